export const id = 119;
export const ids = [119,273];
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

/***/ 4119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepListed: () => (/* binding */ keepListed)
});

// EXTERNAL MODULE: ./build/src/adapters/files/certificate-files.js
var certificate_files = __webpack_require__(1235);
// EXTERNAL MODULE: ./build/src/adapters/github/run-environment.js
var run_environment = __webpack_require__(6981);
// EXTERNAL MODULE: ./build/src/adapters/heap-size.js
var heap_size = __webpack_require__(506);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(5856);
// EXTERNAL MODULE: ./build/src/domain/decision.js
var domain_decision = __webpack_require__(7234);
// EXTERNAL MODULE: ./build/src/use-cases/batch.js
var batch = __webpack_require__(7485);
// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
// EXTERNAL MODULE: ./build/src/domain/backup-set.js
var backup_set = __webpack_require__(6307);
// EXTERNAL MODULE: ./build/src/use-cases/pair-copies.js
var pair_copies = __webpack_require__(2187);
// EXTERNAL MODULE: ./build/src/use-cases/store-set.js
var store_set = __webpack_require__(6273);
;// CONCATENATED MODULE: ./build/src/use-cases/back-up-list.js





const NOTHING_CARRIED = { pairs: [], covers: null };
async function backUpList(request, carriedOut, furtherFiles, stored, world) {
    const kept = keptPairs(request, carriedOut);
    const isKeyStored = kept.length > 0 && request.passphrase !== undefined;
    const { vaults, cache } = world.store;
    if (kept.length === 0 || (vaults.length === 0 && (cache === null || !isKeyStored)))
        return { backup: null, carriedCount: 0, isKeyStored: false };
    return world.log.group(`Back up ${kept.length} certificates of ${request.artifactName}`, async () => {
        try {
            const carried = await carryAlong(request, kept, carriedOut, stored, world);
            await stored.close();
            const content = {
                pairs: [...kept, ...carried.pairs],
                covers: carried.covers,
                specification: null,
                furtherFiles: apart(furtherFiles),
                ...(request.passphrase === undefined ? {} : { passphrase: request.passphrase }),
            };
            const backup = await (0,store_set.storeSet)(content, carriedOut.name, { ...world, vaults, cache });
            for (const { path, reason } of backup.leftOut)
                world.log.warning(`${path} was left out of the backup: ${reason}.`);
            for (const { place } of backup.stored)
                world.log.info(`Stored, read back and verified: ${place}`);
            return { backup, carriedCount: carried.pairs.length, isKeyStored };
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.H) || error.code === 'timeout')
                throw error;
            return { backup: error, carriedCount: 0, isKeyStored: false };
        }
    });
}
function keptPairs({ certificates }, { outcomes }) {
    return certificates.flatMap(({ name }, index) => {
        const outcome = outcomes[index];
        if (outcome === undefined || outcome instanceof failure/* Failure */.H)
            return [];
        return [{ name, certificate: outcome.pair.certificate, sealedKey: outcome.sealedKey }];
    });
}
async function carryAlong({ passphrase, certificates }, kept, { replacedSet, outcomes, name: { time } }, stored, world) {
    if (passphrase === undefined || !stored.isAsked)
        return NOTHING_CARRIED;
    const { sets, isAll } = await stored.sets();
    const names = new Set(kept.map(({ name }) => name));
    const listed = new Set(certificates.map(({ name }) => name));
    const pairs = [];
    let isWhole = isAll;
    const copies = [...copiesBeside(sets, stored), ...sets.flatMap(copiesOf)];
    for await (const { sound, place, name } of latestOfEach(copies)) {
        if (names.has(name))
            continue;
        const carried = await carry(sound, place, name, passphrase, stored, world);
        if (carried === 'keyless')
            continue;
        if (carried === 'lost') {
            isWhole = false;
            continue;
        }
        names.add(name);
        if (carried.certificate.notAfter > time || listed.has(name))
            pairs.push(carried);
    }
    const isMissed = certificates.some(({ name }, index) => outcomes[index] instanceof failure/* Failure */.H && !names.has(name));
    const newest = replacedSet ?? sets[0]?.manifest.name ?? null;
    return { pairs, covers: isWhole && !isMissed ? newest : null };
}
function copiesOf(sound) {
    return [...sound.places.values()].map((place) => {
        const name = place.name ?? (0,backup_name/* folderNameFor */.tI)(place.record.commonName);
        return { sound, place, name };
    });
}
function copiesBeside([newest], { cachedSet }) {
    if (cachedSet === null || cachedSet.candidate === newest?.candidate)
        return [];
    return copiesOf(cachedSet).map((copy) => ({ ...copy, place: { ...copy.place, isCarried: true } }));
}
async function* latestOfEach(copies) {
    const byName = Map.groupBy(copies, ({ name }) => name);
    for (const ofName of byName.values())
        yield* (0,pair_copies/* laterFirst */.d_)(ofName);
}
async function carry(sound, place, name, passphrase, stored, { sealer, log }) {
    const examination = await stored.examine(sound, place);
    if (examination.kind === 'keyless')
        return 'keyless';
    if (examination.kind === 'open') {
        const { certificate, privateKey, sealedKey, isSealedWithCurrent } = examination;
        const isAsItShouldBe = isSealedWithCurrent && sealer.isSealedStrongly(sealedKey);
        return {
            name,
            certificate,
            isCarried: true,
            sealedKey: isAsItShouldBe ? sealedKey : await sealer.seal(privateKey, passphrase),
        };
    }
    const why = examination.kind === 'locked' ? 'the passphrase does not open it' : examination.problem;
    log.warning(`The pair ${name} in ${sound.candidate.place} is not kept in this run, and was not carried along: ${why}. It stays in that backup until that one expires.`);
    return 'lost';
}
function apart(files) {
    const isTaken = files.some(({ path }) => path.toLowerCase().split('/')[0] === backup_set/* CERTIFICATES_FOLDER */.aT);
    return isTaken ? files.map((file) => ({ ...file, path: `files/${file.path}` })) : files;
}

