export const id = 472;
export const ids = [472];
export const modules = {

/***/ 51898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatTimeline),
/* harmony export */   k: () => (/* binding */ formatExpiryTimeline)
/* harmony export */ });
function formatTimeline({ now, validity, renewalTime, backupExpiresAt }) {
    return chart([
        '  section Certificate',
        `  Valid :active, ${minute(validity.notBefore)}, ${minute(renewalTime)}`,
        `  Due for renewal :crit, ${minute(renewalTime)}, ${minute(validity.notAfter)}`,
        `  Today ${day(now)} :milestone, ${minute(now)}, 0d`,
        `  Renewal ${day(renewalTime)} :milestone, ${minute(renewalTime)}, 0d`,
        ...(backupExpiresAt === null
            ? []
            : ['  section Backup', `  Kept :done, ${minute(now)}, ${minute(backupExpiresAt)}`]),
    ]);
}
function formatExpiryTimeline({ now, certificates, backupsExpireAt }) {
    return chart([
        '  section Certificates',
        ...certificates.map((certificate, index) => `  ${index + 1} ${label(certificate.subject.commonName)} ${bar(certificate, now)}`),
        `  Today ${day(now)} :milestone, ${minute(now)}, 0d`,
        ...(backupsExpireAt.length === 0 ? [] : ['  section Backup']),
        ...backupsExpireAt.map((time) => `  Kept :done, ${minute(now)}, ${minute(time)}`),
    ]);
}
function bar({ notBefore, notAfter }, now) {
    if (now >= notAfter)
        return `expired :crit, ${minute(notAfter)}, ${minute(now)}`;
    if (now < notBefore)
        return `not yet valid :done, ${minute(notBefore)}, ${minute(notAfter)}`;
    return `until ${day(notAfter)} :active, ${minute(now)}, ${minute(notAfter)}`;
}
function label(name) {
    const words = name.replace(/[^\p{L}\p{N}.*@_-]+/gu, ' ').trim();
    return Array.from(words).slice(0, 48).join('').trim();
}
function chart(lines) {
    const head = ['```mermaid', 'gantt', '  dateFormat YYYY-MM-DDTHH:mm', '  axisFormat %Y-%m-%d'];
    return [...head, ...lines, '```'].join('\n');
}
function minute(time) {
    return time.toISOString().slice(0, 16);
}
function day(time) {
    return time.toISOString().slice(0, 10);
}


/***/ }),

/***/ 83650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readPkcs12Protection),
/* harmony export */   n: () => (/* binding */ beginsAsPkcs12)
/* harmony export */ });
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86113);
/* harmony import */ var _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41962);


