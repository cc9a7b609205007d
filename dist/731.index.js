export const id = 731;
export const ids = [731];
export const modules = {

/***/ 1886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ formatBackup)
/* harmony export */ });
/* harmony import */ var _domain_certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8645);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6084);
/* harmony import */ var _size_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7296);



function formatBackup(backup, isKeyStored, certificates) {
    if (backup === null || backup.stored.length === 0)
        return 'Nothing was stored.';
    const last = (0,_domain_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .soonestFirst */ .CQ)(certificates).at(-1) ?? null;
    const rows = backup.stored.map((set) => [
        set.artifact === undefined ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(set.place) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(backup.name, set.artifact.url),
        (0,_size_js__WEBPACK_IMPORTED_MODULE_2__/* .formatSize */ .X)(set.sizeBytes),
        set.artifact?.digest === undefined ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`sha256:${set.artifact.digest}`),
        formatExpiry(set, last, certificates.length > 1 ? 'the last certificate' : 'the certificate'),
        'yes',
    ]);
    const keys = certificates.length > 1 ? 'private keys' : 'private key';
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Backup', 'Size', 'Digest', 'Kept until', 'Verified'], rows),
        isKeyStored
            ? `${backup.files.length} files, the ${keys} sealed with the passphrase.`
            : `${backup.files.length} files, without the ${keys}.`,
        ...backup.leftOut.map(({ path, reason }) => `Left out: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(path)}, because ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(reason)}.`),
    ].join('\n\n');
}
function formatExpiry({ expiresAt }, certificate, which) {
    if (expiresAt === null)
        return 'removed by hand';
    const day = expiresAt.toISOString().slice(0, 10);
    if (certificate === null)
        return day;
    const ms = certificate.notAfter.getTime() - expiresAt.getTime();
    const days = Math.round(ms / _domain_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY_MS */ .sO);
    if (ms <= 0)
        return `${day}, after ${which} expires`;
    return days > 1
        ? `${day}, ${days} days before ${which} expires`
        : `${day}, a day or less before ${which} expires`;
}


/***/ }),

/***/ 6198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ readPlaces),
/* harmony export */   R2: () => (/* binding */ readCertificateInputs),
/* harmony export */   _s: () => (/* binding */ CERTIFICATE_INPUTS),
/* harmony export */   wG: () => (/* binding */ pathsOf)
/* harmony export */ });
/* harmony import */ var _domain_certificate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8645);
/* harmony import */ var _domain_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4764);
/* harmony import */ var _domain_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9702);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8156);
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9292);
/* harmony import */ var _store_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3172);






const CERTIFICATE_INPUTS = new Set([
    'common-name',
    'subject-alternative-names',
    'subject-organization',
    'subject-organizational-unit',
    'subject-country',
    'subject-state',
    'subject-locality',
    'days',
    'key-type',
    'usages',
    'renew-before',
    'force-renewal',
    'reuse-key',
    'on-restore-error',
    'expected-fingerprint',
    'cert-path',
    'key-path',
    'p12-path',
]);
const parseShortText = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .textUpTo */ .qx)(64);
const parseLongerText = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .textUpTo */ .qx)(128);
const parseDays = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .orDefault */ .pQ)('365', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)(1, 36_500));
const parseKeyType = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .orDefault */ .pQ)('rsa-2048', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(..._domain_certificate_js__WEBPACK_IMPORTED_MODULE_5__/* .KEY_TYPES */ .WJ));
const parseUsages = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .orDefault */ .pQ)('server-auth', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .someOf */ .yU)(..._domain_certificate_js__WEBPACK_IMPORTED_MODULE_5__/* .USAGES */ .$1));
const parseRenewal = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .orDefault */ .pQ)('33%', _domain_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRenewBefore */ .ed);
const parseOnRestoreError = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .orDefault */ .pQ)('fail', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('fail', 'issue'));
const parseFlag = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .orDefault */ .pQ)('false', _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM);
function readCertificateInputs(inputs, defaults) {
    const specification = readSpecification(inputs);
    const policy = readPolicy(inputs);
    const reuseKey = inputs.read('reuse-key', parseFlag);
    const places = readPlaces(inputs, defaults);
    checkTogether(inputs, specification, policy, places);
    return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .composed */ .p4)(() => ({
        request: { specification: specification(), policy: policy(), reuseKey: reuseKey() },
        places: places(),
    }));
}
function readSpecification(inputs) {
    const subject = readSubject(inputs);
    const names = inputs.readOptional('subject-alternative-names', _domain_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSubjectAlternativeNames */ .Xv);
    const validityDays = inputs.read('days', parseDays);
    const keyType = inputs.read('key-type', parseKeyType);
    const usages = inputs.read('usages', parseUsages);
    return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .composed */ .p4)(() => ({
        subject: subject(),
        ...namesOf(names() ?? [], subject()),
        validityDays: validityDays(),
        keyType: keyType(),
        usages: usages(),
    }));
}
function namesOf(names, { commonName }) {
    const namesWereGiven = names.length > 0;
    return { subjectAlternativeNames: namesWereGiven ? names : (0,_domain_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultNames */ .A_)(commonName), namesWereGiven };
}
function readSubject(inputs) {
    const commonName = inputs.read('common-name', parseShortText);
    const organization = inputs.readOptional('subject-organization', parseShortText);
    const organizationalUnit = inputs.readOptional('subject-organizational-unit', parseShortText);
    const country = inputs.readOptional('subject-country', parseCountry);
    const state = inputs.readOptional('subject-state', parseLongerText);
    const locality = inputs.readOptional('subject-locality', parseLongerText);
    return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .composed */ .p4)(() => ({
        commonName: commonName(),
        ...(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)('organization', organization()),
        ...(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)('organizationalUnit', organizationalUnit()),
        ...(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)('country', country()),
        ...(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)('state', state()),
        ...(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)('locality', locality()),
    }));
}
function readPolicy(inputs) {
    const renewBefore = inputs.read('renew-before', parseRenewal);
    const forceRenewal = inputs.read('force-renewal', parseFlag);
    const onRestoreError = inputs.read('on-restore-error', parseOnRestoreError);
    const expectedFingerprint = inputs.readOptional('expected-fingerprint', _store_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .parseFingerprint */ .sr);
    return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .composed */ .p4)(() => ({
        renewBefore: renewBefore(),
        forceRenewal: forceRenewal(),
        onRestoreError: onRestoreError(),
        ...(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)('expectedFingerprint', expectedFingerprint()),
    }));
}
function readPlaces(inputs, defaults) {
    const parse = filePathIn(defaults.workspace);
    const name = (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .folderNameFor */ .tI)(inputs.read('common-name', (text) => text)());
    const path = (text) => parse(text.replaceAll('{name}', () => name));
    const certificatePath = inputs.read('cert-path', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .orDefault */ .pQ)(defaults.certificatePath, path));
    const privateKeyPath = inputs.read('key-path', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .orDefault */ .pQ)(defaults.privateKeyPath, path));
    const pkcs12Path = inputs.readOptional('p12-path', path);
    return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .composed */ .p4)(() => ({
        certificatePath: certificatePath(),
        privateKeyPath: privateKeyPath(),
        pkcs12Path: pkcs12Path(),
    }));
}
function checkTogether(inputs, specification, policy, places) {
    inputs.check(() => {
        const { validityDays } = specification();
        return renewsAlways(policy().renewBefore, validityDays)
            ? `Input "renew-before" is at or over the lifetime of ${validityDays} days: must be less, or every run would renew.`
            : null;
    });
    inputs.check(() => {
        const paths = pathsOf(places());
        return new Set(paths).size === paths.length
            ? null
            : `Inputs "cert-path", "key-path" and "p12-path" name one file twice (${paths.join(', ')}): must be different files.`;
    });
}
function pathsOf({ certificatePath, privateKeyPath, pkcs12Path }) {
    return [certificatePath, privateKeyPath, ...(pkcs12Path === null ? [] : [pkcs12Path])];
}
function renewsAlways(renewBefore, validityDays) {
    return renewBefore.kind === 'time' && renewBefore.ms >= validityDays * _domain_certificate_js__WEBPACK_IMPORTED_MODULE_5__/* .DAY_MS */ .sO;
}
function parseCountry(text) {
    if (!/^[A-Za-z]{2}$/.test(text))
        throw new Error('must be the two letters of ISO 3166, such as DE');
    return text.toUpperCase();
}
function filePathIn(workspace) {
    const parse = (0,_store_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .pathIn */ .lW)(workspace);
    return (text) => {
        try {
            if (!/[\\/]$/.test(text))
                return parse(text);
        }
        catch {
        }
        throw new Error('must be the path of a file');
    };
}


/***/ }),

/***/ 1731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepAction: () => (/* binding */ keepAction)
});