// EXTERNAL MODULE: ./build/src/use-cases/carry-out.js + 1 modules
var carry_out = __webpack_require__(5316);
// EXTERNAL MODULE: ./build/src/use-cases/certificate-report.js
var certificate_report = __webpack_require__(7793);
// EXTERNAL MODULE: ./build/src/use-cases/decide-on-held.js + 1 modules
var decide_on_held = __webpack_require__(5487);
// EXTERNAL MODULE: ./build/src/use-cases/find-further-files.js
var find_further_files = __webpack_require__(9915);
// EXTERNAL MODULE: ./build/src/use-cases/keep-schedule-alive.js
var keep_schedule_alive = __webpack_require__(6564);
// EXTERNAL MODULE: ./build/src/use-cases/keep-request.js
var keep_request = __webpack_require__(2476);
// EXTERNAL MODULE: ./build/src/use-cases/stored-pairs.js + 3 modules
var stored_pairs = __webpack_require__(6155);
// EXTERNAL MODULE: ./build/src/use-cases/write-pkcs12.js
var write_pkcs12 = __webpack_require__(5531);
;// CONCATENATED MODULE: ./build/src/use-cases/keep-list.js












const LOOKS_AT_ONCE = 16;
async function keepList(request, world) {
    const now = world.clock.now();
    const { artifactName, list, certificates } = request;
    const furtherFiles = await (0,find_further_files/* findFurtherFiles */.T)(request, certificates.map(({ files }) => files), world);
    const stored = new stored_pairs.StoredPairs({ artifactName, list, about: artifactName, passphrases: (0,keep_request/* passphrasesOf */.D)(request) }, { ...world, ...world.search });
    try {
        const tasks = await planAll(request, stored, world, now);
        if (request.dryRun) {
            const reports = reportsOf(certificates, tasks, certificate_report/* reportPlan */._);
            return { reports, backup: null, carriedCount: 0, isKeyStored: false, isDryRun: true, now };
        }
        const carriedOut = await carryOutAll(request, tasks, world, now);
        const outcomes = await writeAllPkcs12(request, carriedOut, world);
        const backup = await backUpList(request, { ...carriedOut, outcomes }, furtherFiles, stored, world);
        await (0,keep_schedule_alive/* keepScheduleAlive */.U)(world);
        return { reports: reportsOf(certificates, outcomes, certificate_report/* reportOutcome */.R), ...backup, isDryRun: false, now };
    }
    finally {
        await stored.close();
    }
}
async function planAll(request, stored, world, now) {
    const { certificates, artifactName } = request;
    return world.log.group(`Look for ${certificates.length} certificates of ${artifactName}`, () => (0,batch/* forEach */.j)(certificates, (certificate) => planFor(certificate, request, stored, world, now), {
        ...world,
        done: 'Looked for',
        atOnce: LOOKS_AT_ONCE,
    }));
}
async function planFor(certificate, { passphrase, dryRun }, stored, world, now) {
    const { name, request, files } = certificate;
    const { commonName } = request.specification.subject;
    await files.check();
    if (!dryRun)
        await files.recover();
    const { expectedFingerprint } = request.policy;
    const wanted = { commonName, name, ...(expectedFingerprint === undefined ? {} : { expectedFingerprint }) };
    const finding = {
        ...world,
        files,
        findStored: () => stored.find(wanted),
        findStoredUntil: (time) => stored.findUntil(time, wanted),
    };
    const plan = await (0,decide_on_held/* decideOnHeld */.x)(request, passphrase !== undefined, finding, now);
    const { decision } = plan;
    if (decision.kind !== 'reuse')
        world.log.info(`${commonName}: ${decision.kind}, because ${(0,domain_decision/* formatReason */.K)(decision)}`);
    return { ...certificate, plan };
}
async function carryOutAll(request, tasks, world, now) {
    const name = { base: request.artifactName, time: now, attempt: 1 };
    return world.log.group('Make and write certificates', () => (0,carry_out/* carryOut */.u)(tasks, name, basisOf(tasks, world), request, world));
}
function basisOf(tasks, { furtherFiles }) {
    const starts = tasks.flatMap((task) => {
        if (task instanceof failure/* Failure */.H)
            return [];
        const { decision } = task.plan;
        const held = decision.kind === 'issue' ? null : decision.held.certificate.fingerprint;
        return [JSON.stringify([task.name, held, task.request.specification])];
    });
    return furtherFiles.digest(Buffer.from(starts.sort().join('\n'), 'utf8'));
}
async function writeAllPkcs12(request, { outcomes, name }, world) {
    if (request.pkcs12Password === undefined)
        return outcomes;
    return (0,batch/* forEach */.j)(outcomes, async (outcome) => {
        await (0,write_pkcs12/* writePkcs12 */.C)(outcome, name, request, world);
        return outcome;
    }, { ...world, done: 'Packed', atOnce: world.parallelism });
}
function reportsOf(certificates, results, report) {
    return results.flatMap((result, index) => {
        const certificate = certificates[index];
        if (certificate === undefined)
            return [];
        return [{ certificate, outcome: result instanceof failure/* Failure */.H ? result : report(result) }];
    });
}

