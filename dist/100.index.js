export const id = 100;
export const ids = [100];
export const modules = {
5362:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$D: () => ( MAX_TEXT_BYTES),
At: () => ( PROOF_FILE),
Ez: () => ( RECOVERY_GUIDE_FILE),
LN: () => ( PAIRS_FILE),
LQ: () => ( PRIVATE_KEY_FILE),
OU: () => ( pathOfPublicFile),
X0: () => ( returningPaths),
aP: () => ( CHECKSUMS_FILE),
at: () => ( fileInPlaceOfPair),
fs: () => ( CERTIFICATE_FILE),
h1: () => ( MANIFEST_FILE),
j6: () => ( problemOfPaths),
p8: () => ( publicFilePath),
pd: () => ( foldersOf),
sn: () => ( SEALED_FILES_FILE),
ss: () => ( formatChecksums),
sw: () => ( haveSameContent),
xb: () => ( isNameInSet),
xi: () => ( PUBLIC_FILES_FOLDER),
yk: () => ( parseChecksums)
});
var _set_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2201);
const CERTIFICATE_FILE = 'certificate.pem';
const PRIVATE_KEY_FILE = 'private_key.pem';
const PAIRS_FILE = 'certificates.tar.gz';
const PUBLIC_FILES_FOLDER = 'files';
const SEALED_FILES_FILE = 'files.tar.gz.enc';
const MANIFEST_FILE = 'manifest.json';
const CHECKSUMS_FILE = 'SHA256SUMS';
const PROOF_FILE = 'SHA256SUMS.hmac';
const RECOVERY_GUIDE_FILE = 'RESTORE.md';
function isNameInSet(name) {
return [PAIRS_FILE, SEALED_FILES_FILE, CHECKSUMS_FILE, PROOF_FILE, RECOVERY_GUIDE_FILE].includes(name);
}
function returningPaths(name) {
const folder = name === null ? '' : `certificates/${name}/`;
return {
certificatePath: `${folder}${CERTIFICATE_FILE}`,
privateKeyPath: `${folder}${PRIVATE_KEY_FILE}`,
};
}
function fileInPlaceOfPair(paths, names) {
const places = new Set();
const above = new Set();
for (const name of names) {
for (const path of Object.values(returningPaths(name))) {
const place = (0,_set_path_js__WEBPACK_IMPORTED_MODULE_0__ .tu)(path);
places.add(place);
for (const folder of foldersOf(place))
above.add(folder);
}
}
for (const path of paths) {
const place = (0,_set_path_js__WEBPACK_IMPORTED_MODULE_0__ .tu)(path);
if (places.has(place) || above.has(place) || foldersOf(place).some((folder) => places.has(folder)))
return path;
}
return null;
}
function foldersOf(path) {
const parts = path.split('/').slice(0, -1);
return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
const MAX_TEXT_BYTES = 32 * 1024 * 1024;
function formatChecksums(files) {
return files
.filter(({ path }) => !isAboutChecksums(path))
.toSorted((some, other) => (some.path < other.path ? -1 : 1))
.map(({ sha256, path }) => `${sha256}  ${path}\n`)
.join('');
}
function parseChecksums(text) {
const digests = new Map();
if (text !== '' && !text.endsWith('\n'))
throw new Error(`${CHECKSUMS_FILE} breaks off`);
for (const line of text.split('\n').slice(0, -1)) {
const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/s.exec(line) ?? [];
if (sha256 === undefined || path === undefined || !(0,_set_path_js__WEBPACK_IMPORTED_MODULE_0__ .pL)(path) || isAboutChecksums(path))
throw new Error(`a line of ${CHECKSUMS_FILE} is not a digest and the path of a file`);
if (digests.has(path))
throw new Error(`${CHECKSUMS_FILE} names ${path} twice`);
digests.set(path, sha256);
}
const collision = (0,_set_path_js__WEBPACK_IMPORTED_MODULE_0__ .U)([...digests.keys()]);
if (collision !== null)
throw new Error(`${collision[0]} and ${collision[1]} are the same name`);
return digests;
}
function problemOfPaths(paths, checksums) {
const found = new Set(paths);
const extra = paths.find((path) => !checksums.has(path) && !isAboutChecksums(path));
if (extra !== undefined)
return `${extra} is not in ${CHECKSUMS_FILE}`;
const missing = [...checksums.keys()].find((path) => !found.has(path));
return missing === undefined ? null : `${missing} is missing`;
}
function publicFilePath(path) {
return `${PUBLIC_FILES_FOLDER}/${path}`;
}
function pathOfPublicFile(path) {
const prefix = `${PUBLIC_FILES_FOLDER}/`;
return path.startsWith(prefix) ? path.slice(prefix.length) : null;
}
function haveSameContent(some, other) {
return formatChecksums(some.filter(isContent)) === formatChecksums(other.filter(isContent));
}
function isContent({ path }) {
return ![MANIFEST_FILE, CHECKSUMS_FILE, PROOF_FILE, RECOVERY_GUIDE_FILE].includes(path);
}
function isAboutChecksums(path) {
return path === CHECKSUMS_FILE || path === PROOF_FILE;
}
}),
100:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
carryForward: () => ( carryForward)
});
var _domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1855);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5856);
var _domain_backup_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5216);
var _domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8109);
var _domain_renewal_other_pairs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(371);
var _search_precedence_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5320);
var _store_seal_pair_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1007);
var _verify_verify_pair_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5003);
var _keep_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7018);
const NOTHING = { pairs: [], supersedes: null };
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
const hasSeenAll = moved.isComplete && search.begun.every((sets) => sets.passedOver('expired').length === 0);
const isMissed = !hasSeenAll && failed.some(({ name }) => !carried.has(name));
return { pairs, supersedes: isWhole && !isMissed ? supersededBy(executed, search, givesUp) : null };
}
async function allCopies(search, givesUpLocked) {
const sets = search.own();
const copies = [];
try {
for await (const set of sets)
for (const record of set.manifest.certificates)
copies.push({ set, record, name: record.name ?? (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .tI)(record.commonName) });
}
catch (error) {
if ((0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ .h_)(error).code === 'timeout')
throw error;
return { copies, isComplete: false };
}
const locked = givesUpLocked ? [] : sets.lockedOnes;
const missed = [...sets.passedOver('gone', 'damaged', 'outdated'), ...locked].filter((listed) => !isStranger(listed, sets.opened));
return { copies, isComplete: sets.failures.length + missed.length === 0 };
}
function failedOf({ results }, { certificates }) {
return certificates.filter((_, index) => results[index] instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ .HR);
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
if ((0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ .h_)(error).code === 'timeout')
throw error;
isComplete = false;
}
}
return { copies: found.filter(({ set }) => set.key?.isCurrent === true), isComplete };
}
function isStranger({ stored, order }, opened) {
const isBehind = opened.some(({ listed }) => (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .a0)(listed.order, order) < 0);
return stored?.isUnidentified === true && isBehind;
}
function nameOf({ name, certificate }, { list }) {
return list === null || name === null ? (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .tI)(certificate.subject.commonName) : name;
}
function isOvertaken(kept, copies) {
return copies.some(({ name, record }) => {
const pair = kept.get(name);
if (pair === undefined)
return false;
const { fingerprint } = pair.certificate;
const since = (0,_domain_backup_manifest_js__WEBPACK_IMPORTED_MODULE_2__ .fU)(pair.since);
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
if (taken.size > 0 || !certificates.some(({ request }) => (0,_keep_request_js__WEBPACK_IMPORTED_MODULE_5__ .q)(request)))
return [];
const ofCertificate = latest.filter(({ name, record }) => record.isKeptForEver === true || certificates.some((kept) => kept.name === name));
return (0,_search_precedence_js__WEBPACK_IMPORTED_MODULE_6__ .Br)(ofCertificate).slice(0, 1);
}
function latestOfEach(copies) {
const byName = Map.groupBy(copies, ({ name }) => name);
return [...byName.values()].flatMap((ofName) => (0,_search_precedence_js__WEBPACK_IMPORTED_MODULE_6__ .Br)(ofName).slice(0, 1));
}
async function carry(copy, time, { list }, dependencies) {
const { set, record, name } = copy;
const opening = await (0,_verify_verify_pair_js__WEBPACK_IMPORTED_MODULE_4__ .i)(set, record, dependencies);
if (opening.kind === 'open') {
const sealedKey = await (0,_store_seal_pair_js__WEBPACK_IMPORTED_MODULE_7__ .F)(opening, dependencies.keyring);
const { certificate } = opening;
return {
name: list === null ? null : name,
certificate,
sealedKey,
since: new Date(record.since),
others: (0,_domain_renewal_other_pairs_js__WEBPACK_IMPORTED_MODULE_3__ .g5)(record.fingerprint, record.others ?? [], time),
isCarried: true,
isKeptForEver: record.isKeptForEver === true,
};
}
const why = opening.kind === 'damaged' ? opening.problem : 'it has no private key';
dependencies.log.warning(`The certificate ${(0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_8__ .pF)(name)} in ${set.listed.place} could not be taken over into the new backup: ${why}. It stays in that backup until that one expires.`);
return null;
}
function earlierOf(time, serverTime) {
return serverTime !== null && serverTime < time ? serverTime : time;
}
function isStillWanted({ name }, { certificate, isKeptForEver: isForEver = false }, time, { certificates }) {
return isForEver || certificate.notAfter > time || certificates.some((listed) => listed.name === name);
}
function supersededBy({ name }, search, givesUp) {
const own = search.own();
const [newest] = own.opened;
if (newest !== undefined && (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .a0)(newest.listed.name, name) <= 0)
return null;
const given = givesUp ? own.passedOver('expired') : [];
const known = [
{ text: own.newestStored?.manifest.name ?? null, runId: own.newestStored?.manifest.run.runId ?? null },
{ text: newest?.manifest.supersedes ?? null, runId: newest?.manifest.supersedesRun ?? null },
...given.map((listed) => ({ text: (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .$K)(listed.name), runId: runIdIn(listed) })),
];
const [latest] = known
.flatMap(({ text, runId }) => {
const parsed = text === null ? null : (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .Df)(text, name.base);
return parsed === null ? [] : [{ parsed, runId }];
})
.toSorted((some, other) => (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .a0)(some.parsed, other.parsed));
return latest === undefined ? null : { name: (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .$K)(latest.parsed), runId: latest.runId };
}
function runIdIn({ artifact, stored }) {
return artifact === undefined ? (stored?.asset?.runId ?? null) : `${artifact.runId}`;
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
})
};