// EXTERNAL MODULE: ./build/src/adapters/files/certificate-files.js
var certificate_files = __webpack_require__(1235);
// EXTERNAL MODULE: ./build/src/adapters/github/run-environment.js
var run_environment = __webpack_require__(6981);
// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
// EXTERNAL MODULE: ./build/src/domain/certificate.js
var domain_certificate = __webpack_require__(8645);
// EXTERNAL MODULE: ./build/src/domain/decision.js
var domain_decision = __webpack_require__(7234);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(5856);
// EXTERNAL MODULE: ./build/src/use-cases/batch.js
var batch = __webpack_require__(7485);
// EXTERNAL MODULE: ./build/src/use-cases/carry-out.js + 1 modules
var carry_out = __webpack_require__(5316);
// EXTERNAL MODULE: ./build/src/use-cases/certificate-report.js
var certificate_report = __webpack_require__(7793);
// EXTERNAL MODULE: ./build/src/use-cases/decide-on-held.js + 1 modules
var decide_on_held = __webpack_require__(5487);
// EXTERNAL MODULE: ./build/src/use-cases/find-further-files.js
var find_further_files = __webpack_require__(9915);
// EXTERNAL MODULE: ./build/src/use-cases/keep-request.js
var keep_request = __webpack_require__(2476);
// EXTERNAL MODULE: ./build/src/use-cases/keep-schedule-alive.js
var keep_schedule_alive = __webpack_require__(6564);
// EXTERNAL MODULE: ./build/src/use-cases/write-pkcs12.js
var write_pkcs12 = __webpack_require__(5531);
;// CONCATENATED MODULE: ./build/src/use-cases/keep.js












async function keep(request, world) {
    const now = world.clock.now();
    await world.files.check();
    const furtherFiles = await (0,find_further_files/* findFurtherFiles */.T)(request, [world.files], world);
    if (!request.dryRun)
        await world.files.recover();
    const { commonName } = request.specification.subject;
    const plan = await world.log.group(`Look for the certificate of ${commonName}`, () => makePlan(request, world, now));
    world.log.info(describePlan(plan, request, now));
    const task = { name: null, request, files: world.files, plan };
    if (request.dryRun) {
        return { ...(0,certificate_report/* reportPlan */._)(task), backup: null, isKeyStored: false, isDryRun: true, now };
    }
    const firstName = { base: request.artifactName, time: now, attempt: 1 };
    const { outcomes, name } = await (0,carry_out/* carryOut */.u)([task], firstName, null, request, world);
    const [outcome] = (0,batch/* allOf */.b)(outcomes);
    if (outcome === undefined)
        throw new Error('the only task has no outcome');
    await (0,write_pkcs12/* writePkcs12 */.C)(outcome, name, request, world);
    const backup = await world.log.group(`Back up the certificate of ${commonName}`, () => backUp(outcome, name, furtherFiles, request, world).catch((error) => {
        throw withoutBackup(error, world.files.certificatePath);
    }));
    for (const { place } of backup?.stored ?? [])
        world.log.info(`Stored, read back and verified: ${place}`);
    await (0,keep_schedule_alive/* keepScheduleAlive */.U)(world);
    const isKeyStored = backup !== null && outcome.sealedKey !== null;
    return { ...(0,certificate_report/* reportOutcome */.R)(outcome), backup, isKeyStored, isDryRun: false, now };
}
async function makePlan(request, world, now) {
    const { commonName } = request.specification.subject;
    let opened;
    const stored = () => (opened ??= openStored(request, world));
    const { expectedFingerprint } = request.policy;
    const wanted = {
        commonName,
        name: (0,backup_name/* folderNameFor */.tI)(commonName),
        ...(expectedFingerprint === undefined ? {} : { expectedFingerprint }),
    };
    try {
        const finding = {
            ...world,
            findStored: async () => (await stored()).find(wanted),
            findStoredUntil: async (time) => (await stored()).findUntil(time, wanted),
        };
        return await (0,decide_on_held/* decideOnHeld */.x)(request, request.passphrase !== undefined, finding, now);
    }
    finally {
        await (await opened)?.close();
    }
}
async function openStored(request, world) {
    const { StoredPairs } = await Promise.all(/* import() */[__webpack_require__.e(155), __webpack_require__.e(250)]).then(__webpack_require__.bind(__webpack_require__, 6155));
    return new StoredPairs({
        artifactName: request.artifactName,
        list: null,
        about: request.specification.subject.commonName,
        passphrases: (0,keep_request/* passphrasesOf */.D)(request),
    }, { ...world, ...world.search });
}
function describePlan({ decision }, request, now) {
    const { commonName } = request.specification.subject;
    const verb = request.dryRun ? 'Would be' : 'It is';
    if (decision.kind === 'issue')
        return `No certificate of ${commonName} to reuse. ${verb} issued: ${decision.reason}`;
    const { certificate, place } = decision.held;
    const found = `Found the certificate of ${commonName} (${place}), ${(0,domain_certificate/* daysLeft */.H_)(certificate, now)} days left.`;
    return `${found} ${verb} ${decision.kind === 'reuse' ? 'reused' : 'renewed'}: ${(0,domain_decision/* formatReason */.K)(decision)}`;
}
function withoutBackup(error, certificatePath) {
    if (!(error instanceof failure/* Failure */.H))
        return error;
    const message = `${error.message} The certificate is in place at ${certificatePath}, but it is not backed up.`;
    return new failure/* Failure */.H(error.code, message, { cause: error });
}
async function backUp(outcome, name, furtherFiles, request, world) {
    const { vaults, cache } = world.store;
    if (vaults.length === 0 && (cache === null || outcome.sealedKey === null))
        return null;
    const content = {
        pairs: [{ name: null, certificate: outcome.pair.certificate, sealedKey: outcome.sealedKey }],
        covers: null,
        specification: request.specification,
        furtherFiles,
        ...(request.passphrase === undefined ? {} : { passphrase: request.passphrase }),
    };
    const { storeSet } = await Promise.all(/* import() */[__webpack_require__.e(226), __webpack_require__.e(273)]).then(__webpack_require__.bind(__webpack_require__, 6273));
    const backup = await storeSet(content, name, { ...world, vaults, cache });
    for (const { path, reason } of backup.leftOut) {
        world.log.warning(`${path} was left out of the backup: ${reason}.`);
    }
    return backup;
}

// EXTERNAL MODULE: ./build/src/actions/action-step.js + 2 modules
var action_step = __webpack_require__(8885);
// EXTERNAL MODULE: ./build/src/actions/keep-advice.js
var keep_advice = __webpack_require__(3021);
// EXTERNAL MODULE: ./build/src/actions/keep-inputs.js
var keep_inputs = __webpack_require__(4264);
// EXTERNAL MODULE: ./build/src/actions/keep-outputs.js
var keep_outputs = __webpack_require__(795);
// EXTERNAL MODULE: ./build/src/domain/manifest.js
var manifest = __webpack_require__(2297);
// EXTERNAL MODULE: ./build/src/domain/subject-alternative-name.js
var subject_alternative_name = __webpack_require__(9702);
// EXTERNAL MODULE: ./build/src/actions/backup-table.js
var backup_table = __webpack_require__(1886);
// EXTERNAL MODULE: ./build/src/actions/markdown.js
var markdown = __webpack_require__(6084);
// EXTERNAL MODULE: ./build/src/actions/timeline.js
var timeline = __webpack_require__(1898);
;// CONCATENATED MODULE: ./build/src/actions/keep-summary.js






function formatKeepSummary(report, { request }) {
    const { commonName } = request.specification.subject;
    return [
        (0,markdown/* heading */.R_)(2, `Certificate of ${commonName}: ${headline(report)}`),
        certificateTable(report),
        report.certificate === null ? '' : timelineOf(report, report.certificate),
        (0,markdown/* heading */.R_)(3, 'Backup'),
        (0,backup_table/* formatBackup */.W)(report.backup, report.isKeyStored, report.certificate === null ? [] : [report.certificate]),
        '',
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function headline({ status, isDryRun }) {
    return isDryRun ? `would be ${status} (dry run, nothing was written)` : status;
}
function certificateTable(report) {
    const { certificate, now } = report;
    const decision = (0,markdown/* table */.tp)(['Decision', ''], [
        ['Status', (0,markdown/* code */.aY)(report.status)],
        ['Reason', (0,markdown/* code */.aY)(report.reason)],
        ['Found in', (0,markdown/* text */.Qq)(report.source ?? 'nowhere')],
    ]);
    if (certificate === null)
        return decision;
    const names = certificate.subjectAlternativeNames.map((name) => (0,markdown/* code */.aY)((0,subject_alternative_name/* formatName */.nD)(name))).join(', ');
    return (0,markdown/* table */.tp)(['Certificate', ''], [
        ['Decision', `${(0,markdown/* code */.aY)(report.status)}, because ${(0,markdown/* code */.aY)(report.reason)}`],
        ['Found in', (0,markdown/* text */.Qq)(report.source ?? 'nowhere')],
        ['Subject', (0,markdown/* text */.Qq)(certificate.subjectLine)],
        ['Names', names === '' ? 'none' : names],
        ['Key', (0,markdown/* code */.aY)(certificate.keyDescription)],
        ['SHA-256 fingerprint', (0,markdown/* code */.aY)(certificate.fingerprint)],
        ['Valid', `${(0,manifest/* formatTime */.fU)(certificate.notBefore)} to ${(0,manifest/* formatTime */.fU)(certificate.notAfter)}`],
        ['Days left', String((0,domain_certificate/* daysLeft */.H_)(certificate, now))],
        ['Due for renewal', report.renewalTime === null ? '' : (0,manifest/* formatTime */.fU)(report.renewalTime)],
        ...replacedRow(report),
    ]);
}
function replacedRow({ replaced }) {
    if (replaced === null)
        return [];
    const places = replaced.places.map((place) => (0,markdown/* code */.aY)(place)).join(', ');
    return [['Replaced', `${(0,markdown/* code */.aY)(replaced.fingerprint)}, kept in ${places}`]];
}
function timelineOf(report, certificate) {
    const expiresAt = artifactOf(report)?.expiresAt ?? null;
    return (0,timeline/* formatTimeline */.B)({
        now: report.now,
        validity: certificate,
        renewalTime: report.renewalTime ?? certificate.notAfter,
        backupExpiresAt: expiresAt,
    });
}
function artifactOf(report) {
    return report.backup?.stored.find((set) => set.source === 'artifact');
}

// EXTERNAL MODULE: ./build/src/actions/keep-world.js + 2 modules
var keep_world = __webpack_require__(1978);
// EXTERNAL MODULE: ./build/src/actions/store-inputs.js
var store_inputs = __webpack_require__(3172);
;// CONCATENATED MODULE: ./build/src/actions/keep-action.js










async function keepAction(makeKey) {
    await (0,action_step/* runStep */.e)((step) => run(step, makeKey));
}
async function run(step, makeKey) {
    if (step.readText('certificates', { trimWhitespace: true }) === '')
        return keepOne(step, makeKey);
    const { keepListed } = await Promise.all(/* import() */[__webpack_require__.e(226), __webpack_require__.e(155), __webpack_require__.e(119)]).then(__webpack_require__.bind(__webpack_require__, 4119));
    return keepListed(step);
}
async function keepOne(step, makeKey) {
    const { environment, log } = step;
    const inputs = (0,keep_inputs/* readKeepInputs */.lc)(step.inputs, environment.workspace);
    const { request, places } = inputs;
    step.mask(request.passphrase, request.previousPassphrase, request.pkcs12Password, places.token);
    (0,store_inputs/* refuseUnsupported */.Om)(places, (0,run_environment/* supportsArtifacts */.Eb)(environment));
    (0,store_inputs/* refuseUnusableBackupPath */.Nj)(places, environment);
    for (const { level, message } of (0,keep_advice/* adviceBefore */.yz)(request.specification, places, environment))
        log[level](message);
    const files = (0,certificate_files/* certificateFiles */.P)({ ...places, workspace: environment.workspace });
    const world = {
        ...(0,keep_world/* buildRunWorld */.y)(places, request.passphrase !== undefined, step, makeKey),
        files,
    };
    const report = await keep(request, world);
    step.setOutputs((0,keep_outputs/* keepOutputs */.g)(report, inputs));
    for (const { level, message } of (0,keep_advice/* adviceAfter */.Fq)(report, inputs))
        log[level](message);
    await step.writeSummary(formatKeepSummary(report, inputs));
}


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ adviceOnSpecification),
/* harmony export */   Fq: () => (/* binding */ adviceAfter),
/* harmony export */   l: () => (/* binding */ adviceOnRun),
/* harmony export */   yz: () => (/* binding */ adviceBefore)
/* harmony export */ });
/* harmony import */ var _adapters_github_run_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6981);
/* harmony import */ var _domain_specification_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4627);
/* harmony import */ var _domain_trigger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4601);
/* harmony import */ var _domain_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2297);




