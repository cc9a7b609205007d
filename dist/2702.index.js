export const id = 2702;
export const ids = [2702,321];
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
...(manifest['supersedesListUntil'] === undefined
? {}
: { supersedesListUntil: timeOf(manifest['supersedesListUntil'], 'supersedesListUntil') }),
...(manifest['lostUntil'] === undefined ? {} : { lostUntil: timeOf(manifest['lostUntil'], 'lostUntil') }),
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
7794:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
CZ: () => ( problemOfContent),
Es: () => ( drill),
Q4: () => ( openContent)
});
var _domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5362);
var _domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4991);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
var _domain_words_count_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9151);
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
: await archives.identifyFiles(await reader.stream(_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_5__ .sn), key.passphrase, sealedCount);
if (sealed.length !== sealedCount)
return `${_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_5__ .sn} holds ${(0,_domain_words_count_js__WEBPACK_IMPORTED_MODULE_6__ .U)(sealed.length, 'file')}, and the manifest says ${sealedCount}`;
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
return new failure .HR('not-stored', `The backup was not stored (${source}): ${(0,failure .bD)(error)}. Run again.`, {
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
const cached = { ...content, userFiles: user_files.NO_FILES };
const { staged, manifest } = await (0,stage_set .zK)(cached, label, dependencies);
try {
if (manifest.proof !== null && (await cache.store(staged, name, manifest.proof)))
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
}),
5003:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
i: () => ( verifyPair)
});
var _domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4991);
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
const certificate = await reader.readText(_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_1__ .fs, MAX_PEM_BYTES);
const isSealed = privateKey === 'sealed';
return {
certificate,
sealedKey: isSealed ? await reader.readText(_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_1__ .LQ, MAX_PEM_BYTES) : null,
};
}
const unpacking = unpacked.get(set) ?? reader.stream(_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_1__ .LN).then((bytes) => archives.unpackPairs(bytes));
unpacked.set(set, unpacking);
const pair = (await unpacking).get(name);
if (pair === undefined)
throw new Error(`${_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_1__ .LN} does not hold ${name}`);
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
var _domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5362);
var _domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4991);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5856);
var _domain_backup_manifest_parser_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8734);
var _domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8109);
const MAX_PROOF_BYTES = 100;
const MAX_PUBLIC_FILE_BYTES = 4 * 1024 * 1024;
async function verifySet(reader, expected, { keyring, reader: certificates }) {
try {
const manifest = (0,_domain_backup_manifest_parser_js__WEBPACK_IMPORTED_MODULE_2__ .N)(await reader.readText(_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_3__ .h1, _domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_4__ .$D));
const problem = problemOfManifest(manifest, expected);
if (problem !== null)
return damaged(problem);
const sums = await reader.readText(_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_3__ .aP, _domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_4__ .$D);
const checksums = (0,_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_4__ .yk)(sums);
const problemOfFiles = (0,_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_4__ .j6)(reader.paths, checksums);
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
if (reader.paths.includes(_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_3__ .At))
throw new Error(`it has a ${_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_3__ .At}, and its manifest no proof`);
return null;
}
if (!keyring.hasPassphrase)
return null;
const key = await keyring.unlock(proof);
if (key === null)
return 'locked';
const [, hex] = /^([0-9a-f]{64})\n$/.exec(await reader.readText(_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_3__ .At, MAX_PROOF_BYTES)) ?? [];
if (hex === undefined || !key.proves(checksums, hex))
throw new Error(`it was changed after it was made: ${_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_3__ .At} does not prove ${_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_3__ .aP}`);
return key;
}
async function verifyDigests(reader, checksums) {
if (!checksums.has(_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_3__ .h1))
throw new Error(`${_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_3__ .aP} does not name ${_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_3__ .h1}`);
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
if ([_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_3__ .h1, _domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_3__ .Ez, _domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_3__ .LN].includes(path))
continue;
const isCertificate = path === _domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_3__ .fs || (0,_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_4__ .OU)(path) !== null;
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
return { kind: 'damaged', problem: (0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_5__ .pF)(problem, MAX_PROBLEM_LENGTH) };
}
})
};
