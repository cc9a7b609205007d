export const id = 7736;
export const ids = [7736];
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
4521:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
O4: () => ( areCopies),
sO: () => ( storingRun),
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
function storingRun({ artifact, stored }) {
return artifact === undefined ? (stored?.asset?.runId ?? null) : `${artifact.runId}`;
}
function areCopies(some, other) {
return some.source !== other.source && (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .$K)(some.name) === (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .$K)(other.name);
}
}),
42:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$q: () => ( isBehindLost),
Av: () => ( isOfBranch),
Gm: () => ( supersedes),
Nk: () => ( isLastSuperseded),
UU: () => ( isLostTo),
Vd: () => ( liesAt),
Wd: () => ( isStoredAgain),
eC: () => ( isOfSameRunOrDay),
h8: () => ( isCopyOf),
hK: () => ( replacesPreviousPassphrase),
lT: () => ( isOfLaterRun),
nz: () => ( holdsOther),
oc: () => ( isReceivedLate)
});
var _domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1855);
var _domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5362);
var _domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4991);
var _domain_backup_manifest_parser_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8734);
var _verify_verify_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2199);
var _merged_listing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4521);
const UNKNOWN_RUN_ID = 0;
function supersedes({ manifest, key, listed }, other) {
const { name } = other;
if (manifest.supersedes === null || key === null || isLostTo(manifest, other))
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
function isLostTo({ lostUntil }, { isExpired, order }) {
return isExpired && lostUntil !== undefined && order.time.getTime() <= Date.parse(lostUntil);
}
function isBehindLost({ lostUntil }, { source, order }) {
return source !== 'artifact' || lostUntil === undefined || order.time.getTime() < Date.parse(lostUntil);
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
function runIdOf(listed, { run }) {
const { artifact, stored, run: maker } = listed;
if (artifact !== undefined || stored?.asset !== undefined)
return Number((0,_merged_listing_js__WEBPACK_IMPORTED_MODULE_3__ .sO)(listed) ?? UNKNOWN_RUN_ID);
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
return (0,_merged_listing_js__WEBPACK_IMPORTED_MODULE_3__ .O4)(opened, listed) && (toldRun(listed) ?? (await readRunId(listed))) === manifest.run.runId;
}
function liesAt(listed, { listed: opened, manifest }) {
if (opened === listed)
return true;
const run = toldRun(listed);
return (0,_merged_listing_js__WEBPACK_IMPORTED_MODULE_3__ .O4)(opened, listed) && (run === undefined || run === manifest.run.runId);
}
function toldRun(listed) {
return (0,_merged_listing_js__WEBPACK_IMPORTED_MODULE_3__ .sO)(listed) ?? listed.run?.runId;
}
async function readRunId(listed) {
let reader;
try {
reader = await listed.open();
return reader === null
? null
: (0,_domain_backup_manifest_parser_js__WEBPACK_IMPORTED_MODULE_1__ .N)(await reader.readText(_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_4__ .h1, _domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_5__ .$D)).run.runId;
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
