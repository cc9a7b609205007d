export const id = 226;
export const ids = [226,250,223];
export const modules = {

/***/ 5337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseManifest)
/* harmony export */ });
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2297);
/* harmony import */ var _set_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1560);


const SHA256 = /^[0-9a-f]{64}$/;
function parseManifest(text) {
    const manifest = objectOf(parseJson(text), 'the manifest');
    const version = manifest['schemaVersion'];
    if (version !== _manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_SCHEMA_VERSION */ .v5) {
        const found = typeof version === 'number' ? version : 'not a number';
        throw new Error(`schemaVersion is ${found}; this version reads ${_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_SCHEMA_VERSION */ .v5}`);
    }
    const tool = objectOf(manifest['tool'], 'tool');
    if (tool['name'] !== 'certkeep')
        throw new Error('tool.name is not certkeep');
    const certificates = listOf(memberOf(manifest, 'certificates', []), 'certificates').map(parseListedRecord);
    const covers = coversOf(memberOf(manifest, 'covers', null));
    if (covers !== null && certificates.length === 0)
        throw new Error('covers is given without certificates');
    return {
        schemaVersion: _manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_SCHEMA_VERSION */ .v5,
        tool: { name: 'certkeep', version: textOf(tool['version'], 'tool.version') },
        name: textOf(manifest['name'], 'name'),
        artifactName: textOf(manifest['artifactName'], 'artifactName'),
        createdAt: timeOf(manifest['createdAt'], 'createdAt'),
        run: parseOptional(manifest['run'], 'run', parseRun),
        certificate: parseOptional(manifest['certificate'], 'certificate', (record) => parseCertificateRecord(record, 'certificate')),
        certificates,
        covers,
        specification: parseOptional(manifest['specification'], 'specification', parseSpecificationRecord),
        files: listOf(manifest['files'], 'files').map(parseFile),
    };
}
function memberOf(manifest, name, absent) {
    return manifest[name] === undefined ? absent : manifest[name];
}
function coversOf(value) {
    return value === null ? null : textOf(value, 'covers');
}
function parseRun(run) {
    return {
        repository: textOf(run['repository'], 'run.repository'),
        url: textOf(run['url'], 'run.url'),
        commit: textOf(run['commit'], 'run.commit', /^[^\p{Cc}]*$/u),
    };
}
function parseListedRecord(value, index) {
    const field = `certificates[${index}]`;
    const record = objectOf(value, field);
    const name = textOf(record['name'], `${field}.name`);
    if (!(0,_set_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isSafePath */ .p)(name) || name.includes('/'))
        throw new Error(`${field}.name cannot be the name of a folder`);
    const isCarried = record['isCarried'];
    if (typeof isCarried !== 'boolean')
        throw new Error(`${field}.isCarried is neither true nor false`);
    return { ...parseCertificateRecord(record, field), name, isCarried };
}
function parseCertificateRecord(record, field) {
    const privateKey = record['privateKey'];
    if (privateKey !== 'sealed' && privateKey !== 'absent') {
        throw new Error(`${field}.privateKey is neither sealed nor absent`);
    }
    return {
        commonName: textOf(record['commonName'], `${field}.commonName`),
        serialNumber: textOf(record['serialNumber'], `${field}.serialNumber`, /^[0-9A-F]+$/),
        fingerprint: textOf(record['fingerprint'], `${field}.fingerprint`, /^([0-9A-F]{2}:){31}[0-9A-F]{2}$/),
        notBefore: timeOf(record['notBefore'], `${field}.notBefore`),
        notAfter: timeOf(record['notAfter'], `${field}.notAfter`),
        keyType: textOf(record['keyType'], `${field}.keyType`),
        subjectAlternativeNames: textsOf(record['subjectAlternativeNames'], `${field}.subjectAlternativeNames`),
        privateKey,
    };
}
function parseSpecificationRecord(record) {
    return {
        commonName: textOf(record['commonName'], 'specification.commonName'),
        days: integerOf(record['days'], 'specification.days'),
        keyType: textOf(record['keyType'], 'specification.keyType'),
        usages: textsOf(record['usages'], 'specification.usages'),
        subjectAlternativeNames: textsOf(record['subjectAlternativeNames'], 'specification.subjectAlternativeNames'),
    };
}
function parseFile(value, index) {
    const field = `files[${index}]`;
    const file = objectOf(value, field);
    const path = textOf(file['path'], `${field}.path`);
    if (!(0,_set_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isSafePath */ .p)(path))
        throw new Error(`${field}.path leads out of the set, or cannot be a file's name`);
    return {
        path,
        sizeBytes: integerOf(file['sizeBytes'], `${field}.sizeBytes`),
        mode: textOf(file['mode'], `${field}.mode`, /^0[0-7]{3}$/),
        sha256: textOf(file['sha256'], `${field}.sha256`, SHA256),
        modifiedAt: file['modifiedAt'] === null ? null : timeOf(file['modifiedAt'], `${field}.modifiedAt`),
        sealedFrom: file['sealedFrom'] === null ? null : textOf(file['sealedFrom'], `${field}.sealedFrom`, SHA256),
    };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new Error('the manifest is not JSON');
    }
}
function parseOptional(value, field, parse) {
    return value === null ? null : parse(objectOf(value, field));
}
function objectOf(value, field) {
    if (!isObject(value))
        throw new Error(`${field} is not an object`);
    return value;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function listOf(value, field) {
    if (!Array.isArray(value))
        throw new Error(`${field} is not a list`);
    return value;
}
function textOf(value, field, form = /^[^\p{Cc}]+$/u) {
    if (typeof value !== 'string' || !form.test(value)) {
        throw new Error(`${field} is not a text of the form it should have`);
    }
    return value;
}
function textsOf(value, field) {
    return listOf(value, field).map((item, index) => textOf(item, `${field}[${index}]`));
}
function integerOf(value, field) {
    const number = Number.isSafeInteger(value) ? Number(value) : -1;
    if (number < 0)
        throw new Error(`${field} is not a whole number`);
    return number;
}
function timeOf(value, field) {
    const text = textOf(value, field);
    const time = new Date(text);
    if (Number.isNaN(time.getTime()) || (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(time) !== text)
        throw new Error(`${field} is not a time`);
    return text;
}


/***/ }),

