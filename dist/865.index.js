export const id = 865;
export const ids = [865];
export const modules = {

/***/ 9646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ annotateSome)
/* harmony export */ });
const MAX_OF_LEVEL = 10;
function annotateSome(annotations, { annotate, log }) {
    const counts = new Map();
    for (const annotation of annotations) {
        const count = counts.get(annotation.level) ?? 0;
        counts.set(annotation.level, count + 1);
        if (count < MAX_OF_LEVEL)
            annotate(annotation);
        else
            log.info(annotation.message);
    }
}


/***/ }),

/***/ 1865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkAction: () => (/* binding */ checkAction)
});

// EXTERNAL MODULE: ./build/src/adapters/github/run-environment.js
var run_environment = __webpack_require__(6981);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(5856);
// EXTERNAL MODULE: ./build/src/domain/finding.js
var finding = __webpack_require__(8215);
// EXTERNAL MODULE: ./build/src/domain/manifest.js
var manifest = __webpack_require__(2297);
// EXTERNAL MODULE: ./build/src/domain/one-line.js
var one_line = __webpack_require__(9161);
// EXTERNAL MODULE: ./build/src/use-cases/check.js + 1 modules
var check = __webpack_require__(8638);
// EXTERNAL MODULE: ./build/src/actions/action-step.js + 2 modules
var action_step = __webpack_require__(8885);
// EXTERNAL MODULE: ./build/src/actions/annotate-some.js
var annotate_some = __webpack_require__(9646);
// EXTERNAL MODULE: ./build/src/domain/duration.js
var duration = __webpack_require__(4764);
// EXTERNAL MODULE: ./build/src/domain/secret.js
var domain_secret = __webpack_require__(9312);
// EXTERNAL MODULE: ./build/src/actions/inputs.js
var actions_inputs = __webpack_require__(8156);
// EXTERNAL MODULE: ./build/src/actions/list-input.js
var list_input = __webpack_require__(4692);
// EXTERNAL MODULE: ./build/src/actions/set-base-input.js
var set_base_input = __webpack_require__(2174);
// EXTERNAL MODULE: ./build/src/actions/store-inputs.js
var store_inputs = __webpack_require__(3172);
;// CONCATENATED MODULE: ./build/src/actions/check-inputs.js







const DEFAULT_PATHS = 'certificate.pem';
function readCheckInputs(inputs, workspace) {
    const list = (0,list_input/* readListInput */.f)(inputs);
    const names = (0,set_base_input/* readOptionalSetNames */.rX)(inputs, list);
    const listPaths = (0,list_input/* readListPaths */.T)(inputs, list);
    const places = readPlaces(inputs, workspace, list, names);
    const paths = inputs.read('paths', (text) => text);
    const ifNoFilesFound = inputs.read('if-no-files-found', (0,actions_inputs/* orDefault */.pQ)('warn', (0,actions_inputs/* oneOf */.yL)('warn', 'error', 'ignore')));
    const passphrase = inputs.readSecret('passphrase', (text) => new domain_secret/* Secret */.z(text));
    const limits = readLimits(inputs);
    const maxBackupAgeMs = inputs.read('max-backup-age', (0,actions_inputs/* orDefault */.pQ)('8d', parseMaxAge));
    inputs.refuseProblems();
    const { artifactName, backupPath } = places();
    const namesAnything = artifactName !== null || backupPath !== null || list() !== null;
    const secret = passphrase();
    return {
        request: {
            paths: paths() === '' && !namesAnything ? DEFAULT_PATHS : paths(),
            ifNoFilesFound: ifNoFilesFound(),
            ...(secret === null ? {} : { passphrase: secret }),
            limits: limits(),
            maxBackupAgeMs: maxBackupAgeMs(),
        },
        places: places(),
        list: (0,set_base_input/* nameList */.OD)(list(), names(), listPaths()),
    };
}
function refuseUnsupportedDrill({ artifactName, backupPath }, hasArtifacts) {
    if (hasArtifacts || artifactName === null || backupPath !== null)
        return;
    throw new failure/* Failure */.H('unsupported', 'GitHub Enterprise Server has no service for artifacts, so that no backup can be among them. Set backup-path to drill the dated backups of a local directory.');
}
function readPlaces(inputs, workspace, list, names) {
    const isNamed = inputs.read('artifact-name', (text) => text !== '');
    const backupPath = inputs.readOptional('backup-path', (0,store_inputs/* folderPathIn */.tO)(workspace));
    const access = (0,store_inputs/* readAccess */.zS)(inputs);
    return () => {
        const isOfDirectory = list() !== null && !isNamed() && backupPath() !== null;
        const artifactName = isOfDirectory ? null : (names()?.base ?? null);
        return { ...access(), artifactName, backupPath: backupPath() };
    };
}
function readLimits(inputs) {
    const warnDays = inputs.read('warn-days', (0,actions_inputs/* orDefault */.pQ)('30', (0,actions_inputs/* wholeNumber */.rD)(0, 36_500)));
    const failDays = inputs.read('fail-days', (0,actions_inputs/* orDefault */.pQ)('7', (0,actions_inputs/* wholeNumber */.rD)(0, 36_500)));
    inputs.check(() => failDays() > warnDays()
        ? `Input "fail-days" is ${failDays()}, more than warn-days (${warnDays()}): must be at most as many.`
        : null);
    return () => ({ warnDays: warnDays(), failDays: failDays() });
}
function parseMaxAge(text) {
    const ms = (0,duration/* parseDuration */.E9)(text, ['d', 'h']);
    if (ms === 0)
        throw new Error('must be more than nothing, or every backup would be too old');
    return ms;
}

// EXTERNAL MODULE: ./build/src/domain/backup-health.js
var backup_health = __webpack_require__(1173);
// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
// EXTERNAL MODULE: ./build/src/domain/certificate.js
var domain_certificate = __webpack_require__(8645);
;// CONCATENATED MODULE: ./build/src/actions/check-outputs.js





