export const id = 359;
export const ids = [359];
export const modules = {

/***/ 51898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatTimeline),
/* harmony export */   k: () => (/* binding */ formatExpiryTimeline)
/* harmony export */ });
/** A Mermaid chart of the validity, with today and the day from which the certificate is renewed. */
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
/** A Mermaid chart of what is left of each certificate: the bars begin today. */
function formatExpiryTimeline({ now, certificates, backupsExpireAt }) {
    return chart([
        '  section Certificates',
        ...certificates.map(
        // The number keeps every name from being a word of Mermaid's own, or a date.
        (certificate, index) => `  ${index + 1} ${label(certificate.subject.commonName)} ${bar(certificate, now)}`),
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
/** Others' words in a chart: letters, digits and what host names have; all else could end the line or the chart. */
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
/** Whether bytes begin as a PKCS#12 file does, in DER or BER: a sequence whose first element is the version 3. */
function beginsAsPkcs12(bytes) {
    const length = bytes[1] ?? 0;
    const start = length > 0x80 ? 2 + (length & 0x7f) : 2;
    return bytes[0] === _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .DER_TAG */ .p.sequence && VERSION_3.every((byte, index) => bytes[start + index] === byte);
}
/**
 * Reads the protection of a PKCS#12 file without trying a password: a crafted one could ask for days of work. RFC 7292,
 * section 4. Throws an `Error` for what is not DER, or has another structure.
 */
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
/** Of an AlgorithmIdentifier: PBES2 with PBKDF2 (RFC 8018), or one of those that PKCS#12 came with. */
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
    // Others, such as scrypt, have costs of other kinds.
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
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41692);
/* harmony import */ var _pbes2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21666);
/* harmony import */ var _pkcs12_protection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83650);



/** Looks at PKCS#12 files with the parser that Node's TLS servers use. */
const pkcs12Reader = {
    opens(bytes, password) {
        try {
            if ((0,_pkcs12_protection_js__WEBPACK_IMPORTED_MODULE_2__/* .readPkcs12Protection */ .I)(bytes).iterations > BigInt(_pbes2_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ITERATIONS */ .ad))
                return false;
            (0,node_tls__WEBPACK_IMPORTED_MODULE_0__.createSecureContext)({ pfx: Buffer.from(bytes), passphrase: password.reveal() });
            return true;
        }
        catch {
            return false;
        }
    },
};


/***/ }),

/***/ 48114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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
/**
 * Whether bytes are a private key that anyone could use: PKCS#8, PKCS#1 or SEC 1 in DER, or a PKCS#12 file with an
 * empty password, with a key that is not encrypted, or of which nobody can tell. Never throws.
 */
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
/** Also where nobody can tell without endless work, or the file is not DER: what is not known is not stored. */
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





/**
 * Files of the workspace, found by the glob patterns that users know from `actions/upload-artifact`; as there, hidden
 * ones and what is in hidden folders are not among them.
 */