/***/ 6684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ findUnsealableKey),
/* harmony export */   T: () => (/* binding */ PrivateKeySearch)
/* harmony export */ });
/* harmony import */ var _private_key_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1222);

const PUTTY_MARKER = /PuTTY-User-Key-File-\d/;
const PUTTY_PROTECTED = /^Encryption: (?!none)\S/;
const JWK_TYPE = /\bkty\\{0,3}["']?\s{0,8}:/;
const JWK_PRIVATE_MEMBER = /(?<![\w-])d\\{0,3}["']?\s{0,8}:\s{0,8}\\{0,3}["']?[\w-]{43}/;
const OVERLAP = 128;
function findUnsealableKey(text) {
    const plain = withoutNuls(text);
    if (isOpenPutty(plain))
        return 'it is a PuTTY key without a passphrase';
    if (JWK_TYPE.test(plain) && JWK_PRIVATE_MEMBER.test(plain))
        return 'it holds a private JSON Web Key';
    return countKeys(plain) > countKeys(text) ? 'it holds a private key in UTF-16' : null;
}
class PrivateKeySearch {
    #end = '';
    #hasType = false;
    #hasMember = false;
    add(piece) {
        const text = this.#end + withoutNuls(piece);
        this.#end = text.slice(-OVERLAP);
        this.#hasType ||= JWK_TYPE.test(text);
        this.#hasMember ||= JWK_PRIVATE_MEMBER.test(text);
        return _private_key_text_js__WEBPACK_IMPORTED_MODULE_0__/* .KEY_MARKER */ .VB.test(text) || PUTTY_MARKER.test(text) || (this.#hasType && this.#hasMember);
    }
}
function isOpenPutty(text) {
    const keys = text.match(new RegExp(`^${PUTTY_MARKER.source}`, 'gm'))?.length ?? 0;
    return (text.match(new RegExp(PUTTY_PROTECTED, 'gm'))?.length ?? 0) < keys;
}
function countKeys(text) {
    return text.match(new RegExp(_private_key_text_js__WEBPACK_IMPORTED_MODULE_0__/* .KEY_MARKER */ .VB, 'g'))?.length ?? 0;
}
function withoutNuls(text) {
    return text.replaceAll('\0', '');
}


/***/ }),

/***/ 8223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ addFurtherFiles),
/* harmony export */   refuseBadPaths: () => (/* binding */ refuseBadPaths)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
/* harmony import */ var _domain_private_key_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1222);
/* harmony import */ var _domain_set_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1560);
/* harmony import */ var _domain_unsealable_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6684);




