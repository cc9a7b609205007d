export const id = 351;
export const ids = [351,250,257];
export const modules = {

/***/ 4692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readListPaths),
/* harmony export */   f: () => (/* binding */ readListInput)
/* harmony export */ });
/* harmony import */ var _domain_shard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2286);

const LIST_PATHS = ['cert-path', 'key-path'];
function readListInput(inputs) {
    const text = inputs.readOptional('certificates', (value) => value);
    const shard = inputs.readOptional('shard', _domain_shard_js__WEBPACK_IMPORTED_MODULE_0__/* .parseShard */ .u);
    inputs.check(() => text() === null && shard() !== null
        ? 'Input "certificates" is empty: must be given with shard, which is a part of that list.'
        : null);
    return () => {
        const given = text();
        return given === null ? null : { text: given, shard: shard() };
    };
}
function readListPaths(inputs, list) {
    const given = LIST_PATHS.map((name) => ({ name, text: inputs.read(name, (text) => text) }));
    for (const { name, text } of given) {
        inputs.check(() => text() === '' || list() !== null
            ? null
            : `Input "${name}" is given without certificates: it says where the files of a list are. Give certificates, or leave it out.`);
    }
    return () => new Map(given.map(({ name, text }) => [name, text()]));
}


/***/ }),

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
        const later = await (0,set_before/* laterIssuesIn */.Gd)(before, certificates, { passphrase, now }, vault, { reader, sealer });
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

/***/ 2174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ readSetNames),
/* harmony export */   Kr: () => (/* binding */ namesOfList),
/* harmony export */   OD: () => (/* binding */ nameList),
/* harmony export */   kO: () => (/* binding */ readSetBase),
/* harmony export */   rX: () => (/* binding */ readOptionalSetNames)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8156);
/* harmony import */ var _store_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3172);



function nameList(list, names, paths) {
    const name = names?.list ?? null;
    return list === null || names === null || name === null ? null : { ...list, name, base: names.base, paths };
}
function namesOfList(artifactName, shard) {
    const list = artifactName ?? _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_LIST_NAME */ .pP;
    return { base: shard === null ? list : (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .shardBase */ .qt)(list, shard), list };
}
function readSetBase(inputs) {
    const names = readSetNames(inputs, () => null);
    return () => names().base;
}
function readSetNames(inputs, list) {
    const names = readOptionalSetNames(inputs, list);
    inputs.check(() => names() === null ? 'Inputs "artifact-name" and "common-name" are both empty: one must be given.' : null);
    return () => names() ?? { base: '', list: null };
}
function readOptionalSetNames(inputs, list) {
    const artifactName = inputs.readOptional('artifact-name', _store_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseArtifactName */ .TZ);
    const commonName = inputs.readOptional('common-name', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .textUpTo */ .qx)(64));
    inputs.check(() => {
        if (commonName() === null)
            return null;
        if (artifactName() !== null)
            return bothGiven('artifact-name');
        return list() === null ? null : bothGiven('certificates');
    });
    return () => {
        const given = list();
        if (given !== null)
            return namesOfList(artifactName(), given.shard);
        const name = commonName();
        const base = artifactName() ?? (name === null ? null : (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultArtifactName */ .Vb)(name));
        return base === null ? null : { base, list: null };
    };
}
function bothGiven(other) {
    return `Inputs "${other}" and "common-name" are both given: one must be left out.`;
}


/***/ }),

/***/ 6257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ certificateIssuer),
  createCertificateIssuer: () => (/* binding */ createCertificateIssuer)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(5856);
// EXTERNAL MODULE: ./build/src/adapters/crypto/asn1-encoder.js
var asn1_encoder = __webpack_require__(8596);
// EXTERNAL MODULE: ./build/src/adapters/crypto/certificate-reader.js + 7 modules
var certificate_reader = __webpack_require__(5343);
// EXTERNAL MODULE: ./build/src/adapters/crypto/elliptic-key.js
var elliptic_key = __webpack_require__(1832);
// EXTERNAL MODULE: ./build/src/adapters/crypto/key-type.js
var key_type = __webpack_require__(4866);
// EXTERNAL MODULE: ./build/src/adapters/crypto/pem.js
var pem = __webpack_require__(5108);
// EXTERNAL MODULE: ./build/src/adapters/crypto/private-key-reader.js
var private_key_reader = __webpack_require__(8427);
// EXTERNAL MODULE: ./build/src/adapters/crypto/object-identifiers.js
var object_identifiers = __webpack_require__(1962);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/signature-algorithm.js


