export const id = 499;
export const ids = [499,273,257];
export const modules = {

/***/ 6499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  backupAction: () => (/* binding */ backupAction)
});

// EXTERNAL MODULE: ./build/src/adapters/github/run-environment.js
var run_environment = __webpack_require__(6981);
// EXTERNAL MODULE: ./build/src/domain/trigger.js
var trigger = __webpack_require__(4601);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(5856);
// EXTERNAL MODULE: ./build/src/domain/certificate.js
var domain_certificate = __webpack_require__(8645);
;// CONCATENATED MODULE: ./build/src/domain/found-certificate.js

function soonestFirst(found) {
    return [...found].sort((some, other) => some.certificate.notAfter.getTime() - other.certificate.notAfter.getTime());
}
function smallestDaysLeft(found, now) {
    const [first] = soonestFirst(found);
    return first === undefined ? null : (0,domain_certificate/* daysLeft */.H_)(first.certificate, now);
}

// EXTERNAL MODULE: ./build/src/use-cases/add-further-files.js
var add_further_files = __webpack_require__(8223);
// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
// EXTERNAL MODULE: ./build/src/domain/backup-set.js
var backup_set = __webpack_require__(6307);
;// CONCATENATED MODULE: ./build/src/domain/unchanged-files.js

const REFRESH_SHARE = 1 / 3;
function holdSameFiles(some, other) {
    return describeFiles(some) === describeFiles(other);
}
function isDueForRefresh(set, now) {
    if (set.expiresAt === null)
        return false;
    const lifeMs = set.expiresAt.getTime() - set.createdAt.getTime();
    return set.expiresAt.getTime() - now.getTime() < lifeMs * REFRESH_SHARE;
}
function describeFiles(files) {
    return files
        .filter(({ path }) => ![backup_set/* MANIFEST_FILE */.h1, backup_set/* CHECKSUMS_FILE */.aP, backup_set/* RECOVERY_GUIDE_FILE */.Ez].includes(path))
        .map(({ path, mode, sha256, sealedFrom }) => JSON.stringify([path, mode, sealedFrom ?? sha256, sealedFrom]))
        .sort()
        .join();
}

// EXTERNAL MODULE: ./build/src/use-cases/examine-set.js
var examine_set = __webpack_require__(3983);
// EXTERNAL MODULE: ./build/src/use-cases/open-sealed-files.js
var open_sealed_files = __webpack_require__(444);
;// CONCATENATED MODULE: ./build/src/use-cases/find-unchanged.js





async function findUnchanged(ready, { artifactName, passphrase }, world, now) {
    const standings = [];
    for (const vault of world.vaults) {
        try {
            const set = await newestSet(vault, artifactName);
            const problem = set === null ? 'there is none yet' : await difference(set, vault, ready, passphrase, world);
            if (set !== null && problem === null)
                standings.push({ set, isDue: isDueForRefresh(set, now) });
            else
                world.log.info(`To be stored (${vault.source}), because of the newest backup: ${problem ?? ''}`);
        }
        catch (error) {
            world.log.warning(`Whether the files of ${artifactName} have changed could not be found out, so they are stored anew. ${(0,failure/* messageOf */.b)(error)}.`);
        }
    }
    return standings;
}
async function newestSet(vault, base) {
    for await (const set of vault.list(base))
        return set;
    return null;
}
async function difference(set, vault, ready, passphrase, world) {
    const opened = await vault.open(set);
    if (opened === null)
        return 'it is gone';
    try {
        return await differenceOfContent(opened, set, ready, passphrase, world);
    }
    finally {
        await opened.close();
    }
}
async function differenceOfContent(opened, { name }, ready, passphrase, world) {
    const expected = { base: name.base, name: (0,backup_name/* formatBackupName */.$K)(name) };
    const examination = await (0,examine_set/* examineSet */.E)(opened, expected, {}, world);
    if (examination.kind === 'damaged')
        return examination.problem;
    if (examination.kind !== 'files')
        return 'it keeps a certificate of its own';
    const { files } = examination.manifest;
    if (!holdSameFiles(files, ready.files))
        return 'it holds other files';
    return (0,open_sealed_files/* problemOfSealedFiles */.y)(opened, files, passphrase, world.sealer);
}

