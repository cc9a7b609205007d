export const id = 499;
export const ids = [499];
export const modules = {

/***/ 86499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  backupAction: () => (/* binding */ backupAction)
});

// EXTERNAL MODULE: ./build/src/adapters/github/run-environment.js
var run_environment = __webpack_require__(26981);
// EXTERNAL MODULE: ./build/src/domain/trigger.js
var trigger = __webpack_require__(54601);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(25856);
// EXTERNAL MODULE: ./build/src/domain/certificate.js
var domain_certificate = __webpack_require__(18645);
;// CONCATENATED MODULE: ./build/src/domain/found-certificate.js

/** The certificates with the one that expires first at the head; of equals in the order of their files. */
function soonestFirst(found) {
    return [...found].sort((some, other) => some.certificate.notAfter.getTime() - other.certificate.notAfter.getTime());
}
/** Whole days until the first of the certificates expires at `now`; `null` where there is none. */
function smallestDaysLeft(found, now) {
    const [first] = soonestFirst(found);
    return first === undefined ? null : (0,domain_certificate/* daysLeft */.H_)(first.certificate, now);
}

// EXTERNAL MODULE: ./build/src/use-cases/add-further-files.js
var add_further_files = __webpack_require__(78223);
// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
// EXTERNAL MODULE: ./build/src/domain/backup-set.js
var backup_set = __webpack_require__(66307);
;// CONCATENATED MODULE: ./build/src/domain/unchanged-files.js

/** The set is stored anew when less than this share of its life is left. */
const REFRESH_SHARE = 1 / 3;
/**
 * Whether two sets hold the same files: the same paths, permissions and bytes. A file whose keys were sealed counts as
 * the bytes that it had before, since every sealing gives others. Times are not compared: a fresh checkout changes
 * them all.
 */
function holdSameFiles(some, other) {
    return describeFiles(some) === describeFiles(other);
}
/** Whether a set that expires ought to be stored anew at `now`, while there is time for a run that fails or is late. */
function isDueForRefresh(set, now) {
    if (set.expiresAt === null)
        return false;
    const lifeMs = set.expiresAt.getTime() - set.createdAt.getTime();
    return set.expiresAt.getTime() - now.getTime() < lifeMs * REFRESH_SHARE;
}
function describeFiles(files) {
    return JSON.stringify(files
        .filter(({ path }) => ![backup_set/* MANIFEST_FILE */.h1, backup_set/* CHECKSUMS_FILE */.aP, backup_set/* RECOVERY_GUIDE_FILE */.Ez].includes(path))
        .map(({ path, mode, sha256, sealedFrom }) => [path, mode, sealedFrom ?? sha256, sealedFrom !== null])
        .sort(([some = ''], [other = '']) => (some < other ? -1 : 1)));
}

// EXTERNAL MODULE: ./build/src/use-cases/examine-set.js
var examine_set = __webpack_require__(53983);
// EXTERNAL MODULE: ./build/src/use-cases/open-sealed-files.js
var open_sealed_files = __webpack_require__(70444);
;// CONCATENATED MODULE: ./build/src/use-cases/find-unchanged.js





/**
 * Of each vault the newest set, where it is sound, holds the files that are to be stored, and its sealed keys open
 * with the passphrase. A vault that does not answer counts as having none, with a warning: what nobody knows is no
 * reason to store nothing.
 */
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
/** Why a set cannot stand for the one that is to be stored; `null` where it can. */
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
var stage_set = __webpack_require__(51060);
// EXTERNAL MODULE: ./build/src/use-cases/store-set.js
var store_set = __webpack_require__(6273);
;// CONCATENATED MODULE: ./build/src/use-cases/back-up.js







/**
 * Backs up files that something else made: finds them, reports the certificates among them, stores them in every
 * vault, and reads the backups back. Where that is asked for, a vault whose newest set holds them already is left as
 * it is.
 *
 * Throws a `Failure` where it cannot be done without a leak or a loss.
 */
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
    (0,add_further_files/* refuseBadPaths */._)(files);
    if (files.length > 0 || request.ifNoFilesFound === 'ignore')
        return files;
    const message = `The input paths matches no file: ${request.paths.split('\n').join(', ')}. Nothing was stored.`;
    if (request.ifNoFilesFound === 'error') {
        throw new failure/* Failure */.H('invalid-input', `${message} Hidden files and symbolic links are never among them.`);
    }
    world.log.warning(message);
    return files;
}
/** Tells what is among the files, and what will not be in the backup. */
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
    // Names in certificates are others' words: a line end in one could begin a command to the runner.
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
        : await (0,store_set/* storeSet */.O)(content, ready.name, { ...world, vaults, cache: null }, ready);
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