function signatureAlgorithmOf(keyType) {
    switch (keyType) {
        case 'rsa-2048':
        case 'rsa-3072':
        case 'rsa-4096':
            return { objectIdentifier: object_identifiers/* SHA256_WITH_RSA */.CF, digest: 'sha256', hasNullParameters: true };
        case 'ecdsa-p256':
            return { objectIdentifier: object_identifiers/* ECDSA_WITH_SHA256 */.i9, digest: 'sha256', hasNullParameters: false };
        case 'ecdsa-p384':
            return { objectIdentifier: object_identifiers/* ECDSA_WITH_SHA384 */.WN, digest: 'sha384', hasNullParameters: false };
        case 'ed25519':
            return { objectIdentifier: object_identifiers/* ED25519 */.OF, digest: null, hasNullParameters: false };
    }
}
function encodeSignatureAlgorithm(encoder, algorithm) {
    const identifier = encoder.objectIdentifier(algorithm.objectIdentifier);
    return algorithm.hasNullParameters
        ? encoder.sequence(identifier, encoder.null())
        : encoder.sequence(identifier);
}
function signMessage(algorithm, message, key) {
    return (0,external_node_crypto_.sign)(algorithm.digest, message, key);
}

// EXTERNAL MODULE: ./build/src/domain/certificate.js
var certificate = __webpack_require__(8645);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./build/src/domain/subject-alternative-name.js
var subject_alternative_name = __webpack_require__(9702);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/general-name.js


function encodeGeneralName(encoder, name) {
    switch (name.type) {
        case 'email':
            return encoder.implicit(1, ia5Octets(name));
        case 'DNS':
            return encoder.implicit(2, ia5Octets(name));
        case 'URI':
            return encoder.implicit(6, ia5Octets(name));
        case 'IP':
            return encoder.implicit(7, addressOctets(name.value));
    }
}
function addressOctets(text) {
    const address = (0,subject_alternative_name/* canonicalAddress */.Z5)(text);
    if ((0,external_node_net_.isIPv4)(address))
        return Uint8Array.from(address.split('.'), Number);
    const [head = '', tail = ''] = address.split('::');
    const before = groupsOf(head);
    const after = groupsOf(tail);
    const zeros = Array.from({ length: 8 - before.length - after.length }, () => 0);
    return Uint8Array.from([...before, ...zeros, ...after].flatMap((group) => [group >> 8, group & 0xff]));
}
function groupsOf(text) {
    return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}
function ia5Octets(name) {
    if (!/^[\x21-\x7e]+$/.test(name.value))
        throw new Error(`"${name.value}" cannot be a ${name.type} name`);
    return Buffer.from(name.value, 'latin1');
}

// EXTERNAL MODULE: ./build/src/adapters/crypto/extended-key-usage.js
var extended_key_usage = __webpack_require__(4025);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/certificate-extensions.js



const DIGITAL_SIGNATURE = 0x80;
const KEY_ENCIPHERMENT = 0x20;
const KEY_AGREEMENT = 0x08;
function encodeExtensions(encoder, values) {
    const { keyType, usages, subjectAlternativeNames, keyIdentifier } = values;
    return encoder.sequence(encodeExtension(encoder, object_identifiers/* BASIC_CONSTRAINTS */.AU, encoder.sequence(), true), encodeExtension(encoder, object_identifiers/* KEY_USAGE */.CC, encodeKeyUsage(encoder, keyUsageBits(keyType, usages)), true), ...encodeExtendedKeyUsage(encoder, usages), ...encodeAlternativeNames(encoder, subjectAlternativeNames), encodeExtension(encoder, object_identifiers/* SUBJECT_KEY_IDENTIFIER */.RD, encoder.octetString(keyIdentifier)), encodeExtension(encoder, object_identifiers/* AUTHORITY_KEY_IDENTIFIER */._, encoder.sequence(encoder.implicit(0, keyIdentifier))));
}
function keyUsageBits(keyType, usages) {
    const isForEmail = usages.includes('email-protection');
    switch (keyType) {
        case 'rsa-2048':
        case 'rsa-3072':
        case 'rsa-4096':
            return isForEmail || usages.includes('server-auth')
                ? DIGITAL_SIGNATURE | KEY_ENCIPHERMENT
                : DIGITAL_SIGNATURE;
        case 'ecdsa-p256':
        case 'ecdsa-p384':
            return isForEmail ? DIGITAL_SIGNATURE | KEY_AGREEMENT : DIGITAL_SIGNATURE;
        case 'ed25519':
            return DIGITAL_SIGNATURE;
    }
}
function encodeKeyUsage(encoder, bits) {
    const unusedBits = 31 - Math.clz32(bits & -bits);
    return encoder.bitString(Uint8Array.of(bits), unusedBits);
}
function encodeExtendedKeyUsage(encoder, usages) {
    if (usages.length === 0)
        return [];
    const identifiers = usages.map((usage) => encoder.objectIdentifier((0,extended_key_usage/* objectIdentifierOf */.K)(usage)));
    return [encodeExtension(encoder, object_identifiers/* EXTENDED_KEY_USAGE */.Ql, encoder.sequence(...identifiers))];
}
function encodeAlternativeNames(encoder, names) {
    if (names.length === 0)
        return [];
    const generalNames = names.map((name) => encodeGeneralName(encoder, name));
    return [encodeExtension(encoder, object_identifiers/* SUBJECT_ALT_NAME */.RN, encoder.sequence(...generalNames))];
}
function encodeExtension(encoder, identifier, value, isCritical = false) {
    return encoder.sequence(encoder.objectIdentifier(identifier), ...(isCritical ? [encoder.boolean(true)] : []), encoder.octetString(encoder.toDer(value)));
}

