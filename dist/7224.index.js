export const id = 7224;
export const ids = [7224,2966];
export const modules = {
7475:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E1: () => ( CERTIFICATE_CHECKS),
RS: () => ( certificateRequest),
_s: () => ( CERTIFICATE_INPUTS)
});
var _domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3201);
var _domain_words_count_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9151);
var _domain_renewal_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5609);
var _domain_words_quoted_input_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1267);
var _domain_renewal_renewal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2957);
var _domain_certificate_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9082);
var _step_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9167);
var _step_parsers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8112);
var _step_shared_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5121);
var _listed_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3957);
const shortText = (0,_step_parsers_js__WEBPACK_IMPORTED_MODULE_3__ .qx)(64);
const longerText = (0,_step_parsers_js__WEBPACK_IMPORTED_MODULE_3__ .qx)(128);
const parseAlias = (text, workspace) => {
if (/[\u{10000}-\u{10ffff}]/u.test(text))
throw new Error('must not have characters beyond U+FFFF');
return longerText(text, workspace);
};
const CERTIFICATE_INPUTS = {
'common-name': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .mw)(_listed_name_js__WEBPACK_IMPORTED_MODULE_5__ .K, 'give the name that the certificate is for'),
'subject-alternative-names': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .lq)(_domain_certificate_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__ .Xv),
'subject-organization': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .lq)(shortText),
'subject-organizational-unit': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .lq)(shortText),
'subject-country': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .lq)(parseCountry),
'subject-state': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .lq)(longerText),
'subject-locality': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .lq)(longerText),
days: (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .LF)((0,_step_parsers_js__WEBPACK_IMPORTED_MODULE_3__ .rD)(1, 36_500), '365'),
'key-type': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .LF)((0,_step_parsers_js__WEBPACK_IMPORTED_MODULE_3__ .yL)(..._domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_6__ .WJ), 'rsa-2048'),
usages: (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .LF)((0,_step_parsers_js__WEBPACK_IMPORTED_MODULE_3__ .yU)(..._domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_6__ .$1), 'server-auth'),
'renew-before': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .LF)(_domain_renewal_duration_js__WEBPACK_IMPORTED_MODULE_0__ .ed, '33%'),
'force-renewal': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .LF)(_step_parsers_js__WEBPACK_IMPORTED_MODULE_3__ .zM, 'false'),
'reuse-key': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .LF)(_step_parsers_js__WEBPACK_IMPORTED_MODULE_3__ .zM, 'false'),
'on-restore-error': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .LF)((0,_step_parsers_js__WEBPACK_IMPORTED_MODULE_3__ .yL)('fail', 'issue'), 'fail'),
..._step_shared_inputs_js__WEBPACK_IMPORTED_MODULE_4__ .Je,
'p12-alias': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .lq)(parseAlias),
'p12-encryption': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .LF)((0,_step_parsers_js__WEBPACK_IMPORTED_MODULE_3__ .yL)('modern', 'compatible'), 'modern'),
};
function certificateRequest(values) {
return {
specification: specificationOf(values),
policy: {
renewBefore: values['renew-before'],
forceRenewal: values['force-renewal'],
onRestoreError: values['on-restore-error'],
...given('expectedFingerprint', values['expected-fingerprint']),
},
reuseKey: values['reuse-key'],
pkcs12: { alias: values['p12-alias'], encryption: values['p12-encryption'] },
};
}
function checkRenewBefore(values) {
const { days, 'renew-before': renewBefore } = values;
if (!(0,_domain_renewal_renewal_js__WEBPACK_IMPORTED_MODULE_7__ .iG)(days, renewBefore))
return null;
const left = days * 24 - 1;
return `Input "renew-before" is at or over the ${left} hours that are left of a certificate of ${(0,_domain_words_count_js__WEBPACK_IMPORTED_MODULE_8__ .U)(days, 'day')} when it is issued, so every run would renew: give less.`;
}
function checkForEver(values) {
if (values['renew-before'].kind !== 'never' || values['on-restore-error'] === 'fail')
return null;
return 'Input "on-restore-error" is issue, and renew-before is never: nothing but force-renewal: true replaces a certificate that is kept for ever. Leave on-restore-error out.';
}
function checkServerName(values, quote) {
const { subject, usages, subjectAlternativeNames } = specificationOf(values);
if (!usages.includes('server-auth') || subjectAlternativeNames.length > 0)
return null;
const { commonName } = subject;
const quoted = quote(commonName);
const instead = quoted === (0,_domain_words_quoted_input_js__WEBPACK_IMPORTED_MODULE_9__ .Zs)(commonName) && (0,_domain_words_quoted_input_js__WEBPACK_IMPORTED_MODULE_9__ .ym)(commonName) ? (0,_domain_certificate_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__ ._q)(commonName) : null;
const write = instead === null ? 'For a server, give' : `Write ${instead}, or give`;
const space = /\s/.test(commonName) ? ' (it has a space in it)' : '';
return `Input "common-name" is ${quoted}, which is neither a host name nor an address${space}, so the certificate would have no name that a TLS client accepts. ${write} subject-alternative-names. To sign code, set usages: code-signing.`;
}
const CERTIFICATE_CHECKS = [checkRenewBefore, checkForEver, checkServerName];
const specifications = new WeakMap();
function specificationOf(values) {
const specification = specifications.get(values) ?? makeSpecification(values);
specifications.set(values, specification);
return specification;
}
function makeSpecification(values) {
const subject = subjectOf(values);
const names = values['subject-alternative-names'] ?? [];
const namesWereGiven = names.length > 0;
return {
subject,
subjectAlternativeNames: namesWereGiven ? names : (0,_domain_certificate_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__ .A_)(subject.commonName),
namesWereGiven,
validityDays: values.days,
keyType: values['key-type'],
usages: values.usages,
};
}
function subjectOf(values) {
return {
commonName: values['common-name'],
...given('organization', values['subject-organization']),
...given('organizationalUnit', values['subject-organizational-unit']),
...given('country', values['subject-country']),
...given('state', values['subject-state']),
...given('locality', values['subject-locality']),
};
}
function given(key, value) {
return value === null ? {} : { [key]: value };
}
function parseCountry(text) {
if (text === 'Unknown')
return text;
if (!/^[A-Za-z]{2}$/.test(text))
throw new Error('must be the two letters of ISO 3166, such as DE, or Unknown');
return text.toUpperCase();
}
}),
8216:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
NH: () => ( LISTED_PATHS),
R8: () => ( filesOf),
ev: () => ( SINGLE_PATHS),
nn: () => ( checkPaths),
sQ: () => ( pathsFor),
ty: () => ( EXAMPLE_NAME)
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
var _adapters_files_paths_disk_places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7241);
var _domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2201);
var _step_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9167);
var _step_parsers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8112);
const EXAMPLE_NAME = 'name';
const pathOfName = (text, workspace) => {
const path = (name) => (0,_step_parsers_js__WEBPACK_IMPORTED_MODULE_3__ .s$)(text.replaceAll('{name}', () => name), workspace);
const ofExample = path(EXAMPLE_NAME);
return (name) => (name === EXAMPLE_NAME ? ofExample : path(name));
};
const LISTED_PATHS = {
'cert-path': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .LF)(pathOfName, 'certificates/{name}/certificate.pem'),
'key-path': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .LF)(pathOfName, 'certificates/{name}/private_key.pem'),
'p12-path': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .lq)(pathOfName),
};
const SINGLE_PATHS = {
'cert-path': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .LF)(pathOfName, 'certificate.pem'),
'key-path': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .LF)(pathOfName, 'private_key.pem'),
'p12-path': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_2__ .lq)(pathOfName),
};
function pathsFor(name, values) {
return {
certificatePath: values['cert-path'](name),
privateKeyPath: values['key-path'](name),
pkcs12Path: values['p12-path']?.(name) ?? null,
};
}
function filesOf({ certificatePath, privateKeyPath, pkcs12Path, }) {
return [certificatePath, privateKeyPath, ...(pkcs12Path === null ? [] : [pkcs12Path])];
}
function checkPaths(paths, folder = null) {
const files = filesOf(paths);
const names = files.map((path) => (0,_domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_4__ .tu)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path)));
const onTheWay = [...files.map(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname), ...(folder === null ? [] : [folder.path])];
const parts = new Set(onTheWay.flatMap((path) => (0,_domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_4__ .tu)(path).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep)));
if (new Set(names).size === files.length && !names.some((name) => parts.has(name)))
return null;
const placeOf = (0,_adapters_files_paths_disk_places_js__WEBPACK_IMPORTED_MODULE_1__ .Ix)();
const places = files.map(placeOf);
if (new Set(places).size < files.length)
return 'Inputs "cert-path", "key-path" and "p12-path" name the same file twice: use different files.';
if (places.some((place) => places.some((other) => (0,_adapters_files_paths_disk_places_js__WEBPACK_IMPORTED_MODULE_1__ .zZ)(place, other))))
return 'One of the inputs "cert-path", "key-path" and "p12-path" lies below another: use paths that do not contain each other.';
if (folder === null)
return null;
const folderPlace = placeOf(folder.path);
return places.some((place) => place === folderPlace || (0,_adapters_files_paths_disk_places_js__WEBPACK_IMPORTED_MODULE_1__ .zZ)(folderPlace, place))
? `Input "${folder.input}" is one of the certificate's files, or lies below one: use another folder.`
: null;
}
}),
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
const ALLOWED = 'must be a YAML or JSON list, or the path of a file with one';
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
const path = (0,external_node_path_.isAbsolute)(trimmed) ? (0,external_node_path_.resolve)(trimmed) : (0,external_node_path_.resolve)(workspace, trimmed);
const content = readListFile(path, (0,quoted_input .Zs)(trimmed), workspace);
return { content, subject: `The file ${(0,single_line .pF)(trimmed)} of input "certificates"` };
}
function withoutMark(content) {
return content.replace(/^\uFEFF/, '');
}
function isList(trimmed) {
return /^(\[|-\s)|[\r\n]/.test(trimmed);
}
function readListFile(path, quoted, workspace) {
const bytes = readBytes(path, quoted, workspace);
if (bytes === null)
throw refusal(`names a file that is not there, ${quoted}`);
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
if (!Array.isArray(value))
throw refusal('is not a list', subject);
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
6749:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
q: () => ( RUN_INPUTS)
});
var _list_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4736);
var _step_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9167);
var _step_parsers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8112);
var _step_shared_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5121);
const RUN_INPUTS = {
..._list_inputs_js__WEBPACK_IMPORTED_MODULE_0__ .ZZ,
..._step_shared_inputs_js__WEBPACK_IMPORTED_MODULE_3__ .bK,
'p12-password': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_1__ .rJ)(_step_shared_inputs_js__WEBPACK_IMPORTED_MODULE_3__ .YQ),
..._step_shared_inputs_js__WEBPACK_IMPORTED_MODULE_3__ .rA,
..._step_shared_inputs_js__WEBPACK_IMPORTED_MODULE_3__ .G7,
..._step_shared_inputs_js__WEBPACK_IMPORTED_MODULE_3__ .Hp,
'keep-schedule-alive': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_1__ .LF)(_step_parsers_js__WEBPACK_IMPORTED_MODULE_2__ .zM, 'false'),
'dry-run': (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_1__ .LF)(_step_parsers_js__WEBPACK_IMPORTED_MODULE_2__ .zM, 'false'),
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
59:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L: () => ( annotateSome)
});
const MAX_OF_LEVEL = 10;
function annotateSome(annotations, { annotate, log }) {
const counts = new Map();
for (const annotation of annotations) {
const count = counts.get(annotation.level) ?? 0;
counts.set(annotation.level, count + 1);
if (count < MAX_OF_LEVEL)
annotate(annotation);
else
log.info(annotation.message);
}
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
3485:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
co: () => ( refuseOtherThanFolder),
iT: () => ( refuseUnusablePaths),
nd: () => ( refuseLinkedFolders)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5856);
var _disk_file_access_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5125);
var _disk_regular_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9625);
var _windows_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4886);
function refuseUnusablePaths(paths, workspace) {
const ways = new Map();
const writable = new Set();
for (const path of paths) {
const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
try {
(0,_windows_name_js__WEBPACK_IMPORTED_MODULE_5__ .E)(path);
const { nearest, isThere } = ways.get(folder) ?? refuseLinkedFolders(path, workspace);
ways.set(folder, { nearest, isThere });
const status = isThere ? (0,_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_4__ .c2)(path) : null;
if (status !== null && !status.isFile())
throw new Error((0,_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_4__ .SB)(status));
if (status !== null || writable.has(nearest))
continue;
refuseUnwritableFolder(nearest, path);
writable.add(nearest);
}
catch (error) {
if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR)
throw error;
throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR('invalid', `The path ${path} cannot be used: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error)}. Nothing was changed.`, { cause: error });
}
}
}
function refuseLinkedFolders(path, workspace) {
const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, path);
if (inside === '..' || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inside))
return wayTo((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
let folder = workspace;
for (const part of inside.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).slice(0, -1)) {
const parent = folder;
folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, part);
const status = (0,_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_4__ .c2)(folder);
if (status === null)
return { isThere: false, nearest: (0,_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_4__ .Iv)(parent) };
if (status.isSymbolicLink())
refuseForeignLink(folder, status, parent);
}
return folder === workspace ? wayTo((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)) : { isThere: true, nearest: folder };
}
function wayTo(folder) {
const nearest = (0,_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_4__ .Iv)(folder);
return { isThere: nearest === folder, nearest };
}
function refuseForeignLink(link, status, parent) {
const isOurs = process.geteuid === undefined || [0, process.geteuid()].includes(status.uid);
if (!isOurs || !(0,_disk_file_access_js__WEBPACK_IMPORTED_MODULE_3__ .W2)(status, parent))
throw new Error(`${link} is a symbolic link that another user of this machine can change`);
if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(link, { throwIfNoEntry: false })?.isDirectory() !== true)
throw new Error(`${link} is not a folder: it is a symbolic link that leads to none`);
}
function refuseOtherThanFolder(path) {
if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory())
throw new Error(`${path} is not a folder`);
}
function refuseUnwritableFolder(folder, path) {
refuseOtherThanFolder(folder);
try {
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
}
catch (error) {
throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR('not-written', `The file ${path} could not be written: nothing can be written in ${folder} (${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error)}). Nothing was changed.`, { cause: error });
}
}
}),
9518:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
C: () => ( judgeHistory),
Q: () => ( ageInDays)
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
function find({ about }, code, level, message) {
return [{ code, level, message: `The newest backup (${about}) ${message}`, about, at: null }];
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
2957:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
DM: () => ( validityFrom),
Ui: () => ( renewalTime),
iG: () => ( isDueWhenIssued),
nZ: () => ( isDue)
});
var _certificate_certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3201);
function validityFrom(now, validityDays) {
const notBefore = Math.floor((now.getTime() - _certificate_certificate_js__WEBPACK_IMPORTED_MODULE_0__ .iQ) / 1000) * 1000;
return { notBefore: new Date(notBefore), notAfter: new Date(notBefore + validityDays * _certificate_certificate_js__WEBPACK_IMPORTED_MODULE_0__ .sO) };
}
function renewalTime(validity, renewBefore) {
if (renewBefore.kind === 'never')
return validity.notAfter;
const end = validity.notAfter.getTime();
const lifetime = end - validity.notBefore.getTime();
const before = renewBefore.kind === 'time' ? renewBefore.ms : (lifetime * renewBefore.percent) / 100;
return new Date(end - before);
}
function isDue(validity, renewBefore, now) {
return now >= renewalTime(validity, renewBefore);
}
function isDueWhenIssued(validityDays, renewBefore) {
const someTime = new Date(0);
return isDue(validityFrom(someTime, validityDays), renewBefore, someTime);
}
}),
8794:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
DU: () => ( lost),
H5: () => ( lostWithShard),
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
function lockedWithoutPassphrase(place, commonName) {
return {
state: 'locked',
problem: `A sealed backup of ${commonName} exists (${place}), and the input passphrase is empty.`,
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
function lostWithShard(places, commonName) {
return {
state: 'lost',
problem: `No backup holds the certificate for ${commonName}, and those of another shard of the list, which may have held it, have expired: ${(0,_domain_words_summarize_js__WEBPACK_IMPORTED_MODULE_0__ .e)(places)}.`,
advice: 'Restore certificate and key from another copy to cert-path and key-path. If the certificate is new, or lost, set on-restore-error: issue once to have one issued.',
};
}
function allDamaged(places, commonName) {
return {
state: 'invalid',
problem: `No backup of the certificate for ${commonName} can be used: ${(0,_domain_words_summarize_js__WEBPACK_IMPORTED_MODULE_0__ .e)(places)}.`,
advice: 'If the passphrase was changed, run the workflow once for every shard of the list, with previous-passphrase. Else restore certificate and key by hand, or set on-restore-error: issue once to have a new one issued.',
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
})
};
