export const id = 5612;
export const ids = [5612,3231];
export const modules = {
5612:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
directoryStore: () => ( directoryStore),
listBaseNames: () => ( listBaseNames)
});
var external_node_fs_ = __webpack_require__(3024);
var promises_ = __webpack_require__(1455);
var external_node_path_ = __webpack_require__(6760);
var backup_name = __webpack_require__(1855);
var backup_set = __webpack_require__(5362);
var set_files = __webpack_require__(4991);
var failure = __webpack_require__(5856);
var manifest_parser = __webpack_require__(8734);
var folder_reader = __webpack_require__(67);
var external_node_crypto_ = __webpack_require__(7598);
var file_modes = __webpack_require__(3708);
var atomic_file = __webpack_require__(5252);
var cleanup_registry = __webpack_require__(5852);
var file_chunks = __webpack_require__(821);
var folders = __webpack_require__(9251);
var placement = __webpack_require__(3445);
var regular_file = __webpack_require__(9625);
;
const PART_PREFIX = '.certkeep-part-';
const ABANDONED_AFTER_MS = 3_600_000;
const MAX_FOLDERS_A_SECOND = 100;
async function writeSetFolder(directory, staged, time, placing = placement .Vn) {
(0,folders .f)(directory);
await removeAbandonedParts(directory);
const part = partIn(directory);
(0,cleanup_registry .b5)(part);
try {
let sizeBytes = 0;
for (const file of staged.files) {
await copyFile((0,external_node_path_.join)(staged.root, staged.folder), part, file);
sizeBytes += file.sizeBytes;
}
await flushFolder(part);
const place = await moveToFreeName(part, directory, time, placing);
await flushFolder(directory);
return { place, sizeBytes };
}
finally {
await (0,promises_.rm)(part, { recursive: true, force: true });
(0,cleanup_registry .UI)(part);
}
}
function partIn(directory) {
return (0,external_node_path_.join)(directory, `${PART_PREFIX}${(0,external_node_crypto_.randomUUID)()}`);
}
async function copyFile(from, to, { path, sha256 }) {
const parts = path.split('/');
const target = (0,external_node_path_.join)(to, ...parts);
(0,folders .f)((0,external_node_path_.dirname)(target));
const source = await (0,regular_file .ZU)((0,external_node_path_.join)(from, ...parts));
try {
const options = { mode: (0,file_modes .H)(path), modifiedAt: null };
const copy = await (0,atomic_file .H2)(target, (0,file_chunks .U)(source), options);
if (copy.sha256 !== sha256)
throw new Error(`${path} was changed while it was stored`);
}
finally {
await source.close();
}
}
async function moveToFreeName(part, directory, time, placing) {
for (const folder of folderNames(time)) {
const place = (0,external_node_path_.join)(directory, folder);
if ((0,regular_file .c2)(place) !== null)
continue;
try {
placing.rename(part, place);
return place;
}
catch (error) {
if (!(0,regular_file .up)(error, 'ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'EBUSY', 'ENOTDIR'))
throw error;
if ((0,regular_file .c2)(place) !== null)
continue;
await (0,placement .mV)({ staged: part, target: place }, placing);
return place;
}
}
throw new Error(`no name is free for ${(0,backup_name .c9)({ time, attempt: 1 })}`);
}
function* folderNames(time) {
yield (0,backup_name .dQ)(time);
for (let attempt = 1; attempt <= MAX_FOLDERS_A_SECOND; attempt += 1)
yield (0,backup_name .c9)({ time, attempt });
}
async function flushFolder(folder) {
try {
const opened = await (0,promises_.open)(folder, 'r');
try {
await opened.sync();
}
finally {
await opened.close();
}
}
catch {
}
}
async function removeAbandonedParts(directory) {
const entries = await (0,promises_.readdir)(directory, { withFileTypes: true });
for (const entry of entries.filter(({ name }) => name.startsWith(PART_PREFIX))) {
const part = (0,external_node_path_.join)(directory, entry.name);
try {
const age = Date.now() - (await lastChangeIn(part));
if (entry.isDirectory() && age > ABANDONED_AFTER_MS)
await (0,promises_.rm)(part, { recursive: true, force: true });
}
catch {
}
}
}
async function lastChangeIn(folder) {
const names = await (0,promises_.readdir)(folder, { recursive: true });
return Math.max(...['', ...names].map((name) => (0,regular_file .c2)((0,external_node_path_.join)(folder, name))?.mtimeMs ?? 0));
}
var write_remedy = __webpack_require__(1890);
;
const DESCRIBING_FILES = [set_files .h1, set_files .Ez, set_files .At, set_files .aP];
async function removeSetFolder(place) {
if ((0,regular_file .c2)(place) === null)
return;
const named = readOwnNames(place);
try {
const { own, folders, hasStrangers } = walk(place, named);
if (hasStrangers)
await removeOwn(place, own, folders);
else
await removeWhole(place, own, folders);
}
catch (error) {
if ((0,regular_file .up)(error, 'ENOENT') && (0,regular_file .c2)(place) === null)
return;
throw new failure .HR('unreadable', `The set ${place} could not be removed: ${(0,failure .bD)(error)}.`, {
cause: error,
});
}
}
function readOwnNames(place) {
try {
if ((0,regular_file .c2)(place)?.isDirectory() !== true)
throw new Error('it is no folder');
const checksums = (0,regular_file .XF)((0,external_node_path_.join)(place, set_files .aP), backup_set .$D);
if (checksums === null)
throw new Error(`${set_files .aP} is missing`);
return new Set([...(0,backup_set .yk)(checksums.toString('utf8')).keys(), ...DESCRIBING_FILES]);
}
catch (error) {
throw new failure .HR('invalid', `The set ${place} was not removed, because nothing tells which files are its own: ${(0,failure .bD)(error)}. ` +
'Remove the folder yourself if you do not need it.', { cause: error });
}
}
function walk(place, named) {
const own = [];
const found = [];
const ownFolders = new Set([...named].flatMap(backup_set .pd));
let hasStrangers = false;
const visit = (below) => {
for (const entry of (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(place, below), { withFileTypes: true })) {
const path = below === '' ? entry.name : `${below}/${entry.name}`;
if (entry.isFile() && named.has(path))
own.push(path);
else if (entry.isDirectory() && ownFolders.has(path)) {
visit(path);
found.push(path);
}
else
hasStrangers = true;
}
};
visit('');
own.sort((some, other) => rank(some) - rank(other));
return { own, folders: found, hasStrangers };
}
function rank(path) {
if (path === set_files .h1)
return 0;
return path === set_files .aP ? 2 : 1;
}
async function removeWhole(place, own, folders) {
const part = partIn((0,external_node_path_.dirname)(place));
await (0,placement .mV)({ staged: place, target: part }, placement .Vn);
await removeOwn(part, own, folders);
if ((0,regular_file .c2)(part) !== null)
await (0,placement .mV)({ staged: part, target: place }, placement .Vn);
}
async function removeOwn(place, own, folders) {
for (const path of own)
await (0,promises_.unlink)((0,external_node_path_.join)(place, path)).catch(unlessGone);
for (const path of [...folders, ''])
await (0,promises_.rmdir)((0,external_node_path_.join)(place, path)).catch(unlessFilled);
}
function unlessGone(error) {
if (!(0,regular_file .up)(error, 'ENOENT'))
throw error;
}
function unlessFilled(error) {
if (!(0,regular_file .up)(error, 'ENOENT', 'ENOTEMPTY', 'EEXIST'))
throw error;
}
;
function directoryStore(directory) {
return {
source: 'directory',
list: (names) => listSets(directory, names),
open: ({ place }) => openSet(place),
isTaken: () => Promise.resolve(false),
async store(staged, name) {
try {
const { place, sizeBytes } = await writeSetFolder(directory, staged, name.time);
return storedSet(place, name, sizeBytes);
}
catch (error) {
const problem = (0,failure .bD)(error);
throw new failure .HR('not-stored', `The backup of ${name.base} was not stored in ${directory}: ${problem}. ${(0,write_remedy .E)(error)}`, { cause: error });
}
},
remove: ({ place }) => removeSetFolder(place),
};
}
async function listBaseNames(directory) {
const names = new Set();
let unidentified = null;
for (const entry of await readEntries(directory)) {
const identity = identify(directory, entry);
if (identity === 'unidentified')
unidentified ??= (0,external_node_path_.join)(directory, entry.name);
else if (identity !== null)
names.add(identity.name.base);
}
if (names.size === 0 && unidentified !== null)
throw new failure .HR('unreadable', `${unidentified} may be a backup, but cannot be read as one: links are not followed, and a backup is a folder with a manifest.`);
return [...names].sort();
}
async function* listSets(directory, scope) {
const days = Map.groupBy(await readEntries(directory), ({ name }) => name.slice(0, 'YYYY-MM-DD'.length));
let hasListed = false;
for (const day of [...days.keys()].sort().reverse()) {
const sets = (days.get(day) ?? [])
.map((entry) => describeSet(directory, entry, scope, hasListed))
.filter((set) => set !== null);
yield* sets.sort(byNameThenPlace);
hasListed ||= sets.some(({ isUnidentified }) => isUnidentified !== true);
}
}
function byNameThenPlace(some, other) {
return (0,backup_name .a0)(some.name, other.name) || (some.place < other.place ? 1 : -1);
}
async function readEntries(directory) {
try {
const entries = await (0,promises_.readdir)(directory, { withFileTypes: true });
return entries.flatMap((entry) => {
const time = (0,backup_name .FC)(entry.name);
const mayBeSet = time !== null && leadsToFolder(entry, directory);
return mayBeSet ? [{ name: entry.name, time, isFolder: entry.isDirectory() }] : [];
});
}
catch (error) {
if ((0,regular_file .up)(error, 'ENOENT'))
return [];
throw unreadable(`The directory ${directory}`, error);
}
}
function leadsToFolder(entry, directory) {
if (!entry.isSymbolicLink())
return entry.isDirectory();
try {
return (0,external_node_fs_.statSync)((0,external_node_path_.join)(directory, entry.name)).isDirectory();
}
catch {
return true;
}
}
function describeSet(directory, entry, scope, isOlder) {
try {
return setAt(directory, entry, scope);
}
catch (error) {
if (!isOlder)
throw error;
return unidentifiedSet((0,external_node_path_.join)(directory, entry.name), entry, scope);
}
}
function setAt(directory, entry, scope) {
const identity = identify(directory, entry);
const place = (0,external_node_path_.join)(directory, entry.name);
if (identity === 'unidentified')
return unidentifiedSet(place, entry, scope);
if (identity === null || (0,backup_name .wT)((0,backup_name .$K)(identity.name), scope) === null)
return null;
const { name, run } = identity;
const listed = isNameOf(entry.name, name) ? name : { ...name, time: entry.time, attempt: 1 };
return { ...storedSet(place, listed, sizeOf(place)), run };
}
function unidentifiedSet(place, { time }, scope) {
const base = baseOf(scope);
if (base === null)
return null;
return { ...storedSet(place, { base, time, isPublic: false, attempt: 1 }, 0), isUnidentified: true };
}
function baseOf(scope) {
if (typeof scope === 'string')
return scope;
return 'list' in scope ? scope.list : null;
}
function isNameOf(folder, { time }) {
return folder === (0,backup_name .dQ)(time) || folder.replace(/-r\d+$/, '') === (0,backup_name .c9)({ time, attempt: 1 });
}
function identify(directory, { name: folder, isFolder }) {
if (!isFolder)
return 'unidentified';
const place = (0,external_node_path_.join)(directory, folder);
const manifest = readManifest(place);
const name = manifest === null ? null : (0,backup_name .Df)(manifest.name, manifest.artifactName);
if (manifest !== null && name !== null)
return { name, run: manifest.run };
return namesIn(place).some(backup_set .xb) ? 'unidentified' : null;
}
function readManifest(place) {
try {
const bytes = (0,regular_file .XF)((0,external_node_path_.join)(place, set_files .h1), backup_set .$D);
const manifest = bytes === null ? null : (0,manifest_parser .N)(bytes.toString('utf8'));
return manifest?.kind === 'backup' ? manifest : null;
}
catch (error) {
if ((0,regular_file .bV)(error) || error instanceof manifest_parser .$)
throw unreadable(`The set ${place}`, error);
return null;
}
}
function namesIn(place) {
try {
return (0,external_node_fs_.readdirSync)(place);
}
catch (error) {
if ((0,regular_file .up)(error, 'ENOENT'))
return [];
throw unreadable(`The set ${place}`, error);
}
}
function sizeOf(place) {
try {
return (0,external_node_fs_.readdirSync)(place, { recursive: true, withFileTypes: true })
.filter((entry) => entry.isFile())
.reduce((sum, { parentPath, name }) => sum + ((0,regular_file .c2)((0,external_node_path_.join)(parentPath, name))?.size ?? 0), 0);
}
catch (error) {
throw unreadable(`The set ${place}`, error);
}
}
function unreadable(what, error) {
const isForbidden = (0,regular_file .up)(error, 'EACCES', 'EPERM');
const remedy = isForbidden ? ' Let the user of this runner read it.' : '';
return new failure .HR('unreadable', `${what} could not be read: ${(0,failure .bD)(error)}.${remedy}`, {
cause: error,
});
}
function storedSet(place, name, sizeBytes) {
return {
name,
place,
source: 'directory',
receivedAt: name.time,
sizeBytes,
expiresAt: null,
isExpired: false,
};
}
async function openSet(place) {
try {
const status = (0,regular_file .c2)(place);
if (status === null)
return null;
if (!status.isDirectory())
throw new Error(status.isSymbolicLink() ? 'it is a link, which is never followed' : 'it is no folder');
return await (0,folder_reader .N)(place, (error) => unreadable('A file of the backup', error));
}
catch (error) {
if ((0,regular_file .c2)(place) === null)
return null;
if ((0,regular_file .bV)(error))
throw unreadable(`The set ${place}`, error);
throw new failure .HR('invalid', `The set ${place} cannot be opened: ${(0,failure .bD)(error)}.`, {
cause: error,
});
}
}
}),
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
67:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
N: () => ( openFolder)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
var _domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2201);
var _domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8109);
var _files_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9625);
var _consistent_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3607);
const MAX_ENTRIES = 10_000;
const CHUNK_BYTES = 256 * 1024;
function openFolder(folder, refused = (error) => error) {
return Promise.try(() => (0,_consistent_reader_js__WEBPACK_IMPORTED_MODULE_3__ .M)({
paths: listFiles(folder),
read: (path) => readFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ...path.split('/')), refused),
close: () => Promise.resolve(),
}));
}
function listFiles(folder) {
const files = [];
const folders = [''];
let count = 0;
for (let below = folders.pop(); below !== undefined; below = folders.pop()) {
for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below), { withFileTypes: true })) {
const path = below === '' ? entry.name : `${below}/${entry.name}`;
count += 1;
if (count > MAX_ENTRIES)
throw new Error(`it has more than ${MAX_ENTRIES} files and folders`);
if (!(0,_domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_4__ .pL)(path))
throw new Error(`${(0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_5__ .pF)(path)} is no name of a file in a set`);
if (entry.isDirectory())
folders.push(path);
else if (entry.isFile())
files.push(path);
else
throw new Error(`${path} is neither a file nor a folder`);
}
}
return files.sort();
}
async function* readFile(location, refused) {
try {
const file = await (0,_files_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_2__ .ZU)(location);
yield* file.createReadStream({ highWaterMark: CHUNK_BYTES });
}
catch (error) {
const isAnother = (0,_files_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_2__ .up)(error, 'ENOENT', 'ELOOP');
throw (0,_files_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_2__ .bV)(error) && !isAnother ? refused(error) : error;
}
}
}),
1855:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$K: () => ( formatBackupName),
Df: () => ( parseBackupName),
FC: () => ( timeOfFolder),
RZ: () => ( basesBeside),
UG: () => ( CLOCK_TOLERANCE_MS),
UU: () => ( areSpreadAlike),
Vb: () => ( defaultArtifactName),
ZM: () => ( madeAt),
a0: () => ( compareNewestFirst),
c9: () => ( timeFolder),
dQ: () => ( dayFolder),
gK: () => ( EVERY_NAME),
iz: () => ( asReceived),
pP: () => ( DEFAULT_LIST_NAME),
qt: () => ( shardBase),
tI: () => ( folderNameFor),
vi: () => ( isSetFolder),
wT: () => ( parseNameIn),
xE: () => ( formatStamp)
});
var _certificate_ip_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1300);
var _certificate_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9082);
function defaultArtifactName(commonName) {
return `certkeep-${nameForCommonName(commonName)}`;
}
const DEFAULT_LIST_NAME = 'certkeep-certificates';
function nameForCommonName(commonName) {
const host = (0,_certificate_ip_address_js__WEBPACK_IMPORTED_MODULE_0__ .Z)(commonName) === 0 ? (0,_certificate_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__ .rR)(commonName) : null;
const name = host === null ? commonName.toLowerCase() : host.value;
if (name.startsWith('*.'))
return `_wildcard.${escapeBytes(name.slice(2))}`;
return escapeBytes(name);
}
function folderNameFor(commonName) {
return nameForCommonName(commonName).replace(/^\.+$/, (dots) => '_2e'.repeat(dots.length));
}
function formatBackupName({ base, time, isPublic, attempt }) {
return `${base}-${formatStamp(time)}${isPublic ? '-public' : ''}${attempt > 1 ? `-r${attempt}` : ''}`;
}
const STAMP = /(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z(-public)?(?:-r(\d{1,4}))?/;
function parseBackupName(name, base) {
const stamp = name.slice(base.length + 1);
const time = new Date(stamp.replace(STAMP, '$1-$2-$3T$4:$5:$6Z'));
if (Number.isNaN(time.getTime()))
return null;
const isPublic = stamp.replace(STAMP, '$7') === '-public';
const parsed = { base, time, isPublic, attempt: Number(stamp.replace(STAMP, '$8') || 1) };
return formatBackupName(parsed) === name ? parsed : null;
}
const EVERY_NAME = { every: true };
function parseNameIn(name, scope) {
if (typeof scope === 'string')
return parseBackupName(name, scope);
if ('every' in scope) {
const base = /^(.+)-\d{8}T/.exec(name)?.[1];
return base === undefined ? null : parseBackupName(name, base);
}
const { list } = scope;
const shard = name.startsWith(list) ? /-\d{1,4}-of-\d{1,4}(?=-\d{8}T)/.exec(name.slice(list.length)) : null;
return parseBackupName(name, `${list}${shard?.[0] ?? ''}`);
}
function shardBase(list, shard) {
return `${list}-${shard.index}-of-${shard.count}`;
}
function areSpreadAlike(some, other, list) {
const countOf = (base) => /-of-\d+/.exec(base.slice(list.length))?.[0];
return countOf(some) === countOf(other);
}
function basesBeside(list, base) {
const shard = base.startsWith(list) ? /^-\d{1,4}-of-([1-9]\d{0,3})$/.exec(base.slice(list.length)) : null;
const count = Number(shard?.[1] ?? 0);
if (count === 0)
return [base];
return Array.from({ length: count }, (_, position) => shardBase(list, { index: position + 1, count }));
}
function compareNewestFirst(some, other) {
return other.time.getTime() - some.time.getTime() || other.attempt - some.attempt;
}
const CLOCK_TOLERANCE_MS = 60 * 60 * 1000;
function madeAt({ time }, receivedAt) {
return Math.abs(receivedAt.getTime() - time.getTime()) <= CLOCK_TOLERANCE_MS ? time : receivedAt;
}
function asReceived(set) {
return { ...set.name, time: madeAt(set.name, set.receivedAt) };
}
function formatStamp(time) {
return time.toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
}
function dayFolder(time) {
return time.toISOString().slice(0, 10);
}
function timeFolder({ time, attempt }) {
return `${dayFolder(time)}T${formatStamp(time).slice(9)}${attempt > 1 ? `-r${attempt}` : ''}`;
}
function timeOfFolder(folder) {
const stamp = folder.replace(/-r\d{1,4}$/, '').replace(/T(\d\d)(\d\d)(\d\d)Z$/, 'T$1:$2:$3Z');
const time = new Date(stamp.length === 'YYYY-MM-DD'.length ? `${stamp}T00:00:00Z` : stamp);
const isOurs = isSetFolder(folder) && !Number.isNaN(time.getTime()) && folder.startsWith(dayFolder(time));
return isOurs ? time : null;
}
function isSetFolder(name) {
return /^\d{4}-\d\d-\d\d(T\d{6}Z(-r\d{1,4})?)?$/.test(name);
}
function escapeBytes(text) {
return text.replace(/[^a-z0-9.-]+/g, (others) => Buffer.from(others).toString('hex').replace(/../g, '_$&'));
}
}),
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
50:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
YE: () => ( isAllowedCount),
ad: () => ( MAX_ITERATIONS),
kp: () => ( MIN_ITERATIONS),
rl: () => ( SALT)
});
const SALT = /^[0-9a-f]{32}$/;
const MIN_ITERATIONS = 600_000;
const MAX_ITERATIONS = 10_000_000;
function isAllowedCount(iterations) {
return iterations >= MIN_ITERATIONS && iterations <= MAX_ITERATIONS;
}
}),
8734:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$: () => ( NewerManifest),
N: () => ( parseManifest)
});
var _key_derivation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50);
var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5216);
var _set_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2201);
var _words_single_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8109);
const KEY_CHECK = /^[0-9a-f]{16}$/;
const HMAC = /^[0-9a-f]{64}$/;
const FINGERPRINT = /^([0-9A-F]{2}:){31}[0-9A-F]{2}$/;
class NewerManifest extends Error {
constructor(version) {
super(`it was made by Certkeep ${(0,_words_single_line_js__WEBPACK_IMPORTED_MODULE_1__ .pF)(version, 40)}, which this version cannot read; update Certkeep`);
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
...(manifest['supersedesListUntil'] === undefined
? {}
: { supersedesListUntil: timeOf(manifest['supersedesListUntil'], 'supersedesListUntil') }),
...(manifest['lostUntil'] === undefined ? {} : { lostUntil: timeOf(manifest['lostUntil'], 'lostUntil') }),
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
if (!(0,_key_derivation_js__WEBPACK_IMPORTED_MODULE_2__ .YE)(iterations))
throw new Error(`proof.iterations is not from ${_key_derivation_js__WEBPACK_IMPORTED_MODULE_2__ .kp} to ${_key_derivation_js__WEBPACK_IMPORTED_MODULE_2__ .ad}`);
return {
version: _manifest_js__WEBPACK_IMPORTED_MODULE_0__ .Aq,
salt: textOf(proof['salt'], 'proof.salt', _key_derivation_js__WEBPACK_IMPORTED_MODULE_2__ .rl),
iterations,
keyCheck: textOf(proof['keyCheck'], 'proof.keyCheck', KEY_CHECK),
};
}
function parseRun(run) {
const text = (name) => textOf(run[name], `run.${name}`, /^[ -~\u00a0-\uffff]*$/);
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
if (!(0,_set_path_js__WEBPACK_IMPORTED_MODULE_3__ .pL)(name) || name.includes('/'))
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
function textOf(value, field, form = /^[ -~\u00a0-\uffff]+$/) {
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
})
};
