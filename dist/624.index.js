export const id = 624;
export const ids = [624];
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

/***/ 9862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ endBrokenReplies)
/* harmony export */ });
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3053);

const SERVICES = '/twirp/';
let isListening = false;
function endBrokenReplies() {
    if (isListening)
        return;
    isListening = true;
    (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.subscribe)('http.client.response.finish', (message) => {
        const { request, response } = message;
        if (!request.path.startsWith(SERVICES))
            return;
        response.once('close', () => {
            if (!response.complete)
                response.emit('end');
        });
    });
}


/***/ }),

/***/ 9157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ readWholeList),
/* harmony export */   md: () => (/* binding */ PAGE_SIZE),
/* harmony export */   n4: () => (/* binding */ readPages)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);

const PAGE_SIZE = 100;
const MAX_REQUESTS_AT_A_TIME = 8;
const MAX_READINGS = 3;
async function* readPages(readPage, extent) {
    let first = 1;
    let width = 1;
    for (;;) {
        const answers = Array.from({ length: width }, (_, index) => readPage(first + index));
        for (const answer of answers)
            answer.catch(() => undefined);
        let totalCount = 0;
        for (const answer of answers) {
            const page = await answer;
            yield page;
            if (page.items.length < PAGE_SIZE)
                return;
            totalCount = page.totalCount;
        }
        first += width;
        const pagesLeft = Math.ceil(totalCount / PAGE_SIZE) - (first - 1);
        const wanted = extent === 'all' ? Infinity : first - 1;
        width = Math.max(1, Math.min(wanted, pagesLeft, MAX_REQUESTS_AT_A_TIME));
    }
}
async function readWholeList(readPage, idOf, what) {
    for (let reading = 1; reading <= MAX_READINGS; reading += 1) {
        const items = new Map();
        let expected = null;
        for await (const page of readPages(readPage, 'all')) {
            expected ??= page.totalCount;
            for (const item of page.items)
                if (!items.has(idOf(item)))
                    items.set(idOf(item), item);
        }
        if (items.size >= (expected ?? 0))
            return [...items.values()];
    }
    throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unreadable', `Cannot ${what}: the list changed while it was read, ${MAX_READINGS} times. Run again when fewer workflows run.`);
}


/***/ }),

/***/ 8624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pairCache: () => (/* binding */ pairCache)
});

// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(5856);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./build/src/domain/set-path.js
var set_path = __webpack_require__(1560);
// EXTERNAL MODULE: ./build/src/adapters/files/folder-set.js
var folder_set = __webpack_require__(8525);
// EXTERNAL MODULE: ./build/src/adapters/files/regular-file.js
var regular_file = __webpack_require__(2277);
;// CONCATENATED MODULE: ./build/src/adapters/archive/packed-set.js





const MAX_FILES = 100_000;
function* packSet({ files }) {
    for (const { record, content } of files)
        yield `${JSON.stringify([record.path, textOf(record.path, content)])}\n`;
}
function textOf(path, content) {
    if (typeof content === 'string')
        return content;
    if (content instanceof Uint8Array)
        return Buffer.from(content).toString('utf8');
    const bytes = (0,regular_file/* readRegularFile */.XF)(content.location, folder_set/* MAX_TEXT_BYTES */.$D);
    if (bytes === null)
        throw new Error(`${path} is missing`);
    return bytes.toString('utf8');
}
function openPackedSet(lines) {
    const texts = parseTexts(lines);
    const files = [...texts].map(([path, text]) => digestOf(path, text));
    const find = (path) => {
        const text = texts.get(path);
        if (text === undefined)
            throw new Error(`${path} is missing`);
        return text;
    };
    return {
        files,
        readText: (path) => Promise.try(find, path),
        stream: (path) => Promise.try(() => external_node_stream_.Readable.from([Buffer.from(find(path), 'utf8')])),
        close: () => Promise.resolve(),
    };
}
function parseTexts(lines) {
    const texts = new Map();
    for (const line of lines) {
        const [path, text] = parseLine(line);
        if (texts.has(path))
            throw new Error(`${path} is in it twice`);
        texts.set(path, text);
        if (texts.size > MAX_FILES)
            throw new Error(`it has more than ${MAX_FILES} files`);
    }
    const collision = (0,set_path/* collidingPaths */.U)([...texts.keys()]);
    if (collision !== null)
        throw new Error(`${collision[0]} and ${collision[1]} are one name`);
    return texts;
}
function parseLine(line) {
    const members = parseJson(line);
    const [path, text, ...more] = isList(members) ? members : [];
    if (typeof path !== 'string' || !(0,set_path/* isSafePath */.p)(path) || typeof text !== 'string' || more.length > 0)
        throw new Error('a line of it is no file of a set');
    return [path, text];
}
function isList(value) {
    return Array.isArray(value);
}
function parseJson(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        throw new Error('a line of it is not JSON');
    }
}
function digestOf(path, text) {
    return { path, sizeBytes: Buffer.byteLength(text), sha256: (0,external_node_crypto_.hash)('sha256', text, 'hex') };
}

