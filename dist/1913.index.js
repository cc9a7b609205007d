export const id = 1913;
export const ids = [1913];
export const modules = {
51913:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
refuseAlternation: () => ( refuseAlternation)
});
var _certificate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18645);
var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25856);
var _single_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34311);
var _specification_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94627);
var _subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49702);
var _summarize_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89735);
const MAX_CHANGES = 4;
function refuseAlternation(newestFirst, wanted) {
const [existing] = newestFirst;
const present = specificationOf(existing);
if (present === null || countChanges(newestFirst, [present, wanted]) < MAX_CHANGES)
return null;
const fields = (0,_specification_js__WEBPACK_IMPORTED_MODULE_1__ .E0)(existing, wanted);
const [some, other] = [describe(present, fields), describe(wanted, fields)];
return new _failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR('contested', `The certificate for ${(0,_single_line_js__WEBPACK_IMPORTED_MODULE_3__ .p)(wanted.subject.commonName)} has switched back and forth between two specifications (${some}, and ${other}): two steps or workflows keep this name with different inputs, and each replaces the certificate of the other. Nothing was renewed. Give both the same inputs, or each its own artifact-name, cert-path and key-path. If this change is meant, set force-renewal: true once.`);
}
function countChanges(newestFirst, [present, wanted]) {
let [current, other] = [present, wanted];
let changes = 0;
for (const certificate of newestFirst) {
if ((0,_specification_js__WEBPACK_IMPORTED_MODULE_1__ .E0)(certificate, current).length === 0)
continue;
if ((0,_specification_js__WEBPACK_IMPORTED_MODULE_1__ .E0)(certificate, other).length > 0)
break;
[current, other] = [other, current];
changes += 1;
}
return changes;
}
function specificationOf(certificate) {
const { subject, subjectAlternativeNames, keyType, usages } = certificate;
if (keyType === 'other')
return null;
return {
subject,
subjectAlternativeNames,
namesWereGiven: true,
validityDays: (0,_certificate_js__WEBPACK_IMPORTED_MODULE_4__ .$d)(certificate),
keyType,
usages: (usages ?? []).filter((usage) => usage !== 'other'),
};
}
function describe(specification, fields) {
const { subject, subjectAlternativeNames, validityDays, keyType, usages } = specification;
const values = {
'subject-organization': subject.organization,
'subject-organizational-unit': subject.organizationalUnit,
'subject-country': subject.country,
'subject-state': subject.state,
'subject-locality': subject.locality,
'subject-alternative-names': (0,_summarize_js__WEBPACK_IMPORTED_MODULE_5__ .e)(subjectAlternativeNames.map(_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_2__ .nD)),
days: String(validityDays),
'key-type': keyType,
usages: usages.join(', '),
};
return fields.map((field) => `${field}: ${(0,_single_line_js__WEBPACK_IMPORTED_MODULE_3__ .p)(values[field] ?? 'none')}`).join('; ');
}
})
};
