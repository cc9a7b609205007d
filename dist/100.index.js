export const id = 100;
export const ids = [100];
export const modules = {

/***/ 80100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   carryForward: () => (/* binding */ carryForward)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25856);
/* harmony import */ var _domain_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52297);
/* harmony import */ var _domain_single_line_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34311);
/* harmony import */ var _search_precedence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75320);
/* harmony import */ var _store_seal_pair_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71007);
/* harmony import */ var _verify_verify_pair_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75003);







const NOTHING = { pairs: [], supersedes: null };
async function carryForward(kept, executed, request, search, dependencies) {
    if (!dependencies.keyring.hasPassphrase || !search.isBegun)
        return NOTHING;
    const givesUpLocked = request.certificates.every(({ request: { policy } }) => policy.onRestoreError === 'issue');
    const { copies, isComplete } = await allCopies(search, givesUpLocked);
    const taken = new Map(kept.map((pair) => [nameOf(pair, request), pair]));
    let isWhole = isComplete && !isOvertaken(taken, copies) && !leavesOut(taken, copies, executed, request);
    const pairs = [];
    const time = earlier(executed.name.time, dependencies.serverTime());
    const wanted = request.list === null ? [] : latestOfEach(copies).filter(({ name }) => !taken.has(name));
    for (const copy of wanted) {
        const pair = await carry(copy, dependencies);
        if (pair === null)
            isWhole = false;
        else if (isStillWanted(copy, pair, time, request))
            pairs.push(pair);
    }
    const carried = new Set(pairs.map(({ name }) => name));
    const isMissed = request.certificates.some(({ name }, index) => executed.results[index] instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && !carried.has(name));
    return { pairs, supersedes: isWhole && !isMissed ? supersededBy(executed, search) : null };
}
async function allCopies(search, givesUpLocked) {
    const sets = search.own();
    const copies = [];
    try {
        for await (const set of sets)
            for (const record of set.manifest.certificates)
                copies.push({ set, record, name: record.name ?? (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .folderNameFor */ .tI)(record.commonName) });
    }
    catch (error) {
        if ((0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .asFailure */ .h_)(error).code === 'timeout')
            throw error;
        return { copies, isComplete: false };
    }
    const missed = sets.passedOver('gone', 'damaged', ...(givesUpLocked ? [] : ['locked']));
    return { copies, isComplete: sets.failures.length + missed.length === 0 };
}
function nameOf({ name, certificate }, { list }) {
    return list === null || name === null ? (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .folderNameFor */ .tI)(certificate.subject.commonName) : name;
}
function isOvertaken(kept, copies) {
    return copies.some(({ name, record }) => {
        const pair = kept.get(name);
        if (pair === undefined)
            return false;
        const { fingerprint } = pair.certificate;
        const since = (0,_domain_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTime */ .fU)(pair.since);
        return record.since > since || (record.since === since && record.fingerprint > fingerprint);
    });
}
function leavesOut(kept, copies, { name: { time } }, { list }) {
    if (list !== null)
        return false;
    return copies.some(({ name, record }) => record.name !== null && !kept.has(name) && Date.parse(record.notAfter) > time.getTime());
}
function latestOfEach(copies) {
    const byName = Map.groupBy(copies, ({ name }) => name);
    return [...byName.values()].flatMap((ofName) => ofName.toSorted(_search_precedence_js__WEBPACK_IMPORTED_MODULE_4__/* .compareByPrecedence */ .N).slice(0, 1));
}
async function carry(copy, dependencies) {
    const { set, record, name } = copy;
    const opening = await (0,_verify_verify_pair_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyPair */ .i)(set, record, dependencies);
    if (opening.kind === 'open') {
        const sealedKey = await (0,_store_seal_pair_js__WEBPACK_IMPORTED_MODULE_5__/* .sealKey */ .F)(opening, dependencies.keyring);
        const { certificate } = opening;
        const { isKeptForEver = false } = record;
        return {
            name,
            certificate,
            sealedKey,
            since: new Date(record.since),
            isCarried: true,
            isKeptForEver,
        };
    }
    const why = opening.kind === 'damaged' ? opening.problem : 'it has no private key';
    dependencies.log.warning(`The certificate ${(0,_domain_single_line_js__WEBPACK_IMPORTED_MODULE_6__/* .singleLine */ .p)(name)} in ${set.listed.place} could not be taken over into the new backup: ${why}. It stays in that backup until that one expires.`);
    return null;
}
function earlier(time, serverTime) {
    return serverTime !== null && serverTime < time ? serverTime : time;
}
function isStillWanted({ name }, { certificate }, time, { certificates }) {
    return certificate.notAfter > time || certificates.some((listed) => listed.name === name);
}
function supersededBy({ name }, search) {
    const { opened, newestStored } = search.own();
    const [newest] = opened;
    if (newest === undefined || (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNewestFirst */ .a0)(newest.listed.name, name) <= 0)
        return null;
    const names = [newest.manifest.supersedes, newestStored?.manifest.name ?? null];
    const [latest] = names
        .flatMap((text) => (text === null ? [] : ((0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBackupName */ .Df)(text, name.base) ?? [])))
        .toSorted(_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNewestFirst */ .a0);
    return latest === undefined ? null : (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBackupName */ .$K)(latest);
}


/***/ })

};
