export const id = 625;
export const ids = [625];
export const modules = {

/***/ 31625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepAction: () => (/* binding */ keepAction)
});

// EXTERNAL MODULE: ./build/src/adapters/github/run-environment.js
var run_environment = __webpack_require__(26981);
// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(25856);
// EXTERNAL MODULE: ./build/src/domain/certificate.js
var domain_certificate = __webpack_require__(18645);
;// CONCATENATED MODULE: ./build/src/domain/renewal.js
/** The moment from which a certificate is due for renewal. */
function renewalTime(validity, renewBefore) {
    const end = validity.notAfter.getTime();
    const lifetime = end - validity.notBefore.getTime();
    const before = renewBefore.kind === 'time' ? renewBefore.ms : (lifetime * renewBefore.percent) / 100;
    return new Date(end - before);
}

// EXTERNAL MODULE: ./build/src/domain/subject-alternative-name.js
var subject_alternative_name = __webpack_require__(49702);
;// CONCATENATED MODULE: ./build/src/domain/specification.js


/**
 * The fields in which a certificate is not what the specification asks for, in the order of the inputs.
 *
 * What an older tool left unsaid is no change: a certificate without usages permits them all (RFC 5280, section
 * 4.2.1.12), and one without alternative names stays as it is until somebody asks for names. The common name is
 * not compared: a certificate for another name is `foreign`.
 */
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
        days: (0,domain_certificate/* lifetimeDays */.$d)(certificate) !== specification.validityDays,
        'key-type': certificate.keyType !== specification.keyType,
        usages: certificate.usages !== null && !haveSameMembers(certificate.usages, specification.usages),
    };
    return Object.keys(changes).filter((field) => changes[field]);
}
/** Whether the common name is a host name or an address that the alternative names do not cover. */
function commonNameIsUncovered(specification) {
    const host = (0,subject_alternative_name/* nameOfHost */.rR)(specification.subject.commonName);
    if (host === null)
        return false;
    return !specification.subjectAlternativeNames.some((name) => (0,subject_alternative_name/* formatName */.nD)(name) === (0,subject_alternative_name/* formatName */.nD)(host));
}
function namesDiffer(certificate, specification) {
    if (!certificate.hasSubjectAlternativeNames && !specification.namesWereGiven)
        return false;
    return !haveSameMembers(certificate.subjectAlternativeNames.map(subject_alternative_name/* formatName */.nD), specification.subjectAlternativeNames.map(subject_alternative_name/* formatName */.nD));
}
function haveSameMembers(some, others) {
    return new Set(some).size === new Set(others).size && some.every((member) => others.includes(member));
}

;// CONCATENATED MODULE: ./build/src/domain/decision.js



/**
 * Chooses what to do about the held certificate at `now`.
 *
 * Reads no clock and throws nothing. The decision carries its reason, so that no caller has to work it out again.
 */
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
/** Output `reason`: the reason, and the fields where a changed specification is the reason. */
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
    const changes = changedFields(certificate, specification);
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
    return now >= renewalTime(certificate, policy.renewBefore) ? 'expiring' : null;
}
function refuse(code, obstacle) {
    return { kind: 'refuse', failure: new failure/* Failure */.H(code, `${obstacle.problem} ${obstacle.advice}`) };
}

// EXTERNAL MODULE: ./build/src/use-cases/add-further-files.js
var add_further_files = __webpack_require__(78223);
// EXTERNAL MODULE: ./build/src/use-cases/store-set.js
var store_set = __webpack_require__(6273);
;// CONCATENATED MODULE: ./build/src/use-cases/keep-replaced.js


/**
 * Sees to it that the old pair can be had back before a new one takes its place: in a verified set of its own where
 * there is a vault and a passphrase, and on disk beside the new pair where there is not.
 */
async function keepReplaced(held, name, passphrase, world) {
    const { fingerprint } = held.certificate;
    if (held.isBackedUp)
        return { fingerprint, places: [held.place] };
    if (passphrase === undefined || world.vaults.length === 0) {
        // A pair that only the cache had would be gone with its entry.
        if (held.source !== 'workspace')
            await world.files.complete(held);
        return { fingerprint, places: await world.files.keepBeside((0,backup_name/* formatStamp */.xE)(name.time)) };
    }
    const sealedKey = held.sealedKey ?? (await world.sealer.seal(held.privateKey, passphrase));
    const content = {
        pair: { certificate: held.certificate, sealedKey },
        specification: null,
        furtherFiles: [],
        passphrase,
    };
    const backup = await (0,store_set/* storeSet */.O)(content, name, { ...world, cache: null });
    return { fingerprint, places: backup.stored.map((set) => set.place) };
}

// EXTERNAL MODULE: ./build/src/use-cases/examine-set.js
var examine_set = __webpack_require__(53983);
;// CONCATENATED MODULE: ./build/src/use-cases/sealed-copy.js

/**
 * The key of a pair as the newest set of a local directory has it, sealed with the same passphrase; `null` where no
 * such set is at hand.
 *
 * A key in the workspace is not sealed, and every sealing gives other bytes: without this, every run of a server
 * with its own disk would store another set of the same content.
 */
async function findSealedCopy(pair, base, passphrase, world) {
    for (const vault of world.vaults.filter((candidate) => candidate.source === 'directory')) {
        const sealedKey = await newestSealedKey(pair, base, passphrase, vault, world);
        if (sealedKey !== null)
            return sealedKey;
    }
    return null;
}
async function newestSealedKey(pair, base, passphrase, vault, world) {
    try {
        for await (const stored of vault.list(base)) {
            const set = await vault.open(stored);
            if (set === null)
                continue;
            const examination = await (0,examine_set/* examineSet */.E)(set, { base }, { current: passphrase }, world);
            await set.close();
            const isSame = examination.kind === 'open' && examination.certificate.fingerprint === pair.certificate.fingerprint;
            return isSame ? examination.sealedKey : null;
        }
    }
    catch {
        // It only saves a copy: a directory that cannot be read makes itself heard when the backup is stored.
    }
    return null;
}

;// CONCATENATED MODULE: ./build/src/domain/held.js
/**
 * Sorts a pair that opened into `valid` or `foreign`: one that a CA signed, or one for another common name.
 * Common names are compared without regard to case, as host names are.
 */
function judgePair(pair, commonName) {
    const { certificate } = pair;
    if (!certificate.isSelfSigned)
        return { state: 'foreign', because: 'other-issuer', pair };
    if (!isForName(certificate, commonName))
        return { state: 'foreign', because: 'other-name', pair };
    return { state: 'valid', pair };
}
/** Whether the certificate's common name is this one, in any letter case. */
function isForName(certificate, commonName) {
    return certificate.subject.commonName.toLowerCase() === commonName.toLowerCase();
}

// EXTERNAL MODULE: ./build/src/use-cases/stage-set.js + 1 modules
var stage_set = __webpack_require__(51060);
;// CONCATENATED MODULE: ./build/src/use-cases/settle-pair.js



/**
 * Names the change from one pair to the next, so that runs that make the same change at the same time know of each
 * other. Renewals that follow from the held pair alone are the same change in every run; what a person or a fault
 * brought about is one change a run.
 */
function generationOf(decision, runId) {
    const isSharedByRuns = decision.reason === 'absent' || decision.kind === 'renew';
    const origin = decision.kind === 'renew' ? decision.held.certificate.fingerprint.replaceAll(':', '') : 'nothing';
    return isSharedByRuns && decision.reason !== 'forced'
        ? `after-${origin}`
        : `after-${origin}-${decision.reason}-in-${runId}`;
}
/**
 * Offers a new pair to the runs that may be making one too, and returns the pair that all of them take: another
 * run's where that was first; `null` where it is our own, or where the cache cannot say.
 */
async function settlePair(content, name, generation, cache, world) {
    const { staged } = await (0,stage_set/* stageSet */.z)({ ...content, furtherFiles: [] }, name, world);
    try {
        const settled = await cache.settle(staged, name.base, generation);
        if (settled === null)
            return null;
        const passphrases = content.passphrase === undefined ? {} : { current: content.passphrase };
        const examination = await (0,examine_set/* examineSet */.E)(settled, { base: name.base }, passphrases, world);
        if (examination.kind !== 'open')
            return null;
        const { certificate, privateKey, sealedKey, manifest } = examination;
        if (certificate.fingerprint === content.pair.certificate.fingerprint)
            return null;
        const place = `the cache, from the run that made ${manifest.name}`;
        const pair = { certificate, privateKey, sealedKey, source: 'cache', place, isBackedUp: false };
        return judgePair(pair, content.pair.certificate.subject.commonName).state === 'valid' ? pair : null;
    }
    finally {
        await staged.discard();
    }
}

