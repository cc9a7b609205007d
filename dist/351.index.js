export const id = 351;
export const ids = [351];
export const modules = {

/***/ 1351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  restoreAction: () => (/* binding */ restoreAction)
});

// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(5856);
// EXTERNAL MODULE: ./build/src/domain/restore-date.js
var restore_date = __webpack_require__(8633);
// EXTERNAL MODULE: ./build/src/domain/some-of.js
var some_of = __webpack_require__(5484);
// EXTERNAL MODULE: ./build/src/use-cases/bring-back.js + 1 modules
var bring_back = __webpack_require__(221);
// EXTERNAL MODULE: ./build/src/use-cases/candidates.js
var candidates = __webpack_require__(4115);
;// CONCATENATED MODULE: ./build/src/use-cases/one-ahead.js
class OneAhead {
    #items;
    #ahead;
    constructor(items) {
        this.#items = items[Symbol.asyncIterator]();
    }
    peek() {
        this.#ahead ??= this.#next();
        return this.#ahead;
    }
    take() {
        const item = this.peek();
        this.#ahead = undefined;
        return item;
    }
    async #next() {
        const step = await this.#items.next();
        return step.done === true ? null : step.value;
    }
}

// EXTERNAL MODULE: ./build/src/use-cases/prove-set.js
var prove_set = __webpack_require__(9034);
// EXTERNAL MODULE: ./build/src/use-cases/rolled-back.js
var rolled_back = __webpack_require__(8719);
// EXTERNAL MODULE: ./build/src/use-cases/set-before.js
var set_before = __webpack_require__(117);
// EXTERNAL MODULE: ./build/src/use-cases/set-walk.js
var set_walk = __webpack_require__(5579);
;// CONCATENATED MODULE: ./build/src/use-cases/restore.js











async function restore(request, world) {
    await world.target.check();
    const now = world.clock.now();
    const skipped = [];
    const sets = new OneAhead(restore_candidates(request, world));
    for (let stored = await sets.take(); stored !== null; stored = await sets.take()) {
        const outcome = await tryToRestore(stored, () => sets.peek(), request, now, world);
        if (typeof outcome !== 'string')
            return { now, restored: outcome, skipped };
        skipped.push({ name: (0,backup_name/* formatBackupName */.$K)(stored.name), place: stored.place, reason: outcome });
        world.log.warning(`The backup ${(0,backup_name/* formatBackupName */.$K)(stored.name)} (${stored.place}) was passed over for the next-older one: ${outcome}.`);
    }
    if (skipped.length > 0)
        throw nothingSound(request, skipped);
    return { now, restored: null, skipped };
}
async function* restore_candidates({ artifactName, date, runId }, { vault }) {
    for await (const stored of vault.list(artifactName)) {
        const isOfRun = runId === null || stored.artifact?.runId === runId;
        if (isOfRun && (0,restore_date/* isNotAfter */.cL)(stored.name.time, date))
            yield stored;
    }
}
async function tryToRestore(stored, findBefore, request, now, world) {
    try {
        const set = await world.vault.open(stored);
        if (set === null)
            return set_walk/* GONE */.uj;
        try {
            const proved = await (0,prove_set/* proveSet */.j)(set, stored, request, world);
            if (typeof proved === 'string')
                return proved;
            const problem = await problemOfIssue(stored, proved.certificates, findBefore, request, now, world);
            if (problem !== null)
                return problem;
            return { set: stored, ...(await (0,bring_back/* bringBack */.k)(set, proved, request, now, world)) };
        }
        finally {
            await set.close();
        }
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H && error.code === 'invalid')
            return (0,failure/* messageOf */.b)(error);
        throw error;
    }
}
async function problemOfIssue(stored, certificates, findBefore, { date, runId, expectedFingerprint, passphrase }, now, { log, vault, reader, sealer }) {
    if (certificates.length === 0 || runId !== null || expectedFingerprint !== undefined)
        return null;
    const misdated = stored.artifact === undefined ? null : (0,rolled_back/* misdatedWarning */.SC)({ ...stored, receivedAt: stored.createdAt });
    if (misdated !== null)
        log.warning(misdated);
    try {
        const before = await findBefore();
        if (before === null)
            return null;
        const later = await (0,set_before/* laterIssuesIn */.G)(before, certificates, { passphrase, now }, vault, { reader, sealer });
        if (later.length === 0)
            return null;
        const [certificate] = certificates;
        if (date.until === null && certificates.length === 1 && certificate !== undefined)
            return (0,rolled_back/* olderThanBefore */.TP)(certificate, before.place, later);
        log.warning((0,rolled_back/* restoredOlderWarning */.NY)(stored, before.place, later));
        return null;
    }
    catch (error) {
        log.warning(`The backup ${(0,backup_name/* formatBackupName */.$K)(stored.name)} was found, but whether the one before it holds a later certificate could not be checked: ${(0,candidates/* asFailure */.h)(error).message}`);
        return null;
    }
}
function nothingSound({ artifactName }, skipped) {
    const sets = skipped.map(({ name, reason }) => `${name} (${reason})`);
    return new failure/* Failure */.H('invalid', `No backup of ${artifactName} that was found can be restored: ${(0,some_of/* someOf */.y)(sets, '; ')}. Nothing was restored. Give another date, or restore from another place.`);
}

// EXTERNAL MODULE: ./build/src/actions/action-step.js + 2 modules
var action_step = __webpack_require__(8885);
// EXTERNAL MODULE: ./build/src/actions/restore-advice.js
var restore_advice = __webpack_require__(5928);
// EXTERNAL MODULE: ./build/src/actions/inputs.js
var actions_inputs = __webpack_require__(8156);
// EXTERNAL MODULE: ./build/src/actions/list-input.js
var list_input = __webpack_require__(4692);
// EXTERNAL MODULE: ./build/src/actions/set-base-input.js
var set_base_input = __webpack_require__(2174);
// EXTERNAL MODULE: ./build/src/actions/store-inputs.js
var store_inputs = __webpack_require__(3172);
;// CONCATENATED MODULE: ./build/src/actions/restore-inputs.js