// EXTERNAL MODULE: ./build/src/use-cases/stage-set.js + 1 modules
var stage_set = __webpack_require__(1060);
// EXTERNAL MODULE: ./build/src/use-cases/store-set.js
var store_set = __webpack_require__(6273);
;// CONCATENATED MODULE: ./build/src/use-cases/back-up.js







async function backUp(request, world) {
    const now = world.clock.now();
    const furtherFiles = await findFiles(request, world);
    if (furtherFiles.length === 0)
        return nothingFound(now);
    const content = {
        pairs: [],
        covers: null,
        specification: null,
        furtherFiles,
        ...(request.passphrase === undefined ? {} : { passphrase: request.passphrase }),
    };
    const name = { base: request.artifactName, time: now, attempt: 1 };
    const ready = await (0,stage_set/* stageSet */.z)(content, name, world);
    try {
        await reportContent(ready, now, world);
        return await store(content, ready, request, world, now);
    }
    finally {
        await ready.staged.discard();
    }
}
async function findFiles(request, world) {
    const files = await world.furtherFiles.find(request.paths, request.except);
    (0,add_further_files.refuseBadPaths)(files);
    if (files.length > 0 || request.ifNoFilesFound === 'ignore')
        return files;
    const message = `The input paths matches no file: ${request.paths.split('\n').join(', ')}. Nothing was stored.`;
    if (request.ifNoFilesFound === 'error') {
        throw new failure/* Failure */.H('invalid-input', `${message} Hidden files and symbolic links are never among them.`);
    }
    world.log.warning(message);
    return files;
}
async function reportContent({ leftOut, certificates }, now, { log }) {
    if (certificates.length > 0) {
        await log.group(`Certificates among the files: ${certificates.length}`, () => {
            for (const found of soonestFirst(certificates))
                log.info(describeCertificate(found, now));
            return Promise.resolve();
        });
    }
    for (const { path, reason } of leftOut)
        log.warning(`${path} was left out of the backup: ${reason}.`);
}
function describeCertificate({ path, certificate }, now) {
    const days = (0,domain_certificate/* daysLeft */.H_)(certificate, now);
    const left = days < 0 ? 'expired' : `${days} days left`;
    const day = certificate.notAfter.toISOString().slice(0, 10);
    const line = `In ${path}: ${certificate.subjectLine}, issued by ${certificate.issuerLine}, until ${day} (${left})`;
    return line.replace(/\p{Cc}+/gu, ' ');
}
async function store(content, ready, request, world, now) {
    const paths = content.furtherFiles
        .map(({ path }) => path)
        .filter((path) => ready.files.some((file) => file.path === path));
    const report = { leftOut: ready.leftOut, certificates: soonestFirst(ready.certificates), now };
    if (world.vaults.length === 0)
        return { ...report, stored: [], existing: [], hasChanged: null, paths: [] };
    if (paths.length === 0) {
        throw new failure/* Failure */.H('not-stored', `Nothing was stored under ${request.artifactName}: every file was left out. The warnings say why.`);
    }
    const standings = request.skipIfUnchanged ? await findUnchanged(ready, request, world, now) : [];
    const existing = standings.filter(({ isDue }) => !isDue).map(({ set }) => set);
    const vaults = world.vaults.filter(({ source }) => !existing.some((set) => set.source === source));
    sayWhatStands(standings, world);
    const backup = vaults.length === 0
        ? null
        : await (0,store_set.storeSet)(content, ready.name, { ...world, vaults, cache: null }, ready);
    for (const { place } of backup?.stored ?? [])
        world.log.info(`Stored, read back and verified: ${place}`);
    const hasChanged = standings.length === 0;
    return { ...report, stored: [...(backup?.stored ?? []), ...existing], existing, hasChanged, paths };
}
function sayWhatStands(standings, { log }) {
    for (const { set, isDue } of standings) {
        if (!isDue)
            log.info(`Unchanged since the newest backup, which was read back and verified: ${set.place}`);
        else {
            log.info(`Unchanged since the newest backup, which expires at ${set.expiresAt?.toISOString() ?? ''} and is stored anew: ${set.place}`);
        }
    }
}
function nothingFound(now) {
    return { stored: [], existing: [], hasChanged: null, paths: [], leftOut: [], certificates: [], now };
}

