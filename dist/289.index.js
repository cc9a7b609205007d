export const id = 289;
export const ids = [289];
export const modules = {

/***/ 51289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkAction: () => (/* binding */ checkAction)
});

// EXTERNAL MODULE: ./build/src/adapters/github/run-environment.js
var run_environment = __webpack_require__(26981);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(25856);
;// CONCATENATED MODULE: ./build/src/domain/finding.js
const GRAVITY = ['error', 'warning', 'notice'];
/** The verdict of all findings together. */
function statusOf(findings) {
    if (findings.some(({ level }) => level === 'error'))
        return 'failed';
    return findings.some(({ level }) => level === 'warning') ? 'warning' : 'ok';
}
/** Output `reason` of `check`: the codes behind the verdict, gravest first, each once. */
function reasonOf(findings) {
    const codes = gravestFirst(findings)
        .filter(({ level }) => level !== 'notice')
        .map(({ code }) => code);
    return codes.length === 0 ? 'still-valid' : [...new Set(codes)].join(', ');
}
/** Errors, then warnings, then notices; those of one level as they came. */
function gravestFirst(findings) {
    return [...findings].sort((some, other) => GRAVITY.indexOf(some.level) - GRAVITY.indexOf(other.level));
}

// EXTERNAL MODULE: ./build/src/domain/manifest.js
var manifest = __webpack_require__(52297);
// EXTERNAL MODULE: ./build/src/domain/one-line.js
var one_line = __webpack_require__(99161);
// EXTERNAL MODULE: ./build/src/domain/certificate.js
var domain_certificate = __webpack_require__(18645);
;// CONCATENATED MODULE: ./build/src/domain/expiry.js



/**
 * What the validity of a certificate gives reason to say at `now`; empty where it lasts.
 *
 * So many days left as a limit names are enough: only fewer are too few. From the very moment of its end on it has
 * expired, as for `keep`.
 */
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
/** Soonest expiry first: a sort order. */
function compareSoonestFirst(some, other) {
    return some.certificate.notAfter.getTime() - other.certificate.notAfter.getTime();
}
function countDays(days) {
    return days === 1 ? '1 day' : `${days} days`;
}

;// CONCATENATED MODULE: ./build/src/domain/certificate-blocks.js
const BEGIN = '-----BEGIN CERTIFICATE-----';
const END = '-----END CERTIFICATE-----';
/** The certificates in a text, in their order. */
function findCertificateBlocks(text) {
    const blocks = [];
    let line = 1;
    let counted = 0;
    let end = -1;
    for (let begin = text.indexOf(BEGIN); begin !== -1;) {
        const next = text.indexOf(BEGIN, begin + BEGIN.length);
        // No part of the text is looked at twice: a hostile one of begins alone would take hours.
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
    let count = 0;
    for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1))
        count += 1;
    return count;
}

;// CONCATENATED MODULE: ./build/src/use-cases/check-files.js



