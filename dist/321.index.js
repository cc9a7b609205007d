export const id = 321;
export const ids = [321];
export const modules = {
7794:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
CZ: () => ( problemOfContent),
Es: () => ( drill),
Q4: () => ( openContent)
});
var _domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5362);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
var _verify_verify_pair_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5003);
var _verify_verify_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2199);
var _stage_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2954);
async function drill(reader, expected, dependencies) {
const { name, artifactName, repository, checksums, isSealed } = expected;
const verification = await (0,_verify_verify_set_js__WEBPACK_IMPORTED_MODULE_2__ .mS)(reader, { kind: 'backup', artifactName, name, repository }, dependencies);
if (verification.kind === 'damaged')
return verification.problem;
if (verification.kind === 'locked')
return 'the passphrase does not open it';
const { set } = verification;
if ((0,_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_4__ .ss)(set.digests) !== checksums)
return 'its files are not the ones that were stored';
if (isSealed && set.key === null)
return 'nothing proves it';
return problemOfContent(set, dependencies);
}
async function problemOfContent(set, dependencies) {
const { problem } = await openContent(set, dependencies);
return problem;
}
async function openContent(set, dependencies) {
const certificates = [];
for (const record of set.manifest.certificates) {
const opening = await (0,_verify_verify_pair_js__WEBPACK_IMPORTED_MODULE_1__ .i)(set, record, dependencies);
if (opening.kind === 'damaged') {
const problem = record.name === null ? opening.problem : `${record.name}: ${opening.problem}`;
return { certificates, problem };
}
certificates.push(opening.certificate);
}
return { certificates, problem: await problemOfUserFiles(set, dependencies) };
}
async function problemOfUserFiles({ manifest, key, reader, digests }, { archives }) {
const { sealedCount, digest } = manifest.userFiles;
if (key === null)
return null;
try {
const sealed = sealedCount === 0
? []
: await archives.identifyFiles(await reader.stream(_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_4__ .sn), key.passphrase, sealedCount);
if (sealed.length !== sealedCount)
return `${_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_4__ .sn} holds ${sealed.length} files, and the manifest says ${sealedCount}`;
const isSame = key.digestFiles([...(0,_stage_set_js__WEBPACK_IMPORTED_MODULE_3__ .UI)(digests), ...sealed]) === digest;
return isSame ? null : 'the files in it are not the ones that were backed up';
}
catch (error) {
return (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error);
}
}
}),
9680:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
x: () => ( holdsSame)
});
var _domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5362);
function holdsSame(set, ready) {
const { manifest } = ready;
if (set.manifest.action !== manifest.action || !haveSamePairs(set.manifest, manifest))
return false;
const [files, otherFiles] = [set.manifest.userFiles, manifest.userFiles];
if (files.publicCount !== otherFiles.publicCount || files.sealedCount !== otherFiles.sealedCount)
return false;
if (manifest.proof === null)
return set.key === null && (0,_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_0__ .sw)(set.digests, ready.staged.files);
return (set.key !== null && set.manifest.proof?.salt === manifest.proof.salt && files.digest === otherFiles.digest);
}
function haveSamePairs(some, other) {
const texts = (records) => JSON.stringify(records.map(({ name, fingerprint, privateKey, since }) => [name, fingerprint, privateKey, since]));
return texts(some.certificates) === texts(other.certificates);
}
}),
2702:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
storeSet: () => ( storeSet)
});
var backup_name = __webpack_require__(1855);
var failure = __webpack_require__(5856);
var drill = __webpack_require__(7794);
var verify_set = __webpack_require__(2199);
var holds_same = __webpack_require__(9680);
var stage_set = __webpack_require__(2954);
;
async function findSameDay(store, ready, dependencies) {
const { name } = ready;
try {
for await (const set of store.list(name.base)) {
if ((0,backup_name .dQ)(set.name.time) !== (0,backup_name .dQ)(name.time))
return null;
if (set.isUnidentified === true || set.name.isPublic !== name.isPublic)
continue;
return (await isSame(store, set, ready, dependencies)) ? set : null;
}
}
catch (error) {
if ((0,failure .h_)(error).code === 'timeout')
throw error;
}
return null;
}
async function isSame(store, set, ready, dependencies) {
const reader = await store.open(set);
if (reader === null)
return false;
try {
const { base } = ready.name;
const expected = { kind: 'backup', artifactName: base, name: (0,backup_name .$K)(set.name) };
const repository = (0,stage_set ._M)(ready);
const verification = await (0,verify_set .mS)(reader, { ...expected, repository }, dependencies);
if (verification.kind !== 'verified' || !(0,holds_same .x)(verification.set, ready))
return false;
if (verification.set.key?.isCurrent === false)
return false;
return (await (0,drill .CZ)(verification.set, dependencies)) === null;
}
finally {
await reader.close();
}
}
var user_files = __webpack_require__(7038);
;
const MAX_ATTEMPTS = 25;
const NOT_CACHED = 'The certificate was not put into the cache. The next run will take it from the newest backup.';
async function storeSet(content, name, dependencies, first) {
const ready = first ?? (await (0,stage_set .zK)(content, { kind: 'backup', backupName: name }, dependencies));
const current = { ready, isSuspect: false };
try {
current.ready = await withFreeName(ready, dependencies);
const drilled = await storeInEach(content, current, dependencies);
const stored = drilled.flatMap((set) => (set instanceof failure .HR ? [] : [set]));
const failures = drilled.filter((set) => set instanceof failure .HR);
const [gravest] = failures;
if (gravest !== undefined && stored.length === 0)
throw joinFailures(gravest, failures);
return describe(content, current.ready, stored, failures);
}
finally {
await current.ready.staged.discard();
}
}
async function storeInEach(content, current, dependencies) {
const drilled = [];
let placed = null;
for (const store of dependencies.stores) {
if (placed !== null)
drilled.push(await drillPlaced(placed, current, dependencies));
if (current.isSuspect)
await stageAgain(content, current, dependencies);
placed = await attempt(() => storeIn(store, current, dependencies), store);
}
const [last] = await Promise.all([
placed === null ? null : drillPlaced(placed, current, dependencies),
storeInCache(content, current.ready.name, dependencies),
]);
if (last !== null)
drilled.push(last);
return drilled;
}
function describe(content, { name, manifest: { userFiles } }, stored, failures) {
return {
name: (0,backup_name .$K)(name),
stored,
failures,
leftOut: content.userFiles.leftOut,
isSealed: content.pairs.some(({ sealedKey }) => sealedKey !== null),
fileCount: userFiles.publicCount + userFiles.sealedCount,
};
}
function joinFailures({ code }, failures) {
const [only] = failures;
if (only !== undefined && failures.length === 1)
return only;
return new failure .HR(code, failures.map(({ message }) => message).join(' '), { cause: failures });
}
async function attempt(work, { source }) {
try {
return await work();
}
catch (error) {
if (error instanceof failure .HR)
return error;
return new failure .HR('not-stored', `The backup was not stored (${source}): ${(0,failure .bD)(error)}.`, {
cause: error,
});
}
}
async function withFreeName(ready, dependencies) {
let { name } = ready;
for (let tries = 1; tries <= MAX_ATTEMPTS; tries += 1) {
const known = await Promise.all(dependencies.stores.map((store) => attempt(() => store.isTaken(name), store)));
if (!known.includes(true))
break;
name = { ...name, attempt: name.attempt + 1 };
}
return name === ready.name ? ready : (0,stage_set .nP)(ready, name, dependencies);
}
async function storeIn(store, current, dependencies) {
const { ready: first } = current;
const existingSet = store.source === 'directory' ? await findSameDay(store, first, dependencies) : null;
if (existingSet !== null)
return { store, set: existingSet, ready: null };
for (let tries = 1; tries <= MAX_ATTEMPTS; tries += 1) {
const { ready } = current;
const set = await store.store(ready.staged, ready.name);
if (set !== null)
return { store, set, ready };
const next = { ...ready.name, attempt: ready.name.attempt + 1 };
current.ready = await (0,stage_set .nP)(ready, next, dependencies);
}
throw new failure .HR('not-stored', `The backup ${(0,backup_name .$K)(first.name)} was not stored: the name and ${MAX_ATTEMPTS - 1} variants of it are taken in this run. Give every certificate of a run its own artifact-name. If each has one, the server's answers were lost on the way: run again later.`);
}
async function drillPlaced(placed, current, dependencies) {
if (placed instanceof failure .HR)
return placed;
const { store, set, ready } = placed;
if (ready === null)
return set;
return attempt(async () => {
const problem = await problemOfStored(store, set, ready, dependencies);
if (problem === null)
return set;
current.isSuspect = true;
throw unrestorable(set, problem);
}, store);
}
async function stageAgain(content, current, dependencies) {
const { staged, name } = current.ready;
current.isSuspect = false;
try {
current.ready = await (0,stage_set .zK)(content, { kind: 'backup', backupName: name }, dependencies);
}
catch (error) {
dependencies.log.warning(`The backup could not be made again for the next store: ${(0,failure .bD)(error)}.`);
return;
}
await staged.discard();
}
function unrestorable(set, problem) {
return new failure .HR('not-stored', `The backup ${set.place} was stored, but cannot be restored: ${problem}. It does not count as a backup. Run again to make another one.`);
}
async function problemOfStored(store, set, ready, dependencies) {
let reader = null;
try {
reader = await store.open(set);
if (reader === null)
return 'it is not there';
const expected = {
name: (0,backup_name .$K)(ready.name),
artifactName: ready.name.base,
repository: (0,stage_set ._M)(ready),
checksums: ready.checksums,
isSealed: !ready.name.isPublic,
};
return await (0,drill .Es)(reader, expected, dependencies);
}
catch (error) {
if (error instanceof failure .HR && error.code === 'invalid')
return (0,failure .bD)(error);
throw error;
}
finally {
await reader?.close();
}
}
async function storeInCache(content, name, dependencies) {
const { cache, log } = dependencies;
const isSealed = content.pairs.length > 0 && content.pairs.every(({ sealedKey }) => sealedKey !== null);
if (cache === null || !isSealed)
return;
try {
const label = { kind: 'cache', backupName: name };
const { staged } = await (0,stage_set .zK)({ ...content, userFiles: user_files.NO_FILES }, label, dependencies);
try {
if (await cache.store(staged, name))
return;
}
finally {
await staged.discard();
}
log.warning(NOT_CACHED);
}
catch (error) {
log.warning(`${NOT_CACHED} ${(0,failure .bD)(error)}.`);
}
}
})
};
