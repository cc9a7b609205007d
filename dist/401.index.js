export const id = 401;
export const ids = [401];
export const modules = {

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

/***/ 7401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkListed: () => (/* binding */ checkListed)
});

// EXTERNAL MODULE: ./build/src/adapters/files/further-files.js + 1 modules
var further_files = __webpack_require__(8114);
// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(5856);
// EXTERNAL MODULE: ./build/src/use-cases/check-files.js
var check_files = __webpack_require__(1371);
// EXTERNAL MODULE: ./build/src/use-cases/check.js + 1 modules
var check = __webpack_require__(8638);
// EXTERNAL MODULE: ./build/src/use-cases/drill-newest.js + 1 modules
var drill_newest = __webpack_require__(7434);
;// CONCATENATED MODULE: ./build/src/use-cases/check-list.js





async function checkList(request, world) {
    const files = await (0,check_files/* checkFiles */.g)(request, world);
    const listed = await checkListedFiles(request, world);
    const drills = [];
    for (const place of world.places)
        drills.push(...(await drillList(place, request, world)));
    const entries = { certificates: [], findings: request.entryFindings };
    return (0,check/* reportChecks */.o)([entries, files, listed], drills, request.limits, world.clock.now());
}
async function checkListedFiles(request, world) {
    const found = [];
    const missing = [];
    for (const listed of request.certificates) {
        const check = await checkListedFile(listed, world);
        if (check === null)
            missing.push(listed);
        else
            found.push(check);
    }
    return {
        certificates: found.flatMap(({ certificates }) => certificates),
        findings: [...found.flatMap(({ findings }) => findings), ...missingFindings(missing, request, world)],
    };
}
async function checkListedFile({ location }, world) {
    try {
        const file = world.fileAt(location);
        return file === null ? null : await (0,check_files/* checkFile */.v)(file, world);
    }
    catch (error) {
        const about = world.nameFile(location);
        const message = `${about} could not be looked at: ${(0,failure/* messageOf */.b)(error)}. Let the runner's user read it.`;
        return { certificates: [], findings: [{ code: 'unreadable', level: 'error', message, about, at: null }] };
    }
}
function missingFindings(missing, { certificates, ifNoFilesFound }, { log, nameFile }) {
    const [first] = missing;
    if (first === undefined)
        return [];
    const finding = (about, message) => {
        if (ifNoFilesFound === 'ignore') {
            log.info(message);
            return [];
        }
        const level = ifNoFilesFound === 'error' ? 'error' : 'warning';
        return [{ code: 'no-files-found', level, message, about, at: null }];
    };
    if (missing.length > 1 && missing.length === certificates.length) {
        const example = nameFile(first.location);
        return finding(example, `None of the ${missing.length} certificates of the list is in the workspace (${example} and so on). Are they kept, or restored, before?`);
    }
    return missing.flatMap(({ commonName, location }) => {
        const name = nameFile(location);
        return finding(name, `The certificate of ${commonName} is not there: no regular file is at ${name}. Is it kept, or restored, before?`);
    });
}
async function drillList(place, request, world) {
    const { list, shardBase, certificates, entryFindings } = request;
    const count = certificates.length + entryFindings.length;
    if (count === 0)
        return [];
    const names = async () => shardBase === null ? (await currentBases(list, place.vault)).slice(0, count) : [shardBase];
    const drills = await (0,drill_newest/* drillPlace */.x)({ ...place, names }, request, world);
    const listed = new Set(certificates.map(({ commonName }) => (0,backup_name/* folderNameFor */.tI)(commonName)));
    const missing = findMissing(drills, certificates, place.about);
    return drills.map((drill, index) => ({
        ...drill,
        certificates: drill.certificates.filter(({ certificate }) => listed.has(nameOf(certificate))),
        findings: [...drill.findings, ...(index === 0 ? missing : [])],
    }));
}
async function currentBases(list, vault) {
    for await (const { name } of vault.list({ list }))
        return (0,backup_name/* basesBeside */.RZ)(list, name.base);
    return [list];
}
function findMissing(drills, certificates, about) {
    if (drills.some((drill) => drill.certificates.length === 0))
        return [];
    const held = new Set(drills.flatMap((drill) => drill.certificates.map((found) => nameOf(found.certificate))));
    return certificates
        .filter(({ commonName }) => !held.has((0,backup_name/* folderNameFor */.tI)(commonName)))
        .map(({ commonName }) => ({
        code: 'not-in-backup',
        level: 'error',
        message: `The certificate of ${commonName} is in no newest backup of its list (${about}): nobody could restore it from there. Run the workflow that keeps the list, and look whether this entry fails.`,
        about,
        at: null,
    }));
}
function nameOf({ subject }) {
    return (0,backup_name/* folderNameFor */.tI)(subject.commonName);
}

// EXTERNAL MODULE: ./build/src/actions/list-entries.js + 4 modules
var list_entries = __webpack_require__(116);
;// CONCATENATED MODULE: ./build/src/actions/check-list-action.js



async function checkListed(request, list, world, workspace) {
    const { entries, badEntries } = await (0,list_entries/* readPlacedEntries */.o$)(list, workspace, (inputs) => (0,list_entries/* readPlacedEntry */.Mf)(inputs, workspace));
    return checkList({
        ...request,
        list: list.name,
        shardBase: list.shard === null ? null : list.base,
        certificates: entries.map(({ commonName, places }) => ({
            commonName,
            location: places.certificatePath,
        })),
        entryFindings: badEntries.map(findingOf),
    }, { ...world, fileAt: further_files/* fileAt */.W });
}
function findingOf({ position, failure: { message } }) {
    return { code: 'invalid-entry', level: 'error', message, about: position, at: null };
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

/***/ 5754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ refuseUnusablePath),
/* harmony export */   n: () => (/* binding */ refuseLinkedFolders)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5856);
/* harmony import */ var _regular_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2277);




function refuseUnusablePath(path, workspace, folders) {
    try {
        const status = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .statusOf */ .c2)(path);
        if (status !== null && !status.isFile())
            throw new Error((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .describeKind */ .SB)(status));
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
        if (!folders.has(folder))
            refuseLinkedFolders(path, workspace);
        folders.add(folder);
        if (status === null)
            refuseUnwritableFolder(path);
    }
    catch (error) {
        if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H)
            throw error;
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('invalid', `The path ${path} cannot be used: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error)}. Nothing was changed.`, {
            cause: error,
        });
    }
}
function refuseLinkedFolders(path, workspace) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, path);
    if (inside === '..' || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inside))
        return;
    let folder = workspace;
    for (const part of inside.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).slice(0, -1)) {
        folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, part);
        const status = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .statusOf */ .c2)(folder);
        if (status === null)
            return;
        if (status.isSymbolicLink())
            throw new Error(`${folder}: ${(0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .describeKind */ .SB)(status)}`);
    }
}
function refuseUnwritableFolder(path) {
    let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    while ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .statusOf */ .c2)(folder) === null && folder !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
        folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder).isDirectory())
        throw new Error(`${folder} is not a folder`);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
    }
    catch (error) {
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('not-written', `The file ${path} could not be written: nothing can be written in ${folder} (${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error)}). Nothing was changed.`, { cause: error });
    }
}


/***/ })

};