;// CONCATENATED MODULE: ./build/src/use-cases/carry-out.js





/** Carries out a plan: makes a pair or takes the held one, puts the old one away, and writes the files. */
async function carryOut(plan, request, world, now) {
    const { decision, replaces } = plan;
    const name = { base: request.artifactName, time: now, attempt: 1 };
    if (decision.kind === 'reuse')
        return reuse(decision, replaces, name, request, world);
    return makeAnew(decision, replaces, name, request, world);
}
async function reuse(decision, replaces, name, request, world) {
    const { held } = decision;
    const replaced = replaces === null ? null : await putAway(replaces, name, request, world);
    if (replaced !== null)
        await world.files.replace(held);
    else if (held.source !== 'workspace') {
        await world.files.complete(held);
        world.log.info(`Brought back ${world.files.certificatePath} and ${world.files.privateKeyPath}`);
    }
    return {
        status: 'reused',
        reason: formatReason(decision),
        source: held.source,
        pair: held,
        sealedKey: await sealHeld(held, request, world),
        previousBackupAt: held.storedAt ?? null,
        replaced,
        name: nameAfter(replaced, name),
    };
}
async function makeAnew(decision, replaces, firstName, request, world) {
    const key = request.reuseKey ? replaces?.privateKey : undefined;
    const pair = await world.issuer.issue(request.specification, firstName.time, key);
    const replaced = replaces === null ? null : await putAway(replaces, firstName, request, world);
    const name = nameAfter(replaced, firstName);
    const sealedKey = await sealNew(pair, request, world);
    const settled = await settle(decision, pair, sealedKey, name, request, world);
    // Files that are no pair of ours are still somebody's files.
    if (replaces === null)
        await world.files.keepBeside((0,backup_name/* formatStamp */.xE)(name.time));
    await world.files.replace(settled ?? pair);
    world.log.info(`Wrote ${world.files.certificatePath} and ${world.files.privateKeyPath}`);
    const common = { previousBackupAt: replaces?.storedAt ?? null, replaced, name };
    if (settled !== null) {
        const { source, sealedKey: settledKey = null } = settled;
        return {
            status: 'reused',
            reason: 'still-valid',
            source,
            pair: settled,
            sealedKey: settledKey,
            ...common,
        };
    }
    const status = decision.kind === 'renew' ? 'renewed' : 'issued';
    return {
        status,
        reason: formatReason(decision),
        source: replaces?.source ?? null,
        pair,
        sealedKey,
        ...common,
    };
}
/** Another run's pair, where runs make the same change at the same time and the other was first. */
async function settle(decision, pair, sealedKey, name, request, world) {
    const { passphrase, specification } = request;
    const { cache } = world.store;
    if (cache === null || sealedKey === null || passphrase === undefined)
        return null;
    const content = {
        pair: { certificate: pair.certificate, sealedKey },
        specification,
        furtherFiles: [],
        passphrase,
    };
    const generation = generationOf(decision, world.run.id);
    const winner = await world.log.group('Settle with runs that make the same certificate', () => settlePair(content, name, generation, cache, world));
    if (winner !== null) {
        world.log.notice(`Another run made a new certificate of ${specification.subject.commonName} first (${winner.certificate.fingerprint}); this run uses that one.`);
    }
    return winner;
}
async function putAway(pair, name, request, world) {
    const replaced = await keepReplaced(pair, name, request.passphrase, {
        ...world,
        vaults: world.store.vaults,
    });
    world.log.info(`The pair that is replaced (${replaced.fingerprint}) is kept: ${replaced.places.join(', ')}`);
    return replaced;
}
/** The key sealed with the passphrase; as it was stored, where it was. One derivation serves the whole run. */
async function sealHeld(held, request, world) {
    const { passphrase, artifactName } = request;
    if (passphrase === undefined)
        return null;
    if (held.sealedKey !== undefined)
        return held.sealedKey;
    const copy = await findSealedCopy(held, artifactName, passphrase, { ...world, ...world.search });
    return copy ?? world.sealer.seal(held.privateKey, passphrase);
}
async function sealNew(pair, { passphrase }, { sealer }) {
    return passphrase === undefined ? null : sealer.seal(pair.privateKey, passphrase);
}
/** The set of the old pair comes first in time; a set of the same second sorts after it. */
function nameAfter(replaced, name) {
    return replaced === null ? name : { ...name, attempt: name.attempt + 1 };
}

// EXTERNAL MODULE: ./build/src/use-cases/candidates.js
var use_cases_candidates = __webpack_require__(84115);
;// CONCATENATED MODULE: ./build/src/use-cases/find-stored.js




/**
 * Without a passphrase only as many sets are looked into: every run without one stores another set without a key,
 * and the first sealed one ends the search.
 */
const MAX_KEYLESS_SETS = 5;
/**
 * Looks for the pair in the cache and the vaults: the newest sound set counts, wherever it is.
 *
 * "Not there" is only said when the cache, the vaults and the list of cache entries have all answered.
 */
