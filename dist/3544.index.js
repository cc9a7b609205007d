export const id = 3544;
export const ids = [3544,2199];
export const modules = {
8734:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$: () => ( NewerManifest),
N: () => ( parseManifest)
});
var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5216);
var _set_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2201);
var _words_single_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8109);
const SALT = /^[0-9a-f]{32}$/;
const KEY_CHECK = /^[0-9a-f]{16}$/;
const HMAC = /^[0-9a-f]{64}$/;
const FINGERPRINT = /^([0-9A-F]{2}:){31}[0-9A-F]{2}$/;
const MIN_ITERATIONS = 600_000;
const MAX_ITERATIONS = 10_000_000;
class NewerManifest extends Error {
constructor(version) {
super(`it was made by Certkeep ${(0,_words_single_line_js__WEBPACK_IMPORTED_MODULE_1__ .p)(version, 40)}, which this version cannot read; update Certkeep`);
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
if (iterations < MIN_ITERATIONS || iterations > MAX_ITERATIONS)
throw new Error(`proof.iterations is not from ${MIN_ITERATIONS} to ${MAX_ITERATIONS}`);
return {
version: _manifest_js__WEBPACK_IMPORTED_MODULE_0__ .Aq,
salt: textOf(proof['salt'], 'proof.salt', SALT),
iterations,
keyCheck: textOf(proof['keyCheck'], 'proof.keyCheck', KEY_CHECK),
};
}
function parseRun(run) {
const text = (name) => textOf(run[name], `run.${name}`, /^[^\p{Cc}]*$/u);
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
if (!(0,_set_path_js__WEBPACK_IMPORTED_MODULE_2__ .pL)(name) || name.includes('/'))
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
function textOf(value, field, form = /^[^\p{Cc}]+$/u) {
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
2954:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
UI: () => ( identitiesOf),
nP: () => ( renameSet),
_M: () => ( repositoryOf),
zK: () => ( stageSet)
});
var backup_name = __webpack_require__(1855);
var backup_set = __webpack_require__(5362);
var backup_manifest = __webpack_require__(5216);
var count = __webpack_require__(9151);
;
const OPENED_KEY = 'restored_key.pem';
const OPENED_PAIRS = 'restored_certificates';
const OPENED_FILES = 'restored_files';
const SAY_PASSPHRASE = `printf %s "$PASSPHRASE" |`;
function formatRecoveryGuide({ createdAt, proof, certificates, userFiles }) {
const [first] = certificates;
return [
'# How to restore this backup by hand',
'',
`Certkeep made it at ${createdAt}. You do not need Certkeep to open it.`,
'',
...preparation(proof),
...(proof === null ? wholenessSection() : proofSections(proof)),
...(first === undefined ? [] : certificateSections(first, certificates)),
...userFilesSections(userFiles),
'## What else is here',
'',
`\`${backup_set .h1}\` describes the set: its certificates, their validity, and the workflow run that made it.`,
'',
].join('\n');
}
function preparation(proof) {
return [
`You need a terminal with \`bash\`, \`openssl\` 3, \`tar\` and \`gzip\`${proof === null ? '' : ', and Python 3 or OpenSSL 3.2 or newer to check the proof'}. ` +
'Linux has them. On macOS install `openssl` with Homebrew, since the one from Apple is another program. On Windows use Git Bash.',
'',
`Start \`bash\` in the folder that holds this file.${proof === null ? '' : ' Run the sections in their order: later ones use what the first ones set.'}`,
'',
];
}
function wholenessSection() {
return [
...section('Is the backup whole?', checksumCommands(), CHECKSUMS_ADVICE),
'That proves no more. The set was made without a passphrase, so everyone who may write to its store could have made it. Compare ' +
'the fingerprints with those that you know.',
'',
];
}
const CHECKSUMS_ADVICE = `Every line must end with \`OK\`. Use no file that has no line. On macOS the command is \`shasum -a 256 -c ${backup_set .aP}\`.`;
function checksumCommands() {
return [`sha256sum -c ${backup_set .aP}`];
}
function proofSections(proof) {
return [
...section('Enter the passphrase', [`IFS= read -rsp 'Passphrase: ' PASSPHRASE`], 'It is the one that the workflow had as its input `passphrase`. The commands below pass it on unseen: it appears neither on the ' +
'screen nor in the history, and in no list of processes. Close the terminal when you are done.'),
'## Is this the backup that was stored?',
'',
`\`${backup_set .At}\` proves \`${backup_set .aP}\`: only somebody with the passphrase can make it. Check it in one of two ways.`,
'',
...fenced(pythonProof(proof)),
'That needs Python 3, which may be called `python`. This needs OpenSSL 3.2 or newer:',
'',
...fenced(opensslProof(proof)),
'The answer must be `proof: OK`. Otherwise use nothing of this set. (OpenSSL 3.0 and 3.1 can derive the key only from a passphrase ' +
'among their arguments, where every user of the machine sees it. The sums around the digests are HMAC, RFC 2104, for the same ' +
'reason.) Who can change a set can change this guide too. If that worries you, run the commands from the guide of a set that ' +
`you trust, with the \`salt\`, the \`iterations\` and the \`keyCheck\` that \`${backup_set .h1}\` of this set has under \`proof\`.`,
'',
'Then check the files:',
'',
...fenced(checksumCommands()),
CHECKSUMS_ADVICE,
'',
];
}
function pythonProof({ salt, iterations, keyCheck }) {
return [
`${SAY_PASSPHRASE} python3 -c '`,
'import hashlib, hmac, sys',
'def mac(key, text): return hmac.new(key, text, hashlib.sha256).digest()',
`salt, iterations, keyCheck = "${salt}", ${iterations}, "${keyCheck}"`,
'key = hashlib.pbkdf2_hmac("sha256", sys.stdin.buffer.read(), bytes.fromhex(salt), iterations)',
`proof = mac(mac(key, b"certkeep set proof v1"), open("${backup_set .aP}", "rb").read()).hex()`,
'if mac(key, b"certkeep key check v1").hex()[:16] != keyCheck: print("passphrase: WRONG")',
`elif proof == open("${backup_set .At}").read().strip(): print("proof: OK")`,
'else: print("proof: WRONG")',
`'`,
];
}
function opensslProof({ salt, iterations, keyCheck }) {
const derivation = '-aes-256-cbc -pbkdf2 -iter $iterations -md sha256 -saltlen 16 -S $salt';
return [
`salt=${salt} iterations=${iterations} keyCheck=${keyCheck}`,
`KEY=$(${SAY_PASSPHRASE} openssl enc ${derivation} -P -pass stdin | sed -n 's/^key=\\([0-9A-F]*\\).*/\\1/p')`,
'pad() {',
'  local hex=$1 bytes= byte i',
'  while ((${#hex} < 128)); do hex+=0; done',
'  for ((i = 0; i < 128; i += 2)); do',
`    printf -v byte '\\\\x%02x' $((16#\${hex:i:2} ^ $2))`,
'    bytes+=$byte',
'  done',
'  printf "$bytes"',
'}',
'hmac() {',
'  { pad "$1" 0x36; cat; } | openssl dgst -sha256 -binary | { pad "$1" 0x5c; cat; } | openssl dgst -sha256 -r | cut -c1-64',
'}',
`if [ -z "$KEY" ]; then echo 'OpenSSL is older than 3.2'`,
`elif [ "$(printf %s 'certkeep key check v1' | hmac "$KEY" | cut -c1-16)" != "$keyCheck" ]; then echo 'passphrase: WRONG'`,
`elif [ "$(hmac "$(printf %s 'certkeep set proof v1' | hmac "$KEY")" < ${backup_set .aP})" = "$(cut -c1-64 ${backup_set .At})" ]; then echo 'proof: OK'`,
`else echo 'proof: WRONG'; fi`,
];
}
function certificateSections(first, all) {
const hasKeys = all.some(({ privateKey }) => privateKey === 'sealed');
const noKeys = ['## No private key', '', 'This set has none: it was made without a passphrase.', ''];
if (first.name === null) {
return [...singleSection(first), ...(hasKeys ? singleKeySection() : noKeys)];
}
return [...listSection(all.length), ...(hasKeys ? listKeysSection() : noKeys)];
}
function singleSection({ fingerprint }) {
return section('The certificate', [`openssl x509 -in ${backup_set .fs} -noout -subject -serial -dates -fingerprint -sha256`], `The fingerprint must be \`${fingerprint}\`.`);
}
function singleKeySection() {
return section('The private key', ['umask 077', ...openKey(backup_set .LQ, OPENED_KEY, backup_set .fs, 'key')], `The answer must be \`key: OK\`: the key opens, and belongs to the certificate. ${KEY_ADVICE}`);
}
const KEY_ADVICE = `\`${OPENED_KEY}\` is not encrypted. Move it to where the server reads it, and leave no copy. ` +
`(\`${backup_set .LQ}\` is PKCS#8: AES-256-CBC under a key from PBKDF2-HMAC-SHA256.)`;
function openKey(sealed, opened, certificate, label) {
const fromKey = `openssl pkey -in ${opened} -pubout`;
const fromCertificate = `openssl x509 -in ${certificate} -noout -pubkey`;
return [
`if ${SAY_PASSPHRASE} openssl pkey -in ${sealed} -passin stdin -out ${opened} &&`,
`  [ "$(${fromKey})" = "$(${fromCertificate})" ]`,
`then echo "${label}: OK"; else echo "${label}: WRONG"; fi`,
];
}
function listSection(pairCount) {
return section('The certificates', [`mkdir -p ${OPENED_PAIRS}`, `tar xzf ${backup_set .LN} -C ${OPENED_PAIRS}`], `The archive holds ${(0,count .U)(pairCount, 'certificate')}, each in a folder of its own with its \`${backup_set .fs}\`. ` +
`\`${backup_set .h1}\` has the name and fingerprint of each under \`certificates\`.`);
}
function listKeysSection() {
const opening = openKey(`"$folder/${backup_set .LQ}"`, `"$folder/${OPENED_KEY}"`, `"$folder/${backup_set .fs}"`, '$folder');
return section('The private keys', [
'umask 077',
`find ${OPENED_PAIRS} -name ${backup_set .LQ} | while IFS= read -r key; do`,
'  folder=${key%/*}',
...opening.map((line) => `  ${line}`),
'done',
], `Every line must end with \`OK\`: the key opens, and belongs to the certificate beside it. ${KEY_ADVICE}`);
}
function userFilesSections({ publicCount, sealedCount }) {
return [
...(publicCount === 0
? []
: [
'## Files that hold only certificates',
'',
`\`${backup_set .xi}/\` holds ${(0,count .U)(publicCount, 'file')}, as they were, at their paths below the workspace.`,
'',
]),
...(sealedCount === 0 ? [] : sealedFilesSection(sealedCount)),
];
}
function sealedFilesSection(sealedCount) {
return section('All other files', [
`mkdir -p ${OPENED_FILES}`,
`${SAY_PASSPHRASE} openssl enc -d -aes-256-cbc -pbkdf2 -iter 600000 -md sha256 -in ${backup_set .sn} -pass stdin |`,
`  tar xzpf - -C ${OPENED_FILES}`,
], `\`${OPENED_FILES}/\` then holds ${(0,count .U)(sealedCount, 'file')} with their modes and times, at their paths below the workspace.`);
}
function section(title, commands, after) {
return [`## ${title}`, '', ...fenced(commands), after, ''];
}
function fenced(commands) {
return ['```sh', ...commands, '```', ''];
}
;
async function stageSet(content, label, dependencies) {
const staged = await dependencies.staging.begin((0,backup_name .c9)(label.backupName));
try {
await writePairs(content.pairs, staged, dependencies.archives);
const key = label.backupName.isPublic ? null : await dependencies.keyring.sealing();
const userFiles = await writeUserFiles(content, key, staged);
const manifest = await describe(content, label, key, userFiles, dependencies);
return await seal(staged, label.backupName, manifest, key);
}
catch (error) {
await staged.discard();
throw error;
}
}
function repositoryOf({ manifest: { run } }) {
return { name: run.repository, id: run.repositoryId };
}
async function renameSet({ staged, manifest }, name, { keyring }) {
await staged.rename((0,backup_name .c9)(name));
const key = name.isPublic ? null : await keyring.sealing();
return seal(staged, name, { ...manifest, name: (0,backup_name .$K)(name) }, key);
}
async function writePairs(pairs, staged, archives) {
const [only] = pairs;
if (only === undefined)
return;
if (only.name === null) {
await staged.write(backup_set .fs, only.certificate.pem);
if (only.sealedKey !== null)
await staged.write(backup_set .LQ, only.sealedKey);
return;
}
const packed = pairs.map(({ name, certificate, sealedKey }) => ({
name: name ?? '',
certificate: certificate.pem,
sealedKey,
}));
await staged.write(backup_set .LN, await archives.packPairs(packed));
}
async function writeUserFiles({ userFiles: { publicFiles, sealedFiles, leftOut } }, key, staged) {
for (const { file, bytes } of publicFiles)
await staged.write((0,backup_set .p8)(file.path), bytes);
const sealed = key === null || sealedFiles.length === 0 ? [] : await staged.sealFiles(sealedFiles, key.passphrase);
const counts = Map.groupBy(leftOut, ({ why }) => why);
return {
publicCount: publicFiles.length,
sealedCount: sealed.length,
digest: key === null ? null : key.digestFiles([...identitiesOf(staged.files), ...sealed]),
leftOut: [...counts].map(([reason, files]) => ({ reason, count: files.length })),
};
}
function identitiesOf(files) {
const prefix = (0,backup_set .p8)('');
return files
.filter(({ path }) => path.startsWith(prefix))
.map(({ path, sha256 }) => ({ path: path.slice(prefix.length), mode: '0644', sha256 }));
}
async function describe(content, { kind, backupName, raceKey }, key, userFiles, { run, toolVersion }) {
const { action, specification, supersedes } = content;
return {
schemaVersion: backup_manifest .v5,
tool: { name: 'certkeep', version: toolVersion },
kind,
action,
name: raceKey ?? (0,backup_name .$K)(backupName),
artifactName: backupName.base,
createdAt: (0,backup_manifest .fU)(backupName.time),
proof: key?.record ?? null,
run: await run.readRecord(),
supersedes: supersedes?.name ?? null,
...(typeof supersedes?.runId === 'string' ? { supersedesRun: supersedes.runId } : {}),
specification: specification === null ? null : (0,backup_manifest .R0)(specification),
certificates: recordsOf(content.pairs),
userFiles,
};
}
function recordsOf(pairs) {
return pairs
.map(({ name, certificate, sealedKey, since, isCarried = false, isKeptForEver = false, others = [] }) => (0,backup_manifest .j4)(certificate, {
name,
privateKey: sealedKey === null ? 'absent' : 'sealed',
since,
isCarried,
isKeptForEver,
others,
}))
.sort((some, other) => ((some.name ?? '') < (other.name ?? '') ? -1 : 1));
}
async function seal(staged, name, manifest, key) {
await staged.write(backup_set .Ez, formatRecoveryGuide(manifest));
await staged.write(backup_set .h1, (0,backup_manifest .L_)(manifest));
const checksums = (0,backup_set .ss)(staged.files);
await staged.write(backup_set .aP, checksums);
if (key !== null)
await staged.write(backup_set .At, `${key.prove(checksums)}\n`);
return { name, staged, manifest, checksums };
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
if (certificates.parsePublicFile(await readBytes(reader, path)) === null)
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
return { kind: 'damaged', problem: (0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_4__ .p)(problem, MAX_PROBLEM_LENGTH) };
}
})
};
