export const id = 5816;
export const ids = [5816,9863];
export const modules = {
5816:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
artifactStore: () => ( artifactStore)
});
var archive_download = __webpack_require__(4279);
var failure = __webpack_require__(5856);
var rest_error = __webpack_require__(1342);
var retry = __webpack_require__(6138);
;
const AFTER_RATE_LIMIT_MS = 30_000;
function isNameTaken(error) {
return (0,failure .bD)(error).includes('Failed request: (409)');
}
function isGone(error) {
if (!(error instanceof Error))
return false;
if (error.name === 'ArtifactNotFoundError')
return true;
return 'status' in error && (error.status === 404 || error.status === 410);
}
function waitBeforeNextUpload(error, attempt) {
if ((0,failure .bD)(error).includes('Failed request: (429)'))
return AFTER_RATE_LIMIT_MS + (0,retry .jo)(attempt);
const isOfBlobStore = error instanceof Error && error.name === 'RestError';
return isOfBlobStore || isBroken(error) ? (0,retry .jo)(attempt) : null;
}
function waitBeforeNextDownload(error, attempt) {
if (error instanceof failure .HR || isBroken(error))
return (0,retry .jo)(attempt);
if (error instanceof Error && error.name === 'HttpError')
return (0,rest_error .RW)(error, attempt);
const isOfSignedAddress = (0,failure .bD)(error).includes('Artifact download failed after');
return isOfSignedAddress && attempt === 1 ? (0,retry .jo)(attempt) : null;
}
function isBroken(error) {
return /Unable to make request: E|Upload progress stalled/.test((0,failure .bD)(error));
}
var artifact_client = __webpack_require__(9863);
;
function downloader(options) {
return (0,archive_download .U)({
...options,
fetch: (wanted, folder) => fetchArchive(wanted, folder, options),
waitBeforeNext: waitBeforeNextDownload,
hasDigest: ({ artifact }) => artifact.digest !== undefined,
});
}
async function fetchArchive(wanted, folder, { environment, token }) {
const { artifact } = wanted;
const { DefaultArtifactClient } = await (0,artifact_client.loadArtifactClient)();
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
throw (0,archive_download .K)(wanted);
return true;
}
catch (error) {
if (isGone(error))
return false;
throw error;
}
}
var backup_name = __webpack_require__(1855);
var json_answer = __webpack_require__(5012);
var list_request = __webpack_require__(4319);
var page_reader = __webpack_require__(5630);
;
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
const digest = (0,json_answer .s)(artifact);
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
;
const PURPOSE = { what: 'list earlier backups', permission: 'actions: read' };
async function* listArtifacts(names, listing) {
const isNewestFirst = listing.environment.server.kind !== 'gitea' && listing.runId === null;
if (isNewestFirst) {
for await (const batch of readSets(names, listing))
yield* batch.sort(compareMadeLastFirst);
return;
}
const sets = [];
for await (const batch of readSets(names, listing))
sets.push(...batch);
yield* sets.sort(compareMadeLastFirst);
}
function compareMadeLastFirst(some, other) {
return (0,backup_name .a0)((0,backup_name .iz)(some), (0,backup_name .iz)(other));
}
async function* readSets(names, listing) {
const read = (0,json_answer .W)(PURPOSE.what, listing.environment.server.name);
for await (const artifacts of readArtifacts(listing, read)) {
const sets = [];
for (const artifact of artifacts) {
const name = (0,backup_name .wT)(read.textOf(artifact, 'name'), names);
if (name === null || (await isUntrusted(artifact, listing, read)))
continue;
sets.push(storedSetOf(artifact, name, read, listing.environment));
}
yield sets;
}
}
function readArtifacts({ environment, rest, runId }, read) {
const list = {
rest,
server: environment.server,
route: `GET /repos/{owner}/{repo}/actions/${runId === null ? '' : 'runs/{run_id}/'}artifacts`,
parameters: runId === null ? {} : { run_id: runId },
purpose: PURPOSE,
};
return (0,page_reader .L)({
what: PURPOSE.what,
idOf: (artifact) => read.numberOf(artifact, 'id'),
async readPage(page) {
const answer = read.objectOf((await (0,list_request .D)(list, page)).json);
return { totalCount: read.numberOf(answer, 'total_count'), items: read.listOf(answer, 'artifacts') };
},
});
}
async function isUntrusted(artifact, { environment, readRepository }, read) {
const run = runOf(artifact, read);
if (run === null)
return false;
if (run['event'] === 'pull_request')
return true;
const ids = [run['repository_id'], run['head_repository_id']].filter((id) => (id ?? null) !== null);
if (ids.length === 0)
return false;
const ownId = environment.repositoryId ?? (await readRepository()).id;
return ids.some((id) => id !== ownId);
}
var external_node_path_ = __webpack_require__(6760);
var certificate = __webpack_require__(3201);
var orphan_stream_errors = __webpack_require__(542);
var request_trouble = __webpack_require__(4038);
;
const DEFAULT_RETENTION_DAYS = 90;
const MAX_TRIES = 3;
function uploader(options) {
const { deadline, wait = retry .mz } = options;
let failures = 0;
const waitBeforeNext = (error) => {
if (isNameTaken(error))
return null;
failures += 1;
return failures < MAX_TRIES ? waitBeforeNextUpload(error, failures) : null;
};
const upload = async (staged, name) => {
const attempt = () => uploadOnce(staged, name, options);
try {
const retries = { maxTries: MAX_TRIES, signal: deadline.signal, wait, waitBeforeNext };
const set = await (0,retry .sT)(attempt, retries);
failures = 0;
return set;
}
catch (error) {
if (isNameTaken(error))
return null;
if (error instanceof failure .HR)
throw error;
throw notStored(name, (0,request_trouble ._W)(`${(0,failure .bD)(error)}.`), error);
}
};
return (staged, name) => deadline.limit(`storing the artifact ${(0,backup_name .$K)(name)}`, () => upload(staged, name));
}
async function uploadOnce(staged, name, options) {
const { retentionDays, compressionLevel, environment } = options;
const { DefaultArtifactClient } = await (0,artifact_client.loadArtifactClient)();
const folder = (0,external_node_path_.join)(staged.root, staged.folder);
const files = staged.files.map(({ path }) => (0,external_node_path_.join)(folder, ...path.split('/')));
const { id, digest, size } = await (0,orphan_stream_errors .q)(staged.root, () => new DefaultArtifactClient().uploadArtifact((0,backup_name .$K)(name), files, staged.root, {
compressionLevel,
...(retentionDays === null ? {} : { retentionDays }),
}));
if (id === undefined || !(id > 0 && Number.isSafeInteger(id)) || digest === undefined)
throw notStored(name, `${environment.server.name} gave it no id or digest.`);
return storedSet(name, { id, digest, sizeBytes: size ?? 0 }, options);
}
function notStored(name, why, cause) {
const message = `Could not store the artifact ${(0,backup_name .$K)(name)}: ${why}`;
return new failure .HR('not-stored', message, cause === undefined ? undefined : { cause });
}
function storedSet(name, { id, digest, sizeBytes }, options) {
const { environment, clock } = options;
const artifactName = (0,backup_name .$K)(name);
const receivedAt = clock.now();
const runId = Number(environment.runId);
return {
name,
place: `artifact ${artifactName}`,
source: 'artifact',
receivedAt,
sizeBytes,
expiresAt: new Date(receivedAt.getTime() + daysKept(options) * certificate .sO),
isExpired: false,
artifact: {
id,
digest,
runId,
isOwn: true,
url: artifactUrl(environment, { id, runId, name: artifactName }),
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
var removal = __webpack_require__(4239);
;
function artifactStore(options) {
const { environment, rest, readRepository, runId = null } = options;
const download = downloader(options);
return {
source: 'artifact',
list: (names) => listArtifacts(names, { environment, rest, readRepository, runId }),
open: ({ artifact, place }) => artifact === undefined ? Promise.resolve(null) : download({ artifact, place }),
isTaken: () => Promise.resolve(false),
store: uploader(options),
async remove({ artifact, place }) {
if (artifact === undefined)
return;
await (0,removal .T)({
rest,
server: environment.server,
path: '/repos/{owner}/{repo}/actions/artifacts/{artifact_id}',
parameters: { artifact_id: artifact.id },
purpose: { what: `remove the ${place}`, permission: 'actions: write' },
});
},
};
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
const { BlobClient } = await __webpack_require__.e( 1258).then(__webpack_require__.t.bind(__webpack_require__, 9668, 19));
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
})
};
