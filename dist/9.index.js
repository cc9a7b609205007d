export const id = 9;
export const ids = [9];
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
})
};