const MAX_CERTIFICATES = 1000;
function checkOutputs(report) {
    const { certificates, drills, now } = report;
    const [soonest] = certificates;
    const oldest = oldestBackup(report);
    return {
        status: report.status,
        reason: report.reason,
        'days-left': soonest === undefined ? '' : String((0,domain_certificate/* daysLeft */.H_)(soonest.certificate, now)),
        certificates: JSON.stringify(certificates.slice(0, MAX_CERTIFICATES).map(({ certificate, about }) => ({
            subject: (0,one_line/* oneLine */.T)(certificate.subjectLine),
            issuer: (0,one_line/* oneLine */.T)(certificate.issuerLine),
            fingerprint: certificate.fingerprint,
            'not-after': (0,manifest/* formatTime */.fU)(certificate.notAfter),
            'days-left': (0,domain_certificate/* daysLeft */.H_)(certificate, now),
            place: about,
        }))),
        'backup-name': oldest === null ? '' : (0,backup_name/* formatBackupName */.$K)(oldest.name),
        'backup-age-days': oldest === null ? '' : String((0,backup_health/* ageInDays */.Q)(oldest.name.time, now)),
        verified: String(drills.length > 0 && drills.every((drill) => drill.isVerified)),
    };
}
function oldestBackup({ drills }) {
    return drills.reduce((oldest, { newest }) => {
        if (newest === null || oldest === null)
            return oldest ?? newest;
        return newest.name.time < oldest.name.time ? newest : oldest;
    }, null);
}

// EXTERNAL MODULE: ./build/src/actions/markdown.js
var markdown = __webpack_require__(6084);
// EXTERNAL MODULE: ./build/src/actions/timeline.js
var timeline = __webpack_require__(1898);
;// CONCATENATED MODULE: ./build/src/actions/check-summary.js








const MAX_ROWS = 200;
function formatCheckSummary(report) {
    const { certificates, findings, drills } = report;
    return [
        (0,markdown/* heading */.R_)(2, `Check: ${report.status}`),
        `Because ${(0,markdown/* code */.aY)(report.reason)}.`,
        ...(certificates.length === 0 ? [] : [timelineOf(report), certificateTable(report)]),
        ...(findings.length === 0 ? [] : [(0,markdown/* heading */.R_)(3, 'Findings'), findingTable(findings)]),
        ...(drills.length === 0 ? [] : [(0,markdown/* heading */.R_)(3, 'Backup'), drillTable(report)]),
        '',
    ].join('\n\n');
}
function timelineOf({ certificates, drills, now }) {
    return (0,timeline/* formatExpiryTimeline */.k)({
        now,
        certificates: certificates.slice(0, MAX_ROWS).map(({ certificate }) => certificate),
        backupsExpireAt: drills.flatMap(({ newest }) => newest?.expiresAt ?? []),
    });
}
function certificateTable({ certificates, now }) {
    const rows = certificates
        .slice(0, MAX_ROWS)
        .map(({ certificate, about }, index) => [
        String(index + 1),
        (0,markdown/* text */.Qq)((0,one_line/* oneLine */.T)(certificate.subjectLine)),
        (0,markdown/* code */.aY)((0,one_line/* oneLine */.T)(about)),
        (0,markdown/* text */.Qq)((0,manifest/* formatTime */.fU)(certificate.notAfter)),
        String((0,domain_certificate/* daysLeft */.H_)(certificate, now)),
    ]);
    return [
        (0,markdown/* table */.tp)(['', 'Certificate', 'Where', 'Expires', 'Days left'], rows),
        ...restOf(certificates.length, 'certificates'),
    ].join('\n\n');
}
function findingTable(findings) {
    const rows = (0,finding/* gravestFirst */.Ln)(findings)
        .slice(0, MAX_ROWS)
        .map(({ level, code: name, about, at, message }) => [
        level,
        (0,markdown/* code */.aY)(name),
        (0,markdown/* code */.aY)(`${(0,one_line/* oneLine */.T)(about)}${at === null ? '' : `:${at.line}`}`),
        (0,markdown/* text */.Qq)((0,one_line/* oneLine */.T)(message, 800)),
    ]);
    return [(0,markdown/* table */.tp)(['', 'Finding', 'Where', ''], rows), ...restOf(findings.length, 'findings')].join('\n\n');
}
function drillTable({ drills, now }) {
    const rows = drills
        .slice(0, MAX_ROWS)
        .map((drill) => [
        backupLink(drill),
        drill.newest === null ? '' : describeAge((0,backup_health/* ageInDays */.Q)(drill.newest.name.time, now)),
        drill.newest === null ? '' : describeExpiry(drill.newest.expiresAt),
        (0,markdown/* text */.Qq)(drill.result),
        drill.isVerified ? 'yes' : 'no',
    ]);
    return [
        (0,markdown/* table */.tp)(['Newest backup', 'Age', 'Kept until', 'Drill', 'Verified'], rows),
        ...restOf(drills.length, 'backups'),
    ].join('\n\n');
}
function backupLink({ newest, about }) {
    if (newest?.artifact === undefined)
        return (0,markdown/* code */.aY)((0,one_line/* oneLine */.T)(about));
    return (0,markdown/* link */.nf)((0,backup_name/* formatBackupName */.$K)(newest.name), newest.artifact.url);
}
function describeAge(days) {
    return days === 1 ? '1 day' : `${days} days`;
}
function describeExpiry(expiresAt) {
    return expiresAt === null ? 'removed by hand' : expiresAt.toISOString().slice(0, 10);
}
function restOf(count, what) {
    return count > MAX_ROWS ? [`The first ${MAX_ROWS} of ${count} ${what} are shown.`] : [];
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/adapters/crypto/certificate-issuer.js + 5 modules
var certificate_issuer = __webpack_require__(6257);
// EXTERNAL MODULE: ./build/src/adapters/crypto/certificate-reader.js + 7 modules
var certificate_reader = __webpack_require__(5343);
// EXTERNAL MODULE: ./build/src/adapters/crypto/key-sealer.js
var key_sealer = __webpack_require__(5272);
// EXTERNAL MODULE: ./build/src/adapters/files/directory-vault.js
var directory_vault = __webpack_require__(7328);
// EXTERNAL MODULE: ./build/src/adapters/files/further-files.js + 1 modules
var further_files = __webpack_require__(8114);
// EXTERNAL MODULE: ./build/src/actions/masks.js
var masks = __webpack_require__(8456);
// EXTERNAL MODULE: ./build/src/actions/stores.js + 1 modules
var actions_stores = __webpack_require__(3780);
;// CONCATENATED MODULE: ./build/src/actions/check-world.js








function buildCheckWorld({ places }, { environment, log, mask }) {
    const storePlaces = { ...places, uploadArtifact: false, retentionDays: null, compressionLevel: 0 };
    const stores = (0,actions_stores/* buildStores */.tw)(storePlaces, environment, log);
    const crypto = { issuer: certificate_issuer/* certificateIssuer */.p, reader: certificate_reader/* certificateReader */.$, sealer: (0,key_sealer/* createKeySealer */.O)() };
    const { reader, sealer } = (0,masks/* maskingKeys */.J)(crypto, mask);
    return {
        clock: actions_stores/* systemClock */.ml,
        log,
        reader,
        sealer,
        furtherFiles: further_files/* furtherFiles */.M,
        nameFile: (location) => nameIn(environment.workspace, location),
        places: backupPlaces(places, stores, environment.repository),
    };
}
function backupPlaces({ artifactName, backupPath }, stores, repository) {
    const names = () => artifactName === null ? (0,directory_vault/* listBaseNames */.Q)(backupPath ?? '') : Promise.resolve([artifactName]);
    const artifacts = artifactName === null ? [] : stores.artifacts;
    return [
        ...artifacts.map((vault) => ({ vault, about: `artifacts of ${repository}`, names })),
        ...stores.directories.map((vault) => ({ vault, about: backupPath ?? '', names })),
    ];
}
function nameIn(workspace, location) {
    const path = (0,external_node_path_.relative)(workspace, location);
    const isOutside = path === '..' || path.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(path);
    return (isOutside ? location : path).split(external_node_path_.sep).join('/');
}

;// CONCATENATED MODULE: ./build/src/actions/check-action.js












const MAX_LOGGED = 200;
async function checkAction() {
    await (0,action_step/* runStep */.e)(run);
}
async function run(step) {
    const inputs = readCheckInputs(step.inputs, step.environment.workspace);
    step.mask(inputs.request.passphrase, inputs.places.token);
    refuseUnsupportedDrill(inputs.places, (0,run_environment/* supportsArtifacts */.Eb)(step.environment));
    const report = await checkAll(inputs, step);
    step.setOutputs(checkOutputs(report));
    logCertificates(report, step);
    (0,annotate_some/* annotateSome */.L)((0,finding/* gravestFirst */.Ln)(report.findings), step);
    await step.writeSummary(formatCheckSummary(report));
    if (report.status === 'failed')
        throw failureOf(report);
}
async function checkAll(inputs, step) {
    const world = buildCheckWorld(inputs, step);
    if (inputs.list === null)
        return (0,check/* check */.z)(inputs.request, world);
    const { checkListed } = await __webpack_require__.e(/* import() */ 401).then(__webpack_require__.bind(__webpack_require__, 7401));
    return checkListed(inputs.request, inputs.list, world, step.environment.workspace);
}
function logCertificates({ certificates, drills }, { log }) {
    for (const { certificate, about } of certificates.slice(0, MAX_LOGGED)) {
        const subject = (0,one_line/* oneLine */.T)(certificate.subjectLine);
        log.info(`${(0,one_line/* oneLine */.T)(about)}: ${subject}, expires at ${(0,manifest/* formatTime */.fU)(certificate.notAfter)}`);
    }
    if (certificates.length > MAX_LOGGED)
        log.info(`and ${certificates.length - MAX_LOGGED} more, which expire later`);
    for (const { about, result } of drills)
        log.info(`${(0,one_line/* oneLine */.T)(about)}: ${result}`);
}
function failureOf({ findings, reason, drills }) {
    const errors = findings.filter(({ level }) => level === 'error').length;
    const isOutOfTime = drills.some((drill) => drill.isOutOfTime);
    return new failure/* Failure */.H(isOutOfTime ? 'timeout' : 'check-failed', `The check failed (${reason}): ${errors === 1 ? '1 finding is' : `${errors} findings are`} grave. Each stands on this page, and in the summary, with what to do.`);
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

/***/ 7328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ listBaseNames),
/* harmony export */   directoryVault: () => (/* binding */ directoryVault)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9292);
/* harmony import */ var _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6307);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5856);
/* harmony import */ var _domain_manifest_parser_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5337);
/* harmony import */ var _file_chunks_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9097);
/* harmony import */ var _folder_set_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8525);
/* harmony import */ var _private_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7960);
/* harmony import */ var _regular_file_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2277);
/* harmony import */ var _unfinished_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8577);













