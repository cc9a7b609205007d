export const id = 2286;
export const ids = [2286];
export const modules = {
2286:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
remarkOnReused: () => ( remarkOnReused),
warnOfExposedKey: () => ( warnOfExposedKey),
warnOfNewBeside: () => ( warnOfNewBeside)
});
var _domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8109);
function warnOfNewBeside({ problem }, { reason }, { onRestoreError }, { log }) {
const isForced = reason === 'forced' || onRestoreError === 'fail';
const input = isForced ? 'force-renewal: true' : 'on-restore-error: issue';
log.warning(`${problem} A new certificate is issued, because ${input} is set.`);
}
function warnOfExposedKey({ privateKeyPath }, { log }) {
log.warning(`Every user of this machine can read the private key at ${privateKeyPath}. Run chmod 600 on it; if a server reads it through a group, chmod 640.`);
}
function remarkOnReused(existing, policy, dependencies) {
const { otherBranch, place, warning } = existing;
if (warning !== undefined)
dependencies.log.warning(warning);
if (otherBranch !== undefined)
dependencies.log.warning(`Only another branch has backups of this certificate (${(0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_0__ .pF)(otherBranch)}, ${place}). Its certificate is used. Run the workflow on the default branch, so that every branch finds it.`);
noteReturn(existing, policy, dependencies);
}
function noteReturn({ certificate, currentSince }, { expectedFingerprint }, { log, mayStore }) {
if (expectedFingerprint === undefined || currentSince === undefined || !mayStore)
return;
const name = (0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_0__ .pF)(certificate.subject.commonName);
log.notice(`The newest backups hold another certificate for ${name}. The one that expected-fingerprint names is its certificate from now on (${certificate.fingerprint}). Clients that pin the other one need this one.`);
}
})
};