const EXPLICIT_0 = 0xa0;
const VERSION_3 = [0x02, 0x01, 0x03];
function beginsAsPkcs12(bytes) {
    const length = bytes[1] ?? 0;
    const start = length > 0x80 ? 2 + (length & 0x7f) : 2;
    return bytes[0] === _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .DER_TAG */ .p.sequence && VERSION_3.every((byte, index) => bytes[start + index] === byte);
}
function readPkcs12Protection(bytes) {
    const pfx = new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .DerReader */ .l(bytes).readSequence();
    pfx.readUnsignedInteger();
    const { type, content } = readContentInfo(pfx);
    if (type !== _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .DATA */ .vN)
        throw new Error('it is not protected by a password');
    const safes = new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .DerReader */ .l(content.readOctetString()).readSequence();
    const found = [];
    while (safes.nextTag !== null)
        found.push(...protectionOfSafe(readContentInfo(safes)));
    const macIterations = pfx.nextTag === null ? 0n : iterationsOfMac(pfx.readSequence());
    return {
        iterations: found.reduce((most, { iterations }) => (iterations > most ? iterations : most), macIterations),
        hasOpenKey: found.some(({ hasOpenKey }) => hasOpenKey),
    };
}
function readContentInfo(reader) {
    const info = reader.readSequence();
    return { type: info.readObjectIdentifier(), content: new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .DerReader */ .l(info.read(EXPLICIT_0)) };
}
function protectionOfSafe({ type, content }) {
    if (type === _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .ENCRYPTED_DATA */ .qg) {
        const encrypted = content.readSequence();
        encrypted.readUnsignedInteger();
        const info = encrypted.readSequence();
        info.readObjectIdentifier();
        return [{ iterations: iterationsOfCipher(info.readSequence()), hasOpenKey: false }];
    }
    if (type !== _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .DATA */ .vN)
        throw new Error('a part of it is protected in an unknown way');
    const bags = new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .DerReader */ .l(content.readOctetString()).readSequence();
    const found = [];
    while (bags.nextTag !== null)
        found.push(protectionOfBag(readContentInfo(bags)));
    return found;
}
function protectionOfBag({ type, content }) {
    if (type === _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .NESTED_SAFE_CONTENTS */ .Vg)
        throw new Error('it is nested');
    if (type !== _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .PKCS8_SHROUDED_KEY_BAG */ .ar)
        return { iterations: 0n, hasOpenKey: type === _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .KEY_BAG */ .Vi };
    return { iterations: iterationsOfCipher(content.readSequence().readSequence()), hasOpenKey: false };
}
function iterationsOfCipher(algorithm) {
    const identifier = algorithm.readObjectIdentifier();
    const parameters = algorithm.readSequence();
    return identifier === _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .PBES2 */ .Jd
        ? iterationsOfPbkdf2(parameters.readSequence())
        : iterationsAfterSalt(parameters);
}
function iterationsOfMac(mac) {
    const algorithm = mac.readSequence().readSequence();
    const isPbmac1 = algorithm.readObjectIdentifier() === _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .PBMAC1 */ .PF;
    if (isPbmac1)
        return iterationsOfPbkdf2(algorithm.readSequence().readSequence());
    mac.readOctetString();
    return mac.nextTag === null ? 1n : mac.readUnsignedInteger();
}
function iterationsOfPbkdf2(derivation) {
    if (derivation.readObjectIdentifier() !== _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .PBKDF2 */ .W4)
        throw new Error('its key derivation is unknown');
    return iterationsAfterSalt(derivation.readSequence());
}
function iterationsAfterSalt(parameters) {
    parameters.readOctetString();
    return parameters.readUnsignedInteger();
}


/***/ }),

/***/ 90590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ pkcs12Reader)
/* harmony export */ });
/* harmony import */ var _pbes2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21666);
/* harmony import */ var _pkcs12_protection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83650);


const pkcs12Reader = {
    opens(bytes, password) {
        try {
            if ((0,_pkcs12_protection_js__WEBPACK_IMPORTED_MODULE_1__/* .readPkcs12Protection */ .I)(bytes).iterations > BigInt(_pbes2_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_ITERATIONS */ .ad))
                return false;
            const { createSecureContext } = process.getBuiltinModule('node:tls');
            createSecureContext({ pfx: Buffer.from(bytes), passphrase: password.reveal() });
            return true;
        }
        catch {
            return false;
        }
    },
};


/***/ }),

/***/ 49097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ chunksOf)
/* harmony export */ });
const CHUNK_BYTES = 64 * 1024;
async function* chunksOf(file) {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    for (let position = 0;;) {
        const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
        if (bytesRead === 0)
            return;
        position += bytesRead;
        yield buffer.subarray(0, bytesRead);
    }
}


/***/ }),

