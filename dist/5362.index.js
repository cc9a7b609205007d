export const id = 5362;
export const ids = [5362];
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
})
};