// EXTERNAL MODULE: ./build/src/adapters/files/private-file.js
var private_file = __webpack_require__(7960);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/src/adapters/github/broken-files.js

async function endingWithBrokenFile(folder, work) {
    const { promise: broken, reject } = Promise.withResolvers();
    const listen = (error) => {
        if (isOfFileBelow(folder, error)) {
            reject(error);
            return;
        }
        process.off('uncaughtException', listen);
        setImmediate(() => {
            throw error;
        });
    };
    process.on('uncaughtException', listen);
    try {
        return await Promise.race([work(), broken]);
    }
    finally {
        process.off('uncaughtException', listen);
    }
}
function isOfFileBelow(folder, error) {
    if (!(error instanceof Error))
        return false;
    const { path, code, syscall } = error;
    return path?.startsWith(`${folder}${external_node_path_.sep}`) ?? (code === 'EIO' && syscall === 'read');
}

// EXTERNAL MODULE: ./build/src/adapters/github/broken-replies.js
var broken_replies = __webpack_require__(9862);
;// CONCATENATED MODULE: ./build/src/adapters/github/client-workspace.js



function enterWorkspace(temporaryFolder) {
    (0,external_node_fs_.mkdirSync)(temporaryFolder, { recursive: true });
    const root = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(temporaryFolder, 'certkeep-'));
    const path = (0,external_node_path_.join)(root, 'workspace');
    const folder = process.cwd();
    const discard = () => {
        process.chdir(folder);
        (0,external_node_fs_.rmSync)(root, { recursive: true, force: true });
    };
    const discardAtExit = () => {
        try {
            discard();
        }
        catch {
        }
    };
    try {
        (0,external_node_fs_.mkdirSync)(path);
        process.chdir(path);
    }
    catch (error) {
        discard();
        throw error;
    }
    const restoreVariables = replaceVariables({
        ...withoutInputs(),
        GITHUB_WORKSPACE: path,
        RUNNER_TEMP: root,
    });
    process.once('exit', discardAtExit);
    return {
        path,
        root,
        async leave() {
            process.chdir(folder);
            restoreVariables();
            await (0,private_file/* removeTemporaryFolder */.yu)(root);
            process.off('exit', discardAtExit);
        },
    };
}
function withoutInputs() {
    const names = Object.keys(process.env).filter((name) => name.startsWith('INPUT_'));
    return Object.fromEntries(names.map((name) => [name, undefined]));
}
function replaceVariables(variables) {
    const before = Object.keys(variables).map((name) => [name, process.env[name]]);
    const set = (values) => {
        for (const [name, value] of values) {
            if (value === undefined)
                Reflect.deleteProperty(process.env, name);
            else
                process.env[name] = value;
        }
    };
    set(Object.entries(variables));
    return () => {
        set(before);
    };
}

// EXTERNAL MODULE: ./build/src/adapters/github/runtime-token.js
var runtime_token = __webpack_require__(6972);
;// CONCATENATED MODULE: ./build/src/adapters/github/cache-client.js






let lastTurn = Promise.resolve();
async function useCacheClient(use, work) {
    const turn = lastTurn.then(() => useInTurn(use, work));
    lastTurn = turn.catch(() => undefined);
    return turn;
}
async function useInTurn({ temporaryFolder, log, patience }, work) {
    await (0,promises_.setImmediate)();
    (0,runtime_token/* guardRuntimeToken */.B)();
    (0,broken_replies/* endBrokenReplies */.r)();
    const client = await Promise.all(/* import() */[__webpack_require__.e(545), __webpack_require__.e(140), __webpack_require__.e(367), __webpack_require__.e(26)]).then(__webpack_require__.bind(__webpack_require__, 6026));
    if (!client.isFeatureAvailable()) {
        log.debug('There is no cache service here.');
        return null;
    }
    if (patience.isOver)
        return null;
    let workspace = null;
    try {
        workspace = enterWorkspace(temporaryFolder);
        const { path, root } = workspace;
        return await endingWithBrokenFile(root, () => work(client, path));
    }
    catch (error) {
        log.warning(`The cache could not be used: ${(0,failure/* messageOf */.b)(error)}.`);
        return null;
    }
    finally {
        await workspace?.leave();
    }
}

