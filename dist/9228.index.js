export const id = 9228;
export const ids = [9228];
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
3708:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
H: () => ( modeOfFile)
});
var _domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4991);
function modeOfFile(path) {
const isSealed = path === _domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_0__ .LQ || path === _domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_0__ .LN || /^[^/]+\.enc$/.test(path);
return isSealed ? 0o600 : 0o644;
}
}),
7974:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
cX: () => ( identifyFiles),
Km: () => ( openFiles),
pL: () => ( sealFiles)
});
var external_node_crypto_ = __webpack_require__(7598);
var external_node_stream_ = __webpack_require__(7075);
var external_node_zlib_ = __webpack_require__(8522);
var set_files = __webpack_require__(4991);
var failure = __webpack_require__(5856);
var count = __webpack_require__(9151);
var single_line = __webpack_require__(8109);
var file_access = __webpack_require__(5125);
var file_chunks = __webpack_require__(821);
var owner_names = __webpack_require__(6008);
var path_below = __webpack_require__(7386);
var regular_file = __webpack_require__(9625);
var external_node_util_ = __webpack_require__(7975);
;
const MAGIC = Buffer.from('Salted__', 'latin1');
const SALT_BYTES = 8;
const HEAD_BYTES = MAGIC.length + SALT_BYTES;
const ITERATIONS = 600_000;
const KEY_BYTES = 32;
const IV_BYTES = 16;
const CIPHER = 'aes-256-cbc';
const derive = (0,external_node_util_.promisify)(external_node_crypto_.pbkdf2);
async function* encrypt(chunks, passphrase) {
const salt = (0,external_node_crypto_.randomBytes)(SALT_BYTES);
const cipher = await withKey(passphrase, salt, (key, iv) => (0,external_node_crypto_.createCipheriv)(CIPHER, key, iv));
yield Buffer.concat([MAGIC, salt]);
for await (const chunk of chunks)
yield cipher.update(chunk);
yield cipher.final();
}
async function* decrypt(chunks, passphrase) {
let head = Buffer.alloc(0);
let decipher;
for await (const chunk of chunks) {
if (decipher !== undefined) {
yield decipher.update(chunk);
continue;
}
head = Buffer.concat([head, chunk]);
if (head.length < HEAD_BYTES)
continue;
decipher = await begin(head.subarray(0, HEAD_BYTES), passphrase);
yield decipher.update(head.subarray(HEAD_BYTES));
}
if (decipher === undefined)
throw new Error('it breaks off');
yield decipher.final();
}
function begin(head, passphrase) {
if (!head.subarray(0, MAGIC.length).equals(MAGIC))
throw new Error('openssl did not encrypt it');
return withKey(passphrase, head.subarray(MAGIC.length), (key, iv) => (0,external_node_crypto_.createDecipheriv)(CIPHER, key, iv));
}
async function withKey(passphrase, salt, use) {
const drawn = await derive(passphrase.reveal(), salt, ITERATIONS, KEY_BYTES + IV_BYTES, 'sha256');
try {
return use(drawn.subarray(0, KEY_BYTES), drawn.subarray(KEY_BYTES));
}
finally {
drawn.fill(0);
}
}
var tar_reader = __webpack_require__(1474);
var tar_writer = __webpack_require__(1042);
;
const SET_ID_BITS = 0o6000;
function sealFiles(files, passphrase, packed) {
return sealInputs(inputsOf(files, packed), passphrase);
}
function sealInputs(inputs, passphrase) {
const gzipped = (0,external_node_stream_.pipeline)((0,tar_writer .$)(inputs), (0,external_node_zlib_.createGzip)(), () => undefined);
return encrypt(gzipped, passphrase);
}
async function* inputsOf(files, packed) {
const paths = new Set();
for (const file of files) {
if (!(0,path_below .B)(file.path))
throw notStored(file, 'its path cannot be stored');
if (paths.has(file.path))
throw notStored(file, 'it is there twice');
paths.add(file.path);
const source = await openUserFile(file);
try {
const status = await source.stat({ bigint: true });
const sum = (0,external_node_crypto_.createHash)('sha256');
const content = unchangedContent(file, source, status, sum);
const { path, mode, modifiedAt } = file;
const owner = (0,owner_names .b)({ uid: Number(status.uid), gid: Number(status.gid) });
yield { path, mode, modifiedAt, sizeBytes: Number(status.size), owner, content };
packed.push({ path, mode: (0,file_access .Wo)(mode), sha256: sum.digest('hex') });
}
finally {
await source.close();
}
}
}
async function openUserFile(file) {
try {
return await (0,regular_file .ZU)(file.location);
}
catch (error) {
throw notStored(file, (0,failure .bD)(error), error);
}
}
async function* unchangedContent(file, source, before, sum) {
let readBytes = 0n;
try {
for await (const chunk of (0,file_chunks .U)(source)) {
readBytes += BigInt(chunk.length);
if (readBytes > before.size)
break;
sum.update(chunk);
yield chunk;
}
}
catch (error) {
throw notStored(file, (0,failure .bD)(error), error);
}
const after = await source.stat({ bigint: true });
const isSame = after.mtimeNs === before.mtimeNs && after.ctimeNs === before.ctimeNs;
if (!isSame)
throw notStored(file, 'it was changed while it was read');
if (readBytes !== before.size)
throw notStored(file, `it does not have the ${before.size} bytes that the system reports. Copy it first`);
}
function notStored(file, problem, cause) {
return new failure .HR('not-stored', `${(0,single_line .pF)(file.location)} could not be backed up: ${problem}.`, {
cause,
});
}
async function* openFiles(archive, passphrase, expected) {
const source = new WatchedSource(archive);
try {
for await (const file of unpackFiles(decrypt(source, passphrase), expected))
yield { ...file, content: explained(file.content, source) };
}
catch (error) {
throw source.explain(error);
}
}
async function* unpackFiles(gzipped, expected) {
const paths = new Set();
for await (const file of (0,tar_reader .qJ)((0,external_node_stream_.pipeline)(gzipped, (0,external_node_zlib_.createGunzip)(), () => undefined))) {
rejectUnsafe(file, paths);
if (paths.size > expected)
throw (0,tar_reader .fl)(file.path, `is one more than the ${expected} that belong there`);
const { path, mode, modifiedAt, owner, content } = file;
yield { path, mode: mode & file_access .Jj, modifiedAt, ...(owner === undefined ? {} : { owner }), content };
}
if (paths.size < expected)
throw new tar_reader .$6(`${set_files .sn} has ${(0,count .U)(paths.size, 'file')}, not ${expected}`);
}
async function identifyFiles(archive, passphrase, count) {
const identities = [];
for await (const { path, mode, content } of openFiles(archive, passphrase, count)) {
const sum = (0,external_node_crypto_.createHash)('sha256');
for await (const chunk of content)
sum.update(chunk);
identities.push({ path, mode: (0,file_access .Wo)(mode), sha256: sum.digest('hex') });
}
return identities;
}
function rejectUnsafe({ path, mode }, paths) {
if (!(0,path_below .B)(path))
throw (0,tar_reader .fl)(path, 'has a path that leads out of the folder');
if ((mode & SET_ID_BITS) !== 0)
throw (0,tar_reader .fl)(path, 'would run as another user');
if (paths.has(path))
throw (0,tar_reader .fl)(path, 'is there twice');
paths.add(path);
}
async function* explained(content, source) {
try {
yield* content;
}
catch (error) {
throw source.explain(error);
}
}
class WatchedSource {
#chunks;
#error;
constructor(chunks) {
this.#chunks = chunks;
}
async *[Symbol.asyncIterator]() {
try {
yield* this.#chunks;
}
catch (error) {
this.#error = error;
throw error;
}
}
explain(error) {
if (this.#error !== undefined)
return this.#error;
if (error instanceof tar_reader .$6 || error instanceof DoesNotOpen)
return error;
return new DoesNotOpen(error);
}
}
class DoesNotOpen extends Error {
constructor(cause) {
super(`${set_files .sn} does not open: it is damaged, or was sealed with another passphrase`, {
cause,
});
this.name = 'DoesNotOpen';
}
}
}),
9228:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
setStaging: () => ( setStaging)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
var _files_disk_folders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9251);
var _domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4991);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5856);
var _domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2201);
var _files_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5252);
var _files_disk_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5852);
var _file_modes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3708);
var _sealed_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7974);
const PRIVATE_FOLDER_MODE = 0o700;
function setStaging(temporaryFolder) {
return {
begin: (folder) => staging(temporaryFolder, () => {
const root = (0,_files_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__ .wE)(temporaryFolder);
(0,_files_disk_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_6__ .b5)(root);
return new FolderOnDisk(root, folder);
}),
};
}
class FolderOnDisk {
root;
#files = new Map();
#spellings = new Map();
#folder;
constructor(root, folder) {
this.root = root;
this.#folder = checkedFolder(folder);
(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, folder), { mode: PRIVATE_FOLDER_MODE });
}
get folder() {
return this.#folder;
}
get files() {
return [...this.#files.values()];
}
write(path, content) {
return staging(this.root, () => {
const location = this.#makeRoom(path);
(0,_files_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__ .uj)(location, content, (0,_file_modes_js__WEBPACK_IMPORTED_MODULE_8__ .H)(path));
const sizeBytes = Buffer.byteLength(content);
this.#files.set(path, { path, sizeBytes, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content, 'hex') });
});
}
sealFiles(files, passphrase) {
return staging(this.root, async () => {
const packed = [];
const location = this.#makeRoom(_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_9__ .sn);
const sealed = (0,_sealed_files_js__WEBPACK_IMPORTED_MODULE_7__ .pL)(files, passphrase, packed);
const written = await (0,_files_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__ .yX)(location, sealed, (0,_file_modes_js__WEBPACK_IMPORTED_MODULE_8__ .H)(_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_9__ .sn));
this.#files.set(_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_9__ .sn, { path: _domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_9__ .sn, ...written });
return packed;
});
}
rename(folder) {
return staging(this.root, () => {
if (folder === this.#folder)
return;
(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.root, this.#folder), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.root, checkedFolder(folder)));
this.#folder = folder;
});
}
async discard() {
await (0,_files_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__ .yu)(this.root);
(0,_files_disk_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_6__ .UI)(this.root);
}
#makeRoom(path) {
if (!(0,_domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_10__ .pL)(path))
throw new Error(`${JSON.stringify(path)} leads out of the set`);
const earlier = this.#spellings.get((0,_domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_10__ .tu)(path)) ?? path;
if (earlier !== path)
throw new Error(`${earlier} and ${path} are the same name`);
this.#spellings.set((0,_domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_10__ .tu)(path), path);
const location = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.root, this.#folder, ...path.split('/'));
(0,_files_disk_folders_js__WEBPACK_IMPORTED_MODULE_3__ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(location), PRIVATE_FOLDER_MODE);
(0,_files_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__ .nM)(location);
this.#files.delete(path);
return location;
}
}
function checkedFolder(folder) {
if (!(0,_domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_10__ .pL)(folder) || folder.includes('/'))
throw new Error(`${JSON.stringify(folder)} cannot be the name of a folder`);
return folder;
}
async function staging(folder, work) {
try {
return await Promise.try(work);
}
catch (error) {
if (!(error instanceof Error && 'syscall' in error))
throw error;
const problem = (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_4__ .bD)(error);
throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_4__ .HR('not-stored', `The backup could not be put together in ${folder}: ${problem}.`, {
cause: error,
});
}
}
}),
1474:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$6: () => ( RefusedArchive),
fl: () => ( refusedEntry),
qJ: () => ( filesInTar)
});
var node_stream_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6466);
var _domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8109);
class RefusedArchive extends Error {
constructor(message) {
super(message);
this.name = 'RefusedArchive';
}
}
function refusedEntry(path, problem) {
return new RefusedArchive(`${(0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_1__ .pF)(path)} in the archive ${problem}`);
}
async function* filesInTar(chunks) {
const { extract } = await __webpack_require__.e( 6118).then(__webpack_require__.t.bind(__webpack_require__, 6118, 19));
const tar = extract();
const feeding = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_0__.pipeline)(chunks, tar).catch(() => undefined);
try {
for await (const entry of tar) {
const file = new EntryFile(entry);
yield file;
if (!file.isRead)
throw refusedEntry(file.path, 'was not read to its end');
}
}
finally {
tar.destroy();
await feeding;
}
}
class EntryFile {
path;
mode;
modifiedAt;
sizeBytes;
owner;
content;
isRead = false;
constructor(entry) {
const { name, mode, size, mtime, type, pax, uname, gname } = entry.header;
if (type !== 'file')
throw refusedEntry(name, 'is no regular file');
this.path = name;
this.mode = mode;
this.modifiedAt = extendedTimeOf(pax) ?? mtime;
this.sizeBytes = size;
if (uname && gname)
this.owner = { user: uname, group: gname };
this.content = this.#read(entry);
}
async *#read(entry) {
let readBytes = 0;
for await (const chunk of entry) {
if (!(chunk instanceof Uint8Array))
continue;
readBytes += chunk.length;
yield chunk;
}
if (readBytes !== this.sizeBytes)
throw new Error('the archive breaks off');
this.isRead = true;
}
}
function extendedTimeOf(pax) {
if (typeof pax !== 'object' || pax === null || !('mtime' in pax))
return null;
const time = new Date(Number(pax.mtime) * 1000);
return Number.isNaN(time.getTime()) ? null : time;
}
}),
1042:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$: () => ( tarOf)
});
var node_stream_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6466);
var _files_disk_file_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5125);
const REGULAR_FILE = 0o100000;
const CHUNK_BYTES = 64 * 1024;
const MAX_OWNER_BYTES = 31;
const MAX_HEADER_SECONDS = 0x7fff_ffff;
async function* tarOf(files) {
const { pack } = await __webpack_require__.e( 6118).then(__webpack_require__.t.bind(__webpack_require__, 6118, 19));
const tar = pack();
const filling = fill(tar, files);
try {
yield* gathered(tar);
}
finally {
tar.destroy();
await filling;
}
}
async function* gathered(chunks) {
let parts = [];
let sizeBytes = 0;
for await (const chunk of chunks) {
if (!(chunk instanceof Uint8Array))
continue;
parts.push(chunk);
sizeBytes += chunk.length;
if (sizeBytes < CHUNK_BYTES)
continue;
yield Buffer.concat(parts, sizeBytes);
parts = [];
sizeBytes = 0;
}
if (sizeBytes > 0)
yield Buffer.concat(parts, sizeBytes);
}
async function fill(tar, files) {
try {
for await (const file of files)
await add(tar, file);
tar.finalize();
}
catch (error) {
tar.destroy(error instanceof Error ? error : new Error('the archive could not be written'));
}
}
async function add(tar, file) {
const { content } = file;
if (content instanceof Uint8Array)
await addWhole(tar, headerOf(file), content);
else
await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_0__.pipeline)(copied(content), tar.entry(headerOf(file)));
}
function addWhole(tar, header, content) {
const { promise, resolve, reject } = Promise.withResolvers();
const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
tar.entry(header, bytes, (error) => {
if (error)
reject(error);
else
resolve(undefined);
});
return promise;
}
async function* copied(chunks) {
for await (const chunk of chunks)
yield Buffer.from(chunk);
}
function headerOf({ path, mode, modifiedAt, sizeBytes, owner }) {
const seconds = Math.floor(modifiedAt.getTime() / 1000);
const isInHeader = seconds >= 0 && seconds <= MAX_HEADER_SECONDS;
const header = {
name: path,
mode: REGULAR_FILE | (mode & _files_disk_file_access_js__WEBPACK_IMPORTED_MODULE_1__ .Jj),
size: sizeBytes,
mtime: new Date(isInHeader ? seconds * 1000 : 0),
type: 'file',
...(owner === undefined || !fits(owner) ? {} : { uname: owner.user, gname: owner.group }),
};
return isInHeader ? header : { ...header, pax: { mtime: String(seconds) } };
}
function fits({ user, group }) {
return [user, group].every((name) => Buffer.byteLength(name) <= MAX_OWNER_BYTES);
}
})
};