// EXTERNAL MODULE: ./build/src/adapters/crypto/der-reader.js
var der_reader = __webpack_require__(6113);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/distinguished-name.js

function encodeDistinguishedName(encoder, subject) {
    const fields = [
        ...(subject.country === undefined ? [] : [[object_identifiers/* COUNTRY */.DH, encoder.printableString(subject.country)]]),
        ...encodeField(encoder, object_identifiers/* STATE */.c4, subject.state),
        ...encodeField(encoder, object_identifiers/* LOCALITY */.ig, subject.locality),
        ...encodeField(encoder, object_identifiers/* ORGANIZATION */.A_, subject.organization),
        ...encodeField(encoder, object_identifiers/* ORGANIZATIONAL_UNIT */.E_, subject.organizationalUnit),
        ...encodeField(encoder, object_identifiers/* COMMON_NAME */.E4, subject.commonName),
    ];
    return encoder.sequence(...fields.map(([type, value]) => encoder.setOf(encoder.sequence(encoder.objectIdentifier(type), value))));
}
function encodeField(encoder, type, text) {
    return text === undefined ? [] : [[type, encoder.utf8String(text)]];
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/tbs-certificate.js





function encodeTbsCertificate(encoder, specification, validity, signatureAlgorithm, subjectPublicKeyInfo) {
    const name = encodeDistinguishedName(encoder, specification.subject);
    const { keyType, usages, subjectAlternativeNames } = specification;
    const keyIdentifier = keyIdentifierOf(subjectPublicKeyInfo);
    return encoder.sequence(encoder.explicit(0, encoder.integer(2)), encoder.positiveInteger(newSerialNumber()), signatureAlgorithm, name, encoder.sequence(encoder.time(validity.notBefore), encoder.time(validity.notAfter)), name, encoder.encoded(subjectPublicKeyInfo), encoder.explicit(3, encodeExtensions(encoder, { keyType, usages, subjectAlternativeNames, keyIdentifier })));
}
function validityFrom(now, validityDays) {
    const notBefore = Math.floor((now.getTime() - certificate/* HOUR_MS */.iQ) / 1000) * 1000;
    return { notBefore: new Date(notBefore), notAfter: new Date(notBefore + validityDays * certificate/* DAY_MS */.sO) };
}
function keyIdentifierOf(subjectPublicKeyInfo) {
    const fields = new der_reader/* DerReader */.l(subjectPublicKeyInfo).readSequence();
    fields.readSequence();
    const subjectPublicKey = fields.read(der_reader/* DER_TAG */.p.bitString);
    return (0,external_node_crypto_.hash)('sha1', subjectPublicKey.subarray(1), 'buffer');
}
function newSerialNumber() {
    return Buffer.concat([Uint8Array.of((0,external_node_crypto_.randomInt)(0x01, 0x80)), (0,external_node_crypto_.randomBytes)(15)]);
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/certificate-issuer.js










function createCertificateIssuer(makeKey) {
    return {
        async issue(specification, now, privateKey) {
            const { keyType, validityDays } = specification;
            const givenKey = privateKey === undefined ? null : keyOfType(keyType, privateKey);
            const [key, encoder] = await Promise.all([givenKey ?? makeKey(keyType), (0,asn1_encoder/* loadAsn1Encoder */.A)()]);
            const text = textOf(key);
            const validity = validityFrom(now, validityDays);
            const publicKeyInfo = publicKeyInfoOf(key, text);
            const der = encodeCertificate(encoder, specification, validity, key, publicKeyInfo);
            return provedPair((0,pem/* encodePem */.TS)('CERTIFICATE', der), text);
        },
    };
}
const certificateIssuer = createCertificateIssuer(key_type/* generatePrivateKey */.An);
function textOf(key) {
    const text = (0,private_key_reader/* exportPrivateKey */.xu)(key);
    return key.asymmetricKeyType === 'ec' ? (0,private_key_reader/* readPrivateKeyText */.KO)(text.reveal()) : text;
}
function publicKeyInfoOf(key, text) {
    const computed = (0,private_key_reader/* computedPublicKeyOf */.tn)(text);
    return computed === null
        ? (0,external_node_crypto_.createPublicKey)(key).export({ type: 'spki', format: 'der' })
        : (0,elliptic_key/* publicKeyInfoAround */.W7)(computed);
}
function encodeCertificate(encoder, specification, validity, key, subjectPublicKeyInfo) {
    const algorithm = signatureAlgorithmOf(specification.keyType);
    const signatureAlgorithm = encodeSignatureAlgorithm(encoder, algorithm);
    const tbsCertificate = encoder.toDer(encodeTbsCertificate(encoder, specification, validity, signatureAlgorithm, subjectPublicKeyInfo));
    const signature = signMessage(algorithm, tbsCertificate, key);
    return encoder.toDer(encoder.sequence(encoder.encoded(tbsCertificate), signatureAlgorithm, encoder.bitString(signature)));
}
function keyOfType(keyType, privateKey) {
    const key = (0,private_key_reader/* readPrivateKey */.$k)(privateKey.reveal());
    if ((0,key_type/* keyTypeOf */.zj)(key) !== keyType) {
        throw new failure/* Failure */.H('invalid-input', `The private key to be reused is ${(0,key_type/* describeKey */.Rx)(key)}, but key-type asks for ${keyType}. ` +
            'Set reuse-key to false to get a new key, or key-type to the kind of the old one.');
    }
    return key;
}
function provedPair(pem, privateKey) {
    const certificate = certificate_reader/* certificateReader */.$.parseCertificate(pem);
    if (!certificate.isSelfSigned || !certificate_reader/* certificateReader */.$.provesPair(certificate, privateKey)) {
        throw new Error('the certificate just made does not verify with its own key; it was thrown away');
    }
    return { certificate, privateKey };
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

/***/ 7960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dn: () => (/* binding */ partialPath),
/* harmony export */   H2: () => (/* binding */ createFileFrom),
/* harmony export */   Pi: () => (/* binding */ createBeside),
/* harmony export */   Zh: () => (/* binding */ createPassingFileOf),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   nM: () => (/* binding */ removeFile),
/* harmony export */   uj: () => (/* binding */ createPassingFile),
/* harmony export */   vW: () => (/* binding */ hiddenBeside),
/* harmony export */   x3: () => (/* binding */ createFile),
/* harmony export */   yu: () => (/* binding */ removeTemporaryFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7975);
/* harmony import */ var _regular_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2277);
/* harmony import */ var _unfinished_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8577);







const flush = (0,node_util__WEBPACK_IMPORTED_MODULE_4__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_1__.fsync);
const NO_FOLLOW = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW;
const PRIVATE_MODE = 0o600;
const PIECE_LENGTH = 1024 * 1024;
const CREATE = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | (NO_FOLLOW ?? 0);
function removeFile(path) {
    if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_5__/* .statusOf */ .c2)(path) !== null)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { force: true });
}
async function createFile(path, content, mode) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, CREATE, mode);
    try {
        write(file, content, mode);
        await flush(file);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { force: true });
        throw error;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
