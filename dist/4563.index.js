export const id = 4563;
export const ids = [4563,9];
export const modules = {
5965:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
GW: () => ( problemsOf),
Vu: () => ( listTitle),
gM: () => ( formatCounts),
mo: () => ( failureSection)
});
var _report_long_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7153);
var _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8459);
const MAX_NAMES = 12;
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
function failureSection(failures) {
const lines = [...Map.groupBy(failures, problemOfEach)].map(([ofEach, same]) => {
const names = same.map(({ name }) => name);
const problem = same.length === 1 ? (same[0]?.problem ?? ofEach) : ofEach;
const isNamed = names.every((name) => problem.startsWith(name));
return isNamed ? (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .Qq)(problem) : `${formatNames(names)}: ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .Qq)(problem)}`;
});
return (0,_report_long_list_js__WEBPACK_IMPORTED_MODULE_1__ .ZR)('CAUTION', lines, 'failure');
}
function problemOfEach({ name, problem }) {
return problem.replace(` of ${name} `, ' of each ').replace(` for ${name} `, ' for each ');
}
function formatNames(names) {
const shown = names.slice(0, MAX_NAMES).map(_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .aY).join(', ');
return names.length <= MAX_NAMES ? shown : `${shown} and ${names.length - MAX_NAMES} more`;
}
}),
9:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
H: () => ( formatKeepCounts),
m: () => ( countsOf),
outputsOfList: () => ( outputsOfList),
recordsOf: () => ( recordsOf)
});
var _domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3201);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
var _domain_backup_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5216);
var _use_cases_keep_certificate_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4623);
var _certificates_list_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5965);
const MAX_LISTED = 1000;
const STATUSES = ['issued', 'renewed', 'reused'];
function countsOf({ reports }, { badEntries }) {
const counts = { issued: 0, renewed: 0, reused: 0, failed: badEntries.length };
for (const { outcome } of reports) {
const isFailed = outcome instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR || outcome.problem !== null;
counts[isFailed ? 'failed' : outcome.status] += 1;
}
return counts;
}
function formatKeepCounts(counts) {
return (0,_certificates_list_summary_js__WEBPACK_IMPORTED_MODULE_3__ .gM)({ ...counts }, 'nothing to keep');
}
function outputsOfList(report, inputs) {
const counts = countsOf(report, inputs);
const made = new Set(report.reports.map(({ outcome }) => (outcome instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR ? null : outcome.status)));
const certificates = report.reports.flatMap(({ outcome }) => outcome instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR || outcome.certificate === null ? [] : [outcome.certificate]);
const [soonest] = certificates.sort(_domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_4__ .uj);
return {
status: STATUSES.find((status) => made.has(status)) ?? (counts.failed > 0 ? 'failed' : 'reused'),
reason: formatKeepCounts(counts),
renewed: String(made.has('renewed') && !report.isDryRun),
changed: String(report.reports.some(hasWrittenFiles)),
'not-after': soonest === undefined ? '' : (0,_domain_backup_manifest_js__WEBPACK_IMPORTED_MODULE_1__ .fU)(soonest.notAfter),
'days-left': soonest === undefined ? '' : String((0,_domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_4__ .H_)(soonest, report.now)),
};
}
function recordsOf({ reports, now }, { badEntries }, exists) {
const isShort = reports.length <= MAX_LISTED;
const listed = reports.filter((report) => isShort || (0,_use_cases_keep_certificate_report_js__WEBPACK_IMPORTED_MODULE_2__ .g5)(report.outcome) !== null || hasOtherPair(report));
const records = [
...listed.map((report) => recordOf(report, now, exists)),
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
function hasWrittenFiles({ outcome, hasRecovered }) {
return outcome instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR ? hasRecovered === true : outcome.wroteFiles;
}
function hasOtherPair({ outcome, hasRecovered }) {
if (hasRecovered === true)
return true;
return !(outcome instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR) && (outcome.status !== 'reused' || outcome.replaced !== null);
}
function recordOf(report, now, exists) {
const { certificate: { name, files }, outcome, } = report;
const areThere = !(outcome instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR) && (outcome.wroteFiles || outcome.source === 'workspace');
const isThere = (path) => areThere || exists(path);
const paths = {
...(isThere(files.certificatePath) ? { 'cert-path': files.certificatePath } : {}),
...(isThere(files.privateKeyPath) ? { 'key-path': files.privateKeyPath } : {}),
};
const written = hasWrittenFiles(report) ? { changed: true } : {};
if (outcome instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR)
return { name, status: 'failed', ...written, error: outcome.message, ...paths };
const { reason, source, certificate, wroteFiles: changed, problem } = outcome;
const status = problem === null ? outcome.status : 'failed';
const error = problem === null ? {} : { error: problem.message };
const dates = certificate === null
? {}
: {
fingerprint: certificate.fingerprint,
'fingerprint-sha1': certificate.fingerprintSha1,
'public-key-pin': certificate.publicKeyPin,
'not-after': (0,_domain_backup_manifest_js__WEBPACK_IMPORTED_MODULE_1__ .fU)(certificate.notAfter),
'days-left': (0,_domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_4__ .H_)(certificate, now),
};
return { name, status, reason, source, changed, ...dates, ...error, ...paths };
}
}),
4563:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
formatListSummary: () => ( formatListSummary)
});
var _domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3201);
var _domain_words_count_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(9151);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
var _use_cases_keep_certificate_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4623);
var _certificates_list_summary_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5965);
var _report_advice_boxes_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8874);
var _report_backup_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5717);
var _report_certificate_table_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7458);
var _report_failure_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1083);
var _report_long_list_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7153);
var _report_markdown_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8459);
var _report_expiry_timeline_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(3509);
var _advice_kept_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6318);
var _backup_problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5566);
var _keyless_backup_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9577);
var _outputs_outputs_of_list_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9);
var _words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5629);
function formatListSummary(report, inputs, remarks) {
const { whyNotStored, advice } = remarks;
const kept = (0,_advice_kept_js__WEBPACK_IMPORTED_MODULE_4__ .CJ)(report);
const failures = failuresOf(report, inputs);
const isKeyless = (0,_keyless_backup_js__WEBPACK_IMPORTED_MODULE_6__ .l)(report, inputs, whyNotStored);
return [
(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_9__ .R_)(2, verdict(report, inputs, remarks)),
...(0,_backup_problem_js__WEBPACK_IMPORTED_MODULE_5__ .vM)(report, inputs, report.lastBackup),
...(0,_certificates_list_summary_js__WEBPACK_IMPORTED_MODULE_10__ .mo)(failures),
...lastBackupOf(report, failures),
...(isKeyless ? [(0,_keyless_backup_js__WEBPACK_IMPORTED_MODULE_6__ .s)(report, inputs)] : []),
...(0,_report_advice_boxes_js__WEBPACK_IMPORTED_MODULE_11__ .sW)(advice),
...changeSection(kept, report.isDryRun),
...expirySection(kept, report.now),
...(report.isDryRun ? [] : backupSection(report, whyNotStored)),
...chartSection(kept, report.now),
'',
].join('\n\n');
}
function verdict(report, inputs, { whyNotStored, advice }) {
const counts = (0,_outputs_outputs_of_list_js__WEBPACK_IMPORTED_MODULE_7__ .m)(report, inputs);
const isKeyless = (0,_keyless_backup_js__WEBPACK_IMPORTED_MODULE_6__ .l)(report, inputs, whyNotStored);
const isForJob = whyNotStored !== null && counts.issued > 0 && !report.isDryRun;
const problem = (0,_backup_problem_js__WEBPACK_IMPORTED_MODULE_5__ .Pr)(report);
const isFailed = counts.failed > 0 || problem !== null;
const lack = isKeyless ? 'their keys are in no backup' : isForJob ? 'for this job only' : null;
const icon = isFailed ? '\u274c' : lack !== null || (0,_report_advice_boxes_js__WEBPACK_IMPORTED_MODULE_11__ .xe)(advice) ? '\u26a0\ufe0f' : '\u2705';
const note = problem ?? lack;
const title = report.isDryRun ? `${icon} Dry run:` : icon;
const said = (0,_outputs_outputs_of_list_js__WEBPACK_IMPORTED_MODULE_7__ .H)(counts);
const what = report.isDryRun ? said.replace(/ (issued|renewed|reused)/g, ' would be $1') : said;
return `${title} ${(0,_certificates_list_summary_js__WEBPACK_IMPORTED_MODULE_10__ .Vu)(inputs.list ?? inputs.artifactName, inputs.shard)}: ${what}${note === null ? '' : ` (${note})`}`;
}
function failuresOf({ reports }, { badEntries }) {
const ofReports = reports.flatMap(({ certificate, outcome }) => {
const problem = (0,_use_cases_keep_certificate_report_js__WEBPACK_IMPORTED_MODULE_1__ .g5)(outcome)?.message;
return problem === undefined ? [] : [{ name: commonNameOf(certificate), problem }];
});
return [...(0,_certificates_list_summary_js__WEBPACK_IMPORTED_MODULE_10__ .GW)(badEntries), ...ofReports];
}
function lastBackupOf({ backup, lastBackup }, failures) {
return backup === null && lastBackup !== null && failures.length > 0 ? [(0,_report_failure_summary_js__WEBPACK_IMPORTED_MODULE_3__ .M)(lastBackup)] : [];
}
function changeSection(kept, isDryRun) {
const changed = kept.filter(({ outcome }) => outcome.status !== 'reused');
if (changed.length === 0)
return [];
const cells = changed.map(({ certificate, outcome: { status, reason } }) => [
(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_9__ .aY)(commonNameOf(certificate)),
isDryRun ? `would be ${status}` : status,
(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_9__ .Qq)((0,_words_js__WEBPACK_IMPORTED_MODULE_8__ .Gk)(reason)),
]);
const fingerprints = changed.flatMap(({ certificate: kept, outcome: { certificate } }) => certificate === null ? [] : [`${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_9__ .aY)(commonNameOf(kept))} ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_9__ .aY)(certificate.fingerprint)}`]);
return [
(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_9__ .R_)(3, 'Changed'),
...(0,_report_long_list_js__WEBPACK_IMPORTED_MODULE_12__ .V4)(['Certificate', 'Result', 'Because'], cells, 'certificate'),
...(fingerprints.length === 0
? []
: [(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_9__ .zH)('SHA-256 fingerprints', (0,_report_long_list_js__WEBPACK_IMPORTED_MODULE_12__ .jm)(fingerprints, 'certificate').join('\n\n'))]),
];
}
function soonest(kept) {
return kept
.flatMap(({ certificate: kept, outcome }) => {
const { certificate } = outcome;
const renewal = (0,_words_js__WEBPACK_IMPORTED_MODULE_8__ ._R)(outcome);
return certificate === null ? [] : [{ commonName: commonNameOf(kept), certificate, renewal }];
})
.sort((some, other) => (0,_domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_13__ .uj)(some.certificate, other.certificate));
}
function expirySection(kept, now) {
const dated = soonest(kept);
if (dated.length === 0)
return [];
const cells = dated.map(({ commonName, certificate, renewal }) => [
(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_9__ .aY)(commonName),
certificate.notAfter.toISOString().slice(0, 10),
(0,_report_certificate_table_js__WEBPACK_IMPORTED_MODULE_14__ .io)(certificate, now),
renewal,
]);
return [
(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_9__ .R_)(3, 'Expires first'),
...(0,_report_long_list_js__WEBPACK_IMPORTED_MODULE_12__ .V4)(['Certificate', 'Expires', 'Days left', 'Due for renewal'], cells, 'certificate'),
];
}
function chartSection(kept, now) {
const certificates = soonest(kept).map(({ certificate }) => certificate);
return certificates.length === 0 ? [] : [(0,_report_expiry_timeline_js__WEBPACK_IMPORTED_MODULE_15__ .k)({ now, certificates, backupsExpireAt: [] })];
}
function backupSection({ backup, carriedCount, reports }, whyNotStored) {
if (backup instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR)
return [];
if (backup === null || backup.stored.length === 0)
return [
(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_9__ .R_)(3, 'Backup'),
(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_9__ .Qq)(whyNotStored ?? 'Nothing was stored.'),
...(0,_report_backup_table_js__WEBPACK_IMPORTED_MODULE_2__ .t)(backup?.leftOut ?? []),
];
const certificates = reports.flatMap(({ outcome }) => outcome instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR || outcome.certificate === null ? [] : [outcome.certificate]);
const keys = backup.isSealed ? 'sealed with the passphrase' : 'not in the backup';
const carried = `${(0,_domain_words_count_js__WEBPACK_IMPORTED_MODULE_16__ .U)(carriedCount, 'pair')} ${carriedCount === 1 ? 'was' : 'were'}`;
return [
(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_9__ .R_)(3, 'Backup'),
...(0,_report_backup_table_js__WEBPACK_IMPORTED_MODULE_2__ .W)(backup, backup.isSealed ? certificates : []),
`The private keys are ${keys}.`,
...(carriedCount === 0 ? [] : [`${carried} taken over from earlier backups.`]),
...(0,_report_backup_table_js__WEBPACK_IMPORTED_MODULE_2__ .t)(backup.leftOut),
];
}
function commonNameOf({ request }) {
return request.specification.subject.commonName;
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
4134:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
l: () => ( describeLeftOut)
});
var _single_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8109);
function describeLeftOut({ path, reason, }) {
return `${(0,_single_line_js__WEBPACK_IMPORTED_MODULE_0__ .pF)(path)} is not in the backup: ${reason}.`;
}
})
};