const PART_PREFIX = '.certkeep-part-';
const ABANDONED_AFTER_MS = 3_600_000;
const MAX_FOLDERS_A_SECOND = 100;
function directoryVault(directory) {
    return {
        source: 'directory',
        async *list(names) {
            yield* await listSets(directory, names);
        },
        open: (set) => openSet(set.place),
        async store(staged, name) {
            try {
                await removeAbandoned(directory);
                return (await findSame(directory, staged, name)) ?? (await storeAs(directory, staged, name));
            }
            catch (error) {
                throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H('not-stored', `The backup was not stored in ${directory}: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .b)(error)}.`, {
                    cause: error,
                });
            }
        },
        async remove(set) {
            try {
                const part = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, `${PART_PREFIX}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(set.place, part);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(part, { recursive: true, force: true });
            }
            catch (error) {
                if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_10__/* .hasCode */ .up)(error, 'ENOENT'))
                    return;
                throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H('unreadable', `The set ${set.place} could not be removed: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .b)(error)}.`, {
                    cause: error,
                });
            }
        },
    };
}
async function listBaseNames(directory) {
    const folders = (await readFolderNames(directory)).filter(_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isSetFolder */ .vi);
    const names = folders.map((folder) => baseNameOf((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, folder)));
    return [...new Set(names.filter((name) => name !== null))].sort();
}
async function listSets(directory, scope) {
    const names = (await readFolderNames(directory)).filter(_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isSetFolder */ .vi);
    const sets = names.map((name) => describeSet((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, name), scope));
    return sets.filter((set) => set !== null).sort((some, other) => (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__/* .compareNewestFirst */ .a0)(some.name, other.name));
}
async function readFolderNames(directory) {
    try {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(directory, { withFileTypes: true });
        return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    }
    catch (error) {
        if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_10__/* .hasCode */ .up)(error, 'ENOENT'))
            return [];
        throw unreadable(`The directory ${directory}`, error);
    }
}
function describeSet(folder, scope) {
    const found = readManifest(folder);
    const name = found === null ? null : (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__/* .parseNameIn */ .wT)(found.manifest.name, scope);
    if (found === null || name === null)
        return null;
    const sizeBytes = found.manifest.files.reduce((sum, file) => sum + file.sizeBytes, found.describingBytes);
    return storedSet(folder, name, sizeBytes);
}
function baseNameOf(folder) {
    const { manifest } = readManifest(folder) ?? {};
    if (manifest === undefined)
        return null;
    return (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__/* .parseBackupName */ .Df)(manifest.name, manifest.artifactName) === null ? null : manifest.artifactName;
}
function readManifest(folder) {
    try {
        const bytes = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_10__/* .readRegularFile */ .XF)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_5__/* .MANIFEST_FILE */ .h1), _folder_set_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_TEXT_BYTES */ .$D);
        if (bytes === null)
            return null;
        const checksums = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_10__/* .statusOf */ .c2)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_5__/* .CHECKSUMS_FILE */ .aP));
        const describingBytes = bytes.length + (checksums?.size ?? 0);
        return { manifest: (0,_domain_manifest_parser_js__WEBPACK_IMPORTED_MODULE_7__/* .parseManifest */ .N)(bytes.toString('utf8')), describingBytes };
    }
    catch (error) {
        if (isOfSystem(error))
            throw unreadable(`The set ${folder}`, error);
        return null;
    }
}
function isOfSystem(error) {
    return error instanceof Error && 'syscall' in error;
}
function unreadable(what, error) {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H('unreadable', `${what} could not be read: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .b)(error)}.`, { cause: error });
}
function storedSet(place, name, sizeBytes) {
    return { name, place, source: 'directory', createdAt: name.time, sizeBytes, expiresAt: null };
}
async function openSet(folder) {
    try {
        return await (0,_folder_set_js__WEBPACK_IMPORTED_MODULE_8__/* .openFolder */ .NE)(folder);
    }
    catch (error) {
        if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_10__/* .statusOf */ .c2)(folder) === null)
            return null;
        if (isOfSystem(error))
            throw unreadable(`The set ${folder}`, error);
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H('invalid', `The set ${folder} cannot be opened: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .b)(error)}.`, {
            cause: error,
        });
    }
}
async function findSame(directory, staged, name) {
    const files = staged.files.map(({ record }) => record);
    for (const set of await listSets(directory, name.base)) {
        if ((0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__/* .dayFolder */ .dQ)(set.name.time) !== (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__/* .dayFolder */ .dQ)(name.time))
            continue;
        const existing = await (0,_folder_set_js__WEBPACK_IMPORTED_MODULE_8__/* .openFolder */ .NE)(set.place).catch(() => null);
        if (existing !== null && (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_5__/* .haveSameContent */ .sw)(existing.files, files) && (await isSound(existing)))
            return set;
    }
    return null;
}
async function isSound(set) {
    try {
        const manifest = (0,_domain_manifest_parser_js__WEBPACK_IMPORTED_MODULE_7__/* .parseManifest */ .N)(await set.readText(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_5__/* .MANIFEST_FILE */ .h1));
        return (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_5__/* .problemsOfSet */ .iS)(set.files, manifest, await set.readText(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_5__/* .CHECKSUMS_FILE */ .aP)).length === 0;
    }
    catch {
        return false;
    }
}
async function storeAs(directory, staged, name) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(directory, { recursive: true });
    const part = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, `${PART_PREFIX}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_11__/* .markUnfinished */ .b5)(part);
    try {
        let sizeBytes = 0;
        for (const file of staged.files) {
            await writeDurably(file, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(part, ...file.record.path.split('/')));
            sizeBytes += file.record.sizeBytes;
        }
        return storedSet(await moveToFreeName(part, directory, name.time), name, sizeBytes);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(part, { recursive: true, force: true });
        (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_11__/* .markFinished */ .UI)(part);
    }
}
async function removeAbandoned(directory) {
    const names = await readFolderNames(directory);
    for (const name of names.filter((folder) => folder.startsWith(PART_PREFIX))) {
        const part = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, name);
        try {
            const age = Date.now() - (await lastChangeIn(part));
            if (age > ABANDONED_AFTER_MS)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(part, { recursive: true, force: true });
        }
        catch {
        }
    }
}
async function lastChangeIn(folder) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder, { recursive: true });
    return Math.max(...['', ...names].map((name) => (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_10__/* .statusOf */ .c2)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name))?.mtimeMs ?? 0));
}
async function writeDurably({ record, content }, to) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(to), { recursive: true });
    const mode = Number.parseInt(record.mode, 8);
    if (typeof content === 'string' || content instanceof Uint8Array)
        return (0,_private_file_js__WEBPACK_IMPORTED_MODULE_9__/* .createFile */ .x3)(to, content, mode);
    const source = await (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_10__/* .openRegularFile */ .ZU)(content.location);
    try {
        const { sha256 } = await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_9__/* .createFileFrom */ .H2)(to, (0,_file_chunks_js__WEBPACK_IMPORTED_MODULE_12__/* .chunksOf */ .U)(source), { mode, modifiedAt: null });
        if (sha256 !== record.sha256)
            throw new Error(`${record.path} was changed while it was stored`);
    }
    finally {
        await source.close();
    }
}
async function moveToFreeName(part, directory, time) {
    for (const folder of folderNames(time)) {
        const place = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, folder);
        if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_10__/* .statusOf */ .c2)(place) !== null)
            continue;
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(part, place);
            return place;
        }
        catch (error) {
            if (!['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOTDIR'].some((code) => (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_10__/* .hasCode */ .up)(error, code)))
                throw error;
            if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_10__/* .statusOf */ .c2)(place) === null)
                throw error;
        }
    }
    throw new Error(`no free name for the day ${(0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__/* .dayFolder */ .dQ)(time)}`);
}
function* folderNames(time) {
    yield (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__/* .dayFolder */ .dQ)(time);
    yield (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__/* .timeFolder */ .c9)(time);
    for (let attempt = 2; attempt <= MAX_FOLDERS_A_SECOND; attempt += 1)
        yield `${(0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__/* .timeFolder */ .c9)(time)}-r${attempt}`;
}