/***/ 48114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ fileAt),
  M: () => (/* binding */ furtherFiles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/domain/backup-set.js
var backup_set = __webpack_require__(66307);
// EXTERNAL MODULE: ./build/src/domain/secret.js
var secret = __webpack_require__(39312);
// EXTERNAL MODULE: ./build/src/adapters/crypto/pbes2.js
var pbes2 = __webpack_require__(21666);
// EXTERNAL MODULE: ./build/src/adapters/crypto/pkcs12-protection.js
var pkcs12_protection = __webpack_require__(83650);
// EXTERNAL MODULE: ./build/src/adapters/crypto/pkcs12-reader.js
var pkcs12_reader = __webpack_require__(90590);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/unprotected-key.js





const DER_SEQUENCE = 0x30;
function isUnprotectedKey(bytes) {
    if (bytes[0] !== DER_SEQUENCE)
        return false;
    const key = Buffer.from(bytes);
    const isDer = ['pkcs8', 'pkcs1', 'sec1'].some((type) => {
        try {
            (0,external_node_crypto_.createPrivateKey)({ key, format: 'der', type });
            return true;
        }
        catch {
            return false;
        }
    });
    return isDer || ((0,pkcs12_protection/* beginsAsPkcs12 */.n)(bytes) && isUnprotectedPkcs12(bytes));
}
function isUnprotectedPkcs12(bytes) {
    try {
        const { iterations, hasOpenKey } = (0,pkcs12_protection/* readPkcs12Protection */.I)(bytes);
        if (hasOpenKey || iterations > BigInt(pbes2/* MAX_ITERATIONS */.ad))
            return true;
    }
    catch {
        return true;
    }
    return pkcs12_reader/* pkcs12Reader */.C.opens(bytes, new secret/* Secret */.z(''));
}

// EXTERNAL MODULE: ./build/src/adapters/files/private-file.js
var private_file = __webpack_require__(57960);
;// CONCATENATED MODULE: ./build/src/adapters/files/further-files.js





const furtherFiles = {
    async find(patterns, except) {
        const { create } = await __webpack_require__.e(/* import() */ 367).then(__webpack_require__.bind(__webpack_require__, 36367));
        const globber = await create(patterns, {
            followSymbolicLinks: false,
            matchDirectories: false,
            excludeHiddenFiles: true,
        });
        const isExcepted = (location) => except.some((path) => location === path || location.startsWith(`${path}${external_node_path_.sep}`));
        const locations = (await globber.glob()).filter((location) => !isExcepted(location)).sort();
        return withPaths(locations.map(describe).filter((file) => file !== null));
    },
    read: ({ location }) => Promise.try(() => {
        const bytes = (0,private_file/* readRegularFile */.XF)(location, Infinity);
        if (bytes === null)
            throw new Error(`${location} is gone`);
        return bytes;
    }),
    digest: (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'),
    isUnprotectedKey: isUnprotectedKey,
};
function fileAt(location) {
    const file = describe(location);
    return file === null ? null : { ...file, path: (0,external_node_path_.basename)(location) };
}
function describe(location) {
    const status = (0,private_file/* statusOf */.c2)(location);
    if (status?.isFile() !== true)
        return null;
    return { location, sizeBytes: status.size, mode: status.mode & 0o777, modifiedAt: status.mtime };
}
function withPaths(files) {
    const root = commonFolder(files.map((file) => (0,external_node_path_.dirname)(file.location)));
    const placed = placeBelow(root, files);
    if (!placed.some((file) => isReserved(file.path)))
        return placed;
    const folder = (0,external_node_path_.basename)(root);
    const prefix = folder === '' || isReserved(folder) ? 'files' : folder;
    return placed.map((file) => ({ ...file, path: `${prefix}/${file.path}` }));
}
function isReserved(path) {
    const [first = ''] = path.toLowerCase().split('/');
    return backup_set/* RESERVED_FILES */.PR.some((name) => name.toLowerCase() === first);
}
function placeBelow(root, files) {
    return files.map((file) => ({ ...file, path: (0,external_node_path_.relative)(root, file.location).split(external_node_path_.sep).join('/') }));
}
function commonFolder(folders) {
    const [first = '', ...others] = folders;
    const parts = first.split(external_node_path_.sep);
    const shared = parts.filter((_, index) => {
        const prefix = parts.slice(0, index + 1).join(external_node_path_.sep);
        return others.every((folder) => folder === prefix || folder.startsWith(`${prefix}${external_node_path_.sep}`));
    });
    return shared.join(external_node_path_.sep) || external_node_path_.sep;
}


/***/ }),