/** The bundle of all authorities of the web is a twentieth of it; what is larger is no file of certificates. */
const MAX_FILE_BYTES = 4 * 1024 * 1024;
/** Reads every certificate in every file that the patterns match. */
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
        message: `${(0,one_line/* oneLine */.T)(name)} ${message}`,
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
        const message = `could not be read: ${(0,failure/* messageOf */.b)(error)}. Let the runner's user read it.`;
        return { certificates: [], findings: [finding('unreadable', 'error', message)] };
    }
    return checkText(text, name, world, finding);
}
function checkText(text, name, { reader }, finding) {
    const blocks = findCertificateBlocks(text).map((block) => ({
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
    const about = (0,one_line/* oneLine */.T)(paths);
    const message = `No file matches paths (${about}), so that no certificate of the workspace was checked. Is it checked out, or restored, before?`;
    if (ifNoFilesFound === 'ignore') {
        log.info(message);
        return [];
    }
    const level = ifNoFilesFound === 'error' ? 'error' : 'warning';
    return [{ code: 'no-files-found', level, message, about, at: null }];
}

// EXTERNAL MODULE: ./build/src/domain/duration.js
var duration = __webpack_require__(54764);
;// CONCATENATED MODULE: ./build/src/domain/rhythm.js

/** So many sets tell the rhythm of their runs; what was long ago says little of it. */
const RHYTHM_SETS = 10;
const MIN_SETS = 3;
/**
 * The usual time between sets in milliseconds: the median, so that neither a run by hand nor one that failed changes
 * it. `null` where fewer than three sets are there to tell.
 */
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
/** Whether a set is missing: twice the usual time, and an hour for a late schedule, have passed since the newest. */
function isOverdue(newest, rhythmMs, now) {
    return now.getTime() - newest.getTime() > 2 * rhythmMs + domain_certificate/* HOUR_MS */.iQ;
}
/** When the next set is to be expected; one that is late, now. */
function nextRunAfter(newest, rhythmMs, now) {
    return new Date(Math.max(newest.getTime() + rhythmMs, now.getTime()));
}
function medianOf(numbers) {
    const sorted = [...numbers].sort((some, other) => some - other);
    const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
    return middle.reduce((sum, number) => sum + number, 0) / middle.length;
}

;// CONCATENATED MODULE: ./build/src/domain/backup-health.js




/** How old a set is in whole days, rounded down. One from the future, of a clock that was wrong, has no age. */
function ageInDays(time, now) {
    return Math.max(0, Math.floor((now.getTime() - time.getTime()) / domain_certificate/* DAY_MS */.sO));
}
/**
 * What the age of the newest set, its rhythm and its own expiry give reason to say; empty where all is well.
 *
 * A set older than `maxAgeMs` is an error: whoever names a greatest age counts on newer ones, and a backup that nobody
 * makes any more looks well in every other way.
 */
function judgeHistory(history, maxAgeMs, now) {
    return [...judgeAge(history, maxAgeMs, now), ...judgeRhythm(history, now), ...backup_health_judgeExpiry(history, now)];
}
function judgeAge(history, maxAgeMs, now) {
    const [newest] = history.times;
    if (now.getTime() - newest.getTime() <= maxAgeMs)
        return [];
    return find(history, 'too-old', 'error', `was made at ${(0,manifest/* formatTime */.fU)(newest)} and is older than max-backup-age (${(0,duration/* formatDuration */.a3)(maxAgeMs)}). Look why no newer one was made, and run that workflow.`);
}
function judgeRhythm(history, now) {
    const [newest] = history.times;
    const rhythm = rhythmOf(history.times);
    if (rhythm === null || !isOverdue(newest, rhythm, now))
        return [];
    return find(history, 'overdue', 'warning', `was made at ${(0,manifest/* formatTime */.fU)(newest)}; those before it came every ${describeSpan(rhythm)}, so that one is missing. Look whether the schedule was switched off or its runs fail.`);
}
function backup_health_judgeExpiry(history, now) {
    const { expiresAt, notAfter, times } = history;
    if (expiresAt === null)
        return [];
    const [newest] = times;
    const rhythm = rhythmOf(times);
    const expiry = `is removed by GitHub at ${(0,manifest/* formatTime */.fU)(expiresAt)}`;
    if (rhythm !== null && expiresAt < nextRunAfter(newest, rhythm, now)) {
        return find(history, 'expires-before-next-run', 'warning', `${expiry}, before the next run, if runs go on every ${describeSpan(rhythm)}. Run more often, or raise retention-days.`);
    }
    if (notAfter === null || expiresAt >= notAfter)
        return [];
    // Artifacts live 90 days as a rule, and certificates a year: where runs renew the backup in time, this is as it
    // should be, and a warning on every day would be one that nobody reads.
    const isRenewed = rhythm !== null && !isOverdue(newest, rhythm, now);
    return find(history, 'expires-before-certificate', isRenewed ? 'notice' : 'warning', `${expiry}, before its certificate expires at ${(0,manifest/* formatTime */.fU)(notAfter)}. ${isRenewed
        ? `Runs every ${describeSpan(rhythm)} renew it in time.`
        : 'Keep the certificate on a schedule, so that a newer backup is made before then.'}`);
}
function find({ about }, code, level, message) {
    return [{ code, level, message: `The newest backup (${about}) ${message}`, about, at: null }];
}
/** A span for people, in the largest unit that it has two of. */
function describeSpan(ms) {
    const units = [
        ['days', domain_certificate/* DAY_MS */.sO],
        ['hours', domain_certificate/* DAY_MS */.sO / 24],
    ];
    const [name, unitMs] = units.find(([, each]) => ms >= 2 * each) ?? ['minutes', 60_000];
    return `${Math.round(ms / unitMs)} ${name}`;
}

// EXTERNAL MODULE: ./build/src/use-cases/candidates.js
var candidates = __webpack_require__(84115);
// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
// EXTERNAL MODULE: ./build/src/use-cases/examine-set.js
var examine_set = __webpack_require__(53983);
;// CONCATENATED MODULE: ./build/src/use-cases/drill-outcome.js





/** What is larger holds more than certificates, and is not searched for them. */
const MAX_CERTIFICATE_FILE_BYTES = 4 * 1024 * 1024;
const MAKE_ANOTHER = 'Run the workflow that makes it, so that there is a sound one.';
/** Reads a stored set back through the code that restores, and opens what the passphrase opens. Never throws. */
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
            // Its checksums agree, and each certificate is the one that the manifest names.
            return hasPassphrase ? locked(examination.certificates) : notOpened(examination.certificates);
        case 'keyless':
            return keyless(examination.certificates, hasPassphrase);
        case 'files':
            return ofFiles(examination.manifest, await certificatesIn(opened, crypto.reader));
        case 'open':
            return sound('whole; the private key was opened and proved', examination.pairs.map(({ certificate }) => certificate));
    }
}
/** All certificates in the files of a set that something else made. */
async function certificatesIn(opened, reader) {
    const certificates = [];
    for (const { path, sizeBytes } of opened.files) {
        if (sizeBytes > MAX_CERTIFICATE_FILE_BYTES)
            continue;
        const blocks = findCertificateBlocks(await opened.readText(path));
        certificates.push(...blocks.flatMap(({ text }) => reader.parseCertificates(text)));
    }
    return certificates;
}
function sound(result, certificates) {
    return { result, isVerified: true, certificates, problem: null, isOutOfTime: false };
}
function keyless(certificates, hasPassphrase) {
    const outcome = sound('whole; there is no private key in it', certificates);
    const level = hasPassphrase ? 'warning' : 'notice';
    const message = 'holds the certificate without its private key: whoever restores it gets no working pair. Give the passphrase where the backup is made, too.';
    return { ...outcome, problem: { code: 'keyless', level, message } };
}
function ofFiles(manifest, certificates) {
    const sealed = manifest.files.filter((file) => file.sealedFrom !== null);
    const outcome = sound('whole; every file is what was stored', certificates);
    if (sealed.length === 0)
        return outcome;
    const message = `holds files whose private keys are sealed (${sealed.length}); their checksums agree, but none was opened.`;
    return { ...outcome, isVerified: false, problem: { code: 'not-opened', level: 'notice', message } };
}
function notOpened(certificates) {
    const message = 'is whole as far as can be seen: checksums, manifest and certificate. Its private key was not opened, because no passphrase was given.';
    return {
        ...sound('whole; the private key was not opened: no passphrase', certificates),
        isVerified: false,
        problem: { code: 'not-opened', level: 'notice', message },
    };
}
function locked(certificates) {
    const message = 'is locked: the passphrase does not open its private key. Give the one that sealed it; nobody can restore the key without it.';
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
        problem: { code, level: 'error', message },
        isOutOfTime: false,
    };
}

