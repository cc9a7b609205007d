export const id = 3660;
export const ids = [3660,9863];
export const modules = {
1380:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Wk: () => ( artifactUrl),
ng: () => ( runOf),
v4: () => ( storedSetOf)
});
var _rest_json_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5012);
const UNKNOWN_RUN_ID = 0;
function runOf(artifact, read) {
const run = artifact['workflow_run'];
return run === null || run === undefined ? null : read.objectOf(run);
}
function storedSetOf(artifact, name, read, environment) {
const hasEnd = typeof artifact['expires_at'] === 'string';
return {
name,
place: `artifact ${read.textOf(artifact, 'name')}`,
source: 'artifact',
receivedAt: read.dateOf(artifact, 'created_at'),
sizeBytes: read.numberOf(artifact, 'size_in_bytes'),
expiresAt: hasEnd ? read.dateOf(artifact, 'expires_at') : null,
isExpired: artifact['expired'] === true,
artifact: storedArtifactOf(artifact, read, environment),
};
}
function storedArtifactOf(artifact, read, environment) {
const run = runOf(artifact, read);
const id = read.numberOf(artifact, 'id');
const runId = run === null ? UNKNOWN_RUN_ID : read.numberOf(run, 'id');
const branch = run?.['head_branch'];
const digest = (0,_rest_json_answer_js__WEBPACK_IMPORTED_MODULE_0__ .s)(artifact);
return {
id,
runId,
isOwn: false,
url: artifactUrl(environment, { id, runId, name: read.textOf(artifact, 'name') }),
headBranch: typeof branch === 'string' && branch !== '' ? branch : null,
...(digest === null ? {} : { digest }),
};
}
function artifactUrl({ serverUrl, repository, server }, { id, runId, name }) {
const runs = `${serverUrl}/${repository}/actions`;
if (runId === UNKNOWN_RUN_ID)
return runs;
return `${runs}/runs/${runId}/artifacts/${server.kind === 'gitea' ? encodeURIComponent(name) : id}`;
}
}),
3660:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
uploader: () => ( uploader)
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
var _domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1855);
var _domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3201);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5856);
var _official_clients_artifact_client_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8347);
var _official_clients_artifact_client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9863);
var _official_clients_orphan_stream_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(542);
var _official_clients_request_trouble_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4038);
var _retry_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6138);
var _artifact_record_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1380);
const DEFAULT_RETENTION_DAYS = 90;
const MAX_TRIES = 3;
function uploader(options) {
const { deadline, wait = _retry_js__WEBPACK_IMPORTED_MODULE_7__ .mz } = options;
let failures = 0;
const waitBeforeNext = (error) => {
if ((0,_official_clients_artifact_client_errors_js__WEBPACK_IMPORTED_MODULE_3__ .hU)(error))
return null;
failures += 1;
return failures < MAX_TRIES ? (0,_official_clients_artifact_client_errors_js__WEBPACK_IMPORTED_MODULE_3__ .hv)(error, failures) : null;
};
const upload = async (staged, name) => {
const attempt = () => uploadOnce(staged, name, options);
try {
const retries = { maxTries: MAX_TRIES, signal: deadline.signal, wait, waitBeforeNext };
const set = await (0,_retry_js__WEBPACK_IMPORTED_MODULE_7__ .sT)(attempt, retries);
failures = 0;
return set;
}
catch (error) {
if ((0,_official_clients_artifact_client_errors_js__WEBPACK_IMPORTED_MODULE_3__ .hU)(error))
return null;
if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR)
throw error;
throw notStored(name, `${(0,_official_clients_request_trouble_js__WEBPACK_IMPORTED_MODULE_6__ ._W)(`${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error)}.`)} Run again.`, error);
}
};
return (staged, name) => deadline.limit(`storing the artifact ${(0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_1__ .$K)(name)}`, () => upload(staged, name));
}
async function uploadOnce(staged, name, options) {
const { retentionDays, compressionLevel, environment } = options;
const { DefaultArtifactClient } = await (0,_official_clients_artifact_client_js__WEBPACK_IMPORTED_MODULE_4__.loadArtifactClient)();
const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(staged.root, staged.folder);
const files = staged.files.map(({ path }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, ...path.split('/')));
const { id, digest, size } = await (0,_official_clients_orphan_stream_errors_js__WEBPACK_IMPORTED_MODULE_5__ .q)(staged.root, () => new DefaultArtifactClient().uploadArtifact((0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_1__ .$K)(name), files, staged.root, {
compressionLevel,
...(retentionDays === null ? {} : { retentionDays }),
}));
if (id === undefined || !(id > 0 && Number.isSafeInteger(id)) || digest === undefined)
throw notStored(name, `${environment.server.name} gave it no id or digest. Run again.`);
return storedSet(name, { id, digest, sizeBytes: size ?? 0 }, options);
}
function notStored(name, why, cause) {
const message = `Could not store the artifact ${(0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_1__ .$K)(name)}: ${why}`;
return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR('not-stored', message, cause === undefined ? undefined : { cause });
}
function storedSet(name, { id, digest, sizeBytes }, options) {
const { environment, clock } = options;
const artifactName = (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_1__ .$K)(name);
const receivedAt = clock.now();
const runId = Number(environment.runId);
return {
name,
place: `artifact ${artifactName}`,
source: 'artifact',
receivedAt,
sizeBytes,
expiresAt: new Date(receivedAt.getTime() + daysKept(options) * _domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_9__ .sO),
isExpired: false,
artifact: {
id,
digest,
runId,
isOwn: true,
url: (0,_artifact_record_js__WEBPACK_IMPORTED_MODULE_8__ .Wk)(environment, { id, runId, name: artifactName }),
headBranch: environment.branch === '' ? null : environment.branch,
},
};
}
function daysKept({ retentionDays, environment: { maxRetentionDays, server } }) {
const most = maxRetentionDays ?? retentionDays ?? DEFAULT_RETENTION_DAYS;
if (retentionDays === null)
return most;
return Math.min(server.kind === 'gitea' ? retentionDays - 1 : retentionDays, most);
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
})
};
