export const id = 865;
export const ids = [865,257];
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
        const later = await (0,set_before/* laterIssuesIn */.Gd)(before, certificates, { passphrase, now: world.clock.now() }, vault, world);
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


/***/ })

};
