export const id = 8917;
export const ids = [8917];
export const modules = {
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
8917:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
setArchives: () => ( setArchives)
});
var external_node_stream_ = __webpack_require__(7075);
var consumers_ = __webpack_require__(8321);
var external_node_zlib_ = __webpack_require__(8522);
var set_files = __webpack_require__(4991);
var failure = __webpack_require__(5856);
var set_path = __webpack_require__(2201);
var tar_reader = __webpack_require__(1474);
var tar_writer = __webpack_require__(1042);
;
const MAX_INFLATED_BYTES = 128 * 1024 * 1024;
const MAX_FILE_BYTES = 256 * 1024;
const GZIP_SYSTEM_OFFSET = 9;
const UNKNOWN_SYSTEM = 255;
async function packPairs(pairs) {
const archive = await (0,consumers_.buffer)((0,external_node_stream_.pipeline)((0,tar_writer .$)(inputsOf(pairs)), (0,external_node_zlib_.createGzip)(), () => undefined));
archive[GZIP_SYSTEM_OFFSET] = UNKNOWN_SYSTEM;
return archive;
}
function* inputsOf(pairs) {
const names = new Set();
for (const { name, certificate, sealedKey } of pairs.toSorted(byName)) {
if (!isFolderName(name))
throw new Error(`${JSON.stringify(name)} cannot be the name of a folder`);
if (names.has(name))
throw new Error(`two certificates have the name ${name}`);
names.add(name);
yield inputOf(`${name}/${set_files .fs}`, certificate, 0o644);
if (sealedKey !== null)
yield inputOf(`${name}/${set_files .LQ}`, sealedKey, 0o600);
}
}
function byName(some, other) {
if (some.name === other.name)
return 0;
return some.name < other.name ? -1 : 1;
}
function inputOf(path, text, mode) {
const bytes = Buffer.from(text, 'utf8');
if (bytes.length > MAX_FILE_BYTES)
throw new Error(`${path} is larger than ${MAX_FILE_BYTES} bytes`);
return { path, mode, modifiedAt: new Date(0), sizeBytes: bytes.length, content: bytes };
}
async function unpackPairs(archive) {
try {
return pairsOf(await textsIn(archive));
}
catch (error) {
throw new Error(`${set_files .LN} cannot be used: ${(0,failure .bD)(error)}`, { cause: error });
}
}
async function textsIn(archive) {
const found = new Map();
const inflated = (0,external_node_stream_.pipeline)(archive, (0,external_node_zlib_.createGunzip)(), () => undefined);
for await (const file of (0,tar_reader .qJ)(bounded(inflated))) {
const { name, part } = placeOf(file);
const texts = found.get(name) ?? {};
if (texts[part] !== undefined)
throw (0,tar_reader .fl)(file.path, 'is there twice');
texts[part] = await textOf(file);
found.set(name, texts);
}
return found;
}
async function textOf({ content }) {
const chunks = [];
for await (const chunk of content)
chunks.push(chunk);
return Buffer.concat(chunks).toString('utf8');
}
async function* bounded(chunks) {
let sizeBytes = 0;
for await (const chunk of chunks) {
sizeBytes += chunk.length;
if (sizeBytes > MAX_INFLATED_BYTES)
throw new Error(`it has more than ${MAX_INFLATED_BYTES} bytes`);
yield chunk;
}
}
function placeOf({ path, sizeBytes }) {
const [name = '', file = '', ...more] = path.split('/');
const part = PARTS.get(file);
if (part === undefined || more.length > 0 || !isFolderName(name))
throw (0,tar_reader .fl)(path, 'is no certificate or key of a pair');
if (sizeBytes > MAX_FILE_BYTES)
throw (0,tar_reader .fl)(path, `is larger than ${MAX_FILE_BYTES} bytes`);
return { name, part };
}
const PARTS = new Map([
[set_files .fs, 'certificate'],
[set_files .LQ, 'sealedKey'],
]);
function pairsOf(found) {
const collision = (0,set_path .U)([...found.keys()]);
if (collision !== null)
throw new Error(`${collision[0]} and ${collision[1]} are the same name`);
const pairs = new Map();
for (const [name, { certificate, sealedKey = null }] of found) {
if (certificate === undefined)
throw new Error(`${name}/${set_files .fs} is missing`);
pairs.set(name, { name, certificate, sealedKey });
}
return pairs;
}
function isFolderName(name) {
return (0,set_path .pL)(name) && !name.includes('/');
}
var sealed_files = __webpack_require__(7974);
;
const setArchives = { packPairs: packPairs, unpackPairs: unpackPairs, openFiles: sealed_files .Km, identifyFiles: sealed_files .cX };
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