/***/ 87778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ setStaging)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25856);
/* harmony import */ var _domain_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52297);
/* harmony import */ var _domain_set_path_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(71560);
/* harmony import */ var _domain_unsealable_key_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76684);
/* harmony import */ var _heap_size_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(50506);
/* harmony import */ var _file_chunks_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(49097);
/* harmony import */ var _private_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57960);











function setStaging(temporaryFolder) {
    return {
        begin: (dayFolder) => staging(temporaryFolder, () => {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(temporaryFolder, { recursive: true });
            return stagedSet((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(temporaryFolder, 'certkeep-')), dayFolder);
        }),
    };
}
function stagedSet(root, dayFolder) {
    const madeFolders = new Set();
    const locate = (path) => {
        if (!(0,_domain_set_path_js__WEBPACK_IMPORTED_MODULE_9__/* .isSafePath */ .p)(path))
            throw new Error(`${JSON.stringify(path)} leads out of the set`);
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, dayFolder, ...path.split('/'));
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target);
        if (!madeFolders.has(folder))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true });
        madeFolders.add(folder);
        return target;
    };
    return {
        root,
        dayFolder,
        add: (path, content, mode) => staging(root, () => {
            const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
            (0,_private_file_js__WEBPACK_IMPORTED_MODULE_8__/* .createPassingFile */ .uj)(locate(path), bytes, mode);
            return recordOf(path, bytes.length, mode, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes));
        }),
        addContent: (file, content, sealedFrom) => staging(root, () => {
            const mode = sealedFrom === null ? file.mode : 0o600;
            (0,_private_file_js__WEBPACK_IMPORTED_MODULE_8__/* .createPassingFile */ .uj)(locate(file.path), content, mode);
            const record = recordOf(file.path, content.length, mode, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content));
            return { ...record, modifiedAt: (0,_domain_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .formatTime */ .fU)(file.modifiedAt), sealedFrom };
        }),
        async addLargeFile(file) {
            const target = locate(file.path);
            const source = await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_8__/* .openRegularFile */ .ZU)(file.location);
            try {
                const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
                (0,_heap_size_js__WEBPACK_IMPORTED_MODULE_7__/* .keepYoungGenerationSmall */ .D)();
                const sizeBytes = await copyUnlessKey(source, target, hash);
                if (sizeBytes === null)
                    return null;
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(target, file.mode);
                const record = recordOf(file.path, sizeBytes, file.mode, hash);
                return { ...record, modifiedAt: (0,_domain_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .formatTime */ .fU)(file.modifiedAt) };
            }
            finally {
                await source.close();
            }
        },
        discard: () => (0,_private_file_js__WEBPACK_IMPORTED_MODULE_8__/* .removeTemporaryFolder */ .yu)(root),
    };
}
async function staging(folder, work) {
    try {
        return await Promise.try(work);
    }
    catch (error) {
        if (!(error instanceof Error && 'syscall' in error))
            throw error;
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H('not-stored', `The backup could not be put together in ${folder}: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .b)(error)}.`, {
            cause: error,
        });
    }
}
async function copyUnlessKey(source, target, hash) {
    const copy = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(target, 'wx', 0o600);
    let sizeBytes = null;
    try {
        sizeBytes = await writeUnlessKey(source, copy, hash);
    }
    finally {
        await copy.close();
        if (sizeBytes === null)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(target, { force: true });
    }
    return sizeBytes;
}
async function writeUnlessKey(source, copy, hash) {
    const search = new _domain_unsealable_key_js__WEBPACK_IMPORTED_MODULE_6__/* .PrivateKeySearch */ .T();
    let sizeBytes = 0;
    for await (const chunk of (0,_file_chunks_js__WEBPACK_IMPORTED_MODULE_10__/* .chunksOf */ .U)(source)) {
        if (search.add(chunk.toString('latin1')))
            return null;
        sizeBytes += chunk.length;
        hash.update(chunk);
        await copy.writeFile(chunk);
    }
    return sizeBytes;
}
function recordOf(path, sizeBytes, mode, hash) {
    const permissions = (mode & 0o777).toString(8).padStart(4, '0');
    const sha256 = hash.digest('hex');
    return { path, sizeBytes, mode: permissions, sha256, modifiedAt: null, sealedFrom: null };
}


