export const id = 362;
export const ids = [362,250,257];
export const modules = {

/***/ 6362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pruneAction: () => (/* binding */ pruneAction)
});

// EXTERNAL MODULE: ./build/src/adapters/crypto/certificate-issuer.js + 5 modules
var certificate_issuer = __webpack_require__(6257);
// EXTERNAL MODULE: ./build/src/adapters/crypto/certificate-reader.js + 7 modules
var certificate_reader = __webpack_require__(5343);
// EXTERNAL MODULE: ./build/src/adapters/crypto/key-sealer.js
var key_sealer = __webpack_require__(5272);
// EXTERNAL MODULE: ./build/src/adapters/github/run-environment.js
var run_environment = __webpack_require__(6981);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var domain_failure = __webpack_require__(5856);
// EXTERNAL MODULE: ./build/src/domain/trigger.js
var trigger = __webpack_require__(4601);
// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
;// CONCATENATED MODULE: ./build/src/domain/calendar-span.js
function parseCalendarSpan(text) {
    const match = /^(?=\d)(?:(\d{1,4})y)?(?:(\d{1,5})m)?(?:(\d{1,6})d)?(?:(\d{1,7})h)?$/.exec(text);
    if (match === null) {
        throw new Error('must be a span such as 30d, 12h or 1y5m7d2h (years, months, days, hours, in this order)');
    }
    const [, years, months, days, hours] = match;
    const span = {
        years: Number(years ?? 0),
        months: Number(months ?? 0),
        days: Number(days ?? 0),
        hours: Number(hours ?? 0),
    };
    return Object.values(span).every((count) => count === 0) ? null : span;
}
function momentBefore(time, { years, months, days, hours }) {
    const moment = new Date(time);
    moment.setUTCFullYear(time.getUTCFullYear() - years, time.getUTCMonth() - months, time.getUTCDate() - days);
    moment.setUTCHours(moment.getUTCHours() - hours);
    return moment;
}

// EXTERNAL MODULE: ./build/src/domain/certificate.js
var certificate = __webpack_require__(8645);
;// CONCATENATED MODULE: ./build/src/domain/retention.js


function isEmptyPolicy(policy) {
    return policy.within === null && periodRules(policy).every(({ limit }) => limit === 0);
}
function applyPolicy(times, policy, now) {
    if (isEmptyPolicy(policy))
        return times.map(() => ['no-rule']);
    const within = { name: 'keep-within', kept: keptWithin(times, policy.within, now) };
    const periods = periodRules(policy).map((rule) => ({
        name: rule.name,
        kept: newestOfPeriods(times, rule),
    }));
    return times.map((_, index) => [within, ...periods].filter(({ kept }) => kept.has(index)).map(({ name }) => name));
}
function periodRules({ last, daily, weekly, monthly, yearly }) {
    return [
        { name: 'keep-last', limit: last, periodOf: (_, index) => index },
        { name: 'keep-daily', limit: daily, periodOf: dayNumber },
        { name: 'keep-weekly', limit: weekly, periodOf: (time) => Math.floor((dayNumber(time) + 3) / 7) },
        { name: 'keep-monthly', limit: monthly, periodOf: (time) => time.toISOString().slice(0, 7) },
        { name: 'keep-yearly', limit: yearly, periodOf: (time) => time.getUTCFullYear() },
    ];
}
function dayNumber(time) {
    return Math.floor(time.getTime() / certificate/* DAY_MS */.sO);
}
function newestOfPeriods(times, { limit, periodOf }) {
    const newest = new Map();
    for (const [index, time] of times.entries()) {
        const period = periodOf(time, index);
        if (!newest.has(period))
            newest.set(period, index);
    }
    const indices = [...newest.values()];
    return new Set(limit === 'unlimited' ? indices : indices.slice(0, limit));
}
function keptWithin(times, within, now) {
    if (within === null)
        return new Set();
    const latest = times.find((time) => time < now);
    if (latest === undefined)
        return new Set(times.keys());
    const start = momentBefore(latest, within);
    return new Set([...times.entries()].filter(([, time]) => time > start).map(([index]) => index));
}

// EXTERNAL MODULE: ./build/src/use-cases/candidates.js
var candidates = __webpack_require__(4115);
// EXTERNAL MODULE: ./build/src/use-cases/examine-set.js
var examine_set = __webpack_require__(3983);
;// CONCATENATED MODULE: ./build/src/use-cases/find-newest-verified.js



