export const id = 899;
export const ids = [899];
export const modules = {

/***/ 9646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ annotateSome)
/* harmony export */ });
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


/***/ }),

/***/ 6198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ readPlaces),
/* harmony export */   R2: () => (/* binding */ readCertificateInputs),
/* harmony export */   _s: () => (/* binding */ CERTIFICATE_INPUTS),
/* harmony export */   wG: () => (/* binding */ pathsOf)
/* harmony export */ });
/* harmony import */ var _domain_certificate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8645);
/* harmony import */ var _domain_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4764);
/* harmony import */ var _domain_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9702);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8156);
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9292);
/* harmony import */ var _store_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3172);






const CERTIFICATE_INPUTS = new Set([
    'common-name',
    'subject-alternative-names',
    'subject-organization',
    'subject-organizational-unit',
    'subject-country',
    'subject-state',
    'subject-locality',
    'days',
    'key-type',
    'usages',
    'renew-before',
    'force-renewal',
    'reuse-key',
    'on-restore-error',
    'expected-fingerprint',
    'cert-path',
    'key-path',
    'p12-path',
]);
const parseShortText = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .textUpTo */ .qx)(64);
const parseLongerText = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .textUpTo */ .qx)(128);
const parseDays = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .orDefault */ .pQ)('365', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)(1, 36_500));
const parseKeyType = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .orDefault */ .pQ)('rsa-2048', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)(..._domain_certificate_js__WEBPACK_IMPORTED_MODULE_5__/* .KEY_TYPES */ .WJ));
const parseUsages = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .orDefault */ .pQ)('server-auth', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .someOf */ .yU)(..._domain_certificate_js__WEBPACK_IMPORTED_MODULE_5__/* .USAGES */ .$1));
const parseRenewal = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .orDefault */ .pQ)('33%', _domain_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRenewBefore */ .ed);
const parseOnRestoreError = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .orDefault */ .pQ)('fail', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('fail', 'issue'));
const parseFlag = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .orDefault */ .pQ)('false', _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM);
function readCertificateInputs(inputs, defaults) {
    const specification = readSpecification(inputs);
    const policy = readPolicy(inputs);
    const reuseKey = inputs.read('reuse-key', parseFlag);
    const places = readPlaces(inputs, defaults);
    checkTogether(inputs, specification, policy, places);
    return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .composed */ .p4)(() => ({
        request: { specification: specification(), policy: policy(), reuseKey: reuseKey() },
        places: places(),
    }));
}
function readSpecification(inputs) {
    const subject = readSubject(inputs);
    const names = inputs.readOptional('subject-alternative-names', _domain_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSubjectAlternativeNames */ .Xv);
    const validityDays = inputs.read('days', parseDays);
    const keyType = inputs.read('key-type', parseKeyType);
    const usages = inputs.read('usages', parseUsages);
    return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .composed */ .p4)(() => ({
        subject: subject(),
        ...namesOf(names() ?? [], subject()),
        validityDays: validityDays(),
        keyType: keyType(),
        usages: usages(),
    }));
}
function namesOf(names, { commonName }) {
    const namesWereGiven = names.length > 0;
    return { subjectAlternativeNames: namesWereGiven ? names : (0,_domain_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultNames */ .A_)(commonName), namesWereGiven };
}
function readSubject(inputs) {
    const commonName = inputs.read('common-name', parseShortText);
    const organization = inputs.readOptional('subject-organization', parseShortText);
    const organizationalUnit = inputs.readOptional('subject-organizational-unit', parseShortText);
    const country = inputs.readOptional('subject-country', parseCountry);
    const state = inputs.readOptional('subject-state', parseLongerText);
    const locality = inputs.readOptional('subject-locality', parseLongerText);
    return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .composed */ .p4)(() => ({
        commonName: commonName(),
        ...(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)('organization', organization()),
        ...(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)('organizationalUnit', organizationalUnit()),
        ...(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)('country', country()),
        ...(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)('state', state()),
        ...(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)('locality', locality()),
    }));
}
function readPolicy(inputs) {
    const renewBefore = inputs.read('renew-before', parseRenewal);
    const forceRenewal = inputs.read('force-renewal', parseFlag);
    const onRestoreError = inputs.read('on-restore-error', parseOnRestoreError);
    const expectedFingerprint = inputs.readOptional('expected-fingerprint', _store_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .parseFingerprint */ .sr);
    return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .composed */ .p4)(() => ({
        renewBefore: renewBefore(),
        forceRenewal: forceRenewal(),
        onRestoreError: onRestoreError(),
        ...(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)('expectedFingerprint', expectedFingerprint()),
    }));
}
function readPlaces(inputs, defaults) {
    const parse = filePathIn(defaults.workspace);
    const name = (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .folderNameFor */ .tI)(inputs.read('common-name', (text) => text)());
    const path = (text) => parse(text.replaceAll('{name}', () => name));
    const certificatePath = inputs.read('cert-path', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .orDefault */ .pQ)(defaults.certificatePath, path));
    const privateKeyPath = inputs.read('key-path', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .orDefault */ .pQ)(defaults.privateKeyPath, path));
    const pkcs12Path = inputs.readOptional('p12-path', path);
    return (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .composed */ .p4)(() => ({
        certificatePath: certificatePath(),
        privateKeyPath: privateKeyPath(),
        pkcs12Path: pkcs12Path(),
    }));
}
function checkTogether(inputs, specification, policy, places) {
    inputs.check(() => {
        const { validityDays } = specification();
        return renewsAlways(policy().renewBefore, validityDays)
            ? `Input "renew-before" is at or over the lifetime of ${validityDays} days: must be less, or every run would renew.`
            : null;
    });
    inputs.check(() => {
        const paths = pathsOf(places());
        return new Set(paths).size === paths.length
            ? null
            : `Inputs "cert-path", "key-path" and "p12-path" name one file twice (${paths.join(', ')}): must be different files.`;
    });
}
function pathsOf({ certificatePath, privateKeyPath, pkcs12Path }) {
    return [certificatePath, privateKeyPath, ...(pkcs12Path === null ? [] : [pkcs12Path])];
}
function renewsAlways(renewBefore, validityDays) {
    return renewBefore.kind === 'time' && renewBefore.ms >= validityDays * _domain_certificate_js__WEBPACK_IMPORTED_MODULE_5__/* .DAY_MS */ .sO;
}
function parseCountry(text) {
    if (!/^[A-Za-z]{2}$/.test(text))
        throw new Error('must be the two letters of ISO 3166, such as DE');
    return text.toUpperCase();
}
function filePathIn(workspace) {
    const parse = (0,_store_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .pathIn */ .lW)(workspace);
    return (text) => {
        try {
            if (!/[\\/]$/.test(text))
                return parse(text);
        }
        catch {
        }
        throw new Error('must be the path of a file');
    };
}


/***/ }),

/***/ 4264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fI: () => (/* binding */ checkPkcs12),
/* harmony export */   hT: () => (/* binding */ readRunInputs),
/* harmony export */   lc: () => (/* binding */ readKeepInputs),
/* harmony export */   qT: () => (/* binding */ RUN_INPUTS)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _domain_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9312);
/* harmony import */ var _domain_shard_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2286);
/* harmony import */ var _certificate_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6198);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8156);
/* harmony import */ var _store_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3172);






