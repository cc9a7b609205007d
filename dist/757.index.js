export const id = 757;
export const ids = [757];
export const modules = {

/***/ 7656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ artifact_packing),
  g: () => (/* binding */ packingSet)
});

// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(6698);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/src/adapters/files/file-chunks.js
var file_chunks = __webpack_require__(9097);
// EXTERNAL MODULE: ./build/src/adapters/files/regular-file.js
var regular_file = __webpack_require__(2277);
// EXTERNAL MODULE: ./build/src/adapters/archive/zip-records.js
var zip_records = __webpack_require__(8643);
;// CONCATENATED MODULE: ./build/src/adapters/archive/zip-archive.js





const MAX_WHOLE_BYTES = 1024 * 1024;
const CHUNK_BYTES = 256 * 1024;
async function* packZip({ files, dayFolder }, { compressionLevel, modifiedAt }) {
    const directory = [];
    const batch = new Batch();
    for (const file of files) {
        const begun = { name: Buffer.from(`${dayFolder}/${file.record.path}`, 'utf8'), offset: batch.totalBytes };
        const content = wholeOrLocation(file);
        let entry;
        if (typeof content === 'string') {
            const streamed = new StreamedFile(content, file.record, begun, compressionLevel);
            yield* batch.through(streamed.pieces(modifiedAt));
            ({ entry } = streamed);
        }
        else {
            const packed = packWhole(file, content, begun, compressionLevel);
            entry = packed.entry;
            batch.add((0,zip_records/* localHeader */.$B)(entry, modifiedAt), packed.content);
        }
        directory.push((0,zip_records/* directoryRecord */.lc)(entry, modifiedAt));
        if (batch.isFull)
            yield batch.take();
    }
    const offset = batch.totalBytes;
    batch.add(...directory);
    batch.add((0,zip_records/* endOfArchive */.PG)(files.length, { offset, sizeBytes: batch.totalBytes - offset }));
    yield batch.take();
}
class Batch {
    #pieces = [];
    #heldBytes = 0;
    totalBytes = 0;
    get isFull() {
        return this.#heldBytes >= CHUNK_BYTES;
    }
    add(...pieces) {
        for (const piece of pieces) {
            this.#pieces.push(piece);
            this.#heldBytes += piece.length;
            this.totalBytes += piece.length;
        }
    }
    take() {
        const taken = Buffer.concat(this.#pieces, this.#heldBytes);
        this.#pieces = [];
        this.#heldBytes = 0;
        return taken;
    }
    async *through(pieces) {
        if (this.#heldBytes > 0)
            yield this.take();
        for await (const piece of pieces) {
            this.totalBytes += piece.length;
            yield piece;
        }
    }
}
function wholeOrLocation({ record, content }) {
    if (typeof content === 'string')
        return Buffer.from(content, 'utf8');
    if (content instanceof Uint8Array)
        return content;
    if (record.sizeBytes > MAX_WHOLE_BYTES)
        return content.location;
    const bytes = (0,regular_file/* readRegularFile */.XF)(content.location, MAX_WHOLE_BYTES);
    if (bytes?.length !== record.sizeBytes)
        throw changed(record.path);
    return bytes;
}
function packWhole({ record: { mode } }, bytes, begun, level) {
    const isPacked = level > 0 && bytes.length > 0;
    const content = isPacked ? (0,external_node_zlib_.deflateRawSync)(bytes, { level }) : bytes;
    const entry = {
        ...begun,
        mode: Number.parseInt(mode, 8),
        method: isPacked ? zip_records/* DEFLATED */.aE : zip_records/* STORED */.SD,
        isStreamed: false,
        isLarge: (0,zip_records/* isLargeFile */.Y_)(bytes.length),
        crc32: (0,external_node_zlib_.crc32)(bytes),
        packedBytes: content.length,
        sizeBytes: bytes.length,
    };
    return { entry, content };
}
class StreamedFile {
    #location;
    #record;
    #level;
    #readBytes = 0;
    entry;
    constructor(location, record, begun, level) {
        const { mode, sizeBytes } = record;
        this.#location = location;
        this.#record = record;
        this.#level = level;
        this.entry = {
            ...begun,
            mode: Number.parseInt(mode, 8),
            method: level > 0 ? zip_records/* DEFLATED */.aE : zip_records/* STORED */.SD,
            isStreamed: true,
            isLarge: (0,zip_records/* isLargeFile */.Y_)(sizeBytes),
            crc32: 0,
            packedBytes: 0,
            sizeBytes,
        };
    }
    async *pieces(modifiedAt) {
        yield (0,zip_records/* localHeader */.$B)(this.entry, modifiedAt);
        let packedBytes = 0;
        const read = () => this.#read();
        for await (const piece of this.#level > 0 ? deflated(read(), this.#level) : copied(read())) {
            packedBytes += piece.length;
            yield piece;
        }
        if (this.#readBytes !== this.#record.sizeBytes)
            throw changed(this.#record.path);
        this.entry = { ...this.entry, packedBytes };
        yield (0,zip_records/* dataDescriptor */.E7)(this.entry);
    }
    async *#read() {
        const file = await (0,regular_file/* openRegularFile */.ZU)(this.#location);
        try {
            for await (const chunk of (0,file_chunks/* chunksOf */.U)(file, CHUNK_BYTES)) {
                this.#readBytes += chunk.length;
                this.entry = { ...this.entry, crc32: (0,external_node_zlib_.crc32)(chunk, this.entry.crc32) };
                yield chunk;
            }
        }
        finally {
            await file.close();
        }
    }
}
async function* copied(chunks) {
    for await (const chunk of chunks)
        yield Buffer.from(chunk);
}
function deflated(chunks, level) {
    const options = { level, chunkSize: CHUNK_BYTES, writableHighWaterMark: 1 };
    const packer = (0,external_node_zlib_.createDeflateRaw)(options);
    return (0,external_node_stream_.pipeline)(chunks, packer, () => undefined);
}
function changed(path) {
    return new Error(`${path} was changed while it was packed`);
}

;// CONCATENATED MODULE: ./build/src/adapters/archive/artifact-packing.js




const WAITING_BYTES = 1024 * 1024;
const LOOK_MS = 2;
const packings = new external_node_async_hooks_.AsyncLocalStorage();
async function packingSet(staged, modifiedAt, upload) {
    const { promise: failed, reject: fail } = Promise.withResolvers();
    return Promise.race([packings.run({ staged, modifiedAt, fail }, upload), failed]);
}
/* harmony default export */ const artifact_packing = ({
    create(_format, { zlib }) {
        const packing = packings.getStore();
        if (packing === undefined)
            throw new Error('nothing was staged for this upload');
        const { staged, modifiedAt, fail } = packing;
        let target;
        const archive = {
            on: () => archive,
            append: () => archive,
            pipe: (stream) => {
                target = stream;
            },
            finalize: () => {
                if (target === undefined)
                    throw new Error('the archive goes nowhere');
                target.on('error', () => undefined);
                const archived = packZip(staged, { compressionLevel: zlib.level, modifiedAt });
                (0,promises_.pipeline)(inStep(archived, target), target).catch(fail);
            },
        };
        return archive;
    },
});
async function* inStep(chunks, stream) {
    for await (const chunk of chunks) {
        while (stream.readableLength + stream.writableLength > WAITING_BYTES && !stream.destroyed)
            await (0,external_node_timers_promises_.setTimeout)(LOOK_MS);
        yield chunk;
    }
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

/***/ 3786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ loadArtifactClient),
/* harmony export */   V: () => (/* binding */ loadUploadClient)
/* harmony export */ });
/* harmony import */ var _broken_replies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9862);
/* harmony import */ var _runtime_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6972);


