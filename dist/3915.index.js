export const id = 3915;
export const ids = [3915];
export const modules = {
1941:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
D: () => ( copyIn),
J: () => ( copiesIn)
});
var _domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1855);
async function copiesIn(sets, sought, isSingle) {
const copies = [];
for await (const set of sets)
copies.push(...copyIn(set, sought, isSingle));
return copies;
}
const indices = new WeakMap();
function copyIn(set, { name, commonName }, isSingle) {
const index = indices.get(set) ?? new Map(set.manifest.certificates.map((record) => [record.name ?? '', record]));
indices.set(set, index);
const only = index.get('');
if (only === undefined)
return copyOf(set, index.get(name));
return isSingle || (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .tI)(only.commonName) === (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .tI)(commonName) ? copyOf(set, only) : [];
}
function copyOf(set, record) {
return record === undefined ? [] : [{ set, record }];
}
}),
6943:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
F: () => ( expiredIn),
O: () => ( lostSets)
});
var _domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1855);
var _sets_set_relations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42);
var _sets_unopened_sets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3058);
async function expiredIn(search) {
const lists = search.lists();
for (const sets of lists)
await sets.readAll();
if (lists.every(({ opened }) => opened.length === 0))
return lists.flatMap((sets) => sets.passedOver('expired'));
return lists.flatMap((sets) => (0,_sets_unopened_sets_js__WEBPACK_IMPORTED_MODULE_2__ .Tk)(sets)).filter((listed) => !isTakenOver(listed, search));
}
function lostSets(search, lists) {
const own = search.own();
const isCovered = (listed) => own.opened.some((set) => own.liesBeside(listed, set) && covers(listed, set, search));
return lists.flatMap((sets) => (0,_sets_unopened_sets_js__WEBPACK_IMPORTED_MODULE_2__ .Tk)(sets)).filter((listed) => !isCovered(listed));
}
function isTakenOver(listed, search) {
const { list, artifactName } = search.scope;
if (list === null)
return false;
const covering = search
.lists()
.flatMap((sets) => sets.opened.filter((set) => sets.liesBeside(listed, set) && covers(listed, set, search)));
return (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .RZ)(list, artifactName).every((base) => covering.some((set) => set.listed.name.base === base));
}
function covers(listed, { manifest, key }, search) {
const until = Date.parse(manifest.supersedesListUntil ?? '');
return (key?.isCurrent === true &&
listed.order.time.getTime() <= until &&
!(0,_sets_set_relations_js__WEBPACK_IMPORTED_MODULE_1__ .UU)(manifest, listed) &&
search.holdsFor(manifest, listed));
}
}),
3915:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
P: () => ( PairLookup),
searchForPairs: () => ( searchForPairs)
});
var domain_failure = __webpack_require__(5856);
var other_pairs = __webpack_require__(371);
var verify_pair = __webpack_require__(5003);
var backup_set = __webpack_require__(5362);
var set_files = __webpack_require__(4991);
var manifest_parser = __webpack_require__(8734);
var summarize = __webpack_require__(9745);
var lookup_result = __webpack_require__(8794);
var search_copies = __webpack_require__(1941);
var search_expired = __webpack_require__(6943);
var unopened_sets = __webpack_require__(3058);
;
async function confirmAbsence(search, sought, damagedCopies) {
const { commonName } = sought;
const own = search.own();
const lists = search.lists();
const placesOf = (why) => lists.flatMap((sets) => sets.passedOver(why).map(({ place }) => place));
const failure = (0,lookup_result .Zk)(lists.flatMap(({ failures }) => failures));
if (failure !== null)
return (0,lookup_result .kU)(failure, search.scope);
const [locked] = lists.flatMap((sets) => (0,unopened_sets .IW)(sets).map(({ place }) => place));
if (locked !== undefined)
return (0,lookup_result .ey)(locked, commonName);
const outdated = lists.flatMap((sets) => sets.outdated.filter((set) => (0,search_copies .D)(set, sought, search.scope.list === null).length > 0));
const unusable = [...damagedCopies.map(({ set }) => set), ...outdated];
const damaged = [...unusable.map(({ listed }) => listed.place), ...placesOf('damaged')];
if (damaged.length > 0)
return (0,lookup_result .dj)(damaged, commonName, search.scope.list !== null);
const [gone] = placesOf('gone');
if (gone !== undefined)
return (0,lookup_result .Jv)(gone, commonName);
const fromFuture = lists.flatMap((sets) => sets.passedOver('future'));
const later = own.opened.length === 0 ? fromFuture[0] : await findHolding(fromFuture, commonName);
if (later !== undefined)
return (0,lookup_result .XS)(later.place, commonName);
const expired = (await (0,search_expired .F)(search)).map(({ place }) => place);
if (expired.length > 0) {
const hasOthers = lists.some(({ opened, ofOthers }) => opened.length + ofOthers.length > 0);
return hasOthers ? (0,lookup_result .Av)(expired, commonName) : (0,lookup_result .DU)(expired, commonName);
}
if (own.opened.length > 0)
return { state: 'absent' };
const [key] = search.cachedKey === null ? await cacheKeys(search, own.isAnswered) : [];
return key === undefined ? { state: 'absent' } : (0,lookup_result .kv)(key, commonName);
}
async function findHolding(sets, commonName) {
for (const listed of sets) {
const reader = await listed.open().catch(() => null);
try {
const text = (await reader?.readText(set_files .h1, backup_set .$D)) ?? '';
if ((0,manifest_parser .N)(text).certificates.some((record) => record.commonName === commonName))
return listed;
}
catch {
}
finally {
await reader?.close();
}
}
return undefined;
}
async function findSealedSet(search) {
const { list, artifactName } = search.scope;
const listing = search.listing(list === null ? artifactName : { list });
const sealed = [];
const unidentified = [];
for await (const listed of listing) {
if (listed.stored?.isUnidentified === true)
unidentified.push(listed.place);
else if (!listed.name.isPublic)
sealed.push(listed);
}
const expired = sealed.filter(({ isExpired }) => isExpired).map(({ place }) => place);
const current = sealed.find(({ isExpired }) => !isExpired)?.place ?? null;
if (current !== null)
return { current, expired };
const failure = (0,lookup_result .Zk)(listing.failures);
if (failure !== null)
throw failure;
if (unidentified.length > 0)
throw cannotTell(unidentified, search.scope.about);
if (expired.length > 0)
return { current, expired };
const [key] = await cacheKeys(search, listing.isAnswered);
return { current: key === undefined ? null : `cache entry ${key}`, expired };
}
function cannotTell(places, about) {
return new domain_failure .HR('unreadable', `What may be a sealed backup of ${about} cannot be read as one: ${(0,summarize .e)(places)}. Put the folder of the backup back in its place, or move what is there out of backup-path.`);
}
function lookupWithoutPassphrase({ current, expired }, commonName, isOfList) {
if (current !== null)
return (0,lookup_result .Ny)(current, commonName, isOfList);
return expired.length > 0 ? (0,lookup_result .DU)(expired, commonName) : { state: 'absent' };
}
async function cacheKeys(search, isAnswered) {
try {
return await search.listCache();
}
catch (error) {
if (isAnswered && (0,domain_failure .h_)(error).code === 'unsupported')
return [];
throw error;
}
}
var precedence = __webpack_require__(5320);
var backup_name = __webpack_require__(1855);
var certificate = __webpack_require__(3201);
var merged_listing = __webpack_require__(4521);
;
const OVERLAP_MS = certificate .sO;
class OtherShards {
#search;
#run;
#overtaken;
constructor(search, run) {
this.#search = search;
this.#run = run;
}
async rank(own, sought) {
const why = await this.#whyElsewhere(own);
if (why === null)
return (0,precedence .Br)(own);
const copies = (0,precedence .Br)([...own, ...(await this.#copiesInOtherShards(sought, why))]);
this.#refuseOutdatedLater(copies[0], sought);
return copies;
}
async #whyElsewhere(own) {
if (this.#search.scope.list === null)
return null;
const [best] = (0,precedence .Br)(own);
if (best === undefined || best.record.isCarried)
return 'wanted';
const { since, others = [] } = best.record;
return others.some((other) => other.since > since) ? 'wanted' : this.#isOvertaken();
}
async #copiesInOtherShards(sought, why) {
const sets = this.#search.ofOtherShards();
let copies;
try {
copies = await (0,search_copies .J)(sets, sought, false);
}
catch (error) {
if (why === 'overlapping' && (0,domain_failure .h_)(error).code === 'locked')
return [];
throw error;
}
const failure = (0,lookup_result .Zk)(sets.failures);
if (failure !== null && copies.length === 0)
throw failure;
return copies;
}
#refuseOutdatedLater(best, sought) {
if (best?.set.key?.isCurrent !== false)
return;
const later = this.#search
.ofOtherShards()
.outdated.find((set) => (0,search_copies .D)(set, sought, false).some(({ record }) => record.since > best.record.since));
if (later === undefined)
return;
throw new domain_failure .HR('unreadable', `A later backup of the certificate for ${sought.commonName} (${later.listed.place}) cannot be told from a forged one, because another shard of the list has the new passphrase already. Run the list once as it was spread before, with passphrase and previous-passphrase.`);
}
#isOvertaken() {
this.#overtaken ??= this.#compareShards();
return this.#overtaken;
}
async #compareShards() {
const { list } = this.#search.scope;
const own = this.#search.own();
const newest = await own.at(0);
if (list === null || newest === null)
return null;
const known = [newest.manifest.run.runId, this.#run.runId];
const { order: newestOrder } = newest.listed;
const listing = this.#search.listing({ list });
for await (const listed of listing) {
const { name, order } = listed;
const isOlder = (0,backup_name .a0)(order, newestOrder) >= 0;
if (isOlder && newestOrder.time.getTime() - order.time.getTime() > OVERLAP_MS) {
if (own.liesBeside(listed, newest))
listing.skipRest(listed.source);
else if (name.base !== newest.listed.name.base)
return 'overlapping';
continue;
}
if (!(0,backup_name .UU)(name.base, newest.listed.name.base, list))
return isOlder ? 'overlapping' : 'wanted';
if (isOlder)
continue;
const runId = (0,merged_listing .sO)(listed);
if (runId === null || !known.includes(runId))
return 'wanted';
}
return null;
}
}
var search_search = __webpack_require__(3282);
;
function unseenIn(sets) {
const failure = (0,lookup_result .Zk)(sets.failures);
if (failure !== null)
return { problem: failure.message, advice: 'Nothing was renewed.' };
const unread = sets
.passedOver('gone', 'damaged')
.find((listed) => !sets.isOfOtherBranch(listed) && sets.isNewest(listed));
if (unread !== undefined)
return {
problem: `A backup could not be used (${unread.place}).`,
advice: 'Nothing was renewed. Run again, or delete that backup if it is of no use.',
};
const expired = (0,unopened_sets .BS)(sets);
if (expired === undefined)
return null;
return {
problem: `A newer backup has expired (${expired.place}). If it held another certificate, bring that one back from another copy.`,
advice: 'Nothing was renewed. If there is no newer certificate, set force-renewal: true once.',
};
}
;
function searchForPairs(scope, dependencies) {
const search = new search_search .v(scope, dependencies);
return { search, lookup: new PairLookup(search, dependencies) };
}
class PairLookup {
#search;
#dependencies;
#shards;
#sealed;
#hasWarned = false;
constructor(search, dependencies) {
this.#search = search;
this.#shards = new OtherShards(search, dependencies.run);
this.#dependencies = dependencies;
}
async find(sought) {
try {
if (!this.#dependencies.keyring.hasPassphrase) {
this.#sealed ??= findSealedSet(this.#search);
return lookupWithoutPassphrase(await this.#sealed, sought.commonName, !this.#isSingle);
}
const copies = await this.copiesOf(sought);
const damaged = [];
const pair = await this.#openFirst(copies, damaged);
if (pair !== null)
return { state: 'found', pair: await this.#withContext(pair, sought) };
return ((await this.#findInOtherBranches(sought)) ?? (await confirmAbsence(this.#search, sought, damaged)));
}
catch (error) {
return (0,lookup_result .kU)((0,domain_failure .h_)(error), this.#search.scope);
}
}
async knowledgeOf(certificate, sought) {
const isSame = ({ record }) => record.fingerprint === certificate.fingerprint;
const { commonName, name } = sought;
try {
const copies = await this.copiesOf({ commonName, name });
const best = copies[0] ?? null;
const current = best === null || isSame(best) ? null : best;
const newest = copies.find(isSame);
const older = newest === undefined && current !== null
? await this.#findSuperseded(sought, certificate.fingerprint, current)
: {};
const unseen = unseenIn(this.#search.own());
return { known: newest ?? null, current, ...older, ...(unseen === null ? {} : { unseen }) };
}
catch (error) {
const failure = (0,domain_failure .h_)(error);
if (failure.code === 'timeout' || failure.code === 'locked')
throw failure;
const lookup = (0,lookup_result .kU)(failure, this.#search.scope);
return { known: null, current: null, ...('problem' in lookup ? { unseen: lookup } : {}) };
}
}
async recentCertificates(sought) {
const { recentCertificates } = await __webpack_require__.e( 7324).then(__webpack_require__.bind(__webpack_require__, 7324));
const copiesIn = (set) => (0,search_copies .D)(set, sought, this.#isSingle);
return recentCertificates(this.#search.withSuperseded(), copiesIn, this.#dependencies);
}
async copiesOf(sought) {
const { expectedFingerprint: expected } = sought;
const own = await (0,search_copies .J)(this.#search.own(), sought, this.#isSingle);
const copies = await this.#shards.rank(own, sought);
if (expected === undefined)
return copies;
const isNamed = ({ record }) => record.fingerprint === expected;
if (copies.some(isNamed))
return copies.filter(isNamed);
const older = await (0,search_copies .J)(this.#search.withSuperseded(), sought, this.#isSingle);
return older.some(isNamed) ? older.filter(isNamed) : copies;
}
get #isSingle() {
return this.#search.scope.list === null;
}
async #openFirst(copies, damaged) {
for (const copy of copies) {
const { set, record } = copy;
const opening = await (0,verify_pair .i)(set, record, this.#dependencies);
if (opening.kind === 'open')
return existingPair(opening, set, record);
if (opening.kind !== 'damaged')
continue;
damaged.push(copy);
this.#dependencies.log.warning(`The backup of ${record.commonName} in ${set.listed.place} was passed over: ${opening.problem}.`);
}
return null;
}
async #findInOtherBranches(sought) {
const lists = this.#search.lists();
if (this.#search.own().opened.length > 0 || lists.some((sets) => (0,unopened_sets .Tk)(sets).length > 0))
return null;
const ofOthers = lists.flatMap((sets) => sets.ofOthers);
const copies = (0,precedence .Br)(ofOthers.flatMap((set) => (0,search_copies .D)(set, sought, this.#isSingle)));
const pair = await this.#openFirst(copies, []);
if (pair === null)
return null;
const branch = copies.find(({ record }) => record.fingerprint === pair.certificate.fingerprint);
return { state: 'found', pair: { ...pair, otherBranch: branch?.set.manifest.run.ref ?? '' } };
}
async #findSuperseded(sought, fingerprint, current) {
const own = this.#search.withSuperseded();
const ofOwn = await this.#findIn(own, sought, fingerprint);
const remembered = ofOwn.remembered ?? rememberedBy(current, fingerprint);
if (ofOwn.known !== undefined)
return { known: ofOwn.known };
if (remembered !== undefined)
return { remembered };
const ofShards = this.#isSingle ? {} : await this.#findIn(this.#search.every(), sought, fingerprint);
if (ofShards.known !== undefined || ofShards.remembered !== undefined)
return ofShards;
const [unopened] = own.passedOver('locked');
return unopened === undefined ? {} : { unopened: unopened.place };
}
async #findIn(sets, sought, fingerprint) {
let remembered;
try {
for await (const set of sets) {
const [copy] = (0,search_copies .D)(set, sought, this.#isSingle);
if (copy?.record.fingerprint === fingerprint)
return { known: copy };
if (copy !== undefined)
remembered ??= rememberedBy(copy, fingerprint);
}
}
catch (error) {
if ((0,domain_failure .h_)(error).code !== 'locked')
throw error;
}
return remembered === undefined ? {} : { remembered };
}
async #withContext(pair, sought) {
if (sought.expectedFingerprint === undefined)
return this.#withUnseen(pair);
const { commonName, name } = sought;
const [best] = await this.copiesOf({ commonName, name });
if (best === undefined || best.record.fingerprint === pair.certificate.fingerprint)
return this.#withUnseen(pair);
const others = [...(pair.others ?? []), ...(0,other_pairs .ys)(best.record)];
return this.#withUnseen({ ...pair, currentSince: new Date(best.record.since), others });
}
async #withUnseen(pair) {
await this.#warnOfFuture();
const unseen = unseenIn(this.#search.own());
if (unseen === null)
return pair;
this.#dependencies.log.warning(`Found a certificate for ${this.#search.scope.about}, but could not check whether it is the newest. ${unseen.problem}`);
return { ...pair, unseen };
}
async #warnOfFuture() {
const { run, log } = this.#dependencies;
const later = this.#hasWarned ? undefined : (0,unopened_sets .$m)(this.#search.own());
if (later === undefined)
return;
this.#hasWarned = true;
if (((await run.readServerTime?.()) ?? null) !== null)
return;
log.warning(`Found a certificate for ${this.#search.scope.about}, but could not check whether it is the newest. A backup is dated in the future (${later.place}). Correct this machine's clock if it is behind. If it was ahead when that backup was made, delete that backup once newer ones hold all that is wanted.`);
}
}
function rememberedBy({ record }, fingerprint) {
return record.others?.find((other) => other.fingerprint === fingerprint);
}
function existingPair(opening, { listed, key }, record) {
const { certificate, privateKey, sealed } = opening;
return {
certificate,
privateKey,
source: listed.source,
place: listed.place,
storedAt: listed.name.time,
since: new Date(record.since),
...(record.others === undefined ? {} : { others: record.others }),
...(key?.isCurrent === true ? { sealed } : {}),
isBackedUp: listed.source !== 'cache',
};
}
})
};