const RUN_INPUTS = new Set([
    'certificates',
    'shard',
    'paths',
    'if-no-files-found',
    'backup-path',
    'upload-artifact',
    'artifact-name',
    'retention-days',
    'compression-level',
    'keep-schedule-alive',
    'timeout',
    'dry-run',
]);
function readKeepInputs(inputs, workspace) {
    const certificate = (0,_certificate_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readCertificateInputs */ .R2)(inputs, {
        workspace,
        certificatePath: 'certificate.pem',
        privateKeyPath: 'private_key.pem',
    });
    const run = readRunInputs(inputs, workspace);
    refuseShard(inputs);
    checkPkcs12(inputs, () => certificate().places.pkcs12Path !== null, () => run().request.pkcs12Password !== undefined);
    inputs.refuseProblems();
    const { request, places } = run();
    const { commonName } = certificate().request.specification.subject;
    const artifactName = request.artifactName ?? (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultArtifactName */ .Vb)(commonName);
    return {
        request: { ...request, ...certificate().request, artifactName },
        places: { ...places, ...certificate().places },
    };
}
function refuseShard(inputs) {
    const shard = inputs.readOptional('shard', _domain_shard_js__WEBPACK_IMPORTED_MODULE_5__/* .parseShard */ .u);
    inputs.check(() => shard() === null ? null : 'Input "certificates" is empty: must be given with shard. Is the list there?');
}
function readRunInputs(inputs, workspace, defaultCompression) {
    const stores = (0,_store_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readStorePlaces */ .Gd)(inputs, workspace, defaultCompression);
    const keepScheduleAlive = inputs.read('keep-schedule-alive', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .orDefault */ .pQ)('false', _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zM));
    const request = readRunRequest(inputs);
    inputs.check(() => request().previousPassphrase !== undefined && request().passphrase === undefined
        ? 'Input "passphrase" is empty: must be given with previous-passphrase. Is the secret there?'
        : null);
    return () => ({
        request: request(),
        places: { ...stores(), keepScheduleAlive: keepScheduleAlive() },
    });
}
function readRunRequest(inputs) {
    const artifactName = inputs.readOptional('artifact-name', _store_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .parseArtifactName */ .TZ);
    const passphrase = inputs.readSecret('passphrase', _store_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePassphrase */ .e2);
    const previousPassphrase = inputs.readSecret('previous-passphrase', (text) => new _domain_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(text));
    const pkcs12Password = inputs.readSecret('p12-password', (text) => new _domain_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(text));
    const furtherPaths = inputs.read('paths', (text) => text);
    const ifNoFilesFound = inputs.read('if-no-files-found', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .orDefault */ .pQ)('warn', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)('warn', 'error', 'ignore')));
    const dryRun = inputs.read('dry-run', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .orDefault */ .pQ)('false', _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zM));
    return () => ({
        artifactName: artifactName(),
        ...(0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)('passphrase', passphrase()),
        ...(0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)('previousPassphrase', previousPassphrase()),
        ...(0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)('pkcs12Password', pkcs12Password()),
        furtherPaths: furtherPaths(),
        ifNoFilesFound: ifNoFilesFound(),
        dryRun: dryRun(),
    });
}
function checkPkcs12(inputs, hasPath, hasPassword) {
    inputs.check(() => {
        if (hasPath() === hasPassword())
            return null;
        return hasPath()
            ? 'Input "p12-password" is empty: must be given with p12-path.'
            : 'Input "p12-path" is empty: must be given with p12-password.';
    });
}


/***/ }),

/***/ 116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NH: () => (/* binding */ LISTED_PATHS),
  d1: () => (/* binding */ listedName),
  xT: () => (/* binding */ readListEntries),
  o$: () => (/* binding */ readPlacedEntries),
  Mf: () => (/* binding */ readPlacedEntry)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(5856);
// EXTERNAL MODULE: ./build/src/domain/one-line.js
var one_line = __webpack_require__(9161);
// EXTERNAL MODULE: ./build/src/adapters/files/usable-path.js
var usable_path = __webpack_require__(5754);
;// CONCATENATED MODULE: ./build/src/adapters/files/faithful-json.js
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

// EXTERNAL MODULE: ./build/src/adapters/files/regular-file.js
var regular_file = __webpack_require__(2277);
;// CONCATENATED MODULE: ./build/src/adapters/files/certificate-list.js






const MAX_BYTES = 16 * 1024 * 1024;
const MAX_ENTRIES = 100_000;
const MAX_QUOTED = 100;
const ALLOWED = 'must be a YAML or JSON list, or the path of a file with one';
async function readCertificateList(text, workspace) {
    const trimmed = text.trim();
    if (trimmed === '')
        throw refusal('is empty');
    if (isList(trimmed))
        return parseList(text, 'Input "certificates"');
    if (/^\{|:\s|\0/.test(trimmed))
        throw refusal('is neither a list nor a path');
    const path = (0,external_node_path_.isAbsolute)(trimmed) ? (0,external_node_path_.resolve)(trimmed) : (0,external_node_path_.resolve)(workspace, trimmed);
    const quoted = (0,one_line/* oneLine */.T)(trimmed, MAX_QUOTED);
    return parseList(readListFile(path, quoted, workspace), `The file ${quoted} of input "certificates"`);
}
function isList(trimmed) {
    return /^(\[|-\s)|[\r\n]/.test(trimmed);
}
function readListFile(path, quoted, workspace) {
    const bytes = readBytes(path, quoted, workspace);
    if (bytes === null)
        throw refusal(`names the file ${quoted}, which is not there`);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw refusal(`names the file ${quoted}, which is not UTF-8 text`);
    }
}
function readBytes(path, quoted, workspace) {
    try {
        (0,usable_path/* refuseLinkedFolders */.n)(path, workspace);
        return (0,regular_file/* readRegularFile */.XF)(path, MAX_BYTES);
    }
    catch (error) {
        const why = (0,failure/* messageOf */.b)(error).replaceAll(path, quoted);
        throw refusal(`names the file ${quoted}, which cannot be read: ${(0,one_line/* oneLine */.T)(why, MAX_QUOTED)}`);
    }
}
async function parseList(text, subject) {
    const value = await parseText(text.replace(/^\uFEFF/, ''), subject);
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
    const { parseYaml, YamlProblem } = await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(385)]).then(__webpack_require__.bind(__webpack_require__, 8385));
    try {
        return parseYaml(text);
    }
    catch (error) {
        const why = error instanceof YamlProblem ? error.message : 'it is neither YAML nor JSON';
        throw refusal(`cannot be read: ${why}`, subject);
    }
}
function refusal(what, subject = 'Input "certificates"') {
    return new failure/* Failure */.H('invalid-input', `${subject} ${what}: ${ALLOWED}.`);
}

// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
// EXTERNAL MODULE: ./build/src/domain/shard.js
var domain_shard = __webpack_require__(2286);
// EXTERNAL MODULE: ./build/src/actions/certificate-inputs.js
var certificate_inputs = __webpack_require__(6198);
// EXTERNAL MODULE: ./build/src/actions/inputs.js
var actions_inputs = __webpack_require__(8156);
// EXTERNAL MODULE: ./build/src/actions/keep-inputs.js
var keep_inputs = __webpack_require__(4264);
;// CONCATENATED MODULE: ./build/src/domain/nearest-word.js
const MAX_LENGTH = 64;
function nearestWord(word, allowed) {
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

;// CONCATENATED MODULE: ./build/src/actions/listed-certificates.js



const SECRETS = new Set([
    'passphrase',
    'previous-passphrase',
    'p12-password',
    'github-token',
]);
const MAX_TEXT_LENGTH = 65_536;
const MAX_PROBLEMS = 5;
const VALUES = 'must be a text, a number, true or false, or a list of these';
function parseListEntry(entry, allowed, ofRun) {
    const values = new Map();
    const problems = [];
    for (const [name, value] of Object.entries(mappingOf(entry))) {
        try {
            refuseName(name, allowed, ofRun);
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
function inputsOfEntry(values, readText) {
    return (0,actions_inputs/* actionInputs */.eh)((name, options) => {
        const text = values.get(name);
        if (text === undefined)
            return readText(name, options);
        return options.trimWhitespace ? text.trim() : text;
    }, (name) => !values.has(name));
}
function rememberTexts(readText) {
    const trimmed = new Map();
    const exact = new Map();
    return (name, options) => {
        const texts = options.trimWhitespace ? trimmed : exact;
        const known = texts.get(name);
        if (known !== undefined)
            return known;
        const text = readText(name, options);
        texts.set(name, text);
        return text;
    };
}
class EntryProblem extends Error {
}
function mappingOf(entry) {
    if (typeof entry === 'string' && entry.trim() !== '')
        return { 'common-name': entry };
    if (typeof entry === 'object' && entry !== null && !Array.isArray(entry))
        return entry;
    const what = Array.isArray(entry) ? 'a list' : entry === null || entry === '' ? 'empty' : 'no text';
    throw new Error(`The entry is ${what}: must be a mapping of inputs, or a common name. One that looks like a number needs quotes.`);
}
function refuseName(name, allowed, ofRun) {
    if (SECRETS.has(name)) {
        throw new EntryProblem(`"${name}" is an input of the whole run: give it beside certificates. A secret never belongs into a list.`);
    }
    if (allowed.has(name))
        return;
    if (ofRun.has(name)) {
        throw new EntryProblem(`"${name}" is an input of the whole run: give it beside certificates.`);
    }
    const nearest = nearestWord(name, [...allowed, ...ofRun, ...SECRETS]);
    throw new EntryProblem(`${quote(name)} is no input of a certificate: ${nearest === null ? `must be one of ${[...allowed].join(', ')}` : adviceFor(nearest, allowed)}.`);
}
function adviceFor(nearest, allowed) {
    return allowed.has(nearest)
        ? `"${nearest}" is meant, perhaps`
        : `"${nearest}", if that is meant, is given beside certificates`;
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
    throw new EntryProblem(`"${name}" is a number that may have been rounded: must be in quotes.`);
}
function quote(name) {
    return JSON.stringify((0,one_line/* oneLine */.T)(name, 40));
}

// EXTERNAL MODULE: ./build/src/actions/store-inputs.js
var store_inputs = __webpack_require__(3172);
;// CONCATENATED MODULE: ./build/src/actions/list-entries.js









const LISTED_PATHS = {
    certificatePath: 'certificates/{name}/certificate.pem',
    privateKeyPath: 'certificates/{name}/private_key.pem',
};
const MAX_NAME_LENGTH = 200;
async function readListEntries({ text, shard }, workspace, readText, read) {
    const all = await readCertificateList(text, workspace);
    const places = [...all.keys()];
    const ofShard = new Set(shard === null ? places : (0,domain_shard/* takeShard */.m)(places, shard));
    const remembered = rememberTexts(readText);
    const results = refuseShared(all.map((entry, index) => {
        const position = `certificates[${index + 1}]`;
        const readWith = (reader) => readEntry(entry, position, remembered, reader);
        if (!ofShard.has(index))
            return ofOtherShard(position, readWith(readName), () => readWith(read));
        return ofThisShard(position, readWith(read));
    }));
    return {
        entries: results.flatMap((result) => (isBad(result) ? [] : [result])),
        badEntries: results.filter(isBad),
    };
}
function readPlacedEntries(list, workspace, read) {
    return readListEntries(list, workspace, (name) => list.paths.get(name) ?? '', read);
}
function readPlacedEntry(inputs, folder) {
    const commonName = inputs.read('common-name', (0,actions_inputs/* textUpTo */.qx)(64));
    const expectedFingerprint = inputs.readOptional('expected-fingerprint', store_inputs/* parseFingerprint */.sr);
    const places = (0,certificate_inputs/* readPlaces */.BQ)(inputs, { workspace: folder, ...LISTED_PATHS });
    inputs.refuseProblems();
    return {
        commonName: commonName(),
        name: listedName(commonName()),
        places: places(),
        ...(0,actions_inputs/* optional */.lq)('expectedFingerprint', expectedFingerprint()),
    };
}
function listedName(commonName) {
    const name = (0,backup_name/* folderNameFor */.tI)(commonName);
    if (name.length <= MAX_NAME_LENGTH)
        return name;
    throw new Error(`the common name has ${name.length} characters in the form of file names: must have at most ${MAX_NAME_LENGTH}; letters and digits of ASCII take one, others three for each byte`);
}
function readEntry(entry, position, readText, read) {
    try {
        return read(inputsOfEntry(parseListEntry(entry, certificate_inputs/* CERTIFICATE_INPUTS */._s, keep_inputs/* RUN_INPUTS */.qT), readText));
    }
    catch (error) {
        return bad(position, (0,failure/* messageOf */.b)(error));
    }
}
function ofThisShard(position, result) {
    const claims = isBad(result)
        ? []
        : [claimOf(result), ...(0,certificate_inputs/* pathsOf */.wG)(result.places).map((path) => `the file ${path}`)];
    return { position, isOfShard: true, claims, read: () => result };
}
function ofOtherShard(position, named, read) {
    return { position, isOfShard: false, claims: isBad(named) ? [] : [claimOf(named)], read };
}
function readName(inputs) {
    const commonName = inputs.read('common-name', (0,actions_inputs/* textUpTo */.qx)(64));
    inputs.refuseProblems();
    return { name: listedName(commonName()) };
}
function claimOf({ name }) {
    return `the name ${name}`;
}
function refuseShared(listed) {
    const owners = new Map();
    return listed.flatMap((item) => {
        const shared = item.claims
            .map((claim) => ({ claim, owner: owners.get(claim.toLowerCase()) }))
            .find(({ owner }) => owner !== undefined && !isBad(owner.read()));
        if (shared === undefined)
            for (const claim of item.claims)
                owners.set(claim.toLowerCase(), item);
        if (!item.isOfShard)
            return [];
        if (shared === undefined)
            return [item.read()];
        return [
            bad(item.position, `${shared.claim} is that of ${shared.owner?.position ?? ''} already: every certificate needs its own; {name} in a path makes it so`),
        ];
    });
}
function isBad(result) {
    return 'failure' in result;
}
function bad(position, problem) {
    const message = `${position}: ${problem}`.replace(/([^.])$/, '$1.');
    return { position, failure: new failure/* Failure */.H('invalid-input', message) };
}


/***/ }),

/***/ 2734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ listFailure),
/* harmony export */   g: () => (/* binding */ tellFailures)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
/* harmony import */ var _annotate_some_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9646);