const MAX_INSPECTED_BYTES = 8 * 1024 * 1024;
const DER_SEQUENCE = 0x30;
const MAX_DER_BYTES = 40_000;
async function addFurtherFiles(files, passphrase, staged, world) {
    const records = [];
    const leftOut = [];
    const certificates = [];
    for (const file of files) {
        const { added, certificates: inFile } = await addFile(file, passphrase, staged, world).catch((error) => {
            throw unusable(file, error);
        });
        if (typeof added === 'string')
            leftOut.push({ path: file.path, reason: added });
        else
            records.push(added);
        certificates.push(...inFile.map((certificate) => ({ path: file.path, certificate })));
    }
    return { records, leftOut, certificates };
}
function refuseBadPaths(files) {
    const paths = files.map((file) => file.path);
    const bad = paths.find((path) => !(0,_domain_set_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isSafePath */ .p)(path));
    if (bad !== undefined) {
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('invalid-input', `The input paths matches ${JSON.stringify(bad)}, a name that cannot be unpacked on every system; rename the file or leave it out.`);
    }
    const collision = (0,_domain_set_path_js__WEBPACK_IMPORTED_MODULE_3__/* .collidingPaths */ .U)(paths);
    if (collision !== null) {
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('invalid-input', `The input paths matches ${collision[0]} and ${collision[1]}, which are one name where case is ignored; rename one of them.`);
    }
}
function unusable(file, error) {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('not-stored', `The file ${file.location} could not be put into the backup: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error)}. Nothing was stored; make it readable, or leave it out of paths.`, { cause: error });
}
async function addFile(file, passphrase, staged, world) {
    if (file.sizeBytes > MAX_INSPECTED_BYTES) {
        const record = await staged.addLargeFile(file);
        return { added: record ?? 'it holds a private key and is too large to seal it', certificates: [] };
    }
    const bytes = await world.furtherFiles.read(file);
    return {
        added: await addBytes(file, bytes, passphrase, staged, world),
        certificates: world.reader.parseCertificates(pemTextOf(bytes)),
    };
}
function pemTextOf(bytes) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (bytes[0] !== DER_SEQUENCE || bytes.length > MAX_DER_BYTES)
        return buffer.toString('latin1');
    return `-----BEGIN CERTIFICATE-----\n${buffer.toString('base64')}\n-----END CERTIFICATE-----\n`;
}
async function addBytes(file, bytes, passphrase, staged, world) {
    if (world.furtherFiles.isUnprotectedKey(bytes)) {
        return 'it is a private key in a binary form, and nothing shows that a password protects it';
    }
    const text = Buffer.from(bytes).toString('latin1');
    const unsealable = (0,_domain_unsealable_key_js__WEBPACK_IMPORTED_MODULE_2__/* .findUnsealableKey */ .P)(text);
    if (unsealable !== null)
        return unsealable;
    const keys = (0,_domain_private_key_text_js__WEBPACK_IMPORTED_MODULE_1__/* .findPrivateKeys */ .$b)(text);
    if (keys === null)
        return 'a private key begins in it that does not end';
    const open = keys.filter((key) => !key.isProtected);
    if (open.length === 0)
        return staged.addContent(file, bytes, null);
    if (text.includes('\0'))
        return 'it holds a private key in the midst of binary data';
    if (passphrase === undefined)
        return 'it holds a private key, and without a passphrase it cannot be sealed';
    try {
        const sealedText = await sealKeys(text, open, passphrase, world);
        return await staged.addContent(file, Buffer.from(sealedText, 'latin1'), world.furtherFiles.digest(bytes));
    }
    catch (error) {
        return `its private key cannot be sealed: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error)}`;
    }
}
async function sealKeys(text, keys, passphrase, { reader, sealer }) {
    let sealedText = text;
    for (const key of keys) {
        const sealed = await sealer.seal(reader.parsePrivateKey((0,_domain_private_key_text_js__WEBPACK_IMPORTED_MODULE_1__/* .clearPemOf */ .Ve)(key)), passphrase);
        sealedText = sealedText.replaceAll(key.text, () => sealed.trimEnd());
    }
    return sealedText;
}