/***/ }),

/***/ 9097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ chunksOf)
/* harmony export */ });
const CHUNK_BYTES = 64 * 1024;
async function* chunksOf(file, chunkBytes = CHUNK_BYTES) {
    const buffer = Buffer.allocUnsafe(chunkBytes);
    for (let position = 0;;) {
        const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
        if (bytesRead === 0)
            return;
        position += bytesRead;
        yield buffer.subarray(0, bytesRead);
    }
}


/***/ }),

/***/ 8525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ MAX_TEXT_BYTES),
/* harmony export */   NE: () => (/* binding */ openFolder)
/* harmony export */ });
/* unused harmony export listFiles */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _file_chunks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9097);
/* harmony import */ var _regular_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2277);





const MAX_TEXT_BYTES = 32 * 1024 * 1024;
const MAX_WHOLE_BYTES = 1024 * 1024;
async function openFolder(folder) {
    const files = new Map();
    for (const path of listFiles(folder))
        files.set(path, await digestOf(folder, path));
    return {
        files: [...files.values()],
        readText: (path) => Promise.try(() => {
            const bytes = files.has(path) ? (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegularFile */ .XF)(locate(folder, path), MAX_TEXT_BYTES) : null;
            if (bytes === null)
                throw new Error(`${path} is missing`);
            return bytes.toString('utf8');
        }),
        async stream(path) {
            if (!files.has(path))
                throw new Error(`${path} is missing`);
            return (await (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .openRegularFile */ .ZU)(locate(folder, path))).createReadStream();
        },
        close: () => Promise.resolve(),
    };
}
function listFiles(folder, below = '') {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, below), { withFileTypes: true }).flatMap((entry) => {
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        if (entry.isDirectory())
            return listFiles(folder, path);
        if (entry.isFile())
            return [path];
        throw new Error(`${path} is neither a file nor a folder`);
    });
}
async function digestOf(folder, path) {
    const location = locate(folder, path);
    const size = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .statusOf */ .c2)(location)?.size ?? 0;
    const bytes = size > MAX_WHOLE_BYTES ? null : (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegularFile */ .XF)(location, MAX_WHOLE_BYTES);
    if (bytes !== null)
        return digestOfBytes(path, bytes);
    const sum = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let sizeBytes = 0;
    const file = await (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .openRegularFile */ .ZU)(location);
    try {
        for await (const chunk of (0,_file_chunks_js__WEBPACK_IMPORTED_MODULE_4__/* .chunksOf */ .U)(file)) {
            sizeBytes += chunk.length;
            sum.update(chunk);
        }
    }
    finally {
        await file.close();
    }
    return { path, sizeBytes, sha256: sum.digest('hex') };
}
function digestOfBytes(path, bytes) {
    return { path, sizeBytes: bytes.length, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes, 'hex') };
}
function locate(folder, path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, ...path.split('/'));
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

