export const id = 1872;
export const ids = [1872];
export const modules = {
1872:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
preserveReplaced: () => ( preserveReplaced)
});
var _domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1855);
var _domain_renewal_existing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4416);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5856);
var _domain_renewal_other_pairs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(371);
var _store_stage_set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2954);
var _store_seal_pair_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1007);
var _keep_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7018);
async function preserveReplaced(tasks, name, request, dependencies) {
const old = tasks.flatMap((task) => task.plan.replaces === null ? [] : [{ task, pair: task.plan.replaces }]);
const canStore = dependencies.keyring.hasPassphrase && dependencies.stores.length > 0;
const resealed = tasks.flatMap((task) => task.plan.reseals === undefined
? []
: [{ task, pair: task.plan.reseals, isForEver: (0,_keep_request_js__WEBPACK_IMPORTED_MODULE_5__ .q)(task.request) }]);
const unstored = [...old.filter(({ pair }) => !pair.isBackedUp), ...resealed];
const stored = canStore && unstored.length > 0 ? await storeOld(unstored, name, request, dependencies) : null;
const replaced = new Map();
if (stored instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR)
for (const { task } of resealed)
replaced.set(task, stored);
for (const { task, pair } of old) {
const { fingerprint, notAfter } = pair.certificate;
if (pair.isBackedUp)
replaced.set(task, { fingerprint, notAfter, places: [(0,_domain_renewal_existing_js__WEBPACK_IMPORTED_MODULE_1__ .G)(pair)?.place ?? pair.place] });
else if (stored instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR)
replaced.set(task, stored);
else
replaced.set(task, {
fingerprint,
notAfter,
places: stored?.stored.map(({ place }) => place) ?? (await keepOnDisk(task, pair, name)),
});
}
return { replaced, setName: stored === null || stored instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR ? null : stored.name };
}
function keepOnDisk({ files }, pair, { time }) {
const stamp = (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .xE)(time);
return pair.source === 'workspace' ? files.keepBeside(stamp) : files.writeBeside(pair, stamp);
}
async function storeOld(old, name, { list }, dependencies) {
try {
const pairs = [];
for (const { task, pair, isForEver = false } of old) {
const sealedKey = await (0,_store_seal_pair_js__WEBPACK_IMPORTED_MODULE_6__ .F)(pair, dependencies.keyring);
const since = pair.since ?? pair.certificate.notBefore;
const { certificate } = pair;
const others = (0,_domain_renewal_other_pairs_js__WEBPACK_IMPORTED_MODULE_3__ .g5)(certificate.fingerprint, pair.others ?? [], name.time);
pairs.push({
name: list === null ? null : task.name,
certificate,
sealedKey,
since,
others,
...(isForEver ? { isKeptForEver: true } : {}),
});
}
const { storeSet } = await __webpack_require__.e( 321).then(__webpack_require__.bind(__webpack_require__, 2702));
const backup = await storeSet((0,_store_stage_set_js__WEBPACK_IMPORTED_MODULE_4__ .SU)(pairs), name, { ...dependencies, cache: null });
for (const { message } of backup.failures)
dependencies.log.warning(`What this run replaces or does not use is backed up (${placesOf(backup)}), but not in every store. ${message}`);
dependencies.log.info(`Backed up what this run replaces or does not use to ${placesOf(backup)}`);
return backup;
}
catch (error) {
if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR && error.code !== 'timeout')
return error;
throw error;
}
}
function placesOf({ stored }) {
return stored.map(({ place }) => place).join(', ');
}
})
};
