export const id = 328;
export const ids = [328];
export const modules = {

/***/ 57328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ listBaseNames),
/* harmony export */   directoryVault: () => (/* binding */ directoryVault)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9292);
/* harmony import */ var _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66307);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25856);
/* harmony import */ var _domain_manifest_parser_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65337);
/* harmony import */ var _file_chunks_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(49097);
/* harmony import */ var _folder_set_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58525);
/* harmony import */ var _private_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57960);










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
                return (await findSame(directory, staged, name)) ?? (await storeAs(directory, staged, name));
            }
            catch (error) {
                throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .H('not-stored', `The backup was not stored in ${directory}: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .b)(error)}.`, {
                    cause: error,
                });
            }
        },
        async remove(set) {
            try {
                const part = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, `.certkeep-part-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(set.place, part);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(part, { recursive: true, force: true });
            }
            catch (error) {
                if ((0,_private_file_js__WEBPACK_IMPORTED_MODULE_8__/* .hasCode */ .up)(error, 'ENOENT'))
                    return;
                throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .H('unreadable', `The set ${set.place} could not be removed: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .b)(error)}.`, {
                    cause: error,
                });
            }
        },
    };
}
async function listBaseNames(directory) {
    const folders = (await readFolderNames(directory)).filter(_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isSetFolder */ .vi);
    const names = folders.map((folder) => baseNameOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, folder)));
    return [...new Set(names.filter((name) => name !== null))].sort();
}
async function listSets(directory, scope) {
    const names = (await readFolderNames(directory)).filter(_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isSetFolder */ .vi);
    const sets = names.map((name) => describeSet((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name), scope));
    return sets.filter((set) => set !== null).sort((some, other) => (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .compareNewestFirst */ .a0)(some.name, other.name));
}
async function readFolderNames(directory) {
    try {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory, { withFileTypes: true });
        return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    }
    catch (error) {
        if ((0,_private_file_js__WEBPACK_IMPORTED_MODULE_8__/* .hasCode */ .up)(error, 'ENOENT'))
            return [];
        throw unreadable(`The directory ${directory}`, error);
    }
}
function describeSet(folder, scope) {
    const found = readManifest(folder);
    const name = found === null ? null : (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .parseNameIn */ .wT)(found.manifest.name, scope);
    if (found === null || name === null)
        return null;
    const sizeBytes = found.manifest.files.reduce((sum, file) => sum + file.sizeBytes, found.describingBytes);
    return storedSet(folder, name, sizeBytes);
}
function baseNameOf(folder) {
    const { manifest } = readManifest(folder) ?? {};
    if (manifest === undefined)
        return null;
    return (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBackupName */ .Df)(manifest.name, manifest.artifactName) === null ? null : manifest.artifactName;
}
function readManifest(folder) {
    try {
        const bytes = (0,_private_file_js__WEBPACK_IMPORTED_MODULE_8__/* .readRegularFile */ .XF)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_FILE */ .h1), _folder_set_js__WEBPACK_IMPORTED_MODULE_7__/* .MAX_TEXT_BYTES */ .$D);
        if (bytes === null)
            return null;
        const checksums = (0,_private_file_js__WEBPACK_IMPORTED_MODULE_8__/* .statusOf */ .c2)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_4__/* .CHECKSUMS_FILE */ .aP));
        const describingBytes = bytes.length + (checksums?.size ?? 0);
        return { manifest: (0,_domain_manifest_parser_js__WEBPACK_IMPORTED_MODULE_6__/* .parseManifest */ .N)(bytes.toString('utf8')), describingBytes };
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
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .H('unreadable', `${what} could not be read: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .b)(error)}.`, { cause: error });
}
function storedSet(place, name, sizeBytes) {
    return { name, place, source: 'directory', createdAt: name.time, sizeBytes, expiresAt: null };
}
async function openSet(folder) {
    try {
        return await (0,_folder_set_js__WEBPACK_IMPORTED_MODULE_7__/* .openFolder */ .NE)(folder);
    }
    catch (error) {
        if ((0,_private_file_js__WEBPACK_IMPORTED_MODULE_8__/* .statusOf */ .c2)(folder) === null)
            return null;
        if (isOfSystem(error))
            throw unreadable(`The set ${folder}`, error);
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .H('invalid', `The set ${folder} cannot be opened: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .b)(error)}.`, {
            cause: error,
        });
    }
}
async function findSame(directory, staged, name) {
    const { files } = await (0,_folder_set_js__WEBPACK_IMPORTED_MODULE_7__/* .openFolder */ .NE)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(staged.root, staged.dayFolder));
    for (const set of await listSets(directory, name.base)) {
        if ((0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .dayFolder */ .dQ)(set.name.time) !== (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .dayFolder */ .dQ)(name.time))
            continue;
        const existing = await (0,_folder_set_js__WEBPACK_IMPORTED_MODULE_7__/* .openFolder */ .NE)(set.place).catch(() => null);
        if (existing !== null && (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_4__/* .haveSameContent */ .sw)(existing.files, files) && (await isSound(existing)))
            return set;
    }
    return null;
}
async function isSound(set) {
    try {
        const manifest = (0,_domain_manifest_parser_js__WEBPACK_IMPORTED_MODULE_6__/* .parseManifest */ .N)(await set.readText(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_FILE */ .h1));
        return (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_4__/* .problemsOfSet */ .iS)(set.files, manifest, await set.readText(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_4__/* .CHECKSUMS_FILE */ .aP)).length === 0;
    }
    catch {
        return false;
    }
}
async function storeAs(directory, staged, name) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(directory, { recursive: true });
    const from = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(staged.root, staged.dayFolder);
    const paths = (0,_folder_set_js__WEBPACK_IMPORTED_MODULE_7__/* .listFiles */ .CS)(from);
    const part = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, `.certkeep-part-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    try {
        let sizeBytes = 0;
        for (const path of paths)
            sizeBytes += await copyDurably((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(from, path), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(part, path));
        return storedSet(await moveToFreeName(part, directory, name.time), name, sizeBytes);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(part, { recursive: true, force: true });
    }
}
async function copyDurably(from, to) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(to), { recursive: true });
    const source = await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_8__/* .openRegularFile */ .ZU)(from);
    try {
        const mode = (await source.stat()).mode & 0o777;
        return (await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_8__/* .createFileFrom */ .H2)(to, (0,_file_chunks_js__WEBPACK_IMPORTED_MODULE_9__/* .chunksOf */ .U)(source), { mode, modifiedAt: null })).sizeBytes;
    }
    finally {
        await source.close();
    }
}
async function moveToFreeName(part, directory, time) {
    for (const folder of folderNames(time)) {
        const place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, folder);
        if ((0,_private_file_js__WEBPACK_IMPORTED_MODULE_8__/* .statusOf */ .c2)(place) !== null)
            continue;
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(part, place);
            return place;
        }
        catch (error) {
            if (!['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOTDIR'].some((code) => (0,_private_file_js__WEBPACK_IMPORTED_MODULE_8__/* .hasCode */ .up)(error, code)))
                throw error;
            if ((0,_private_file_js__WEBPACK_IMPORTED_MODULE_8__/* .statusOf */ .c2)(place) === null)
                throw error;
        }
    }
    throw new Error(`no free name for the day ${(0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .dayFolder */ .dQ)(time)}`);
}
function* folderNames(time) {
    yield (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .dayFolder */ .dQ)(time);
    yield (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .timeFolder */ .c9)(time);
    for (let attempt = 2; attempt <= MAX_FOLDERS_A_SECOND; attempt += 1)
        yield `${(0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_3__/* .timeFolder */ .c9)(time)}-r${attempt}`;
}


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