;// CONCATENATED MODULE: ./build/src/use-cases/drill-newest.js




/** Drills the newest set of every backup in a place. Never throws: what cannot be looked at is a finding. */
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
    const history = judgeHistory({
        about: drill.about,
        times: [newest.name.time, ...earlier.map((set) => set.name.time)],
        expiresAt: newest.expiresAt,
        notAfter: latestEnd(outcome.certificates),
    }, request.maxBackupAgeMs, world.clock.now());
    const unseen = failure === null ? [] : [earlierUnseen(drill.about, failure)];
    return {
        ...drill,
        findings: [...drill.findings, ...history, ...unseen],
        isOutOfTime: drill.isOutOfTime || failure?.code === 'timeout',
    };
}
/** The newest sets, as many as tell the rhythm; those that came before the list broke off, and why it did. */
async function listNewest(base, vault) {
    const sets = [];
    try {
        for await (const set of vault.list(base)) {
            sets.push(set);
            if (sets.length === RHYTHM_SETS)
                break;
        }
        return { sets, failure: null };
    }
    catch (error) {
        return { sets, failure: (0,candidates/* asFailure */.h)(error) };
    }
}
/** The outcome of a drill as a part of the report; age and rhythm are not judged yet. */
function drillOf(newest, outcome) {
    const about = newest.place;
    const { problem } = outcome;
    const message = `The newest backup (${about}) ${problem?.message ?? ''}`;
    return {
        newest,
        about,
        result: outcome.result,
        isVerified: outcome.isVerified,
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
function latestEnd(certificates) {
    return certificates.reduce((latest, { notAfter }) => (latest === null || notAfter > latest ? notAfter : latest), null);
}

;// CONCATENATED MODULE: ./build/src/use-cases/check.js




/**
 * Checks the certificates in files and the newest backup in each place. Throws nothing for what it finds: what could
 * not be looked at is a finding too, and never `ok`.
 */
async function check(request, world) {
    const files = await checkFiles(request, world);
    const drills = [];
    for (const place of world.places)
        drills.push(...(await drillPlace(place, request, world)));
    const now = world.clock.now();
    const certificates = [files, ...drills].flatMap((part) => part.certificates).sort(compareSoonestFirst);
    const findings = [
        ...[files, ...drills].flatMap((part) => part.findings),
        ...certificates.flatMap((found) => judgeExpiry(found, request.limits, now)),
    ];
    return { status: statusOf(findings), reason: reasonOf(findings), findings, certificates, drills, now };
}

// EXTERNAL MODULE: ./build/src/actions/action-step.js
var action_step = __webpack_require__(87302);
// EXTERNAL MODULE: ./build/src/domain/secret.js
var domain_secret = __webpack_require__(39312);
// EXTERNAL MODULE: ./build/src/actions/inputs.js
var actions_inputs = __webpack_require__(48156);
// EXTERNAL MODULE: ./build/src/actions/set-base-input.js
var set_base_input = __webpack_require__(22174);
// EXTERNAL MODULE: ./build/src/actions/store-inputs.js
var store_inputs = __webpack_require__(83172);
;// CONCATENATED MODULE: ./build/src/actions/check-inputs.js






/** What is checked where no input names anything. */
const DEFAULT_PATHS = 'certificate.pem';
/** The inputs of `check`. Throws one `Failure` (`invalid-input`) for all that is wrong with them. */
function readCheckInputs(inputs, workspace) {
    const places = readPlaces(inputs, workspace);
    const paths = inputs.read('paths', (text) => text);
    const ifNoFilesFound = inputs.read('if-no-files-found', (0,actions_inputs/* orDefault */.pQ)('warn', (0,actions_inputs/* oneOf */.yL)('warn', 'error', 'ignore')));
    // Of any length: what it opens was sealed long ago.
    const passphrase = inputs.readSecret('passphrase', (text) => new domain_secret/* Secret */.z(text));
    const limits = readLimits(inputs);
    const maxBackupAgeMs = inputs.read('max-backup-age', (0,actions_inputs/* orDefault */.pQ)('8d', parseMaxAge));
    inputs.refuseProblems();
    const { artifactName, backupPath } = places();
    const hasBackup = artifactName !== null || backupPath !== null;
    const secret = passphrase();
    return {
        request: {
            paths: paths() === '' && !hasBackup ? DEFAULT_PATHS : paths(),
            ifNoFilesFound: ifNoFilesFound(),
            ...(secret === null ? {} : { passphrase: secret }),
            limits: limits(),
            maxBackupAgeMs: maxBackupAgeMs(),
        },
        places: places(),
    };
}
/** Throws a `Failure` (`unsupported`) where an artifact alone is to be drilled, and there are none. */
function refuseUnsupportedDrill({ artifactName, backupPath }, hasArtifacts) {
    if (hasArtifacts || artifactName === null || backupPath !== null)
        return;
    throw new failure/* Failure */.H('unsupported', 'GitHub Enterprise Server has no service for artifacts, so that no backup can be among them. Set backup-path to drill the dated backups of a local directory.');
}
function readPlaces(inputs, workspace) {
    const artifactName = (0,set_base_input/* readOptionalSetBase */.Q)(inputs);
    const backupPath = inputs.readOptional('backup-path', (0,store_inputs/* folderPathIn */.tO)(workspace));
    const access = (0,store_inputs/* readAccess */.zS)(inputs);
    return () => ({ ...access(), artifactName: artifactName(), backupPath: backupPath() });
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

;// CONCATENATED MODULE: ./build/src/actions/check-outputs.js





/** GitHub takes a megabyte of outputs from a job, and these stay below it. */
const MAX_CERTIFICATES = 1000;
/** The outputs of `check`, by their names in its `action.yml`. */
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
        'backup-age-days': oldest === null ? '' : String(ageInDays(oldest.name.time, now)),
        verified: String(drills.length > 0 && drills.every((drill) => drill.isVerified)),
    };
}
/** Of the newest sets the one that is oldest: what is true of its age is true of every other. */
function oldestBackup({ drills }) {
    return drills.reduce((oldest, { newest }) => {
        if (newest === null || oldest === null)
            return oldest ?? newest;
        return newest.name.time < oldest.name.time ? newest : oldest;
    }, null);
}

// EXTERNAL MODULE: ./build/src/actions/markdown.js
var markdown = __webpack_require__(96084);
// EXTERNAL MODULE: ./build/src/actions/timeline.js
var timeline = __webpack_require__(51898);
;// CONCATENATED MODULE: ./build/src/actions/check-summary.js








/** More than a person reads, and less than GitHub's limits for a chart (50 000 characters) and a summary (1 MiB). */
const MAX_ROWS = 200;
/** The job summary of `check`, in Markdown. */
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
    const rows = gravestFirst(findings)
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
        drill.newest === null ? '' : describeAge(ageInDays(drill.newest.name.time, now)),
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
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/adapters/crypto/certificate-issuer.js + 5 modules
var certificate_issuer = __webpack_require__(26257);
// EXTERNAL MODULE: ./build/src/adapters/crypto/certificate-reader.js + 5 modules
var certificate_reader = __webpack_require__(36767);
// EXTERNAL MODULE: ./build/src/adapters/crypto/key-sealer.js
var key_sealer = __webpack_require__(5272);
// EXTERNAL MODULE: ./build/src/adapters/files/directory-vault.js
var directory_vault = __webpack_require__(57328);
// EXTERNAL MODULE: ./build/src/adapters/files/further-files.js + 1 modules
var further_files = __webpack_require__(48114);
// EXTERNAL MODULE: ./build/src/actions/masks.js
var masks = __webpack_require__(58456);
// EXTERNAL MODULE: ./build/src/actions/stores.js + 8 modules
var actions_stores = __webpack_require__(41145);
;// CONCATENATED MODULE: ./build/src/actions/check-world.js








/** Builds the adapters that one run of `check` needs. Nothing is asked or read yet, and nothing will be written. */
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
/** Annotations stand on files as the repository names them; what is elsewhere keeps its whole path. */
function nameIn(workspace, location) {
    const path = (0,external_node_path_.relative)(workspace, location);
    const isOutside = path === '..' || path.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(path);
    return (isOutside ? location : path).split(external_node_path_.sep).join('/');
}

;// CONCATENATED MODULE: ./build/src/actions/check-action.js











/** `check`: tells whether certificates and their newest backup will last. */
async function checkAction() {
    await (0,action_step/* runStep */.e)(run);
}
async function run(step) {
    const inputs = readCheckInputs(step.inputs, step.environment.workspace);
    step.mask(inputs.request.passphrase, inputs.places.token);
    refuseUnsupportedDrill(inputs.places, (0,run_environment/* supportsArtifacts */.Eb)(step.environment));
    const report = await check(inputs.request, buildCheckWorld(inputs, step));
    step.setOutputs(checkOutputs(report));
    logCertificates(report, step);
    for (const finding of gravestFirst(report.findings))
        step.annotate(finding);
    await step.writeSummary(formatCheckSummary(report));
    if (report.status === 'failed')
        throw failureOf(report);
}
function logCertificates({ certificates, drills }, { log }) {
    for (const { certificate, about } of certificates) {
        const subject = (0,one_line/* oneLine */.T)(certificate.subjectLine);
        log.info(`${(0,one_line/* oneLine */.T)(about)}: ${subject}, expires at ${(0,manifest/* formatTime */.fU)(certificate.notAfter)}`);
    }
    for (const { about, result } of drills)
        log.info(`${(0,one_line/* oneLine */.T)(about)}: ${result}`);
}
/** Thrown when all is told: every later step can read the outputs, with `if: always()`. */
function failureOf({ findings, reason, drills }) {
    const errors = findings.filter(({ level }) => level === 'error').length;
    const isOutOfTime = drills.some((drill) => drill.isOutOfTime);
    return new failure/* Failure */.H(isOutOfTime ? 'timeout' : 'check-failed', `The check failed (${reason}): ${errors === 1 ? '1 finding is' : `${errors} findings are`} grave. Each stands on this page, and in the summary, with what to do.`);
}


/***/ }),

