import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_modules__ = ({
7547:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("./actions-github.mjs");
}),
2242:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("./actions-glob.mjs");
}),
4127:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("./azure-storage-blob.mjs");
}),
2472:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("./undici.cjs");
}),
2613:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
}),
181:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");
}),
5317:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
}),
9140:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");
}),
6982:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
}),
4434:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
}),
9896:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
}),
1943:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");
}),
8611:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");
}),
5692:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");
}),
9278:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");
}),
4573:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");
}),
1421:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
}),
7598:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
}),
3053:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");
}),
3024:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
}),
1455:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
}),
7030:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
}),
8161:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
}),
6760:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
}),
7075:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
}),
8321:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");
}),
6466:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
}),
8500:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
}),
1692:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
}),
3136:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
}),
7975:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
}),
8877:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
}),
8522:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
}),
857:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
}),
6928:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
}),
2203:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");
}),
3193:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
}),
3557:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
}),
4756:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");
}),
7016:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");
}),
9023:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");
}),
3106:
((module) => {
module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");
}),
6805:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
Yz: () => ( debug),
z3: () => ( error),
dN: () => ( exportVariable),
V4: () => ( getInput),
Gu: () => ( getState),
Os: () => ( group),
pq: () => ( info),
_o: () => ( isDebug),
lm: () => ( notice),
LZ: () => ( saveState),
C1: () => ( setFailed),
uH: () => ( setOutput),
Pq: () => ( setSecret),
$e: () => ( warning)
});
var external_os_ = __nccwpck_require__(857);
;
function toCommandValue(input) {
if (input === null || input === undefined) {
return '';
}
else if (typeof input === 'string' || input instanceof String) {
return input;
}
return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
if (!Object.keys(annotationProperties).length) {
return {};
}
return {
title: annotationProperties.title,
file: annotationProperties.file,
line: annotationProperties.startLine,
endLine: annotationProperties.endLine,
col: annotationProperties.startColumn,
endColumn: annotationProperties.endColumn
};
}
;
function command_issueCommand(command, properties, message) {
const cmd = new Command(command, properties, message);
process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
constructor(command, properties, message) {
if (!command) {
command = 'missing.command';
}
this.command = command;
this.properties = properties;
this.message = message;
}
toString() {
let cmdStr = CMD_STRING + this.command;
if (this.properties && Object.keys(this.properties).length > 0) {
cmdStr += ' ';
let first = true;
for (const key in this.properties) {
if (this.properties.hasOwnProperty(key)) {
const val = this.properties[key];
if (val) {
if (first) {
first = false;
}
else {
cmdStr += ',';
}
cmdStr += `${key}=${escapeProperty(val)}`;
}
}
}
}
cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
return cmdStr;
}
}
function escapeData(s) {
return toCommandValue(s)
.replace(/%/g, '%25')
.replace(/\r/g, '%0D')
.replace(/\n/g, '%0A');
}
function escapeProperty(s) {
return toCommandValue(s)
.replace(/%/g, '%25')
.replace(/\r/g, '%0D')
.replace(/\n/g, '%0A')
.replace(/:/g, '%3A')
.replace(/,/g, '%2C');
}
var external_crypto_ = __nccwpck_require__(6982);
var external_fs_ = __nccwpck_require__(9896);
;
function file_command_issueFileCommand(command, message) {
const filePath = process.env[`GITHUB_${command}`];
if (!filePath) {
throw new Error(`Unable to find environment variable for file command ${command}`);
}
if (!external_fs_.existsSync(filePath)) {
throw new Error(`Missing file at path: ${filePath}`);
}
external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
encoding: 'utf8'
});
}
function prepareKeyValueMessage(key, value) {
const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
const convertedValue = toCommandValue(value);
if (key.includes(delimiter)) {
throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
}
if (convertedValue.includes(delimiter)) {
throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
}
return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
var external_path_ = __nccwpck_require__(6928);
;
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
return new (P || (P = Promise))(function (resolve, reject) {
function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
step((generator = generator.apply(thisArg, _arguments || [])).next());
});
};
var ExitCode;
(function (ExitCode) {
ExitCode[ExitCode["Success"] = 0] = "Success";
ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function exportVariable(name, val) {
const convertedVal = toCommandValue(val);
process.env[name] = convertedVal;
const filePath = process.env['GITHUB_ENV'] || '';
if (filePath) {
return file_command_issueFileCommand('ENV', prepareKeyValueMessage(name, val));
}
command_issueCommand('set-env', { name }, convertedVal);
}
function setSecret(secret) {
command_issueCommand('add-mask', {}, secret);
}
function addPath(inputPath) {
const filePath = process.env['GITHUB_PATH'] || '';
if (filePath) {
issueFileCommand('PATH', inputPath);
}
else {
issueCommand('add-path', {}, inputPath);
}
process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
function getInput(name, options) {
const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
if (options && options.required && !val) {
throw new Error(`Input required and not supplied: ${name}`);
}
if (options && options.trimWhitespace === false) {
return val;
}
return val.trim();
}
function getMultilineInput(name, options) {
const inputs = getInput(name, options)
.split('\n')
.filter(x => x !== '');
if (options && options.trimWhitespace === false) {
return inputs;
}
return inputs.map(input => input.trim());
}
function getBooleanInput(name, options) {
const trueValue = ['true', 'True', 'TRUE'];
const falseValue = ['false', 'False', 'FALSE'];
const val = getInput(name, options);
if (trueValue.includes(val))
return true;
if (falseValue.includes(val))
return false;
throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
`Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
function setOutput(name, value) {
const filePath = process.env['GITHUB_OUTPUT'] || '';
if (filePath) {
return file_command_issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
}
process.stdout.write(external_os_.EOL);
command_issueCommand('set-output', { name }, toCommandValue(value));
}
function setCommandEcho(enabled) {
issue('echo', enabled ? 'on' : 'off');
}
function setFailed(message) {
process.exitCode = ExitCode.Failure;
error(message);
}
function isDebug() {
return process.env['RUNNER_DEBUG'] === '1';
}
function debug(message) {
command_issueCommand('debug', {}, message);
}
function error(message, properties = {}) {
command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
process.stdout.write(message + external_os_.EOL);
}
function startGroup(name) {
command_issue('group', name);
}
function endGroup() {
command_issue('endgroup');
}
function group(name, fn) {
return __awaiter(this, void 0, void 0, function* () {
startGroup(name);
let result;
try {
result = yield fn();
}
finally {
endGroup();
}
return result;
});
}
function saveState(name, value) {
const filePath = process.env['GITHUB_STATE'] || '';
if (filePath) {
return file_command_issueFileCommand('STATE', prepareKeyValueMessage(name, value));
}
command_issueCommand('save-state', { name }, toCommandValue(value));
}
function getState(name) {
return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
return __awaiter(this, void 0, void 0, function* () {
return yield OidcClient.getIDToken(aud);
});
}
}),
3478:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
An: () => ( generatePrivateKey),
Rx: () => ( describeKey),
l0: () => ( keyTypeNamed),
zj: () => ( keyTypeOf)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
var node_util__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7975);
var _domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3201);
const CURVE_NAMES = new Map([
['prime256v1', 'p256'],
['secp384r1', 'p384'],
['secp521r1', 'p521'],
]);
const generate = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPair);
async function generatePrivateKey(keyType) {
const { privateKey } = await generatePair(keyType);
return privateKey;
}
function keyTypeOf(key) {
return keyTypeNamed(describeKey(key));
}
function keyTypeNamed(description) {
return _domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_2__ .WJ.find((keyType) => keyType === description) ?? 'other';
}
function describeKey(key) {
const { asymmetricKeyType: type = 'unknown', asymmetricKeyDetails: details } = key;
if (type === 'ec') {
const curve = details?.namedCurve ?? 'unnamed-curve';
return `ecdsa-${CURVE_NAMES.get(curve) ?? curve}`;
}
return details?.modulusLength === undefined ? type : `${type}-${details.modulusLength}`;
}
function generatePair(keyType) {
switch (keyType) {
case 'rsa-2048':
return generate('rsa', { modulusLength: 2048 });
case 'rsa-3072':
return generate('rsa', { modulusLength: 3072 });
case 'rsa-4096':
return generate('rsa', { modulusLength: 4096 });
case 'ecdsa-p256':
return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
case 'ecdsa-p384':
return generate('ec', { namedCurve: 'P-384' });
case 'ed25519':
return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('ed25519');
}
}
}),
3201:
((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
$1: () => ( USAGES),
$d: () => ( lifetimeDays),
H_: () => ( daysLeft),
WJ: () => ( KEY_TYPES),
iQ: () => ( HOUR_MS),
sO: () => ( DAY_MS),
uj: () => ( compareEnds)
});
const KEY_TYPES = ['rsa-2048', 'rsa-3072', 'rsa-4096', 'ecdsa-p256', 'ecdsa-p384', 'ed25519'];
const USAGES = ['server-auth', 'client-auth', 'code-signing', 'email-protection'];
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
function daysLeft(certificate, now) {
return Math.floor((certificate.notAfter.getTime() - now.getTime()) / DAY_MS);
}
function lifetimeDays(certificate) {
return Math.round((certificate.notAfter.getTime() - certificate.notBefore.getTime()) / DAY_MS);
}
function compareEnds(some, other) {
return some.notAfter.getTime() - other.notAfter.getTime();
}
})
});
var __webpack_module_cache__ = {};
function __nccwpck_require__(moduleId) {
var cachedModule = __webpack_module_cache__[moduleId];
if (cachedModule !== undefined) {
return cachedModule.exports;
}
var module = __webpack_module_cache__[moduleId] = {
id: moduleId,
loaded: false,
exports: {}
};
var threw = true;
try {
__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
threw = false;
} finally {
if(threw) delete __webpack_module_cache__[moduleId];
}
module.loaded = true;
return module.exports;
}
__nccwpck_require__.m = __webpack_modules__;
if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
(() => {
var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
var leafPrototypes;
__nccwpck_require__.t = function(value, mode) {
if(mode & 1) value = this(value);
if(mode & 8) return value;
if(typeof value === 'object' && value) {
if((mode & 4) && value.__esModule) return value;
if((mode & 16) && typeof value.then === 'function') return value;
}
var ns = Object.create(null);
__nccwpck_require__.r(ns);
var def = {};
leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
}
def['default'] = () => (value);
__nccwpck_require__.d(ns, def);
return ns;
};
})();
(() => {
__nccwpck_require__.d = (exports, definition) => {
for(var key in definition) {
if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
}
}
};
})();
(() => {
__nccwpck_require__.f = {};
__nccwpck_require__.e = (chunkId) => {
return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
__nccwpck_require__.f[key](chunkId, promises);
return promises;
}, []));
};
})();
(() => {
__nccwpck_require__.u = (chunkId) => {
return "" + chunkId + ".index.js";
};
})();
(() => {
__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
})();
(() => {
__nccwpck_require__.r = (exports) => {
if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
}
Object.defineProperty(exports, '__esModule', { value: true });
};
})();
(() => {
__nccwpck_require__.nmd = (module) => {
module.paths = [];
if (!module.children) module.children = [];
return module;
};
})();
(() => {
var installedChunks = {
8792: 0
};
var installChunk = (data) => {
var {ids, modules, runtime} = data;
var moduleId, chunkId, i = 0;
for(moduleId in modules) {
if(__nccwpck_require__.o(modules, moduleId)) {
__nccwpck_require__.m[moduleId] = modules[moduleId];
}
}
if(runtime) runtime(__nccwpck_require__);
for(;i < ids.length; i++) {
chunkId = ids[i];
if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
installedChunks[chunkId][0]();
}
installedChunks[ids[i]] = 0;
}
}
__nccwpck_require__.f.j = (chunkId, promises) => {
var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
if(installedChunkData !== 0) {
if(installedChunkData) {
promises.push(installedChunkData[1]);
} else {
if(true) {
var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
throw e;
});
var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
promises.push(installedChunkData[1] = promise);
}
}
}
};
})();
var __webpack_exports__ = {};
__nccwpck_require__.d(__webpack_exports__, {
RR: () => ( backup),
z6: () => ( check),
aC: () => ( keep),
R3: () => ( prune),
PF: () => ( restore),
tY: () => ( trust),
N9: () => ( trustPost)
});
var core = __nccwpck_require__(6805);
var external_node_path_ = __nccwpck_require__(6760);
var key_type = __nccwpck_require__(3478);
var external_node_fs_ = __nccwpck_require__(3024);
;
function prestartKey(keyType, paths) {
if (paths.some((path) => (0,external_node_fs_.existsSync)(path)))
return key_type .An;
let begun = (0,key_type .An)(keyType);
begun.catch(() => undefined);
return (wanted) => {
const key = wanted === keyType ? begun : null;
if (key === null)
return (0,key_type .An)(wanted);
begun = null;
return key;
};
}
var certificate = __nccwpck_require__(3201);
;
function prestartFirstKey(source = core .V4, workspace = process.env['GITHUB_WORKSPACE'] ?? '') {
const input = (name) => source(name, { trimWhitespace: true });
const wanted = input('key-type') || 'rsa-2048';
const keyType = certificate .WJ.find((known) => known === wanted);
const isOne = input('certificates') === '' && input('common-name') !== '';
const isNew = source('passphrase', { trimWhitespace: false }) === '';
const isMade = /^(?:false)?$/i.test(input('dry-run'));
if (keyType === undefined || !isOne || !isNew || !isMade || workspace === '')
return key_type .An;
const paths = [input('cert-path') || 'certificate.pem', input('key-path') || 'private_key.pem'];
if (paths.some((path) => path.includes('{name}')))
return key_type .An;
return prestartKey(keyType, paths.map((path) => (0,external_node_path_.resolve)(workspace, path)));
}
;
async function keep() {
const makeKey = prestartFirstKey();
const { keepAction } = await Promise.all( [__nccwpck_require__.e(7607), __nccwpck_require__.e(3911), __nccwpck_require__.e(1776), __nccwpck_require__.e(7345)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7345));
await keepAction(makeKey);
}
async function backup() {
const { backupAction } = await Promise.all( [__nccwpck_require__.e(2954), __nccwpck_require__.e(7607), __nccwpck_require__.e(7736), __nccwpck_require__.e(3282), __nccwpck_require__.e(7576)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7576));
await backupAction();
}
async function restore() {
const { restoreAction } = await Promise.all( [__nccwpck_require__.e(2954), __nccwpck_require__.e(7607), __nccwpck_require__.e(7736), __nccwpck_require__.e(3282), __nccwpck_require__.e(3911), __nccwpck_require__.e(1265), __nccwpck_require__.e(1776), __nccwpck_require__.e(3915), __nccwpck_require__.e(7383)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7383));
await restoreAction();
}
async function check() {
const { checkAction } = await Promise.all( [__nccwpck_require__.e(2954), __nccwpck_require__.e(7607), __nccwpck_require__.e(7736), __nccwpck_require__.e(3282), __nccwpck_require__.e(3911), __nccwpck_require__.e(1265), __nccwpck_require__.e(6346)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6346));
await checkAction();
}
async function prune() {
const { pruneAction } = await Promise.all( [__nccwpck_require__.e(2954), __nccwpck_require__.e(7607), __nccwpck_require__.e(7736), __nccwpck_require__.e(3282), __nccwpck_require__.e(9931)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9931));
await pruneAction();
}
async function trust() {
const { trustAction } = await Promise.all( [__nccwpck_require__.e(7607), __nccwpck_require__.e(6477)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6477));
await trustAction();
}
async function trustPost() {
const { trustPostAction } = await Promise.all( [__nccwpck_require__.e(7607), __nccwpck_require__.e(6477)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6477));
await trustPostAction();
}
var __webpack_exports__backup = __webpack_exports__.RR;
var __webpack_exports__check = __webpack_exports__.z6;
var __webpack_exports__keep = __webpack_exports__.aC;
var __webpack_exports__prune = __webpack_exports__.R3;
var __webpack_exports__restore = __webpack_exports__.PF;
var __webpack_exports__trust = __webpack_exports__.tY;
var __webpack_exports__trustPost = __webpack_exports__.N9;
export { __webpack_exports__backup as backup, __webpack_exports__check as check, __webpack_exports__keep as keep, __webpack_exports__prune as prune, __webpack_exports__restore as restore, __webpack_exports__trust as trust, __webpack_exports__trustPost as trustPost };
