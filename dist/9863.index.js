export const id = 9863;
export const ids = [9863];
export const modules = {
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
})
};