function createPassingFile(path, content, mode) {
    createPassing(path, [content], mode);
}
function createPassingFileOf(path, pieces, mode) {
    createPassing(path, gathered(pieces), mode);
}
function* gathered(pieces) {
    let text = '';
    for (const piece of pieces) {
        text += piece;
        if (text.length < PIECE_LENGTH)
            continue;
        yield text;
        text = '';
    }
    yield text;
}
function createPassing(path, contents, mode) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, CREATE, mode);
    try {
        for (const content of contents)
            write(file, content, mode);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { force: true });
        throw error;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
function write(file, content, mode) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fchmodSync)(file, mode);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, content);
}
async function createFileFrom(path, chunks, { mode, modifiedAt }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let sizeBytes = 0;
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, CREATE, mode & PRIVATE_MODE);
    try {
        await file.writeFile((async function* () {
            for await (const chunk of chunks) {
                hash.update(chunk);
                sizeBytes += chunk.length;
                yield chunk;
            }
        })());
        await file.chmod(mode);
        if (modifiedAt !== null)
            await file.utimes(modifiedAt, modifiedAt);
        await file.sync();
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { force: true });
        throw error;
    }
    finally {
        await file.close();
    }
    return { sizeBytes, sha256: hash.digest('hex') };
}
async function removeTemporaryFolder(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(folder, { recursive: true, force: true }).catch(() => undefined);
}
async function replaceFile(path, content, mode) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
    const part = partialPath(path);
    removeFile(part);
    (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_6__/* .markUnfinished */ .b5)(part);
    try {
        await createFile(part, content, mode);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(part, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(part, { force: true });
        throw error;
    }
    finally {
        (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_6__/* .markFinished */ .UI)(part);
    }
}
function partialPath(path) {
    return hiddenBeside(path, 'certkeep-part');
}
function hiddenBeside(path, ending) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path);
    return `${path.slice(0, path.length - name.length)}.${name}.${ending}`;
}
async function createBeside(path, stamp, part, write) {
    const { dir, name, ext } = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.parse)(path);
    removeFile(part);
    (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_6__/* .markUnfinished */ .b5)(part);
    try {
        await write(part);
        for (let attempt = 1;; attempt += 1) {
            const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(dir, `${name}-${stamp}${attempt > 1 ? `-r${attempt}` : ''}${ext}`);
            if (hasTakenName(beside, part))
                return beside;
        }
    }
    finally {
        removeFile(part);
        (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_6__/* .markFinished */ .UI)(part);
    }
}
function hasTakenName(name, file) {
    if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_5__/* .statusOf */ .c2)(name) !== null)
        return false;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.linkSync)(file, name);
        return true;
    }
    catch (error) {
        if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_5__/* .hasCode */ .up)(error, 'EEXIST'))
            return false;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(file, name);
        return true;
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

