export const id = 7038;
export const ids = [7038];
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