function tellFailures(failures, step) {
    (0,_annotate_some_js__WEBPACK_IMPORTED_MODULE_1__/* .annotateSome */ .L)(failures.map(({ message }) => ({ level: 'error', message, at: null })), step);
}
function listFailure(failures, done, doneCount) {
    const count = failures.length === 1 ? '1 certificate was' : `${failures.length} certificates were`;
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(failures[0]?.code ?? 'invalid', `${count} not ${done}, and ${doneCount} were. What was wrong with each stands on this page and in the summary; the others are not affected.`);
}


/***/ }),

/***/ 1388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   Vu: () => (/* binding */ listTitle),
/* harmony export */   gM: () => (/* binding */ formatCounts),
/* harmony export */   mo: () => (/* binding */ failureSection),
/* harmony export */   zE: () => (/* binding */ shortTable)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6084);

const MAX_ROWS = 100;
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
function shortTable(head, rows, what) {
    const rest = rows.length - MAX_ROWS;
    return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(head, rows.slice(0, MAX_ROWS)), ...(rest > 0 ? [`And ${rest} more ${what}.`] : [])];
}
function failureSection(title, failures) {
    if (failures.length === 0)
        return [];
    const rows = failures.map(({ name, problem }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(problem)]);
    return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(3, title), ...shortTable(['Certificate', 'Because'], rows, 'certificates')];
}


/***/ }),

/***/ 9899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  restoreListed: () => (/* binding */ restoreListed)
});

// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(5856);
// EXTERNAL MODULE: ./build/src/use-cases/batch.js
var batch = __webpack_require__(7485);
// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
// EXTERNAL MODULE: ./build/src/use-cases/bring-back.js + 1 modules
var bring_back = __webpack_require__(221);
;// CONCATENATED MODULE: ./build/src/use-cases/bring-back-pairs.js


const NOTHING = { files: [], keptBeside: [] };
async function bringBackPairs(pairs, { overwrite }, now, { target }) {
    if (pairs.length === 0)
        return NOTHING;
    const staging = await target.begin(pairs.map(({ wanted }) => wanted));
    try {
        for (const pair of pairs)
            await writePair(pair, staging);
        return await staging.place({ overwrite, stamp: (0,backup_name/* formatStamp */.xE)(now) });
    }
    finally {
        await staging.discard();
    }
}
async function writePair({ wanted, certificate, privateKey }, staging) {
    const write = (path, text, isKey) => staging.write({ path, mode: isKey ? 0o600 : 0o644, modifiedAt: null, isKey }, (0,bring_back/* one */.x)(Buffer.from(text, 'utf8')));
    await write(wanted.certificatePath, certificate.pem, false);
    if (privateKey !== null)
        await write(wanted.privateKeyPath, privateKey, true);
}

// EXTERNAL MODULE: ./build/src/use-cases/candidates.js
var candidates = __webpack_require__(4115);
// EXTERNAL MODULE: ./build/src/use-cases/examine-pair.js
var examine_pair = __webpack_require__(3491);
// EXTERNAL MODULE: ./build/src/domain/restore-date.js
var restore_date = __webpack_require__(8633);
// EXTERNAL MODULE: ./build/src/use-cases/list-spread.js
var list_spread = __webpack_require__(361);
// EXTERNAL MODULE: ./build/src/use-cases/pair-copies.js
var pair_copies = __webpack_require__(2187);
// EXTERNAL MODULE: ./build/src/use-cases/store-walks.js
var store_walks = __webpack_require__(3011);
// EXTERNAL MODULE: ./build/src/use-cases/stored.js
var stored = __webpack_require__(9994);
;// CONCATENATED MODULE: ./build/src/use-cases/list-copies.js





