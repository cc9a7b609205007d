export const id = 273;
export const ids = [273];
export const modules = {

/***/ 444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ openSealedFiles),
/* harmony export */   y: () => (/* binding */ problemOfSealedFiles)
/* harmony export */ });
/* harmony import */ var _domain_private_key_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1222);

async function openSealedFiles(set, files, passphrase, sealer) {
    for (const { path, sealedFrom } of files) {
        if (sealedFrom === null)
            continue;
        const sealed = ((0,_domain_private_key_text_js__WEBPACK_IMPORTED_MODULE_0__/* .findPrivateKeys */ .$b)(await set.readText(path)) ?? []).filter(({ text }) => sealer.isSealed(text));
        if (sealed.length === 0)
            return { kind: 'unsealed', path };
        for (const { text } of sealed) {
            const key = passphrase === undefined ? null : await sealer.open(text, passphrase);
            if (key === null)
                return { kind: 'locked', path };
        }
    }
    return { kind: 'open' };
}
async function problemOfSealedFiles(set, files, passphrase, sealer) {
    const opened = await openSealedFiles(set, files, passphrase, sealer);
    switch (opened.kind) {
        case 'open':
            return null;
        case 'locked':
            return `the passphrase does not open the private key in ${opened.path}`;
        case 'unsealed':
            return `${opened.path} holds no sealed private key`;
    }
}


/***/ }),

/***/ 6273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   storeSet: () => (/* binding */ storeSet)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6307);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5856);
/* harmony import */ var _examine_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3983);
/* harmony import */ var _open_sealed_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(444);
/* harmony import */ var _stage_set_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1060);






const MAX_ATTEMPTS = 25;
async function storeSet(content, name, world, first) {
    for (let attempt = name.attempt; attempt < name.attempt + MAX_ATTEMPTS; attempt += 1) {
        const isStaged = first !== undefined && attempt === name.attempt;
        const ready = isStaged ? first : await (0,_stage_set_js__WEBPACK_IMPORTED_MODULE_5__/* .stageSet */ .z)(content, { ...name, attempt }, world);
        try {
            const backup = await storeEverywhere(ready, content, world);
            if (backup !== null)
                return backup;
        }
        finally {
            await ready.staged.discard();
        }
    }
    throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('not-stored', `The backup ${(0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBackupName */ .$K)(name)} was not stored: the name and ${MAX_ATTEMPTS - 1} variants of it are taken in this run. Give every certificate of a run its own artifact-name; where each has one, GitHub's answers were lost on the way: run again later.`);
}
async function storeEverywhere(ready, content, world) {
    const [inVaults, inCache] = await Promise.allSettled([
        storeInVaults(ready, content, world),
        storeInCache(ready, content, world),
    ]);
    if (inVaults.status === 'rejected')
        throw inVaults.reason;
    if (inCache.status === 'rejected')
        throw inCache.reason;
    const stored = inVaults.value;
    if (stored === null)
        return null;
    return { name: (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBackupName */ .$K)(ready.name), stored, files: ready.files, leftOut: ready.leftOut };
}
async function storeInVaults(ready, content, world) {
    const stored = [];
    for (const vault of world.vaults) {
        const set = await vault.store(ready.staged, ready.name);
        if (set === null)
            return null;
        await drill(vault, set, ready, content, world);
        stored.push(set);
    }
    return stored;
}
async function storeInCache(ready, content, world) {
    const { cache } = world;
    const isSealed = content.pairs.length > 0 && content.pairs.every(({ sealedKey }) => sealedKey !== null);
    if (cache === null || !isSealed)
        return;
    const isAlone = content.furtherFiles.length === 0;
    const { staged } = isAlone ? ready : await (0,_stage_set_js__WEBPACK_IMPORTED_MODULE_5__/* .stageSet */ .z)({ ...content, furtherFiles: [] }, ready.name, world);
    try {
        if (await cache.store(staged, ready.name))
            return;
    }
    finally {
        if (!isAlone)
            await staged.discard();
    }
    world.log.warning('The pair was not put into the cache. The next run will take it from the newest backup.');
}
async function drill(vault, set, ready, content, world) {
    const opened = await vault.open(set);
    if (opened === null)
        throw failedDrill(set, 'it is not there');
    try {
        const problem = problemOfFiles(opened, set, ready) ??
            (await problemOfPairs(opened, ready, content, world)) ??
            (await (0,_open_sealed_files_js__WEBPACK_IMPORTED_MODULE_4__/* .problemOfSealedFiles */ .y)(opened, ready.files, content.passphrase, world.sealer));
        if (problem !== null)
            throw failedDrill(set, problem);
    }
    finally {
        await opened.close();
    }
}
function problemOfFiles(opened, set, ready) {
    const isSame = set.source === 'artifact'
        ? (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__/* .haveSameFiles */ .Et)(opened.files, ready.files)
        : (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__/* .haveSameContent */ .sw)(opened.files, ready.files);
    return isSame ? null : 'its files are not the ones that were stored';
}
async function problemOfPairs(opened, ready, content, world) {
    const expected = { base: ready.name.base };
    const passphrases = content.passphrase === undefined ? {} : { current: content.passphrase };
    const examination = await (0,_examine_set_js__WEBPACK_IMPORTED_MODULE_3__/* .examineSet */ .E)(opened, expected, passphrases, world);
    switch (examination.kind) {
        case 'damaged':
            return examination.problem;
        case 'locked':
            return 'the passphrase does not open its private key';
        case 'files':
            return content.pairs.length === 0 ? null : 'its certificate is missing';
        case 'keyless':
            return content.pairs.some(({ sealedKey }) => sealedKey !== null)
                ? 'its private key is missing'
                : problemOfCertificates(examination.certificates, content);
        case 'open':
            return problemOfCertificates(examination.pairs.map(({ certificate }) => certificate), content);
    }
}
function problemOfCertificates(found, { pairs }) {
    const fingerprints = new Set(found.map(({ fingerprint }) => fingerprint));
    const isWhole = pairs.every(({ certificate }) => fingerprints.has(certificate.fingerprint));
    return isWhole && found.length === pairs.length ? null : 'it is of another certificate';
}
function failedDrill(set, problem) {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('not-stored', `The backup ${set.place} was stored, but cannot be restored: ${problem}. It does not count as a backup; run again to make another one.`);
}


/***/ })

};