const APPLE_MAX_DAYS = 825;
function adviceBefore(specification, places, environment) {
    return [...adviceOnSpecification(specification), ...adviceOnRun(places, environment)];
}
function adviceOnSpecification(specification) {
    const { commonName } = specification.subject;
    const advice = [];
    const isForServers = specification.usages.includes('server-auth');
    if (isForServers && specification.validityDays > APPLE_MAX_DAYS) {
        advice.push(warning(`The certificate of ${commonName} is to last ${specification.validityDays} days. Apple's platforms refuse TLS servers over ${APPLE_MAX_DAYS}; give fewer days, or ignore this where no Apple device connects.`));
    }
    if (isForServers && (0,_domain_specification_js__WEBPACK_IMPORTED_MODULE_1__/* .commonNameIsUncovered */ .Y)(specification)) {
        advice.push(warning(`The common name ${commonName} is not among subject-alternative-names, and TLS clients look only there; add it.`));
    }
    return advice;
}
function adviceOnRun(places, environment) {
    const advice = [];
    if (!(0,_domain_trigger_js__WEBPACK_IMPORTED_MODULE_3__/* .mayPersist */ .C)(environment.eventName)) {
        advice.push(notice(`Nothing is stored in a run on ${environment.eventName}, which carries others' code or words: a certificate that is issued here lives as long as this job.`));
    }
    if (!(0,_adapters_github_run_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .supportsArtifacts */ .Eb)(environment) && places.uploadArtifact) {
        advice.push(warning('GitHub Enterprise Server has no service for artifacts: the backup goes to backup-path alone. Set upload-artifact: false to be rid of this warning.'));
    }
    return advice;
}
function adviceAfter(report, { request }) {
    const { commonName } = request.specification.subject;
    const advice = [];
    if (request.passphrase === undefined && !request.dryRun) {
        advice.push(notice(`No passphrase was given, so the private key of ${commonName} was not stored: a fresh runner cannot bring this certificate back, and issues a new one. Give passphrase, from a secret, to keep it.`));
    }
    const early = backupThatExpiresEarly(report);
    if (early !== null) {
        advice.push(warning(`The backup of ${commonName} expires at ${(0,_domain_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTime */ .fU)(early)}, before the next run if runs go on as far apart as the last two. Run more often, or raise retention-days.`));
    }
    const { expectedFingerprint } = request.policy;
    const fingerprint = report.certificate?.fingerprint;
    if (expectedFingerprint !== undefined && fingerprint !== undefined && fingerprint !== expectedFingerprint) {
        advice.push(warning(`The certificate of ${commonName} was ${report.status}: set expected-fingerprint to ${fingerprint}, or the next run refuses it.`));
    }
    return advice;
}
function backupThatExpiresEarly(report) {
    const expiresAt = report.backup?.stored.find((set) => set.source === 'artifact')?.expiresAt ?? null;
    if (expiresAt === null || report.previousBackupAt === null)
        return null;
    const rhythmMs = report.now.getTime() - report.previousBackupAt.getTime();
    return report.now.getTime() + rhythmMs > expiresAt.getTime() ? expiresAt : null;
}
function notice(message) {
    return { level: 'notice', message };
}
function warning(message) {
    return { level: 'warning', message };
}


/***/ }),

/***/ 4264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fI: () => (/* binding */ checkPkcs12),
/* harmony export */   hT: () => (/* binding */ readRunInputs),
/* harmony export */   lc: () => (/* binding */ readKeepInputs),
/* harmony export */   qT: () => (/* binding */ RUN_INPUTS)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _domain_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9312);
/* harmony import */ var _domain_shard_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2286);
/* harmony import */ var _certificate_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6198);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8156);
/* harmony import */ var _store_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3172);






const RUN_INPUTS = new Set([
    'certificates',
    'shard',
    'paths',
    'if-no-files-found',
    'backup-path',
    'upload-artifact',
    'artifact-name',
    'retention-days',
    'compression-level',
    'keep-schedule-alive',
    'timeout',
    'dry-run',
]);
function readKeepInputs(inputs, workspace) {
    const certificate = (0,_certificate_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readCertificateInputs */ .R2)(inputs, {
        workspace,
        certificatePath: 'certificate.pem',
        privateKeyPath: 'private_key.pem',
    });
    const run = readRunInputs(inputs, workspace);
    refuseShard(inputs);
    checkPkcs12(inputs, () => certificate().places.pkcs12Path !== null, () => run().request.pkcs12Password !== undefined);
    inputs.refuseProblems();
    const { request, places } = run();
    const { commonName } = certificate().request.specification.subject;
    const artifactName = request.artifactName ?? (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultArtifactName */ .Vb)(commonName);
    return {
        request: { ...request, ...certificate().request, artifactName },
        places: { ...places, ...certificate().places },
    };
}
function refuseShard(inputs) {
    const shard = inputs.readOptional('shard', _domain_shard_js__WEBPACK_IMPORTED_MODULE_5__/* .parseShard */ .u);
    inputs.check(() => shard() === null ? null : 'Input "certificates" is empty: must be given with shard. Is the list there?');
}
function readRunInputs(inputs, workspace, defaultCompression) {
    const stores = (0,_store_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readStorePlaces */ .Gd)(inputs, workspace, defaultCompression);
    const keepScheduleAlive = inputs.read('keep-schedule-alive', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .orDefault */ .pQ)('false', _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zM));
    const request = readRunRequest(inputs);
    inputs.check(() => request().previousPassphrase !== undefined && request().passphrase === undefined
        ? 'Input "passphrase" is empty: must be given with previous-passphrase. Is the secret there?'
        : null);
    return () => ({
        request: request(),
        places: { ...stores(), keepScheduleAlive: keepScheduleAlive() },
    });
}
function readRunRequest(inputs) {
    const artifactName = inputs.readOptional('artifact-name', _store_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .parseArtifactName */ .TZ);
    const passphrase = inputs.readSecret('passphrase', _store_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePassphrase */ .e2);
    const previousPassphrase = inputs.readSecret('previous-passphrase', (text) => new _domain_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(text));
    const pkcs12Password = inputs.readSecret('p12-password', (text) => new _domain_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(text));
    const furtherPaths = inputs.read('paths', (text) => text);
    const ifNoFilesFound = inputs.read('if-no-files-found', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .orDefault */ .pQ)('warn', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)('warn', 'error', 'ignore')));
    const dryRun = inputs.read('dry-run', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .orDefault */ .pQ)('false', _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zM));
    return () => ({
        artifactName: artifactName(),
        ...(0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)('passphrase', passphrase()),
        ...(0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)('previousPassphrase', previousPassphrase()),
        ...(0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)('pkcs12Password', pkcs12Password()),
        furtherPaths: furtherPaths(),
        ifNoFilesFound: ifNoFilesFound(),
        dryRun: dryRun(),
    });
}
function checkPkcs12(inputs, hasPath, hasPassword) {
    inputs.check(() => {
        if (hasPath() === hasPassword())
            return null;
        return hasPath()
            ? 'Input "p12-password" is empty: must be given with p12-path.'
            : 'Input "p12-path" is empty: must be given with p12-password.';
    });
}


