export const id = 4002;
export const ids = [4002];
export const modules = {
4002:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
restClient: () => ( restClient)
});
var failure = __webpack_require__(5856);
var request_trouble = __webpack_require__(4038);
;
const MAX_LEVELS = 32;
function limitJsonDepth(fetch) {
return async (address, options) => {
const reply = await fetch(address, options);
const isJson = /json/i.test(reply.headers.get('content-type') ?? '');
if (isJson && isDeep(await reply.text()))
throw new Error(`the reply has more than ${MAX_LEVELS} levels`);
return reply;
};
}
function isDeep(text) {
let levels = 0;
let isInString = false;
for (let at = 0; at < text.length; at += 1) {
const sign = text.charAt(at);
if (isInString) {
if (sign === '\\')
at += 1;
else
isInString = sign !== '"';
}
else if (sign === '"')
isInString = true;
else if (sign === '[' || sign === '{')
levels += 1;
else if (sign === ']' || sign === '}')
levels -= 1;
if (levels > MAX_LEVELS)
return true;
}
return false;
}
var rest_error = __webpack_require__(1342);
var toolkit_fetch = __webpack_require__(5772);
var retry = __webpack_require__(6138);
;
const MAX_TRIES = 3;
const NEXT_PAGE = /;\s*rel="?next\b/;
const BYTES = { accept: 'application/octet-stream' };
function restClient(environment, token, deadline, { wait = retry .mz, fetch = (0,toolkit_fetch .Z7)(), onTime } = {}) {
const prepare = (sending) => rejectingRedirects(limitJsonDepth(onTime === undefined ? sending : tellingTime(sending, onTime)));
const send = prepare(fetch);
const [owner = '', repo = ''] = environment.repository.split('/');
const answer = async (route, parameters, purpose, sending = send) => {
const { request } = await __webpack_require__.e( 7359).then(__webpack_require__.bind(__webpack_require__, 7359));
const ask = request.defaults({
baseUrl: environment.apiUrl,
headers: { authorization: `token ${token}`, 'user-agent': 'certkeep' },
request: { fetch: sending },
});
return deadline.limit(`trying to ${purpose.what}`, async () => {
try {
const attempt = () => ask(route, { owner, repo, ...parameters });
return await (0,retry .sT)(attempt, {
maxTries: MAX_TRIES,
signal: deadline.signal,
wait,
waitBeforeNext: rest_error .RW,
});
}
catch (error) {
const status = (0,rest_error .c2)(error);
if (purpose.mayBeGone === true && (status === 404 || status === 410))
return null;
throw failureOf(error, purpose, environment);
}
});
};
return {
request: async (route, parameters, purpose) => (await answer(route, parameters, purpose))?.data ?? null,
requestPage: async (route, parameters, purpose) => pageOf(await answer(route, parameters, purpose)),
async upload(address, file, purpose) {
const headers = { 'content-type': 'application/octet-stream' };
return (await answer(`POST ${address}`, { data: file, headers }, purpose))?.data ?? null;
},
async download(route, parameters, path, purpose) {
const { downloadFetch } = await __webpack_require__.e( 5546).then(__webpack_require__.bind(__webpack_require__, 5546));
let saved = null;
const saving = prepare(downloadFetch(path, (sha256) => (saved = sha256)));
await answer(route, { ...parameters, headers: BYTES }, purpose, saving);
return saved;
},
};
}
function pageOf(answer) {
return { json: answer?.data ?? null, hasNext: NEXT_PAGE.test(answer?.headers.link ?? '') };
}
function rejectingRedirects(fetch) {
return async (address, options) => {
const reply = await fetch(address, options);
if (reply.status >= 300 && reply.status < 400)
throw new Error(`a redirect (${reply.status}) of ${new URL(address).host} was not followed`);
return reply;
};
}
function tellingTime(fetch, onTime) {
return async (address, options) => {
const reply = await fetch(address, options);
const time = new Date(reply.headers.get('date') ?? '');
if (!Number.isNaN(time.getTime()))
onTime(time);
return reply;
};
}
function failureOf(error, { what, permission }, { server: { name: server }, apiUrl }) {
const status = (0,rest_error .c2)(error);
const options = { cause: error };
if (status === 401) {
return new failure .HR('denied', `Cannot ${what}: ${server} does not accept the github-token (401).`, options);
}
if ((0,rest_error .a5)(error)) {
return new failure .HR('unreadable', `Cannot ${what}: the rate limit of the github-token is used up (${status ?? ''}). Run again later.`, options);
}
if (status === 403 || status === 404) {
return new failure .HR('denied', `Cannot ${what}: the token lacks \`${permission}\` (${status}). Add it under \`permissions:\` in the workflow.`, options);
}
const why = status === null
? `the request to ${(0,request_trouble .fx)(apiUrl)} failed: ${(0,failure .bD)(error)}`
: `${server} answered ${status}`;
return new failure .HR('unreadable', `Cannot ${what}: ${why}. Run again later.`, options);
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
5772:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$r: () => ( targetOf),
NX: () => ( MAX_REDIRECTS),
RE: () => ( OutgoingFile),
Xw: () => ( readReply),
Yl: () => ( headersOf),
Z7: () => ( toolkitFetch),
fI: () => ( toolkitSend)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
class OutgoingFile {
path;
sizeBytes;
constructor(path, sizeBytes) {
this.path = path;
this.sizeBytes = sizeBytes;
}
}
const REDIRECTS = [301, 302, 307, 308];
const MAX_REDIRECTS = 5;
function toolkitFetch() {
const send = toolkitSend();
return async (address, options) => {
let at = address;
for (let count = 0; count <= MAX_REDIRECTS; count += 1) {
const reply = await readReply(at, await send(at, options));
const target = options.method === 'GET' ? redirectOf(reply) : null;
if (target === null)
return reply;
at = target;
}
throw new Error(`there were more than ${MAX_REDIRECTS} redirects`);
};
}
function toolkitSend() {
let loading;
return async (address, { method, headers, body = null }) => {
const client = await (loading ??= loadClient());
if (!(body instanceof OutgoingFile))
return (await client.request(method, address, body, headers)).message;
const content = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(body.path);
content.on('error', () => undefined);
const length = { 'content-length': String(body.sizeBytes) };
return (await client.request(method, address, content, { ...headers, ...length })).message;
};
}
async function loadClient() {
const { HttpClient } = await __webpack_require__.e( 5108).then(__webpack_require__.bind(__webpack_require__, 5108));
return new HttpClient('certkeep', [], { allowRedirects: false, keepAlive: true });
}
async function readReply(address, message) {
const bytes = await bytesOf(message);
return {
status: message.statusCode ?? 0,
url: address,
headers: headersOf(message),
text: () => Promise.resolve(Buffer.from(bytes).toString('utf8')),
arrayBuffer: () => Promise.resolve(bytes.buffer),
};
}
function headersOf({ headers }) {
return new Map(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
async function bytesOf(message) {
const chunks = [];
for await (const chunk of message)
chunks.push(chunk);
return new Uint8Array(Buffer.concat(chunks));
}
function redirectOf(reply) {
const target = targetOf(reply);
if (target !== null && target.origin !== new URL(reply.url).origin)
throw new Error(`a redirect to ${target.host} was not followed: the token is not for that host`);
return target?.href ?? null;
}
function targetOf({ status, url, headers }) {
const location = headers.get('location');
if (!REDIRECTS.includes(status) || location === undefined)
return null;
return new URL(location, url);
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
