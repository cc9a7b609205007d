export const id = 675;
export const ids = [675];
export const modules = {

/***/ 45965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   Vu: () => (/* binding */ listTitle),
/* harmony export */   gM: () => (/* binding */ formatCounts),
/* harmony export */   mo: () => (/* binding */ failureSection),
/* harmony export */   zE: () => (/* binding */ shortTable)
/* harmony export */ });
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98459);

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
    return [(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(head, rows.slice(0, MAX_ROWS)), ...(rest > 0 ? [`And ${rest} more ${what}.`] : [])];
}
function failureSection(title, failures) {
    if (failures.length === 0)
        return [];
    const rows = failures.map(({ name, problem }) => [(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name), (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(problem)]);
    return [(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(3, title), ...shortTable(['Certificate', 'Because'], rows, 'certificates')];
}


/***/ }),

/***/ 27248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dn: () => (/* binding */ partialPath),
/* harmony export */   H2: () => (/* binding */ createFileFrom),
/* harmony export */   Pi: () => (/* binding */ createBeside),
/* harmony export */   nM: () => (/* binding */ removeFile),
/* harmony export */   uj: () => (/* binding */ createPassingFile),
/* harmony export */   vW: () => (/* binding */ hiddenBeside),
/* harmony export */   x3: () => (/* binding */ createFile),
/* harmony export */   yX: () => (/* binding */ createPassingFileFrom),
/* harmony export */   yu: () => (/* binding */ removeTemporaryFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57975);
/* harmony import */ var _regular_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52277);
/* harmony import */ var _cleanup_registry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26104);







const flush = (0,node_util__WEBPACK_IMPORTED_MODULE_4__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_1__.fsync);
const NO_FOLLOW = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW;
const MAX_NAME_BYTES = 255;
const MAX_ENDING_BYTES = 32;
const PRIVATE_MODE = 0o600;
const CREATE = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | (NO_FOLLOW ?? 0);
function removeFile(path) {
    if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_5__/* .statusOf */ .c2)(path) !== null)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { force: true });
}
async function createFile(path, content, mode) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, CREATE, mode);
    try {
        write(file, content, mode);
        await flush(file);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { force: true });
        throw error;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
function createPassingFile(path, content, mode) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, CREATE, mode);
    try {
        write(file, content, mode);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { force: true });
        throw error;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
function write(file, content, mode) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fchmodSync)(file, mode);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, content);
}
async function createFileFrom(path, chunks, { mode, modifiedAt }) {
    return createFrom(path, chunks, async (file) => {
        if (modifiedAt !== null)
            await file.utimes(modifiedAt, modifiedAt);
        await file.chmod(mode);
        await file.sync();
    });
}
async function createPassingFileFrom(path, chunks, mode) {
    return createFrom(path, chunks, (file) => file.chmod(mode));
}
async function createFrom(path, chunks, finish) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let sizeBytes = 0;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, CREATE, PRIVATE_MODE));
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDWR | (NO_FOLLOW ?? 0));
    try {
        await file.writeFile((async function* () {
            for await (const chunk of chunks) {
                hash.update(chunk);
                sizeBytes += chunk.length;
                yield chunk;
            }
        })());
        await finish(file);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { force: true });
        throw error;
    }
    finally {
        await file.close();
    }
    return { sizeBytes, sha256: hash.digest('hex') };
}
async function removeTemporaryFolder(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(folder, { recursive: true, force: true }).catch(() => undefined);
}
function partialPath(path) {
    return hiddenBeside(path, 'certkeep-part');
}
function hiddenBeside(path, ending) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path);
    return `${path.slice(0, path.length - name.length)}.${shortened(name, ending.length + 2)}.${ending}`;
}
function shortened(name, added) {
    if (name.length * 3 + added <= MAX_NAME_BYTES || Buffer.byteLength(name) + added <= MAX_NAME_BYTES)
        return name;
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', name, 'hex').slice(0, 16);
    return `${cut(name, MAX_NAME_BYTES - added - digest.length - 1)}-${digest}`;
}
function cut(text, bytes) {
    return new TextDecoder().decode(Buffer.from(text).subarray(0, bytes), { stream: true });
}
async function createBeside(path, stamp, part, write) {
    const { dir } = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.parse)(path);
    removeFile(part);
    (0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_6__/* .markUnfinished */ .b5)(part);
    try {
        await write(part);
        for (let attempt = 1;; attempt += 1) {
            const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(dir, datedName(path, `-${stamp}${attempt > 1 ? `-r${attempt}` : ''}`));
            if (hasTakenName(beside, part))
                return beside;
        }
    }
    finally {
        removeFile(part);
        (0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_6__/* .markFinished */ .UI)(part);
    }
}
function datedName(path, date) {
    const { base, name, ext } = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.parse)(path);
    const [stem, ending] = Buffer.byteLength(ext) <= MAX_ENDING_BYTES ? [name, ext] : [base, ''];
    return `${cut(stem, MAX_NAME_BYTES - Buffer.byteLength(date + ending))}${date}${ending}`;
}
function hasTakenName(name, file) {
    if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_5__/* .statusOf */ .c2)(name) !== null)
        return false;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.linkSync)(file, name);
        return true;
    }
    catch (error) {
        if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_5__/* .hasCode */ .up)(error, 'EEXIST'))
            return false;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(file, name);
        return true;
    }
}


