export const id = 6706;
export const ids = [6706];
export const modules = {
6706:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
describeBackup: () => ( describeBackup)
});
var _domain_words_count_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9151);
var _report_backup_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5717);
var _report_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8459);
function describeBackup(backup, certificate, whyNot) {
const { stored, isSealed, fileCount, leftOut } = backup;
if (stored.length === 0)
return [(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .Qq)(whyNot), ...(0,_report_backup_table_js__WEBPACK_IMPORTED_MODULE_0__ .t)(leftOut)];
const files = fileCount === 0 ? '' : ` It holds ${(0,_domain_words_count_js__WEBPACK_IMPORTED_MODULE_2__ .U)(fileCount, 'more file')}.`;
return [
...(0,_report_backup_table_js__WEBPACK_IMPORTED_MODULE_0__ .W)(backup, certificate === null || !isSealed ? [] : [certificate]),
`The private key is ${isSealed ? 'sealed with the passphrase' : 'not in the backup'}.${files}`,
...(0,_report_backup_table_js__WEBPACK_IMPORTED_MODULE_0__ .t)(leftOut),
];
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