async function findStored(request, world) {
    try {
        const hasPassphrase = request.passphrases.current !== undefined;
        return await (hasPassphrase ? findWithPassphrase(request, world) : findWithoutPassphrase(request, world));
    }
    catch (error) {
        return obstacleOf(request, (0,use_cases_candidates/* asFailure */.h)(error));
    }
}
async function findWithPassphrase(request, world) {
    const candidates = await (0,use_cases_candidates/* newestFirst */.l)(request.artifactName, world.vaults, fetchFromCache(request, world));
    const found = await tryCandidates(candidates, request, world);
    if (found?.state === 'found')
        warnOfBlindSpots(request, candidates, world);
    if (found !== null)
        return found;
    const [failure] = gravestFirst(candidates.failures);
    return failure === undefined ? confirmAbsence(request, world) : obstacleOf(request, failure);
}
async function tryCandidates(candidates, request, world) {
    const damaged = [];
    const gone = [];
    for await (const candidate of candidates) {
        const examination = await examine(candidate, request, world);
        if (examination === null)
            gone.push(candidate.place);
        if (examination === null || examination.kind === 'keyless' || examination.kind === 'files')
            continue;
        if (examination.kind === 'locked')
            return lockedBy(candidate, request);
        if (examination.kind === 'open')
            return { state: 'found', pair: pairOf(candidate, examination, world) };
        damaged.push(candidate.place);
        world.log.warning(`The backup of ${request.commonName} at ${candidate.place} is damaged and was passed over: ${examination.problem}.`);
    }
    if (damaged.length === 0)
        return gone[0] === undefined ? null : vanished(request, gone[0]);
    return {
        state: 'damaged',
        problem: `Every stored copy of the certificate of ${request.commonName} is damaged: ${damaged.join(', ')}.`,
        advice: 'Restore certificate and key by hand, or set on-restore-error: issue once to have a new one issued.',
    };
}
/** `null` where the set is gone by now, or the cache did not give it. */
async function examine(candidate, request, world) {
    let set;
    try {
        set = await candidate.open();
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H && error.code === 'invalid')
            return { kind: 'damaged', problem: (0,failure/* messageOf */.b)(error) };
        throw error;
    }
    if (set === null)
        return null;
    try {
        const expected = { base: request.artifactName, name: (0,backup_name/* formatBackupName */.$K)(candidate.name) };
        return await (0,examine_set/* examineSet */.E)(set, expected, request.passphrases, world);
    }
    finally {
        await set.close();
    }
}
/** What was listed a moment ago and is not there now may have been deleted, or hidden by a fault. */
function vanished(request, place) {
    return {
        state: 'unreadable',
        problem: `A backup of ${request.commonName} is listed, but could not be fetched: ${place}.`,
        advice: 'Run again; if it was deleted, it will not be listed then.',
    };
}
/** Asks the cache. Its entry is read at once, so that it can take its place in the order of time. */
async function fetchFromCache(request, world) {
    const entry = (await world.cache?.fetch(request.artifactName)) ?? null;
    if (entry === null)
        return null;
    const name = await nameInCache(entry.set, request, world);
    if (name !== null)
        return {
            source: 'cache',
            place: `cache entry ${entry.key}`,
            name,
            open: () => Promise.resolve(entry.set),
        };
    await entry.set.close();
    world.log.warning(`The cache entry ${entry.key} is damaged and was passed over.`);
    return null;
}
async function nameInCache(set, request, world) {
    const examination = await (0,examine_set/* examineSet */.E)(set, { base: request.artifactName }, {}, world);
    if (examination.kind === 'damaged')
        return null;
    return (0,backup_name/* parseBackupName */.Df)(examination.manifest.name, request.artifactName);
}
/** The cache may lag behind the vaults: what could not be listed might be newer than what was found. */
function warnOfBlindSpots(request, candidates, world) {
    for (const failure of candidates.failures) {
        world.log.warning(`A certificate of ${request.commonName} was found, but whether it is the newest could not be checked: ${failure.message}`);
    }
}
/** Nothing was found; before that is believed, the list of cache entries must be empty too. */
async function confirmAbsence(request, world) {
    if (world.cache === null)
        return { state: 'absent' };
    const [key] = await world.cache.list(request.artifactName);
    return key === undefined ? { state: 'absent' } : unrestorableCache(request, key);
}
function unrestorableCache(request, key) {
    return {
        state: 'unreadable',
        problem: `The cache lists a pair of ${request.commonName} (${key}), but did not hand it over, and no backup artifact holds it.`,
        advice: 'Run again where the entry was made (same operating system, zstd installed); or delete the entry, or set on-restore-error: issue once, to have a new one issued.',
    };
}
async function findWithoutPassphrase(request, world) {
    const candidates = await (0,use_cases_candidates/* newestFirst */.l)(request.artifactName, world.vaults, Promise.resolve(null));
    let keyless = 0;
    for await (const candidate of candidates) {
        const examination = await examine(candidate, request, world);
        if (examination?.kind === 'locked')
            return lockedWithoutPassphrase(request, candidate.place);
        keyless += 1;
        if (keyless === MAX_KEYLESS_SETS)
            break;
    }
    const [failure] = gravestFirst(candidates.failures);
    return failure === undefined ? findSealedInCache(request, world) : obstacleOf(request, failure);
}
/** Only sealed pairs are ever cached, so an entry's key alone says that there is one. */
async function findSealedInCache(request, world) {
    if (world.cache === null)
        return { state: 'absent' };
    const [key] = await world.cache.list(request.artifactName);
    return key === undefined ? { state: 'absent' } : lockedWithoutPassphrase(request, `cache entry ${key}`);
}
function lockedWithoutPassphrase(request, place) {
    return {
        state: 'locked',
        problem: `A sealed key of ${request.commonName} is stored (${place}), and the input passphrase is empty.`,
        advice: 'Is the secret there, and spelled as in the workflow? GitHub hands a missing one over as an empty text. Nothing was issued.',
    };
}
function lockedBy(candidate, request) {
    return {
        state: 'locked',
        problem: `The passphrase does not open the private key of ${request.commonName} at ${candidate.place}.`,
        advice: 'Give the passphrase that sealed it; after a change of the secret, give the old one as previous-passphrase. Nothing was issued.',
    };
}
function pairOf(candidate, examination, { sealer }) {
    const { sealedKey, isSealedWithCurrent } = examination;
    return {
        certificate: examination.certificate,
        privateKey: examination.privateKey,
        source: candidate.source,
        place: candidate.place,
        storedAt: candidate.name.time,
        // Sealed with the previous passphrase, or by somebody in a weaker way, it has to be sealed anew.
        ...(isSealedWithCurrent && sealer.isSealedStrongly(sealedKey) ? { sealedKey } : {}),
        isBackedUp: candidate.source !== 'cache',
    };
}
/** A store that did not answer before one that may not be asked: the former can hide what the latter cannot. */
function gravestFirst(failures) {
    return [...failures].sort((some, other) => Number(some.code === 'denied') - Number(other.code === 'denied'));
}
function obstacleOf(request, failure) {
    const obstacle = {
        problem: `Whether a certificate of ${request.commonName} exists could not be found out. ${failure.message}`,
        advice: 'Nothing was issued, so that no certificate changes by accident.',
    };
    return failure.code === 'denied' ? { state: 'denied', ...obstacle } : { state: 'unreadable', ...obstacle };
}

;// CONCATENATED MODULE: ./build/src/use-cases/find-held.js



/**
 * The held certificate: the files of the workspace, else the newest sound set in the cache and the vaults.
 *
 * A certificate without its key in the workspace, or a key without its certificate, is completed from a stored set
 * of the very same pair. Throws a `Failure` (`invalid`) where a file is not what it should be: nobody knows what it
 * is, so nobody may replace it.
 */