/***/ }),

/***/ 81235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ certificateFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25856);
/* harmony import */ var _domain_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39312);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27248);
/* harmony import */ var _regular_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52277);
/* harmony import */ var _cleanup_registry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26104);
/* harmony import */ var _file_access_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(43921);
/* harmony import */ var _pair_placement_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2346);
/* harmony import */ var _placement_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(50393);
/* harmony import */ var _usable_path_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(75754);











const KEY = { mode: 0o600, isPrivate: true };
const CERTIFICATE = { mode: 0o644, isPrivate: false };
const MAX_PEM_BYTES = 256 * 1024;
const MAX_PKCS12_BYTES = 1024 * 1024;
function certificateFiles(paths, placing = {}) {
    return new FilesOfPair(paths, { ..._placement_js__WEBPACK_IMPORTED_MODULE_9__/* .PLACING */ .Vn, ...placing });
}
class FilesOfPair {
    #paths;
    #placing;
    constructor(paths, placing) {
        this.#paths = paths;
        this.#placing = placing;
    }
    get certificatePath() {
        return this.#paths.certificatePath;
    }
    get privateKeyPath() {
        return this.#paths.privateKeyPath;
    }
    get pkcs12Path() {
        return this.#paths.pkcs12Path;
    }
    check() {
        return Promise.try(() => {
            const folders = new Set();
            for (const path of allPaths(this.#paths))
                (0,_usable_path_js__WEBPACK_IMPORTED_MODULE_10__/* .refuseUnusablePath */ .D)(path, this.#paths.workspace, folders);
        });
    }
    async recover() {
        await writing(this.certificatePath, () => recoverPair(this.#paths, this.#placing));
    }
    read() {
        return Promise.try(() => readPair(this.#paths));
    }
    async replace(pair) {
        await writing(this.certificatePath, () => replacePair(pair, this.#paths, this.#placing));
    }
    async complete(pair) {
        const { certificatePath, privateKeyPath } = this.#paths;
        const isKeyThere = isThere(privateKeyPath);
        const isCertificateThere = isThere(certificatePath);
        if (!isKeyThere && !isCertificateThere)
            return this.replace(pair);
        const { certificate, privateKey } = pair;
        await writing(privateKeyPath, async () => {
            if (!isKeyThere)
                await this.#put(privateKeyPath, privateKey.reveal(), KEY);
            if (!isCertificateThere)
                await this.#put(certificatePath, certificate.pem, CERTIFICATE);
        });
    }
    async readPkcs12() {
        const { pkcs12Path } = this.#paths;
        return pkcs12Path === null
            ? null
            : writing(pkcs12Path, () => (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readRegularFile */ .XF)(pkcs12Path, MAX_PKCS12_BYTES));
    }
    async keepBeside(stamp) {
        const kept = [];
        for (const [path, kind] of [
            [this.certificatePath, CERTIFICATE],
            [this.privateKeyPath, KEY],
        ])
            await writing(path, async () => kept.push(await (0,_placement_js__WEBPACK_IMPORTED_MODULE_9__/* .keepBeside */ ._h)(path, stamp, kind)));
        return kept.filter((path) => path !== null);
    }
    async writePkcs12(bytes, isOurs, stamp) {
        const { pkcs12Path } = this.#paths;
        if (pkcs12Path === null)
            return;
        await writing(pkcs12Path, async () => {
            const existing = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readRegularFile */ .XF)(pkcs12Path, MAX_PKCS12_BYTES);
            if (existing !== null && !isOurs(existing))
                await (0,_placement_js__WEBPACK_IMPORTED_MODULE_9__/* .keepBeside */ ._h)(pkcs12Path, stamp, KEY);
            await this.#put(pkcs12Path, bytes, KEY);
        });
    }
    #put(path, content, kind) {
        (0,_placement_js__WEBPACK_IMPORTED_MODULE_9__/* .makeFolder */ .fc)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
        return (0,_placement_js__WEBPACK_IMPORTED_MODULE_9__/* .replaceFile */ .fR)(path, content, kind, this.#placing);
    }
}
function readPair({ certificatePath, privateKeyPath }) {
    const privateKey = readText(privateKeyPath);
    return {
        certificate: readText(certificatePath)?.text ?? null,
        privateKey: privateKey === null ? null : new _domain_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z(privateKey.text),
        ...(privateKey !== null && isExposed(privateKey.mode) ? { isKeyExposed: true } : {}),
    };
}
function isExposed(mode) {
    return process.getuid !== undefined && !(0,_file_access_js__WEBPACK_IMPORTED_MODULE_7__/* .isPrivate */ .Gw)(mode);
}
async function replacePair(pair, paths, placing) {
    const { certificatePath, privateKeyPath } = paths;
    discardStaged(paths);
    const made = [...(0,_placement_js__WEBPACK_IMPORTED_MODULE_9__/* .makeFolder */ .fc)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(privateKeyPath)), ...(0,_placement_js__WEBPACK_IMPORTED_MODULE_9__/* .makeFolder */ .fc)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(certificatePath))];
    const privateKey = { staged: (0,_pair_placement_js__WEBPACK_IMPORTED_MODULE_8__/* .stagedPath */ .w)(privateKeyPath), target: privateKeyPath, isPrivate: true };
    const certificate = { staged: (0,_pair_placement_js__WEBPACK_IMPORTED_MODULE_8__/* .stagedPath */ .w)(certificatePath), target: certificatePath };
    const staged = [privateKey.staged, certificate.staged];
    (0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_6__/* .markUnfinished */ .b5)(...staged);
    try {
        await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .createFile */ .x3)(privateKey.staged, pair.privateKey.reveal(), KEY.mode);
        await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .createFile */ .x3)(certificate.staged, pair.certificate.pem, CERTIFICATE.mode);
    }
    catch (error) {
        discardStaged(paths);
        (0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_6__/* .markFinished */ .UI)(...staged);
        (0,_placement_js__WEBPACK_IMPORTED_MODULE_9__/* .removeFolders */ .cw)(made);
        throw error;
    }
    await (0,_pair_placement_js__WEBPACK_IMPORTED_MODULE_8__/* .movePair */ .Q)({ privateKey, certificate }, placing);
}
async function recoverPair(paths, placing) {
    const { certificatePath, privateKeyPath } = paths;
    for (const path of allPaths(paths))
        (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .removeFile */ .nM)((0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .partialPath */ .Dn)(path));
    const waiting = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_5__/* .statusOf */ .c2)((0,_pair_placement_js__WEBPACK_IMPORTED_MODULE_8__/* .stagedPath */ .w)(certificatePath));
    if (waiting === null)
        (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .removeFile */ .nM)((0,_pair_placement_js__WEBPACK_IMPORTED_MODULE_8__/* .stagedPath */ .w)(privateKeyPath));
    else if (waiting.isFile() && isHalfMoved(paths))
        await (0,_placement_js__WEBPACK_IMPORTED_MODULE_9__/* .moveFile */ .mV)({ staged: (0,_pair_placement_js__WEBPACK_IMPORTED_MODULE_8__/* .stagedPath */ .w)(certificatePath), target: certificatePath }, placing);
    else
        discardStaged(paths);
}
function isHalfMoved({ certificatePath, privateKeyPath }) {
    if (isThere((0,_pair_placement_js__WEBPACK_IMPORTED_MODULE_8__/* .stagedPath */ .w)(privateKeyPath)))
        return false;
    const certificate = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readRegularFile */ .XF)((0,_pair_placement_js__WEBPACK_IMPORTED_MODULE_8__/* .stagedPath */ .w)(certificatePath), MAX_PEM_BYTES);
    const privateKey = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readRegularFile */ .XF)(privateKeyPath, MAX_PEM_BYTES);
    if (certificate === null || privateKey === null)
        return false;
    try {
        return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate).checkPrivateKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(privateKey));
    }
    catch {
        return false;
    }
}
function discardStaged({ certificatePath, privateKeyPath }) {
    (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .removeFile */ .nM)((0,_pair_placement_js__WEBPACK_IMPORTED_MODULE_8__/* .stagedPath */ .w)(certificatePath));
    (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .removeFile */ .nM)((0,_pair_placement_js__WEBPACK_IMPORTED_MODULE_8__/* .stagedPath */ .w)(privateKeyPath));
}
function allPaths({ certificatePath, privateKeyPath, pkcs12Path }) {
    return [certificatePath, privateKeyPath, ...(pkcs12Path === null ? [] : [pkcs12Path])];
}
function isThere(path) {
    return (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_5__/* .statusOf */ .c2)(path) !== null;
}
function readText(path) {
    try {
        const file = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readSmallFile */ .EW)(path, MAX_PEM_BYTES);
        return file === null ? null : { text: file.bytes.toString('utf8'), mode: file.mode };
    }
    catch (error) {
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('invalid', `The file ${path} cannot be read: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}.`, { cause: error });
    }
}
async function writing(path, write) {
    try {
        return await write();
    }
    catch (error) {
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('not-written', `The file ${path} could not be written: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}.`, {
            cause: error,
        });
    }
}