// EXTERNAL MODULE: ./build/src/actions/annotate-some.js
var annotate_some = __webpack_require__(9646);
// EXTERNAL MODULE: ./build/src/actions/keep-advice.js
var keep_advice = __webpack_require__(3021);
;// CONCATENATED MODULE: ./build/src/actions/keep-list-advice.js
function adviceAfterList(report, { request }) {
    const advice = [];
    if (request.passphrase === undefined && !request.dryRun) {
        advice.push({
            level: 'notice',
            message: `No passphrase was given, so no private key of ${request.artifactName} was stored: a fresh runner cannot bring these certificates back, and issues new ones. Give passphrase, from a secret, to keep them.`,
        });
    }
    if (report.carriedCount > 0) {
        advice.push({
            level: 'notice',
            message: `The backup of ${request.artifactName} holds ${report.carriedCount} more pairs from earlier backups, of certificates that this run did not keep; they are carried along until they expire.`,
        });
    }
    return advice;
}

// EXTERNAL MODULE: ./build/src/actions/list-failure.js
var list_failure = __webpack_require__(2734);
// EXTERNAL MODULE: ./build/src/actions/certificate-inputs.js
var certificate_inputs = __webpack_require__(6198);
// EXTERNAL MODULE: ./build/src/actions/keep-inputs.js
var keep_inputs = __webpack_require__(4264);
// EXTERNAL MODULE: ./build/src/actions/list-entries.js + 4 modules
var list_entries = __webpack_require__(116);
// EXTERNAL MODULE: ./build/src/actions/list-input.js
var list_input = __webpack_require__(4692);
// EXTERNAL MODULE: ./build/src/actions/set-base-input.js
var set_base_input = __webpack_require__(2174);
;// CONCATENATED MODULE: ./build/src/actions/keep-list-inputs.js





const NO_COMPRESSION = '0';
async function readKeepListInputs(inputs, readText, workspace) {
    const given = (0,list_input/* readListInput */.f)(inputs);
    const run = (0,keep_inputs/* readRunInputs */.hT)(inputs, workspace, NO_COMPRESSION);
    inputs.refuseProblems();
    const { request, places } = run();
    const input = given() ?? { text: '', shard: null };
    const { base, list } = (0,set_base_input/* namesOfList */.Kr)(request.artifactName, input.shard);
    const entries = await (0,list_entries/* readListEntries */.xT)(input, workspace, readText, (ofEntry) => readEntry(ofEntry, workspace, request));
    return { request: { ...request, list, artifactName: base }, places, shard: input.shard, ...entries };
}
function readEntry(inputs, workspace, { pkcs12Password }) {
    const certificate = (0,certificate_inputs/* readCertificateInputs */.R2)(inputs, { workspace, ...list_entries/* LISTED_PATHS */.NH });
    (0,keep_inputs/* checkPkcs12 */.fI)(inputs, () => certificate().places.pkcs12Path !== null, () => pkcs12Password !== undefined);
    inputs.refuseProblems();
    const { request, places } = certificate();
    return { name: (0,list_entries/* listedName */.d1)(request.specification.subject.commonName), request, places };
}

// EXTERNAL MODULE: ./build/src/domain/certificate.js
var domain_certificate = __webpack_require__(8645);
// EXTERNAL MODULE: ./build/src/domain/manifest.js
var manifest = __webpack_require__(2297);
// EXTERNAL MODULE: ./build/src/actions/keep-outputs.js
var keep_outputs = __webpack_require__(795);
// EXTERNAL MODULE: ./build/src/actions/list-summary.js
var list_summary = __webpack_require__(1388);
;// CONCATENATED MODULE: ./build/src/actions/keep-list-outputs.js





const MAX_LISTED = 1000;
function countsOf({ reports }, { badEntries }) {
    const counts = { issued: 0, renewed: 0, reused: 0, failed: badEntries.length };
    for (const { outcome } of reports)
        counts[outcome instanceof failure/* Failure */.H ? 'failed' : outcome.status] += 1;
    return counts;
}
function formatKeepCounts(counts) {
    return (0,list_summary/* formatCounts */.gM)({ ...counts }, 'nothing to keep');
}
function keepListOutputs(report, inputs) {
    const counts = countsOf(report, inputs);
    const certificates = report.reports.flatMap(({ outcome }) => outcome instanceof failure/* Failure */.H || outcome.certificate === null ? [] : [outcome.certificate]);
    const [soonest] = (0,domain_certificate/* soonestFirst */.CQ)(certificates);
    const backup = report.backup instanceof failure/* Failure */.H ? null : report.backup;
    return {
        status: counts.issued > 0 ? 'issued' : counts.renewed > 0 ? 'renewed' : 'reused',
        reason: formatKeepCounts(counts),
        renewed: String(counts.renewed > 0),
        'not-after': soonest === undefined ? '' : (0,manifest/* formatTime */.fU)(soonest.notAfter),
        'days-left': soonest === undefined ? '' : String((0,domain_certificate/* daysLeft */.H_)(soonest, report.now)),
        ...(0,keep_outputs/* backupOutputs */.z)(backup),
        certificates: JSON.stringify(listOf(report, inputs)),
    };
}
function listOf({ reports, now }, { badEntries }) {
    const isShort = reports.length <= MAX_LISTED;
    const told = reports.filter(({ outcome }) => isShort || outcome instanceof failure/* Failure */.H || outcome.status !== 'reused');
    const records = [
        ...told.map((report) => recordOf(report, now)),
        ...badEntries.map(({ position, failure }) => ({
            name: position,
            status: 'failed',
            error: failure.message,
        })),
    ];
    if (records.length <= MAX_LISTED)
        return records;
    const isFailed = (record) => 'error' in record;
    return [...records.filter(isFailed), ...records.filter((record) => !isFailed(record))].slice(0, MAX_LISTED);
}
function recordOf({ certificate: { name, files }, outcome }, now) {
    const paths = { 'cert-path': files.certificatePath, 'key-path': files.privateKeyPath };
    if (outcome instanceof failure/* Failure */.H)
        return { name, status: 'failed', error: outcome.message, ...paths };
    const { status, reason, source, certificate } = outcome;
    const dates = certificate === null
        ? {}
        : {
            fingerprint: certificate.fingerprint,
            'not-after': (0,manifest/* formatTime */.fU)(certificate.notAfter),
            'days-left': (0,domain_certificate/* daysLeft */.H_)(certificate, now),
        };
    return { name, status, reason, source, ...dates, ...paths };
}