/***/ 6331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isForName),
/* harmony export */   E: () => (/* binding */ judgePair)
/* harmony export */ });
function judgePair(pair, commonName) {
    const { certificate } = pair;
    if (!certificate.isSelfSigned)
        return { state: 'foreign', because: 'other-issuer', pair };
    if (!isForName(certificate, commonName))
        return { state: 'foreign', because: 'other-name', pair };
    return { state: 'valid', pair };
}
function isForName(certificate, commonName) {
    return certificate.subject.commonName.toLowerCase() === commonName.toLowerCase();
}


/***/ }),

/***/ 2860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hx: () => (/* binding */ judgeIssueOrder),
/* harmony export */   YW: () => (/* binding */ isIssuedAfter),
/* harmony export */   v1: () => (/* binding */ issueOf)
/* harmony export */ });
/* harmony import */ var _held_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6331);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2297);
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9161);



function isIssuedAfter(other, certificate) {
    return (other.isSelfSigned &&
        (0,_held_js__WEBPACK_IMPORTED_MODULE_1__/* .isForName */ .B)(other, certificate.subject.commonName) &&
        other.notBefore > certificate.notBefore);
}
function issueOf({ fingerprint, notBefore }) {
    return `${fingerprint}, issued at ${(0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(notBefore)}`;
}
function judgeIssueOrder(backups, files) {
    const backedUp = fingerprintsOf(backups.flatMap(({ certificates }) => certificates));
    const filed = fingerprintsOf(files.map(({ certificate }) => certificate));
    const unstored = byName(files.filter(({ certificate }) => !backedUp.has(certificate.fingerprint)));
    return backups.flatMap((backup) => {
        const stored = byName(storedBesides(backup, backups));
        return backup.certificates.flatMap((certificate) => {
            const name = nameOf(certificate);
            const inFiles = filed.has(certificate.fingerprint) ? [] : (unstored.get(name) ?? []);
            const later = latestAfter(certificate, [...(stored.get(name) ?? []), ...inFiles]);
            return later === null ? [] : [rolledBack(backup.about, certificate, later)];
        });
    });
}
function storedBesides(backup, backups) {
    const elsewhere = backups.filter((other) => other !== backup && other.base === backup.base);
    return [
        ...backup.laterBefore,
        ...elsewhere.flatMap(({ about, certificates }) => certificates.map((certificate) => ({ certificate, about, at: null }))),
    ];
}
function latestAfter(certificate, known) {
    const later = known.filter((other) => isIssuedAfter(other.certificate, certificate));
    return later.sort((some, other) => issuedAt(other) - issuedAt(some))[0] ?? null;
}
function rolledBack(about, certificate, later) {
    const advice = later.at === null
        ? 'Find out what stored the older one. certkeep and restore take the one that was issued last.'
        : 'That one is in no newest backup: run the workflow that keeps it, and look why it was not stored.';
    return {
        code: 'rolled-back',
        level: 'warning',
        message: `The newest backup (${about}) holds an older certificate of ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .T)(certificate.subject.commonName)} (${issueOf(certificate)}) than ${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .T)(later.about)} (${issueOf(later.certificate)}). ${advice}`,
        about,
        at: later.at,
    };
}
function byName(found) {
    return Map.groupBy(found, ({ certificate }) => nameOf(certificate));
}
function nameOf({ subject }) {
    return subject.commonName.toLowerCase();
}
function fingerprintsOf(certificates) {
    return new Set(certificates.map(({ fingerprint }) => fingerprint));
}
function issuedAt({ certificate }) {
    return certificate.notBefore.getTime();
}


/***/ }),

/***/ 5337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseManifest)
/* harmony export */ });
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2297);
/* harmony import */ var _set_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1560);