const MAX_KEYLESS_SETS = 5;
async function findNewestVerified(sets, vault, passphrases, world) {
    const keyless = [];
    for (const set of sets) {
        const examination = await drill(set, vault, passphrases, world);
        if (examination === null)
            continue;
        if (examination.kind === 'damaged') {
            world.log.warning(`The backup at ${set.place} is damaged: ${examination.problem}. It does not count as the newest verified one.`);
        }
        else if (examination.kind === 'locked' && passphrases.current !== undefined) {
            throw lockedAt(set);
        }
        else if (examination.kind === 'keyless') {
            keyless.push(set);
            if (keyless.length === MAX_KEYLESS_SETS)
                break;
        }
        else {
            return [...keyless.slice(0, 1), set];
        }
    }
    return keyless.slice(0, 1);
}
async function drill(set, vault, passphrases, world) {
    let opened;
    try {
        opened = await vault.open(set);
    }
    catch (error) {
        if (error instanceof domain_failure/* Failure */.H && error.code === 'invalid')
            return { kind: 'damaged', problem: (0,domain_failure/* messageOf */.b)(error) };
        throw error;
    }
    if (opened === null)
        return null;
    try {
        const expected = { base: set.name.base, name: (0,backup_name/* formatBackupName */.$K)(set.name) };
        return await (0,examine_set/* examineSet */.E)(opened, expected, passphrases, world);
    }
    finally {
        await opened.close();
    }
}
function lockedAt(set) {
    return new domain_failure/* Failure */.H('locked', `The passphrase does not open the private key at ${set.place}. Give the passphrase that sealed it.`);
}

;// CONCATENATED MODULE: ./build/src/use-cases/prune.js





async function prune(request, world) {
    const { log } = world;
    const lists = await log.group(`Look for the backups of ${request.artifactName}`, () => listAll(request, world));
    if (isEmptyPolicy(request.policy)) {
        log.warning(`No rule was given, so every backup of ${request.artifactName} is kept. Give one of keep-last, keep-daily, keep-weekly, keep-monthly, keep-yearly or keep-within.`);
    }
    const judged = await log.group(`Decide what to keep of ${request.artifactName}`, () => judgeAll(lists, request, world));
    const outcome = request.dryRun
        ? { removed: new Set(), failure: null }
        : await removeAll(judged, world);
    return { sets: judged.flatMap(({ sets }) => sets), ...outcome, isDryRun: request.dryRun };
}
async function listAll({ artifactName }, { vaults, log }) {
    const lists = [];
    for (const vault of vaults) {
        try {
            const sets = [];
            for await (const set of vault.list(artifactName, 'all'))
                sets.push(set);
            sets.sort((some, other) => (0,backup_name/* compareNewestFirst */.a0)(some.name, other.name));
            log.info(`${vault.source}: ${sets.length} sets`);
            lists.push({ vault, sets: sets.map((set) => ({ set, rules: [] })) });
        }
        catch (error) {
            throw nothingRemoved((0,candidates/* asFailure */.h)(error), `The backups of ${artifactName} could not all be listed.`);
        }
    }
    return lists;
}
async function judgeAll(lists, request, world) {
    const judged = [];
    for (const { vault, sets } of lists) {
        const parts = partsInTime(sets, world.clock.now());
        const plans = parts.map((part) => judge(part, request.policy, world.clock.now()));
        judged.push({ vault, sets: await keepNewestVerified(plans, vault, request, world) });
    }
    for (const { set, rules } of judged.flatMap(({ sets }) => sets)) {
        const fate = request.dryRun ? 'would be removed' : 'to be removed';
        world.log.info(`${set.place}: ${rules.length === 0 ? fate : `kept (${rules.join(', ')})`}`);
    }
    return judged;
}
function partsInTime(sets, now) {
    const isFromFuture = ({ set }) => set.name.time > now;
    return [sets.filter(isFromFuture), sets.filter((judged) => !isFromFuture(judged))];
}
function judge(sets, policy, now) {
    const rules = applyPolicy(sets.map(({ set }) => set.name.time), policy, now);
    return sets.map(({ set }, index) => ({ set, rules: rules[index] ?? [] }));
}
async function keepNewestVerified(plans, vault, { artifactName, passphrases }, world) {
    const all = plans.flat();
    if (all.every(({ rules }) => rules.length > 0))
        return all;
    const verified = [];
    for (const plan of plans) {
        const sets = plan.map(({ set }) => set);
        const ofPart = await findNewestVerified(sets, vault, passphrases, world).catch((error) => {
            throw nothingRemoved((0,candidates/* asFailure */.h)(error), `Which backup of ${artifactName} can be relied on is not known.`);
        });
        verified.push(...ofPart);
    }
    if (verified.length === 0) {
        throw new domain_failure/* Failure */.H('invalid', `Not one of the ${all.length} backups of ${artifactName} (${vault.source}) passes its drill. Nothing was removed. Run the keep action to store a sound one, then run again.`);
    }
    return all.map(({ set, rules }) => verified.includes(set) ? { set, rules: [...rules, 'newest-verified'] } : { set, rules });
}
async function removeAll(lists, { log }) {
    const removed = new Set();
    const doomed = lists.flatMap(({ vault, sets }) => sets
        .filter(({ rules }) => rules.length === 0)
        .map(({ set }) => ({ vault, set }))
        .reverse());
    for (const { vault, set } of doomed) {
        try {
            await vault.remove(set);
        }
        catch (error) {
            return { removed, failure: stoppedAt(removed.size, doomed.length, error) };
        }
        removed.add(set);
        log.info(`Removed: ${set.place}`);
    }
    return { removed, failure: null };
}
function stoppedAt(removedCount, count, error) {
    const failure = (0,candidates/* asFailure */.h)(error);
    return new domain_failure/* Failure */.H(failure.code, `${removedCount} of ${count} backups were removed. ${(0,domain_failure/* messageOf */.b)(failure)}. Run again to go on with the rest.`, { cause: error });
}
function nothingRemoved(failure, what) {
    return new domain_failure/* Failure */.H(failure.code, `${what} ${failure.message} Nothing was removed.`, { cause: failure });
}