// EXTERNAL MODULE: ./build/src/actions/backup-table.js
var backup_table = __webpack_require__(1886);
// EXTERNAL MODULE: ./build/src/actions/markdown.js
var markdown = __webpack_require__(6084);
// EXTERNAL MODULE: ./build/src/actions/timeline.js
var timeline = __webpack_require__(1898);
;// CONCATENATED MODULE: ./build/src/actions/keep-list-summary.js








const MAX_BARS = 30;
function formatKeepListSummary(report, inputs) {
    const { request, shard } = inputs;
    const kept = report.reports.flatMap(({ certificate: { name }, outcome }) => outcome instanceof failure/* Failure */.H ? [] : [{ name, outcome }]);
    const title = (0,list_summary/* listTitle */.Vu)(request.list, shard);
    const dryRun = report.isDryRun ? ' (dry run, nothing was written)' : '';
    return [
        (0,markdown/* heading */.R_)(2, `${title}: ${formatKeepCounts(countsOf(report, inputs))}${dryRun}`),
        ...(0,list_summary/* failureSection */.mo)('Not kept', failuresOf(report, inputs)),
        ...changeSection(kept),
        ...expirySection(kept, report.now),
        (0,markdown/* heading */.R_)(3, 'Backup'),
        backupSection(report),
        '',
    ].join('\n\n');
}
function failuresOf({ reports }, { badEntries }) {
    const ofReports = reports.flatMap(({ certificate: { name }, outcome }) => outcome instanceof failure/* Failure */.H ? [{ name, problem: outcome.message }] : []);
    return [...(0,list_summary/* problemsOf */.GW)(badEntries), ...ofReports];
}
function changeSection(kept) {
    const changed = kept.filter(({ outcome }) => outcome.status !== 'reused');
    if (changed.length === 0)
        return [];
    const cells = changed.map(({ name, outcome: { status, reason, certificate } }) => [
        (0,markdown/* code */.aY)(name),
        (0,markdown/* code */.aY)(status),
        (0,markdown/* code */.aY)(reason),
        certificate === null ? '' : (0,markdown/* code */.aY)(certificate.fingerprint),
    ]);
    const head = ['Certificate', 'Status', 'Because', 'SHA-256 fingerprint'];
    return [(0,markdown/* heading */.R_)(3, 'Changed'), ...(0,list_summary/* shortTable */.zE)(head, cells, 'certificates')];
}
function expirySection(kept, now) {
    const dated = kept.flatMap(({ name, outcome: { certificate, renewalTime } }) => certificate === null ? [] : [{ name, certificate, renewalTime }]);
    if (dated.length === 0)
        return [];
    dated.sort((some, other) => some.certificate.notAfter.getTime() - other.certificate.notAfter.getTime());
    const certificates = dated.slice(0, MAX_BARS);
    const cells = certificates.map(({ name, certificate, renewalTime }) => [
        (0,markdown/* code */.aY)(name),
        (0,manifest/* formatTime */.fU)(certificate.notAfter),
        String((0,domain_certificate/* daysLeft */.H_)(certificate, now)),
        renewalTime === null ? '' : (0,manifest/* formatTime */.fU)(renewalTime),
    ]);
    const rest = dated.length - certificates.length;
    return [
        (0,markdown/* heading */.R_)(3, 'Expires first'),
        (0,timeline/* formatExpiryTimeline */.k)({
            now,
            certificates: certificates.map(({ certificate }) => certificate),
            backupsExpireAt: [],
        }),
        (0,markdown/* table */.tp)(['Certificate', 'Expires', 'Days left', 'Due for renewal'], cells),
        ...(rest > 0 ? [`And ${rest} more, which expire later.`] : []),
    ];
}
function backupSection({ backup, isKeyStored, carriedCount, reports }) {
    if (backup instanceof failure/* Failure */.H)
        return `It could not be stored. ${(0,markdown/* text */.Qq)(backup.message)}`;
    const certificates = reports.flatMap(({ outcome }) => outcome instanceof failure/* Failure */.H || outcome.certificate === null ? [] : [outcome.certificate]);
    const carried = carriedCount === 0 ? [] : [`${carriedCount} pairs were carried along from earlier backups.`];
    return [(0,backup_table/* formatBackup */.W)(backup, isKeyStored, certificates), ...carried].join('\n\n');
}