;// CONCATENATED MODULE: ./build/src/adapters/github/cache-entries.js







const CACHED_FOLDER = 'certkeep';
const CACHED_FILE = 'set.jsonl';
const MAX_CACHED_BYTES = 128 * 1024 * 1024;
const KEY_MODE = 0o600;
function cacheEntries(use) {
    return {
        fetchNewest: (prefix) => restore(prefix, (key) => key.startsWith(prefix), use),
        fetch: async (key) => (await restore(key, (found) => found === key, use))?.set ?? null,
        store: (staged, key) => save(staged, key, use),
    };
}
async function restore(key, isExpected, use) {
    return useCacheClient(use, async (client, workspace) => {
        const found = await client.restoreCache([CACHED_FOLDER], key, [], {}, true);
        if (found === undefined || !isExpected(found))
            return null;
        try {
            const path = (0,external_node_path_.join)(workspace, CACHED_FOLDER, CACHED_FILE);
            const set = openPackedSet((0,regular_file/* readRegularLines */.Qc)(path, MAX_CACHED_BYTES));
            if (set.files.length === 0)
                throw new Error('there is no set in it');
            return { key: found, set };
        }
        catch (error) {
            use.log.warning(`The cache entry ${found} is damaged and was passed over: ${(0,failure/* messageOf */.b)(error)}.`);
            return null;
        }
    });
}
async function save(staged, key, use) {
    let isTried = false;
    const id = await useCacheClient(use, async (client, workspace) => {
        isTried = true;
        const folder = (0,external_node_path_.join)(workspace, CACHED_FOLDER);
        (0,external_node_fs_.mkdirSync)(folder);
        (0,private_file/* createPassingFileOf */.Zh)((0,external_node_path_.join)(folder, CACHED_FILE), packSet(staged), KEY_MODE);
        return client.saveCache([CACHED_FOLDER], key, {}, true);
    });
    return id === null ? !isTried : id >= 0;
}

// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
;// CONCATENATED MODULE: ./build/src/adapters/github/cache-key.js

function keyPrefix(base) {
    return `certkeep/${base.replaceAll('%', '%25').replaceAll(',', '%2C')}/`;
}
function entryKey({ base, time, attempt }, { runId, runAttempt }) {
    return `${keyPrefix(base)}${(0,backup_name/* formatStamp */.xE)(time)}-${runId}-${runAttempt}${attempt > 1 ? `-r${attempt}` : ''}`;
}

// EXTERNAL MODULE: ./build/src/adapters/github/page-reader.js
var page_reader = __webpack_require__(9157);
;// CONCATENATED MODULE: ./build/src/adapters/github/cache-listing.js


const PURPOSE = { what: 'list cached pairs', permission: 'actions: read' };
async function listCacheKeys(prefix, environment, rest, readRepository) {
    const entries = await readEntries(prefix, rest);
    if (entries.length === 0)
        return [];
    const refs = [environment.ref, `refs/heads/${(await readRepository()).defaultBranch}`];
    return entries.filter((entry) => refs.includes(entry.ref)).map((entry) => entry.key);
}
async function readEntries(prefix, rest) {
    const all = [];
    for (let page = 1;; page += 1) {
        const answer = await rest.request('GET /repos/{owner}/{repo}/actions/caches', { key: prefix, per_page: page_reader/* PAGE_SIZE */.md, page }, PURPOSE);
        const entries = entriesOf(answer);
        all.push(...entries.filter((entry) => entry.key.startsWith(prefix)));
        if (entries.length < page_reader/* PAGE_SIZE */.md)
            return all;
    }
}
function entriesOf(answer) {
    const entries = Reflect.get(Object(answer), 'actions_caches');
    if (!Array.isArray(entries))
        throw unexpected();
    return entries.map((entry) => ({ key: cache_listing_textOf(entry, 'key'), ref: cache_listing_textOf(entry, 'ref') }));
}
function cache_listing_textOf(entry, name) {
    const value = Reflect.get(Object(entry), name);
    if (typeof value !== 'string')
        throw unexpected();
    return value;
}
function unexpected() {
    return new failure/* Failure */.H('unreadable', `Cannot ${PURPOSE.what}: the answer is not what GitHub documents.`);
}

// EXTERNAL MODULE: ./build/src/adapters/github/deadline.js
var github_deadline = __webpack_require__(2150);
;// CONCATENATED MODULE: ./build/src/adapters/github/cache-patience.js