/***/ 1173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ judgeHistory),
/* harmony export */   Q: () => (/* binding */ ageInDays)
/* harmony export */ });
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8645);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4764);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2297);
/* harmony import */ var _rhythm_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6864);




function ageInDays(time, now) {
    return Math.max(0, Math.floor((now.getTime() - time.getTime()) / _certificate_js__WEBPACK_IMPORTED_MODULE_2__/* .DAY_MS */ .sO));
}
function judgeHistory(history, maxAgeMs, now) {
    return [...judgeAge(history, maxAgeMs, now), ...judgeRhythm(history, now), ...judgeExpiry(history, now)];
}
function judgeAge(history, maxAgeMs, now) {
    const [newest] = history.times;
    if (now.getTime() - newest.getTime() <= maxAgeMs)
        return [];
    return find(history, 'too-old', 'error', `was made at ${(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(newest)} and is older than max-backup-age (${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(maxAgeMs)}). Look why no newer one was made, and run that workflow.`);
}
function judgeRhythm(history, now) {
    const [newest] = history.times;
    const rhythm = (0,_rhythm_js__WEBPACK_IMPORTED_MODULE_3__/* .rhythmOf */ .SG)(history.times);
    if (rhythm === null || !(0,_rhythm_js__WEBPACK_IMPORTED_MODULE_3__/* .isOverdue */ .Jv)(newest, rhythm, now))
        return [];
    return find(history, 'overdue', 'warning', `was made at ${(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(newest)}; those before it came every ${describeSpan(rhythm)}, so that one is missing. Look whether the schedule was switched off or its runs fail.`);
}
function judgeExpiry(history, now) {
    const { expiresAt, notAfter, times } = history;
    if (expiresAt === null)
        return [];
    const [newest] = times;
    const rhythm = (0,_rhythm_js__WEBPACK_IMPORTED_MODULE_3__/* .rhythmOf */ .SG)(times);
    const expiry = `is removed by GitHub at ${(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(expiresAt)}`;
    if (rhythm !== null && expiresAt < (0,_rhythm_js__WEBPACK_IMPORTED_MODULE_3__/* .nextRunAfter */ .lC)(newest, rhythm, now)) {
        return find(history, 'expires-before-next-run', 'warning', `${expiry}, before the next run, if runs go on every ${describeSpan(rhythm)}. Run more often, or raise retention-days.`);
    }
    const leadMs = notAfter === null ? 0 : notAfter.getTime() - expiresAt.getTime();
    if (leadMs <= 0)
        return [];
    const prospect = rhythm === null || (0,_rhythm_js__WEBPACK_IMPORTED_MODULE_3__/* .isOverdue */ .Jv)(newest, rhythm, now)
        ? 'Keep the certificate on a schedule, so that a newer backup is made before then.'
        : `If the runs go on every ${describeSpan(rhythm)}, the next one replaces it in time; should they stop, there is no backup from then on.`;
    return find(history, 'expires-before-certificate', 'warning', `${expiry}, ${describeSpan(leadMs)} before its certificate expires. ${prospect}`);
}
function find({ about }, code, level, message) {
    return [{ code, level, message: `The newest backup (${about}) ${message}`, about, at: null }];
}
function describeSpan(ms) {
    const units = [
        ['days', _certificate_js__WEBPACK_IMPORTED_MODULE_2__/* .DAY_MS */ .sO],
        ['hours', _certificate_js__WEBPACK_IMPORTED_MODULE_2__/* .DAY_MS */ .sO / 24],
    ];
    const [name, unitMs] = units.find(([, each]) => ms >= 2 * each) ?? ['minutes', 60_000];
    return `${Math.round(ms / unitMs)} ${name}`;
}


/***/ }),

/***/ 5376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ findCertificateBlocks)
/* harmony export */ });
const BEGIN = '-----BEGIN CERTIFICATE-----';
const END = '-----END CERTIFICATE-----';
function findCertificateBlocks(text) {
    const blocks = [];
    let line = 1;
    let counted = 0;
    let end = -1;
    for (let begin = text.indexOf(BEGIN); begin !== -1;) {
        const next = text.indexOf(BEGIN, begin + BEGIN.length);
        if (end <= begin)
            end = endAfter(text, begin);
        const stop = Math.min(end, next === -1 ? text.length : next);
        line += lineEndsIn(text, counted, begin);
        counted = begin;
        blocks.push({ text: text.slice(begin, stop), line });
        begin = next;
    }
    return blocks;
}
function endAfter(text, begin) {
    const end = text.indexOf(END, begin);
    return end === -1 ? text.length : end + END.length;
}
function lineEndsIn(text, from, to) {
    return text.slice(from, to).split('\n').length - 1;
}


/***/ }),

/***/ 8215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   Ln: () => (/* binding */ gravestFirst),
/* harmony export */   c2: () => (/* binding */ statusOf)
/* harmony export */ });
const GRAVITY = ['error', 'warning', 'notice'];
function statusOf(findings) {
    if (findings.some(({ level }) => level === 'error'))
        return 'failed';
    return findings.some(({ level }) => level === 'warning') ? 'warning' : 'ok';
}
function reasonOf(findings) {
    const codes = gravestFirst(findings)
        .filter(({ level }) => level !== 'notice')
        .map(({ code }) => code);
    return codes.length === 0 ? 'still-valid' : [...new Set(codes)].join(', ');
}
function gravestFirst(findings) {
    return [...findings].sort((some, other) => GRAVITY.indexOf(some.level) - GRAVITY.indexOf(other.level));
}


