export const id = 565;
export const ids = [565];
export const modules = {

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

/***/ 7565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadZipReader: () => (/* binding */ loadZipReader),
/* harmony export */   openZip: () => (/* binding */ openZip)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8321);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8522);
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9292);
/* harmony import */ var _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6307);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5856);
/* harmony import */ var _domain_manifest_parser_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5337);
/* harmony import */ var _domain_set_path_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1560);
/* harmony import */ var _files_folder_set_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8525);
/* harmony import */ var _files_regular_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2277);
/* harmony import */ var _zip_records_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8643);












const MAX_ENTRIES = 100_000;
const SMALL_BYTES = 1024 * 1024;
const MAX_WHOLE_BYTES = 64 * 1024 * 1024;
const SMALL_FILE_BYTES = 64 * 1024;
const KIND_MASK = 0o170000;
const REGULAR_FILE = 0o100000;
async function openZip(path) {
    const archive = await openArchive(path);
    const close = closeOnce(archive);
    try {
        const archived = await listFiles(archive.zip);
        await refuseUnnamedSizes(archive, archived);
        const files = [];
        for (const [name, file] of archived)
            files.push(await digestOf(archive, name, file));
        return {
            files,
            readText: (name) => readText(archive, name, archived.get(name)),
            stream: (name) => streamOf(archive, name, archived.get(name)),
            close,
        };
    }
    catch (error) {
        await close();
        throw new Error((0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .b)(error).replace(/\p{Cc}/gu, '?'), { cause: error });
    }
}
function loadZipReader() {
    return __webpack_require__.e(/* import() */ 663).then(__webpack_require__.t.bind(__webpack_require__, 663, 19));
}
async function openArchive(path) {
    const { fromBufferPromise, openPromise } = await loadZipReader();
    const options = { autoClose: false, strictFileNames: true, validateEntrySizes: true };
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
    if (size > SMALL_BYTES) {
        const archive = { zip: await openPromise(path, options), bytes: null };
        if (size > MAX_WHOLE_BYTES || size > archive.zip.entryCount * SMALL_FILE_BYTES)
            return archive;
        await closeOnce(archive)();
    }
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path);
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
async function listFiles(zip) {
    if (zip.entryCount > MAX_ENTRIES)
        throw new Error(`the archive has ${zip.entryCount} entries`);
    const files = new Map();
    const folders = new Set();
    for await (const entry of zip.eachEntry()) {
        if (entry.fileName.endsWith('/'))
            continue;
        const [folder = '', ...rest] = entry.fileName.split('/');
        const path = rest.join('/');
        if (!(0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isSetFolder */ .vi)(folder) || !(0,_domain_set_path_js__WEBPACK_IMPORTED_MODULE_10__/* .isSafePath */ .p)(path))
            throw new Error('a file of the archive is not in its dated folder');
        if (files.has(path))
            throw new Error(`${path} is in the archive twice`);
        folders.add(folder);
        files.set(path, await locate(zip, path, entry));
    }
    const collision = (0,_domain_set_path_js__WEBPACK_IMPORTED_MODULE_10__/* .collidingPaths */ .U)([...files.keys()]);
    if (collision !== null)
        throw new Error(`${collision[0]} and ${collision[1]} are one name`);
    if (folders.size > 1)
        throw new Error('the archive has more than one dated folder');
    const packedBytes = [...files.values()].reduce((sum, file) => sum + file.packedBytes, 0);
    if (packedBytes > zip.fileSize)
        throw new Error('files of the archive share their bytes');
    return files;
}
async function locate(zip, path, entry) {
    const kind = (entry.externalFileAttributes >>> 16) & KIND_MASK;
    if (kind !== 0 && kind !== REGULAR_FILE)
        throw new Error(`${path} is a link or a device`);
    if (entry.isEncrypted())
        throw new Error(`${path} is encrypted by the archive`);
    const method = entry.compressionMethod;
    if (method !== _zip_records_js__WEBPACK_IMPORTED_MODULE_11__/* .STORED */ .SD && method !== _zip_records_js__WEBPACK_IMPORTED_MODULE_11__/* .DEFLATED */ .aE)
        throw new Error(`${path} has the compression method ${method}`);
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    return {
        offset: fileDataStart,
        isDeflated: method === _zip_records_js__WEBPACK_IMPORTED_MODULE_11__/* .DEFLATED */ .aE,
        packedBytes: entry.compressedSize,
        sizeBytes: entry.uncompressedSize,
        crc32: entry.crc32,
    };
}
async function refuseUnnamedSizes(archive, files) {
    const manifest = (0,_domain_manifest_parser_js__WEBPACK_IMPORTED_MODULE_7__/* .parseManifest */ .N)(await readText(archive, _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_5__/* .MANIFEST_FILE */ .h1, files.get(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_5__/* .MANIFEST_FILE */ .h1)));
    const sizes = new Map(manifest.files.map((file) => [file.path, file.sizeBytes]));
    for (const [path, { sizeBytes }] of files) {
        if (path === _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_5__/* .MANIFEST_FILE */ .h1)
            continue;
        const isRight = path === _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_5__/* .CHECKSUMS_FILE */ .aP ? sizeBytes <= _files_folder_set_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_TEXT_BYTES */ .$D : sizeBytes === sizes.get(path);
        if (!isRight)
            throw new Error(`${path} has a size that the manifest does not name`);
    }
}
async function readText(archive, path, file) {
    if (file === undefined)
        throw new Error(`${path} is missing`);
    if (file.sizeBytes > _files_folder_set_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_TEXT_BYTES */ .$D)
        throw new Error(`${path} is too large`);
    const whole = readWhole(archive, path, file);
    if (whole !== null)
        return whole.toString('utf8');
    return (await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__.buffer)(await streamOf(archive, path, file))).toString('utf8');
}
async function digestOf(archive, path, file) {
    const { sizeBytes } = file;
    const whole = readWhole(archive, path, file);
    if (whole !== null)
        return { path, sizeBytes, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', whole, 'hex') };
    const sum = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const bytes of await streamOf(archive, path, file))
        sum.update(bytes);
    return { path, sizeBytes, sha256: sum.digest('hex') };
}
function readWhole({ bytes }, path, file) {
    const { offset, packedBytes, sizeBytes } = file;
    if (bytes === null || sizeBytes > _files_folder_set_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_TEXT_BYTES */ .$D)
        return null;
    const packed = bytes.subarray(offset, offset + packedBytes);
    const content = file.isDeflated ? inflate(packed, sizeBytes, path) : packed;
    if (content.length !== sizeBytes)
        throw new Error(`${path} has not enough bytes`);
    if ((0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.crc32)(content) !== file.crc32)
        throw wrongCrc(path);
    return content;
}
function inflate(packed, sizeBytes, path) {
    try {
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.inflateRawSync)(packed, {
            maxOutputLength: Math.max(sizeBytes, 1),
            chunkSize: Math.max(sizeBytes + 1, node_zlib__WEBPACK_IMPORTED_MODULE_3__.constants.Z_MIN_CHUNK),
        });
    }
    catch (error) {
        if ((0,_files_regular_file_js__WEBPACK_IMPORTED_MODULE_9__/* .hasCode */ .up)(error, 'ERR_BUFFER_TOO_LARGE'))
            throw new Error(`${path} has too many bytes`, { cause: error });
        throw error;
    }
}
async function streamOf({ zip }, path, file) {
    if (file === undefined)
        throw new Error(`${path} is missing`);
    if (!zip.isOpen)
        throw new Error('the archive is closed');
    const { offset, isDeflated, packedBytes, sizeBytes } = file;
    const stream = await new Promise((resolve, reject) => {
        zip.openReadStreamLowLevel(offset, packedBytes, 0, packedBytes, isDeflated, sizeBytes, (error, opened) => {
            if (error === null)
                resolve(opened);
            else
                reject(error);
        });
    });
    return checkedChunks(stream, path, file.crc32);
}
async function* checkedChunks(chunks, path, expectedCrc) {
    let crc = 0;
    for await (const bytes of chunks) {
        crc = (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.crc32)(bytes, crc);
        yield bytes;
    }
    if (crc !== expectedCrc)
        throw wrongCrc(path);
}
function wrongCrc(path) {
    return new Error(`${path} has a wrong CRC`);
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