const BLOCKS_AT_ONCE = '2';
function loadArtifactClient() {
    (0,_runtime_token_js__WEBPACK_IMPORTED_MODULE_1__/* .guardRuntimeToken */ .B)();
    (0,_broken_replies_js__WEBPACK_IMPORTED_MODULE_0__/* .endBrokenReplies */ .r)();
    process.env['ACTIONS_ARTIFACT_UPLOAD_CONCURRENCY'] ??= BLOCKS_AT_ONCE;
    return Promise.all(/* import() */[__webpack_require__.e(545), __webpack_require__.e(140), __webpack_require__.e(561), __webpack_require__.e(129), __webpack_require__.e(656)]).then(__webpack_require__.bind(__webpack_require__, 5129));
}
async function loadUploadClient() {
    const { BlobClient } = await __webpack_require__.e(/* import() */ 258).then(__webpack_require__.t.bind(__webpack_require__, 1258, 19));
    return BlobClient;
}


/***/ }),

/***/ 2757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  artifactVault: () => (/* binding */ artifactVault)
});

// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(5856);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/adapters/archive/zip-set.js
var zip_set = __webpack_require__(7565);
// EXTERNAL MODULE: ./build/src/adapters/files/private-file.js
var private_file = __webpack_require__(7960);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
// EXTERNAL MODULE: ./build/src/adapters/heap-size.js
var heap_size = __webpack_require__(506);
;// CONCATENATED MODULE: ./build/src/adapters/stream-garbage.js