/***/ }),

/***/ 795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ keepOutputs),
/* harmony export */   z: () => (/* binding */ backupOutputs)
/* harmony export */ });
/* harmony import */ var _domain_certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8645);
/* harmony import */ var _domain_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2297);


function keepOutputs(report, { request, places }) {
    return {
        status: report.status,
        reason: report.reason,
        source: report.source ?? '',
        renewed: String(report.status === 'renewed'),
        'cert-path': places.certificatePath,
        'key-path': places.privateKeyPath,
        'p12-path': places.pkcs12Path ?? '',
        'common-name': request.specification.subject.commonName,
        ...certificateOutputs(report),
        ...backupOutputs(report.backup),
        'cache-hit': String(report.source === 'cache'),
    };
}
function certificateOutputs({ certificate, now }) {
    return {
        'serial-number': certificate?.serialNumber ?? '',
        fingerprint: certificate?.fingerprint ?? '',
        'not-before': certificate === null ? '' : (0,_domain_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(certificate.notBefore),
        'not-after': certificate === null ? '' : (0,_domain_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(certificate.notAfter),
        'days-left': certificate === null ? '' : String((0,_domain_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .daysLeft */ .H_)(certificate, now)),
    };
}
function backupOutputs(backup) {
    const stored = backup?.stored ?? [];
    const artifact = stored.find((set) => set.source === 'artifact')?.artifact;
    return {
        'artifact-name': artifact === undefined ? '' : (backup?.name ?? ''),
        'artifact-id': String(artifact?.id ?? ''),
        'artifact-url': artifact?.url ?? '',
        'artifact-digest': artifact?.digest ?? '',
        'backup-path': stored.find((set) => set.source === 'directory')?.place ?? '',
        verified: String(stored.length > 0),
    };
}


/***/ }),

/***/ 1978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ buildRunWorld)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/src/adapters/crypto/certificate-reader.js + 7 modules
var certificate_reader = __webpack_require__(5343);
// EXTERNAL MODULE: ./build/src/adapters/crypto/key-sealer.js
var key_sealer = __webpack_require__(5272);
// EXTERNAL MODULE: ./build/src/adapters/crypto/key-type.js
var key_type = __webpack_require__(4866);
// EXTERNAL MODULE: ./build/src/adapters/crypto/pkcs12-reader.js
var pkcs12_reader = __webpack_require__(590);
// EXTERNAL MODULE: ./build/src/adapters/files/further-files.js + 1 modules
var further_files = __webpack_require__(8114);
// EXTERNAL MODULE: ./build/src/adapters/on-demand.js
var on_demand = __webpack_require__(3773);
// EXTERNAL MODULE: ./build/src/adapters/github/artifact-client.js
var artifact_client = __webpack_require__(3786);
;// CONCATENATED MODULE: ./build/src/adapters/github/schedule.js
function schedule(environment, rest) {
    return {
        async keepAlive() {
            const file = /\/\.github\/workflows\/([^/@]+)@/.exec(environment.workflowRef)?.[1] ?? '';
            await rest.request('PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable', { workflow_id: file }, { what: `keep the schedule of ${file} alive`, permission: 'actions: write' });
        },
    };
}

// EXTERNAL MODULE: ./build/src/domain/trigger.js
var trigger = __webpack_require__(4601);
// EXTERNAL MODULE: ./build/src/version.js
var version = __webpack_require__(8009);
;// CONCATENATED MODULE: ./build/src/actions/early-loading.js
function loadingMeanwhile(sealer, load) {
    let isLoading = false;
    const meanwhile = (waiting) => {
        if (!isLoading) {
            isLoading = true;
            load().catch(() => undefined);
        }
        return waiting;
    };
    return {
        ...sealer,
        seal: (privateKey, passphrase) => meanwhile(sealer.seal(privateKey, passphrase)),
        open: (sealedPem, passphrase) => meanwhile(sealer.open(sealedPem, passphrase)),
    };
}

// EXTERNAL MODULE: ./build/src/actions/masks.js
var masks = __webpack_require__(8456);
// EXTERNAL MODULE: ./build/src/actions/stores.js + 1 modules
var actions_stores = __webpack_require__(3780);
;// CONCATENATED MODULE: ./build/src/actions/keep-world.js














function buildRunWorld(places, hasPassphrase, { environment, log, mask }, makeKey = key_type/* generatePrivateKey */.An) {
    const stores = (0,actions_stores/* buildStores */.tw)(places, environment, log);
    const store = (0,trigger/* mayPersist */.C)(environment.eventName)
        ? storesFor(places, hasPassphrase, stores)
        : { vaults: [], cache: null };
    const storesArtifact = store.vaults.some((vault) => vault.source === 'artifact');
    const sealer = (0,key_sealer/* createKeySealer */.O)();
    const crypto = {
        issuer: issuerMaking(makeKey),
        reader: certificate_reader/* certificateReader */.$,
        sealer: storesArtifact ? loadingMeanwhile(sealer, loadWhatStores) : sealer,
    };
    const isScheduled = environment.eventName === 'schedule';
    return {
        clock: actions_stores/* systemClock */.ml,
        log,
        ...(0,masks/* maskingKeys */.J)(crypto, mask),
        pkcs12,
        pkcs12Reader: pkcs12_reader/* pkcs12Reader */.C,
        furtherFiles: further_files/* furtherFiles */.M,
        staging: stagingIn(environment.temporaryFolder),
        parallelism: (0,external_node_os_.availableParallelism)(),
        run: (0,actions_stores/* runContext */.pO)(environment),
        toolVersion: version/* VERSION */.x,
        schedule: places.keepScheduleAlive && isScheduled ? schedule(environment, stores.rest) : null,
        search: { vaults: [...stores.artifacts, ...stores.directories], cache: stores.cache },
        store,
    };
}
async function loadWhatStores() {
    await Promise.all([
        (0,artifact_client/* loadArtifactClient */.A)(),
        (0,artifact_client/* loadUploadClient */.V)(),
        Promise.all(/* import() */[__webpack_require__.e(226), __webpack_require__.e(273)]).then(__webpack_require__.bind(__webpack_require__, 6273)),
        __webpack_require__.e(/* import() */ 778).then(__webpack_require__.bind(__webpack_require__, 7778)),
        __webpack_require__.e(/* import() */ 206).then(__webpack_require__.bind(__webpack_require__, 9206)).then(({ loadZipReader }) => loadZipReader()),
    ]);
}
function issuerMaking(makeKey) {
    return (0,on_demand/* issuerOnDemand */.U9)(async () => {
        const { createCertificateIssuer } = await __webpack_require__.e(/* import() */ 257).then(__webpack_require__.bind(__webpack_require__, 6257));
        return createCertificateIssuer(makeKey);
    });
}
const pkcs12 = (0,on_demand/* pkcs12EncoderOnDemand */.$$)(async () => {
    const { pkcs12Encoder } = await __webpack_require__.e(/* import() */ 762).then(__webpack_require__.bind(__webpack_require__, 8762));
    return pkcs12Encoder;
});
function stagingIn(temporaryFolder) {
    return (0,on_demand/* stagingOnDemand */.Ad)(async () => {
        const { setStaging } = await __webpack_require__.e(/* import() */ 778).then(__webpack_require__.bind(__webpack_require__, 7778));
        return setStaging(temporaryFolder);
    });
}
function storesFor(places, hasPassphrase, stores) {
    return {
        vaults: [...(places.uploadArtifact ? stores.artifacts : []), ...stores.directories],
        cache: hasPassphrase ? stores.cache : null,
    };
}


/***/ }),

/***/ 7296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ formatSize)
/* harmony export */ });
function formatSize(bytes) {
    return bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toFixed(1)} KiB`;
}


/***/ }),

/***/ 1898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatTimeline),
/* harmony export */   k: () => (/* binding */ formatExpiryTimeline)
/* harmony export */ });
function formatTimeline({ now, validity, renewalTime, backupExpiresAt }) {
    return chart([
        '  section Certificate',
        `  Valid :active, ${minute(validity.notBefore)}, ${minute(renewalTime)}`,
        `  Due for renewal :crit, ${minute(renewalTime)}, ${minute(validity.notAfter)}`,
        `  Today ${day(now)} :milestone, ${minute(now)}, 0d`,
        `  Renewal ${day(renewalTime)} :milestone, ${minute(renewalTime)}, 0d`,
        ...(backupExpiresAt === null
            ? []
            : ['  section Backup', `  Kept :done, ${minute(now)}, ${minute(backupExpiresAt)}`]),
    ]);
}
function formatExpiryTimeline({ now, certificates, backupsExpireAt }) {
    return chart([
        '  section Certificates',
        ...certificates.map((certificate, index) => `  ${index + 1} ${label(certificate.subject.commonName)} ${bar(certificate, now)}`),
        `  Today ${day(now)} :milestone, ${minute(now)}, 0d`,
        ...(backupsExpireAt.length === 0 ? [] : ['  section Backup']),
        ...backupsExpireAt.map((time) => `  Kept :done, ${minute(now)}, ${minute(time)}`),
    ]);
}
function bar({ notBefore, notAfter }, now) {
    if (now >= notAfter)
        return `expired :crit, ${minute(notAfter)}, ${minute(now)}`;
    if (now < notBefore)
        return `not yet valid :done, ${minute(notBefore)}, ${minute(notAfter)}`;
    return `until ${day(notAfter)} :active, ${minute(now)}, ${minute(notAfter)}`;
}
function label(name) {
    const words = name.replace(/[^\p{L}\p{N}.*@_-]+/gu, ' ').trim();
    return Array.from(words).slice(0, 48).join('').trim();
}
function chart(lines) {
    const head = ['```mermaid', 'gantt', '  dateFormat YYYY-MM-DDTHH:mm', '  axisFormat %Y-%m-%d'];
    return [...head, ...lines, '```'].join('\n');
}
function minute(time) {
    return time.toISOString().slice(0, 16);
}
function day(time) {
    return time.toISOString().slice(0, 10);
}


