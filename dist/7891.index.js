export const id = 7891;
export const ids = [7891];
export const modules = {
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