// EXTERNAL MODULE: ./build/src/actions/action-step.js + 2 modules
var action_step = __webpack_require__(8885);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/actions/inputs.js
var actions_inputs = __webpack_require__(8156);
// EXTERNAL MODULE: ./build/src/actions/store-inputs.js
var store_inputs = __webpack_require__(3172);
;// CONCATENATED MODULE: ./build/src/actions/backup-inputs.js



function readBackupInputs(inputs, workspace) {
    const paths = inputs.read('paths', parsePaths);
    const passphrase = inputs.readSecret('passphrase', store_inputs/* parsePassphrase */.e2);
    const artifactName = inputs.read('artifact-name', (0,actions_inputs/* orDefault */.pQ)('certkeep-backup', store_inputs/* parseArtifactName */.TZ));
    const ifNoFilesFound = inputs.read('if-no-files-found', (0,actions_inputs/* orDefault */.pQ)('error', (0,actions_inputs/* oneOf */.yL)('warn', 'error', 'ignore')));
    const skipIfUnchanged = inputs.read('skip-if-unchanged', (0,actions_inputs/* orDefault */.pQ)('false', actions_inputs/* boolean */.zM));
    const places = (0,store_inputs/* readStorePlaces */.Gd)(inputs, workspace);
    inputs.check(() => places().uploadArtifact || places().backupPath !== null
        ? null
        : 'Inputs "upload-artifact" is false and "backup-path" is empty: there is no place for a backup; one of them must be given.');
    inputs.refuseProblems();
    const { backupPath } = places();
    const secret = passphrase();
    return {
        request: {
            paths: paths(),
            artifactName: artifactName(),
            ifNoFilesFound: ifNoFilesFound(),
            skipIfUnchanged: skipIfUnchanged(),
            ...(secret === null ? {} : { passphrase: secret }),
            except: backupPath === null ? [] : [(0,external_node_path_.resolve)(backupPath)],
        },
        places: places(),
    };
}
function parsePaths(text) {
    if (text === '')
        throw new Error('must name the files to back up');
    return text;
}

;// CONCATENATED MODULE: ./build/src/actions/backup-outputs.js


function backupOutputs(report) {
    const { stored, hasChanged, certificates, now } = report;
    const set = stored.find(({ source }) => source === 'artifact');
    return {
        'artifact-name': set === undefined ? '' : (0,backup_name/* formatBackupName */.$K)(set.name),
        'artifact-id': String(set?.artifact?.id ?? ''),
        'artifact-url': set?.artifact?.url ?? '',
        'artifact-digest': set?.artifact?.digest ?? '',
        'backup-path': stored.find(({ source }) => source === 'directory')?.place ?? '',
        files: JSON.stringify(report.paths),
        'left-out': JSON.stringify(report.leftOut),
        changed: hasChanged === null ? '' : String(hasChanged),
        verified: String(stored.length > 0),
        'days-left': String(smallestDaysLeft(certificates, now) ?? ''),
    };
}

// EXTERNAL MODULE: ./build/src/actions/markdown.js
var markdown = __webpack_require__(6084);
// EXTERNAL MODULE: ./build/src/actions/timeline.js
var timeline = __webpack_require__(1898);
;// CONCATENATED MODULE: ./build/src/actions/backup-summary.js




