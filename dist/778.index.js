export const id = 778;
export const ids = [778];
export const modules = {

/***/ 9097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ chunksOf)
/* harmony export */ });
const CHUNK_BYTES = 64 * 1024;
async function* chunksOf(file, chunkBytes = CHUNK_BYTES) {
    const buffer = Buffer.allocUnsafe(chunkBytes);
    for (let position = 0;;) {
        const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
        if (bytesRead === 0)
            return;
        position += bytesRead;
        yield buffer.subarray(0, bytesRead);
    }
}


/***/ }),

/***/ 7778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   setStaging: () => (/* binding */ setStaging)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5856);
/* harmony import */ var _domain_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2297);
/* harmony import */ var _domain_set_path_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1560);
/* harmony import */ var _domain_unsealable_key_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6684);
/* harmony import */ var _heap_size_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(506);
/* harmony import */ var _file_chunks_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9097);
/* harmony import */ var _private_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7960);
/* harmony import */ var _regular_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2277);












function setStaging(temporaryFolder) {
    return {
        begin: (dayFolder) => staging(temporaryFolder, () => {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(temporaryFolder, { recursive: true });
            return stagedSet((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(temporaryFolder, 'certkeep-')), dayFolder);
        }),
    };
}
function stagedSet(root, dayFolder) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, dayFolder));
    const files = new Map();
    const refuse = (path) => {
        if (!(0,_domain_set_path_js__WEBPACK_IMPORTED_MODULE_10__/* .isSafePath */ .p)(path))
            throw new Error(`${JSON.stringify(path)} leads out of the set`);
        if (files.has(path))
            throw new Error(`${path} is in the set already`);
    };
    const locate = (path) => {
        refuse(path);
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, dayFolder, ...path.split('/'));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target), { recursive: true });
        return target;
    };
    const put = (record, content) => {
        files.set(record.path, { record, content });
        return record;
    };
    return {
        root,
        dayFolder,
        get files() {
            return [...files.values()];
        },
        add: (path, content, mode) => Promise.try(() => {
            refuse(path);
            const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content, 'hex');
            return put(recordOf(path, Buffer.byteLength(content), mode, sha256), content);
        }),
        addContent: (file, content, sealedFrom) => staging(root, () => {
            const mode = sealedFrom === null ? file.mode : 0o600;
            const location = locate(file.path);
            (0,_private_file_js__WEBPACK_IMPORTED_MODULE_8__/* .createPassingFile */ .uj)(location, content, mode);
            const record = recordOf(file.path, content.length, mode, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content, 'hex'));
            return put({ ...record, modifiedAt: (0,_domain_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .formatTime */ .fU)(file.modifiedAt), sealedFrom }, { location });
        }),
        async addLargeFile(file) {
            const location = locate(file.path);
            const source = await (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_9__/* .openRegularFile */ .ZU)(file.location);
            try {
                const sum = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
                (0,_heap_size_js__WEBPACK_IMPORTED_MODULE_7__/* .keepYoungGenerationSmall */ .Dd)();
                const sizeBytes = await copyUnlessKey(source, location, sum);
                if (sizeBytes === null)
                    return null;
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(location, file.mode);
                const record = recordOf(file.path, sizeBytes, file.mode, sum.digest('hex'));
                return put({ ...record, modifiedAt: (0,_domain_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .formatTime */ .fU)(file.modifiedAt) }, { location });
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
async function copyUnlessKey(source, target, sum) {
    const copy = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(target, 'wx', 0o600);
    let sizeBytes = null;
    try {
        sizeBytes = await writeUnlessKey(source, copy, sum);
    }
    finally {
        await copy.close();
        if (sizeBytes === null)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(target, { force: true });
    }
    return sizeBytes;
}
async function writeUnlessKey(source, copy, sum) {
    const search = new _domain_unsealable_key_js__WEBPACK_IMPORTED_MODULE_6__/* .PrivateKeySearch */ .T();
    let sizeBytes = 0;
    for await (const chunk of (0,_file_chunks_js__WEBPACK_IMPORTED_MODULE_11__/* .chunksOf */ .U)(source)) {
        if (search.add(chunk.toString('latin1')))
            return null;
        sizeBytes += chunk.length;
        sum.update(chunk);
        await copy.writeFile(chunk);
    }
    return sizeBytes;
}
function recordOf(path, sizeBytes, mode, sha256) {
    const permissions = (mode & 0o777).toString(8).padStart(4, '0');
    return { path, sizeBytes, mode: permissions, sha256, modifiedAt: null, sealedFrom: null };
}


/***/ }),

/***/ 506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ stagingInSmallHeap),
/* harmony export */   Dd: () => (/* binding */ keepYoungGenerationSmall),
/* harmony export */   iO: () => (/* binding */ collectGarbage),
/* harmony export */   p8: () => (/* binding */ keepHeapSmall)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8877);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(714);


function keepYoungGenerationSmall() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--semi-space-growth-factor=1');
}
function keepHeapSmall() {
    keepYoungGenerationSmall();
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--optimize-for-size');
}
function stagingInSmallHeap(staging) {
    return {
        begin(dayFolder) {
            collectGarbage('major');
            return staging.begin(dayFolder);
        },
    };
}
let found;
function collectGarbage(type) {
    found ??= collector();
    found?.({ type, execution: 'sync' });
}
function collector() {
    keepYoungGenerationSmall();
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--expose-gc');
    const exposed = (0,node_vm__WEBPACK_IMPORTED_MODULE_1__.runInNewContext)('gc');
    return isCollector(exposed) ? exposed : null;
}
function isCollector(exposed) {
    return typeof exposed === 'function';
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


/***/ })

};
