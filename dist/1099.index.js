export const id = 1099;
export const ids = [1099];
export const modules = {
1099:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
compareWithBackups: () => ( compareWithBackups)
});
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
var _domain_backup_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5216);
var _domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8109);
var _domain_renewal_other_pairs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(371);
async function compareWithBackups(pair, sought, policy, lookup) {
const knowledge = await knowledgeOf(pair, sought, policy, lookup);
const { current, known, remembered, unseen } = knowledge;
const warning = warningOf(pair, knowledge, sought);
const listed = known?.set.listed;
const others = [known, current].flatMap((copy) => (copy === null ? [] : (0,_domain_renewal_other_pairs_js__WEBPACK_IMPORTED_MODULE_2__ .ys)(copy.record)));
return {
...pair,
since: sinceOf(pair.certificate, knowledge),
...(known === null && remembered === undefined && unseen === undefined ? { isUnknown: true } : {}),
isBackedUp: listed !== undefined && listed.source !== 'cache' && known?.record.privateKey === 'sealed',
...(listed === undefined || listed.source === 'cache'
? {}
: { backup: { place: listed.place, madeAt: listed.name.time } }),
...(current === null ? {} : { currentSince: new Date(current.record.since) }),
...(others.length === 0 ? {} : { others }),
...(unseen === undefined ? {} : { unseen }),
...(warning === null ? {} : { warning }),
};
}
async function knowledgeOf({ certificate }, sought, { onRestoreError }, lookup) {
try {
return await lookup.knowledgeOf(certificate, sought);
}
catch (error) {
const { code, message } = (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .h_)(error);
if (code !== 'locked' || onRestoreError === 'fail')
throw error;
return { known: null, current: null, unseen: { problem: message, advice: 'Nothing was renewed.' } };
}
}
function sinceOf({ notBefore }, { known, remembered, unopened }) {
const before = known?.record ?? remembered;
if (before !== undefined)
return new Date(before.since);
return unopened === undefined ? null : notBefore;
}
function warningOf({ certificate, place }, { known, current, remembered, unopened, unseen }, { commonName, expectedFingerprint }) {
const name = (0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_3__ .pF)(commonName);
if (unseen !== undefined)
return `The certificate for ${name} in the workspace is used, but could not be compared with its backups. ${unseen.problem}`;
if (current === null || certificate.fingerprint === expectedFingerprint)
return null;
const { record, set } = current;
const other = `${record.fingerprint} (${set.listed.place}, since ${record.since})`;
const how = known === null ? ` ${whatComesOf(certificate, record, remembered, unopened)}` : '';
return `The workspace holds another certificate for ${name} than the backups: ${certificate.fingerprint} at ${place}, not ${other}. The one in the workspace is used.${how} Set expected-fingerprint to the one that is right.`;
}
function whatComesOf({ notBefore }, current, remembered, unopened) {
if (remembered !== undefined && remembered.since < current.since)
return 'It was replaced, and no backup holds it any more. The other one stays the certificate of this name.';
if (remembered !== undefined)
return 'It replaced the other one, and no backup holds it any more. It is the certificate of this name again.';
return unopened === undefined
? 'No backup that could be used holds it, so from now on it is the certificate of this name.'
: `The passphrase does not open ${unopened}, which may hold it. So it counts since ${(0,_domain_backup_manifest_js__WEBPACK_IMPORTED_MODULE_1__ .fU)(notBefore)}, when it was issued, and the one that counts since a later time is used from now on.`;
}
})
};