const SHA256 = /^[0-9a-f]{64}$/;
function parseManifest(text) {
    const manifest = objectOf(parseJson(text), 'the manifest');
    const version = manifest['schemaVersion'];
    if (version !== _manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_SCHEMA_VERSION */ .v5) {
        const found = typeof version === 'number' ? version : 'not a number';
        throw new Error(`schemaVersion is ${found}; this version reads ${_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_SCHEMA_VERSION */ .v5}`);
    }
    const tool = objectOf(manifest['tool'], 'tool');
    if (tool['name'] !== 'certkeep')
        throw new Error('tool.name is not certkeep');
    const certificates = listOf(memberOf(manifest, 'certificates', []), 'certificates').map(parseListedRecord);
    const covers = coversOf(memberOf(manifest, 'covers', null));
    if (covers !== null && certificates.length === 0)
        throw new Error('covers is given without certificates');
    return {
        schemaVersion: _manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_SCHEMA_VERSION */ .v5,
        tool: { name: 'certkeep', version: textOf(tool['version'], 'tool.version') },
        name: textOf(manifest['name'], 'name'),
        artifactName: textOf(manifest['artifactName'], 'artifactName'),
        createdAt: timeOf(manifest['createdAt'], 'createdAt'),
        run: parseOptional(manifest['run'], 'run', parseRun),
        certificate: parseOptional(manifest['certificate'], 'certificate', (record) => parseCertificateRecord(record, 'certificate')),
        certificates,
        covers,
        specification: parseOptional(manifest['specification'], 'specification', parseSpecificationRecord),
        files: listOf(manifest['files'], 'files').map(parseFile),
    };
}
function memberOf(manifest, name, absent) {
    return manifest[name] === undefined ? absent : manifest[name];
}
function coversOf(value) {
    return value === null ? null : textOf(value, 'covers');
}
function parseRun(run) {
    return {
        repository: textOf(run['repository'], 'run.repository'),
        url: textOf(run['url'], 'run.url'),
        commit: textOf(run['commit'], 'run.commit', /^[^\p{Cc}]*$/u),
    };
}
function parseListedRecord(value, index) {
    const field = `certificates[${index}]`;
    const record = objectOf(value, field);
    const name = textOf(record['name'], `${field}.name`);
    if (!(0,_set_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isSafePath */ .p)(name) || name.includes('/'))
        throw new Error(`${field}.name cannot be the name of a folder`);
    const isCarried = record['isCarried'];
    if (typeof isCarried !== 'boolean')
        throw new Error(`${field}.isCarried is neither true nor false`);
    return { ...parseCertificateRecord(record, field), name, isCarried };
}
function parseCertificateRecord(record, field) {
    const privateKey = record['privateKey'];
    if (privateKey !== 'sealed' && privateKey !== 'absent') {
        throw new Error(`${field}.privateKey is neither sealed nor absent`);
    }
    return {
        commonName: textOf(record['commonName'], `${field}.commonName`),
        serialNumber: textOf(record['serialNumber'], `${field}.serialNumber`, /^[0-9A-F]+$/),
        fingerprint: textOf(record['fingerprint'], `${field}.fingerprint`, /^([0-9A-F]{2}:){31}[0-9A-F]{2}$/),
        notBefore: timeOf(record['notBefore'], `${field}.notBefore`),
        notAfter: timeOf(record['notAfter'], `${field}.notAfter`),
        keyType: textOf(record['keyType'], `${field}.keyType`),
        subjectAlternativeNames: textsOf(record['subjectAlternativeNames'], `${field}.subjectAlternativeNames`),
        privateKey,
    };
}
function parseSpecificationRecord(record) {
    return {
        commonName: textOf(record['commonName'], 'specification.commonName'),
        days: integerOf(record['days'], 'specification.days'),
        keyType: textOf(record['keyType'], 'specification.keyType'),
        usages: textsOf(record['usages'], 'specification.usages'),
        subjectAlternativeNames: textsOf(record['subjectAlternativeNames'], 'specification.subjectAlternativeNames'),
    };
}
function parseFile(value, index) {
    const field = `files[${index}]`;
    const file = objectOf(value, field);
    const path = textOf(file['path'], `${field}.path`);
    if (!(0,_set_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isSafePath */ .p)(path))
        throw new Error(`${field}.path leads out of the set, or cannot be a file's name`);
    return {
        path,
        sizeBytes: integerOf(file['sizeBytes'], `${field}.sizeBytes`),
        mode: textOf(file['mode'], `${field}.mode`, /^0[0-7]{3}$/),
        sha256: textOf(file['sha256'], `${field}.sha256`, SHA256),
        modifiedAt: file['modifiedAt'] === null ? null : timeOf(file['modifiedAt'], `${field}.modifiedAt`),
        sealedFrom: file['sealedFrom'] === null ? null : textOf(file['sealedFrom'], `${field}.sealedFrom`, SHA256),
    };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new Error('the manifest is not JSON');
    }
}
function parseOptional(value, field, parse) {
    return value === null ? null : parse(objectOf(value, field));
}
function objectOf(value, field) {
    if (!isObject(value))
        throw new Error(`${field} is not an object`);
    return value;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function listOf(value, field) {
    if (!Array.isArray(value))
        throw new Error(`${field} is not a list`);
    return value;
}
function textOf(value, field, form = /^[^\p{Cc}]+$/u) {
    if (typeof value !== 'string' || !form.test(value)) {
        throw new Error(`${field} is not a text of the form it should have`);
    }
    return value;
}
function textsOf(value, field) {
    return listOf(value, field).map((item, index) => textOf(item, `${field}[${index}]`));
}
function integerOf(value, field) {
    const number = Number.isSafeInteger(value) ? Number(value) : -1;
    if (number < 0)
        throw new Error(`${field} is not a whole number`);
    return number;
}
function timeOf(value, field) {
    const text = textOf(value, field);
    const time = new Date(text);
    if (Number.isNaN(time.getTime()) || (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(time) !== text)
        throw new Error(`${field} is not a time`);
    return text;
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

/***/ 2286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ takeShard),
/* harmony export */   u: () => (/* binding */ parseShard)
/* harmony export */ });
const MAX_COUNT = 1000;
function parseShard(text) {
    const [index = 0, count = 0] = /^\d{1,4}\/\d{1,4}$/.test(text) ? text.split('/').map(Number) : [];
    if (index < 1 || index > count || count > MAX_COUNT) {
        throw new Error(`must be a part and the number of parts, such as 2/8, from 1/1 to ${MAX_COUNT}/${MAX_COUNT}; parts count from 1`);
    }
    return { index, count };
}
function takeShard(list, { index, count }) {
    return list.filter((_, position) => position % count === index - 1);
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

/***/ 4115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ asFailure),
/* harmony export */   l: () => (/* binding */ newestFirst)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5856);