/***/ }),

/***/ 49097:
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

/***/ 2346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ movePair),
/* harmony export */   w: () => (/* binding */ stagedPath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25856);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27248);
/* harmony import */ var _cleanup_registry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26104);
/* harmony import */ var _placement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50393);
/* harmony import */ var _regular_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52277);






async function movePair({ certificate, privateKey }, placing) {
    if (certificate === null) {
        if (privateKey !== null)
            await (0,_placement_js__WEBPACK_IMPORTED_MODULE_4__/* .moveFile */ .mV)(privateKey, placing);
        return;
    }
    const waiting = { staged: stagedPath(certificate.target), target: certificate.target };
    if (certificate.staged !== waiting.staged)
        await (0,_placement_js__WEBPACK_IMPORTED_MODULE_4__/* .moveFile */ .mV)({ ...certificate, target: waiting.staged }, placing);
    (0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_3__/* .markFinished */ .UI)(waiting.staged);
    if (privateKey === null)
        await orDiscard([waiting.staged], () => (0,_placement_js__WEBPACK_IMPORTED_MODULE_4__/* .moveFile */ .mV)(waiting, placing));
    else
        await moveBoth(waiting, privateKey, placing);
}
async function moveBoth(waiting, privateKey, placing) {
    const aside = (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .partialPath */ .Dn)(privateKey.target);
    try {
        await orDiscard([waiting.staged, privateKey.staged], () => {
            setAside(privateKey.target, aside);
            return (0,_placement_js__WEBPACK_IMPORTED_MODULE_4__/* .moveFile */ .mV)(privateKey, placing);
        });
        (0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_3__/* .markFinished */ .UI)(privateKey.staged);
        try {
            await (0,_placement_js__WEBPACK_IMPORTED_MODULE_4__/* .moveFile */ .mV)(waiting, placing);
        }
        catch (error) {
            throw await takeBack(waiting, { staged: aside, target: privateKey.target }, error, placing);
        }
    }
    finally {
        (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .removeFile */ .nM)(aside);
        (0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_3__/* .markFinished */ .UI)(aside, privateKey.staged);
    }
}
async function orDiscard(paths, work) {
    try {
        await work();
    }
    catch (error) {
        paths.forEach(_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .removeFile */ .nM);
        throw error;
    }
}
function setAside(path, aside) {
    (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .removeFile */ .nM)(aside);
    if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_5__/* .statusOf */ .c2)(path) === null)
        return;
    (0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_3__/* .markUnfinished */ .b5)(aside);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)(path, aside);
    }
    catch {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(path, aside, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_EXCL);
    }
}
async function takeBack(waiting, oldKey, error, placing) {
    try {
        if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_5__/* .statusOf */ .c2)(oldKey.staged) === null)
            (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .removeFile */ .nM)(oldKey.target);
        else
            await (0,_placement_js__WEBPACK_IMPORTED_MODULE_4__/* .moveFile */ .mV)(oldKey, placing);
        (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .removeFile */ .nM)(waiting.staged);
        return new Error(`${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}. The old certificate and its key are in place`, { cause: error });
    }
    catch (second) {
        return new Error(`${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}. The new key is in place already and could not be taken back (${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(second)}): ` +
            'the next run puts its certificate beside it', { cause: error });
    }
}
function stagedPath(path) {
    return (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .hiddenBeside */ .vW)(path, 'certkeep-new');
}


