export const id = 9931;
export const ids = [9931];
export const modules = {
4736:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Fo: () => ( checkShard),
ZZ: () => ( LIST_INPUTS),
dp: () => ( LIST_PATH_INPUTS),
dt: () => ( listInput),
zV: () => ( checkListPaths)
});
var _domain_backup_shard_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2785);
var _step_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9167);
var _step_parsers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8112);
const LIST_INPUTS = {
certificates: (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_0__ .lq)(_step_parsers_js__WEBPACK_IMPORTED_MODULE_1__ .Ae),
shard: (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_0__ .lq)(_domain_backup_shard_js__WEBPACK_IMPORTED_MODULE_2__ .u),
};
const LIST_PATH_INPUTS = {
'cert-path': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_0__ .LF)(_step_parsers_js__WEBPACK_IMPORTED_MODULE_1__ .Ae),
'key-path': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_0__ .LF)(_step_parsers_js__WEBPACK_IMPORTED_MODULE_1__ .Ae),
};
function listInput({ certificates, shard }) {
return certificates === null ? null : { text: certificates, shard };
}
function checkShard({ certificates, shard }) {
if (certificates !== null || shard === null)
return null;
return 'Input "certificates" is empty, and shard is given: give both. Does the list exist?';
}
function checkListPaths(values) {
const given = ['cert-path', 'key-path'].find((name) => values[name] !== '');
if (given === undefined || values.certificates !== null)
return null;
return `Input "${given}" is given without certificates: it says where the files of a list are. Give certificates, or leave it out.`;
}
}),
3957:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
K: () => ( parseCommonName),
d: () => ( listedName)
});
var _domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1855);
var _step_parsers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8112);
const MAX_COMMON_NAME = 64;
const shortText = (0,_step_parsers_js__WEBPACK_IMPORTED_MODULE_1__ .qx)(MAX_COMMON_NAME);
const MAX_NAME_LENGTH = 200;
function listedName(commonName) {
const name = (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .tI)(commonName);
if (name.length <= MAX_NAME_LENGTH)
return name;
throw new Error(`has ${name.length} characters in the form of file names, and may have ${MAX_NAME_LENGTH}: letters and digits of ASCII take one each, all others three for each byte`);
}
const parseCommonName = (given, workspace) => {
const length = (0,_step_parsers_js__WEBPACK_IMPORTED_MODULE_1__ .Dq)(given);
if (length > MAX_COMMON_NAME)
throw new Error(`must have 1 to ${MAX_COMMON_NAME} characters, and has ${length}: give a short name, and the long one among subject-alternative-names`);
const commonName = shortText(given, workspace);
listedName(commonName);
return commonName;
};
}),
5007:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
BF: () => ( checkSetNames),
Kr: () => ( namesOfList),
j3: () => ( setNames),
ln: () => ( checkSetNameGiven),
xK: () => ( SET_NAME_INPUTS)
});
var _domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1855);
var _step_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9167);
var _step_shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5121);
var _list_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4736);
var _listed_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3957);
const SET_NAME_INPUTS = {
'artifact-name': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_1__ .lq)(_step_shared_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .TZ),
'common-name': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_1__ .lq)(_listed_name_js__WEBPACK_IMPORTED_MODULE_4__ .K),
};
function namesOfList(artifactName, shard) {
const list = artifactName ?? _domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .pP;
return { base: shard === null ? list : (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .qt)(list, shard), list };
}
function setNames(values) {
const list = (0,_list_inputs_js__WEBPACK_IMPORTED_MODULE_3__ .dt)({ certificates: values.certificates ?? null, shard: values.shard ?? null });
const { 'artifact-name': artifactName, 'common-name': commonName } = values;
if (list !== null)
return namesOfList(artifactName, list.shard);
const base = artifactName ?? (commonName === null ? null : (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .Vb)(commonName));
return base === null ? null : { base, list: null };
}
function checkSetNames(values) {
if (values['common-name'] === null)
return null;
const other = values['artifact-name'] === null ? null : 'artifact-name';
const both = other ?? ((values.certificates ?? null) === null ? null : 'certificates');
return both === null ? null : `Inputs "${both}" and "common-name" are both given: leave one out.`;
}
function checkSetNameGiven(values) {
return setNames(values) === null
? 'Inputs "artifact-name" and "common-name" are both empty: give one.'
: null;
}
}),
9931:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
pruneAction: () => ( pruneAction)
});
var domain_failure = __webpack_require__(5856);
var single_line = __webpack_require__(8109);
var trigger = __webpack_require__(5285);
var count = __webpack_require__(9151);
var wrong_clock = __webpack_require__(7487);
;
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
var certificate = __webpack_require__(3201);
;
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
return Math.floor(time.getTime() / certificate .sO);
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
var precedence = __webpack_require__(5320);
;
class KeptPairs {
#byName = new Map();
add(listed, { branch, isCurrent, pairs }) {
for (const record of pairs) {
if (record.privateKey !== 'sealed')
continue;
const known = this.#byName.get(record.name) ?? [];
known.push({ set: { listed }, branch, isCurrent, record });
this.#byName.set(record.name, known);
}
}
holds(pair) {
return this.#standInsFor(pair).some(({ set, record }) => record.fingerprint === pair.record.fingerprint && endOf(set.listed) >= endOf(pair.set.listed));
}
outranks(pair) {
const { fingerprint, since } = pair.record;
return this.#standInsFor(pair).some((kept) => kept.record.fingerprint === fingerprint
? kept.record.since >= since
: (0,precedence .N_)(kept, pair) < 0);
}
#standInsFor({ branch, isCurrent, record }) {
const ofName = this.#byName.get(record.name) ?? [];
return ofName.filter((kept) => (kept.branch === null || kept.branch === branch) && (kept.isCurrent || !isCurrent));
}
}
function endOf({ stored }) {
return stored?.expiresAt?.getTime() ?? Infinity;
}
;
const MAX_VERIFIED = 200;
const PROTECTED_AFTER_END_MS = 30 * certificate .sO;
async function protectSealed(plan, inspector, { now, mustOpen }) {
await keepNewestWhole(plan, inspector, mustOpen);
await passOverUnusable(plan, inspector);
const pairs = await pairsToGo(plan, inspector, now);
await keepNewestOfOtherAction(plan, inspector);
const kept = new KeptPairs();
const firstEnd = Math.min(...pairs.map(({ set }) => endOf(set.listed)));
for (const set of plan.kept) {
const isOutranked = pairs.every((pair) => kept.outranks(pair));
if (isOutranked && pairs.every((pair) => kept.holds(pair)))
return;
if (!isOutranked || endOf(set) >= firstEnd)
await addIfOpen(kept, set, inspector);
}
for (const ofName of Map.groupBy(pairs, ({ record }) => record.name).values()) {
for (const pair of ofName.toSorted(precedence .N_)) {
if (kept.outranks(pair))
continue;
plan.keep(pair.set.listed, 'newest');
await addIfOpen(kept, pair.set.listed, inspector);
}
}
for (const pair of pairs) {
if (!plan.isDoomed(pair.set.listed) || kept.holds(pair))
continue;
plan.keep(pair.set.listed, 'only-copy');
await addIfOpen(kept, pair.set.listed, inspector);
}
}
async function protectPublic(plan, inspector, mustOpen) {
const inspections = [];
for (const set of plan.sets) {
const inspection = await inspector.open(set);
if (inspection.kind === 'verified') {
plan.keep(set, 'newest');
await passOverUnusable(plan, inspector);
return;
}
inspections.push(inspection);
}
if (mustOpen)
throw noneOpens(plan, inspections);
for (const [index, { kind }] of inspections.entries()) {
const set = plan.sets[index];
if (kind !== 'verified' && set !== undefined)
plan.keep(set, kind);
}
}
async function passOverUnusable(plan, inspector) {
for (const set of plan.doomed)
await inspector.verify(set);
const seen = new Set();
while (plan.doomed.length > 0) {
const next = plan.keptByPolicy.filter((set) => !seen.has(set)).slice(0, MAX_VERIFIED - seen.size);
if (next.length === 0)
return;
for (const set of next)
await inspector.verify(set);
const unusable = new Map();
for (const set of next) {
seen.add(set);
const inspection = await inspector.verify(set);
if (inspection.kind !== 'verified')
unusable.set(set, inspection.kind);
else if (inspector.hasOutdatedPassphrase(set, inspection))
unusable.set(set, 'outdated-passphrase');
}
plan.passOver(unusable);
}
}
async function requirePassphrase(plan, inspector) {
for (const set of plan.sets) {
const { kind } = await inspector.verify(set);
if (kind === 'locked')
throw inspector.lockedFailure(set);
if (kind === 'verified')
return true;
}
return false;
}
async function keepNewestWhole(plan, inspector, mustOpen) {
const inspections = [];
const verified = [];
for (const set of plan.sets) {
const inspection = await inspector.open(set);
inspections.push(inspection);
if (mustOpen && inspection.kind === 'locked' && verified.length === 0)
throw inspector.lockedFailure(set);
if (inspection.kind !== 'verified')
continue;
verified.push({ set, inspection });
const { isCurrent, isWhole, branch } = inspection;
if (isCurrent && isWhole && branch === null && inspector.counts(set, inspection))
break;
}
const genuine = verified.filter(({ set, inspection }) => inspector.counts(set, inspection));
const counting = genuine.length > 0 ? genuine : verified;
const [first] = counting;
if (first === undefined) {
if (mustOpen)
throw noneOpens(plan, inspections);
return;
}
const whole = counting.filter(({ inspection }) => inspection.isWhole);
const ofBranches = Map.groupBy(whole, ({ inspection }) => inspection.branch);
const newest = [...ofBranches.values()].flatMap((sets) => sets.slice(0, 1));
for (const { set } of newest.length === 0 ? [first] : newest)
plan.keep(set, 'newest');
}
async function keepNewestOfOtherAction(plan, inspector) {
const first = plan.kept.find((set) => plan.rulesOf(set).includes('newest'));
const own = first === undefined ? null : await actionOf(first, inspector);
let isKept = null;
for (const set of plan.doomed) {
const action = await actionOf(set, inspector);
if (action === null || action === own)
continue;
isKept ??= await isAnyOf(action, plan.kept, inspector);
if (isKept)
return;
const inspection = await inspector.open(set);
if (inspection.kind !== 'verified' || !inspection.isWhole)
continue;
plan.keep(set, 'newest');
return;
}
}
async function isAnyOf(action, sets, inspector) {
for (const set of sets) {
const inspection = await inspector.verify(set);
if (inspection.kind === 'verified' && inspection.action === action && inspection.isWhole)
return true;
}
return false;
}
async function actionOf(set, inspector) {
const inspection = await inspector.verify(set);
return inspection.kind === 'verified' ? inspection.action : null;
}
async function pairsToGo(plan, inspector, now) {
const pairs = [];
for (const set of plan.doomed) {
const inspection = await inspector.verify(set);
if (inspection.kind !== 'verified') {
plan.keep(set, inspection.kind);
continue;
}
const { branch, isCurrent } = inspection;
const records = inspection.pairs.filter((record) => isProtected(record, now));
for (const record of records)
pairs.push({ set: { listed: set }, branch, isCurrent, record });
}
return pairs;
}
function isProtected({ privateKey, notAfter, isKeptForEver }, now) {
if (privateKey !== 'sealed')
return false;
return isKeptForEver || Date.parse(notAfter) + PROTECTED_AFTER_END_MS > now.getTime();
}
async function addIfOpen(kept, set, inspector) {
const inspection = await inspector.open(set);
if (inspection.kind === 'verified' && inspector.counts(set, inspection))
kept.add(set, inspection);
}
function noneOpens({ sets }, inspections) {
const isUnknown = inspections.some(({ kind }) => kind === 'unreadable');
const verdict = sets.length === 1 ? 'The only backup cannot' : `None of the ${sets.length} newest backups can`;
const problems = inspections.map((inspection, index) => {
const place = sets[index]?.place ?? '';
return 'problem' in inspection ? `${place}: ${inspection.problem}` : place;
});
const remedy = isUnknown
? 'Run again, once it can be read.'
: 'Run the workflow that makes the backups, so that there is a sound one. Then run again.';
return new domain_failure .HR(isUnknown ? 'unreadable' : 'invalid', `${verdict} be opened (${problems[0] ?? ''}). ${remedy}`);
}
var merged_listing = __webpack_require__(4521);
var backup_set = __webpack_require__(5362);
var set_files = __webpack_require__(4991);
var manifest_parser = __webpack_require__(8734);
var summarize = __webpack_require__(9745);
var search = __webpack_require__(3282);
var verify_set = __webpack_require__(2199);
;
async function listStores(artifactName, { stores, log, run }) {
const listings = [];
const unsupported = [];
for (const store of stores) {
const listed = await listStore(artifactName, store);
if (listed instanceof Error)
unsupported.push(listed);
else {
const sets = store.source === 'directory'
? await ofRepository(identified(listed, log), run.repository, log)
: listed;
log.info(`${store.source}: ${(0,count .U)(sets.length, 'backup')}`);
listings.push({ store, sets });
}
}
const [failure] = unsupported;
if (failure !== undefined && listings.length === 0)
throw failure;
for (const { message } of unsupported)
log.info(message);
return listings;
}
async function listStore(artifactName, store) {
try {
const sets = await (0,search .F)((0,merged_listing .t9)(artifactName, [store], Promise.resolve(null)));
return sets.filter(({ isExpired }) => !isExpired);
}
catch (error) {
const failure = (0,domain_failure .h_)(error);
if (failure.code === 'unsupported')
return failure;
throw failure;
}
}
function identified(sets, log) {
const others = sets.filter(({ stored }) => stored?.isUnidentified === true);
if (others.length > 0)
log.warning(`${(0,summarize .e)(others.map(({ place }) => place))} may be a backup, but cannot be read as one. It is left alone.`);
return sets.filter((set) => !others.includes(set));
}
async function ofRepository(sets, repository, log) {
const own = [];
for (const set of sets)
if (await mayBeOf(set, repository))
own.push(set);
const others = sets.length - own.length;
if (others > 0)
log.info(`${others} of other repositories in the same directory are left alone.`);
return own;
}
async function mayBeOf(set, repository) {
let reader;
try {
reader = await set.open();
if (reader === null)
return true;
return (0,verify_set .iI)((0,manifest_parser .N)(await reader.readText(set_files .h1, backup_set .$D)), repository);
}
catch {
return true;
}
finally {
await reader?.close();
}
}
var backup_name = __webpack_require__(1855);
;
function compareNewestMade(some, other) {
return (0,precedence .X3)({ listed: other }) - (0,precedence .X3)({ listed: some }) || other.name.attempt - some.name.attempt;
}
class PrunePlan {
sets;
#assign;
#further = new Map();
#passedOver = new Set();
#ofPolicy;
constructor(sets, assign) {
this.sets = sets;
this.#assign = assign;
this.#ofPolicy = this.#applyPolicy();
}
get kept() {
return this.sets.filter((set) => !this.isDoomed(set));
}
get keptByPolicy() {
return this.sets.filter((set) => (this.#ofPolicy.get(set) ?? []).length > 0);
}
get doomed() {
return this.sets.filter((set) => this.isDoomed(set));
}
isDoomed(set) {
return this.rulesOf(set).length === 0;
}
rulesOf(set) {
return [...new Set([...(this.#ofPolicy.get(set) ?? []), ...(this.#further.get(set) ?? [])])];
}
keep(set, rule) {
this.#further.set(set, [...(this.#further.get(set) ?? []), rule]);
}
passOver(unusable) {
for (const [set, rule] of unusable) {
this.#passedOver.add(set);
this.keep(set, rule);
}
this.#ofPolicy = this.#applyPolicy();
}
#applyPolicy() {
const sets = this.sets.filter((set) => !this.#passedOver.has(set));
const rules = this.#assign(sets);
return new Map(sets.map((set, index) => [set, rules[index] ?? []]));
}
}
function planStore(sets, policy, defaultBranch, now) {
const latest = now.getTime() + backup_name .UG;
const isFromFuture = (listed) => (0,precedence .X3)({ listed }) > latest;
const sorted = sets.toSorted(compareNewestMade);
const future = sorted.filter(isFromFuture);
const present = sorted.filter((set) => !isFromFuture(set));
const plansOf = (isWanted) => {
const groups = Map.groupBy(present.filter(({ name }) => isWanted(name)), (set) => isElsewhere(set, defaultBranch));
return [groups.get(false), groups.get(true)].flatMap((group) => group === undefined ? [] : planOf(group, policy, now));
};
return {
sealed: plansOf(({ isPublic }) => !isPublic),
public: plansOf(({ isPublic }) => isPublic),
future: new PrunePlan(future, (all) => all.map(() => ['future'])),
};
}
function isElsewhere(listed, defaultBranch) {
const branch = (0,merged_listing .wM)(listed);
return branch !== null && defaultBranch !== null && branch !== defaultBranch;
}
function planOf(sets, policy, now) {
return new PrunePlan(sets, (all) => rulesFor(all, policy, now));
}
function rulesFor(sets, policy, now) {
const byName = Map.groupBy(sets, ({ name }) => (0,backup_name .$K)(name));
const times = [...byName.values()].flatMap(([listed]) => listed === undefined ? [] : [new Date((0,precedence .X3)({ listed }))]);
const rules = applyPolicy(times, policy, now);
const rulesOfNames = new Map([...byName.keys()].map((name, index) => [name, rules[index] ?? []]));
return sets.map(({ name }) => rulesOfNames.get((0,backup_name .$K)(name)) ?? []);
}
;
async function removeSets(doomed, log) {
const removed = new Set();
for (const { store, set } of doomed) {
try {
await store.remove(set);
removed.add(set);
log.info(`Removed: ${set.place}`);
}
catch (error) {
const failure = (0,domain_failure .h_)(error);
if (failure.code !== 'invalid')
return { removed, failure: stoppedAt(removed.size, doomed.length, failure) };
log.warning(failure.message);
}
}
return { removed, failure: null };
}
function stoppedAt(removedCount, doomedCount, failure) {
return new domain_failure .HR(failure.code, `Removed ${removedCount} of ${(0,count .U)(doomedCount, 'backup')}, then stopped. ${(0,domain_failure .bD)(failure)}. Run again to remove the rest.`, { cause: failure });
}
var locked_failure = __webpack_require__(4621);
var set_relations = __webpack_require__(42);
var open_set = __webpack_require__(2633);
var drill = __webpack_require__(7794);
;
class SetInspector {
#dependencies;
#verified = new Map();
#opened = new Map();
#oldestCurrent = null;
constructor(dependencies) {
this.#dependencies = dependencies;
}
async verify(set) {
const opened = await this.#opened.get(set);
return opened?.kind === 'verified'
? opened
: once(this.#verified, set, () => this.#inspect(set, nothing));
}
open(set) {
return once(this.#opened, set, () => this.#inspect(set, drill .CZ));
}
lockedFailure(set) {
return (0,locked_failure .l)(set, set.name.base, this.#dependencies.keyring);
}
async problemOf(set) {
const inspection = (await this.#opened.get(set)) ?? (await this.#verified.get(set));
return inspection?.kind === 'damaged' ? inspection.problem : null;
}
counts(set, inspected) {
if (inspected.isStoredAgain)
return false;
return !this.hasOutdatedPassphrase(set, inspected);
}
hasOutdatedPassphrase(set, { isCurrent }) {
const oldest = this.#oldestCurrent;
return !isCurrent && oldest !== null && compareNewestMade(set, oldest) <= 0;
}
async #inspect(set, check) {
const inspection = await this.#look(set, check);
const { log } = this.#dependencies;
if (inspection.kind === 'damaged')
log.warning(`The backup ${set.place} is damaged: ${inspection.problem}.`);
if (inspection.kind === 'unreadable')
log.warning(`The backup ${set.place}: ${inspection.problem}.`);
if (inspection.kind === 'verified' && inspection.isCurrent)
this.#noteCurrent(set);
return inspection;
}
#noteCurrent(set) {
const oldest = this.#oldestCurrent;
if (oldest === null || compareNewestMade(set, oldest) > 0)
this.#oldestCurrent = set;
}
async #look(set, check) {
let reader = null;
try {
reader = await set.open();
return reader === null ? { kind: 'unreadable', problem: open_set .u } : await this.#read(set, reader, check);
}
catch (error) {
const failure = (0,domain_failure .h_)(error);
if (failure.code === 'timeout')
throw failure;
const kind = failure.code === 'invalid' ? 'damaged' : 'unreadable';
return { kind, problem: (0,domain_failure .bD)(failure) };
}
finally {
await reader?.close();
}
}
async #read(listed, reader, check) {
const { name } = listed;
const expected = { kind: 'backup', artifactName: name.base, name: (0,backup_name .$K)(name) };
const verification = await (0,verify_set .mS)(reader, { ...expected, repository: null }, this.#dependencies);
if (verification.kind !== 'verified')
return verification;
const { manifest, key } = verification.set;
if (!(0,verify_set .iI)(manifest, this.#dependencies.run.repository))
return { kind: 'other-repository' };
const problem = await check(verification.set, this.#dependencies);
if (problem !== null)
return { kind: 'damaged', problem };
return {
...contentsOf(manifest),
kind: 'verified',
isCurrent: key?.isCurrent ?? true,
isStoredAgain: (0,set_relations .Wd)({ listed, manifest }),
};
}
}
function once(known, set, inspect) {
const inspection = known.get(set) ?? inspect();
known.set(set, inspection);
return inspection;
}
function nothing() {
return Promise.resolve(null);
}
function contentsOf({ action, certificates, userFiles, run, }) {
const isForAll = run.isDefaultBranch || run.ref.startsWith('refs/tags/');
return {
action,
isWhole: certificates.every(({ privateKey }) => privateKey === 'sealed') &&
userFiles.leftOut.every(({ reason }) => reason !== 'no-passphrase'),
branch: isForAll ? null : run.ref,
pairs: certificates.map(({ name, commonName, fingerprint, since, privateKey, notAfter, isKeptForEver = false }) => ({
name: name ?? (0,backup_name .tI)(commonName),
fingerprint,
since,
privateKey,
notAfter,
isKeptForEver,
})),
};
}
;
async function prune(request, dependencies) {
const { artifactName, policy, dryRun } = request;
const { log } = dependencies;
const lists = await log.group(`Look for the backups of ${artifactName}`, () => beforeRemoval(listStores(artifactName, dependencies)));
warnIfNeedless(lists, request, dependencies);
const judged = await log.group(`Decide what to keep of ${artifactName}`, () => beforeRemoval(judgeAll(lists, policy, dependencies)));
for (const { set, rules } of judged.flatMap(({ sets }) => sets)) {
const verdict = dryRun ? 'would be removed' : 'to be removed';
log.info(`${set.place}: ${rules.length === 0 ? verdict : `kept (${rules.join(', ')})`}`);
}
const removal = await removeSets(dryRun ? [] : doomedOf(judged), log);
return { sets: judged.flatMap(({ sets }) => sets), ...removal, isDryRun: dryRun };
}
function doomedOf(judged) {
return judged.flatMap(({ store, sets }) => sets
.filter(({ rules }) => rules.length === 0)
.map(({ set }) => ({ store, set }))
.reverse());
}
async function beforeRemoval(work) {
try {
return await work;
}
catch (error) {
const failure = (0,domain_failure .h_)(error);
throw new domain_failure .HR(failure.code, `${failure.message} Nothing was removed.`, { cause: error });
}
}
function warnIfNeedless(lists, { artifactName, policy }, { log }) {
if (lists.every(({ sets }) => sets.length === 0))
log.warning(`No backup is named ${artifactName}. Check artifact-name or common-name.`);
else if (isEmptyPolicy(policy))
log.warning(`No rule was given, so every backup of ${artifactName} is kept. Give keep-last, keep-daily, keep-weekly, keep-monthly, keep-yearly or keep-within.`);
}
async function judgeAll(lists, policy, dependencies) {
const now = dependencies.clock.now();
const failure = (0,wrong_clock .o)(now, dependencies.serverTime(), '');
if (failure !== null)
throw failure;
const isAnyOfBranch = lists.some(({ sets }) => sets.some((set) => (0,merged_listing .wM)(set) !== null));
const defaultBranch = isAnyOfBranch ? await dependencies.run.readDefaultBranch() : null;
const planned = lists.map(({ store, sets }) => ({
store,
plans: planStore(sets, policy, defaultBranch, now),
inspector: new SetInspector(dependencies),
}));
const isAnyDoomed = planned.some(({ plans }) => allPlans(plans).some(({ doomed }) => doomed.length > 0));
const judged = [];
for (const { store, plans, inspector } of planned) {
if (isAnyDoomed)
await protect(plans, inspector, dependencies);
judged.push({ store, sets: await describe(plans, inspector) });
}
return judged;
}
function allPlans({ sealed, public: ofPublic, future }) {
return [...sealed, ...ofPublic, future];
}
async function protect(plans, inspector, { keyring, log, clock }) {
if (!keyring.hasPassphrase)
lockAll(plans.sealed, log);
else {
let mustOpen = true;
for (const plan of plans.sealed) {
if (plan.doomed.length > 0) {
await protectSealed(plan, inspector, { now: clock.now(), mustOpen });
mustOpen = false;
}
else if (mustOpen)
mustOpen = !(await requirePassphrase(plan, inspector));
}
}
for (const [index, plan] of plans.public.entries())
if (plan.doomed.length > 0)
await protectPublic(plan, inspector, index === 0);
}
function lockAll(plans, log) {
const doomed = plans.flatMap((plan) => plan.doomed.map((set) => ({ plan, set })));
for (const { plan, set } of doomed)
plan.keep(set, 'locked');
if (doomed.length > 0)
log.warning(`${(0,count .U)(doomed.length, 'sealed backup')} would have been removed, but no passphrase was given to open ${doomed.length === 1 ? 'it' : 'them'}. Only public backups are pruned. Set passphrase, and check that the secret exists.`);
}
async function describe(plans, inspector) {
const judged = allPlans(plans).flatMap((plan) => plan.sets.map((listed) => ({ listed, rules: plan.rulesOf(listed) })));
const sorted = judged.toSorted((some, other) => compareNewestMade(some.listed, other.listed));
const sets = [];
for (const { listed, rules } of sorted) {
const { stored } = listed;
if (stored !== undefined)
sets.push({ set: stored, rules, problem: await inspector.problemOf(listed) });
}
return sets;
}
var advice = __webpack_require__(9058);
var step_mask = __webpack_require__(8506);
var run_step = __webpack_require__(4069);
var step_stores = __webpack_require__(5522);
var set_names = __webpack_require__(5007);
var inputs = __webpack_require__(9167);
var parsers = __webpack_require__(8112);
var shared_inputs = __webpack_require__(5121);
;
const MAX_LIMIT = 999_999;
const PRUNE_INPUTS = {
...set_names .xK,
'backup-path': shared_inputs .G7['backup-path'],
'release-tag': shared_inputs .G7['release-tag'],
...shared_inputs .bK,
'keep-last': (0,inputs .LF)(parseLimit, '0'),
'keep-daily': (0,inputs .LF)(parseLimit, '0'),
'keep-weekly': (0,inputs .LF)(parseLimit, '0'),
'keep-monthly': (0,inputs .LF)(parseLimit, '0'),
'keep-yearly': (0,inputs .LF)(parseLimit, '0'),
'keep-within': (0,inputs .lq)(parseCalendarSpan),
'dry-run': (0,inputs .LF)(parsers .zM, 'true'),
...shared_inputs .Hp,
timeout: (0,shared_inputs .sR)('15m'),
};
function readPruneInputs({ readInputs }) {
const values = readInputs(PRUNE_INPUTS, [
set_names .BF,
set_names .ln,
shared_inputs .WD,
shared_inputs .Ql,
]);
return {
values,
request: {
artifactName: (0,set_names .j3)(values)?.base ?? '',
policy: {
last: values['keep-last'],
daily: values['keep-daily'],
weekly: values['keep-weekly'],
monthly: values['keep-monthly'],
yearly: values['keep-yearly'],
within: values['keep-within'],
},
dryRun: values['dry-run'],
},
};
}
function parseLimit(text, workspace) {
if (text === 'unlimited' || text === '-1')
return 'unlimited';
try {
return (0,parsers .rD)(0, MAX_LIMIT)(text, workspace);
}
catch (error) {
throw new Error(`must be a whole number from 0 to ${MAX_LIMIT}, or unlimited`, { cause: error });
}
}
var list_outputs = __webpack_require__(2745);
;
function pruneOutputs(report) {
const kept = report.sets.filter(({ rules }) => rules.length > 0);
const removed = report.sets.filter((judged) => isRemoved(judged, report));
return {
...(0,list_outputs .P)({ kept: kept.map(outputs_describe), removed: removed.map(outputs_describe) }),
'removed-count': String(removed.length),
};
}
function isRemoved({ set, rules }, { removed, isDryRun }) {
return isDryRun ? rules.length === 0 : removed.has(set);
}
function outputs_describe({ set, rules }) {
return { name: (0,backup_name .$K)(set.name), place: set.place, rules };
}
var long_list = __webpack_require__(7153);
var markdown = __webpack_require__(8459);
var size = __webpack_require__(2747);
;
const RULES = {
newest: 'newest whole backup or current certificate',
'only-copy': 'only copy of a key',
locked: 'sealed and not opened',
damaged: 'damaged; may hold the last copy of a key',
unreadable: 'could not be read',
'outdated-passphrase': 'sealed with the previous passphrase after it was changed',
'other-repository': 'made by another repository',
future: 'dated in the future',
'no-rule': 'no rule was given',
};
function formatPruneSummary(report, request) {
const { sets } = report;
const rows = sets
.toSorted((some, other) => Number(some.rules.length > 0) - Number(other.rules.length > 0))
.map((judged) => rowOf(judged, report));
return [
(0,markdown .R_)(2, verdict(report, request)),
...alerts(report, request),
...(sets.length === 0 ? [] : (0,long_list .V4)(['Backup', 'Size', 'Decision'], rows, 'backup')),
'',
].join('\n\n');
}
function verdict({ sets, removed, isDryRun, failure }, { artifactName, policy }) {
const all = (0,count .U)(sets.length, 'backup');
if (failure !== null)
return `\u274c Removed ${removed.size} of ${all} of ${artifactName}, then stopped`;
if (sets.length === 0)
return `\u26a0\ufe0f No backup is named ${artifactName}`;
if (isEmptyPolicy(policy))
return `\u26a0\ufe0f No rule was given: kept ${all} of ${artifactName}`;
const doomed = sets.filter(({ rules }) => rules.length === 0).length;
if (isDryRun)
return `\u2705 Dry run: would remove ${doomed} of ${all} of ${artifactName}`;
const icon = removed.size === doomed ? '\u2705' : '\u26a0\ufe0f';
return `${icon} Removed ${removed.size} of ${all} of ${artifactName}`;
}
function alerts({ sets, isDryRun, failure }, { policy }) {
if (failure !== null)
return [(0,markdown .xE)('CAUTION', [(0,markdown .Qq)(failure.message)])];
if (sets.length === 0 || isEmptyPolicy(policy))
return [];
return isDryRun ? [(0,markdown .xE)('NOTE', [`Nothing was removed. Set ${(0,markdown .aY)('dry-run: false')} to remove.`])] : [];
}
function rowOf(judged, report) {
const { set } = judged;
const name = (0,markdown ._Q)((0,backup_name .$K)(set.name));
return [
set.artifact === undefined
? (0,markdown .aY)((0,markdown ._Q)(set.place))
: report.removed.has(set)
? (0,markdown .Qq)(name)
: (0,markdown .nf)(name, set.artifact.url),
(0,size .X)(set.sizeBytes),
formatDecision(judged, report),
];
}
function formatDecision({ set, rules, problem }, { removed, isDryRun }) {
const why = problem === null ? '' : ` (damaged: ${(0,markdown .Qq)((0,single_line .pF)(problem, 400))})`;
if (rules.length > 0)
return `kept: ${rules.map((rule) => RULES[rule] ?? (0,markdown .aY)(rule)).join(', ')}${why}`;
if (isDryRun)
return `**would be removed**${why}`;
return removed.has(set) ? `**removed**${why}` : `not removed${why}`;
}
;
async function pruneAction() {
await (0,run_step .e)(run, 'No backup was removed');
}
async function run(step) {
const inputs = readPruneInputs(step);
const dependencies = dependenciesOf(inputs.values, step);
const request = { ...inputs.request, dryRun: await isDryRun(inputs, step, dependencies) };
const report = await prune(request, dependencies);
step.setOutputs(pruneOutputs(report));
step.writeSummary(formatPruneSummary(report, request));
if (report.failure !== null)
throw report.failure;
}
async function isDryRun({ request }, { environment: { eventName, ref }, log }, { run: { readDefaultBranch } }) {
if (request.dryRun)
return true;
if (!(0,trigger .v)(eventName)) {
log.notice(`Nothing is removed on ${eventName}, which can carry untrusted code or text. This is a dry run. Run the workflow on schedule, push or workflow_dispatch to remove backups.`);
return true;
}
const defaultBranch = await readDefaultBranch();
if (ref === `refs/heads/${defaultBranch ?? ''}`)
return false;
log.notice(`Nothing is removed on ${(0,single_line .pF)(ref)}, which is not the default branch. This is a dry run. Run the workflow on the default branch to remove backups.`);
return true;
}
function dependenciesOf(values, step) {
const { environment, log, mask } = step;
const stores = (0,step_stores .tw)(values, step);
rejectNoStore(stores, environment);
return {
clock: step_stores .ml,
log,
...(0,step_mask .R)(values, mask),
archives: stores.archives,
stores: stores.all,
serverTime: stores.serverTime,
run: {
repository: stores.run.repository,
readDefaultBranch: () => readDefaultBranch(stores, environment),
},
};
}
async function readDefaultBranch({ readRepository }, { eventName, branch, defaultBranch }) {
if (eventName === 'schedule')
return branch;
return defaultBranch ?? (await readRepository()).defaultBranch;
}
function rejectNoStore({ all }, { server }) {
if (all.length > 0)
return;
throw new domain_failure .HR('unsupported', `There are no artifacts to prune here: ${(0,advice .fJ)(server)}. Set backup-path to prune a local directory, or release-tag to prune a draft release.`);
}
}),
2745:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
P: () => ( listOutputs)
});
const MAX_UNITS = 500_000;
const EMPTY_UNITS = 2;
function listOutputs(lists) {
const texts = Object.entries(lists).map(([name, items]) => {
const parts = items.map((item) => JSON.stringify(item));
return { name, parts, units: parts.reduce((sum, part) => sum + part.length + 1, EMPTY_UNITS) };
});
const shortestFirst = texts.toSorted((some, other) => some.units - other.units);
const outputs = {};
let left = MAX_UNITS;
for (const [index, { name, parts }] of shortestFirst.entries()) {
const text = `[${firstParts(parts, left / (shortestFirst.length - index)).join()}]`;
left -= text.length;
outputs[name] = text;
}
return outputs;
}
function firstParts(parts, maxUnits) {
let units = EMPTY_UNITS;
const end = parts.findIndex((part) => (units += part.length + 1) > maxUnits);
return end === -1 ? parts : parts.slice(0, end);
}
}),
2747:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
X: () => ( formatSize)
});
const UNITS = ['KiB', 'MiB', 'GiB'];
function formatSize(bytes) {
if (bytes < 1024)
return `${bytes}\u00a0B`;
const power = UNITS.findLastIndex((_, index) => bytes >= 1024 ** (index + 1));
return `${(bytes / 1024 ** (power + 1)).toFixed(1)}\u00a0${UNITS[power] ?? ''}`;
}
}),
977:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
T: () => ( keyringOf),
X: () => ( wrapSetKeys)
});
var _adapters_on_demand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3773);
function keyringOf(values) {
const { passphrase, 'previous-passphrase': previousPassphrase } = values;
const has = { hasPassphrase: passphrase !== null, hasPreviousPassphrase: previousPassphrase !== null };
return (0,_adapters_on_demand_js__WEBPACK_IMPORTED_MODULE_0__ .gr)(has, async () => {
const { createKeyring } = await __webpack_require__.e( 5428).then(__webpack_require__.bind(__webpack_require__, 5428));
return createKeyring({ passphrase, previousPassphrase });
});
}
function wrapSetKeys(keyring, wrap) {
const wrapped = new WeakMap();
const wrapOnce = (key) => {
const known = wrapped.get(key) ?? wrap(key);
wrapped.set(key, known);
return known;
};
return {
...keyring,
async unlock(record) {
const key = await keyring.unlock(record);
return key === null ? null : wrapOnce(key);
},
sealing: async () => wrapOnce(await keyring.sealing()),
};
}
}),
8506:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
R: () => ( maskedKeysOf),
h: () => ( maskKeys)
});
var _adapters_crypto_certificate_certificate_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8609);
var _keyring_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(977);
const MIN_MASKED_LENGTH = 16;
const MAX_MASKED_LINES = 2000;
function maskedKeysOf(values, mask) {
return maskKeys({ reader: _adapters_crypto_certificate_certificate_reader_js__WEBPACK_IMPORTED_MODULE_0__ .$, keyring: (0,_keyring_js__WEBPACK_IMPORTED_MODULE_1__ .T)(values) }, mask);
}
function maskKeys({ issuer, reader, keyring }, mask) {
const maskKey = keyMasker(mask);
const masked = (key) => {
maskKey(key);
return key;
};
return {
...(issuer === undefined ? {} : { issuer: maskingIssuer(issuer, maskKey) }),
reader: { ...reader, parsePrivateKey: (pem) => masked(reader.parsePrivateKey(pem)) },
keyring: (0,_keyring_js__WEBPACK_IMPORTED_MODULE_1__ .X)(keyring, (key) => ({
...key,
open: async (sealedPem) => masked(await key.open(sealedPem)),
})),
};
}
function maskingIssuer(issuer, maskKey) {
return {
async issue(specification, now, privateKey) {
const pair = await issuer.issue(specification, now, privateKey);
maskKey(pair.privateKey);
return pair;
},
};
}
function keyMasker(mask) {
const masked = new Set();
return (key) => {
for (const line of key.reveal().split('\n')) {
const isSecret = line.length >= MIN_MASKED_LENGTH && !line.startsWith('-----');
if (!isSecret || masked.has(line) || masked.size >= MAX_MASKED_LINES)
continue;
masked.add(line);
mask(line);
}
};
}
}),
5121:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
EI: () => ( reactionInput),
G7: () => ( STORE_INPUTS),
Hp: () => ( ACCESS_INPUTS),
Je: () => ( FINGERPRINT_INPUTS),
Ql: () => ( checkPassphrases),
TZ: () => ( parseArtifactName),
WD: () => ( checkAssetName),
YQ: () => ( parseSecretLine),
bK: () => ( PASSPHRASE_INPUTS),
rA: () => ( USER_FILE_INPUTS),
sR: () => ( timeoutInput)
});
var _domain_renewal_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5609);
var _domain_words_quoted_input_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1267);
var _domain_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9312);
var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9167);
var _parsers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8112);
const MIN_PASSPHRASE_LENGTH = 12;
const MAX_PASSPHRASE_BYTES = 1000;
const MIN_TIMEOUT_MS = 10_000;
const MAX_TIMEOUT_MS = 6 * 3_600_000;
const MAX_ARTIFACT_NAME_BYTES = 200;
const MAX_RETENTION_DAYS = 400;
const REACTIONS = ['warn', 'error', 'ignore'];
const ACCESS_INPUTS = {
'github-token': (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .rJ)((text) => text.trim()),
timeout: timeoutInput('5m'),
};
const STORE_INPUTS = {
'backup-path': (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .lq)(_parsers_js__WEBPACK_IMPORTED_MODULE_3__ .IC),
'upload-artifact': (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .LF)(_parsers_js__WEBPACK_IMPORTED_MODULE_3__ .zM, 'true'),
'release-tag': (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .lq)(parseReleaseTag),
'artifact-name': (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .lq)(parseArtifactName),
'retention-days': (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .lq)(parseRetentionDays),
'compression-level': (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .LF)((0,_parsers_js__WEBPACK_IMPORTED_MODULE_3__ .rD)(0, 9), '6'),
};
const PASSPHRASE_INPUTS = {
passphrase: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .rJ)(parsePassphrase),
'previous-passphrase': (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .rJ)(parseSecretLine),
};
const USER_FILE_INPUTS = {
paths: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .LF)(_parsers_js__WEBPACK_IMPORTED_MODULE_3__ .Ae),
'if-no-files-found': reactionInput('warn'),
};
const FINGERPRINT_INPUTS = {
'expected-fingerprint': (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .lq)(parseFingerprint),
};
function timeoutInput(defaultText) {
return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .LF)(parseTimeout, defaultText);
}
function reactionInput(defaultText) {
return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .LF)((0,_parsers_js__WEBPACK_IMPORTED_MODULE_3__ .yL)(...REACTIONS), defaultText);
}
function checkPassphrases(values) {
if (values['previous-passphrase'] === null || values.passphrase !== null)
return null;
return 'Input "passphrase" is empty, and previous-passphrase is given: give both. Does the secret exist?';
}
function parsePassphrase(text) {
if ((0,_parsers_js__WEBPACK_IMPORTED_MODULE_3__ .Dq)(text) < MIN_PASSPHRASE_LENGTH || text.trim() === '')
throw new Error(`must have at least ${MIN_PASSPHRASE_LENGTH} characters that are not all blank`);
return parseSecretLine(text);
}
function parseSecretLine(text) {
if (/[\0\r\n]/.test(text))
throw new Error('must be one line without NUL');
if (Buffer.byteLength(text) > MAX_PASSPHRASE_BYTES)
throw new Error(`must have at most ${MAX_PASSPHRASE_BYTES} bytes of UTF-8`);
if (text.includes('\ufffd'))
throw new Error('must be UTF-8: a character of it cannot be read');
return new _domain_secret_js__WEBPACK_IMPORTED_MODULE_1__ .z(text);
}
function parseFingerprint(text) {
const hex = text.replace(/^sha-?256[:=\s]/i, '').replace(/[:\s]/g, '');
if (!/^[0-9a-f]{64}$/i.test(hex))
throw new Error('must be a SHA-256 fingerprint, 64 hexadecimal digits');
return (hex.toUpperCase().match(/../g) ?? []).join(':');
}
function parseArtifactName(text) {
if (!/^[\p{L}\p{N}_][\p{L}\p{N} ._@+()-]*$/u.test(text))
throw new Error('must be letters, digits, spaces or ._@+()-, the first a letter, a digit or _');
const sizeBytes = Buffer.byteLength(text);
if (sizeBytes > MAX_ARTIFACT_NAME_BYTES)
throw new Error(`must have at most ${MAX_ARTIFACT_NAME_BYTES} bytes of UTF-8, and has ${sizeBytes}`);
return text;
}
function parseReleaseTag(text) {
if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(text) || /\.\.|\.lock$|\.$/.test(text))
throw new Error('must be a tag of 1 to 100 letters (A to Z), digits or ._-, the first a letter or a digit');
return text;
}
function checkAssetName(values) {
const name = values['artifact-name'];
if (values['release-tag'] === null || name === null || /^[A-Za-z0-9._-]+$/.test(name))
return null;
return `Input "artifact-name" is ${(0,_domain_words_quoted_input_js__WEBPACK_IMPORTED_MODULE_4__ .Zs)(name)}: beside release-tag it must have nothing but letters (A to Z), digits and ._-.`;
}
function parseRetentionDays(text) {
const days = /^\d{1,3}$/.test(text) ? Number(text) : NaN;
if (!(days <= MAX_RETENTION_DAYS))
throw new Error(`must be 0 (the repository's own) or 1 to ${MAX_RETENTION_DAYS}`);
return days === 0 ? null : days;
}
function parseTimeout(text) {
const ms = (0,_domain_renewal_duration_js__WEBPACK_IMPORTED_MODULE_0__ .E9)(text, ['s', 'm', 'h']);
if (ms < MIN_TIMEOUT_MS || ms > MAX_TIMEOUT_MS)
throw new Error('must be from 10s to 6h');
return ms;
}
}),
1855:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$K: () => ( formatBackupName),
Df: () => ( parseBackupName),
FC: () => ( timeOfFolder),
RZ: () => ( basesBeside),
UG: () => ( CLOCK_TOLERANCE_MS),
UU: () => ( areSpreadAlike),
Vb: () => ( defaultArtifactName),
ZM: () => ( madeAt),
a0: () => ( compareNewestFirst),
c9: () => ( timeFolder),
dQ: () => ( dayFolder),
gK: () => ( EVERY_NAME),
iz: () => ( asReceived),
pP: () => ( DEFAULT_LIST_NAME),
qt: () => ( shardBase),
tI: () => ( folderNameFor),
vi: () => ( isSetFolder),
wT: () => ( parseNameIn),
xE: () => ( formatStamp)
});
var _certificate_ip_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1300);
var _certificate_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9082);
function defaultArtifactName(commonName) {
return `certkeep-${nameForCommonName(commonName)}`;
}
const DEFAULT_LIST_NAME = 'certkeep-certificates';
function nameForCommonName(commonName) {
const host = (0,_certificate_ip_address_js__WEBPACK_IMPORTED_MODULE_0__ .Z)(commonName) === 0 ? (0,_certificate_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__ .rR)(commonName) : null;
const name = host === null ? commonName.toLowerCase() : host.value;
if (name.startsWith('*.'))
return `_wildcard.${escapeBytes(name.slice(2))}`;
return escapeBytes(name);
}
function folderNameFor(commonName) {
return nameForCommonName(commonName).replace(/^\.+$/, (dots) => '_2e'.repeat(dots.length));
}
function formatBackupName({ base, time, isPublic, attempt }) {
return `${base}-${formatStamp(time)}${isPublic ? '-public' : ''}${attempt > 1 ? `-r${attempt}` : ''}`;
}
const STAMP = /(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z(-public)?(?:-r(\d{1,4}))?/;
function parseBackupName(name, base) {
const stamp = name.slice(base.length + 1);
const time = new Date(stamp.replace(STAMP, '$1-$2-$3T$4:$5:$6Z'));
if (Number.isNaN(time.getTime()))
return null;
const isPublic = stamp.replace(STAMP, '$7') === '-public';
const parsed = { base, time, isPublic, attempt: Number(stamp.replace(STAMP, '$8') || 1) };
return formatBackupName(parsed) === name ? parsed : null;
}
const EVERY_NAME = { every: true };
function parseNameIn(name, scope) {
if (typeof scope === 'string')
return parseBackupName(name, scope);
if ('every' in scope) {
const base = /^(.+)-\d{8}T/.exec(name)?.[1];
return base === undefined ? null : parseBackupName(name, base);
}
const { list } = scope;
const shard = name.startsWith(list) ? /-\d{1,4}-of-\d{1,4}(?=-\d{8}T)/.exec(name.slice(list.length)) : null;
return parseBackupName(name, `${list}${shard?.[0] ?? ''}`);
}
function shardBase(list, shard) {
return `${list}-${shard.index}-of-${shard.count}`;
}
function areSpreadAlike(some, other, list) {
const countOf = (base) => /-of-\d+/.exec(base.slice(list.length))?.[0];
return countOf(some) === countOf(other);
}
function basesBeside(list, base) {
const shard = base.startsWith(list) ? /^-\d{1,4}-of-([1-9]\d{0,3})$/.exec(base.slice(list.length)) : null;
const count = Number(shard?.[1] ?? 0);
if (count === 0)
return [base];
return Array.from({ length: count }, (_, position) => shardBase(list, { index: position + 1, count }));
}
function compareNewestFirst(some, other) {
return other.time.getTime() - some.time.getTime() || other.attempt - some.attempt;
}
const CLOCK_TOLERANCE_MS = 60 * 60 * 1000;
function madeAt({ time }, receivedAt) {
return Math.abs(receivedAt.getTime() - time.getTime()) <= CLOCK_TOLERANCE_MS ? time : receivedAt;
}
function asReceived(set) {
return { ...set.name, time: madeAt(set.name, set.receivedAt) };
}
function formatStamp(time) {
return time.toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
}
function dayFolder(time) {
return time.toISOString().slice(0, 10);
}
function timeFolder({ time, attempt }) {
return `${dayFolder(time)}T${formatStamp(time).slice(9)}${attempt > 1 ? `-r${attempt}` : ''}`;
}
function timeOfFolder(folder) {
const stamp = folder.replace(/-r\d{1,4}$/, '').replace(/T(\d\d)(\d\d)(\d\d)Z$/, 'T$1:$2:$3Z');
const time = new Date(stamp.length === 'YYYY-MM-DD'.length ? `${stamp}T00:00:00Z` : stamp);
const isOurs = isSetFolder(folder) && !Number.isNaN(time.getTime()) && folder.startsWith(dayFolder(time));
return isOurs ? time : null;
}
function isSetFolder(name) {
return /^\d{4}-\d\d-\d\d(T\d{6}Z(-r\d{1,4})?)?$/.test(name);
}
function escapeBytes(text) {
return text.replace(/[^a-z0-9.-]+/g, (others) => Buffer.from(others).toString('hex').replace(/../g, '_$&'));
}
}),
2785:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
m: () => ( takeShard),
u: () => ( parseShard)
});
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
9745:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
e: () => ( summarize)
});
const MAX_NAMED = 5;
function summarize(names, separator = ', ') {
const named = names.slice(0, MAX_NAMED).join(separator);
return names.length <= MAX_NAMED ? named : `${named}${separator}and ${names.length - MAX_NAMED} more`;
}
}),
5320:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Br: () => ( rankedCopies),
N_: () => ( compareByPrecedence),
X3: () => ( madeAtMs)
});
function compareByPrecedence(some, other) {
return (Number(isOfPreviousPassphrase(some)) - Number(isOfPreviousPassphrase(other)) ||
compare(other.record.since, some.record.since) ||
compare(other.record.fingerprint, some.record.fingerprint) ||
Number(other.record.privateKey === 'sealed') - Number(some.record.privateKey === 'sealed') ||
madeAtMs(other.set) - madeAtMs(some.set));
}
function rankedCopies(copies) {
const remembered = new Map(copies
.filter((copy) => !isOfPreviousPassphrase(copy))
.flatMap(({ record: { others = [] } }) => others)
.sort((some, other) => compare(some.since, other.since))
.map(({ fingerprint, since }) => [fingerprint, since]));
const ranked = copies.map((copy) => {
const since = isOfPreviousPassphrase(copy) ? remembered.get(copy.record.fingerprint) : undefined;
const { record, set } = copy;
const rank = since === undefined ? copy : { record: { ...record, since }, set: { listed: set.listed } };
return { copy, rank };
});
return ranked.sort((some, other) => compareByPrecedence(some.rank, other.rank)).map(({ copy }) => copy);
}
function madeAtMs({ listed: { name, order } }) {
return Math.min(name.time.getTime(), order.time.getTime());
}
function isOfPreviousPassphrase({ set: { key } }) {
return key?.isCurrent === false;
}
function compare(some, other) {
if (some === other)
return 0;
return some < other ? -1 : 1;
}
}),
7794:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
CZ: () => ( problemOfContent),
Es: () => ( drill),
Q4: () => ( openContent)
});
var _domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5362);
var _domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4991);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
var _domain_words_count_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9151);
var _verify_verify_pair_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5003);
var _verify_verify_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2199);
var _stage_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2954);
async function drill(reader, expected, dependencies) {
const { name, artifactName, repository, checksums, isSealed } = expected;
const verification = await (0,_verify_verify_set_js__WEBPACK_IMPORTED_MODULE_2__ .mS)(reader, { kind: 'backup', artifactName, name, repository }, dependencies);
if (verification.kind === 'damaged')
return verification.problem;
if (verification.kind === 'locked')
return 'the passphrase does not open it';
const { set } = verification;
if ((0,_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_4__ .ss)(set.digests) !== checksums)
return 'its files are not the ones that were stored';
if (isSealed && set.key === null)
return 'nothing proves it';
return problemOfContent(set, dependencies);
}
async function problemOfContent(set, dependencies) {
const { problem } = await openContent(set, dependencies);
return problem;
}
async function openContent(set, dependencies) {
const certificates = [];
for (const record of set.manifest.certificates) {
const opening = await (0,_verify_verify_pair_js__WEBPACK_IMPORTED_MODULE_1__ .i)(set, record, dependencies);
if (opening.kind === 'damaged') {
const problem = record.name === null ? opening.problem : `${record.name}: ${opening.problem}`;
return { certificates, problem };
}
certificates.push(opening.certificate);
}
return { certificates, problem: await problemOfUserFiles(set, dependencies) };
}
async function problemOfUserFiles({ manifest, key, reader, digests }, { archives }) {
const { sealedCount, digest } = manifest.userFiles;
if (key === null)
return null;
try {
const sealed = sealedCount === 0
? []
: await archives.identifyFiles(await reader.stream(_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_5__ .sn), key.passphrase, sealedCount);
if (sealed.length !== sealedCount)
return `${_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_5__ .sn} holds ${(0,_domain_words_count_js__WEBPACK_IMPORTED_MODULE_6__ .U)(sealed.length, 'file')}, and the manifest says ${sealedCount}`;
const isSame = key.digestFiles([...(0,_stage_set_js__WEBPACK_IMPORTED_MODULE_3__ .UI)(digests), ...sealed]) === digest;
return isSame ? null : 'the files in it are not the ones that were backed up';
}
catch (error) {
return (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error);
}
}
})
};
