export const id = 5546;
export const ids = [5546];
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
5546:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
downloadFetch: () => ( downloadFetch)
});
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
var _files_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5252);
var _toolkit_fetch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5772);
const PRIVATE_MODE = 0o600;
function downloadFetch(path, onSaved) {
const send = (0,_toolkit_fetch_js__WEBPACK_IMPORTED_MODULE_2__ .fI)();
return async (address, options) => {
const { origin, protocol } = new URL(address);
let at = address;
for (let count = 0; count <= _toolkit_fetch_js__WEBPACK_IMPORTED_MODULE_2__ .NX; count += 1) {
const isFirstHost = new URL(at).origin === origin;
const message = await send(at, isFirstHost ? options : withoutToken(options));
const status = message.statusCode ?? 0;
const headers = (0,_toolkit_fetch_js__WEBPACK_IMPORTED_MODULE_2__ .Yl)(message);
const target = (0,_toolkit_fetch_js__WEBPACK_IMPORTED_MODULE_2__ .$r)({ status, url: at, headers });
if (target !== null) {
message.resume();
if (protocol === 'https:' && target.protocol !== protocol)
throw new Error(`a redirect to ${target.host} was not followed: the connection would not be encrypted`);
at = target.href;
}
else if (status < 200 || status >= 300) {
if (isFirstHost)
return (0,_toolkit_fetch_js__WEBPACK_IMPORTED_MODULE_2__ .Xw)(at, message);
message.resume();
throw new Error(`${new URL(at).host} answered ${status}`);
}
else {
onSaved(await save(message, path));
return { status, url: address, headers: new Map(), text: empty, arrayBuffer: noBytes };
}
}
throw new Error(`there were more than ${_toolkit_fetch_js__WEBPACK_IMPORTED_MODULE_2__ .NX} redirects`);
};
}
function withoutToken({ headers, ...options }) {
return {
...options,
headers: Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization')),
};
}
async function save(message, path) {
await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
const { sha256 } = await (0,_files_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_1__ .yX)(path, message, PRIVATE_MODE);
return sha256;
}
const empty = () => Promise.resolve('');
const noBytes = () => Promise.resolve(new ArrayBuffer(0));
})
};
