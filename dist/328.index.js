export const id = 328;
export const ids = [328];
export const modules = {

/***/ 7328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ listBaseNames),
/* harmony export */   directoryVault: () => (/* binding */ directoryVault)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9292);
/* harmony import */ var _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6307);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5856);
/* harmony import */ var _domain_manifest_parser_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5337);
/* harmony import */ var _file_chunks_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9097);
/* harmony import */ var _folder_set_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8525);
/* harmony import */ var _private_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7960);
/* harmony import */ var _regular_file_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2277);
/* harmony import */ var _unfinished_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8577);













const PART_PREFIX = '.certkeep-part-';
const ABANDONED_AFTER_MS = 3_600_000;
const MAX_FOLDERS_A_SECOND = 100;
function directoryVault(directory) {
    return {
        source: 'directory',
        async *list(names) {
            yield* await listSets(directory, names);
        },
        open: (set) => openSet(set.place),
        async store(staged, name) {
            try {
                await removeAbandoned(directory);
                return (await findSame(directory, staged, name)) ?? (await storeAs(directory, staged, name));
            }
            catch (error) {
                throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H('not-stored', `The backup was not stored in ${directory}: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .b)(error)}.`, {
                    cause: error,
                });
            }
        },
        async remove(set) {
            try {
                const part = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, `${PART_PREFIX}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(set.place, part);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(part, { recursive: true, force: true });
            }
            catch (error) {
                if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_10__/* .hasCode */ .up)(error, 'ENOENT'))
                    return;
                throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H('unreadable', `The set ${set.place} could not be removed: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .b)(error)}.`, {
                    cause: error,
                });
            }
        },
    };
}
async function listBaseNames(directory) {
    const folders = (await readFolderNames(directory)).filter(_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isSetFolder */ .vi);
    const names = folders.map((folder) => baseNameOf((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, folder)));
    return [...new Set(names.filter((name) => name !== null))].sort();
}
async function listSets(directory, scope) {
    const names = (await readFolderNames(directory)).filter(_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isSetFolder */ .vi);
    const sets = names.map((name) => describeSet((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, name), scope));
    return sets.filter((set) => set !== null).sort((some, other) => (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__/* .compareNewestFirst */ .a0)(some.name, other.name));
}
async function readFolderNames(directory) {
    try {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(directory, { withFileTypes: true });
        return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    }
    catch (error) {
        if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_10__/* .hasCode */ .up)(error, 'ENOENT'))
            return [];
        throw unreadable(`The directory ${directory}`, error);
    }
}
function describeSet(folder, scope) {
    const found = readManifest(folder);
    const name = found === null ? null : (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__/* .parseNameIn */ .wT)(found.manifest.name, scope);
    if (found === null || name === null)
        return null;
    const sizeBytes = found.manifest.files.reduce((sum, file) => sum + file.sizeBytes, found.describingBytes);
    return storedSet(folder, name, sizeBytes);
}
function baseNameOf(folder) {
    const { manifest } = readManifest(folder) ?? {};
    if (manifest === undefined)
        return null;
    return (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__/* .parseBackupName */ .Df)(manifest.name, manifest.artifactName) === null ? null : manifest.artifactName;
}
function readManifest(folder) {
    try {
        const bytes = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_10__/* .readRegularFile */ .XF)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_5__/* .MANIFEST_FILE */ .h1), _folder_set_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_TEXT_BYTES */ .$D);
        if (bytes === null)
            return null;
        const checksums = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_10__/* .statusOf */ .c2)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_5__/* .CHECKSUMS_FILE */ .aP));
        const describingBytes = bytes.length + (checksums?.size ?? 0);
        return { manifest: (0,_domain_manifest_parser_js__WEBPACK_IMPORTED_MODULE_7__/* .parseManifest */ .N)(bytes.toString('utf8')), describingBytes };
    }
    catch (error) {
        if (isOfSystem(error))
            throw unreadable(`The set ${folder}`, error);
        return null;
    }
}
function isOfSystem(error) {
    return error instanceof Error && 'syscall' in error;
}
function unreadable(what, error) {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H('unreadable', `${what} could not be read: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .b)(error)}.`, { cause: error });
}
function storedSet(place, name, sizeBytes) {
    return { name, place, source: 'directory', createdAt: name.time, sizeBytes, expiresAt: null };
}
async function openSet(folder) {
    try {
        return await (0,_folder_set_js__WEBPACK_IMPORTED_MODULE_8__/* .openFolder */ .NE)(folder);
    }
    catch (error) {
        if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_10__/* .statusOf */ .c2)(folder) === null)
            return null;
        if (isOfSystem(error))
            throw unreadable(`The set ${folder}`, error);
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H('invalid', `The set ${folder} cannot be opened: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .b)(error)}.`, {
            cause: error,
        });
    }
}
async function findSame(directory, staged, name) {
    const files = staged.files.map(({ record }) => record);
    for (const set of await listSets(directory, name.base)) {
        if ((0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__/* .dayFolder */ .dQ)(set.name.time) !== (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__/* .dayFolder */ .dQ)(name.time))
            continue;
        const existing = await (0,_folder_set_js__WEBPACK_IMPORTED_MODULE_8__/* .openFolder */ .NE)(set.place).catch(() => null);
        if (existing !== null && (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_5__/* .haveSameContent */ .sw)(existing.files, files) && (await isSound(existing)))
            return set;
    }
    return null;
}
async function isSound(set) {
    try {
        const manifest = (0,_domain_manifest_parser_js__WEBPACK_IMPORTED_MODULE_7__/* .parseManifest */ .N)(await set.readText(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_5__/* .MANIFEST_FILE */ .h1));
        return (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_5__/* .problemsOfSet */ .iS)(set.files, manifest, await set.readText(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_5__/* .CHECKSUMS_FILE */ .aP)).length === 0;
    }
    catch {
        return false;
    }
}
async function storeAs(directory, staged, name) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(directory, { recursive: true });
    const part = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, `${PART_PREFIX}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_11__/* .markUnfinished */ .b5)(part);
    try {
        let sizeBytes = 0;
        for (const file of staged.files) {
            await writeDurably(file, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(part, ...file.record.path.split('/')));
            sizeBytes += file.record.sizeBytes;
        }
        return storedSet(await moveToFreeName(part, directory, name.time), name, sizeBytes);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(part, { recursive: true, force: true });
        (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_11__/* .markFinished */ .UI)(part);
    }
}
async function removeAbandoned(directory) {
    const names = await readFolderNames(directory);
    for (const name of names.filter((folder) => folder.startsWith(PART_PREFIX))) {
        const part = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, name);
        try {
            const age = Date.now() - (await lastChangeIn(part));
            if (age > ABANDONED_AFTER_MS)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(part, { recursive: true, force: true });
        }
        catch {
        }
    }
}
async function lastChangeIn(folder) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder, { recursive: true });
    return Math.max(...['', ...names].map((name) => (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_10__/* .statusOf */ .c2)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name))?.mtimeMs ?? 0));
}
async function writeDurably({ record, content }, to) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(to), { recursive: true });
    const mode = Number.parseInt(record.mode, 8);
    if (typeof content === 'string' || content instanceof Uint8Array)
        return (0,_private_file_js__WEBPACK_IMPORTED_MODULE_9__/* .createFile */ .x3)(to, content, mode);
    const source = await (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_10__/* .openRegularFile */ .ZU)(content.location);
    try {
        const { sha256 } = await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_9__/* .createFileFrom */ .H2)(to, (0,_file_chunks_js__WEBPACK_IMPORTED_MODULE_12__/* .chunksOf */ .U)(source), { mode, modifiedAt: null });
        if (sha256 !== record.sha256)
            throw new Error(`${record.path} was changed while it was stored`);
    }
    finally {
        await source.close();
    }
}
async function moveToFreeName(part, directory, time) {
    for (const folder of folderNames(time)) {
        const place = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, folder);
        if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_10__/* .statusOf */ .c2)(place) !== null)
            continue;
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(part, place);
            return place;
        }
        catch (error) {
            if (!['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOTDIR'].some((code) => (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_10__/* .hasCode */ .up)(error, code)))
                throw error;
            if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_10__/* .statusOf */ .c2)(place) === null)
                throw error;
        }
    }
    throw new Error(`no free name for the day ${(0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__/* .dayFolder */ .dQ)(time)}`);
}
function* folderNames(time) {
    yield (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__/* .dayFolder */ .dQ)(time);
    yield (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__/* .timeFolder */ .c9)(time);
    for (let attempt = 2; attempt <= MAX_FOLDERS_A_SECOND; attempt += 1)
        yield `${(0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__/* .timeFolder */ .c9)(time)}-r${attempt}`;
}