/***/ 22174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readOptionalSetBase),
/* harmony export */   k: () => (/* binding */ readSetBase)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48156);
/* harmony import */ var _store_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83172);



/** The inputs `artifact-name` and `common-name`, of which exactly one says whose sets are meant: their base name. */
function readSetBase(inputs) {
    const base = readOptionalSetBase(inputs);
    inputs.check(() => base() === null ? 'Inputs "artifact-name" and "common-name" are both empty: one must be given.' : null);
    return () => base() ?? '';
}
/** As `readSetBase`, where no sets may be meant: then `null`. */
function readOptionalSetBase(inputs) {
    const artifactName = inputs.readOptional('artifact-name', _store_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseArtifactName */ .TZ);
    const commonName = inputs.readOptional('common-name', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .textUpTo */ .qx)(64));
    inputs.check(() => artifactName() !== null && commonName() !== null
        ? 'Inputs "artifact-name" and "common-name" are both given: one must be left out.'
        : null);
    return () => {
        const name = commonName();
        return artifactName() ?? (name === null ? null : (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultArtifactName */ .Vb)(name));
    };
}


/***/ }),

/***/ 51898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatTimeline),
/* harmony export */   k: () => (/* binding */ formatExpiryTimeline)
/* harmony export */ });
/** A Mermaid chart of the validity, with today and the day from which the certificate is renewed. */
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
/** A Mermaid chart of what is left of each certificate: the bars begin today. */
function formatExpiryTimeline({ now, certificates, backupsExpireAt }) {
    return chart([
        '  section Certificates',
        ...certificates.map(
        // The number keeps every name from being a word of Mermaid's own, or a date.
        (certificate, index) => `  ${index + 1} ${label(certificate.subject.commonName)} ${bar(certificate, now)}`),
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
/** Others' words in a chart: letters, digits and what host names have; all else could end the line or the chart. */
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

/***/ 83650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readPkcs12Protection),
/* harmony export */   n: () => (/* binding */ beginsAsPkcs12)
/* harmony export */ });
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86113);
/* harmony import */ var _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41962);