// EXTERNAL MODULE: ./build/src/actions/action-step.js + 2 modules
var action_step = __webpack_require__(8885);
// EXTERNAL MODULE: ./build/src/actions/masks.js
var masks = __webpack_require__(8456);
// EXTERNAL MODULE: ./build/src/actions/inputs.js
var actions_inputs = __webpack_require__(8156);
// EXTERNAL MODULE: ./build/src/actions/set-base-input.js
var set_base_input = __webpack_require__(2174);
// EXTERNAL MODULE: ./build/src/actions/store-inputs.js
var store_inputs = __webpack_require__(3172);
;// CONCATENATED MODULE: ./build/src/actions/prune-inputs.js




const MAX_LIMIT = 999_999;
function readPruneInputs(inputs, workspace) {
    const artifactName = (0,set_base_input/* readSetBase */.kO)(inputs);
    const policy = readRetentionPolicy(inputs);
    const passphrase = inputs.readSecret('passphrase', store_inputs/* parsePassphrase */.e2);
    const dryRun = inputs.read('dry-run', (0,actions_inputs/* orDefault */.pQ)('true', actions_inputs/* boolean */.zM));
    const access = (0,store_inputs/* readAccess */.zS)(inputs, '15m');
    const backupPath = inputs.readOptional('backup-path', (0,store_inputs/* folderPathIn */.tO)(workspace));
    inputs.refuseProblems();
    const current = passphrase();
    return {
        request: {
            artifactName: artifactName(),
            policy: policy(),
            passphrases: current === null ? {} : { current },
            dryRun: dryRun(),
        },
        places: {
            ...access(),
            backupPath: backupPath(),
            uploadArtifact: true,
            retentionDays: null,
            compressionLevel: 0,
        },
    };
}
function readRetentionPolicy(inputs) {
    const last = inputs.read('keep-last', (0,actions_inputs/* orDefault */.pQ)('0', parseLimit));
    const daily = inputs.read('keep-daily', (0,actions_inputs/* orDefault */.pQ)('0', parseLimit));
    const weekly = inputs.read('keep-weekly', (0,actions_inputs/* orDefault */.pQ)('0', parseLimit));
    const monthly = inputs.read('keep-monthly', (0,actions_inputs/* orDefault */.pQ)('0', parseLimit));
    const yearly = inputs.read('keep-yearly', (0,actions_inputs/* orDefault */.pQ)('0', parseLimit));
    const within = inputs.readOptional('keep-within', parseCalendarSpan);
    return () => ({
        last: last(),
        daily: daily(),
        weekly: weekly(),
        monthly: monthly(),
        yearly: yearly(),
        within: within(),
    });
}
function parseLimit(text) {
    if (text === 'unlimited' || text === '-1')
        return 'unlimited';
    try {
        return (0,actions_inputs/* wholeNumber */.rD)(0, MAX_LIMIT)(text);
    }
    catch (error) {
        throw new Error(`must be a whole number from 0 to ${MAX_LIMIT}, or unlimited`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/src/actions/prune-outputs.js

function pruneOutputs(report) {
    const kept = report.sets.filter(({ rules }) => rules.length > 0);
    const removed = report.sets.filter((judged) => isRemoved(judged, report));
    return {
        kept: JSON.stringify(kept.map(describe)),
        removed: JSON.stringify(removed.map(describe)),
        'removed-count': String(removed.length),
    };
}
function isRemoved({ set, rules }, { removed, isDryRun }) {
    return isDryRun ? rules.length === 0 : removed.has(set);
}
function describe({ set, rules }) {
    return { name: (0,backup_name/* formatBackupName */.$K)(set.name), place: set.place, rules };
}

// EXTERNAL MODULE: ./build/src/domain/manifest.js
var manifest = __webpack_require__(2297);
// EXTERNAL MODULE: ./build/src/actions/markdown.js
var markdown = __webpack_require__(6084);
// EXTERNAL MODULE: ./build/src/actions/size.js
var size = __webpack_require__(7296);
;// CONCATENATED MODULE: ./build/src/actions/prune-summary.js




const MAX_ROWS = 1000;
function formatPruneSummary(report, { artifactName }) {
    const { sets, failure } = report;
    const rows = sets.slice(0, MAX_ROWS).map((judged) => rowOf(judged, report));
    return [
        (0,markdown/* heading */.R_)(2, `Backups of ${artifactName}: ${headline(report)}`),
        failure === null ? '' : (0,markdown/* text */.Qq)(failure.message),
        sets.length === 0 ? 'There are none.' : (0,markdown/* table */.tp)(['Backup', 'Made', 'Size', 'Place', 'Decision'], rows),
        sets.length > MAX_ROWS ? `And ${sets.length - MAX_ROWS} more, which the outputs name.` : '',
        '',
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function headline({ sets, removed, isDryRun }) {
    const doomedCount = sets.filter(({ rules }) => rules.length === 0).length;
    if (isDryRun)
        return `${doomedCount} of ${sets.length} would be removed (dry run, nothing was removed)`;
    return `${removed.size} of ${sets.length} removed`;
}
function rowOf(judged, report) {
    const { set } = judged;
    const name = (0,backup_name/* formatBackupName */.$K)(set.name);
    return [
        set.artifact === undefined || report.removed.has(set) ? (0,markdown/* text */.Qq)(name) : (0,markdown/* link */.nf)(name, set.artifact.url),
        (0,manifest/* formatTime */.fU)(set.createdAt),
        (0,size/* formatSize */.X)(set.sizeBytes),
        set.artifact === undefined ? (0,markdown/* code */.aY)(set.place) : 'artifact',
        formatDecision(judged, report),
    ];
}
function formatDecision({ set, rules }, { removed, isDryRun }) {
    if (rules.length > 0)
        return `kept: ${rules.map((rule) => (0,markdown/* code */.aY)(rule)).join(', ')}`;
    if (isDryRun)
        return '**would be removed**';
    return removed.has(set) ? '**removed**' : 'to be removed, still there';
}

// EXTERNAL MODULE: ./build/src/actions/stores.js + 1 modules
var actions_stores = __webpack_require__(3780);
;// CONCATENATED MODULE: ./build/src/actions/prune-action.js













async function pruneAction() {
    await (0,action_step/* runStep */.e)(run);
}
async function run(step) {
    const { environment, log } = step;
    const inputs = readPruneInputs(step.inputs, environment.workspace);
    const { places } = inputs;
    step.mask(inputs.request.passphrases.current, places.token);
    if (!(0,run_environment/* supportsArtifacts */.Eb)(environment) && places.backupPath === null) {
        throw new domain_failure/* Failure */.H('unsupported', 'GitHub Enterprise Server has no service for artifacts, so there is nothing to prune there. Give backup-path to prune a local directory.');
    }
    if (inputs.request.passphrases.current === undefined) {
        log.info('No passphrase was given: the drill checks checksums, manifest and certificate, but does not open private keys.');
    }
    const stores = (0,actions_stores/* buildStores */.tw)(places, environment, log);
    const obstacle = inputs.request.dryRun ? null : await whyDryRun(stores, environment);
    if (obstacle !== null)
        log.notice(`Nothing is removed in a run on ${obstacle}. This is a dry run.`);
    const request = { ...inputs.request, dryRun: inputs.request.dryRun || obstacle !== null };
    const report = await prune(request, buildWorld(stores, step));
    step.setOutputs(pruneOutputs(report));
    await step.writeSummary(formatPruneSummary(report, request));
    if (report.failure !== null)
        throw report.failure;
}
async function whyDryRun(stores, { eventName, branch }) {
    if (!(0,trigger/* mayPersist */.C)(eventName))
        return `${eventName}, which carries others' code or words`;
    if (stores.artifacts.length === 0)
        return null;
    const { defaultBranch } = await stores.readRepository();
    if (branch === defaultBranch)
        return null;
    return `${branch}, whose list has the backups of ${defaultBranch} among its own: start it on ${defaultBranch}`;
}
function buildWorld({ artifacts, directories }, { log, mask }) {
    const crypto = { issuer: certificate_issuer/* certificateIssuer */.p, reader: certificate_reader/* certificateReader */.$, sealer: (0,key_sealer/* createKeySealer */.O)() };
    return {
        clock: actions_stores/* systemClock */.ml,
        log,
        ...(0,masks/* maskingKeys */.J)(crypto, mask),
        vaults: [...artifacts, ...directories],
    };
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

/***/ 7296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ formatSize)
/* harmony export */ });
function formatSize(bytes) {
    return bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toFixed(1)} KiB`;
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


/***/ })

};
