export const id = 1776;
export const ids = [1776];
export const modules = {
5252:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Dn: () => ( partialPath),
H2: () => ( createFileFrom),
Pi: () => ( createBeside),
nM: () => ( removeFile),
uj: () => ( createPassingFile),
vW: () => ( hiddenBeside),
wE: () => ( makeTemporaryFolder),
x3: () => ( createFile),
yX: () => ( createPassingFileFrom),
yu: () => ( removeTemporaryFolder)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);
var _regular_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9625);
var _cleanup_registry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5852);
var _folders_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9251);
const flush = (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_1__.fsync);
const MAX_NAME_BYTES = 255;
const MAX_ENDING_BYTES = 32;
const PRIVATE_MODE = 0o600;
const PRIVATE_FOLDER_MODE = 0o700;
const CREATE = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | _regular_file_js__WEBPACK_IMPORTED_MODULE_4__ .qP;
function removeFile(path) {
if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_4__ .c2)(path) !== null)
(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { force: true });
}
async function createFile(path, content, mode) {
const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, CREATE, mode);
try {
write(file, content, mode);
await flush(file);
}
catch (error) {
(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { force: true });
throw error;
}
finally {
(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
}
}
function createPassingFile(path, content, mode) {
const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, CREATE, mode);
try {
write(file, content, mode);
}
catch (error) {
(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { force: true });
throw error;
}
finally {
(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
}
}
function write(file, content, mode) {
(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fchmodSync)(file, mode);
(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, content);
}
async function createFileFrom(path, chunks, { mode, modifiedAt }) {
return createFrom(path, chunks, async (file) => {
if (modifiedAt !== null)
await file.utimes(modifiedAt, modifiedAt);
await file.chmod(mode);
await file.sync();
});
}
async function createPassingFileFrom(path, chunks, mode) {
return createFrom(path, chunks, (file) => file.chmod(mode));
}
async function createFrom(path, chunks, finish) {
const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
let sizeBytes = 0;
(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, CREATE, PRIVATE_MODE));
const file = await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.open(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDWR | _regular_file_js__WEBPACK_IMPORTED_MODULE_4__ .qP);
try {
await file.writeFile((async function* () {
for await (const chunk of chunks) {
hash.update(chunk);
sizeBytes += chunk.length;
yield chunk;
}
})());
await finish(file);
}
catch (error) {
await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.rm(path, { force: true });
throw error;
}
finally {
await file.close();
}
return { sizeBytes, sha256: hash.digest('hex') };
}
function makeTemporaryFolder(parent) {
(0,_folders_js__WEBPACK_IMPORTED_MODULE_6__ .f)(parent, PRIVATE_FOLDER_MODE);
return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, 'certkeep-'));
}
async function removeTemporaryFolder(folder) {
await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.rm(folder, { recursive: true, force: true }).catch(() => undefined);
}
function partialPath(path) {
return hiddenBeside(path, 'certkeep-part');
}
function hiddenBeside(path, ending) {
const name = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path);
return `${path.slice(0, path.length - name.length)}.${shortened(name, ending.length + 2)}.${ending}`;
}
function shortened(name, added) {
if (name.length * 3 + added <= MAX_NAME_BYTES || Buffer.byteLength(name) + added <= MAX_NAME_BYTES)
return name;
const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', name, 'hex').slice(0, 16);
return `${cut(name, MAX_NAME_BYTES - added - digest.length - 1)}-${digest}`;
}
function cut(text, bytes) {
return new TextDecoder().decode(Buffer.from(text).subarray(0, bytes), { stream: true });
}
async function createBeside(path, stamp, part, write) {
const { dir } = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.parse)(path);
removeFile(part);
(0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_5__ .b5)(part);
try {
await write(part);
for (let attempt = 1;; attempt += 1) {
const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, datedName(path, `-${stamp}${attempt > 1 ? `-r${attempt}` : ''}`));
if (hasTakenName(beside, part))
return beside;
}
}
finally {
removeFile(part);
(0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_5__ .UI)(part);
}
}
function datedName(path, date) {
const { base, name, ext } = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.parse)(path);
const [stem, ending] = Buffer.byteLength(ext) <= MAX_ENDING_BYTES ? [name, ext] : [base, ''];
return `${cut(stem, MAX_NAME_BYTES - Buffer.byteLength(date + ending))}${date}${ending}`;
}
function hasTakenName(name, file) {
if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_4__ .c2)(name) !== null)
return false;
try {
(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.linkSync)(file, name);
return true;
}
catch (error) {
if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_4__ .up)(error, 'EEXIST'))
return false;
(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(file, name);
return true;
}
}
}),
821:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
U: () => ( chunksOf)
});
const CHUNK_BYTES = 64 * 1024;
async function* chunksOf(file, chunkBytes = CHUNK_BYTES) {
const buffer = Buffer.allocUnsafe(chunkBytes);
for (let position = 0;;) {
const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
if (bytesRead === 0)
return;
position += bytesRead;
yield buffer.subarray(0, bytesRead);
}
}
}),
9251:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
c: () => ( removeFolders),
f: () => ( makeFolder)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
var _regular_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9625);
const FOLDER_MODE = 0o755;
function makeFolder(path, mode = FOLDER_MODE) {
return missingUpTo(path).filter((folder) => isMade(folder, mode));
}
function missingUpTo(path) {
const status = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_2__ .c2)(path);
if (status !== null) {
if (!status.isDirectory() && !status.isSymbolicLink())
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
return [];
}
return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path ? [path] : [...missingUpTo((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)), path];
}
function isMade(folder, mode) {
try {
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { mode });
return true;
}
catch (error) {
if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_2__ .up)(error, 'EEXIST'))
return false;
throw error;
}
}
function removeFolders(made) {
for (const path of made.toReversed()) {
try {
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(path);
}
catch {
}
}
}
}),
3445:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Ae: () => ( writeBeside),
Vn: () => ( PLACING),
_h: () => ( keepBeside),
fR: () => ( replaceFile),
mV: () => ( moveFile)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5856);
var _atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5252);
var _cleanup_registry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5852);
var _file_access_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5125);
var _file_chunks_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(821);
var _regular_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9625);
const PAUSES_MS = [50, 100, 200, 400, 800, 2000];
const HELD_CODES = ['EPERM', 'EACCES', 'EBUSY'];
const OWNER_WRITES = 0o200;
const PLACING = { rename: node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync, wait: node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout, warn: () => undefined };
async function moveFile(move, placing) {
const { staged, target, isPrivate = false } = move;
if (isPrivate)
(0,_file_access_js__WEBPACK_IMPORTED_MODULE_5__ .MG)(staged, target, placing.warn);
let cleared = null;
for (const pause of [...PAUSES_MS, null]) {
try {
placing.rename(staged, target);
return;
}
catch (error) {
if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_6__ .up)(error, 'EXDEV') && staged !== (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ .Dn)(target))
return moveAcross(move, placing);
const isHeld = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_6__ .up)(error, ...HELD_CODES);
if (isHeld && cleared === null)
cleared = clearReadOnly(target);
if (isHeld && pause !== null)
await placing.wait(pause);
else {
if (cleared !== null)
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(target, cleared);
throw isHeld ? held(move, error) : error;
}
}
}
}
function held({ staged, target }, error) {
const what = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_6__ .c2)(target) === null ? `${staged} cannot be moved` : `${target} cannot be replaced`;
return new Error(`${what}, because another program has it open or it is protected (${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error)})`, {
cause: error,
});
}
function clearReadOnly(path) {
try {
const status = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_6__ .c2)(path);
if (status?.isFile() !== true || (status.mode & OWNER_WRITES) !== 0)
return null;
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, (status.mode & _file_access_js__WEBPACK_IMPORTED_MODULE_5__ .Jj) | OWNER_WRITES);
return status.mode & _file_access_js__WEBPACK_IMPORTED_MODULE_5__ .Jj;
}
catch {
return null;
}
}
async function moveAcross({ staged, target }, placing) {
const part = (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ .Dn)(target);
(0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ .nM)(part);
(0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_4__ .b5)(part);
try {
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(staged, part, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_EXCL);
const { uid, gid, mode, atime, mtime } = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_6__ .c2)(staged) ?? {};
if (uid !== undefined && gid !== undefined && process.getuid?.() === 0)
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chownSync)(part, uid, gid);
if (mode !== undefined)
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(part, mode & _file_access_js__WEBPACK_IMPORTED_MODULE_5__ .Jj);
if (atime !== undefined && mtime !== undefined)
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.utimesSync)(part, atime, mtime);
await moveFile({ staged: part, target }, placing);
(0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ .nM)(staged);
}
finally {
(0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ .nM)(part);
(0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_4__ .UI)(part);
}
}
async function replaceFile(path, content, { mode, isPrivate }, placing) {
const part = (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ .Dn)(path);
(0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ .nM)(part);
(0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_4__ .b5)(part);
try {
await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ .x3)(part, content, mode);
await moveFile({ staged: part, target: path, isPrivate }, placing);
}
finally {
(0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ .nM)(part);
(0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_4__ .UI)(part);
}
}
async function writeBeside(path, content, stamp, { mode }) {
const part = (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ .Dn)(path);
return (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ .Pi)(path, stamp, part, () => (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ .x3)(part, content, mode));
}
async function keepBeside(path, stamp, { isPrivate, part = (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ .Dn)(path) }) {
if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_6__ .c2)(path) === null)
return null;
const copy = async () => {
const existing = await (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_6__ .ZU)(path);
try {
const { mode, mtime } = await existing.stat();
const kept = { mode: mode & _file_access_js__WEBPACK_IMPORTED_MODULE_5__ .Jj & (isPrivate ? ~_file_access_js__WEBPACK_IMPORTED_MODULE_5__ .TI : ~0), modifiedAt: mtime };
await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ .H2)(part, (0,_file_chunks_js__WEBPACK_IMPORTED_MODULE_7__ .U)(existing), kept);
}
finally {
await existing.close();
}
};
try {
return await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ .Pi)(path, stamp, part, copy);
}
catch (error) {
if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_6__ .up)(error, 'EXDEV') && part !== (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ .Dn)(path))
return keepBeside(path, stamp, { isPrivate });
throw error;
}
}
}),
3410:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
P: () => ( certificateFiles)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5856);
var _domain_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9312);
var _disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5252);
var _disk_regular_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9625);
var _disk_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5852);
var _disk_folders_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9251);
var _disk_file_access_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5125);
var _pair_placement_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5941);
var _disk_write_remedy_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1890);
var _disk_placement_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3445);
var _paths_usable_path_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3485);
const KEY = { mode: 0o600, isPrivate: true };
const CERTIFICATE = { mode: 0o644, isPrivate: false };
const MAX_PEM_BYTES = 256 * 1024;
const MAX_PKCS12_BYTES = 1024 * 1024;
function certificateFiles(paths, placing = {}) {
return new FilesOfPair(paths, { ..._disk_placement_js__WEBPACK_IMPORTED_MODULE_11__ .Vn, ...placing });
}
class FilesOfPair {
#paths;
#placing;
constructor(paths, placing) {
this.#paths = paths;
this.#placing = placing;
}
get certificatePath() {
return this.#paths.certificatePath;
}
get privateKeyPath() {
return this.#paths.privateKeyPath;
}
get pkcs12Path() {
return this.#paths.pkcs12Path;
}
check() {
return Promise.try(() => {
(0,_paths_usable_path_js__WEBPACK_IMPORTED_MODULE_12__ .iT)(allPaths(this.#paths), this.#paths.workspace, this.#paths.commonName);
});
}
recover() {
return this.#writing(this.certificatePath, () => recoverPair(this.#paths, this.#placing));
}
read() {
return Promise.try(() => readPair(this.#paths));
}
async replace(pair) {
await this.#writing(this.certificatePath, () => replacePair(pair, this.#paths, this.#placing));
}
async complete(pair) {
const { certificatePath, privateKeyPath } = this.#paths;
const isKeyThere = isThere(privateKeyPath);
const isCertificateThere = isThere(certificatePath);
if (!isKeyThere && !isCertificateThere)
return this.replace(pair);
const { certificate, privateKey } = pair;
await this.#writing(privateKeyPath, async () => {
if (!isKeyThere)
await this.#put(privateKeyPath, privateKey.reveal(), KEY);
if (!isCertificateThere)
await this.#put(certificatePath, certificate.pem, CERTIFICATE);
});
}
async readPkcs12() {
const { pkcs12Path } = this.#paths;
if (pkcs12Path === null)
return null;
const file = await this.#writing(pkcs12Path, () => (0,_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_5__ .EW)(pkcs12Path, MAX_PKCS12_BYTES));
return file === null ? null : { bytes: file.bytes, ...(isExposed(file.mode) ? { isExposed: true } : {}) };
}
async keepBeside(stamp) {
const kept = [];
for (const [path, kind] of [
[this.certificatePath, CERTIFICATE],
[this.privateKeyPath, KEY],
])
await this.#writing(path, async () => kept.push(await (0,_disk_placement_js__WEBPACK_IMPORTED_MODULE_11__ ._h)(path, stamp, kind)));
return kept.filter((path) => path !== null);
}
async writeBeside({ certificate, privateKey }, stamp) {
const kept = [];
for (const [path, content, kind] of [
[this.certificatePath, certificate.pem, CERTIFICATE],
[this.privateKeyPath, privateKey.reveal(), KEY],
])
await this.#writing(path, async () => {
(0,_disk_folders_js__WEBPACK_IMPORTED_MODULE_7__ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
kept.push(await (0,_disk_placement_js__WEBPACK_IMPORTED_MODULE_11__ .Ae)(path, content, stamp, kind));
});
return kept;
}
async writePkcs12(bytes, isOurs, stamp) {
const { pkcs12Path } = this.#paths;
if (pkcs12Path === null)
return null;
return this.#writing(pkcs12Path, async () => {
const existing = (0,_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_5__ .XF)(pkcs12Path, MAX_PKCS12_BYTES);
const isForeign = existing !== null && !isOurs(existing);
const kept = isForeign ? await (0,_disk_placement_js__WEBPACK_IMPORTED_MODULE_11__ ._h)(pkcs12Path, stamp, KEY) : null;
await this.#put(pkcs12Path, bytes, KEY);
return kept;
});
}
async #writing(path, write) {
try {
return await write();
}
catch (error) {
throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR('not-written', `${(0,_paths_usable_path_js__WEBPACK_IMPORTED_MODULE_12__ .iC)(path, this.#paths.commonName)} could not be written: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error)}. ${(0,_disk_write_remedy_js__WEBPACK_IMPORTED_MODULE_10__ .E)(error)}`, { cause: error });
}
}
#put(path, content, kind) {
(0,_disk_folders_js__WEBPACK_IMPORTED_MODULE_7__ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
return (0,_disk_placement_js__WEBPACK_IMPORTED_MODULE_11__ .fR)(path, content, kind, this.#placing);
}
}
function readPair({ certificatePath, privateKeyPath }) {
const privateKey = readText(privateKeyPath);
return {
certificate: readText(certificatePath)?.text ?? null,
privateKey: privateKey === null ? null : new _domain_secret_js__WEBPACK_IMPORTED_MODULE_3__ .z(privateKey.text),
...(privateKey !== null && isExposed(privateKey.mode) ? { isKeyExposed: true } : {}),
};
}
function isExposed(mode) {
return process.getuid !== undefined && !(0,_disk_file_access_js__WEBPACK_IMPORTED_MODULE_8__ .Gw)(mode);
}
async function replacePair(pair, paths, placing) {
const { certificatePath, privateKeyPath } = paths;
const made = [...makeRoom(certificatePath)];
if (!made.includes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(privateKeyPath)))
made.push(...makeRoom(privateKeyPath));
const privateKey = { staged: (0,_pair_placement_js__WEBPACK_IMPORTED_MODULE_9__ .w)(privateKeyPath), target: privateKeyPath, isPrivate: true };
const certificate = { staged: (0,_pair_placement_js__WEBPACK_IMPORTED_MODULE_9__ .w)(certificatePath), target: certificatePath };
const staged = [privateKey.staged, certificate.staged];
(0,_disk_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_6__ .b5)(...staged);
try {
await (0,_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__ .x3)(privateKey.staged, pair.privateKey.reveal(), KEY.mode);
await (0,_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__ .x3)(certificate.staged, pair.certificate.pem, CERTIFICATE.mode);
}
catch (error) {
discardStaged(paths);
(0,_disk_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_6__ .UI)(...staged);
(0,_disk_folders_js__WEBPACK_IMPORTED_MODULE_7__ .c)(made);
throw error;
}
await (0,_pair_placement_js__WEBPACK_IMPORTED_MODULE_9__ .Q)({ privateKey, certificate }, placing);
}
function makeRoom(path) {
const made = (0,_disk_folders_js__WEBPACK_IMPORTED_MODULE_7__ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
if (made.length === 0)
(0,_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__ .nM)((0,_pair_placement_js__WEBPACK_IMPORTED_MODULE_9__ .w)(path));
return made;
}
async function recoverPair(paths, placing) {
const { certificatePath, privateKeyPath } = paths;
const folders = new Set(allPaths(paths).map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)));
if (![...folders].some(isThere))
return false;
for (const path of allPaths(paths))
(0,_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__ .nM)((0,_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__ .Dn)(path));
const waiting = (0,_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_5__ .c2)((0,_pair_placement_js__WEBPACK_IMPORTED_MODULE_9__ .w)(certificatePath));
if (waiting === null)
(0,_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__ .nM)((0,_pair_placement_js__WEBPACK_IMPORTED_MODULE_9__ .w)(privateKeyPath));
else if (waiting.isFile() && isHalfMoved(paths)) {
await (0,_disk_placement_js__WEBPACK_IMPORTED_MODULE_11__ .mV)({ staged: (0,_pair_placement_js__WEBPACK_IMPORTED_MODULE_9__ .w)(certificatePath), target: certificatePath }, placing);
return true;
}
else
discardStaged(paths);
return false;
}
function isHalfMoved({ certificatePath, privateKeyPath }) {
if (isThere((0,_pair_placement_js__WEBPACK_IMPORTED_MODULE_9__ .w)(privateKeyPath)))
return false;
const certificate = (0,_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_5__ .XF)((0,_pair_placement_js__WEBPACK_IMPORTED_MODULE_9__ .w)(certificatePath), MAX_PEM_BYTES);
const privateKey = (0,_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_5__ .XF)(privateKeyPath, MAX_PEM_BYTES);
if (certificate === null || privateKey === null)
return false;
try {
return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate).checkPrivateKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(privateKey));
}
catch {
return false;
}
}
function discardStaged({ certificatePath, privateKeyPath }) {
(0,_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__ .nM)((0,_pair_placement_js__WEBPACK_IMPORTED_MODULE_9__ .w)(certificatePath));
(0,_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__ .nM)((0,_pair_placement_js__WEBPACK_IMPORTED_MODULE_9__ .w)(privateKeyPath));
}
function allPaths({ certificatePath, privateKeyPath, pkcs12Path }) {
return [certificatePath, privateKeyPath, ...(pkcs12Path === null ? [] : [pkcs12Path])];
}
function isThere(path) {
return (0,_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_5__ .c2)(path) !== null;
}
function readText(path) {
try {
const file = (0,_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_5__ .EW)(path, MAX_PEM_BYTES);
return file === null ? null : { text: file.bytes.toString('utf8'), mode: file.mode };
}
catch (error) {
throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR('invalid', `The file ${path} cannot be read: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error)}.`, { cause: error });
}
}
}),
5941:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Q: () => ( movePair),
w: () => ( stagedPath)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5856);
var _disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5252);
var _disk_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5852);
var _disk_placement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3445);
var _disk_regular_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9625);
async function movePair({ certificate, privateKey }, placing) {
if (certificate === null) {
if (privateKey !== null)
await (0,_disk_placement_js__WEBPACK_IMPORTED_MODULE_4__ .mV)(privateKey, placing);
return;
}
const waiting = { staged: stagedPath(certificate.target), target: certificate.target };
if (certificate.staged !== waiting.staged)
await (0,_disk_placement_js__WEBPACK_IMPORTED_MODULE_4__ .mV)({ ...certificate, target: waiting.staged }, placing);
(0,_disk_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_3__ .UI)(waiting.staged);
if (privateKey === null)
await orDiscard([waiting.staged], () => (0,_disk_placement_js__WEBPACK_IMPORTED_MODULE_4__ .mV)(waiting, placing));
else
await moveBoth(waiting, privateKey, placing);
}
async function moveBoth(waiting, privateKey, placing) {
const aside = (0,_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__ .Dn)(privateKey.target);
try {
const oldKey = await orDiscard([waiting.staged, privateKey.staged], async () => {
const old = (0,_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_5__ .c2)(privateKey.target) === null ? null : aside;
if (old !== null)
setAside(privateKey.target, old);
await (0,_disk_placement_js__WEBPACK_IMPORTED_MODULE_4__ .mV)(privateKey, placing);
return old;
});
(0,_disk_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_3__ .UI)(privateKey.staged);
try {
await (0,_disk_placement_js__WEBPACK_IMPORTED_MODULE_4__ .mV)(waiting, placing);
}
catch (error) {
throw await takeBack(waiting, { staged: oldKey, target: privateKey.target }, error, placing);
}
}
finally {
if ((0,_disk_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_3__ .ui)(aside))
(0,_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__ .nM)(aside);
(0,_disk_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_3__ .UI)(aside, privateKey.staged);
}
}
async function orDiscard(paths, work) {
try {
return await work();
}
catch (error) {
paths.forEach(_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__ .nM);
throw error;
}
}
function setAside(path, aside) {
(0,_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__ .nM)(aside);
(0,_disk_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_3__ .b5)(aside);
try {
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)(path, aside);
}
catch {
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(path, aside, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_EXCL);
}
}
async function takeBack(waiting, { staged, target }, error, placing) {
try {
if (staged === null)
(0,_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__ .nM)(target);
else
await (0,_disk_placement_js__WEBPACK_IMPORTED_MODULE_4__ .mV)({ staged, target }, placing);
(0,_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__ .nM)(waiting.staged);
const hadCertificate = (0,_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_5__ .c2)(waiting.target)?.isFile() === true;
return new Error(`${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ .bD)(error)}. ${inPlace(hadCertificate, staged !== null)}`, { cause: error });
}
catch (second) {
return new Error(`${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ .bD)(error)}. The new key is in place already and could not be taken back (${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ .bD)(second)}): ` +
'the next run puts its certificate beside it', { cause: error });
}
}
function inPlace(hadCertificate, hadKey) {
if (hadCertificate && hadKey)
return 'The old certificate and its key are in place';
if (hadCertificate || hadKey)
return `The old ${hadKey ? 'key' : 'certificate'} is in place`;
return 'Neither the certificate nor its key is in place';
}
function stagedPath(path) {
return (0,_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__ .vW)(path, 'certkeep-new');
}
}),
371:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
cf: () => ( knownPair),
g5: () => ( othersBeside),
ys: () => ( pairsKnownTo)
});
var _backup_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5216);
const MAX_OTHERS = 8;
function knownPair({ fingerprint, notAfter }, since) {
return { fingerprint, since: (0,_backup_manifest_js__WEBPACK_IMPORTED_MODULE_0__ .fU)(since), notAfter: (0,_backup_manifest_js__WEBPACK_IMPORTED_MODULE_0__ .fU)(notAfter) };
}
function pairsKnownTo({ fingerprint, since, notAfter, others = [] }) {
return [{ fingerprint, since, notAfter }, ...others];
}
function othersBeside(fingerprint, pairs, now) {
const latest = new Map();
for (const pair of pairs) {
const known = latest.get(pair.fingerprint);
if (known === undefined || known.since < pair.since)
latest.set(pair.fingerprint, pair);
}
latest.delete(fingerprint);
return [...latest.values()]
.filter(({ notAfter }) => Date.parse(notAfter) > now.getTime())
.sort((some, other) => (some.since > other.since ? -1 : 1))
.slice(0, MAX_OTHERS);
}
}),
8133:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
_: () => ( mapConcurrent)
});
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
const PROGRESS_INTERVAL_MS = 5000;
const PAUSE_INTERVAL_MS = 50;
async function mapConcurrent(items, work, options) {
const results = new Map();
const report = progressReporter(items.length, options);
const pause = pauses(options.clock);
let next = 0;
const worker = async () => {
while (next < items.length) {
const index = next;
next += 1;
const item = items[index];
results.set(index, item instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR ? item : await attempt(() => work(item)));
report(results.size);
await pause();
}
};
await Promise.all(Array.from({ length: Math.min(options.concurrency, items.length) }, worker));
return items.map((_, index) => results.get(index));
}
async function attempt(work) {
try {
return await work();
}
catch (error) {
if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR && error.code !== 'timeout')
return error;
throw error;
}
}
function progressReporter(total, { done, clock, log }) {
const start = clock.now().getTime();
let reported = start;
return (count) => {
const now = clock.now().getTime();
if (now - reported < PROGRESS_INTERVAL_MS)
return;
reported = now;
const perSecond = (count * 1000) / (now - start);
const left = Math.ceil((total - count) / perSecond);
log.info(`${done} ${count} of ${total}, ${perSecond.toFixed(1)} a second, about ${left} s left`);
};
}
function pauses(clock) {
let last = clock.now().getTime();
let pausing = null;
return () => {
const now = clock.now().getTime();
if (pausing === null && now - last >= PAUSE_INTERVAL_MS)
pausing = new Promise((resolve) => setImmediate(resolve)).then(() => {
pausing = null;
last = clock.now().getTime();
});
return pausing;
};
}
})
};