/***/ }),

/***/ 3650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readPkcs12Protection),
/* harmony export */   n: () => (/* binding */ beginsAsPkcs12)
/* harmony export */ });
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6113);
/* harmony import */ var _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1962);


const EXPLICIT_0 = 0xa0;
const VERSION_3 = [0x02, 0x01, 0x03];
function beginsAsPkcs12(bytes) {
    const length = bytes[1] ?? 0;
    const start = length > 0x80 ? 2 + (length & 0x7f) : 2;
    return bytes[0] === _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .DER_TAG */ .p.sequence && VERSION_3.every((byte, index) => bytes[start + index] === byte);
}
function readPkcs12Protection(bytes) {
    const pfx = new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .DerReader */ .l(bytes).readSequence();
    pfx.readUnsignedInteger();
    const { type, content } = readContentInfo(pfx);
    if (type !== _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .DATA */ .vN)
        throw new Error('it is not protected by a password');
    const safes = new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .DerReader */ .l(content.readOctetString()).readSequence();
    const found = [];
    while (safes.nextTag !== null)
        found.push(...protectionOfSafe(readContentInfo(safes)));
    const macIterations = pfx.nextTag === null ? 0n : iterationsOfMac(pfx.readSequence());
    return {
        iterations: found.reduce((most, { iterations }) => (iterations > most ? iterations : most), macIterations),
        hasOpenKey: found.some(({ hasOpenKey }) => hasOpenKey),
    };
}
function readContentInfo(reader) {
    const info = reader.readSequence();
    return { type: info.readObjectIdentifier(), content: new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .DerReader */ .l(info.read(EXPLICIT_0)) };
}
function protectionOfSafe({ type, content }) {
    if (type === _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .ENCRYPTED_DATA */ .qg) {
        const encrypted = content.readSequence();
        encrypted.readUnsignedInteger();
        const info = encrypted.readSequence();
        info.readObjectIdentifier();
        return [{ iterations: iterationsOfCipher(info.readSequence()), hasOpenKey: false }];
    }
    if (type !== _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .DATA */ .vN)
        throw new Error('a part of it is protected in an unknown way');
    const bags = new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .DerReader */ .l(content.readOctetString()).readSequence();
    const found = [];
    while (bags.nextTag !== null)
        found.push(protectionOfBag(readContentInfo(bags)));
    return found;
}
function protectionOfBag({ type, content }) {
    if (type === _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .NESTED_SAFE_CONTENTS */ .Vg)
        throw new Error('it is nested');
    if (type !== _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .PKCS8_SHROUDED_KEY_BAG */ .ar)
        return { iterations: 0n, hasOpenKey: type === _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .KEY_BAG */ .Vi };
    return { iterations: iterationsOfCipher(content.readSequence().readSequence()), hasOpenKey: false };
}
function iterationsOfCipher(algorithm) {
    const identifier = algorithm.readObjectIdentifier();
    const parameters = algorithm.readSequence();
    return identifier === _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .PBES2 */ .Jd
        ? iterationsOfPbkdf2(parameters.readSequence())
        : iterationsAfterSalt(parameters);
}
function iterationsOfMac(mac) {
    const algorithm = mac.readSequence().readSequence();
    const isPbmac1 = algorithm.readObjectIdentifier() === _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .PBMAC1 */ .PF;
    if (isPbmac1)
        return iterationsOfPbkdf2(algorithm.readSequence().readSequence());
    mac.readOctetString();
    return mac.nextTag === null ? 1n : mac.readUnsignedInteger();
}
function iterationsOfPbkdf2(derivation) {
    if (derivation.readObjectIdentifier() !== _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .PBKDF2 */ .W4)
        throw new Error('its key derivation is unknown');
    return iterationsAfterSalt(derivation.readSequence());
}
function iterationsAfterSalt(parameters) {
    parameters.readOctetString();
    return parameters.readUnsignedInteger();
}


/***/ }),

/***/ 590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ pkcs12Reader)
/* harmony export */ });
/* harmony import */ var _pbes2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1666);
/* harmony import */ var _pkcs12_protection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3650);


const pkcs12Reader = {
    opens(bytes, password) {
        try {
            if ((0,_pkcs12_protection_js__WEBPACK_IMPORTED_MODULE_1__/* .readPkcs12Protection */ .I)(bytes).iterations > BigInt(_pbes2_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_ITERATIONS */ .ad))
                return false;
            const { createSecureContext } = process.getBuiltinModule('node:tls');
            createSecureContext({ pfx: Buffer.from(bytes), passphrase: password.reveal() });
            return true;
        }
        catch {
            return false;
        }
    },
};


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

/***/ 8114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ fileAt),
  M: () => (/* binding */ furtherFiles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/domain/backup-set.js
var backup_set = __webpack_require__(6307);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(5856);
// EXTERNAL MODULE: ./build/src/domain/secret.js
var secret = __webpack_require__(9312);
// EXTERNAL MODULE: ./build/src/adapters/crypto/pbes2.js
var pbes2 = __webpack_require__(1666);
// EXTERNAL MODULE: ./build/src/adapters/crypto/pkcs12-protection.js
var pkcs12_protection = __webpack_require__(3650);
// EXTERNAL MODULE: ./build/src/adapters/crypto/pkcs12-reader.js
var pkcs12_reader = __webpack_require__(590);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/unprotected-key.js





const DER_SEQUENCE = 0x30;
function isUnprotectedKey(bytes) {
    if (bytes[0] !== DER_SEQUENCE)
        return false;
    const key = Buffer.from(bytes);
    const isDer = ['pkcs8', 'pkcs1', 'sec1'].some((type) => {
        try {
            (0,external_node_crypto_.createPrivateKey)({ key, format: 'der', type });
            return true;
        }
        catch {
            return false;
        }
    });
    return isDer || ((0,pkcs12_protection/* beginsAsPkcs12 */.n)(bytes) && isUnprotectedPkcs12(bytes));
}
function isUnprotectedPkcs12(bytes) {
    try {
        const { iterations, hasOpenKey } = (0,pkcs12_protection/* readPkcs12Protection */.I)(bytes);
        if (hasOpenKey || iterations > BigInt(pbes2/* MAX_ITERATIONS */.ad))
            return true;
    }
    catch {
        return true;
    }
    return pkcs12_reader/* pkcs12Reader */.C.opens(bytes, new secret/* Secret */.z(''));
}

// EXTERNAL MODULE: ./build/src/adapters/files/regular-file.js
var regular_file = __webpack_require__(2277);
;// CONCATENATED MODULE: ./build/src/adapters/files/further-files.js






const MAX_BRACKET_REACH = 500_000;
const furtherFiles = {
    async find(patterns, except) {
        const isExcepted = (location) => except.some((path) => location === path || location.startsWith(`${path}${external_node_path_.sep}`));
        const locations = (await matching(patterns)).filter((location) => !isExcepted(location)).sort();
        return withPaths(locations.map(describe).filter((file) => file !== null));
    },
    read: ({ location }) => Promise.try(() => {
        const bytes = (0,regular_file/* readRegularFile */.XF)(location, Infinity);
        if (bytes === null)
            throw new Error(`${location} is gone`);
        return bytes;
    }),
    digest: (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'),
    isUnprotectedKey: isUnprotectedKey,
};
async function matching(patterns) {
    if (bracketReach(patterns) > MAX_BRACKET_REACH)
        throw new failure/* Failure */.H('invalid-input', 'The input paths cannot be used: it has too many "[" in lines that are too long. Name the files with "*" and "?".');
    const { create } = await __webpack_require__.e(/* import() */ 367).then(__webpack_require__.bind(__webpack_require__, 6367));
    const options = {
        followSymbolicLinks: false,
        matchDirectories: false,
        excludeHiddenFiles: true,
    };
    const globber = await create(patterns, options).catch((error) => {
        throw new failure/* Failure */.H('invalid-input', `The input paths cannot be used: ${(0,failure/* messageOf */.b)(error)}. Name files from the workspace or from the root on.`, { cause: error });
    });
    try {
        return await globber.glob();
    }
    catch (error) {
        throw new failure/* Failure */.H('unreadable', `The files that the input paths names cannot be listed: ${(0,failure/* messageOf */.b)(error)}.`, {
            cause: error,
        });
    }
}
function bracketReach(patterns) {
    return patterns.split('\n').reduce((sum, line) => sum + (line.split('[').length - 1) * line.length, 0);
}
function fileAt(location) {
    const file = describe(location);
    return file === null ? null : { ...file, path: (0,external_node_path_.basename)(location) };
}
function describe(location) {
    const status = (0,regular_file/* statusOf */.c2)(location);
    if (status?.isFile() !== true)
        return null;
    return { location, sizeBytes: status.size, mode: status.mode & 0o777, modifiedAt: status.mtime };
}
function withPaths(files) {
    const root = commonFolder(files.map((file) => (0,external_node_path_.dirname)(file.location)));
    const placed = placeBelow(root, files);
    if (!placed.some((file) => isReserved(file.path)))
        return placed;
    const folder = (0,external_node_path_.basename)(root);
    const prefix = folder === '' || isReserved(folder) ? 'files' : folder;
    return placed.map((file) => ({ ...file, path: `${prefix}/${file.path}` }));
}
function isReserved(path) {
    const [first = ''] = path.toLowerCase().split('/');
    return backup_set/* RESERVED_FILES */.PR.some((name) => name.toLowerCase() === first);
}
function placeBelow(root, files) {
    return files.map((file) => ({ ...file, path: (0,external_node_path_.relative)(root, file.location).split(external_node_path_.sep).join('/') }));
}
function commonFolder(folders) {
    const [first = '', ...others] = folders;
    const parts = first.split(external_node_path_.sep);
    const shared = parts.filter((_, index) => {
        const prefix = parts.slice(0, index + 1).join(external_node_path_.sep);
        return others.every((folder) => folder === prefix || folder.startsWith(`${prefix}${external_node_path_.sep}`));
    });
    return shared.join(external_node_path_.sep) || external_node_path_.sep;
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

/***/ 3786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ loadArtifactClient),
/* harmony export */   V: () => (/* binding */ loadUploadClient)
/* harmony export */ });
/* harmony import */ var _broken_replies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9862);
/* harmony import */ var _runtime_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6972);


