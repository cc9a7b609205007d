export const id = 7324;
export const ids = [7324];
export const modules = {
7324:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
recentCertificates: () => ( recentCertificates)
});
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
var _verify_verify_pair_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5003);
const MAX_SETS = 12;
async function recentCertificates(sets, copiesIn, dependencies) {
const found = new Map();
try {
for (let index = 0; index < MAX_SETS; index += 1) {
const set = await sets.at(index);
if (set === null)
break;
const [copy] = copiesIn(set);
if (copy === undefined || found.has(copy.record.fingerprint))
continue;
const opening = await (0,_verify_verify_pair_js__WEBPACK_IMPORTED_MODULE_1__ .i)(set, copy.record, dependencies);
if (opening.kind !== 'damaged')
found.set(copy.record.fingerprint, opening.certificate);
}
}
catch (error) {
if ((0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .h_)(error).code === 'timeout')
throw error;
}
return [...found.values()];
}
})
};