/***/ }),

/***/ 6864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jv: () => (/* binding */ isOverdue),
/* harmony export */   SG: () => (/* binding */ rhythmOf),
/* harmony export */   Tw: () => (/* binding */ RHYTHM_SETS),
/* harmony export */   lC: () => (/* binding */ nextRunAfter)
/* harmony export */ });
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8645);

const RHYTHM_SETS = 10;
const MIN_SETS = 3;
function rhythmOf(newestFirst) {
    const times = newestFirst.slice(0, RHYTHM_SETS).map((time) => time.getTime());
    if (times.length < MIN_SETS)
        return null;
    const intervals = [];
    times.reduce((later, earlier) => {
        intervals.push(later - earlier);
        return earlier;
    });
    return medianOf(intervals);
}
function isOverdue(newest, rhythmMs, now) {
    return now.getTime() - newest.getTime() > 2 * rhythmMs + _certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .HOUR_MS */ .iQ;
}
function nextRunAfter(newest, rhythmMs, now) {
    return new Date(Math.max(newest.getTime() + rhythmMs, now.getTime()));
}
function medianOf(numbers) {
    const sorted = [...numbers].sort((some, other) => some - other);
    const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
    return middle.reduce((sum, number) => sum + number, 0) / middle.length;
}


/***/ }),

/***/ 1371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ checkFiles),
/* harmony export */   v: () => (/* binding */ checkFile)
/* harmony export */ });
/* harmony import */ var _domain_certificate_blocks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5376);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
/* harmony import */ var _domain_one_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9161);



const MAX_FILE_BYTES = 4 * 1024 * 1024;
async function checkFiles(request, world) {
    if (request.paths === '')
        return { certificates: [], findings: [] };
    const files = await world.furtherFiles.find(request.paths, []);
    if (files.length === 0)
        return { certificates: [], findings: nothingFound(request, world) };
    const certificates = [];
    const findings = [];
    for (const file of files) {
        const found = await checkFile(file, world);
        certificates.push(...found.certificates);
        findings.push(...found.findings);
    }
    return { certificates, findings };
}
async function checkFile(file, world) {
    const name = world.nameFile(file.location);
    const finding = (code, level, message, line = 1) => ({
        code,
        level,
        message: `${(0,_domain_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(name)} ${message}`,
        about: name,
        at: { file: name, line },
    });
    if (file.sizeBytes > MAX_FILE_BYTES) {
        const message = `has ${file.sizeBytes} bytes; files of more than ${MAX_FILE_BYTES} are not searched for certificates. Name a smaller file.`;
        return { certificates: [], findings: [finding('no-certificate', 'warning', message)] };
    }
    let text;
    try {
        text = Buffer.from(await world.furtherFiles.read(file)).toString('utf8');
    }
    catch (error) {
        const message = `could not be read: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error)}. Let the runner's user read it.`;
        return { certificates: [], findings: [finding('unreadable', 'error', message)] };
    }
    return checkText(text, name, world, finding);
}
function checkText(text, name, { reader }, finding) {
    const blocks = (0,_domain_certificate_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .findCertificateBlocks */ .D)(text).map((block) => ({
        line: block.line,
        certificate: reader.parseCertificates(block.text)[0],
    }));
    const certificates = blocks.flatMap(({ line, certificate }) => certificate === undefined ? [] : [{ certificate, about: name, at: { file: name, line } }]);
    const damaged = blocks.filter(({ certificate }) => certificate === undefined);
    const [first] = damaged;
    if (blocks.length === 0) {
        const message = 'holds no certificate in PEM. Leave it out of paths, or look what became of it.';
        return { certificates, findings: [finding('no-certificate', 'warning', message)] };
    }
    if (first === undefined)
        return { certificates, findings: [] };
    const message = `holds ${blocks.length} certificates, of which ${damaged.length} cannot be read; the first of them begins in line ${first.line}. Look what became of it.`;
    return { certificates, findings: [finding('no-certificate', 'warning', message, first.line)] };
}
function nothingFound({ paths, ifNoFilesFound }, { log }) {
    const about = (0,_domain_one_line_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(paths);
    const message = `No file matches paths (${about}), so that no certificate of the workspace was checked. Is it checked out, or restored, before?`;
    if (ifNoFilesFound === 'ignore') {
        log.info(message);
        return [];
    }
    const level = ifNoFilesFound === 'error' ? 'error' : 'warning';
    return [{ code: 'no-files-found', level, message, about, at: null }];
}


/***/ }),

/***/ 8638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ check),
  o: () => (/* binding */ reportChecks)
});

// EXTERNAL MODULE: ./build/src/domain/certificate.js
var domain_certificate = __webpack_require__(8645);
// EXTERNAL MODULE: ./build/src/domain/manifest.js
var manifest = __webpack_require__(2297);
// EXTERNAL MODULE: ./build/src/domain/one-line.js
var one_line = __webpack_require__(9161);
;// CONCATENATED MODULE: ./build/src/domain/expiry.js



function judgeExpiry(found, limits, now) {
    const { certificate, about, at } = found;
    const name = `The certificate ${(0,one_line/* oneLine */.T)(certificate.subjectLine)} (${about})`;
    const find = (code, level, message) => [
        { code, level, message: `${name} ${message}`, about, at },
    ];
    const end = (0,manifest/* formatTime */.fU)(certificate.notAfter);
    const left = (0,domain_certificate/* daysLeft */.H_)(certificate, now);
    if (now >= certificate.notAfter)
        return find('expired', 'error', `expired at ${end}. Renew it now.`);
    if (left < limits.failDays) {
        return find('expiring', 'error', `has ${countDays(left)} left (fail-days is ${limits.failDays}): it expires at ${end}. Renew it now.`);
    }
    if (now < certificate.notBefore) {
        const start = (0,manifest/* formatTime */.fU)(certificate.notBefore);
        return find('not-yet-valid', 'error', `is not valid before ${start}: clients refuse it until then.`);
    }
    if (left >= limits.warnDays)
        return [];
    return find('expiring', 'warning', `has ${countDays(left)} left (warn-days is ${limits.warnDays}): it expires at ${end}. Renew it before then.`);
}
function compareSoonestFirst(some, other) {
    return some.certificate.notAfter.getTime() - other.certificate.notAfter.getTime();
}
function countDays(days) {
    return days === 1 ? '1 day' : `${days} days`;
}