const EXPLICIT_0 = 0xa0;
const VERSION_3 = [0x02, 0x01, 0x03];
/** Whether bytes begin as a PKCS#12 file does, in DER or BER: a sequence whose first element is the version 3. */
function beginsAsPkcs12(bytes) {
    const length = bytes[1] ?? 0;
    const start = length > 0x80 ? 2 + (length & 0x7f) : 2;
    return bytes[0] === _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .DER_TAG */ .p.sequence && VERSION_3.every((byte, index) => bytes[start + index] === byte);
}
/**
 * Reads the protection of a PKCS#12 file without trying a password: a crafted one could ask for days of work. RFC 7292,
 * section 4. Throws an `Error` for what is not DER, or has another structure.
 */
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
/** Of an AlgorithmIdentifier: PBES2 with PBKDF2 (RFC 8018), or one of those that PKCS#12 came with. */
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
    // Others, such as scrypt, have costs of other kinds.
    if (derivation.readObjectIdentifier() !== _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .PBKDF2 */ .W4)
        throw new Error('its key derivation is unknown');
    return iterationsAfterSalt(derivation.readSequence());
}
function iterationsAfterSalt(parameters) {
    parameters.readOctetString();
    return parameters.readUnsignedInteger();
}


/***/ }),

/***/ 90590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ pkcs12Reader)
/* harmony export */ });
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41692);
/* harmony import */ var _pbes2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21666);
/* harmony import */ var _pkcs12_protection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83650);



