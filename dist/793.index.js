export const id = 793;
export const ids = [793,206,656];
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

/***/ 9206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZipReader: () => (/* binding */ ZipReader),
/* harmony export */   loadZipReader: () => (/* binding */ loadZipReader)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var _files_regular_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2277);
/* harmony import */ var _zip_records_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8643);




const SMALL_BYTES = 1024 * 1024;
const MAX_WHOLE_BYTES = 64 * 1024 * 1024;
const SMALL_FILE_BYTES = 64 * 1024;
const KIND_MASK = 0o170000;
const REGULAR_FILE = 0o100000;
function loadZipReader() {
    return __webpack_require__.e(/* import() */ 663).then(__webpack_require__.t.bind(__webpack_require__, 663, 19));
}
class ZipReader {
    #zip;
    #bytes;
    #closing;
    constructor(zip, bytes) {
        this.#zip = zip;
        this.#bytes = bytes;
    }
    static async open(path) {
        const { fromBufferPromise, openPromise } = await loadZipReader();
        const options = { autoClose: false, strictFileNames: true, validateEntrySizes: true };
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        if (size > SMALL_BYTES) {
            const zip = await openPromise(path, options);
            const reader = new ZipReader(zip, null);
            if (size > MAX_WHOLE_BYTES || size > zip.entryCount * SMALL_FILE_BYTES)
                return reader;
            await reader.close();
        }
        const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
        return new ZipReader(await fromBufferPromise(bytes, options), bytes);
    }
    get entryCount() {
        return this.#zip.entryCount;
    }
    get sizeBytes() {
        return this.#zip.fileSize;
    }
    entries() {
        return this.#zip.eachEntry();
    }
    async locate(path, entry) {
        const kind = (entry.externalFileAttributes >>> 16) & KIND_MASK;
        if (kind !== 0 && kind !== REGULAR_FILE)
            throw new Error(`${path} is a link or a device`);
        if (entry.isEncrypted())
            throw new Error(`${path} is encrypted by the archive`);
        const method = entry.compressionMethod;
        if (method !== _zip_records_js__WEBPACK_IMPORTED_MODULE_3__/* .STORED */ .SD && method !== _zip_records_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFLATED */ .aE)
            throw new Error(`${path} has the compression method ${method}`);
        const { fileDataStart } = await this.#zip.readLocalFileHeaderPromise(entry, { minimal: true });
        return {
            offset: fileDataStart,
            isDeflated: method === _zip_records_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFLATED */ .aE,
            packedBytes: entry.compressedSize,
            sizeBytes: entry.uncompressedSize,
            crc32: entry.crc32,
        };
    }
    contentOf(path, file) {
        if (this.#bytes === null)
            return null;
        const { offset, packedBytes, sizeBytes } = file;
        const packed = this.#bytes.subarray(offset, offset + packedBytes);
        const content = file.isDeflated ? inflate(packed, sizeBytes, path) : packed;
        if (content.length !== sizeBytes)
            throw new Error(`${path} has not enough bytes`);
        if ((0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.crc32)(content) !== file.crc32)
            throw wrongCrc(path);
        return content;
    }
    async stream(path, file) {
        if (!this.#zip.isOpen)
            throw new Error('the archive is closed');
        const { offset, isDeflated, packedBytes, sizeBytes } = file;
        const range = [offset, packedBytes, 0, packedBytes];
        const stream = await new Promise((resolve, reject) => {
            this.#zip.openReadStreamLowLevel(...range, isDeflated, sizeBytes, (error, opened) => {
                if (error === null)
                    resolve(opened);
                else
                    reject(error);
            });
        });
        return checkedChunks(stream, path, file.crc32);
    }
    close() {
        if (this.#bytes !== null)
            return Promise.resolve();
        this.#closing ??= new Promise((resolve) => {
            this.#zip.once('close', resolve);
            this.#zip.close();
        });
        return this.#closing;
    }
}
function inflate(packed, sizeBytes, path) {
    try {
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.inflateRawSync)(packed, {
            maxOutputLength: Math.max(sizeBytes, 1),
            chunkSize: Math.max(sizeBytes + 1, node_zlib__WEBPACK_IMPORTED_MODULE_1__.constants.Z_MIN_CHUNK),
        });
    }
    catch (error) {
        if ((0,_files_regular_file_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCode */ .up)(error, 'ERR_BUFFER_TOO_LARGE'))
            throw new Error(`${path} has too many bytes`, { cause: error });
        throw error;
    }
}
async function* checkedChunks(chunks, path, expectedCrc) {
    let crc = 0;
    for await (const bytes of chunks) {
        crc = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.crc32)(bytes, crc);
        yield bytes;
    }
    if (crc !== expectedCrc)
        throw wrongCrc(path);
}
function wrongCrc(path) {
    return new Error(`${path} has a wrong CRC`);
}


