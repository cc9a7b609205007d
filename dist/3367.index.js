export const id = 3367;
export const ids = [3367];
export const modules = {
3367:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
completeHalf: () => ( completeHalf)
});
var _workspace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(454);
function completeHalf(workspace, files, { found, judge, policy }, dependencies) {
const unseen = whyUnseen(found, policy, dependencies);
if (unseen !== null)
return incompleteUnseen(workspace, files, unseen);
const stored = judge();
if (stored.state === 'unreadable' || stored.state === 'locked')
return stored;
if (stored.state === 'valid') {
if (completes(stored.pair, workspace, dependencies.reader))
return stored;
const { there, missing } = halves(workspace, files);
const problem = `The file ${there} exists, but ${missing} does not.`;
return (0,_workspace_js__WEBPACK_IMPORTED_MODULE_0__ .Ar)(problem, 'invalid', stored.pair, policy, dependencies.mayStore);
}
return incomplete(workspace, files, 'problem' in stored ? stored.problem : null);
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
function incomplete(workspace, files, problemOfBackups) {
const { there, missing } = halves(workspace, files);
return {
state: 'invalid',
isOnDisk: true,
problem: problemOfBackups === null
? `The file ${there} exists, but ${missing} does not, and no backup holds that pair.`
: `The file ${there} exists, but ${missing} does not. ${problemOfBackups}`,
advice: `Restore ${missing}, or move ${there} away, or set force-renewal: true once to have a new pair issued. The file is kept beside it.`,
};
}
function incompleteUnseen(workspace, files, why) {
const { there, missing } = halves(workspace, files);
return {
state: 'invalid',
isOnDisk: true,
problem: `The file ${there} exists, but ${missing} does not, and whether a backup holds that pair could not be looked up. ${why.problem}`,
advice: `${why.advice} Or restore ${missing} yourself. Nothing was changed.`,
};
}
function halves({ certificate }, { certificatePath, privateKeyPath }) {
return certificate === null
? { there: privateKeyPath, missing: 'its certificate' }
: { there: certificatePath, missing: 'its private key' };
}
function completes(pair, { certificate, privateKey }, reader) {
if (privateKey !== null)
return reader.provesPair(pair.certificate, privateKey);
return certificate?.fingerprint === pair.certificate.fingerprint;
}
})
};