// EXTERNAL MODULE: ./build/src/domain/finding.js
var finding = __webpack_require__(8215);
// EXTERNAL MODULE: ./build/src/domain/issue-order.js
var issue_order = __webpack_require__(2860);
// EXTERNAL MODULE: ./build/src/use-cases/check-files.js
var check_files = __webpack_require__(1371);
// EXTERNAL MODULE: ./build/src/use-cases/drill-newest.js + 1 modules
var drill_newest = __webpack_require__(7434);
;// CONCATENATED MODULE: ./build/src/use-cases/check.js





async function check(request, world) {
    const files = await (0,check_files/* checkFiles */.g)(request, world);
    const drills = [];
    for (const place of world.places)
        drills.push(...(await (0,drill_newest/* drillPlace */.x)(place, request, world)));
    return reportChecks([files], drills, request.limits, world.clock.now());
}
function reportChecks(files, drills, limits, now) {
    const parts = [...files, ...drills];
    const certificates = parts.flatMap((part) => part.certificates).sort(compareSoonestFirst);
    const findings = [
        ...parts.flatMap((part) => part.findings),
        ...(0,issue_order/* judgeIssueOrder */.Hx)(drills.flatMap(backedUpIn), files.flatMap((part) => part.certificates)),
        ...certificates.flatMap((found) => judgeExpiry(found, limits, now)),
    ];
    return { status: (0,finding/* statusOf */.c2)(findings), reason: (0,finding/* reasonOf */.A3)(findings), findings, certificates, drills, now };
}
function backedUpIn({ newest, about, keepsPairs, certificates, laterBefore }) {
    if (newest === null || !keepsPairs)
        return [];
    const { base } = newest.name;
    return [{ base, about, certificates: certificates.map(({ certificate }) => certificate), laterBefore }];
}


/***/ }),

/***/ 7434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ drillPlace)
});

// EXTERNAL MODULE: ./build/src/domain/backup-health.js
var backup_health = __webpack_require__(1173);
// EXTERNAL MODULE: ./build/src/domain/rhythm.js
var rhythm = __webpack_require__(6864);
// EXTERNAL MODULE: ./build/src/use-cases/candidates.js
var candidates = __webpack_require__(4115);
// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
// EXTERNAL MODULE: ./build/src/domain/certificate-blocks.js
var certificate_blocks = __webpack_require__(5376);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(5856);
// EXTERNAL MODULE: ./build/src/use-cases/examine-set.js
var examine_set = __webpack_require__(3983);
// EXTERNAL MODULE: ./build/src/use-cases/open-sealed-files.js
var open_sealed_files = __webpack_require__(444);
;// CONCATENATED MODULE: ./build/src/use-cases/drill-outcome.js






const MAX_CERTIFICATE_FILE_BYTES = 4 * 1024 * 1024;
const MAKE_ANOTHER = 'Run the workflow that makes it, so that there is a sound one.';
async function examineStored(set, vault, passphrase, crypto) {
    let opened;
    try {
        opened = await vault.open(set);
    }
    catch (error) {
        const failure = (0,candidates/* asFailure */.h)(error);
        return failure.code === 'invalid' ? unopened(failure) : unfetched(failure);
    }
    if (opened === null)
        return vanished();
    try {
        return await examine(opened, set, passphrase, crypto);
    }
    catch (error) {
        return damaged((0,failure/* messageOf */.b)(error));
    }
    finally {
        await opened.close();
    }
}
async function examine(opened, { name }, passphrase, crypto) {
    const hasPassphrase = passphrase !== undefined;
    const passphrases = hasPassphrase ? { current: passphrase } : {};
    const expected = { base: name.base, name: (0,backup_name/* formatBackupName */.$K)(name) };
    const examination = await (0,examine_set/* examineSet */.E)(opened, expected, passphrases, crypto);
    switch (examination.kind) {
        case 'damaged':
            return damaged(examination.problem);
        case 'locked':
            return hasPassphrase
                ? locked('its private key', examination.certificates)
                : notOpened(examination.certificates);
        case 'keyless':
            return keyless(examination.certificates, hasPassphrase);
        case 'files':
            return ofFiles(opened, examination.manifest, passphrase, crypto);
        case 'open':
            return sound(`whole; ${openedKeys(examination.pairs.length)} opened and proved`, examination.pairs.map(({ certificate }) => certificate));
    }
}
function openedKeys(count) {
    return count === 1 ? 'the private key was' : `${count} private keys were`;
}
async function certificatesIn(opened, reader) {
    const certificates = [];
    for (const { path, sizeBytes } of opened.files) {
        if (sizeBytes > MAX_CERTIFICATE_FILE_BYTES)
            continue;
        const blocks = (0,certificate_blocks/* findCertificateBlocks */.D)(await opened.readText(path));
        certificates.push(...blocks.flatMap(({ text }) => reader.parseCertificates(text)));
    }
    return certificates;
}
function sound(result, certificates) {
    return { result, isVerified: true, certificates, keepsPairs: true, problem: null, isOutOfTime: false };
}
function keyless(certificates, hasPassphrase) {
    const outcome = sound('whole; there is no private key in it', certificates);
    const level = hasPassphrase ? 'warning' : 'notice';
    const message = 'holds the certificate without its private key: whoever restores it gets no working pair. Give the passphrase where the backup is made, too.';
    return { ...outcome, problem: { code: 'keyless', level, message } };
}
async function ofFiles(opened, { files }, passphrase, { reader, sealer }) {
    const certificates = await certificatesIn(opened, reader);
    const whole = sound('whole; every file is what was stored', certificates);
    const outcome = { ...whole, keepsPairs: false };
    const count = files.filter(({ sealedFrom }) => sealedFrom !== null).length;
    if (count === 0)
        return outcome;
    if (passphrase === undefined) {
        const message = `holds files whose private keys are sealed (${count}); their checksums agree, but none was opened, because no passphrase was given.`;
        return { ...outcome, isVerified: false, problem: { code: 'not-opened', level: 'notice', message } };
    }
    const sealed = await (0,open_sealed_files/* openSealedFiles */.i)(opened, files, passphrase, sealer);
    switch (sealed.kind) {
        case 'open':
            return { ...outcome, result: `${outcome.result}, and the sealed private keys were opened` };
        case 'locked':
            return locked(`the private key in ${sealed.path}`, certificates);
        case 'unsealed':
            return damaged(`${sealed.path} holds no sealed private key`);
    }
}
function notOpened(certificates) {
    const message = 'is whole as far as can be seen: checksums, manifest and certificate. Its private key was not opened, because no passphrase was given.';
    return {
        ...sound('whole; the private key was not opened: no passphrase', certificates),
        isVerified: false,
        problem: { code: 'not-opened', level: 'notice', message },
    };
}
function locked(key, certificates) {
    const message = `is locked: the passphrase does not open ${key}. Give the one that sealed it; nobody can restore the key without it.`;
    return { ...failed('locked', message), result: 'the passphrase does not open it', certificates };
}
function damaged(problem) {
    const message = `is damaged and cannot be restored: ${problem}. ${MAKE_ANOTHER}`;
    return { ...failed('damaged', message), result: 'damaged' };
}
function unopened(failure) {
    const message = `cannot be restored. ${failure.message} ${MAKE_ANOTHER}`;
    return { ...failed('damaged', message), result: 'damaged' };
}
function vanished() {
    const message = 'is listed, but could not be fetched. Run again; if it was deleted, it will not be listed then.';
    return { ...failed('unreadable', message), result: 'could not be fetched' };
}
function unfetched(failure) {
    const message = `could not be read back. ${failure.message}`;
    return {
        ...failed('unreadable', message),
        result: 'could not be fetched',
        isOutOfTime: failure.code === 'timeout',
    };
}
function failed(code, message) {
    return {
        result: code,
        isVerified: false,
        certificates: [],
        keepsPairs: false,
        problem: { code, level: 'error', message },
        isOutOfTime: false,
    };
}