function readRestoreInputs(inputs, workspace) {
    const list = (0,list_input/* readListInput */.f)(inputs);
    const names = (0,set_base_input/* readSetNames */.$L)(inputs, list);
    const listPaths = (0,list_input/* readListPaths */.T)(inputs, list);
    const request = readRequest(inputs, names);
    const places = readPlaces(inputs, workspace);
    const ifNotFound = inputs.read('if-not-found', (0,actions_inputs/* orDefault */.pQ)('error', (0,actions_inputs/* oneOf */.yL)('error', 'warn', 'ignore')));
    inputs.check(() => problemOfPlaces(places(), request()));
    inputs.check(() => list() === null || request().expectedFingerprint === undefined
        ? null
        : 'Input "expected-fingerprint" is of one certificate: give it in the entries of certificates.');
    inputs.refuseProblems();
    return {
        request: request(),
        places: places(),
        ifNotFound: ifNotFound(),
        list: (0,set_base_input/* nameList */.OD)(list(), names(), listPaths()),
    };
}
function readRequest(inputs, names) {
    const date = inputs.read('date', (0,actions_inputs/* orDefault */.pQ)('latest', restore_date/* parseRestoreDate */.QI));
    const runId = inputs.readOptional('run-id', parseRunId);
    const passphrase = inputs.readSecret('passphrase', store_inputs/* parsePassphrase */.e2);
    const fingerprint = inputs.readOptional('expected-fingerprint', store_inputs/* parseFingerprint */.sr);
    const overwrite = inputs.read('overwrite', (0,actions_inputs/* orDefault */.pQ)('false', actions_inputs/* boolean */.zM));
    return () => {
        const [secret, expectedFingerprint] = [passphrase(), fingerprint()];
        return {
            artifactName: names().base,
            date: date(),
            runId: runId(),
            ...(secret === null ? {} : { passphrase: secret }),
            ...(expectedFingerprint === null ? {} : { expectedFingerprint }),
            overwrite: overwrite(),
        };
    };
}
function readPlaces(inputs, workspace) {
    const access = (0,store_inputs/* readAccess */.zS)(inputs);
    const from = inputs.read('from', (0,actions_inputs/* orDefault */.pQ)('artifact', (0,actions_inputs/* oneOf */.yL)('artifact', 'directory')));
    const backupPath = inputs.readOptional('backup-path', (0,store_inputs/* pathIn */.lW)(workspace));
    const repository = inputs.readOptional('repository', parseRepository);
    const path = inputs.read('path', (0,actions_inputs/* orDefault */.pQ)('.', (0,store_inputs/* pathIn */.lW)(workspace)));
    return () => ({
        ...access(),
        from: from(),
        backupPath: backupPath(),
        repository: repository(),
        path: path(),
    });
}
function problemOfPlaces({ from, backupPath, repository }, { runId }) {
    if (from === 'artifact') {
        return backupPath === null
            ? null
            : 'Input "backup-path" is given, but "from" is artifact: set from: directory to restore from there, or leave backup-path out.';
    }
    if (backupPath === null)
        return 'Input "backup-path" is empty: from: directory needs the directory that holds the backups.';
    return repository === null && runId === null
        ? null
        : 'Inputs "repository" and "run-id" choose among artifacts: leave them out with from: directory.';
}
function parseRepository(text) {
    if (!/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(text))
        throw new Error('must be a repository as owner/name');
    return text;
}
function parseRunId(text) {
    if (!/^[1-9]\d{0,14}$/.test(text))
        throw new Error('must be the number of a run, as in its address');
    return Number(text);
}

// EXTERNAL MODULE: ./build/src/actions/restore-outputs.js
var restore_outputs = __webpack_require__(3256);
// EXTERNAL MODULE: ./build/src/actions/restore-summary.js
var restore_summary = __webpack_require__(770);
// EXTERNAL MODULE: ./build/src/actions/restore-world.js + 2 modules
var restore_world = __webpack_require__(197);
;// CONCATENATED MODULE: ./build/src/actions/restore-action.js







async function restoreAction() {
    await (0,action_step/* runStep */.e)(run);
}
async function run(step) {
    const inputs = readRestoreInputs(step.inputs, step.environment.workspace);
    step.mask(inputs.request.passphrase, inputs.places.token);
    if (inputs.list === null)
        return restoreSet(inputs, step);
    const { restoreListed } = await __webpack_require__.e(/* import() */ 899).then(__webpack_require__.bind(__webpack_require__, 9899));
    return restoreListed(inputs, inputs.list, step);
}
async function restoreSet(inputs, step) {
    const { request, places } = inputs;
    const report = await (0,restore_advice/* explainingDenied */.bw)(inputs, () => restore(request, (0,restore_world/* buildRestoreWorld */.h)(inputs, step)));
    step.setOutputs((0,restore_outputs/* restoreOutputs */.V2)(report, places.path));
    await step.writeSummary((0,restore_summary/* formatRestoreSummary */.Y)(report, inputs));
    const absence = report.restored === null ? (0,restore_advice/* adviceOnAbsence */.ju)(inputs) : null;
    const advice = [...(absence === null ? [] : [absence]), ...(0,restore_advice/* adviceAfterRestore */.L9)(report, inputs)];
    for (const { level, message } of advice)
        step.log[level](message);
}


/***/ }),

/***/ 5928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L9: () => (/* binding */ adviceAfterRestore),
/* harmony export */   bw: () => (/* binding */ explainingDenied),
/* harmony export */   ju: () => (/* binding */ adviceOnAbsence)
/* harmony export */ });
/* unused harmony export explainDenied */
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _domain_certificate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8645);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5856);
/* harmony import */ var _domain_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2297);




function adviceAfterRestore({ restored, now }, { request }) {
    if (restored === null)
        return [];
    const name = (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBackupName */ .$K)(restored.set.name);
    return [
        ...adviceOnKeys(restored, name, request),
        ...adviceOnExpiry(restored, now, name),
        ...restored.keptBeside.map((path) => notice(`A file that differed from the backup ${name} was replaced. The old one is ${path}.`)),
        ...restored.rewritten.map((path) => notice(`${path} is not byte for byte what it was before its backup: its private key came back as PKCS#8. The key is the same.`)),
    ];
}
function adviceOnAbsence({ request, places, ifNotFound }) {
    const { artifactName, date, runId } = request;
    const place = places.backupPath ?? `the artifacts of ${places.repository ?? 'this repository'}`;
    const limits = [
        date.until === null ? '' : ` not after ${date.text}`,
        runId === null ? '' : ` of run ${runId}`,
    ].join('');
    const hint = places.from === 'artifact'
        ? ' Only artifacts of this branch and the default branch count, and expired ones are gone: give run-id for one of another branch.'
        : '';
    const message = `There is no backup of ${artifactName}${limits} in ${place}. Nothing was restored.${hint}`;
    if (ifNotFound === 'error')
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('invalid', message);
    return ifNotFound === 'warn' ? { level: 'warning', message } : null;
}
async function explainingDenied(inputs, work) {
    try {
        return await work();
    }
    catch (error) {
        throw explainDenied(error, inputs);
    }
}
function explainDenied(error, { request, places }) {
    if (!(error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H) || error.code !== 'denied')
        return error;
    const hints = [
        places.repository === null
            ? ''
            : ` A workflow's own token reads no other repository: give github-token one that may read the actions of ${places.repository}.`,
        request.runId === null ? '' : ` Or there is no run ${request.runId} in it.`,
    ].join('');
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('denied', `${error.message}${hints} Nothing was restored.`, { cause: error });
}
function adviceOnKeys(restored, name, { passphrase }) {
    if (restored.keys === 'sealed' && passphrase === undefined) {
        return [
            notice(`The private keys of the backup ${name} were restored as they are stored, sealed: no passphrase was given. Give passphrase to have them opened, or open them with openssl pkey.`),
        ];
    }
    const isKeyless = restored.certificates.length > 0 && restored.keys === 'absent';
    return isKeyless
        ? [
            notice(`The backup ${name} has no private key: none was stored, because no passphrase was given when it was made.`),
        ]
        : [];
}
function adviceOnExpiry({ certificates }, now, name) {
    return certificates
        .filter((certificate) => (0,_domain_certificate_js__WEBPACK_IMPORTED_MODULE_3__/* .daysLeft */ .H_)(certificate, now) < 0)
        .map(({ subject, notAfter }) => {
        const which = certificates.length === 1 ? 'The certificate' : `The certificate of ${subject.commonName}`;
        const message = `${which} in the backup ${name} has expired at ${(0,_domain_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTime */ .fU)(notAfter)}. It was restored all the same; clients will refuse it.`;
        return { level: 'warning', message };
    });
}
function notice(message) {
    return { level: 'notice', message };
}


