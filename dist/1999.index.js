export const id = 1999;
export const ids = [1999];
export const modules = {
1999:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
putPkcs12: () => ( putPkcs12)
});
var _domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1855);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5856);
var _domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8109);
async function putPkcs12({ pair, task }, { time }, pkcs12Password, { pkcs12, log, mayStore }) {
const { commonName } = pair.certificate.subject;
const { alias, encryption } = task.request.pkcs12;
const form = { friendlyName: alias ?? commonName, encryption };
try {
const existing = await task.files.readPkcs12();
const there = existing?.bytes ?? null;
const path = task.files.pkcs12Path ?? '';
if (there !== null && (await pkcs12.hasEncoded(there, pair, form, pkcs12Password))) {
if (existing?.isExposed === true)
log.warning(`Every user of this machine can read ${path}, which holds the private key. Run chmod 600 on it; if a server reads it through a group, chmod 640.`);
return null;
}
if (there !== null && !mayStore) {
log.warning(`The file ${path} does not hold the certificate for ${(0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_2__ .pF)(commonName)} under this alias, password and encryption. It was left as it is, because this run may replace no file.`);
return null;
}
const bytes = await pkcs12.encode(pair, form, pkcs12Password);
const pairs = [pair, task.plan.replaces];
const isOurs = there !== null && (await isMadeByUs(there, pairs, form.friendlyName, pkcs12Password, pkcs12));
const mayGo = (found) => isOurs && Buffer.compare(found, there) === 0;
const kept = await task.files.writePkcs12(bytes, mayGo, (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .xE)(time));
if (kept !== null)
log.warning(`The file ${path} did not hold this pair under this alias and password, and may be somebody's. It is now ${kept}, and the new file is in its place.`);
return null;
}
catch (error) {
return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ .HR(error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ .HR ? error.code : 'not-written', `The certificate for ${(0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_2__ .pF)(commonName)} is in place, but its PKCS#12 file was not written. ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ .bD)(error)}.`, { cause: error });
}
}
async function isMadeByUs(bytes, pairs, friendlyName, password, pkcs12) {
for (const pair of pairs) {
for (const encryption of ['modern', 'compatible']) {
if (pair !== null && (await pkcs12.hasEncoded(bytes, pair, { friendlyName, encryption }, password))) {
return true;
}
}
}
return false;
}
})
};
