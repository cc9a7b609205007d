export const id = 369;
export const ids = [369];
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

/***/ 33786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ loadArtifactClient)
/* harmony export */ });
/* harmony import */ var _runtime_token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96972);

function loadArtifactClient() {
    (0,_runtime_token_js__WEBPACK_IMPORTED_MODULE_0__/* .guardRuntimeToken */ .B)();
    return Promise.all(/* import() */[__webpack_require__.e(23), __webpack_require__.e(561), __webpack_require__.e(129)]).then(__webpack_require__.bind(__webpack_require__, 75129));
}


/***/ }),

/***/ 40369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  artifactVault: () => (/* binding */ artifactVault)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
// EXTERNAL MODULE: ./build/src/domain/certificate.js
var certificate = __webpack_require__(18645);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(25856);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/src/domain/backup-set.js
var backup_set = __webpack_require__(66307);
// EXTERNAL MODULE: ./build/src/domain/manifest-parser.js
var manifest_parser = __webpack_require__(65337);
// EXTERNAL MODULE: ./build/src/domain/set-path.js
var set_path = __webpack_require__(71560);
// EXTERNAL MODULE: ./build/src/adapters/files/folder-set.js
var folder_set = __webpack_require__(58525);
// EXTERNAL MODULE: ./build/src/adapters/files/private-file.js
var private_file = __webpack_require__(57960);
;// CONCATENATED MODULE: ./build/src/adapters/archive/zip-set.js