/***/ }),

/***/ 50506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ keepYoungGenerationSmall),
/* harmony export */   p: () => (/* binding */ keepHeapSmall)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);

function keepYoungGenerationSmall() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--semi-space-growth-factor=1');
}
function keepHeapSmall() {
    keepYoungGenerationSmall();
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--optimize-for-size');
}


/***/ }),

/***/ 76684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ findUnsealableKey),
/* harmony export */   T: () => (/* binding */ PrivateKeySearch)
/* harmony export */ });
/* harmony import */ var _private_key_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41222);

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
    if (keys === 0)
        return false;
    return (text.match(new RegExp(PUTTY_PROTECTED, 'gm'))?.length ?? 0) < keys;
}
function countKeys(text) {
    return text.match(new RegExp(_private_key_text_js__WEBPACK_IMPORTED_MODULE_0__/* .KEY_MARKER */ .VB, 'g'))?.length ?? 0;
}
function withoutNuls(text) {
    return text.replaceAll('\0', '');
}


/***/ }),

/***/ 78223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ refuseBadPaths),
/* harmony export */   n: () => (/* binding */ addFurtherFiles)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25856);
/* harmony import */ var _domain_private_key_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41222);
/* harmony import */ var _domain_set_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71560);
/* harmony import */ var _domain_unsealable_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76684);




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

/***/ 70444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ openSealedFiles),
/* harmony export */   y: () => (/* binding */ problemOfSealedFiles)
/* harmony export */ });
/* harmony import */ var _domain_private_key_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41222);

async function openSealedFiles(set, files, passphrase, sealer) {
    for (const { path, sealedFrom } of files) {
        if (sealedFrom === null)
            continue;
        const sealed = ((0,_domain_private_key_text_js__WEBPACK_IMPORTED_MODULE_0__/* .findPrivateKeys */ .$b)(await set.readText(path)) ?? []).filter(({ text }) => sealer.isSealed(text));
        if (sealed.length === 0)
            return { kind: 'unsealed', path };
        for (const { text } of sealed) {
            const key = passphrase === undefined ? null : await sealer.open(text, passphrase);
            if (key === null)
                return { kind: 'locked', path };
        }
    }
    return { kind: 'open' };
}
async function problemOfSealedFiles(set, files, passphrase, sealer) {
    const opened = await openSealedFiles(set, files, passphrase, sealer);
    switch (opened.kind) {
        case 'open':
            return null;
        case 'locked':
            return `the passphrase does not open the private key in ${opened.path}`;
        case 'unsealed':
            return `${opened.path} holds no sealed private key`;
    }
}


/***/ }),

/***/ 51060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ stageSet)
});

// EXTERNAL MODULE: ./build/src/domain/backup-set.js
var backup_set = __webpack_require__(66307);
// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
// EXTERNAL MODULE: ./build/src/domain/manifest.js
var domain_manifest = __webpack_require__(52297);
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
var add_further_files = __webpack_require__(78223);
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


/***/ }),

/***/ 6273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ storeSet)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66307);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25856);
/* harmony import */ var _examine_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53983);
/* harmony import */ var _open_sealed_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70444);
/* harmony import */ var _stage_set_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51060);