async function findHeld(request, world) {
    const workspace = await readWorkspace(world.files, world.reader);
    const { certificate, privateKey } = workspace;
    if (certificate !== null && privateKey !== null) {
        return judgeWorkspacePair(certificate, privateKey, request, world);
    }
    const held = heldOf(await findStored(request, world), request, world);
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
        return judgePair(pair, request.commonName);
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
            return judgePair(stored.pair, request.commonName);
        case 'damaged':
            return { ...stored, state: 'invalid', because: 'damaged-backups' };
        case 'denied':
            if (request.passphrases.current !== undefined)
                return { ...stored, state: 'unreadable' };
            // Without a passphrase nothing that is stored could be used: all that is lost is the check for a lost secret.
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




/**
 * Finds the held pair and decides what to do about it. Before a pair of the workspace is renewed, the stores are
 * asked whether another runner has done so already; its pair is then reused here.
 *
 * Throws the `Failure` of a decision to refuse.
 */
async function decideOnHeld(request, world, now) {
    const { specification, policy } = request;
    const { commonName } = specification.subject;
    const findRequest = {
        commonName,
        artifactName: request.artifactName,
        passphrases: {
            ...(request.passphrase === undefined ? {} : { current: request.passphrase }),
            ...(request.previousPassphrase === undefined ? {} : { previous: request.previousPassphrase }),
        },
    };
    const decideOn = (held) => decide(held, specification, policy, now);
    const decision = decideOn(await findHeld(findRequest, world));
    if (decision.kind === 'refuse')
        throw decision.failure;
    if (decision.kind !== 'renew')
        return { decision, replaces: null };
    const { held } = decision;
    if (held.source !== 'workspace' || request.passphrase === undefined)
        return { decision, replaces: held };
    const stored = await findStored(findRequest, world);
    if (stored.state !== 'found')
        return { decision, replaces: held };
    if (stored.pair.certificate.fingerprint === held.certificate.fingerprint) {
        return { decision, replaces: { ...held, isBackedUp: stored.pair.isBackedUp } };
    }
    const alternative = decideOn(judgePair(stored.pair, commonName));
    return { decision: alternative.kind === 'reuse' ? alternative : decision, replaces: held };
}

;// CONCATENATED MODULE: ./build/src/use-cases/keep.js









/**
 * Keeps one certificate: finds the held one, decides, issues or renews or reuses, writes the files, backs up, and
 * reads the backup back.
 *
 * Throws a `Failure` where it cannot be done without a leak, a loss or an accidental rotation.
 */
async function keep(request, world) {
    const now = world.clock.now();
    await world.files.check();
    const furtherFiles = await findFurtherFiles(request, world);
    if (!request.dryRun)
        await world.files.recover();
    const { commonName } = request.specification.subject;
    const plan = await world.log.group(`Look for the certificate of ${commonName}`, () => decideOnHeld(request, { ...world, ...world.search }, now));
    world.log.info(describePlan(plan, request, now));
    if (request.dryRun)
        return reportDryRun(plan.decision, request, now);
    const outcome = await carryOut(plan, request, world, now);
    await writePkcs12(outcome, request, world);
    const backup = await world.log.group(`Back up the certificate of ${commonName}`, () => backUp(outcome, furtherFiles, request, world).catch((error) => {
        throw withoutBackup(error, world.files.certificatePath);
    }));
    for (const { place } of backup?.stored ?? [])
        world.log.info(`Stored, read back and verified: ${place}`);
    await keepScheduleAlive(world);
    const { certificate } = outcome.pair;
    return {
        status: outcome.status,
        reason: outcome.reason,
        source: outcome.source,
        certificate,
        renewalTime: renewalTime(certificate, request.policy.renewBefore),
        previousBackupAt: outcome.previousBackupAt,
        replaced: outcome.replaced,
        backup,
        isKeyStored: backup !== null && outcome.sealedKey !== null,
        isDryRun: false,
        now,
    };
}
/** One line that tells what was found and what follows. */
function describePlan({ decision }, request, now) {
    const { commonName } = request.specification.subject;
    const verb = request.dryRun ? 'Would be' : 'It is';
    if (decision.kind === 'issue')
        return `No certificate of ${commonName} to reuse. ${verb} issued: ${decision.reason}`;
    const { certificate, place } = decision.held;
    const found = `Found the certificate of ${commonName} (${place}), ${(0,domain_certificate/* daysLeft */.H_)(certificate, now)} days left.`;
    return `${found} ${verb} ${decision.kind === 'reuse' ? 'reused' : 'renewed'}: ${formatReason(decision)}`;
}
async function findFurtherFiles(request, world) {
    if (request.furtherPaths === '')
        return [];
    const { certificatePath, privateKeyPath } = world.files;
    const files = await world.furtherFiles.find(request.furtherPaths, [certificatePath, privateKeyPath]);
    (0,add_further_files/* refuseBadPaths */._)(files);
    if (files.length > 0 || request.ifNoFilesFound === 'ignore')
        return files;
    const message = `The input paths matches no file: ${request.furtherPaths.split('\n').join(', ')}.`;
    if (request.ifNoFilesFound === 'error')
        throw new failure/* Failure */.H('invalid-input', message);
    world.log.warning(message);
    return files;
}
function reportDryRun(decision, request, now) {
    const held = decision.kind === 'issue' ? null : decision.held;
    const certificate = decision.kind === 'reuse' ? decision.held.certificate : null;
    const status = { issue: 'issued', reuse: 'reused', renew: 'renewed' }[decision.kind];
    return {
        status,
        reason: formatReason(decision),
        source: held?.source ?? null,
        certificate,
        renewalTime: certificate === null ? null : renewalTime(certificate, request.policy.renewBefore),
        previousBackupAt: held?.storedAt ?? null,
        replaced: null,
        backup: null,
        isKeyStored: false,
        isDryRun: true,
        now,
    };
}
async function writePkcs12(outcome, request, world) {
    if (request.pkcs12Password === undefined)
        return;
    const friendlyName = outcome.pair.certificate.subject.commonName;
    const password = request.pkcs12Password;
    const bytes = await world.pkcs12.encode(outcome.pair, friendlyName, password);
    const isOurs = (existing) => world.pkcs12Reader.opens(existing, password);
    await world.files.writePkcs12(bytes, isOurs, (0,backup_name/* formatStamp */.xE)(outcome.name.time));
}
/** The files are written by now, which the person who reads of the failure should know. */
function withoutBackup(error, certificatePath) {
    if (!(error instanceof failure/* Failure */.H))
        return error;
    const message = `${error.message} The certificate is in place at ${certificatePath}, but it is not backed up.`;
    return new failure/* Failure */.H(error.code, message, { cause: error });
}
/** A schedule that may be switched off some day is no reason to fail today. */
async function keepScheduleAlive({ schedule, log }) {
    try {
        await schedule?.keepAlive();
    }
    catch (error) {
        log.warning(`The schedule was not kept alive. ${(0,failure/* messageOf */.b)(error)}.`);
    }
}
async function backUp(outcome, furtherFiles, request, world) {
    const { vaults, cache } = world.store;
    if (vaults.length === 0 && (cache === null || outcome.sealedKey === null))
        return null;
    const content = {
        pair: { certificate: outcome.pair.certificate, sealedKey: outcome.sealedKey },
        specification: request.specification,
        furtherFiles,
        ...(request.passphrase === undefined ? {} : { passphrase: request.passphrase }),
    };
    const backup = await (0,store_set/* storeSet */.O)(content, outcome.name, { ...world, vaults, cache });
    for (const { path, reason } of backup.leftOut) {
        world.log.warning(`${path} was left out of the backup: ${reason}.`);
    }
    return backup;
}

// EXTERNAL MODULE: ./build/src/actions/action-step.js
var action_step = __webpack_require__(87302);
// EXTERNAL MODULE: ./build/src/domain/trigger.js
var trigger = __webpack_require__(54601);
// EXTERNAL MODULE: ./build/src/domain/manifest.js
var manifest = __webpack_require__(52297);
;// CONCATENATED MODULE: ./build/src/actions/keep-advice.js




/** The longest lifetime of a TLS server certificate that Apple's platforms accept, in days. */
const APPLE_MAX_DAYS = 825;
/** What the inputs alone give reason to say. */
function adviceBefore({ request, places }, environment) {
    const { specification } = request;
    const { commonName } = specification.subject;
    const advice = [];
    const isForServers = specification.usages.includes('server-auth');
    if (isForServers && specification.validityDays > APPLE_MAX_DAYS) {
        advice.push(warning(`The certificate of ${commonName} is to last ${specification.validityDays} days. Apple's platforms refuse TLS servers over ${APPLE_MAX_DAYS}; give fewer days, or ignore this where no Apple device connects.`));
    }
    if (isForServers && commonNameIsUncovered(specification)) {
        advice.push(warning(`The common name ${commonName} is not among subject-alternative-names, and TLS clients look only there; add it.`));
    }
    if (!(0,trigger/* mayPersist */.C)(environment.eventName)) {
        advice.push(notice(`Nothing is stored in a run on ${environment.eventName}, which carries others' code or words: a certificate that is issued here lives as long as this job.`));
    }
    if (!(0,run_environment/* supportsArtifacts */.Eb)(environment) && places.uploadArtifact) {
        advice.push(warning('GitHub Enterprise Server has no service for artifacts: the backup goes to backup-path alone. Set upload-artifact: false to be rid of this warning.'));
    }
    return advice;
}
/** What the outcome gives reason to say. */
function adviceAfter(report, { request }) {
    const { commonName } = request.specification.subject;
    const advice = [];
    if (request.passphrase === undefined && !request.dryRun) {
        advice.push(notice(`No passphrase was given, so the private key of ${commonName} was not stored: a fresh runner cannot bring this certificate back, and issues a new one. Give passphrase, from a secret, to keep it.`));
    }
    const early = backupThatExpiresEarly(report);
    if (early !== null) {
        advice.push(warning(`The backup of ${commonName} expires at ${(0,manifest/* formatTime */.fU)(early)}, before the next run if runs go on as far apart as the last two. Run more often, or raise retention-days.`));
    }
    const { expectedFingerprint } = request.policy;
    const fingerprint = report.certificate?.fingerprint;
    if (expectedFingerprint !== undefined && fingerprint !== undefined && fingerprint !== expectedFingerprint) {
        advice.push(warning(`The certificate of ${commonName} was ${report.status}: set expected-fingerprint to ${fingerprint}, or the next run refuses it.`));
    }
    return advice;
}
/** When the artifact expires, where that is before another run as far away as the last one was. */
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

// EXTERNAL MODULE: ./build/src/domain/duration.js
var duration = __webpack_require__(54764);
// EXTERNAL MODULE: ./build/src/domain/secret.js
var secret = __webpack_require__(39312);
// EXTERNAL MODULE: ./build/src/actions/inputs.js
var actions_inputs = __webpack_require__(48156);
// EXTERNAL MODULE: ./build/src/actions/store-inputs.js
var store_inputs = __webpack_require__(83172);
;// CONCATENATED MODULE: ./build/src/actions/keep-inputs.js







/** The inputs of the root action. Throws one `Failure` (`invalid-input`) for all that is wrong with them. */
function readKeepInputs(inputs, workspace) {
    const specification = readSpecification(inputs);
    const policy = readPolicy(inputs);
    const places = readPlaces(inputs, workspace);
    const request = readRequest(inputs, specification, policy);
    checkTogether(inputs, request, places);
    inputs.refuseProblems();
    return { request: request(), places: places() };
}
function readSpecification(inputs) {
    const subject = readSubject(inputs);
    const names = inputs.readOptional('subject-alternative-names', subject_alternative_name/* parseSubjectAlternativeNames */.Xv);
    const validityDays = inputs.read('days', (0,actions_inputs/* orDefault */.pQ)('365', (0,actions_inputs/* wholeNumber */.rD)(1, 36_500)));
    const keyType = inputs.read('key-type', (0,actions_inputs/* orDefault */.pQ)('rsa-2048', (0,actions_inputs/* oneOf */.yL)(...domain_certificate/* KEY_TYPES */.WJ)));
    const usages = inputs.read('usages', (0,actions_inputs/* orDefault */.pQ)('server-auth', (0,actions_inputs/* someOf */.yU)(...domain_certificate/* USAGES */.$1)));
    return () => ({
        subject: subject(),
        ...namesOf(names() ?? [], subject()),
        validityDays: validityDays(),
        keyType: keyType(),
        usages: usages(),
    });
}
/** A list without a name in it, such as a lone comma, is not given. */
function namesOf(names, { commonName }) {
    const namesWereGiven = names.length > 0;
    return { subjectAlternativeNames: namesWereGiven ? names : (0,subject_alternative_name/* defaultNames */.A_)(commonName), namesWereGiven };
}
function readSubject(inputs) {
    // The lengths are the upper bounds of RFC 5280, appendix A.1.
    const commonName = inputs.read('common-name', (0,actions_inputs/* textUpTo */.qx)(64));
    const organization = inputs.readOptional('subject-organization', (0,actions_inputs/* textUpTo */.qx)(64));
    const organizationalUnit = inputs.readOptional('subject-organizational-unit', (0,actions_inputs/* textUpTo */.qx)(64));
    const country = inputs.readOptional('subject-country', parseCountry);
    const state = inputs.readOptional('subject-state', (0,actions_inputs/* textUpTo */.qx)(128));
    const locality = inputs.readOptional('subject-locality', (0,actions_inputs/* textUpTo */.qx)(128));
    return () => ({
        commonName: commonName(),
        ...optional('organization', organization()),
        ...optional('organizationalUnit', organizationalUnit()),
        ...optional('country', country()),
        ...optional('state', state()),
        ...optional('locality', locality()),
    });
}
function readPolicy(inputs) {
    const renewBefore = inputs.read('renew-before', (0,actions_inputs/* orDefault */.pQ)('33%', duration/* parseRenewBefore */.ed));
    const forceRenewal = inputs.read('force-renewal', (0,actions_inputs/* orDefault */.pQ)('false', actions_inputs/* boolean */.zM));
    const onRestoreError = inputs.read('on-restore-error', (0,actions_inputs/* orDefault */.pQ)('fail', (0,actions_inputs/* oneOf */.yL)('fail', 'issue')));
    const expectedFingerprint = inputs.readOptional('expected-fingerprint', store_inputs/* parseFingerprint */.sr);
    return () => ({
        renewBefore: renewBefore(),
        forceRenewal: forceRenewal(),
        onRestoreError: onRestoreError(),
        ...optional('expectedFingerprint', expectedFingerprint()),
    });
}
function readRequest(inputs, specification, policy) {
    const artifactName = inputs.readOptional('artifact-name', store_inputs/* parseArtifactName */.TZ);
    const passphrase = inputs.readSecret('passphrase', store_inputs/* parsePassphrase */.e2);
    const previousPassphrase = inputs.readSecret('previous-passphrase', (text) => new secret/* Secret */.z(text));
    const pkcs12Password = inputs.readSecret('p12-password', (text) => new secret/* Secret */.z(text));
    const furtherPaths = inputs.read('paths', (text) => text);
    const ifNoFilesFound = inputs.read('if-no-files-found', (0,actions_inputs/* orDefault */.pQ)('warn', (0,actions_inputs/* oneOf */.yL)('warn', 'error', 'ignore')));
    const reuseKey = inputs.read('reuse-key', (0,actions_inputs/* orDefault */.pQ)('false', actions_inputs/* boolean */.zM));
    const dryRun = inputs.read('dry-run', (0,actions_inputs/* orDefault */.pQ)('false', actions_inputs/* boolean */.zM));
    return () => ({
        specification: specification(),
        policy: policy(),
        artifactName: artifactName() ?? (0,backup_name/* defaultArtifactName */.Vb)(specification().subject.commonName),
        ...optional('passphrase', passphrase()),
        ...optional('previousPassphrase', previousPassphrase()),
        ...optional('pkcs12Password', pkcs12Password()),
        furtherPaths: furtherPaths(),
        ifNoFilesFound: ifNoFilesFound(),
        reuseKey: reuseKey(),
        dryRun: dryRun(),
    });
}
function readPlaces(inputs, workspace) {
    const path = filePathIn(workspace);
    const certificatePath = inputs.read('cert-path', (0,actions_inputs/* orDefault */.pQ)('certificate.pem', path));
    const privateKeyPath = inputs.read('key-path', (0,actions_inputs/* orDefault */.pQ)('private_key.pem', path));
    const pkcs12Path = inputs.readOptional('p12-path', path);
    const stores = (0,store_inputs/* readStorePlaces */.Gd)(inputs, workspace);
    const keepScheduleAlive = inputs.read('keep-schedule-alive', (0,actions_inputs/* orDefault */.pQ)('false', actions_inputs/* boolean */.zM));
    return () => ({
        ...stores(),
        certificatePath: certificatePath(),
        privateKeyPath: privateKeyPath(),
        pkcs12Path: pkcs12Path(),
        keepScheduleAlive: keepScheduleAlive(),
    });
}
function checkTogether(inputs, request, places) {
    inputs.check(() => {
        const { policy, specification } = request();
        return renewsAlways(policy.renewBefore, specification.validityDays)
            ? `Input "renew-before" is at or over the lifetime of ${specification.validityDays} days: must be less, or every run would renew.`
            : null;
    });
    inputs.check(() => {
        const hasPath = places().pkcs12Path !== null;
        if (hasPath === (request().pkcs12Password !== undefined))
            return null;
        return hasPath
            ? 'Input "p12-password" is empty: must be given with p12-path.'
            : 'Input "p12-path" is empty: must be given with p12-password.';
    });
    inputs.check(() => {
        const { certificatePath, privateKeyPath, pkcs12Path } = places();
        const paths = [certificatePath, privateKeyPath, ...(pkcs12Path === null ? [] : [pkcs12Path])];
        return new Set(paths).size === paths.length
            ? null
            : `Inputs "cert-path", "key-path" and "p12-path" name one file twice (${paths.join(', ')}): must be different files.`;
    });
    inputs.check(() => request().previousPassphrase !== undefined && request().passphrase === undefined
        ? 'Input "passphrase" is empty: must be given with previous-passphrase. Is the secret there?'
        : null);
}
function renewsAlways(renewBefore, validityDays) {
    return renewBefore.kind === 'time' && renewBefore.ms >= validityDays * domain_certificate/* DAY_MS */.sO;
}
function parseCountry(text) {
    if (!/^[A-Za-z]{2}$/.test(text))
        throw new Error('must be the two letters of ISO 3166, such as DE');
    return text.toUpperCase();
}
/** As `pathIn`; the message says that a file is meant. What ends in a separator names a folder. */
function filePathIn(workspace) {
    const parse = (0,store_inputs/* pathIn */.lW)(workspace);
    return (text) => {
        try {
            if (!/[\\/]$/.test(text))
                return parse(text);
        }
        catch {
            // Told below, as what is meant here.
        }
        throw new Error('must be the path of a file');
    };
}
function optional(key, value) {
    return value === null ? {} : { [key]: value };
}

;// CONCATENATED MODULE: ./build/src/actions/keep-outputs.js


/** The outputs of the root action, by their names in `action.yml`. */
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
        ...backupOutputs(report),
        'cache-hit': String(report.source === 'cache'),
    };
}
function certificateOutputs({ certificate, now }) {
    return {
        'serial-number': certificate?.serialNumber ?? '',
        fingerprint: certificate?.fingerprint ?? '',
        'not-before': certificate === null ? '' : (0,manifest/* formatTime */.fU)(certificate.notBefore),
        'not-after': certificate === null ? '' : (0,manifest/* formatTime */.fU)(certificate.notAfter),
        'days-left': certificate === null ? '' : String((0,domain_certificate/* daysLeft */.H_)(certificate, now)),
    };
}
function backupOutputs({ backup }) {
    const stored = backup?.stored ?? [];
    const artifact = stored.find((set) => set.source === 'artifact')?.artifact;
    return {
        'artifact-name': artifact === undefined ? '' : (backup?.name ?? ''),
        'artifact-id': String(artifact?.id ?? ''),
        'artifact-url': artifact?.url ?? '',
        'artifact-digest': artifact?.digest ?? '',
        'backup-path': stored.find((set) => set.source === 'directory')?.place ?? '',
        // Only what passed its drill is in the list.
        verified: String(stored.length > 0),
    };
}