/***/ }),

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

/***/ 8525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ MAX_TEXT_BYTES),
/* harmony export */   NE: () => (/* binding */ openFolder)
/* harmony export */ });
/* unused harmony export listFiles */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _file_chunks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9097);
/* harmony import */ var _regular_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2277);





const MAX_TEXT_BYTES = 32 * 1024 * 1024;
const MAX_WHOLE_BYTES = 1024 * 1024;
async function openFolder(folder) {
    const files = new Map();
    for (const path of listFiles(folder))
        files.set(path, await digestOf(folder, path));
    return {
        files: [...files.values()],
        readText: (path) => Promise.try(() => {
            const bytes = files.has(path) ? (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegularFile */ .XF)(locate(folder, path), MAX_TEXT_BYTES) : null;
            if (bytes === null)
                throw new Error(`${path} is missing`);
            return bytes.toString('utf8');
        }),
        async stream(path) {
            if (!files.has(path))
                throw new Error(`${path} is missing`);
            return (await (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .openRegularFile */ .ZU)(locate(folder, path))).createReadStream();
        },
        close: () => Promise.resolve(),
    };
}
function listFiles(folder, below = '') {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, below), { withFileTypes: true }).flatMap((entry) => {
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        if (entry.isDirectory())
            return listFiles(folder, path);
        if (entry.isFile())
            return [path];
        throw new Error(`${path} is neither a file nor a folder`);
    });
}
async function digestOf(folder, path) {
    const location = locate(folder, path);
    const size = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .statusOf */ .c2)(location)?.size ?? 0;
    const bytes = size > MAX_WHOLE_BYTES ? null : (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegularFile */ .XF)(location, MAX_WHOLE_BYTES);
    if (bytes !== null)
        return digestOfBytes(path, bytes);
    const sum = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let sizeBytes = 0;
    const file = await (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .openRegularFile */ .ZU)(location);
    try {
        for await (const chunk of (0,_file_chunks_js__WEBPACK_IMPORTED_MODULE_4__/* .chunksOf */ .U)(file)) {
            sizeBytes += chunk.length;
            sum.update(chunk);
        }
    }
    finally {
        await file.close();
    }
    return { path, sizeBytes, sha256: sum.digest('hex') };
}
function digestOfBytes(path, bytes) {
    return { path, sizeBytes: bytes.length, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes, 'hex') };
}
function locate(folder, path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, ...path.split('/'));
}