const MAX_SETS_FOR_KEY = 4;
class ListCopies {
    #base;
    #walks;
    constructor(base, walks) {
        this.#base = base;
        this.#walks = walks;
    }
    static async in({ base, list, date }, vault, log) {
        const scope = {
            artifactName: base,
            list,
            about: base,
            isWanted: ({ time }) => (0,restore_date/* isNotAfter */.cL)(time, date),
            skipsCopies: false,
        };
        const walks = new store_walks/* StoreWalks */.k(scope, { log, vaults: [vault], cache: null });
        throwFailureOf(await walks.own());
        return new ListCopies(base, walks);
    }
    get skipped() {
        return this.#walks.begun.flatMap(({ skipped }) => skipped);
    }
    get hasSets() {
        return this.#walks.begun.some(({ opened, skipped }) => opened.length + skipped.length > 0);
    }
    async *of(sought) {
        const own = (0,pair_copies/* laterFirst */.d_)(heldCopies(() => this.#walks.own(), sought));
        const others = (0,pair_copies/* laterFirst */.d_)(heldCopies(() => this.#walks.otherShards(), sought));
        let ownHead = await nextOf(own);
        let otherHead = null;
        while (ownHead !== null) {
            const isElsewhere = ownHead.place.isCarried || (await this.#walks.wasSpreadAnew());
            if (isElsewhere)
                otherHead ??= await nextOf(others);
            const head = isElsewhere ? (0,list_spread/* laterOf */.e)(ownHead, otherHead, pair_copies/* issuedAt */.J8) : ownHead;
            if (head !== null)
                yield head;
            if (head === ownHead)
                ownHead = await nextOf(own);
            else
                otherHead = null;
        }
        if (otherHead !== null)
            yield otherHead;
        yield* others;
    }
    async withKey({ sound, place }, sought) {
        const isOwn = sound.candidate.name.base === this.#base;
        const walk = await (isOwn ? this.#walks.own() : this.#walks.otherShards());
        const start = walk.opened.indexOf(sound) + 1;
        for (let index = start; index < start + MAX_SETS_FOR_KEY; index += 1) {
            const older = await walk.at(index);
            if (older === null)
                break;
            const found = (0,pair_copies/* placeIn */.VV)(older, sought);
            const isSame = found?.record.fingerprint === place.record.fingerprint;
            if (found !== null && isSame && found.record.privateKey !== 'absent')
                return { sound: older, place: found };
        }
        throwFailureOf(walk);
        return null;
    }
    async newestTwo() {
        const walk = await this.#walks.own();
        const [newest, before] = [await walk.at(0), await walk.setBefore()];
        return newest === null || before === null ? null : { newest, before };
    }
    close() {
        return this.#walks.close();
    }
}
async function* heldCopies(begin, sought) {
    const settledBases = new Set();
    const walk = await begin();
    for await (const copy of (0,pair_copies/* copiesIn */.Jp)(walk, sought)) {
        const { base } = copy.sound.candidate.name;
        if (settledBases.has(base))
            continue;
        if (copy.place.isCarried)
            settledBases.add(base);
        yield copy;
    }
    throwFailureOf(walk);
}
function throwFailureOf({ failures }) {
    const failure = (0,stored/* gravest */.Zk)(failures);
    if (failure !== null)
        throw failure;
}
async function nextOf(copies) {
    const step = await copies.next();
    return step.done === true ? null : step.value;
}

// EXTERNAL MODULE: ./build/src/use-cases/rolled-back.js
var rolled_back = __webpack_require__(8719);
// EXTERNAL MODULE: ./build/src/use-cases/set-before.js
var set_before = __webpack_require__(117);
;// CONCATENATED MODULE: ./build/src/use-cases/restore-list.js









const OPENED_AT_ONCE = 8;
async function restoreList(request, world) {
    await world.target.check();
    const now = world.clock.now();
    const { artifactName: base, list, date, certificates } = request;
    const copies = await ListCopies.in({ base, list, date }, world.vault, world.log);
    try {
        const found = await (0,batch/* forEach */.j)(certificates, (wanted) => findPair(wanted, copies, request, world), {
            ...world,
            done: 'Opened',
            atOnce: OPENED_AT_ONCE,
        });
        const pairs = found.filter((pair) => pair !== null && !(pair instanceof failure/* Failure */.H));
        await warnOfLaterIssues(pairs, copies, request, now, world);
        const placed = await bringBackPairs(pairs, request, now, world);
        const restores = certificates.map((wanted, index) => ({ wanted, outcome: found[index] ?? null }));
        return { now, restores, ...placed, skipped: copies.skipped, hasSets: copies.hasSets };
    }
    finally {
        await copies.close();
    }
}
async function warnOfLaterIssues(pairs, copies, { artifactName, passphrase }, now, world) {
    const unnamed = pairs.filter(({ wanted }) => wanted.expectedFingerprint === undefined);
    if (unnamed.length === 0)
        return;
    try {
        const two = await copies.newestTwo();
        if (two === null)
            return;
        const { newest, before } = two;
        const misdated = (0,rolled_back/* misdatedWarning */.SC)(newest.candidate);
        if (misdated !== null)
            world.log.warning(misdated);
        const later = [];
        for (const { wanted, certificate, set } of unnamed) {
            const place = set === newest.candidate ? (0,pair_copies/* placeIn */.VV)(before, wanted) : null;
            const issue = place && (await (0,set_before/* laterIssueAt */.X3)(before.set, place, certificate, passphrase, world));
            if (issue !== null && issue.notBefore <= now)
                later.push(issue);
        }
        if (later.length > 0)
            world.log.warning((0,rolled_back/* restoredOlderWarning */.NY)(newest.candidate, before.candidate.place, later));
    }
    catch (error) {
        world.log.warning(`Backups of ${artifactName} were found, but whether the one before the newest holds later certificates could not be checked: ${(0,candidates/* asFailure */.h)(error).message}`);
    }
}
async function findPair(wanted, copies, request, world) {
    let isDamaged = false;
    for await (const copy of copies.of(wanted)) {
        const found = await openCopy(copy, wanted, request.passphrase, world);
        if (typeof found !== 'string')
            return openWithKey(found, copy, copies, request.passphrase, world);
        isDamaged = true;
        world.log.warning(`The backup of ${wanted.name} in ${copy.sound.candidate.place} was passed over for an older one: ${found}.`);
    }
    if (isDamaged || copies.skipped.length > 0)
        throw nothingSound(wanted, copies.skipped);
    return null;
}
async function openWithKey(found, copy, copies, passphrase, world) {
    const older = found.keys === 'absent' ? await copies.withKey(copy, found.wanted) : null;
    const opened = older === null ? found : await openCopy(older, found.wanted, passphrase, world);
    return typeof opened === 'string' ? found : opened;
}
async function openCopy({ sound, place }, wanted, passphrase, world) {
    const passphrases = passphrase === undefined ? {} : { current: passphrase };
    const examination = await (0,examine_pair/* examinePair */.O)(sound.set, place, passphrases, world);
    if (examination.kind === 'damaged')
        return examination.problem;
    const { certificate } = examination;
    const { candidate: set } = sound;
    refuseUnexpected(certificate, wanted, set.place);
    const common = { wanted, certificate, set };
    switch (examination.kind) {
        case 'open':
            return { ...common, keys: 'opened', privateKey: examination.privateKey.reveal() };
        case 'keyless':
            return { ...common, keys: 'absent', privateKey: null };
        case 'locked':
            if (passphrase !== undefined)
                throw locked(wanted, set.place);
            return { ...common, keys: 'sealed', privateKey: await sound.set.readText(place.privateKeyPath) };
    }
}
function locked({ name }, place) {
    return new failure/* Failure */.H('locked', `${name} was not restored: the passphrase does not open its private key in ${place}. Give the passphrase that sealed it, which may be an earlier one; or none, to restore the keys sealed as they are.`);
}
function refuseUnexpected({ fingerprint }, { name, expectedFingerprint }, place) {
    if (expectedFingerprint === undefined || expectedFingerprint === fingerprint)
        return;
    throw new failure/* Failure */.H('unexpected-certificate', `${name} was not restored: ${place} holds its certificate ${fingerprint}, and expected-fingerprint asks for ${expectedFingerprint}. Correct the fingerprint, or give the date of a backup that has it.`);
}
function nothingSound({ name }, skipped) {
    const sets = skipped.map(({ place, reason }) => `${place} (${reason})`).join('; ');
    const why = sets === '' ? '' : ` These could not be looked into: ${sets}.`;
    return new failure/* Failure */.H('invalid', `${name} was not restored: no sound backup that was found holds it.${why} Give another date, or restore from another place.`);
}

// EXTERNAL MODULE: ./build/src/actions/annotate-some.js
var annotate_some = __webpack_require__(9646);
// EXTERNAL MODULE: ./build/src/actions/list-failure.js
var list_failure = __webpack_require__(2734);
// EXTERNAL MODULE: ./build/src/actions/restore-advice.js
var restore_advice = __webpack_require__(5928);
// EXTERNAL MODULE: ./build/src/domain/certificate.js
var domain_certificate = __webpack_require__(8645);
// EXTERNAL MODULE: ./build/src/domain/manifest.js
var manifest = __webpack_require__(2297);
// EXTERNAL MODULE: ./build/src/actions/restore-outputs.js
var restore_outputs = __webpack_require__(3256);
;// CONCATENATED MODULE: ./build/src/actions/restore-list-outputs.js





const MAX_LISTED = 1000;
const MAX_FILES = 2 * MAX_LISTED;
function restoredOf({ restores }) {
    return restores.flatMap(({ wanted: { name }, outcome }) => outcome === null || outcome instanceof failure/* Failure */.H ? [] : [{ name, restored: outcome }]);
}
function countRestores(report, { badEntries }) {
    const failures = report.restores.filter(({ outcome }) => outcome instanceof failure/* Failure */.H);
    return {
        restored: restoredOf(report).length,
        'not found': report.restores.filter(({ outcome }) => outcome === null).length,
        failed: failures.length + badEntries.length,
    };
}
function restoreListOutputs(report, entries) {
    const { restored, ...others } = countRestores(report, entries);
    const pairs = restoredOf(report).map((entry) => entry.restored);
    const [newest] = pairs
        .map(({ set }) => set)
        .sort((some, other) => (0,backup_name/* compareNewestFirst */.a0)(some.name, other.name));
    return {
        restored: String(restored > 0 && others['not found'] + others.failed === 0),
        ...(0,restore_outputs/* setOutputs */.n0)(newest ?? null, report.now),
        files: JSON.stringify(report.files.slice(0, MAX_FILES)),
        'cert-path': '',
        'key-path': '',
        ...(0,restore_outputs/* certificateOutputs */.E4)(pairs.map(({ certificate }) => certificate), report.now),
        skipped: JSON.stringify(report.skipped),
        certificates: JSON.stringify(listOf(report, entries)),
    };
}
function listOf({ restores, now }, { entries, badEntries }) {
    const records = restores.map((restore, index) => ({
        isRestored: restore.outcome !== null && !(restore.outcome instanceof failure/* Failure */.H),
        record: recordOf(restore, entries[index], now),
    }));
    const bad = badEntries.map(({ position, failure }) => ({
        isRestored: false,
        record: { name: position, status: 'failed', error: failure.message },
    }));
    const all = [...records, ...bad];
    const told = all.length <= MAX_LISTED ? all : all.toSorted((a, b) => Number(a.isRestored) - Number(b.isRestored));
    return told.slice(0, MAX_LISTED).map(({ record }) => record);
}
function recordOf({ wanted, outcome }, entry, now) {
    const { name } = wanted;
    if (outcome === null)
        return { name, status: 'not-found' };
    if (outcome instanceof failure/* Failure */.H)
        return { name, status: 'failed', error: outcome.message };
    const { certificate, keys, set } = outcome;
    return {
        name,
        status: 'restored',
        fingerprint: certificate.fingerprint,
        'not-after': (0,manifest/* formatTime */.fU)(certificate.notAfter),
        'days-left': (0,domain_certificate/* daysLeft */.H_)(certificate, now),
        'cert-path': entry?.places.certificatePath,
        'key-path': keys === 'absent' ? '' : entry?.places.privateKeyPath,
        'artifact-name': (0,backup_name/* formatBackupName */.$K)(set.name),
    };
}

;// CONCATENATED MODULE: ./build/src/actions/restore-list-advice.js




function adviceAfterListRestore(report, inputs) {
    const restored = restoredOf(report);
    return [
        ...adviceOnKeys(restored),
        ...restored.flatMap((entry) => adviceOnExpiry(entry, report.now)),
        ...adviceOnAbsent(report, inputs),
        ...report.keptBeside.map((path) => notice(`A file that differed was replaced. The old one is ${path}.`)),
    ];
}
function failuresOfRestore({ restores, hasSets }, { badEntries }, inputs) {
    const isAbsenceGrave = hasSets && inputs.ifNotFound === 'error';
    const ofEntries = restores.flatMap(({ wanted, outcome }) => {
        if (outcome instanceof failure/* Failure */.H)
            return [outcome];
        return outcome === null && isAbsenceGrave ? [new failure/* Failure */.H('invalid', absent(wanted, inputs))] : [];
    });
    return [...badEntries.map(({ failure }) => failure), ...ofEntries];
}
function adviceOnKeys(restored) {
    const count = (state) => restored.filter(({ restored: { keys } }) => keys === state).length;
    const [sealed, keyless] = [count('sealed'), count('absent')];
    return [
        ...(sealed === 0
            ? []
            : [
                notice(`The private keys of ${sealed} certificates were restored as they are stored, sealed: no passphrase was given. Give passphrase to have them opened, or open them with openssl pkey.`),
            ]),
        ...(keyless === 0
            ? []
            : [
                notice(`Of ${keyless} certificates there is no private key: none was stored, because no passphrase was given when the backup was made.`),
            ]),
    ];
}
function adviceOnExpiry({ name, restored: { certificate } }, now) {
    if ((0,domain_certificate/* daysLeft */.H_)(certificate, now) >= 0)
        return [];
    const message = `The certificate ${name} has expired at ${(0,manifest/* formatTime */.fU)(certificate.notAfter)}. It was restored all the same; clients will refuse it.`;
    return [{ level: 'warning', message }];
}
function adviceOnAbsent({ restores, hasSets }, inputs) {
    if (!hasSets || inputs.ifNotFound !== 'warn')
        return [];
    return restores
        .filter(({ outcome }) => outcome === null)
        .map(({ wanted }) => ({ level: 'warning', message: absent(wanted, inputs) }));
}
function absent({ name }, { request: { date, artifactName } }) {
    const limit = date.until === null ? '' : ` not after ${date.text}`;
    return `${name} was not restored: no backup of ${artifactName}${limit} holds it, nor one of another shard. Is its common name the one that it was kept under? One that expired after it had left the list is in older backups: give their date.`;
}
function notice(message) {
    return { level: 'notice', message };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/domain/set-path.js
var set_path = __webpack_require__(1560);
// EXTERNAL MODULE: ./build/src/actions/list-entries.js + 4 modules
var list_entries = __webpack_require__(116);
;// CONCATENATED MODULE: ./build/src/actions/restore-list-entries.js



async function readRestoreEntries(list, workspace, folder) {
    return (0,list_entries/* readPlacedEntries */.o$)(list, workspace, (inputs) => readEntry(inputs, folder));
}
function readEntry(inputs, folder) {
    const { name, commonName, places, expectedFingerprint } = (0,list_entries/* readPlacedEntry */.Mf)(inputs, folder);
    return {
        name,
        places,
        wanted: {
            name,
            commonName,
            certificatePath: pathBelow(folder, places.certificatePath, 'cert-path'),
            privateKeyPath: pathBelow(folder, places.privateKeyPath, 'key-path'),
            ...(expectedFingerprint === undefined ? {} : { expectedFingerprint }),
        },
    };
}
function pathBelow(folder, path, input) {
    const inside = (0,external_node_path_.relative)(folder, path);
    const below = inside.split(external_node_path_.sep).join('/');
    if (!(0,external_node_path_.isAbsolute)(inside) && (0,set_path/* isSafePath */.p)(below))
        return below;
    throw new Error(`"${input}" is ${path}, and files are restored below ${folder} alone: give path, a folder above all files of the list`);
}

// EXTERNAL MODULE: ./build/src/actions/list-summary.js
var list_summary = __webpack_require__(1388);
// EXTERNAL MODULE: ./build/src/actions/markdown.js
var markdown = __webpack_require__(6084);
// EXTERNAL MODULE: ./build/src/actions/restore-summary.js
var restore_summary = __webpack_require__(770);
;// CONCATENATED MODULE: ./build/src/actions/restore-list-summary.js








function formatRestoreListSummary(report, entries, { request: { date } }, list) {
    const counts = (0,list_summary/* formatCounts */.gM)({ ...countRestores(report, entries) }, 'nothing to restore');
    const when = date.until === null ? '' : `, not after ${date.text}`;
    return [
        (0,markdown/* heading */.R_)(2, `${(0,list_summary/* listTitle */.Vu)(list.name, list.shard)}${when}: ${counts}`),
        ...(0,list_summary/* failureSection */.mo)('Not restored', failuresOf(report, entries)),
        ...restoredSection(report),
        ...(report.skipped.length === 0 ? [] : [(0,markdown/* heading */.R_)(3, 'Passed over'), (0,restore_summary/* skippedTable */.x)(report.skipped)]),
        '',
    ].join('\n\n');
}
function failuresOf({ restores }, { badEntries }) {
    const ofRestores = restores.flatMap(({ wanted: { name }, outcome }) => {
        if (outcome === null)
            return [{ name, problem: 'no backup holds it' }];
        return outcome instanceof failure/* Failure */.H ? [{ name, problem: outcome.message }] : [];
    });
    return [...(0,list_summary/* problemsOf */.GW)(badEntries), ...ofRestores];
}
function restoredSection(report) {
    const restored = restoredOf(report);
    if (restored.length === 0)
        return [];
    restored.sort((some, other) => some.restored.certificate.notAfter.getTime() - other.restored.certificate.notAfter.getTime());
    const keysInWords = { opened: 'opened', sealed: 'sealed, as stored', absent: 'none' };
    const rows = restored.map(({ name, restored: { certificate, keys, set } }) => [
        (0,markdown/* code */.aY)(name),
        (0,markdown/* code */.aY)(certificate.fingerprint),
        (0,manifest/* formatTime */.fU)(certificate.notAfter),
        String((0,domain_certificate/* daysLeft */.H_)(certificate, report.now)),
        keysInWords[keys],
        (0,markdown/* code */.aY)((0,backup_name/* formatBackupName */.$K)(set.name)),
    ]);
    const head = ['Certificate', 'SHA-256 fingerprint', 'Expires', 'Days left', 'Private key', 'Backup'];
    return [(0,markdown/* heading */.R_)(3, 'Restored'), ...(0,list_summary/* shortTable */.zE)(head, rows, 'certificates')];
}

// EXTERNAL MODULE: ./build/src/actions/restore-world.js + 2 modules
var restore_world = __webpack_require__(197);
// EXTERNAL MODULE: ./build/src/adapters/crypto/certificate-reader.js + 7 modules
var certificate_reader = __webpack_require__(5343);
// EXTERNAL MODULE: ./build/src/adapters/files/certificate-files.js
var certificate_files = __webpack_require__(1235);
;// CONCATENATED MODULE: ./build/src/actions/unmatched-keys.js



async function adviceOnUnmatchedKeys({ restores }, { entries }, workspace) {
    const advice = [];
    for (const [index, restore] of restores.entries()) {
        const places = entries[index]?.places;
        if (places === undefined || !(await isBesideUnmatchedKey(restore, places, workspace)))
            continue;
        advice.push({
            level: 'warning',
            message: `The certificate ${restore.wanted.name} was restored alone: its backup has no private key, and the file at ${places.privateKeyPath}, which was there before, does not prove to be its key. Servers refuse a pair that does not match. Give the date of a backup that has the key, or move the file away.`,
        });
    }
    return advice;
}
async function isBesideUnmatchedKey({ outcome }, places, workspace) {
    if (outcome === null || outcome instanceof failure/* Failure */.H || outcome.keys !== 'absent')
        return false;
    try {
        const { privateKey } = await (0,certificate_files/* certificateFiles */.P)({ ...places, workspace }).read();
        return privateKey !== null && !certificate_reader/* certificateReader */.$.provesPair(outcome.certificate, privateKey);
    }
    catch {
        return true;
    }
}

;// CONCATENATED MODULE: ./build/src/actions/restore-list-action.js










async function restoreListed(inputs, list, step) {
    const { path } = inputs.places;
    const entries = await readRestoreEntries(list, step.environment.workspace, path);
    const report = await restoreWith(inputs, list, entries, step);
    step.setOutputs(restoreListOutputs(report, entries));
    await step.writeSummary(formatRestoreListSummary(report, entries, inputs, list));
    const advice = [
        ...(await adviceOnUnmatchedKeys(report, entries, step.environment.workspace)),
        ...adviceAfterListRestore(report, inputs),
    ];
    (0,annotate_some/* annotateSome */.L)(advice.map((each) => ({ ...each, at: null })), step);
    const failures = failuresOfRestore(report, entries, inputs);
    (0,list_failure/* tellFailures */.g)(failures, step);
    if (!report.hasSets && entries.entries.length > 0)
        tellAbsence(inputs, step);
    if (failures.length > 0)
        throw (0,list_failure/* listFailure */.P)(failures, 'restored', countRestores(report, entries).restored);
}
function restoreWith(inputs, list, { entries }, step) {
    const certificates = entries.map(({ wanted }) => wanted);
    const world = (0,restore_world/* buildRestoreWorld */.h)(inputs, step);
    return (0,restore_advice/* explainingDenied */.bw)(inputs, () => restoreList({ ...inputs.request, list: list.name, certificates }, world));
}
function tellAbsence(inputs, { log }) {
    const absence = (0,restore_advice/* adviceOnAbsence */.ju)(inputs);
    if (absence !== null)
        log[absence.level](absence.message);
}


/***/ }),

/***/ 7485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ allOf),
/* harmony export */   j: () => (/* binding */ forEach)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);

const PROGRESS_INTERVAL_MS = 5000;
async function forEach(items, work, options) {
    const results = new Map();
    const tell = progressTeller(items.length, options);
    let next = 0;
    const takeTurns = async () => {
        while (next < items.length) {
            const index = next;
            next += 1;
            const item = items[index];
            results.set(index, item instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H ? item : await attempt(() => work(item)));
            tell(results.size);
        }
    };
    await Promise.all(Array.from({ length: Math.min(options.atOnce, items.length) }, takeTurns));
    return items.map((_, index) => results.get(index));
}
function allOf(results) {
    return results.map((result) => {
        if (result instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H)
            throw result;
        return result;
    });
}
async function attempt(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H && error.code !== 'timeout')
            return error;
        throw error;
    }
}
function progressTeller(total, { done, clock, log }) {
    const start = clock.now().getTime();
    let told = start;
    return (count) => {
        const now = clock.now().getTime();
        if (now - told < PROGRESS_INTERVAL_MS)
            return;
        told = now;
        const perSecond = (count * 1000) / (now - start);
        const left = Math.ceil((total - count) / perSecond);
        log.info(`${done} ${count} of ${total}, ${perSecond.toFixed(1)} a second, about ${left} s left`);
    };
}


/***/ }),

