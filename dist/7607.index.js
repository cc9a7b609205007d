export const id = 7607;
export const ids = [7607];
export const modules = {
7012:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
s: () => ( getProxyUrl)
});
function getProxyUrl(reqUrl) {
const usingSsl = reqUrl.protocol === 'https:';
if (checkBypass(reqUrl)) {
return undefined;
}
const proxyVar = (() => {
if (usingSsl) {
return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
}
else {
return process.env['http_proxy'] || process.env['HTTP_PROXY'];
}
})();
if (proxyVar) {
try {
return new DecodedURL(proxyVar);
}
catch (_a) {
if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
return new DecodedURL(`http://${proxyVar}`);
}
}
else {
return undefined;
}
}
function checkBypass(reqUrl) {
if (!reqUrl.hostname) {
return false;
}
const reqHost = reqUrl.hostname;
if (isLoopbackAddress(reqHost)) {
return true;
}
const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
if (!noProxy) {
return false;
}
let reqPort;
if (reqUrl.port) {
reqPort = Number(reqUrl.port);
}
else if (reqUrl.protocol === 'http:') {
reqPort = 80;
}
else if (reqUrl.protocol === 'https:') {
reqPort = 443;
}
const upperReqHosts = [reqUrl.hostname.toUpperCase()];
if (typeof reqPort === 'number') {
upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
}
for (const upperNoProxyItem of noProxy
.split(',')
.map(x => x.trim().toUpperCase())
.filter(x => x)) {
if (upperNoProxyItem === '*' ||
upperReqHosts.some(x => x === upperNoProxyItem ||
x.endsWith(`.${upperNoProxyItem}`) ||
(upperNoProxyItem.startsWith('.') &&
x.endsWith(`${upperNoProxyItem}`)))) {
return true;
}
}
return false;
}
function isLoopbackAddress(host) {
const hostLower = host.toLowerCase();
return (hostLower === 'localhost' ||
hostLower.startsWith('127.') ||
hostLower.startsWith('[::1]') ||
hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
constructor(url, base) {
super(url, base);
this._decodedUsername = decodeURIComponent(super.username);
this._decodedPassword = decodeURIComponent(super.password);
}
get username() {
return this._decodedUsername;
}
get password() {
return this._decodedPassword;
}
}
}),
8874:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
oV: () => ( withWarnings),
sW: () => ( formatAdvice),
xe: () => ( hasWarning)
});
var _domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8109);
var _long_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7153);
var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8459);
const MAX_SHOWN = 5;
const MAX_LENGTH = 500;
function formatAdvice(advice) {
const messagesOf = (level) => advice.filter((each) => each.level === level).map(({ message }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .Qq)(message));
return [
...(0,_long_list_js__WEBPACK_IMPORTED_MODULE_1__ .ZR)('WARNING', messagesOf('warning'), 'warning', { shown: MAX_SHOWN }),
...(0,_long_list_js__WEBPACK_IMPORTED_MODULE_1__ .ZR)('NOTE', messagesOf('notice'), 'notice', { shown: MAX_SHOWN }),
];
}
function withWarnings(markdown, warnings) {
const shown = new Set(markdown.split('\n').map((line) => line.replace(/^[> -]*/, '')));
const lines = warnings.map((message) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .Qq)((0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_2__ .pF)(message, MAX_LENGTH)));
const missing = lines.filter((line) => !shown.has(line));
if (warnings.length === 0)
return markdown;
const [verdict = '', ...sections] = markdown.split('\n\n');
const box = missing.length === 0 ? [] : (0,_long_list_js__WEBPACK_IMPORTED_MODULE_1__ .ZR)('WARNING', missing, 'warning', { shown: MAX_SHOWN });
return [verdict.replace('\u2705', '\u26a0\ufe0f'), ...box, ...sections].join('\n\n');
}
function hasWarning(advice) {
return advice.some(({ level }) => level === 'warning');
}
}),
1083:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
M: () => ( formatLastBackup),
Y: () => ( formatFailureSummary)
});
var _domain_backup_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5216);
var _domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8109);
var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8459);
const MAX_LINES = 100;
const MAX_LINE_LENGTH = 2000;
function formatFailureSummary(verdict, message, lastBackup = null) {
const lines = message.split(/\r?\n/).filter((line) => line.trim() !== '');
const shown = lines.slice(0, MAX_LINES).map((line) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .Qq)((0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_2__ .pF)(line, MAX_LINE_LENGTH)));
const more = lines.length > MAX_LINES ? [`And ${lines.length - MAX_LINES} more, in the log.`] : [];
const last = lastBackup === null ? [] : [formatLastBackup(lastBackup)];
return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .R_)(2, `\u274c ${verdict}`)}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .xE)('CAUTION', [...shown, ...more, ...last])}\n`;
}
function formatLastBackup(backup) {
return `Last good backup: ${backup === null ? 'none was found' : `${(0,_domain_backup_manifest_js__WEBPACK_IMPORTED_MODULE_0__ .fU)(backup.madeAt)}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__ .aY)(backup.place)}`}`;
}
}),
7153:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
V4: () => ( longTable),
ZR: () => ( longAlert),
jm: () => ( longList)
});
var _domain_words_count_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9151);
var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8459);
const MAX_SHOWN = 12;
const MAX_OPENED = 200;
function longTable(head, rows, what) {
return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .tp)(head, rows.slice(0, MAX_SHOWN)), ...restOf(rows, what, (rest) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .tp)(head, rest))];
}
function longList(items, what) {
return [bullets(items.slice(0, MAX_SHOWN)), ...restOf(items, what, bullets)];
}
function longAlert(kind, items, what, { title = null, shown = MAX_SHOWN } = {}) {
if (items.length === 0)
return [];
const first = bullets(items.slice(0, shown));
return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .xE)(kind, title === null ? [first] : [title, first]), ...restOf(items, what, bullets, shown)];
}
function restOf(items, what, format, shown = MAX_SHOWN) {
const rest = items.slice(shown, shown + MAX_OPENED);
if (rest.length === 0)
return [];
const unseen = items.length - shown - rest.length;
const more = unseen === 0 ? [] : [`And ${(0,_domain_words_count_js__WEBPACK_IMPORTED_MODULE_1__ .U)(unseen, `more ${what}`)}, in the log or the outputs.`];
return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__ .zH)((0,_domain_words_count_js__WEBPACK_IMPORTED_MODULE_1__ .U)(items.length - shown, `more ${what}`), [format(rest), ...more].join('\n\n'))];
}
function bullets(items) {
return items.map((item) => `- ${item}`).join('\n');
}
}),
8459:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Qq: () => ( text),
R_: () => ( heading),
_Q: () => ( fitting),
aY: () => ( code),
nf: () => ( link),
tp: () => ( table),
xE: () => ( alert),
zH: () => ( details)
});
var _domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8109);
function text(value) {
return ((0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_0__ .UX)(value)
.replace(/&/g, '&amp;')
.replace(/</g, '&lt;')
.replace(/>/g, '&gt;')
.replace(/[\\`*[\]#|~@$]/g, entity)
.replace(/(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, entities)
.replace(/(?<=^\s*)[-+](?=\s|$)/, entity)
.replace(/^(\s*\d+)([.)])(?=\s|$)/, (_, number, mark) => number + entity(mark))
.replace(/^[-=:\s]+$/, (line) => line.replace(/[-=:]/g, entity))
.replace(/:(?=\/\/)/g, entity)
.replace(/(?<![\w:]):(?=[a-z][\w+-]*:(?![\w:]))/g, entity)
.replace(/(www)\./gi, '$1&#46;')
.replace(/(?<=ww)w$|!$/i, entity));
}
function code(value) {
const line = (0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_0__ .UX)(value);
return /^$|[`|]|^ | $/.test(line) ? `<code>${text(line)}</code>` : `\`${line}\``;
}
function entities(characters) {
return characters.replace(/./g, entity);
}
function entity(character) {
return `&#${character.charCodeAt(0)};`;
}
function heading(level, value) {
return `${'#'.repeat(level)} ${text(value)}`;
}
function link(label, address) {
return /^https?:\/\/[^\s()<>"`|\\]+$/.test(address) ? `[${text(label)}](${address})` : text(label);
}
const MAX_FITTING = 64;
function fitting(value) {
const characters = Array.from(value);
if (characters.length <= MAX_FITTING)
return value;
const half = (MAX_FITTING - 1) / 2;
return `${characters.slice(0, Math.floor(half)).join('')}\u2026${characters.slice(-Math.ceil(half)).join('')}`;
}
function table(head, rows) {
const line = (cells) => `| ${cells.join(' | ')} |`;
return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
function alert(kind, paragraphs) {
const lines = paragraphs.flatMap((paragraph, index) => [
...(index === 0 ? [] : ['']),
...paragraph.split('\n'),
]);
return [`[!${kind}]`, ...lines].map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}
function details(summary, content) {
return `<details><summary>${text(summary)}</summary>\n\n${content}\n\n</details>`;
}
}),
9058:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$e: () => ( warning),
fJ: () => ( whyNoArtifacts),
hz: () => ( adviceOnMissingArtifacts),
lm: () => ( notice),
mG: () => ( MISSING_SECRET)
});
function notice(message) {
return { level: 'notice', message };
}
function warning(message) {
return { level: 'warning', message };
}
const MISSING_SECRET = 'If you did give it, check that the secret exists and how its name is spelled: a missing secret arrives as an empty text.';
function whyNoArtifacts({ name }) {
return `GitHub's artifact client does not work with ${name}`;
}
function adviceOnMissingArtifacts(inputs, { server }) {
if (server.supportsArtifacts || !inputs['upload-artifact'])
return [];
const others = ['backup-path', 'release-tag'].filter((name) => inputs[name] !== null);
return [
warning(`${whyNoArtifacts(server)}: the backup goes to ${others.join(' and ')} alone. Set upload-artifact: false to remove this warning.`),
];
}
}),
9167:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Ko: () => ( readInputs),
LF: () => ( read),
iT: () => ( sourceOver),
lq: () => ( optional),
mw: () => ( required),
rJ: () => ( secret)
});
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
var _domain_words_quoted_input_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1267);
var _domain_certificate_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9082);
function read(parse, defaultText = null) {
return {
kind: 'plain',
defaultText,
advice: '',
parse: (text, workspace) => parse(text === '' ? (defaultText ?? '') : text, workspace),
};
}
function required(parse, advice) {
return { kind: 'required', defaultText: null, advice, parse };
}
function optional(parse) {
return {
kind: 'plain',
defaultText: null,
advice: '',
parse: (text, workspace) => (text === '' ? null : parse(text, workspace)),
};
}
function secret(parse) {
return { ...optional(parse), kind: 'secret' };
}
function readInputs(table, source, { workspace, checks = [], shared }) {
const values = {};
const problems = [];
for (const [name, reader] of Object.entries(table)) {
const isShared = shared?.isShared(name);
const known = isShared === true ? shared?.values : undefined;
try {
if (known?.has(name) === true)
values[name] = known.get(name);
else {
values[name] = valueOf(name, reader, source, workspace);
known?.set(name, values[name]);
}
}
catch (error) {
problems.push(describe(name, reader, textOf(name, reader, source), error, isShared !== false));
Object.defineProperty(values, name, { get: rejectBadInput, enumerable: true });
}
}
const result = values;
const quote = shared === undefined ? _domain_words_quoted_input_js__WEBPACK_IMPORTED_MODULE_2__ .Zs : _domain_words_quoted_input_js__WEBPACK_IMPORTED_MODULE_2__ .O2;
problems.push(...checks.map((check) => problemOf(check, result, quote)).filter((problem) => problem !== null));
if (problems.length > 0)
throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR('invalid-input', problems.join('\n'));
return result;
}
function sourceOver(texts, others) {
return (name, options) => {
const text = texts.get(name);
if (text === undefined)
return others(name, options);
return options.trimWhitespace ? text.trim() : text;
};
}
class MissingInput extends Error {
}
class BadInput extends Error {
}
function rejectBadInput() {
throw new BadInput('the input could not be read');
}
function problemOf(check, values, quote) {
try {
return check(values, quote);
}
catch (error) {
if (error instanceof BadInput)
return null;
throw error;
}
}
function valueOf(name, reader, source, workspace) {
const text = textOf(name, reader, source);
if (text === '' && reader.kind === 'required')
throw new MissingInput();
return reader.parse(text, workspace);
}
function textOf(name, { kind }, source) {
if (kind !== 'secret')
return source(name, { trimWhitespace: true });
return source(name, { trimWhitespace: false }).replace(/\r?\n$/, '');
}
function describe(name, { kind, advice }, text, error, mayQuote) {
if (error instanceof MissingInput)
return `Input "${name}" is required: ${advice}.`;
if (kind === 'secret' || !mayQuote)
return `Input "${name}": ${unquoted(error)}.`;
return `Input "${name}" is ${text === '' ? 'empty' : (0,_domain_words_quoted_input_js__WEBPACK_IMPORTED_MODULE_2__ .Zs)(text)}: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error)}.`;
}
function unquoted(error) {
return error instanceof _domain_certificate_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__ .fI ? error.unquoted : (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error);
}
}),
8112:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Ae: () => ( anyText),
Dq: () => ( characterCount),
Hi: () => ( absolutePath),
IC: () => ( folderPath),
dq: () => ( refuseLongNames),
qx: () => ( textUpTo),
rD: () => ( wholeNumber),
s$: () => ( filePath),
yL: () => ( oneOf),
yU: () => ( someOf),
zM: () => ( boolean)
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
var _domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8109);
const MAX_NAME_BYTES = 255;
function oneOf(...allowed) {
return (text) => {
const word = allowed.find((candidate) => candidate === text);
if (word === undefined)
throw new Error(`must be ${allowed.join(', ').replace(/, ([^,]*)$/, ' or $1')}`);
return word;
};
}
function someOf(...allowed) {
const parse = oneOf(...allowed);
return (text, workspace) => {
const words = text.split(/[\s,]+/).filter((word) => word !== '');
if (words.length === 0)
throw new Error(`must be one or more of ${allowed.join(', ')}`);
return [...new Set(words.map((word) => parse(word, workspace)))];
};
}
function wholeNumber(min, max) {
return (text) => {
const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
if (!(value >= min && value <= max))
throw new Error(`must be a whole number from ${min} to ${max}`);
return value;
};
}
function boolean(text) {
if (/^(true|True|TRUE)$/.test(text))
return true;
if (/^(false|False|FALSE)$/.test(text))
return false;
throw new Error('must be true or false');
}
function anyText(text) {
return text;
}
function textUpTo(maxLength) {
return (text) => {
const length = characterCount(text);
if (length < 1 || length > maxLength)
throw new Error(`must have 1 to ${maxLength} characters, and has ${length}`);
if ((0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_1__ .Fd)(text))
throw new Error('must not have control characters');
return text;
};
}
function characterCount(text) {
return Array.from(text).length;
}
function filePath(text, workspace) {
if (text === '' || /[\\/]$/.test(text) || (0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_1__ .Fd)(text))
throw new Error('must be the path of a file');
refuseLongNames(text);
return absolutePath(workspace, text);
}
function folderPath(text, workspace) {
if (text === '' || (0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_1__ .Fd)(text))
throw new Error('must be the path of a folder');
refuseLongNames(text);
return absolutePath(workspace, text);
}
function refuseLongNames(path) {
if (Buffer.byteLength(path) <= MAX_NAME_BYTES)
return;
if (path.split(/[\\/]/).some((name) => Buffer.byteLength(name) > MAX_NAME_BYTES))
throw new Error(`must be a path in which no name is longer than ${MAX_NAME_BYTES} bytes`);
}
function absolutePath(workspace, path) {
return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(path) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, path);
}
}),
4069:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
e: () => ( runStep)
});
var core = __webpack_require__(6805);
var cleanup_registry = __webpack_require__(5852);
var file_access = __webpack_require__(5125);
var usable_folder = __webpack_require__(5178);
var failure = __webpack_require__(5856);
;
const PROXIES = ['http_proxy', 'https_proxy', 'all_proxy'];
const NO_PROXY = 'no_proxy';
function unifyProxyVariables(env) {
const exempt = (proxy_variables_valueOf(env, NO_PROXY) ?? '')
.split(',')
.map((host) => host.trim())
.filter((host) => host !== '');
if (exempt.length > 0)
set(env, NO_PROXY, exempt.flatMap(withSubdomains).join(','));
for (const name of PROXIES) {
const proxy = proxy_variables_valueOf(env, name);
if (proxy !== undefined)
set(env, name, exempt.includes('*') ? '' : addressOf(proxy, name));
}
}
function proxy_variables_valueOf(env, name) {
const values = [env[name], env[name.toUpperCase()]];
return values.map((value) => value?.trim()).find((value) => value !== undefined && value !== '');
}
function set(env, name, value) {
env[name] = value;
env[name.toUpperCase()] = value;
}
function withSubdomains(host) {
return host === '*' || host.startsWith('.') ? [host] : [host, `.${host}`];
}
function addressOf(proxy, name) {
const address = /^[a-z][a-z\d+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
if (isAddress(address))
return address;
throw new failure .HR('unsupported', `The variable ${name} of this runner is not the address of a proxy, such as http://user:password@proxy.example:3128. Write special characters of a password in percent-encoding: # as %23, / as %2F, @ as %40, % as %25. Nothing was changed.`);
}
function isAddress(address) {
const url = URL.parse(address);
if (url === null || url.hostname === '' || url.hash !== '' || url.search !== '')
return false;
if (url.pathname.includes('@'))
return false;
try {
decodeURIComponent(url.username + url.password);
return true;
}
catch {
return false;
}
}
var run_environment = __webpack_require__(2792);
var external_node_fs_ = __webpack_require__(3024);
;
function appendStepSummary(markdown, env = process.env) {
const path = env['GITHUB_STEP_SUMMARY'] ?? '';
if (path !== '')
(0,external_node_fs_.appendFileSync)(path, `${markdown}\n`);
}
var domain_secret = __webpack_require__(9312);
var single_line = __webpack_require__(8109);
var advice_boxes = __webpack_require__(8874);
var failure_summary = __webpack_require__(1083);
var inputs = __webpack_require__(9167);
;
function logLine(text) {
return withoutOldCommands((0,single_line .UX)(text)).replace(/^([\s\p{Cf}]*):(?=:)/u, '$1: ');
}
function annotationText(text) {
return withoutOldCommands(text.split(/\r?\n/).map(single_line .UX).join('\n'));
}
function withoutOldCommands(text) {
return text.replaceAll('##[', '## [');
}
;
const NEEDED_MAJOR = 24;
function rejectOldNode(version) {
if (Number.parseInt(version, 10) >= NEEDED_MAJOR)
return;
throw new failure .HR('unsupported', `Certkeep needs Node ${NEEDED_MAJOR}, and this runner started it with Node ${version}: update the runner or, with act, its image. Nothing was read or written.`);
}
;
function mask(...secrets) {
const texts = secrets.map((secret) => (secret instanceof domain_secret .z ? secret.reveal() : (secret ?? '')));
writingAtOnce(() => {
for (const text of texts)
if (text !== '')
core .Pq(text);
});
}
function writingAtOnce(print) {
process.stdout.cork();
print();
process.nextTick(() => {
process.stdout.uncork();
});
}
function toolkitLog(warnings) {
return {
info: (message) => {
writingAtOnce(() => {
core .pq(logLine(message));
});
},
debug: (message) => {
core .Yz(annotationText(message));
},
notice: (message) => {
core .lm(annotationText(message));
},
warning: (message) => {
if (!warnings.has(message))
core .$e(annotationText(message));
warnings.add(message);
},
group: (title, work) => core .Os(logLine(title), work),
};
}
;
const MAX_PATH_LENGTH = 4096;
const ANNOTATE = { error: core .z3, warning: core .$e, notice: core .lm };
const ENDING_SIGNALS = { SIGINT: 130, SIGTERM: 143 };
const MIN_MASKED_LENGTH = 6;
const FAILED = 'Certkeep failed';
async function runStep(work, failed = FAILED) {
const warnings = new Set();
const log = toolkitLog(warnings);
const summary = stepSummary(warnings);
for (const [signal, exitCode] of Object.entries(ENDING_SIGNALS)) {
process.once(signal, () => {
endAtOnce(signal, exitCode, summary);
});
}
try {
rejectOldNode(process.versions.node);
(0,file_access .Pk)();
unifyProxyVariables(process.env);
const step = actionStep(summary, log);
(0,usable_folder .K)(step.environment.temporaryFolder, 'The temporary folder of this runner');
await work(step);
}
catch (error) {
fail(error, summary, failed);
}
await new Promise((resolve) => {
process.stdout.write('', () => {
resolve();
});
});
process.exit();
}
function fail(error, summary, failed) {
const message = describeError(error);
core .C1(annotationText(message));
if (error instanceof Error && error.stack !== undefined)
core .Yz((0,failure .bD)(error.stack));
if (summary.isWritten())
return;
try {
summary.write(typeof failed === 'string' ? (0,failure_summary .Y)(failed, message) : failed(message, error));
}
catch (problem) {
core .Yz(`The summary of the failure could not be made: ${(0,failure .bD)(problem)}`);
summary.write((0,failure_summary .Y)(FAILED, message));
}
}
function endAtOnce(signal, exitCode, summary) {
(0,cleanup_registry .E1)();
const message = `The run was cancelled (${signal}) and stopped at once. Files that are in place stay in place. The next run finishes what is left to do.`;
core .C1(message);
if (!summary.isWritten())
summary.write((0,failure_summary .Y)('Certkeep was cancelled', message));
process.exit(exitCode);
}
function stepSummary(warnings) {
let isWritten = false;
return {
isWritten: () => isWritten,
write(markdown) {
isWritten = true;
try {
appendStepSummary((0,advice_boxes .oV)(markdown, [...warnings]));
}
catch (error) {
core .Yz(`The summary was not written: ${(0,failure .bD)(error)}`);
}
},
};
}
function actionStep(summary, log) {
const environment = (0,run_environment .P6)(process.env);
const source = core .V4;
return {
environment,
source,
readInputs(table, checks = []) {
const values = (0,inputs .Ko)(table, source, { workspace: environment.workspace, checks });
for (const [name, { kind }] of Object.entries(table))
if (kind === 'secret')
maskInput(name, values[name], log);
return values;
},
log,
mask: mask,
annotate({ level, message, at = null }) {
const properties = at === null ? {} : { file: (0,single_line .pF)(at.file, MAX_PATH_LENGTH), startLine: at.line };
ANNOTATE[level](annotationText(message), properties);
},
setOutputs: (outputs) => {
tellRunner('The outputs of this step could not be set, so later steps do not see them', outputs, core .uH);
},
setVariables: (variables) => {
tellRunner('Variables for later steps could not be set', variables, core .dN);
},
saveState: (name, value) => {
tellRunner('What the end of this job needs to know could not be noted', { [name]: value }, core .LZ);
},
writeSummary: (markdown) => {
summary.write(markdown);
},
};
}
function tellRunner(problem, values, tell) {
try {
for (const [name, value] of Object.entries(values))
tell(name, value);
}
catch (error) {
throw new failure .HR('not-written', `${problem}: ${(0,failure .bD)(error)}. What the run did before is done. Check the disk of the runner and its folder _runner_file_commands, and run again.`, { cause: error });
}
}
function maskInput(name, value, log) {
const text = value instanceof domain_secret .z ? value.reveal() : value;
if (typeof text !== 'string' || text === '')
return;
if (text.length >= MIN_MASKED_LENGTH)
mask(text);
else
log.warning(`Input "${name}" has fewer than ${MIN_MASKED_LENGTH} characters. The log does not hide it, because it would hide these characters in every other word too. Choose a longer one.`);
}
function describeError(error) {
if (error instanceof failure .HR)
return error.message;
if (error instanceof Error && 'syscall' in error)
return `The operating system refused what the run needs: ${(0,failure .bD)(error)}. The run stopped there. Fix that, and run again.`;
return `Unexpected error: ${(0,failure .bD)(error)}. The run stopped there. Please report it.`;
}
}),
5522:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
tw: () => ( buildStores),
el: () => ( loadStaging),
ck: () => ( mayStoreSets),
vj: () => ( rejectMissingArtifacts),
u: () => ( rejectUnusableBackupPath),
ml: () => ( systemClock),
XW: () => ( writableStores)
});
var github_deadline = __webpack_require__(2150);
var repository = __webpack_require__(2032);
var failure = __webpack_require__(5856);
;
function runContext(environment, readRepository) {
const { ref, repository, repositoryId, runId, runAttempt } = environment;
let record = null;
return {
id: `${runId}-${runAttempt}`,
runId,
ref,
repository: { name: repository, id: repositoryId },
readRecord: () => (record ??= readRecord(environment, readRepository)),
};
}
async function readRecord(environment, readRepository) {
const { ref, repository, repositoryId, runId, runAttempt, commit, eventName, serverUrl } = environment;
return {
repository,
repositoryId,
ref,
isDefaultBranch: await isDefaultBranch(environment, readRepository),
event: eventName,
runId,
runAttempt,
commit,
url: `${serverUrl}/${repository}/actions/runs/${runId}`,
};
}
async function isDefaultBranch({ eventName, ref, defaultBranch }, readRepository) {
if (eventName === 'schedule')
return true;
if (!ref.startsWith('refs/heads/'))
return false;
return ref === `refs/heads/${defaultBranch ?? (await askForDefaultBranch(readRepository)) ?? ''}`;
}
async function askForDefaultBranch(readRepository) {
try {
return (await readRepository()).defaultBranch;
}
catch (error) {
if (error instanceof failure .HR && error.code === 'denied')
return null;
throw error;
}
}
var usable_folder = __webpack_require__(5178);
var on_demand = __webpack_require__(3773);
var trigger = __webpack_require__(5285);
var advice = __webpack_require__(9058);
;
const systemClock = { now: () => new Date() };
function buildStores(values, { environment, log }, { runId = null, mayStore: storesSets = false } = {}) {
const deadline = (0,github_deadline .d)(values.timeout);
const token = values['github-token'] ?? '';
let serverTime = null;
let asking;
const rest = (0,on_demand .wW)(async () => {
if (token === '')
return (await __webpack_require__.e( 7891).then(__webpack_require__.bind(__webpack_require__, 7891))).clientWithoutToken;
const { restClient } = await __webpack_require__.e( 4002).then(__webpack_require__.bind(__webpack_require__, 4002));
const onTime = (time) => {
serverTime = time;
};
return restClient(environment, token, deadline, { onTime });
});
const readServerTime = async () => {
if (serverTime === null)
await (asking ??= askAnything(rest));
return serverTime;
};
const readRepository = (0,repository .U)(environment, rest);
const shared = { environment, rest, readRepository, deadline, token, log };
const artifacts = environment.server.supportsArtifacts ? artifactsOf(values, shared, runId) : null;
const directory = directoryAt(values['backup-path'] ?? null);
const release = releaseOf(values, shared, storesSets);
return {
all: [artifacts, directory, release].filter((store) => store !== null),
artifacts,
directory,
release,
cache: cacheOf(shared),
staging: stagingIn(environment.temporaryFolder),
archives,
run: { ...runContext(environment, readRepository), readServerTime },
rest,
serverTime: () => serverTime,
readRepository,
};
}
function askAnything(rest) {
const purpose = { what: 'ask the server for the time', permission: 'metadata: read' };
return rest.request('GET /repos/{owner}/{repo}', {}, purpose).catch(() => null);
}
function mayStoreSets({ eventName, lacksSecrets }, hasPassphrase) {
return (0,trigger .v)(eventName) && (!lacksSecrets || hasPassphrase);
}
function writableStores({ artifacts, directory, release, cache }, { uploadArtifact, hasPassphrase }, environment) {
if (!mayStoreSets(environment, hasPassphrase))
return { stores: [], cache: null };
const wanted = [uploadArtifact ? artifacts : null, release, directory];
return { stores: wanted.filter((store) => store !== null), cache: hasPassphrase ? cache : null };
}
function rejectMissingArtifacts(values, { server }) {
if (server.supportsArtifacts || !values['upload-artifact'])
return;
if (values['backup-path'] !== null || values['release-tag'] !== null)
return;
throw new failure .HR('unsupported', `Backups cannot be stored as artifacts here: ${(0,advice .fJ)(server)}. Set backup-path to keep dated backups in a local directory, release-tag to keep them in a draft release, or upload-artifact: false to keep none.`);
}
function rejectUnusableBackupPath(backupPath, { eventName }) {
if (backupPath === null || !(0,trigger .v)(eventName))
return;
(0,usable_folder .K)(backupPath, 'The directory of input "backup-path",');
}
function artifactsOf(values, shared, runId) {
const load = async () => {
const { artifactStore } = await __webpack_require__.e( 6383).then(__webpack_require__.bind(__webpack_require__, 6383));
return artifactStore({
...shared,
clock: systemClock,
retentionDays: values['retention-days'] ?? null,
compressionLevel: values['compression-level'] ?? DEFAULT_COMPRESSION,
runId,
});
};
return (0,on_demand .Il)('artifact', load, async () => {
if (shared.token !== '')
return;
const { refuseToList } = await __webpack_require__.e( 4819).then(__webpack_require__.bind(__webpack_require__, 4819));
await refuseToList();
});
}
const DEFAULT_COMPRESSION = 6;
function releaseOf(values, shared, storesSets) {
const tag = values['release-tag'] ?? null;
if (tag === null)
return null;
return (0,on_demand .Il)('release', async () => {
const { releaseStore } = await __webpack_require__.e( 7238).then(__webpack_require__.bind(__webpack_require__, 7238));
return releaseStore({
...shared,
tag,
clock: systemClock,
compressionLevel: values['compression-level'] ?? DEFAULT_COMPRESSION,
mayStore: storesSets,
});
});
}
function directoryAt(path) {
if (path === null)
return null;
(0,usable_folder .A)(path);
return (0,on_demand .Il)('directory', async () => {
const { directoryStore } = await __webpack_require__.e( 5612).then(__webpack_require__.bind(__webpack_require__, 5612));
return directoryStore(path);
});
}
function cacheOf(shared) {
return (0,on_demand .$o)(async () => {
const { certificateCache } = await __webpack_require__.e( 701).then(__webpack_require__.bind(__webpack_require__, 701));
return certificateCache(shared);
});
}
function stagingIn(temporaryFolder) {
return (0,on_demand .Ad)(async () => {
const { setStaging } = await loadStaging();
return setStaging(temporaryFolder);
});
}
const loadStaging = () => __webpack_require__.e( 9228).then(__webpack_require__.bind(__webpack_require__, 9228));
const archives = (0,on_demand .Q1)(async () => {
const { setArchives } = await __webpack_require__.e( 8917).then(__webpack_require__.bind(__webpack_require__, 8917));
return setArchives;
});
}),
1497:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
l: () => ( DerReader),
p: () => ( DER_TAG)
});
const DER_TAG = {
boolean: 0x01,
integer: 0x02,
bitString: 0x03,
octetString: 0x04,
null: 0x05,
objectIdentifier: 0x06,
sequence: 0x30,
};
const MAX_IDENTIFIER_OCTETS = 128;
class DerReader {
#bytes;
#end;
#offset;
constructor(bytes, start = 0, end = bytes.length) {
this.#bytes = bytes;
this.#offset = start;
this.#end = end;
}
get nextTag() {
return this.#offset < this.#end ? (this.#bytes[this.#offset] ?? null) : null;
}
readElement() {
const tag = this.#readTag();
const start = this.#enter();
return { tag, contents: this.#bytes.subarray(start, this.#offset) };
}
read(tag) {
const start = this.#enterOnly(tag);
return this.#bytes.subarray(start, this.#offset);
}
readEncoded(tag) {
const start = this.#offset;
this.#enterOnly(tag);
return this.#bytes.subarray(start, this.#offset);
}
skip(tag) {
this.#enterOnly(tag);
}
readSequence() {
return this.readConstructed(DER_TAG.sequence);
}
readConstructed(tag) {
const start = this.#enterOnly(tag);
return new DerReader(this.#bytes, start, this.#offset);
}
readOctetString() {
return this.read(DER_TAG.octetString);
}
readUnsignedInteger() {
const contents = this.read(DER_TAG.integer);
const [first, second] = contents;
if (first === undefined)
throw new Error('an integer is empty');
if (first >= 0x80)
throw new Error('an integer is negative');
if (first === 0 && second !== undefined && second < 0x80)
throw new Error('an integer is padded');
return BigInt(`0x${Buffer.from(contents).toString('hex')}`);
}
readObjectIdentifier() {
const contents = this.read(DER_TAG.objectIdentifier);
if (contents.length > MAX_IDENTIFIER_OCTETS)
throw new Error('an object identifier is too long');
return decodeArcs(contents);
}
readNull() {
if (this.read(DER_TAG.null).length > 0)
throw new Error('a NULL has contents');
}
expectEnd() {
if (this.nextTag !== null)
throw new Error('there are unexpected elements');
}
#enterOnly(tag) {
const isExpected = this.#readTag() === tag;
const start = this.#enter();
if (!isExpected)
throw new Error('an element is of an unexpected type');
return start;
}
#readTag() {
const tag = this.#readByte();
if ((tag & 0x1f) === 0x1f)
throw new Error('an element has a long tag');
return tag;
}
#enter() {
const length = this.#readLength();
const start = this.#offset;
if (length > this.#end - start)
throw new Error('an element is cut off');
this.#offset = start + length;
return start;
}
#readByte() {
const byte = this.nextTag;
if (byte === null)
throw new Error('an element is missing');
this.#offset += 1;
return byte;
}
#readLength() {
const first = this.#readByte();
if (first < 0x80)
return first;
const count = first & 0x7f;
if (count === 0 || count > 3)
throw new Error('a length is not DER');
let length = 0;
for (let read = 0; read < count; read += 1)
length = length * 256 + this.#readByte();
const isShortest = length >= 0x80 && length >= 256 ** (count - 1);
if (!isShortest)
throw new Error('a length is not DER');
return length;
}
}
function decodeArcs(contents) {
let dotted = '';
let arc = 0;
let isInside = false;
for (const byte of contents) {
if (!isInside && byte === 0x80)
throw new Error('an object identifier is padded');
arc = arc * 128 + (byte & 0x7f);
if (!Number.isSafeInteger(arc))
throw new Error('an object identifier is too long');
isInside = byte >= 0x80;
if (!isInside) {
dotted = dotted === '' ? firstArcs(arc) : `${dotted}.${arc}`;
arc = 0;
}
}
if (isInside || dotted === '')
throw new Error('an object identifier is cut off');
return dotted;
}
function firstArcs(number) {
const root = Math.min(Math.floor(number / 40), 2);
return `${root}.${number - root * 40}`;
}
}),
8818:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
AU: () => ( BASIC_CONSTRAINTS),
A_: () => ( ORGANIZATION),
CC: () => ( KEY_USAGE),
CF: () => ( SHA256_WITH_RSA),
DH: () => ( COUNTRY),
E4: () => ( COMMON_NAME),
E_: () => ( ORGANIZATIONAL_UNIT),
Hv: () => ( X509_CERTIFICATE),
Jd: () => ( PBES2),
Ko: () => ( FRIENDLY_NAME),
OF: () => ( ED25519),
Ql: () => ( EXTENDED_KEY_USAGE),
RD: () => ( SUBJECT_KEY_IDENTIFIER),
RN: () => ( SUBJECT_ALT_NAME),
Sl: () => ( CERT_BAG),
W4: () => ( PBKDF2),
WN: () => ( ECDSA_WITH_SHA384),
Wo: () => ( LOCAL_KEY_ID),
XQ: () => ( HMAC_WITH_SHA256),
_: () => ( AUTHORITY_KEY_IDENTIFIER),
aD: () => ( SHA256),
ar: () => ( PKCS8_SHROUDED_KEY_BAG),
c4: () => ( STATE),
dX: () => ( PBE_WITH_SHA1_AND_3DES),
fc: () => ( AES_256_CBC),
i9: () => ( ECDSA_WITH_SHA256),
ig: () => ( LOCALITY),
qg: () => ( ENCRYPTED_DATA),
uu: () => ( SHA1),
vN: () => ( DATA)
});
const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const ECDSA_WITH_SHA384 = '1.2.840.10045.4.3.3';
const ED25519 = '1.3.101.112';
const COMMON_NAME = '2.5.4.3';
const COUNTRY = '2.5.4.6';
const LOCALITY = '2.5.4.7';
const STATE = '2.5.4.8';
const ORGANIZATION = '2.5.4.10';
const ORGANIZATIONAL_UNIT = '2.5.4.11';
const SUBJECT_KEY_IDENTIFIER = '2.5.29.14';
const KEY_USAGE = '2.5.29.15';
const SUBJECT_ALT_NAME = '2.5.29.17';
const BASIC_CONSTRAINTS = '2.5.29.19';
const AUTHORITY_KEY_IDENTIFIER = '2.5.29.35';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
const HMAC_WITH_SHA256 = '1.2.840.113549.2.9';
const AES_256_CBC = '2.16.840.1.101.3.4.1.42';
const SHA256 = '2.16.840.1.101.3.4.2.1';
const SHA1 = '1.3.14.3.2.26';
const PBE_WITH_SHA1_AND_3DES = '1.2.840.113549.1.12.1.3';
const DATA = '1.2.840.113549.1.7.1';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
const FRIENDLY_NAME = '1.2.840.113549.1.9.20';
const LOCAL_KEY_ID = '1.2.840.113549.1.9.21';
const X509_CERTIFICATE = '1.2.840.113549.1.9.22.1';
const PKCS8_SHROUDED_KEY_BAG = '1.2.840.113549.1.12.10.1.2';
const CERT_BAG = '1.2.840.113549.1.12.10.1.3';
}),
6700:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$N: () => ( explainMissingBlock),
Gt: () => ( MAX_TEXT_LENGTH),
Sq: () => ( parsePemBlocks),
TS: () => ( encodePem)
});
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
const MAX_TEXT_LENGTH = 65_536;
const LINE_LENGTH = 64;
const BOUNDARY = /^-----(BEGIN|END) ([A-Z0-9][A-Z0-9 ]*)-----$/;
function parsePemBlocks(text) {
if (text.length > MAX_TEXT_LENGTH) {
throw invalid(`it is longer than ${MAX_TEXT_LENGTH} characters, too long for one certificate or key`);
}
if (text.includes('\0')) {
throw invalid('it holds NUL characters: it is binary (DER or PKCS#12?) or UTF-16; PEM in UTF-8 is needed');
}
const blocks = [];
let open = null;
for (const each of linesOf(text)) {
const line = each.trim();
const boundary = line.startsWith('-') ? BOUNDARY.exec(line) : null;
const keyword = boundary?.[1];
const label = boundary?.[2] ?? '';
if (keyword === 'BEGIN') {
if (open !== null)
throw invalid('a PEM block begins inside of another one');
open = { label, lines: [] };
}
else if (keyword === 'END') {
if (open?.label !== label)
throw invalid('a PEM block ends that did not begin');
blocks.push(decodeBlock(label, open.lines));
open = null;
}
else {
open?.lines.push(line);
}
}
if (open !== null)
throw invalid('a PEM block is cut off: its END line is missing');
return blocks;
}
function explainMissingBlock(text) {
if (text.trim() === '')
return 'it is empty';
if (!text.includes('-----BEGIN '))
return 'it has no PEM block, which starts with a line of -----BEGIN \u2026-----';
return text.includes('\\n')
? 'it has a backslash and an n where line breaks should be: store it with real line breaks'
: 'its BEGIN line is not a line of its own: the line breaks were lost, so store it again with them';
}
function encodePem(label, der) {
const base64 = Buffer.from(der.buffer, der.byteOffset, der.byteLength).toString('base64');
const lines = [`-----BEGIN ${label}-----`];
for (let at = 0; at < base64.length; at += LINE_LENGTH)
lines.push(base64.slice(at, at + LINE_LENGTH));
lines.push(`-----END ${label}-----`, '');
return lines.join('\n');
}
function linesOf(text) {
const begun = text.startsWith('\uFEFF') ? text.slice(1) : text;
return begun.includes('\r') ? begun.split(/\r\n|\r|\n/) : begun.split('\n');
}
function decodeBlock(label, lines) {
if (lines.some((line) => /^Proc-Type:.*ENCRYPTED$/.test(line))) {
return { label, hasEncryptionHeader: true, der: Buffer.alloc(0) };
}
const base64 = lines.join('').replace(/[ \t]/g, '');
const der = Buffer.from(base64, 'base64');
if (base64 === '' || der.toString('base64') !== base64) {
throw invalid('a PEM block is damaged: what it holds is not base64, or not all of it');
}
return { label, hasEncryptionHeader: false, der };
}
function invalid(message) {
return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR('invalid', message);
}
}),
1116:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
w: () => ( readCertificate)
});
var external_node_crypto_ = __webpack_require__(7598);
var failure = __webpack_require__(5856);
var subject_alternative_name = __webpack_require__(9082);
;
function parseAlternativeNameText(text) {
const names = [];
const entry = /([^:",]+):("(?:[^"\\]|\\.)*"|[^",]*)(, |$)/y;
while (entry.lastIndex < text.length) {
const [, type = '', value = '', separator = ''] = entry.exec(text) ?? fail();
const name = nameOf(type, value.startsWith('"') ? parseQuoted(value) : value);
if (name !== null)
names.push(name);
if (separator !== '' && entry.lastIndex === text.length)
fail();
}
return names;
}
function nameOf(type, value) {
switch (type) {
case 'DNS':
return { type: 'DNS', value: value.toLowerCase() };
case 'IP Address':
return addressOf(value);
case 'email':
return { type: 'email', value: value.replace(/@[^@]*$/, (host) => host.toLowerCase()) };
case 'URI':
return { type: 'URI', value };
default:
return null;
}
}
function addressOf(value) {
try {
return { type: 'IP', value: (0,subject_alternative_name .Z5)(value) };
}
catch {
return null;
}
}
function parseQuoted(value) {
try {
return String(JSON.parse(value));
}
catch {
return fail();
}
}
function fail() {
throw new Error('the subject alternative names are not in the form that Node writes');
}
var certificate_fields = __webpack_require__(2891);
;
function parseSubjectText(text) {
const fields = new Map(attributesOf(text ?? ''));
return {
commonName: fields.get('CN') ?? '',
...field('organization', fields.get('O')),
...field('organizationalUnit', fields.get('OU')),
...field('country', fields.get('C')),
...field('state', fields.get('ST')),
...field('locality', fields.get('L')),
};
}
function formatNameText(text) {
return (text ?? '').split('\n').join(', ');
}
function attributesOf(text) {
return text.split(/\n| \+ /).map((attribute) => {
const separator = attribute.indexOf('=');
return [attribute.slice(0, separator), distinguished_name_text_unescape(attribute.slice(separator + 1))];
});
}
function distinguished_name_text_unescape(value) {
return value.replace(/\\([0-9A-F]{2}|.)/g, (_, escaped) => escaped.length === 2 ? String.fromCharCode(Number.parseInt(escaped, 16)) : escaped);
}
function field(name, value) {
return value === undefined ? {} : { [name]: value };
}
var elliptic_key = __webpack_require__(9388);
var extended_key_usage = __webpack_require__(7277);
var key_type = __webpack_require__(3478);
var object_identifiers = __webpack_require__(8818);
var pem = __webpack_require__(6700);
var public_key = __webpack_require__(8423);
;
function readCertificate(der) {
try {
const x509 = new external_node_crypto_.X509Certificate(der);
if (!x509.raw.equals(der))
throw new Error('there are bytes after the certificate');
return describeCertificate(x509, der);
}
catch (error) {
throw new failure .HR('invalid', 'the certificate in it is damaged', { cause: error });
}
}
function describeCertificate(x509, der) {
const publicKey = publicKeyOf(x509);
const { encodedPublicKeyInfo, publicKeyInfo, extensions, isEndEntity } = (0,certificate_fields .j)(der);
const keyDescription = publicKey === null ? 'unknown' : ((0,elliptic_key .uJ)(publicKeyInfo) ?? (0,key_type .Rx)(publicKey));
const hasOwnIssuer = x509.subject === x509.issuer;
const subjectLine = formatNameText(x509.subject);
const certificate = {
pem: (0,pem .TS)('CERTIFICATE', der),
fingerprint: x509.fingerprint256,
fingerprintSha1: x509.fingerprint,
publicKeyPin: (0,external_node_crypto_.hash)('sha256', encodedPublicKeyInfo, 'base64'),
serialNumber: x509.serialNumber === '0' ? '00' : x509.serialNumber,
subject: parseSubjectText(x509.subject),
subjectLine,
issuerLine: hasOwnIssuer ? subjectLine : formatNameText(x509.issuer),
isSelfSigned: publicKey !== null && hasOwnIssuer && x509.verify(publicKey),
isEndEntity,
keyType: (0,key_type .l0)(keyDescription),
keyDescription,
subjectAlternativeNames: alternativeNamesOf(x509, extensions),
hasSubjectAlternativeNames: extensions.has(object_identifiers .RN),
usages: usagesOf(x509.keyUsage, extensions),
notBefore: timeOf(x509.validFromDate, x509.validFrom),
notAfter: timeOf(x509.validToDate, x509.validTo),
};
if (publicKey !== null)
(0,public_key .o)(certificate, { key: publicKey, info: publicKeyInfo });
return certificate;
}
function publicKeyOf(x509) {
try {
return x509.publicKey;
}
catch {
return null;
}
}
function timeOf(date, text) {
if (Math.floor(Date.parse(text) / 1000) !== date.getTime() / 1000)
throw new Error('a time in it is none');
return date;
}
function alternativeNamesOf(x509, extensions) {
const text = x509.subjectAltName;
if (text !== undefined)
return parseAlternativeNameText(text);
if (extensions.has(object_identifiers .RN))
throw new Error('the subject alternative names are malformed');
return [];
}
function usagesOf(keyUsage, extensions) {
if (keyUsage !== undefined)
return keyUsage.map(extended_key_usage .F);
if (extensions.has(object_identifiers .Ql))
throw new Error('the extended key usages are malformed');
return null;
}
}),
2891:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
V: () => ( skipToSignature),
j: () => ( readCertificateFields)
});
var _asn1_der_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1497);
var _asn1_object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8818);
const VERSION_TAG = 0xa0;
const EXTENSIONS_TAG = 0xa3;
const END_ENTITY = ['3000', '3003010100'];
function readCertificateFields(certificate) {
const tbsCertificate = new _asn1_der_reader_js__WEBPACK_IMPORTED_MODULE_0__ .l(certificate).readSequence().readSequence();
skipToSignature(tbsCertificate);
for (let field = 0; field < 4; field += 1)
tbsCertificate.skip(_asn1_der_reader_js__WEBPACK_IMPORTED_MODULE_0__ .p.sequence);
const encodedPublicKeyInfo = tbsCertificate.readEncoded(_asn1_der_reader_js__WEBPACK_IMPORTED_MODULE_0__ .p.sequence);
const publicKeyInfo = new _asn1_der_reader_js__WEBPACK_IMPORTED_MODULE_0__ .l(encodedPublicKeyInfo).read(_asn1_der_reader_js__WEBPACK_IMPORTED_MODULE_0__ .p.sequence);
const extensions = readExtensions(tbsCertificate);
const constraints = extensions.get(_asn1_object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__ .AU);
return {
encodedPublicKeyInfo,
publicKeyInfo,
extensions: new Set(extensions.keys()),
isEndEntity: constraints !== undefined && END_ENTITY.includes(extensionValue(constraints)),
};
}
function skipToSignature(tbsCertificate) {
if (tbsCertificate.nextTag === VERSION_TAG)
tbsCertificate.skip(VERSION_TAG);
tbsCertificate.skip(_asn1_der_reader_js__WEBPACK_IMPORTED_MODULE_0__ .p.integer);
}
function readExtensions(tbsCertificate) {
const found = new Map();
skipUniqueIdentifiers(tbsCertificate);
if (tbsCertificate.nextTag === null)
return found;
const extensions = tbsCertificate.readConstructed(EXTENSIONS_TAG).readSequence();
while (extensions.nextTag !== null) {
const extension = extensions.readSequence();
const identifier = extension.readObjectIdentifier();
if (found.has(identifier))
throw new Error('an extension is there twice');
found.set(identifier, extension);
}
return found;
}
function extensionValue(extension) {
if (extension.nextTag === _asn1_der_reader_js__WEBPACK_IMPORTED_MODULE_0__ .p.boolean)
extension.skip(_asn1_der_reader_js__WEBPACK_IMPORTED_MODULE_0__ .p.boolean);
return Buffer.from(extension.readOctetString()).toString('hex');
}
function skipUniqueIdentifiers(tbsCertificate) {
for (let tag = tbsCertificate.nextTag; tag !== null && tag !== EXTENSIONS_TAG; tag = tbsCertificate.nextTag)
tbsCertificate.skip(tag);
}
}),
8609:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$: () => ( certificateReader)
});
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
var _certificate_der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1116);
var _key_pair_proof_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5584);
var _asn1_pem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6700);
var _key_private_key_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3943);
const KEY_MARKER = /-----BEGIN [A-Z0-9 ]{0,32}PRIVATE KEY( BLOCK)?-----/;
const certificateReader = {
parseCertificate(pem) {
return (0,_certificate_der_js__WEBPACK_IMPORTED_MODULE_1__ .w)(onlyCertificateIn(pem));
},
parsePrivateKey: _key_private_key_reader_js__WEBPACK_IMPORTED_MODULE_4__ .KO,
provesPair: _key_pair_proof_js__WEBPACK_IMPORTED_MODULE_2__ .q,
async parsePublicFile(bytes) {
const { parsePublicFile } = await __webpack_require__.e( 9813).then(__webpack_require__.bind(__webpack_require__, 9813));
return parsePublicFile(bytes);
},
};
function onlyCertificateIn(text) {
const blocks = (0,_asn1_pem_js__WEBPACK_IMPORTED_MODULE_3__ .Sq)(text);
if (KEY_MARKER.test(text))
throw invalid('there is a private key in it; keep the two in separate files');
const [block, second] = blocks.filter(({ label }) => label === 'CERTIFICATE');
if (block === undefined) {
const reason = blocks.length === 0 ? (0,_asn1_pem_js__WEBPACK_IMPORTED_MODULE_3__ .$N)(text) : 'what it holds is something else';
throw invalid(`there is no certificate in it: ${reason}`);
}
if (second !== undefined) {
throw invalid('there is more than one certificate in it; a self-signed certificate has no chain');
}
return block.der;
}
function invalid(message) {
return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR('invalid', message);
}
}),
7277:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
F: () => ( usageOf),
K: () => ( objectIdentifierOf)
});
var _domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3201);
function objectIdentifierOf(usage) {
switch (usage) {
case 'server-auth':
return '1.3.6.1.5.5.7.3.1';
case 'client-auth':
return '1.3.6.1.5.5.7.3.2';
case 'code-signing':
return '1.3.6.1.5.5.7.3.3';
case 'email-protection':
return '1.3.6.1.5.5.7.3.4';
}
}
function usageOf(objectIdentifier) {
return _domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_0__ .$1.find((usage) => objectIdentifierOf(usage) === objectIdentifier) ?? 'other';
}
}),
9388:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
NY: () => ( encodePrivateKeyInfo),
W7: () => ( publicKeyInfoAround),
Wb: () => ( computedPublicKeyInfo),
uJ: () => ( ellipticKeyType)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
var _asn1_der_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1497);
const FORMS = [
{
keyType: 'ecdsa-p256',
curve: 'prime256v1',
webName: 'P-256',
numberBytes: 32,
beforeNumber: octets('308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420'),
beforePoint: octets('a144034200'),
beforePublicPoint: octets('301306072a8648ce3d020106082a8648ce3d030107034200'),
},
{
keyType: 'ecdsa-p384',
curve: 'secp384r1',
webName: 'P-384',
numberBytes: 48,
beforeNumber: octets('3081b6020100301006072a8648ce3d020106052b8104002204819e30819b0201010430'),
beforePoint: octets('a164036200'),
beforePublicPoint: octets('301006072a8648ce3d020106052b81040022036200'),
},
];
function ellipticKeyType(publicKeyInfo) {
const info = Buffer.from(publicKeyInfo.buffer, publicKeyInfo.byteOffset, publicKeyInfo.length);
return FORMS.find(({ beforePublicPoint }) => startsWith(info, 0, beforePublicPoint))?.keyType ?? null;
}
const UNCOMPRESSED = 0x04;
function encodePrivateKeyInfo(key) {
if (key.asymmetricKeyType !== 'ec')
return null;
const { crv, d = '', x = '', y = '' } = key.export({ format: 'jwk' });
const form = FORMS.find(({ webName }) => webName === crv);
if (form === undefined)
return null;
const { beforeNumber, beforePoint, numberBytes } = form;
const info = Buffer.alloc(beforeNumber.length + beforePoint.length + 3 * numberBytes + 1);
const numberEnd = beforeNumber.length + numberBytes;
const pointStart = numberEnd + beforePoint.length;
beforeNumber.copy(info);
beforePoint.copy(info, numberEnd);
info[pointStart] = UNCOMPRESSED;
const isWhole = [
[d, beforeNumber.length],
[x, pointStart + 1],
[y, pointStart + 1 + numberBytes],
].every(([number, at]) => info.write(number, at, 'base64url') === numberBytes);
return isWhole ? info : null;
}
function computedPublicKeyInfo(pkcs8) {
const form = FORMS.find(({ beforeNumber }) => startsWith(pkcs8, 0, beforeNumber));
if (form === undefined)
return null;
const numberStart = form.beforeNumber.length;
const numberEnd = numberStart + form.numberBytes;
const pointStart = numberEnd + form.beforePoint.length;
const pointEnd = pointStart + 2 * form.numberBytes + 1;
if (pkcs8.length !== pointEnd || !startsWith(pkcs8, numberEnd, form.beforePoint))
return null;
const point = publicPointOf(form, pkcs8.subarray(numberStart, numberEnd));
return point?.equals(pkcs8.subarray(pointStart)) === true
? Buffer.concat([form.beforePublicPoint, point])
: null;
}
function publicKeyInfoAround(contents) {
return Buffer.concat([Uint8Array.of(_asn1_der_reader_js__WEBPACK_IMPORTED_MODULE_1__ .p.sequence, contents.length), contents]);
}
const computations = new Map();
function publicPointOf({ curve }, number) {
const computation = computations.get(curve) ?? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createECDH)(curve);
computations.set(curve, computation);
try {
computation.setPrivateKey(number);
return computation.getPublicKey();
}
catch {
return null;
}
}
function startsWith(bytes, at, head) {
return bytes.subarray(at, at + head.length).equals(head);
}
function octets(hex) {
return Buffer.from(hex, 'hex');
}
}),
5584:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
q: () => ( provesPair)
});
var external_node_crypto_ = __webpack_require__(7598);
var private_key_reader = __webpack_require__(3943);
var public_key = __webpack_require__(8423);
var der_reader = __webpack_require__(1497);
;
function hasConsistentNumbers(privateKey) {
const { n, e, d, p, q, dP, dQ, qInv } = readNumbers(privateKey);
if (p <= 1n || q <= 1n || p * q !== n)
return false;
const isInverse = (e * d) % (p - 1n) === 1n && (e * d) % (q - 1n) === 1n;
const isReduced = d < n && dP === d % (p - 1n) && dQ === d % (q - 1n);
return isInverse && isReduced && qInv < p && (q * qInv) % p === 1n;
}
function readNumbers(privateKey) {
const pkcs8 = new der_reader .l(privateKey.export({ type: 'pkcs8', format: 'der' })).readSequence();
pkcs8.readUnsignedInteger();
pkcs8.readSequence();
const fields = new der_reader .l(pkcs8.readOctetString()).readSequence();
if (fields.readUnsignedInteger() !== 0n)
throw new Error('an RSA key of more than two primes');
return {
n: fields.readUnsignedInteger(),
e: fields.readUnsignedInteger(),
d: fields.readUnsignedInteger(),
p: fields.readUnsignedInteger(),
q: fields.readUnsignedInteger(),
dP: fields.readUnsignedInteger(),
dQ: fields.readUnsignedInteger(),
qInv: fields.readUnsignedInteger(),
};
}
;
function provesPair(certificate, privateKey) {
try {
const publicKey = (0,public_key .I)(certificate);
if (isComputedFrom(privateKey, publicKey))
return true;
const key = (0,private_key_reader .E2)(privateKey);
return namesPublicKey(key, publicKey.key) && hasSoundNumbers(key) && signsFor(key, publicKey.key);
}
catch {
return false;
}
}
function isComputedFrom(privateKey, { info }) {
const computed = (0,private_key_reader .tn)(privateKey);
return computed !== null && Buffer.compare(computed, info) === 0;
}
function namesPublicKey(privateKey, publicKey) {
return isSameKey((0,external_node_crypto_.createPublicKey)(privateKey), publicKey);
}
function isSameKey(some, other) {
return some.asymmetricKeyType === other.asymmetricKeyType && some.equals(other);
}
function hasSoundNumbers(privateKey) {
const type = privateKey.asymmetricKeyType;
return type === 'rsa' || type === 'rsa-pss' ? hasConsistentNumbers(privateKey) : true;
}
function signsFor(privateKey, publicKey) {
const message = (0,external_node_crypto_.randomBytes)(32);
return (0,external_node_crypto_.verify)(null, message, publicKey, (0,external_node_crypto_.sign)(null, message, privateKey));
}
}),
3943:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$k: () => ( readPrivateKey),
D7: () => ( readPkcs8Text),
E2: () => ( takeKeyIn),
KO: () => ( readPrivateKeyText),
tn: () => ( computedPublicKeyOf),
xB: () => ( keyIn),
xu: () => ( exportPrivateKey)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5856);
var _domain_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9312);
var _asn1_der_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1497);
var _elliptic_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9388);
var _asn1_pem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6700);
function readPrivateKey(text) {
return readBlock(onlyKeyBlockIn(text), decodeBlock);
}
function readPrivateKeyText(text) {
return readBlock(onlyKeyBlockIn(text), textOfBlock);
}
function readBlock(block, read) {
try {
return read(block);
}
finally {
block.der.fill(0);
}
}
function textOfBlock(block) {
return encodingOf(block) === 'pkcs8' ? readPkcs8Text(block.der) : exportPrivateKey(decodeBlock(block));
}
function readPkcs8Text(der) {
const publicKeyInfo = (0,_elliptic_key_js__WEBPACK_IMPORTED_MODULE_4__ .Wb)(der);
if (publicKeyInfo === null)
return exportPrivateKey(decodePkcs8(der));
const privateKey = new _domain_secret_js__WEBPACK_IMPORTED_MODULE_2__ .z((0,_asn1_pem_js__WEBPACK_IMPORTED_MODULE_5__ .TS)('PRIVATE KEY', der));
computedPublicKeys.set(privateKey, new Uint8Array(publicKeyInfo));
return privateKey;
}
function decodePkcs8(der) {
try {
checkPkcs8Frame(new _asn1_der_reader_js__WEBPACK_IMPORTED_MODULE_3__ .l(der));
}
catch (error) {
throw invalid('the private key in it is damaged', { cause: error });
}
return decodeKey(der, 'pkcs8');
}
const computedPublicKeys = new WeakMap();
function computedPublicKeyOf(text) {
return computedPublicKeys.get(text) ?? null;
}
const decodedKeys = new WeakMap();
function exportPrivateKey(key) {
const text = new _domain_secret_js__WEBPACK_IMPORTED_MODULE_2__ .z(key.export({ type: 'pkcs8', format: 'pem' }).toString());
decodedKeys.set(text, key);
return text;
}
function keyIn(text) {
return decodedKeys.get(text) ?? readPrivateKey(text.reveal());
}
function takeKeyIn(text) {
const key = keyIn(text);
decodedKeys.delete(text);
return key;
}
function onlyKeyBlockIn(text) {
const blocks = (0,_asn1_pem_js__WEBPACK_IMPORTED_MODULE_5__ .Sq)(text);
const [block, second] = blocks.filter(({ label }) => label.endsWith('PRIVATE KEY'));
if (block === undefined)
throw invalid(`there is no private key in it: ${explainNoKey(text, blocks)}`);
if (second !== undefined)
throw invalid('there is more than one private key in it');
return block;
}
function decodeBlock(block) {
const encoding = encodingOf(block);
return encoding === 'pkcs8' ? decodePkcs8(block.der) : decodeKey(block.der, encoding);
}
function encodingOf(block) {
if (block.label === 'ENCRYPTED PRIVATE KEY' || block.hasEncryptionHeader) {
throw invalid('the private key in it is encrypted; it is needed without encryption here (openssl pkey -in \u2026)');
}
switch (block.label) {
case 'PRIVATE KEY':
return 'pkcs8';
case 'RSA PRIVATE KEY':
return 'pkcs1';
case 'EC PRIVATE KEY':
return 'sec1';
case 'OPENSSH PRIVATE KEY':
throw invalid("the private key in it is in OpenSSH's form; convert it with ssh-keygen -p -m PKCS8 -f \u2026");
default:
throw invalid('the private key in it is of a kind that is not read; convert it with openssl pkey -in \u2026');
}
}
function decodeKey(der, encoding) {
try {
const reader = new _asn1_der_reader_js__WEBPACK_IMPORTED_MODULE_3__ .l(der);
reader.readSequence();
reader.expectEnd();
const bytes = Buffer.from(der.buffer, der.byteOffset, der.byteLength);
return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: bytes, format: 'der', type: encoding });
}
catch (error) {
throw invalid('the private key in it is damaged, or of a kind that this Node does not know', {
cause: error,
});
}
}
function checkPkcs8Frame(reader) {
const fields = reader.readSequence();
reader.expectEnd();
const version = fields.readUnsignedInteger();
fields.readSequence();
fields.readOctetString();
if (fields.nextTag === 0xa0)
fields.read(0xa0);
const hasPublicKey = fields.nextTag === 0x81 || fields.nextTag === 0xa1;
if (hasPublicKey)
fields.readElement();
fields.expectEnd();
if (version !== (hasPublicKey ? 1n : 0n))
throw new Error('the version does not fit');
}
function explainNoKey(text, blocks) {
if (blocks.length === 0)
return (0,_asn1_pem_js__WEBPACK_IMPORTED_MODULE_5__ .$N)(text);
return blocks.some(({ label }) => label === 'CERTIFICATE')
? 'it is a certificate (are the two paths swapped?)'
: 'what it holds is something else';
}
function invalid(message, options) {
return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ .HR('invalid', message, options);
}
}),
8423:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I: () => ( takePublicKey),
o: () => ( rememberPublicKey)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
var _certificate_certificate_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2891);
const publicKeys = new WeakMap();
function rememberPublicKey(certificate, publicKey) {
publicKeys.set(certificate, publicKey);
}
function takePublicKey(certificate) {
const known = publicKeys.get(certificate);
publicKeys.delete(certificate);
return known ?? publicKeyIn(certificate.pem);
}
function publicKeyIn(pem) {
const { publicKey, raw } = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem);
return { key: publicKey, info: (0,_certificate_certificate_fields_js__WEBPACK_IMPORTED_MODULE_1__ .j)(raw).publicKeyInfo };
}
}),
5852:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E1: () => ( removeUnfinished),
UI: () => ( markFinished),
b5: () => ( markUnfinished),
ui: () => ( isUnfinished)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
const unfinished = new Set();
function markUnfinished(...paths) {
for (const path of paths)
unfinished.add(path);
}
function isUnfinished(path) {
return unfinished.has(path);
}
function markFinished(...paths) {
for (const path of paths)
unfinished.delete(path);
}
function removeUnfinished() {
for (const path of unfinished) {
try {
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true });
}
catch {
}
}
unfinished.clear();
}
}),
5125:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
F5: () => ( giveBack),
Gw: () => ( isPrivate),
Jj: () => ( PERMISSIONS),
MG: () => ( inheritAccess),
Pk: () => ( keepOwnersRights),
TI: () => ( OTHERS_BITS),
W2: () => ( isTrusted),
Wo: () => ( octal)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
var _owner_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6008);
var _regular_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9625);
const PERMISSIONS = 0o777;
const OTHERS_BITS = 0o077;
const EVERYBODYS_BITS = 0o007;
const PRIVATE_BITS = 0o660;
const OWNERS_BITS = 0o700;
const UNCHANGED = -1;
const EVERYBODY_WRITES = 0o002;
const GROUP_WRITES = 0o020;
const STICKY = 0o1000;
function keepOwnersRights() {
const umask = process.umask(OTHERS_BITS);
process.umask(umask & OTHERS_BITS);
}
function isPrivate(mode) {
return (mode & EVERYBODYS_BITS) === 0;
}
function inheritAccess(staged, target, warn) {
const old = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__ .c2)(target);
if (process.getuid === undefined || old?.isFile() !== true || (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__ .c2)(staged) === null)
return;
if (!isPrivate(old.mode)) {
warn(`Every user of this machine could read ${target} (mode ${octal(old.mode)}). The new file is for its owner alone.`);
return;
}
const given = isTrusted(old, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target)) ? giveTo(staged, old) : 'nothing';
if (given !== 'nothing')
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(staged, old.mode & PRIVATE_BITS);
if (given !== 'all')
warn(`${target} belonged to user ${old.uid} and group ${old.gid} with mode ${octal(old.mode)}. This run could not give all of that to the new file. If a server reads it, set owner and mode again.`);
}
function giveBack(path, owner) {
const ids = (0,_owner_names_js__WEBPACK_IMPORTED_MODULE_2__ .U)(owner);
const given = ids === null ? 'nothing' : giveTo(path, ids);
const status = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__ .c2)(path);
if (given === 'nothing' && status !== null && isPrivate(status.mode))
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, status.mode & OWNERS_BITS);
return given === 'all';
}
function giveTo(path, { uid, gid }) {
const status = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__ .c2)(path);
if (status?.uid === uid && status.gid === gid)
return 'all';
for (const [user, given] of [
[uid, 'all'],
[UNCHANGED, 'group'],
]) {
try {
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lchownSync)(path, user, gid);
return given;
}
catch {
}
}
return 'nothing';
}
function isTrusted({ uid }, folder) {
const [user, group] = [process.geteuid?.(), process.getegid?.()];
if (user === undefined)
return true;
const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder, { throwIfNoEntry: false });
if (status === undefined)
return false;
const isOurs = uid === 0 || uid === user;
const isSticky = (status.mode & STICKY) !== 0 && isOurs;
const mayGroupWrite = (status.mode & GROUP_WRITES) !== 0 && status.gid !== group && status.gid !== 0;
const mayOthersWrite = (status.mode & EVERYBODY_WRITES) !== 0 || mayGroupWrite;
const isFolderOurs = [0, user, uid].includes(status.uid);
return isFolderOurs && (!mayOthersWrite || isSticky);
}
function octal(mode) {
return (mode & PERMISSIONS).toString(8).padStart(4, '0');
}
}),
6008:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
U: () => ( idsOf),
b: () => ( ownerOf)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
const known = new Map();
function ownerOf({ uid, gid }) {
if (process.getuid === undefined)
return undefined;
return { user: nameIn('/etc/passwd', uid), group: nameIn('/etc/group', gid) };
}
function idsOf({ user, group }) {
if (process.getuid === undefined)
return null;
const [uid, gid] = [numberIn('/etc/passwd', user), numberIn('/etc/group', group)];
return uid === undefined || gid === undefined ? null : { uid, gid };
}
function nameIn(file, number) {
for (const [name, other] of namesIn(file))
if (other === number)
return name;
return String(number);
}
function numberIn(file, name) {
return namesIn(file).get(name) ?? (/^\d{1,9}$/.test(name) ? Number(name) : undefined);
}
function namesIn(file) {
const names = known.get(file) ?? readNames(file);
known.set(file, names);
return names;
}
function readNames(file) {
try {
const lines = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8')
.split('\n')
.map((line) => line.split(':'));
return new Map(lines.flatMap(([name = '', , id = '']) => (/^\d+$/.test(id) ? [[name, Number(id)]] : [])));
}
catch {
return new Map();
}
}
}),
9625:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
EW: () => ( readSmallFile),
Iv: () => ( nearestExisting),
SB: () => ( describeKind),
XF: () => ( readRegularFile),
ZU: () => ( openRegularFile),
bV: () => ( isOfSystem),
c2: () => ( statusOf),
qP: () => ( NO_FOLLOW),
up: () => ( hasCode)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
const NO_FOLLOW = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0;
const NON_BLOCKING = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0;
const READ = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | NO_FOLLOW | NON_BLOCKING;
function statusOf(path) {
try {
return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) ?? null;
}
catch (error) {
if (hasCode(error, 'ENOENT', 'ENOTDIR'))
return null;
throw error;
}
}
function nearestExisting(path) {
let nearest = path;
while (statusOf(nearest) === null && nearest !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(nearest))
nearest = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(nearest);
return nearest;
}
function readRegularFile(path, maxBytes) {
return readSmallFile(path, maxBytes)?.bytes ?? null;
}
function readSmallFile(path, maxBytes) {
const status = statusOf(path);
if (status === null)
return null;
if (!status.isFile())
throw new Error(describeKind(status));
const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, READ);
try {
const opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
if (!opened.isFile())
throw new Error(describeKind(opened));
if (opened.size > maxBytes)
throw new Error(`it has ${opened.size} bytes; at most ${maxBytes} are read`);
return { bytes: readAll(file, opened.size), mode: opened.mode };
}
finally {
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
}
}
function readAll(file, size) {
const bytes = Buffer.alloc(size);
for (let read = 0; read < size;) {
const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, bytes, read, size - read, null);
if (count === 0)
throw new Error('it has changed while it was read');
read += count;
}
return bytes;
}
async function openRegularFile(path) {
const file = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.open(path, READ);
const status = await file.stat();
if (status.isFile())
return file;
await file.close();
throw new Error(describeKind(status));
}
function hasCode(error, ...codes) {
return error instanceof Error && 'code' in error && codes.some((code) => code === error.code);
}
function isOfSystem(error) {
return error instanceof Error && 'syscall' in error;
}
function describeKind(status) {
if (status.isSymbolicLink())
return 'it is a symbolic link, which is never followed';
if (status.isDirectory())
return 'it is a folder';
return 'it is not a regular file';
}
}),
1890:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E: () => ( writeRemedy)
});
var _regular_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9625);
function writeRemedy(error, otherwise = 'Run again.') {
if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_0__ .up)(error, 'ENOSPC', 'EDQUOT'))
return 'Free some space on that disk, and run again.';
if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_0__ .up)(error, 'EEXIST', 'ENOTDIR'))
return 'Something else is where a folder must be: move it away, or name another place.';
if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_0__ .up)(error, 'ENOENT', 'EACCES', 'EPERM', 'EROFS'))
return 'Create the folder, or let the user of this runner write there, and run again.';
return otherwise;
}
}),
5178:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
A: () => ( refuseSetItself),
K: () => ( refuseUnusableFolder)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
var _domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4991);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5856);
var _disk_regular_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9625);
var _disk_write_remedy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1890);
var _windows_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4886);
function refuseUnusableFolder(folder, subject) {
let path = folder;
try {
(0,_windows_name_js__WEBPACK_IMPORTED_MODULE_5__ .E)(folder);
path = (0,_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_3__ .Iv)(folder);
if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory())
throw new Error('it is not a folder');
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
}
catch (error) {
const place = path === folder ? folder : `${folder} (at ${path})`;
throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR('not-written', `${subject} ${place} cannot be used: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error)}. Nothing was changed. ${(0,_disk_write_remedy_js__WEBPACK_IMPORTED_MODULE_4__ .E)(error, 'Name another folder.')}`, {
cause: error,
});
}
}
function refuseSetItself(directory) {
const files = [_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_6__ .h1, _domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_6__ .aP, _domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_6__ .Ez];
if (!files.every((name) => isThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name))))
return;
throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR('invalid-input', `Input "backup-path" is a backup itself: ${directory} holds a ${_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_6__ .h1}. Give the folder above it, ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory)}. Of the backups there, restore takes the newest, or the one that its input date names.`);
}
function isThere(path) {
try {
return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isFile();
}
catch {
return false;
}
}
}),
4886:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E: () => ( refuseNameOfWindows)
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
var _domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2201);
function refuseNameOfWindows(path, platform = process.platform) {
if (platform !== 'win32')
return;
const { root } = node_path__WEBPACK_IMPORTED_MODULE_0__.win32.parse(path);
const below = path.slice(root.length).replaceAll('\\', '/');
if (below !== '' && !(0,_domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_1__ .NU)(below))
throw new Error('Windows can have no file of this name');
}
}),
6637:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
q: () => ( raceKeyOf),
u: () => ( keyPrefix)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
function keyPrefix(base) {
return `certkeep/${escapeBase(base)}/`;
}
function raceKeyOf(base, change) {
return `certkeep-race/${escapeBase(base)}/${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', change, 'hex')}`;
}
function escapeBase(base) {
return base.replaceAll('%', '%25').replaceAll(',', '%2C');
}
}),
2150:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
d: () => ( deadlineAfter)
});
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
var _domain_renewal_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5609);
var _official_clients_request_trouble_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4038);
const HOLD_MS = 60_000;
function deadlineAfter(ms) {
const signal = AbortSignal.timeout(ms);
(0,_official_clients_request_trouble_js__WEBPACK_IMPORTED_MODULE_2__ .Od)();
return {
signal,
async limit(what, work) {
if (signal.aborted)
throw timeIsOver(what, ms);
const hold = setInterval(() => undefined, HOLD_MS);
let stop = () => undefined;
const end = new Promise((_, reject) => {
stop = () => {
reject(timeIsOver(what, ms));
};
signal.addEventListener('abort', stop, { once: true });
});
try {
return await Promise.race([work(), end]);
}
finally {
signal.removeEventListener('abort', stop);
clearInterval(hold);
}
},
};
}
function timeIsOver(what, ms) {
const message = `The time for all requests (input timeout, ${(0,_domain_renewal_duration_js__WEBPACK_IMPORTED_MODULE_1__ .a3)(ms)}) was over while ${what}.`;
return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR('timeout', `${(0,_official_clients_request_trouble_js__WEBPACK_IMPORTED_MODULE_2__ ._W)(message)} Run again, or set a longer timeout.`);
}
}),
4038:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Od: () => ( watchRequests),
_W: () => ( withTrouble),
fx: () => ( describeRoute)
});
var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3053);
var _actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7012);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5856);
const troubles = new Map();
let isWatching = false;
function watchRequests() {
if (isWatching)
return;
isWatching = true;
(0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.subscribe)('http.client.request.created', (message) => {
const address = addressOf(message.request);
note(address, troubles.get(address) ?? null);
});
(0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.subscribe)('http.client.request.error', (message) => {
const { request, error } = message;
note(addressOf(request), (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error));
});
(0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.subscribe)('http.client.response.finish', (message) => {
const { request, response } = message;
const { statusCode: status = 0 } = response;
if (status >= 500)
note(addressOf(request), `status ${status}`);
else
troubles.delete(addressOf(request));
});
}
function note(address, why) {
troubles.delete(address);
troubles.set(address, why);
}
function withTrouble(message) {
const [last] = [...troubles].reverse();
return last === undefined ? message : `${message} ${describe(last)}`;
}
function describe([address, why]) {
const request = `The last request, to ${describeRoute(address)},`;
return why === null ? `${request} has no answer yet.` : `${request} failed: ${why}.`;
}
function describeRoute(address) {
const url = new URL(address);
const proxy = (0,_actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_1__ .s)(url);
return proxy === undefined ? url.host : `${url.host} through the proxy ${proxy.host}`;
}
function addressOf(request) {
return `${request.protocol}//${String(request.getHeader('host') ?? request.host)}`;
}
}),
2032:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
U: () => ( repositoryReader)
});
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
function repositoryReader(environment, rest) {
let known = null;
return () => (known ??= readRepository(environment, rest));
}
async function readRepository(environment, rest) {
const { repositoryId, defaultBranch, server } = environment;
if (repositoryId !== null && defaultBranch !== null)
return { id: repositoryId, defaultBranch };
const purpose = { what: 'look up the default branch', permission: 'contents: read' };
const answer = await rest.request('GET /repos/{owner}/{repo}', {}, purpose);
const id = Reflect.get(Object(answer), 'id');
const branch = Reflect.get(Object(answer), 'default_branch');
if (typeof id !== 'number' || typeof branch !== 'string') {
throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR('unreadable', `Cannot ${purpose.what}: ${server.name} sent an unexpected answer.`);
}
return { id, defaultBranch: branch };
}
}),
2792:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
ET: () => ( lookingInto),
j_: () => ( readEvent),
P6: () => ( readRunEnvironment)
});
var external_node_fs_ = __webpack_require__(3024);
var failure = __webpack_require__(5856);
;
const NAMES = {
github: 'GitHub',
'github-enterprise-server': 'GitHub Enterprise Server',
gitea: 'Gitea',
};
function identifyServer(serverUrl, apiUrl, giteaActions) {
const isGitHubHost = isHostOfGitHub(serverUrl);
const kind = kindOf(isGitHubHost, giteaActions === 'true' || isGiteaApi(apiUrl));
return { kind, name: NAMES[kind], supportsArtifacts: isGitHubHost };
}
function kindOf(isGitHubHost, isGitea) {
if (isGitea)
return 'gitea';
return isGitHubHost ? 'github' : 'github-enterprise-server';
}
function isHostOfGitHub(serverUrl) {
const host = new URL(serverUrl).hostname.toUpperCase();
return host === 'GITHUB.COM' || host.endsWith('.GHE.COM') || host.endsWith('.LOCALHOST');
}
function isGiteaApi(apiUrl) {
return /\/api\/v1\/?$/.test(URL.parse(apiUrl)?.pathname ?? '');
}
;
function readRunEnvironment(env) {
const required = (name) => {
const value = env[name];
if (value === undefined || value === '') {
throw new failure .HR('unsupported', `The variable ${name} is not set: Certkeep runs as a step of a GitHub Actions workflow. Nothing was done.`);
}
return value;
};
const apiUrl = nonEmpty(env['GITHUB_API_URL']) ?? 'https://api.github.com';
const serverUrl = readServerUrl(env['GITHUB_SERVER_URL']);
const eventName = env['GITHUB_EVENT_NAME'] ?? '';
const event = readEvent(env['GITHUB_EVENT_PATH']);
return {
apiUrl,
serverUrl,
server: identifyServer(serverUrl, apiUrl, env['GITEA_ACTIONS']),
repository: required('GITHUB_REPOSITORY'),
repositoryId: countingNumber(env['GITHUB_REPOSITORY_ID'], 15),
runId: required('GITHUB_RUN_ID'),
runAttempt: env['GITHUB_RUN_ATTEMPT'] ?? '1',
job: env['GITHUB_JOB'] ?? '',
runnerName: env['RUNNER_NAME'] ?? '',
isHosted: env['RUNNER_ENVIRONMENT'] === 'github-hosted',
commit: env['GITHUB_SHA'] ?? '',
eventName,
branch: nonEmpty(env['GITHUB_HEAD_REF']) ?? env['GITHUB_REF_NAME'] ?? '',
ref: env['GITHUB_REF'] ?? '',
defaultBranch: defaultBranchIn(event),
lastPush: lastPushIn(event),
lacksSecrets: lacksSecrets(eventName, event, env['GITHUB_ACTOR']),
workflowRef: env['GITHUB_WORKFLOW_REF'] ?? '',
workspace: required('GITHUB_WORKSPACE'),
temporaryFolder: required('RUNNER_TEMP'),
maxRetentionDays: countingNumber(env['GITHUB_RETENTION_DAYS'], 5),
};
}
function lookingInto(repository, environment) {
if (repository.toLowerCase() === environment.repository.toLowerCase())
return environment;
return { ...environment, repository, repositoryId: null, branch: '', defaultBranch: null };
}
function readServerUrl(text) {
const url = nonEmpty(text) ?? 'https://github.com';
if (URL.parse(url) === null)
throw new failure .HR('unsupported', 'The variable GITHUB_SERVER_URL is not the address of a server. It is set by the runner: look at its configuration. Nothing was done.');
return url;
}
function countingNumber(text = '', maxDigits) {
return /^[1-9]\d*$/.test(text) && text.length <= maxDigits ? Number(text) : null;
}
function readEvent(path) {
if (path === undefined || path === '')
return null;
try {
return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
}
catch {
return null;
}
}
function defaultBranchIn(event) {
const branch = propertyOf(propertyOf(event, 'repository'), 'default_branch');
return typeof branch === 'string' ? nonEmpty(branch) : null;
}
function lastPushIn(event) {
const repository = propertyOf(event, 'repository');
const pushedAt = propertyOf(repository, 'pushed_at');
if (propertyOf(repository, 'private') !== false || typeof pushedAt !== 'string')
return null;
const time = new Date(pushedAt);
return Number.isNaN(time.getTime()) ? null : time;
}
const FORK_EVENTS = new Set([
'pull_request',
'pull_request_review',
'pull_request_review_comment',
]);
const DEPENDABOT_EVENTS = new Set([
...FORK_EVENTS,
'push',
'create',
'deployment',
'deployment_status',
]);
function lacksSecrets(eventName, event, actor) {
if (actor === 'dependabot[bot]' && DEPENDABOT_EVENTS.has(eventName))
return true;
if (!FORK_EVENTS.has(eventName))
return false;
const pullRequest = propertyOf(event, 'pull_request');
if (pullRequest === undefined)
return false;
const head = propertyOf(propertyOf(pullRequest, 'head'), 'repo');
const base = propertyOf(propertyOf(pullRequest, 'base'), 'repo');
return propertyOf(head, 'id') !== propertyOf(base, 'id');
}
function propertyOf(value, name) {
return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
function nonEmpty(text) {
return text === undefined || text === '' ? null : text;
}
}),
3773:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$$: () => ( pkcs12EncoderOnDemand),
$o: () => ( cacheOnDemand),
Ad: () => ( stagingOnDemand),
Il: () => ( storeOnDemand),
Q1: () => ( archivesOnDemand),
U9: () => ( issuerOnDemand),
gr: () => ( keyringOnDemand),
wW: () => ( restClientOnDemand),
zy: () => ( userFilesOnDemand)
});
var _github_cache_cache_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6637);
var _once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4497);
function storeOnDemand(source, load, beforeListing = () => Promise.resolve()) {
const store = (0,_once_js__WEBPACK_IMPORTED_MODULE_1__ .O)(load);
return {
source,
async *list(names) {
await beforeListing();
yield* (await store()).list(names);
},
open: async (set) => (await store()).open(set),
isTaken: async (name) => (await store()).isTaken(name),
store: async (set, name) => (await store()).store(set, name),
remove: async (set) => (await store()).remove(set),
};
}
function cacheOnDemand(load) {
const cache = (0,_once_js__WEBPACK_IMPORTED_MODULE_1__ .O)(load);
return {
fetch: async (base, onDerivation) => (await cache()).fetch(base, onDerivation),
list: async (base) => (await cache()).list(base),
store: async (set, name, derivation) => (await cache()).store(set, name, derivation),
raceKey: _github_cache_cache_key_js__WEBPACK_IMPORTED_MODULE_0__ .q,
race: async (set, key) => (await cache()).race(set, key),
};
}
function issuerOnDemand(load) {
const issuer = (0,_once_js__WEBPACK_IMPORTED_MODULE_1__ .O)(load);
return {
issue: async (specification, now, privateKey) => (await issuer()).issue(specification, now, privateKey),
};
}
function keyringOnDemand(has, load) {
const keyring = (0,_once_js__WEBPACK_IMPORTED_MODULE_1__ .O)(load);
return {
...has,
unlock: async (record) => (await keyring()).unlock(record),
anticipate: (derivation) => {
keyring().then((loaded) => {
loaded.anticipate(derivation);
}, () => undefined);
},
sealing: async () => (await keyring()).sealing(),
};
}
function pkcs12EncoderOnDemand(load) {
const encoder = (0,_once_js__WEBPACK_IMPORTED_MODULE_1__ .O)(load);
return {
encode: async (pair, form, password) => (await encoder()).encode(pair, form, password),
hasEncoded: async (bytes, pair, form, password) => (await encoder()).hasEncoded(bytes, pair, form, password),
};
}
function userFilesOnDemand(load) {
const files = (0,_once_js__WEBPACK_IMPORTED_MODULE_1__ .O)(load);
return {
find: async (lines, ours) => (await files()).find(lines, ours),
read: async (file, maxBytes) => (await files()).read(file, maxBytes),
};
}
function stagingOnDemand(load) {
const staging = (0,_once_js__WEBPACK_IMPORTED_MODULE_1__ .O)(load);
return { begin: async (folder) => (await staging()).begin(folder) };
}
function archivesOnDemand(load) {
const archives = (0,_once_js__WEBPACK_IMPORTED_MODULE_1__ .O)(load);
return {
packPairs: async (pairs) => (await archives()).packPairs(pairs),
unpackPairs: async (archive) => (await archives()).unpackPairs(archive),
async *openFiles(archive, passphrase, count) {
yield* (await archives()).openFiles(archive, passphrase, count);
},
identifyFiles: async (archive, passphrase, count) => (await archives()).identifyFiles(archive, passphrase, count),
};
}
function restClientOnDemand(load) {
const client = (0,_once_js__WEBPACK_IMPORTED_MODULE_1__ .O)(load);
return {
request: async (route, parameters, purpose) => (await client()).request(route, parameters, purpose),
requestPage: async (route, parameters, purpose) => (await client()).requestPage(route, parameters, purpose),
upload: async (address, file, purpose) => (await client()).upload(address, file, purpose),
download: async (route, parameters, path, purpose) => (await client()).download(route, parameters, path, purpose),
};
}
}),
4497:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
O: () => ( once)
});
function once(load) {
let loading;
return () => (loading ??= load().catch((error) => {
loading = undefined;
throw error;
}));
}
}),
5216:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Aq: () => ( PROOF_VERSION),
L_: () => ( formatManifest),
R0: () => ( recordSpecification),
fU: () => ( formatTime),
j4: () => ( recordCertificate),
v5: () => ( MANIFEST_SCHEMA_VERSION)
});
var _certificate_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9082);
const MANIFEST_SCHEMA_VERSION = 1;
const PROOF_VERSION = 1;
function recordCertificate(certificate, { name, privateKey, isCarried, since, isKeptForEver = false, others = [] }) {
return {
name,
commonName: certificate.subject.commonName,
serialNumber: certificate.serialNumber,
fingerprint: certificate.fingerprint,
notBefore: formatTime(certificate.notBefore),
notAfter: formatTime(certificate.notAfter),
keyType: certificate.keyDescription,
subjectAlternativeNames: certificate.subjectAlternativeNames.map(_certificate_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_0__ .nD),
privateKey,
since: formatTime(since),
isCarried,
...(isKeptForEver ? { isKeptForEver } : {}),
...(others.length > 0 ? { others } : {}),
};
}
function recordSpecification(specification) {
return {
commonName: specification.subject.commonName,
days: specification.validityDays,
keyType: specification.keyType,
usages: specification.usages,
subjectAlternativeNames: specification.subjectAlternativeNames.map(_certificate_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_0__ .nD),
};
}
function formatTime(time) {
return `${time.toISOString().slice(0, -'.000Z'.length)}Z`;
}
function formatManifest(manifest) {
const { certificates, ...head } = manifest;
if (certificates.length <= 1)
return `${JSON.stringify(manifest, null, 2)}\n`;
const members = Object.entries(head).map(([name, value]) => member(name, JSON.stringify(value)));
const records = certificates.map((record) => `    ${JSON.stringify(record)}`).join(',\n');
return `{\n${[...members, member('certificates', `[\n${records}\n  ]`)].join(',\n')}\n}\n`;
}
function member(name, json) {
return `  ${JSON.stringify(name)}: ${json}`;
}
}),
4991:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
At: () => ( PROOF_FILE),
Ez: () => ( RECOVERY_GUIDE_FILE),
LN: () => ( PAIRS_FILE),
LQ: () => ( PRIVATE_KEY_FILE),
aP: () => ( CHECKSUMS_FILE),
fs: () => ( CERTIFICATE_FILE),
h1: () => ( MANIFEST_FILE),
sn: () => ( SEALED_FILES_FILE),
xi: () => ( PUBLIC_FILES_FOLDER)
});
const CERTIFICATE_FILE = 'certificate.pem';
const PRIVATE_KEY_FILE = 'private_key.pem';
const PAIRS_FILE = 'certificates.tar.gz';
const PUBLIC_FILES_FOLDER = 'files';
const SEALED_FILES_FILE = 'files.tar.gz.enc';
const MANIFEST_FILE = 'manifest.json';
const CHECKSUMS_FILE = 'SHA256SUMS';
const PROOF_FILE = 'SHA256SUMS.hmac';
const RECOVERY_GUIDE_FILE = 'RESTORE.md';
}),
2201:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
ND: () => ( isPublicPath),
NU: () => ( isWindowsPath),
U: () => ( collidingPaths),
bP: () => ( isArchivablePath),
pL: () => ( isSafePath),
tu: () => ( foldPath)
});
var _words_single_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8109);
const MAX_PATH_LENGTH = 1024;
const DEVICE_NAME = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d\u00b9\u00b2\u00b3]) *(?:\.|$)/i;
function isWindowsPath(path) {
return path.split('/').every((part) => !DEVICE_NAME.test(part) && !/[<>:"|?*\\]|[. ]$/.test(part));
}
function isSafePath(path) {
if (path.length > MAX_PATH_LENGTH ||
(0,_words_single_line_js__WEBPACK_IMPORTED_MODULE_0__ .Fd)(path) ||
path.includes('\\') ||
/^[A-Za-z]:/.test(path))
return false;
return leadsInside(path);
}
const MAX_ARCHIVED_LENGTH = 4096;
function isArchivablePath(path) {
if (path.length > MAX_ARCHIVED_LENGTH || (0,_words_single_line_js__WEBPACK_IMPORTED_MODULE_0__ .Fd)(path) || !path.isWellFormed())
return false;
return leadsInside(path);
}
function leadsInside(path) {
return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
function isPublicPath(path) {
return isSafePath(path) && path.isWellFormed() && isWindowsPath(path);
}
function collidingPaths(paths) {
const seen = new Map();
for (const path of paths) {
const folded = foldPath(path);
const earlier = seen.get(folded);
if (earlier !== undefined)
return [earlier, path];
seen.set(folded, path);
}
return null;
}
function foldPath(path) {
return path.normalize('NFC').toLowerCase();
}
}),
1300:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Z: () => ( addressVersion)
});
var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
function addressVersion(text) {
if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(text))
return 4;
return text.includes(':') && (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(text) ? 6 : 0;
}
}),
9082:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
A_: () => ( defaultNames),
Xv: () => ( parseSubjectAlternativeNames),
Z5: () => ( canonicalAddress),
_q: () => ( nameMeantBy),
fI: () => ( BadName),
nD: () => ( formatName),
rR: () => ( nameOfHost),
yS: () => ( isSameName)
});
var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3136);
var _ip_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1300);
var _words_quoted_input_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1267);
const MAX_NAMES = 100;
const URI_CHARACTER = "(?:[\\w.~!$&'()*+;=:-]|%[0-9a-f]{2})";
const URI_PATH = `(?:${URI_CHARACTER}|[@/])*`;
const URI_QUERY = `(?:${URI_CHARACTER}|[@/?])*`;
const ABSOLUTE_URI = new RegExp(`^[a-z][a-z0-9+.-]*:(?://(?:${URI_CHARACTER}*@)?(\\[[^\\]]*\\]|[\\w.-]*)(?::\\d*)?(?=[/?#]|$)|(?!//)(?=.))` +
`${URI_PATH}(?:\\?${URI_QUERY})?(?:#${URI_QUERY})?$`, 'i');
class BadName extends Error {
unquoted;
constructor(name, problem) {
super(`${(0,_words_quoted_input_js__WEBPACK_IMPORTED_MODULE_2__ .Zs)(name)} ${problem}`);
this.unquoted = `one name ${problem}`;
}
}
function parseSubjectAlternativeNames(text) {
const items = text
.split(/[,\r\n]/)
.map((item) => item.trim())
.filter((item) => item !== '');
const names = withoutRepetitions(items.map(parseName));
if (names.length > MAX_NAMES) {
throw new Error(`${names.length} names; at most ${MAX_NAMES} are allowed`);
}
return names;
}
function defaultNames(commonName) {
const name = nameOfHost(commonName);
if (name === null)
return [];
if (name.value !== 'localhost')
return [name];
return [name, { type: 'IP', value: '127.0.0.1' }, { type: 'IP', value: '::1' }];
}
function nameOfHost(commonName) {
if ((0,_ip_address_js__WEBPACK_IMPORTED_MODULE_1__ .Z)(commonName) !== 0)
return attempt(() => parseAddress(commonName));
const isLikelyHost = /^[\x21-\x7e]+$/.test(commonName) || commonName.includes('.');
return isLikelyHost ? attempt(() => parseHostName(commonName)) : null;
}
function isSameName(some, other) {
return comparable(some) === comparable(other);
}
function nameMeantBy(text) {
if (/^[\d.]+\/\d+$/.test(text))
return null;
const host = text
.replace(/^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?/i, '')
.replace(/[/?#].*$/s, '')
.replace(/^\[([^\]]*)\](?::\d*)?$/, '$1')
.replace(/^([^:]*):\d*$/, '$1')
.replace(/^([0-9a-f.]*:[0-9a-f:.]*)%.*$/is, '$1');
const candidates = [host, withoutLeadingZeros(host), wholeAddress(host), withWholeLabels(host)];
return candidates.find((name) => name !== text && nameOfHost(name) !== null) ?? null;
}
function formatName(name) {
return `${name.type}:${name.value}`;
}
function canonicalAddress(text) {
const family = text.includes('%') ? 0 : (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_1__ .Z)(text);
if (family === 0)
throw new BadName(text, 'is not an IP address');
return family === 4 ? text : new URL(`http://[${text}]`).hostname.slice(1, -1);
}
function canonicalHostName(text) {
const isWildcard = text.startsWith('*.');
const host = (isWildcard ? text.slice(2) : text).replace(/\.$/, '');
const ascii = /^[\x21-\x7e]+$/.test(host) ? host.toLowerCase() : labelsToAscii(host);
const labels = ascii.split('.');
if (ascii.length > 253 || !labels.every((label) => /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/.test(label))) {
throw new BadName(text, 'is not a host name');
}
if (/(^|\.)(\d+|0x[0-9a-f]*)$/.test(ascii)) {
throw new BadName(text, 'is neither a host name nor an IP address');
}
return isWildcard ? `*.${ascii}` : ascii;
}
function labelsToAscii(host) {
return /[^a-z0-9._\u0080-\u{10ffff}-]/iu.test(host) ? host : (0,node_url__WEBPACK_IMPORTED_MODULE_0__.domainToASCII)(host);
}
function comparable(commonName) {
const host = nameOfHost(commonName);
return host === null ? commonName.toLowerCase() : formatName(host);
}
function withoutLeadingZeros(host) {
return /^\d+(?:\.\d+){3}$/.test(host) ? host.replace(/(^|\.)0+(?=\d)/g, '$1') : host;
}
function wholeAddress(host) {
return /^[1-9]\d{0,2}\.\d{1,3}$/.test(host) && URL.canParse(`http://${host}`)
? new URL(`http://${host}`).hostname
: host;
}
function withWholeLabels(host) {
return host
.split('.')
.map((label) => label.replace(/^-+|-+$/g, ''))
.filter((label) => label !== '')
.join('.');
}
function parseName(item) {
const type = /^(?:DNS|IP|email|URI)(?=:)/i.exec(item)?.[0];
if (type !== undefined)
return parseTyped(type, item.slice(type.length + 1).trim());
if ((0,_ip_address_js__WEBPACK_IMPORTED_MODULE_1__ .Z)(item) !== 0)
return parseAddress(item);
if (/^[a-z][a-z0-9+.-]*:\/\//i.test(item) || /^urn:/i.test(item))
return parseUri(item);
if (item.includes('@'))
return parseEmail(item);
if (/^[^:]+:\d+$/.test(item))
throw new BadName(item, 'has a port; a name has none');
if (/^[\d.]+\/\d+$/.test(item))
throw new BadName(item, 'is a network; give single addresses');
return parseHostName(item);
}
function parseTyped(type, value) {
switch (type.toLowerCase()) {
case 'ip':
return parseAddress(value);
case 'email':
return parseEmail(value);
case 'uri':
return parseUri(value);
default:
return parseHostName(value);
}
}
function parseHostName(text) {
return { type: 'DNS', value: canonicalHostName(text) };
}
function parseAddress(text) {
return { type: 'IP', value: canonicalAddress(text) };
}
function parseEmail(text) {
if (!/^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[^@*]+$/.test(text)) {
throw new BadName(text, 'is not an e-mail address that a certificate can hold');
}
const host = text.indexOf('@') + 1;
return { type: 'email', value: text.slice(0, host) + canonicalHostName(text.slice(host)) };
}
function parseUri(text) {
const match = ABSOLUTE_URI.exec(text);
if (match === null || !URL.canParse(text) || !isHostOfUri(match[1] ?? '')) {
throw new BadName(text, 'is not an absolute URI');
}
return { type: 'URI', value: text };
}
function isHostOfUri(host) {
if (host === '' || (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_1__ .Z)(host.replace(/[[\]]/g, '')) !== 0)
return true;
return !host.endsWith('.') && attempt(() => canonicalHostName(host)) !== null;
}
function withoutRepetitions(names) {
return [...new Map(names.map((name) => [formatName(name), name])).values()];
}
function attempt(parse) {
try {
return parse();
}
catch {
return null;
}
}
}),
5856:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
HR: () => ( Failure),
bD: () => ( messageOf),
h_: () => ( asFailure)
});
var _words_single_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8109);
class Failure extends Error {
code;
constructor(code, message, options) {
super(message, options);
this.name = 'Failure';
this.code = code;
}
}
const MAX_MESSAGE_LENGTH = 4000;
function messageOf(thrown) {
const text = textOf(thrown)
.split(/[\r\n]/)
.map((line) => line.trim())
.filter((line) => line !== '')
.join(' ')
.replace(/https?:\/\/\S+/gi, (address) => address.replace(/\?.*/, ''));
return (0,_words_single_line_js__WEBPACK_IMPORTED_MODULE_0__ .pF)(text, MAX_MESSAGE_LENGTH).trim().replace(/\.$/, '');
}
const NO_TEXT = 'what was thrown has no text';
function textOf(thrown) {
try {
const text = String(thrown instanceof Error ? thrown.message : thrown);
return text.trim() === '' ? nameOf(thrown) : text;
}
catch {
return NO_TEXT;
}
}
function nameOf(thrown) {
if (!(thrown instanceof Error))
return NO_TEXT;
const status = Reflect.get(thrown, 'statusCode');
return typeof status === 'number' ? `${thrown.name} (${status})` : thrown.name;
}
function asFailure(error) {
if (error instanceof Failure)
return error;
return new Failure('unreadable', `A store did not answer: ${messageOf(error)}.`, { cause: error });
}
}),
5609:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E9: () => ( parseDuration),
a3: () => ( formatDuration),
ed: () => ( parseRenewBefore)
});
const UNIT_MS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
function parseDuration(text, units) {
const unit = units.find((allowed) => text.endsWith(allowed));
const count = text.slice(0, -1);
if (unit === undefined || !/^\d{1,7}$/.test(count))
throw new Error(`must be ${describeUnits(units)}`);
return Number(count) * UNIT_MS[unit];
}
function describeUnits(units) {
const samples = { s: '30s', m: '5m', h: '12h', d: '30d' };
return `a whole number with its unit, such as ${units.map((unit) => samples[unit]).join(' or ')}`;
}
function parseRenewBefore(text) {
if (text === 'never')
return { kind: 'never' };
const share = /^(\d{1,3})%$/.exec(text);
if (share !== null) {
const percent = Number(share[1]);
if (percent >= 100)
throw new Error('must be less than the whole lifetime: at most 99%');
return { kind: 'share', percent };
}
try {
return { kind: 'time', ms: parseDuration(text, ['d', 'h']) };
}
catch {
throw new Error('must be days such as 30d, hours such as 12h, a share of the lifetime such as 33%, or never');
}
}
function formatDuration(ms) {
const unit = ['d', 'h', 'm'].find((candidate) => ms > 0 && ms % UNIT_MS[candidate] === 0) ?? 's';
return `${Math.round(ms / UNIT_MS[unit])}${unit}`;
}
}),
5285:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
v: () => ( mayStore)
});
const TRUSTED_EVENTS = new Set([
'push',
'schedule',
'workflow_dispatch',
'repository_dispatch',
'release',
'create',
'deployment',
'merge_group',
]);
function mayStore(eventName) {
return TRUSTED_EVENTS.has(eventName);
}
}),
9312:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
z: () => ( Secret)
});
const INSPECT = Symbol.for('nodejs.util.inspect.custom');
class Secret {
#text;
constructor(text) {
this.#text = text;
}
reveal() {
return this.#text;
}
toString() {
return '[secret]';
}
toJSON() {
return '[secret]';
}
[INSPECT]() {
return '[secret]';
}
}
}),
9151:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
U: () => ( count)
});
function count(number, what) {
return `${number} ${what}${number === 1 ? '' : 's'}`;
}
}),
1267:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Cx: () => ( quoteLines),
O2: () => ( describeLength),
Zs: () => ( quoteInput),
ym: () => ( isQuotable)
});
const MAX_QUOTED = 32;
function quoteInput(text) {
if (!isQuotable(text))
return describeLength(text);
return (JSON.stringify(text)
.replaceAll('\\\\', '\\')
.replace(/[\x7f-\x9f]/g, (control) => `\\u00${control.charCodeAt(0).toString(16)}`));
}
function quoteLines(lines, text) {
const named = new Set(lines);
const all = text.split('\n').map((line) => line.trim());
const areQuotable = all.every(isQuotable);
return all.flatMap((line, index) => {
if (!named.has(line))
return [];
return [`line ${index + 1} (${areQuotable ? quoteInput(line) : describeLength(line)})`];
});
}
function isQuotable(text) {
return lengthOf(text) <= MAX_QUOTED && !/[\r\n\u0085\u2028\u2029]/.test(text);
}
function describeLength(text) {
return `a text of ${lengthOf(text)} characters`;
}
function lengthOf(text) {
return Array.from(text).length;
}
}),
8109:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Fd: () => ( hasControlCharacter),
UX: () => ( inOneLine),
pF: () => ( singleLine)
});
const CONTROL = /[^ -~\u00a0-\uffff]/;
const LINE_BREAKERS = /[^ -~\u00a0-\u061b\u061d-\u200d\u2010-\u2027\u202f-\u2065\u206a-\uffff]+/g;
function hasControlCharacter(text) {
return CONTROL.test(text);
}
function inOneLine(text) {
return text.replace(LINE_BREAKERS, ' ');
}
function singleLine(text, maxLength = 160) {
const characters = Array.from(inOneLine(text));
return characters.length <= maxLength
? characters.join('')
: `${characters.slice(0, maxLength - 1).join('')}\u2026`;
}
})
};