// EXTERNAL MODULE: ./build/src/use-cases/set-before.js
var set_before = __webpack_require__(117);
;// CONCATENATED MODULE: ./build/src/use-cases/drill-newest.js





async function drillPlace(place, request, world) {
    let names;
    try {
        names = await place.names();
    }
    catch (error) {
        return [unlisted(`a backup in ${place.about}`, place.about, (0,candidates/* asFailure */.h)(error))];
    }
    if (names.length === 0)
        return [missing(`a backup in ${place.about}`, place.about)];
    const drills = [];
    for (const base of names)
        drills.push(await drillNewest(base, place, request, world));
    return drills;
}
async function drillNewest(base, place, request, world) {
    const { sets, failure } = await listNewest(base, place.vault);
    const [newest, ...earlier] = sets;
    const sought = `${base} in ${place.about}`;
    if (newest === undefined) {
        return failure === null ? missing(sought, place.about) : unlisted(sought, place.about, failure);
    }
    const outcome = await examineStored(newest, place.vault, request.passphrase, world);
    const drill = drillOf(newest, outcome);
    const history = (0,backup_health/* judgeHistory */.C)({
        about: drill.about,
        times: [newest.name.time, ...earlier.map((set) => set.name.time)],
        expiresAt: newest.expiresAt,
        notAfter: latestEnd(outcome.certificates),
    }, request.maxBackupAgeMs, world.clock.now());
    const unseen = failure === null ? [] : [earlierUnseen(drill.about, failure)];
    const before = await lookBefore(drill, earlier[0] ?? null, place.vault, request.passphrase, world);
    return {
        ...drill,
        laterBefore: before.later,
        findings: [...drill.findings, ...history, ...unseen, ...before.findings],
        isOutOfTime: drill.isOutOfTime || before.isOutOfTime || failure?.code === 'timeout',
    };
}
async function lookBefore(drill, before, vault, passphrase, world) {
    if (before === null || !drill.keepsPairs)
        return { later: [], findings: [], isOutOfTime: false };
    const certificates = drill.certificates.map(({ certificate }) => certificate);
    try {
        const later = await (0,set_before/* laterIssuesIn */.G)(before, certificates, { passphrase, now: world.clock.now() }, vault, world);
        return {
            later: later.map((certificate) => ({ certificate, about: before.place, at: null })),
            findings: [],
            isOutOfTime: false,
        };
    }
    catch (error) {
        const failure = (0,candidates/* asFailure */.h)(error);
        return {
            later: [],
            findings: [beforeUnseen(drill.about, failure)],
            isOutOfTime: failure.code === 'timeout',
        };
    }
}
async function listNewest(base, vault) {
    const sets = [];
    try {
        for await (const set of vault.list(base)) {
            sets.push(set);
            if (sets.length === rhythm/* RHYTHM_SETS */.Tw)
                break;
        }
        return { sets, failure: null };
    }
    catch (error) {
        return { sets, failure: (0,candidates/* asFailure */.h)(error) };
    }
}
function drillOf(newest, outcome) {
    const about = newest.place;
    const { problem } = outcome;
    const message = `The newest backup (${about}) ${problem?.message ?? ''}`;
    return {
        newest,
        about,
        result: outcome.result,
        isVerified: outcome.isVerified,
        keepsPairs: outcome.keepsPairs,
        laterBefore: [],
        certificates: outcome.certificates.map((certificate) => ({ certificate, about, at: null })),
        findings: problem === null ? [] : [{ code: problem.code, level: problem.level, message, about, at: null }],
        isOutOfTime: outcome.isOutOfTime,
    };
}
function missing(sought, about) {
    return unfound(about, 'there is none', {
        code: 'no-backup',
        level: 'error',
        message: `There is no backup: ${sought}. Make one with certkeep or certkeep/backup; where one was made, compare its name with artifact-name or common-name.`,
        about,
        at: null,
    });
}
function unlisted(sought, about, failure) {
    const drill = unfound(about, 'could not be looked for', {
        code: 'unreadable',
        level: 'error',
        message: `Whether there is a backup (${sought}) could not be found out. ${failure.message}`,
        about,
        at: null,
    });
    return { ...drill, isOutOfTime: failure.code === 'timeout' };
}
function unfound(about, result, finding) {
    return {
        newest: null,
        about,
        result,
        isVerified: false,
        certificates: [],
        keepsPairs: false,
        laterBefore: [],
        findings: [finding],
        isOutOfTime: false,
    };
}
function earlierUnseen(about, failure) {
    return {
        code: 'unreadable',
        level: 'warning',
        message: `The backups before the newest one (${about}) could not be listed, so that their rhythm is not known. ${failure.message}`,
        about,
        at: null,
    };
}
function beforeUnseen(about, failure) {
    return {
        code: 'unreadable',
        level: 'warning',
        message: `The backup before the newest one (${about}) could not be read, so that it is not known whether it holds a later certificate. ${failure.message}`,
        about,
        at: null,
    };
}
function latestEnd(certificates) {
    return certificates.reduce((latest, { notAfter }) => (latest === null || notAfter > latest ? notAfter : latest), null);
}


/***/ }),

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


/***/ })

};