const BLOCKS_AT_ONCE = '2';
function loadArtifactClient() {
    (0,_runtime_token_js__WEBPACK_IMPORTED_MODULE_1__/* .guardRuntimeToken */ .B)();
    (0,_broken_replies_js__WEBPACK_IMPORTED_MODULE_0__/* .endBrokenReplies */ .r)();
    process.env['ACTIONS_ARTIFACT_UPLOAD_CONCURRENCY'] ??= BLOCKS_AT_ONCE;
    return Promise.all(/* import() */[__webpack_require__.e(545), __webpack_require__.e(140), __webpack_require__.e(561), __webpack_require__.e(129), __webpack_require__.e(656)]).then(__webpack_require__.bind(__webpack_require__, 5129));
}
async function loadUploadClient() {
    const { BlobClient } = await __webpack_require__.e(/* import() */ 258).then(__webpack_require__.t.bind(__webpack_require__, 1258, 19));
    return BlobClient;
}


/***/ }),

/***/ 9862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ endBrokenReplies)
/* harmony export */ });
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3053);

const SERVICES = '/twirp/';
let isListening = false;
function endBrokenReplies() {
    if (isListening)
        return;
    isListening = true;
    (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.subscribe)('http.client.response.finish', (message) => {
        const { request, response } = message;
        if (!request.path.startsWith(SERVICES))
            return;
        response.once('close', () => {
            if (!response.complete)
                response.emit('end');
        });
    });
}


/***/ }),

/***/ 6972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ guardRuntimeToken)
/* harmony export */ });
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3053);

const HOME_VARIABLES = ['ACTIONS_RESULTS_URL', 'ACTIONS_RUNTIME_URL', 'ACTIONS_CACHE_URL'];
let isGuarded = false;
function guardRuntimeToken() {
    if (isGuarded)
        return;
    isGuarded = true;
    (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.subscribe)('http.client.request.created', (message) => {
        const { request } = message;
        const host = String(request.getHeader('host'));
        if (!carriesToken(request) || homes().includes(host))
            return;
        request.destroy(new Error(`a redirect to ${host} was not followed: the token of this job is not for that host`));
    });
}
function carriesToken(request) {
    const token = process.env['ACTIONS_RUNTIME_TOKEN'] ?? '';
    return token !== '' && String(request.getHeader('authorization')).includes(token);
}
function homes() {
    return HOME_VARIABLES.flatMap((name) => {
        const url = URL.parse(process.env[name] ?? '');
        return url === null ? [] : [url.host];
    });
}


/***/ }),

/***/ 7234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ formatReason),
/* harmony export */   L: () => (/* binding */ decide)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
/* harmony import */ var _renewal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6906);
/* harmony import */ var _specification_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4627);



function decide(held, specification, policy, now) {
    switch (held.state) {
        case 'absent':
            return decideOnAbsent(specification, policy);
        case 'unreadable':
        case 'locked':
            return policy.onRestoreError === 'issue'
                ? { kind: 'issue', reason: 'unreadable' }
                : refuse(held.state, held);
        case 'invalid':
            return decideOnInvalid(held, policy);
        case 'foreign':
            return decideOnForeign(held, specification, policy);
        case 'valid':
            return decideOnValid(held.pair, specification, policy, now);
    }
}
function formatReason(decision) {
    if (decision.kind !== 'renew' || decision.changedFields.length === 0)
        return decision.reason;
    return `${decision.reason}: ${decision.changedFields.join(', ')}`;
}
function decideOnAbsent(specification, policy) {
    const { expectedFingerprint } = policy;
    if (expectedFingerprint === undefined || policy.forceRenewal || policy.onRestoreError === 'issue') {
        return { kind: 'issue', reason: 'absent' };
    }
    return refuse('unexpected-certificate', {
        problem: `No certificate of ${specification.subject.commonName} was found, and expected-fingerprint names one: ${expectedFingerprint}.`,
        advice: 'Restore that certificate, or remove expected-fingerprint to have a new one issued.',
    });
}
function decideOnInvalid(held, policy) {
    const mayIssue = policy.onRestoreError === 'issue';
    switch (held.because) {
        case 'key-mismatch':
            return mayIssue || policy.forceRenewal
                ? { kind: 'issue', reason: 'key-mismatch' }
                : refuse('invalid', held);
        case 'incomplete':
            if (policy.forceRenewal)
                return { kind: 'issue', reason: 'forced' };
            return mayIssue ? { kind: 'issue', reason: 'unreadable' } : refuse('invalid', held);
        case 'damaged-backups':
            return mayIssue ? { kind: 'issue', reason: 'unreadable' } : refuse('invalid', held);
    }
}
function decideOnForeign(held, specification, policy) {
    const { certificate, place } = held.pair;
    const wanted = specification.subject.commonName;
    if (held.because === 'other-issuer') {
        return refuse('foreign', {
            problem: `The certificate at ${place} (${certificate.subjectLine}) was signed by ${certificate.issuerLine}, not by its own key. A certificate of a CA is never replaced by a self-signed one.`,
            advice: 'Name other files in cert-path and key-path; to back these up, list them in paths.',
        });
    }
    if (policy.forceRenewal)
        return { kind: 'renew', reason: 'forced', changedFields: [], held: held.pair };
    return refuse('foreign', {
        problem: `The certificate at ${place} is for ${certificate.subject.commonName}, not for ${wanted}.`,
        advice: `Name other files in cert-path and key-path, or set force-renewal: true once to replace it by one for ${wanted}.`,
    });
}
function decideOnValid(held, specification, policy, now) {
    const { certificate } = held;
    const expected = policy.expectedFingerprint;
    if (expected !== undefined && expected !== certificate.fingerprint) {
        return refuse('unexpected-certificate', {
            problem: `The certificate of ${certificate.subject.commonName} at ${held.place} has the fingerprint ${certificate.fingerprint}, and expected-fingerprint is ${expected}.`,
            advice: 'Find out who changed it; correct expected-fingerprint if the change was meant.',
        });
    }
    const changes = (0,_specification_js__WEBPACK_IMPORTED_MODULE_1__/* .changedFields */ .E)(certificate, specification);
    const reason = reasonToRenew(certificate, changes.length > 0, policy, now);
    if (reason === null)
        return { kind: 'reuse', reason: 'still-valid', held };
    const isChange = reason === 'specification-changed';
    return { kind: 'renew', reason, changedFields: isChange ? changes : [], held };
}
function reasonToRenew(certificate, isChanged, policy, now) {
    if (policy.forceRenewal)
        return 'forced';
    if (now >= certificate.notAfter)
        return 'expired';
    if (now < certificate.notBefore)
        return 'not-yet-valid';
    if (isChanged)
        return 'specification-changed';
    return now >= (0,_renewal_js__WEBPACK_IMPORTED_MODULE_2__/* .renewalTime */ .U)(certificate, policy.renewBefore) ? 'expiring' : null;
}
function refuse(code, obstacle) {
    return { kind: 'refuse', failure: new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(code, `${obstacle.problem} ${obstacle.advice}`) };
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

/***/ 6906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ renewalTime)
/* harmony export */ });
function renewalTime(validity, renewBefore) {
    const end = validity.notAfter.getTime();
    const lifetime = end - validity.notBefore.getTime();
    const before = renewBefore.kind === 'time' ? renewBefore.ms : (lifetime * renewBefore.percent) / 100;
    return new Date(end - before);
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

/***/ 4627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ changedFields),
/* harmony export */   Y: () => (/* binding */ commonNameIsUncovered)
/* harmony export */ });
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8645);
/* harmony import */ var _subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9702);