// EXTERNAL MODULE: ./build/src/actions/keep-world.js + 2 modules
var keep_world = __webpack_require__(1978);
;// CONCATENATED MODULE: ./build/src/actions/remembered-proofs.js
function rememberingProofs(crypto) {
    const { reader, sealer } = crypto;
    const certificates = new Map();
    const openedKeys = new WeakMap();
    const proofs = new WeakMap();
    return {
        ...crypto,
        reader: {
            ...reader,
            parseCertificate(pem) {
                const known = certificates.get(pem);
                if (known !== undefined)
                    return known;
                const certificate = reader.parseCertificate(pem);
                certificates.set(certificate.pem === pem ? certificate.pem : pem, certificate);
                return certificate;
            },
            provesPair(certificate, privateKey) {
                const ofCertificate = recall(proofs, certificate, () => new WeakMap());
                return recall(ofCertificate, privateKey, () => reader.provesPair(certificate, privateKey));
            },
        },
        sealer: {
            ...sealer,
            open(sealedPem, passphrase) {
                const withPassphrase = recall(openedKeys, passphrase, () => new Map());
                return recall(withPassphrase, sealedPem, () => sealer.open(sealedPem, passphrase));
            },
        },
    };
}
function recall(memory, key, make) {
    const known = memory.get(key);
    if (known !== undefined)
        return known;
    const value = make();
    memory.set(key, value);
    return value;
}

// EXTERNAL MODULE: ./build/src/actions/store-inputs.js
var store_inputs = __webpack_require__(3172);
;// CONCATENATED MODULE: ./build/src/actions/keep-list-action.js















const MANY_CERTIFICATES = 2000;
async function keepListed(step) {
    const { environment } = step;
    const inputs = await readKeepListInputs(step.inputs, step.readText, environment.workspace);
    const { request, places } = inputs;
    const isLong = inputs.entries.length >= MANY_CERTIFICATES;
    if (isLong)
        (0,heap_size/* keepHeapSmall */.p8)();
    step.mask(request.passphrase, request.previousPassphrase, request.pkcs12Password, places.token);
    (0,store_inputs/* refuseUnsupported */.Om)(places, (0,run_environment/* supportsArtifacts */.Eb)(environment));
    (0,store_inputs/* refuseUnusableBackupPath */.Nj)(places, environment);
    const advice = inputs.entries.flatMap((entry) => (0,keep_advice/* adviceOnSpecification */.Fo)(entry.request.specification));
    tell([...advice, ...(0,keep_advice/* adviceOnRun */.l)(places, environment)], step);
    const certificates = inputs.entries.map(({ name, request: asked, places: paths }) => ({
        name,
        request: asked,
        files: (0,certificate_files/* certificateFiles */.P)({ ...paths, workspace: environment.workspace }),
    }));
    const world = rememberingProofs((0,keep_world/* buildRunWorld */.y)(places, request.passphrase !== undefined, step));
    const staging = isLong ? (0,heap_size/* stagingInSmallHeap */.Am)(world.staging) : world.staging;
    const report = await keepList({ ...request, certificates }, { ...world, staging });
    step.setOutputs(keepListOutputs(report, inputs));
    tell(adviceAfterList(report, inputs), step);
    await step.writeSummary(formatKeepListSummary(report, inputs));
    const failures = keep_list_action_failuresOf(report, inputs);
    (0,list_failure/* tellFailures */.g)(failures, step);
    if (failures.length > 0)
        throw failureOf(failures, report);
}
function tell(advice, step) {
    (0,annotate_some/* annotateSome */.L)(advice.map((each) => ({ ...each, at: null })), step);
}
function keep_list_action_failuresOf({ reports, backup }, { badEntries }) {
    const ofEntries = reports.flatMap(({ outcome }) => (outcome instanceof failure/* Failure */.H ? [outcome] : []));
    const ofBackup = backup instanceof failure/* Failure */.H ? [backup] : [];
    return [...ofBackup, ...badEntries.map(({ failure }) => failure), ...ofEntries];
}
function failureOf(failures, { backup, reports }) {
    if (!(backup instanceof failure/* Failure */.H)) {
        const kept = reports.filter(({ outcome }) => !(outcome instanceof failure/* Failure */.H)).length;
        return (0,list_failure/* listFailure */.P)(failures, 'kept', kept);
    }
    return new failure/* Failure */.H(backup.code, `The certificates are in place, but they are not backed up. ${backup.message}`, { cause: backup });
}


/***/ }),

/***/ 116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NH: () => (/* binding */ LISTED_PATHS),
  d1: () => (/* binding */ listedName),
  xT: () => (/* binding */ readListEntries),
  o$: () => (/* binding */ readPlacedEntries),
  Mf: () => (/* binding */ readPlacedEntry)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(5856);
