export const id = 877;
export const ids = [877];
export const modules = {

/***/ 4258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  settleTasks: () => (/* binding */ settleTasks)
});

// EXTERNAL MODULE: ./build/src/domain/decision.js
var decision = __webpack_require__(7234);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(5856);
// EXTERNAL MODULE: ./build/src/domain/held.js
var domain_held = __webpack_require__(6331);
// EXTERNAL MODULE: ./build/src/use-cases/examine-set.js
var examine_set = __webpack_require__(3983);
// EXTERNAL MODULE: ./build/src/use-cases/stage-set.js + 1 modules
var stage_set = __webpack_require__(1060);
;// CONCATENATED MODULE: ./build/src/use-cases/settle-pair.js



function generationOf(decision, runId) {
    const origin = decision.kind === 'renew' ? decision.held.certificate.fingerprint.replaceAll(':', '') : 'nothing';
    return isSharedByRuns(decision) ? `after-${origin}` : `after-${origin}-${decision.reason}-in-${runId}`;
}
function isSameChange(decision, winner) {
    const isOld = decision.kind === 'renew' && decision.held.certificate.fingerprint === winner.certificate.fingerprint;
    return isSharedByRuns(decision) && !isOld;
}
function isSharedByRuns(decision) {
    return decision.reason === 'absent' || (decision.kind === 'renew' && decision.reason !== 'forced');
}
async function settlePairs(content, name, { base, generation }, cache, world) {
    const { staged } = await (0,stage_set/* stageSet */.z)({ ...content, furtherFiles: [] }, name, world);
    try {
        const settled = await cache.settle(staged, base, generation);
        if (settled === null)
            return null;
        const passphrases = content.passphrase === undefined ? {} : { current: content.passphrase };
        const examination = await (0,examine_set/* examineSet */.E)(settled, { base: name.base }, passphrases, world);
        if (examination.kind !== 'open')
            return null;
        const place = `the cache, from the run that made ${examination.manifest.name}`;
        const winners = examination.pairs.map((pair) => winnerOf(pair, place));
        return new Map(winners.filter(([key, pair]) => isAnother(pair, content.pairs.find(({ name }) => (name ?? '') === key))));
    }
    finally {
        await staged.discard();
    }
}
function winnerOf({ certificate, privateKey, sealedKey, place: { name } }, place) {
    return [name ?? '', { certificate, privateKey, sealedKey, source: 'cache', place, isBackedUp: false }];
}
function isAnother(winner, own) {
    if (own === undefined || winner.certificate.fingerprint === own.certificate.fingerprint)
        return false;
    return (0,domain_held/* judgePair */.E)(winner, own.certificate.subject.commonName).state === 'valid';
}

;// CONCATENATED MODULE: ./build/src/use-cases/settle-tasks.js




const NEW_PAIRS = '%new/';
async function settleTasks(items, name, basis, { passphrase }, world) {
    const { cache } = world.store;
    const changes = items.flatMap((item) => (item instanceof failure/* Failure */.H ? [] : changeOf(item)));
    const [first] = changes;
    if (cache === null || passphrase === undefined || first === undefined)
        return items;
    const content = {
        pairs: changes.map(({ pair }) => pair),
        covers: null,
        specification: basis === null ? first.specification : null,
        furtherFiles: [],
        passphrase,
    };
    const contest = basis === null
        ? { base: name.base, generation: generationOf(first.decision, world.run.id) }
        : { base: `${NEW_PAIRS}${name.base}`, generation: `after-${basis}` };
    const winners = await world.log.group('Settle with runs that make the same certificate', () => settlePairs(content, name, contest, cache, world));
    if (winners === null) {
        world.log.info('The cache could not say whether another run makes the same certificate at this moment. If one does, the one that was issued last counts from the next run on.');
        return items;
    }
    return items.map((item) => item instanceof failure/* Failure */.H ? item : adopt(item, winners, basis !== null, name.time, world));
}
function changeOf({ task, pair, sealedKey }) {
    const { decision } = task.plan;
    if (decision.kind === 'reuse')
        return [];
    const { specification } = task.request;
    return [{ decision, specification, pair: { name: task.name, certificate: pair.certificate, sealedKey } }];
}
function adopt(item, winners, isListed, now, { log }) {
    const { plan, request, name } = item.task;
    const winner = winners.get(name ?? '');
    if (winner === undefined || plan.decision.kind === 'reuse')
        return item;
    if (isListed && !isSameChange(plan.decision, winner))
        return item;
    const { specification, policy } = request;
    const held = (0,domain_held/* judgePair */.E)(winner, specification.subject.commonName);
    if ((0,decision/* decide */.L)(held, specification, policy, now).kind !== 'reuse')
        return item;
    log.notice(`Another run made a new certificate of ${request.specification.subject.commonName} first (${winner.certificate.fingerprint}); this run uses that one.`);
    return { ...item, pair: winner, sealedKey: winner.sealedKey ?? null, adoptedFrom: winner.source };
}


/***/ })

};
