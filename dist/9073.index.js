export const id = 9073;
export const ids = [9073];
export const modules = {
9073:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
carryForward: () => ( carryForward)
});
var backup_name = __webpack_require__(1855);
var failure = __webpack_require__(5856);
var manifest = __webpack_require__(5216);
var single_line = __webpack_require__(8109);
var other_pairs = __webpack_require__(371);
var unopened_sets = __webpack_require__(3058);
var precedence = __webpack_require__(5320);
var seal_pair = __webpack_require__(1007);
var stage_set = __webpack_require__(2954);
var verify_pair = __webpack_require__(5003);
var summarize = __webpack_require__(9745);
var expired = __webpack_require__(6943);
var merged_listing = __webpack_require__(4521);
;
function supersededBy(name, search, givesUp, { log }) {
const inherited = search.own().opened[0]?.manifest;
const shards = shardsRead(search);
const lost = (0,expired .O)(search, [search.own(), ...(shards === null ? [] : [shards])]);
if (givesUp && search.scope.list !== null)
warnOfGivenUp([...lost, ...(0,unopened_sets .IW)(search.own())], log);
const isUnread = shards === null && search.scope.list !== null;
const lostUntil = [
...lost.map(({ order }) => order.time),
...(isUnread ? timesOf(inherited?.lostUntil) : []),
];
return {
set: newestSuperseded(name, search, givesUp),
listUntil: shards === null
? (timesOf(inherited?.supersedesListUntil)[0] ?? null)
: (shards.newestListed?.order.time ?? null),
lostUntil: givesUp ? null : latest(lostUntil),
};
}
function warnOfGivenUp(sets, log) {
if (sets.length > 0)
log.warning(`on-restore-error: issue, for every entry of this run, gives up backups that cannot be used: ${(0,summarize .e)(sets.map(({ place }) => place))}. An entry that only they held is new from now on.`);
}
function shardsRead(search) {
if (search.scope.list === null)
return null;
const shards = search.ofOtherShards();
return shards.isRead ? shards : null;
}
function newestSuperseded(name, search, givesUp) {
const own = search.own();
const [newest] = own.opened;
if (newest !== undefined && (0,backup_name .a0)(newest.listed.name, name) <= 0)
return null;
const given = givesUp ? own.passedOver('expired') : [];
const known = [
{ text: own.newestStored?.manifest.name ?? null, runId: own.newestStored?.manifest.run.runId ?? null },
{ text: newest?.manifest.supersedes ?? null, runId: newest?.manifest.supersedesRun ?? null },
...given.map((listed) => ({ text: (0,backup_name .$K)(listed.name), runId: (0,merged_listing .sO)(listed) })),
];
const [last] = known
.flatMap(({ text, runId }) => {
const parsed = text === null ? null : (0,backup_name .Df)(text, name.base);
return parsed === null ? [] : [{ parsed, runId }];
})
.toSorted((some, other) => (0,backup_name .a0)(some.parsed, other.parsed));
return last === undefined ? null : { name: (0,backup_name .$K)(last.parsed), runId: last.runId };
}
function timesOf(text) {
return text === undefined ? [] : [new Date(text)];
}
function latest(times) {
return times.length === 0 ? null : new Date(Math.max(...times.map((time) => time.getTime())));
}
var keep_request = __webpack_require__(7018);
;
const NOTHING = { pairs: [], supersedes: stage_set .Ui };
async function carryForward(kept, executed, request, earlier, dependencies) {
if (!dependencies.keyring.hasPassphrase || earlier === null)
return NOTHING;
const { search, lookup } = earlier;
const givesUp = request.certificates.every(({ request: { policy } }) => policy.onRestoreError === 'issue');
const { copies, isComplete } = await allCopies(search, givesUp);
const taken = new Map(kept.map((pair) => [nameOf(pair, request), pair]));
let isWhole = isComplete && !isOvertaken(taken, copies) && !leavesOut(taken, copies, executed, request);
const pairs = [];
const carried = new Set();
const time = earlierOf(executed.name.time, dependencies.serverTime());
const failed = failedOf(executed, request);
const moved = request.list === null ? { copies: [], isComplete: true } : await movedCopies(failed, lookup);
const wanted = wantedOf(latestOfEach([...copies, ...moved.copies]), taken, request);
for (const copy of wanted) {
const pair = await carry(copy, time, request, dependencies);
if (pair === null)
isWhole = false;
else if (isStillWanted(copy, pair, time, request)) {
pairs.push(pair);
carried.add(copy.name);
}
}
const isMissing = failed.some(({ name }) => !carried.has(name));
const isMissed = isMissing && !(moved.isComplete && areReadInFull(search, givesUp));
if (!isWhole || isMissed)
return { ...NOTHING, pairs };
return { pairs, supersedes: supersededBy(executed.name, search, givesUp && !isMissing, dependencies) };
}
async function allCopies(search, givesUpLocked) {
const sets = search.own();
const copies = [];
try {
for await (const set of sets)
for (const record of set.manifest.certificates)
copies.push({ set, record, name: record.name ?? (0,backup_name .tI)(record.commonName) });
}
catch (error) {
if ((0,failure .h_)(error).code === 'timeout')
throw error;
return { copies, isComplete: false };
}
return { copies, isComplete: isReadInFull(sets, givesUpLocked) };
}
function isReadInFull(sets, givesUpLocked) {
const locked = givesUpLocked ? [] : (0,unopened_sets .IW)(sets);
const unread = [...sets.passedOver('gone', 'damaged', 'outdated'), ...locked].filter((listed) => !sets.isOfOtherBranch(listed) && !isStranger(listed, sets.opened));
return sets.failures.length + unread.length === 0;
}
function areReadInFull(search, givesUpLocked) {
return search.lists().every((sets) => sets.isRead && isReadInFull(sets, givesUpLocked));
}
function failedOf({ results }, { certificates }) {
return certificates.filter((_, index) => results[index] instanceof failure .HR);
}
async function movedCopies(failed, lookup) {
const found = [];
let isComplete = true;
for (const { name, request } of failed) {
const { commonName } = request.specification.subject;
try {
const copies = await lookup.copiesOf({ commonName, name });
found.push(...copies.map((copy) => ({ ...copy, name })));
}
catch (error) {
if ((0,failure .h_)(error).code === 'timeout')
throw error;
isComplete = false;
}
}
return { copies: found.filter(({ set }) => set.key?.isCurrent === true), isComplete };
}
function isStranger({ stored, order }, opened) {
const isBehind = opened.some(({ listed }) => (0,backup_name .a0)(listed.order, order) < 0);
return stored?.isUnidentified === true && isBehind;
}
function nameOf({ name, certificate }, { list }) {
return list === null || name === null ? (0,backup_name .tI)(certificate.subject.commonName) : name;
}
function isOvertaken(kept, copies) {
return copies.some(({ name, record }) => {
const pair = kept.get(name);
if (pair === undefined)
return false;
const { fingerprint } = pair.certificate;
const since = (0,manifest .fU)(pair.since);
return record.since > since || (record.since === since && record.fingerprint > fingerprint);
});
}
function leavesOut(kept, copies, { name: { time } }, { list }) {
if (list !== null)
return false;
return copies.some(({ name, record }) => record.name !== null && !kept.has(name) && Date.parse(record.notAfter) > time.getTime());
}
function wantedOf(latest, taken, { list, certificates }) {
if (list !== null)
return latest.filter(({ name }) => !taken.has(name));
if (taken.size > 0 || !certificates.some(({ request }) => (0,keep_request .q)(request)))
return [];
const ofCertificate = latest.filter(({ name, record }) => record.isKeptForEver === true || certificates.some((kept) => kept.name === name));
return (0,precedence .Br)(ofCertificate).slice(0, 1);
}
function latestOfEach(copies) {
const byName = Map.groupBy(copies, ({ name }) => name);
return [...byName.values()].flatMap((ofName) => (0,precedence .Br)(ofName).slice(0, 1));
}
async function carry(copy, time, { list }, dependencies) {
const { set, record, name } = copy;
const opening = await (0,verify_pair .i)(set, record, dependencies);
if (opening.kind === 'open') {
const sealedKey = await (0,seal_pair .F)(opening, dependencies.keyring);
const { certificate } = opening;
return {
name: list === null ? null : name,
certificate,
sealedKey,
since: new Date(record.since),
others: (0,other_pairs .g5)(record.fingerprint, record.others ?? [], time),
isCarried: true,
isKeptForEver: record.isKeptForEver === true,
};
}
const why = opening.kind === 'damaged' ? opening.problem : 'it has no private key';
dependencies.log.warning(`The certificate ${(0,single_line .pF)(name)} in ${set.listed.place} could not be taken over into the new backup: ${why}. It stays in that backup until that one expires.`);
return null;
}
function earlierOf(time, serverTime) {
return serverTime !== null && serverTime < time ? serverTime : time;
}
function isStillWanted({ name }, { certificate, isKeptForEver: isForEver = false }, time, { certificates }) {
return isForEver || certificate.notAfter > time || certificates.some((listed) => listed.name === name);
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
5320:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Br: () => ( rankedCopies),
N_: () => ( compareByPrecedence),
X3: () => ( madeAtMs)
});
function compareByPrecedence(some, other) {
return (Number(isOfPreviousPassphrase(some)) - Number(isOfPreviousPassphrase(other)) ||
compare(other.record.since, some.record.since) ||
compare(other.record.fingerprint, some.record.fingerprint) ||
Number(other.record.privateKey === 'sealed') - Number(some.record.privateKey === 'sealed') ||
madeAtMs(other.set) - madeAtMs(some.set));
}
function rankedCopies(copies) {
const remembered = new Map(copies
.filter((copy) => !isOfPreviousPassphrase(copy))
.flatMap(({ record: { others = [] } }) => others)
.sort((some, other) => compare(some.since, other.since))
.map(({ fingerprint, since }) => [fingerprint, since]));
const ranked = copies.map((copy) => {
const since = isOfPreviousPassphrase(copy) ? remembered.get(copy.record.fingerprint) : undefined;
const { record, set } = copy;
const rank = since === undefined ? copy : { record: { ...record, since }, set: { listed: set.listed } };
return { copy, rank };
});
return ranked.sort((some, other) => compareByPrecedence(some.rank, other.rank)).map(({ copy }) => copy);
}
function madeAtMs({ listed: { name, order } }) {
return Math.min(name.time.getTime(), order.time.getTime());
}
function isOfPreviousPassphrase({ set: { key } }) {
return key?.isCurrent === false;
}
function compare(some, other) {
if (some === other)
return 0;
return some < other ? -1 : 1;
}
}),
3058:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$m: () => ( newestIfFromFuture),
BS: () => ( newestIfExpired),
IW: () => ( lockedSets),
Tk: () => ( expiredSets)
});
var _set_relations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42);
function lockedSets(sets) {
return sets.passedOver('locked').filter((listed) => !sets.isSuperseded(listed));
}
function expiredSets(sets) {
return sets
.passedOver('expired')
.filter((listed) => !sets.isSuperseded(listed) &&
!sets.isOfOtherBranch(listed) &&
!sets.opened.some((set) => (0,_set_relations_js__WEBPACK_IMPORTED_MODULE_0__ .eC)(listed, set)));
}
function newestIfExpired(sets) {
return sets.opened.length === 0 ? undefined : expiredSets(sets).find((listed) => sets.isNewest(listed));
}
function newestIfFromFuture(sets) {
return sets
.passedOver('future')
.find((listed) => !sets.ignores(listed) && sets.opened.every((set) => !(0,_set_relations_js__WEBPACK_IMPORTED_MODULE_0__ .lT)(set, listed)));
}
})
};