async function newestFirst(scope, vaults, cached, isWanted = () => true) {
    const failures = [];
    const cursors = vaults.map((vault) => cursorOf(vault, scope, isWanted, failures));
    const [first] = await Promise.all([cached, ...cursors.map((cursor) => cursor.next())]);
    return {
        failures,
        async *[Symbol.asyncIterator]() {
            const all = [cursorOfOne(first), ...cursors];
            for (let cursor = newest(all); cursor !== null; cursor = newest(all)) {
                yield cursor.head;
                await cursor.next();
            }
        },
    };
}
function newest(cursors) {
    return cursors.filter(isWaiting).reduce((best, cursor) => {
        if (best === null)
            return cursor;
        return (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNewestFirst */ .a0)(cursor.head.name, best.head.name) < 0 ? cursor : best;
    }, null);
}
function isWaiting(cursor) {
    return cursor.head !== null;
}
function cursorOfOne(candidate) {
    const cursor = {
        head: candidate,
        next() {
            cursor.head = null;
            return Promise.resolve();
        },
    };
    return cursor;
}
function cursorOf(vault, scope, isWanted, failures) {
    const sets = vault.list(scope)[Symbol.asyncIterator]();
    const cursor = {
        head: null,
        async next() {
            try {
                let step = await sets.next();
                while (step.done !== true && !isWanted(step.value.name))
                    step = await sets.next();
                cursor.head = step.done === true ? null : candidateOf(step.value, vault);
            }
            catch (error) {
                cursor.head = null;
                failures.push(asFailure(error));
            }
        },
    };
    return cursor;
}
function candidateOf(set, vault) {
    const { source, place, name, sizeBytes, artifact, createdAt } = set;
    return {
        source,
        place,
        name,
        sizeBytes,
        ...(artifact === undefined ? {} : { artifact, receivedAt: createdAt }),
        open: () => vault.open(set),
    };
}
function asFailure(error) {
    if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H)
        return error;
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('unreadable', `The stores did not answer: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error)}.`, { cause: error });
}


/***/ }),

/***/ 3491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ examinePair)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);

async function examinePair(set, place, passphrases, crypto) {
    const { record, certificatePath, privateKeyPath } = place;
    try {
        const certificate = crypto.reader.parseCertificate(await set.readText(certificatePath));
        if (certificate.fingerprint !== record.fingerprint)
            return damaged(`${certificatePath} is not the certificate that the manifest names`);
        if (record.privateKey === 'absent')
            return { kind: 'keyless', certificate };
        return await openKey(await set.readText(privateKeyPath), certificate, privateKeyPath, passphrases, crypto);
    }
    catch (error) {
        return damaged((0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error));
    }
}
async function openKey(sealedKey, certificate, path, passphrases, { reader, sealer }) {
    if (!sealer.isSealed(sealedKey))
        return damaged(`${path} is not sealed`);
    const candidates = [
        { passphrase: passphrases.current, isSealedWithCurrent: true },
        { passphrase: passphrases.previous, isSealedWithCurrent: false },
    ];
    for (const { passphrase, isSealedWithCurrent } of candidates) {
        const privateKey = passphrase === undefined ? null : await sealer.open(sealedKey, passphrase);
        if (privateKey === null)
            continue;
        if (!reader.provesPair(certificate, privateKey))
            return damaged('the private key does not belong to the certificate');
        return { kind: 'open', certificate, privateKey, sealedKey, isSealedWithCurrent };
    }
    return { kind: 'locked', certificate };
}
function damaged(problem) {
    return { kind: 'damaged', problem };
}


/***/ }),

/***/ 3983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ examineSet)
/* harmony export */ });
/* harmony import */ var _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6307);
/* harmony import */ var _examine_pair_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3491);
/* harmony import */ var _read_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5996);



