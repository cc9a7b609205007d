export const id = 248;
export const ids = [248];
export const modules = {

/***/ 35248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   preserveReplaced: () => (/* binding */ preserveReplaced)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _domain_existing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57177);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25856);
/* harmony import */ var _store_seal_pair_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71007);
/* harmony import */ var _store_user_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27038);





async function preserveReplaced(tasks, name, request, dependencies) {
    const old = tasks.flatMap((task) => task.plan.replaces === null ? [] : [{ task, pair: task.plan.replaces }]);
    const canStore = dependencies.keyring.hasPassphrase && dependencies.stores.length > 0;
    const unstored = old.filter(({ pair }) => !pair.isBackedUp);
    const stored = canStore && unstored.length > 0 ? await storeOld(unstored, name, request, dependencies) : null;
    const replaced = new Map();
    for (const { task, pair } of old) {
        const { fingerprint, notAfter } = pair.certificate;
        if (pair.isBackedUp)
            replaced.set(task, { fingerprint, notAfter, places: [(0,_domain_existing_js__WEBPACK_IMPORTED_MODULE_1__/* .backupOf */ .G)(pair)?.place ?? pair.place] });
        else if (stored instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR)
            replaced.set(task, stored);
        else
            replaced.set(task, {
                fingerprint,
                notAfter,
                places: stored?.stored.map(({ place }) => place) ?? (await keepOnDisk(task, pair, name)),
            });
    }
    return { replaced, setName: stored === null || stored instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR ? null : stored.name };
}
async function keepOnDisk({ files }, pair, { time }) {
    if (pair.source !== 'workspace')
        await files.complete(pair);
    return files.keepBeside((0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatStamp */ .xE)(time));
}
async function storeOld(old, name, { list }, dependencies) {
    try {
        const pairs = [];
        for (const { task, pair } of old) {
            const sealedKey = await (0,_store_seal_pair_js__WEBPACK_IMPORTED_MODULE_4__/* .sealKey */ .F)(pair, dependencies.keyring);
            const since = pair.since ?? pair.certificate.notBefore;
            const { certificate } = pair;
            pairs.push({ name: list === null ? null : task.name, certificate, sealedKey, since });
        }
        const content = {
            action: 'keep',
            pairs,
            supersedes: null,
            specification: null,
            userFiles: _store_user_files_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_FILES */ .EM,
        };
        const { storeSet } = await __webpack_require__.e(/* import() */ 459).then(__webpack_require__.bind(__webpack_require__, 8459));
        const backup = await storeSet(content, name, { ...dependencies, cache: null });
        for (const { message } of backup.failures)
            dependencies.log.warning(`The certificate that will be replaced is backed up (${placesOf(backup)}), but not in every store. ${message}`);
        dependencies.log.info(`Backed up the certificate that will be replaced: ${placesOf(backup)}`);
        return backup;
    }
    catch (error) {
        if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR && error.code !== 'timeout')
            return error;
        throw error;
    }
}
function placesOf({ stored }) {
    return stored.map(({ place }) => place).join(', ');
}


/***/ })

};
