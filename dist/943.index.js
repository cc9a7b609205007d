export const id = 943;
export const ids = [943];
export const modules = {

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


/***/ }),

/***/ 92943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pairCache: () => (/* binding */ pairCache)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(25856);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/src/domain/set-path.js
var set_path = __webpack_require__(71560);
// EXTERNAL MODULE: ./build/src/adapters/files/folder-set.js
var folder_set = __webpack_require__(58525);
// EXTERNAL MODULE: ./build/src/adapters/files/private-file.js
var private_file = __webpack_require__(57960);
;// CONCATENATED MODULE: ./build/src/adapters/archive/packed-set.js






const MAX_FILES = 100_000;
function packFolder(folder) {
    const texts = (0,folder_set/* listFiles */.CS)(folder).map((path) => {
        const bytes = (0,private_file/* readRegularFile */.XF)((0,external_node_path_.join)(folder, ...path.split('/')), folder_set/* MAX_TEXT_BYTES */.$D);
        if (bytes === null)
            throw new Error(`${path} is missing`);
        return [path, bytes.toString('utf8')];
    });
    return JSON.stringify({ files: Object.fromEntries(texts) });
}
function openPackedSet(json) {
    const texts = parseTexts(json);
    const files = [...texts].map(([path, text]) => digestOf(path, text));
    const textOf = (path) => {
        const text = texts.get(path);
        if (text === undefined)
            throw new Error(`${path} is missing`);
        return text;
    };
    return {
        files,
        readText: (path) => Promise.try(textOf, path),
        stream: (path) => Promise.try(() => external_node_stream_.Readable.from([Buffer.from(textOf(path), 'utf8')])),
        close: () => Promise.resolve(),
    };
}
function parseTexts(json) {
    const files = Reflect.get(Object(parseJson(json)), 'files');
    if (typeof files !== 'object' || files === null)
        throw new Error('it names no files');
    const texts = new Map();
    for (const [path, text] of Object.entries(files)) {
        if (typeof text !== 'string' || !(0,set_path/* isSafePath */.p)(path))
            throw new Error('what it names is not the file of a set');
        texts.set(path, text);
    }
    if (texts.size > MAX_FILES)
        throw new Error(`it has ${texts.size} files`);
    const collision = (0,set_path/* collidingPaths */.U)([...texts.keys()]);
    if (collision !== null)
        throw new Error(`${collision[0]} and ${collision[1]} are one name`);
    return texts;
}
function parseJson(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        throw new Error('it is not JSON');
    }
}
function digestOf(path, text) {
    const bytes = Buffer.from(text, 'utf8');
    return { path, sizeBytes: bytes.length, sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') };
}

;// CONCATENATED MODULE: ./build/src/adapters/github/pair-cache.js








const CACHED_FOLDER = 'certkeep';
const CACHED_FILE = 'set.json';
const MAX_CACHED_BYTES = 128 * 1024 * 1024;
const SETTLE_PAUSES_MS = [500, 1000, 2000];
const MAX_SETTLE_MS = 10_000;
const KEY_MODE = 0o600;
const PAGE_SIZE = 100;
function pairCache(options) {
    const { deadline } = options;
    return {
        fetch: (base) => deadline.limit('asking the cache', async () => {
            const prefix = keyPrefix(base);
            return restore(prefix, (key) => key.startsWith(prefix), options);
        }),
        list: (base) => listKeys(keyPrefix(base), options),
        store: (staged, name) => deadline.limit('storing in the cache', () => save(keyOf(name, options.environment), staged, options)),
        settle: (staged, base, generation) => deadline.limit('settling with other runs', async () => {
            const key = `${keyPrefix(base)}${generation}`;
            const isFirst = await save(key, staged, options);
            const restoreSettled = () => restore(key, (found) => found === key, options);
            const start = performance.now();
            let settled = await restoreSettled();
            for (const pause of isFirst ? [] : SETTLE_PAUSES_MS) {
                if (settled !== null || performance.now() - start > MAX_SETTLE_MS)
                    break;
                await (0,external_node_timers_promises_.setTimeout)(pause, undefined, { signal: deadline.signal });
                settled = await restoreSettled();
            }
            return settled?.set ?? null;
        }),
    };
}
function keyPrefix(base) {
    return `certkeep/${base.replaceAll('%', '%25').replaceAll(',', '%2C')}/`;
}
function keyOf({ base, time, attempt }, { runId, runAttempt }) {
    return `${keyPrefix(base)}${(0,backup_name/* formatStamp */.xE)(time)}-${runId}-${runAttempt}${attempt > 1 ? `-r${attempt}` : ''}`;
}
async function restore(key, isExpected, options) {
    return inOwnWorkspace(options, async (workspace, client) => {
        const found = await client.restoreCache([CACHED_FOLDER], key, [], {}, true);
        if (found === undefined || !isExpected(found))
            return null;
        try {
            const bytes = (0,private_file/* readRegularFile */.XF)((0,external_node_path_.join)(workspace, CACHED_FOLDER, CACHED_FILE), MAX_CACHED_BYTES);
            if (bytes === null)
                throw new Error('there is no set in it');
            return { key: found, set: openPackedSet(bytes.toString('utf8')) };
        }
        catch (error) {
            options.log.warning(`The cache entry ${found} is damaged and was passed over: ${(0,failure/* messageOf */.b)(error)}.`);
            return null;
        }
    });
}
async function save(key, staged, options) {
    let isTried = false;
    const id = await inOwnWorkspace(options, async (workspace, client) => {
        isTried = true;
        const folder = (0,external_node_path_.join)(workspace, CACHED_FOLDER);
        (0,external_node_fs_.mkdirSync)(folder);
        (0,private_file/* createPassingFile */.uj)((0,external_node_path_.join)(folder, CACHED_FILE), packFolder((0,external_node_path_.join)(staged.root, staged.dayFolder)), KEY_MODE);
        return client.saveCache([CACHED_FOLDER], key, {}, true);
    });
    return id === null ? !isTried : id >= 0;
}
let lastTurn = Promise.resolve();
async function inOwnWorkspace(options, use) {
    const turn = lastTurn.then(() => useInOwnWorkspace(options, use));
    lastTurn = turn.catch(() => undefined);
    return turn;
}
async function useInOwnWorkspace({ environment, log }, use) {
    await (0,external_node_timers_promises_.setImmediate)();
    const client = await Promise.all(/* import() */[__webpack_require__.e(23), __webpack_require__.e(367), __webpack_require__.e(26)]).then(__webpack_require__.bind(__webpack_require__, 66026));
    if (!client.isFeatureAvailable()) {
        log.debug('There is no cache service here.');
        return null;
    }
    await (0,promises_.mkdir)(environment.temporaryFolder, { recursive: true });
    const root = await (0,promises_.mkdtemp)((0,external_node_path_.join)(environment.temporaryFolder, 'certkeep-'));
    const workspace = (0,external_node_path_.join)(root, 'workspace');
    const restoreVariables = replaceVariables({ GITHUB_WORKSPACE: workspace, RUNNER_TEMP: root });
    const folder = process.cwd();
    try {
        await (0,promises_.mkdir)(workspace);
        process.chdir(workspace);
        return await use(workspace, client);
    }
    catch (error) {
        log.warning(`The cache could not be used: ${(0,failure/* messageOf */.b)(error)}.`);
        return null;
    }
    finally {
        process.chdir(folder);
        restoreVariables();
        await (0,promises_.rm)(root, { recursive: true, force: true });
    }
}
function replaceVariables(variables) {
    const before = Object.keys(variables).map((name) => [name, process.env[name]]);
    Object.assign(process.env, variables);
    return () => {
        for (const [name, value] of before) {
            if (value === undefined)
                Reflect.deleteProperty(process.env, name);
            else
                process.env[name] = value;
        }
    };
}
async function listKeys(prefix, { environment, rest, readRepository }) {
    const all = [];
    for (let page = 1;; page += 1) {
        const answer = await rest.request('GET /repos/{owner}/{repo}/actions/caches', { key: prefix, per_page: PAGE_SIZE, page }, { what: 'list cached pairs', permission: 'actions: read' });
        const entries = entriesOf(answer);
        all.push(...entries.filter((entry) => entry.key.startsWith(prefix)));
        if (entries.length < PAGE_SIZE)
            break;
    }
    if (all.length === 0)
        return [];
    const refs = [environment.ref, `refs/heads/${(await readRepository()).defaultBranch}`];
    return all.filter((entry) => refs.includes(entry.ref)).map((entry) => entry.key);
}
function entriesOf(answer) {
    const entries = Reflect.get(Object(answer), 'actions_caches');
    if (!Array.isArray(entries)) {
        throw new failure/* Failure */.H('unreadable', 'Cannot list cached pairs: the answer is not what GitHub documents.');
    }
    return entries.map((entry) => ({
        key: String(Reflect.get(Object(entry), 'key')),
        ref: String(Reflect.get(Object(entry), 'ref')),
    }));
}


/***/ })

};
