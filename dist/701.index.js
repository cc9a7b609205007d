export const id = 701;
export const ids = [701,2392];
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
227:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
K: () => ( findProgram),
u: () => ( foldersOnPath)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
function foldersOnPath({ PATH = '' }) {
return PATH.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter(node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute);
}
function findProgram(name, folders) {
return folders.map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)).find(isProgram) ?? null;
}
function isProgram(path) {
try {
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isFile();
}
catch {
return false;
}
}
}),
701:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
certificateCache: () => ( certificateCache)
});
var failure = __webpack_require__(5856);
var external_node_fs_ = __webpack_require__(3024);
var external_node_path_ = __webpack_require__(6760);
var folders = __webpack_require__(9251);
var cache_client = __webpack_require__(2392);
var external_node_diagnostics_channel_ = __webpack_require__(3053);
;
const REPLIES = 'http.client.response.finish';
const LOOKUP = '/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL';
async function tellMatchedKey(onKey, work) {
const listen = (message) => {
const { request, response } = message;
if (!request.path.endsWith(LOOKUP) || response.statusCode !== 200)
return;
readAlong(response, (chunks) => {
const key = matchedKeyIn(chunks);
if (key === null)
return;
(0,external_node_diagnostics_channel_.unsubscribe)(REPLIES, listen);
onKey(key);
});
};
(0,external_node_diagnostics_channel_.subscribe)(REPLIES, listen);
try {
return await work();
}
finally {
(0,external_node_diagnostics_channel_.unsubscribe)(REPLIES, listen);
}
}
function readAlong(reply, onEnd) {
const chunks = [];
const begin = (event) => {
if (event !== 'data')
return;
reply.off('newListener', begin);
reply.on('data', (chunk) => chunks.push(chunk));
reply.once('end', () => {
try {
onEnd(chunks);
}
catch {
}
});
};
reply.on('newListener', begin);
}
function matchedKeyIn(chunks) {
const { ok, matched_key: key } = JSON.parse(Buffer.concat(chunks).toString());
return ok === true && typeof key === 'string' ? key : null;
}
var atomic_file = __webpack_require__(5252);
var folder_reader = __webpack_require__(67);
;
const MAX_FILES = 100;
const MAX_BYTES = 128 * 1024 * 1024;
async function openRestoredFolder(restored, parent) {
if ((0,external_node_fs_.lstatSync)(restored, { throwIfNoEntry: false })?.isDirectory() !== true)
throw new Error('there is no set in it');
const privateFolder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(parent, 'certkeep-'));
const discard = () => (0,atomic_file .yu)(privateFolder);
try {
const folder = (0,external_node_path_.join)(privateFolder, 'set');
(0,external_node_fs_.renameSync)(restored, folder);
rejectExcess(folder);
const reader = await (0,folder_reader .N)(folder);
return { ...reader, close: () => reader.close().finally(discard) };
}
catch (error) {
await discard();
throw error;
}
}
function rejectExcess(folder) {
const entries = (0,external_node_fs_.readdirSync)(folder, { recursive: true, withFileTypes: true });
if (entries.length === 0)
throw new Error('there is no set in it');
if (entries.length > MAX_FILES)
throw new Error(`it has ${entries.length} files`);
const sizeBytes = entries.reduce((sum, { parentPath, name }) => sum + (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(parentPath, name)).size, 0);
if (sizeBytes > MAX_BYTES)
throw new Error(`it has ${sizeBytes} bytes; at most ${MAX_BYTES} are read`);
}
;
const CACHED_FOLDER = 'certkeep';
function cacheEntries(options) {
const use = (0,cache_client.cacheClient)(options);
return {
fetchNewest: (prefix, onKey) => restoreEntry({ key: prefix, isExpected: (found) => found.startsWith(prefix), onKey }, use, options),
async fetch(key) {
const wanted = { key, isExpected: (found) => found === key };
return (await restoreEntry(wanted, use, options))?.reader ?? null;
},
store: (staged, key) => saveEntry(staged, key, use),
};
}
async function restoreEntry({ key, isExpected, onKey }, use, { log, timeout }) {
return use(async (client, { workspace, root }) => {
const tell = (named) => {
if (isExpected(named))
onKey?.(named);
};
const found = await tellMatchedKey(tell, () => client.restoreCache([CACHED_FOLDER], key, [], {}, true));
if (found === undefined || !isExpected(found))
return null;
try {
const reader = await openRestoredFolder((0,external_node_path_.join)(workspace, CACHED_FOLDER), (0,external_node_path_.dirname)(root));
if (!timeout.isOver)
return { key: found, reader };
await reader.close();
return null;
}
catch (error) {
log.warning(`Skipped the cache entry ${found}, which is damaged: ${(0,failure .bD)(error)}.`);
return null;
}
});
}
async function saveEntry(staged, key, use) {
let isTried = false;
const id = await use((client, { workspace }) => {
isTried = true;
copyFiles(staged, (0,external_node_path_.join)(workspace, CACHED_FOLDER));
return client.saveCache([CACHED_FOLDER], key, {}, true);
});
return id === null ? !isTried : id >= 0;
}
function copyFiles({ root, folder, files }, into) {
for (const { path } of files) {
const parts = path.split('/');
const target = (0,external_node_path_.join)(into, ...parts);
(0,folders .f)((0,external_node_path_.dirname)(target));
(0,external_node_fs_.copyFileSync)((0,external_node_path_.join)(root, folder, ...parts), target);
}
}
var cache_key = __webpack_require__(6637);
var backup_name = __webpack_require__(1855);
var key_derivation = __webpack_require__(50);
;
function entryKey({ base, time, attempt }, { runId, runAttempt }, { salt, iterations }) {
const run = `${runId}-${runAttempt}${attempt > 1 ? `-r${attempt}` : ''}`;
return `${(0,cache_key .u)(base)}${(0,backup_name .xE)(time)}-${run}-${iterations}-${salt}`;
}
function derivationIn(key) {
const [iterations = '', salt = ''] = key.split('-').slice(-2);
if (!key_derivation .rl.test(salt) || !/^[1-9]\d*$/.test(iterations) || !(0,key_derivation .YE)(Number(iterations)))
return null;
return { salt, iterations: Number(iterations) };
}
var json_answer = __webpack_require__(5012);
var list_request = __webpack_require__(4319);
var page_reader = __webpack_require__(5630);
;
const PURPOSE = { what: 'list cached certificates', permission: 'actions: read' };
async function listCacheKeys(prefix, environment, rest, readRepository) {
const entries = [];
for await (const page of (0,page_reader .L)(entryList(prefix, environment, rest)))
entries.push(...page.filter(({ key }) => key.startsWith(prefix)));
if (entries.length === 0)
return [];
const refs = [environment.ref, `refs/heads/${(await readRepository()).defaultBranch}`];
return entries.filter(({ ref }) => refs.includes(ref)).map(({ key }) => key);
}
function entryList(prefix, { server }, rest) {
const route = 'GET /repos/{owner}/{repo}/actions/caches';
const list = { rest, server, route, parameters: { key: prefix }, purpose: PURPOSE };
const read = (0,json_answer .W)(PURPOSE.what, server.name);
return {
what: PURPOSE.what,
idOf: ({ id }) => id,
async readPage(page) {
const answer = read.objectOf((await (0,list_request .D)(list, page)).json);
return { totalCount: read.numberOf(answer, 'total_count'), items: entriesIn(answer, read) };
},
};
}
function entriesIn(answer, read) {
return read.listOf(answer, 'actions_caches').map((entry) => ({
id: read.numberOf(entry, 'id'),
key: read.textOf(entry, 'key'),
ref: read.textOf(entry, 'ref'),
}));
}
var retry = __webpack_require__(6138);
;
const LEASE_MS = 5_000;
const PAUSES_MS = [500, 1000, 2000, 2000];
const MAX_ROUND_MS = 10_000;
const MAX_ROUNDS = 2;
const RACE_TIMER = {
now: () => performance.now(),
wait: retry .mz,
};
async function race(staged, key, entries, signal, timer) {
for (let round = 1; round <= MAX_ROUNDS; round += 1) {
const result = await raceOnce(staged, roundKey(key, round), entries, signal, timer);
if (result === 'outage')
return null;
if (result === 'late')
continue;
const later = result.isFirst || round === MAX_ROUNDS ? null : await entries.fetch(roundKey(key, round + 1));
if (later === null)
return result.set;
await result.set?.close();
return later;
}
return null;
}
function roundKey(key, round) {
return round === 1 ? key : `${key}-r${round}`;
}
async function raceOnce(staged, key, entries, signal, timer) {
const start = timer.now();
const isFirst = await entries.store(staged, key);
if (isFirst && timer.now() - start > LEASE_MS)
return 'late';
let set = await entries.fetch(key);
if (isFirst)
return { isFirst, set };
if (set === null && timer.now() - start > MAX_ROUND_MS)
return 'outage';
for (const pause of PAUSES_MS) {
if (set !== null)
break;
await timer.wait(pause, signal);
set = await entries.fetch(key);
}
return set === null ? 'late' : { isFirst, set };
}
var github_deadline = __webpack_require__(2150);
var request_trouble = __webpack_require__(4038);
;
const HINT_MS = 20_000;
const RACE_MS = 60_000;
function cacheTimeout(deadline, log, timeoutMs) {
let isOver = false;
const wait = async (what, otherwise, work, ms) => {
if (isOver)
return otherwise;
const limit = (0,github_deadline .d)(timeoutMs ?? ms);
try {
return await deadline.limit(what, () => limit.limit(what, work));
}
catch (error) {
isOver = limit.signal.aborted || deadline.signal.aborted;
if (!limit.signal.aborted || deadline.signal.aborted)
throw error;
log.warning(`${(0,request_trouble ._W)(`The cache service gave no usable answer in time while ${what}.`)} This run goes on without the cache; backups are not affected.`);
return otherwise;
}
};
return {
get isOver() {
return isOver;
},
hint: (what, otherwise, work) => wait(what, otherwise, work, HINT_MS),
race: (what, otherwise, work) => wait(what, otherwise, work, RACE_MS),
};
}
;
function certificateCache(options) {
const { environment, rest, readRepository, deadline, log, timeoutMs, raceTimer = RACE_TIMER } = options;
const timeout = cacheTimeout(deadline, log, timeoutMs);
const entries = cacheEntries({ temporaryFolder: environment.temporaryFolder, log, timeout });
return {
fetch: (base, onDerivation) => timeout.hint('asking the cache', null, () => entries.fetchNewest((0,cache_key .u)(base), (key) => {
const derivation = derivationIn(key);
if (derivation !== null && !timeout.isOver)
onDerivation?.(derivation);
})),
list: (base) => listCacheKeys((0,cache_key .u)(base), environment, rest, readRepository),
store: (staged, name, derivation) => timeout
.hint('storing in the cache', false, () => entries.store(staged, entryKey(name, environment, derivation)))
.catch((error) => {
if (error instanceof failure .HR && error.code === 'timeout')
return false;
throw error;
}),
raceKey: cache_key .q,
race: (staged, key) => timeout.race('checking for concurrent runs', null, () => race(staged, key, entries, deadline.signal, raceTimer)),
};
}
}),
2392:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
cacheClient: () => ( cacheClient),
loadFileSearch: () => ( loadFileSearch)
});
var promises_ = __webpack_require__(8500);
var failure = __webpack_require__(5856);
var external_node_fs_ = __webpack_require__(3024);
var external_node_os_ = __webpack_require__(8161);
var external_node_path_ = __webpack_require__(6760);
var folders = __webpack_require__(9251);
var atomic_file = __webpack_require__(5252);
var program_search = __webpack_require__(227);
;
const PROGRAMS = ['tar', 'gtar', 'gzip'];
function cacheProgramsPath(root) {
if (process.platform === 'win32')
return null;
const folder = (0,external_node_path_.join)(root, 'programs');
try {
(0,external_node_fs_.mkdirSync)(folder);
for (const name of PROGRAMS) {
const program = (0,program_search .K)(name, (0,program_search .u)(process.env));
if (program !== null)
(0,external_node_fs_.symlinkSync)(program, (0,external_node_path_.join)(folder, name));
else if (name !== 'gtar')
return null;
}
return folder;
}
catch {
return null;
}
}
;
const UNQUOTABLE = /[\s"]/;
function sandboxParent(temporaryFolder) {
(0,folders .f)(temporaryFolder, 0o700);
const own = (0,external_node_fs_.realpathSync)(temporaryFolder);
return UNQUOTABLE.test(own) ? systemsFolder() : own;
}
function systemsFolder() {
try {
const folder = (0,external_node_fs_.realpathSync)((0,external_node_os_.tmpdir)());
return UNQUOTABLE.test(folder) ? null : folder;
}
catch {
return null;
}
}
function enterSandbox(parent) {
const root = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(parent, 'certkeep-'));
const workspace = (0,external_node_path_.join)(root, 'workspace');
const folder = process.cwd();
const discard = () => {
process.chdir(folder);
(0,external_node_fs_.rmSync)(root, { recursive: true, force: true });
};
const discardAtExit = () => {
try {
discard();
}
catch {
}
};
try {
(0,external_node_fs_.mkdirSync)(workspace);
process.chdir(workspace);
}
catch (error) {
discard();
throw error;
}
const programs = cacheProgramsPath(root);
const restoreVariables = replaceVariables({
...withoutInputs(),
GITHUB_WORKSPACE: workspace,
RUNNER_TEMP: root,
...(programs === null ? {} : { PATH: programs }),
});
process.once('exit', discardAtExit);
return {
workspace,
root,
async leave() {
process.chdir(folder);
restoreVariables();
await (0,atomic_file .yu)(root);
process.off('exit', discardAtExit);
},
};
}
function withoutInputs() {
const names = Object.keys(process.env).filter((name) => name.startsWith('INPUT_'));
return Object.fromEntries(names.map((name) => [name, undefined]));
}
function replaceVariables(variables) {
const before = Object.keys(variables).map((name) => [name, process.env[name]]);
const set = (values) => {
for (const [name, value] of values) {
if (value === undefined)
Reflect.deleteProperty(process.env, name);
else
process.env[name] = value;
}
};
set(Object.entries(variables));
return () => {
set(before);
};
}
var orphan_stream_errors = __webpack_require__(542);
var form_data = __webpack_require__(7648);
var runtime_token_guard = __webpack_require__(2089);
var truncated_replies = __webpack_require__(2458);
;
async function loadFileSearch() {
const { create } = await __webpack_require__.e( 9739).then(__webpack_require__.t.bind(__webpack_require__, 9739, 19));
return create;
}
let lastTurn = Promise.resolve();
function cacheClient(options) {
const findParent = parentFinder(options);
return (work) => {
const turn = lastTurn.then(() => useInTurn(options, findParent, work));
lastTurn = turn.catch(() => undefined);
return turn;
};
}
async function useInTurn({ log, timeout }, findParent, work) {
await (0,promises_.setImmediate)();
(0,runtime_token_guard .B)();
(0,truncated_replies .Y)();
(0,form_data .A)();
const client = await Promise.all( [__webpack_require__.e(5108), __webpack_require__.e(5002), __webpack_require__.e(6026)]).then(__webpack_require__.bind(__webpack_require__, 6026));
if (!client.isFeatureAvailable()) {
log.debug('There is no cache service here.');
return null;
}
if (timeout.isOver)
return null;
let sandbox = null;
try {
const parent = findParent();
if (parent === null)
return null;
const entered = enterSandbox(parent);
sandbox = entered;
return await (0,orphan_stream_errors .q)(entered.root, () => work(client, entered));
}
catch (error) {
log.warning(`The cache could not be used: ${(0,failure .bD)(error)}.`);
return null;
}
finally {
await sandbox?.leave();
}
}
function parentFinder({ temporaryFolder, log }) {
let hasSaidSo = false;
return () => {
const parent = sandboxParent(temporaryFolder);
if (parent === null && !hasSaidSo) {
hasSaidSo = true;
log.notice("The cache is off: GitHub's cache client cannot use a temporary folder with a space in its path. Move the runner's work folder to a path without spaces.");
}
return parent;
};
}
}),
7648:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
A: () => ( avoidLoadingFormData)
});
function avoidLoadingFormData() {
Reflect.deleteProperty(globalThis, 'FormData');
}
}),
542:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
q: () => ( throwOrphanErrors)
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
const PACKER_ERROR = 'An error has occurred during zip creation for the artifact';
const guarded = new Set();
async function throwOrphanErrors(folder, work) {
const { promise: broken, reject } = Promise.withResolvers();
const entry = { folder, reject };
if (guarded.size === 0)
process.on('uncaughtException', catchOrphan);
guarded.add(entry);
try {
return await Promise.race([work(), broken]);
}
finally {
guarded.delete(entry);
if (guarded.size === 0)
process.off('uncaughtException', catchOrphan);
}
}
function catchOrphan(error) {
const parents = [...guarded].filter(({ folder }) => isOrphan(folder, error));
for (const { reject } of parents)
reject(error);
if (parents.length > 0)
return;
process.off('uncaughtException', catchOrphan);
setImmediate(() => {
throw error;
});
}
function isOrphan(folder, error) {
if (!(error instanceof Error))
return false;
if (error.message === PACKER_ERROR)
return true;
const { path, code, syscall } = error;
return path?.startsWith(`${folder}${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) ?? (code === 'EIO' && syscall === 'read');
}
}),
2089:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
B: () => ( guardRuntimeToken)
});
var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3053);
const HOME_VARIABLES = ['ACTIONS_RESULTS_URL', 'ACTIONS_RUNTIME_URL', 'ACTIONS_CACHE_URL'];
let isGuarded = false;
function guardRuntimeToken() {
if (isGuarded)
return;
isGuarded = true;
(0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.subscribe)('http.client.request.created', (message) => {
const { request } = message;
const host = String(request.getHeader('host'));
if (!carriesToken(request) || homes().includes(host))
return;
request.destroy(new Error(`a redirect to ${host} was not followed: the token of this job is not for that host`));
});
}
function carriesToken(request) {
const token = process.env['ACTIONS_RUNTIME_TOKEN'] ?? '';
return token !== '' && String(request.getHeader('authorization')).includes(token);
}
function homes() {
return HOME_VARIABLES.flatMap((name) => {
const url = URL.parse(process.env[name] ?? '');
return url === null ? [] : [url.host];
});
}
}),
2458:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Y: () => ( endTruncatedReplies)
});
var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3053);
const SERVICES = '/twirp/';
let isListening = false;
function endTruncatedReplies() {
if (isListening)
return;
isListening = true;
(0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.subscribe)('http.client.response.finish', (message) => {
const { request, response } = message;
if (!request.path.startsWith(SERVICES))
return;
response.once('close', () => {
if (!response.complete)
response.emit('end');
});
});
}
}),
5012:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
W: () => ( answerReader),
s: () => ( digestIn)
});
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
function answerReader(what, server) {
const unexpected = () => new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR('unreadable', `Cannot ${what}: ${server} sent an unexpected answer. Run again later.`);
const objectOf = (value) => {
if (!isObject(value))
throw unexpected();
return value;
};
const textOf = (object, name) => {
const value = object[name];
if (typeof value !== 'string')
throw unexpected();
return value;
};
const itemsOf = (value) => {
if (!Array.isArray(value))
throw unexpected();
return value.map(objectOf);
};
return {
objectOf,
itemsOf,
textOf,
listOf: (object, name) => itemsOf(object[name]),
flagOf(object, name) {
const value = object[name];
if (typeof value !== 'boolean')
throw unexpected();
return value;
},
numberOf(object, name) {
const value = object[name];
if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
throw unexpected();
return value;
},
dateOf(object, name) {
const date = new Date(textOf(object, name));
if (Number.isNaN(date.getTime()))
throw unexpected();
return date;
},
};
}
function digestIn({ digest }) {
return typeof digest === 'string' ? (/^sha256:([0-9a-f]{64})$/.exec(digest)?.[1] ?? null) : null;
}
function isObject(value) {
return typeof value === 'object' && value !== null && !Array.isArray(value);
}
}),
4319:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
D: () => ( requestPage),
M: () => ( fullPageOf)
});
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
var _rest_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1342);
const PAGE_SIZE = 100;
const DEFAULT_PAGE_SIZE = 30;
function fullPageOf({ kind }) {
return kind === 'gitea' ? DEFAULT_PAGE_SIZE : PAGE_SIZE;
}
async function requestPage(list, page) {
const { rest, server, route, parameters, purpose, isEverywhere = server.kind !== 'gitea' } = list;
try {
const size = { per_page: PAGE_SIZE, limit: PAGE_SIZE };
return await rest.requestPage(route, { ...parameters, ...size, page }, purpose);
}
catch (error) {
const status = error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR ? (0,_rest_error_js__WEBPACK_IMPORTED_MODULE_1__ .c2)(error.cause) : null;
if (isEverywhere || (status !== 404 && status !== 405))
throw error;
throw await explainMissingList(list, status, error);
}
}
async function explainMissingList({ rest, server, purpose: { what } }, status, cause) {
const problem = await problemOfRepository(rest);
if (problem instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR && problem.code === 'timeout')
return problem;
if (problem !== null) {
const message = `Cannot ${what}: ${server.name} answered ${status}, and the repository could not be read either: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(problem)}.`;
return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR('unreadable', message, { cause });
}
return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR('unsupported', `Cannot ${what}: ${server.name} has no API for this (${status}).`, {
cause,
});
}
async function problemOfRepository(rest) {
const purpose = { what: 'look up the repository', permission: 'contents: read' };
try {
const answer = await rest.request('GET /repos/{owner}/{repo}', {}, purpose);
const id = Reflect.get(Object(answer), 'id');
return typeof id === 'number' ? null : new Error('the answer was not a repository');
}
catch (error) {
return error;
}
}
}),
5630:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L: () => ( readList)
});
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
const MAX_CONCURRENT_REQUESTS = 8;
const MAX_REREADINGS = 3;
async function* readList(list) {
const yielded = new Set();
for (let reading = 0; reading <= MAX_REREADINGS; reading += 1) {
const isComplete = yield* readOnce(list, yielded);
if (isComplete)
return;
}
throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR('unreadable', `Cannot ${list.what}: the list has more items than the server sent, in each of ${MAX_REREADINGS + 1} readings. Run again when fewer workflows run.`);
}
async function* readOnce(list, yielded) {
const seen = new Set();
let expected = null;
for await (const { totalCount, items } of readPages(list)) {
expected ??= totalCount;
const countBefore = seen.size;
const fresh = new Map();
for (const item of items) {
const id = list.idOf(item);
seen.add(id);
if (!yielded.has(id))
fresh.set(id, item);
}
for (const id of fresh.keys())
yielded.add(id);
if (fresh.size > 0)
yield [...fresh.values()];
if (seen.size >= expected)
return true;
if (seen.size === countBefore)
return false;
}
return false;
}
async function* readPages(list) {
let pagesRead = 0;
let largestPage = 1;
let itemsRead = 0;
for (let width = 1;;) {
const answers = Array.from({ length: width }, (_, index) => list.readPage(pagesRead + 1 + index));
for (const answer of answers)
answer.catch(() => undefined);
let totalCount = 0;
for (const answer of answers) {
const page = await answer;
yield page;
totalCount = page.totalCount;
itemsRead += page.items.length;
largestPage = Math.max(largestPage, page.items.length);
}
pagesRead += width;
const pagesLeft = Math.ceil((totalCount - itemsRead) / largestPage);
width = Math.max(1, Math.min(pagesRead, pagesLeft, MAX_CONCURRENT_REQUESTS));
}
}
}),
1342:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
RW: () => ( waitForAnswer),
a5: () => ( isRateLimit),
c2: () => ( statusOf)
});
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6138);
const MAX_RETRY_AFTER_MS = 60_000;
function statusOf(error) {
if (!(error instanceof Error) || !('response' in error) || error.response === undefined)
return null;
return 'status' in error && typeof error.status === 'number' ? error.status : null;
}
function isRateLimit(error) {
const status = statusOf(error);
if (status === 429)
return true;
const hasRetryAfter = headerOf(error, 'retry-after') !== undefined;
const saysSo = /\brate limit\b/i.test((0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error));
return status === 403 && (headerOf(error, 'x-ratelimit-remaining') === '0' || hasRetryAfter || saysSo);
}
function waitForAnswer(error, attempt) {
if (isRateLimit(error)) {
const askedMs = retryAfterMs(error);
return askedMs !== null && askedMs <= MAX_RETRY_AFTER_MS ? askedMs + (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__ .jo)(attempt) : null;
}
const status = statusOf(error);
return status === null || status >= 500 ? (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__ .jo)(attempt) : null;
}
function retryAfterMs(error) {
const text = headerOf(error, 'retry-after');
return typeof text === 'string' && /^\d{1,6}$/.test(text) ? Number(text) * 1000 : null;
}
function headerOf(error, name) {
const headers = Reflect.get(Object(Reflect.get(Object(error), 'response')), 'headers');
return Reflect.get(Object(headers), name);
}
}),
6138:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
jo: () => ( backoffMs),
mz: () => ( waitOnTimer),
sT: () => ( retried)
});
var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
const FIRST_WAIT_MS = 500;
async function retried(attempt, { maxTries, signal, wait, waitBeforeNext }) {
for (let count = 1;; count += 1) {
try {
return await attempt();
}
catch (error) {
const waitMs = count >= maxTries || signal.aborted ? null : waitBeforeNext(error, count);
if (waitMs === null)
throw error;
await wait(waitMs, signal);
}
}
}
function backoffMs(attempt) {
return FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.5 + Math.random());
}
const waitOnTimer = (ms, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, { signal });
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
})
};