const MAX_ENTRIES = 100_000;
const MAX_WHOLE_BYTES = 64 * 1024 * 1024;
const STORED = 0;
const DEFLATED = 8;
const KIND_MASK = 0o170000;
const REGULAR_FILE = 0o100000;
async function openZip(path) {
    const archive = await openArchive(path);
    const close = closeOnce(archive);
    try {
        const entries = await readEntries(archive.zip);
        await refuseUnnamedSizes(archive, entries);
        const files = [];
        for (const [name, entry] of entries)
            files.push(await digestOf(archive, name, entry));
        return {
            files,
            readText: (name) => readText(archive, name, entries.get(name)),
            stream: (name) => streamOf(archive, name, entries.get(name)),
            close,
        };
    }
    catch (error) {
        await close();
        throw new Error((0,failure/* messageOf */.b)(error).replace(/\p{Cc}/gu, '?'), { cause: error });
    }
}
async function openArchive(path) {
    const { fromBufferPromise, openPromise } = await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.t.bind(__webpack_require__, 20663, 19));
    const options = { autoClose: false, strictFileNames: true, validateEntrySizes: true };
    const { size } = await (0,promises_.stat)(path);
    if (size > MAX_WHOLE_BYTES)
        return { zip: await openPromise(path, options), bytes: null };
    const bytes = await (0,promises_.readFile)(path);
    return { zip: await fromBufferPromise(bytes, options), bytes };
}
function closeOnce({ zip, bytes }) {
    if (bytes !== null)
        return () => Promise.resolve();
    let closing;
    return () => (closing ??= new Promise((resolve) => {
        zip.once('close', resolve);
        zip.close();
    }));
}
async function readEntries(zip) {
    if (zip.entryCount > MAX_ENTRIES)
        throw new Error(`the archive has ${zip.entryCount} entries`);
    const entries = new Map();
    const folders = new Set();
    for await (const entry of zip.eachEntry()) {
        if (entry.fileName.endsWith('/'))
            continue;
        const [folder = '', ...rest] = entry.fileName.split('/');
        const path = rest.join('/');
        if (!(0,backup_name/* isSetFolder */.vi)(folder) || !(0,set_path/* isSafePath */.p)(path))
            throw new Error('a file of the archive is not in its dated folder');
        const kind = (entry.externalFileAttributes >>> 16) & KIND_MASK;
        if (kind !== 0 && kind !== REGULAR_FILE)
            throw new Error(`${path} is a link or a device`);
        if (entry.isEncrypted())
            throw new Error(`${path} is encrypted by the archive`);
        if (entries.has(path))
            throw new Error(`${path} is in the archive twice`);
        folders.add(folder);
        entries.set(path, entry);
    }
    const collision = (0,set_path/* collidingPaths */.U)([...entries.keys()]);
    if (collision !== null)
        throw new Error(`${collision[0]} and ${collision[1]} are one name`);
    if (folders.size > 1)
        throw new Error('the archive has more than one dated folder');
    const packedBytes = [...entries.values()].reduce((sum, entry) => sum + entry.compressedSize, 0);
    if (packedBytes > zip.fileSize)
        throw new Error('files of the archive share their bytes');
    return entries;
}
async function refuseUnnamedSizes(archive, entries) {
    const manifest = (0,manifest_parser/* parseManifest */.N)(await readText(archive, backup_set/* MANIFEST_FILE */.h1, entries.get(backup_set/* MANIFEST_FILE */.h1)));
    const sizes = new Map(manifest.files.map((file) => [file.path, file.sizeBytes]));
    for (const [path, entry] of entries) {
        if (path === backup_set/* MANIFEST_FILE */.h1)
            continue;
        const isRight = path === backup_set/* CHECKSUMS_FILE */.aP
            ? entry.uncompressedSize <= folder_set/* MAX_TEXT_BYTES */.$D
            : entry.uncompressedSize === sizes.get(path);
        if (!isRight)
            throw new Error(`${path} has a size that the manifest does not name`);
    }
}
async function readText(archive, path, entry) {
    if (entry === undefined)
        throw new Error(`${path} is missing`);
    if (entry.uncompressedSize > folder_set/* MAX_TEXT_BYTES */.$D)
        throw new Error(`${path} is too large`);
    const whole = await readWhole(archive, path, entry);
    if (whole !== null)
        return whole.toString('utf8');
    return (await (0,consumers_.buffer)(await streamOf(archive, path, entry))).toString('utf8');
}
async function digestOf(archive, path, entry) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const whole = await readWhole(archive, path, entry);
    if (whole !== null)
        hash.update(whole);
    else
        for await (const bytes of await streamOf(archive, path, entry))
            hash.update(bytes);
    return { path, sizeBytes: entry.uncompressedSize, sha256: hash.digest('hex') };
}
async function readWhole({ zip, bytes }, path, entry) {
    const { uncompressedSize, compressedSize, compressionMethod } = entry;
    if (bytes === null || uncompressedSize > folder_set/* MAX_TEXT_BYTES */.$D)
        return null;
    if (compressionMethod !== STORED && compressionMethod !== DEFLATED)
        return null;
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const packed = bytes.subarray(fileDataStart, fileDataStart + compressedSize);
    const content = compressionMethod === STORED ? packed : inflate(packed, uncompressedSize, path);
    if (content.length !== uncompressedSize)
        throw new Error(`${path} has not enough bytes`);
    if ((0,external_node_zlib_.crc32)(content) !== entry.crc32)
        throw wrongCrc(path);
    return content;
}
function inflate(packed, sizeBytes, path) {
    try {
        return (0,external_node_zlib_.inflateRawSync)(packed, {
            maxOutputLength: Math.max(sizeBytes, 1),
            chunkSize: Math.max(sizeBytes + 1, external_node_zlib_.constants.Z_MIN_CHUNK),
        });
    }
    catch (error) {
        if ((0,private_file/* hasCode */.up)(error, 'ERR_BUFFER_TOO_LARGE'))
            throw new Error(`${path} has too many bytes`, { cause: error });
        throw error;
    }
}
async function streamOf({ zip }, path, entry) {
    if (entry === undefined)
        throw new Error(`${path} is missing`);
    return checkedChunks(await zip.openReadStreamPromise(entry), path, entry.crc32);
}
async function* checkedChunks(chunks, path, expectedCrc) {
    let crc = 0;
    for await (const bytes of chunks) {
        crc = (0,external_node_zlib_.crc32)(bytes, crc);
        yield bytes;
    }
    if (crc !== expectedCrc)
        throw wrongCrc(path);
}
function wrongCrc(path) {
    return new Error(`${path} has a wrong CRC`);
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(30714);
// EXTERNAL MODULE: ./build/src/adapters/heap-size.js
var heap_size = __webpack_require__(50506);
;// CONCATENATED MODULE: ./build/src/adapters/stream-garbage.js



const MEBIBYTE = 1024 * 1024;
const YOUNG_BYTES = 2 * MEBIBYTE;
const ALL_BYTES = 8 * MEBIBYTE;
const INTERVAL_MS = 10;
const LARGE_BYTES = 32 * MEBIBYTE;
const START_AFTER_MS = 500;
async function collectingBuffers(sizeBytes, work) {
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
        collector()?.({ type: isMuch ? 'major' : 'minor', execution: 'sync' });
        sinceYoung = heldBytes();
        if (isMuch)
            sinceAll = sinceYoung;
    };
}
function heldBytes() {
    return (0,external_node_v8_.getHeapStatistics)().external_memory;
}
let found;
function collector() {
    if (found !== undefined)
        return found;
    (0,heap_size/* keepYoungGenerationSmall */.D)();
    (0,external_node_v8_.setFlagsFromString)('--expose-gc');
    const exposed = (0,external_node_vm_.runInNewContext)('gc');
    found = isCollector(exposed) ? exposed : null;
    return found;
}
function isCollector(exposed) {
    return typeof exposed === 'function';
}