/***/ }),

/***/ 3491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ examinePair)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);

async function examinePair(set, place, passphrases, crypto) {
    const { record, certificatePath, privateKeyPath } = place;
    try {
        const certificate = crypto.reader.parseCertificate(await set.readText(certificatePath));
        if (certificate.fingerprint !== record.fingerprint)
            return damaged(`${certificatePath} is not the certificate that the manifest names`);
        if (record.privateKey === 'absent')
            return { kind: 'keyless', certificate };
        return await openKey(await set.readText(privateKeyPath), certificate, privateKeyPath, passphrases, crypto);
    }
    catch (error) {
        return damaged((0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error));
    }
}
async function openKey(sealedKey, certificate, path, passphrases, { reader, sealer }) {
    if (!sealer.isSealed(sealedKey))
        return damaged(`${path} is not sealed`);
    const candidates = [
        { passphrase: passphrases.current, isSealedWithCurrent: true },
        { passphrase: passphrases.previous, isSealedWithCurrent: false },
    ];
    for (const { passphrase, isSealedWithCurrent } of candidates) {
        const privateKey = passphrase === undefined ? null : await sealer.open(sealedKey, passphrase);
        if (privateKey === null)
            continue;
        if (!reader.provesPair(certificate, privateKey))
            return damaged('the private key does not belong to the certificate');
        return { kind: 'open', certificate, privateKey, sealedKey, isSealedWithCurrent };
    }
    return { kind: 'locked', certificate };
}
function damaged(problem) {
    return { kind: 'damaged', problem };
}


/***/ }),

/***/ 3983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ examineSet)
/* harmony export */ });
/* harmony import */ var _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6307);
/* harmony import */ var _examine_pair_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3491);
/* harmony import */ var _read_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5996);



async function examineSet(set, expected, passphrases, crypto) {
    const manifest = await (0,_read_set_js__WEBPACK_IMPORTED_MODULE_2__/* .readSet */ .R)(set, expected);
    if (typeof manifest === 'string')
        return { kind: 'damaged', problem: manifest };
    const places = (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_0__/* .pairPlaces */ .ho)(manifest);
    if (places.length === 0)
        return { kind: 'files', manifest };
    const pairs = [];
    const certificates = [];
    const kinds = new Set();
    for (const place of places) {
        const examination = await (0,_examine_pair_js__WEBPACK_IMPORTED_MODULE_1__/* .examinePair */ .O)(set, place, passphrases, crypto);
        if (examination.kind === 'damaged')
            return { kind: 'damaged', problem: problemAt(place, examination.problem) };
        kinds.add(examination.kind);
        certificates.push(examination.certificate);
        if (examination.kind === 'open')
            pairs.push({ ...examination, place });
    }
    if (kinds.has('locked'))
        return { kind: 'locked', manifest, certificates };
    return kinds.has('keyless')
        ? { kind: 'keyless', manifest, certificates }
        : { kind: 'open', manifest, pairs };
}
function problemAt({ name }, problem) {
    return name === null ? problem : `${name}: ${problem}`;
}


/***/ }),

