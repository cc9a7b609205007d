export const id = 798;
export const ids = [798];
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
/* harmony export */   Zo: () => (/* binding */ FOLDER_MODE),
/* harmony export */   fR: () => (/* binding */ replaceFile),
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
const FOLDER_MODE = 0o755;
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
    return createFrom(path, chunks, mode, async (file) => {
        await file.chmod(mode);
        if (modifiedAt !== null)
            await file.utimes(modifiedAt, modifiedAt);
        await file.sync();
    });
}
async function createPassingFileFrom(path, chunks, mode) {
    return createFrom(path, chunks, mode, (file) => file.chmod(mode));
}
async function createFrom(path, chunks, mode, finish) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let sizeBytes = 0;
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, CREATE, mode & PRIVATE_MODE);
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
async function replaceFile(path, content, mode) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true, mode: FOLDER_MODE });
    const part = partialPath(path);
    removeFile(part);
    (0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_6__/* .markUnfinished */ .b5)(part);
    try {
        await createFile(part, content, mode);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(part, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(part, { force: true });
        throw error;
    }
    finally {
        (0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_6__/* .markFinished */ .UI)(part);
    }
}
function partialPath(path) {
    return hiddenBeside(path, 'certkeep-part');
}
function hiddenBeside(path, ending) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path);
    return `${path.slice(0, path.length - name.length)}.${name}.${ending}`;
}
async function createBeside(path, stamp, part, write) {
    const { dir, name, ext } = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.parse)(path);
    removeFile(part);
    (0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_6__/* .markUnfinished */ .b5)(part);
    try {
        await write(part);
        for (let attempt = 1;; attempt += 1) {
            const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(dir, `${name}-${stamp}${attempt > 1 ? `-r${attempt}` : ''}${ext}`);
            if (hasTakenName(beside, part))
                return beside;
        }
    }
    finally {
        removeFile(part);
        (0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_6__/* .markFinished */ .UI)(part);
    }
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
/* harmony export */   P: () => (/* binding */ certificateFiles),
/* harmony export */   w: () => (/* binding */ stagedPath)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25856);
/* harmony import */ var _domain_secret_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39312);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27248);
/* harmony import */ var _regular_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52277);
/* harmony import */ var _cleanup_registry_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26104);
/* harmony import */ var _usable_path_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(75754);