const furtherFiles = {
    async find(patterns, except) {
        const { create } = await __webpack_require__.e(/* import() */ 377).then(__webpack_require__.bind(__webpack_require__, 42377));
        const globber = await create(patterns, {
            // A link could lead to any file of the machine.
            followSymbolicLinks: false,
            matchDirectories: false,
            // Whoever names a whole workspace does not mean `.git/config`, where actions/checkout keeps the token.
            excludeHiddenFiles: true,
        });
        const isExcepted = (location) => except.some((path) => location === path || location.startsWith(`${path}${external_node_path_.sep}`));
        const locations = (await globber.glob()).filter((location) => !isExcepted(location)).sort();
        const files = await Promise.all(locations.map(describe));
        return withPaths(files.filter((file) => file !== null));
    },
    async read(file) {
        const bytes = await (0,private_file/* readRegularFile */.XF)(file.location, Infinity);
        if (bytes === null)
            throw new Error(`${file.location} is gone`);
        return bytes;
    },
    digest: (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'),
    isUnprotectedKey: isUnprotectedKey,
};
async function describe(location) {
    // Of a link itself: the pattern matched its name, whatever it leads to.
    const status = await (0,private_file/* statusOf */.c2)(location);
    if (status?.isFile() !== true)
        return null;
    return { location, sizeBytes: status.size, mode: status.mode & 0o777, modifiedAt: status.mtime };
}
/**
 * Places the files relative to their common folder, as `actions/upload-artifact` does; and one folder further up
 * where they would take the names of the set's own files.
 */
function withPaths(files) {
    const root = commonFolder(files.map((file) => (0,external_node_path_.dirname)(file.location)));
    const placed = placeBelow(root, files);
    if (!placed.some((file) => isReserved(file.path)))
        return placed;
    const folder = (0,external_node_path_.basename)(root);
    const prefix = folder === '' || isReserved(folder) ? 'files' : folder;
    return placed.map((file) => ({ ...file, path: `${prefix}/${file.path}` }));
}
/** Whether a path begins with the name of one of the set's own files, on a system that ignores case. */
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
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var _domain_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52297);
/* harmony import */ var _domain_set_path_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(71560);
/* harmony import */ var _domain_unsealable_key_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76684);
/* harmony import */ var _private_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57960);









/** Stages sets in folders of their own below `temporaryFolder`, which only this user can enter. */
function setStaging(temporaryFolder) {
    return {
        async begin(dayFolder) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(temporaryFolder, { recursive: true });
            const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(temporaryFolder, 'certkeep-'));
            return stagedSet(root, dayFolder);
        },
    };
}
function stagedSet(root, dayFolder) {
    const locate = async (path) => {
        if (!(0,_domain_set_path_js__WEBPACK_IMPORTED_MODULE_8__/* .isSafePath */ .p)(path))
            throw new Error(`${JSON.stringify(path)} leads out of the set`);
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, dayFolder, ...path.split('/'));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target), { recursive: true });
        return target;
    };
    return {
        root,
        dayFolder,
        async add(path, content, mode) {
            const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
            await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_7__/* .createFile */ .x3)(await locate(path), bytes, mode);
            return recordOf(path, bytes.length, mode, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes));
        },
        async addContent(file, content, sealedFrom) {
            // What holds a key, sealed or not, is nobody else's to read.
            const mode = sealedFrom === null ? file.mode : 0o600;
            await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_7__/* .createFile */ .x3)(await locate(file.path), content, mode);
            const record = recordOf(file.path, content.length, mode, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content));
            return { ...record, modifiedAt: (0,_domain_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .formatTime */ .fU)(file.modifiedAt), sealedFrom };
        },
        async addLargeFile(file) {
            const target = await locate(file.path);
            const source = await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_7__/* .openRegularFile */ .ZU)(file.location);
            try {
                const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
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
        async discard() {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(root, { recursive: true, force: true });
        },
    };
}
/** The size of the copy; `null`, and no copy, where a private key begins in the file. */
async function copyUnlessKey(source, target, hash) {
    const found = { sizeBytes: 0, hasKey: false };
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(source.createReadStream({ autoClose: false }), async function* (chunks) {
            const search = new _domain_unsealable_key_js__WEBPACK_IMPORTED_MODULE_6__/* .PrivateKeySearch */ .T();
            for await (const chunk of chunks) {
                found.hasKey = search.add(chunk.toString('latin1'));
                if (found.hasKey)
                    return;
                found.sizeBytes += chunk.length;
                hash.update(chunk);
                yield chunk;
            }
        }, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(target, { flags: 'wx', mode: 0o600 }));
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(target, { force: true });
        throw error;
    }
    if (!found.hasKey)
        return found.sizeBytes;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(target, { force: true });
    return null;
}
function recordOf(path, sizeBytes, mode, hash) {
    const permissions = (mode & 0o777).toString(8).padStart(4, '0');
    const sha256 = hash.digest('hex');
    return { path, sizeBytes, mode: permissions, sha256, modifiedAt: null, sealedFrom: null };
}