const MEBIBYTE = 1024 * 1024;
const YOUNG_BYTES = 2 * MEBIBYTE;
const ALL_BYTES = 8 * MEBIBYTE;
const INTERVAL_MS = 10;
const LARGE_BYTES = 16 * MEBIBYTE;
const START_AFTER_MS = 500;
async function collectingBuffers(sizeBytes, work) {
    if (sizeBytes > LARGE_BYTES)
        (0,heap_size/* collectGarbage */.iO)('major');
    const collect = collectorOf(heldBytes());
    let interval;
    const start = setTimeout(() => {
        interval = setInterval(collect, INTERVAL_MS);
    }, sizeBytes > LARGE_BYTES ? 0 : START_AFTER_MS);
    try {
        return await work();
    }
    finally {
        clearTimeout(start);
        clearInterval(interval);
    }
}
function collectorOf(startBytes) {
    let sinceYoung = startBytes;
    let sinceAll = startBytes;
    return () => {
        const bytes = heldBytes();
        sinceYoung = Math.min(sinceYoung, bytes);
        sinceAll = Math.min(sinceAll, bytes);
        if (bytes - sinceYoung < YOUNG_BYTES)
            return;
        const isMuch = bytes - sinceAll >= ALL_BYTES;
        (0,heap_size/* collectGarbage */.iO)(isMuch ? 'major' : 'minor');
        sinceYoung = heldBytes();
        if (isMuch)
            sinceAll = sinceYoung;
    };
}
function heldBytes() {
    return (0,external_node_v8_.getHeapStatistics)().external_memory;
}

// EXTERNAL MODULE: ./build/src/adapters/github/artifact-client.js
var artifact_client = __webpack_require__(3786);
// EXTERNAL MODULE: ./build/src/adapters/github/rest-error.js
var rest_error = __webpack_require__(9151);
// EXTERNAL MODULE: ./build/src/adapters/github/retry.js
var retry = __webpack_require__(6138);
;// CONCATENATED MODULE: ./build/src/adapters/github/artifact-error.js



const AFTER_RATE_LIMIT_MS = 30_000;
function isNameTaken(error) {
    return (0,failure/* messageOf */.b)(error).includes('Failed request: (409)');
}
function isGone(error) {
    if (!(error instanceof Error))
        return false;
    if (error.name === 'ArtifactNotFoundError')
        return true;
    return 'status' in error && (error.status === 404 || error.status === 410);
}
function waitBeforeNextUpload(error, attempt) {
    if ((0,failure/* messageOf */.b)(error).includes('Failed request: (429)'))
        return AFTER_RATE_LIMIT_MS + (0,retry/* backoffMs */.jo)(attempt);
    const isOfBlobStore = error instanceof Error && error.name === 'RestError';
    return isOfBlobStore || isBroken(error) ? (0,retry/* backoffMs */.jo)(attempt) : null;
}
function waitBeforeNextDownload(error, attempt) {
    if (error instanceof failure/* Failure */.H || isBroken(error))
        return (0,retry/* backoffMs */.jo)(attempt);
    if (error instanceof Error && error.name === 'HttpError')
        return (0,rest_error/* waitForAnswer */.RW)(error, attempt);
    const isOfSignedAddress = (0,failure/* messageOf */.b)(error).includes('Artifact download failed after');
    return isOfSignedAddress && attempt === 1 ? (0,retry/* backoffMs */.jo)(attempt) : null;
}
function isBroken(error) {
    return /Unable to make request: E|Upload progress stalled/.test((0,failure/* messageOf */.b)(error));
}

