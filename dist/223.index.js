export const id = 223;
export const ids = [223];
export const modules = {

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


/***/ })

};
