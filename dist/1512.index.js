export const id = 1512;
export const ids = [1512];
export const modules = {
1512:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
refuseToContest: () => ( refuseToContest),
refuseToReplaceUnknown: () => ( refuseToReplaceUnknown),
renewalUnseen: () => ( renewalUnseen),
renewedElsewhere: () => ( renewedElsewhere)
});
var certificate_certificate = __webpack_require__(3201);
var failure = __webpack_require__(5856);
var single_line = __webpack_require__(8109);
var specification = __webpack_require__(1919);
var subject_alternative_name = __webpack_require__(9082);
var summarize = __webpack_require__(9745);
;
const MAX_CHANGES = 4;
function refuseAlternation(newestFirst, wanted) {
const [existing] = newestFirst;
const present = specificationOf(existing);
if (present === null || countChanges(newestFirst, [present, wanted]) < MAX_CHANGES)
return null;
const fields = (0,specification .E0)(existing, wanted);
const [some, other] = [describe(present, fields), describe(wanted, fields)];
return new failure .HR('contested', `The certificate for ${(0,single_line .pF)(wanted.subject.commonName)} has switched back and forth between two specifications (${some}, and ${other}): two steps or workflows keep this name with different inputs, and each replaces the certificate of the other. Nothing was renewed. Give both the same inputs, or each its own artifact-name, cert-path and key-path. If this change is meant, set force-renewal: true once.`);
}
function countChanges(newestFirst, [present, wanted]) {
let [current, other] = [present, wanted];
let changes = 0;
for (const certificate of newestFirst) {
if ((0,specification .E0)(certificate, current).length === 0)
continue;
if ((0,specification .E0)(certificate, other).length > 0)
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
validityDays: (0,certificate_certificate .$d)(certificate),
keyType,
usages: (usages ?? []).filter((usage) => usage !== 'other'),
};
}
function describeFields(certificate, fields) {
const present = specificationOf(certificate);
return present === null ? certificate.keyDescription : describe(present, fields);
}
function describe(specification, fields) {
const { subject, subjectAlternativeNames, validityDays, keyType, usages } = specification;
const values = {
'subject-organization': subject.organization,
'subject-organizational-unit': subject.organizationalUnit,
'subject-country': subject.country,
'subject-state': subject.state,
'subject-locality': subject.locality,
'subject-alternative-names': (0,summarize .e)(subjectAlternativeNames.map(subject_alternative_name .nD)),
days: String(validityDays),
'key-type': keyType,
usages: usages.join(', '),
};
return fields.map((field) => `${field}: ${(0,single_line .pF)(values[field] ?? 'none')}`).join('; ');
}
var find_existing = __webpack_require__(7192);
;
async function renewedElsewhere(existing, { commonName, name }, lookup, { keyring }) {
if (existing.source !== 'workspace' || !keyring.hasPassphrase || existing.currentSince === undefined)
return null;
const stored = await lookup.find({ commonName, name });
return stored.state === 'found' ? stored.pair : null;
}
function refuseToReplaceUnknown({ certificate, place, isUnknown }, changedFields, other, { log, store, isDue }) {
if (isUnknown !== true)
return;
const what = `The certificate at ${place} (${certificate.fingerprint}) is in no backup that this run can open, and is not what the inputs ask for: ${changedFields.join(', ')}`;
if (other === null && !isDue && store.stores.length > 0)
throw new failure .HR('specification-changed', `${what}. Nothing was changed. ${howToKeep(certificate, changedFields)} To have it replaced by a new one, set force-renewal: true once; it is backed up first.`);
const successor = other === null
? 'a new one'
: `the one of the backups, ${other.certificate.fingerprint} (${other.place})`;
log.warning(`${what}. It is replaced by ${successor}, and a copy of it is kept. To go on using it, restore that copy and set these inputs to its values.`);
}
function howToKeep(certificate, changedFields) {
const { keyType, keyDescription } = certificate;
return keyType === 'other'
? `Certkeep keeps no key of its type (${keyDescription}): back the files up with certkeep/certkeep/backup instead.`
: `To keep it, set the inputs to its values (${describeFields(certificate, changedFields)}).`;
}
async function renewalUnseen({ place }, sought, { onRestoreError }, lookup, dependencies) {
if (onRestoreError === 'issue')
return null;
const stored = await (0,find_existing .TE)(sought, lookup, dependencies);
const { state } = stored;
if (state !== 'locked' && state !== 'unreadable' && state !== 'denied')
return null;
if (state === 'denied')
return warningOfDenied(stored.problem);
throw refuseUnseenRenewal(place, state, stored.problem);
}
function refuseUnseenRenewal(place, state, problem) {
const remedy = state === 'locked'
? 'Check that the secret exists and that its name is spelled as in the workflow. If you gave the passphrase up on purpose, set force-renewal: true once.'
: 'Run again.';
return new failure .HR(state, `The certificate at ${place} is due for renewal, and no backup would hold its new key. ${problem} Nothing was renewed. ${remedy}`);
}
function warningOfDenied(problem) {
return `${problem} What is due is renewed all the same, and no backup holds its new key. If the secret with the passphrase is only missing, give both.`;
}
function refuseToContest({ certificate }, specification, recent) {
const earlier = recent.filter(({ fingerprint }) => fingerprint !== certificate.fingerprint);
const failure = refuseAlternation([certificate, ...earlier], specification);
if (failure !== null)
throw failure;
}
})
};