const KEY_MODE = 0o600;
const CERTIFICATE_MODE = 0o644;
const MAX_PEM_BYTES = 256 * 1024;
const MAX_PKCS12_BYTES = 1024 * 1024;
function certificateFiles(paths) {
    return new FilesOfPair(paths);
}
class FilesOfPair {
    #paths;
    constructor(paths) {
        this.#paths = paths;
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
                (0,_usable_path_js__WEBPACK_IMPORTED_MODULE_8__/* .refuseUnusablePath */ .D)(path, this.#paths.workspace, folders);
        });
    }
    async recover() {
        await writing(this.certificatePath, () => {
            recoverPair(this.#paths);
        });
    }
    read() {
        return Promise.try(() => readPair(this.#paths));
    }
    async replace(pair) {
        await writing(this.certificatePath, () => replacePair(pair, this.#paths));
    }
    async complete(pair) {
        const { certificatePath, privateKeyPath } = this.#paths;
        const isKeyThere = isThere(privateKeyPath);
        const isCertificateThere = isThere(certificatePath);
        if (!isKeyThere && !isCertificateThere)
            return this.replace(pair);
        await writing(privateKeyPath, async () => {
            if (!isKeyThere)
                await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .replaceFile */ .fR)(privateKeyPath, pair.privateKey.reveal(), KEY_MODE);
            if (!isCertificateThere)
                await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .replaceFile */ .fR)(certificatePath, pair.certificate.pem, CERTIFICATE_MODE);
        });
    }
    async keepBeside(stamp) {
        const kept = [];
        for (const [path, mode] of [
            [this.certificatePath, CERTIFICATE_MODE],
            [this.privateKeyPath, KEY_MODE],
        ]) {
            await writing(path, async () => {
                const beside = await copyBeside(path, stamp, mode);
                if (beside !== null)
                    kept.push(beside);
            });
        }
        return kept;
    }
    async writePkcs12(bytes, isOurs, stamp) {
        const { pkcs12Path } = this.#paths;
        if (pkcs12Path === null)
            return;
        await writing(pkcs12Path, async () => {
            const existing = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readRegularFile */ .XF)(pkcs12Path, MAX_PKCS12_BYTES);
            if (existing !== null && !isOurs(existing))
                await copyBeside(pkcs12Path, stamp, KEY_MODE);
            await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .replaceFile */ .fR)(pkcs12Path, bytes, KEY_MODE);
        });
    }
}
function readPair({ certificatePath, privateKeyPath }) {
    const privateKey = readText(privateKeyPath);
    return {
        certificate: readText(certificatePath),
        privateKey: privateKey === null ? null : new _domain_secret_js__WEBPACK_IMPORTED_MODULE_4__/* .Secret */ .z(privateKey),
    };
}
async function replacePair(pair, paths) {
    const { certificatePath, privateKeyPath } = paths;
    discardStaged(paths);
    const folders = new Set([(0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(privateKeyPath), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(certificatePath)]);
    for (const folder of folders)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true, mode: _atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .FOLDER_MODE */ .Zo });
    const staged = [stagedPath(privateKeyPath), stagedPath(certificatePath)];
    (0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_7__/* .markUnfinished */ .b5)(...staged);
    try {
        await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .createFile */ .x3)(staged[0], pair.privateKey.reveal(), KEY_MODE);
        await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .createFile */ .x3)(staged[1], pair.certificate.pem, CERTIFICATE_MODE);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(staged[0], privateKeyPath);
    }
    catch (error) {
        discardStaged(paths);
        throw error;
    }
    finally {
        (0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_7__/* .markFinished */ .UI)(...staged);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(staged[1], certificatePath);
}
function recoverPair(paths) {
    const { certificatePath, privateKeyPath } = paths;
    for (const path of allPaths(paths))
        (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .removeFile */ .nM)((0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .partialPath */ .Dn)(path));
    const waiting = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_6__/* .statusOf */ .c2)(stagedPath(certificatePath));
    if (waiting === null)
        (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .removeFile */ .nM)(stagedPath(privateKeyPath));
    else if (waiting.isFile() && isHalfMoved(paths))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(stagedPath(certificatePath), certificatePath);
    else
        discardStaged(paths);
}
function isHalfMoved({ certificatePath, privateKeyPath }) {
    if (isThere(stagedPath(privateKeyPath)))
        return false;
    const certificate = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readRegularFile */ .XF)(stagedPath(certificatePath), MAX_PEM_BYTES);
    const privateKey = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readRegularFile */ .XF)(privateKeyPath, MAX_PEM_BYTES);
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
    (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .removeFile */ .nM)(stagedPath(certificatePath));
    (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .removeFile */ .nM)(stagedPath(privateKeyPath));
}
function allPaths({ certificatePath, privateKeyPath, pkcs12Path }) {
    return [certificatePath, privateKeyPath, ...(pkcs12Path === null ? [] : [pkcs12Path])];
}
function stagedPath(path) {
    return (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .hiddenBeside */ .vW)(path, 'certkeep-new');
}
function isThere(path) {
    return (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_6__/* .statusOf */ .c2)(path) !== null;
}
function readText(path) {
    try {
        return (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readRegularFile */ .XF)(path, MAX_PEM_BYTES)?.toString('utf8') ?? null;
    }
    catch (error) {
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('invalid', `The file ${path} cannot be read: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}.`, { cause: error });
    }
}
async function copyBeside(path, stamp, mode) {
    const bytes = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readRegularFile */ .XF)(path, MAX_PKCS12_BYTES);
    if (bytes === null)
        return null;
    return (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .createBeside */ .Pi)(path, stamp, (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .partialPath */ .Dn)(path), (part) => (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_5__/* .createFile */ .x3)(part, bytes, mode));
}
async function writing(path, write) {
    try {
        await write();
    }
    catch (error) {
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('not-written', `The file ${path} could not be written: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}.`, {
            cause: error,
        });
    }
}


