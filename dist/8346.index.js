export const id = 8346;
export const ids = [8346];
export const modules = {
3607:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
M: () => ( consistentReader)
});
var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
const MAX_KEPT_FILE_BYTES = 1024 * 1024;
const MAX_KEPT_BYTES = 64 * 1024 * 1024;
function consistentReader(source) {
const observer = new Observer(source);
return {
paths: source.paths,
readText: async (path, maxBytes) => textOf(path, await observer.readWhole(path, maxBytes)),
async digest(path) {
const known = observer.digestOf(path);
if (known !== undefined)
return known;
return observer.observe(path);
},
stream: (path) => Promise.try(() => observer.stream(path)),
close: () => observer.close(),
};
}
class Observer {
#source;
#paths;
#digests = new Map();
#kept = new Map();
#keptBytes = 0;
#isClosed = false;
constructor(source) {
this.#source = source;
this.#paths = new Set(source.paths);
}
digestOf(path) {
this.#refuseAbsent(path);
return this.#digests.get(path);
}
async observe(path) {
const chunks = this.stream(path);
for (;;) {
const { done } = await chunks.next();
if (done === true)
break;
}
const digest = this.#digests.get(path);
if (digest === undefined)
throw new Error(`${path} was not read to its end`);
return digest;
}
async readWhole(path, maxBytes) {
const chunks = [];
let sizeBytes = 0;
for await (const chunk of this.stream(path)) {
sizeBytes += chunk.length;
if (sizeBytes > maxBytes)
throw new Error(`${path} is larger than ${maxBytes} bytes`);
chunks.push(chunk);
}
return Buffer.concat(chunks, sizeBytes);
}
stream(path) {
this.#refuseAbsent(path);
const kept = this.#kept.get(path);
return kept === undefined ? this.#readObserved(path) : once(kept);
}
async close() {
this.#isClosed = true;
this.#kept.clear();
await this.#source.close();
}
async *#readObserved(path) {
const sum = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)('sha256');
let small = [];
let sizeBytes = 0;
for await (const chunk of this.#source.read(path)) {
sum.update(chunk);
sizeBytes += chunk.length;
if (sizeBytes > MAX_KEPT_FILE_BYTES)
small = null;
small?.push(chunk);
yield chunk;
}
this.#note({ path, sizeBytes, sha256: sum.digest('hex') });
if (small !== null)
this.#keep(path, Buffer.concat(small, sizeBytes));
}
#note(digest) {
const known = this.#digests.get(digest.path);
if (known === undefined)
this.#digests.set(digest.path, digest);
else if (known.sha256 !== digest.sha256)
throw new Error(`${digest.path} was changed while it was read`);
}
#keep(path, bytes) {
if (this.#isClosed || this.#kept.has(path) || this.#keptBytes + bytes.length > MAX_KEPT_BYTES)
return;
this.#kept.set(path, bytes);
this.#keptBytes += bytes.length;
}
#refuseAbsent(path) {
if (this.#isClosed)
throw new Error('the set is closed');
if (!this.#paths.has(path))
throw new Error(`${path} is missing`);
}
}
async function* once(bytes) {
yield await Promise.resolve(bytes);
}
function textOf(path, bytes) {
if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
throw new Error(`${path} is not a text in UTF-8`);
return bytes.toString('utf8');
}
}),
8346:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
loadZipReader: () => ( loadZipReader),
openZip: () => ( openZip)
});
var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
var _domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1855);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5856);
var _domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2201);
var _domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8109);
var _files_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9625);
var _consistent_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3607);
const MAX_ENTRIES = 10_000;
const MAX_EXTRA_BYTES = 4096;
const KIND_MASK = 0o170000;
const REGULAR_FILE = 0o100000;
const STORED = 0;
const DEFLATED = 8;
async function loadZipReader() {
await __webpack_require__.e( 663).then(__webpack_require__.t.bind(__webpack_require__, 663, 19));
}
async function openZip(path) {
const { openPromise } = await __webpack_require__.e( 663).then(__webpack_require__.t.bind(__webpack_require__, 663, 19));
let zip;
try {
zip = await openPromise(path, { autoClose: false, strictFileNames: true, validateEntrySizes: true });
const opened = zip;
const files = await listFiles(opened);
return (0,_consistent_reader_js__WEBPACK_IMPORTED_MODULE_4__ .M)({
paths: [...files.keys()],
read: (name) => readEntry(opened, name, files.get(name)),
close: once(() => closeZip(opened)),
});
}
catch (error) {
if (zip !== undefined)
await closeZip(zip);
if ((0,_files_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_3__ .bV)(error))
throw unreadable(error);
throw new Error((0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error), { cause: error });
}
}
async function listFiles(zip) {
if (zip.entryCount > MAX_ENTRIES)
throw new Error(`the archive has ${zip.entryCount} entries`);
const files = new Map();
const folders = new Set();
for await (const entry of zip.eachEntry()) {
if (entry.fileName.endsWith('/'))
continue;
const [folder = '', ...rest] = entry.fileName.split('/');
const path = rest.join('/');
if (!(0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_1__ .vi)(folder) || !(0,_domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_5__ .pL)(path))
throw new Error('a file of the archive is not in its dated folder');
if (files.has(path))
throw new Error(`${path} is in the archive twice`);
rejectUnusable(path, entry);
folders.add(folder);
files.set(path, entry);
}
const collision = (0,_domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_5__ .U)([...files.keys()]);
if (collision !== null)
throw new Error(`${collision[0]} and ${collision[1]} are the same name`);
if (folders.size > 1)
throw new Error('the archive has more than one dated folder');
rejectSharedBytes(zip, [...files.values()]);
return files;
}
function rejectUnusable(path, entry) {
const kind = (entry.externalFileAttributes >>> 16) & KIND_MASK;
if (kind !== 0 && kind !== REGULAR_FILE)
throw new Error(`${path} is a link or a device`);
if (entry.isEncrypted())
throw new Error(`${path} is encrypted by the archive`);
const method = entry.compressionMethod;
if (method !== STORED && method !== DEFLATED)
throw new Error(`${path} has the compression method ${method}`);
if (entry.extraFieldLength + entry.fileCommentLength > MAX_EXTRA_BYTES)
throw new Error(`${path} has too much beside its content`);
}
function rejectSharedBytes(zip, entries) {
const packedBytes = entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
if (packedBytes > zip.fileSize)
throw new Error('files of the archive share their bytes');
}
async function* readEntry(zip, path, entry) {
if (entry === undefined)
throw new Error(`${path} is missing`);
let crc = 0;
try {
const chunks = await zip.openReadStreamPromise(entry);
for await (const bytes of chunks) {
crc = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(bytes, crc);
yield bytes;
}
}
catch (error) {
if ((0,_files_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_3__ .bV)(error))
throw unreadable(error);
throw new Error(`${path} is damaged: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error)}`, { cause: error });
}
if (crc !== entry.crc32)
throw new Error(`${(0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_6__ .pF)(path)} has a wrong CRC`);
}
function unreadable(error) {
return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR('unreadable', `A downloaded backup could not be read: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error)}.`, {
cause: error,
});
}
function closeZip(zip) {
return new Promise((resolve) => {
zip.once('close', resolve);
zip.close();
});
}
function once(close) {
let closing;
return () => (closing ??= close());
}
})
};
