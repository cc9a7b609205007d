export const id = 9091;
export const ids = [9091];
export const modules = {
9091:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
listFailure: () => ( listFailure),
tellFailures: () => ( tellFailures)
});
var _domain_words_count_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9151);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
var _step_annotate_some_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59);
function tellFailures(failures, step) {
(0,_step_annotate_some_js__WEBPACK_IMPORTED_MODULE_1__ .L)(failures.map(({ message }) => ({ level: 'error', message })), step);
}
function listFailure(failures, done, doneCount) {
const [first] = failures;
return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR(first?.code ?? 'invalid', `${(0,_domain_words_count_js__WEBPACK_IMPORTED_MODULE_2__ .U)(doneCount, 'certificate')} ${done}, ${failures.length} failed. Each error is in the summary.`);
}
})
};
