export const id = 6383;
export const ids = [6383];
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
6383:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
artifactStore: () => ( artifactStore)
});
var backup_name = __webpack_require__(1855);
var json_answer = __webpack_require__(5012);
var list_request = __webpack_require__(4319);
var page_reader = __webpack_require__(5630);
var artifact_record = __webpack_require__(1380);
var listing_purpose = __webpack_require__(5019);
;
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
const read = (0,json_answer .W)(listing_purpose .Z.what, listing.environment.server.name);
for await (const artifacts of readArtifacts(listing, read)) {
const sets = [];
for (const artifact of artifacts) {
const name = (0,backup_name .wT)(read.textOf(artifact, 'name'), names);
if (name === null || (await isUntrusted(artifact, listing, read)))
continue;
sets.push((0,artifact_record .v4)(artifact, name, read, listing.environment));
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
purpose: listing_purpose .Z,
};
return (0,page_reader .L)({
what: listing_purpose .Z.what,
idOf: (artifact) => read.numberOf(artifact, 'id'),
async readPage(page) {
const answer = read.objectOf((await (0,list_request .D)(list, page)).json);
return { totalCount: read.numberOf(answer, 'total_count'), items: read.listOf(answer, 'artifacts') };
},
});
}
async function isUntrusted(artifact, { environment, readRepository }, read) {
const run = (0,artifact_record .ng)(artifact, read);
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
var removal = __webpack_require__(4239);
var once = __webpack_require__(4497);
var transfers = __webpack_require__(9276);
;
function artifactStore(options) {
const { environment, rest, readRepository, runId = null } = options;
const download = (0,once .O)(async () => (await (0,transfers .H)()).downloader(options));
const upload = (0,once .O)(async () => (await (0,transfers .E)()).uploader(options));
return {
source: 'artifact',
list: (names) => listArtifacts(names, { environment, rest, readRepository, runId }),
open: async ({ artifact, place }) => artifact === undefined ? null : (await download())({ artifact, place }),
isTaken: () => Promise.resolve(false),
store: async (set, name) => (await upload())(set, name),
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
5019:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Z: () => ( LISTING)
});
const LISTING = { what: 'list earlier backups', permission: 'actions: read' };
}),
9276:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E: () => ( loadUpload),
H: () => ( loadDownload)
});
const loadUpload = () => __webpack_require__.e( 3660).then(__webpack_require__.bind(__webpack_require__, 3660));
const loadDownload = () => __webpack_require__.e( 5621).then(__webpack_require__.bind(__webpack_require__, 5621));
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
4239:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
T: () => ( remove)
});
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
async function remove(removal) {
const { rest, server, path, parameters, purpose } = removal;
const { what, permission } = purpose;
const answer = await rest.request(`DELETE ${path}`, parameters, { ...purpose, mayBeGone: true });
if (answer === null) {
const left = await rest.request(`GET ${path}`, parameters, { ...purpose, mayBeGone: true });
if (left === null)
return;
throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR('denied', `Cannot ${what}: ${server.name} answered that it is not there (404), and still has it. Check that the token has \`${permission}\` under \`permissions:\` in the workflow, or run again later.`);
}
if (answer !== '')
throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR('unreadable', `Cannot ${what}: ${server.name} sent an unexpected answer. Run again later.`);
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
})
};
