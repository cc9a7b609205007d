export const id = 2392;
export const ids = [2392];
export const modules = {
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
})
};