/***/ 5996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readSet)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6307);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5856);
/* harmony import */ var _domain_manifest_parser_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5337);




async function readSet(set, expected) {
    try {
        const manifest = set.manifest ?? (0,_domain_manifest_parser_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .N)(await set.readText(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST_FILE */ .h1));
        if (manifest.artifactName !== expected.base)
            return `it is a set of ${manifest.artifactName}`;
        if (expected.name !== undefined && manifest.name !== expected.name)
            return `it was stored as ${manifest.name}`;
        const time = (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBackupName */ .Df)(manifest.name, manifest.artifactName)?.time.getTime();
        if (time !== undefined && time !== Date.parse(manifest.createdAt))
            return `it was made at ${manifest.createdAt}, which its name denies`;
        return (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__/* .problemsOfSet */ .iS)(set.files, manifest, await set.readText(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECKSUMS_FILE */ .aP))[0] ?? manifest;
    }
    catch (error) {
        return (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error);
    }
}


/***/ }),

/***/ 1060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ stageSet)
});

// EXTERNAL MODULE: ./build/src/domain/backup-set.js
var backup_set = __webpack_require__(6307);
// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
// EXTERNAL MODULE: ./build/src/domain/manifest.js
var domain_manifest = __webpack_require__(2297);
;// CONCATENATED MODULE: ./build/src/domain/recovery-guide.js

function formatRecoveryGuide(setName, places, hasSealedFiles) {
    return [
        '# How to restore this backup by hand',
        '',
        `Set: \`${setName}\`. Nothing but \`openssl\` (3.0 or newer) and \`sha256sum\` is needed.`,
        '',
        'Open a terminal in the folder that holds this file.',
        '',
        ...section('Is the backup whole?', [`sha256sum -c ${backup_set/* CHECKSUMS_FILE */.aP}`], 'Every line must end with `OK`.'),
        ...pairSections(places),
        ...(hasSealedFiles ? sealedFileSection() : []),
        `What each file is, its size, mode and digest stand in \`${backup_set/* MANIFEST_FILE */.h1}\`.`,
        '',
    ].join('\n');
}
function pairSections(places) {
    const [place] = places;
    if (place === undefined)
        return [];
    return [...(place.name === null ? [] : severalSection(places.length)), ...certificateSections(place)];
}
function severalSection(count) {
    return [
        '## One certificate of several',
        '',
        `This set keeps ${count}, each in a folder of its own. Their names and fingerprints stand in \`${backup_set/* MANIFEST_FILE */.h1}\` under ` +
            '`certificates`. The commands below are for the first one: for another, put the name of its folder in place of this one.',
        '',
    ];
}
function certificateSections({ record, certificatePath, privateKeyPath }) {
    const looked = section('Which certificate is it?', [`openssl x509 -in ${certificatePath} -noout -subject -serial -dates -fingerprint -sha256`], `The fingerprint must be \`${record.fingerprint}\`.`);
    if (record.privateKey === 'absent') {
        return [
            ...looked,
            '## The private key',
            '',
            'It is not in this set: no passphrase was given when the set was made.',
            '',
        ];
    }
    return [...looked, ...keySections(certificatePath, privateKeyPath)];
}
function keySections(certificatePath, privateKeyPath) {
    return [
        ...section('Open the private key', ['umask 077', `openssl pkey -in ${privateKeyPath} -out restored_key.pem`], 'It asks for the passphrase that the workflow had as its input `passphrase`. The key is PKCS#8, encrypted with ' +
            'AES-256-CBC under a key derived by PBKDF2-HMAC-SHA256. `restored_key.pem` is not encrypted: keep it as safe ' +
            'as the server does, and delete it when it is in its place.'),
        ...section('Do key and certificate belong together?', [
            'openssl pkey -in restored_key.pem -pubout -outform DER | sha256sum',
            `openssl x509 -in ${certificatePath} -noout -pubkey | openssl pkey -pubin -outform DER | sha256sum`,
        ], 'Both lines must show the same digest.'),
    ];
}
function sealedFileSection() {
    return section('Open the private key in another file', ['umask 077', 'openssl pkey -in FILE -out restored_FILE'], `For each file whose \`sealedFrom\` in \`${backup_set/* MANIFEST_FILE */.h1}\` is not \`null\`: the private keys in it were sealed when the ` +
        'set was made. A certificate beside the key in one file stays where it is; append it again where a server wants both.');
}
function section(title, commands, after) {
    return [`## ${title}`, '', '```sh', ...commands, '```', '', after, ''];
}