/***/ 58525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ MAX_TEXT_BYTES),
/* harmony export */   CS: () => (/* binding */ listFiles),
/* harmony export */   NE: () => (/* binding */ openFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _file_chunks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49097);
/* harmony import */ var _private_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57960);





const MAX_TEXT_BYTES = 32 * 1024 * 1024;
const MAX_WHOLE_BYTES = 1024 * 1024;
async function openFolder(folder) {
    const files = new Map();
    for (const path of listFiles(folder))
        files.set(path, await digestOf(folder, path));
    return {
        files: [...files.values()],
        readText: (path) => Promise.try(() => {
            const bytes = files.has(path) ? (0,_private_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegularFile */ .XF)(locate(folder, path), MAX_TEXT_BYTES) : null;
            if (bytes === null)
                throw new Error(`${path} is missing`);
            return bytes.toString('utf8');
        }),
        async stream(path) {
            if (!files.has(path))
                throw new Error(`${path} is missing`);
            return (await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_3__/* .openRegularFile */ .ZU)(locate(folder, path))).createReadStream();
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
    const size = (0,_private_file_js__WEBPACK_IMPORTED_MODULE_3__/* .statusOf */ .c2)(location)?.size ?? 0;
    const bytes = size > MAX_WHOLE_BYTES ? null : (0,_private_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegularFile */ .XF)(location, MAX_WHOLE_BYTES);
    if (bytes !== null)
        return digestOfBytes(path, bytes);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let sizeBytes = 0;
    const file = await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_3__/* .openRegularFile */ .ZU)(location);
    try {
        for await (const chunk of (0,_file_chunks_js__WEBPACK_IMPORTED_MODULE_4__/* .chunksOf */ .U)(file)) {
            sizeBytes += chunk.length;
            hash.update(chunk);
        }
    }
    finally {
        await file.close();
    }
    return { path, sizeBytes, sha256: hash.digest('hex') };
}
function digestOfBytes(path, bytes) {
    return { path, sizeBytes: bytes.length, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex') };
}
function locate(folder, path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, ...path.split('/'));
}