// EXTERNAL MODULE: ./build/src/domain/one-line.js
var one_line = __webpack_require__(9161);
// EXTERNAL MODULE: ./build/src/adapters/files/usable-path.js
var usable_path = __webpack_require__(5754);
;// CONCATENATED MODULE: ./build/src/adapters/files/faithful-json.js
const MAX_DEPTH = 16;
const CHANGING_NUMBER = /\d[.eE]|-0|\d{16}/;
const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const CURLY = 0x20;
const OPENING = 0x7b;
const CLOSING = 0x7d;
function parseJson(text) {
    if (!/^\s*\[/.test(text))
        return undefined;
    const names = countNames(text);
    if (names === null)
        return undefined;
    try {
        const value = JSON.parse(text);
        return countProperties(value) === names ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function countNames(text) {
    let names = 0;
    let depth = 0;
    let start = 0;
    for (let at = 0; at < text.length; at += 1) {
        const sign = text.charCodeAt(at);
        if (sign === QUOTE) {
            if (CHANGING_NUMBER.test(text.slice(start, at)))
                return null;
            at = endOfString(text, at);
            start = at + 1;
        }
        else if (sign === COLON) {
            names += 1;
        }
        else if ((sign | CURLY) === OPENING) {
            depth += 1;
            if (depth > MAX_DEPTH)
                return null;
        }
        else if ((sign | CURLY) === CLOSING)
            depth -= 1;
    }
    return CHANGING_NUMBER.test(text.slice(start)) ? null : names;
}
function endOfString(text, start) {
    let end = text.indexOf('"', start + 1);
    while (end !== -1 && isEscaped(text, end))
        end = text.indexOf('"', end + 1);
    return end === -1 ? text.length : end;
}
function isEscaped(text, at) {
    let backslashes = 0;
    while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH)
        backslashes += 1;
    return backslashes % 2 === 1;
}
function countProperties(value) {
    if (typeof value !== 'object' || value === null)
        return 0;
    const values = Array.isArray(value) ? value : Object.values(value);
    let properties = Array.isArray(value) ? 0 : values.length;
    for (const each of values)
        properties += countProperties(each);
    return properties;
}

// EXTERNAL MODULE: ./build/src/adapters/files/regular-file.js
var regular_file = __webpack_require__(2277);
;// CONCATENATED MODULE: ./build/src/adapters/files/certificate-list.js






const MAX_BYTES = 16 * 1024 * 1024;
const MAX_ENTRIES = 100_000;
const MAX_QUOTED = 100;
const ALLOWED = 'must be a YAML or JSON list, or the path of a file with one';
async function readCertificateList(text, workspace) {
    const trimmed = text.trim();
    if (trimmed === '')
        throw refusal('is empty');
    if (isList(trimmed))
        return parseList(text, 'Input "certificates"');
    if (/^\{|:\s|\0/.test(trimmed))
        throw refusal('is neither a list nor a path');
    const path = (0,external_node_path_.isAbsolute)(trimmed) ? (0,external_node_path_.resolve)(trimmed) : (0,external_node_path_.resolve)(workspace, trimmed);
    const quoted = (0,one_line/* oneLine */.T)(trimmed, MAX_QUOTED);
    return parseList(readListFile(path, quoted, workspace), `The file ${quoted} of input "certificates"`);
}
function isList(trimmed) {
    return /^(\[|-\s)|[\r\n]/.test(trimmed);
}
function readListFile(path, quoted, workspace) {
    const bytes = readBytes(path, quoted, workspace);
    if (bytes === null)
        throw refusal(`names the file ${quoted}, which is not there`);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw refusal(`names the file ${quoted}, which is not UTF-8 text`);
    }
}
function readBytes(path, quoted, workspace) {
    try {
        (0,usable_path/* refuseLinkedFolders */.n)(path, workspace);
        return (0,regular_file/* readRegularFile */.XF)(path, MAX_BYTES);
    }
    catch (error) {
        const why = (0,failure/* messageOf */.b)(error).replaceAll(path, quoted);
        throw refusal(`names the file ${quoted}, which cannot be read: ${(0,one_line/* oneLine */.T)(why, MAX_QUOTED)}`);
    }
}
async function parseList(text, subject) {
    const value = await parseText(text.replace(/^\uFEFF/, ''), subject);
    if (!Array.isArray(value))
        throw refusal('is not a list', subject);
    const list = value;
    if (list.length === 0)
        throw refusal('is an empty list', subject);
    if (list.length > MAX_ENTRIES)
        throw refusal(`has ${list.length} entries; at most ${MAX_ENTRIES} are read`, subject);
    return list;
}
async function parseText(text, subject) {
    const json = parseJson(text);
    if (json !== undefined)
        return json;
    const { parseYaml, YamlProblem } = await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(385)]).then(__webpack_require__.bind(__webpack_require__, 8385));
    try {
        return parseYaml(text);
    }
    catch (error) {
        const why = error instanceof YamlProblem ? error.message : 'it is neither YAML nor JSON';
        throw refusal(`cannot be read: ${why}`, subject);
    }
}
function refusal(what, subject = 'Input "certificates"') {
    return new failure/* Failure */.H('invalid-input', `${subject} ${what}: ${ALLOWED}.`);
}

// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
// EXTERNAL MODULE: ./build/src/domain/shard.js
var domain_shard = __webpack_require__(2286);
// EXTERNAL MODULE: ./build/src/actions/certificate-inputs.js
var certificate_inputs = __webpack_require__(6198);
// EXTERNAL MODULE: ./build/src/actions/inputs.js
var actions_inputs = __webpack_require__(8156);
// EXTERNAL MODULE: ./build/src/actions/keep-inputs.js
var keep_inputs = __webpack_require__(4264);
;// CONCATENATED MODULE: ./build/src/domain/nearest-word.js
const MAX_LENGTH = 64;
function nearestWord(word, allowed) {
    if (word.length > MAX_LENGTH)
        return null;
    const meant = inKebabCase(word);
    let nearest = null;
    let fewest = Math.max(2, Math.floor(meant.length / 4)) + 1;
    for (const candidate of allowed) {
        const wrong = editDistance(meant, candidate);
        if (wrong >= fewest || wrong >= candidate.length)
            continue;
        nearest = candidate;
        fewest = wrong;
    }
    return nearest;
}
function inKebabCase(word) {
    return word
        .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
        .replace(/[^A-Za-z0-9]+/g, '-')
        .toLowerCase();
}
function editDistance(some, other) {
    let row = Array.from({ length: other.length + 1 }, (_, column) => column);
    for (const [line, letter] of Array.from(some).entries()) {
        row = nextRow(row, line + 1, letter, other);
    }
    return Math.max(...row.slice(-1));
}
function nextRow(above, first, letter, other) {
    const row = [first];
    let left = first;
    let aboveLeft = first - 1;
    above.slice(1).forEach((over, column) => {
        left = Math.min(left + 1, over + 1, aboveLeft + (other[column] === letter ? 0 : 1));
        aboveLeft = over;
        row.push(left);
    });
    return row;
}

;// CONCATENATED MODULE: ./build/src/actions/listed-certificates.js



const SECRETS = new Set([
    'passphrase',
    'previous-passphrase',
    'p12-password',
    'github-token',
]);
const MAX_TEXT_LENGTH = 65_536;
const MAX_PROBLEMS = 5;
const VALUES = 'must be a text, a number, true or false, or a list of these';
function parseListEntry(entry, allowed, ofRun) {
    const values = new Map();
    const problems = [];
    for (const [name, value] of Object.entries(mappingOf(entry))) {
        try {
            refuseName(name, allowed, ofRun);
            const text = textOf(name, value);
            if (text !== null)
                values.set(name, text);
        }
        catch (error) {
            if (!(error instanceof EntryProblem))
                throw error;
            problems.push(error.message);
            if (problems.length === MAX_PROBLEMS)
                break;
        }
    }
    if (problems.length > 0)
        throw new Error(problems.join(' '));
    return values;
}
function inputsOfEntry(values, readText) {
    return (0,actions_inputs/* actionInputs */.eh)((name, options) => {
        const text = values.get(name);
        if (text === undefined)
            return readText(name, options);
        return options.trimWhitespace ? text.trim() : text;
    }, (name) => !values.has(name));
}
function rememberTexts(readText) {
    const trimmed = new Map();
    const exact = new Map();
    return (name, options) => {
        const texts = options.trimWhitespace ? trimmed : exact;
        const known = texts.get(name);
        if (known !== undefined)
            return known;
        const text = readText(name, options);
        texts.set(name, text);
        return text;
    };
}
class EntryProblem extends Error {
}
function mappingOf(entry) {
    if (typeof entry === 'string' && entry.trim() !== '')
        return { 'common-name': entry };
    if (typeof entry === 'object' && entry !== null && !Array.isArray(entry))
        return entry;
    const what = Array.isArray(entry) ? 'a list' : entry === null || entry === '' ? 'empty' : 'no text';
    throw new Error(`The entry is ${what}: must be a mapping of inputs, or a common name. One that looks like a number needs quotes.`);
}
function refuseName(name, allowed, ofRun) {
    if (SECRETS.has(name)) {
        throw new EntryProblem(`"${name}" is an input of the whole run: give it beside certificates. A secret never belongs into a list.`);
    }
    if (allowed.has(name))
        return;
    if (ofRun.has(name)) {
        throw new EntryProblem(`"${name}" is an input of the whole run: give it beside certificates.`);
    }
    const nearest = nearestWord(name, [...allowed, ...ofRun, ...SECRETS]);
    throw new EntryProblem(`${quote(name)} is no input of a certificate: ${nearest === null ? `must be one of ${[...allowed].join(', ')}` : adviceFor(nearest, allowed)}.`);
}
function adviceFor(nearest, allowed) {
    return allowed.has(nearest)
        ? `"${nearest}" is meant, perhaps`
        : `"${nearest}", if that is meant, is given beside certificates`;
}
function textOf(name, value) {
    if (value === null || value === undefined)
        return null;
    const text = Array.isArray(value) ? linesOf(name, value) : scalarText(name, value);
    if (text.length > MAX_TEXT_LENGTH) {
        throw new EntryProblem(`"${name}" has ${text.length} characters: must have at most ${MAX_TEXT_LENGTH}.`);
    }
    return text;
}
function linesOf(name, list) {
    if (list.length > MAX_TEXT_LENGTH) {
        throw new EntryProblem(`"${name}" has ${list.length} values: must have at most ${MAX_TEXT_LENGTH}.`);
    }
    return list.map((value) => scalarText(name, value)).join('\n');
}
function scalarText(name, value) {
    if (typeof value === 'string')
        return value;
    if (typeof value === 'boolean')
        return String(value);
    if (typeof value !== 'number')
        throw new EntryProblem(`"${name}" has a value of another kind: ${VALUES}.`);
    if (Number.isSafeInteger(value))
        return String(value);
    throw new EntryProblem(`"${name}" is a number that may have been rounded: must be in quotes.`);
}
function quote(name) {
    return JSON.stringify((0,one_line/* oneLine */.T)(name, 40));
}

// EXTERNAL MODULE: ./build/src/actions/store-inputs.js
var store_inputs = __webpack_require__(3172);
;// CONCATENATED MODULE: ./build/src/actions/list-entries.js









const LISTED_PATHS = {
    certificatePath: 'certificates/{name}/certificate.pem',
    privateKeyPath: 'certificates/{name}/private_key.pem',
};
const MAX_NAME_LENGTH = 200;
async function readListEntries({ text, shard }, workspace, readText, read) {
    const all = await readCertificateList(text, workspace);
    const places = [...all.keys()];
    const ofShard = new Set(shard === null ? places : (0,domain_shard/* takeShard */.m)(places, shard));
    const remembered = rememberTexts(readText);
    const results = refuseShared(all.map((entry, index) => {
        const position = `certificates[${index + 1}]`;
        const readWith = (reader) => readEntry(entry, position, remembered, reader);
        if (!ofShard.has(index))
            return ofOtherShard(position, readWith(readName), () => readWith(read));
        return ofThisShard(position, readWith(read));
    }));
    return {
        entries: results.flatMap((result) => (isBad(result) ? [] : [result])),
        badEntries: results.filter(isBad),
    };
}
function readPlacedEntries(list, workspace, read) {
    return readListEntries(list, workspace, (name) => list.paths.get(name) ?? '', read);
}
function readPlacedEntry(inputs, folder) {
    const commonName = inputs.read('common-name', (0,actions_inputs/* textUpTo */.qx)(64));
    const expectedFingerprint = inputs.readOptional('expected-fingerprint', store_inputs/* parseFingerprint */.sr);
    const places = (0,certificate_inputs/* readPlaces */.BQ)(inputs, { workspace: folder, ...LISTED_PATHS });
    inputs.refuseProblems();
    return {
        commonName: commonName(),
        name: listedName(commonName()),
        places: places(),
        ...(0,actions_inputs/* optional */.lq)('expectedFingerprint', expectedFingerprint()),
    };
}
function listedName(commonName) {
    const name = (0,backup_name/* folderNameFor */.tI)(commonName);
    if (name.length <= MAX_NAME_LENGTH)
        return name;
    throw new Error(`the common name has ${name.length} characters in the form of file names: must have at most ${MAX_NAME_LENGTH}; letters and digits of ASCII take one, others three for each byte`);
}
function readEntry(entry, position, readText, read) {
    try {
        return read(inputsOfEntry(parseListEntry(entry, certificate_inputs/* CERTIFICATE_INPUTS */._s, keep_inputs/* RUN_INPUTS */.qT), readText));
    }
    catch (error) {
        return bad(position, (0,failure/* messageOf */.b)(error));
    }
}
function ofThisShard(position, result) {
    const claims = isBad(result)
        ? []
        : [claimOf(result), ...(0,certificate_inputs/* pathsOf */.wG)(result.places).map((path) => `the file ${path}`)];
    return { position, isOfShard: true, claims, read: () => result };
}
function ofOtherShard(position, named, read) {
    return { position, isOfShard: false, claims: isBad(named) ? [] : [claimOf(named)], read };
}
function readName(inputs) {
    const commonName = inputs.read('common-name', (0,actions_inputs/* textUpTo */.qx)(64));
    inputs.refuseProblems();
    return { name: listedName(commonName()) };
}
function claimOf({ name }) {
    return `the name ${name}`;
}
function refuseShared(listed) {
    const owners = new Map();
    return listed.flatMap((item) => {
        const shared = item.claims
            .map((claim) => ({ claim, owner: owners.get(claim.toLowerCase()) }))
            .find(({ owner }) => owner !== undefined && !isBad(owner.read()));
        if (shared === undefined)
            for (const claim of item.claims)
                owners.set(claim.toLowerCase(), item);
        if (!item.isOfShard)
            return [];
        if (shared === undefined)
            return [item.read()];
        return [
            bad(item.position, `${shared.claim} is that of ${shared.owner?.position ?? ''} already: every certificate needs its own; {name} in a path makes it so`),
        ];
    });
}
function isBad(result) {
    return 'failure' in result;
}
function bad(position, problem) {
    const message = `${position}: ${problem}`.replace(/([^.])$/, '$1.');
    return { position, failure: new failure/* Failure */.H('invalid-input', message) };
}


/***/ }),