const MAX_ROWS = 200;
const MAX_CHARTED = 30;
function formatBackupSummary(report, artifactName) {
    return [
        (0,markdown/* heading */.R_)(2, `Backup ${artifactName}: ${headline(report)}`),
        storedSection(report),
        leftOutSection(report),
        ...certificateSections(report),
        '',
    ]
        .filter((part, index, parts) => part !== '' || index === parts.length - 1)
        .join('\n\n');
}
function headline({ stored, existing }) {
    if (stored.length === 0)
        return 'nothing was stored';
    return existing.length === stored.length ? 'unchanged' : 'stored';
}
function storedSection(report) {
    if (report.stored.length === 0)
        return '';
    const rows = report.stored.map((set) => [
        set.artifact === undefined ? (0,markdown/* code */.aY)(set.place) : (0,markdown/* link */.nf)((0,backup_name/* formatBackupName */.$K)(set.name), set.artifact.url),
        formatSize(set.sizeBytes),
        set.artifact?.digest === undefined ? '' : (0,markdown/* code */.aY)(`sha256:${set.artifact.digest}`),
        set.expiresAt === null ? 'removed by hand' : dayOf(set.expiresAt),
        report.existing.includes(set) ? 'yes, an earlier one' : 'yes',
    ]);
    const count = `Files: ${report.paths.length}.`;
    return [(0,markdown/* table */.tp)(['Backup', 'Size', 'Digest', 'Kept until', 'Verified'], rows), count].join('\n\n');
}
function leftOutSection({ leftOut }) {
    const shown = leftOut.slice(0, MAX_ROWS);
    const lines = shown.map(({ path, reason }) => `Left out: ${(0,markdown/* code */.aY)(path)}, because ${(0,markdown/* text */.Qq)(reason)}.`);
    return [...lines, ...moreThan(leftOut.length)].join('\n\n');
}
function certificateSections({ certificates, now }) {
    if (certificates.length === 0)
        return [];
    const rows = certificates.slice(0, MAX_ROWS).map((found, index) => rowOf(found, index, now));
    return [
        (0,markdown/* heading */.R_)(3, 'Certificates among the files'),
        (0,markdown/* table */.tp)(['No.', 'File', 'Subject', 'Issuer', 'Expires', 'Days left'], rows),
        ...moreThan(certificates.length),
        ...(certificates.length > MAX_CHARTED
            ? []
            : [
                (0,timeline/* formatExpiryTimeline */.k)({
                    now,
                    certificates: certificates.map(({ certificate }) => certificate),
                    backupsExpireAt: [],
                }),
            ]),
    ];
}
function rowOf({ path, certificate }, index, now) {
    const days = (0,domain_certificate/* daysLeft */.H_)(certificate, now);
    return [
        String(index + 1),
        (0,markdown/* code */.aY)(path),
        (0,markdown/* text */.Qq)(certificate.subjectLine),
        (0,markdown/* text */.Qq)(certificate.issuerLine),
        dayOf(certificate.notAfter),
        days < 0 ? 'expired' : String(days),
    ];
}
function moreThan(count) {
    return count > MAX_ROWS ? [`And ${count - MAX_ROWS} more; the log names them all.`] : [];
}
function dayOf(time) {
    return time.toISOString().slice(0, 10);
}
function formatSize(bytes) {
    if (bytes < 1024)
        return `${bytes} B`;
    return bytes < 1024 ** 2 ? `${(bytes / 1024).toFixed(1)} KiB` : `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
}

// EXTERNAL MODULE: ./build/src/adapters/crypto/certificate-issuer.js + 5 modules
var certificate_issuer = __webpack_require__(6257);
// EXTERNAL MODULE: ./build/src/adapters/crypto/certificate-reader.js + 7 modules
var certificate_reader = __webpack_require__(5343);
// EXTERNAL MODULE: ./build/src/adapters/crypto/key-sealer.js
var key_sealer = __webpack_require__(5272);
// EXTERNAL MODULE: ./build/src/adapters/files/further-files.js + 1 modules
var further_files = __webpack_require__(8114);
// EXTERNAL MODULE: ./build/src/adapters/files/set-staging.js
var set_staging = __webpack_require__(7778);
// EXTERNAL MODULE: ./build/src/version.js
var version = __webpack_require__(8009);
// EXTERNAL MODULE: ./build/src/actions/masks.js
var masks = __webpack_require__(8456);
// EXTERNAL MODULE: ./build/src/actions/stores.js + 1 modules
var actions_stores = __webpack_require__(3780);
;// CONCATENATED MODULE: ./build/src/actions/backup-world.js









function buildBackupWorld({ places }, { environment, log, mask }) {
    const stores = (0,actions_stores/* buildStores */.tw)(places, environment, log);
    const crypto = { issuer: certificate_issuer/* certificateIssuer */.p, reader: certificate_reader/* certificateReader */.$, sealer: (0,key_sealer/* createKeySealer */.O)() };
    const { reader, sealer } = (0,masks/* maskingKeys */.J)(crypto, mask);
    const wanted = [...(places.uploadArtifact ? stores.artifacts : []), ...stores.directories];
    return {
        clock: actions_stores/* systemClock */.ml,
        log,
        reader,
        sealer,
        furtherFiles: further_files/* furtherFiles */.M,
        staging: (0,set_staging.setStaging)(environment.temporaryFolder),
        run: (0,actions_stores/* runContext */.pO)(environment),
        toolVersion: version/* VERSION */.x,
        vaults: (0,trigger/* mayPersist */.C)(environment.eventName) ? wanted : [],
    };
}

;// CONCATENATED MODULE: ./build/src/actions/backup-action.js









async function backupAction() {
    await (0,action_step/* runStep */.e)(run);
}
async function run(step) {
    const inputs = readBackupInputs(step.inputs, step.environment.workspace);
    const { request, places } = inputs;
    step.mask(request.passphrase, places.token);
    (0,store_inputs/* refuseUnsupported */.Om)(places, (0,run_environment/* supportsArtifacts */.Eb)(step.environment));
    (0,store_inputs/* refuseUnusableBackupPath */.Nj)(places, step.environment);
    advise(places, step);
    const report = await backUp(request, buildBackupWorld(inputs, step));
    step.setOutputs(backupOutputs(report));
    await step.writeSummary(formatBackupSummary(report, request.artifactName));
}
function advise(places, { environment, log }) {
    if (!(0,trigger/* mayPersist */.C)(environment.eventName)) {
        log.notice(`Nothing is stored in a run on ${environment.eventName}, which carries others' code or words: the files are looked at, and not backed up.`);
    }
    if (!(0,run_environment/* supportsArtifacts */.Eb)(environment) && places.uploadArtifact) {
        log.warning('GitHub Enterprise Server has no service for artifacts: the backup goes to backup-path alone. Set upload-artifact: false to be rid of this warning.');
    }
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