const HINT_MS = 20_000;
const SETTLEMENT_MS = 60_000;
function cachePatience(deadline, log, patienceMs) {
    let isOver = false;
    const wait = async (what, otherwise, work, ms) => {
        if (isOver)
            return otherwise;
        const patience = (0,github_deadline/* deadlineAfter */.d)(patienceMs ?? ms);
        try {
            return await deadline.limit(what, () => patience.limit(what, work));
        }
        catch (error) {
            isOver = patience.signal.aborted || deadline.signal.aborted;
            if (!patience.signal.aborted || deadline.signal.aborted)
                throw error;
            log.warning(`The cache service did not answer in time while ${what}. This run goes on without it: the artifacts are the truth.`);
            return otherwise;
        }
    };
    return {
        get isOver() {
            return isOver;
        },
        hint: (what, otherwise, work) => wait(what, otherwise, work, HINT_MS),
        settlement: (what, otherwise, work) => wait(what, otherwise, work, SETTLEMENT_MS),
    };
}

;// CONCATENATED MODULE: ./build/src/adapters/github/cache-settlement.js

const LEASE_MS = 5_000;
const SETTLE_PAUSES_MS = [500, 1000, 2000, 2000];
const MAX_SETTLE_MS = 10_000;
const SETTLE_ROUNDS = 2;
async function settle(staged, key, entries, signal) {
    for (let round = 1; round <= SETTLE_ROUNDS; round += 1) {
        const result = await settleRound(staged, roundKey(key, round), entries, signal);
        if (result === 'outage')
            return null;
        if (result === 'late')
            continue;
        const later = result.isFirst || round === SETTLE_ROUNDS ? null : await entries.fetch(roundKey(key, round + 1));
        return later ?? result.set;
    }
    return null;
}
function roundKey(key, round) {
    return round === 1 ? key : `${key}-r${round}`;
}
async function settleRound(staged, key, entries, signal) {
    const start = performance.now();
    const isFirst = await entries.store(staged, key);
    if (isFirst && performance.now() - start > LEASE_MS)
        return 'late';
    let set = await entries.fetch(key);
    if (isFirst)
        return { isFirst, set };
    if (set === null && performance.now() - start > MAX_SETTLE_MS)
        return 'outage';
    for (const pause of SETTLE_PAUSES_MS) {
        if (set !== null)
            break;
        await (0,promises_.setTimeout)(pause, undefined, { signal });
        set = await entries.fetch(key);
    }
    return set === null ? 'late' : { isFirst, set };
}

;// CONCATENATED MODULE: ./build/src/adapters/github/pair-cache.js






function pairCache(options) {
    const { environment, rest, readRepository, deadline, log, patienceMs } = options;
    const patience = cachePatience(deadline, log, patienceMs);
    const entries = cacheEntries({ temporaryFolder: environment.temporaryFolder, log, patience });
    return {
        fetch: (base) => patience.hint('asking the cache', null, () => entries.fetchNewest(keyPrefix(base))),
        list: (base) => listCacheKeys(keyPrefix(base), environment, rest, readRepository),
        store: (staged, name) => patience
            .hint('storing in the cache', false, () => entries.store(staged, entryKey(name, environment)))
            .catch((error) => {
            if (error instanceof failure/* Failure */.H && error.code === 'timeout')
                return false;
            throw error;
        }),
        settle: (staged, base, generation) => patience.settlement('settling with other runs', null, () => settle(staged, `${keyPrefix(base)}${generation}`, entries, deadline.signal)),
    };
}


/***/ }),

/***/ 6972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ guardRuntimeToken)
/* harmony export */ });
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3053);

const HOME_VARIABLES = ['ACTIONS_RESULTS_URL', 'ACTIONS_RUNTIME_URL', 'ACTIONS_CACHE_URL'];
let isGuarded = false;
function guardRuntimeToken() {
    if (isGuarded)
        return;
    isGuarded = true;
    (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.subscribe)('http.client.request.created', (message) => {
        const { request } = message;
        const host = String(request.getHeader('host'));
        if (!carriesToken(request) || homes().includes(host))
            return;
        request.destroy(new Error(`a redirect to ${host} was not followed: the token of this job is not for that host`));
    });
}
function carriesToken(request) {
    const token = process.env['ACTIONS_RUNTIME_TOKEN'] ?? '';
    return token !== '' && String(request.getHeader('authorization')).includes(token);
}
function homes() {
    return HOME_VARIABLES.flatMap((name) => {
        const url = URL.parse(process.env[name] ?? '');
        return url === null ? [] : [url.host];
    });
}


/***/ })

};