/***/ }),

/***/ 3256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ certificateOutputs),
/* harmony export */   V2: () => (/* binding */ restoreOutputs),
/* harmony export */   n0: () => (/* binding */ setOutputs)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9292);
/* harmony import */ var _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6307);
/* harmony import */ var _domain_certificate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8645);
/* harmony import */ var _domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2297);
/* harmony import */ var _domain_restore_date_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8633);






function restoreOutputs(report, folder) {
    const { restored, skipped, now } = report;
    return {
        restored: String(restored !== null),
        ...setOutputs(restored?.set ?? null, now),
        files: JSON.stringify(restored?.files ?? []),
        'cert-path': pathAmong(restored, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_2__/* .CERTIFICATE_FILE */ .fs)),
        'key-path': pathAmong(restored, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_2__/* .PRIVATE_KEY_FILE */ .LQ)),
        ...certificateOutputs(restored?.certificates ?? [], now),
        skipped: JSON.stringify(skipped),
        certificates: '',
    };
}
function setOutputs(set, now) {
    return {
        'artifact-name': set === null ? '' : (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBackupName */ .$K)(set.name),
        'artifact-id': String(set?.artifact?.id ?? ''),
        date: set === null ? '' : (0,_domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .formatTime */ .fU)(set.name.time),
        'age-days': set === null ? '' : String((0,_domain_restore_date_js__WEBPACK_IMPORTED_MODULE_4__/* .ageInDays */ .QR)(set.name.time, now)),
    };
}
function pathAmong(restored, path) {
    return restored?.files.includes(path) === true ? path : '';
}
function certificateOutputs(certificates, now) {
    const [soonest, ...others] = (0,_domain_certificate_js__WEBPACK_IMPORTED_MODULE_5__/* .soonestFirst */ .CQ)(certificates);
    return {
        fingerprint: others.length === 0 ? (soonest?.fingerprint ?? '') : '',
        'not-after': soonest === undefined ? '' : (0,_domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .formatTime */ .fU)(soonest.notAfter),
        'days-left': soonest === undefined ? '' : String((0,_domain_certificate_js__WEBPACK_IMPORTED_MODULE_5__/* .daysLeft */ .H_)(soonest, now)),
    };
}


/***/ }),

/***/ 770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ formatRestoreSummary),
/* harmony export */   x: () => (/* binding */ skippedTable)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _domain_certificate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8645);
/* harmony import */ var _domain_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2297);
/* harmony import */ var _domain_restore_date_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8633);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6084);





