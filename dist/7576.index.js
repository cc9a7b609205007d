export const id = 7576;
export const ids = [7576,8531];
export const modules = {
7576:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
backupAction: () => ( backupAction)
});
var user_files = __webpack_require__(8531);
var failure = __webpack_require__(5856);
var single_line = __webpack_require__(8109);
var trigger = __webpack_require__(5285);
var certificate_certificate = __webpack_require__(3201);
var count = __webpack_require__(9151);
var stage_set = __webpack_require__(2954);
var store_set = __webpack_require__(2702);
var store_user_files = __webpack_require__(7038);
var lookup_result = __webpack_require__(8794);
var search = __webpack_require__(3282);
var drill = __webpack_require__(7794);
var holds_same = __webpack_require__(9680);
;
const REFRESH_SHARE = 1 / 3;
async function findUnchanged(content, name, dependencies) {
const searches = dependencies.stores.map((store) => searchIn(store, name, dependencies));
try {
const newest = [];
for (const search of searches)
newest.push(await newestOf(search, name, dependencies));
const ready = await (0,stage_set .zK)(content, { kind: 'backup', backupName: name }, dependencies);
const sets = [];
for (const [index, found] of newest.entries()) {
const problem = typeof found === 'string' ? found : await difference(found, ready, dependencies);
const stored = typeof found === 'string' ? undefined : found.listed.stored;
if (problem === null && stored !== undefined)
sets.push(report(stored, name, dependencies));
else
dependencies.log.info(`A backup will be stored (${dependencies.stores[index]?.source ?? ''}): ${problem ?? 'none was found'}`);
}
return { sets, ready };
}
finally {
for (const search of searches)
await search.close();
}
}
function searchIn(store, { base, time, isPublic }, dependencies) {
const scope = {
artifactName: base,
list: null,
about: base,
now: time,
isWanted: (listed) => listed.name.isPublic === isPublic,
};
return new search .v(scope, { ...dependencies, stores: [store], cache: null });
}
async function newestOf(search, { base }, { log }) {
const sets = search.own();
try {
const newest = await sets.at(0);
const failure = (0,lookup_result .Zk)(sets.failures);
if (failure !== null)
throw failure;
if (sets.passedOver('damaged', 'gone').length > 0)
return 'the newest backup cannot be read';
return newest ?? 'there is none yet';
}
catch (error) {
if (error instanceof failure .HR && error.code === 'timeout')
throw error;
if (error instanceof failure .HR && error.code === 'locked') {
log.warning(`${error.message} The files are stored again, sealed with this passphrase.`);
return 'the passphrase does not open the newest backup';
}
log.warning(`Could not check whether the files of ${base} have changed, so they are stored again. ${(0,failure .bD)(error)}.`);
return 'the newest backup is not known';
}
}
async function difference(found, ready, dependencies) {
if (!(0,holds_same .x)(found, ready))
return 'the newest backup holds something else';
return (0,drill .CZ)(found, dependencies);
}
function report(set, { time }, { log }) {
const isDue = isDueForRefresh(set, time);
log.info(isDue
? `Unchanged since ${set.place}, which expires at ${set.expiresAt?.toISOString() ?? ''} and is stored again`
: `Unchanged since ${set.place}, which was read back and verified`);
return { set, isDue };
}
function isDueForRefresh({ receivedAt, expiresAt }, now) {
if (expiresAt === null)
return false;
const lifeMs = expiresAt.getTime() - receivedAt.getTime();
return expiresAt.getTime() - now.getTime() < lifeMs * REFRESH_SHARE;
}
;
async function backup(request, dependencies) {
const now = dependencies.clock.now();
const { hasPassphrase } = dependencies.keyring;
const found = await (0,store_user_files.findUserFiles)(request, dependencies);
const prepared = await (0,store_user_files.prepareUserFiles)(found, hasPassphrase, dependencies);
(0,store_user_files.warnOfLeftOut)(prepared.leftOut, dependencies.log);
const certificates = prepared.certificates.toSorted((some, other) => (0,certificate_certificate .uj)(some.certificate, other.certificate));
await reportCertificates(certificates, now, dependencies);
const files = pathsOf(prepared);
const report = {
stored: [],
unchanged: [],
failures: [],
hasChanged: null,
files: [],
leftOut: prepared.leftOut,
certificates,
isSealed: hasPassphrase,
now,
};
if (dependencies.stores.length === 0)
return report;
if (files.length > 0)
return { ...report, files, ...(await store(prepared, request, dependencies, now)) };
if (prepared.leftOut.length === 0)
return report;
throw new failure .HR('not-stored', `Nothing was stored under ${request.artifactName}: every file was left out. The warnings say why.`);
}
function pathsOf({ publicFiles, sealedFiles }) {
return [...publicFiles.map(({ file }) => file), ...sealedFiles].map(({ path }) => path).sort();
}
async function reportCertificates(certificates, now, { log }) {
if (certificates.length === 0)
return;
await log.group(`Certificates in the files: ${certificates.length}`, () => {
for (const found of certificates)
log.info(describeCertificate(found, now));
return Promise.resolve();
});
}
function describeCertificate({ path, certificate }, now) {
const days = (0,certificate_certificate .H_)(certificate, now);
const left = days < 0 ? 'expired' : `${(0,count .U)(days, 'day')} left`;
const day = certificate.notAfter.toISOString().slice(0, 10);
const [file, subject, issuer] = [path, certificate.subjectLine, certificate.issuerLine].map((text) => (0,single_line .pF)(text));
return `In ${file ?? ''}: ${subject ?? ''}, issued by ${issuer ?? ''}, until ${day} (${left})`;
}
async function store(userFiles, { artifactName, skipIfUnchanged }, dependencies, now) {
const { stores, keyring, log } = dependencies;
const content = {
action: 'backup',
pairs: [],
supersedes: stage_set .Ui,
specification: null,
userFiles,
};
const time = new Date(Math.floor(now.getTime() / 1000) * 1000);
const name = { base: artifactName, time, isPublic: !keyring.hasPassphrase, attempt: 1 };
const same = skipIfUnchanged ? await findUnchanged(content, name, dependencies) : null;
const found = same?.sets ?? [];
const unchanged = found.filter(({ isDue }) => !isDue).map(({ set }) => set);
const wanting = stores.filter(({ source }) => !unchanged.some((set) => set.source === source));
if (wanting.length === 0) {
await same?.ready.staged.discard();
return { stored: unchanged, unchanged, failures: [], hasChanged: false };
}
const storing = { ...dependencies, stores: wanting, cache: null };
const { stored, failures } = await (0,store_set.storeSet)(content, name, storing, same?.ready).catch((error) => {
if (!(error instanceof failure .HR) || unchanged.length === 0)
throw error;
return { stored: [], failures: [error] };
});
for (const { place } of stored)
log.info(`Stored, read back and verified: ${place}`);
return { stored: [...stored, ...unchanged], unchanged, failures, hasChanged: found.length === 0 };
}
var version = __webpack_require__(8009);
var advice = __webpack_require__(9058);
var step_mask = __webpack_require__(8506);
var run_step = __webpack_require__(4069);
var step_stores = __webpack_require__(5522);
var inputs = __webpack_require__(9167);
var parsers = __webpack_require__(8112);
var shared_inputs = __webpack_require__(5121);
;
const BACKUP_INPUTS = {
paths: (0,inputs .mw)(parsers .Ae, 'name the files to back up'),
'if-no-files-found': (0,shared_inputs .EI)('error'),
'skip-if-unchanged': (0,inputs .LF)(parsers .zM, 'false'),
...shared_inputs .bK,
...shared_inputs .G7,
'artifact-name': (0,inputs .LF)(shared_inputs .TZ, 'certkeep-backup'),
...shared_inputs .Hp,
};
function readBackupInputs({ readInputs }) {
return readInputs(BACKUP_INPUTS, [shared_inputs .Ql, shared_inputs .WD, checkPlace]);
}
function checkPlace(values) {
return values['upload-artifact'] || values['backup-path'] !== null || values['release-tag'] !== null
? null
: 'Input "upload-artifact" is false, and "backup-path" and "release-tag" are empty, so there is no place for a backup: give one of them.';
}
var backup_outputs = __webpack_require__(9491);
var list_outputs = __webpack_require__(2745);
;
function backupActionOutputs(report) {
const { hasChanged, certificates, files, leftOut, now } = report;
const [soonest] = certificates;
return {
...(0,backup_outputs .z)(report),
...(0,list_outputs .P)({ files, 'left-out': (0,backup_outputs .y)(leftOut) }),
changed: hasChanged === null ? '' : String(hasChanged),
'days-left': soonest === undefined ? '' : String((0,certificate_certificate .H_)(soonest.certificate, now)),
};
}
var backup_table = __webpack_require__(5717);
var certificate_table = __webpack_require__(7458);
var markdown = __webpack_require__(8459);
var expiry_timeline = __webpack_require__(3509);
;
function formatBackupSummary(report, artifactName) {
return [
(0,markdown .R_)(2, verdict(report, artifactName)),
...problemOf(report),
...(0,backup_table .t)(report.leftOut),
...(report.stored.length === 0 ? [] : [...(0,backup_table .W)(report, []), content(report)]),
...certificateSections(report),
'',
].join('\n\n');
}
function problemOf({ failures }) {
if (failures.length === 0)
return [];
const problems = failures.map(({ message }) => (0,markdown .Qq)(message));
return [(0,markdown .xE)('CAUTION', ['The files are not backed up in every store.', ...problems])];
}
function verdict({ stored, unchanged, files, leftOut, failures }, artifactName) {
const icon = failures.length > 0 ? '\u274c' : leftOut.length > 0 ? '\u26a0\ufe0f' : '\u2705';
if (stored.length === 0)
return `${icon} Backup ${artifactName}: nothing was stored`;
const all = (0,count .U)(files.length, 'file');
if (failures.length > 0)
return `${icon} Backup ${artifactName}: ${all} not backed up in every store`;
const what = unchanged.length === stored.length ? 'unchanged, so nothing new was stored' : `${all} stored`;
return `${icon} Backup ${artifactName}: ${what}`;
}
function content({ isSealed }) {
return isSealed
? 'What holds more than certificates is sealed with the passphrase.'
: 'All of them are certificates: without a passphrase nothing else is stored.';
}
function certificateSections({ certificates, stored, now }) {
if (certificates.length === 0)
return [];
const found = (0,certificate_table .QR)(certificates.map(({ path: place, certificate }) => ({ place, certificate })));
return [
(0,markdown .R_)(3, 'Certificates in the files'),
...(0,certificate_table .CB)(found, now),
(0,expiry_timeline .k)({
now,
certificates: found.map(({ certificate }) => certificate),
backupsExpireAt: stored.flatMap(({ expiresAt }) => expiresAt ?? []),
}),
];
}
;
async function backupAction() {
await (0,run_step .e)(run, 'The files were not backed up');
}
async function run(step) {
const { environment } = step;
const inputs = readBackupInputs(step);
(0,step_stores .vj)(inputs, environment);
(0,step_stores .u)(inputs['backup-path'], environment);
advise(inputs, step);
const report = await backup(requestOf(inputs), dependenciesOf(inputs, step));
step.setOutputs(backupActionOutputs(report));
step.writeSummary(formatBackupSummary(report, inputs['artifact-name']));
failIfNotEverywhere(report);
}
function failIfNotEverywhere({ stored, failures }) {
const [first] = failures;
if (first === undefined)
return;
const places = stored.map(({ place }) => (0,single_line .pF)(place)).join(', ');
const problems = failures.map(({ message }) => message);
throw new failure .HR(first.code, [`The files are backed up (${places}), but not in every store.`, ...problems].join(' '), { cause: first });
}
function advise(inputs, { environment, log }) {
const { eventName, lacksSecrets } = environment;
const checkedOnly = 'The files are checked and not backed up.';
if (!(0,trigger .v)(eventName))
log.notice(`Nothing is stored on ${eventName}, which can carry untrusted code or text. ${checkedOnly}`);
else if (lacksSecrets && inputs.passphrase === null)
log.notice(`GitHub gives no secrets to the runs of Dependabot, so nothing is stored. ${checkedOnly}`);
for (const { message } of (0,advice .hz)(inputs, environment))
log.warning(message);
}
function requestOf(inputs) {
const backupPath = inputs['backup-path'];
return {
paths: inputs.paths,
ifNoFilesFound: inputs['if-no-files-found'],
ours: backupPath === null ? [] : [backupPath],
artifactName: inputs['artifact-name'],
skipIfUnchanged: inputs['skip-if-unchanged'],
};
}
function dependenciesOf(inputs, step) {
const { environment, log, mask } = step;
const hasPassphrase = inputs.passphrase !== null;
const stores = (0,step_stores .tw)(inputs, step, { mayStore: (0,step_stores .ck)(environment, hasPassphrase) });
const wanted = { uploadArtifact: inputs['upload-artifact'], hasPassphrase };
return {
clock: step_stores .ml,
log,
...(0,step_mask .R)(inputs, mask),
userFiles: (0,user_files.userFiles)(environment.workspace),
staging: stores.staging,
archives: stores.archives,
run: stores.run,
toolVersion: version .x,
stores: (0,step_stores .XW)(stores, wanted, environment).stores,
};
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
5717:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
W: () => ( formatBackup),
t: () => ( formatLeftOut)
});
var _domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1855);
var _domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3201);
var _domain_words_count_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9151);
var _domain_words_left_out_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4134);
var _long_list_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7153);
var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8459);
var _size_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2747);
function formatBackup({ stored, unchanged = [] }, certificates) {
if (stored.length === 0)
return ['Nothing was stored.'];
const rows = stored.map((set) => [
set.artifact === undefined ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .aY)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__ ._Q)(set.place)) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__ ._Q)(labelOf(set)), set.artifact.url),
(0,_size_js__WEBPACK_IMPORTED_MODULE_2__ .X)(set.sizeBytes),
set.expiresAt === null ? 'you remove it' : day(set.expiresAt),
[
'yes',
...(set.name.isPublic ? ['certificates only'] : []),
...(unchanged.includes(set) ? ['an earlier one'] : []),
].join(', '),
]);
const digests = stored.flatMap(({ artifact }) => artifact?.digest === undefined ? [] : [`SHA-256 of the artifact: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .aY)(artifact.digest)}`]);
return [
(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .tp)(['Backup', 'Size', 'Kept until', 'Verified'], rows),
...formatTakenNames(stored),
...(stored.some(({ source }) => source === 'release')
? []
: stored.flatMap((set) => formatExpiry(set, certificates))),
...(digests.length === 0 ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .zH)('Digest', digests.join('\n\n'))]),
];
}
function labelOf({ name, place, artifact }) {
return artifact === undefined ? place : (0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .$K)(name);
}
function formatTakenNames(stored) {
const suffixes = stored
.filter(({ name }) => name.attempt > 1)
.flatMap((set) => {
const suffix = `-r${set.name.attempt}`;
return labelOf(set).includes(suffix) ? [suffix] : [];
});
return [...new Set(suffixes)].map((suffix) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .aY)(suffix)}: another backup of the same second has the name without it.`);
}
function formatLeftOut(leftOut) {
if (leftOut.length === 0)
return [];
const lines = leftOut.map((file) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .Qq)((0,_domain_words_left_out_js__WEBPACK_IMPORTED_MODULE_3__ .l)(file)));
const title = `${(0,_domain_words_count_js__WEBPACK_IMPORTED_MODULE_4__ .U)(leftOut.length, 'file')} left out:`;
return (0,_long_list_js__WEBPACK_IMPORTED_MODULE_5__ .ZR)('WARNING', lines, 'file', { title });
}
function formatExpiry({ expiresAt }, certificates) {
const last = certificates.toSorted(_domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_6__ .uj).at(-1);
if (expiresAt === null || last === undefined)
return [];
const which = certificates.length > 1 ? 'the last certificate' : 'the certificate';
return last.notAfter > expiresAt ? [`It expires before ${which}: each later run stores a newer one.`] : [];
}
function day(time) {
return time.toISOString().slice(0, 10);
}
}),
7458:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
CB: () => ( formatCertificates),
QR: () => ( groupByCertificate),
io: () => ( formatDaysLeft)
});
var _domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3201);
var _domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8109);
var _long_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7153);
var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8459);
function groupByCertificate(found) {
const grouped = Map.groupBy(found, ({ certificate }) => certificate.fingerprint);
return [...grouped.values()].flatMap((same) => same.slice(0, 1).map(({ certificate }) => ({
certificate,
places: same.map(({ place }) => place),
isKeptForEver: same.some(({ isKeptForEver }) => isKeptForEver),
})));
}
function formatCertificates(certificates, now) {
const rows = certificates.map((placed) => [
describe(placed),
`${placed.certificate.notAfter.toISOString().slice(0, 10)}${placed.isKeptForEver ? ' (kept for ever)' : ''}`,
formatDaysLeft(placed.certificate, now),
]);
return (0,_long_list_js__WEBPACK_IMPORTED_MODULE_0__ .V4)(['Certificate', 'Expires', 'Days left'], rows, 'certificate');
}
function formatDaysLeft(certificate, now) {
const days = (0,_domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_1__ .H_)(certificate, now);
return days < 0 ? 'expired' : String(days);
}
function describe({ certificate, places }) {
const { subjectLine, issuerLine } = certificate;
const lines = [
(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__ .Qq)((0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_3__ .pF)(subjectLine)),
...(issuerLine === subjectLine ? [] : [`issued by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__ .Qq)((0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_3__ .pF)(issuerLine))}`]),
...places.map((place) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__ .aY)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__ ._Q)((0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_3__ .pF)(place, 400)))),
];
return lines.join('<br>');
}
}),
3509:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
k: () => ( formatExpiryTimeline),
m: () => ( MAX_BARS)
});
var _domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3201);
var _timeline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9105);
const MAX_BARS = 20;
function formatExpiryTimeline({ now, certificates, backupsExpireAt, failDays = 0, }) {
const shown = certificates.slice(0, MAX_BARS);
const times = [now, ...shown.map(({ notAfter }) => notAfter), ...backupsExpireAt];
return (0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__ .bW)(times, [
'  section Certificates',
...shown.map((certificate, index) => `  ${index + 1} ${label(certificate.subject.commonName)} ${bar(certificate, now, failDays)}`),
`  Today ${(0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__ .vd)(now)} :milestone, ${(0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__ .Vc)(now)}, 0d`,
...(backupsExpireAt.length === 0 ? [] : ['  section Backup']),
...backupsExpireAt.map((time) => `  Kept :done, ${(0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__ .Vc)(now)}, ${(0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__ .Vc)(time)}`),
]);
}
function bar({ notBefore, notAfter }, now, failDays) {
if (now >= notAfter)
return `expired :crit, ${(0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__ .Vc)(notAfter)}, ${(0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__ .Vc)(now)}`;
if (now < notBefore)
return `not yet valid :active, ${(0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__ .Vc)(notBefore)}, ${(0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__ .Vc)(notAfter)}`;
const tag = (0,_domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_1__ .H_)({ notAfter }, now) < failDays ? 'crit' : 'done';
return `until ${(0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__ .vd)(notAfter)} :${tag}, ${(0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__ .Vc)(now)}, ${(0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__ .Vc)(notAfter)}`;
}
function label(name) {
const words = name.replace(/[^\p{L}\p{N}.*@_-]+/gu, ' ').trim();
return Array.from(words).slice(0, 48).join('').trim();
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
7241:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Ix: () => ( diskPlaces),
aK: () => ( foldingEverywhere),
h: () => ( targetOfLink),
zZ: () => ( isPlaceBelow)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
var _domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2201);
var _disk_regular_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9625);
function diskPlaces(foldingIn = foldingOnDisk()) {
const folders = new Map();
const folderAt = (folder) => {
const known = folders.get(folder);
if (known !== undefined)
return known;
const found = find(folder);
folders.set(folder, found);
return found;
};
const find = (folder) => {
if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === folder)
return { place: folder, isThere: true, existing: folder };
const parent = folderAt((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder));
const status = parent.isThere ? (0,_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_2__ .c2)(folder) : null;
const target = status?.isSymbolicLink() === true ? targetOfLink(folder) : null;
if (target !== null)
return folderAt(target);
const place = placeIn(parent, folder);
return status === null
? { place, isThere: false, existing: parent.existing }
: { place, isThere: true, existing: folder };
};
const placeIn = ({ place, existing }, path) => `${place.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? place : `${place}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`}${foldingIn(existing)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path))}`;
return (path) => placeIn(folderAt((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)), path);
}
function isPlaceBelow(place, folder) {
return place.length > folder.length && place.startsWith(folder.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? folder : `${folder}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`);
}
function foldingEverywhere() {
return _domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_3__ .tu;
}
function targetOfLink(link) {
try {
return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(link);
}
catch {
return null;
}
}
function foldingOnDisk() {
const known = new Map();
return (folder) => {
const folding = known.get(folder) ?? lookAt(folder);
known.set(folder, folding);
return folding;
};
}
function lookAt(folder) {
for (let path = folder;; path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)) {
const isFolding = foldsNames(path);
if (isFolding !== null)
return isFolding ? _domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_3__ .tu : (name) => name;
if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path)
return (name) => name;
}
}
function foldsNames(folder) {
try {
const names = new Set((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder));
for (const name of names) {
const other = swapCase(name);
if (other !== name && !names.has(other))
return (0,_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_2__ .c2)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, other)) !== null;
}
}
catch {
}
return null;
}
function swapCase(name) {
return name.replace(/[a-z]/gi, (letter) => letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase());
}
}),
8531:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
userFiles: () => ( userFiles)
});
var external_node_fs_ = __webpack_require__(3024);
var set_path = __webpack_require__(2201);
var failure = __webpack_require__(5856);
var external_node_path_ = __webpack_require__(6760);
var regular_file = __webpack_require__(9625);
;
const NOTHING_THERE = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'];
function diskView() {
const listings = new Map();
const identities = new Map();
const list = (folder) => recall(listings, folder, () => (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }).sort((some, other) => (some.name < other.name ? -1 : 1)));
return {
status: disk_view_status,
list,
ownPath(path) {
const name = (0,external_node_path_.basename)(path);
if (name === '')
return path;
const folder = external_node_fs_.realpathSync.native((0,external_node_path_.dirname)(path));
return (0,external_node_path_.join)(folder, nameOnDisk(name, folder, list));
},
identity: (path) => recall(identities, path, () => identityOf(path)),
};
}
function disk_view_status(path) {
try {
return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false, bigint: true }) ?? null;
}
catch (error) {
if ((0,regular_file .up)(error, ...NOTHING_THERE))
return null;
throw error;
}
}
function nameOnDisk(name, folder, list) {
const names = namesIn(folder, list);
return names.includes(name) ? name : (names.find((other) => (0,set_path .tu)(other) === (0,set_path .tu)(name)) ?? name);
}
function namesIn(folder, list) {
try {
return list(folder).map((entry) => entry.name);
}
catch {
return [];
}
}
function identityOf(path) {
try {
const { dev, ino } = (0,external_node_fs_.statSync)(path, { bigint: true });
return ino === 0n ? external_node_fs_.realpathSync.native(path) : `${dev}:${ino}`;
}
catch {
return null;
}
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
const OURS = { why: 'ours', reason: 'it belongs to Certkeep itself' };
const BAD_NAME = {
why: 'bad-name',
reason: 'its name has characters that archives cannot carry',
};
function* namedBy(line, ground) {
const { root } = line;
if (root === null || ground.isExcluded(root))
return;
let status;
try {
status = ground.disk.status(root);
}
catch (error) {
yield { path: root, problem: unreadable(error), ...outright(line) };
return;
}
if (status?.isDirectory() === true)
yield* inFolder(root, line, ground);
else if (line.isLiteral || status?.isSymbolicLink() === true)
yield { path: root, problem: null, ...outright(line) };
}
function outright({ isLiteral }) {
return isLiteral ? { isNamed: true } : {};
}
function* inFolder(folder, line, ground) {
if (ground.isOurs(folder))
yield* foldersOfOurs(folder, line, ground);
else
yield* entriesIn(folder, line, ground);
}
function* foldersOfOurs(folder, line, ground) {
const isEmpty = entriesIn(folder, line, { ...ground, isOurs: () => false }).next().done === true;
if (!isEmpty)
yield { path: folder, problem: OURS };
}
function* entriesIn(folder, line, ground) {
let entries;
try {
entries = ground.disk.list(folder);
}
catch (error) {
yield { path: folder, problem: unreadable(error) };
return;
}
for (const entry of entries) {
if (!entry.name.startsWith('.'))
yield* atEntry(entry, (0,external_node_path_.join)(folder, entry.name), line, ground);
}
}
function* atEntry(entry, path, line, ground) {
const isFolder = entry.isDirectory();
if (!(isFolder ? line.mayMatchIn(path) : line.matches(path)) || ground.isExcluded(path))
return;
if (isMangled(entry.name) && ground.disk.status(path) === null)
yield { path, problem: BAD_NAME };
else if (isFolder)
yield* inFolder(path, line, ground);
else
yield { path, problem: null };
}
function isMangled(name) {
return name.includes('\ufffd');
}
function unreadable(error) {
return { why: 'unreadable', reason: `it cannot be read: ${(0,failure .bD)(error)}` };
}
;
function ownFiles(ours, disk) {
const own = new Set(ours.map((path) => disk.identity(path)).filter((identity) => identity !== null));
const folders = new Map();
const isOwnItself = (path) => {
const identity = disk.identity(path);
return identity !== null && own.has(identity);
};
const isOwnFolder = (folder) => {
const known = folders.get(folder);
if (known !== undefined)
return known;
const parent = (0,external_node_path_.dirname)(folder);
const isOwn = isOwnItself(folder) || (parent !== folder && isOwnFolder(parent));
folders.set(folder, isOwn);
return isOwn;
};
return (path) => isOwnItself(path) || isOwnFolder((0,external_node_path_.dirname)(path));
}
var external_node_os_ = __webpack_require__(8161);
var quoted_input = __webpack_require__(1267);
var disk_places = __webpack_require__(7241);
;
const MAX_BRACKET_REACH = 500_000;
const IS_WINDOWS = external_node_path_.sep === '\\';
const MAGIC = IS_WINDOWS ? /[*?[]/ : /[*?[\\]/;
async function parsePathLines(lines, workspace, disk) {
if (bracketReach(lines) > MAX_BRACKET_REACH)
throw new failure .HR('invalid-input', 'Input "paths" cannot be used: it has too many "[" in lines that are too long. Use "*" and "?" instead.');
const texts = lines.split('\n').map((line) => line.trim());
const parsed = [];
for (const text of texts) {
if (text === '' || text.startsWith('#'))
continue;
parsed.push(await parseLine(text, workspace, disk));
}
return parsed;
}
async function parseLine(text, workspace, disk) {
const marks = /^(?:!\s*)*/.exec(text)?.[0] ?? '';
const isExclusion = marks.replace(/\s/g, '').length % 2 === 1;
const named = text.slice(marks.length);
if (named === '')
throw unusable(text, 'no path follows "!"');
const literal = literalRoot(named, workspace, disk);
if (literal !== null || !MAGIC.test(named))
return { text, isExclusion, ...literalLine(literal) };
const pattern = withLiteralFolder(named, workspace, disk);
return { text, isExclusion, ...(await patternLine(pattern, workspace, disk, text)) };
}
function withLiteralFolder(text, workspace, disk) {
for (let end = text.lastIndexOf('/'); end > 0; end = text.lastIndexOf('/', end - 1)) {
const folder = text.slice(0, end);
if (!MAGIC.test(folder))
return text;
const root = literalRoot(folder, workspace, disk);
if (root !== null)
return `${path_lines_escape(root)}${text.slice(end)}`;
}
return text;
}
function literalRoot(text, workspace, disk) {
const here = rootOf((0,external_node_path_.resolve)(workspace, text), workspace, disk);
return here === null && isOfHome(text)
? rootOf((0,external_node_path_.resolve)(`${homeFolder(text)}${text.slice(1)}`), workspace, disk)
: here;
}
function literalLine(root) {
const isIn = (path) => root !== null && (path === root || (0,disk_places .zZ)(path, root));
return { root, isLiteral: true, matches: isIn, mayMatchIn: isIn };
}
async function patternLine(text, workspace, disk, line) {
const pattern = absolutePattern(text, workspace);
const prefix = await searchPath(pattern, line);
const rest = partsOf(pattern).slice(partsOf(prefix).length);
const root = rootOf(prefix, workspace, disk);
if (rest.length === 0)
return literalLine(root);
const matcher = await matcherOf(rest, pattern.endsWith('/'), line);
const below = (path) => root !== null && (0,disk_places .zZ)(path, root) ? (0,external_node_path_.relative)(root, path).split(external_node_path_.sep).join('/') : null;
return {
root,
isLiteral: false,
matches(path) {
const inner = below(path);
return inner !== null && matcher.matches(inner);
},
mayMatchIn(folder) {
const inner = below(folder);
return folder === root || (inner !== null && matcher.mayMatchIn(inner));
},
};
}
function absolutePattern(text, workspace) {
if (isOfHome(text))
return `${path_lines_escape(homeFolder(text))}${text.slice(1)}`;
const pattern = IS_WINDOWS ? text.replaceAll('\\', '/') : text;
if (IS_WINDOWS && /^\/(?!\/)/.test(pattern))
return `${path_lines_escape((0,external_node_path_.parse)(workspace).root)}${pattern}`;
return (0,external_node_path_.isAbsolute)(text) ? pattern : `${path_lines_escape(workspace)}/${pattern.replace(/^(?:\.\/+)+/, '')}`;
}
function isOfHome(text) {
return text === '~' || text.startsWith('~/') || text.startsWith(`~${external_node_path_.sep}`);
}
function homeFolder(line) {
let home = '';
try {
home = (0,external_node_os_.homedir)();
}
catch {
}
if ((0,external_node_path_.isAbsolute)(home))
return home;
throw new failure .HR('invalid-input', `Input "paths" cannot be used: a line, ${(0,quoted_input .Zs)(line)}, begins in the home folder, and the user of this runner has none. Set HOME for the step, or name the path from the root on.`);
}
function path_lines_escape(path) {
const slashed = IS_WINDOWS ? path.replaceAll('\\', '/') : path.replaceAll('\\', '\\\\');
return slashed.replace(/[[*?]/g, '[$&]');
}
function partsOf(path) {
return (IS_WINDOWS ? path.replaceAll('\\', '/') : path).split('/').filter((part) => part !== '');
}
async function searchPath(pattern, line) {
const { create } = await __webpack_require__.e( 9739).then(__webpack_require__.t.bind(__webpack_require__, 9739, 19));
try {
const [prefix = ''] = (await create(`!!${pattern}`)).getSearchPaths();
return prefix;
}
catch (error) {
throw unusable(line, (0,failure .bD)(error), error);
}
}
function rootOf(path, workspace, disk) {
try {
const status = disk.status(path);
if (status === null)
return null;
const target = status.isSymbolicLink() ? (0,disk_places .h)(path) : null;
const leadsHome = target !== null && (target === workspace || (0,disk_places .zZ)(workspace, target));
return leadsHome ? target : disk.ownPath(path);
}
catch {
return path;
}
}
async function matcherOf(parts, namesFolder, line) {
const { Minimatch } = await __webpack_require__.e( 3581).then(__webpack_require__.bind(__webpack_require__, 3581));
const options = {
dot: true,
nobrace: true,
nocase: IS_WINDOWS,
nocomment: true,
noext: true,
nonegate: true,
};
try {
const itself = new Minimatch(parts.join('/'), options);
const inside = new Minimatch([...parts, '**'].join('/'), options);
return {
matches: (path) => (!namesFolder && itself.match(path)) || inside.match(path),
mayMatchIn: (folder) => inside.match(folder, true),
};
}
catch (error) {
throw unusable(line, (0,failure .bD)(error), error);
}
}
function bracketReach(lines) {
return lines.split('\n').reduce((sum, line) => sum + (line.split('[').length - 1) * line.length, 0);
}
function unusable(line, why, cause) {
const problem = why.replace(/^Invalid pattern '.*'\. /s, '');
return new failure .HR('invalid-input', `Input "paths" cannot be used: a line, ${(0,quoted_input .Zs)(line)}, is no pattern: ${problem}. Name files from the workspace or from the root on.`, { cause });
}
var file_access = __webpack_require__(5125);
var single_line = __webpack_require__(8109);
;
const MAX_SHOWN = 1024;
function storedPath(location, workspace, paths = external_node_path_) {
const relative = paths.relative(workspace, location);
const isOutside = relative === '..' || relative.startsWith(`..${paths.sep}`) || paths.isAbsolute(relative);
return (isOutside ? withoutRoot(location, paths) : relative).split(paths.sep).join('/');
}
function withoutRoot(location, paths) {
const { root } = paths.parse(location);
const drive = /^([A-Za-z]):/.exec(root)?.[1]?.toLowerCase();
const below = location.slice(root.length);
if (drive !== undefined)
return `${drive}${paths.sep}${below}`;
return `${root}${below}`.replace(/^[\\/]+/, '');
}
function readablePath(path) {
const spelled = path.toWellFormed().replace(/\p{Cc}/gu, (character) => {
const digits = character.charCodeAt(0).toString(16).padStart(2, '0');
return `\\x${digits}`;
});
return (0,single_line .pF)(spelled, MAX_SHOWN);
}
;
function userFiles(workspace) {
return {
find: async (lines, ours) => find(lines, ours, external_node_fs_.realpathSync.native(workspace)),
read: (file, maxBytes) => Promise.try(() => {
const bytes = (0,regular_file .XF)(file.location, maxBytes);
if (bytes === null)
throw new Error(`${file.location} is gone`);
return bytes;
}),
};
}
async function find(lines, ours, workspace) {
const disk = diskView();
const ground = { disk, isOurs: ownFiles(ours, disk) };
const parsed = await parsePathLines(lines, workspace, disk);
const { named, unmatched } = allNamed(parsed, ground);
const files = new Map();
const ownPaths = new Map();
const leftOut = [];
for (const { path: ownPath, problem, ...outright } of named) {
const path = storedPath(ownPath, workspace);
const result = problem ?? describe(ownPath, path, ground);
if (result === null)
continue;
if ('why' in result)
leftOut.push({ path: readablePath(path), ...result, ...outright });
else {
rejectSamePath(ownPaths.get(path), ownPath, path);
ownPaths.set(path, ownPath);
files.set(path, { ...result, ...outright });
}
}
rejectFilesBelowFiles(ownPaths);
return {
files: inOrder([...files.values()]),
leftOut: inOrder(leftOut),
unmatched,
...(parsed.every(({ isExclusion }) => isExclusion) ? { namesNothing: true } : {}),
};
}
function allNamed(lines, ground) {
const named = new Map();
const unmatched = [];
for (const [index, line] of lines.entries()) {
if (line.isExclusion)
continue;
const exclusions = lines.slice(index + 1).filter((later) => later.isExclusion);
const isExcluded = (path) => exclusions.some((exclusion) => exclusion.matches(path));
let isMatched = false;
for (const found of namedBy(line, { ...ground, isExcluded })) {
isMatched = true;
const { isNamed } = named.get(found.path) ?? {};
named.set(found.path, { ...found, ...(isNamed === undefined ? {} : { isNamed }) });
}
if (!isMatched)
unmatched.push(line.text);
}
return { named: [...named.values()], unmatched };
}
function describe(ownPath, path, { disk, isOurs }) {
const target = targetOf(ownPath, disk);
if (target === null || 'why' in target)
return target;
const { location, status } = target;
if (isOurs(ownPath) || isOurs(location))
return OURS;
if (status.isDirectory())
return { why: 'folder-link', reason: 'it is a link to a folder: name the folder itself' };
if (!status.isFile())
return { why: 'not-a-file', reason: 'it is no regular file' };
if (!(0,set_path .bP)(path))
return BAD_NAME;
try {
(0,external_node_fs_.accessSync)(location, external_node_fs_.constants.R_OK);
}
catch (error) {
return unreadable(error);
}
return { location, path, sizeBytes: status.size, mode: modeOf(status), modifiedAt: status.mtime };
}
function modeOf({ mode }, platform = process.platform) {
return mode & (platform === 'win32' ? 0o700 : file_access .Jj);
}
function targetOf(ownPath, disk) {
let isLink = false;
try {
const status = disk.status(ownPath);
if (status === null)
return null;
isLink = status.isSymbolicLink();
const location = isLink ? external_node_fs_.realpathSync.native(ownPath) : ownPath;
return { location, status: (0,external_node_fs_.statSync)(location) };
}
catch (error) {
const leadsNowhere = isLink && (0,regular_file .up)(error, 'ENOENT', 'ENOTDIR', 'ELOOP');
return leadsNowhere
? { why: 'not-a-file', reason: 'it is a link that leads nowhere' }
: unreadable(error);
}
}
function rejectSamePath(some, other, path) {
if (some === undefined)
return;
throw new failure .HR('invalid-input', `Input "paths" cannot be used: ${readablePath(some)} and ${readablePath(other)} would both be stored as ${readablePath(path)}. Leave one of them out with a line that begins with "!".`);
}
function rejectFilesBelowFiles(ownPaths) {
const seen = new Set();
for (const [path, ownPath] of ownPaths)
for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
const folder = path.slice(0, end);
if (seen.has(folder))
break;
seen.add(folder);
const other = ownPaths.get(folder);
if (other === undefined)
continue;
throw new failure .HR('invalid-input', `Input "paths" cannot be used: ${readablePath(other)} would be stored as ${readablePath(folder)}, and ${readablePath(ownPath)} below it, so that the backup could not be restored. Leave one of them out with a line that begins with "!".`);
}
}
function inOrder(items) {
return items.toSorted((some, other) => (some.path < other.path ? -1 : 1));
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
8794:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Av: () => ( lostWithExpired),
DU: () => ( lost),
Jv: () => ( vanished),
Ny: () => ( lockedWithoutPassphrase),
XS: () => ( datedInFuture),
Zk: () => ( gravest),
dj: () => ( allDamaged),
ey: () => ( lockedByOther),
kU: () => ( failedLookup),
kv: () => ( uncachedEntry)
});
var _domain_words_summarize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9745);
const NOTHING_ISSUED = 'Nothing was issued, so that no certificate changes by accident.';
function lockedWithoutPassphrase(place, commonName, isOfList) {
const backup = isOfList
? `A sealed backup of the list exists, and may hold the certificate for ${commonName}`
: `A sealed backup of ${commonName} exists`;
return {
state: 'locked',
problem: `${backup} (${place}), and the input passphrase is empty.`,
advice: `Check that the secret exists and that its name is spelled as in the workflow: a missing secret arrives as an empty text. ${NOTHING_ISSUED}`,
};
}
function lockedByOther(place, commonName) {
return {
state: 'locked',
problem: `No backup that the passphrase opens holds the certificate for ${commonName}, and a backup that it does not open might (${place}).`,
advice: `Give the passphrase of that backup as previous-passphrase. If it is lost, set on-restore-error: issue once to have a new certificate issued. ${NOTHING_ISSUED}`,
};
}
function lost(places, commonName) {
return {
state: 'lost',
problem: `Every sealed backup of ${commonName} has expired: ${(0,_domain_words_summarize_js__WEBPACK_IMPORTED_MODULE_0__ .e)(places)}.`,
advice: 'Restore certificate and key from another copy to cert-path and key-path, or set on-restore-error: issue once to have a new one issued.',
};
}
function lostWithExpired(places, commonName) {
return {
state: 'lost',
problem: `No backup that is left holds the certificate for ${commonName}, and backups that may have held it have expired: ${(0,_domain_words_summarize_js__WEBPACK_IMPORTED_MODULE_0__ .e)(places)}.`,
advice: 'Restore certificate and key from another copy to cert-path and key-path. If the certificate is new, or lost, set on-restore-error: issue once to have one issued.',
};
}
function allDamaged(places, commonName, isOfList) {
const inEveryShard = isOfList ? ' for every shard of the list' : '';
return {
state: 'invalid',
problem: `No backup of the certificate for ${commonName} can be used: ${(0,_domain_words_summarize_js__WEBPACK_IMPORTED_MODULE_0__ .e)(places)}.`,
advice: `If the passphrase was changed, run the workflow once${inEveryShard}, with previous-passphrase. Else restore certificate and key by hand, or set on-restore-error: issue once to have a new one issued.`,
};
}
function datedInFuture(place, commonName) {
return {
state: 'unreadable',
problem: `The only backup that holds ${commonName} is dated in the future: ${place}.`,
advice: `Correct this machine's clock if it is behind. If the clock was wrong when the backup was made, restore it by its date, with certkeep/certkeep/restore, or set on-restore-error: issue once to have a new one issued.`,
};
}
function vanished(place, commonName) {
return {
state: 'unreadable',
problem: `A backup of ${commonName} is listed, but could not be fetched: ${place}.`,
advice: 'Run again. If it was deleted, it is not listed any more then.',
};
}
function uncachedEntry(key, commonName) {
return {
state: 'unreadable',
problem: `The cache lists a certificate of ${commonName} (${key}), but did not return it, and no backup holds it.`,
advice: 'Run again on a machine like the one that made the entry: of the same operating system and, on Windows, with zstd if that had it. Or delete the entry, or set on-restore-error: issue once, to have a new one issued.',
};
}
function failedLookup(failure, { about, list }) {
if (failure.code === 'locked')
return { state: 'locked', problem: failure.message, advice: NOTHING_ISSUED };
const what = list === null ? `a certificate for ${about} already exists` : `${about} has certificates already`;
return {
state: failure.code === 'denied' ? 'denied' : 'unreadable',
problem: `Could not check whether ${what}. ${failure.message}`,
advice: NOTHING_ISSUED,
};
}
function gravest(failures) {
return failures.find(({ code }) => code !== 'denied') ?? failures[0] ?? null;
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
}),
9680:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
x: () => ( holdsSame)
});
var _domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5362);
function holdsSame(set, ready) {
const { manifest } = ready;
if (set.manifest.action !== manifest.action || !haveSamePairs(set.manifest, manifest))
return false;
const [files, otherFiles] = [set.manifest.userFiles, manifest.userFiles];
if (files.publicCount !== otherFiles.publicCount || files.sealedCount !== otherFiles.sealedCount)
return false;
if (manifest.proof === null)
return set.key === null && (0,_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_0__ .sw)(set.digests, ready.staged.files);
return (set.key !== null && set.manifest.proof?.salt === manifest.proof.salt && files.digest === otherFiles.digest);
}
function haveSamePairs(some, other) {
const texts = (records) => JSON.stringify(records.map(({ name, fingerprint, privateKey, since }) => [name, fingerprint, privateKey, since]));
return texts(some.certificates) === texts(other.certificates);
}
}),
2702:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
storeSet: () => ( storeSet)
});
var backup_name = __webpack_require__(1855);
var failure = __webpack_require__(5856);
var drill = __webpack_require__(7794);
var verify_set = __webpack_require__(2199);
var holds_same = __webpack_require__(9680);
var stage_set = __webpack_require__(2954);
;
async function findSameDay(store, ready, dependencies) {
const { name } = ready;
try {
for await (const set of store.list(name.base)) {
if ((0,backup_name .dQ)(set.name.time) !== (0,backup_name .dQ)(name.time))
return null;
if (set.isUnidentified === true || set.name.isPublic !== name.isPublic)
continue;
return (await isSame(store, set, ready, dependencies)) ? set : null;
}
}
catch (error) {
if ((0,failure .h_)(error).code === 'timeout')
throw error;
}
return null;
}
async function isSame(store, set, ready, dependencies) {
const reader = await store.open(set);
if (reader === null)
return false;
try {
const { base } = ready.name;
const expected = { kind: 'backup', artifactName: base, name: (0,backup_name .$K)(set.name) };
const repository = (0,stage_set ._M)(ready);
const verification = await (0,verify_set .mS)(reader, { ...expected, repository }, dependencies);
if (verification.kind !== 'verified' || !(0,holds_same .x)(verification.set, ready))
return false;
if (verification.set.key?.isCurrent === false)
return false;
return (await (0,drill .CZ)(verification.set, dependencies)) === null;
}
finally {
await reader.close();
}
}
var user_files = __webpack_require__(7038);
;
const MAX_ATTEMPTS = 25;
const NOT_CACHED = 'The certificate was not put into the cache. The next run will take it from the newest backup.';
async function storeSet(content, name, dependencies, first) {
const ready = first ?? (await (0,stage_set .zK)(content, { kind: 'backup', backupName: name }, dependencies));
const current = { ready, isSuspect: false };
try {
current.ready = await withFreeName(ready, dependencies);
const drilled = await storeInEach(content, current, dependencies);
const stored = drilled.flatMap((set) => (set instanceof failure .HR ? [] : [set]));
const failures = drilled.filter((set) => set instanceof failure .HR);
const [gravest] = failures;
if (gravest !== undefined && stored.length === 0)
throw joinFailures(gravest, failures);
return describe(content, current.ready, stored, failures);
}
finally {
await current.ready.staged.discard();
}
}
async function storeInEach(content, current, dependencies) {
const drilled = [];
let placed = null;
for (const store of dependencies.stores) {
if (placed !== null)
drilled.push(await drillPlaced(placed, current, dependencies));
if (current.isSuspect)
await stageAgain(content, current, dependencies);
placed = await attempt(() => storeIn(store, current, dependencies), store);
}
const [last] = await Promise.all([
placed === null ? null : drillPlaced(placed, current, dependencies),
storeInCache(content, current.ready.name, dependencies),
]);
if (last !== null)
drilled.push(last);
return drilled;
}
function describe(content, { name, manifest: { userFiles } }, stored, failures) {
return {
name: (0,backup_name .$K)(name),
stored,
failures,
leftOut: content.userFiles.leftOut,
isSealed: content.pairs.some(({ sealedKey }) => sealedKey !== null),
fileCount: userFiles.publicCount + userFiles.sealedCount,
};
}
function joinFailures({ code }, failures) {
const [only] = failures;
if (only !== undefined && failures.length === 1)
return only;
return new failure .HR(code, failures.map(({ message }) => message).join(' '), { cause: failures });
}
async function attempt(work, { source }) {
try {
return await work();
}
catch (error) {
if (error instanceof failure .HR)
return error;
return new failure .HR('not-stored', `The backup was not stored (${source}): ${(0,failure .bD)(error)}. Run again.`, {
cause: error,
});
}
}
async function withFreeName(ready, dependencies) {
let { name } = ready;
for (let tries = 1; tries <= MAX_ATTEMPTS; tries += 1) {
const known = await Promise.all(dependencies.stores.map((store) => attempt(() => store.isTaken(name), store)));
if (!known.includes(true))
break;
name = { ...name, attempt: name.attempt + 1 };
}
return name === ready.name ? ready : (0,stage_set .nP)(ready, name, dependencies);
}
async function storeIn(store, current, dependencies) {
const { ready: first } = current;
const existingSet = store.source === 'directory' ? await findSameDay(store, first, dependencies) : null;
if (existingSet !== null)
return { store, set: existingSet, ready: null };
for (let tries = 1; tries <= MAX_ATTEMPTS; tries += 1) {
const { ready } = current;
const set = await store.store(ready.staged, ready.name);
if (set !== null)
return { store, set, ready };
const next = { ...ready.name, attempt: ready.name.attempt + 1 };
current.ready = await (0,stage_set .nP)(ready, next, dependencies);
}
throw new failure .HR('not-stored', `The backup ${(0,backup_name .$K)(first.name)} was not stored: the name and ${MAX_ATTEMPTS - 1} variants of it are taken in this run. Give every certificate of a run its own artifact-name. If each has one, the server's answers were lost on the way: run again later.`);
}
async function drillPlaced(placed, current, dependencies) {
if (placed instanceof failure .HR)
return placed;
const { store, set, ready } = placed;
if (ready === null)
return set;
return attempt(async () => {
const problem = await problemOfStored(store, set, ready, dependencies);
if (problem === null)
return set;
current.isSuspect = true;
throw unrestorable(set, problem);
}, store);
}
async function stageAgain(content, current, dependencies) {
const { staged, name } = current.ready;
current.isSuspect = false;
try {
current.ready = await (0,stage_set .zK)(content, { kind: 'backup', backupName: name }, dependencies);
}
catch (error) {
dependencies.log.warning(`The backup could not be made again for the next store: ${(0,failure .bD)(error)}.`);
return;
}
await staged.discard();
}
function unrestorable(set, problem) {
return new failure .HR('not-stored', `The backup ${set.place} was stored, but cannot be restored: ${problem}. It does not count as a backup. Run again to make another one.`);
}
async function problemOfStored(store, set, ready, dependencies) {
let reader = null;
try {
reader = await store.open(set);
if (reader === null)
return 'it is not there';
const expected = {
name: (0,backup_name .$K)(ready.name),
artifactName: ready.name.base,
repository: (0,stage_set ._M)(ready),
checksums: ready.checksums,
isSealed: !ready.name.isPublic,
};
return await (0,drill .Es)(reader, expected, dependencies);
}
catch (error) {
if (error instanceof failure .HR && error.code === 'invalid')
return (0,failure .bD)(error);
throw error;
}
finally {
await reader?.close();
}
}
async function storeInCache(content, name, dependencies) {
const { cache, log } = dependencies;
const isSealed = content.pairs.length > 0 && content.pairs.every(({ sealedKey }) => sealedKey !== null);
if (cache === null || !isSealed)
return;
try {
const label = { kind: 'cache', backupName: name };
const cached = { ...content, userFiles: user_files.NO_FILES };
const { staged, manifest } = await (0,stage_set .zK)(cached, label, dependencies);
try {
if (manifest.proof !== null && (await cache.store(staged, name, manifest.proof)))
return;
}
finally {
await staged.discard();
}
log.warning(NOT_CACHED);
}
catch (error) {
log.warning(`${NOT_CACHED} ${(0,failure .bD)(error)}.`);
}
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