function changedFields(certificate, specification) {
    const { subject } = certificate;
    const wanted = specification.subject;
    const changes = {
        'subject-organization': subject.organization !== wanted.organization,
        'subject-organizational-unit': subject.organizationalUnit !== wanted.organizationalUnit,
        'subject-country': subject.country !== wanted.country,
        'subject-state': subject.state !== wanted.state,
        'subject-locality': subject.locality !== wanted.locality,
        'subject-alternative-names': namesDiffer(certificate, specification),
        days: (0,_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .lifetimeDays */ .$d)(certificate) !== specification.validityDays,
        'key-type': certificate.keyType !== specification.keyType,
        usages: certificate.usages !== null && !haveSameMembers(certificate.usages, specification.usages),
    };
    return Object.keys(changes).filter((field) => changes[field]);
}
function commonNameIsUncovered(specification) {
    const host = (0,_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOfHost */ .rR)(specification.subject.commonName);
    if (host === null)
        return false;
    return !specification.subjectAlternativeNames.some((name) => (0,_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatName */ .nD)(name) === (0,_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatName */ .nD)(host));
}
function namesDiffer(certificate, specification) {
    if (!certificate.hasSubjectAlternativeNames && !specification.namesWereGiven)
        return false;
    return !haveSameMembers(certificate.subjectAlternativeNames.map(_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatName */ .nD), specification.subjectAlternativeNames.map(_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatName */ .nD));
}
function haveSameMembers(some, others) {
    return new Set(some).size === new Set(others).size && some.every((member) => others.includes(member));
}


/***/ }),

/***/ 7485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ allOf),
/* harmony export */   j: () => (/* binding */ forEach)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);

const PROGRESS_INTERVAL_MS = 5000;
async function forEach(items, work, options) {
    const results = new Map();
    const tell = progressTeller(items.length, options);
    let next = 0;
    const takeTurns = async () => {
        while (next < items.length) {
            const index = next;
            next += 1;
            const item = items[index];
            results.set(index, item instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H ? item : await attempt(() => work(item)));
            tell(results.size);
        }
    };
    await Promise.all(Array.from({ length: Math.min(options.atOnce, items.length) }, takeTurns));
    return items.map((_, index) => results.get(index));
}
function allOf(results) {
    return results.map((result) => {
        if (result instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H)
            throw result;
        return result;
    });
}
async function attempt(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H && error.code !== 'timeout')
            return error;
        throw error;
    }
}
function progressTeller(total, { done, clock, log }) {
    const start = clock.now().getTime();
    let told = start;
    return (count) => {
        const now = clock.now().getTime();
        if (now - told < PROGRESS_INTERVAL_MS)
            return;
        told = now;
        const perSecond = (count * 1000) / (now - start);
        const left = Math.ceil((total - count) / perSecond);
        log.info(`${done} ${count} of ${total}, ${perSecond.toFixed(1)} a second, about ${left} s left`);
    };
}


/***/ }),

/***/ 5316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ carryOut)
});

// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
// EXTERNAL MODULE: ./build/src/domain/decision.js
var domain_decision = __webpack_require__(7234);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(5856);
// EXTERNAL MODULE: ./build/src/use-cases/batch.js
var batch = __webpack_require__(7485);
;// CONCATENATED MODULE: ./build/src/use-cases/keep-replaced.js


async function keepReplaced(pairs, name, passphrase, world) {
    const isForSet = ({ held }) => !held.isBackedUp && passphrase !== undefined && world.vaults.length > 0;
    const stored = passphrase === undefined ? null : await storeOld(pairs.filter(isForSet), name, passphrase, world);
    const replaced = [];
    for (const pair of pairs) {
        const { fingerprint } = pair.held.certificate;
        if (pair.held.isBackedUp)
            replaced.push({ fingerprint, places: [pair.held.place] });
        else if (stored instanceof failure/* Failure */.H)
            replaced.push(stored);
        else if (stored !== null)
            replaced.push({ fingerprint, places: stored.places });
        else
            replaced.push({ fingerprint, places: await keepOnDisk(pair, name) });
    }
    return { replaced, setName: stored instanceof failure/* Failure */.H ? null : (stored?.name ?? null) };
}
async function keepOnDisk({ held, files }, name) {
    if (held.source !== 'workspace')
        await files.complete(held);
    return files.keepBeside((0,backup_name/* formatStamp */.xE)(name.time));
}
async function storeOld(pairs, name, passphrase, world) {
    if (pairs.length === 0)
        return null;
    try {
        const sealed = [];
        for (const { name: folder, held } of pairs) {
            const sealedKey = held.sealedKey ?? (await world.sealer.seal(held.privateKey, passphrase));
            sealed.push({ name: folder, certificate: held.certificate, sealedKey });
        }
        const content = { pairs: sealed, covers: null, specification: null, furtherFiles: [], passphrase };
        const { storeSet } = await Promise.all(/* import() */[__webpack_require__.e(226), __webpack_require__.e(273)]).then(__webpack_require__.bind(__webpack_require__, 6273));
        const backup = await storeSet(content, name, { ...world, cache: null });
        return { name: backup.name, places: backup.stored.map((set) => set.place) };
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H && error.code !== 'timeout')
            return error;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/use-cases/carry-out.js





const FILES_AT_ONCE = 16;
async function carryOut(tasks, firstName, basis, request, world) {
    const making = { ...world, done: 'Made', atOnce: world.parallelism };
    const made = await (0,batch/* forEach */.j)(tasks, (task) => make(task, firstName, request, world), making);
    const { secured, replacedSet } = await carry_out_secure(made, firstName, request, world);
    const name = nameAfter(replacedSet, firstName);
    const settled = await settle(secured, name, basis, request, world);
    const writing = { ...world, done: 'Wrote', atOnce: FILES_AT_ONCE };
    const copies = sealedCopies(request, world);
    const outcomes = await (0,batch/* forEach */.j)(settled, (item) => place(item, name, copies, request, world), writing);
    return { outcomes, name, replacedSet };
}
async function make(task, { time }, { passphrase }, { issuer, sealer }) {
    const { decision, replaces } = task.plan;
    if (decision.kind === 'reuse')
        return { task, pair: decision.held, sealedKey: null };
    const key = task.request.reuseKey ? replaces?.privateKey : undefined;
    const pair = await issuer.issue(task.request.specification, time, key);
    return {
        task,
        pair,
        sealedKey: passphrase === undefined ? null : await sealer.seal(pair.privateKey, passphrase),
    };
}
async function carry_out_secure(items, name, { passphrase }, world) {
    const old = items.flatMap((item) => (item instanceof failure/* Failure */.H ? [] : oldPairOf(item.task)));
    const kept = await keepReplaced(old, name, passphrase, { ...world, vaults: world.store.vaults });
    const byFiles = new Map(old.map(({ files }, index) => [files, kept.replaced[index]]));
    const secured = items.map((item) => {
        const replaced = item instanceof failure/* Failure */.H ? item : (byFiles.get(item.task.files) ?? null);
        if (item instanceof failure/* Failure */.H || replaced instanceof failure/* Failure */.H)
            return replaced;
        if (replaced !== null) {
            world.log.info(`The pair that is replaced (${replaced.fingerprint}) is kept: ${replaced.places.join(', ')}`);
        }
        return { ...item, replaced };
    });
    return { secured, replacedSet: kept.setName };
}
function oldPairOf({ name, files, plan: { replaces } }) {
    return replaces === null ? [] : [{ name, files, held: replaces }];
}
async function settle(items, name, basis, request, world) {
    const isNew = (item) => !(item instanceof failure/* Failure */.H) && item.task.plan.decision.kind !== 'reuse';
    if (world.store.cache === null || !items.some(isNew))
        return items;
    const { settleTasks } = await Promise.all(/* import() */[__webpack_require__.e(226), __webpack_require__.e(877)]).then(__webpack_require__.bind(__webpack_require__, 4258));
    return settleTasks(items, name, basis, request, world);
}
async function place(item, name, copies, request, world) {
    const { task, pair, replaced } = item;
    const { plan, files } = task;
    if (plan.decision.kind !== 'reuse') {
        if (plan.replaces === null)
            await files.keepBeside((0,backup_name/* formatStamp */.xE)(name.time));
        await files.replace(pair);
        tellOfOne(task, `Wrote ${files.certificatePath} and ${files.privateKeyPath}`, world);
        return outcomeOf(item, item.sealedKey);
    }
    const { held } = plan.decision;
    if (replaced !== null)
        await files.replace(held);
    else if (held.source !== 'workspace') {
        await files.complete(held);
        tellOfOne(task, `Brought back ${files.certificatePath} and ${files.privateKeyPath}`, world);
    }
    return outcomeOf(item, await sealHeld(held, copies, request, world));
}
function tellOfOne({ name }, message, { log }) {
    if (name === null)
        log.info(message);
}
function outcomeOf({ task, pair, replaced, adoptedFrom }, sealedKey) {
    const { decision, replaces } = task.plan;
    const isReuse = decision.kind === 'reuse';
    const held = isReuse ? decision.held : replaces;
    const common = { task, pair, sealedKey, replaced, previousBackupAt: held?.storedAt ?? null };
    if (adoptedFrom !== undefined)
        return { ...common, status: 'reused', reason: 'still-valid', source: adoptedFrom };
    const status = { issue: 'issued', renew: 'renewed', reuse: 'reused' }[decision.kind];
    return { ...common, status, reason: (0,domain_decision/* formatReason */.K)(decision), source: held?.source ?? null };
}
function sealedCopies({ artifactName, passphrase }, world) {
    let copies;
    return () => {
        if (passphrase === undefined)
            return Promise.resolve(new Map());
        return (copies ??= __webpack_require__.e(/* import() */ 371).then(__webpack_require__.bind(__webpack_require__, 4371)).then(({ findSealedCopies }) => findSealedCopies(artifactName, passphrase, { ...world, ...world.search })));
    };
}
async function sealHeld(held, copies, { passphrase }, { store, sealer }) {
    if (passphrase === undefined || (store.vaults.length === 0 && store.cache === null))
        return null;
    if (held.sealedKey !== undefined)
        return held.sealedKey;
    return (await copies()).get(held.certificate.fingerprint) ?? sealer.seal(held.privateKey, passphrase);
}
function nameAfter(replacedSet, { base, time, attempt }) {
    if (replacedSet === null)
        return { base, time, attempt };
    return { base, time, attempt: ((0,backup_name/* parseBackupName */.Df)(replacedSet, base)?.attempt ?? attempt) + 1 };
}


/***/ }),