/***/ }),

/***/ 8643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ localHeader),
/* harmony export */   E7: () => (/* binding */ dataDescriptor),
/* harmony export */   PG: () => (/* binding */ endOfArchive),
/* harmony export */   SD: () => (/* binding */ STORED),
/* harmony export */   Y_: () => (/* binding */ isLargeFile),
/* harmony export */   aE: () => (/* binding */ DEFLATED),
/* harmony export */   lc: () => (/* binding */ directoryRecord)
/* harmony export */ });
const STORED = 0;
const DEFLATED = 8;
const VERSION = 20;
const VERSION_ZIP64 = 45;
const MADE_ON_UNIX = 3 << 8;
const REGULAR_FILE = 0o100000;
const DESCRIPTOR_FLAG = 1 << 3;
const UTF8_FLAG = 1 << 11;
const ZIP64_FIELD = 0x0001;
const ELSEWHERE_16 = 0xffff;
const ELSEWHERE_32 = 0xffff_ffff;
const LARGE_BYTES = 0xfe00_0000;
function isLargeFile(sizeBytes) {
    return sizeBytes >= LARGE_BYTES;
}
function localHeader(entry, modifiedAt) {
    const known = entry.isStreamed ? { crc32: 0, packedBytes: 0, sizeBytes: 0 } : entry;
    const record = Buffer.alloc(30);
    record.writeUInt32LE(0x04034b50, 0);
    writeCommon(record, 4, { ...entry, ...known }, modifiedAt);
    return Buffer.concat([record, entry.name]);
}
function dataDescriptor({ crc32, packedBytes, sizeBytes, isLarge }) {
    const record = Buffer.alloc(isLarge ? 24 : 16);
    record.writeUInt32LE(0x08074b50, 0);
    record.writeUInt32LE(crc32, 4);
    if (isLarge) {
        record.writeBigUInt64LE(BigInt(packedBytes), 8);
        record.writeBigUInt64LE(BigInt(sizeBytes), 16);
    }
    else {
        record.writeUInt32LE(packedBytes, 8);
        record.writeUInt32LE(sizeBytes, 12);
    }
    return record;
}
function directoryRecord(entry, modifiedAt) {
    const far = zip64Field(entry);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(MADE_ON_UNIX | versionOf(entry), 4);
    const sizes = entry.isLarge ? { packedBytes: ELSEWHERE_32, sizeBytes: ELSEWHERE_32 } : {};
    writeCommon(record, 6, { ...entry, ...sizes }, modifiedAt);
    record.writeUInt16LE(far.length, 30);
    record.writeUInt32LE(((REGULAR_FILE | entry.mode) << 16) >>> 0, 38);
    record.writeUInt32LE(Math.min(entry.offset, ELSEWHERE_32), 42);
    return Buffer.concat([record, entry.name, far]);
}
function endOfArchive(count, directory) {
    const { offset, sizeBytes } = directory;
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(Math.min(count, ELSEWHERE_16), 8);
    end.writeUInt16LE(Math.min(count, ELSEWHERE_16), 10);
    end.writeUInt32LE(Math.min(sizeBytes, ELSEWHERE_32), 12);
    end.writeUInt32LE(Math.min(offset, ELSEWHERE_32), 16);
    if (count < ELSEWHERE_16 && sizeBytes < ELSEWHERE_32 && offset < ELSEWHERE_32)
        return end;
    const far = Buffer.alloc(56);
    far.writeUInt32LE(0x06064b50, 0);
    far.writeBigUInt64LE(BigInt(far.length - 12), 4);
    far.writeUInt16LE(MADE_ON_UNIX | VERSION_ZIP64, 12);
    far.writeUInt16LE(VERSION_ZIP64, 14);
    far.writeBigUInt64LE(BigInt(count), 24);
    far.writeBigUInt64LE(BigInt(count), 32);
    far.writeBigUInt64LE(BigInt(sizeBytes), 40);
    far.writeBigUInt64LE(BigInt(offset), 48);
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeBigUInt64LE(BigInt(offset + sizeBytes), 8);
    locator.writeUInt32LE(1, 16);
    return Buffer.concat([far, locator, end]);
}
function writeCommon(record, at, entry, modifiedAt) {
    const { date, time } = dosTime(modifiedAt);
    record.writeUInt16LE(versionOf(entry), at);
    record.writeUInt16LE(UTF8_FLAG | (entry.isStreamed ? DESCRIPTOR_FLAG : 0), at + 2);
    record.writeUInt16LE(entry.method, at + 4);
    record.writeUInt16LE(time, at + 6);
    record.writeUInt16LE(date, at + 8);
    record.writeUInt32LE(entry.crc32, at + 10);
    record.writeUInt32LE(entry.packedBytes, at + 14);
    record.writeUInt32LE(entry.sizeBytes, at + 18);
    record.writeUInt16LE(entry.name.length, at + 22);
}
function zip64Field({ isLarge, offset, packedBytes, sizeBytes }) {
    const numbers = [...(isLarge ? [sizeBytes, packedBytes] : []), ...(isFar(offset) ? [offset] : [])];
    if (numbers.length === 0)
        return Buffer.alloc(0);
    const field = Buffer.alloc(4 + 8 * numbers.length);
    field.writeUInt16LE(ZIP64_FIELD, 0);
    field.writeUInt16LE(8 * numbers.length, 2);
    for (const [index, number] of numbers.entries())
        field.writeBigUInt64LE(BigInt(number), 4 + 8 * index);
    return field;
}
function versionOf({ isLarge, offset }) {
    return isLarge || isFar(offset) ? VERSION_ZIP64 : VERSION;
}
function isFar(offset) {
    return offset >= ELSEWHERE_32;
}
function dosTime(time) {
    const years = Math.max(time.getUTCFullYear() - 1980, 0);
    return {
        date: (years << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate(),
        time: (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1),
    };
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

/***/ 2793:
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
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
// EXTERNAL MODULE: ./build/src/domain/backup-set.js
var backup_set = __webpack_require__(6307);
// EXTERNAL MODULE: ./build/src/domain/manifest-parser.js
var manifest_parser = __webpack_require__(5337);
// EXTERNAL MODULE: ./build/src/domain/set-path.js
var set_path = __webpack_require__(1560);
// EXTERNAL MODULE: ./build/src/adapters/files/folder-set.js
var folder_set = __webpack_require__(8525);
// EXTERNAL MODULE: ./build/src/adapters/heap-size.js
var heap_size = __webpack_require__(506);
// EXTERNAL MODULE: ./build/src/adapters/archive/zip-reader.js
var zip_reader = __webpack_require__(9206);
;// CONCATENATED MODULE: ./build/src/adapters/archive/zip-set.js










const MAX_ENTRIES = 100_000;
const MANY_ENTRIES = 4000;
async function openZip(path) {
    const archive = await zip_reader.ZipReader.open(path);
    try {
        const archived = await listFiles(archive);
        const manifest = await readManifest(archive, archived);
        if (archived.size > MANY_ENTRIES)
            (0,heap_size/* collectGarbage */.iO)('major');
        const files = [];
        for (const [name, file] of archived)
            files.push(await digestOf(archive, name, file));
        return {
            files,
            manifest,
            readText: (name) => readText(archive, name, archived.get(name)),
            stream: async (name) => archive.stream(name, present(name, archived.get(name))),
            close: () => archive.close(),
        };
    }
    catch (error) {
        await archive.close();
        throw new Error((0,failure/* messageOf */.b)(error).replace(/\p{Cc}/gu, '?'), { cause: error });
    }
}
async function listFiles(archive) {
    if (archive.entryCount > MAX_ENTRIES)
        throw new Error(`the archive has ${archive.entryCount} entries`);
    const files = new Map();
    const folders = new Set();
    for await (const entry of archive.entries()) {
        if (entry.fileName.endsWith('/'))
            continue;
        const [folder = '', ...rest] = entry.fileName.split('/');
        const path = rest.join('/');
        if (!(0,backup_name/* isSetFolder */.vi)(folder) || !(0,set_path/* isSafePath */.p)(path))
            throw new Error('a file of the archive is not in its dated folder');
        if (files.has(path))
            throw new Error(`${path} is in the archive twice`);
        folders.add(folder);
        files.set(path, await archive.locate(path, entry));
    }
    const collision = (0,set_path/* collidingPaths */.U)([...files.keys()]);
    if (collision !== null)
        throw new Error(`${collision[0]} and ${collision[1]} are one name`);
    if (folders.size > 1)
        throw new Error('the archive has more than one dated folder');
    const packedBytes = [...files.values()].reduce((sum, file) => sum + file.packedBytes, 0);
    if (packedBytes > archive.sizeBytes)
        throw new Error('files of the archive share their bytes');
    return files;
}
async function readManifest(archive, files) {
    const manifest = (0,manifest_parser/* parseManifest */.N)(await readText(archive, backup_set/* MANIFEST_FILE */.h1, files.get(backup_set/* MANIFEST_FILE */.h1)));
    const sizes = new Map(manifest.files.map((file) => [file.path, file.sizeBytes]));
    for (const [path, { sizeBytes }] of files) {
        if (path === backup_set/* MANIFEST_FILE */.h1)
            continue;
        const isRight = path === backup_set/* CHECKSUMS_FILE */.aP ? sizeBytes <= folder_set/* MAX_TEXT_BYTES */.$D : sizeBytes === sizes.get(path);
        if (!isRight)
            throw new Error(`${path} has a size that the manifest does not name`);
    }
    return manifest;
}
async function readText(archive, path, file) {
    const found = present(path, file);
    if (found.sizeBytes > folder_set/* MAX_TEXT_BYTES */.$D)
        throw new Error(`${path} is too large`);
    const content = archive.contentOf(path, found) ?? (await (0,consumers_.buffer)(await archive.stream(path, found)));
    return content.toString('utf8');
}
async function digestOf(archive, path, file) {
    const { sizeBytes } = file;
    const whole = sizeBytes > folder_set/* MAX_TEXT_BYTES */.$D ? null : archive.contentOf(path, file);
    if (whole !== null)
        return { path, sizeBytes, sha256: (0,external_node_crypto_.hash)('sha256', whole, 'hex') };
    const sum = (0,external_node_crypto_.createHash)('sha256');
    for await (const bytes of await archive.stream(path, file))
        sum.update(bytes);
    return { path, sizeBytes, sha256: sum.digest('hex') };
}
function present(path, file) {
    if (file === undefined)
        throw new Error(`${path} is missing`);
    return file;
}

// EXTERNAL MODULE: ./build/src/adapters/files/private-file.js
var private_file = __webpack_require__(7960);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
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
        return await collectingBuffers(sizeBytes, () => openZip((0,external_node_path_.join)(folder, archive)));
    }
    catch (error) {
        throw new failure/* Failure */.H('invalid', `The ${place} is damaged: ${(0,failure/* messageOf */.b)(error)}.`, { cause: error });
    }
}

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
    for await (const artifacts of readArtifacts(rest, scope)) {
        const sets = [];
        for (const artifact of artifacts) {
            const name = (0,backup_name/* parseNameIn */.wT)(textOf(artifact, 'name'), names);
            if (name === null || artifact['expired'] === true)
                continue;
            if (isAcceptable(artifact, environment, await readRepository(), scope.runId))
                sets.push(storedSet(artifact, name, environment));
        }
        yield* sets.sort(compareMadeLastFirst);
    }
}
function compareMadeLastFirst(some, other) {
    return (0,backup_name/* compareNewestFirst */.a0)(asReceived(some), asReceived(other));
}
function asReceived({ name, createdAt }) {
    return { ...name, time: (0,backup_name/* madeAt */.ZM)(name, createdAt) };
}
async function* readArtifacts(rest, { runId, extent }) {
    const route = `GET /repos/{owner}/{repo}/actions/${runId === null ? '' : 'runs/{run_id}/'}artifacts`;
    const ofRun = runId === null ? {} : { run_id: runId };
    const readPage = async (page) => pageOf(await rest.request(route, { ...ofRun, per_page: page_reader/* PAGE_SIZE */.md, page }, PURPOSE));
    if (extent === 'all') {
        yield await (0,page_reader/* readWholeList */.Ej)(readPage, (artifact) => numberOf(artifact, 'id'), PURPOSE.what);
        return;
    }
    for await (const page of (0,page_reader/* readPages */.n4)(readPage, extent))
        yield page.items;
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