;// CONCATENATED MODULE: ./build/src/adapters/github/artifact-download.js









const MAX_TRIES = 3;
const MAX_DAMAGED_AGAIN = 6;
function downloader(options) {
    const fetch = fetcher(options);
    return async (wanted) => {
        const folder = await makeFolder(wanted, options.environment);
        const discard = () => (0,private_file/* removeTemporaryFolder */.yu)(folder);
        try {
            const opened = await options.deadline.limit(`fetching ${wanted.place}`, () => fetch(wanted, folder));
            if (opened === null) {
                await discard();
                return null;
            }
            return { ...opened, close: async () => opened.close().finally(discard) };
        }
        catch (error) {
            await discard();
            throw error;
        }
    };
}
function fetcher(options) {
    const { deadline, wait = retry/* waitOnTimer */.mz } = options;
    let damagedAgain = 0;
    const waitBeforeNext = (error, count) => {
        if (isGone(error))
            return null;
        if (error instanceof failure/* Failure */.H)
            damagedAgain += 1;
        return damagedAgain > MAX_DAMAGED_AGAIN ? null : waitBeforeNextDownload(error, count);
    };
    return async (wanted, folder) => {
        const attempt = () => fetchOnce(wanted, folder, options);
        try {
            const result = await (0,retry/* retried */.sT)(attempt, {
                maxTries: MAX_TRIES,
                signal: deadline.signal,
                wait,
                waitBeforeNext,
            });
            if (result instanceof failure/* Failure */.H)
                throw result;
            return result;
        }
        catch (error) {
            if (error instanceof failure/* Failure */.H)
                throw error;
            if (isGone(error))
                return null;
            throw notFetched(wanted, error);
        }
    };
}
async function fetchOnce(wanted, folder, options) {
    const into = await (0,promises_.mkdtemp)((0,external_node_path_.join)(folder, 'try-'));
    await fetchArchive(wanted, into, options);
    return openArchive(wanted, into).catch((error) => {
        if (error instanceof failure/* Failure */.H && wanted.artifact.digest !== undefined)
            return error;
        throw error;
    });
}
async function makeFolder(wanted, { temporaryFolder }) {
    try {
        await (0,promises_.mkdir)(temporaryFolder, { recursive: true });
        return await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryFolder, 'certkeep-'));
    }
    catch (error) {
        throw notFetched(wanted, error);
    }
}
function notFetched({ place }, cause) {
    return new failure/* Failure */.H('unreadable', `The ${place} could not be fetched: ${(0,failure/* messageOf */.b)(cause)}.`, { cause });
}
async function fetchArchive({ artifact, place, sizeBytes }, folder, { environment, token }) {
    const { DefaultArtifactClient } = await (0,artifact_client/* loadArtifactClient */.A)();
    const [repositoryOwner = '', repositoryName = ''] = environment.repository.split('/');
    const findBy = { token, workflowRunId: artifact.runId, repositoryOwner, repositoryName };
    const { digestMismatch } = await collectingBuffers(sizeBytes, () => new DefaultArtifactClient().downloadArtifact(artifact.id, {
        path: folder,
        skipDecompress: true,
        ...(artifact.digest === undefined ? {} : { expectedHash: `sha256:${artifact.digest}` }),
        ...(artifact.isOwn ? {} : { findBy }),
    }));
    if (digestMismatch === true) {
        throw new failure/* Failure */.H('invalid', `The ${place} is not what was stored: its digest differs.`);
    }
}
async function openArchive({ place, sizeBytes }, folder) {
    const [archive] = await (0,promises_.readdir)(folder);
    try {
        if (archive === undefined)
            throw new Error('nothing was received');
        return await collectingBuffers(sizeBytes, () => (0,zip_set.openZip)((0,external_node_path_.join)(folder, archive)));
    }
    catch (error) {
        throw new failure/* Failure */.H('invalid', `The ${place} is damaged: ${(0,failure/* messageOf */.b)(error)}.`, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
// EXTERNAL MODULE: ./build/src/adapters/github/page-reader.js
var page_reader = __webpack_require__(9157);
;// CONCATENATED MODULE: ./build/src/adapters/github/artifact-listing.js



const PURPOSE = { what: 'list earlier backups', permission: 'actions: read' };
async function* listArtifacts(names, environment, rest, readRepository, scope = { runId: null, extent: 'newest' }) {
    const sets = acceptable(names, environment, rest, readRepository, scope);
    if (scope.runId === null) {
        yield* sets;
        return;
    }
    const ofRun = [];
    for await (const set of sets)
        ofRun.push(set);
    yield* ofRun.sort((some, other) => (0,backup_name/* compareNewestFirst */.a0)(some.name, other.name));
}
async function* acceptable(names, environment, rest, readRepository, scope) {
    for await (const artifact of readArtifacts(rest, scope)) {
        const name = (0,backup_name/* parseNameIn */.wT)(textOf(artifact, 'name'), names);
        if (name === null || artifact['expired'] === true)
            continue;
        if (isAcceptable(artifact, environment, await readRepository(), scope.runId)) {
            yield storedSet(artifact, name, environment);
        }
    }
}
async function* readArtifacts(rest, { runId, extent }) {
    const route = `GET /repos/{owner}/{repo}/actions/${runId === null ? '' : 'runs/{run_id}/'}artifacts`;
    const ofRun = runId === null ? {} : { run_id: runId };
    const readPage = async (page) => pageOf(await rest.request(route, { ...ofRun, per_page: page_reader/* PAGE_SIZE */.md, page }, PURPOSE));
    if (extent === 'all') {
        yield* await (0,page_reader/* readWholeList */.Ej)(readPage, (artifact) => numberOf(artifact, 'id'), PURPOSE.what);
        return;
    }
    for await (const page of (0,page_reader/* readPages */.n4)(readPage, extent))
        yield* page.items;
}
function isAcceptable(artifact, environment, repository, runId) {
    const run = artifact['workflow_run'];
    if (!isObject(run))
        return false;
    return (run['repository_id'] === repository.id &&
        run['head_repository_id'] === repository.id &&
        (run['id'] === runId ||
            [environment.branch, repository.defaultBranch].some((branch) => branch === run['head_branch'])));
}
function storedSet(artifact, name, environment) {
    const id = numberOf(artifact, 'id');
    const runId = numberOf(objectOf(artifact['workflow_run']), 'id');
    const digest = artifact['digest'];
    return {
        name,
        place: `artifact ${textOf(artifact, 'name')}`,
        source: 'artifact',
        createdAt: dateOf(artifact, 'created_at'),
        sizeBytes: numberOf(artifact, 'size_in_bytes'),
        expiresAt: typeof artifact['expires_at'] === 'string' ? dateOf(artifact, 'expires_at') : null,
        artifact: {
            id,
            runId,
            isOwn: false,
            url: artifactUrl(environment, runId, id),
            ...(typeof digest === 'string' ? { digest: digest.replace(/^sha256:/, '') } : {}),
        },
    };
}
function artifactUrl(environment, runId, id) {
    return `${environment.serverUrl}/${environment.repository}/actions/runs/${runId}/artifacts/${id}`;
}
function pageOf(answer) {
    const page = objectOf(answer);
    const { artifacts } = page;
    if (!Array.isArray(artifacts))
        throw unexpected();
    return { totalCount: numberOf(page, 'total_count'), items: artifacts.map(objectOf) };
}
function objectOf(value) {
    if (!isObject(value))
        throw unexpected();
    return value;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function dateOf(object, name) {
    const date = new Date(textOf(object, name));
    if (Number.isNaN(date.getTime()))
        throw unexpected();
    return date;
}
function textOf(object, name) {
    const value = object[name];
    if (typeof value !== 'string')
        throw unexpected();
    return value;
}
function numberOf(object, name) {
    const value = object[name];
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
        throw unexpected();
    return value;
}
function unexpected() {
    return new failure/* Failure */.H('unreadable', `Cannot ${PURPOSE.what}: the answer is not what GitHub documents. Run again later.`);
}

// EXTERNAL MODULE: ./build/src/domain/certificate.js
var certificate = __webpack_require__(8645);
// EXTERNAL MODULE: ./build/src/adapters/archive/artifact-packing.js + 1 modules
var artifact_packing = __webpack_require__(7656);
;// CONCATENATED MODULE: ./build/src/adapters/github/artifact-upload.js










const DEFAULT_RETENTION_DAYS = 90;
const artifact_upload_MAX_TRIES = 3;
function uploader(options) {
    const { deadline, wait = retry/* waitOnTimer */.mz } = options;
    let failures = 0;
    const waitBeforeNext = (error) => {
        if (isNameTaken(error))
            return null;
        failures += 1;
        return failures < artifact_upload_MAX_TRIES ? waitBeforeNextUpload(error, failures) : null;
    };
    const upload = async (staged, name) => {
        const attempt = () => uploadOnce(staged, name, options);
        try {
            const set = await (0,retry/* retried */.sT)(attempt, {
                maxTries: artifact_upload_MAX_TRIES,
                signal: deadline.signal,
                wait,
                waitBeforeNext,
            });
            failures = 0;
            return set;
        }
        catch (error) {
            if (isNameTaken(error))
                return null;
            if (error instanceof failure/* Failure */.H)
                throw error;
            throw new failure/* Failure */.H('not-stored', `The artifact ${(0,backup_name/* formatBackupName */.$K)(name)} was not stored: ${(0,failure/* messageOf */.b)(error)}.`, { cause: error });
        }
    };
    return (staged, name) => deadline.limit(`storing the artifact ${(0,backup_name/* formatBackupName */.$K)(name)}`, () => upload(staged, name));
}
async function uploadOnce(staged, name, options) {
    const { clock, retentionDays, compressionLevel } = options;
    const artifactName = (0,backup_name/* formatBackupName */.$K)(name);
    refuseBadNames(staged, artifactName);
    const { DefaultArtifactClient } = await (0,artifact_client/* loadArtifactClient */.A)();
    const sizeStaged = staged.files.reduce((sum, { record }) => sum + record.sizeBytes, 0);
    const folder = (0,external_node_path_.join)(staged.root, staged.dayFolder);
    const { id, digest, size } = await collectingBuffers(sizeStaged, () => (0,artifact_packing/* packingSet */.g)(staged, clock.now(), () => new DefaultArtifactClient().uploadArtifact(artifactName, [folder], staged.root, {
        compressionLevel,
        ...(retentionDays === null ? {} : { retentionDays }),
    })));
    if (id === undefined || !(id > 0 && Number.isSafeInteger(id)) || digest === undefined) {
        throw new failure/* Failure */.H('not-stored', `The artifact ${artifactName} was not stored: GitHub gave it no number or digest.`);
    }
    return artifact_upload_storedSet(name, { id, digest, sizeBytes: size ?? 0 }, options);
}
function refuseBadNames({ files }, artifactName) {
    const bad = files.find(({ record }) => /[":<>|*?]/.test(record.path));
    if (bad === undefined)
        return;
    throw new failure/* Failure */.H('not-stored', `The artifact ${artifactName} was not stored: the name ${bad.record.path} has a character that no file in an artifact may have (" : < > | * ?). Rename the file, or leave it out of paths.`);
}
function artifact_upload_storedSet(name, { id, digest, sizeBytes }, { environment, clock, retentionDays }) {
    const days = Math.min(retentionDays ?? Infinity, environment.maxRetentionDays ?? retentionDays ?? DEFAULT_RETENTION_DAYS);
    const createdAt = clock.now();
    return {
        name,
        place: `artifact ${(0,backup_name/* formatBackupName */.$K)(name)}`,
        source: 'artifact',
        createdAt,
        sizeBytes,
        expiresAt: new Date(createdAt.getTime() + days * certificate/* DAY_MS */.sO),
        artifact: {
            id,
            digest,
            runId: Number(environment.runId),
            isOwn: true,
            url: artifactUrl(environment, environment.runId, id),
        },
    };
}

;// CONCATENATED MODULE: ./build/src/adapters/github/artifact-vault.js




function artifactVault(options) {
    const { environment, rest, readRepository, runId = null } = options;
    const download = downloader(options);
    return {
        source: 'artifact',
        list: (names, extent = 'newest') => listArtifacts(names, environment, rest, readRepository, { runId, extent }),
        open: ({ artifact, place, sizeBytes }) => artifact === undefined ? Promise.resolve(null) : download({ artifact, place, sizeBytes }),
        store: uploader(options),
        async remove({ artifact, place }) {
            if (artifact === undefined)
                return;
            const answer = await rest.request('DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}', { artifact_id: artifact.id }, { what: `remove the ${place}`, permission: 'actions: write', mayBeGone: true });
            if (answer !== null && answer !== '' && answer !== undefined) {
                throw new failure/* Failure */.H('unreadable', `Cannot remove the ${place}: the answer is not what GitHub documents. Run again later.`);
            }
        },
    };
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

/***/ 9151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RW: () => (/* binding */ waitForAnswer),
/* harmony export */   a5: () => (/* binding */ isRateLimit),
/* harmony export */   c2: () => (/* binding */ statusOf)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6138);


const MAX_RETRY_AFTER_MS = 60_000;
function statusOf(error) {
    if (!(error instanceof Error) || !('response' in error) || error.response === undefined)
        return null;
    return 'status' in error && typeof error.status === 'number' ? error.status : null;
}
function isRateLimit(error) {
    const status = statusOf(error);
    if (status === 429)
        return true;
    const hasRetryAfter = headerOf(error, 'retry-after') !== undefined;
    const saysSo = /\brate limit\b/i.test((0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error));
    return status === 403 && (headerOf(error, 'x-ratelimit-remaining') === '0' || hasRetryAfter || saysSo);
}
function waitForAnswer(error, attempt) {
    if (isRateLimit(error)) {
        const askedMs = retryAfterMs(error);
        return askedMs !== null && askedMs <= MAX_RETRY_AFTER_MS ? askedMs + (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .backoffMs */ .jo)(attempt) : null;
    }
    const status = statusOf(error);
    return status === null || status >= 500 ? (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .backoffMs */ .jo)(attempt) : null;
}
function retryAfterMs(error) {
    const text = headerOf(error, 'retry-after');
    return typeof text === 'string' && /^\d{1,6}$/.test(text) ? Number(text) * 1000 : null;
}
function headerOf(error, name) {
    const headers = Reflect.get(Object(Reflect.get(Object(error), 'response')), 'headers');
    return Reflect.get(Object(headers), name);
}


/***/ }),

/***/ 6138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jo: () => (/* binding */ backoffMs),
/* harmony export */   mz: () => (/* binding */ waitOnTimer),
/* harmony export */   sT: () => (/* binding */ retried)
/* harmony export */ });
const FIRST_WAIT_MS = 500;
async function retried(attempt, { maxTries, signal, wait, waitBeforeNext }) {
    for (let count = 1;; count += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            const waitMs = count >= maxTries || signal.aborted ? null : waitBeforeNext(error, count);
            if (waitMs === null)
                throw error;
            await wait(waitMs, signal);
        }
    }
}
function backoffMs(attempt) {
    return FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.5 + Math.random());
}
function waitOnTimer(ms, signal) {
    return new Promise((resolve, reject) => {
        const stop = () => {
            clearTimeout(timer);
            reject(new Error('the time for all requests was over'));
        };
        const timer = setTimeout(() => {
            signal.removeEventListener('abort', stop);
            resolve();
        }, ms);
        signal.addEventListener('abort', stop, { once: true });
    });
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


/***/ })

};