// EXTERNAL MODULE: ./build/src/actions/action-step.js
var action_step = __webpack_require__(87302);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/actions/inputs.js
var actions_inputs = __webpack_require__(48156);
// EXTERNAL MODULE: ./build/src/actions/store-inputs.js
var store_inputs = __webpack_require__(83172);
;// CONCATENATED MODULE: ./build/src/actions/backup-inputs.js



/** The inputs of `backup`. Throws one `Failure` (`invalid-input`) for all that is wrong with them. */
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
            // A backup that held the earlier ones would double from run to run.
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


/** The outputs of `backup`, by name. */
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
        // Only what was read back and opened is in the list.
        verified: String(stored.length > 0),
        'days-left': String(smallestDaysLeft(certificates, now) ?? ''),
    };
}

// EXTERNAL MODULE: ./build/src/actions/markdown.js
var markdown = __webpack_require__(96084);
// EXTERNAL MODULE: ./build/src/actions/timeline.js
var timeline = __webpack_require__(51898);
;// CONCATENATED MODULE: ./build/src/actions/backup-summary.js




/** A summary may have 1 MiB. A bundle of a system's authorities has some 150 certificates. */
const MAX_ROWS = 200;
/** A chart of more lines than this is no help, and Mermaid refuses very long ones. */
const MAX_CHARTED = 30;
/** The job summary of `backup`, in Markdown. */
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
var certificate_issuer = __webpack_require__(26257);
// EXTERNAL MODULE: ./build/src/adapters/crypto/certificate-reader.js + 5 modules
var certificate_reader = __webpack_require__(36767);
// EXTERNAL MODULE: ./build/src/adapters/crypto/key-sealer.js
var key_sealer = __webpack_require__(5272);
// EXTERNAL MODULE: ./build/src/adapters/files/further-files.js + 1 modules
var further_files = __webpack_require__(48114);
// EXTERNAL MODULE: ./build/src/adapters/files/set-staging.js
var set_staging = __webpack_require__(87778);
// EXTERNAL MODULE: ./build/src/version.js
var version = __webpack_require__(28009);
// EXTERNAL MODULE: ./build/src/actions/masks.js
var masks = __webpack_require__(58456);
// EXTERNAL MODULE: ./build/src/actions/stores.js + 8 modules
var actions_stores = __webpack_require__(41145);
;// CONCATENATED MODULE: ./build/src/actions/backup-world.js









/** Builds the adapters that one run of `backup` needs. Nothing is asked, read or written yet. */
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
        staging: (0,set_staging/* setStaging */.c)(environment.temporaryFolder),
        run: (0,actions_stores/* runContext */.pO)(environment),
        toolVersion: version/* VERSION */.x,
        vaults: (0,trigger/* mayPersist */.C)(environment.eventName) ? wanted : [],
    };
}

;// CONCATENATED MODULE: ./build/src/actions/backup-action.js









/** `backup`: dated copies of files that something else made. */
async function backupAction() {
    await (0,action_step/* runStep */.e)(run);
}
async function run(step) {
    const inputs = readBackupInputs(step.inputs, step.environment.workspace);
    const { request, places } = inputs;
    step.mask(request.passphrase, places.token);
    (0,store_inputs/* refuseUnsupported */.Om)(places, (0,run_environment/* supportsArtifacts */.Eb)(step.environment));
    advise(places, step);
    const report = await backUp(request, buildBackupWorld(inputs, step));
    step.setOutputs(backupOutputs(report));
    await step.writeSummary(formatBackupSummary(report, request.artifactName));
}
/** What the inputs and the run alone give reason to say. */
function advise(places, { environment, log }) {
    if (!(0,trigger/* mayPersist */.C)(environment.eventName)) {
        log.notice(`Nothing is stored in a run on ${environment.eventName}, which carries others' code or words: the files are looked at, and not backed up.`);
    }
    if (!(0,run_environment/* supportsArtifacts */.Eb)(environment) && places.uploadArtifact) {
        log.warning('GitHub Enterprise Server has no service for artifacts: the backup goes to backup-path alone. Set upload-artifact: false to be rid of this warning.');
    }
}


/***/ })

};