const MAX_LISTED_FILES = 50;
function formatRestoreSummary(report, { request }) {
    const { restored, skipped, now } = report;
    const outcome = restored === null ? 'not found' : 'restored';
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .heading */ .R_)(2, `Backup of ${request.artifactName}: ${outcome}`),
        restored === null
            ? `No backup was found for ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(request.date.text)}. Nothing was restored.`
            : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Backup', ''], rowsOf(restored, now)),
        ...(skipped.length === 0 ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .heading */ .R_)(3, 'Passed over'), skippedTable(skipped)]),
        ...(restored === null ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .heading */ .R_)(3, 'Files'), fileList(restored)]),
        '',
    ].join('\n\n');
}
function rowsOf({ set, certificates, keys }, now) {
    const name = (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBackupName */ .$K)(set.name);
    const keysInWords = { opened: 'opened with the passphrase', sealed: 'sealed, as stored', absent: 'none' };
    return [
        ['Set', set.artifact === undefined ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(name, set.artifact.url)],
        ['Found in', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(set.place)],
        ['Made at', `${(0,_domain_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(set.name.time)}, ${(0,_domain_restore_date_js__WEBPACK_IMPORTED_MODULE_3__/* .ageInDays */ .QR)(set.name.time, now)} days ago`],
        ...certificateRows(certificates, now),
        ['Private keys', keysInWords[keys]],
    ];
}
function certificateRows(certificates, now) {
    const [soonest, ...others] = (0,_domain_certificate_js__WEBPACK_IMPORTED_MODULE_4__/* .soonestFirst */ .CQ)(certificates);
    if (soonest === undefined)
        return [];
    return others.length === 0 ? rowsOfOne(soonest, now) : rowsOfSeveral(certificates.length, soonest, now);
}
function rowsOfSeveral(count, soonest, now) {
    return [
        ['Certificates', String(count)],
        ['Expires first', `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(soonest.subjectLine)}, ${(0,_domain_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(soonest.notAfter)}`],
        ['Days left', String((0,_domain_certificate_js__WEBPACK_IMPORTED_MODULE_4__/* .daysLeft */ .H_)(soonest, now))],
    ];
}
function rowsOfOne(certificate, now) {
    return [
        ['Subject', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(certificate.subjectLine)],
        ['SHA-256 fingerprint', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(certificate.fingerprint)],
        ['Valid', `${(0,_domain_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(certificate.notBefore)} to ${(0,_domain_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(certificate.notAfter)}`],
        ['Days left', String((0,_domain_certificate_js__WEBPACK_IMPORTED_MODULE_4__/* .daysLeft */ .H_)(certificate, now))],
    ];
}
function skippedTable(skipped) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Backup', 'Because'], skipped.map(({ name, reason }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(reason)]));
}
function fileList({ files, keptBeside }) {
    const more = files.length - MAX_LISTED_FILES;
    return [
        ...files.slice(0, MAX_LISTED_FILES).map((path) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(path)}`),
        ...(more > 0 ? [`- and ${more} more`] : []),
        ...keptBeside.map((path) => `- the file that was there before: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(path)}`),
    ].join('\n');
}


/***/ }),

/***/ 197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ buildRestoreWorld)
});

// EXTERNAL MODULE: ./build/src/adapters/crypto/certificate-issuer.js + 5 modules
var certificate_issuer = __webpack_require__(6257);
// EXTERNAL MODULE: ./build/src/adapters/crypto/certificate-reader.js + 7 modules
var certificate_reader = __webpack_require__(5343);
// EXTERNAL MODULE: ./build/src/adapters/crypto/key-sealer.js
var key_sealer = __webpack_require__(5272);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/domain/backup-set.js
var backup_set = __webpack_require__(6307);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(5856);
// EXTERNAL MODULE: ./build/src/domain/set-path.js
var set_path = __webpack_require__(1560);
// EXTERNAL MODULE: ./build/src/adapters/files/certificate-files.js
var certificate_files = __webpack_require__(1235);
// EXTERNAL MODULE: ./build/src/adapters/files/usable-path.js
var usable_path = __webpack_require__(5754);
// EXTERNAL MODULE: ./build/src/adapters/files/private-file.js
var private_file = __webpack_require__(7960);
// EXTERNAL MODULE: ./build/src/adapters/files/regular-file.js
var regular_file = __webpack_require__(2277);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/src/adapters/files/restore-meeting.js





const MAX_NAMED = 20;
async function meetAll(files, folder, overwrite) {
    const meetings = [];
    const unusable = [];
    for (const file of files) {
        try {
            (0,usable_path/* refuseLinkedFolders */.n)(file.target, folder);
            meetings.push({ file, existing: await whatIsThere(file) });
        }
        catch (error) {
            unusable.push(`${file.target}: ${(0,failure/* messageOf */.b)(error)}`);
        }
    }
    if (unusable.length > 0) {
        throw new failure/* Failure */.H('not-written', `These files cannot be restored: ${someOf(unusable, '; ')}. Move what is there away, or give another path. Nothing was changed.`);
    }
    const others = meetings.filter(({ existing }) => existing === 'other').map(({ file }) => file.target);
    if (others.length > 0 && !overwrite) {
        throw new failure/* Failure */.H('not-written', `These files are there already, and differ from the backup: ${someOf(others, ', ')}. Set overwrite: true to replace them, which keeps the old ones beside under dated names; or give another path. Nothing was changed.`);
    }
    return meetings;
}
function someOf(names, separator) {
    const rest = names.length - MAX_NAMED;
    return [...names.slice(0, MAX_NAMED), ...(rest > 0 ? [`and ${rest} more`] : [])].join(separator);
}
async function whatIsThere(file) {
    const status = (0,regular_file/* statusOf */.c2)(file.target);
    if (status === null) {
        refuseFileAsFolder((0,external_node_path_.dirname)(file.target));
        return 'none';
    }
    if (!status.isFile())
        throw new Error((0,regular_file/* describeKind */.SB)(status));
    if (status.size !== file.sizeBytes)
        return 'other';
    return (await digestOf(file.target)) === file.sha256 ? 'same' : 'other';
}
async function digestOf(path) {
    const file = await (0,regular_file/* openRegularFile */.ZU)(path);
    try {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const chunks = file.createReadStream({ autoClose: false });
        for await (const chunk of chunks)
            hash.update(chunk);
        return hash.digest('hex');
    }
    finally {
        await file.close();
    }
}
function refuseFileAsFolder(folder) {
    let path = folder;
    let status = (0,regular_file/* statusOf */.c2)(path);
    while (status === null) {
        path = (0,external_node_path_.dirname)(path);
        status = (0,regular_file/* statusOf */.c2)(path);
    }
    if (!status.isDirectory())
        throw new Error(`${path} is not a folder`);
}

// EXTERNAL MODULE: ./build/src/adapters/files/unfinished.js
var unfinished = __webpack_require__(8577);
;// CONCATENATED MODULE: ./build/src/adapters/files/restore-target.js












const STAGING_PREFIX = '.certkeep-restore-';
const KEY_MODE = 0o600;
const KEPT_FILE = 'kept';
const SINGLE_PAIR = {
    certificatePath: backup_set/* CERTIFICATE_FILE */.fs,
    privateKeyPath: backup_set/* PRIVATE_KEY_FILE */.LQ,
};
function restoreTarget(folder, workspace) {
    return {
        async check() {
            await inFolder(folder, () => {
                (0,usable_path/* refuseLinkedFolders */.n)((0,external_node_path_.join)(folder, backup_set/* CERTIFICATE_FILE */.fs), workspace);
                const status = (0,regular_file/* statusOf */.c2)(folder);
                const isUsable = status === null || status.isDirectory() || folder === workspace;
                if (!isUsable)
                    throw new Error(status.isSymbolicLink() ? (0,regular_file/* describeKind */.SB)(status) : 'it is not a folder');
            });
        },
        async begin(paths = [SINGLE_PAIR]) {
            return inFolder(folder, async () => {
                const pairs = paths.map((pair) => pairIn(folder, pair));
                const recover = async () => {
                    for (const pair of pairs)
                        await (0,certificate_files/* certificateFiles */.P)({ ...pair, pkcs12Path: null, workspace }).recover();
                };
                const made = (await (0,promises_.mkdir)(folder, { recursive: true })) ?? null;
                await removeLeftOver(folder);
                await recover();
                const staging = await (0,promises_.mkdtemp)((0,external_node_path_.join)(folder, STAGING_PREFIX));
                (0,unfinished/* markUnfinished */.b5)(staging);
                return restoreStaging(folder, staging, made, pairs, recover);
            });
        },
    };
}
function pairIn(folder, { certificatePath, privateKeyPath }) {
    return {
        certificatePath: placeIn(folder, certificatePath),
        privateKeyPath: placeIn(folder, privateKeyPath),
    };
}
function placeIn(folder, path) {
    if (!(0,set_path/* isSafePath */.p)(path))
        throw new Error(`${JSON.stringify(path)} leads out of it`);
    return (0,external_node_path_.join)(folder, ...path.split('/'));
}
function restoreStaging(folder, staging, made, pairs, recover) {
    const files = [];
    return {
        async write(file, content) {
            return inFolder(folder, async () => {
                const target = placeIn(folder, file.path);
                const staged = (0,external_node_path_.join)(staging, String(files.length));
                const mode = file.isKey ? KEY_MODE : file.mode;
                const digest = { path: file.path, ...(await (0,private_file/* createFileFrom */.H2)(staged, content, { ...file, mode })) };
                files.push({ ...file, ...digest, mode, staged, target });
                return digest;
            });
        },
        async place({ overwrite, stamp }) {
            return inFolder(folder, async () => {
                const meetings = await meetAll(files, folder, overwrite);
                const keptBeside = [];
                for (const { file, existing } of meetings) {
                    if (existing === 'other')
                        keptBeside.push(await keepBeside(file, stamp, (0,external_node_path_.join)(staging, KEPT_FILE)));
                }
                try {
                    await moveAll(meetings, pairs);
                }
                catch (error) {
                    await recover();
                    throw stoppedHalfway(folder, error);
                }
                return { files: files.map((file) => file.target), keptBeside };
            });
        },
        async discard() {
            await removeStaging(staging);
            (0,unfinished/* markFinished */.UI)(staging);
            if (made !== null)
                await removeEmpty(folder, made);
        },
    };
}
async function keepBeside({ target, isKey }, stamp, part) {
    return (0,private_file/* createBeside */.Pi)(target, stamp, part, async () => {
        const existing = await (0,regular_file/* openRegularFile */.ZU)(target);
        try {
            const { mode, mtime } = await existing.stat();
            const kept = { mode: isKey ? KEY_MODE : mode & 0o777, modifiedAt: mtime };
            await (0,private_file/* createFileFrom */.H2)(part, existing.createReadStream({ autoClose: false }), kept);
        }
        finally {
            await existing.close();
        }
    });
}
async function moveAll(meetings, pairs) {
    for (const { file, existing } of meetings) {
        if (existing === 'same')
            await settleSame(file);
    }
    const moves = meetings.filter(({ existing }) => existing !== 'same').map(({ file }) => file);
    for (const { target } of moves)
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
    const ofPairs = new Set(pairs.flatMap((pair) => [pair.privateKeyPath, pair.certificatePath]));
    for (const { staged, target } of moves.filter((file) => !ofPairs.has(file.target)))
        await (0,promises_.rename)(staged, target);
    const stagedByTarget = new Map(moves.map(({ staged, target }) => [target, staged]));
    for (const pair of pairs)
        movePair(pair, stagedByTarget);
}
function movePair({ certificatePath, privateKeyPath }, stagedByTarget) {
    const certificate = stagedByTarget.get(certificatePath);
    const privateKey = stagedByTarget.get(privateKeyPath);
    const waiting = (0,certificate_files/* stagedPath */.w)(certificatePath);
    if (certificate !== undefined)
        (0,external_node_fs_.renameSync)(certificate, waiting);
    if (privateKey !== undefined)
        (0,external_node_fs_.renameSync)(privateKey, privateKeyPath);
    if (certificate !== undefined)
        (0,external_node_fs_.renameSync)(waiting, certificatePath);
}
async function settleSame({ target, mode, modifiedAt }) {
    const existing = await (0,regular_file/* openRegularFile */.ZU)(target);
    try {
        const { mode: present, mtime } = await existing.stat();
        if ((present & 0o777) !== mode)
            await existing.chmod(mode);
        if (modifiedAt !== null && mtime.getTime() !== modifiedAt.getTime())
            await existing.utimes(modifiedAt, modifiedAt);
    }
    finally {
        await existing.close();
    }
}
async function removeLeftOver(folder) {
    for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true })) {
        if (!entry.isDirectory() || !entry.name.startsWith(STAGING_PREFIX))
            continue;
        await (0,promises_.rm)((0,external_node_path_.join)(folder, entry.name), { recursive: true, force: true });
    }
}
async function removeStaging(staging) {
    try {
        await (0,promises_.rm)(staging, { recursive: true, force: true });
    }
    catch (error) {
        throw new failure/* Failure */.H('not-written', `The folder ${staging} could not be removed: ${(0,failure/* messageOf */.b)(error)}. Opened keys may be in it: remove it by hand, or run again.`, { cause: error });
    }
}
async function removeEmpty(folder, first) {
    for (let path = folder; path.length >= first.length; path = (0,external_node_path_.dirname)(path)) {
        try {
            await (0,promises_.rmdir)(path);
        }
        catch {
            return;
        }
    }
}
function stoppedHalfway(folder, error) {
    return new failure/* Failure */.H('not-written', `Not every file could be moved into ${folder}: ${(0,failure/* messageOf */.b)(error)}. Each file there is whole, the old one or the new one. Run again with overwrite: true to bring back the rest.`, { cause: error });
}
async function inFolder(folder, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H)
            throw error;
        throw new failure/* Failure */.H('not-written', `Nothing can be restored into ${folder}: ${(0,failure/* messageOf */.b)(error)}.`, {
            cause: error,
        });
    }
}

// EXTERNAL MODULE: ./build/src/adapters/github/run-environment.js
var run_environment = __webpack_require__(6981);
// EXTERNAL MODULE: ./build/src/actions/masks.js
var masks = __webpack_require__(8456);
// EXTERNAL MODULE: ./build/src/actions/stores.js + 1 modules
var stores = __webpack_require__(3780);
;// CONCATENATED MODULE: ./build/src/actions/restore-world.js








function buildRestoreWorld(inputs, step) {
    const crypto = { issuer: certificate_issuer/* certificateIssuer */.p, reader: certificate_reader/* certificateReader */.$, sealer: (0,key_sealer/* createKeySealer */.O)() };
    return {
        clock: stores/* systemClock */.ml,
        log: step.log,
        ...(0,masks/* maskingKeys */.J)(crypto, step.mask),
        vault: chosenVault(inputs, step),
        target: restoreTarget(inputs.places.path, step.environment.workspace),
    };
}
function chosenVault({ places, request }, { environment, log }) {
    const there = places.repository === null ? environment : (0,run_environment/* lookingInto */.ET)(places.repository, environment);
    const reading = { ...places, uploadArtifact: false, retentionDays: null, compressionLevel: 6 };
    const { artifacts, directories } = (0,stores/* buildStores */.tw)(reading, there, log, request.runId);
    const [vault] = places.from === 'artifact' ? artifacts : directories;
    if (vault !== undefined)
        return vault;
    throw new failure/* Failure */.H('unsupported', 'GitHub Enterprise Server has no service for the artifacts that backups are stored as. Restore from a local directory: from: directory, with backup-path.');
}


/***/ }),

/***/ 1235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ certificateFiles),
/* harmony export */   w: () => (/* binding */ stagedPath)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5856);
/* harmony import */ var _domain_secret_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9312);
/* harmony import */ var _private_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7960);
/* harmony import */ var _regular_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2277);
/* harmony import */ var _unfinished_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8577);
/* harmony import */ var _usable_path_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5754);









const KEY_MODE = 0o600;
const CERTIFICATE_MODE = 0o644;
const MAX_PEM_BYTES = 256 * 1024;
const MAX_PKCS12_BYTES = 1024 * 1024;
function certificateFiles(paths) {
    return new FilesOfPair(paths);
}
class FilesOfPair {
    #paths;
    constructor(paths) {
        this.#paths = paths;
    }
    get certificatePath() {
        return this.#paths.certificatePath;
    }
    get privateKeyPath() {
        return this.#paths.privateKeyPath;
    }
    check() {
        return Promise.try(() => {
            const folders = new Set();
            for (const path of allPaths(this.#paths))
                (0,_usable_path_js__WEBPACK_IMPORTED_MODULE_8__/* .refuseUnusablePath */ .D)(path, this.#paths.workspace, folders);
        });
    }
    async recover() {
        await writing(this.certificatePath, () => {
            recoverPair(this.#paths);
        });
    }
    read() {
        return Promise.try(() => readPair(this.#paths));
    }
    async replace(pair) {
        await writing(this.certificatePath, () => replacePair(pair, this.#paths));
    }
    async complete(pair) {
        const { certificatePath, privateKeyPath } = this.#paths;
        const isKeyThere = isThere(privateKeyPath);
        const isCertificateThere = isThere(certificatePath);
        if (!isKeyThere && !isCertificateThere)
            return this.replace(pair);
        await writing(privateKeyPath, async () => {
            if (!isKeyThere)
                await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .replaceFile */ .fR)(privateKeyPath, pair.privateKey.reveal(), KEY_MODE);
            if (!isCertificateThere)
                await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .replaceFile */ .fR)(certificatePath, pair.certificate.pem, CERTIFICATE_MODE);
        });
    }
    async keepBeside(stamp) {
        const kept = [];
        for (const [path, mode] of [
            [this.certificatePath, CERTIFICATE_MODE],
            [this.privateKeyPath, KEY_MODE],
        ]) {
            await writing(path, async () => {
                const beside = await copyBeside(path, stamp, mode);
                if (beside !== null)
                    kept.push(beside);
            });
        }
        return kept;
    }
    async writePkcs12(bytes, isOurs, stamp) {
        const { pkcs12Path } = this.#paths;
        if (pkcs12Path === null)
            return;
        await writing(pkcs12Path, async () => {
            const existing = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readRegularFile */ .XF)(pkcs12Path, MAX_PKCS12_BYTES);
            if (existing !== null && !isOurs(existing))
                await copyBeside(pkcs12Path, stamp, KEY_MODE);
            await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .replaceFile */ .fR)(pkcs12Path, bytes, KEY_MODE);
        });
    }
}
function readPair({ certificatePath, privateKeyPath }) {
    const privateKey = readText(privateKeyPath);
    return {
        certificate: readText(certificatePath),
        privateKey: privateKey === null ? null : new _domain_secret_js__WEBPACK_IMPORTED_MODULE_4__/* .Secret */ .z(privateKey),
    };
}
async function replacePair(pair, paths) {
    const { certificatePath, privateKeyPath } = paths;
    discardStaged(paths);
    const folders = new Set([(0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(privateKeyPath), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(certificatePath)]);
    for (const folder of folders)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true });
    const staged = [stagedPath(privateKeyPath), stagedPath(certificatePath)];
    (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_7__/* .markUnfinished */ .b5)(...staged);
    try {
        await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .createFile */ .x3)(staged[0], pair.privateKey.reveal(), KEY_MODE);
        await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .createFile */ .x3)(staged[1], pair.certificate.pem, CERTIFICATE_MODE);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(staged[0], privateKeyPath);
    }
    catch (error) {
        discardStaged(paths);
        throw error;
    }
    finally {
        (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_7__/* .markFinished */ .UI)(...staged);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(staged[1], certificatePath);
}
function recoverPair(paths) {
    const { certificatePath, privateKeyPath } = paths;
    for (const path of allPaths(paths))
        (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .removeFile */ .nM)((0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .partialPath */ .Dn)(path));
    const waiting = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_6__/* .statusOf */ .c2)(stagedPath(certificatePath));
    if (waiting === null)
        (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .removeFile */ .nM)(stagedPath(privateKeyPath));
    else if (waiting.isFile() && isHalfMoved(paths))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(stagedPath(certificatePath), certificatePath);
    else
        discardStaged(paths);
}
function isHalfMoved({ certificatePath, privateKeyPath }) {
    if (isThere(stagedPath(privateKeyPath)))
        return false;
    const certificate = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readRegularFile */ .XF)(stagedPath(certificatePath), MAX_PEM_BYTES);
    const privateKey = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readRegularFile */ .XF)(privateKeyPath, MAX_PEM_BYTES);
    if (certificate === null || privateKey === null)
        return false;
    try {
        return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate).checkPrivateKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(privateKey));
    }
    catch {
        return false;
    }
}
function discardStaged({ certificatePath, privateKeyPath }) {
    (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .removeFile */ .nM)(stagedPath(certificatePath));
    (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .removeFile */ .nM)(stagedPath(privateKeyPath));
}
function allPaths({ certificatePath, privateKeyPath, pkcs12Path }) {
    return [certificatePath, privateKeyPath, ...(pkcs12Path === null ? [] : [pkcs12Path])];
}
function stagedPath(path) {
    return (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .hiddenBeside */ .vW)(path, 'certkeep-new');
}
function isThere(path) {
    return (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_6__/* .statusOf */ .c2)(path) !== null;
}
function readText(path) {
    try {
        return (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readRegularFile */ .XF)(path, MAX_PEM_BYTES)?.toString('utf8') ?? null;
    }
    catch (error) {
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('invalid', `The file ${path} cannot be read: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(error)}.`, { cause: error });
    }
}
async function copyBeside(path, stamp, mode) {
    const bytes = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readRegularFile */ .XF)(path, MAX_PKCS12_BYTES);
    if (bytes === null)
        return null;
    return (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .createBeside */ .Pi)(path, stamp, (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .partialPath */ .Dn)(path), (part) => (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .createFile */ .x3)(part, bytes, mode));
}
async function writing(path, write) {
    try {
        await write();
    }
    catch (error) {
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('not-written', `The file ${path} could not be written: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(error)}.`, {
            cause: error,
        });
    }
}


/***/ }),

/***/ 5754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ refuseUnusablePath),
/* harmony export */   n: () => (/* binding */ refuseLinkedFolders)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5856);
/* harmony import */ var _regular_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2277);




function refuseUnusablePath(path, workspace, folders) {
    try {
        const status = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .statusOf */ .c2)(path);
        if (status !== null && !status.isFile())
            throw new Error((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .describeKind */ .SB)(status));
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
        if (!folders.has(folder))
            refuseLinkedFolders(path, workspace);
        folders.add(folder);
        if (status === null)
            refuseUnwritableFolder(path);
    }
    catch (error) {
        if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H)
            throw error;
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('invalid', `The path ${path} cannot be used: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error)}. Nothing was changed.`, {
            cause: error,
        });
    }
}
function refuseLinkedFolders(path, workspace) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, path);
    if (inside === '..' || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inside))
        return;
    let folder = workspace;
    for (const part of inside.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).slice(0, -1)) {
        folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, part);
        const status = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .statusOf */ .c2)(folder);
        if (status === null)
            return;
        if (status.isSymbolicLink())
            throw new Error(`${folder}: ${(0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .describeKind */ .SB)(status)}`);
    }
}
function refuseUnwritableFolder(path) {
    let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    while ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .statusOf */ .c2)(folder) === null && folder !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
        folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder).isDirectory())
        throw new Error(`${folder} is not a folder`);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
    }
    catch (error) {
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('not-written', `The file ${path} could not be written: nothing can be written in ${folder} (${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error)}). Nothing was changed.`, { cause: error });
    }
}


/***/ }),

/***/ 8633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QI: () => (/* binding */ parseRestoreDate),
/* harmony export */   QR: () => (/* binding */ ageInDays),
/* harmony export */   cL: () => (/* binding */ isNotAfter)
/* harmony export */ });
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8645);

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const DAY = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;
const STAMP = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;
function parseRestoreDate(text) {
    return { text, until: text === 'latest' ? null : lastMoment(text) };
}
function isNotAfter(time, { until }) {
    return until === null || time.getTime() <= until.getTime();
}
function ageInDays(time, now) {
    return Math.max(0, Math.floor((now.getTime() - time.getTime()) / _certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO));
}
function lastMoment(text) {
    if (DAY.test(text))
        return endOf(`${text}T00:00Z`, _certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO);
    if (STAMP.test(text))
        return endOf(text.replace(STAMP, '$1-$2-$3T$4:$5:$6Z'), SECOND_MS);
    const time = TIME.exec(text);
    if (time === null)
        throw notADate();
    const [, seconds, fraction] = time;
    return endOf(text, seconds === undefined ? MINUTE_MS : fraction === undefined ? SECOND_MS : 1);
}
function endOf(text, spanMs) {
    const date = text.slice(0, 10);
    const midnight = new Date(`${date}T00:00Z`);
    const begin = new Date(text);
    const isReal = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(date);
    if (!isReal || Number.isNaN(begin.getTime()))
        throw notADate();
    return new Date(begin.getTime() + spanMs - 1);
}
function notADate() {
    return new Error('must be latest, a day such as 2026-11-23, or a time with its zone such as 2026-11-23T02:10:00Z or 20261123T021000Z');
}


/***/ }),

/***/ 5484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ someOf)
/* harmony export */ });
const MAX_NAMED = 5;
function someOf(names, separator = ', ') {
    const named = names.slice(0, MAX_NAMED).join(separator);
    return names.length <= MAX_NAMED ? named : `${named}${separator}and ${names.length - MAX_NAMED} more`;
}


/***/ }),

/***/ 221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ bringBack),
  x: () => (/* binding */ one)
});

// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
// EXTERNAL MODULE: ./build/src/domain/backup-set.js
var backup_set = __webpack_require__(6307);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(5856);
// EXTERNAL MODULE: ./build/src/domain/private-key-text.js + 1 modules
var private_key_text = __webpack_require__(1222);
// EXTERNAL MODULE: ./build/src/domain/secret.js
var secret = __webpack_require__(9312);
;// CONCATENATED MODULE: ./build/src/use-cases/open-sealed-text.js


async function openSealedText(text, passphrase, sealer) {
    let opened = text;
    let count = 0;
    for (const block of (0,private_key_text/* findPrivateKeys */.$b)(text) ?? []) {
        const key = sealer.isSealed(block.text) ? await sealer.open(block.text, passphrase) : null;
        if (key === null)
            continue;
        opened = opened.replaceAll(block.text, () => key.reveal().trimEnd());
        count += 1;
    }
    return count === 0 ? null : new secret/* Secret */.z(opened);
}

// EXTERNAL MODULE: ./build/src/use-cases/prove-set.js
var prove_set = __webpack_require__(9034);
;// CONCATENATED MODULE: ./build/src/use-cases/bring-back.js





const MAX_SEALED_BYTES = 16 * 1024 * 1024;
async function bringBack(set, proved, request, now, world) {
    const records = proved.manifest.files.filter(({ path }) => path !== backup_set/* RECOVERY_GUIDE_FILE */.Ez);
    const pairs = (0,backup_set/* pairPlaces */.ho)(proved.manifest);
    const keyPaths = new Set(pairs.map(({ privateKeyPath }) => privateKeyPath));
    const staging = await world.target.begin(pairs.length === 0 ? undefined : pairs);
    try {
        const written = [];
        for (const record of records)
            written.push(await bringBackFile(record, keyPaths.has(record.path), set, proved, request, staging, world));
        const placed = await staging.place({ overwrite: request.overwrite, stamp: (0,backup_name/* formatStamp */.xE)(now) });
        return {
            ...placed,
            certificates: proved.certificates,
            keys: stateOf(written),
            rewritten: records.filter((_, index) => written[index]?.isRewritten === true).map(({ path }) => path),
        };
    }
    finally {
        await staging.discard();
    }
}
async function bringBackFile(record, isPairKey, set, proved, { passphrase }, staging, world) {
    const file = returningFile(record, isPairKey);
    const privateKey = proved.privateKeys.get(record.path);
    if (privateKey !== undefined) {
        await staging.write(file, one(Buffer.from(privateKey.reveal(), 'utf8')));
        return { keys: 'opened', isRewritten: false };
    }
    if (record.sealedFrom !== null && passphrase !== undefined) {
        const text = (await readAll(record, set)).toString('latin1');
        const opened = await openSealedText(text, passphrase, world.sealer);
        if (opened === null)
            throw (0,prove_set/* lockedKey */.G)(proved.manifest);
        const { sha256 } = await staging.write(file, one(Buffer.from(opened.reveal(), 'latin1')));
        return { keys: 'opened', isRewritten: sha256 !== record.sealedFrom };
    }
    const digest = await staging.write(file, contentOf(record, set));
    refuseChanged(record, digest.sha256);
    return { keys: isPairKey || record.sealedFrom !== null ? 'sealed' : 'absent', isRewritten: false };
}
function returningFile(record, isPairKey) {
    return {
        path: record.path,
        mode: Number.parseInt(record.mode, 8),
        modifiedAt: record.modifiedAt === null ? null : new Date(record.modifiedAt),
        isKey: isPairKey || record.path === backup_set/* PRIVATE_KEY_FILE */.LQ || record.sealedFrom !== null,
    };
}
function stateOf(written) {
    const states = written.map(({ keys }) => keys);
    return states.find((state) => state !== 'absent') ?? 'absent';
}
async function* one(bytes) {
    yield await Promise.resolve(bytes);
}
async function readAll(record, set) {
    if (record.sizeBytes > MAX_SEALED_BYTES)
        throw new failure/* Failure */.H('invalid', `${record.path} is too large to be a file with sealed keys`);
    const chunks = [];
    for await (const chunk of contentOf(record, set))
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
async function* contentOf({ path }, set) {
    try {
        yield* await set.stream(path);
    }
    catch (error) {
        throw new failure/* Failure */.H('invalid', `${path} cannot be read: ${(0,failure/* messageOf */.b)(error)}`, { cause: error });
    }
}
function refuseChanged(record, sha256) {
    if (sha256 !== record.sha256)
        throw new failure/* Failure */.H('invalid', `${record.path} was changed while it was read`);
}


/***/ }),

/***/ 9034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ lockedKey),
/* harmony export */   j: () => (/* binding */ proveSet)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5856);
/* harmony import */ var _examine_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3983);



async function proveSet(set, stored, request, world) {
    const { artifactName, passphrase } = request;
    const expected = { base: artifactName, name: (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBackupName */ .$K)(stored.name) };
    const passphrases = passphrase === undefined ? {} : { current: passphrase };
    const examination = await (0,_examine_set_js__WEBPACK_IMPORTED_MODULE_2__/* .examineSet */ .E)(set, expected, passphrases, world);
    if (examination.kind === 'damaged')
        return examination.problem;
    if (examination.kind === 'locked' && passphrase !== undefined)
        throw lockedKey(stored);
    const certificates = certificatesOf(examination);
    refuseUnexpected(certificates, stored, request);
    const pairs = examination.kind === 'open' ? examination.pairs : [];
    const privateKeys = new Map(pairs.map(({ place, privateKey }) => [place.privateKeyPath, privateKey]));
    return { manifest: examination.manifest, certificates, privateKeys };
}
function lockedKey(stored) {
    const name = typeof stored.name === 'string' ? stored.name : (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBackupName */ .$K)(stored.name);
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('locked', `The passphrase does not open the private key in the backup ${name}. Nothing was restored. Give the passphrase that sealed it, which may be an earlier one; or none, to restore the key sealed as it is.`);
}
function certificatesOf(examination) {
    switch (examination.kind) {
        case 'files':
            return [];
        case 'open':
            return examination.pairs.map(({ certificate }) => certificate);
        case 'keyless':
        case 'locked':
            return examination.certificates;
    }
}
function refuseUnexpected(certificates, stored, { expectedFingerprint }) {
    if (expectedFingerprint === undefined)
        return;
    const [certificate] = certificates;
    if (certificates.length === 1 && certificate?.fingerprint === expectedFingerprint)
        return;
    const found = certificate === undefined
        ? 'keeps no certificate'
        : certificates.length > 1
            ? `keeps ${certificates.length} certificates`
            : `keeps the certificate ${certificate.fingerprint}`;
    throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('unexpected-certificate', `The backup ${(0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBackupName */ .$K)(stored.name)} ${found}, and expected-fingerprint asks for ${expectedFingerprint}. Nothing was restored, and no older backup was tried. Correct the fingerprint, or give the date of a backup that has it.`);
}


/***/ }),

/***/ 8719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iz: () => (/* binding */ leftOutWarning),
/* harmony export */   NY: () => (/* binding */ restoredOlderWarning),
/* harmony export */   SC: () => (/* binding */ misdatedWarning),
/* harmony export */   TP: () => (/* binding */ olderThanBefore),
/* harmony export */   aA: () => (/* binding */ rolledBackWarning)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _domain_issue_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2860);
/* harmony import */ var _domain_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2297);
/* harmony import */ var _domain_one_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9161);
/* harmony import */ var _domain_some_of_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5484);





function rolledBackWarning(found, later) {
    return (`An older certificate of ${found.certificate.subject.commonName} was brought forward: the newest backup, ${found.place}, holds ` +
        `${(0,_domain_issue_order_js__WEBPACK_IMPORTED_MODULE_1__/* .issueOf */ .v1)(found.certificate)}; an earlier one, ${later.place}, holds ${(0,_domain_issue_order_js__WEBPACK_IMPORTED_MODULE_1__/* .issueOf */ .v1)(later.certificate)}. The one that was issued last is kept. ` +
        `Find out what stored the other; if it is the one to keep, name it in expected-fingerprint.`);
}
function leftOutWarning(earlier) {
    return (`The newest backup leaves out the certificate of ${(0,_domain_one_line_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)(earlier.certificate.subject.commonName)}, which an earlier one, ${earlier.place}, ` +
        `holds: ${(0,_domain_issue_order_js__WEBPACK_IMPORTED_MODULE_1__/* .issueOf */ .v1)(earlier.certificate)}. That one is kept. Find out what stored the newest backup.`);
}
function olderThanBefore(certificate, before, later) {
    return (`it holds an older certificate of ${(0,_domain_one_line_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)(certificate.subject.commonName)} (${(0,_domain_issue_order_js__WEBPACK_IMPORTED_MODULE_1__/* .issueOf */ .v1)(certificate)}) than that one, ${before} ` +
        `(${later.map(_domain_issue_order_js__WEBPACK_IMPORTED_MODULE_1__/* .issueOf */ .v1).join('; ')}). Find out what stored it; if it is the one to restore, name it in expected-fingerprint`);
}
function restoredOlderWarning({ name, place }, before, later) {
    const issues = later.map((certificate) => `${(0,_domain_one_line_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .T)(certificate.subject.commonName)} (${(0,_domain_issue_order_js__WEBPACK_IMPORTED_MODULE_1__/* .issueOf */ .v1)(certificate)})`);
    return `The backup ${(0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBackupName */ .$K)(name)} (${place}) is restored, but the one before it, ${before}, holds certificates that were issued later: ${(0,_domain_some_of_js__WEBPACK_IMPORTED_MODULE_4__/* .someOf */ .y)(issues)}. Find out what stored the newer backup; give the date of the other one to restore that.`;
}
function misdatedWarning({ name, place, receivedAt, }) {
    if (receivedAt === undefined)
        return null;
    if (name.time.getTime() - receivedAt.getTime() <= _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .CLOCK_TOLERANCE_MS */ .UG)
        return null;
    return `The backup ${(0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBackupName */ .$K)(name)} (${place}) is dated later than GitHub received it, at ${(0,_domain_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTime */ .fU)(receivedAt)}: its date was made up, or the clock of the runner that stored it is wrong.`;
}


/***/ }),

/***/ 5579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ki: () => (/* binding */ SetWalk),
/* harmony export */   uj: () => (/* binding */ GONE),
/* harmony export */   yN: () => (/* binding */ placesIn)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6307);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5856);
/* harmony import */ var _read_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5996);




function placesIn(manifest) {
    return new Map((0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__/* .pairPlaces */ .ho)(manifest).map((place) => [place.name ?? '', place]));
}
const GONE = 'it is listed, but could not be fetched: it was deleted, or has expired';
class SetWalk {
    #candidates;
    #options;
    #sound = [];
    #turn = Promise.resolve();
    #isOver = false;
    #ahead = null;
    #afterNewest;
    #setBefore;
    failures;
    damaged = [];
    gone = [];
    skipped = [];
    constructor(candidates, options) {
        this.#candidates = candidates[Symbol.asyncIterator]();
        this.#options = options;
        this.failures = candidates.failures;
    }
    get opened() {
        return this.#sound;
    }
    async at(index) {
        this.#turn = this.#turn.then(() => this.#advanceTo(index));
        try {
            await this.#turn;
        }
        catch (error) {
            if (this.#sound[index] === undefined)
                throw error;
        }
        return this.#sound[index] ?? null;
    }
    async next() {
        const turn = this.#turn.then(() => this.#lookAhead());
        this.#turn = turn;
        return turn;
    }
    setBefore() {
        this.#setBefore ??= this.#openSetBefore();
        return this.#setBefore;
    }
    async close() {
        for (const { set } of this.#sound)
            await set.close();
        const before = await this.#setBefore?.catch(() => null);
        if (before !== null && before !== undefined && !this.#sound.includes(before))
            await before.set.close();
    }
    async #openSetBefore() {
        const newest = await this.at(0);
        if (newest === null)
            return null;
        await this.next();
        const candidate = this.#afterNewest ?? null;
        if (candidate === null || (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNewestFirst */ .a0)(candidate.name, newest.candidate.name) === 0)
            return null;
        if (!this.#needsNot(candidate))
            return this.at(1);
        const opened = await openSound(candidate);
        return typeof opened === 'string' ? null : opened;
    }
    async #advanceTo(index) {
        while (this.#sound.length <= index) {
            const candidate = await this.#lookAhead();
            if (candidate === null)
                break;
            this.#ahead = null;
            if (!this.#needsNot(candidate))
                await this.#open(candidate);
        }
    }
    async #lookAhead() {
        if (this.#ahead !== null || this.#isOver)
            return this.#ahead;
        const step = await this.#candidates.next();
        if (step.done === true)
            this.#isOver = true;
        else
            this.#ahead = step.value;
        if (this.#sound.length > 0 && this.#afterNewest === undefined)
            this.#afterNewest = this.#ahead;
        return this.#ahead;
    }
    #needsNot({ name, source }) {
        return this.#sound.some(({ candidate, manifest }) => {
            if (candidate.name.base !== name.base)
                return false;
            const isWhole = candidate.source !== 'cache' || manifest.covers !== null;
            const isCopy = candidate.source !== source && (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNewestFirst */ .a0)(candidate.name, name) === 0;
            if (this.#options.skipsCopies && isWhole && isCopy)
                return true;
            const covered = manifest.covers === null ? null : (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBackupName */ .Df)(manifest.covers, name.base);
            return covered !== null && (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNewestFirst */ .a0)(covered, name) <= 0;
        });
    }
    async #open(candidate) {
        const opened = await openSound(candidate);
        if (typeof opened !== 'string') {
            this.#sound.push(opened);
        }
        else if (opened === GONE) {
            this.gone.push(candidate.place);
            this.#skip(candidate, GONE);
        }
        else
            this.#passOver(candidate, opened);
    }
    #passOver(candidate, problem) {
        const { place } = candidate;
        this.damaged.push(place);
        this.#skip(candidate, problem);
        this.#options.log.warning(`The backup of ${this.#options.about} at ${place} is damaged and was passed over: ${problem}.`);
    }
    #skip({ name, place }, reason) {
        this.skipped.push({ name: (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBackupName */ .$K)(name), place, reason });
    }
}
async function openSound(candidate) {
    let set;
    try {
        set = await candidate.open();
    }
    catch (error) {
        if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H && error.code === 'invalid')
            return (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error);
        throw error;
    }
    if (set === null)
        return GONE;
    const expected = { base: candidate.name.base, name: (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBackupName */ .$K)(candidate.name) };
    const manifest = await (0,_read_set_js__WEBPACK_IMPORTED_MODULE_3__/* .readSet */ .R)(set, expected);
    if (typeof manifest !== 'string')
        return { candidate, set, manifest, places: placesIn(manifest) };
    await set.close();
    return manifest;
}


/***/ })

};
