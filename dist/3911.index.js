export const id = 3911;
export const ids = [3911];
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
const GAP = '\0';
const pathOfName = (text, workspace) => {
(0,_step_parsers_js__WEBPACK_IMPORTED_MODULE_3__ .s$)(text.replaceAll('{name}', EXAMPLE_NAME), workspace);
const parts = (0,_step_parsers_js__WEBPACK_IMPORTED_MODULE_3__ .Hi)(workspace, text.replaceAll('{name}', GAP)).split(GAP);
return (name) => {
const path = parts.join(name);
(0,_step_parsers_js__WEBPACK_IMPORTED_MODULE_3__ .dq)(path);
return path;
};
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
3485:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
co: () => ( refuseOtherThanFolder),
iC: () => ( nameFile),
iT: () => ( refuseUnusablePaths),
nd: () => ( refuseLinkedFolders)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5856);
var _domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8109);
var _disk_file_access_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5125);
var _disk_regular_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9625);
var _windows_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4886);
function refuseUnusablePaths(paths, workspace, commonName) {
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
refuseUnwritableFolder(nearest, nameFile(path, commonName));
writable.add(nearest);
}
catch (error) {
if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR)
throw error;
throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR('invalid', `${nameFile(path, commonName, 'path')} cannot be used: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error)}. Nothing was changed. Move what is there away, or give another path.`, { cause: error });
}
}
}
function nameFile(path, commonName, what = 'file') {
const owner = commonName === undefined ? '' : ` of the certificate for ${(0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_6__ .pF)(commonName)}`;
return `The ${what} ${path}${owner}`;
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
function refuseUnwritableFolder(folder, file) {
refuseOtherThanFolder(folder);
try {
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
}
catch (error) {
throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR('not-written', `${file} could not be written: nothing can be written in ${folder} (${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error)}). Nothing was changed. Let the user of this runner write there, or give another path.`, { cause: error });
}
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
})
};