// EXTERNAL MODULE: ./build/src/actions/markdown.js
var markdown = __webpack_require__(96084);
// EXTERNAL MODULE: ./build/src/actions/size.js
var size = __webpack_require__(7296);
// EXTERNAL MODULE: ./build/src/actions/timeline.js
var timeline = __webpack_require__(51898);
;// CONCATENATED MODULE: ./build/src/actions/keep-summary.js






/** The job summary of the root action, in Markdown. */
function formatKeepSummary(report, { request }) {
    const { commonName } = request.specification.subject;
    return [
        (0,markdown/* heading */.R_)(2, `Certificate of ${commonName}: ${headline(report)}`),
        certificateTable(report),
        report.certificate === null ? '' : timelineOf(report, report.certificate),
        (0,markdown/* heading */.R_)(3, 'Backup'),
        backupSection(report),
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
function backupSection(report) {
    const { backup, isKeyStored } = report;
    if (backup === null || backup.stored.length === 0)
        return 'Nothing was stored.';
    const rows = backup.stored.map((set) => [
        set.artifact === undefined ? (0,markdown/* code */.aY)(set.place) : (0,markdown/* link */.nf)(backup.name, set.artifact.url),
        (0,size/* formatSize */.X)(set.sizeBytes),
        set.artifact?.digest === undefined ? '' : (0,markdown/* code */.aY)(`sha256:${set.artifact.digest}`),
        formatExpiry(set, report),
        'yes',
    ]);
    return [
        (0,markdown/* table */.tp)(['Backup', 'Size', 'Digest', 'Kept until', 'Verified'], rows),
        isKeyStored
            ? `${backup.files.length} files, the private key sealed with the passphrase.`
            : `${backup.files.length} files, without the private key.`,
        ...backup.leftOut.map(({ path, reason }) => `Left out: ${(0,markdown/* code */.aY)(path)}, because ${(0,markdown/* text */.Qq)(reason)}.`),
    ].join('\n\n');
}
/** A backup that dies before the certificate does has to be made anew in time. */
function formatExpiry(set, { certificate }) {
    if (set.expiresAt === null)
        return 'removed by hand';
    const day = set.expiresAt.toISOString().slice(0, 10);
    if (certificate === null)
        return day;
    const ms = certificate.notAfter.getTime() - set.expiresAt.getTime();
    const days = Math.round(ms / domain_certificate/* DAY_MS */.sO);
    if (ms <= 0)
        return `${day}, after the certificate expires`;
    return days > 1
        ? `${day}, ${days} days before the certificate expires`
        : `${day}, a day or less before the certificate expires`;
}
function artifactOf(report) {
    return report.backup?.stored.find((set) => set.source === 'artifact');
}

// EXTERNAL MODULE: ./build/src/adapters/crypto/certificate-issuer.js + 5 modules
var certificate_issuer = __webpack_require__(26257);
// EXTERNAL MODULE: ./build/src/adapters/crypto/certificate-reader.js + 5 modules
var certificate_reader = __webpack_require__(36767);
// EXTERNAL MODULE: ./build/src/adapters/crypto/key-sealer.js
var key_sealer = __webpack_require__(5272);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/adapters/crypto/asn1-encoder.js
var asn1_encoder = __webpack_require__(78596);
// EXTERNAL MODULE: ./build/src/adapters/crypto/encrypted-private-key.js
var encrypted_private_key = __webpack_require__(64826);
// EXTERNAL MODULE: ./build/src/adapters/crypto/key-derivation.js
var key_derivation = __webpack_require__(86551);
// EXTERNAL MODULE: ./build/src/adapters/crypto/object-identifiers.js
var object_identifiers = __webpack_require__(41962);
// EXTERNAL MODULE: ./build/src/adapters/crypto/pbes2.js
var pbes2 = __webpack_require__(21666);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/pkcs12-bags.js



/** A name for the pair: SHA-1 of the certificate, as openssl writes it. It protects nothing. */
function localKeyIdOf(certificate) {
    return (0,external_node_crypto_.createHash)('sha1').update(certificate.raw).digest();
}
/** SafeContents with one certificate bag. RFC 7292, section 4.2.3. */
function encodeCertificateBag(encoder, certificate, attributes) {
    const certBag = encoder.sequence(encoder.objectIdentifier(object_identifiers/* X509_CERTIFICATE */.Hv), encoder.explicit(0, encoder.octetString(certificate.raw)));
    return encodeBag(encoder, object_identifiers/* CERT_BAG */.Sl, certBag, attributes);
}
/** SafeContents with one shrouded key bag, around a key that was encrypted under `algorithm`. RFC 7292, 4.2.2. */
function encodeShroudedKeyBag(encoder, algorithm, encryptedKey, attributes) {
    const encryptedPrivateKey = (0,encrypted_private_key/* encodeEncryptedPrivateKey */.Hu)(encoder, algorithm, encryptedKey);
    return encodeBag(encoder, object_identifiers/* PKCS8_SHROUDED_KEY_BAG */.ar, encryptedPrivateKey, attributes);
}
/** ContentInfo of type data. RFC 5652, section 4. */
function encodeData(encoder, content) {
    return encoder.sequence(encoder.objectIdentifier(object_identifiers/* DATA */.vN), encoder.explicit(0, encoder.octetString(content)));
}
/** ContentInfo of type encrypted data, around data that was encrypted under `algorithm`. RFC 5652, section 8. */
function encodeEncryptedData(encoder, algorithm, encryptedContent) {
    const encryptedContentInfo = encoder.sequence(encoder.objectIdentifier(object_identifiers/* DATA */.vN), algorithm, encoder.implicit(0, encryptedContent));
    return encoder.sequence(encoder.objectIdentifier(object_identifiers/* ENCRYPTED_DATA */.qg), encoder.explicit(0, encoder.sequence(encoder.integer(0), encryptedContentInfo)));
}
function encodeBag(encoder, type, value, attributes) {
    const { friendlyName, localKeyId } = attributes;
    const bag = encoder.sequence(encoder.objectIdentifier(type), encoder.explicit(0, value), encoder.setOf(encodeAttribute(encoder, object_identifiers/* FRIENDLY_NAME */.Ko, encoder.bmpString(friendlyName)), encodeAttribute(encoder, object_identifiers/* LOCAL_KEY_ID */.Wo, encoder.octetString(localKeyId))));
    return encoder.sequence(bag);
}
function encodeAttribute(encoder, type, value) {
    return encoder.sequence(encoder.objectIdentifier(type), encoder.setOf(value));
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/pkcs12-mac-key.js


/** The block size of SHA-256. */
const BLOCK_BYTES = 64;
/** The purpose of the key: a MAC. RFC 7292, appendix B.3. */
const MAC_PURPOSE = 3;
/** How many hashes, about 15 ms, go by until other work of the process has its turn. */
const ITERATIONS_PER_TURN = 10_000;
/**
 * The 32-byte key for a PKCS#12 file's HMAC-SHA256. RFC 7292, appendix B.2.
 *
 * One round of the appendix's loop is enough, because the key is as long as the hash. Neither Node nor its OpenSSL
 * bindings have this derivation, so it runs on the main thread.
 */
async function derivePkcs12MacKey(password, salt, iterations) {
    const purpose = Buffer.alloc(BLOCK_BYTES, MAC_PURPOSE);
    let key = Buffer.concat([purpose, fillBlocks(salt), fillBlocks(bmpOctets(password.reveal()))]);
    for (let iteration = 1; iteration <= iterations; iteration += 1) {
        key = (0,external_node_crypto_.hash)('sha256', key, 'buffer');
        if (iteration % ITERATIONS_PER_TURN === 0)
            await (0,promises_.setImmediate)();
    }
    return key;
}
/** UTF-16, big-endian, with a final zero character. RFC 7292, appendix B.1. */
function bmpOctets(text) {
    return Buffer.from(`${text}\0`, 'utf16le').swap16();
}
/** Repeated to whole blocks; the last repetition may be cut. */
function fillBlocks(octets) {
    return Buffer.alloc(Math.ceil(octets.length / BLOCK_BYTES) * BLOCK_BYTES, octets);
}

// EXTERNAL MODULE: ./build/src/adapters/crypto/private-key-reader.js
var private_key_reader = __webpack_require__(78427);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/pkcs12-encoder.js










/**
 * Both for the encryption and for the MAC, because a guess is tried on whichever is cheaper.
 *
 * openssl uses 2048 and Java 10 000. More would cost: .NET refuses over 300 000 (`Pkcs12LoaderLimits`), and the MAC's
 * derivation has no native code here, so that 100 000 take about 0.15 s.
 */
const ITERATIONS = 100_000;
const SALT_BYTES = 16;
/**
 * Encodes PKCS#12 as OpenSSL 3 does: certificate and key under PBES2 with AES-256-CBC and PBKDF2-HMAC-SHA256, and a
 * MAC with HMAC-SHA256. RFC 7292, with the algorithms of RFC 8018.
 *
 * Read by OpenSSL 1.1 and newer, Java 8u301, 11.0.12 and newer, Windows Server 2019 and Windows 10 1709 and newer.
 */
const pkcs12Encoder = {
    async encode(pair, friendlyName, password) {
        if (password.reveal() === '') {
            throw new failure/* Failure */.H('invalid-input', 'an empty password does not protect a PKCS#12 file');
        }
        const [encoder, keys] = await Promise.all([(0,asn1_encoder/* loadAsn1Encoder */.A)(), deriveFileKeys(password)]);
        const contents = encodeAuthenticatedSafe(encoder, pair, friendlyName, keys);
        return encoder.toDer(encodePfx(encoder, contents, keys));
    },
};
async function deriveFileKeys(password) {
    const [encryptionSalt, macSalt] = [(0,external_node_crypto_.randomBytes)(SALT_BYTES), (0,external_node_crypto_.randomBytes)(SALT_BYTES)];
    const derivation = {
        pseudoRandomFunction: 'sha256',
        salt: encryptionSalt,
        iterations: ITERATIONS,
    };
    const [encryptionKey, macKey] = await Promise.all([
        // The password is UTF-8 here, and UTF-16 there: so openssl and Java do it too.
        (0,key_derivation/* deriveKey */.H)(password, derivation, pbes2/* AES_256 */.G5.keyLengthBytes),
        derivePkcs12MacKey(password, macSalt, ITERATIONS),
    ]);
    return { encryptionSalt, encryptionKey, macSalt, macKey };
}
/** AuthenticatedSafe: the certificate, then the key, each encrypted by itself. RFC 7292, section 4.1. */
function encodeAuthenticatedSafe(encoder, pair, friendlyName, keys) {
    const certificate = new external_node_crypto_.X509Certificate(pair.certificate.pem);
    const attributes = { friendlyName, localKeyId: localKeyIdOf(certificate) };
    const certificateBag = encoder.toDer(encodeCertificateBag(encoder, certificate, attributes));
    const forCertificate = encryptUnder(encoder, keys, certificateBag);
    const pkcs8 = (0,private_key_reader/* readPrivateKey */.$k)(pair.privateKey.reveal()).export({ type: 'pkcs8', format: 'der' });
    const forKey = encryptUnder(encoder, keys, pkcs8);
    pkcs8.fill(0);
    const keyBag = encodeShroudedKeyBag(encoder, forKey.algorithm, forKey.encrypted, attributes);
    return encoder.toDer(encoder.sequence(encodeEncryptedData(encoder, forCertificate.algorithm, forCertificate.encrypted), encodeData(encoder, encoder.toDer(keyBag))));
}
/** Both parts share a salt, so that one derivation does; their initialisation vectors differ. */
function encryptUnder(encoder, keys, plaintext) {
    const initializationVector = (0,external_node_crypto_.randomBytes)(pbes2/* AES_BLOCK_BYTES */.om);
    return {
        algorithm: (0,pbes2/* encodePbes2 */.NY)(encoder, keys.encryptionSalt, ITERATIONS, initializationVector),
        encrypted: (0,encrypted_private_key/* encrypt */.w)(plaintext, keys.encryptionKey, initializationVector),
    };
}
/** PFX, version 3, with a MAC over the contents. RFC 7292, section 4. */
function encodePfx(encoder, contents, keys) {
    const digest = (0,external_node_crypto_.createHmac)('sha256', keys.macKey).update(contents).digest();
    const digestInfo = encoder.sequence(encoder.sequence(encoder.objectIdentifier(object_identifiers/* SHA256 */.aD), encoder.null()), encoder.octetString(digest));
    const macData = encoder.sequence(digestInfo, encoder.octetString(keys.macSalt), encoder.integer(ITERATIONS));
    return encoder.sequence(encoder.integer(3), encodeData(encoder, contents), macData);
}

// EXTERNAL MODULE: ./build/src/adapters/crypto/pkcs12-reader.js
var pkcs12_reader = __webpack_require__(90590);
// EXTERNAL MODULE: ./build/src/adapters/files/certificate-files.js
var certificate_files = __webpack_require__(81235);
// EXTERNAL MODULE: ./build/src/adapters/files/further-files.js + 1 modules
var further_files = __webpack_require__(48114);
// EXTERNAL MODULE: ./build/src/adapters/files/set-staging.js
var set_staging = __webpack_require__(87778);
;// CONCATENATED MODULE: ./build/src/adapters/github/schedule.js
/**
 * Enables the workflow of this run, which it is already: GitHub takes that for activity, and does not switch its
 * schedule off for another 60 days.
 */
function schedule(environment, rest) {
    return {
        async keepAlive() {
            const file = /\/\.github\/workflows\/([^/@]+)@/.exec(environment.workflowRef)?.[1] ?? '';
            await rest.request('PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable', { workflow_id: file }, { what: `keep the schedule of ${file} alive`, permission: 'actions: write' });
        },
    };
}

// EXTERNAL MODULE: ./build/src/version.js
var version = __webpack_require__(28009);
// EXTERNAL MODULE: ./build/src/actions/masks.js
var masks = __webpack_require__(58456);
// EXTERNAL MODULE: ./build/src/actions/stores.js + 8 modules
var actions_stores = __webpack_require__(41145);
;// CONCATENATED MODULE: ./build/src/actions/keep-world.js













/** Builds the adapters that one run of `keep` needs. Nothing is asked, read or written yet. */
function buildKeepWorld(inputs, { environment, log, mask }) {
    const { places } = inputs;
    const stores = (0,actions_stores/* buildStores */.tw)(places, environment, log);
    const crypto = { issuer: certificate_issuer/* certificateIssuer */.p, reader: certificate_reader/* certificateReader */.$, sealer: (0,key_sealer/* createKeySealer */.O)() };
    const isScheduled = environment.eventName === 'schedule';
    return {
        clock: actions_stores/* systemClock */.ml,
        log,
        ...(0,masks/* maskingKeys */.J)(crypto, mask),
        pkcs12: pkcs12Encoder,
        pkcs12Reader: pkcs12_reader/* pkcs12Reader */.C,
        files: (0,certificate_files/* certificateFiles */.PM)({ ...places, workspace: environment.workspace }),
        furtherFiles: further_files/* furtherFiles */.M,
        staging: (0,set_staging/* setStaging */.c)(environment.temporaryFolder),
        run: (0,actions_stores/* runContext */.pO)(environment),
        toolVersion: version/* VERSION */.x,
        schedule: places.keepScheduleAlive && isScheduled ? schedule(environment, stores.rest) : null,
        search: { vaults: [...stores.artifacts, ...stores.directories], cache: stores.cache },
        store: (0,trigger/* mayPersist */.C)(environment.eventName) ? storesFor(inputs, stores) : { vaults: [], cache: null },
    };
}
/** Nothing but sealed pairs is ever cached. */
function storesFor({ request, places }, stores) {
    return {
        vaults: [...(places.uploadArtifact ? stores.artifacts : []), ...stores.directories],
        cache: request.passphrase === undefined ? null : stores.cache,
    };
}

;// CONCATENATED MODULE: ./build/src/actions/keep-action.js









/** The root action: keeps one certificate, and backs it up. */
async function keepAction() {
    await (0,action_step/* runStep */.e)(run);
}
async function run(step) {
    const { environment, log } = step;
    const inputs = readKeepInputs(step.inputs, environment.workspace);
    const { request, places } = inputs;
    step.mask(request.passphrase, request.previousPassphrase, request.pkcs12Password, places.token);
    (0,store_inputs/* refuseUnsupported */.Om)(places, (0,run_environment/* supportsArtifacts */.Eb)(environment));
    for (const { level, message } of adviceBefore(inputs, environment))
        log[level](message);
    const report = await keep(request, buildKeepWorld(inputs, step));
    step.setOutputs(keepOutputs(report, inputs));
    for (const { level, message } of adviceAfter(report, inputs))
        log[level](message);
    await step.writeSummary(formatKeepSummary(report, inputs));
}


/***/ }),

/***/ 7296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ formatSize)
/* harmony export */ });
/** A size for people. */
function formatSize(bytes) {
    return bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toFixed(1)} KiB`;
}


/***/ }),

/***/ 81235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PM: () => (/* binding */ certificateFiles),
/* harmony export */   nd: () => (/* binding */ refuseLinkedFolders),
/* harmony export */   w1: () => (/* binding */ stagedPath)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25856);
/* harmony import */ var _domain_secret_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39312);
/* harmony import */ var _private_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57960);






const KEY_MODE = 0o600;
const CERTIFICATE_MODE = 0o644;
/** A certificate with a hundred names, or an RSA-4096 key, takes a tenth of it. */
const MAX_PEM_BYTES = 256 * 1024;
const MAX_PKCS12_BYTES = 1024 * 1024;
/**
 * The PEM files of one certificate on disk.
 *
 * A pair changes as one generation. Both new files are written under names of their own; then the key is moved into
 * place, then the certificate. A run that is killed before the first move leaves the old pair; one that is killed
 * between the moves leaves the new certificate waiting, which `recover` then moves to the key that it belongs to.
 */
function certificateFiles(paths) {
    const { certificatePath, privateKeyPath, pkcs12Path } = paths;
    const files = {
        certificatePath,
        privateKeyPath,
        async check() {
            for (const path of allPaths(paths))
                await refuseUnusablePath(path, paths.workspace);
        },
        async recover() {
            await writing(certificatePath, () => recoverPair(paths));
        },
        async read() {
            const privateKey = await readText(privateKeyPath);
            return {
                certificate: await readText(certificatePath),
                privateKey: privateKey === null ? null : new _domain_secret_js__WEBPACK_IMPORTED_MODULE_4__/* .Secret */ .z(privateKey),
            };
        },
        async replace(pair) {
            await writing(certificatePath, () => replacePair(pair, paths));
        },
        async complete(pair) {
            const isKeyThere = await isThere(privateKeyPath);
            const isCertificateThere = await isThere(certificatePath);
            if (!isKeyThere && !isCertificateThere)
                return files.replace(pair);
            await writing(privateKeyPath, async () => {
                if (!isKeyThere)
                    await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .replaceFile */ .fR)(privateKeyPath, pair.privateKey.reveal(), KEY_MODE);
                if (!isCertificateThere)
                    await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .replaceFile */ .fR)(certificatePath, pair.certificate.pem, CERTIFICATE_MODE);
            });
        },
        async keepBeside(stamp) {
            const kept = [];
            for (const [path, mode] of [
                [certificatePath, CERTIFICATE_MODE],
                [privateKeyPath, KEY_MODE],
            ]) {
                await writing(path, async () => {
                    const beside = await copyBeside(path, stamp, mode);
                    if (beside !== null)
                        kept.push(beside);
                });
            }
            return kept;
        },
        async writePkcs12(bytes, isOurs, stamp) {
            if (pkcs12Path === null)
                return;
            await writing(pkcs12Path, async () => {
                const existing = await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readRegularFile */ .XF)(pkcs12Path, MAX_PKCS12_BYTES);
                if (existing !== null && !isOurs(existing))
                    await copyBeside(pkcs12Path, stamp, KEY_MODE);
                await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .replaceFile */ .fR)(pkcs12Path, bytes, KEY_MODE);
            });
        },
    };
    return files;
}
async function replacePair(pair, paths) {
    const { certificatePath, privateKeyPath } = paths;
    await discardStaged(paths);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(privateKeyPath), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(certificatePath), { recursive: true });
    try {
        await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .createFile */ .x3)(stagedPath(privateKeyPath), pair.privateKey.reveal(), KEY_MODE);
        await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .createFile */ .x3)(stagedPath(certificatePath), pair.certificate.pem, CERTIFICATE_MODE);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(stagedPath(privateKeyPath), privateKeyPath);
    }
    catch (error) {
        // The old pair is still there; a key of nobody's must not stay beside it.
        await discardStaged(paths);
        throw error;
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(stagedPath(certificatePath), certificatePath);
}
async function recoverPair(paths) {
    const { certificatePath } = paths;
    for (const path of allPaths(paths))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .partialPath */ .Dn)(path), { force: true });
    if (await isHalfMoved(paths))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(stagedPath(certificatePath), certificatePath);
    else
        await discardStaged(paths);
}
/**
 * Whether the new key is in place and its certificate still waits. One that waits for another key was left by a run
 * that somebody has cleaned up after, or was planted: it must not take the place of what is there.
 */
async function isHalfMoved({ certificatePath, privateKeyPath }) {
    const waiting = await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .statusOf */ .c2)(stagedPath(certificatePath));
    if (waiting?.isFile() !== true || (await isThere(stagedPath(privateKeyPath))))
        return false;
    const certificate = await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readRegularFile */ .XF)(stagedPath(certificatePath), MAX_PEM_BYTES);
    const privateKey = await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readRegularFile */ .XF)(privateKeyPath, MAX_PEM_BYTES);
    if (certificate === null || privateKey === null)
        return false;
    try {
        return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate).checkPrivateKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(privateKey));
    }
    catch {
        // One of them is no certificate or no key at all.
        return false;
    }
}
async function discardStaged({ certificatePath, privateKeyPath }) {
    // The certificate first: a certificate that waits alone would be taken for a half-finished move.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(stagedPath(certificatePath), { force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(stagedPath(privateKeyPath), { force: true });
}
function allPaths({ certificatePath, privateKeyPath, pkcs12Path }) {
    return [certificatePath, privateKeyPath, ...(pkcs12Path === null ? [] : [pkcs12Path])];
}
/** Where a file of the next generation waits until the whole pair is written. The name is ours alone. */
function stagedPath(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.certkeep-new`);
}
async function isThere(path) {
    return (await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .statusOf */ .c2)(path)) !== null;
}
async function readText(path) {
    try {
        return (await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readRegularFile */ .XF)(path, MAX_PEM_BYTES))?.toString('utf8') ?? null;
    }
    catch (error) {
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('invalid', `The file ${path} cannot be read: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(error)}.`, { cause: error });
    }
}
/** Copies a file to a dated name beside it; the name, or `null` where there is no file. */
async function copyBeside(path, stamp, mode) {
    const bytes = await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readRegularFile */ .XF)(path, MAX_PKCS12_BYTES);
    if (bytes === null)
        return null;
    return (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .createBeside */ .Pi)(path, stamp, (beside) => (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .createFile */ .x3)(beside, bytes, mode));
}
async function refuseUnusablePath(path, workspace) {
    try {
        await refuseKind(path);
        await refuseLinkedFolders(path, workspace);
        await refuseUnwritableFolder(path);
    }
    catch (error) {
        if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H)
            throw error;
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('invalid', `The path ${path} cannot be used: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(error)}. Nothing was changed.`, {
            cause: error,
        });
    }
}
async function refuseKind(path) {
    const status = await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .statusOf */ .c2)(path);
    if (status !== null && !status.isFile())
        throw new Error((0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .describeKind */ .SB)(status));
}
/**
 * Throws where a folder on the way from the workspace to a path inside of it is a symbolic link. What is outside, the
 * administrator of the machine answers for.
 */