/***/ 2734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ listFailure),
/* harmony export */   g: () => (/* binding */ tellFailures)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
/* harmony import */ var _annotate_some_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9646);


function tellFailures(failures, step) {
    (0,_annotate_some_js__WEBPACK_IMPORTED_MODULE_1__/* .annotateSome */ .L)(failures.map(({ message }) => ({ level: 'error', message, at: null })), step);
}
function listFailure(failures, done, doneCount) {
    const count = failures.length === 1 ? '1 certificate was' : `${failures.length} certificates were`;
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(failures[0]?.code ?? 'invalid', `${count} not ${done}, and ${doneCount} were. What was wrong with each stands on this page and in the summary; the others are not affected.`);
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

/***/ 1388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   Vu: () => (/* binding */ listTitle),
/* harmony export */   gM: () => (/* binding */ formatCounts),
/* harmony export */   mo: () => (/* binding */ failureSection),
/* harmony export */   zE: () => (/* binding */ shortTable)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6084);

const MAX_ROWS = 100;
function problemsOf(badEntries) {
    return badEntries.map(({ position, failure }) => ({ name: position, problem: failure.message }));
}
function listTitle(list, shard) {
    return `Certificates of ${list}${shard === null ? '' : `, shard ${shard.index} of ${shard.count}`}`;
}
function formatCounts(counts, none) {
    const parts = Object.entries(counts).filter(([, count]) => count > 0);
    return parts.length === 0 ? none : parts.map(([word, count]) => `${count} ${word}`).join(', ');
}
function shortTable(head, rows, what) {
    const rest = rows.length - MAX_ROWS;
    return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(head, rows.slice(0, MAX_ROWS)), ...(rest > 0 ? [`And ${rest} more ${what}.`] : [])];
}
function failureSection(title, failures) {
    if (failures.length === 0)
        return [];
    const rows = failures.map(({ name, problem }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(problem)]);
    return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(3, title), ...shortTable(['Certificate', 'Because'], rows, 'certificates')];
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


/***/ })

};
