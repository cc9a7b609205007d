export const id = 4819;
export const ids = [4819,7891];
export const modules = {
4819:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
refuseToList: () => ( refuseToList)
});
var _rest_missing_token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7891);
var _listing_purpose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5019);
async function refuseToList() {
await _rest_missing_token_js__WEBPACK_IMPORTED_MODULE_0__.clientWithoutToken.request('GET /repos/{owner}/{repo}/actions/artifacts', {}, _listing_purpose_js__WEBPACK_IMPORTED_MODULE_1__ .Z);
}
}),
5019:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Z: () => ( LISTING)
});
const LISTING = { what: 'list earlier backups', permission: 'actions: read' };
}),
7891:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
clientWithoutToken: () => ( clientWithoutToken)
});
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
const clientWithoutToken = {
request: (_route, _parameters, purpose) => refuse(purpose),
requestPage: (_route, _parameters, purpose) => refuse(purpose),
upload: (_address, _file, purpose) => refuse(purpose),
download: (_route, _parameters, _path, purpose) => refuse(purpose),
};
function refuse({ what }) {
const message = `Cannot ${what}: the input github-token is empty. Leave it out, so that the workflow's own token is used.`;
return Promise.reject(new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR('denied', message));
}
})
};
