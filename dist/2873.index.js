export const id = 2873;
export const ids = [2873];
export const modules = {
2873:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
existingBeside: () => ( existingBeside),
half: () => ( half),
mismatch: () => ( mismatch),
pairOfOther: () => ( pairOfOther)
});
var _domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8109);
function existingBeside(strays, { found, judge }, policy, dependencies) {
const { existing, byHand, isPartOf } = strays;
const unseen = whyUnseen(found, policy, dependencies);
if (unseen !== null) {
const problem = `${existing.problem} Whether a backup holds the pair could not be looked up. ${unseen.problem}`;
return { ...existing, problem, advice: sentences(unseen.advice, byHand, 'Nothing was changed.') };
}
const stored = judge();
switch (stored.state) {
case 'valid':
return isPartOf(stored.pair) ? stored : inPlace(strays, stored.pair, policy, dependencies);
case 'unreadable':
case 'locked':
case 'lost':
return { ...stored, problem: sentences(existing.problem, stored.problem), isOnDisk: true };
case 'invalid': {
const problem = sentences(existing.problem, stored.problem);
return { ...stored, problem, isOnDisk: true, isStored: true };
}
case 'absent':
case 'key-mismatch':
case 'foreign':
case 'other-name':
return existing;
}
}
function inPlace({ existing, byHand }, pair, { expectedFingerprint, forceRenewal, onRestoreError, renewBefore }, { mayStore }) {
const { fingerprint } = pair.certificate;
if (expectedFingerprint !== undefined && expectedFingerprint !== fingerprint)
return { state: 'valid', pair };
const problem = sentences(existing.problem, `A certificate with its key is stored (${pair.place}, ${fingerprint}).`);
if (mayStore && (forceRenewal || onRestoreError === 'issue')) {
const what = forceRenewal ? 'That one is renewed' : 'That one counts';
const inPlaceOf = sentences(problem, `${what}, and what was in its place is kept beside it.`);
return { state: 'valid', pair: { ...pair, inPlaceOf } };
}
const mayBeSet = mayStore && renewBefore.kind !== 'never';
const bySetting = mayBeSet ? ', or set on-restore-error: issue once' : '';
const away = `Move the files that are there away${bySetting}, and the next run brings it back.`;
return { ...existing, problem, advice: sentences(away, byHand, 'Nothing was changed.') };
}
function whyUnseen(found, { renewBefore }, { keyring, lacksSecrets }) {
if (keyring.hasPassphrase)
return null;
if (lacksSecrets)
return {
problem: 'This run gets no secrets, so it could open no backup, and looked for none.',
advice: 'Run the workflow where it gets the secret with the passphrase.',
};
if (found.state !== 'denied' || renewBefore.kind === 'never')
return null;
return {
problem: found.problem,
advice: 'Give passphrase as well: without it no backup can complete the pair.',
};
}
function half(workspace, files, reader) {
const { certificate, privateKey } = workspace;
const [there, missing] = certificate === null
? [files.privateKeyPath, 'its certificate']
: [files.certificatePath, 'its private key'];
return {
existing: {
state: 'invalid',
isOnDisk: true,
problem: `The file ${there} exists, but ${missing} does not.`,
advice: `No backup holds that pair. Restore ${missing}, or move ${there} away, or set force-renewal: true once to have a new pair issued. The file is kept beside it.`,
},
byHand: `Or restore ${missing} yourself.`,
isPartOf: (pair) => privateKey === null
? certificate?.fingerprint === pair.certificate.fingerprint
: reader.provesPair(pair.certificate, privateKey),
};
}
function mismatch(existing) {
return { existing, byHand: 'Or put the right key in its place.', isPartOf: () => false };
}
function pairOfOther({ certificate, place }, commonName) {
const name = (0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_0__ .pF)(certificate.subject.commonName);
const problem = `The certificate at ${place} is ${name === '' ? 'for no name' : `for ${name}`}, not for ${commonName}.`;
const advice = 'Name other files in cert-path and key-path.';
return {
existing: { state: 'invalid', isOnDisk: true, problem, advice },
byHand: '',
isPartOf: () => false,
};
}
function sentences(...parts) {
return parts.filter((part) => part !== '').join(' ');
}
})
};