/***/ 7778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   setStaging: () => (/* binding */ setStaging)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5856);
/* harmony import */ var _domain_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2297);
/* harmony import */ var _domain_set_path_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1560);
/* harmony import */ var _domain_unsealable_key_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6684);
/* harmony import */ var _heap_size_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(506);
/* harmony import */ var _file_chunks_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9097);
/* harmony import */ var _private_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7960);
/* harmony import */ var _regular_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2277);












function setStaging(temporaryFolder) {
    return {
        begin: (dayFolder) => staging(temporaryFolder, () => {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(temporaryFolder, { recursive: true });
            return stagedSet((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(temporaryFolder, 'certkeep-')), dayFolder);
        }),
    };
}
function stagedSet(root, dayFolder) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, dayFolder));
    const files = new Map();
    const refuse = (path) => {
        if (!(0,_domain_set_path_js__WEBPACK_IMPORTED_MODULE_10__/* .isSafePath */ .p)(path))
            throw new Error(`${JSON.stringify(path)} leads out of the set`);
        if (files.has(path))
            throw new Error(`${path} is in the set already`);
    };
    const locate = (path) => {
        refuse(path);
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, dayFolder, ...path.split('/'));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target), { recursive: true });
        return target;
    };
    const put = (record, content) => {
        files.set(record.path, { record, content });
        return record;
    };
    return {
        root,
        dayFolder,
        get files() {
            return [...files.values()];
        },
        add: (path, content, mode) => Promise.try(() => {
            refuse(path);
            const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content, 'hex');
            return put(recordOf(path, Buffer.byteLength(content), mode, sha256), content);
        }),
        addContent: (file, content, sealedFrom) => staging(root, () => {
            const mode = sealedFrom === null ? file.mode : 0o600;
            const location = locate(file.path);
            (0,_private_file_js__WEBPACK_IMPORTED_MODULE_8__/* .createPassingFile */ .uj)(location, content, mode);
            const record = recordOf(file.path, content.length, mode, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content, 'hex'));
            return put({ ...record, modifiedAt: (0,_domain_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .formatTime */ .fU)(file.modifiedAt), sealedFrom }, { location });
        }),
        async addLargeFile(file) {
            const location = locate(file.path);
            const source = await (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_9__/* .openRegularFile */ .ZU)(file.location);
            try {
                const sum = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
                (0,_heap_size_js__WEBPACK_IMPORTED_MODULE_7__/* .keepYoungGenerationSmall */ .Dd)();
                const sizeBytes = await copyUnlessKey(source, location, sum);
                if (sizeBytes === null)
                    return null;
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(location, file.mode);
                const record = recordOf(file.path, sizeBytes, file.mode, sum.digest('hex'));
                return put({ ...record, modifiedAt: (0,_domain_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .formatTime */ .fU)(file.modifiedAt) }, { location });
            }
            finally {
                await source.close();
            }
        },
        discard: () => (0,_private_file_js__WEBPACK_IMPORTED_MODULE_8__/* .removeTemporaryFolder */ .yu)(root),
    };
}
async function staging(folder, work) {
    try {
        return await Promise.try(work);
    }
    catch (error) {
        if (!(error instanceof Error && 'syscall' in error))
            throw error;
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H('not-stored', `The backup could not be put together in ${folder}: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .b)(error)}.`, {
            cause: error,
        });
    }
}
async function copyUnlessKey(source, target, sum) {
    const copy = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(target, 'wx', 0o600);
    let sizeBytes = null;
    try {
        sizeBytes = await writeUnlessKey(source, copy, sum);
    }
    finally {
        await copy.close();
        if (sizeBytes === null)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(target, { force: true });
    }
    return sizeBytes;
}
async function writeUnlessKey(source, copy, sum) {
    const search = new _domain_unsealable_key_js__WEBPACK_IMPORTED_MODULE_6__/* .PrivateKeySearch */ .T();
    let sizeBytes = 0;
    for await (const chunk of (0,_file_chunks_js__WEBPACK_IMPORTED_MODULE_11__/* .chunksOf */ .U)(source)) {
        if (search.add(chunk.toString('latin1')))
            return null;
        sizeBytes += chunk.length;
        sum.update(chunk);
        await copy.writeFile(chunk);
    }
    return sizeBytes;
}
function recordOf(path, sizeBytes, mode, sha256) {
    const permissions = (mode & 0o777).toString(8).padStart(4, '0');
    return { path, sizeBytes, mode: permissions, sha256, modifiedAt: null, sealedFrom: null };
}


/***/ }),

/***/ 506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ stagingInSmallHeap),
/* harmony export */   Dd: () => (/* binding */ keepYoungGenerationSmall),
/* harmony export */   iO: () => (/* binding */ collectGarbage),
/* harmony export */   p8: () => (/* binding */ keepHeapSmall)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8877);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(714);


function keepYoungGenerationSmall() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--semi-space-growth-factor=1');
}
function keepHeapSmall() {
    keepYoungGenerationSmall();
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--optimize-for-size');
}
function stagingInSmallHeap(staging) {
    return {
        begin(dayFolder) {
            collectGarbage('major');
            return staging.begin(dayFolder);
        },
    };
}
let found;
function collectGarbage(type) {
    found ??= collector();
    found?.({ type, execution: 'sync' });
}
function collector() {
    keepYoungGenerationSmall();
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--expose-gc');
    const exposed = (0,node_vm__WEBPACK_IMPORTED_MODULE_1__.runInNewContext)('gc');
    return isCollector(exposed) ? exposed : null;
}
function isCollector(exposed) {
    return typeof exposed === 'function';
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


/***/ }),

/***/ 8009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '0.1.0';


/***/ })

};