/***/ 7793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ reportOutcome),
/* harmony export */   _: () => (/* binding */ reportPlan)
/* harmony export */ });
/* harmony import */ var _domain_decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7234);
/* harmony import */ var _domain_renewal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6906);


function reportOutcome(outcome) {
    const { status, reason, source, previousBackupAt, replaced } = outcome;
    const { certificate } = outcome.pair;
    return {
        status,
        reason,
        source,
        certificate,
        renewalTime: (0,_domain_renewal_js__WEBPACK_IMPORTED_MODULE_1__/* .renewalTime */ .U)(certificate, outcome.task.request.policy.renewBefore),
        previousBackupAt,
        replaced,
    };
}
function reportPlan({ plan: { decision }, request: { policy } }) {
    const held = decision.kind === 'issue' ? null : decision.held;
    const certificate = decision.kind === 'reuse' ? decision.held.certificate : null;
    return {
        status: { issue: 'issued', reuse: 'reused', renew: 'renewed' }[decision.kind],
        reason: (0,_domain_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReason */ .K)(decision),
        source: held?.source ?? null,
        certificate,
        renewalTime: certificate === null ? null : (0,_domain_renewal_js__WEBPACK_IMPORTED_MODULE_1__/* .renewalTime */ .U)(certificate, policy.renewBefore),
        previousBackupAt: held?.storedAt ?? null,
        replaced: null,
    };
}


/***/ }),

/***/ 5487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ decideOnHeld)
});

// EXTERNAL MODULE: ./build/src/domain/decision.js
var domain_decision = __webpack_require__(7234);
// EXTERNAL MODULE: ./build/src/domain/held.js
var domain_held = __webpack_require__(6331);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(5856);
;// CONCATENATED MODULE: ./build/src/use-cases/find-held.js


async function findHeld(request, world) {
    const workspace = await readWorkspace(world.files, world.reader);
    const { certificate, privateKey } = workspace;
    if (certificate !== null && privateKey !== null) {
        return judgeWorkspacePair(certificate, privateKey, request, world);
    }
    const held = heldOf(await world.findStored(), request, world);
    if (certificate === null && privateKey === null)
        return held;
    const isUnknown = held.state === 'unreadable' || held.state === 'locked';
    return isUnknown || completes(held, workspace, world.reader) ? held : incomplete(workspace, world.files);
}
async function readWorkspace(files, reader) {
    const texts = await files.read();
    const certificate = parse(texts.certificate, files.certificatePath, (text) => reader.parseCertificate(text));
    const privateKey = parse(texts.privateKey, files.privateKeyPath, (secret) => reader.parsePrivateKey(secret.reveal()));
    return { certificate, privateKey };
}
function parse(text, path, parser) {
    if (text === null)
        return null;
    try {
        return parser(text);
    }
    catch (error) {
        throw new failure/* Failure */.H('invalid', `The file ${path} is not what it should be: ${(0,failure/* messageOf */.b)(error)}. It was left as it is; move it away, or name other files in cert-path and key-path.`, { cause: error });
    }
}
function judgeWorkspacePair(certificate, privateKey, request, { files, reader }) {
    if (reader.provesPair(certificate, privateKey)) {
        const place = files.certificatePath;
        const pair = { certificate, privateKey, source: 'workspace', place, isBackedUp: false };
        return (0,domain_held/* judgePair */.E)(pair, request.commonName);
    }
    return {
        state: 'invalid',
        because: 'key-mismatch',
        problem: `The private key at ${files.privateKeyPath} does not belong to the certificate at ${files.certificatePath} (${certificate.subjectLine}).`,
        advice: 'Put the key that belongs to it in its place, or set force-renewal: true once to have a new pair issued; the files that are there now are kept beside it.',
    };
}
function heldOf(stored, request, { log }) {
    switch (stored.state) {
        case 'absent':
        case 'locked':
        case 'unreadable':
            return stored;
        case 'found':
            return (0,domain_held/* judgePair */.E)(stored.pair, request.commonName);
        case 'damaged':
            return { ...stored, state: 'invalid', because: 'damaged-backups' };
        case 'denied':
            if (request.hasPassphrase)
                return { ...stored, state: 'unreadable' };
            log.notice(`Whether earlier backups of ${request.commonName} exist was not looked up, because the token may not: add "actions: read" under "permissions:" in the workflow.`);
            return { state: 'absent' };
    }
}
function completes(held, { certificate, privateKey }, reader) {
    if (held.state !== 'valid')
        return false;
    if (privateKey !== null)
        return reader.provesPair(held.pair.certificate, privateKey);
    return certificate?.fingerprint === held.pair.certificate.fingerprint;
}
function incomplete(workspace, files) {
    const [there, missing] = workspace.certificate === null
        ? [files.privateKeyPath, 'its certificate']
        : [files.certificatePath, 'its private key'];
    return {
        state: 'invalid',
        because: 'incomplete',
        problem: `The file ${there} is there, but ${missing} is not, and no backup holds that pair.`,
        advice: `Restore ${missing}, or move ${there} away, or set force-renewal: true once to have a new pair issued; the file is kept beside it.`,
    };
}

;// CONCATENATED MODULE: ./build/src/use-cases/decide-on-held.js



async function decideOnHeld(request, hasPassphrase, world, now) {
    const { specification, policy } = request;
    const { commonName } = specification.subject;
    const decideOn = (held) => (0,domain_decision/* decide */.L)(held, specification, policy, now);
    const isReusable = (stored) => stored.state === 'found' && decideOn((0,domain_held/* judgePair */.E)(stored.pair, commonName)).kind === 'reuse';
    const findStored = () => findInTime(world, isReusable, now);
    const decision = decideOn(await findHeld({ commonName, hasPassphrase }, { ...world, findStored }));
    if (decision.kind === 'refuse')
        throw decision.failure;
    if (decision.kind !== 'renew')
        return { decision, replaces: null };
    const { held } = decision;
    if (held.source !== 'workspace' || !hasPassphrase)
        return { decision, replaces: held };
    const stored = await findStored();
    if (stored.state !== 'found')
        return { decision, replaces: held };
    if (stored.pair.certificate.fingerprint === held.certificate.fingerprint) {
        return { decision, replaces: { ...held, isBackedUp: stored.pair.isBackedUp } };
    }
    const alternative = decideOn((0,domain_held/* judgePair */.E)(stored.pair, commonName));
    return { decision: alternative.kind === 'reuse' ? alternative : decision, replaces: held };
}
async function findInTime({ findStored, findStoredUntil }, isReusable, now) {
    const stored = await findStored();
    const isFromFuture = stored.state === 'found' && stored.pair.storedAt !== undefined && stored.pair.storedAt > now;
    if (!isFromFuture || isReusable(stored))
        return stored;
    const earlier = await findStoredUntil(now);
    return isReusable(earlier) ? earlier : stored;
}


/***/ }),

/***/ 9915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ findFurtherFiles)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);

async function findFurtherFiles(request, kept, world) {
    if (request.furtherPaths === '')
        return [];
    const except = kept.flatMap(({ certificatePath, privateKeyPath }) => [certificatePath, privateKeyPath]);
    const files = await world.furtherFiles.find(request.furtherPaths, except);
    const { refuseBadPaths } = await __webpack_require__.e(/* import() */ 223).then(__webpack_require__.bind(__webpack_require__, 8223));
    refuseBadPaths(files);
    if (files.length > 0 || request.ifNoFilesFound === 'ignore')
        return files;
    const message = `The input paths matches no file: ${request.furtherPaths.split('\n').join(', ')}.`;
    if (request.ifNoFilesFound === 'error')
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('invalid-input', message);
    world.log.warning(message);
    return files;
}


/***/ }),

/***/ 2476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ passphrasesOf)
/* harmony export */ });
function passphrasesOf({ passphrase, previousPassphrase }) {
    return {
        ...(passphrase === undefined ? {} : { current: passphrase }),
        ...(previousPassphrase === undefined ? {} : { previous: previousPassphrase }),
    };
}


/***/ }),

/***/ 6564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ keepScheduleAlive)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);

async function keepScheduleAlive({ schedule, log }) {
    try {
        await schedule?.keepAlive();
    }
    catch (error) {
        log.warning(`The schedule was not kept alive. ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error)}.`);
    }
}


/***/ }),

/***/ 5531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ writePkcs12)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);

async function writePkcs12({ pair, task: { files } }, { time }, { pkcs12Password }, world) {
    if (pkcs12Password === undefined)
        return;
    const bytes = await world.pkcs12.encode(pair, pair.certificate.subject.commonName, pkcs12Password);
    const isOurs = (existing) => world.pkcs12Reader.opens(existing, pkcs12Password);
    await files.writePkcs12(bytes, isOurs, (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatStamp */ .xE)(time));
}


/***/ }),

/***/ 8009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '0.1.0';


/***/ })

};
