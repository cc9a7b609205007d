export const id = 656;
export const ids = [656];
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


/***/ })

};