async function refuseLinkedFolders(path, workspace) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(workspace, path);
    if (inside === '..' || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(inside))
        return;
    let folder = workspace;
    for (const part of inside.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).slice(0, -1)) {
        folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, part);
        const status = await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .statusOf */ .c2)(folder);
        if (status === null)
            return;
        if (status.isSymbolicLink())
            throw new Error(`${folder}: ${(0,_private_file_js__WEBPACK_IMPORTED_MODULE_5__/* .describeKind */ .SB)(status)}`);
    }
}
/** A file that is there can at least be read; where there is none, one will have to be written. */
async function refuseUnwritableFolder(path) {
    if (await isThere(path))
        return;
    let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    while (!(await isThere(folder)) && folder !== (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder))
        folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
    if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(folder)).isDirectory())
        throw new Error(`${folder} is not a folder`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(folder, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK | node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
    }
    catch (error) {
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('not-written', `The file ${path} could not be written: nothing can be written in ${folder} (${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(error)}). Nothing was changed.`, { cause: error });
    }
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
async function newestFirst(base, vaults, cached) {
    const failures = [];
    const cursors = vaults.map((vault) => cursorOf(vault, base, failures));
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
function cursorOf(vault, base, failures) {
    const sets = vault.list(base)[Symbol.asyncIterator]();
    const cursor = {
        head: null,
        async next() {
            try {
                const step = await sets.next();
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