/***/ }),

/***/ 54601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ mayPersist)
/* harmony export */ });
/**
 * Triggers that carry others' code or words: what runs on them must not leave anything behind that later, trusted
 * runs would pick up.
 */
const UNTRUSTED_TRIGGERS = ['pull_request', 'pull_request_target', 'issue_comment', 'workflow_run'];
/** Whether a run of this event may store anything. */
function mayPersist(eventName) {
    return !UNTRUSTED_TRIGGERS.includes(eventName);
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
/**
 * A JSON Web Key has a type, and a private one a member `d` (RFC 7518, section 6). Found as members of JSON, also
 * within a text of JSON, and as YAML and JavaScript write them. The shortest `d` has 43 characters.
 */
const JWK_TYPE = /\bkty\\{0,3}["']?\s{0,8}:/;
const JWK_PRIVATE_MEMBER = /(?<![\w-])d\\{0,3}["']?\s{0,8}:\s{0,8}\\{0,3}["']?[\w-]{43}/;
/** Longer than anything that is looked for, in characters: it may be cut in two where a piece ends. */
const OVERLAP = 128;
/**
 * Why a text holds a private key in the clear that cannot be sealed in its place, since its format has no room for an
 * encrypted one; `null` where it holds no such key. Characters are bytes. Keys in PEM are found by `findPrivateKeys`.
 */
function findUnsealableKey(text) {
    const plain = withoutNuls(text);
    if (isOpenPutty(plain))
        return 'it is a PuTTY key without a passphrase';
    if (JWK_TYPE.test(plain) && JWK_PRIVATE_MEMBER.test(plain))
        return 'it holds a private JSON Web Key';
    return countKeys(plain) > countKeys(text) ? 'it holds a private key in UTF-16' : null;
}
/** Searches a file for private keys of any kind, piece by piece; protected ones too. */
class PrivateKeySearch {
    #end = '';
    #hasType = false;
    #hasMember = false;
    /** Whether the pieces so far show a private key. Characters are bytes. */
    add(piece) {
        const text = this.#end + withoutNuls(piece);
        this.#end = text.slice(-OVERLAP);
        this.#hasType ||= JWK_TYPE.test(text);
        this.#hasMember ||= JWK_PRIVATE_MEMBER.test(text);
        return _private_key_text_js__WEBPACK_IMPORTED_MODULE_0__/* .KEY_MARKER */ .VB.test(text) || PUTTY_MARKER.test(text) || (this.#hasType && this.#hasMember);
    }
}
/** Each key names its encryption on a line of its own; a key that does not is taken for an open one. */
function isOpenPutty(text) {
    const keys = text.match(new RegExp(`^${PUTTY_MARKER.source}`, 'gm'))?.length ?? 0;
    if (keys === 0)
        return false;
    return (text.match(new RegExp(PUTTY_PROTECTED, 'gm'))?.length ?? 0) < keys;
}
function countKeys(text) {
    return text.match(new RegExp(_private_key_text_js__WEBPACK_IMPORTED_MODULE_0__/* .KEY_MARKER */ .VB, 'g'))?.length ?? 0;
}
/** UTF-16 has a NUL beside each character of ASCII. */
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




/**
 * Files up to this size are read whole, to find and seal keys in them; larger ones are only searched, and left out
 * where a key begins in them. No key file that a server reads comes near.
 */
const MAX_INSPECTED_BYTES = 8 * 1024 * 1024;
/** What every certificate in DER begins with; no text does, `0` being followed by a length. */
const DER_SEQUENCE = 0x30;
/** No certificate comes near; longer ones are not looked for. */
const MAX_DER_BYTES = 40_000;
/**
 * Puts the files that the user wants backed up too into a set, looking into each. A private key in the clear is
 * sealed with the passphrase; where that cannot be done, its file is left out whole.
 */
async function addFurtherFiles(files, passphrase, staged, world) {
    const records = [];
    const leftOut = [];
    const certificates = [];
    // One after the other: memory holds one file at a time.
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
/** Throws a `Failure` (`invalid-input`) where the files cannot stand side by side in a set on every system. */
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
/** Text that holds the certificates in these bytes, be they PEM or one in DER. Latin-1 is all that base64 needs. */
function pemTextOf(bytes) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (bytes[0] !== DER_SEQUENCE || bytes.length > MAX_DER_BYTES)
        return buffer.toString('latin1');
    return `-----BEGIN CERTIFICATE-----\n${buffer.toString('base64')}\n-----END CERTIFICATE-----\n`;
}
/** The record of the file as it was added, or the reason why it was left out. */
async function addBytes(file, bytes, passphrase, staged, world) {
    if (world.furtherFiles.isUnprotectedKey(bytes)) {
        return 'it is a private key in a binary form, and nothing shows that a password protects it';
    }
    // Latin-1 keeps every byte, so that what is not a key comes back unchanged.
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
    // Archives and databases name the lengths of what is in them.
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
/* harmony export */   y: () => (/* binding */ problemOfSealedFiles)
/* harmony export */ });
/* harmony import */ var _domain_private_key_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41222);

/**
 * Opens every private key that was sealed among a set's further files; says which file has one that the passphrase
 * does not open, or `null` where all open.
 */
async function problemOfSealedFiles(set, files, passphrase, sealer) {
    for (const { path, sealedFrom } of files) {
        if (sealedFrom === null)
            continue;
        const sealed = ((0,_domain_private_key_text_js__WEBPACK_IMPORTED_MODULE_0__/* .findPrivateKeys */ .$b)(await set.readText(path)) ?? []).filter(({ text }) => sealer.isSealed(text));
        if (sealed.length === 0)
            return `${path} holds no sealed private key`;
        for (const { text } of sealed) {
            const key = passphrase === undefined ? null : await sealer.open(text, passphrase);
            if (key === null)
                return `the passphrase does not open the private key in ${path}`;
        }
    }
    return null;
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

/**
 * `RESTORE.md`: how a person opens a set with openssl and sha256sum alone, years later, without this tool.
 *
 * Holds nothing but names of files and figures: no text that a user gave can turn into Markdown or a command.
 */
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
/** Of several certificates the guide shows the commands for the first one. */
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
/** Writes a backup set into a folder of its own; the caller discards it. Nothing in it is a key in the clear. */
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






/** Names are taken where a run keeps a certificate twice, or where the reply to a first try was lost. */
const MAX_ATTEMPTS = 5;
/**
 * Stores one backup set in every vault, and in the cache, and drills what the vaults have: it is read back through
 * the same code that restores, compared, opened, and its key proved.
 *
 * `name` is changed where it is taken. `first` is the set of this content and name where it is staged already; it is
 * discarded too. Throws a `Failure` (`not-stored`) where a vault does not store it, or where
 * what it stored does not pass the drill.
 */
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
    throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('not-stored', `The backup ${(0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBackupName */ .$K)(name)} was not stored: the name and ${MAX_ATTEMPTS - 1} variants of it are taken in this run. Give every certificate of a run its own artifact-name.`);
}
async function storeEverywhere(ready, content, world) {
    // Side by side: a cached pair is sealed, whatever becomes of the vaults. Neither is left alone with the files.
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
/** Puts the pairs alone into the cache; without their keys they would be of no use there. */
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
    // The cache is a hint: the artifacts are the truth, and the next run finds the newer of both.
    world.log.warning('The pair was not put into the cache. The next run will take it from the newest backup.');
}
/** Proves that a stored set can be restored. A backup counts from here on. */
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
/** A directory keeps an earlier set of the same content instead of another; an artifact must be this very set. */
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
/** The version of this tool, as in `package.json`. */
const VERSION = '0.1.0';


/***/ })

};
