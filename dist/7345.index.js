export const id = 7345;
export const ids = [7345];
export const modules = {
7345:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
keepAction: () => ( keepAction)
});
var core = __webpack_require__(6805);
var certificate_files = __webpack_require__(3410);
var regular_file = __webpack_require__(9625);
var failure = __webpack_require__(5856);
var certificate_report = __webpack_require__(4623);
var backup_name = __webpack_require__(1855);
var count = __webpack_require__(9151);
var map_concurrent = __webpack_require__(8133);
var other_pairs = __webpack_require__(371);
var seal_pair = __webpack_require__(1007);
;
const SECOND_MS = 1000;
function sinceOfSuccessor(now, before) {
const earlier = [before?.since, before?.currentSince].flatMap((since) => since?.getTime() ?? []);
return new Date(Math.max(now.getTime(), ...earlier.map((since) => since + SECOND_MS)));
}
function withSince(pair, { expectedFingerprint }, now) {
const { certificate, currentSince, since, unseen } = pair;
const isChosen = certificate.fingerprint === expectedFingerprint && currentSince !== undefined;
if (since !== null && !isChosen)
return pair;
if (since === null && unseen !== undefined)
return { ...pair, since: certificate.notBefore };
return { ...pair, since: sinceOfSuccessor(now, pair) };
}
function withEarlierSince(pair, { since: laterSince }) {
const { since, certificate } = pair;
const laterMs = (laterSince ?? certificate.notBefore).getTime();
return {
...pair,
since: since ?? new Date(Math.min(certificate.notBefore.getTime(), laterMs - SECOND_MS)),
};
}
;
const FILES_AT_ONCE = 16;
async function execute(tasks, firstName, request, dependencies) {
const { concurrency } = dependencies;
const issuing = { ...dependencies, done: 'Issued', concurrency };
const withPairs = await (0,map_concurrent ._)(tasks, (task) => takePair(task, firstName, dependencies), issuing);
const { items, replacedSet } = await preserve(withPairs, firstName, request, dependencies);
const name = nameAfter(replacedSet, firstName);
const settled = await settle(items, name, request, dependencies);
const writing = { ...dependencies, done: 'Wrote', concurrency: FILES_AT_ONCE };
const results = await (0,map_concurrent ._)(settled, (item) => write(item, name, request, dependencies), writing);
return { results, name };
}
async function takePair(task, { time }, { issuer, keyring }) {
const { decision, replaces } = task.plan;
if (decision.kind === 'reuse') {
const { existing } = decision;
const { certificate, since } = existing;
const known = [...(existing.others ?? []), ...pairsBefore(replaces)];
const others = (0,other_pairs .g5)(certificate.fingerprint, known, time);
return { task, pair: existing, sealedKey: null, since: since ?? certificate.notBefore, others };
}
const key = task.request.reuseKey ? replaces?.privateKey : undefined;
const pair = await issuer.issue(task.request.specification, time, key);
const since = sinceOfSuccessor(time, replaces);
const others = (0,other_pairs .g5)(pair.certificate.fingerprint, pairsBefore(replaces), time);
return { task, pair, sealedKey: await (0,seal_pair .F)(pair, keyring), since, others };
}
function pairsBefore(replaces) {
if (replaces === null)
return [];
const { certificate, since, others = [] } = replaces;
return [(0,other_pairs .cf)(certificate, since ?? certificate.notBefore), ...others];
}
async function preserve(items, name, request, dependencies) {
const tasks = items.flatMap((item) => (item instanceof failure .HR ? [] : [item.task]));
if (tasks.every(({ plan }) => plan.replaces === null && plan.reseals === undefined))
return { items: items.map(withoutReplaced), replacedSet: null };
const { preserveReplaced } = await Promise.all( [__webpack_require__.e(2954), __webpack_require__.e(1872)]).then(__webpack_require__.bind(__webpack_require__, 1872));
const { stores } = dependencies.store;
const { replaced, setName } = await preserveReplaced(tasks, name, request, { ...dependencies, stores });
const preserved = items.map((item) => {
if (item instanceof failure .HR)
return item;
const old = replaced.get(item.task) ?? null;
if (old instanceof failure .HR)
return old;
if (old !== null && request.list === null)
dependencies.log.info(`The old certificate (${old.fingerprint}) is in ${old.places.join(', ')}`);
return { ...item, replaced: old };
});
return { items: preserved, replacedSet: setName };
}
function withoutReplaced(item) {
return item instanceof failure .HR ? item : { ...item, replaced: null };
}
function nameAfter(replacedSet, name) {
if (replacedSet === null)
return name;
return { ...name, attempt: ((0,backup_name .Df)(replacedSet, name.base)?.attempt ?? name.attempt) + 1 };
}
async function settle(items, name, request, dependencies) {
const isNew = (item) => !(item instanceof failure .HR) && item.task.plan.decision.kind !== 'reuse';
if (dependencies.store.cache === null || !items.some(isNew))
return items;
const { settleRace } = await Promise.all( [__webpack_require__.e(2954), __webpack_require__.e(1580)]).then(__webpack_require__.bind(__webpack_require__, 1580));
return settleRace(items, name, request, dependencies);
}
async function write(item, name, request, dependencies) {
const { log, keyring, store } = dependencies;
const { task } = item;
const { decision } = task.plan;
const { certificatePath, privateKeyPath } = task.files;
const how = await writePair(item, name, log);
if (how !== null && request.list === null)
log.info(`${how} ${certificatePath} and ${privateKeyPath}`);
const problem = await writePkcs12(item, name, request, dependencies);
const written = { ...item, wroteFiles: how !== null, problem };
if (decision.kind !== 'reuse')
return written;
const isStored = store.stores.length > 0 || store.cache !== null;
return { ...written, sealedKey: isStored ? await (0,seal_pair .F)(decision.existing, keyring) : null };
}
async function writePkcs12(item, name, { pkcs12Password }, dependencies) {
if (pkcs12Password === undefined)
return null;
const { putPkcs12 } = await __webpack_require__.e( 1999).then(__webpack_require__.bind(__webpack_require__, 1999));
return putPkcs12(item, name, pkcs12Password, dependencies);
}
async function keepStrays(files, stamp, log) {
const kept = await files.keepBeside(stamp);
if (kept.length > 0)
log.warning(`What was at ${files.certificatePath} and ${files.privateKeyPath} gave way. It is in no backup, and now in ${kept.join(' and ')}. Move it to where it belongs.`);
}
async function writePair({ task: { plan, files }, pair, replaced }, { time }, log) {
const existing = plan.decision.kind === 'issue' ? null : plan.decision.existing;
const isBroughtBack = plan.decision.kind === 'reuse' && replaced === null;
const isAmongOthers = existing?.inPlaceOf !== undefined;
if (isBroughtBack && !isAmongOthers) {
if (existing?.source === 'workspace')
return null;
await files.complete(pair);
return 'Brought back';
}
if (plan.replaces === null || isAmongOthers)
await keepStrays(files, (0,backup_name .xE)(time), log);
await files.replace(pair);
return isBroughtBack ? 'Brought back' : 'Wrote';
}
var task_progress = __webpack_require__(1852);
var keep_request = __webpack_require__(7018);
var certificate_certificate = __webpack_require__(3201);
var single_line = __webpack_require__(8109);
;
function logDecision({ plan: { decision, replaces }, request }, { list, dryRun }, { log }, now) {
if (list !== null && decision.kind === 'reuse')
return;
const name = (0,single_line .pF)(request.specification.subject.commonName);
const forEver = (0,keep_request .q)(request) ? ' It is kept for ever: only force-renewal: true replaces it.' : '';
const would = (present, conditional) => (dryRun ? conditional : present);
if (decision.kind === 'issue') {
const why = decision.reason === 'absent'
? `No certificate for ${name} was found with its key.`
: `No usable certificate for ${name}.`;
log.info(`${why} ${would('Issuing one.', 'One would be issued.')}${forEver}`);
return;
}
const { certificate, place } = decision.existing;
const found = `Found the certificate for ${name} (${place}), ${(0,count .U)((0,certificate_certificate .H_)(certificate, now), 'day')} left.`;
if (decision.kind === 'reuse')
log.info(`${found} ${would('Using it.', 'It would be used.')}${replaces === null ? '' : ' It replaces an older one.'}${forEver}`);
else
log.info(`${found} ${would('Renewing it.', 'It would be renewed.')}`);
}
function logRecovery({ request, files: { certificatePath } }, { log }) {
const name = (0,single_line .pF)(request.specification.subject.commonName);
log.info(`An earlier run was stopped while it changed the pair of ${name}. This run put the new certificate in place: ${certificatePath}`);
}
var renewal_decision = __webpack_require__(8791);
var renewal = __webpack_require__(2957);
var find_existing = __webpack_require__(7192);
var plan_workspace = __webpack_require__(454);
;
async function plan(certificate, lookup, dependencies, now) {
const { request, files } = certificate;
const { specification, policy } = request;
const sought = (0,find_existing .QE)(certificate);
const workspace = await (0,plan_workspace .i)(files, dependencies.reader);
const found = await (0,find_existing .xx)(workspace, certificate, sought, lookup, dependencies);
const first = (0,renewal_decision .LD)(found, specification, policy, conditionsOf(dependencies, now));
const isUnseen = first.kind === 'renew' && first.reason !== 'forced' && !dependencies.keyring.hasPassphrase;
const unseen = isUnseen
? await (await loadBeforeRenewal()).renewalUnseen(first.existing, sought, policy, lookup, dependencies)
: null;
const run = conditionsOf(dependencies, now);
const decision = (0,renewal_decision .LD)(found, specification, policy, run);
if (decision.kind === 'refuse')
throw decision.failure;
if (unseen !== null && decision.kind === 'renew')
dependencies.log.warning(unseen);
if (decision.kind === 'issue') {
if ('problem' in found)
(await loadRemarks()).warnOfNewBeside(found, decision, policy, dependencies);
return { ...certificate, plan: { decision, replaces: null } };
}
const { existing } = decision;
if (existing.inPlaceOf !== undefined)
dependencies.log.warning(existing.inPlaceOf);
if (decision.kind === 'reuse') {
if (isRemarkable(existing))
(await loadRemarks()).remarkOnReused(existing, policy, dependencies);
if (workspace.isKeyExposed && existing.inPlaceOf === undefined)
(await loadRemarks()).warnOfExposedKey(files, dependencies);
const reused = dependencies.keyring.hasPassphrase ? withSince(existing, policy, now) : existing;
const plan = { decision: { ...decision, existing: reused }, replaces: null };
if (existing.currentSince === undefined || !dependencies.keyring.hasPreviousPassphrase)
return { ...certificate, plan };
const { pairToReseal } = await __webpack_require__.e( 6811).then(__webpack_require__.bind(__webpack_require__, 6811));
return { ...certificate, plan: { ...plan, ...(await pairToReseal(existing, sought, lookup)) } };
}
const { refuseToContest, renewedElsewhere, refuseToReplaceUnknown } = await loadBeforeRenewal();
const renewed = await renewedElsewhere(existing, sought, lookup, dependencies);
const isUsable = renewed !== null && decision.reason !== 'forced' && (0,renewal_decision .g1)(renewed, specification, policy, run);
const isChanged = decision.reason === 'specification-changed' && dependencies.keyring.hasPassphrase;
if (isChanged && !isUsable)
refuseToContest(existing, specification, await lookup.recentCertificates(sought));
if (isChanged)
refuseToReplaceUnknown(existing, decision.changedFields, isUsable ? renewed : null, {
...dependencies,
isDue: (0,renewal .nZ)(existing.certificate, policy.renewBefore, now),
});
if (isUsable) {
const chosen = { kind: 'reuse', reason: 'still-valid', existing: renewed };
return { ...certificate, plan: { decision: chosen, replaces: withEarlierSince(existing, renewed) } };
}
return { ...certificate, plan: { decision, replaces: existing } };
}
function conditionsOf({ keyring, mayStore, serverTime, store }, now) {
const losesKeys = !mayStore || !keyring.hasPassphrase || store.stores.length === 0;
return { now, mayStore, losesKeys, serverTime: serverTime() };
}
function isRemarkable({ currentSince, otherBranch, warning }) {
return currentSince !== undefined || otherBranch !== undefined || warning !== undefined;
}
const loadBeforeRenewal = () => __webpack_require__.e( 1512).then(__webpack_require__.bind(__webpack_require__, 1512));
const loadRemarks = () => __webpack_require__.e( 2286).then(__webpack_require__.bind(__webpack_require__, 2286));
;
class SearchOnDemand {
#scope;
#dependencies;
#loading;
#created = null;
constructor(scope, dependencies) {
this.#scope = scope;
this.#dependencies = dependencies;
}
get begun() {
return this.#created?.search.isBegun === true ? this.#created : null;
}
async find(...parameters) {
return (await this.load()).lookup.find(...parameters);
}
async knowledgeOf(...parameters) {
return (await this.load()).lookup.knowledgeOf(...parameters);
}
async recentCertificates(...parameters) {
return (await this.load()).lookup.recentCertificates(...parameters);
}
load() {
this.#loading ??= this.#create();
return this.#loading;
}
async close() {
await this.#created?.search.close();
}
async #create() {
const { searchForPairs } = await Promise.all( [__webpack_require__.e(7736), __webpack_require__.e(3282), __webpack_require__.e(3915), __webpack_require__.e(41)]).then(__webpack_require__.bind(__webpack_require__, 3915));
this.#created = searchForPairs(this.#scope, this.#dependencies);
return this.#created;
}
}
;
const LOOKUPS_AT_ONCE = 16;
async function keep(request, dependencies) {
const now = dependencies.clock.now();
const { certificates, artifactName, list } = request;
const userFiles = await findFiles(request, dependencies);
const about = list === null ? (certificates[0]?.request.specification.subject.commonName ?? '') : artifactName;
const search = new SearchOnDemand({ artifactName, list, about, now, action: 'keep' }, { ...dependencies, ...dependencies.search });
if (dependencies.keyring.hasPassphrase)
search.load().catch(() => undefined);
const recovered = new Set();
const onRecovered = (certificate) => {
recovered.add(certificate);
logRecovery(certificate, dependencies);
dependencies.onRecovered();
};
try {
const tasks = await planAll(request, about, search, onRecovered, dependencies, now).finally(() => {
dependencies.onBackupSeen(newestBackupIn(search));
});
const lastBackup = newestBackupIn(search);
if (request.dryRun) {
const reports = reportsOf(certificates, recovered, tasks, certificate_report ._S);
return { reports, backup: null, carriedCount: 0, lastBackup, isDryRun: true, now };
}
const executed = await executeAll(tasks, request, dependencies, now);
const { backup, carriedCount } = await backUp(executed, userFiles, request, search, dependencies);
await keepScheduleAlive(dependencies);
const reports = reportsOf(certificates, recovered, executed.results, certificate_report ["if"]);
return { reports, backup, carriedCount, lastBackup, isDryRun: false, now };
}
finally {
await search.close();
}
}
function newestBackupIn({ begun }) {
const newest = begun?.search.own().newestStored ?? null;
if (newest === null)
return null;
const { source, place, name } = newest.listed;
return { place: source === 'cache' ? (0,backup_name .$K)(name) : place, madeAt: name.time };
}
async function findFiles(request, dependencies) {
const { certificates, list, paths } = request;
if (paths.trim() === '')
return { files: [], leftOut: [], unmatched: [] };
const { findUserFiles, refusePlaceOfPair } = await __webpack_require__.e( 7038).then(__webpack_require__.bind(__webpack_require__, 7038));
const found = await findUserFiles(withOurs(request), dependencies);
refusePlaceOfPair(found.files, list === null ? [null] : certificates.map(({ name }) => name));
return found;
}
function withOurs(request) {
const files = request.certificates.flatMap(({ files: { certificatePath, privateKeyPath, pkcs12Path } }) => [
certificatePath,
privateKeyPath,
...(pkcs12Path === null ? [] : [pkcs12Path]),
]);
return { ...request, ours: [...request.ours, ...files] };
}
async function planAll(request, about, search, onRecovered, dependencies, now) {
const { certificates, list, dryRun } = request;
const what = list === null ? 'the certificate for' : `${(0,count .U)(certificates.length, 'certificate')} of`;
const planOne = async (certificate) => {
await certificate.files.check();
if (!dryRun && (await certificate.files.recover()))
onRecovered(certificate);
const task = await plan(certificate, search, dependencies, now);
logDecision(task, request, dependencies, now);
return task;
};
return dependencies.log.group(`Look for ${what} ${about}`, () => (0,map_concurrent ._)(certificates, planOne, {
...dependencies,
done: 'Looked for',
concurrency: LOOKUPS_AT_ONCE,
}));
}
async function executeAll(tasks, request, dependencies, now) {
const isPublic = !dependencies.keyring.hasPassphrase;
const time = new Date(Math.floor(now.getTime() / 1000) * 1000);
const name = { base: request.artifactName, time, isPublic, attempt: 1 };
const work = () => execute(tasks, name, request, dependencies);
return request.list === null ? work() : dependencies.log.group('Issue and write certificates', work);
}
async function backUp(executed, found, request, search, dependencies) {
const kept = executed.results.flatMap((result) => result instanceof failure .HR ? [] : [(0,task_progress .E)(result, request.list)]);
const { stores, cache } = dependencies.store;
const { hasPassphrase } = dependencies.keyring;
const nothing = { backup: null, carriedCount: 0 };
const mayBeForEver = request.list !== null || request.certificates.some((certificate) => (0,keep_request .q)(certificate.request));
if (kept.length === 0 && !(hasPassphrase && mayBeForEver))
return nothing;
if (stores.length === 0 && (cache === null || !hasPassphrase))
return nothing;
const title = request.list === null
? 'Back up the certificate'
: `Back up ${(0,count .U)(kept.length, 'certificate')} of ${request.artifactName}`;
return dependencies.log.group(title, async () => {
try {
const [{ carryForward }, { storeSet }, { prepareUserFiles, refusePlaceOfPair, warnOfLeftOut }] = await loadStoring();
const earlier = kept.length === 0 ? await search.load() : search.begun;
const carried = await carryForward(kept, executed, request, earlier, dependencies);
if (kept.length === 0 && carried.pairs.every((pair) => !isWorthASet(pair, request)))
return nothing;
refusePlaceOfPair(found.files, carried.pairs.map(({ name }) => name));
await search.close();
const userFiles = await prepareUserFiles(found, hasPassphrase, dependencies);
const content = {
action: 'keep',
pairs: [...kept, ...carried.pairs],
supersedes: carried.supersedes,
specification: specificationOf(kept, request),
userFiles,
};
const backup = await storeSet(content, executed.name, { ...dependencies, stores, cache });
warnOfLeftOut(userFiles.leftOut, dependencies.log);
for (const { place } of backup.stored)
dependencies.log.info(`Stored, read back and verified: ${place}`);
return { backup, carriedCount: carried.pairs.length };
}
catch (error) {
if (!(error instanceof failure .HR) || error.code === 'timeout')
throw error;
return { backup: error, carriedCount: 0 };
}
});
}
const loadStoring = () => Promise.all([
Promise.all( [__webpack_require__.e(2954), __webpack_require__.e(7736), __webpack_require__.e(9073)]).then(__webpack_require__.bind(__webpack_require__, 9073)),
Promise.all( [__webpack_require__.e(2954), __webpack_require__.e(2702)]).then(__webpack_require__.bind(__webpack_require__, 2702)),
__webpack_require__.e( 7038).then(__webpack_require__.bind(__webpack_require__, 7038)),
]);
function isWorthASet({ isKeptForEver: isForEver }, { list }) {
return list === null || isForEver === true;
}
function specificationOf(kept, { list, certificates }) {
return list === null && kept.length > 0 ? (certificates[0]?.request.specification ?? null) : null;
}
function reportsOf(certificates, recovered, items, report) {
return items.flatMap((item, index) => {
const certificate = certificates[index];
if (certificate === undefined)
return [];
const outcome = item instanceof failure .HR ? item : report(item);
if (!recovered.has(certificate))
return [{ certificate, outcome }];
const known = outcome instanceof failure .HR ? outcome : { ...outcome, wroteFiles: true };
return [{ certificate, outcome: known, hasRecovered: true }];
});
}
async function keepScheduleAlive({ schedule, log }) {
try {
await schedule?.keepAlive();
}
catch (error) {
log.warning(`The schedule could not be kept alive. ${(0,failure .bD)(error)}.`);
}
}
var quoted_input = __webpack_require__(1267);
var certificate_inputs = __webpack_require__(7475);
var failure_summary = __webpack_require__(1083);
var annotate_some = __webpack_require__(59);
var run_step = __webpack_require__(4069);
var step_stores = __webpack_require__(5522);
var advice = __webpack_require__(9058);
var manifest = __webpack_require__(5216);
;
function expiryOf(stored) {
if (stored.some(({ source }) => source === 'release'))
return null;
return stored.find(({ source }) => source === 'artifact')?.expiresAt ?? null;
}
var advice_kept = __webpack_require__(6318);
;
function adviceOnEarlyEnd(kept, report, { list }) {
const early = backupThatExpiresEarly(kept, report);
if (early === null)
return [];
return [
(0,advice .$e)(`The backup of ${list ?? (0,advice_kept .Xy)(kept)} expires at ${(0,manifest .fU)(early)}, before the next run if runs stay as far apart as the last two. Run more often, raise retention-days, or set release-tag.`),
];
}
function backupThatExpiresEarly(kept, { backup, lastBackup, now }) {
if (backup === null || backup instanceof failure .HR)
return null;
const expiresAt = expiryOf(backup.stored);
const backups = [lastBackup, ...kept.map(({ outcome: { previousBackup } }) => previousBackup)];
const times = backups.flatMap((each) => each?.madeAt.getTime() ?? []);
if (expiresAt === null || times.length === 0)
return null;
const intervalMs = now.getTime() - Math.max(...times);
return now.getTime() + intervalMs > expiresAt.getTime() ? expiresAt : null;
}
function adviceOnCarriedPairs({ carriedCount }, { artifactName }) {
if (carriedCount === 0)
return [];
return [
(0,advice .lm)(`The backup ${artifactName} holds ${(0,count .U)(carriedCount, 'more pair')} from earlier backups, which this run did not keep. Each is taken over until it expires.`),
];
}
;
function adviceOnChanges(kept) {
return kept.flatMap((each) => [...adviceOnRenewal(each), ...adviceOnExpectedFingerprint(each)]);
}
function adviceOnRenewal(each) {
const { certificate, replaced, status } = each.outcome;
if (status !== 'renewed' || certificate === null || replaced === null)
return [];
return [
(0,advice .lm)(`Renewed the certificate for ${(0,advice_kept .Vb)(each)}. Clients that pin the old certificate (${replaced.fingerprint}, valid until ${(0,manifest .fU)(replaced.notAfter)}) need the new one (${certificate.fingerprint}, valid until ${(0,manifest .fU)(certificate.notAfter)}).`),
];
}
function adviceOnExpectedFingerprint(each) {
const { certificate, status } = each.outcome;
const { expectedFingerprint } = each.certificate.request.policy;
if (certificate === null || expectedFingerprint === undefined)
return [];
const { fingerprint } = certificate;
if (fingerprint === expectedFingerprint)
return [];
return [
(0,advice .$e)(`The certificate for ${(0,advice_kept .Vb)(each)} was ${status}. Set expected-fingerprint to ${fingerprint}, or the next run refuses it.`),
];
}
function adviceOnPassphrase(kept, { backup }, { run }) {
const resealed = kept.filter(({ outcome }) => outcome.isResealed);
if (resealed.length === 0)
return [];
const opened = `previous-passphrase opened the earlier backup of ${(0,advice_kept .Xy)(resealed)}.`;
const isStored = run.passphrase !== null && backup !== null && !(backup instanceof failure .HR);
return [
(0,advice .lm)(isStored
? `${opened} The backup of this run is sealed with passphrase. Remove previous-passphrase when all workflows that use this name have run once, each shard of a list too.`
: `${opened} This run stored no backup under passphrase, so keep previous-passphrase for the next run.`),
];
}
;
const LASTING_DAYS = 3650;
function adviceOnPermanence({ certificate: kept, outcome }) {
const { certificate, isKeptForEver, status } = outcome;
if (!isKeptForEver || status === 'reused' || certificate === null)
return [];
const { expectedFingerprint } = kept.request.policy;
const name = (0,advice_kept .Vb)({ certificate: kept });
const pin = `The certificate for ${name} is kept for ever from now on. Set expected-fingerprint to ${certificate.fingerprint}: then no run issues another one, even if all backups are gone.`;
const end = `The certificate for ${name} is kept for ever, but it expires at ${(0,manifest .fU)(certificate.notAfter)}: from then on every run fails. If it is to last, raise days (10000 is usual for apps) and set force-renewal: true once, before anything is signed with it.`;
return [
...(expectedFingerprint === undefined ? [(0,advice .lm)(pin)] : []),
...((0,certificate_certificate .$d)(certificate) < LASTING_DAYS ? [(0,advice .$e)(end)] : []),
];
}
function adviceOnWeakFiles(kept) {
const paths = kept
.filter(({ certificate: { request } }) => request.pkcs12.encryption === 'compatible')
.flatMap(({ certificate: { files } }) => files.pkcs12Path ?? []);
const [path] = paths;
if (path === undefined)
return [];
const [what, it] = paths.length === 1
? [`The PKCS#12 file ${(0,single_line .pF)(path)} is`, 'it']
: [`${paths.length} PKCS#12 files are`, 'them'];
return [
(0,advice .lm)(`${what} encrypted with 3DES and SHA-1 (p12-encryption: compatible), which is weak. No backup holds ${it}. Use a long random password, and set p12-encryption: modern as soon as what reads ${it} can.`),
];
}
var certificate_specification = __webpack_require__(1919);
var trigger = __webpack_require__(5285);
;
const USE_HERE = 'Let the clients in this job trust the file at cert-path, and skip steps that need the certificate that is kept.';
function adviceOnLackOfKeys(kept, { run }, environment) {
const mayKeep = whyNothingIsStored({ run }, environment) === null;
if (!mayKeep || run.passphrase !== null || kept.length === 0)
return [];
return [
(0,advice .lm)(`No passphrase was given, so no private key was stored: a fresh runner cannot bring ${(0,advice_kept .Xy)(kept)} back. Give passphrase, from a secret, to keep it. ${advice .mG}`),
];
}
function adviceOnThisJob(kept, { run }, environment) {
const issued = kept.filter(({ outcome }) => outcome.status !== 'reused');
const why = whyNothingIsStored({ run }, environment);
if (why === null || issued.length === 0)
return [];
const gone = `${(0,advice_kept .et)(issued)} that ${issued.length === 1 ? 'was' : 'were'} issued here ${issued.length === 1 ? 'lives' : 'live'} as long as this job.`;
return [(0,advice .lm)(`${why} ${gone} ${USE_HERE}`)];
}
function adviceOnUnapplied(kept, { run }, environment) {
const why = whyNothingIsStored({ run }, environment);
const unapplied = kept.filter(isUnapplied);
if (why === null || unapplied.length === 0)
return [];
return [
(0,advice .lm)(`${why} So ${(0,advice_kept .Xy)(unapplied)} ${unapplied.length === 1 ? 'was' : 'were'} used as ${unapplied.length === 1 ? 'it is' : 'they are'}, though the inputs ask for ${unapplied.length === 1 ? 'a new one' : 'new ones'}. Run the workflow on push, schedule or workflow_dispatch to renew.`),
];
}
function isUnapplied({ certificate: { request }, outcome: { status, certificate } }) {
if (status !== 'reused' || certificate === null)
return false;
const { forceRenewal, renewBefore, expectedFingerprint } = request.policy;
const mayChange = renewBefore.kind !== 'never' && expectedFingerprint === undefined;
return forceRenewal || (mayChange && (0,certificate_specification .E0)(certificate, request.specification).length > 0);
}
function whyNothingIsStored({ run }, { eventName, lacksSecrets, server }) {
if (lacksSecrets && run.passphrase === null)
return `${server.name} gives no secrets to the pull request of a fork, nor to Dependabot, so nothing was stored.`;
return (0,trigger .v)(eventName)
? null
: `Nothing is stored on ${eventName}, which can carry untrusted code or text.`;
}
function adviceOnAttempt(kept, { run }, { eventName, runAttempt }) {
const mayBeOlder = kept.filter(({ outcome: { status, source } }) => status !== 'reused' || source === 'artifact');
const hasOtherStore = run['backup-path'] !== null || run['release-tag'] !== null || !run['upload-artifact'];
if (Number(runAttempt) <= 1 || mayBeOlder.length === 0 || hasOtherStore || !(0,trigger .v)(eventName))
return [];
return [
(0,advice .lm)(`This is attempt ${runAttempt} of the run. If all jobs were run again, nobody can read the artifacts of earlier attempts any more. A certificate that one of them issued or renewed is then lost, and ${(0,advice_kept .Xy)(mayBeOlder)} is in use instead. Compare the fingerprint with the summary of the earlier attempt. Set release-tag or backup-path to keep copies that outlast a re-run.`),
];
}
var summarize = __webpack_require__(9745);
var lasting_set = __webpack_require__(9622);
;
const QUIET_DAYS = 60;
const WARNING_DAYS = 14;
function adviceOnPassingBackups(kept, { backup }, { run }, surroundings) {
const names = kept.filter(({ outcome }) => outcome.isKeptForEver).map(advice_kept .Vb);
if (names.length === 0 || backup instanceof failure .HR)
return [];
const [subject, them] = names.length === 1
? [`The certificate for ${(0,summarize .e)(names)} is`, 'it']
: [`${(0,summarize .e)(names)} are`, 'them'];
if (backup?.isSealed !== true || backup.stored.length === 0)
return [
(0,advice .$e)(`${subject} kept for ever, but this run stored no backup with a private key. If the files are lost, nothing brings ${them} back. Give passphrase, from a secret, and set release-tag, which keeps backups in a draft release.`),
];
if (backup.stored.some((set) => (0,lasting_set .d)(set, surroundings.isHosted)))
return [];
const ends = backup.stored.flatMap(({ expiresAt }) => expiresAt?.getTime() ?? []);
const end = ends.length === 0 ? 'goes with this runner' : `expires at ${(0,manifest .fU)(new Date(Math.max(...ends)))}`;
const staysOn = run['keep-schedule-alive'] || surroundings.server.kind === 'gitea';
const awake = staysOn ? '' : ', and keep-schedule-alive: true, or GitHub may switch the schedule off';
return [
(0,advice .$e)(`${subject} kept for ever, but the only backup of ${them} ${end}. If no run stores another one before then, nothing brings ${them} back. Set release-tag, which keeps backups in a draft release${awake}.`),
];
}
function adviceOnNoBackup(kept, { backup }, { run }, { isHosted, server }) {
const passing = kept.filter(({ outcome }) => !outcome.isKeptForEver);
if (!isHosted ||
server.kind === 'gitea' ||
run.passphrase === null ||
passing.length === 0 ||
backup instanceof failure .HR)
return [];
const { stored, failures } = backup ?? { stored: [], failures: [] };
if (failures.length > 0 || stored.some(({ source }) => source !== 'directory'))
return [];
const why = stored.length === 0
? 'No backup was stored'
: 'The only backup is in backup-path, which goes with this runner';
return [
(0,advice .$e)(`${why}. So only the cache has the private key of ${(0,advice_kept .Xy)(passing)}, and ${server.name} deletes entries that nothing used for some days. Then a new one is issued. Leave upload-artifact on, or set release-tag.`),
];
}
function adviceOnSleepingSchedule(kept, { backup, now }, { run }, { eventName, lastPush }) {
if (eventName !== 'schedule' || run['keep-schedule-alive'] || lastPush === null)
return [];
const quietDays = Math.floor((now.getTime() - lastPush.getTime()) / certificate_certificate .sO);
const expiresAt = backup === null || backup instanceof failure .HR ? null : expiryOf(backup.stored);
if (quietDays < QUIET_DAYS - WARNING_DAYS || expiresAt === null)
return [];
const outliving = kept.flatMap(({ outcome: { certificate, isKeptForEver } }) => !isKeptForEver && certificate !== null && certificate.notAfter > expiresAt ? certificate : []);
if (outliving.length === 0)
return [];
const names = (0,summarize .e)(outliving.map(({ subject }) => (0,single_line .pF)(subject.commonName)));
return [
(0,advice .$e)(`Nobody has pushed to this repository for ${(0,count .U)(quietDays, 'day')}. GitHub switches schedules off after ${QUIET_DAYS} days without activity. Then no run stores another backup, and this one expires at ${(0,manifest .fU)(expiresAt)}, before ${outliving.length === 1 ? 'its certificate' : 'its certificates'} (${names}). Set keep-schedule-alive: true, which needs actions: write, or release-tag, which keeps backups in a draft release.`),
];
}
;
const APPLE_MAX_DAYS = 825;
function adviceOnSpecification(specification) {
if (!specification.usages.includes('server-auth'))
return [];
return [
...adviceOnLifetime(specification),
...adviceOnCommonName(specification),
...adviceOnWildcards(specification),
];
}
function adviceOnLifetime({ subject: { commonName }, validityDays }) {
if (validityDays <= APPLE_MAX_DAYS)
return [];
return [
(0,advice .$e)(`The certificate for ${commonName} will last ${validityDays} days. Apple's platforms refuse TLS server certificates over ${APPLE_MAX_DAYS} days. Give fewer days, unless no Apple device connects.`),
];
}
function adviceOnCommonName(specification) {
if (!(0,certificate_specification .Yu)(specification))
return [];
return [
(0,advice .$e)(`The common name ${specification.subject.commonName} is not among subject-alternative-names, and TLS clients look only there. Add it.`),
];
}
function adviceOnWildcards(specification) {
const wildcards = (0,certificate_specification .Fm)(specification);
if (wildcards.length === 0)
return [];
return [
(0,advice .$e)(`TLS clients refuse ${(0,summarize .e)(wildcards)}: a wildcard needs a name of two labels behind it, as in *.dev.localhost. Add the hosts one by one, or one more label.`),
];
}
function adviceOnMissingNames(kept) {
return kept
.filter(({ certificate, outcome }) => isOfServer(certificate) && lacksNames(outcome))
.filter(({ outcome }) => !outcome.isKeptForEver)
.map((each) => (0,advice .$e)(`The certificate for ${(0,advice_kept .Vb)(each)} has no subject-alternative-names, and TLS clients look only there. It was kept as it is. Give subject-alternative-names to have it renewed with them.`));
}
function isOfServer({ request }) {
return request.specification.usages.includes('server-auth');
}
function lacksNames({ certificate }) {
return certificate?.hasSubjectAlternativeNames === false;
}
;
function adviceBefore({ certificates, run }, environment) {
return [
...certificates.flatMap(({ request }) => adviceOnSpecification(request.specification)),
...(0,advice .hz)(run, environment),
];
}
function adviceAfter(report, inputs, environment) {
if (report.isDryRun)
return adviceOnResult(report, inputs, environment);
return [
...adviceOnLackOfKeys((0,advice_kept .CJ)(report), inputs, environment),
...adviceOnResult(report, inputs, environment),
];
}
function adviceOnResult(report, inputs, environment) {
const kept = (0,advice_kept .CJ)(report);
const unapplied = adviceOnUnapplied(kept, inputs, environment);
if (report.isDryRun)
return unapplied;
const mayKeep = whyNothingIsStored(inputs, environment) === null;
return [
...adviceOnThisJob(kept, inputs, environment),
...unapplied,
...adviceOnMissingNames(kept),
...adviceOnAttempt(kept, inputs, environment),
...adviceOnChanges(kept),
...kept.flatMap(adviceOnPermanence),
...(mayKeep ? adviceOnPassingBackups(kept, report, inputs, environment) : []),
...(mayKeep ? adviceOnNoBackup(kept, report, inputs, environment) : []),
...adviceOnSleepingSchedule(kept, report, inputs, environment),
...adviceOnWeakFiles(kept),
...adviceOnPassphrase(kept, report, inputs),
...adviceOnEarlyEnd(kept, report, inputs),
...adviceOnCarriedPairs(report, inputs),
];
}
var backup_problem = __webpack_require__(5566);
var external_node_os_ = __webpack_require__(8161);
var certificate_reader = __webpack_require__(8609);
var transfers = __webpack_require__(9276);
;
function schedule(environment, rest) {
return {
async keepAlive() {
const file = /\/\.github\/workflows\/([^/@]+)@/.exec(environment.workflowRef)?.[1];
if (file === undefined)
throw new failure .HR('unsupported', 'The runner does not tell which workflow this is (GITHUB_WORKFLOW_REF)');
await rest.request('PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable', { workflow_id: file }, { what: `keep the schedule of ${file} alive`, permission: 'actions: write' });
},
};
}
var on_demand = __webpack_require__(3773);
var version = __webpack_require__(8009);
var step_keyring = __webpack_require__(977);
var mask = __webpack_require__(8506);
;
function preloading(keyring, load) {
let isLoading = false;
const meanwhile = (waiting) => {
if (!isLoading && keyring.hasPassphrase) {
isLoading = true;
load().catch(() => undefined);
}
return waiting;
};
return {
...keyring,
unlock: (record) => meanwhile(keyring.unlock(record)),
sealing: () => meanwhile(keyring.sealing()),
};
}
;
function rememberProofs({ issuer, reader, keyring }) {
const certificates = new Map();
const proofs = new WeakMap();
return {
issuer,
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
keyring: (0,step_keyring .X)(keyring, rememberOpened),
};
}
function rememberOpened(key) {
const opened = new Map();
return { ...key, open: (sealedPem) => recall(opened, sealedPem, () => key.open(sealedPem)) };
}
function recall(memory, key, make) {
const known = memory.get(key);
if (known !== undefined)
return known;
const value = make();
memory.set(key, value);
return value;
}
;
function buildDependencies(run, step, makeKey) {
const { environment, log } = step;
const hasPassphrase = run.passphrase !== null;
const storesSets = !run['dry-run'] && (0,step_stores .ck)(environment, hasPassphrase);
const stores = (0,step_stores .tw)(run, step, { mayStore: storesSets });
const wanted = { uploadArtifact: run['upload-artifact'], hasPassphrase };
const store = (0,step_stores .XW)(stores, wanted, environment);
const keyring = (0,step_keyring .T)(run);
const storesArtifact = store.stores.some(({ source }) => source === 'artifact');
const crypto = {
issuer: issuerMaking(makeKey),
reader: certificate_reader .$,
keyring: storesArtifact ? preloading(keyring, loadWhatStores) : keyring,
};
const mayBeSwitchedOff = environment.eventName === 'schedule' && environment.server.kind !== 'gitea';
return {
clock: step_stores .ml,
log,
...rememberProofs((0,mask .h)(crypto, step.mask)),
pkcs12,
userFiles: userFilesIn(environment.workspace),
staging: stores.staging,
archives: stores.archives,
concurrency: (0,external_node_os_.availableParallelism)(),
run: stores.run,
toolVersion: version .x,
schedule: run['keep-schedule-alive'] && mayBeSwitchedOff ? schedule(environment, stores.rest) : null,
search: { stores: stores.all, cache: stores.cache },
store,
serverTime: stores.serverTime,
mayStore: (0,step_stores .ck)(environment, hasPassphrase),
lacksSecrets: environment.lacksSecrets,
};
}
async function loadWhatStores() {
await Promise.all([
__webpack_require__.e( 9863).then(__webpack_require__.bind(__webpack_require__, 9863)).then((client) => Promise.all([client.loadArtifactClient(), client.loadUploadClient()])),
__webpack_require__.e( 2392).then(__webpack_require__.bind(__webpack_require__, 2392)).then((client) => client.loadFileSearch()),
(0,transfers .E)(),
(0,transfers .H)(),
(0,step_stores .el)(),
loadStoring(),
__webpack_require__.e( 8346).then(__webpack_require__.bind(__webpack_require__, 8346)).then(({ loadZipReader }) => loadZipReader()),
]);
}
function issuerMaking(makeKey) {
return (0,on_demand .U9)(async () => {
const { createCertificateIssuer } = await __webpack_require__.e( 8373).then(__webpack_require__.bind(__webpack_require__, 8373));
return createCertificateIssuer(makeKey);
});
}
const pkcs12 = (0,on_demand .$$)(async () => {
const { pkcs12Encoder } = await __webpack_require__.e( 3024).then(__webpack_require__.bind(__webpack_require__, 643));
return pkcs12Encoder;
});
function userFilesIn(workspace) {
return (0,on_demand .zy)(async () => {
const { userFiles } = await __webpack_require__.e( 8531).then(__webpack_require__.bind(__webpack_require__, 8531));
return userFiles(workspace);
});
}
var certificate_paths = __webpack_require__(8216);
var list_inputs = __webpack_require__(4736);
var listed_name = __webpack_require__(3957);
var run_inputs = __webpack_require__(6749);
var set_names = __webpack_require__(5007);
var inputs = __webpack_require__(9167);
var parsers = __webpack_require__(8112);
var shared_inputs = __webpack_require__(5121);
;
const SINGLE_INPUTS = { ...certificate_inputs ._s, ...certificate_paths .ev, ...run_inputs .q };
const LIST_RUN_INPUTS = { ...run_inputs .q, 'common-name': (0,inputs .lq)(parsers .Ae) };
const ENTRY_INPUTS = { ...certificate_inputs ._s, ...certificate_paths .NH };
async function readKeepInputs(step) {
return step.source('certificates', { trimWhitespace: true }) === '' ? readSingle(step) : readList(step);
}
function readSingle(step) {
const checks = [
list_inputs .Fo,
shared_inputs .Ql,
shared_inputs .WD,
...certificate_inputs .E1,
(values) => (0,certificate_paths .nn)((0,certificate_paths .sQ)(certificate_paths .ty, values), backupFolder(values)),
(values) => checkPkcs12(values, values),
];
const values = step.readInputs(SINGLE_INPUTS, checks);
const commonName = values['common-name'];
return {
certificates: [entryOf(values)],
badEntries: [],
list: null,
shard: null,
artifactName: values['artifact-name'] ?? (0,backup_name .Vb)(commonName),
run: values,
};
}
async function readList(step) {
const { workspace } = step.environment;
const run = step.readInputs(LIST_RUN_INPUTS, [shared_inputs .Ql, shared_inputs .WD, checkNoCommonName]);
const given = (0,list_inputs .dt)(run) ?? { text: '', shard: null };
const { base, list } = (0,set_names .Kr)(run['artifact-name'], given.shard);
const { pathsChecker, readListEntries } = await __webpack_require__.e( 2966).then(__webpack_require__.bind(__webpack_require__, 2966));
const checks = [
...certificate_inputs .E1,
pathsChecker(backupFolder(run)),
(values) => checkPkcs12(values, run),
];
const read = ({ source, shared }) => entryOf((0,inputs .Ko)(ENTRY_INPUTS, source, { workspace, shared, checks }));
const { entries, badEntries } = await readListEntries(given, { workspace, source: step.source }, read);
return { certificates: entries, badEntries, list, shard: given.shard, artifactName: base, run };
}
function entryOf(values) {
const name = (0,listed_name .d)(values['common-name']);
return { name, request: (0,certificate_inputs .RS)(values), paths: (0,certificate_paths .sQ)(name, values) };
}
function backupFolder({ 'backup-path': path }) {
return path === null ? null : { input: 'backup-path', path };
}
function checkPkcs12(values, { 'p12-password': password }) {
if (values['p12-path'] !== null)
return password === null
? 'Input "p12-password" is empty, and p12-path is given: give both. Check that the secret exists.'
: null;
const given = [
...(password === null ? [] : ['p12-password']),
...(values['p12-alias'] === null ? [] : ['p12-alias']),
...(values['p12-encryption'] === 'modern' ? [] : ['p12-encryption']),
];
if (given.length === 0)
return null;
return `Input "p12-path" is empty, and ${given.join(' and ')} ${given.length === 1 ? 'is' : 'are'} given: give ${given.length === 1 ? 'both' : 'all'}.`;
}
function checkNoCommonName(values) {
return values['common-name'] === null
? null
: 'Input "common-name" is given beside certificates: give every name in the list, and leave it out.';
}
var backup_outputs = __webpack_require__(9491);
var list_outputs = __webpack_require__(2745);
;
async function keepOutputs(report, inputs, exists) {
const backup = report.backup instanceof failure .HR ? null : report.backup;
const [only] = report.reports;
const leftOut = { 'left-out': (0,backup_outputs .y)(backup?.leftOut ?? []) };
if (inputs.list === null && only !== undefined && !(only.outcome instanceof failure .HR))
return {
...outputsOfOne(only, only.outcome, report, exists),
...(0,backup_outputs .z)(backup),
...(0,list_outputs .P)(leftOut),
};
const { outputsOfList, recordsOf } = await __webpack_require__.e( 9).then(__webpack_require__.bind(__webpack_require__, 9));
return {
...outputsOfList(report, inputs),
...(0,backup_outputs .z)(backup),
...(0,list_outputs .P)({ ...leftOut, certificates: recordsOf(report, inputs, exists) }),
};
}
function outputsOfOne({ certificate: { files, request } }, { status, reason, source, certificate, wroteFiles, problem }, { now, isDryRun }, exists) {
const { certificatePath, privateKeyPath, pkcs12Path } = files;
const there = (path) => (path !== null && exists(path) ? path : '');
return {
status,
reason,
source: source ?? '',
renewed: String(status === 'renewed' && !isDryRun),
changed: String(wroteFiles),
'cert-path': there(certificatePath),
'key-path': there(privateKeyPath),
'p12-path': problem === null ? there(pkcs12Path) : '',
'common-name': request.specification.subject.commonName,
'serial-number': certificate?.serialNumber ?? '',
fingerprint: certificate?.fingerprint ?? '',
'fingerprint-sha1': certificate?.fingerprintSha1 ?? '',
'public-key-pin': certificate?.publicKeyPin ?? '',
'not-before': certificate === null ? '' : (0,manifest .fU)(certificate.notBefore),
'not-after': certificate === null ? '' : (0,manifest .fU)(certificate.notAfter),
'days-left': certificate === null ? '' : String((0,certificate_certificate .H_)(certificate, now)),
'cache-hit': String(source === 'cache'),
};
}
var subject_alternative_name = __webpack_require__(9082);
var advice_boxes = __webpack_require__(8874);
var markdown = __webpack_require__(8459);
var timeline = __webpack_require__(9105);
var keyless_backup = __webpack_require__(9577);
var words = __webpack_require__(5629);
;
const BEGINS_EARLY = 'The validity began an hour ago, for clocks that are slow. So a day less is left.';
const NOTHING_STORED = 'Nothing was stored.';
const MAX_NAMES = 20;
async function formatKeepSummary(report, inputs, remarks) {
const { whyNotStored, advice } = remarks;
const [only] = report.reports;
if (inputs.list !== null || only === undefined || only.outcome instanceof failure .HR) {
const { formatListSummary } = await __webpack_require__.e( 4563).then(__webpack_require__.bind(__webpack_require__, 4563));
return formatListSummary(report, inputs, remarks);
}
const { specification } = only.certificate.request;
const shown = {
...report,
whyNotStored,
advice,
lacksKeys: (0,keyless_backup .l)(report, inputs, whyNotStored),
};
return [...(await sectionsOfOne(only.outcome, shown, specification)), ''].join('\n\n');
}
async function sectionsOfOne(outcome, report, specification) {
const { certificate } = outcome;
return [
(0,markdown .R_)(2, verdict(outcome, report, specification.subject.commonName)),
...problemsOf(report, outcome),
...(certificate === null
? [specificationTable(specification)]
: [certificateTable(outcome, certificate, report)]),
...(certificate === null ? [] : [(0,markdown .zH)('SHA-256 fingerprint', (0,markdown .aY)(certificate.fingerprint))]),
...(certificate === null || outcome.status === 'reused'
? []
: [(0,markdown .zH)('Why a day less is left', BEGINS_EARLY)]),
...(report.isDryRun || (report.whyNotStored !== null && isForThisJob(outcome, report))
? []
: await backupSections(report, certificate)),
...(certificate === null || isForThisJob(outcome, report)
? []
: [timelineOf(outcome, certificate, report)]),
];
}
function isForThisJob({ status }, { whyNotStored, lacksKeys }) {
return status === 'issued' && (whyNotStored !== null || lacksKeys);
}
function verdict(outcome, report, commonName) {
const { isDryRun, now } = report;
const { status, reason, certificate } = outcome;
const failed = [(0,backup_problem .Pr)(report), outcome.problem === null ? null : 'no PKCS#12 file'].filter((lack) => lack !== null);
const isKeyless = report.lacksKeys && failed.length === 0;
const isForJob = isForThisJob(outcome, report);
const icon = failed.length > 0 ? '\u274c' : isKeyless || isForJob || (0,advice_boxes .xe)(report.advice) ? '\u26a0\ufe0f' : '\u2705';
const why = (0,words .Gk)(reason);
if (isDryRun || certificate === null)
return `${icon} Dry run: the certificate for ${commonName} would be ${status}, because ${why}`;
const what = { issued: 'Issued a', renewed: 'Renewed the', reused: 'Reused the' }[status];
const title = `${icon} ${what} certificate for ${commonName}`;
if (isKeyless)
return `${title}, but its key is in no backup: ${whatFollows(outcome)}`;
if (isForJob)
return `${title} for this job only: nothing is stored`;
const lack = failed.length === 0 ? '' : `, but ${failed.join(', ')}`;
if (status === 'reused')
return `${title}${lack}: ${(0,count .U)((0,certificate_certificate .H_)(certificate, now), 'day')} left`;
if (outcome.isKeptForEver)
return `${title}, to be kept for ever${lack}: ${endsOf(certificate, report.backup)}`;
return `${title}${lack}: ${why}; valid until ${day(certificate.notAfter)}`;
}
function whatFollows({ isKeptForEver }) {
return isKeptForEver ? 'no other runner can bring it back' : 'the next fresh runner issues another one';
}
function endsOf({ notAfter }, backup) {
const end = expiryOf(backup === null || backup instanceof failure .HR ? [] : backup.stored);
return `it expires ${day(notAfter)}${end === null ? '' : `, and its backup ${day(end)}`}`;
}
function day(time) {
return time.toISOString().slice(0, 10);
}
function problemsOf(report, { previousBackup, problem }) {
const certificates = report.reports.map(({ certificate }) => certificate);
return [
...(0,backup_problem .vM)(report, { list: null, certificates }, previousBackup ?? report.lastBackup),
...(problem === null ? [] : [(0,markdown .xE)('CAUTION', [(0,markdown .Qq)(problem.message)])]),
...(report.lacksKeys ? [(0,keyless_backup .s)(report, { list: null })] : []),
...(0,advice_boxes .sW)(report.advice),
];
}
function specificationTable({ subjectAlternativeNames, keyType, validityDays, }) {
const rows = [
['Names', formatNames(subjectAlternativeNames)],
['Key', (0,markdown .aY)(keyType)],
['Valid for', (0,count .U)(validityDays, 'day')],
];
return (0,markdown .tp)(['Certificate', ''], rows);
}
function formatNames(names) {
const shown = names.slice(0, MAX_NAMES).map((name) => (0,markdown .aY)((0,markdown ._Q)((0,subject_alternative_name .nD)(name))));
const more = names.length > shown.length ? [`and ${names.length - shown.length} more`] : [];
return shown.length === 0 ? 'none' : [...shown, ...more].join(', ');
}
function certificateTable(outcome, certificate, report) {
const { now } = report;
const { status, reason, source, replaced, wroteFiles } = outcome;
const places = replaced?.places.map((place) => (0,markdown .aY)((0,markdown ._Q)(place))).join(', ') ?? '';
const rows = [
...(status === 'renewed' ? [['Renewed because', (0,markdown .Qq)((0,words .Gk)(reason))]] : []),
...(source === null ? [] : [['Found in', source]]),
['Subject', (0,markdown .Qq)(certificate.subjectLine)],
['Names', formatNames(certificate.subjectAlternativeNames)],
['Key', (0,markdown .aY)(certificate.keyDescription)],
['Valid', `${day(certificate.notBefore)} to ${day(certificate.notAfter)}`],
['Days left', String((0,certificate_certificate .H_)(certificate, now))],
...(isForThisJob(outcome, report) ? [] : [['Due for renewal', (0,words .AL)(outcome)]]),
...(replaced === null
? []
: [['Replaced certificate', `valid until ${day(replaced.notAfter)}, kept in ${places}`]]),
...(status === 'reused' && wroteFiles ? [['Files', 'written to this runner']] : []),
];
return (0,markdown .tp)(['Certificate', ''], rows);
}
async function backupSections({ backup, whyNotStored }, certificate) {
if (backup instanceof failure .HR)
return [];
const title = (0,markdown .R_)(3, 'Backup');
if (backup === null)
return [title, (0,markdown .Qq)(whyNotStored ?? NOTHING_STORED)];
const { describeBackup } = await __webpack_require__.e( 6706).then(__webpack_require__.bind(__webpack_require__, 6706));
return [title, ...describeBackup(backup, certificate, whyNotStored ?? NOTHING_STORED)];
}
function timelineOf({ renewalTime, isKeptForEver }, certificate, report) {
const { backup, now } = report;
const stored = backup === null || backup instanceof failure .HR || !backup.isSealed ? [] : backup.stored;
return (0,timeline .B4)({
now,
validity: certificate,
renewalTime: isKeptForEver ? null : (renewalTime ?? certificate.notAfter),
backupExpiresAt: expiryOf(stored),
});
}
;
async function keepAction(makeKey) {
const seen = { lastBackup: null, hasRecovered: false };
await (0,run_step .e)((step) => run(step, makeKey, seen), (message, error) => (0,failure_summary .Y)(verdictOfFailure(error, seen), message, seen.lastBackup));
}
const BEFORE_CHANGES = new Set([
'invalid-input',
'locked',
'lost',
'foreign',
'other-name',
'other-branch',
'not-yet-valid',
'specification-changed',
'unexpected-certificate',
'unsupported',
]);
function verdictOfFailure(error, { hasRecovered }) {
const code = error instanceof failure .HR ? error.code : null;
const isEarly = code !== null && BEFORE_CHANGES.has(code) && !hasRecovered;
return `${isEarly ? 'No certificate was changed: the' : 'The'} run${subjectOfRun(code)} failed`;
}
function subjectOfRun(code) {
const commonName = (0,core .V4)('common-name');
if (commonName === '' || (code === 'invalid-input' && !(0,quoted_input .ym)(commonName)))
return '';
try {
return ` for ${certificate_inputs ._s['common-name'].parse(commonName, '')}`;
}
catch {
return '';
}
}
async function run(step, makeKey, seen) {
const { environment } = step;
const inputs = await readKeepInputs(step);
(0,step_stores .vj)(inputs.run, environment);
(0,step_stores .u)(inputs.run['backup-path'], environment);
const early = adviceBefore(inputs, environment);
(0,annotate_some .L)(early, step);
const dependencies = { ...buildDependencies(inputs.run, step, makeKey), ...watching(seen, step) };
const report = await keep(requestOf(inputs, step), dependencies);
const only = inputs.list === null ? report.reports[0] : undefined;
if (only?.outcome instanceof failure .HR) {
seen.lastBackup = storedIn(report) ?? seen.lastBackup;
throw only.outcome;
}
step.setOutputs(await keepOutputs(report, inputs, (path) => (0,regular_file .c2)(path) !== null));
(0,annotate_some .L)(adviceAfter(report, inputs, environment), step);
const advice = [...early, ...adviceOnResult(report, inputs, environment)];
const whyNotStored = whyNothingIsStored(inputs, environment);
step.writeSummary(await formatKeepSummary(report, inputs, { whyNotStored, advice }));
await failIfNotAll(report, inputs, step);
}
function watching(seen, step) {
return {
onBackupSeen: (backup) => {
seen.lastBackup = backup;
},
onRecovered: () => {
if (!seen.hasRecovered)
step.setOutputs({ changed: 'true' });
seen.hasRecovered = true;
},
};
}
function storedIn({ backup, now }) {
if (backup === null || backup instanceof failure .HR)
return null;
const [first] = backup.stored;
return { place: first?.place ?? backup.name, madeAt: first?.name.time ?? now };
}
function requestOf({ certificates, list, artifactName, run: values }, { environment: { workspace }, log }) {
const warn = (message) => {
log.warning(message);
};
const { 'backup-path': backupPath, 'p12-password': pkcs12Password } = values;
return {
artifactName,
list,
certificates: certificates.map(({ name, request, paths }) => ({
name,
request,
files: (0,certificate_files .P)({ ...paths, workspace, commonName: request.specification.subject.commonName }, { warn }),
})),
paths: values.paths,
ifNoFilesFound: values['if-no-files-found'],
ours: backupPath === null ? [] : [backupPath],
...(pkcs12Password === null ? {} : { pkcs12Password }),
dryRun: values['dry-run'],
};
}
async function failIfNotAll(report, inputs, step) {
const ofCertificates = report.reports.flatMap(({ outcome }) => (0,certificate_report .g5)(outcome) ?? []);
const kept = report.reports.length - ofCertificates.length;
const failures = [...inputs.badEntries.map(({ failure }) => failure), ...ofCertificates];
const ofBackup = (0,backup_problem .Yk)(report, inputs);
if (inputs.list === null)
throwJoined([...(ofBackup === null ? [] : [ofBackup]), ...failures]);
if (failures.length > 0) {
const { listFailure, tellFailures } = await __webpack_require__.e( 9091).then(__webpack_require__.bind(__webpack_require__, 9091));
tellFailures(failures, step);
throw ofBackup ?? listFailure(failures, 'kept', kept);
}
if (ofBackup !== null)
throw ofBackup;
}
function throwJoined(failures) {
const [first, ...others] = failures;
if (first === undefined)
return;
if (others.length === 0)
throw first;
throw new failure .HR(first.code, failures.map(({ message }) => message).join(' '), { cause: first });
}
}),
6318:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
CJ: () => ( keptIn),
Vb: () => ( nameOf),
Xy: () => ( objectOf),
et: () => ( subjectOf)
});
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
var _domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8109);
function keptIn({ reports }) {
return reports.flatMap(({ certificate, outcome }) => outcome instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR ? [] : [{ certificate, outcome }]);
}
function subjectOf(kept) {
const [only] = kept;
if (kept.length !== 1 || only === undefined)
return `The ${kept.length} certificates`;
return `The certificate for ${nameOf(only)}`;
}
function objectOf(kept) {
return subjectOf(kept).replace(/^The/, 'the');
}
function nameOf({ certificate }) {
return (0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_1__ .pF)(certificate.request.specification.subject.commonName);
}
}),
5566:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Pr: () => ( verdictOnBackup),
Yk: () => ( failureOfBackup),
vM: () => ( formatBackupProblem)
});
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
var _domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8109);
var _report_failure_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1083);
var _report_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8459);
function backupFailures({ backup }) {
if (backup instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR)
return [backup];
return backup?.failures ?? [];
}
function describeBackupProblem({ backup }, inputs) {
const subject = subjectOf(inputs);
if (backup === null || backup instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR)
return inputs.list === null
? `${subject} is in place, but it is not backed up.`
: `${subject} are in place, but they are not backed up.`;
const places = backup.stored.map(({ place }) => (0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_2__ .pF)(place)).join(', ');
const verb = inputs.list === null ? 'is' : 'are';
return `${subject} ${verb} in place and backed up (${places}), but not in every store.`;
}
function subjectOf({ list, certificates }) {
if (list !== null)
return `The certificates of ${list}`;
const names = certificates.map(({ request }) => (0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_2__ .pF)(request.specification.subject.commonName));
return `The certificate for ${names.join(', ')}`;
}
function failureOfBackup(report, inputs) {
const failures = backupFailures(report);
const [first] = failures;
if (first === undefined)
return null;
const sentences = [describeBackupProblem(report, inputs), ...failures.map(({ message }) => message)];
return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR(first.code, sentences.join(' '), { cause: first });
}
function verdictOnBackup(report) {
if (backupFailures(report).length === 0)
return null;
return report.backup instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR ? 'not backed up' : 'not backed up everywhere';
}
function formatBackupProblem(report, inputs, lastBackup) {
const failures = backupFailures(report);
if (failures.length === 0)
return [];
const problems = failures.map(({ message }) => (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_3__ .Qq)(message));
const last = report.backup instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR ? [(0,_report_failure_summary_js__WEBPACK_IMPORTED_MODULE_1__ .M)(lastBackup)] : [];
return [(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_3__ .xE)('CAUTION', [(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_3__ .Qq)(describeBackupProblem(report, inputs)), ...problems, ...last])];
}
}),
9577:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
l: () => ( lacksKeys),
s: () => ( formatLackOfKeys)
});
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
var _report_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8459);
var _step_advice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9058);
const REMEDY = 'Add a repository secret with 24 random characters, such as `openssl rand -base64 18` prints, and give it as `passphrase`. The first run with it keeps';
function lacksKeys({ reports, isDryRun }, { run }, whyNotStored) {
const isKept = reports.some(({ outcome }) => !(outcome instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR));
return isKept && !isDryRun && run.passphrase === null && whyNotStored === null;
}
function formatLackOfKeys({ reports }, { list }) {
const isForEver = reports.some(({ outcome }) => !(outcome instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR) && outcome.isKeptForEver);
const [what, them, successor, next] = list === null
? [
'The certificate is in place on this runner, but its private key is',
'this certificate',
'It issues a new one, which clients that trust this one refuse.',
'the certificate that it finds in its workspace, or issues one more. From then on, each run brings that one back',
]
: [
'The certificates are in place on this runner, but their private keys are',
'these certificates',
'It issues new ones, which clients that trust these refuse.',
'the certificates that it finds in its workspace, and issues the others. From then on, each run brings these back',
];
const follows = [`Another runner cannot bring ${them} back.`, ...(isForEver ? [] : [successor])].join(' ');
return (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .xE)('WARNING', [
`${what} in no backup, because no passphrase was given. ${follows}`,
`${REMEDY} ${next}.`,
_step_advice_js__WEBPACK_IMPORTED_MODULE_2__ .mG,
]);
}
}),
5629:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
AL: () => ( describeRenewal),
Gk: () => ( describeReason),
_R: () => ( describeRenewalDay)
});
const REASONS = {
absent: 'no earlier key was found',
forced: 'force-renewal is set',
expiring: 'it was due',
expired: 'it had expired',
'specification-changed': 'other inputs were given',
unreadable: 'the earlier backups could not be read',
locked: 'the passphrase did not open the earlier backups',
lost: 'all earlier backups had expired',
invalid: 'the existing one could not be used',
'key-mismatch': 'the private key did not belong to the existing one',
'still-valid': 'it is still valid',
};
function describeReason(reason) {
const [code = '', fields] = reason.split(': ');
const words = Object.entries(REASONS).find(([known]) => known === code)?.[1] ?? code;
return fields === undefined ? words : `${words} (${fields})`;
}
function describeRenewalDay({ isKeptForEver, renewalTime }) {
if (isKeptForEver)
return 'never';
return renewalTime === null ? '' : renewalTime.toISOString().slice(0, 10);
}
function describeRenewal(outcome) {
return outcome.isKeptForEver ? 'never: it is kept for ever' : describeRenewalDay(outcome);
}
}),
9491:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
y: () => ( leftOutItems),
z: () => ( backupOutputs)
});
var _domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1855);
function backupOutputs(backup) {
const stored = backup?.stored ?? [];
const set = stored.find(({ source }) => source === 'artifact');
return {
'artifact-name': set === undefined ? '' : (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .$K)(set.name),
'artifact-id': String(set?.artifact?.id ?? ''),
'artifact-url': set?.artifact?.url ?? '',
'artifact-digest': set?.artifact?.digest ?? '',
'release-asset': stored.find(({ source }) => source === 'release')?.asset?.name ?? '',
'backup-path': stored.find(({ source }) => source === 'directory')?.place ?? '',
verified: String(stored.length > 0),
};
}
function leftOutItems(leftOut) {
return leftOut.map(({ path, reason }) => ({ path, reason }));
}
}),
9105:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
B4: () => ( formatTimeline),
Vc: () => ( minute),
bW: () => ( chart),
vd: () => ( day)
});
var _domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3201);
const MAX_TICKS = 10;
const MAX_DAYS_WITH_DATES = 5 * 366;
const STEPS = [
[1, '1day'],
[7, '1week'],
[14, '2week'],
[30, '1month'],
[61, '2month'],
[91, '3month'],
[182, '6month'],
[365, '12month'],
[1827, '261week'],
[3654, '522week'],
];
function formatTimeline({ now, validity, renewalTime, backupExpiresAt }) {
const times = [now, validity.notBefore, validity.notAfter, renewalTime ?? now, backupExpiresAt ?? now];
return chart(times, [
'  section Certificate',
`  Valid :done, ${minute(validity.notBefore)}, ${minute(renewalTime ?? validity.notAfter)}`,
...(renewalTime === null
? []
: [`  Due for renewal :active, ${minute(renewalTime)}, ${minute(validity.notAfter)}`]),
`  Today ${day(now)} :milestone, ${minute(now)}, 0d`,
...(renewalTime === null ? [] : [`  Renewal ${day(renewalTime)} :milestone, ${minute(renewalTime)}, 0d`]),
...(backupExpiresAt === null
? []
: ['  section Backup', `  Kept :done, ${minute(now)}, ${minute(backupExpiresAt)}`]),
]);
}
function chart(times, lines) {
const ms = times.map((time) => time.getTime());
const days = (Math.max(...ms) - Math.min(...ms)) / _domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_0__ .sO;
const [, step] = STEPS.find(([stepDays]) => days / stepDays <= MAX_TICKS) ?? [0, '1044week'];
const head = [
'```mermaid',
'gantt',
'  dateFormat YYYY-MM-DDTHH:mm',
`  axisFormat ${days > MAX_DAYS_WITH_DATES ? '%Y' : '%Y-%m-%d'}`,
`  tickInterval ${step}`,
'  todayMarker off',
];
return [...head, ...lines, '```'].join('\n');
}
function minute(time) {
return time.toISOString().slice(0, 16);
}
function day(time) {
return time.toISOString().slice(0, 10);
}
}),
9276:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E: () => ( loadUpload),
H: () => ( loadDownload)
});
const loadUpload = () => __webpack_require__.e( 3660).then(__webpack_require__.bind(__webpack_require__, 3660));
const loadDownload = () => __webpack_require__.e( 5621).then(__webpack_require__.bind(__webpack_require__, 5621));
}),
1919:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E0: () => ( changedFields),
Fm: () => ( tooWideWildcards),
Yu: () => ( commonNameIsUncovered)
});
var _certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3201);
var _subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9082);
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
days: (0,_certificate_js__WEBPACK_IMPORTED_MODULE_1__ .$d)(certificate) !== specification.validityDays,
'key-type': certificate.keyType !== specification.keyType,
usages: certificate.usages !== null && !haveSameMembers(certificate.usages, specification.usages),
};
return Object.keys(changes).filter((field) => changes[field]);
}
function commonNameIsUncovered(specification) {
const host = (0,_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_0__ .rR)(specification.subject.commonName);
if (host === null)
return false;
return !specification.subjectAlternativeNames.some((name) => (0,_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_0__ .nD)(name) === (0,_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_0__ .nD)(host));
}
function tooWideWildcards({ subjectAlternativeNames }) {
return subjectAlternativeNames
.filter(({ type, value }) => type === 'DNS' && /^\*\.[^.]+$/.test(value))
.map(({ value }) => value);
}
function namesDiffer(certificate, specification) {
if (!certificate.hasSubjectAlternativeNames && !specification.namesWereGiven)
return false;
return !haveSameMembers(certificate.subjectAlternativeNames.map(_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_0__ .nD), specification.subjectAlternativeNames.map(_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_0__ .nD));
}
function haveSameMembers(some, others) {
return new Set(some).size === new Set(others).size && some.every((member) => others.includes(member));
}
}),
8791:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
LD: () => ( decide),
K9: () => ( formatReason),
g1: () => ( isReusable)
});
var renewal_existing = __webpack_require__(4416);
var manifest = __webpack_require__(5216);
var failure = __webpack_require__(5856);
var single_line = __webpack_require__(8109);
var renewal = __webpack_require__(2957);
;
const REMEDY = 'Remove expected-fingerprint, or set force-renewal: true once, to have a new one issued.';
function refuseToReplaceMissing(commonName, expectedFingerprint) {
return new failure .HR('unexpected-certificate', `No certificate for ${commonName} with the fingerprint in expected-fingerprint was found: ${expectedFingerprint}. Restore that certificate, or remove expected-fingerprint to have a new one issued.`);
}
function refuseUnexpected({ certificate, place, source }, expectedFingerprint) {
const toGoBack = source === 'workspace'
? ' To go back to the certificate that it names, move the files at cert-path and key-path away, and run again.'
: '';
return new failure .HR('unexpected-certificate', `The certificate for ${certificate.subject.commonName} at ${place} has the fingerprint ${certificate.fingerprint}, and expected-fingerprint is ${expectedFingerprint}. Find out who changed it. Correct expected-fingerprint if the change was intended.${toGoBack}`);
}
function refuseExpiredExpected(existing) {
return new failure .HR('expired', `${nameOf(existing)} expired at ${(0,manifest .fU)(existing.certificate.notAfter)}, and ${whyItStays(existing)}. ${REMEDY}`);
}
function refuseToChangeExpected(existing, changes) {
return new failure .HR('unexpected-certificate', `${nameOf(existing)} is not what the inputs ask for now (${changes.join(', ')}), and ${whyItStays(existing)}. Change these inputs back to use it. ${REMEDY}`);
}
function warnedOfEnd(existing, renewBefore) {
const { certificate, warning } = existing;
const due = `${nameOf(existing)} is due for renewal since ${(0,manifest .fU)((0,renewal .Ui)(certificate, renewBefore))}. It stays, because ${whyItStays(existing)}, and expires at ${(0,manifest .fU)(certificate.notAfter)}. ${REMEDY}`;
return { ...existing, warning: warning === undefined ? due : `${warning} ${due}` };
}
function nameOf({ certificate, place }) {
return `The certificate for ${(0,single_line .pF)(certificate.subject.commonName)} at ${place}`;
}
function whyItStays({ certificate }) {
return `expected-fingerprint names it (${certificate.fingerprint})`;
}
var certificate_certificate = __webpack_require__(3201);
var count = __webpack_require__(9151);
;
const FORCE = 'To replace it all the same, set force-renewal: true once';
const BY_A_PERSON = `${FORCE}; with reuse-key: true the new certificate has the same key.`;
function refuseReplacement(pair, changedFields) {
const { certificate, otherBranch, place } = pair;
const ofBranch = otherBranch === undefined ? '' : `, which only the branch ${(0,single_line .pF)(otherBranch)} has`;
const what = `The certificate for ${(0,single_line .pF)(certificate.subject.commonName)} (${place}${ofBranch})`;
const kept = 'It is kept for ever (renew-before: never), so nothing was replaced.';
if (changedFields.length === 0) {
const problem = `${what} expired at ${(0,manifest .fU)(certificate.notAfter)}.`;
return new failure .HR(otherBranch === undefined ? 'expired' : 'other-branch', `${problem} ${kept} ${BY_A_PERSON}`);
}
const problem = `${what} is not what the inputs ask for: ${changedFields.join(', ')}.`;
return new failure .HR(otherBranch === undefined ? 'specification-changed' : 'other-branch', `${problem} ${kept} ${adviceFor(certificate)}`);
}
function adviceFor(certificate) {
const { keyType, keyDescription, subjectLine } = certificate;
if (keyType === 'other')
return `Certkeep keeps no key of its type (${keyDescription}): back the files up with certkeep/certkeep/backup instead. ${FORCE}.`;
const facts = `${(0,single_line .pF)(subjectLine)}; ${keyDescription}; ${(0,count .U)((0,certificate_certificate .$d)(certificate), 'day')}`;
return `Give the inputs as the certificate has them (${facts}). ${BY_A_PERSON}`;
}
function refuseUnsavedIssue(commonName) {
return new failure .HR('unsupported', `No certificate for ${(0,single_line .pF)(commonName)} was found, and none was issued: it is to be kept for ever (renew-before: never), and no backup of this run would hold its key. Check that the secret behind passphrase exists, keep a store (upload-artifact, release-tag or backup-path), and run the workflow on push, schedule or workflow_dispatch.`);
}
;
function isGone(state) {
return state !== 'unreadable' && state !== 'locked';
}
;
const ISSUE = 'set on-restore-error: issue once';
function issueForEver(state) {
return isGone(state) ? 'set force-renewal: true once' : `leave renew-before: never out and ${ISSUE}`;
}
function refuseUnusable({ state, problem, advice }, renewBefore) {
const allowed = renewBefore.kind === 'never' ? advice.replace(ISSUE, issueForEver(state)) : advice;
return new failure .HR(state, `${problem} ${allowed}`);
}
function refuseForeign({ certificate, place }) {
return new failure .HR('foreign', `The certificate at ${place} (${(0,single_line .pF)(certificate.subjectLine)}) was signed by ${(0,single_line .pF)(certificate.issuerLine)}, not by its own key. Certkeep never replaces a certificate that a CA signed. Name other files in cert-path and key-path. To back these up, list them in paths.`);
}
function refuseOtherName({ certificate, place }, { subject: { commonName: wanted } }) {
const name = (0,single_line .pF)(certificate.subject.commonName);
const what = name === '' ? `has no common name, so it is not for ${wanted}` : `is for ${name}, not for ${wanted}`;
return new failure .HR('other-name', `The certificate at ${place} ${what}. Name other files in cert-path and key-path, or set force-renewal: true once to replace it by one for ${wanted}.`);
}
function refuseNotYetValid({ certificate, place }, now, serverTime) {
const server = serverTime === null ? '' : ` The server's last reply is dated ${(0,manifest .fU)(serverTime)}.`;
return new failure .HR('not-yet-valid', `The certificate for ${(0,single_line .pF)(certificate.subject.commonName)} at ${place} is valid from ${(0,manifest .fU)(certificate.notBefore)}, and this machine's clock says ${(0,manifest .fU)(now)}.${server} Correct the clock that is wrong. Nothing was renewed.`);
}
function refuseExpired({ certificate, place }) {
return new failure .HR('expired', `The certificate for ${(0,single_line .pF)(certificate.subject.commonName)} at ${place} expired at ${(0,manifest .fU)(certificate.notAfter)}, and this run may not replace it: its event stores nothing, or it gets no secrets. Run the workflow on push, schedule or workflow_dispatch to renew it.`);
}
function refuseOtherBranch({ place }, otherBranch) {
return new failure .HR('other-branch', `The only backups are of another branch (${(0,single_line .pF)(otherBranch)}, ${place}), and their certificate would have to be renewed now. Run the workflow on that branch or on the default branch, or set force-renewal: true once to renew it here.`);
}
function refuseUnseen({ place }, unseen) {
return new failure .HR('unreadable', `The certificate at ${place} is due for renewal, but another run may have renewed it already. ${unseen.problem} ${unseen.advice}`);
}
var certificate_specification = __webpack_require__(1919);
var wrong_clock = __webpack_require__(7487);
;
function decide(existing, specification, policy, run) {
const decision = decideByClock(existing, specification, policy, run);
if (decision.kind !== 'issue' && decision.kind !== 'renew')
return decision;
const failure = (0,wrong_clock .o)(run.now, run.serverTime ?? null, 'Nothing was issued or renewed.');
return failure === null ? decision : refuse(failure);
}
function decideByClock(existing, specification, policy, run) {
switch (existing.state) {
case 'absent':
return decideOnAbsent(specification, policy, run);
case 'unreadable':
case 'locked':
case 'lost':
case 'invalid':
case 'key-mismatch':
return decideOnUnusable(existing, policy, run);
case 'foreign':
return refuse(refuseForeign(existing));
case 'other-name':
return decideOnOtherName(existing.pair, specification, policy, run);
case 'valid':
return decideOnValid(existing.pair, specification, policy, run);
}
}
function isReusable(pair, specification, policy, run) {
const existing = (0,renewal_existing .E)(pair, specification.subject.commonName);
return decide(existing, specification, policy, run).kind === 'reuse';
}
function formatReason(decision) {
if (decision.kind !== 'renew' || decision.changedFields.length === 0)
return decision.reason;
return `${decision.reason}: ${decision.changedFields.join(', ')}`;
}
function decideOnAbsent({ subject: { commonName } }, policy, { losesKeys = false }) {
const { expectedFingerprint, forceRenewal, renewBefore } = policy;
if (losesKeys && renewBefore.kind === 'never' && !forceRenewal)
return refuse(refuseUnsavedIssue(commonName));
if (expectedFingerprint === undefined || forceRenewal)
return { kind: 'issue', reason: 'absent' };
return refuse(refuseToReplaceMissing(commonName, expectedFingerprint));
}
function decideOnUnusable(existing, policy, { mayStore }) {
const { isOnDisk = false } = existing;
if (isOnDisk && !mayStore)
return refuse(refuseUnusable(existing, policy.renewBefore));
const isAlone = (existing.state === 'invalid' || existing.state === 'key-mismatch') && !existing.isStored;
if (isOnDisk && isAlone && policy.forceRenewal)
return { kind: 'issue', reason: 'forced' };
return mayIssueUnseen(existing.state, policy)
? { kind: 'issue', reason: existing.state }
: refuse(refuseUnusable(existing, policy.renewBefore));
}
function mayIssueUnseen(state, { onRestoreError, expectedFingerprint, forceRenewal, renewBefore }) {
if (renewBefore.kind === 'never')
return forceRenewal && isGone(state);
return onRestoreError === 'issue' && (expectedFingerprint === undefined || forceRenewal);
}
function decideOnOtherName(existing, specification, policy, { mayStore }) {
if (policy.forceRenewal && mayStore)
return { kind: 'renew', reason: 'forced', changedFields: [], existing };
return refuse(refuseOtherName(existing, specification));
}
function decideOnValid(existing, specification, policy, run) {
const { certificate } = existing;
const expected = policy.expectedFingerprint;
if (expected !== undefined && expected !== certificate.fingerprint)
return refuse(refuseUnexpected(existing, expected));
if (run.now < certificate.notBefore)
return refuse(refuseNotYetValid(existing, run.now, run.serverTime ?? null));
if (!run.mayStore)
return decideWithoutStoring(existing, run.now);
const changes = (0,certificate_specification .E0)(certificate, specification);
const reason = reasonToRenew(certificate, changes.length > 0, policy, run.now);
if (reason === null)
return { kind: 'reuse', reason: 'still-valid', existing };
if (policy.renewBefore.kind === 'never' && reason !== 'forced')
return refuse(refuseReplacement(existing, reason === 'expired' ? [] : changes));
if (expected !== undefined && reason !== 'forced')
return keepExpected(existing, reason, changes, policy);
const obstacle = obstacleToRenewal(existing, reason, policy);
if (obstacle !== null)
return refuse(obstacle);
const isChange = reason === 'specification-changed';
return { kind: 'renew', reason, changedFields: isChange ? changes : [], existing };
}
function reasonToRenew(certificate, isChanged, policy, now) {
if (policy.forceRenewal)
return 'forced';
if (now >= certificate.notAfter)
return 'expired';
if (isChanged)
return 'specification-changed';
return (0,renewal .nZ)(certificate, policy.renewBefore, now) ? 'expiring' : null;
}
function decideWithoutStoring(existing, now) {
if (now < existing.certificate.notAfter)
return { kind: 'reuse', reason: 'still-valid', existing };
return refuse(refuseExpired(existing));
}
function keepExpected(existing, reason, changes, { renewBefore }) {
if (reason === 'expiring')
return { kind: 'reuse', reason: 'still-valid', existing: warnedOfEnd(existing, renewBefore) };
const isExpired = reason === 'expired';
return refuse(isExpired ? refuseExpiredExpected(existing) : refuseToChangeExpected(existing, changes));
}
function obstacleToRenewal(existing, reason, policy) {
const { otherBranch, unseen } = existing;
if (reason === 'forced')
return null;
if (otherBranch !== undefined)
return refuseOtherBranch(existing, otherBranch);
if (unseen === undefined || policy.onRestoreError === 'issue')
return null;
return refuseUnseen(existing, unseen);
}
function refuse(failure) {
return { kind: 'refuse', failure };
}
}),
4416:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E: () => ( judgePair),
G: () => ( backupOf)
});
var _certificate_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9082);
function judgePair(pair, commonName) {
const { certificate, place } = pair;
if (!certificate.isSelfSigned)
return { state: 'foreign', certificate, place };
if (!(0,_certificate_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_0__ .yS)(certificate.subject.commonName, commonName))
return { state: 'other-name', pair };
return { state: 'valid', pair };
}
function backupOf({ backup, source, place, storedAt }) {
if (backup !== undefined)
return backup;
return storedAt === undefined || source === 'cache' ? null : { place, madeAt: storedAt };
}
}),
7487:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
o: () => ( wrongClock)
});
var _backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1855);
var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5856);
var _backup_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5216);
function wrongClock(now, serverTime, what) {
if (serverTime === null || Math.abs(now.getTime() - serverTime.getTime()) <= _backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .UG)
return null;
return new _failure_js__WEBPACK_IMPORTED_MODULE_1__ .HR('wrong-clock', `This machine's clock says ${(0,_backup_manifest_js__WEBPACK_IMPORTED_MODULE_2__ .fU)(now)}, and the server's last reply is dated ${(0,_backup_manifest_js__WEBPACK_IMPORTED_MODULE_2__ .fU)(serverTime)}. Correct the machine's clock.${what === '' ? '' : ` ${what}`}`);
}
}),
4623:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
_S: () => ( reportPlan),
g5: () => ( failureOf),
"if": () => ( reportResult)
});
var _domain_renewal_decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8791);
var _domain_renewal_existing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4416);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5856);
var _domain_renewal_renewal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2957);
var _keep_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7018);
const STATUS = { issue: 'issued', reuse: 'reused', renew: 'renewed' };
function reportResult(result) {
const { task, pair, adoptedFrom, replaced, wroteFiles, problem } = result;
const { certificate } = pair;
const { decision } = task.plan;
const isStored = decision.kind === 'reuse' && decision.existing.storedAt !== undefined;
return {
...reportPlan(task),
...(adoptedFrom === undefined ? {} : { status: 'reused', reason: 'still-valid', source: adoptedFrom }),
certificate,
renewalTime: renewalTimeOf(certificate, task.request),
replaced,
wroteFiles,
problem,
isResealed: isStored && decision.existing.sealed === undefined,
};
}
function reportPlan({ plan: { decision }, request }) {
const existing = decision.kind === 'issue' ? null : decision.existing;
const certificate = decision.kind === 'reuse' ? decision.existing.certificate : null;
return {
status: STATUS[decision.kind],
reason: (0,_domain_renewal_decision_js__WEBPACK_IMPORTED_MODULE_0__ .K9)(decision),
source: existing?.source ?? null,
certificate,
renewalTime: certificate === null ? null : renewalTimeOf(certificate, request),
isKeptForEver: (0,_keep_request_js__WEBPACK_IMPORTED_MODULE_3__ .q)(request),
previousBackup: existing === null ? null : (0,_domain_renewal_existing_js__WEBPACK_IMPORTED_MODULE_1__ .G)(existing),
replaced: null,
wroteFiles: false,
problem: null,
isResealed: false,
};
}
function renewalTimeOf(certificate, request) {
return (0,_keep_request_js__WEBPACK_IMPORTED_MODULE_3__ .q)(request) ? null : (0,_domain_renewal_renewal_js__WEBPACK_IMPORTED_MODULE_4__ .Ui)(certificate, request.policy.renewBefore);
}
function failureOf(outcome) {
return outcome instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR ? outcome : outcome.problem;
}
}),
1852:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E: () => ( setPairOf)
});
var _keep_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7018);
function setPairOf({ task, pair: { certificate }, sealedKey, since, others }, list) {
const name = list === null ? null : task.name;
return { name, certificate, sealedKey, since, others, isKeptForEver: (0,_keep_request_js__WEBPACK_IMPORTED_MODULE_0__ .q)(task.request) };
}
}),
7018:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
q: () => ( isKeptForEver)
});
function isKeptForEver({ policy }) {
return policy.renewBefore.kind === 'never';
}
}),
7192:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
QE: () => ( soughtFor),
TE: () => ( lookUp),
xx: () => ( findExisting)
});
var _domain_renewal_existing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4416);
var _workspace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(454);
function soughtFor({ name, request }) {
const { commonName } = request.specification.subject;
const { expectedFingerprint } = request.policy;
return { commonName, name, ...(expectedFingerprint === undefined ? {} : { expectedFingerprint }) };
}
async function findExisting(workspace, { files, request }, sought, lookup, dependencies) {
const { reader, mayStore } = dependencies;
const { certificate, privateKey } = workspace;
const { commonName } = sought;
const { policy } = request;
if (certificate !== null && privateKey !== null) {
const judged = (0,_workspace_js__WEBPACK_IMPORTED_MODULE_1__ .F)({ certificate, privateKey }, commonName, files, reader);
if (judged.state === 'key-mismatch') {
const { mismatch } = await __webpack_require__.e( 2873).then(__webpack_require__.bind(__webpack_require__, 2873));
return beside(mismatch(judged), sought, policy, lookup, dependencies);
}
if (judged.state === 'other-name' && policy.forceRenewal && mayStore) {
const { pairOfOther } = await __webpack_require__.e( 2873).then(__webpack_require__.bind(__webpack_require__, 2873));
return beside(pairOfOther(judged.pair, commonName), sought, policy, lookup, dependencies);
}
if (judged.state !== 'valid' || !dependencies.keyring.hasPassphrase)
return judged;
const { compareWithBackups } = await __webpack_require__.e( 1099).then(__webpack_require__.bind(__webpack_require__, 1099));
return { ...judged, pair: await compareWithBackups(judged.pair, sought, policy, lookup) };
}
if (certificate?.isSelfSigned === false)
return { state: 'foreign', certificate, place: files.certificatePath };
if (certificate === null && privateKey === null)
return existingOf(await lookUp(sought, lookup, dependencies), sought, policy, dependencies);
const { half } = await __webpack_require__.e( 2873).then(__webpack_require__.bind(__webpack_require__, 2873));
return beside(half(workspace, files, reader), sought, policy, lookup, dependencies);
}
async function beside(strays, sought, policy, lookup, dependencies) {
const found = await lookUp(sought, lookup, dependencies);
const judge = () => existingOf(found, sought, policy, dependencies);
const { existingBeside } = await __webpack_require__.e( 2873).then(__webpack_require__.bind(__webpack_require__, 2873));
return existingBeside(strays, { found, judge }, policy, dependencies);
}
function lookUp(sought, lookup, { keyring, lacksSecrets, log }) {
if (keyring.hasPassphrase || !lacksSecrets)
return lookup.find(sought);
log.debug('This run gets no secrets, so no backup could be opened; none is looked for.');
return Promise.resolve({ state: 'absent' });
}
function existingOf(found, { commonName }, { renewBefore }, { keyring, log }) {
switch (found.state) {
case 'found':
return (0,_domain_renewal_existing_js__WEBPACK_IMPORTED_MODULE_0__ .E)(found.pair, commonName);
case 'invalid':
return { ...found, isOnDisk: false };
case 'denied':
if (keyring.hasPassphrase || renewBefore.kind === 'never')
return { ...found, state: 'unreadable' };
log.warning(`${found.problem} Without a passphrase no key is stored, so no later run can bring back a certificate that is issued now. Give passphrase.`);
return { state: 'absent' };
case 'absent':
case 'unreadable':
case 'locked':
case 'lost':
return found;
}
}
}),
454:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
F: () => ( judgeWorkspacePair),
i: () => ( readWorkspace)
});
var _domain_renewal_existing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4416);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5856);
var _domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8109);
async function readWorkspace(files, reader) {
const texts = await files.read();
return {
certificate: parse(texts.certificate, files.certificatePath, (text) => reader.parseCertificate(text)),
privateKey: parse(texts.privateKey, files.privateKeyPath, (secret) => reader.parsePrivateKey(secret.reveal())),
isKeyExposed: texts.isKeyExposed ?? false,
};
}
function parse(text, path, parser) {
if (text === null)
return null;
try {
return parser(text);
}
catch (error) {
throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ .HR('invalid', `The file ${path} cannot be used: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ .bD)(error)}. It was left as it is. Move it away, or name other files in cert-path and key-path.`, { cause: error });
}
}
function judgeWorkspacePair({ certificate, privateKey }, commonName, files, reader) {
const place = files.certificatePath;
if (!certificate.isSelfSigned)
return { state: 'foreign', certificate, place };
if (reader.provesPair(certificate, privateKey)) {
const pair = {
certificate,
privateKey,
source: 'workspace',
place,
since: null,
isBackedUp: false,
};
return (0,_domain_renewal_existing_js__WEBPACK_IMPORTED_MODULE_0__ .E)(pair, commonName);
}
return {
state: 'key-mismatch',
isOnDisk: true,
problem: `The private key at ${files.privateKeyPath} does not belong to the certificate at ${place} (${(0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_2__ .pF)(certificate.subjectLine)}).`,
advice: 'Put the right key in its place, or set force-renewal: true once to have a new pair issued. The files that are there now are kept beside it.',
};
}
}),
9622:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
d: () => ( isLasting)
});
function isLasting({ source, expiresAt }, isHosted) {
return expiresAt === null && !(source === 'directory' && isHosted);
}
}),
1007:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
F: () => ( sealKey)
});
async function sealKey({ privateKey, sealed }, keyring) {
if (!keyring.hasPassphrase)
return null;
const key = await keyring.sealing();
return sealed?.salt === key.record.salt ? sealed.text : key.seal(privateKey);
}
}),
8009:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
x: () => ( VERSION)
});
const VERSION = '0.1.0';
})
};