// EXTERNAL MODULE: ./build/src/use-cases/add-further-files.js
var add_further_files = __webpack_require__(8223);
;// CONCATENATED MODULE: ./build/src/use-cases/stage-set.js





const TEXT_MODE = 0o644;
const KEY_MODE = 0o600;
async function stageSet(content, name, world) {
    const staged = await world.staging.begin((0,backup_name/* dayFolder */.dQ)(name.time));
    try {
        return await fillSet(content, name, staged, world);
    }
    catch (error) {
        await staged.discard();
        throw error;
    }
}
async function fillSet(content, name, staged, world) {
    const setName = (0,backup_name/* formatBackupName */.$K)(name);
    const records = recordsOf(content.pairs);
    const further = await (0,add_further_files/* addFurtherFiles */.n)(content.furtherFiles, content.passphrase, staged, world);
    const hasSealedFiles = further.records.some((file) => file.sealedFrom !== null);
    const guide = formatRecoveryGuide(setName, (0,backup_set/* pairPlaces */.ho)(records), hasSealedFiles);
    const files = [
        ...(await addPairs(content.pairs, staged)),
        ...further.records,
        await staged.add(backup_set/* RECOVERY_GUIDE_FILE */.Ez, guide, TEXT_MODE),
    ];
    const manifest = (0,domain_manifest/* formatManifest */.L_)({
        schemaVersion: domain_manifest/* MANIFEST_SCHEMA_VERSION */.v5,
        tool: { name: 'certkeep', version: world.toolVersion },
        name: setName,
        artifactName: name.base,
        createdAt: (0,domain_manifest/* formatTime */.fU)(name.time),
        run: world.run.record,
        ...records,
        covers: content.covers,
        specification: content.specification === null ? null : (0,domain_manifest/* recordSpecification */.R0)(content.specification),
        files,
    });
    const manifestRecord = await staged.add(backup_set/* MANIFEST_FILE */.h1, manifest, TEXT_MODE);
    const checksums = (0,backup_set/* formatChecksums */.ss)([...files, manifestRecord]);
    const checksumsRecord = await staged.add(backup_set/* CHECKSUMS_FILE */.aP, checksums, TEXT_MODE);
    return {
        name,
        staged,
        files: [...files, manifestRecord, checksumsRecord],
        leftOut: further.leftOut,
        certificates: further.certificates,
    };
}
function recordsOf(pairs) {
    const records = pairs.map(({ name, certificate, sealedKey, isCarried = false }) => ({
        name,
        isCarried,
        record: (0,domain_manifest/* recordCertificate */.j4)(certificate, sealedKey === null ? 'absent' : 'sealed'),
    }));
    const [only] = records;
    if (only?.name === null)
        return { certificate: only.record, certificates: [] };
    const certificates = records.map(({ name, isCarried, record }) => ({
        name: name ?? '',
        isCarried,
        ...record,
    }));
    return {
        certificate: null,
        certificates: certificates.sort((some, other) => (some.name < other.name ? -1 : 1)),
    };
}
async function addPairs(pairs, staged) {
    const records = [];
    for (const { name, certificate, sealedKey } of pairs) {
        const { certificatePath, privateKeyPath } = (0,backup_set/* pathsOfPair */.k6)(name);
        records.push(await staged.add(certificatePath, certificate.pem, TEXT_MODE));
        if (sealedKey !== null)
            records.push(await staged.add(privateKeyPath, sealedKey, KEY_MODE));
    }
    return records;
}


/***/ })

};
