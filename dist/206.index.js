export const id = 206;
export const ids = [206];
export const modules = {

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


/***/ })

};