const MAX_ATTEMPTS = 25;
async function storeSet(content, name, world, first) {
    for (let attempt = name.attempt; attempt < name.attempt + MAX_ATTEMPTS; attempt += 1) {
        const isStaged = first !== undefined && attempt === name.attempt;
        const ready = isStaged ? first : await (0,_stage_set_js__WEBPACK_IMPORTED_MODULE_5__/* .stageSet */ .z)(content, { ...name, attempt }, world);
        try {
            const backup = await storeEverywhere(ready, content, world);
            if (backup !== null)
                return backup;
        }
        finally {
            await ready.staged.discard();
        }
    }
    throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('not-stored', `The backup ${(0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBackupName */ .$K)(name)} was not stored: the name and ${MAX_ATTEMPTS - 1} variants of it are taken in this run. Give every certificate of a run its own artifact-name; where each has one, GitHub's answers were lost on the way: run again later.`);
}
async function storeEverywhere(ready, content, world) {
    const [inVaults, inCache] = await Promise.allSettled([
        storeInVaults(ready, content, world),
        storeInCache(ready, content, world),
    ]);
    if (inVaults.status === 'rejected')
        throw inVaults.reason;
    if (inCache.status === 'rejected')
        throw inCache.reason;
    const stored = inVaults.value;
    if (stored === null)
        return null;
    return { name: (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBackupName */ .$K)(ready.name), stored, files: ready.files, leftOut: ready.leftOut };
}
async function storeInVaults(ready, content, world) {
    const stored = [];
    for (const vault of world.vaults) {
        const set = await vault.store(ready.staged, ready.name);
        if (set === null)
            return null;
        await drill(vault, set, ready, content, world);
        stored.push(set);
    }
    return stored;
}
async function storeInCache(ready, content, world) {
    const { cache } = world;
    const isSealed = content.pairs.length > 0 && content.pairs.every(({ sealedKey }) => sealedKey !== null);
    if (cache === null || !isSealed)
        return;
    const isAlone = content.furtherFiles.length === 0;
    const { staged } = isAlone ? ready : await (0,_stage_set_js__WEBPACK_IMPORTED_MODULE_5__/* .stageSet */ .z)({ ...content, furtherFiles: [] }, ready.name, world);
    try {
        if (await cache.store(staged, ready.name))
            return;
    }
    finally {
        if (!isAlone)
            await staged.discard();
    }
    world.log.warning('The pair was not put into the cache. The next run will take it from the newest backup.');
}
async function drill(vault, set, ready, content, world) {
    const opened = await vault.open(set);
    if (opened === null)
        throw failedDrill(set, 'it is not there');
    try {
        const problem = problemOfFiles(opened, set, ready) ??
            (await problemOfPairs(opened, ready, content, world)) ??
            (await (0,_open_sealed_files_js__WEBPACK_IMPORTED_MODULE_4__/* .problemOfSealedFiles */ .y)(opened, ready.files, content.passphrase, world.sealer));
        if (problem !== null)
            throw failedDrill(set, problem);
    }
    finally {
        await opened.close();
    }
}
function problemOfFiles(opened, set, ready) {
    const isSame = set.source === 'artifact'
        ? (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChecksums */ .ss)(opened.files) === (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChecksums */ .ss)(ready.files)
        : (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__/* .haveSameContent */ .sw)(opened.files, ready.files);
    return isSame ? null : 'its files are not the ones that were stored';
}
async function problemOfPairs(opened, ready, content, world) {
    const expected = { base: ready.name.base };
    const passphrases = content.passphrase === undefined ? {} : { current: content.passphrase };
    const examination = await (0,_examine_set_js__WEBPACK_IMPORTED_MODULE_3__/* .examineSet */ .E)(opened, expected, passphrases, world);
    switch (examination.kind) {
        case 'damaged':
            return examination.problem;
        case 'locked':
            return 'the passphrase does not open its private key';
        case 'files':
            return content.pairs.length === 0 ? null : 'its certificate is missing';
        case 'keyless':
            return content.pairs.some(({ sealedKey }) => sealedKey !== null)
                ? 'its private key is missing'
                : problemOfCertificates(examination.certificates, content);
        case 'open':
            return problemOfCertificates(examination.pairs.map(({ certificate }) => certificate), content);
    }
}
function problemOfCertificates(found, { pairs }) {
    const fingerprints = new Set(found.map(({ fingerprint }) => fingerprint));
    const isWhole = pairs.every(({ certificate }) => fingerprints.has(certificate.fingerprint));
    return isWhole && found.length === pairs.length ? null : 'it is of another certificate';
}
function failedDrill(set, problem) {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('not-stored', `The backup ${set.place} was stored, but cannot be restored: ${problem}. It does not count as a backup; run again to make another one.`);
}


/***/ }),

/***/ 28009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '0.1.0';


/***/ })

};