/***/ }),

/***/ 78133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ mapConcurrent)
/* harmony export */ });
/* unused harmony export throwIfFailed */
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25856);

const PROGRESS_INTERVAL_MS = 5000;
async function mapConcurrent(items, work, options) {
    const results = new Map();
    const report = progressReporter(items.length, options);
    let next = 0;
    const takeTurns = async () => {
        while (next < items.length) {
            const index = next;
            next += 1;
            const item = items[index];
            results.set(index, item instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR ? item : await attempt(() => work(item)));
            report(results.size);
        }
    };
    await Promise.all(Array.from({ length: Math.min(options.concurrency, items.length) }, takeTurns));
    return items.map((_, index) => results.get(index));
}
function throwIfFailed(results) {
    return results.map((result) => {
        if (result instanceof Failure)
            throw result;
        return result;
    });
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


/***/ }),

/***/ 69428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ copyIn),
/* harmony export */   P: () => (/* binding */ PairLookup)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25856);
/* harmony import */ var _verify_verify_pair_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75003);
/* harmony import */ var _lookup_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8794);
/* harmony import */ var _precedence_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75320);
/* harmony import */ var _search_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2416);






class PairLookup {
    #search;
    #dependencies;
    #resharded;
    #sealedSet;
    #isUnseenReported = false;
    constructor(search, dependencies) {
        this.#search = search;
        this.#dependencies = dependencies;
    }
    async find(sought) {
        try {
            if (!this.#dependencies.keyring.hasPassphrase)
                return await this.#findSealedSet(sought);
            const copies = await this.copiesOf(sought);
            const damaged = [];
            const pair = await this.#openFirst(copies, damaged);
            if (pair !== null)
                return { state: 'found', pair: await this.#withContext(pair, sought) };
            return (await this.#findInOtherBranches(sought)) ?? (await this.#confirmAbsence(sought, damaged));
        }
        catch (error) {
            return (0,_lookup_result_js__WEBPACK_IMPORTED_MODULE_4__/* .failedLookup */ .kU)((0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .asFailure */ .h_)(error), sought.commonName);
        }
    }
    async standingOf(certificate, sought) {
        const isSame = ({ record }) => record.fingerprint === certificate.fingerprint;
        const { commonName, name } = sought;
        try {
            const copies = await this.copiesOf({ commonName, name });
            const best = copies[0] ?? null;
            const current = best === null || isSame(best) ? null : best;
            const newest = copies.find(isSame);
            const known = newest ?? (current === null ? null : await this.#findSuperseded(sought, isSame));
            const unseen = this.#unseen();
            return { known, current, ...(unseen === null ? {} : { unseen }) };
        }
        catch (error) {
            const failure = (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .asFailure */ .h_)(error);
            if (failure.code === 'timeout')
                throw failure;
            const lookup = (0,_lookup_result_js__WEBPACK_IMPORTED_MODULE_4__/* .failedLookup */ .kU)(failure, commonName);
            return { known: null, current: null, ...('problem' in lookup ? { unseen: lookup } : {}) };
        }
    }
    async copiesOf(sought) {
        const { expectedFingerprint: expected } = sought;
        const own = await copiesIn(this.#search.own(), sought, this.#isSingle);
        const elsewhere = (await this.#isElsewhere(own)) ? await this.#copiesInOtherShards(sought) : [];
        const copies = [...own, ...elsewhere].sort(_precedence_js__WEBPACK_IMPORTED_MODULE_5__/* .compareByPrecedence */ .N);
        if (expected === undefined)
            return copies;
        const isNamed = ({ record }) => record.fingerprint === expected;
        if (copies.some(isNamed))
            return copies.filter(isNamed);
        const older = await copiesIn(this.#search.withSuperseded(), sought, this.#isSingle);
        return older.some(isNamed) ? older.filter(isNamed) : copies;
    }
    get #isSingle() {
        return this.#search.scope.list === null;
    }
    async #isElsewhere(own) {
        if (this.#isSingle)
            return false;
        const best = own.toSorted(_precedence_js__WEBPACK_IMPORTED_MODULE_5__/* .compareByPrecedence */ .N)[0];
        return best === undefined || best.record.isCarried || (await this.#wasResharded());
    }
    async #copiesInOtherShards(sought) {
        const sets = this.#search.ofOtherShards();
        const copies = await copiesIn(sets, sought, false);
        const failure = (0,_lookup_result_js__WEBPACK_IMPORTED_MODULE_4__/* .gravest */ .Zk)(sets.failures);
        if (failure !== null && copies.length === 0)
            throw failure;
        return copies;
    }
    #wasResharded() {
        this.#resharded ??= this.#compareSpreads();
        return this.#resharded;
    }
    async #compareSpreads() {
        const { list } = this.#search.scope;
        const newest = await this.#search.own().at(0);
        if (list === null || newest === null)
            return false;
        for await (const { name } of this.#search.listing({ list })) {
            if ((0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .compareNewestFirst */ .a0)(name, newest.listed.name) >= 0)
                return false;
            if (!(0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .areSpreadAlike */ .UU)(name.base, newest.listed.name.base, list))
                return true;
        }
        return false;
    }
    async #openFirst(copies, damaged) {
        for (const copy of copies) {
            const { set, record } = copy;
            const opening = await (0,_verify_verify_pair_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyPair */ .i)(set, record, this.#dependencies);
            if (opening.kind === 'open')
                return existingPair(opening, set, record);
            if (opening.kind !== 'damaged')
                continue;
            damaged.push(copy);
            this.#dependencies.log.warning(`The backup of ${record.commonName} in ${set.listed.place} was passed over: ${opening.problem}.`);
        }
        return null;
    }
    async #findInOtherBranches(sought) {
        const own = this.#search.own();
        if (own.opened.length > 0)
            return null;
        const copies = own.ofOthers
            .flatMap((set) => copyIn(set, sought, this.#isSingle))
            .sort(_precedence_js__WEBPACK_IMPORTED_MODULE_5__/* .compareByPrecedence */ .N);
        const pair = await this.#openFirst(copies, []);
        if (pair === null)
            return null;
        const branch = copies.find(({ record }) => record.fingerprint === pair.certificate.fingerprint);
        return { state: 'found', pair: { ...pair, otherBranch: branch?.set.manifest.run.ref ?? '' } };
    }
    async #findSuperseded(sought, isSame) {
        for await (const set of this.#search.withSuperseded()) {
            const copy = copyIn(set, sought, this.#isSingle).find(isSame);
            if (copy !== undefined)
                return copy;
        }
        return null;
    }
    async #confirmAbsence(sought, damagedCopies) {
        const own = this.#search.own();
        const { commonName } = sought;
        const failure = (0,_lookup_result_js__WEBPACK_IMPORTED_MODULE_4__/* .gravest */ .Zk)(own.failures);
        if (failure !== null)
            return (0,_lookup_result_js__WEBPACK_IMPORTED_MODULE_4__/* .failedLookup */ .kU)(failure, commonName);
        const damaged = [...damagedCopies.map(({ set }) => set.listed), ...own.damaged].map(({ place }) => place);
        if (damaged.length > 0)
            return (0,_lookup_result_js__WEBPACK_IMPORTED_MODULE_4__/* .allDamaged */ .dj)(damaged, commonName);
        if (own.gone[0] !== undefined)
            return (0,_lookup_result_js__WEBPACK_IMPORTED_MODULE_4__/* .vanished */ .Jv)(own.gone[0].place, commonName);
        if (own.opened.length > 0)
            return { state: 'absent' };
        if (this.#search.fromFuture !== null)
            return (0,_lookup_result_js__WEBPACK_IMPORTED_MODULE_4__/* .datedInFuture */ .XS)(this.#search.fromFuture, commonName);
        if (own.expired.length > 0)
            return (0,_lookup_result_js__WEBPACK_IMPORTED_MODULE_4__/* .lost */ .DU)(own.expired.map(({ place }) => place), commonName);
        const [key] = this.#search.cachedKey === null ? await this.#listCache(own.isAnswered) : [];
        return key === undefined ? { state: 'absent' } : (0,_lookup_result_js__WEBPACK_IMPORTED_MODULE_4__/* .uncachedEntry */ .kv)(key, commonName);
    }
    async #listCache(isAnswered) {
        try {
            return await this.#search.listCache();
        }
        catch (error) {
            if (isAnswered && (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .asFailure */ .h_)(error).code === 'unsupported')
                return [];
            throw error;
        }
    }
    #findSealedSet({ commonName }) {
        this.#sealedSet ??= this.#lookForSealedSet(commonName);
        return this.#sealedSet;
    }
    async #lookForSealedSet(commonName) {
        const { list, artifactName } = this.#search.scope;
        const listing = this.#search.listing(list === null ? artifactName : { list });
        const sealed = (await (0,_search_js__WEBPACK_IMPORTED_MODULE_3__/* .readInFull */ .F)(listing)).filter(({ name }) => !name.isPublic);
        const current = sealed.find(({ isExpired }) => !isExpired);
        if (current !== undefined)
            return (0,_lookup_result_js__WEBPACK_IMPORTED_MODULE_4__/* .lockedWithoutPassphrase */ .Ny)(current.place, commonName);
        if (sealed.length > 0)
            return (0,_lookup_result_js__WEBPACK_IMPORTED_MODULE_4__/* .lost */ .DU)(sealed.map(({ place }) => place), commonName);
        const [key] = await this.#listCache(listing.isAnswered);
        return key === undefined
            ? { state: 'absent' }
            : (0,_lookup_result_js__WEBPACK_IMPORTED_MODULE_4__/* .lockedWithoutPassphrase */ .Ny)(`cache entry ${key}`, commonName);
    }
    async #withContext(pair, sought) {
        if (sought.expectedFingerprint === undefined)
            return this.#withUnseen(pair);
        const { commonName, name } = sought;
        const [best] = await this.copiesOf({ commonName, name });
        const isCurrent = best === undefined || best.record.fingerprint === pair.certificate.fingerprint;
        return this.#withUnseen({ ...pair, ...(isCurrent ? {} : { currentSince: new Date(best.record.since) }) });
    }
    #withUnseen(pair) {
        const unseen = this.#unseen();
        if (unseen === null)
            return pair;
        if (!this.#isUnseenReported)
            this.#dependencies.log.warning(`Found a certificate for ${this.#search.scope.about}, but could not check whether it is the newest. ${unseen.problem}`);
        this.#isUnseenReported = true;
        return { ...pair, unseen };
    }
    #unseen() {
        const failure = (0,_lookup_result_js__WEBPACK_IMPORTED_MODULE_4__/* .gravest */ .Zk)(this.#search.own().failures);
        if (failure === null)
            return null;
        return { problem: failure.message, advice: 'Nothing was renewed.' };
    }
}
async function copiesIn(sets, sought, isSingle) {
    const copies = [];
    for await (const set of sets)
        copies.push(...copyIn(set, sought, isSingle));
    return copies;
}
const indices = new WeakMap();
function copyIn(set, { name, commonName }, isSingle) {
    const index = indices.get(set) ?? new Map(set.manifest.certificates.map((record) => [record.name ?? '', record]));
    indices.set(set, index);
    const only = index.get('');
    if (only === undefined)
        return copyOf(set, index.get(name));
    return isSingle || (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .folderNameFor */ .tI)(only.commonName) === (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .folderNameFor */ .tI)(commonName) ? copyOf(set, only) : [];
}
function copyOf(set, record) {
    return record === undefined ? [] : [{ set, record }];
}
function existingPair(opening, { listed, key }, record) {
    const { certificate, privateKey, sealed } = opening;
    return {
        certificate,
        privateKey,
        source: listed.source,
        place: listed.place,
        storedAt: listed.name.time,
        since: new Date(record.since),
        ...(key?.isCurrent === true ? { sealed } : {}),
        isBackedUp: listed.source !== 'cache',
    };
}


/***/ })

};