/***/ }),

/***/ 50393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vn: () => (/* binding */ PLACING),
/* harmony export */   _h: () => (/* binding */ keepBeside),
/* harmony export */   cw: () => (/* binding */ removeFolders),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   mV: () => (/* binding */ moveFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25856);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27248);
/* harmony import */ var _cleanup_registry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26104);
/* harmony import */ var _file_access_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43921);
/* harmony import */ var _file_chunks_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(49097);
/* harmony import */ var _regular_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52277);









const FOLDER_MODE = 0o755;
const PAUSES_MS = [50, 100, 200, 400, 800, 2000];
const HELD_CODES = ['EPERM', 'EACCES', 'EBUSY'];
const OWNER_WRITES = 0o200;
const PLACING = { rename: node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync, wait: node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout, warn: () => undefined };
async function moveFile(move, placing) {
    const { staged, target, isPrivate = false } = move;
    if (isPrivate)
        (0,_file_access_js__WEBPACK_IMPORTED_MODULE_6__/* .inheritAccess */ .MG)(staged, target, placing.warn);
    let cleared = null;
    for (const pause of [...PAUSES_MS, null]) {
        try {
            placing.rename(staged, target);
            return;
        }
        catch (error) {
            if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_7__/* .hasCode */ .up)(error, 'EXDEV') && staged !== (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .partialPath */ .Dn)(target))
                return moveAcross(move, placing);
            const isHeld = HELD_CODES.some((code) => (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_7__/* .hasCode */ .up)(error, code));
            if (isHeld && cleared === null)
                cleared = clearReadOnly(target);
            if (isHeld && pause !== null)
                await placing.wait(pause);
            else {
                if (cleared !== null)
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(target, cleared);
                throw isHeld ? held(move, error) : error;
            }
        }
    }
}
function held({ staged, target }, error) {
    const what = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_7__/* .statusOf */ .c2)(target) === null ? `${staged} cannot be moved` : `${target} cannot be replaced`;
    return new Error(`${what}, because another program has it open or it is protected (${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)})`, {
        cause: error,
    });
}
function clearReadOnly(path) {
    try {
        const status = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_7__/* .statusOf */ .c2)(path);
        if (status?.isFile() !== true || (status.mode & OWNER_WRITES) !== 0)
            return null;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, (status.mode & _file_access_js__WEBPACK_IMPORTED_MODULE_6__/* .PERMISSIONS */ .Jj) | OWNER_WRITES);
        return status.mode & _file_access_js__WEBPACK_IMPORTED_MODULE_6__/* .PERMISSIONS */ .Jj;
    }
    catch {
        return null;
    }
}
async function moveAcross({ staged, target }, placing) {
    const part = (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .partialPath */ .Dn)(target);
    (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .removeFile */ .nM)(part);
    (0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .markUnfinished */ .b5)(part);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(staged, part, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_EXCL);
        const { uid, gid, mode, atime, mtime } = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_7__/* .statusOf */ .c2)(staged) ?? {};
        if (uid !== undefined && gid !== undefined && process.getuid?.() === 0)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chownSync)(part, uid, gid);
        if (mode !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(part, mode & _file_access_js__WEBPACK_IMPORTED_MODULE_6__/* .PERMISSIONS */ .Jj);
        if (atime !== undefined && mtime !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.utimesSync)(part, atime, mtime);
        await moveFile({ staged: part, target }, placing);
        (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .removeFile */ .nM)(staged);
    }
    finally {
        (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .removeFile */ .nM)(part);
        (0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .markFinished */ .UI)(part);
    }
}
async function replaceFile(path, content, { mode, isPrivate }, placing) {
    const part = (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .partialPath */ .Dn)(path);
    (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .removeFile */ .nM)(part);
    (0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .markUnfinished */ .b5)(part);
    try {
        await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .createFile */ .x3)(part, content, mode);
        await moveFile({ staged: part, target: path, isPrivate }, placing);
    }
    finally {
        (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .removeFile */ .nM)(part);
        (0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .markFinished */ .UI)(part);
    }
}
async function keepBeside(path, stamp, { isPrivate, part = (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .partialPath */ .Dn)(path) }) {
    if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_7__/* .statusOf */ .c2)(path) === null)
        return null;
    const copy = async () => {
        const existing = await (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_7__/* .openRegularFile */ .ZU)(path);
        try {
            const { mode, mtime } = await existing.stat();
            const kept = { mode: mode & _file_access_js__WEBPACK_IMPORTED_MODULE_6__/* .PERMISSIONS */ .Jj & (isPrivate ? ~_file_access_js__WEBPACK_IMPORTED_MODULE_6__/* .OTHERS_BITS */ .TI : ~0), modifiedAt: mtime };
            await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .createFileFrom */ .H2)(part, (0,_file_chunks_js__WEBPACK_IMPORTED_MODULE_8__/* .chunksOf */ .U)(existing), kept);
        }
        finally {
            await existing.close();
        }
    };
    try {
        return await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .createBeside */ .Pi)(path, stamp, part, copy);
    }
    catch (error) {
        if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_7__/* .hasCode */ .up)(error, 'EXDEV') && part !== (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .partialPath */ .Dn)(path))
            return keepBeside(path, stamp, { isPrivate });
        throw error;
    }
}
function makeFolder(path) {
    if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_7__/* .statusOf */ .c2)(path) !== null)
        return [];
    const made = makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { mode: FOLDER_MODE });
        return [...made, path];
    }
    catch (error) {
        if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_7__/* .hasCode */ .up)(error, 'EEXIST'))
            return made;
        throw error;
    }
}
function removeFolders(made) {
    for (const path of made.toReversed()) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(path);
        }
        catch {
        }
    }
}


/***/ }),

/***/ 78133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ mapConcurrent)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25856);

const PROGRESS_INTERVAL_MS = 5000;
async function mapConcurrent(items, work, options) {
    const results = new Map();
    const report = progressReporter(items.length, options);
    let next = 0;
    const worker = async () => {
        while (next < items.length) {
            const index = next;
            next += 1;
            const item = items[index];
            results.set(index, item instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR ? item : await attempt(() => work(item)));
            report(results.size);
        }
    };
    await Promise.all(Array.from({ length: Math.min(options.concurrency, items.length) }, worker));
    return items.map((_, index) => results.get(index));
}
async function attempt(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && error.code !== 'timeout')
            return error;
        throw error;
    }
}
function progressReporter(total, { done, clock, log }) {
    const start = clock.now().getTime();
    let reported = start;
    return (count) => {
        const now = clock.now().getTime();
        if (now - reported < PROGRESS_INTERVAL_MS)
            return;
        reported = now;
        const perSecond = (count * 1000) / (now - start);
        const left = Math.ceil((total - count) / perSecond);
        log.info(`${done} ${count} of ${total}, ${perSecond.toFixed(1)} a second, about ${left} s left`);
    };
}


/***/ })

};
