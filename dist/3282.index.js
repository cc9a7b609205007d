export const id = 3282;
export const ids = [3282];
export const modules = {
3282:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
v: () => ( Search),
F: () => ( readInFull)
});
var backup_name = __webpack_require__(1855);
var backup_set = __webpack_require__(5362);
var set_files = __webpack_require__(4991);
var failure = __webpack_require__(5856);
var manifest_parser = __webpack_require__(8734);
var merged_listing = __webpack_require__(4521);
var locked_failure = __webpack_require__(4621);
var open_set = __webpack_require__(2633);
var set_relations = __webpack_require__(42);
;
class HeldBackSets {
#options;
#held = [];
#dropped = [];
constructor(options) {
this.#options = options;
}
get held() {
return this.#held;
}
get opened() {
return [...this.#held, ...this.#dropped];
}
add(set) {
this.#held.push(set);
}
passOverStoredAgain(set) {
this.#options.passOver(set, 'outdated', 'only the previous passphrase proves it, and another run stored it than the one that made it');
this.#dropped.push(set);
}
rejectNewerThan(set) {
const newest = this.#held.find((held) => !isOlder(held, set) && (0,set_relations .nz)(held, set));
if (newest === undefined)
return;
const { place } = newest.listed;
throw new failure .HR('locked', `The newest backup of ${this.#options.about} (${place}) opens with previous-passphrase only, and an older one with another content (${set.listed.place}) with passphrase. If you went back to an earlier passphrase, swap the two inputs, or choose a new passphrase. Delete ${place} only if you are sure that nobody of yours stored it.`);
}
passOverFor(set) {
const newer = this.#held.filter((held) => !isOlder(held, set));
for (const held of newer)
this.#options.passOver(held, (0,set_relations .nz)(held, set) ? 'outdated' : 'needless', `only the previous passphrase proves it, and it is newer than ${set.listed.place}, which the passphrase proves`);
this.#dropped.push(...newer);
this.#held = this.#held.filter((held) => !newer.includes(held));
}
release(replacing, isNeedless) {
return this.#held.splice(0).filter((set) => {
const other = replacing(set);
if (other !== undefined)
this.#options.passOver(set, (0,set_relations .nz)(set, other) ? 'outdated' : 'needless', `only the previous passphrase proves it, and ${other.listed.place} holds all that counted when the passphrase was changed`);
const counts = other === undefined && !isNeedless(set);
if (!counts)
this.#dropped.push(set);
return counts;
});
}
}
function isOlder({ listed: { order } }, { listed }) {
return (0,backup_name .a0)(order, listed.order) > 0;
}
;
class OpenedSets {
#rules;
#heldBack;
#storedAgain = [];
#listed = new Map();
counted = [];
ofOthers = [];
outdated = [];
unrelated = [];
constructor(rules, passOver) {
this.#rules = rules;
this.#heldBack = new HeldBackSets({
about: rules.about,
passOver: (set, why, problem) => {
if (why === 'outdated')
this.outdated.push(set);
passOver(set.listed, why, problem);
},
});
}
get hasOfDefaultBranch() {
return this.mayCount.some(({ manifest: { run } }) => run.isDefaultBranch);
}
get mayCount() {
return [...this.counted, ...this.#heldBack.held];
}
get newestStored() {
return this.counted.find((set) => this.#liesIn(set, ({ stored }) => stored !== undefined)) ?? null;
}
get latestOrder() {
const orders = this.counted.flatMap((set) => [
set.listed.order,
...this.#copiesOf(set).flatMap(({ artifact, order }) => (artifact === undefined ? [] : [order])),
]);
return orders.toSorted(backup_name .a0)[0] ?? null;
}
note(listed) {
const text = (0,backup_name .$K)(listed.name);
this.#listed.set(text, [...(this.#listed.get(text) ?? []), listed]);
}
add(set) {
if (!this.#rules.isRelated(set.manifest))
this.unrelated.push(set);
else if (!this.#rules.isOurs(set.manifest))
this.ofOthers.push(set);
else if ((0,set_relations .Wd)(set))
this.#storedAgain.push(set);
else
this.#addOurs(set);
}
sortBehind(given) {
const rest = this.counted.splice(given);
this.counted.push(...rest.sort((some, other) => (0,backup_name .a0)(some.listed.order, other.listed.order)));
}
async copyOf(listed) {
for (const set of [...this.counted, ...this.ofOthers, ...this.unrelated, ...this.#heldBack.held]) {
if (await (0,set_relations .h8)(listed, set))
return set;
}
return null;
}
superseding(listed) {
if (this.#rules.superseded === 'open')
return [];
return this.counted.filter((set) => (0,set_relations .Gm)(set, listed) && this.#holdsFor(set, listed) && this.liesIn(set, listed.source));
}
liesIn(set, source) {
return this.#liesIn(set, (listed) => listed.source === source);
}
#liesIn(set, isThere) {
return this.#copiesOf(set).some(isThere);
}
#copiesOf(set) {
const listed = this.#listed.get((0,backup_name .$K)(set.listed.name)) ?? [];
return listed.filter((copy) => (0,set_relations .Vd)(copy, set));
}
holdForAllBehind(listed, sets) {
return sets.some((set) => this.#holdsFor(set, null) && (0,set_relations .$q)(set.manifest, listed));
}
end(isComplete) {
this.counted.push(...this.#released(isComplete), ...this.#releasedLast(isComplete));
}
async close() {
const opened = [
...this.counted,
...this.ofOthers,
...this.unrelated,
...this.#storedAgain,
...this.#heldBack.opened,
];
for (const { reader } of opened)
await reader.close();
}
#addOurs(set) {
const isOfPrevious = !isOfCurrent(set);
if (isOfPrevious)
this.#heldBack.add(set);
const newest = this.counted[0] ?? (isOfPrevious ? undefined : set);
if (newest !== undefined && this.#rules.superseded !== 'open')
this.#heldBack.rejectNewerThan(newest);
if (!isOfPrevious)
this.counted.push(set);
for (const proved of this.#proved)
this.#heldBack.passOverFor(proved);
}
get #proved() {
return [...this.counted, ...this.#rules.beside()].filter(isOfCurrent);
}
#holdsFor({ manifest }, listed) {
return this.#rules.holdsFor(manifest, listed);
}
#released(isComplete) {
if (this.#rules.superseded === 'open')
return this.#heldBack.release(() => undefined, () => false);
return this.#heldBack.release((set) => this.#proved.find((other) => (0,set_relations .hK)(other, set) && this.#holdsFor(other, set.listed)), ({ listed }) => !isComplete || this.superseding(listed).length > 0);
}
#releasedLast(isComplete) {
const sets = this.#storedAgain.splice(0);
if (isComplete && ![...this.#proved, ...sets].some(isOfCurrent))
return sets;
for (const set of sets)
if (!isOfCurrent(set))
this.#heldBack.passOverStoredAgain(set);
return sets.filter(isOfCurrent);
}
}
function isOfCurrent({ key }) {
return key?.isCurrent !== false;
}
;
async function openOtherBranches(sets, branches) {
for (const ofBranch of Map.groupBy(sets, merged_listing .wM).values())
await openBranch(ofBranch, branches);
}
async function openBranch(sets, branches) {
const seen = new Set();
const opensAll = (await isOldestOfBranchOurs(sets, seen, branches)) ||
!branches.hasOfDefaultBranch() ||
(await isOneOfNewerOurs(sets.filter(branches.isNewer), seen, branches));
if (!opensAll)
return;
for (const listed of sets)
if (!seen.has(listed))
await branches.open(listed);
}
async function isOneOfNewerOurs(sets, seen, { open }) {
for (let at = 0; at < sets.length; at = 2 * at + 1) {
const listed = sets[at];
if (listed === undefined || seen.has(listed))
continue;
seen.add(listed);
if ((await open(listed, false)) === 'ours')
return true;
}
return false;
}
async function isOldestOfBranchOurs(sets, seen, { open }) {
const fromOldest = sets.toReversed();
let silent = -1;
let ofOther = sets.length;
while (silent + 1 < ofOther) {
const step = Math.max(1, ofOther === sets.length ? silent + 1 : Math.floor((ofOther - silent) / 2));
const at = Math.min(silent + step, ofOther - 1);
const listed = fromOldest[at];
if (listed === undefined)
return false;
seen.add(listed);
const branch = await open(listed, at === sets.length - 1);
if (branch === 'ours')
return true;
if (branch === 'of-another')
ofOther = at;
else
silent = at;
}
return false;
}
;
const UNUSABLE = ['expired', 'public', 'future'];
class PassedOverSets {
#sets = [];
add(listed, why, reason) {
this.#sets.push({ listed, why, reason });
}
for(reasons) {
return this.#sets.filter(({ why }) => reasons.includes(why)).map(({ listed }) => listed);
}
get skipped() {
return this.#sets.flatMap(({ listed: { name, place }, why, reason }) => UNUSABLE.includes(why) ? [] : [{ name: (0,backup_name .$K)(name), place, reason }]);
}
}
;
const SETS_OF_A_WRONG_CLOCK = 30;
class VerifiedSets {
#listing;
#listed;
#options;
#dependencies;
#sets;
#passedOver = new PassedOverSets();
#postponed = [];
#locked = null;
#given = 0;
#superseded = 0;
#turn = Promise.resolve();
#isOver = false;
newestListed = null;
constructor(listing, options, dependencies) {
this.#listing = listing;
this.#listed = listing[Symbol.asyncIterator]();
this.#options = options;
this.#dependencies = dependencies;
this.#sets = new OpenedSets(options, (listed, why, problem) => {
this.#passOver(listed, why, problem);
});
}
get failures() {
return this.#listing.failures;
}
get isAnswered() {
return this.#listing.isAnswered;
}
get opened() {
return this.#sets.counted;
}
get ofOthers() {
return this.#sets.ofOthers;
}
get unrelated() {
return this.#sets.unrelated;
}
get outdated() {
return this.#sets.outdated;
}
get newestStored() {
return this.#sets.newestStored;
}
isNewest({ order }) {
const latest = this.#sets.latestOrder;
return latest === null || (0,backup_name .a0)(order, latest) < 0;
}
passedOver(...reasons) {
return this.#passedOver.for(reasons);
}
isSuperseded(listed) {
return this.#sets.superseding(listed).length > 0;
}
isOfOtherBranch(listed) {
return this.#options.isPostponed(listed) && !this.opened.some((set) => (0,set_relations .Av)(listed, set));
}
liesBeside(listed, set) {
return this.#sets.liesIn(set, listed.source);
}
ignores({ name }) {
return name.isPublic && this.#dependencies.keyring.hasPassphrase;
}
get skipped() {
return this.#passedOver.skipped;
}
async at(index) {
this.#turn = this.#turn.then(() => this.#advanceTo(index));
try {
await this.#turn;
}
catch (error) {
if (this.opened[index] === undefined)
throw error;
}
return this.opened[index] ?? null;
}
async *[Symbol.asyncIterator]() {
for (let index = 0;; index += 1) {
const set = await this.at(index);
if (set === null)
return;
yield set;
}
}
get isRead() {
return this.#isOver;
}
async readAll() {
while (!this.#isOver)
await this.at(this.opened.length);
}
close() {
return this.#sets.close();
}
async #advanceTo(index) {
while ((this.opened.length <= index || this.#mayHaveNewer) && !this.#isOver) {
const step = await this.#listed.next();
if (step.done === true)
await this.#end();
else
await this.#take(step.value);
}
this.#given = Math.max(this.#given, index + 1);
}
get #mayHaveNewer() {
return this.#postponed.length > 0 && !this.#sets.hasOfDefaultBranch;
}
async #take(listed) {
if (!this.#options.isWanted(listed))
return;
if (await this.#options.isFromFuture(listed)) {
this.#passedOver.add(listed, 'future', 'it is dated in the future');
return;
}
if (!listed.isExpired)
this.newestListed ??= listed;
this.#sets.note(listed);
const superseding = this.#sets.superseding(listed);
if (superseding.length > 0) {
const isLast = superseding.every((set) => (0,set_relations .Nk)(set, listed));
const areAll = !isLast && !(0,set_relations .oc)(listed) && this.#sets.holdForAllBehind(listed, superseding);
this.#superseded += 1;
const isEnd = listed.source !== 'directory' || this.#superseded >= SETS_OF_A_WRONG_CLOCK;
if (this.#options.superseded === 'end' && areAll && isEnd)
this.#listing.skipRest(listed.source);
}
else if (listed.isExpired) {
if (!listed.name.isPublic)
this.#passedOver.add(listed, 'expired', 'it has expired');
}
else if (this.ignores(listed))
this.#passedOver.add(listed, 'public', 'it was made without a passphrase');
else if (this.#options.isPostponed(listed))
this.#postponed.push(listed);
else {
this.#superseded = 0;
await this.#openIfNew(listed);
}
}
async #end() {
await this.#openPostponed();
this.#refuseWithout(this.#locked);
this.#isOver = true;
this.#sets.end(this.failures.length === 0);
}
async #openPostponed() {
const wanted = this.#postponed.splice(0).filter((listed) => !this.isSuperseded(listed));
try {
await openOtherBranches(wanted, {
open: (listed, mayBeNewest) => this.#openIfNew(listed, mayBeNewest),
isNewer: ({ order }) => this.#sets.mayCount.every(({ listed }) => (0,backup_name .a0)(order, listed.order) < 0),
hasOfDefaultBranch: () => this.#sets.hasOfDefaultBranch,
});
}
finally {
this.#sets.sortBehind(this.#given);
}
}
async #openIfNew(listed, mayBeNewest = true) {
const known = await this.#sets.copyOf(listed);
if (known !== null) {
if (this.#sets.mayCount.includes(known))
return 'ours';
return this.ofOthers.includes(known) ? 'of-another' : 'unknown';
}
const [{ length: counting }, { length: others }] = [this.#sets.mayCount, this.ofOthers];
await this.#open(listed, mayBeNewest);
if (this.#sets.mayCount.length > counting)
return 'ours';
return this.ofOthers.length > others ? 'of-another' : 'unknown';
}
async #open(listed, mayBeNewest) {
const opening = await (0,open_set .I)(listed, this.#options.repository, this.#dependencies);
switch (opening.kind) {
case 'verified':
this.#sets.add(opening.set);
if (this.unrelated.includes(opening.set) && this.newestListed === listed)
this.newestListed = null;
return;
case 'gone':
this.#passedOver.add(listed, 'gone', open_set .u);
return;
case 'damaged':
this.#passOver(listed, 'damaged', opening.problem);
return;
case 'locked':
await this.#noteLocked(listed, mayBeNewest);
}
}
async #noteLocked(listed, mayBeNewest) {
this.#passedOver.add(listed, 'locked', 'the passphrase does not open it');
if (!mayBeNewest)
this.#locked = listed;
else if (this.#sets.mayCount.length === 0)
await this.#openPostponed();
if (mayBeNewest)
this.#refuseWithout(listed);
}
#refuseWithout(locked) {
if (locked !== null && this.#sets.mayCount.length === 0)
throw (0,locked_failure .l)(locked, this.#options.about, this.#dependencies.keyring);
}
#passOver(listed, why, problem) {
this.#passedOver.add(listed, why, problem);
this.#dependencies.log.warning(`A backup of ${this.#options.about} was passed over (${listed.place}): ${problem}.`);
}
}
;
const BRANCHES = 'refs/heads/';
class Search {
#scope;
#dependencies;
#own;
#ofShards;
#all;
#every;
#cacheKeys;
#cachedKey = null;
#unopened = null;
#otherBranches = new Set();
constructor(scope, dependencies) {
this.#scope = scope;
this.#dependencies = dependencies;
}
get scope() {
return this.#scope;
}
get isBegun() {
return this.#own !== undefined;
}
lists() {
return this.#scope.list === null ? [this.own()] : [this.own(), this.ofOtherShards()];
}
get begun() {
return [this.#own, this.#ofShards, this.#all, this.#every].filter((sets) => sets !== undefined);
}
get cachedKey() {
return this.#cachedKey;
}
own() {
this.#own ??= this.#sets(this.#scope.artifactName, this.#fetchFromCache(), { superseded: 'end' });
return this.#own;
}
ofOtherShards() {
const { list, artifactName } = this.#scope;
this.#ofShards ??= this.#sets({ list: list ?? artifactName }, null, {
superseded: 'skip',
beside: () => this.#own?.opened ?? [],
isWanted: ({ name, stored }) => name.base !== artifactName && stored?.isUnidentified !== true,
});
return this.#ofShards;
}
withSuperseded() {
this.#all ??= this.#sets(this.#scope.artifactName, null, { superseded: 'open' });
return this.#all;
}
every() {
const { list } = this.#scope;
if (list === null)
return this.withSuperseded();
this.#every ??= this.#sets({ list }, null, { superseded: 'open' });
return this.#every;
}
listing(names) {
return (0,merged_listing .t9)(names, this.#dependencies.stores, Promise.resolve(null));
}
listCache() {
this.#cacheKeys ??=
this.#dependencies.cache?.list(this.#scope.artifactName) ?? Promise.resolve([]);
return this.#cacheKeys;
}
async close() {
for (const sets of this.begun)
await sets.close();
await this.#unopened?.close();
this.#unopened = null;
this.#own = this.#ofShards = this.#all = this.#every = undefined;
}
#sets(names, cached, options) {
const { stores, run } = this.#dependencies;
const { about, fromAnyBranch = false, fromAnyRepository = false } = this.#scope;
return new VerifiedSets((0,merged_listing .t9)(names, stores, cached ?? Promise.resolve(null)), {
about,
repository: fromAnyRepository ? null : run.repository,
isWanted: (listed) => this.#scope.isWanted?.(listed) !== false && options.isWanted?.(listed) !== false,
isFromFuture: (listed) => this.#isFromFuture(listed),
isPostponed: (listed) => this.#isPostponed(listed),
isRelated: (manifest) => this.#isOfAction(manifest),
isOurs: (manifest) => fromAnyBranch || this.#isOfOurBranch(manifest),
holdsFor: (manifest, listed) => this.holdsFor(manifest, listed),
superseded: options.superseded,
beside: options.beside ?? (() => []),
}, this.#dependencies);
}
async #isFromFuture({ source, name }) {
const isAfter = (now) => name.time.getTime() > now.getTime() + backup_name .UG;
if (source !== 'directory' || !isAfter(this.#scope.now))
return false;
const serverTime = (await this.#dependencies.run.readServerTime?.()) ?? null;
return serverTime === null || isAfter(serverTime);
}
#isPostponed(listed) {
const headBranch = (0,merged_listing .wM)(listed);
return headBranch !== null && this.#otherBranches.has(headBranch);
}
#isOfAction({ action }) {
return this.#scope.action === undefined || this.#scope.action === action;
}
#isOfOurBranch({ run: { ref, isDefaultBranch } }) {
if (isDefaultBranch || ref.startsWith('refs/tags/') || ref === this.#dependencies.run.ref)
return true;
this.#otherBranches.add(ref.replace(BRANCHES, ''));
return false;
}
holdsFor({ run: { ref } }, listed) {
const { fromAnyBranch = false } = this.#scope;
const own = this.#dependencies.run.ref;
if (!fromAnyBranch && (ref === own || !own.startsWith(BRANCHES)))
return true;
const headBranch = listed === null ? null : (0,merged_listing .wM)(listed);
if (headBranch === null)
return false;
return ref === `${BRANCHES}${headBranch}` || (!fromAnyBranch && own !== `${BRANCHES}${headBranch}`);
}
async #fetchFromCache() {
const { artifactName } = this.#scope;
const { cache, keyring, log } = this.#dependencies;
const entry = keyring.hasPassphrase
? ((await cache?.fetch(artifactName, (derivation) => {
keyring.anticipate(derivation);
})) ?? null)
: null;
if (entry === null)
return null;
const place = `cache entry ${entry.key}`;
try {
const manifest = (0,manifest_parser .N)(await entry.reader.readText(set_files .h1, backup_set .$D));
const name = (0,backup_name .Df)(manifest.name, artifactName);
if (name === null)
throw new Error('it has no name of a set');
this.#cachedKey = entry.key;
this.#unopened = entry.reader;
const open = () => {
this.#unopened = null;
return Promise.resolve(entry.reader);
};
return { source: 'cache', place, name, order: name, isExpired: false, run: manifest.run, open };
}
catch (error) {
await entry.reader.close();
log.warning(`The ${place} was passed over: ${(0,failure .bD)(error)}.`);
return null;
}
}
}
async function readInFull(listing) {
const sets = [];
for await (const listed of listing)
sets.push(listed);
const [failure] = listing.failures;
if (failure !== undefined)
throw failure;
return sets;
}
}),
4621:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
l: () => ( lockedFailure)
});
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
function lockedFailure({ place }, about, { hasPreviousPassphrase }) {
const problem = hasPreviousPassphrase
? `Neither passphrase nor previous-passphrase opens the newest sealed backup of ${about} (${place}). Compare both secrets with your copies.`
: `The passphrase does not open the newest sealed backup of ${about} (${place}). Compare the secret with your copy. If the secret was changed, give the old one as previous-passphrase.`;
return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR('locked', `${problem} Delete this backup only if you are sure that nobody of yours stored it.`);
}
}),
2633:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I: () => ( openListed),
u: () => ( GONE)
});
var _domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1855);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5856);
var _verify_verify_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2199);
const GONE = 'it is listed, but could not be fetched: it was deleted, or has expired';
async function openListed(listed, repository, dependencies) {
const opening = await open(listed, repository, dependencies);
if (opening.kind !== 'damaged' || listed.stored?.isUnidentified !== true)
return opening;
const problem = `it may be a backup of this name, but cannot be read as one: ${opening.problem.replace(/\.$/, '')}`;
return { kind: 'damaged', problem };
}
async function open(listed, repository, dependencies) {
let reader;
try {
reader = await listed.open();
}
catch (error) {
if (!(error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ .HR) || error.code !== 'invalid')
throw error;
return { kind: 'damaged', problem: (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ .bD)(error) };
}
if (reader === null)
return { kind: 'gone' };
const verification = await verify(listed, reader, repository, dependencies);
if (verification.kind === 'verified')
return { kind: 'verified', set: { ...verification.set, listed } };
await reader.close();
return verification;
}
async function verify({ name, source, place }, reader, repository, dependencies) {
const kind = source === 'cache' ? 'cache' : 'backup';
const expected = { kind, artifactName: name.base, name: (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .$K)(name), repository };
try {
return await (0,_verify_verify_set_js__WEBPACK_IMPORTED_MODULE_2__ .mS)(reader, expected, dependencies);
}
catch (error) {
await reader.close();
if (!(error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ .HR) || error.code !== 'unreadable')
throw error;
throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ .HR('unreadable', `${place}: ${error.message}`, { cause: error });
}
}
})
};