/***/ }),

/***/ 57960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dn: () => (/* binding */ partialPath),
/* harmony export */   H2: () => (/* binding */ createFileFrom),
/* harmony export */   Pi: () => (/* binding */ createBeside),
/* harmony export */   SB: () => (/* binding */ describeKind),
/* harmony export */   XF: () => (/* binding */ readRegularFile),
/* harmony export */   ZU: () => (/* binding */ openRegularFile),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   nM: () => (/* binding */ removeFile),
/* harmony export */   uj: () => (/* binding */ createPassingFile),
/* harmony export */   up: () => (/* binding */ hasCode),
/* harmony export */   x3: () => (/* binding */ createFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57975);





const flush = (0,node_util__WEBPACK_IMPORTED_MODULE_4__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_1__.fsync);
const NO_FOLLOW = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW;
const NON_BLOCKING = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK;
const READ = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (NO_FOLLOW ?? 0) | (NON_BLOCKING ?? 0);
const PRIVATE_MODE = 0o600;
const CREATE = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | (NO_FOLLOW ?? 0);
function statusOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, { throwIfNoEntry: false }) ?? null;
    }
    catch (error) {
        if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR'))
            return null;
        throw error;
    }
}
function removeFile(path) {
    if (statusOf(path) !== null)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { force: true });
}
function readRegularFile(path, maxBytes) {
    const status = statusOf(path);
    if (status === null)
        return null;
    if (!status.isFile())
        throw new Error(describeKind(status));
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, READ);
    try {
        const opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(file);
        if (!opened.isFile())
            throw new Error(describeKind(opened));
        if (opened.size > maxBytes)
            throw new Error(`it has ${opened.size} bytes; at most ${maxBytes} are read`);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
async function openRegularFile(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, READ);
    const status = await file.stat();
    if (status.isFile())
        return file;
    await file.close();
    throw new Error(describeKind(status));
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
async function replaceFile(path, content, mode) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
    const part = partialPath(path);
    removeFile(part);
    await createFile(part, content, mode);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(part, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(part, { force: true });
        throw error;
    }
}
function partialPath(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}.certkeep-part`);
}
async function createBeside(path, stamp, create) {
    const { dir, name, ext } = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.parse)(path);
    for (let attempt = 1;; attempt += 1) {
        const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(dir, `${name}-${stamp}${attempt > 1 ? `-r${attempt}` : ''}${ext}`);
        try {
            await create(beside);
            return beside;
        }
        catch (error) {
            if (!hasCode(error, 'EEXIST'))
                throw error;
        }
    }
}
function hasCode(error, code) {
    return error instanceof Error && 'code' in error && error.code === code;
}
function describeKind(status) {
    if (status.isSymbolicLink())
        return 'it is a symbolic link, which is never followed';
    if (status.isDirectory())
        return 'it is a folder';
    return 'it is not a regular file';
}


/***/ })

};