async function examineSet(set, expected, passphrases, crypto) {
    const manifest = await (0,_read_set_js__WEBPACK_IMPORTED_MODULE_2__/* .readSet */ .R)(set, expected);
    if (typeof manifest === 'string')
        return { kind: 'damaged', problem: manifest };
    const places = (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_0__/* .pairPlaces */ .ho)(manifest);
    if (places.length === 0)
        return { kind: 'files', manifest };
    const pairs = [];
    const certificates = [];
    const kinds = new Set();
    for (const place of places) {
        const examination = await (0,_examine_pair_js__WEBPACK_IMPORTED_MODULE_1__/* .examinePair */ .O)(set, place, passphrases, crypto);
        if (examination.kind === 'damaged')
            return { kind: 'damaged', problem: problemAt(place, examination.problem) };
        kinds.add(examination.kind);
        certificates.push(examination.certificate);
        if (examination.kind === 'open')
            pairs.push({ ...examination, place });
    }
    if (kinds.has('locked'))
        return { kind: 'locked', manifest, certificates };
    return kinds.has('keyless')
        ? { kind: 'keyless', manifest, certificates }
        : { kind: 'open', manifest, pairs };
}
function problemAt({ name }, problem) {
    return name === null ? problem : `${name}: ${problem}`;
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

/***/ 5996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readSet)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6307);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5856);
/* harmony import */ var _domain_manifest_parser_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5337);




async function readSet(set, expected) {
    try {
        const manifest = set.manifest ?? (0,_domain_manifest_parser_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .N)(await set.readText(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST_FILE */ .h1));
        if (manifest.artifactName !== expected.base)
            return `it is a set of ${manifest.artifactName}`;
        if (expected.name !== undefined && manifest.name !== expected.name)
            return `it was stored as ${manifest.name}`;
        const time = (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBackupName */ .Df)(manifest.name, manifest.artifactName)?.time.getTime();
        if (time !== undefined && time !== Date.parse(manifest.createdAt))
            return `it was made at ${manifest.createdAt}, which its name denies`;
        return (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__/* .problemsOfSet */ .iS)(set.files, manifest, await set.readText(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECKSUMS_FILE */ .aP))[0] ?? manifest;
    }
    catch (error) {
        return (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error);
    }
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

/***/ 117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gd: () => (/* binding */ laterIssuesIn),
/* harmony export */   J5: () => (/* binding */ MAX_COMPARED_BYTES),
/* harmony export */   X3: () => (/* binding */ laterIssueAt)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6307);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5856);
/* harmony import */ var _domain_issue_order_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2860);
/* harmony import */ var _examine_pair_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3491);
/* harmony import */ var _read_set_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5996);






const MAX_COMPARED_BYTES = 64 * 1024 * 1024;
async function laterIssuesIn(before, certificates, { passphrase, now }, vault, crypto) {
    if (certificates.length === 0 || before.sizeBytes > MAX_COMPARED_BYTES)
        return [];
    const set = await openIfSound(before, vault);
    if (set === null)
        return [];
    try {
        const later = await laterIn(set, before, certificates, passphrase, crypto);
        return later.filter(({ notBefore }) => notBefore <= now);
    }
    finally {
        await set.close();
    }
}
async function openIfSound(before, vault) {
    try {
        return await vault.open(before);
    }
    catch (error) {
        if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H && error.code === 'invalid')
            return null;
        throw error;
    }
}
async function laterIn(set, { name }, certificates, passphrase, crypto) {
    const manifest = await (0,_read_set_js__WEBPACK_IMPORTED_MODULE_5__/* .readSet */ .R)(set, { base: name.base, name: (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBackupName */ .$K)(name) });
    if (typeof manifest === 'string')
        return [];
    const byName = lastIssuedOfEach(certificates);
    const later = [];
    for (const place of (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__/* .pairPlaces */ .ho)(manifest)) {
        const certificate = byName.get(place.record.commonName.toLowerCase());
        if (certificate === undefined)
            continue;
        const issue = await laterIssueAt(set, place, certificate, passphrase, crypto);
        if (issue !== null)
            later.push(issue);
    }
    return later;
}
function lastIssuedOfEach(certificates) {
    const inOrder = certificates.toSorted((some, other) => some.notBefore.getTime() - other.notBefore.getTime());
    return new Map(inOrder.map((certificate) => [certificate.subject.commonName.toLowerCase(), certificate]));
}
async function laterIssueAt(set, place, certificate, passphrase, crypto) {
    const { notBefore, privateKey } = place.record;
    if (privateKey === 'absent')
        return null;
    if (Date.parse(notBefore) <= certificate.notBefore.getTime())
        return null;
    const passphrases = passphrase === undefined ? {} : { current: passphrase };
    const examination = await (0,_examine_pair_js__WEBPACK_IMPORTED_MODULE_4__/* .examinePair */ .O)(set, place, passphrases, crypto);
    const counts = passphrase === undefined ? 'locked' : 'open';
    return examination.kind === counts && (0,_domain_issue_order_js__WEBPACK_IMPORTED_MODULE_3__/* .isIssuedAfter */ .YW)(examination.certificate, certificate)
        ? examination.certificate
        : null;
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
/* harmony import */ var _set_before_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(117);





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
        if ((candidate.sizeBytes ?? 0) > _set_before_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_COMPARED_BYTES */ .J5)
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
