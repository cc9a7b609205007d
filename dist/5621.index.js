export const id = 5621;
export const ids = [5621,9863,8346];
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
4279:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
K: () => ( wrongDigest),
U: () => ( archiveDownloader)
});
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5856);
var _files_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5252);
var _set_format_zip_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8346);
var _official_clients_request_trouble_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4038);
var _retry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6138);
const MAX_TRIES = 3;
const MAX_EXTRA_TRIES = 6;
class NotThere extends Error {
}
function archiveDownloader(options) {
const fetch = fetcher(options);
return async (wanted) => {
const folder = makeFolder(wanted, options.environment.temporaryFolder);
const discard = () => (0,_files_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ .yu)(folder);
try {
const reader = await options.deadline.limit(`fetching ${wanted.place}`, () => fetch(wanted, folder));
if (reader !== null)
return { ...reader, close: () => reader.close().finally(discard) };
await discard();
return null;
}
catch (error) {
await discard();
throw error;
}
};
}
function fetcher(options) {
const { deadline, wait = _retry_js__WEBPACK_IMPORTED_MODULE_6__ .mz } = options;
let extraTries = 0;
const waitBeforeNext = (error, count) => {
const isNotThere = error instanceof NotThere;
if (isNotThere || (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR && error.code === 'invalid'))
extraTries += 1;
if (extraTries > MAX_EXTRA_TRIES)
return null;
return isNotThere ? (0,_retry_js__WEBPACK_IMPORTED_MODULE_6__ .jo)(count) : options.waitBeforeNext(error, count);
};
return async (wanted, folder) => {
const attempt = () => fetchOnce(wanted, folder, options);
try {
const result = await (0,_retry_js__WEBPACK_IMPORTED_MODULE_6__ .sT)(attempt, {
maxTries: MAX_TRIES,
signal: deadline.signal,
wait,
waitBeforeNext,
});
if (result instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR)
throw result;
return result;
}
catch (error) {
if (error instanceof NotThere)
return null;
if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR)
throw error;
throw notFetched(wanted, error);
}
};
}
async function fetchOnce(wanted, folder, { fetch, hasDigest }) {
const into = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'try-'));
if (!(await fetch(wanted, into)))
throw new NotThere('it is not there');
return openArchive(wanted, into).catch((error) => {
if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR && error.code === 'invalid' && hasDigest(wanted))
return error;
throw error;
});
}
function makeFolder(wanted, temporaryFolder) {
try {
return (0,_files_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ .wE)(temporaryFolder);
}
catch (error) {
throw notFetched(wanted, error);
}
}
function notFetched({ place }, cause) {
return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR('unreadable', (0,_official_clients_request_trouble_js__WEBPACK_IMPORTED_MODULE_5__ ._W)(`Could not fetch the ${place}: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(cause)}.`), {
cause,
});
}
async function openArchive({ place }, folder) {
const [archive] = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
try {
if (archive === undefined)
throw new Error('nothing was received');
return await (0,_set_format_zip_reader_js__WEBPACK_IMPORTED_MODULE_4__.openZip)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, archive));
}
catch (error) {
if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR)
throw error;
throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR('invalid', `The ${place} is damaged: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error)}.`, { cause: error });
}
}
function wrongDigest({ place }) {
return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR('invalid', `The ${place} is not what was stored: its digest differs.`);
}
}),
5621:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
downloader: () => ( downloader)
});
var _archive_download_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4279);
var _official_clients_artifact_client_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8347);
var _official_clients_artifact_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9863);
function downloader(options) {
return (0,_archive_download_js__WEBPACK_IMPORTED_MODULE_0__ .U)({
...options,
fetch: (wanted, folder) => fetchArchive(wanted, folder, options),
waitBeforeNext: _official_clients_artifact_client_errors_js__WEBPACK_IMPORTED_MODULE_1__ .Yw,
hasDigest: ({ artifact }) => artifact.digest !== undefined,
});
}
async function fetchArchive(wanted, folder, { environment, token }) {
const { artifact } = wanted;
const { DefaultArtifactClient } = await (0,_official_clients_artifact_client_js__WEBPACK_IMPORTED_MODULE_2__.loadArtifactClient)();
const [repositoryOwner = '', repositoryName = ''] = environment.repository.split('/');
const findBy = { token, workflowRunId: artifact.runId, repositoryOwner, repositoryName };
try {
const { digestMismatch } = await new DefaultArtifactClient().downloadArtifact(artifact.id, {
path: folder,
skipDecompress: true,
...(artifact.digest === undefined ? {} : { expectedHash: `sha256:${artifact.digest}` }),
...(artifact.isOwn ? {} : { findBy }),
});
if (digestMismatch === true)
throw (0,_archive_download_js__WEBPACK_IMPORTED_MODULE_0__ .K)(wanted);
return true;
}
catch (error) {
if ((0,_official_clients_artifact_client_errors_js__WEBPACK_IMPORTED_MODULE_1__ .ST)(error))
return false;
throw error;
}
}
}),
8347:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
ST: () => ( isGone),
Yw: () => ( waitBeforeNextDownload),
hU: () => ( isNameTaken),
hv: () => ( waitBeforeNextUpload)
});
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
var _rest_rest_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1342);
var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6138);
const AFTER_RATE_LIMIT_MS = 30_000;
function isNameTaken(error) {
return (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error).includes('Failed request: (409)');
}
function isGone(error) {
if (!(error instanceof Error))
return false;
if (error.name === 'ArtifactNotFoundError')
return true;
return 'status' in error && (error.status === 404 || error.status === 410);
}
function waitBeforeNextUpload(error, attempt) {
if ((0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error).includes('Failed request: (429)'))
return AFTER_RATE_LIMIT_MS + (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__ .jo)(attempt);
const isOfBlobStore = error instanceof Error && error.name === 'RestError';
return isOfBlobStore || isBroken(error) ? (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__ .jo)(attempt) : null;
}
function waitBeforeNextDownload(error, attempt) {
if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR || isBroken(error))
return (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__ .jo)(attempt);
if (error instanceof Error && error.name === 'HttpError')
return (0,_rest_rest_error_js__WEBPACK_IMPORTED_MODULE_1__ .RW)(error, attempt);
const isOfSignedAddress = (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error).includes('Artifact download failed after');
return isOfSignedAddress && attempt === 1 ? (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__ .jo)(attempt) : null;
}
function isBroken(error) {
return /Unable to make request: E|Upload progress stalled/.test((0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error));
}
}),
9863:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
loadArtifactClient: () => ( loadArtifactClient),
loadUploadClient: () => ( loadUploadClient)
});
var _run_run_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2792);
var _form_data_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7648);
var _runtime_token_guard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2089);
var _truncated_replies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2458);
const BLOCKS_AT_ONCE = '2';
function loadArtifactClient() {
(0,_runtime_token_guard_js__WEBPACK_IMPORTED_MODULE_1__ .B)();
(0,_truncated_replies_js__WEBPACK_IMPORTED_MODULE_2__ .Y)();
(0,_form_data_js__WEBPACK_IMPORTED_MODULE_3__ .A)();
hideBrokenEvent();
process.env['ACTIONS_ARTIFACT_UPLOAD_CONCURRENCY'] ??= BLOCKS_AT_ONCE;
return Promise.all( [__webpack_require__.e(5108), __webpack_require__.e(5002), __webpack_require__.e(6118), __webpack_require__.e(85)]).then(__webpack_require__.bind(__webpack_require__, 85));
}
function hideBrokenEvent() {
if ((0,_run_run_environment_js__WEBPACK_IMPORTED_MODULE_0__ .j_)(process.env['GITHUB_EVENT_PATH']) === null)
process.env['GITHUB_EVENT_PATH'] = '';
}
async function loadUploadClient() {
const { BlobClient } = await __webpack_require__.e( 1258).then(__webpack_require__.t.bind(__webpack_require__, 1258, 19));
return BlobClient;
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