/***/ 361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ laterOf),
/* harmony export */   y: () => (/* binding */ wasSpreadAnew)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);

function laterOf(one, other, issuedAt) {
    if (one === null || other === null)
        return one ?? other;
    return issuedAt(one) < issuedAt(other) ? other : one;
}
async function wasSpreadAnew(since, sets, list) {
    for await (const { name } of sets) {
        if ((0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNewestFirst */ .a0)(name, since) >= 0)
            return false;
        if (!(0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .areSpreadAlike */ .UU)(name.base, since.base, list))
            return true;
    }
    return false;
}


/***/ }),

/***/ 2187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J8: () => (/* binding */ issuedAt),
/* harmony export */   Jp: () => (/* binding */ copiesIn),
/* harmony export */   VV: () => (/* binding */ placeIn),
/* harmony export */   d_: () => (/* binding */ laterFirst)
/* harmony export */ });
async function* copiesIn(walk, sought) {
    for (let index = 0;; index += 1) {
        const sound = await walk.at(index);
        if (sound === null)
            return;
        const place = placeIn(sound, sought);
        if (place !== null)
            yield { sound, place };
    }
}
function placeIn({ places }, { name, commonName, isSingle }) {
    const only = places.get('');
    if (only === undefined)
        return places.get(name) ?? null;
    const isSame = only.record.commonName.toLowerCase() === commonName.toLowerCase();
    return isSame || isSingle === true ? only : null;
}
async function* laterFirst(copies) {
    let carried = [];
    for await (const copy of copies) {
        const ordered = [...carried, copy].toSorted((some, other) => issuedAt(other) - issuedAt(some));
        const counting = copy.place.isCarried ? 0 : ordered.indexOf(copy) + 1;
        yield* ordered.slice(0, counting);
        carried = ordered.slice(counting);
    }
    yield* carried;
}
function issuedAt({ place }) {
    return Date.parse(place.record.notBefore);
}