/***/ }),

/***/ 7960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dn: () => (/* binding */ partialPath),
/* harmony export */   H2: () => (/* binding */ createFileFrom),
/* harmony export */   Pi: () => (/* binding */ createBeside),
/* harmony export */   Zh: () => (/* binding */ createPassingFileOf),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   nM: () => (/* binding */ removeFile),
/* harmony export */   uj: () => (/* binding */ createPassingFile),
/* harmony export */   vW: () => (/* binding */ hiddenBeside),
/* harmony export */   x3: () => (/* binding */ createFile),
/* harmony export */   yu: () => (/* binding */ removeTemporaryFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7975);
/* harmony import */ var _regular_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2277);
/* harmony import */ var _unfinished_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8577);







const flush = (0,node_util__WEBPACK_IMPORTED_MODULE_4__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_1__.fsync);
const NO_FOLLOW = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW;
const PRIVATE_MODE = 0o600;
const PIECE_LENGTH = 1024 * 1024;
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
    createPassing(path, [content], mode);
}
function createPassingFileOf(path, pieces, mode) {
    createPassing(path, gathered(pieces), mode);
}
function* gathered(pieces) {
    let text = '';
    for (const piece of pieces) {
        text += piece;
        if (text.length < PIECE_LENGTH)
            continue;
        yield text;
        text = '';
    }
    yield text;
}
function createPassing(path, contents, mode) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, CREATE, mode);
    try {
        for (const content of contents)
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
        await file.chmod(mode);
        if (modifiedAt !== null)
            await file.utimes(modifiedAt, modifiedAt);
        await file.sync();
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
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
    const part = partialPath(path);
    removeFile(part);
    (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_6__/* .markUnfinished */ .b5)(part);
    try {
        await createFile(part, content, mode);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(part, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(part, { force: true });
        throw error;
    }
    finally {
        (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_6__/* .markFinished */ .UI)(part);
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
    (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_6__/* .markUnfinished */ .b5)(part);
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
        (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_6__/* .markFinished */ .UI)(part);
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


/***/ })

};
