export const id = 1265;
export const ids = [1265,2966];
export const modules = {
2966:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
pathsChecker: () => ( pathsChecker),
readListEntries: () => ( readListEntries)
});
var external_node_path_ = __webpack_require__(6760);
var failure = __webpack_require__(5856);
var quoted_input = __webpack_require__(1267);
var single_line = __webpack_require__(8109);
var usable_path = __webpack_require__(3485);
;
const MAX_DEPTH = 16;
const CHANGING_NUMBER = /\d[.eE]|-0|\d{16}/;
const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const CURLY = 0x20;
const OPENING = 0x7b;
const CLOSING = 0x7d;
function parseJson(text) {
if (!/^\s*\[/.test(text))
return undefined;
const names = countNames(text);
if (names === null)
return undefined;
try {
const value = JSON.parse(text);
return countProperties(value) === names ? value : undefined;
}
catch {
return undefined;
}
}
function countNames(text) {
let names = 0;
let depth = 0;
let start = 0;
for (let at = 0; at < text.length; at += 1) {
const sign = text.charCodeAt(at);
if (sign === QUOTE) {
if (CHANGING_NUMBER.test(text.slice(start, at)))
return null;
at = endOfString(text, at);
start = at + 1;
}
else if (sign === COLON) {
names += 1;
}
else if ((sign | CURLY) === OPENING) {
depth += 1;
if (depth > MAX_DEPTH)
return null;
}
else if ((sign | CURLY) === CLOSING)
depth -= 1;
}
return CHANGING_NUMBER.test(text.slice(start)) ? null : names;
}
function endOfString(text, start) {
let end = text.indexOf('"', start + 1);
while (end !== -1 && isEscaped(text, end))
end = text.indexOf('"', end + 1);
return end === -1 ? text.length : end;
}
function isEscaped(text, at) {
let backslashes = 0;
while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH)
backslashes += 1;
return backslashes % 2 === 1;
}
function countProperties(value) {
if (typeof value !== 'object' || value === null)
return 0;
const values = Array.isArray(value) ? value : Object.values(value);
let properties = Array.isArray(value) ? 0 : values.length;
for (const each of values)
properties += countProperties(each);
return properties;
}
var regular_file = __webpack_require__(9625);
;
const MAX_BYTES = 16 * 1024 * 1024;
const MAX_ENTRIES = 100_000;
const MAX_REASON = 100;
const ALLOWED = 'must be a YAML or JSON list, such as [a.example.com, b.example.com], or the path of a file with one';
async function readCertificateList(text, workspace) {
const { content, subject } = contentOf(text, workspace);
return parseList(content, subject);
}
async function readEntryLines(text, workspace) {
const { content } = contentOf(text, workspace);
const { linesOfItems, YamlProblem } = await Promise.all( [__webpack_require__.e(3243), __webpack_require__.e(7652)]).then(__webpack_require__.bind(__webpack_require__, 7652));
try {
const lines = linesOfItems(withoutMark(content));
return new Set(lines).size > 1 ? lines : [];
}
catch (error) {
if (error instanceof YamlProblem)
return [];
throw error;
}
}
function contentOf(text, workspace) {
const trimmed = text.trim();
if (trimmed === '')
throw refusal('is empty');
if (isList(trimmed))
return { content: text, subject: 'Input "certificates"' };
if (/^\{|:\s|\0/.test(trimmed))
throw refusal('is neither a list nor a path');
return {
content: readListFile(trimmed, workspace),
subject: `The file ${(0,single_line .pF)(trimmed)} of input "certificates"`,
};
}
function withoutMark(content) {
return content.replace(/^\uFEFF/, '');
}
function isList(trimmed) {
return /^(\[|-\s)|[\r\n]/.test(trimmed);
}
function readListFile(given, workspace) {
const path = (0,external_node_path_.isAbsolute)(given) ? (0,external_node_path_.resolve)(given) : (0,external_node_path_.resolve)(workspace, given);
const quoted = (0,quoted_input .Zs)(given);
const bytes = readBytes(path, quoted, workspace);
const advice = /[,\s]/.test(given) ? ' (put several names in brackets)' : '';
if (bytes === null)
throw refusal(`names a file that is not there, ${quoted}${advice}`);
try {
return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
catch {
throw refusal(`names a file that is not UTF-8 text, ${quoted}`);
}
}
function readBytes(path, quoted, workspace) {
try {
(0,usable_path .nd)(path, workspace);
return (0,regular_file .XF)(path, MAX_BYTES);
}
catch (error) {
const why = (0,failure .bD)(error)
.replace(/^([A-Z]+: [^,]*), .*/s, '$1')
.replaceAll(path, quoted);
throw refusal(`names a file that cannot be read, ${quoted} (${(0,single_line .pF)(why, MAX_REASON)})`);
}
}
async function parseList(text, subject) {
const value = await parseText(withoutMark(text), subject);
const advice = typeof value === 'string' ? ' (begin each entry with "- ")' : '';
if (!Array.isArray(value))
throw refusal(`is not a list${advice}`, subject);
const list = value;
if (list.length === 0)
throw refusal('is an empty list', subject);
if (list.length > MAX_ENTRIES)
throw refusal(`has ${list.length} entries; at most ${MAX_ENTRIES} are read`, subject);
return list;
}
async function parseText(text, subject) {
const json = parseJson(text);
if (json !== undefined)
return json;
const { parseYaml, YamlProblem } = await Promise.all( [__webpack_require__.e(3243), __webpack_require__.e(7652)]).then(__webpack_require__.bind(__webpack_require__, 7652));
try {
return parseYaml(text);
}
catch (error) {
const why = error instanceof YamlProblem ? error.message : 'it is neither YAML nor JSON';
throw refusal(`cannot be read: ${why}`, subject);
}
}
function refusal(what, subject = 'Input "certificates"') {
return new failure .HR('invalid-input', `${subject} ${what}: ${ALLOWED}.`);
}
var disk_places = __webpack_require__(7241);
;
async function keepHeapSmall() {
const { setFlagsFromString } = await Promise.resolve( ).then(__webpack_require__.t.bind(__webpack_require__, 8877, 19));
setFlagsFromString('--optimize-for-size');
}
var backup_shard = __webpack_require__(2785);
var step_inputs = __webpack_require__(9167);
var certificate_paths = __webpack_require__(8216);
var certificate_inputs = __webpack_require__(7475);
;
function rejectShared(listed) {
const owners = new Map();
const folders = new FoldersOnTheWay(owners);
return listed.flatMap((item) => {
const shared = item.claims
.map(({ what, key }) => ({ what, owner: owners.get(key) }))
.find(({ owner }) => owner !== undefined && !isRejected(owner.read()));
const crossed = shared === undefined ? folders.ownerMetBy(item) : null;
if (shared === undefined && crossed === null) {
for (const { key } of item.claims)
owners.set(key, item);
folders.add(item);
}
if (!item.isOfShard)
return [];
if (crossed !== null) {
const other = crossed === item
? 'its paths conflict'
: `one of its paths conflicts with entry ${crossed.index + 1}`;
const problem = `${other}: two are the same file, or one file lies below another. Use different paths`;
return [{ rejected: true, index: item.index, name: null, problem }];
}
if (shared === undefined)
return [item.read()];
const owner = (shared.owner?.index ?? 0) + 1;
const problem = `${shared.what} belongs to entry ${owner} already. Every certificate needs its own; {name} in a path makes it so`;
return [{ rejected: true, index: item.index, name: null, problem }];
});
}
class FoldersOnTheWay {
#files;
#owners = new Map();
constructor(files) {
this.#files = files;
}
add(owner) {
for (const { place } of owner.claims) {
if (place === undefined)
continue;
for (const folder of this.#newFoldersOf(place))
this.#owners.set(folder, owner);
}
}
ownerMetBy(item) {
const places = item.claims.flatMap(({ place }) => (place === undefined ? [] : [place]));
if (places.some((place, index) => isMetBy(place, places.toSpliced(index, 1))))
return item;
for (const place of places) {
const owner = this.#owners.get(place);
if (owner !== undefined)
return owner;
for (const folder of this.#newFoldersOf(place)) {
const ofFile = this.#files.get(`file ${folder}`);
if (ofFile !== undefined)
return ofFile;
}
}
return null;
}
*#newFoldersOf(place) {
for (let folder = (0,external_node_path_.dirname)(place); !this.#owners.has(folder); folder = (0,external_node_path_.dirname)(folder)) {
yield folder;
if ((0,external_node_path_.dirname)(folder) === folder)
return;
}
}
}
function isMetBy(place, others) {
return others.some((other) => other === place || (0,disk_places .zZ)(other, place));
}
function isRejected(result) {
return 'rejected' in result;
}
;
const MAX_LENGTH = 64;
function didYouMean(word, allowed) {
if (word.length > MAX_LENGTH)
return null;
const meant = inKebabCase(word);
let nearest = null;
let fewest = Math.max(2, Math.floor(meant.length / 4)) + 1;
for (const candidate of allowed) {
const wrong = editDistance(meant, candidate);
if (wrong >= fewest || wrong >= candidate.length)
continue;
nearest = candidate;
fewest = wrong;
}
return nearest;
}
function inKebabCase(word) {
return word
.replace(/([a-z0-9])([A-Z])/g, '$1-$2')
.replace(/[^A-Za-z0-9]+/g, '-')
.toLowerCase();
}
function editDistance(some, other) {
let row = Array.from({ length: other.length + 1 }, (_, column) => column);
for (const [line, letter] of Array.from(some).entries()) {
row = nextRow(row, line + 1, letter, other);
}
return Math.max(...row.slice(-1));
}
function nextRow(above, first, letter, other) {
const row = [first];
let left = first;
let aboveLeft = first - 1;
above.slice(1).forEach((over, column) => {
left = Math.min(left + 1, over + 1, aboveLeft + (other[column] === letter ? 0 : 1));
aboveLeft = over;
row.push(left);
});
return row;
}
var run_inputs = __webpack_require__(6749);
;
const OWN_INPUTS = new Set([
...Object.keys(certificate_inputs ._s),
...Object.keys(certificate_paths .NH),
]);
const SHARED_INPUTS = new Set(Object.keys(run_inputs .q));
const SECRETS = new Set([
'passphrase',
'previous-passphrase',
'p12-password',
'github-token',
]);
const MAX_TEXT_LENGTH = 65_536;
const MAX_PROBLEMS = 5;
const VALUES = 'must be a text, a number, true or false, or a list of these';
function parseListEntry(entry) {
const values = new Map();
const problems = [];
for (const [name, value] of Object.entries(mappingOf(entry))) {
try {
rejectName(name);
const text = textOf(name, value);
if (text !== null)
values.set(name, text);
}
catch (error) {
if (!(error instanceof EntryProblem))
throw error;
problems.push(error.message);
if (problems.length === MAX_PROBLEMS)
break;
}
}
if (problems.length > 0)
throw new Error(problems.join(' '));
return values;
}
class EntryProblem extends Error {
}
function mappingOf(entry) {
if (typeof entry === 'string' && entry.trim() !== '')
return { 'common-name': entry };
if (typeof entry === 'object' && entry !== null && !Array.isArray(entry))
return entry;
const what = Array.isArray(entry) ? 'a list' : entry === null || entry === '' ? 'empty' : 'no text';
throw new Error(`The entry is ${what}: give a mapping of inputs, or a common name. Put a name that looks like a number in quotes.`);
}
function rejectName(name) {
if (SECRETS.has(name)) {
throw new EntryProblem(`"${name}" is an input of the whole run: give it beside certificates. A secret never belongs in a list.`);
}
if (OWN_INPUTS.has(name))
return;
if (SHARED_INPUTS.has(name))
throw new EntryProblem(`"${name}" is an input of the whole run: give it beside certificates.`);
const nearest = didYouMean(name, [...OWN_INPUTS, ...SHARED_INPUTS]);
const advice = nearest === null ? `It can have ${[...OWN_INPUTS].join(', ')}.` : adviceFor(nearest);
throw new EntryProblem(`Unknown input ${(0,quoted_input .Zs)(name)}. ${advice}`);
}
function adviceFor(nearest) {
return OWN_INPUTS.has(nearest)
? `Did you mean "${nearest}"?`
: `If you mean "${nearest}", give it beside certificates.`;
}
function textOf(name, value) {
if (value === null || value === undefined)
return null;
const text = Array.isArray(value) ? linesOf(name, value) : scalarText(name, value);
if (text.length > MAX_TEXT_LENGTH) {
throw new EntryProblem(`"${name}" has ${text.length} characters: must have at most ${MAX_TEXT_LENGTH}.`);
}
return text;
}
function linesOf(name, list) {
if (list.length > MAX_TEXT_LENGTH) {
throw new EntryProblem(`"${name}" has ${list.length} values: must have at most ${MAX_TEXT_LENGTH}.`);
}
return list.map((value) => scalarText(name, value)).join('\n');
}
function scalarText(name, value) {
if (typeof value === 'string')
return value;
if (typeof value === 'boolean')
return String(value);
if (typeof value !== 'number')
throw new EntryProblem(`"${name}" has a value of another kind: ${VALUES}.`);
if (Number.isSafeInteger(value))
return String(value);
throw new EntryProblem(`"${name}" is a number that may have been rounded: put it in quotes.`);
}
var listed_name = __webpack_require__(3957);
;
const LONG_LIST = 2000;
async function readListEntries({ text, shard }, { workspace, source }, read) {
const all = await readCertificateList(text, workspace);
if (all.length > LONG_LIST)
await keepHeapSmall();
const indices = [...all.keys()];
const ofShard = new Set(shard === null ? indices : (0,backup_shard .m)(indices, shard));
const fallback = { source, values: new Map() };
const placeOf = (0,disk_places .Ix)(disk_places .aK);
const results = rejectShared(all.map((entry, index) => {
const readWith = (reader) => readEntry(entry, index, fallback, reader);
return ofShard.has(index)
? ofThisShard(index, readWith(read), placeOf)
: ofOtherShard(index, readWith(readName), () => readWith(read));
}));
const rejected = results.filter(isRejected);
const lines = rejected.length === 0 ? [] : await readEntryLines(text, workspace);
return {
entries: results.flatMap((result) => (isRejected(result) ? [] : [result])),
badEntries: rejected.map((each) => toBadEntry(each, lines)),
};
}
function pathsChecker(folder) {
let checked = [];
let problem = null;
return (values) => {
const paths = [values['cert-path'], values['key-path'], values['p12-path']];
if (paths.some((path, index) => path !== checked[index])) {
problem = (0,certificate_paths .nn)((0,certificate_paths .sQ)(certificate_paths .ty, values), folder);
checked = paths;
}
return problem;
};
}
function readEntry(entry, index, { source, values }, read) {
let inputs = null;
try {
const texts = parseListEntry(entry);
const isShared = (name) => !texts.has(name);
inputs = { source: (0,step_inputs .iT)(texts, source), shared: { isShared, values } };
return read(inputs);
}
catch (error) {
if (!(error instanceof failure .HR) && !(error instanceof Error))
throw error;
const problem = (0,failure .bD)(error);
const isNameRefused = problem.includes('Input "common-name"');
return {
rejected: true,
index,
name: inputs === null || isNameRefused ? null : goodNameOf(inputs),
problem,
};
}
}
function goodNameOf(inputs) {
try {
return readName(inputs).name;
}
catch {
return null;
}
}
const NAME_INPUTS = { 'common-name': certificate_inputs ._s['common-name'] };
function readName({ source, shared }) {
return { name: (0,listed_name .d)((0,step_inputs .Ko)(NAME_INPUTS, source, { workspace: '', shared })['common-name']) };
}
function ofThisShard(index, result, placeOf) {
const claims = isRejected(result)
? []
: [
claimOf(result),
...(0,certificate_paths .R8)(result.paths).map((path) => {
const place = placeOf(path);
return { what: 'one of its files', key: `file ${place}`, place };
}),
];
return { index, isOfShard: true, claims, read: () => result };
}
function ofOtherShard(index, named, read) {
return { index, isOfShard: false, claims: isRejected(named) ? [] : [claimOf(named)], read };
}
function claimOf({ name }) {
return { what: `the name ${name}`, key: `name ${name.toLowerCase()}` };
}
function toBadEntry({ index, name, problem }, lines) {
const position = `Entry ${index + 1}`;
const line = lines[index];
const known = [...(name === null ? [] : [name]), ...(line === undefined ? [] : [`line ${line}`])];
const label = known.length === 0 ? position : `${position} (${known.join(', ')})`;
const message = `${label}: ${problem}`.replace(/([^.?])$/, '$1.');
return { position, failure: new failure .HR('invalid-input', message) };
}
}),
92:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
o: () => ( readPlacedEntries)
});
var _step_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9167);
var _step_shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5121);
var _certificate_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7475);
var _certificate_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8216);
var _list_entries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2966);
var _listed_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3957);
const PLACED_INPUTS = {
'common-name': _certificate_inputs_js__WEBPACK_IMPORTED_MODULE_2__ ._s['common-name'],
'cert-path': _certificate_paths_js__WEBPACK_IMPORTED_MODULE_3__ .NH['cert-path'],
'key-path': _certificate_paths_js__WEBPACK_IMPORTED_MODULE_3__ .NH['key-path'],
..._step_shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__ .Je,
};
function readPlacedEntries(list, paths, { workspace, folder }, check = () => undefined) {
const source = (name) => (name === 'cert-path' || name === 'key-path' ? paths[name] : '');
return (0,_list_entries_js__WEBPACK_IMPORTED_MODULE_4__.readListEntries)(list, { workspace, source }, (inputs) => {
const entry = readPlacedEntry(inputs, folder);
check(entry);
return entry;
});
}
function readPlacedEntry({ source, shared }, folder) {
const values = (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_0__ .Ko)(PLACED_INPUTS, source, { workspace: folder, shared });
const name = (0,_listed_name_js__WEBPACK_IMPORTED_MODULE_5__ .d)(values['common-name']);
const paths = (0,_certificate_paths_js__WEBPACK_IMPORTED_MODULE_3__ .sQ)(name, { ...values, 'p12-path': null });
const problem = (0,_certificate_paths_js__WEBPACK_IMPORTED_MODULE_3__ .nn)(paths);
if (problem !== null)
throw new Error(problem);
const { 'common-name': commonName, 'expected-fingerprint': expectedFingerprint } = values;
return { name, commonName, paths, expectedFingerprint };
}
}),
5419:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
n: () => ( formatAge)
});
var _domain_words_count_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9151);
function formatAge(days) {
return days === 0 ? 'less than a day' : (0,_domain_words_count_js__WEBPACK_IMPORTED_MODULE_0__ .U)(days, 'day');
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
9518:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Cq: () => ( judgeHistory),
QR: () => ( ageInDays),
RO: () => ( newestBackup)
});
var _backup_interval_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3317);
var _certificate_certificate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3201);
var _renewal_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5609);
var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5216);
function ageInDays(time, now) {
return Math.max(0, Math.floor((now.getTime() - time.getTime()) / _certificate_certificate_js__WEBPACK_IMPORTED_MODULE_2__ .sO));
}
function judgeHistory(history, maxAgeMs, now) {
return [
...judgeAge(history, maxAgeMs, now),
...judgeInterval(history, now),
...judgeExpiry(history, maxAgeMs, now),
];
}
function judgeAge(history, maxAgeMs, now) {
const [newest] = history.times;
if (now.getTime() - newest.getTime() <= maxAgeMs)
return [];
return find(history, 'too-old', 'error', `was made at ${(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__ .fU)(newest)} and is older than max-backup-age (${(0,_renewal_duration_js__WEBPACK_IMPORTED_MODULE_0__ .a3)(maxAgeMs)}). Find out why no newer one was made, and run that workflow.`);
}
function judgeInterval(history, now) {
const [newest] = history.times;
const interval = (0,_backup_interval_js__WEBPACK_IMPORTED_MODULE_3__ .XY)(history.times);
if (interval === null || !(0,_backup_interval_js__WEBPACK_IMPORTED_MODULE_3__ .Jv)(newest, interval, now))
return [];
return find(history, 'overdue', 'warning', `was made at ${(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__ .fU)(newest)}. Backups came every ${describeSpan(interval)} before, so at least one is missing. Check whether the schedule was switched off or its runs fail.`);
}
function judgeExpiry(history, maxAgeMs, now) {
const { expiresAt, times } = history;
if (expiresAt === null)
return [];
const [newest] = times;
const interval = (0,_backup_interval_js__WEBPACK_IMPORTED_MODULE_3__ .XY)(times);
const next = interval === null ? newest.getTime() + maxAgeMs : (0,_backup_interval_js__WEBPACK_IMPORTED_MODULE_3__ .lC)(newest, interval, now).getTime();
const isReplaced = expiresAt.getTime() >= next && (interval === null || !(0,_backup_interval_js__WEBPACK_IMPORTED_MODULE_3__ .Jv)(newest, interval, now));
if (interval === null || expiresAt.getTime() >= next)
return judgeAgainstCertificates(history, expiresAt, interval, isReplaced);
return find(history, 'expires-before-next-run', 'warning', `expires at ${(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__ .fU)(expiresAt)}, before the next run if runs come every ${describeSpan(interval)}. Run more often, or raise retention-days.`);
}
function judgeAgainstCertificates(history, expiresAt, interval, isReplaced) {
const { ends } = history;
const leadMs = Math.max(...ends.map((end) => end.getTime())) - expiresAt.getTime();
if (leadMs <= 0)
return [];
const which = ends.length === 1 ? 'its certificate' : `the last of its ${ends.length} certificates`;
const prospect = isReplaced && interval !== null
? `Runs come every ${describeSpan(interval)}, so the next one replaces it in time. If they stop, no backup is left from then on.`
: 'Keep the certificate on a schedule, so that a newer backup is made before then.';
return find(history, 'expires-before-certificate', isReplaced ? 'notice' : 'warning', `expires at ${(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__ .fU)(expiresAt)}, ${describeSpan(leadMs)} before ${which} does. ${prospect}`);
}
function newestBackup({ base, about }) {
return `The newest backup of ${base} (${about})`;
}
function find(history, code, level, message) {
const { about } = history;
return [{ code, level, message: `${newestBackup(history)} ${message}`, about, at: null }];
}
function describeSpan(ms) {
const units = [
['days', _certificate_certificate_js__WEBPACK_IMPORTED_MODULE_2__ .sO],
['hours', _certificate_certificate_js__WEBPACK_IMPORTED_MODULE_2__ .sO / 24],
];
const [name, unitMs] = units.find(([, each]) => ms >= 2 * each) ?? ['minutes', _backup_interval_js__WEBPACK_IMPORTED_MODULE_3__ .kg];
const count = Math.round(ms / unitMs);
return count > 1 ? `${count} ${name}` : '1 minute';
}
}),
3317:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Jv: () => ( isOverdue),
XY: () => ( backupIntervalOf),
gh: () => ( INTERVAL_SETS),
kg: () => ( MINUTE_MS),
lC: () => ( nextRunAfter)
});
var _certificate_certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3201);
const INTERVAL_SETS = 10;
const MIN_SETS = 3;
const MINUTE_MS = 60_000;
function backupIntervalOf(newestFirst) {
const times = newestFirst.slice(0, INTERVAL_SETS).map((time) => time.getTime());
if (times.length < MIN_SETS)
return null;
const intervals = [];
times.reduce((later, earlier) => {
intervals.push(later - earlier);
return earlier;
});
const interval = medianOf(intervals);
return interval < MINUTE_MS ? null : interval;
}
function isOverdue(newest, intervalMs, now) {
return now.getTime() - newest.getTime() > 2 * intervalMs + _certificate_certificate_js__WEBPACK_IMPORTED_MODULE_0__ .iQ;
}
function nextRunAfter(newest, intervalMs, now) {
return new Date(Math.max(newest.getTime() + intervalMs, now.getTime()));
}
function medianOf(numbers) {
const sorted = [...numbers].sort((some, other) => some - other);
const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
return middle.reduce((sum, number) => sum + number, 0) / middle.length;
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
3058:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$m: () => ( newestIfFromFuture),
BS: () => ( newestIfExpired),
IW: () => ( lockedSets),
Tk: () => ( expiredSets)
});
var _set_relations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42);
function lockedSets(sets) {
return sets.passedOver('locked').filter((listed) => !sets.isSuperseded(listed));
}
function expiredSets(sets) {
return sets
.passedOver('expired')
.filter((listed) => !sets.isSuperseded(listed) &&
!sets.isOfOtherBranch(listed) &&
!sets.opened.some((set) => (0,_set_relations_js__WEBPACK_IMPORTED_MODULE_0__ .eC)(listed, set)));
}
function newestIfExpired(sets) {
return sets.opened.length === 0 ? undefined : expiredSets(sets).find((listed) => sets.isNewest(listed));
}
function newestIfFromFuture(sets) {
return sets
.passedOver('future')
.find((listed) => !sets.ignores(listed) && sets.opened.every((set) => !(0,_set_relations_js__WEBPACK_IMPORTED_MODULE_0__ .lT)(set, listed)));
}
})
};