/***/ }),

/***/ 3011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ StoreWalks)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _candidates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4115);
/* harmony import */ var _list_spread_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(361);
/* harmony import */ var _read_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5996);
/* harmony import */ var _set_walk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5579);
/* harmony import */ var _stored_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9994);






class StoreWalks {
    #scope;
    #stores;
    #ownWalk;
    #shardWalk;
    #earlierWalk;
    #cacheKeys;
    #isSpreadAnew;
    #begun = [];
    #cached = null;
    constructor(scope, stores) {
        this.#scope = scope;
        this.#stores = stores;
    }
    get isAsked() {
        return this.#ownWalk !== undefined;
    }
    get begun() {
        return this.#begun;
    }
    get cachedSet() {
        return this.#cached;
    }
    async all() {
        const walk = await this.own();
        try {
            await walk.at(Infinity);
            return { sets: walk.opened, isAll: walk.failures.length + walk.gone.length === 0 };
        }
        catch (error) {
            if ((0,_candidates_js__WEBPACK_IMPORTED_MODULE_1__/* .asFailure */ .h)(error).code === 'timeout')
                throw error;
            return { sets: walk.opened, isAll: false };
        }
    }
    async close() {
        const walks = [this.#ownWalk, this.#shardWalk, this.#earlierWalk];
        this.#ownWalk = this.#shardWalk = this.#earlierWalk = undefined;
        this.#begun = [];
        this.#cached = null;
        for (const walk of walks)
            await (await walk)?.close();
    }
    wasSpreadAnew() {
        this.#isSpreadAnew ??= this.#compareSpreads();
        return this.#isSpreadAnew;
    }
    async #compareSpreads() {
        const { list } = this.#scope;
        const newest = await (await this.own()).at(0);
        if (list === null || newest === null)
            return false;
        const sets = await this.#list({ list });
        const isSpreadAnew = await (0,_list_spread_js__WEBPACK_IMPORTED_MODULE_2__/* .wasSpreadAnew */ .y)(newest.candidate.name, sets, list);
        const failure = (0,_stored_js__WEBPACK_IMPORTED_MODULE_5__/* .gravest */ .Zk)(sets.failures);
        if (failure !== null)
            throw failure;
        return isSpreadAnew;
    }
    async listCache() {
        this.#cacheKeys ??= this.#stores.cache?.list(this.#scope.artifactName) ?? Promise.resolve([]);
        return this.#cacheKeys;
    }
    own() {
        const { artifactName } = this.#scope;
        this.#ownWalk ??= this.#walk(() => this.#list(artifactName, this.#fetchFromCache()));
        return this.#ownWalk;
    }
    until(time) {
        this.#earlierWalk ??= this.#walk(() => this.#list(this.#scope.artifactName, null, (name) => name.time <= time));
        return this.#earlierWalk;
    }
    otherShards() {
        const { list, artifactName } = this.#scope;
        this.#shardWalk ??= this.#walk(() => this.#list({ list: list ?? artifactName }, null, ({ base }) => base !== artifactName));
        return this.#shardWalk;
    }
    #list(names, cached = null, isOf = () => true) {
        const { isWanted = () => true } = this.#scope;
        return (0,_candidates_js__WEBPACK_IMPORTED_MODULE_1__/* .newestFirst */ .l)(names, this.#stores.vaults, cached ?? Promise.resolve(null), (name) => isWanted(name) && isOf(name));
    }
    async #walk(list) {
        const { about, skipsCopies } = this.#scope;
        const walk = new _set_walk_js__WEBPACK_IMPORTED_MODULE_4__/* .SetWalk */ .ki(await list(), { about, log: this.#stores.log, skipsCopies });
        this.#begun = [...this.#begun, walk];
        return walk;
    }
    async #fetchFromCache() {
        const { artifactName } = this.#scope;
        const { cache, usesCached = true, log } = this.#stores;
        const entry = usesCached ? ((await cache?.fetch(artifactName)) ?? null) : null;
        if (entry === null)
            return null;
        const { key, set } = entry;
        const manifest = await (0,_read_set_js__WEBPACK_IMPORTED_MODULE_3__/* .readSet */ .R)(set, { base: artifactName });
        const name = typeof manifest === 'string' ? null : (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBackupName */ .Df)(manifest.name, artifactName);
        if (typeof manifest !== 'string' && name !== null) {
            const candidate = {
                source: 'cache',
                place: `cache entry ${key}`,
                name,
                open: () => Promise.resolve(set),
            };
            this.#cached = { candidate, set, manifest, places: (0,_set_walk_js__WEBPACK_IMPORTED_MODULE_4__/* .placesIn */ .yN)(manifest) };
            return candidate;
        }
        await set.close();
        log.warning(`The cache entry ${key} is damaged and was passed over.`);
        return null;
    }
}