/** Looks at PKCS#12 files with the parser that Node's TLS servers use. */
const pkcs12Reader = {
    opens(bytes, password) {
        try {
            if ((0,_pkcs12_protection_js__WEBPACK_IMPORTED_MODULE_2__/* .readPkcs12Protection */ .I)(bytes).iterations > BigInt(_pbes2_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ITERATIONS */ .ad))
                return false;
            (0,node_tls__WEBPACK_IMPORTED_MODULE_0__.createSecureContext)({ pfx: Buffer.from(bytes), passphrase: password.reveal() });
            return true;
        }
        catch {
            return false;
        }
    },
};


/***/ }),

/***/ 48114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ furtherFiles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/domain/backup-set.js
var backup_set = __webpack_require__(66307);
// EXTERNAL MODULE: ./build/src/domain/secret.js
var secret = __webpack_require__(39312);
// EXTERNAL MODULE: ./build/src/adapters/crypto/pbes2.js
var pbes2 = __webpack_require__(21666);
// EXTERNAL MODULE: ./build/src/adapters/crypto/pkcs12-protection.js
var pkcs12_protection = __webpack_require__(83650);
// EXTERNAL MODULE: ./build/src/adapters/crypto/pkcs12-reader.js
var pkcs12_reader = __webpack_require__(90590);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/unprotected-key.js





