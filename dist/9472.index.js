export const id = 9472;
export const ids = [9472];
export const modules = {
50:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
YE: () => ( isAllowedCount),
ad: () => ( MAX_ITERATIONS),
kp: () => ( MIN_ITERATIONS),
rl: () => ( SALT)
});
const SALT = /^[0-9a-f]{32}$/;
const MIN_ITERATIONS = 600_000;
const MAX_ITERATIONS = 10_000_000;
function isAllowedCount(iterations) {
return iterations >= MIN_ITERATIONS && iterations <= MAX_ITERATIONS;
}
}),
8734:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$: () => ( NewerManifest),
N: () => ( parseManifest)
});
var _key_derivation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50);
var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5216);
var _set_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2201);
var _words_single_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8109);
const KEY_CHECK = /^[0-9a-f]{16}$/;
const HMAC = /^[0-9a-f]{64}$/;
const FINGERPRINT = /^([0-9A-F]{2}:){31}[0-9A-F]{2}$/;
class NewerManifest extends Error {
constructor(version) {
super(`it was made by Certkeep ${(0,_words_single_line_js__WEBPACK_IMPORTED_MODULE_1__ .pF)(version, 40)}, which this version cannot read; update Certkeep`);
this.name = 'NewerManifest';
}
}
function parseManifest(text) {
const manifest = objectOf(parseJson(text), 'the manifest');
const tool = objectOf(manifest['tool'], 'tool');
if (tool['name'] !== 'certkeep')
throw new Error('tool.name is not certkeep');
const toolVersion = textOf(tool['version'], 'tool.version');
rejectOtherVersion(manifest['schemaVersion'], _manifest_js__WEBPACK_IMPORTED_MODULE_0__ .v5, 'schemaVersion', toolVersion);
const certificates = listOf(manifest['certificates'], 'certificates').map(parseCertificateRecord);
rejectMixedNames(certificates);
return {
schemaVersion: _manifest_js__WEBPACK_IMPORTED_MODULE_0__ .v5,
tool: { name: 'certkeep', version: toolVersion },
kind: wordOf(manifest['kind'], 'kind', ['backup', 'cache', 'race']),
action: wordOf(manifest['action'], 'action', ['keep', 'backup']),
name: textOf(manifest['name'], 'name'),
artifactName: textOf(manifest['artifactName'], 'artifactName'),
createdAt: timeOf(manifest['createdAt'], 'createdAt'),
proof: parseOptional(manifest['proof'], 'proof', (proof) => parseProof(proof, toolVersion)),
run: parseRun(objectOf(manifest['run'], 'run')),
supersedes: manifest['supersedes'] === null ? null : textOf(manifest['supersedes'], 'supersedes'),
...(manifest['supersedesRun'] === undefined
? {}
: { supersedesRun: textOf(manifest['supersedesRun'], 'supersedesRun') }),
specification: parseOptional(manifest['specification'], 'specification', parseSpecificationRecord),
certificates,
userFiles: parseUserFiles(objectOf(manifest['userFiles'], 'userFiles')),
};
}
function rejectOtherVersion(value, known, field, toolVersion) {
if (value === known)
return;
if (typeof value === 'number' && value > known)
throw new NewerManifest(toolVersion);
throw new Error(`${field} is not ${known}`);
}
function rejectMixedNames(certificates) {
const names = certificates.map(({ name }) => name);
if (names.includes(null) && names.length > 1)
throw new Error('a certificate of several has no name');
if (new Set(names).size < names.length)
throw new Error('two certificates have one name');
}
function parseProof(proof, toolVersion) {
rejectOtherVersion(proof['version'], _manifest_js__WEBPACK_IMPORTED_MODULE_0__ .Aq, 'proof.version', toolVersion);
const iterations = integerOf(proof['iterations'], 'proof.iterations');
if (!(0,_key_derivation_js__WEBPACK_IMPORTED_MODULE_2__ .YE)(iterations))
throw new Error(`proof.iterations is not from ${_key_derivation_js__WEBPACK_IMPORTED_MODULE_2__ .kp} to ${_key_derivation_js__WEBPACK_IMPORTED_MODULE_2__ .ad}`);
return {
version: _manifest_js__WEBPACK_IMPORTED_MODULE_0__ .Aq,
salt: textOf(proof['salt'], 'proof.salt', _key_derivation_js__WEBPACK_IMPORTED_MODULE_2__ .rl),
iterations,
keyCheck: textOf(proof['keyCheck'], 'proof.keyCheck', KEY_CHECK),
};
}
function parseRun(run) {
const text = (name) => textOf(run[name], `run.${name}`, /^[ -~\u00a0-\uffff]*$/);
return {
repository: textOf(run['repository'], 'run.repository'),
repositoryId: run['repositoryId'] === null ? null : integerOf(run['repositoryId'], 'run.repositoryId'),
ref: text('ref'),
isDefaultBranch: booleanOf(run['isDefaultBranch'], 'run.isDefaultBranch'),
event: text('event'),
runId: text('runId'),
runAttempt: text('runAttempt'),
commit: text('commit'),
url: text('url'),
};
}
function parseCertificateRecord(value, index) {
const field = `certificates[${index}]`;
const record = objectOf(value, field);
return {
name: record['name'] === null ? null : folderOf(record['name'], `${field}.name`),
commonName: textOf(record['commonName'], `${field}.commonName`),
serialNumber: textOf(record['serialNumber'], `${field}.serialNumber`, /^[0-9A-F]+$/),
fingerprint: textOf(record['fingerprint'], `${field}.fingerprint`, FINGERPRINT),
notBefore: timeOf(record['notBefore'], `${field}.notBefore`),
notAfter: timeOf(record['notAfter'], `${field}.notAfter`),
keyType: textOf(record['keyType'], `${field}.keyType`),
subjectAlternativeNames: textsOf(record['subjectAlternativeNames'], `${field}.subjectAlternativeNames`),
privateKey: wordOf(record['privateKey'], `${field}.privateKey`, ['sealed', 'absent']),
since: timeOf(record['since'], `${field}.since`),
isCarried: booleanOf(record['isCarried'], `${field}.isCarried`),
...(flagOf(record['isKeptForEver'], `${field}.isKeptForEver`) ? { isKeptForEver: true } : {}),
...(record['others'] === undefined ? {} : { others: parseOthers(record['others'], `${field}.others`) }),
};
}
function parseOthers(value, list) {
return listOf(value, list).map((entry, index) => {
const field = `${list}[${index}]`;
const other = objectOf(entry, field);
return {
fingerprint: textOf(other['fingerprint'], `${field}.fingerprint`, FINGERPRINT),
since: timeOf(other['since'], `${field}.since`),
notAfter: timeOf(other['notAfter'], `${field}.notAfter`),
};
});
}
function folderOf(value, field) {
const name = textOf(value, field);
if (!(0,_set_path_js__WEBPACK_IMPORTED_MODULE_3__ .pL)(name) || name.includes('/'))
throw new Error(`${field} cannot be the name of a folder`);
return name;
}
function parseSpecificationRecord(record) {
return {
commonName: textOf(record['commonName'], 'specification.commonName'),
days: integerOf(record['days'], 'specification.days'),
keyType: textOf(record['keyType'], 'specification.keyType'),
usages: textsOf(record['usages'], 'specification.usages'),
subjectAlternativeNames: textsOf(record['subjectAlternativeNames'], 'specification.subjectAlternativeNames'),
};
}
function parseUserFiles(record) {
return {
publicCount: integerOf(record['publicCount'], 'userFiles.publicCount'),
sealedCount: integerOf(record['sealedCount'], 'userFiles.sealedCount'),
digest: record['digest'] === null ? null : textOf(record['digest'], 'userFiles.digest', HMAC),
leftOut: listOf(record['leftOut'], 'userFiles.leftOut').map((value, index) => {
const field = `userFiles.leftOut[${index}]`;
const leftOut = objectOf(value, field);
return {
reason: textOf(leftOut['reason'], `${field}.reason`),
count: integerOf(leftOut['count'], `${field}.count`),
};
}),
};
}
function parseJson(text) {
try {
return JSON.parse(text);
}
catch {
throw new Error('the manifest is not JSON');
}
}
function parseOptional(value, field, parse) {
return value === null ? null : parse(objectOf(value, field));
}
function objectOf(value, field) {
if (!isObject(value))
throw new Error(`${field} is not an object`);
return value;
}
function isObject(value) {
return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function listOf(value, field) {
if (!Array.isArray(value))
throw new Error(`${field} is not a list`);
return value;
}
function textOf(value, field, form = /^[ -~\u00a0-\uffff]+$/) {
if (typeof value !== 'string' || !form.test(value)) {
throw new Error(`${field} is not a text of the form it should have`);
}
return value;
}
function textsOf(value, field) {
return listOf(value, field).map((item, index) => textOf(item, `${field}[${index}]`));
}
function wordOf(value, field, words) {
const word = words.find((candidate) => candidate === value);
if (word === undefined)
throw new Error(`${field} is not ${words.join(' or ')}`);
return word;
}
function booleanOf(value, field) {
if (typeof value !== 'boolean')
throw new Error(`${field} is neither true nor false`);
return value;
}
function flagOf(value, field) {
if (value !== undefined && value !== true)
throw new Error(`${field} is neither true nor absent`);
return value === true;
}
function integerOf(value, field) {
const number = Number.isSafeInteger(value) ? Number(value) : -1;
if (number < 0)
throw new Error(`${field} is not a whole number`);
return number;
}
function timeOf(value, field) {
const text = textOf(value, field);
const time = new Date(text);
if (Number.isNaN(time.getTime()) || (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__ .fU)(time) !== text)
throw new Error(`${field} is not a time`);
return text;
}
}),
3282:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
v: () => ( Search),
F: () => ( readInFull)
});
var backup_name = __webpack_require__(1855);
var backup_set = __webpack_require__(5362);
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
#storedCopies = new Set();
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
return this.counted.find((set) => set.listed.stored !== undefined || this.#storedCopies.has(set)) ?? null;
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
if (!(await (0,set_relations .h8)(listed, set)))
continue;
if (listed.stored !== undefined)
this.#storedCopies.add(set);
return set;
}
return null;
}
superseding(listed) {
if (this.#rules.superseded === 'open')
return [];
return this.counted.filter((set) => (0,set_relations .Gm)(set, listed) && this.#holdsFor(set, listed));
}
holdForAll(sets) {
return sets.some((set) => this.#holdsFor(set, null));
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
const isOurs = (await isOldestOfBranchOurs(sets, seen, branches)) ||
!branches.hasOfDefaultBranch() ||
(await isOneOfNewerOurs(sets.filter(branches.isNewer), seen, branches));
if (!isOurs)
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
passedOver(...reasons) {
return this.#passedOver.for(reasons);
}
get lockedOnes() {
return this.passedOver('locked').filter((listed) => this.#sets.superseding(listed).length === 0);
}
get expiredOnes() {
return this.passedOver('expired').filter((listed) => this.#sets.superseding(listed).length === 0 &&
this.opened.some((set) => (0,set_relations .Av)(listed, set)) &&
!this.opened.some((set) => (0,set_relations .eC)(listed, set)));
}
get expiredNewer() {
const [newest] = this.opened;
if (newest === undefined)
return [];
return this.expiredOnes.filter(({ order }) => (0,backup_name .a0)(order, newest.listed.order) < 0);
}
get laterFromFuture() {
const { hasPassphrase } = this.#dependencies.keyring;
return this.passedOver('future').filter((listed) => !(listed.name.isPublic && hasPassphrase) && this.opened.every((set) => !(0,set_relations .lT)(set, listed)));
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
const superseding = this.#sets.superseding(listed);
if (superseding.length > 0) {
const isLast = superseding.every((set) => (0,set_relations .Nk)(set, listed));
const areAll = !isLast && !(0,set_relations .oc)(listed) && this.#sets.holdForAll(superseding);
this.#superseded += 1;
const isEnd = listed.source !== 'directory' || this.#superseded >= SETS_OF_A_WRONG_CLOCK;
if (this.#options.superseded === 'end' && areAll && isEnd)
this.#listing.skipRest(listed.source);
}
else if (listed.isExpired) {
if (!listed.name.isPublic)
this.#passedOver.add(listed, 'expired', 'it has expired');
}
else if (listed.name.isPublic && this.#dependencies.keyring.hasPassphrase)
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
const wanted = this.#postponed.splice(0).filter((listed) => this.#sets.superseding(listed).length === 0);
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
holdsFor: (manifest, listed) => this.#holdsFor(manifest, listed),
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
#holdsFor({ run: { ref } }, listed) {
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
const manifest = (0,manifest_parser .N)(await entry.reader.readText(backup_set .h1, backup_set .$D));
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
4521:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
O4: () => ( areCopies),
t9: () => ( mergedListing),
wM: () => ( headBranchOf)
});
var _domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1855);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5856);
function mergedListing(scope, stores, cached) {
cached.catch(() => undefined);
const failures = [];
const unsupported = [];
const skipped = new Set();
let answered = 0;
const cursors = stores.map((store) => cursorOf(store.list(scope), (set) => listedIn(set, store), () => (answered += 1), (failure) => (failure.code === 'unsupported' ? unsupported : failures).push(failure)));
return {
get failures() {
return answered === 0 && failures.length === 0 ? unsupported : failures;
},
get isAnswered() {
return answered > 0;
},
skipRest(source) {
skipped.add(source);
},
async *[Symbol.asyncIterator]() {
const [first] = await Promise.all([cached, ...cursors.map((cursor) => cursor.next())]);
const all = [cursorOfOne(first), ...cursors];
for (let cursor = newest(all); cursor?.head; cursor = newest(all)) {
const { head } = cursor;
yield head;
if (skipped.has(head.source))
cursor.head = null;
else
await cursor.next();
}
},
};
}
function newest(cursors) {
return cursors.reduce((best, cursor) => {
if (cursor.head === null)
return best;
return best?.head && (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .a0)(cursor.head.order, best.head.order) >= 0 ? best : cursor;
}, null);
}
function cursorOfOne(listed) {
const cursor = {
head: listed,
next() {
cursor.head = null;
return Promise.resolve();
},
};
return cursor;
}
function cursorOf(sets, listed, onEnd, onFailure) {
const iterator = sets[Symbol.asyncIterator]();
const cursor = {
head: null,
async next() {
cursor.head = null;
try {
const step = await iterator.next();
if (step.done === true)
onEnd();
else
cursor.head = listed(step.value);
}
catch (error) {
onFailure((0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ .h_)(error));
}
},
};
return cursor;
}
function listedIn(stored, store) {
const { source, place, name, receivedAt, isExpired, artifact, run } = stored;
const order = source === 'directory' ? name : { ...name, time: (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .ZM)(name, receivedAt) };
return {
source,
place,
name,
order,
isExpired,
stored,
...(artifact === undefined ? {} : { artifact }),
...(run === undefined ? {} : { run }),
open: () => store.open(stored),
};
}
function headBranchOf({ artifact, stored }) {
return artifact?.headBranch ?? stored?.asset?.headBranch ?? null;
}
function areCopies(some, other) {
return some.source !== other.source && (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .$K)(some.name) === (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .$K)(other.name);
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
}),
42:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Av: () => ( isOfBranch),
Gm: () => ( supersedes),
Nk: () => ( isLastSuperseded),
Wd: () => ( isStoredAgain),
eC: () => ( isOfSameRunOrDay),
h8: () => ( isCopyOf),
hK: () => ( replacesPreviousPassphrase),
lT: () => ( isOfLaterRun),
nz: () => ( holdsOther),
oc: () => ( isReceivedLate)
});
var _domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1855);
var _domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5362);
var _domain_backup_manifest_parser_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8734);
var _verify_verify_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2199);
var _merged_listing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4521);
const UNKNOWN_RUN_ID = 0;
function supersedes({ manifest, key, listed }, other) {
const { name } = other;
if (manifest.supersedes === null || key === null)
return false;
if (runIdOf(other, manifest) > Number(manifest.run.runId))
return false;
if (listed.name.base !== name.base || listed.name.time.getTime() <= name.time.getTime())
return false;
const superseded = (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .Df)(manifest.supersedes, name.base);
if (superseded === null || (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .a0)(superseded, name) > 0)
return false;
return !isLastSuperseded({ manifest }, other) || isOfSupersededRun(manifest, other);
}
function isLastSuperseded({ manifest }, { name }) {
return manifest.supersedes === (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .$K)(name);
}
function isOfSupersededRun(manifest, other) {
const runId = runIdOf(other, manifest);
return (runId === UNKNOWN_RUN_ID || manifest.supersedesRun === undefined || `${runId}` === manifest.supersedesRun);
}
function isOfLaterRun({ manifest }, listed) {
return runIdOf(listed, manifest) < Number(manifest.run.runId);
}
function runIdOf({ artifact, stored, run: maker }, { run }) {
if (artifact !== undefined)
return artifact.runId;
if (stored?.asset !== undefined)
return Number(stored.asset.runId ?? UNKNOWN_RUN_ID);
const isOfSamePlace = maker !== undefined && (0,_verify_verify_set_js__WEBPACK_IMPORTED_MODULE_2__ .iI)({ run: maker }, { id: run.repositoryId, name: run.repository });
return isOfSamePlace ? Number(maker.runId) : UNKNOWN_RUN_ID;
}
function replacesPreviousPassphrase({ manifest, key, listed }, { listed: previous }) {
const isOfSameName = listed.name.base === previous.name.base;
return (key?.isCurrent === true &&
manifest.supersedes !== null &&
(isOfSameName || previous.source === 'directory'));
}
function isReceivedLate({ name, order }) {
return order.time.getTime() > name.time.getTime();
}
function isOfBranch(listed, { manifest: { run } }) {
const headBranch = (0,_merged_listing_js__WEBPACK_IMPORTED_MODULE_3__ .wM)(listed);
return headBranch === null || run.ref.replace(/^refs\/(heads|tags)\//, '') === headBranch;
}
function isOfSameRunOrDay(listed, { listed: opened, manifest }) {
const runId = runIdOf(listed, manifest);
const isOfSameRun = runId !== UNKNOWN_RUN_ID && `${runId}` === manifest.run.runId;
const isOfSameDay = opened.source === 'directory' && (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .dQ)(opened.name.time) === (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .dQ)(listed.name.time);
return isOfSameRun || isOfSameDay || (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .$K)(opened.name) === (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .$K)(listed.name);
}
function isStoredAgain({ listed, manifest }) {
const runId = listed.artifact?.runId ?? UNKNOWN_RUN_ID;
return runId === UNKNOWN_RUN_ID ? isReceivedLate(listed) : `${runId}` !== manifest.run.runId;
}
function holdsOther({ manifest }, other) {
if (manifest.action === 'backup')
return true;
const known = new Set(other.manifest.certificates.map(({ fingerprint }) => fingerprint));
return manifest.certificates.some(({ fingerprint }) => !known.has(fingerprint));
}
async function isCopyOf(listed, { listed: opened, manifest }) {
if (!(0,_merged_listing_js__WEBPACK_IMPORTED_MODULE_3__ .O4)(opened, listed))
return false;
const { artifact, stored, run } = listed;
const told = artifact === undefined ? (stored?.asset?.runId ?? run?.runId) : `${artifact.runId}`;
return (told ?? (await readRunId(listed))) === manifest.run.runId;
}
async function readRunId(listed) {
let reader;
try {
reader = await listed.open();
return reader === null
? null
: (0,_domain_backup_manifest_parser_js__WEBPACK_IMPORTED_MODULE_1__ .N)(await reader.readText(_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_4__ .h1, _domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_4__ .$D)).run.runId;
}
catch {
return null;
}
finally {
await reader?.close();
}
}
}),
5003:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
i: () => ( verifyPair)
});
var _domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5362);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
const MAX_PEM_BYTES = 256 * 1024;
const unpacked = new WeakMap();
async function verifyPair(set, record, dependencies) {
const { reader } = dependencies;
try {
const texts = await textsOf(set, record, dependencies);
const certificate = reader.parseCertificate(texts.certificate);
if (certificate.fingerprint !== record.fingerprint)
return damaged('the certificate is not the one that the manifest names');
if (record.privateKey === 'absent')
return { kind: 'keyless', certificate };
if (texts.sealedKey === null)
return damaged('its private key is missing');
if (set.key === null)
return { kind: 'sealed', certificate, sealedKey: texts.sealedKey };
const privateKey = await set.key.open(texts.sealedKey);
if (!reader.provesPair(certificate, privateKey))
return damaged('the private key does not belong to the certificate');
const sealed = { text: texts.sealedKey, salt: set.key.record.salt };
return { kind: 'open', certificate, privateKey, sealed };
}
catch (error) {
return damaged((0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error));
}
}
async function textsOf(set, { name, privateKey }, { archives }) {
const { reader } = set;
if (name === null) {
const certificate = await reader.readText(_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_1__ .fs, MAX_PEM_BYTES);
const isSealed = privateKey === 'sealed';
return {
certificate,
sealedKey: isSealed ? await reader.readText(_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_1__ .LQ, MAX_PEM_BYTES) : null,
};
}
const unpacking = unpacked.get(set) ?? reader.stream(_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_1__ .LN).then((bytes) => archives.unpackPairs(bytes));
unpacked.set(set, unpacking);
const pair = (await unpacking).get(name);
if (pair === undefined)
throw new Error(`${_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_1__ .LN} does not hold ${name}`);
return pair;
}
function damaged(problem) {
return { kind: 'damaged', problem };
}
}),
2199:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
iI: () => ( isOfRepository),
io: () => ( readBytes),
mS: () => ( verifySet)
});
var _domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1855);
var _domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5362);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5856);
var _domain_backup_manifest_parser_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8734);
var _domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8109);
const MAX_PROOF_BYTES = 100;
const MAX_PUBLIC_FILE_BYTES = 4 * 1024 * 1024;
async function verifySet(reader, expected, { keyring, reader: certificates }) {
try {
const manifest = (0,_domain_backup_manifest_parser_js__WEBPACK_IMPORTED_MODULE_2__ .N)(await reader.readText(_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .h1, _domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .$D));
const problem = problemOfManifest(manifest, expected);
if (problem !== null)
return damaged(problem);
const sums = await reader.readText(_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .aP, _domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .$D);
const checksums = (0,_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .yk)(sums);
const problemOfFiles = (0,_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .j6)(reader.paths, checksums);
if (problemOfFiles !== null)
return damaged(problemOfFiles);
const key = await prove(manifest, reader, sums, keyring);
if (key === 'locked')
return { kind: 'locked' };
const digests = await verifyDigests(reader, checksums);
const set = { manifest, reader, key, digests };
if (manifest.proof === null)
await rejectPrivateContent(set, certificates);
return { kind: 'verified', set };
}
catch (error) {
if (error instanceof _domain_backup_manifest_parser_js__WEBPACK_IMPORTED_MODULE_2__ .$)
throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ .HR('unreadable', `A backup cannot be read: ${error.message}.`, { cause: error });
if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ .HR && error.code !== 'invalid')
throw error;
return damaged((0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ .bD)(error));
}
}
function problemOfManifest(manifest, expected) {
const { kind, artifactName, name, createdAt, proof } = manifest;
if (kind !== expected.kind)
return `it is a set of the kind ${kind}, which does not belong there`;
if (artifactName !== expected.artifactName)
return `it is a set of ${artifactName}`;
if (expected.name !== undefined && name !== expected.name)
return `it was stored as ${name}`;
if (expected.repository !== null && !isOfRepository(manifest, expected.repository))
return `it was made in the repository ${manifest.run.repository}`;
if (kind === 'race')
return proof === null ? 'it is not sealed' : null;
const parsed = (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .Df)(name, artifactName);
if (parsed === null)
return `${name} is not the name of a set`;
if (parsed.time.getTime() !== Date.parse(createdAt))
return `its name says another time than ${createdAt}`;
if (parsed.isPublic !== (proof === null))
return 'its name and its manifest disagree on whether it is sealed';
return null;
}
function isOfRepository({ run }, repository) {
if (repository.id !== null && run.repositoryId !== null)
return repository.id === run.repositoryId;
return repository.name.toLowerCase() === run.repository.toLowerCase();
}
async function prove({ proof }, reader, checksums, keyring) {
if (proof === null) {
if (reader.paths.includes(_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .At))
throw new Error(`it has a ${_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .At}, and its manifest no proof`);
return null;
}
if (!keyring.hasPassphrase)
return null;
const key = await keyring.unlock(proof);
if (key === null)
return 'locked';
const [, hex] = /^([0-9a-f]{64})\n$/.exec(await reader.readText(_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .At, MAX_PROOF_BYTES)) ?? [];
if (hex === undefined || !key.proves(checksums, hex))
throw new Error(`it was changed after it was made: ${_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .At} does not prove ${_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .aP}`);
return key;
}
async function verifyDigests(reader, checksums) {
if (!checksums.has(_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .h1))
throw new Error(`${_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .aP} does not name ${_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .h1}`);
const digests = [];
for (const [path, sha256] of checksums) {
const digest = await reader.digest(path);
if (digest.sha256 !== sha256)
throw new Error(`${path} is not what was stored`);
digests.push(digest);
}
return digests;
}
async function rejectPrivateContent({ reader, digests, manifest }, certificates) {
if (manifest.certificates.some(({ privateKey }) => privateKey !== 'absent'))
throw new Error('it claims to hold a private key, which no public set does');
for (const { path, sizeBytes } of digests) {
if ([_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .h1, _domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .Ez, _domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .LN].includes(path))
continue;
const isCertificate = path === _domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .fs || (0,_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .OU)(path) !== null;
if (!isCertificate || sizeBytes > MAX_PUBLIC_FILE_BYTES)
throw new Error(`it holds ${path}, which no public set does`);
if ((await certificates.parsePublicFile(await readBytes(reader, path))) === null)
throw new Error(`${path} holds something else than certificates, which no public set does`);
}
}
async function readBytes(reader, path) {
const chunks = [];
for await (const chunk of await reader.stream(path))
chunks.push(chunk);
return Buffer.concat(chunks);
}
const MAX_PROBLEM_LENGTH = 1200;
function damaged(problem) {
return { kind: 'damaged', problem: (0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_4__ .pF)(problem, MAX_PROBLEM_LENGTH) };
}
})
};