// EXTERNAL MODULE: ./build/src/adapters/github/artifact-client.js
var artifact_client = __webpack_require__(33786);
// EXTERNAL MODULE: ./build/src/adapters/github/rest-error.js
var rest_error = __webpack_require__(19151);
// EXTERNAL MODULE: ./build/src/adapters/github/retry.js
var retry = __webpack_require__(86138);
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

;// CONCATENATED MODULE: ./build/src/adapters/github/page-reader.js

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
    throw new failure/* Failure */.H('unreadable', `Cannot ${what}: the list changed while it was read, ${MAX_READINGS} times. Run again when fewer workflows run.`);
}

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
    const readPage = async (page) => pageOf(await rest.request(route, { ...ofRun, per_page: PAGE_SIZE, page }, PURPOSE));
    if (extent === 'all') {
        yield* await readWholeList(readPage, (artifact) => numberOf(artifact, 'id'), PURPOSE.what);
        return;
    }
    for await (const page of readPages(readPage, extent))
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

;// CONCATENATED MODULE: ./build/src/adapters/github/artifact-vault.js













const DEFAULT_RETENTION_DAYS = 90;
const MAX_TRIES = 3;
const MAX_DAMAGED_AGAIN = 6;
function artifactVault(options) {
    const { environment, rest, deadline, readRepository } = options;
    const store = uploader(options);
    const fetch = fetcher(options);
    return {
        source: 'artifact',
        list: (names, extent = 'newest') => listArtifacts(names, environment, rest, readRepository, { runId: options.runId ?? null, extent }),
        open: async (set) => {
            const { artifact } = set;
            if (artifact === undefined)
                return null;
            return download(set, artifact, options, fetch);
        },
        store: (staged, name) => deadline.limit(`storing the artifact ${(0,backup_name/* formatBackupName */.$K)(name)}`, () => store(staged, name)),
        async remove({ artifact, place }) {
            if (artifact === undefined)
                return;
            await rest.request('DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}', { artifact_id: artifact.id }, { what: `remove the ${place}`, permission: 'actions: write', mayBeGone: true });
        },
    };
}
function uploader(options) {
    const { deadline, wait = retry/* waitOnTimer */.mz } = options;
    let failures = 0;
    const waitBeforeNext = (error) => {
        if (isNameTaken(error))
            return null;
        failures += 1;
        return failures < MAX_TRIES ? waitBeforeNextUpload(error, failures) : null;
    };
    return async (staged, name) => {
        const attempt = () => upload(staged, name, options);
        try {
            const set = await (0,retry/* retried */.sT)(attempt, {
                maxTries: MAX_TRIES,
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
}
async function upload(staged, name, { environment, clock, retentionDays, compressionLevel }) {
    const artifactName = (0,backup_name/* formatBackupName */.$K)(name);
    const locations = (0,folder_set/* listFiles */.CS)(staged.root).map((path) => (0,external_node_path_.join)(staged.root, ...path.split('/')));
    const { DefaultArtifactClient } = await (0,artifact_client/* loadArtifactClient */.A)();
    const sizeOnDisk = locations.reduce((sum, location) => sum + ((0,private_file/* statusOf */.c2)(location)?.size ?? 0), 0);
    const response = await collectingBuffers(sizeOnDisk, () => new DefaultArtifactClient().uploadArtifact(artifactName, locations, staged.root, {
        compressionLevel,
        ...(retentionDays === null ? {} : { retentionDays }),
    }));
    const { id, digest, size } = response;
    if (id === undefined || !(id > 0 && Number.isSafeInteger(id)) || digest === undefined) {
        throw new failure/* Failure */.H('not-stored', `The artifact ${artifactName} was not stored: GitHub gave it no number or digest.`);
    }
    const days = Math.min(retentionDays ?? Infinity, environment.maxRetentionDays ?? retentionDays ?? DEFAULT_RETENTION_DAYS);
    const createdAt = clock.now();
    return {
        name,
        place: `artifact ${artifactName}`,
        source: 'artifact',
        createdAt,
        sizeBytes: size ?? 0,
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
async function download(set, artifact, options, fetch) {
    const folder = await makeFolder(set, options.environment);
    const discard = () => (0,private_file/* removeTemporaryFolder */.yu)(folder);
    try {
        const opened = await options.deadline.limit(`fetching ${set.place}`, () => fetch(artifact, folder, set));
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
    return async (artifact, folder, set) => {
        const attempt = () => fetchOnce(artifact, folder, set, options);
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
            throw new failure/* Failure */.H('unreadable', `The ${set.place} could not be fetched: ${(0,failure/* messageOf */.b)(error)}.`, {
                cause: error,
            });
        }
    };
}
async function fetchOnce(artifact, folder, set, options) {
    const into = await (0,promises_.mkdtemp)((0,external_node_path_.join)(folder, 'try-'));
    await fetchArchive(artifact, into, set, options);
    return artifact_vault_openArchive(into, set).catch((error) => {
        if (error instanceof failure/* Failure */.H && artifact.digest !== undefined)
            return error;
        throw error;
    });
}
async function makeFolder({ place }, { temporaryFolder }) {
    try {
        await (0,promises_.mkdir)(temporaryFolder, { recursive: true });
        return await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryFolder, 'certkeep-'));
    }
    catch (error) {
        throw new failure/* Failure */.H('unreadable', `The ${place} could not be fetched: ${(0,failure/* messageOf */.b)(error)}.`, {
            cause: error,
        });
    }
}
async function fetchArchive(artifact, folder, set, { environment, token }) {
    const { DefaultArtifactClient } = await (0,artifact_client/* loadArtifactClient */.A)();
    const [repositoryOwner = '', repositoryName = ''] = environment.repository.split('/');
    const findBy = { token, workflowRunId: artifact.runId, repositoryOwner, repositoryName };
    const { digestMismatch } = await collectingBuffers(set.sizeBytes, () => new DefaultArtifactClient().downloadArtifact(artifact.id, {
        path: folder,
        skipDecompress: true,
        ...(artifact.digest === undefined ? {} : { expectedHash: `sha256:${artifact.digest}` }),
        ...(artifact.isOwn ? {} : { findBy }),
    }));
    if (digestMismatch === true) {
        throw new failure/* Failure */.H('invalid', `The ${set.place} is not what was stored: its digest differs.`);
    }
}
async function artifact_vault_openArchive(folder, set) {
    const [archive] = await (0,promises_.readdir)(folder);
    try {
        if (archive === undefined)
            throw new Error('nothing was received');
        return await collectingBuffers(set.sizeBytes, () => openZip((0,external_node_path_.join)(folder, archive)));
    }
    catch (error) {
        throw new failure/* Failure */.H('invalid', `The ${set.place} is damaged: ${(0,failure/* messageOf */.b)(error)}.`, { cause: error });
    }
}


/***/ }),

/***/ 96972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ guardRuntimeToken)
/* harmony export */ });
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53053);

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
        const address = process.env[name] ?? '';
        return URL.canParse(address) ? [new URL(address).host] : [];
    });
}


/***/ }),

/***/ 50506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ keepYoungGenerationSmall),
/* harmony export */   p: () => (/* binding */ keepHeapSmall)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);

function keepYoungGenerationSmall() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--semi-space-growth-factor=1');
}
function keepHeapSmall() {
    keepYoungGenerationSmall();
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--optimize-for-size');
}


/***/ })

};
