export const id = 7383;
export const ids = [7383];
export const modules = {
5965:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
GW: () => ( problemsOf),
Vu: () => ( listTitle),
gM: () => ( formatCounts),
mo: () => ( failureSection)
});
var _report_long_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7153);
var _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8459);
const MAX_NAMES = 12;
function problemsOf(badEntries) {
return badEntries.map(({ position, failure }) => ({ name: position, problem: failure.message }));
}
function listTitle(list, shard) {
return `Certificates of ${list}${shard === null ? '' : `, shard ${shard.index} of ${shard.count}`}`;
}
function formatCounts(counts, none) {
const parts = Object.entries(counts).filter(([, count]) => count > 0);
return parts.length === 0 ? none : parts.map(([word, count]) => `${count} ${word}`).join(', ');
}
function failureSection(failures) {
const lines = [...Map.groupBy(failures, problemOfEach)].map(([ofEach, same]) => {
const names = same.map(({ name }) => name);
const problem = same.length === 1 ? (same[0]?.problem ?? ofEach) : ofEach;
const isNamed = names.every((name) => problem.startsWith(name));
return isNamed ? (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .Qq)(problem) : `${formatNames(names)}: ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .Qq)(problem)}`;
});
return (0,_report_long_list_js__WEBPACK_IMPORTED_MODULE_1__ .ZR)('CAUTION', lines, 'failure');
}
function problemOfEach({ name, problem }) {
return problem.replace(` of ${name} `, ' of each ').replace(` for ${name} `, ' for each ');
}
function formatNames(names) {
const shown = names.slice(0, MAX_NAMES).map(_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .aY).join(', ');
return names.length <= MAX_NAMES ? shown : `${shown} and ${names.length - MAX_NAMES} more`;
}
}),
7383:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
restoreAction: () => ( restoreAction)
});
var failure = __webpack_require__(5856);
var certificate_certificate = __webpack_require__(3201);
;
const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const DAY = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;
const STAMP = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;
function parseRestoreDate(text) {
return { text, until: text === 'latest' ? null : lastMoment(text) };
}
function isNotAfter(time, { until }) {
return until === null || time.getTime() <= until.getTime();
}
function lastMoment(text) {
if (DAY.test(text))
return endOf(`${text}T00:00Z`, certificate_certificate .sO);
if (STAMP.test(text))
return endOf(text.replace(STAMP, '$1-$2-$3T$4:$5:$6Z'), SECOND_MS);
const time = TIME.exec(text);
if (time === null)
throw notADate();
const [, seconds, fraction] = time;
return endOf(text, seconds === undefined ? MINUTE_MS : fraction === undefined ? SECOND_MS : 1);
}
function endOf(text, spanMs) {
const date = text.slice(0, 10);
const midnight = new Date(`${date}T00:00Z`);
const begin = new Date(text);
const isReal = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(date);
if (!isReal || Number.isNaN(begin.getTime()))
throw notADate();
return new Date(begin.getTime() + spanMs - 1);
}
function notADate() {
return new Error('must be latest, a day such as 2026-11-23, or a time with its zone such as 2026-11-23T02:10:00Z or 20261123T021000Z');
}
var map_concurrent = __webpack_require__(8133);
var search_search = __webpack_require__(3282);
var backup_set = __webpack_require__(5362);
var secret = __webpack_require__(9312);
var verify_pair = __webpack_require__(5003);
;
const SEALED_KEY = /^-----BEGIN ENCRYPTED PRIVATE KEY-----\r?\n[A-Za-z0-9+/=\r\n]+-----END ENCRYPTED PRIVATE KEY-----\s*$/;
async function openCopy({ set, record }, name, paths, dependencies) {
const opening = await (0,verify_pair .i)(set, record, dependencies);
if (opening.kind === 'damaged')
throw new failure .HR('invalid', opening.problem);
const { certificatePath, privateKeyPath } = paths;
const common = { name, set, certificatePath, privateKeyPath, certificate: opening.certificate };
switch (opening.kind) {
case 'open':
return { ...common, keys: 'opened', privateKey: opening.privateKey };
case 'keyless':
return { ...common, keys: 'absent', privateKey: null };
case 'sealed':
if (!SEALED_KEY.test(opening.sealedKey))
throw new failure .HR('invalid', 'what should be its sealed private key is none');
return { ...common, keys: 'sealed', privateKey: new secret .z(opening.sealedKey) };
}
}
async function openPairs(set, dependencies) {
const pairs = [];
for (const record of set.manifest.certificates) {
const { name, commonName } = record;
const copy = { set, record };
pairs.push(await openCopy(copy, name ?? commonName, (0,backup_set .X0)(record.name), dependencies));
}
return pairs;
}
var backup_name = __webpack_require__(1855);
var set_files = __webpack_require__(4991);
var stage_set = __webpack_require__(2954);
var verify_set = __webpack_require__(2199);
;
const KEY_MODE = 0o600;
const PUBLIC_MODE = 0o644;
const NOTHING_PLACED = { files: [], keptBeside: [] };
async function placeFiles(pairs, whole, { overwrite }, now, dependencies) {
if (pairs.length === 0 && whole === null)
return NOTHING_PLACED;
const staging = await dependencies.target.begin(pairs);
try {
for (const pair of pairs)
await writePair(pair, staging);
if (whole !== null)
await writeUserFiles(whole, staging, dependencies);
return await staging.place({ overwrite, stamp: (0,backup_name .xE)(now) });
}
finally {
await staging.discard();
}
}
async function writePair({ certificatePath, privateKeyPath, certificate, privateKey }, staging) {
const write = (path, mode, text) => staging.write({ path, mode, modifiedAt: null }, one(Buffer.from(text, 'utf8')));
await write(certificatePath, PUBLIC_MODE, certificate.pem);
if (privateKey !== null)
await write(privateKeyPath, KEY_MODE, privateKey.reveal());
}
async function writeUserFiles(set, staging, dependencies) {
for (const digest of set.digests)
await writePublicFile(digest, set, staging, dependencies);
if (set.key === null)
return;
const sealed = await writeSealedFiles(set, staging, dependencies);
if (set.key.digestFiles([...(0,stage_set .UI)(set.digests), ...sealed]) !== set.manifest.userFiles.digest)
throw new failure .HR('invalid', 'the files in it are not the ones that were backed up');
}
async function writePublicFile({ path, sha256 }, set, staging, { reader }) {
const place = (0,backup_set .OU)(path);
if (place === null)
return;
const content = faultsOf(async function* () {
if (set.key === null)
yield await certificatesIn(path, set, reader);
else
yield* await set.reader.stream(path);
});
const written = await staging.write({ path: place, mode: PUBLIC_MODE, modifiedAt: null }, content);
if (written.sha256 !== sha256)
throw new failure .HR('invalid', `${path} was changed while it was read`);
}
async function certificatesIn(path, set, reader) {
const bytes = await (0,verify_set .io)(set.reader, path);
if ((await reader.parsePublicFile(bytes)) !== null)
return bytes;
throw new Error(`${path} holds something else than certificates, and nothing proves the set`);
}
async function writeSealedFiles({ key, reader, manifest }, staging, { archives }) {
const { sealedCount } = manifest.userFiles;
if (key === null || sealedCount === 0)
return [];
const files = faultsOf(async function* () {
yield* archives.openFiles(await reader.stream(set_files .sn), key.passphrase, sealedCount);
});
const identities = [];
for await (const { content, ...file } of files) {
const { path, mode } = file;
const { sha256 } = await staging.write(file, faultsOf(() => content));
identities.push({ path, mode: mode.toString(8).padStart(4, '0'), sha256 });
}
return identities;
}
async function* faultsOf(begin) {
try {
yield* begin();
}
catch (error) {
if (error instanceof failure .HR)
throw error;
throw new failure .HR('invalid', (0,failure .bD)(error), { cause: error });
}
}
async function* one(bytes) {
yield await Promise.resolve(bytes);
}
var single_line = __webpack_require__(8109);
var summarize = __webpack_require__(9745);
;
function describeSet({ listed: { name, place } }) {
const text = (0,backup_name .$K)(name);
return place.includes(text) ? place : `${text} (${place})`;
}
function leftOutOf(sets) {
if (sets.length === 0)
return '';
const places = sets.map((set) => {
const { ref, runId } = set.manifest.run;
return `${describeSet(set)} of ${(0,single_line .pF)(ref)}, run ${runId}`;
});
const hasArtifacts = sets.some(({ listed: { source } }) => source === 'artifact');
const remedy = hasArtifacts ? 'give its run as run-id, or restore on its branch' : 'restore on its branch';
return ` Backups of other branches were left out: ${(0,summarize .e)(places, '; ')}. To restore one, ${remedy}.`;
}
function nothingUsable(subject, skipped) {
return new failure .HR('invalid', `${subject} was not restored: no backup that can be used holds it.${passedOver(skipped)} Give another date, or restore from another place.`);
}
function onlyPublic(artifactName, places) {
return new failure .HR('invalid', `Nothing was restored. The only backups of ${artifactName} are public: ${(0,summarize .e)(places)}. They were made without a passphrase, so they hold certificates alone, and nothing proves them. To restore one all the same, leave passphrase out; expected-fingerprint then says which certificate it must hold.`);
}
function unexpectedSet(artifactName, expectedFingerprint, newest, { skipped, leftOut }) {
const [certificate] = newest?.manifest.certificates ?? [];
const holds = newest === null || certificate === undefined
? ''
: ` The newest (${describeSet(newest)}) holds ${certificate.fingerprint}.`;
return new failure .HR('unexpected-certificate', `Nothing was restored: no backup of ${artifactName} holds the certificate ${expectedFingerprint}, which expected-fingerprint asks for.${holds}${passedOver(skipped)}${leftOutOf(leftOut)} Correct the fingerprint, or give another date.`);
}
function unexpectedCopy({ commonName, expectedFingerprint = '' }, { set, record }, leftOut) {
return new failure .HR('unexpected-certificate', `${commonName} was not restored: no backup holds the certificate ${expectedFingerprint}, which expected-fingerprint asks for. ${describeSet(set)} holds ${record.fingerprint}.${leftOutOf(leftOut)} Correct the fingerprint, or give another date.`);
}
function passedOver(skipped) {
if (skipped.length === 0)
return '';
const sets = [...Map.groupBy(skipped, ({ reason }) => reason)].map(([reason, same]) => same.some(({ name }) => reason.includes(name))
? reason
: `${(0,summarize .e)(same.map(({ place }) => place))} (${reason})`);
return ` These could not be used: ${(0,summarize .e)(sets, '; ')}.`;
}
function onlyFromFuture(artifactName, place) {
return new failure .HR('unreadable', `The only backup of ${artifactName} is dated in the future: ${place}. Correct this machine's clock if it is behind. If it was ahead when that backup was made, restore it by its date.`);
}
var copies = __webpack_require__(1941);
var find_pair = __webpack_require__(3915);
var lookup_result = __webpack_require__(8794);
var precedence = __webpack_require__(5320);
var unopened_sets = __webpack_require__(3058);
;
class RestoreSets {
#search;
#lookup;
#isProved;
#first = null;
#others = [];
static async in(search, dependencies) {
const sets = new RestoreSets(search, dependencies);
await sets.#begin();
return sets;
}
constructor(search, dependencies) {
this.#search = search;
this.#lookup = new find_pair .P(search, dependencies);
this.#isProved = dependencies.keyring.hasPassphrase;
}
get first() {
return this.#first;
}
get otherBranch() {
return this.#others[0]?.manifest.run.ref ?? null;
}
get leftOut() {
if (this.#others.length > 0)
return [];
const byPlace = new Map(this.#looked.flatMap(({ ofOthers }) => ofOthers.map((set) => [set.listed.place, set])));
return [...byPlace.values()].sort((some, other) => (0,backup_name .a0)(some.listed.order, other.listed.order));
}
get skipped() {
const byName = new Map(this.#looked.flatMap(({ skipped }) => skipped.map((set) => [set.name, set])));
return [...byName.values()];
}
get expired() {
const names = this.#looked.flatMap((sets) => sets.passedOver('expired').map(({ name }) => (0,backup_name .$K)(name)));
return [...new Set(names)];
}
get expiredNewer() {
return firstPlace(this.#looked.map(unopened_sets .BS));
}
get laterFromFuture() {
return firstPlace(this.#looked.map(unopened_sets .$m));
}
get hasSets() {
return this.#looked.some(({ newestListed }) => newestListed !== null);
}
get ofOtherAction() {
const places = this.#looked.flatMap(({ unrelated }) => unrelated.map(({ listed }) => listed.place));
return [...new Set(places)];
}
get unopened() {
return this.#looked.flatMap((sets) => sets.passedOver('public').map(({ place }) => place));
}
get failure() {
return (0,lookup_result .Zk)(this.#looked.flatMap(({ failures }) => failures));
}
async *inOrder(expectedFingerprint) {
const tried = new Set();
const isNew = ({ listed, manifest: { certificates } }) => {
const isWanted = expectedFingerprint === undefined ||
certificates.some(({ fingerprint }) => fingerprint === expectedFingerprint);
return isWanted && isFirst(tried, listed.place);
};
for await (const set of this.#search.own())
if (isNew(set))
yield set;
yield* this.#others.filter(isNew);
if (this.#mayBeOlder(tried, expectedFingerprint))
for await (const set of this.#search.every())
if (isNew(set))
yield set;
}
async *copiesOf({ expectedFingerprint, ...sought }) {
const tried = new Set();
const isNew = ({ set, record }) => (expectedFingerprint === undefined || record.fingerprint === expectedFingerprint) &&
isFirst(tried, set.listed.place);
for await (const copy of this.#current(sought))
if (isNew(copy))
yield copy;
if (!this.#mayBeOlder(tried, expectedFingerprint))
return;
for await (const set of this.#search.every())
yield* this.#copyIn(set, sought).filter(isNew);
}
async #begin() {
const own = this.#search.own();
this.#first = (await own.at(0)) ?? (await this.#ofShards?.at(0)) ?? null;
if (this.#first !== null || this.#search.lists().some((sets) => (0,unopened_sets .Tk)(sets).length > 0))
return;
this.#others = [...own.ofOthers, ...(this.#ofShards?.ofOthers ?? [])];
this.#first = this.#others[0] ?? null;
}
async *#current(sought) {
if (this.#others.length > 0)
yield* this.#copiesInOthers(sought);
else if (this.#isProved)
yield* await this.#lookup.copiesOf(sought);
else
for (const sets of [this.#search.own(), ...(this.#ofShards === null ? [] : [this.#ofShards])])
for await (const set of sets)
yield* this.#copyIn(set, sought);
}
#copiesInOthers(sought) {
const copies = this.#others.flatMap((set) => this.#copyIn(set, sought));
return this.#isProved ? (0,precedence .Br)(copies) : copies;
}
#copyIn(set, sought) {
return (0,copies .D)(set, sought, this.#search.scope.list === null);
}
#mayBeOlder(tried, expectedFingerprint) {
return (this.#isProved && this.#others.length === 0 && (tried.size > 0 || expectedFingerprint !== undefined));
}
get #ofShards() {
return this.#search.scope.list === null ? null : this.#search.ofOtherShards();
}
get #looked() {
return this.#search.begun;
}
}
function firstPlace(sets) {
return sets.find((set) => set !== undefined)?.place ?? null;
}
function isFirst(tried, place) {
const { size } = tried;
return tried.add(place).size > size;
}
;
const OPENED_AT_ONCE = 8;
const THE_ONLY_ONE = { commonName: '', name: '' };
async function restore(request, dependencies) {
await dependencies.target.check();
const now = dependencies.clock.now();
const later = [];
const scope = scopeOf(request, now, (time) => {
later.push(time);
});
const search = new search_search .v(scope, { ...dependencies, cache: null });
try {
const sets = await RestoreSets.in(search, dependencies);
const run = new RestoreRun(request, sets, { now, later }, dependencies);
return await run.restore();
}
finally {
await search.close();
}
}
function scopeOf(request, now, onLater) {
const { artifactName, list, action, date, runId, fromAnyRepository } = request;
return {
artifactName,
list,
about: artifactName,
now: date.until !== null && date.until > now ? date.until : now,
...(action === undefined ? {} : { action }),
isWanted: ({ name, artifact, isExpired }) => {
if (runId !== null && artifact?.runId !== runId)
return false;
if (isNotAfter(name.time, date))
return true;
if (!isExpired)
onLater(name.time);
return false;
},
fromAnyBranch: runId !== null || fromAnyRepository,
fromAnyRepository,
};
}
class RestoreRun {
#request;
#sets;
#now;
#later;
#dependencies;
#failed = [];
constructor(request, sets, { now, later }, dependencies) {
this.#request = request;
this.#sets = sets;
this.#now = now;
this.#later = later;
this.#dependencies = dependencies;
}
async restore() {
const { first } = this.#sets;
if (first === null)
return this.#reportAbsence();
this.#warnOfOtherBranch();
const { certificates } = this.#request;
const report = certificates === null ? this.#restoreSet(first) : this.#restoreEach(certificates);
return await report;
}
#reportAbsence() {
const { failure, unopened, laterFromFuture } = this.#sets;
const { artifactName } = this.#request;
if (failure !== null)
throw failure;
if (this.#skipped.length > 0)
throw nothingUsable(artifactName, this.#skipped);
if (unopened.length > 0)
throw onlyPublic(artifactName, unopened);
if (laterFromFuture !== null)
throw onlyFromFuture(artifactName, laterFromFuture);
const names = this.#request.certificates?.map((wanted) => ({ ...namesOf(wanted), outcome: null })) ?? [];
return this.#report(NOTHING_PLACED, names, null);
}
async #restoreSet(first) {
for await (const set of this.#setsInOrder(first)) {
const report = await this.#tryToPlace(set);
if (report === null)
continue;
this.#warnOfUnseen();
return report;
}
const { artifactName, expectedFingerprint } = this.#request;
if (this.#sets.failure !== null)
throw this.#sets.failure;
if (expectedFingerprint === undefined || this.#failed.length > 0)
throw nothingUsable(artifactName, this.#skipped);
throw unexpectedSet(artifactName, expectedFingerprint, first, {
skipped: this.#skipped,
leftOut: this.#sets.leftOut,
});
}
async *#setsInOrder({ manifest }) {
const { expectedFingerprint } = this.#request;
const isSingle = manifest.certificates.some(({ name }) => name === null);
if (isSingle && expectedFingerprint === undefined)
for await (const { set } of this.#sets.copiesOf(THE_ONLY_ONE))
yield set;
else
yield* this.#sets.inOrder(expectedFingerprint);
}
async #tryToPlace(set) {
try {
const pairs = await openPairs(set, this.#dependencies);
const placed = await placeFiles(pairs, set, this.#request, this.#now, this.#dependencies);
const restores = pairs.map((outcome) => {
const { name, certificate } = outcome;
return { name, commonName: certificate.subject.commonName, outcome };
});
return this.#report(placed, restores, set);
}
catch (error) {
this.#passOver(set, error, 'The backup');
return null;
}
}
async #restoreEach(certificates) {
const outcomes = await (0,map_concurrent ._)(certificates, (wanted) => this.#find(wanted), {
...this.#dependencies,
done: 'Opened',
concurrency: OPENED_AT_ONCE,
});
const pairs = outcomes.filter(isFound);
const placed = await placeFiles(pairs, null, this.#request, this.#now, this.#dependencies);
this.#warnOfUnseen();
const restores = certificates.map((wanted, index) => ({
...namesOf(wanted),
outcome: outcomes[index] ?? null,
}));
return this.#report(placed, restores, null);
}
async #find(wanted) {
const { name, expectedFingerprint, ...sought } = wanted;
let isDamaged = false;
for await (const copy of this.#sets.copiesOf(wanted)) {
try {
return await openCopy(copy, name, wanted, this.#dependencies);
}
catch (error) {
this.#passOver(copy.set, error, `The backup of ${sought.commonName} in`);
isDamaged = true;
}
}
if (this.#sets.failure !== null)
throw this.#sets.failure;
if (isDamaged || this.#sets.skipped.length > 0)
throw nothingUsable(sought.commonName, this.#skipped);
if (expectedFingerprint === undefined)
return null;
for await (const copy of this.#sets.copiesOf({ ...sought, name }))
throw unexpectedCopy(wanted, copy, this.#sets.leftOut);
return null;
}
#passOver(set, error, what) {
if (!(error instanceof failure .HR) || error.code !== 'invalid')
throw error;
const { listed, manifest } = set;
const reason = (0,failure .bD)(error);
if (!this.#failed.some(({ name }) => name === manifest.name))
this.#failed.push({ name: manifest.name, place: listed.place, reason });
this.#dependencies.log.warning(`${what} ${describeSet(set)} was passed over for an older one: ${reason}.`);
}
get #skipped() {
const byName = new Map([...this.#sets.skipped, ...this.#failed].map((set) => [set.name, set]));
return [...byName.values()];
}
#warnOfOtherBranch() {
const { otherBranch } = this.#sets;
if (otherBranch === null)
return;
this.#dependencies.log.warning(`Neither this branch nor the default branch has a backup of ${this.#request.artifactName} that can be used. One of ${otherBranch} is used.`);
}
#warnOfUnseen() {
const { failure, expiredNewer, laterFromFuture } = this.#sets;
const { artifactName, expectedFingerprint, date } = this.#request;
if (failure !== null)
this.#dependencies.log.warning(`A backup of ${artifactName} was restored, but whether it is the newest could not be checked. ${failure.message}`);
if (expiredNewer !== null && expectedFingerprint === undefined)
this.#dependencies.log.warning(`A backup of ${artifactName} was restored, but a newer one has expired (${expiredNewer}). If that one held another certificate, bring it back from another copy.`);
if (laterFromFuture !== null && expectedFingerprint === undefined && date.until === null)
this.#dependencies.log.warning(`A backup of ${artifactName} was restored, but another one is dated in the future (${laterFromFuture}). Correct this machine's clock if it is behind. If it was ahead when that backup was made, restore that backup by its date if it is the one that you want.`);
}
#report({ files, keptBeside }, certificates, set) {
const { expired, hasSets, leftOut, ofOtherAction } = this.#sets;
const unopenedCount = set?.key === null ? set.manifest.userFiles.sealedCount : 0;
const skipped = this.#skipped;
const oldestLater = this.#later.reduce((oldest, time) => (oldest === null || time < oldest ? time : oldest), null);
return {
now: this.#now,
...{
set,
certificates,
files,
keptBeside,
unopenedCount,
skipped,
hasSets,
expired,
ofOtherAction,
leftOut,
oldestLater,
},
};
}
}
function namesOf({ name, commonName }) {
return { name, commonName };
}
function isFound(outcome) {
if (outcome === null)
return false;
return !(outcome instanceof failure .HR);
}
var annotate_some = __webpack_require__(59);
var run_step = __webpack_require__(4069);
var rest_error = __webpack_require__(1342);
var count = __webpack_require__(9151);
var backup_manifest = __webpack_require__(5216);
var backup_health = __webpack_require__(9518);
var report_age = __webpack_require__(5419);
var step_advice = __webpack_require__(9058);
var external_node_path_ = __webpack_require__(6760);
var list_outputs = __webpack_require__(2745);
;
const MAX_LISTED = 1000;
const MAX_FILES = 2 * MAX_LISTED;
function restoreOutputs(report, inputs) {
const sets = setsOf(report);
const isList = inputs.request.certificates !== null;
return {
restored: String(isList ? isWhole(report, inputs) : report.set !== null),
verified: String(sets.length > 0 && sets.every(({ key }) => key !== null)),
...setOutputs(sets[0] ?? null, report.now),
...pathOutputs(isList ? [] : restoredOf(report), inputs),
...certificateOutputs(report),
certificates: '',
...(0,list_outputs .P)({
files: report.files.slice(0, MAX_FILES),
skipped: report.skipped,
...(isList ? { certificates: recordsOf(report, inputs) } : {}),
}),
};
}
function restoredOf({ certificates }) {
return certificates.flatMap(({ outcome }) => outcome === null || outcome instanceof failure .HR ? [] : [outcome]);
}
function setsOf(report) {
const sets = [...(report.set === null ? [] : [report.set]), ...restoredOf(report).map(({ set }) => set)];
return [...new Set(sets)].sort((some, other) => (0,backup_name .a0)(some.listed.name, other.listed.name));
}
function countRestores(report, { badEntries }) {
const failures = report.certificates.filter(({ outcome }) => outcome instanceof failure .HR);
return {
restored: restoredOf(report).length,
'not found': report.certificates.filter(({ outcome }) => outcome === null).length,
failed: failures.length + badEntries.length,
};
}
function isWhole(report, inputs) {
const { restored, ...others } = countRestores(report, inputs);
return restored > 0 && others['not found'] + others.failed === 0;
}
function setOutputs(set, now) {
const { name, artifact } = set?.listed ?? {};
return {
'artifact-name': name === undefined ? '' : (0,backup_name .$K)(name),
'artifact-id': String(artifact?.id ?? ''),
date: name === undefined ? '' : (0,backup_manifest .fU)(name.time),
'age-days': name === undefined ? '' : String((0,backup_health .QR)(name.time, now)),
};
}
function pathOutputs([only, ...others], inputs) {
const { path } = inputs.values;
if (only === undefined || others.length > 0)
return { 'cert-path': '', 'key-path': '' };
return {
'cert-path': (0,external_node_path_.join)(path, only.certificatePath),
'key-path': only.keys === 'absent' ? '' : (0,external_node_path_.join)(path, only.privateKeyPath),
};
}
function certificateOutputs(report) {
const certificates = restoredOf(report).map(({ certificate }) => certificate);
const [soonest, ...others] = certificates.sort(certificate_certificate .uj);
return {
fingerprint: others.length === 0 ? (soonest?.fingerprint ?? '') : '',
'not-after': soonest === undefined ? '' : (0,backup_manifest .fU)(soonest.notAfter),
'days-left': soonest === undefined ? '' : String((0,certificate_certificate .H_)(soonest, report.now)),
};
}
function recordsOf(report, inputs) {
const records = report.certificates.map((restore) => recordOf(restore, report.now, inputs));
const bad = inputs.badEntries.map(({ position, failure }) => ({
name: position,
status: 'failed',
error: failure.message,
}));
const all = [...records, ...bad];
const isRestored = ({ status }) => status === 'restored';
const told = all.length <= MAX_LISTED ? all : all.toSorted((a, b) => Number(isRestored(a)) - Number(isRestored(b)));
return told.slice(0, MAX_LISTED);
}
function recordOf({ name, outcome }, now, { values: { path } }) {
if (outcome === null)
return { name, status: 'not-found' };
if (outcome instanceof failure .HR)
return { name, status: 'failed', error: outcome.message };
const { certificate, keys, set, certificatePath, privateKeyPath } = outcome;
return {
name,
status: 'restored',
fingerprint: certificate.fingerprint,
'not-after': (0,backup_manifest .fU)(certificate.notAfter),
'days-left': (0,certificate_certificate .H_)(certificate, now),
'cert-path': (0,external_node_path_.join)(path, certificatePath),
'key-path': keys === 'absent' ? '' : (0,external_node_path_.join)(path, privateKeyPath),
'artifact-name': (0,backup_name .$K)(set.listed.name),
verified: set.key !== null,
};
}
;
function successLines(report, { values: { path } }) {
const { set, now, files } = report;
const restored = restoredOf(report);
if (set !== null)
return [
`Restored ${(0,count .U)(files.length, 'file')} from ${aboutSet(set, now)} to ${path}.${aboutKeys(restored)}`,
];
if (restored.length === 0)
return [];
const sets = setsOf(report).map((each) => aboutSet(each, now));
return [
`Restored ${(0,count .U)(restored.length, 'certificate')} to ${path}.${aboutKeys(restored)} From: ${(0,summarize .e)(sets, '; ')}.`,
];
}
function adviceAfter(report, inputs, here) {
const restored = restoredOf(report);
return [
...adviceOnProof(report, inputs),
...adviceOnSealedFiles(report),
...adviceOnKeys(restored),
...adviceOnOrigin(report, here),
...restored.flatMap((each) => adviceOnExpiry(each, report.now)),
...adviceOnAbsence(report, inputs),
...report.keptBeside.map((path) => (0,step_advice .lm)(`A file that differed from the backup was replaced. The old one is ${path}.`)),
];
}
function failuresOf(report, inputs) {
const { certificates, hasSets } = report;
const isAbsenceGrave = hasSets && inputs.values['if-not-found'] === 'error';
const ofCertificates = certificates.flatMap(({ commonName, outcome }) => {
if (outcome instanceof failure .HR)
return [outcome];
return outcome === null && isAbsenceGrave
? [new failure .HR('invalid', notHeld(commonName, report, inputs))]
: [];
});
return [...inputs.badEntries.map(({ failure }) => failure), ...ofCertificates];
}
function absenceMessage({ expired, leftOut, ofOtherAction, oldestLater }, inputs) {
const { values, request } = inputs;
const { artifactName, date, runId } = request;
const repository = values.repository ?? 'this repository';
const release = values['release-tag'] === null ? null : `the draft release ${values['release-tag']} of ${repository}`;
const place = values['backup-path'] ?? release ?? `the artifacts of ${repository}`;
const ofRun = runId === null ? '' : ` of run ${runId}`;
const what = date.until === null
? `There is no backup of ${artifactName}${ofRun} in ${place}.`
: `No backup of ${artifactName}${ofRun} in ${place} was made on or before ${date.text}.`;
const orRun = runId === null ? '' : 'run-id with the run that made the backup, and ';
const remedy = oldestLater === null
? `Compare ${orRun}the name with artifact-name or common-name of the step that makes the backup.`
: `The oldest is of ${(0,backup_manifest .fU)(oldestLater)}. Give a later date.`;
if (ofOtherAction.length > 0 && oldestLater === null && expired.length === 0)
return `${what.slice(0, -1)} that holds a certificate which Certkeep keeps. Nothing was restored. certkeep/certkeep/backup made what is there under that name (${(0,summarize .e)(ofOtherAction)}). To restore that, give artifact-name: ${artifactName} instead.`;
const hint = expired.length === 0 ? remedy : `${(0,count .U)(expired.length, 'backup')} expired: ${(0,summarize .e)(expired)}.`;
return `${what} Nothing was restored. ${hint}${leftOutOf(leftOut)}`;
}
function explainFailure(error, inputs) {
if (!(error instanceof failure .HR) || error.code === 'not-written')
return error;
const message = error.code === 'denied' ? explainDenial(error, inputs) : error.message;
const consequence = /\b(?:was|not) restored/.test(message) ? '' : ' Nothing was restored.';
return new failure .HR(error.code, `${message}${consequence}`, { cause: error });
}
function explainDenial(error, { values: { repository, 'release-tag': tag }, request: { runId } }) {
const status = (0,rest_error .c2)(error.cause);
const isOfOther = repository !== null && (status === 403 || status === 404);
const [sets, right] = tag === null
? ['artifacts', `read the actions of ${repository ?? ''}`]
: [
`draft release ${tag}`,
`write the contents of ${repository ?? ''}, because GitHub shows drafts to nobody else`,
];
const what = isOfOther
? `Cannot read the ${sets} of ${repository} (${status}): github-token may not, or there is no such repository. A workflow's own token reads no other repository. Give github-token one that may ${right}.`
: error.message;
return `${what}${runId === null ? '' : ` Or it has no run ${runId}.`}`;
}
function adviceOnProof(report, inputs) {
const unproved = setsOf(report).filter((set) => set.key === null && isUnchecked(set, report, inputs));
if (unproved.length === 0)
return [];
const names = unproved.map(({ listed: { name } }) => (0,backup_name .$K)(name));
const [is, it] = names.length === 1 ? ['is', 'it'] : ['are', 'them'];
const isSealed = unproved.some(({ manifest: { proof } }) => proof !== null);
const remedy = isSealed ? 'Give passphrase to prove it, or' : 'Give';
return [
(0,step_advice .$e)(`What was restored ${is} not proved (${(0,summarize .e)(names)}): everybody who can write to the store could have made ${it}. ${remedy} expected-fingerprint to say which certificate it must be.`),
];
}
function isUnchecked(set, report, { request }) {
if (report.set === set &&
(set.manifest.userFiles.publicCount > 0 || request.expectedFingerprint === undefined))
return true;
return report.certificates.some(({ outcome }, index) => {
const isFromSet = outcome !== null && !(outcome instanceof failure .HR) && outcome.set === set;
return (isFromSet && request.certificates?.[index]?.expectedFingerprint === undefined && report.set === null);
});
}
function adviceOnSealedFiles({ set, unopenedCount }) {
if (set === null || unopenedCount === 0)
return [];
const were = unopenedCount === 1 ? 'file was' : 'files were';
return [
(0,step_advice .$e)(`${unopenedCount} sealed ${were} not restored from ${(0,backup_name .$K)(set.listed.name)}: no passphrase was given. Give passphrase to restore ${objectOf(unopenedCount)}.`),
];
}
function adviceOnKeys(restored) {
const ofState = (state) => restored.filter(({ keys }) => keys === state).length;
const [sealed, absent] = [ofState('sealed'), ofState('absent')];
const advice = [];
if (sealed > 0)
advice.push((0,step_advice .lm)(`${(0,count .U)(sealed, 'private key')} restored as stored, sealed: no passphrase was given. Give passphrase to have ${objectOf(sealed)} opened, or open ${objectOf(sealed)} with openssl pkey.`));
if (absent > 0)
advice.push((0,step_advice .lm)(`${(0,count .U)(absent, 'certificate')} restored without a private key: the backup has none, because no passphrase was given when it was made.`));
return advice;
}
function objectOf(number) {
return number === 1 ? 'it' : 'them';
}
function adviceOnOrigin(report, here) {
const others = setsOf(report)
.map(({ manifest: { run } }) => run)
.filter(({ repository, repositoryId }) => here.repositoryId !== null && repositoryId !== null
? here.repositoryId !== repositoryId
: here.repository.toLowerCase() !== repository.toLowerCase())
.map(({ repository }) => repository);
const isElsewhere = setsOf(report).some(({ listed: { source } }) => source === 'directory');
if (others.length === 0 || !isElsewhere)
return [];
return [(0,step_advice .lm)(`The backup was made in another repository: ${(0,summarize .e)([...new Set(others)])}.`)];
}
function adviceOnExpiry({ certificate }, now) {
if ((0,certificate_certificate .H_)(certificate, now) >= 0)
return [];
return [
(0,step_advice .$e)(`The certificate for ${(0,single_line .pF)(certificate.subject.commonName)} expired at ${(0,backup_manifest .fU)(certificate.notAfter)}. It was restored all the same, and clients will refuse it.`),
];
}
function adviceOnAbsence(report, inputs) {
if (inputs.values['if-not-found'] !== 'warn')
return [];
if (!report.hasSets)
return [(0,step_advice .$e)(absenceMessage(report, inputs))];
return report.certificates
.filter(({ outcome }) => outcome === null)
.map(({ commonName }) => (0,step_advice .$e)(notHeld(commonName, report, inputs)));
}
function notHeld(commonName, { leftOut }, { request: { date, artifactName } }) {
const limit = date.until === null ? '' : ` made on or before ${date.text}`;
return `${commonName} was not restored: no backup of ${artifactName}${limit} holds it, nor one of another shard.${leftOutOf(leftOut)} Check its common name. If it expired after it had left the list, older backups have it: give their date.`;
}
function aboutSet({ listed: { name, place } }, now) {
const text = (0,backup_name .$K)(name);
const where = place.includes(text) ? place : `${text} in ${place}`;
return `${where}, made at ${(0,backup_manifest .fU)(name.time)} (${(0,report_age .n)((0,backup_health .QR)(name.time, now))} ago)`;
}
function aboutKeys(restored) {
const opened = restored.filter(({ keys }) => keys === 'opened').length;
if (opened === 0)
return '';
return opened === 1
? ' The private key opened and belongs to its certificate.'
: ` ${opened} private keys opened and belong to their certificates.`;
}
var external_node_fs_ = __webpack_require__(3024);
var atomic_file = __webpack_require__(5252);
var certificate_files = __webpack_require__(3410);
var external_node_crypto_ = __webpack_require__(7598);
var file_access = __webpack_require__(5125);
var file_chunks = __webpack_require__(821);
var regular_file = __webpack_require__(9625);
var usable_path = __webpack_require__(3485);
;
const MAX_NAMED = 20;
function nameFoldingIn(folder) {
const probe = (0,external_node_path_.join)(folder, 'Probe-\u00e9');
(0,atomic_file .uj)(probe, '', 0o600);
try {
const foldsCase = (0,regular_file .c2)((0,external_node_path_.join)(folder, 'pROBE-\u00e9')) !== null;
const foldsForm = (0,regular_file .c2)((0,external_node_path_.join)(folder, 'Probe-e\u0301')) !== null;
return (path) => {
const formed = foldsForm ? path.normalize('NFC') : path;
return foldsCase ? formed.toLowerCase() : formed;
};
}
finally {
(0,atomic_file .nM)(probe);
}
}
function refuseSharedPlaces(files, placeOf) {
const seen = new Map();
for (const { path } of files) {
const place = placeOf(path);
const other = seen.get(place);
if (other !== undefined)
throw sharedPlace(other, path);
seen.set(place, path);
}
for (const { path } of files) {
for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
const other = seen.get(placeOf(path.slice(0, end)));
if (other !== undefined)
throw sharedPlace(other, path);
}
}
}
async function inspectDestinations(files, folder, overwrite) {
const destinations = [];
const unusable = [];
for (const file of files) {
try {
const { nearest } = (0,usable_path .nd)(file.target, folder);
destinations.push({ file, existing: await whatIsAt(file, nearest) });
}
catch (error) {
unusable.push(`${(0,single_line .pF)(file.target)}: ${(0,failure .bD)(error)}`);
}
}
if (unusable.length > 0)
throw cannotBeRestored(unusable);
const others = destinations.filter(({ existing }) => existing === 'other').map(({ file }) => file.target);
if (others.length > 0 && !overwrite)
throw areThereAlready(others);
return destinations;
}
async function whatIsAt(file, nearest) {
const status = (0,regular_file .c2)(file.target);
if (status === null) {
(0,usable_path .co)(nearest);
return 'none';
}
if (!status.isFile())
throw new Error((0,regular_file .SB)(status));
if (status.size !== file.sizeBytes || (await digestOf(file.target)) !== file.sha256)
return 'other';
return hasSameAccess(file, status) ? 'same' : 'stale';
}
function hasSameAccess({ staged, modifiedAt, owner }, existing) {
const wanted = (0,regular_file .c2)(staged);
if (wanted === null)
return false;
const isOwned = owner === undefined || (wanted.uid === existing.uid && wanted.gid === existing.gid);
const isTimed = modifiedAt === null || wanted.mtimeMs === existing.mtimeMs;
return isOwned && isTimed && (hasSameMode(wanted, existing) || keepsMode(wanted, existing, modifiedAt));
}
function hasSameMode(some, other) {
return (some.mode & file_access .Jj) === (other.mode & file_access .Jj);
}
function keepsMode(wanted, existing, modifiedAt) {
return modifiedAt === null && (0,file_access .Gw)(wanted.mode) && (0,file_access .Gw)(existing.mode);
}
async function digestOf(path) {
const file = await (0,regular_file .ZU)(path);
try {
const hash = (0,external_node_crypto_.createHash)('sha256');
for await (const chunk of (0,file_chunks .U)(file))
hash.update(chunk);
return hash.digest('hex');
}
finally {
await file.close();
}
}
function sharedPlace(some, other) {
return new failure .HR('not-written', `Two files of the backup have one place on this disk: ${(0,single_line .pF)(some)} and ${(0,single_line .pF)(other)}. Restore by hand as RESTORE.md in the backup shows, or on a disk that tells these names apart. Nothing was changed.`);
}
function cannotBeRestored(problems) {
return new failure .HR('not-written', `These files cannot be restored: ${firstOf(problems, '; ')}. Move what is there away, or give another path. Nothing was changed.`);
}
function areThereAlready(targets) {
const names = targets.map((target) => (0,single_line .pF)(target));
return new failure .HR('not-written', `These files exist and differ from the backup: ${firstOf(names, ', ')}. Set overwrite: true to replace them, which keeps the old ones beside them under dated names; or give another path. Nothing was changed.`);
}
function firstOf(names, separator) {
const rest = names.length - MAX_NAMED;
return [...names.slice(0, MAX_NAMED), ...(rest > 0 ? [`and ${rest} more`] : [])].join(separator);
}
var disk_places = __webpack_require__(7241);
var pair_placement = __webpack_require__(5941);
var path_below = __webpack_require__(7386);
var folders = __webpack_require__(9251);
var placement = __webpack_require__(3445);
var write_remedy = __webpack_require__(1890);
var promises_ = __webpack_require__(1455);
var cleanup_registry = __webpack_require__(5852);
var process_identity = __webpack_require__(9818);
;
const STAGING_PREFIX = '.certkeep-restore-';
const ABANDONED_AFTER_MS = 3_600_000;
async function makeStaging(folder) {
for (let attempt = 1;; attempt += 1) {
const made = (0,folders .f)(folder);
try {
await removeLeftOver(folder);
const staging = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(folder, `${STAGING_PREFIX}${(0,process_identity .wO)(process.pid)}-`));
(0,cleanup_registry .b5)(staging);
return [made, staging];
}
catch (error) {
(0,folders .c)(made);
if (!(0,regular_file .up)(error, 'ENOENT') || attempt === 3)
throw error;
}
}
}
async function removeLeftOver(folder) {
for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true })) {
if (!entry.isDirectory() || !entry.name.startsWith(STAGING_PREFIX))
continue;
const path = (0,external_node_path_.join)(folder, entry.name);
const [owner = ''] = entry.name.slice(STAGING_PREFIX.length).split('-');
if (!mayBeInUse(path, owner))
await (0,promises_.rm)(path, { recursive: true, force: true });
}
}
function mayBeInUse(path, owner) {
if ((0,cleanup_registry .ui)(path))
return true;
const isFinished = owner !== '' && owner === (0,process_identity .wO)(process.pid);
if (isFinished || (0,process_identity .L4)(owner) === 'ended')
return false;
return Date.now() - ((0,regular_file .c2)(path)?.mtimeMs ?? 0) < ABANDONED_AFTER_MS;
}
async function removeStaging(staging) {
try {
await (0,promises_.rm)(staging, { recursive: true, force: true });
(0,cleanup_registry .UI)(staging);
}
catch (error) {
throw new failure .HR('not-written', `The folder ${staging} could not be removed: ${(0,failure .bD)(error)}. Opened keys may be in it: remove it by hand, or run again.`, { cause: error });
}
}
var windows_name = __webpack_require__(4886);
;
const KEPT_FILE = 'kept';
function restoreTarget(folder, workspace, placing = {}) {
return {
async check() {
await inFolder(folder, () => {
(0,windows_name .E)(folder);
(0,usable_path .nd)((0,external_node_path_.join)(folder, set_files .fs), workspace);
if ((0,regular_file .c2)(folder) !== null && !(0,external_node_fs_.statSync)(folder).isDirectory())
throw new Error('it is not a folder');
});
},
async begin(paths) {
return inFolder(folder, async () => {
const pairs = paths.map((pair) => pairIn(folder, pair));
const [made, staging] = await makeStaging(folder);
for (const pair of pairs)
await (0,certificate_files .P)({ ...pair, pkcs12Path: null, workspace }, placing).recover();
return new FilesInStaging({ folder, staging, made, pairs, placing: { ...placement .Vn, ...placing } });
});
},
};
}
function pairIn(folder, { certificatePath, privateKeyPath }) {
return {
certificatePath: placeIn(folder, certificatePath),
privateKeyPath: placeIn(folder, privateKeyPath),
};
}
function placeIn(folder, path) {
if (!(0,path_below .B)(path))
throw new Error(`${JSON.stringify(path)} leads out of it, or is no path on this system`);
return (0,external_node_path_.join)(folder, ...path.split('/'));
}
class FilesInStaging {
#place;
#files = [];
#made;
#disowned = [];
constructor(place) {
this.#place = place;
this.#made = [...place.made];
}
write(file, content) {
const { folder, staging } = this.#place;
return inFolder(folder, async () => {
const target = placeIn(folder, file.path);
const staged = (0,external_node_path_.join)(staging, String(this.#files.length));
const mode = file.mode & file_access .Jj;
const digest = { path: file.path, ...(await (0,atomic_file .H2)(staged, content, { ...file, mode })) };
if (file.owner !== undefined && !(0,file_access .F5)(staged, file.owner) && (0,file_access .Gw)(mode))
this.#disowned.push(`${target} (${file.owner.user}:${file.owner.group})`);
this.#files.push({ ...file, ...digest, mode, staged, target });
return digest;
});
}
place({ overwrite, stamp }) {
const { folder, staging, placing } = this.#place;
return inFolder(folder, async () => {
const files = this.#files;
const folding = nameFoldingIn(staging);
const placeOnDisk = (0,disk_places .Ix)(() => folding);
refuseSharedPlaces(files, (path) => placeOnDisk(placeIn(folder, path)));
const destinations = await inspectDestinations(files, folder, overwrite);
const keptBeside = [];
const part = (0,external_node_path_.join)(staging, KEPT_FILE);
for (const { file, existing } of destinations) {
if (existing !== 'other')
continue;
keptBeside.push(await (0,placement ._h)(file.target, stamp, { isPrivate: (0,file_access .Gw)(file.mode), part }));
}
try {
await this.#moveAll(destinations.filter(({ existing }) => existing !== 'same').map(({ file }) => file));
}
catch (error) {
throw stoppedHalfway(folder, error);
}
if (this.#disowned.length > 0)
placing.warn(disowned(this.#disowned));
return {
files: files.map((file) => file.target),
keptBeside: keptBeside.filter((path) => path !== null),
};
});
}
async #moveAll(files) {
const { pairs, placing } = this.#place;
for (const { target } of files)
this.#made.push(...(0,folders .f)((0,external_node_path_.dirname)(target)));
const moves = new Map(files.map((file) => [file.target, moveOf(file)]));
const take = (target) => {
const move = moves.get(target) ?? null;
moves.delete(target);
return move;
};
const ofPairs = pairs.map((pair) => ({
certificate: take(pair.certificatePath),
privateKey: take(pair.privateKeyPath),
}));
for (const move of moves.values())
await (0,placement .mV)(move, placing);
for (const pair of ofPairs)
await (0,pair_placement .Q)(pair, placing);
}
async discard() {
const { staging } = this.#place;
await removeStaging(staging);
(0,folders .c)(this.#made);
}
}
function moveOf({ staged, target, mode, modifiedAt }) {
return { staged, target, isPrivate: modifiedAt === null && (0,file_access .Gw)(mode) };
}
function disowned(files) {
return `This run could not give these private files back to the users and groups that they belonged to: ${(0,summarize .e)(files)}. They belong to the user of this run, and no group can read them. If a server reads them, set owner and mode by hand, or restore as root.`;
}
function stoppedHalfway(folder, error) {
return new failure .HR('not-written', `Not every file could be moved into ${folder}: ${(0,failure .bD)(error)}. Each file there is whole, the old one or the new one, and each certificate has its own key. Run again with overwrite: true to bring back the rest.`, { cause: error });
}
async function inFolder(folder, work) {
try {
return await work();
}
catch (error) {
if (error instanceof failure .HR)
throw error;
throw new failure .HR('not-written', `Nothing can be restored into ${folder}: ${(0,failure .bD)(error)}. ${(0,write_remedy .E)(error)}`, {
cause: error,
});
}
}
var repository = __webpack_require__(2032);
var run_environment = __webpack_require__(2792);
var step_mask = __webpack_require__(8506);
var step_stores = __webpack_require__(5522);
;
async function buildDependencies(values, { environment, log, mask }) {
const { repository } = values;
const there = repository === null ? environment : (0,run_environment .ET)(repository, environment);
const stores = (0,step_stores .tw)(values, { environment: there, log }, { runId: values['run-id'] });
const store = chosenStore(values, stores, environment);
return {
clock: step_stores .ml,
log,
...(0,step_mask .R)(values, mask),
archives: stores.archives,
stores: [store],
cache: null,
run: there === environment ? stores.run : await otherRepository(there, stores),
target: restoreTarget(values.path, environment.workspace, {
warn: (message) => {
log.warning(message);
},
}),
};
}
async function otherRepository(there, { rest }) {
const { id } = await (0,repository .U)(there, rest)();
return { repository: { name: there.repository, id }, ref: '', runId: there.runId };
}
function chosenStore({ from }, { artifacts, directory, release }, { server }) {
const store = { artifact: artifacts, directory, release }[from];
if (store !== null)
return store;
throw new failure .HR('unsupported', `Backups cannot be restored from artifacts here: ${(0,step_advice .fJ)(server)}. Set from: directory and backup-path to restore from a local directory, or from: release and release-tag.`);
}
var list_inputs = __webpack_require__(4736);
var placed_entries = __webpack_require__(92);
var set_names = __webpack_require__(5007);
var inputs = __webpack_require__(9167);
var parsers = __webpack_require__(8112);
var shared_inputs = __webpack_require__(5121);
;
const RESTORE_INPUTS = {
...set_names .xK,
...list_inputs .ZZ,
...list_inputs .dp,
date: (0,inputs .LF)(parseRestoreDate, 'latest'),
from: (0,inputs .LF)((0,parsers .yL)('artifact', 'directory', 'release'), 'artifact'),
'backup-path': shared_inputs .G7['backup-path'],
'release-tag': shared_inputs .G7['release-tag'],
path: (0,inputs .LF)(parsers .IC, '.'),
...shared_inputs .bK,
...shared_inputs .Je,
repository: (0,inputs .lq)(parseRepository),
'run-id': (0,inputs .lq)(parseRunId),
'if-not-found': (0,shared_inputs .EI)('error'),
overwrite: (0,inputs .LF)(parsers .zM, 'false'),
...shared_inputs .Hp,
};
async function readRestoreInputs(step) {
const values = step.readInputs(RESTORE_INPUTS, [
set_names .BF,
set_names .ln,
list_inputs .Fo,
list_inputs .zV,
shared_inputs .Ql,
checkStore,
shared_inputs .WD,
checkFingerprint,
]);
const list = (0,list_inputs .dt)(values);
const { workspace } = step.environment;
const folder = values.path;
const read = list === null
? null
: await (0,placed_entries .o)(list, values, { workspace, folder }, (entry) => wanted(entry, folder));
const certificates = read?.entries.map((entry) => wanted(entry, folder)) ?? null;
return {
values,
request: requestOf(values, certificates),
shard: list?.shard ?? null,
badEntries: read?.badEntries ?? [],
};
}
function requestOf(values, certificates) {
const names = (0,set_names .j3)(values);
const expectedFingerprint = values['expected-fingerprint'];
return {
artifactName: names?.base ?? '',
list: names?.list ?? null,
...(values['common-name'] === null && certificates === null ? {} : { action: 'keep' }),
certificates,
date: values.date,
runId: values['run-id'],
...(expectedFingerprint === null ? {} : { expectedFingerprint }),
fromAnyRepository: values.from === 'directory',
overwrite: values.overwrite,
};
}
function wanted({ name, commonName, paths, expectedFingerprint }, folder) {
return {
name,
commonName,
certificatePath: pathBelow(folder, paths.certificatePath, 'cert-path'),
privateKeyPath: pathBelow(folder, paths.privateKeyPath, 'key-path'),
...(expectedFingerprint === null ? {} : { expectedFingerprint }),
};
}
function pathBelow(folder, path, input) {
const inside = (0,external_node_path_.relative)(folder, path);
const below = inside.split(external_node_path_.sep).join('/');
if (!(0,external_node_path_.isAbsolute)(inside) && (0,path_below .B)(below))
return below;
throw new Error(`"${input}" is not below path: set path to a folder above all files of the list`);
}
function checkStore(values) {
const { from, repository, 'run-id': runId } = values;
const given = ['backup-path', 'release-tag'].filter((name) => values[name] !== null);
const needed = { artifact: null, directory: 'backup-path', release: 'release-tag' };
const [other] = given.filter((name) => name !== needed[from]);
if (other !== undefined) {
const store = other === 'backup-path' ? 'directory' : 'release';
return `Input "${other}" is given, but "from" is ${from}: set from: ${store} to restore from there, or leave ${other} out.`;
}
if (from === 'directory' && given.length === 0)
return 'Input "backup-path" is empty: from: directory needs the directory that holds the backups.';
if (from === 'release' && given.length === 0)
return 'Input "release-tag" is empty: from: release needs the tag of the draft release that holds the backups.';
if (from === 'directory' && (repository !== null || runId !== null))
return 'Inputs "repository" and "run-id" choose among artifacts: leave them out with from: directory.';
return from === 'release' && runId !== null
? 'Input "run-id" chooses among artifacts: leave it out with from: release.'
: null;
}
function checkFingerprint(values) {
return values.certificates === null || values['expected-fingerprint'] === null
? null
: 'Input "expected-fingerprint" is for one certificate: give it in the entries of certificates.';
}
function parseRepository(text) {
if (!/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(text))
throw new Error('must be a repository as owner/name');
return text;
}
function parseRunId(text) {
if (!/^[1-9]\d{0,14}$/.test(text))
throw new Error('must be the number of a run, as in its address');
return Number(text);
}
var list_summary = __webpack_require__(5965);
var certificate_table = __webpack_require__(7458);
var long_list = __webpack_require__(7153);
var markdown = __webpack_require__(8459);
;
const MAX_LISTED_FILES = 50;
const KEYS = {
opened: 'opened',
sealed: 'sealed, as stored',
absent: 'none',
};
const CONTENTS = {
opened: 'certificate and key',
sealed: 'certificate and sealed key',
absent: 'the certificate without its key',
};
function formatRestoreSummary(report, inputs) {
const sections = inputs.request.certificates === null ? sectionsOfSet(report, inputs) : sectionsOfList(report, inputs);
return [...sections, ...skippedSection(report.skipped), ...fileSection(report), ''].join('\n\n');
}
function sectionsOfSet(report, inputs) {
const { set } = report;
const about = inputs.request.artifactName;
if (set === null)
return sectionsOfAbsence(report, inputs);
const [only, ...others] = restoredOf(report);
const name = others.length === 0 ? (only?.certificate.subject.commonName ?? '') : '';
const subject = name === '' ? about : name;
const [icon, proof] = set.key === null ? ['\u26a0\ufe0f', ', not proved'] : ['\u2705', ''];
return [
(0,markdown .R_)(2, `${icon} Restored ${subject} as of ${minute(set.listed.name.time)}: ${contentOf(report)}${proof}`),
(0,markdown .tp)(['Backup', ''], rowsOfSet(set, report, inputs)),
...fingerprintSection(restoredOf(report)),
];
}
function minute(time) {
return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
function contentOf(report) {
const restored = restoredOf(report);
const [only] = restored;
const files = (0,count .U)(report.files.length, 'file');
if (only === undefined)
return files;
if (restored.length > 1)
return `${(0,count .U)(restored.length, 'certificate')}, ${files}`;
return `${CONTENTS[only.keys]}, ${files}`;
}
function sectionsOfAbsence(report, inputs) {
const isError = inputs.values['if-not-found'] === 'error';
return [
(0,markdown .R_)(2, `${isError ? '\u274c' : '\u26a0\ufe0f'} No backup of ${inputs.request.artifactName} to restore`),
(0,markdown .xE)(isError ? 'CAUTION' : 'WARNING', [(0,markdown .Qq)(absenceMessage(report, inputs))]),
];
}
function rowsOfSet(set, report, { request }) {
const { listed, manifest } = set;
const name = (0,backup_name .$K)(listed.name);
const restored = restoredOf(report);
const age = (0,report_age .n)((0,backup_health .QR)(listed.name.time, report.now));
const { text: date, until } = request.date;
const leftOut = manifest.userFiles.leftOut.reduce((sum, { count: files }) => sum + files, 0);
return [
['Name', listed.artifact === undefined ? (0,markdown .aY)((0,markdown ._Q)(name)) : (0,markdown .nf)((0,markdown ._Q)(name), listed.artifact.url)],
...(listed.place === name ? [] : [['Found in', (0,markdown .aY)((0,markdown ._Q)(listed.place))]]),
['Made at', `${(0,backup_manifest .fU)(listed.name.time)} (${age} ago), in ${(0,markdown .Qq)(manifest.run.repository)}`],
...(until === null
? []
: [['Date asked for', (0,markdown .Qq)(`${date}: the newest backup that was made on or before it`)]]),
['Proved', set.key === null ? 'no: no passphrase was given' : 'yes, by the passphrase'],
...certificateRows(restored, report.now),
...(restored.length === 0 ? [] : [['Private keys', keysInWords(restored)]]),
...(report.unopenedCount === 0 ? [] : [['Not opened', (0,count .U)(report.unopenedCount, 'sealed file')]]),
...(leftOut === 0 ? [] : [['Not in the backup', `${(0,count .U)(leftOut, 'file')}, left out when it was made`]]),
];
}
function keysInWords(restored) {
return [...new Set(restored.map(({ keys }) => KEYS[keys]))].join('; ');
}
function certificateRows(restored, now) {
const certificates = restored.map(({ certificate }) => certificate);
const [soonest, ...others] = certificates.sort(certificate_certificate .uj);
if (soonest === undefined)
return [];
const left = ['Days left', String((0,certificate_certificate .H_)(soonest, now))];
if (others.length > 0)
return [
['Certificates', String(certificates.length)],
['Expires first', `${(0,markdown .Qq)(soonest.subjectLine)}, ${(0,backup_manifest .fU)(soonest.notAfter)}`],
left,
];
return [
['Subject', (0,markdown .Qq)(soonest.subjectLine)],
['Valid', `${(0,backup_manifest .fU)(soonest.notBefore)} to ${(0,backup_manifest .fU)(soonest.notAfter)}`],
left,
];
}
function sectionsOfList(report, inputs) {
if (!report.hasSets && report.certificates.length > 0)
return sectionsOfAbsence(report, inputs);
const { shard, request } = inputs;
const counts = countRestores(report, inputs);
const isMissing = counts['not found'] > 0 && inputs.values['if-not-found'] === 'error';
const isProved = restoredOf(report).every(({ set }) => set.key !== null);
const icon = counts.failed > 0 || isMissing ? '\u274c' : counts['not found'] > 0 || !isProved ? '\u26a0\ufe0f' : '\u2705';
const when = request.date.until === null ? '' : `, made on or before ${request.date.text}`;
const title = (0,list_summary .Vu)(request.list ?? request.artifactName, shard);
return [
(0,markdown .R_)(2, `${icon} ${title}${when}: ${(0,list_summary .gM)({ ...counts }, 'nothing to restore')}`),
...(0,list_summary .mo)(problemsIn(report, inputs)),
...restoredSection(report),
];
}
function problemsIn({ certificates }, { badEntries }) {
const ofCertificates = certificates.flatMap(({ commonName: name, outcome }) => {
if (outcome === null)
return [{ name, problem: 'no backup holds it' }];
return outcome instanceof failure .HR ? [{ name, problem: outcome.message }] : [];
});
return [...(0,list_summary .GW)(badEntries), ...ofCertificates];
}
function restoredSection(report) {
const restored = restoredOf(report).sort((some, other) => (0,certificate_certificate .uj)(some.certificate, other.certificate));
if (restored.length === 0)
return [];
const rows = restored.map(({ certificate, keys, set }) => [
`${(0,markdown .aY)(certificate.subject.commonName)}<br>from ${(0,markdown .aY)((0,markdown ._Q)((0,backup_name .$K)(set.listed.name)))}`,
certificate.notAfter.toISOString().slice(0, 10),
(0,certificate_table .io)(certificate, report.now),
`${KEYS[keys]}${set.key === null ? ', not proved' : ''}`,
]);
const head = ['Certificate', 'Expires', 'Days left', 'Private key'];
return [(0,markdown .R_)(3, 'Restored'), ...(0,long_list .V4)(head, rows, 'certificate'), ...fingerprintSection(restored)];
}
function fingerprintSection(restored) {
if (restored.length === 0)
return [];
const lines = restored.map(({ certificate }) => `${(0,markdown .aY)(certificate.subject.commonName)} ${(0,markdown .aY)(certificate.fingerprint)}`);
const title = restored.length === 1 ? 'SHA-256 fingerprint' : 'SHA-256 fingerprints';
return [(0,markdown .zH)(title, (0,long_list .jm)(lines, 'certificate').join('\n\n'))];
}
function skippedSection(skipped) {
if (skipped.length === 0)
return [];
const lines = skipped.map(({ name, reason }) => `${(0,markdown .aY)(name)}: ${(0,markdown .Qq)(reason)}`);
return [(0,markdown .R_)(3, 'Passed over'), ...(0,long_list .jm)(lines, 'backup')];
}
function fileSection({ files, keptBeside }) {
if (files.length === 0)
return [];
const more = files.length - MAX_LISTED_FILES;
const lines = [
...files.slice(0, MAX_LISTED_FILES).map((path) => `- ${(0,markdown .aY)(path)}`),
...(more > 0 ? [`- and ${more} more`] : []),
...keptBeside.map((path) => `- the file that was there before: ${(0,markdown .aY)(path)}`),
];
return [(0,markdown .zH)(`${(0,count .U)(files.length, 'file')} restored`, lines.join('\n'))];
}
var certificate_reader = __webpack_require__(8609);
;
async function unmatchedKeys(report, folder, workspace) {
const advice = [];
for (const restored of restoredOf(report)) {
const privateKeyPath = (0,external_node_path_.join)(folder, restored.privateKeyPath);
const paths = { certificatePath: (0,external_node_path_.join)(folder, restored.certificatePath), privateKeyPath };
if (restored.keys !== 'absent' || !(await isBesideOtherKey(restored, paths, workspace)))
continue;
advice.push((0,step_advice .$e)(`The certificate for ${(0,single_line .pF)(restored.certificate.subject.commonName)} was restored without its private key, which its backup does not hold. The key at ${privateKeyPath}, which was there before, does not belong to it, and servers refuse such a pair. Restore a backup that has the key, or move that file away.`));
}
return advice;
}
async function isBesideOtherKey({ certificate }, paths, workspace) {
try {
const { privateKey } = await (0,certificate_files .P)({ ...paths, pkcs12Path: null, workspace }).read();
if (privateKey === null)
return false;
return !certificate_reader .$.provesPair(certificate, certificate_reader .$.parsePrivateKey(privateKey.reveal()));
}
catch {
return true;
}
}
;
async function restoreAction() {
await (0,run_step .e)(run, 'The restore failed');
}
async function run(step) {
const inputs = await readRestoreInputs(step);
const report = await restoreWith(inputs, step);
step.setOutputs(restoreOutputs(report, inputs));
step.writeSummary(formatRestoreSummary(report, inputs));
for (const line of successLines(report, inputs))
step.log.info(line);
const { workspace } = step.environment;
const advice = [
...adviceAfter(report, inputs, step.environment),
...(await unmatchedKeys(report, inputs.values.path, workspace)),
];
(0,annotate_some .L)(advice, step);
await failIfNotAll(report, inputs, step);
}
async function restoreWith(inputs, step) {
try {
return await restore(inputs.request, await buildDependencies(inputs.values, step));
}
catch (error) {
throw explainFailure(error, inputs);
}
}
async function failIfNotAll(report, inputs, step) {
const failures = failuresOf(report, inputs);
const isAbsent = !report.hasSets && inputs.values['if-not-found'] === 'error';
if (failures.length > 0) {
const { listFailure, tellFailures } = await __webpack_require__.e( 9091).then(__webpack_require__.bind(__webpack_require__, 9091));
tellFailures(failures, step);
if (!isAbsent)
throw listFailure(failures, 'restored', countRestores(report, inputs).restored);
}
if (isAbsent)
throw new failure .HR('invalid', absenceMessage(report, inputs));
}
}),
9818:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L4: () => ( stateOf),
hY: () => ( hasEnded),
l5: () => ( isElsewhere),
wO: () => ( identifyProcess)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
var _regular_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9625);
const IDENTITY = /^([0-9a-f]{12})\.([0-9a-f]{12})\.([0-9a-f]{12})\.(\d{1,10})\.(\d{1,20})$/;
const START_TIME = 19;
function identifyProcess(pid) {
return pid > 1 ? [...placeOfThisProcess(), pid, startOf(pid)].join('.') : '';
}
function hasEnded(identity) {
return stateOf(identity) === 'ended';
}
function isElsewhere(identity) {
const machine = IDENTITY.exec(identity)?.[1];
return machine !== undefined && machine !== placeOfThisProcess()[0];
}
function stateOf(identity) {
const [, machine, boot, space, pid = '', start] = IDENTITY.exec(identity) ?? [];
const [thisMachine, thisBoot, thisSpace] = placeOfThisProcess();
if (machine !== thisMachine)
return 'unknown';
if (boot !== thisBoot)
return 'ended';
if (space !== thisSpace)
return 'unknown';
return isRunning(Number(pid)) && startOf(Number(pid)) === start ? 'running' : 'ended';
}
function placeOfThisProcess() {
return [
shortHash(`${(0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)()} ${readIfThere('/etc/machine-id')}`),
shortHash(readIfThere('/proc/sys/kernel/random/boot_id')),
shortHash(ifThere(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid'))),
];
}
function startOf(pid) {
const status = readIfThere(`/proc/${pid}/stat`);
return status.slice(status.lastIndexOf(')') + 2).split(' ')[START_TIME] ?? '0';
}
function isRunning(pid) {
try {
process.kill(pid, 0);
return true;
}
catch (error) {
return (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__ .up)(error, 'EPERM');
}
}
function readIfThere(path) {
return ifThere(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8'));
}
function ifThere(read) {
try {
return read();
}
catch {
return '';
}
}
function shortHash(text) {
return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', text).slice(0, 12);
}
}),
7386:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
B: () => ( isPathBelow)
});
var _domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2201);
function isPathBelow(path, platform = process.platform) {
return (0,_domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_0__ .bP)(path) && (platform !== 'win32' || (0,_domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_0__ .NU)(path));
}
}),
1342:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
RW: () => ( waitForAnswer),
a5: () => ( isRateLimit),
c2: () => ( statusOf)
});
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6138);
const MAX_RETRY_AFTER_MS = 60_000;
function statusOf(error) {
if (!(error instanceof Error) || !('response' in error) || error.response === undefined)
return null;
return 'status' in error && typeof error.status === 'number' ? error.status : null;
}
function isRateLimit(error) {
const status = statusOf(error);
if (status === 429)
return true;
const hasRetryAfter = headerOf(error, 'retry-after') !== undefined;
const saysSo = /\brate limit\b/i.test((0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error));
return status === 403 && (headerOf(error, 'x-ratelimit-remaining') === '0' || hasRetryAfter || saysSo);
}
function waitForAnswer(error, attempt) {
if (isRateLimit(error)) {
const askedMs = retryAfterMs(error);
return askedMs !== null && askedMs <= MAX_RETRY_AFTER_MS ? askedMs + (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__ .jo)(attempt) : null;
}
const status = statusOf(error);
return status === null || status >= 500 ? (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__ .jo)(attempt) : null;
}
function retryAfterMs(error) {
const text = headerOf(error, 'retry-after');
return typeof text === 'string' && /^\d{1,6}$/.test(text) ? Number(text) * 1000 : null;
}
function headerOf(error, name) {
const headers = Reflect.get(Object(Reflect.get(Object(error), 'response')), 'headers');
return Reflect.get(Object(headers), name);
}
}),
6138:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
jo: () => ( backoffMs),
mz: () => ( waitOnTimer),
sT: () => ( retried)
});
var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
const FIRST_WAIT_MS = 500;
async function retried(attempt, { maxTries, signal, wait, waitBeforeNext }) {
for (let count = 1;; count += 1) {
try {
return await attempt();
}
catch (error) {
const waitMs = count >= maxTries || signal.aborted ? null : waitBeforeNext(error, count);
if (waitMs === null)
throw error;
await wait(waitMs, signal);
}
}
}
function backoffMs(attempt) {
return FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.5 + Math.random());
}
const waitOnTimer = (ms, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, { signal });
})
};