const DER_SEQUENCE = 0x30;
/**
 * Whether bytes are a private key that anyone could use: PKCS#8, PKCS#1 or SEC 1 in DER, or a PKCS#12 file with an
 * empty password, with a key that is not encrypted, or of which nobody can tell. Never throws.
 */
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
/** Also where nobody can tell without endless work, or the file is not DER: what is not known is not stored. */
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

// EXTERNAL MODULE: ./build/src/adapters/files/private-file.js
var private_file = __webpack_require__(57960);
;// CONCATENATED MODULE: ./build/src/adapters/files/further-files.js





/**
 * Files of the workspace, found by the glob patterns that users know from `actions/upload-artifact`; as there, hidden
 * ones and what is in hidden folders are not among them.
 */
const furtherFiles = {
    async find(patterns, except) {
        const { create } = await __webpack_require__.e(/* import() */ 377).then(__webpack_require__.bind(__webpack_require__, 42377));
        const globber = await create(patterns, {
            // A link could lead to any file of the machine.
            followSymbolicLinks: false,
            matchDirectories: false,
            // Whoever names a whole workspace does not mean `.git/config`, where actions/checkout keeps the token.
            excludeHiddenFiles: true,
        });
        const isExcepted = (location) => except.some((path) => location === path || location.startsWith(`${path}${external_node_path_.sep}`));
        const locations = (await globber.glob()).filter((location) => !isExcepted(location)).sort();
        const files = await Promise.all(locations.map(describe));
        return withPaths(files.filter((file) => file !== null));
    },
    async read(file) {
        const bytes = await (0,private_file/* readRegularFile */.XF)(file.location, Infinity);
        if (bytes === null)
            throw new Error(`${file.location} is gone`);
        return bytes;
    },
    digest: (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'),
    isUnprotectedKey: isUnprotectedKey,
};
async function describe(location) {
    // Of a link itself: the pattern matched its name, whatever it leads to.
    const status = await (0,private_file/* statusOf */.c2)(location);
    if (status?.isFile() !== true)
        return null;
    return { location, sizeBytes: status.size, mode: status.mode & 0o777, modifiedAt: status.mtime };
}
/**
 * Places the files relative to their common folder, as `actions/upload-artifact` does; and one folder further up
 * where they would take the names of the set's own files.
 */
function withPaths(files) {
    const root = commonFolder(files.map((file) => (0,external_node_path_.dirname)(file.location)));
    const placed = placeBelow(root, files);
    if (!placed.some((file) => isReserved(file.path)))
        return placed;
    const folder = (0,external_node_path_.basename)(root);
    const prefix = folder === '' || isReserved(folder) ? 'files' : folder;
    return placed.map((file) => ({ ...file, path: `${prefix}/${file.path}` }));
}
/** Whether a path begins with the name of one of the set's own files, on a system that ignores case. */
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

/***/ 99161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ oneLine)
/* harmony export */ });
/**
 * A text of others (a subject, a path) in one line of at most so many characters, for messages: a line end in it could
 * begin a workflow command, and a name of a megabyte would bury everything else.
 */
function oneLine(text, maxLength = 160) {
    const characters = Array.from(text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' '));
    return characters.length <= maxLength
        ? characters.join('')
        : `${characters.slice(0, maxLength - 1).join('')}…`;
}


/***/ }),

/***/ 84115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ asFailure),
/* harmony export */   l: () => (/* binding */ newestFirst)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25856);


/**
 * All candidates, newest first, of every vault and the cached one if there is one; of one set in several places the
 * cached copy first, which costs no request. The vaults are asked only as far as candidates are taken.
 *
 * A vault that fails ends there, and its failure is told: it never throws.
 */
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
/** The cursor whose head is newest; of equals the first. */
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
    return { source: set.source, place: set.place, name: set.name, open: () => vault.open(set) };
}
/** What a store threw, as a failure to answer. */
function asFailure(error) {
    if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H)
        return error;
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('unreadable', `The stores did not answer: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error)}.`, { cause: error });
}


/***/ })

};
