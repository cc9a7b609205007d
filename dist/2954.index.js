export const id = 2954;
export const ids = [2954,7038];
export const modules = {
5362:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$D: () => ( MAX_TEXT_BYTES),
OU: () => ( pathOfPublicFile),
X0: () => ( returningPaths),
at: () => ( fileInPlaceOfPair),
j6: () => ( problemOfPaths),
p8: () => ( publicFilePath),
pd: () => ( foldersOf),
ss: () => ( formatChecksums),
sw: () => ( haveSameContent),
xb: () => ( isNameInSet),
yk: () => ( parseChecksums)
});
var _set_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2201);
var _set_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4991);
function isNameInSet(name) {
return [_set_files_js__WEBPACK_IMPORTED_MODULE_0__ .LN, _set_files_js__WEBPACK_IMPORTED_MODULE_0__ .sn, _set_files_js__WEBPACK_IMPORTED_MODULE_0__ .aP, _set_files_js__WEBPACK_IMPORTED_MODULE_0__ .At, _set_files_js__WEBPACK_IMPORTED_MODULE_0__ .Ez].includes(name);
}
function returningPaths(name) {
const folder = name === null ? '' : `certificates/${name}/`;
return {
certificatePath: `${folder}${_set_files_js__WEBPACK_IMPORTED_MODULE_0__ .fs}`,
privateKeyPath: `${folder}${_set_files_js__WEBPACK_IMPORTED_MODULE_0__ .LQ}`,
};
}
function fileInPlaceOfPair(paths, names) {
const places = new Set();
const above = new Set();
for (const name of names) {
for (const path of Object.values(returningPaths(name))) {
const place = (0,_set_path_js__WEBPACK_IMPORTED_MODULE_1__ .tu)(path);
places.add(place);
for (const folder of foldersOf(place))
above.add(folder);
}
}
for (const path of paths) {
const place = (0,_set_path_js__WEBPACK_IMPORTED_MODULE_1__ .tu)(path);
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
throw new Error(`${_set_files_js__WEBPACK_IMPORTED_MODULE_0__ .aP} breaks off`);
for (const line of text.split('\n').slice(0, -1)) {
const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/s.exec(line) ?? [];
if (sha256 === undefined || path === undefined || !(0,_set_path_js__WEBPACK_IMPORTED_MODULE_1__ .pL)(path) || isAboutChecksums(path))
throw new Error(`a line of ${_set_files_js__WEBPACK_IMPORTED_MODULE_0__ .aP} is not a digest and the path of a file`);
if (digests.has(path))
throw new Error(`${_set_files_js__WEBPACK_IMPORTED_MODULE_0__ .aP} names ${path} twice`);
digests.set(path, sha256);
}
const collision = (0,_set_path_js__WEBPACK_IMPORTED_MODULE_1__ .U)([...digests.keys()]);
if (collision !== null)
throw new Error(`${collision[0]} and ${collision[1]} are the same name`);
return digests;
}
function problemOfPaths(paths, checksums) {
const found = new Set(paths);
const extra = paths.find((path) => !checksums.has(path) && !isAboutChecksums(path));
if (extra !== undefined)
return `${extra} is not in ${_set_files_js__WEBPACK_IMPORTED_MODULE_0__ .aP}`;
const missing = [...checksums.keys()].find((path) => !found.has(path));
return missing === undefined ? null : `${missing} is missing`;
}
function publicFilePath(path) {
return `${_set_files_js__WEBPACK_IMPORTED_MODULE_0__ .xi}/${path}`;
}
function pathOfPublicFile(path) {
const prefix = `${_set_files_js__WEBPACK_IMPORTED_MODULE_0__ .xi}/`;
return path.startsWith(prefix) ? path.slice(prefix.length) : null;
}
function haveSameContent(some, other) {
return formatChecksums(some.filter(isContent)) === formatChecksums(other.filter(isContent));
}
function isContent({ path }) {
return ![_set_files_js__WEBPACK_IMPORTED_MODULE_0__ .h1, _set_files_js__WEBPACK_IMPORTED_MODULE_0__ .aP, _set_files_js__WEBPACK_IMPORTED_MODULE_0__ .At, _set_files_js__WEBPACK_IMPORTED_MODULE_0__ .Ez].includes(path);
}
function isAboutChecksums(path) {
return path === _set_files_js__WEBPACK_IMPORTED_MODULE_0__ .aP || path === _set_files_js__WEBPACK_IMPORTED_MODULE_0__ .At;
}
}),
652:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
D: () => ( findCertificateBlocks)
});
const BEGIN = /-----BEGIN ((?:TRUSTED |X509 )?CERTIFICATE)-----/g;
function findCertificateBlocks(text) {
const begins = [...text.matchAll(BEGIN)];
let line = 1;
let counted = 0;
return begins.map(({ index, 1: label = '' }, position) => {
line += text.slice(counted, index).split('\n').length - 1;
counted = index;
return { text: blockIn(text.slice(index, begins[position + 1]?.index), label), line };
});
}
function blockIn(text, label) {
const mark = `-----END ${label}-----`;
const end = text.indexOf(mark);
const block = end === -1 ? text : text.slice(0, end + mark.length);
if (label === 'CERTIFICATE')
return block;
const body = block.slice(`-----BEGIN ${label}-----`.length, end === -1 ? undefined : -mark.length);
const content = label.startsWith('TRUSTED')
? firstElement(Buffer.from(body, 'base64')).toString('base64')
: body;
return `-----BEGIN CERTIFICATE-----\n${content.trim()}\n-----END CERTIFICATE-----`;
}
function firstElement(der) {
const length = der[1] ?? 0;
if (length < 0x80)
return der.subarray(0, 2 + length);
const octets = length - 0x80;
const isReadable = octets >= 1 && octets <= 4 && der.length >= 2 + octets;
return isReadable ? der.subarray(0, 2 + octets + der.readUIntBE(2, octets)) : der;
}
}),
4134:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
l: () => ( describeLeftOut)
});
var _single_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8109);
function describeLeftOut({ path, reason, }) {
return `${(0,_single_line_js__WEBPACK_IMPORTED_MODULE_0__ .pF)(path)} is not in the backup: ${reason}.`;
}
}),
1646:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Sn: () => ( replacedIn),
r0: () => ( readFileCertificates),
wW: () => ( hasUtf16Certificate)
});
var _domain_certificate_certificate_blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(652);
const DER_SEQUENCE = 0x30;
function readFileCertificates(bytes, reader) {
const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
const inDer = buffer[0] === DER_SEQUENCE ? certificateIn(pemOf(buffer), reader) : null;
if (inDer !== null)
return [{ line: 1, certificate: inDer }];
return (0,_domain_certificate_certificate_blocks_js__WEBPACK_IMPORTED_MODULE_0__ .D)(buffer.toString('latin1')).map(({ text, line }) => ({
line,
certificate: certificateIn(text, reader),
}));
}
function certificateIn(block, reader) {
try {
return reader.parseCertificate(block);
}
catch {
return null;
}
}
const MARK = Buffer.from('-----BEGIN CERTIFICATE-----', 'utf16le');
function hasUtf16Certificate(bytes) {
return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(MARK);
}
function replacedIn(certificates, now) {
return new Set(certificates.filter((old) => certificates.some((other) => isSuccessor(other, old, now))));
}
function isSuccessor(other, certificate, now) {
return (now >= certificate.notAfter &&
now < other.notAfter &&
now >= other.notBefore &&
other.subjectLine === certificate.subjectLine &&
other.publicKeyPin === certificate.publicKeyPin);
}
function pemOf(der) {
return `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`;
}
}),
2954:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Ui: () => ( SUPERSEDES_NOTHING),
SU: () => ( contentOfPairs),
UI: () => ( identitiesOf),
nP: () => ( renameSet),
_M: () => ( repositoryOf),
zK: () => ( stageSet)
});
var backup_name = __webpack_require__(1855);
var backup_set = __webpack_require__(5362);
var set_files = __webpack_require__(4991);
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
`\`${set_files .h1}\` describes the set: its certificates, their validity, and the workflow run that made it.`,
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
const CHECKSUMS_ADVICE = `Every line must end with \`OK\`. Use no file that has no line. On macOS the command is \`shasum -a 256 -c ${set_files .aP}\`.`;
function checksumCommands() {
return [`sha256sum -c ${set_files .aP}`];
}
function proofSections(proof) {
return [
...section('Enter the passphrase', [`IFS= read -rsp 'Passphrase: ' PASSPHRASE`], 'It is the one that the workflow had as its input `passphrase`. The commands below pass it on unseen: it appears neither on the ' +
'screen nor in the history, and in no list of processes. Close the terminal when you are done.'),
'## Is this the backup that was stored?',
'',
`\`${set_files .At}\` proves \`${set_files .aP}\`: only somebody with the passphrase can make it. Check it in one of two ways.`,
'',
...fenced(pythonProof(proof)),
'That needs Python 3, which may be called `python`. This needs OpenSSL 3.2 or newer:',
'',
...fenced(opensslProof(proof)),
'The answer must be `proof: OK`. Otherwise use nothing of this set. (OpenSSL 3.0 and 3.1 can derive the key only from a passphrase ' +
'among their arguments, where every user of the machine sees it. The sums around the digests are HMAC, RFC 2104, for the same ' +
'reason.) Who can change a set can change this guide too. If that worries you, run the commands from the guide of a set that ' +
`you trust, with the \`salt\`, the \`iterations\` and the \`keyCheck\` that \`${set_files .h1}\` of this set has under \`proof\`.`,
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
`proof = mac(mac(key, b"certkeep set proof v1"), open("${set_files .aP}", "rb").read()).hex()`,
'if mac(key, b"certkeep key check v1").hex()[:16] != keyCheck: print("passphrase: WRONG")',
`elif proof == open("${set_files .At}").read().strip(): print("proof: OK")`,
'else: print("proof: WRONG")',
`'`,
];
}
function opensslProof({ salt, iterations, keyCheck }) {
const derivation = '-aes-256-cbc -pbkdf2 -iter $iterations -md sha256 -saltlen 16 -S $salt';
return [
`salt=${salt} iterations=${iterations} keyCheck=${keyCheck}`,
`KEY=$(${SAY_PASSPHRASE} openssl enc ${derivation} -P -pass stdin 2>/dev/null | sed -n 's/^key=\\([0-9A-F]*\\).*/\\1/p')`,
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
`elif [ "$(hmac "$(printf %s 'certkeep set proof v1' | hmac "$KEY")" < ${set_files .aP})" = "$(cut -c1-64 ${set_files .At})" ]; then echo 'proof: OK'`,
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
return section('The certificate', [`openssl x509 -in ${set_files .fs} -noout -subject -serial -dates -fingerprint -sha256`], `The fingerprint must be \`${fingerprint}\`.`);
}
function singleKeySection() {
return section('The private key', ['umask 077', ...openKey((name) => name, '', 'key')], `The answer must be \`key: OK\`: the key opens, and belongs to the certificate. ${LOCKED_ADVICE} ${KEY_ADVICE}`);
}
const LOCKED_ADVICE = '`passphrase: WRONG` means that the passphrase does not open it. Nothing is written then: enter the passphrase again.';
const KEY_ADVICE = `\`${OPENED_KEY}\` is not encrypted. Move it to where the server reads it, and leave no copy. ` +
`(\`${set_files .LQ}\` is PKCS#8: AES-256-CBC under a key from PBKDF2-HMAC-SHA256.)`;
function openKey(at, about, label) {
const fresh = at(`${OPENED_KEY}.new`);
const fromKey = `openssl pkey -in ${fresh} -pubout`;
const fromCertificate = `openssl x509 -in ${at(set_files .fs)} -noout -pubkey`;
return [
`if ! ${SAY_PASSPHRASE} openssl pkey -in ${at(set_files .LQ)} -passin stdin -out ${fresh}`,
`then echo "${about}passphrase: WRONG"; rm -f ${fresh}`,
`elif [ "$(${fromKey})" = "$(${fromCertificate})" ]`,
`then mv -f ${fresh} ${at(OPENED_KEY)} && echo "${label}: OK"`,
`else echo "${label}: WRONG"; rm -f ${fresh}; fi`,
];
}
function listSection(pairCount) {
return section('The certificates', [
`mkdir -p ${OPENED_PAIRS}`,
`tar xzf ${set_files .LN} -C ${OPENED_PAIRS}`,
`find ${OPENED_PAIRS} -name ${set_files .fs} | while IFS= read -r certificate; do`,
'  fingerprint=$(openssl x509 -in "$certificate" -noout -fingerprint -sha256)',
`  if [ -n "$fingerprint" ] && grep -qF "\\"\${fingerprint#*=}\\"" ${set_files .h1}`,
'  then echo "$certificate: OK"; else echo "$certificate: WRONG"; fi',
'done',
], `The archive holds ${(0,count .U)(pairCount, 'certificate')}. Each is in a folder of its own, as \`${set_files .fs}\`. ` +
`Every line must end with \`OK\`: the fingerprint is in \`${set_files .h1}\`, which has the name of each beside it, under \`certificates\`.`);
}
function listKeysSection() {
const opening = openKey((name) => `"$folder/${name}"`, '$folder: ', '$folder');
return section('The private keys', [
'umask 077',
`find ${OPENED_PAIRS} -name ${set_files .LQ} | while IFS= read -r key; do`,
'  folder=${key%/*}',
...opening.map((line) => `  ${line}`),
'done',
], `Every line must end with \`OK\`: the key opens, and belongs to the certificate beside it. ${LOCKED_ADVICE} ${KEY_ADVICE}`);
}
function userFilesSections({ publicCount, sealedCount }) {
return [
...(publicCount === 0
? []
: [
'## Files that hold only certificates',
'',
`\`${set_files .xi}/\` holds ${(0,count .U)(publicCount, 'file')}. Each is as it was, at its path below the workspace.`,
'',
]),
...(sealedCount === 0 ? [] : sealedFilesSection(sealedCount)),
];
}
function sealedFilesSection(sealedCount) {
return section('All other files', [
`mkdir -p ${OPENED_FILES}`,
'if ( set -o pipefail',
`  ${SAY_PASSPHRASE} openssl enc -d -aes-256-cbc -pbkdf2 -iter 600000 -md sha256 -in ${set_files .sn} -pass stdin |`,
`    tar xzpf - -C ${OPENED_FILES} )`,
`then echo 'files: OK'; else echo 'files: WRONG'; fi`,
], `The answer must be \`files: OK\`. Otherwise the passphrase is another one, or the file is damaged: use nothing of it. ` +
`\`${OPENED_FILES}/\` then holds ${(0,count .U)(sealedCount, 'file')}. Each has its mode and its time, at its path below the workspace.`);
}
function section(title, commands, after) {
return [`## ${title}`, '', ...fenced(commands), after, ''];
}
function fenced(commands) {
return ['```sh', ...commands, '```', ''];
}
var user_files = __webpack_require__(7038);
;
const SUPERSEDES_NOTHING = { set: null, listUntil: null, lostUntil: null };
function contentOfPairs(pairs) {
const supersedes = SUPERSEDES_NOTHING;
return { action: 'keep', pairs, supersedes, specification: null, userFiles: user_files.NO_FILES };
}
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
await staged.write(set_files .fs, only.certificate.pem);
if (only.sealedKey !== null)
await staged.write(set_files .LQ, only.sealedKey);
return;
}
const packed = pairs.map(({ name, certificate, sealedKey }) => ({
name: name ?? '',
certificate: certificate.pem,
sealedKey,
}));
await staged.write(set_files .LN, await archives.packPairs(packed));
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
function recordSuperseded({ set, listUntil, lostUntil, }) {
return {
supersedes: set?.name ?? null,
...(typeof set?.runId === 'string' ? { supersedesRun: set.runId } : {}),
...(listUntil === null ? {} : { supersedesListUntil: (0,backup_manifest .fU)(listUntil) }),
...(lostUntil === null ? {} : { lostUntil: (0,backup_manifest .fU)(lostUntil) }),
};
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
...recordSuperseded(supersedes),
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
await staged.write(set_files .Ez, formatRecoveryGuide(manifest));
await staged.write(set_files .h1, (0,backup_manifest .L_)(manifest));
const checksums = (0,backup_set .ss)(staged.files);
await staged.write(set_files .aP, checksums);
if (key !== null)
await staged.write(set_files .At, `${key.prove(checksums)}\n`);
return { name, staged, manifest, checksums };
}
}),
7038:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
NO_FILES: () => ( NO_FILES),
findUserFiles: () => ( findUserFiles),
prepareUserFiles: () => ( prepareUserFiles),
refusePlaceOfPair: () => ( refusePlaceOfPair),
warnOfLeftOut: () => ( warnOfLeftOut)
});
var _domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5362);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
var _domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2201);
var _domain_words_left_out_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4134);
var _domain_words_quoted_input_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1267);
var _domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8109);
var _domain_words_summarize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9745);
var _file_certificates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1646);
const MAX_PUBLIC_BYTES = 4 * 1024 * 1024;
const MAX_WARNINGS = 200;
const NO_FILES = { publicFiles: [], sealedFiles: [], leftOut: [], certificates: [] };
async function findUserFiles({ paths, ifNoFilesFound, ours }, { userFiles, log }) {
const found = await userFiles.find(paths, ours);
const missing = missingIn(found, paths);
if (missing === null || ifNoFilesFound === 'ignore')
return found;
const { message, remedy } = missing;
if (ifNoFilesFound === 'error')
throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR('invalid-input', `${message} ${remedy}, or set if-no-files-found: warn.`);
log.warning(message);
return found;
}
function missingIn({ unmatched, namesNothing }, paths) {
if (namesNothing)
return {
message: 'No line of the input paths names a file to back up: each one is a comment or begins with "!".',
remedy: 'Add a line that names one',
};
if (unmatched.length === 0)
return null;
const lines = (0,_domain_words_quoted_input_js__WEBPACK_IMPORTED_MODULE_2__ .Cx)(unmatched, paths);
const [is, them] = lines.length === 1 ? ['A line', 'it'] : ['Some lines', 'them'];
return {
message: `${is} of the input paths matched no file: ${(0,_domain_words_summarize_js__WEBPACK_IMPORTED_MODULE_3__ .e)(lines)}.${hintFor(lines)}`,
remedy: `Correct ${them}`,
};
}
function hintFor(lines) {
if (lines.some((line) => line.includes('{')))
return ' Braces are no pattern here: write a line for each of the names.';
if (lines.some((line) => line.includes('[')))
return ' "[" begins a set of characters: write "[[]" for the bracket itself.';
return '';
}
function refusePlaceOfPair(files, names) {
const path = (0,_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_4__ .at)(files.map((file) => file.path), names);
if (path === null)
return;
throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR('invalid-input', `The file ${(0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_5__ .pF)(path)} in paths would be restored to the place of a certificate or its key. Leave it out by a later line of paths that begins with "!", or give it another name.`);
}
async function prepareUserFiles({ files, leftOut }, hasPassphrase, dependencies) {
const prepared = {
publicFiles: [],
sealedFiles: [],
leftOut: [...leftOut],
certificates: [],
};
const taken = new Set();
for (const file of files) {
const { bytes, certificates, isPublic } = await inspect(file, dependencies);
prepared.certificates.push(...certificates.map((certificate) => ({ path: file.path, certificate })));
const folded = (0,_domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_6__ .tu)(file.path);
if (isPublic && (0,_domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_6__ .ND)(file.path) && !taken.has(folded)) {
taken.add(folded);
prepared.publicFiles.push({ file, bytes });
}
else if (hasPassphrase)
prepared.sealedFiles.push(file);
else
prepared.leftOut.push({
path: file.path,
why: 'no-passphrase',
reason: 'it can only be stored sealed, and no passphrase was given',
});
}
return prepared;
}
async function inspect(file, { userFiles, reader }) {
if (file.sizeBytes > MAX_PUBLIC_BYTES)
return { bytes: new Uint8Array(), certificates: [], isPublic: false };
const bytes = await userFiles.read(file, MAX_PUBLIC_BYTES).catch((error) => {
throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR('not-stored', `The file ${(0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_5__ .pF)(file.path)} could not be put into the backup: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error)}. Nothing was stored. Make it readable, or leave it out of paths.`, { cause: error });
});
const certificates = await reader.parsePublicFile(bytes);
if (certificates !== null)
return { bytes, certificates: [...certificates], isPublic: true };
const found = (0,_file_certificates_js__WEBPACK_IMPORTED_MODULE_1__ .r0)(bytes, reader).flatMap(({ certificate }) => certificate ?? []);
return { bytes, certificates: found, isPublic: false };
}
function warnOfLeftOut(leftOut, log) {
for (const file of leftOut.slice(0, MAX_WARNINGS))
log.warning((0,_domain_words_left_out_js__WEBPACK_IMPORTED_MODULE_7__ .l)(file));
for (const file of leftOut.slice(MAX_WARNINGS))
log.info((0,_domain_words_left_out_js__WEBPACK_IMPORTED_MODULE_7__ .l)(file));
}
})
};
