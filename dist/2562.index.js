export const id = 2562;
export const ids = [2562];
export const modules = {
2562:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
formatListSummary: () => ( formatListSummary)
});
var _domain_words_count_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(9151);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
var _use_cases_keep_certificate_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4623);
var _certificates_list_summary_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5965);
var _report_backup_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5717);
var _report_certificate_table_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7458);
var _report_failure_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1083);
var _report_long_list_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7153);
var _report_markdown_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8459);
var _report_timeline_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9105);
var _backup_problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5127);
var _keyless_backup_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1068);
var _outputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7005);
var _words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(402);
function formatListSummary(report, inputs, whyNotStored = null) {
const kept = report.reports.flatMap(({ certificate: { request }, outcome }) => outcome instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR ? [] : [{ commonName: request.specification.subject.commonName, outcome }]);
const failures = failuresOf(report, inputs);
const isKeyless = (0,_keyless_backup_js__WEBPACK_IMPORTED_MODULE_5__ .l)(report, inputs, whyNotStored);
return [
(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_8__ .R_)(2, verdict(report, inputs, isKeyless)),
...(0,_backup_problem_js__WEBPACK_IMPORTED_MODULE_4__ .vM)(report, inputs, report.lastBackup),
...(0,_certificates_list_summary_js__WEBPACK_IMPORTED_MODULE_9__ .mo)(failures),
...lastBackupOf(report, failures),
...(isKeyless ? [(0,_keyless_backup_js__WEBPACK_IMPORTED_MODULE_5__ .s)(report, inputs)] : []),
...changeSection(kept, report.isDryRun, inputs.run.passphrase !== null),
...expirySection(kept, report.now),
...(report.isDryRun ? [] : backupSection(report, whyNotStored)),
...chartSection(kept, report.now),
'',
].join('\n\n');
}
function verdict(report, inputs, isKeyless) {
const counts = (0,_outputs_js__WEBPACK_IMPORTED_MODULE_6__ .mQ)(report, inputs);
const problem = (0,_backup_problem_js__WEBPACK_IMPORTED_MODULE_4__ .Pr)(report);
const isFailed = counts.failed > 0 || problem !== null;
const icon = isFailed ? '\u274c' : isKeyless ? '\u26a0\ufe0f' : '\u2705';
const note = problem ?? (isKeyless ? 'their keys are in no backup' : null);
const title = report.isDryRun ? `${icon} Dry run:` : icon;
return `${title} ${(0,_certificates_list_summary_js__WEBPACK_IMPORTED_MODULE_9__ .Vu)(inputs.list ?? inputs.artifactName, inputs.shard)}: ${(0,_outputs_js__WEBPACK_IMPORTED_MODULE_6__ .H2)(counts)}${note === null ? '' : ` (${note})`}`;
}
function failuresOf({ reports }, { badEntries }) {
const ofReports = reports.flatMap(({ certificate: { request }, outcome }) => {
const problem = (0,_use_cases_keep_certificate_report_js__WEBPACK_IMPORTED_MODULE_1__ .g5)(outcome)?.message;
return problem === undefined ? [] : [{ name: request.specification.subject.commonName, problem }];
});
return [...(0,_certificates_list_summary_js__WEBPACK_IMPORTED_MODULE_9__ .GW)(badEntries), ...ofReports];
}
function lastBackupOf({ backup, lastBackup }, failures) {
return backup === null && lastBackup !== null && failures.length > 0 ? [(0,_report_failure_summary_js__WEBPACK_IMPORTED_MODULE_3__ .M)(lastBackup)] : [];
}
function changeSection(kept, isDryRun, hasPassphrase) {
const changed = kept.filter(({ outcome }) => outcome.status !== 'reused');
if (changed.length === 0)
return [];
const cells = changed.map(({ commonName, outcome: { status, reason } }) => [
(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_8__ .aY)(commonName),
isDryRun ? `would be ${status}` : status,
(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_8__ .Qq)((0,_words_js__WEBPACK_IMPORTED_MODULE_7__ .Gk)(reason, hasPassphrase)),
]);
const fingerprints = changed.flatMap(({ commonName, outcome: { certificate } }) => certificate === null ? [] : [`${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_8__ .aY)(commonName)} ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_8__ .aY)(certificate.fingerprint)}`]);
return [
(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_8__ .R_)(3, 'Changed'),
...(0,_report_long_list_js__WEBPACK_IMPORTED_MODULE_10__ .V4)(['Certificate', 'Result', 'Because'], cells, 'certificate'),
...(fingerprints.length === 0
? []
: [(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_8__ .zH)('SHA-256 fingerprints', (0,_report_long_list_js__WEBPACK_IMPORTED_MODULE_10__ .jm)(fingerprints, 'certificate').join('\n\n'))]),
];
}
function soonest(kept) {
return kept
.flatMap(({ commonName, outcome }) => outcome.certificate === null
? []
: [{ commonName, certificate: outcome.certificate, renewal: (0,_words_js__WEBPACK_IMPORTED_MODULE_7__ ._R)(outcome) }])
.sort((some, other) => some.certificate.notAfter.getTime() - other.certificate.notAfter.getTime());
}
function expirySection(kept, now) {
const dated = soonest(kept);
if (dated.length === 0)
return [];
const cells = dated.map(({ commonName, certificate, renewal }) => [
(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_8__ .aY)(commonName),
certificate.notAfter.toISOString().slice(0, 10),
(0,_report_certificate_table_js__WEBPACK_IMPORTED_MODULE_11__ .io)(certificate, now),
renewal,
]);
return [
(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_8__ .R_)(3, 'Expires first'),
...(0,_report_long_list_js__WEBPACK_IMPORTED_MODULE_10__ .V4)(['Certificate', 'Expires', 'Days left', 'Due for renewal'], cells, 'certificate'),
];
}
function chartSection(kept, now) {
const certificates = soonest(kept).map(({ certificate }) => certificate);
return certificates.length === 0 ? [] : [(0,_report_timeline_js__WEBPACK_IMPORTED_MODULE_12__ .ks)({ now, certificates, backupsExpireAt: [] })];
}
function backupSection({ backup, carriedCount, reports }, whyNotStored) {
if (backup instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR)
return [];
if (backup === null || backup.stored.length === 0)
return [
(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_8__ .R_)(3, 'Backup'),
(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_8__ .Qq)(whyNotStored ?? 'Nothing was stored.'),
...(0,_report_backup_table_js__WEBPACK_IMPORTED_MODULE_2__ .t)(backup?.leftOut ?? []),
];
const certificates = reports.flatMap(({ outcome }) => outcome instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR || outcome.certificate === null ? [] : [outcome.certificate]);
const keys = backup.isSealed ? 'sealed with the passphrase' : 'not in the backup';
const carried = `${(0,_domain_words_count_js__WEBPACK_IMPORTED_MODULE_13__ .U)(carriedCount, 'pair')} ${carriedCount === 1 ? 'was' : 'were'}`;
return [
(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_8__ .R_)(3, 'Backup'),
...(0,_report_backup_table_js__WEBPACK_IMPORTED_MODULE_2__ .W)(backup, backup.isSealed ? certificates : []),
`The private keys are ${keys}.`,
...(carriedCount === 0 ? [] : [`${carried} taken over from earlier backups.`]),
...(0,_report_backup_table_js__WEBPACK_IMPORTED_MODULE_2__ .t)(backup.leftOut),
];
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
(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__ .Qq)((0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_3__ .p)(subjectLine)),
...(issuerLine === subjectLine ? [] : [`issued by ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__ .Qq)((0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_3__ .p)(issuerLine))}`]),
...places.map((place) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__ .aY)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__ ._Q)((0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_3__ .p)(place, 400)))),
];
return lines.join('<br>');
}
})
};