/***/ }),

/***/ 9994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ obstacleOf),
/* harmony export */   Jv: () => (/* binding */ vanished),
/* harmony export */   KH: () => (/* binding */ lockedBy),
/* harmony export */   Ny: () => (/* binding */ lockedWithoutPassphrase),
/* harmony export */   ZY: () => (/* binding */ unrestorableCache),
/* harmony export */   Zk: () => (/* binding */ gravest),
/* harmony export */   dj: () => (/* binding */ allDamaged),
/* harmony export */   uI: () => (/* binding */ blindSpotWarning)
/* harmony export */ });
/* harmony import */ var _domain_some_of_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5484);

function lockedBy(place, commonName) {
    return {
        state: 'locked',
        problem: `The passphrase does not open the private key of ${commonName} at ${place}.`,
        advice: 'Give the passphrase that sealed it; after a change of the secret, give the old one as previous-passphrase. Nothing was issued.',
    };
}
function lockedWithoutPassphrase(place, commonName) {
    return {
        state: 'locked',
        problem: `A sealed key of ${commonName} is stored (${place}), and the input passphrase is empty.`,
        advice: 'Is the secret there, and spelled as in the workflow? GitHub hands a missing one over as an empty text. Nothing was issued.',
    };
}
function allDamaged(places, commonName) {
    return {
        state: 'damaged',
        problem: `Every stored copy of the certificate of ${commonName} is damaged: ${(0,_domain_some_of_js__WEBPACK_IMPORTED_MODULE_0__/* .someOf */ .y)(places)}.`,
        advice: 'Restore certificate and key by hand, or set on-restore-error: issue once to have a new one issued.',
    };
}
function vanished(place, commonName) {
    return {
        state: 'unreadable',
        problem: `A backup of ${commonName} is listed, but could not be fetched: ${place}.`,
        advice: 'Run again; if it was deleted, it will not be listed then.',
    };
}
function unrestorableCache(key, commonName) {
    return {
        state: 'unreadable',
        problem: `The cache lists a pair of ${commonName} (${key}), but did not hand it over, and no backup artifact holds it.`,
        advice: 'Run again where the entry was made (same operating system, zstd installed); or delete the entry, or set on-restore-error: issue once, to have a new one issued.',
    };
}
function obstacleOf(failure, commonName) {
    const obstacle = {
        problem: `Whether a certificate of ${commonName} exists could not be found out. ${failure.message}`,
        advice: 'Nothing was issued, so that no certificate changes by accident.',
    };
    return failure.code === 'denied' ? { state: 'denied', ...obstacle } : { state: 'unreadable', ...obstacle };
}
function blindSpotWarning(about, failure) {
    return `A certificate of ${about} was found, but whether it is the newest could not be checked: ${failure.message}`;
}
function gravest(failures) {
    return failures.find(({ code }) => code !== 'denied') ?? failures[0] ?? null;
}


/***/ })

};
