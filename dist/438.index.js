export const id = 438;
export const ids = [438];
export const modules = {

/***/ 87302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ runStep)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _adapters_github_run_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26981);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25856);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48156);




/** Runs an action as a step of a workflow. Never throws: whatever is thrown fails the step. */
async function runStep(work) {
    try {
        await work(actionStep());
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.setFailed(describeError(error));
        if (error instanceof Error && error.stack !== undefined)
            _actions_core__WEBPACK_IMPORTED_MODULE_0__.debug((0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error.stack));
        // Clients that ran into the deadline would keep the process alive with their further tries.
        if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H && error.code === 'timeout')
            process.exit();
    }
}
function actionStep() {
    return {
        environment: (0,_adapters_github_run_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunEnvironment */ .P6)(process.env),
        inputs: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .actionInputs */ .eh)(_actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput),
        readText: _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput,
        log: toolkitLog,
        mask(...secrets) {
            const texts = secrets.map((secret) => typeof secret === 'object' ? (secret?.reveal() ?? '') : (secret ?? ''));
            for (const text of texts)
                if (text !== '')
                    _actions_core__WEBPACK_IMPORTED_MODULE_0__.setSecret(text);
        },
        annotate({ level, message, at }) {
            const properties = at === null ? {} : { file: at.file, startLine: at.line };
            _actions_core__WEBPACK_IMPORTED_MODULE_0__[level](message, properties);
        },
        setOutputs(outputs) {
            for (const [name, value] of Object.entries(outputs))
                _actions_core__WEBPACK_IMPORTED_MODULE_0__.setOutput(name, value);
        },
        async writeSummary(markdown) {
            try {
                await _actions_core__WEBPACK_IMPORTED_MODULE_0__.summary.addRaw(markdown, true).write();
            }
            catch (error) {
                _actions_core__WEBPACK_IMPORTED_MODULE_0__.debug(`The summary was not written: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error)}`);
            }
        },
    };
}
const toolkitLog = {
    info: _actions_core__WEBPACK_IMPORTED_MODULE_0__.info,
    debug: _actions_core__WEBPACK_IMPORTED_MODULE_0__.debug,
    notice: (message) => {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.notice(message);
    },
    warning: (message) => {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.warning(message);
    },
    group: _actions_core__WEBPACK_IMPORTED_MODULE_0__.group,
};
/** A foreseen failure says all there is to say; anything else is named as what it is. */
function describeError(error) {
    if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H)
        return error.message;
    return `Certkeep failed in a way that nobody foresaw: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error)}. Nothing more was done; please report it.`;
}


/***/ }),

/***/ 48156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dq: () => (/* binding */ characterCount),
/* harmony export */   eh: () => (/* binding */ actionInputs),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   pQ: () => (/* binding */ orDefault),
/* harmony export */   qx: () => (/* binding */ textUpTo),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   yU: () => (/* binding */ someOf),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25856);

/** Inputs as they come from `readText`. */
function actionInputs(readText) {
    const problems = [];
    const checks = [];
    const take = (parse, describe) => {
        try {
            const value = parse();
            return () => value;
        }
        catch (error) {
            problems.push(describe((0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error)));
            return () => {
                throw new Error('an input was used before problems were refused');
            };
        }
    };
    const read = (name, parse) => {
        const text = readText(name, { trimWhitespace: true });
        return take(() => parse(text), (why) => `Input "${name}" is ${JSON.stringify(text)}: ${why}.`);
    };
    return {
        read,
        readOptional: (name, parse) => read(name, (text) => (text === '' ? null : parse(text))),
        readSecret: (name, parse) => {
            const text = readText(name, { trimWhitespace: false }).replace(/\r?\n$/, '');
            return take(() => (text === '' ? null : parse(text)), (why) => `Input "${name}": ${why}.`);
        },
        check: (problem) => {
            checks.push(problem);
        },
        refuseProblems() {
            if (problems.length === 0)
                problems.push(...checks.map((problem) => problem()).filter((text) => text !== null));
            if (problems.length > 0)
                throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('invalid-input', problems.join('\n'));
        },
    };
}
/**
 * A parser that takes an empty input for the default. GitHub hands over an empty text where a workflow passes on an
 * input that its own trigger does not have, as in `days: ${{ inputs.days }}` on `schedule`.
 */
function orDefault(defaultText, parse) {
    return (text) => parse(text === '' ? defaultText : text);
}
/** One of a list of words. */
function oneOf(...allowed) {
    return (text) => {
        const word = allowed.find((candidate) => candidate === text);
        if (word === undefined)
            throw new Error(`must be ${allowed.join(', ').replace(/, ([^,]*)$/, ' or $1')}`);
        return word;
    };
}
/** A whole number in a range. */
function wholeNumber(min, max) {
    return (text) => {
        const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
        if (!(value >= min && value <= max))
            throw new Error(`must be a whole number from ${min} to ${max}`);
        return value;
    };
}
/** `true` or `false`, as YAML 1.2 writes them. */
function boolean(text) {
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    throw new Error('must be true or false');
}
/** Several of a list of words, separated by commas or white space; at least one. */
function someOf(...allowed) {
    const parse = oneOf(...allowed);
    return (text) => {
        const words = text.split(/[\s,]+/).filter((word) => word !== '');
        if (words.length === 0)
            throw new Error(`must be one or more of ${allowed.join(', ')}`);
        return [...new Set(words.map(parse))];
    };
}
/** A text of at most so many characters, none of them a control character. */
function textUpTo(maxLength) {
    return (text) => {
        const length = characterCount(text);
        if (length < 1 || length > maxLength)
            throw new Error(`must have 1 to ${maxLength} characters, and has ${length}`);
        if (/\p{Cc}/u.test(text))
            throw new Error('must not have control characters');
        return text;
    };
}
/** The number of Unicode code points, which is what the limits of X.509 count. */
function characterCount(text) {
    return Array.from(text).length;
}
/** A member that is only there where it has a value. */
function optional(key, value) {
    return value === null ? {} : { [key]: value };
}


/***/ }),

/***/ 96084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/**
 * Markdown of which no part can be changed by the texts in it. Names in certificates and paths are others' words: an
 * unescaped `|`, `<` or line end in them could draw anything into a summary.
 */
/** A text as it is, in a line or a cell. */
function text(value) {
    return (value
        .replace(/\p{Cc}+/gu, ' ')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/[\\`*_{}[\]()#+!|~@:-]/g, (character) => `&#${character.charCodeAt(0)};`)
        // GitHub makes links of addresses that begin so, without any mark.
        .replace(/(www)\./gi, '$1&#46;'));
}
/** A text in the fixed-width face. HTML, because a backtick in the text would end Markdown's own. */
function code(value) {
    return `<code>${text(value)}</code>`;
}
/** A heading of a level from 1 to 6. */
function heading(level, value) {
    return `${'#'.repeat(level)} ${text(value)}`;
}
/** A link. Addresses that are not of the web become a text. */
function link(label, address) {
    return /^https?:\/\/[^\s()<>"`|\\]+$/.test(address) ? `[${text(label)}](${address})` : text(label);
}
/** A table of cells that are Markdown already. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}


/***/ }),

/***/ 58456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ maskingKeys)
/* harmony export */ });
/** Shorter lines are no secret, and would blot out half of every log. */
const MIN_MASKED_LENGTH = 16;
/** Crypto whose every private key is masked in the log from the moment it exists. */
function maskingKeys({ issuer, reader, sealer }, mask) {
    const maskKey = (key) => {
        // The base64 lines alone: with the whole key, its first line would be masked in every PEM of every log.
        for (const line of key.reveal().split('\n')) {
            if (line.length >= MIN_MASKED_LENGTH && !line.startsWith('-----'))
                mask(line);
        }
    };
    return {
        issuer: {
            async issue(specification, now, privateKey) {
                const pair = await issuer.issue(specification, now, privateKey);
                maskKey(pair.privateKey);
                return pair;
            },
        },
        reader: {
            ...reader,
            parsePrivateKey(pem) {
                const key = reader.parsePrivateKey(pem);
                maskKey(key);
                return key;
            },
        },
        sealer: {
            ...sealer,
            async open(sealedPem, passphrase) {
                const key = await sealer.open(sealedPem, passphrase);
                if (key !== null)
                    maskKey(key);
                return key;
            },
        },
    };
}


/***/ }),

/***/ 83172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gd: () => (/* binding */ readStorePlaces),
/* harmony export */   Om: () => (/* binding */ refuseUnsupported),
/* harmony export */   TZ: () => (/* binding */ parseArtifactName),
/* harmony export */   e2: () => (/* binding */ parsePassphrase),
/* harmony export */   lW: () => (/* binding */ pathIn),
/* harmony export */   sr: () => (/* binding */ parseFingerprint),
/* harmony export */   tO: () => (/* binding */ folderPathIn),
/* harmony export */   zS: () => (/* binding */ readAccess)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _domain_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54764);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25856);
/* harmony import */ var _domain_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39312);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48156);





const MIN_PASSPHRASE_LENGTH = 12;
const MIN_TIMEOUT_MS = 10_000;
const MAX_TIMEOUT_MS = 6 * 3_600_000;
/** The inputs `github-token` and `timeout`. */
function readAccess(inputs, defaultTimeout = '5m') {
    const token = inputs.read('github-token', (text) => text);
    const timeoutMs = inputs.read('timeout', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .orDefault */ .pQ)(defaultTimeout, parseTimeout));
    return () => ({ token: token(), timeoutMs: timeoutMs() });
}
/** The inputs of every action that stores backups. */
function readStorePlaces(inputs, workspace) {
    const access = readAccess(inputs);
    const backupPath = inputs.readOptional('backup-path', folderPathIn(workspace));
    const uploadArtifact = inputs.read('upload-artifact', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .orDefault */ .pQ)('true', _inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zM));
    const retentionDays = inputs.readOptional('retention-days', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .wholeNumber */ .rD)(0, 400));
    const compressionLevel = inputs.read('compression-level', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .orDefault */ .pQ)('6', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .wholeNumber */ .rD)(0, 9)));
    return () => ({
        ...access(),
        backupPath: backupPath(),
        uploadArtifact: uploadArtifact(),
        // As in actions/upload-artifact, 0 is the repository's own.
        retentionDays: retentionDays() === 0 ? null : retentionDays(),
        compressionLevel: compressionLevel(),
    });
}
/** Throws a `Failure` (`unsupported`) where artifacts are the only place for backups, and there are none. */
function refuseUnsupported({ uploadArtifact, backupPath }, hasArtifacts) {
    if (hasArtifacts || !uploadArtifact || backupPath !== null)
        return;
    throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('unsupported', 'GitHub Enterprise Server has no service for the artifacts that backups are stored as. Set backup-path to keep dated backups in a local directory, or upload-artifact: false to keep none.');
}
/** A passphrase that is long enough to seal keys with. */
function parsePassphrase(text) {
    const length = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .characterCount */ .Dq)(text);
    if (length < MIN_PASSPHRASE_LENGTH || text.trim() === '') {
        throw new Error(`must have at least ${MIN_PASSPHRASE_LENGTH} characters, and has ${length}`);
    }
    // The shell of a person who restores by hand could not pass such a text to openssl.
    if (/[\0\r\n]/.test(text))
        throw new Error('must be one line');
    return new _domain_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z(text);
}
/** A SHA-256 fingerprint in any usual spelling, as upper-case hex separated by colons. */
function parseFingerprint(text) {
    const hex = text.replace(/^sha-?256[:=\s]/i, '').replace(/[:\s]/g, '');
    if (!/^[0-9a-f]{64}$/i.test(hex))
        throw new Error('must be a SHA-256 fingerprint, 64 hexadecimal digits');
    return (hex.toUpperCase().match(/../g) ?? []).join(':');
}
/** Within what GitHub allows, and what Markdown, a shell and a cache key take without quoting. */
function parseArtifactName(text) {
    if (!/^[\p{L}\p{N}_][\p{L}\p{N} ._@+()-]{0,199}$/u.test(text)) {
        throw new Error('must be 1 to 200 letters, digits, spaces or ._@+()-, the first a letter, a digit or _');
    }
    return text;
}
/** An absolute path; one that is not absolute is below the workspace. */
function pathIn(workspace) {
    return (text) => {
        if (text === '' || /[\0\r\n]/.test(text))
            throw new Error('must be a path');
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(text) ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(text) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, text);
    };
}
/** As `pathIn`; the message says that a folder is meant. */
function folderPathIn(workspace) {
    const parse = pathIn(workspace);
    return (text) => {
        try {
            return parse(text);
        }
        catch (error) {
            throw new Error('must be the path of a folder', { cause: error });
        }
    };
}
function parseTimeout(text) {
    const ms = (0,_domain_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9)(text, ['s', 'm', 'h']);
    if (ms < MIN_TIMEOUT_MS || ms > MAX_TIMEOUT_MS)
        throw new Error('must be from 10s to 6h');
    return ms;
}


/***/ }),

/***/ 41145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tw: () => (/* binding */ buildStores),
  pO: () => (/* binding */ runContext),
  ml: () => (/* binding */ systemClock)
});

// EXTERNAL MODULE: ./build/src/adapters/files/directory-vault.js
var directory_vault = __webpack_require__(57328);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
// EXTERNAL MODULE: ./build/src/domain/certificate.js
var certificate = __webpack_require__(18645);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var domain_failure = __webpack_require__(25856);
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
;// CONCATENATED MODULE: ./build/src/adapters/archive/zip-set.js









/** Ten thousand certificates make twenty thousand files; what has more was not made here. */
const MAX_ENTRIES = 100_000;
/** The upper half of an entry's external attributes is a Unix mode, of which these bits are the kind of file. */
const KIND_MASK = 0o170000;
const REGULAR_FILE = 0o100000;
/**
 * Opens the set in a zip archive without unpacking it.
 *
 * The archive is untrusted: whoever could write to the store could have made it. Throws for a name that leads out of
 * the folder, a link, a name twice, a size that the manifest does not name, entries that share their bytes (so that
 * no bomb is ever inflated), a wrong CRC, and anything outside the one dated folder.
 */
async function openZip(path) {
    const { openPromise } = await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.t.bind(__webpack_require__, 20663, 19));
    const zip = await openPromise(path, { autoClose: false, strictFileNames: true, validateEntrySizes: true });
    const close = closeOnce(zip);
    try {
        const entries = await readEntries(zip);
        await refuseUnnamedSizes(zip, entries);
        const files = [];
        for (const [name, entry] of entries)
            files.push(await digestOf(zip, name, entry));
        return {
            files,
            readText: (name) => readText(zip, name, entries.get(name)),
            stream: (name) => streamOf(zip, name, entries.get(name)),
            close,
        };
    }
    catch (error) {
        await close();
        // The reader's messages quote names, which may hold what a terminal obeys.
        throw new Error((0,domain_failure/* messageOf */.b)(error).replace(/\p{Cc}/gu, '?'), { cause: error });
    }
}
/** Closes the archive; done when the file is closed, without which not every system removes it. */
function closeOnce(zip) {
    let closing;
    return () => (closing ??= new Promise((resolve) => {
        zip.once('close', resolve);
        zip.close();
    }));
}
/** The files by their paths in the set's folder. */
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
    // Deflate packs a thousand to one at best; entries that overlap have no such limit.
    const packedBytes = [...entries.values()].reduce((sum, entry) => sum + entry.compressedSize, 0);
    if (packedBytes > zip.fileSize)
        throw new Error('files of the archive share their bytes');
    return entries;
}
/** Sizes are declared before content: what declares more than the manifest says is not inflated. */
async function refuseUnnamedSizes(zip, entries) {
    const manifest = (0,manifest_parser/* parseManifest */.N)(await readText(zip, backup_set/* MANIFEST_FILE */.h1, entries.get(backup_set/* MANIFEST_FILE */.h1)));
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
async function readText(zip, path, entry) {
    if (entry === undefined)
        throw new Error(`${path} is missing`);
    if (entry.uncompressedSize > folder_set/* MAX_TEXT_BYTES */.$D)
        throw new Error(`${path} is too large`);
    const bytes = await (0,consumers_.buffer)(await zip.openReadStreamPromise(entry));
    if ((0,external_node_zlib_.crc32)(bytes) !== entry.crc32)
        throw new Error(`${path} has a wrong CRC`);
    return bytes.toString('utf8');
}
async function digestOf(zip, path, entry) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let crc = 0;
    const chunks = await zip.openReadStreamPromise(entry);
    for await (const bytes of chunks) {
        hash.update(bytes);
        crc = (0,external_node_zlib_.crc32)(bytes, crc);
    }
    // The reader checks sizes, and leaves the CRC to us.
    if (crc !== entry.crc32)
        throw new Error(`${path} has a wrong CRC`);
    return { path, sizeBytes: entry.uncompressedSize, sha256: hash.digest('hex') };
}
async function streamOf(zip, path, entry) {
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
        throw new Error(`${path} has a wrong CRC`);
}

;// CONCATENATED MODULE: ./build/src/adapters/github/page-reader.js

/** GitHub's limit. */
const PAGE_SIZE = 100;
/** Far below the 100 requests at a time from which GitHub's secondary rate limit turns them away. */
const MAX_REQUESTS_AT_A_TIME = 8;
/** A list that changes under every reading is none to remove anything by. */
const MAX_READINGS = 3;
/**
 * The pages of a list, in order, until one that is not full.
 *
 * The first is read alone, since it tells how many there are; then each time as many side by side as were read before,
 * so that what is on the first pages costs no request too many, and what is far back no long wait. For `all` as many as
 * may be from the second on.
 */
async function* readPages(readPage, extent) {
    let first = 1;
    let width = 1;
    for (;;) {
        const answers = Array.from({ length: width }, (_, index) => readPage(first + index));
        // A page that nobody comes to ask for may fail in peace.
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
        // The count alone ends no list: a full page may be followed by one that came into being since.
        width = Math.max(1, Math.min(wanted, pagesLeft, MAX_REQUESTS_AT_A_TIME));
    }
}
/**
 * Every item of a list, once, in order.
 *
 * Throws a `Failure` (`unreadable`) where the list changed under each of several readings, so that an item may be
 * missing: what is removed while pages are read moves items from a page to come to one that was read already.
 */
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
        // More than the first page counted is what was added meanwhile.
        if (items.size >= (expected ?? 0))
            return [...items.values()];
    }
    throw new domain_failure/* Failure */.H('unreadable', `Cannot ${what}: the list changed while it was read, ${MAX_READINGS} times. Run again when fewer workflows run.`);
}

;// CONCATENATED MODULE: ./build/src/adapters/github/artifact-listing.js



const PURPOSE = { what: 'list earlier backups', permission: 'actions: read' };
/**
 * The artifacts that may be ours, newest first: of this repository and not of a fork, made on this branch or the default
 * branch, not expired, named by our grammar, with a base that is asked for. Pages are read as they are asked for; of `all`, nothing is
 * handed out before every page was read.
 */
async function* listArtifacts(names, environment, rest, readRepository, scope = { runId: null, extent: 'newest' }) {
    const sets = acceptable(names, environment, rest, readRepository, scope);
    if (scope.runId === null) {
        yield* sets;
        return;
    }
    // GitHub promises no order for the artifacts of a run, of which there are few.
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
    // Of an artifact without a run nobody knows where it comes from.
    if (!isObject(run))
        return false;
    return (run['repository_id'] === repository.id &&
        // A fork's pull request runs in this repository with the fork's head: anyone could have made its artifacts.
        run['head_repository_id'] === repository.id &&
        // Other branches may hold what nobody has reviewed.
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
/** The page of an artifact for people who are signed in. */
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
    if (typeof value !== 'number')
        throw unexpected();
    return value;
}
function unexpected() {
    return new domain_failure/* Failure */.H('unreadable', `Cannot ${PURPOSE.what}: the answer is not what GitHub documents. Run again later.`);
}

;// CONCATENATED MODULE: ./build/src/adapters/github/artifact-vault.js








/** GitHub's default where neither the workflow nor the repository says otherwise. */
const DEFAULT_RETENTION_DAYS = 90;
/** Workflow artifacts as a vault, through GitHub's own client. Only what a name takes is loaded, when it is needed. */
function artifactVault(options) {
    const { environment, rest, deadline, readRepository } = options;
    return {
        source: 'artifact',
        list: (names, extent = 'newest') => listArtifacts(names, environment, rest, readRepository, { runId: options.runId ?? null, extent }),
        open: async (set) => {
            const { artifact } = set;
            if (artifact === undefined)
                return null;
            return download(set, artifact, options);
        },
        store: (staged, name) => deadline.limit(`storing the artifact ${(0,backup_name/* formatBackupName */.$K)(name)}`, () => upload(staged, name, options)),
        async remove({ artifact, place }) {
            if (artifact === undefined)
                return;
            await rest.request('DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}', { artifact_id: artifact.id }, { what: `remove the ${place}`, permission: 'actions: write', mayBeGone: true });
        },
    };
}
async function upload(staged, name, { environment, clock, retentionDays, compressionLevel }) {
    const artifactName = (0,backup_name/* formatBackupName */.$K)(name);
    const { files } = await (0,folder_set/* openFolder */.NE)(staged.root);
    const locations = files.map((file) => (0,external_node_path_.join)(staged.root, ...file.path.split('/')));
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(271), __webpack_require__.e(561), __webpack_require__.e(326)]).then(__webpack_require__.bind(__webpack_require__, 37326));
    let response;
    try {
        response = await new DefaultArtifactClient().uploadArtifact(artifactName, locations, staged.root, {
            compressionLevel,
            // As a number: a text would be appended to the day of the month.
            ...(retentionDays === null ? {} : { retentionDays }),
        });
    }
    catch (error) {
        // The name is taken, or an earlier try of the client took it and its answer was lost.
        if ((0,domain_failure/* messageOf */.b)(error).includes('Failed request: (409)'))
            return null;
        throw new domain_failure/* Failure */.H('not-stored', `The artifact ${artifactName} was not stored: ${(0,domain_failure/* messageOf */.b)(error)}.`, {
            cause: error,
        });
    }
    const { id, digest, size } = response;
    if (id === undefined || digest === undefined) {
        throw new domain_failure/* Failure */.H('not-stored', `The artifact ${artifactName} was not stored: GitHub gave it no number or digest.`);
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
/** The archive is fetched as it is: the client's own unpacking checks neither CRCs nor links nor sizes. */
async function download(set, artifact, options) {
    await (0,promises_.mkdir)(options.environment.temporaryFolder, { recursive: true });
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.environment.temporaryFolder, 'certkeep-'));
    const discard = () => (0,promises_.rm)(folder, { recursive: true, force: true });
    try {
        // The deadline is inside: when the time is over, the folder goes all the same.
        const isThere = await options.deadline.limit(`fetching ${set.place}`, () => fetchArchive(artifact, folder, set, options));
        if (!isThere) {
            await discard();
            return null;
        }
        const opened = await openArchive(folder, set);
        return { ...opened, close: async () => opened.close().finally(discard) };
    }
    catch (error) {
        await discard();
        throw error;
    }
}
async function fetchArchive(artifact, folder, set, { environment, token }) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(271), __webpack_require__.e(561), __webpack_require__.e(326)]).then(__webpack_require__.bind(__webpack_require__, 37326));
    const [repositoryOwner = '', repositoryName = ''] = environment.repository.split('/');
    const findBy = { token, workflowRunId: artifact.runId, repositoryOwner, repositoryName };
    try {
        const { digestMismatch } = await new DefaultArtifactClient().downloadArtifact(artifact.id, {
            path: folder,
            skipDecompress: true,
            ...(artifact.digest === undefined ? {} : { expectedHash: `sha256:${artifact.digest}` }),
            // What this job stored it can fetch without a token; what earlier attempts of the run stored it cannot.
            ...(artifact.isOwn ? {} : { findBy }),
        });
        if (digestMismatch === true) {
            throw new domain_failure/* Failure */.H('invalid', `The ${set.place} is not what was stored: its digest differs.`);
        }
        return true;
    }
    catch (error) {
        if (error instanceof domain_failure/* Failure */.H)
            throw error;
        if (isGone(error))
            return false;
        throw new domain_failure/* Failure */.H('unreadable', `The ${set.place} could not be fetched: ${(0,domain_failure/* messageOf */.b)(error)}.`, {
            cause: error,
        });
    }
}
async function openArchive(folder, set) {
    const [archive] = await (0,promises_.readdir)(folder);
    try {
        if (archive === undefined)
            throw new Error('nothing was received');
        return await openZip((0,external_node_path_.join)(folder, archive));
    }
    catch (error) {
        throw new domain_failure/* Failure */.H('invalid', `The ${set.place} is damaged: ${(0,domain_failure/* messageOf */.b)(error)}.`, { cause: error });
    }
}
/** Deleted or expired since it was listed. */
function isGone(error) {
    if (!(error instanceof Error))
        return false;
    if (error.name === 'ArtifactNotFoundError')
        return true;
    return 'status' in error && (error.status === 404 || error.status === 410);
}

// EXTERNAL MODULE: ./build/src/domain/duration.js
var duration = __webpack_require__(54764);
;// CONCATENATED MODULE: ./build/src/adapters/github/deadline.js


/** A deadline so long after now. */
function deadlineAfter(ms) {
    const signal = AbortSignal.timeout(ms);
    return {
        signal,
        async limit(what, work) {
            const failure = new domain_failure/* Failure */.H('timeout', `The time for all requests (input timeout, ${(0,duration/* formatDuration */.a3)(ms)}) was over while ${what}. Run again, or give more time.`);
            if (signal.aborted)
                throw failure;
            let stop = () => undefined;
            const timeIsOver = new Promise((_, reject) => {
                stop = () => {
                    reject(failure);
                };
                signal.addEventListener('abort', stop, { once: true });
            });
            try {
                return await Promise.race([work(), timeIsOver]);
            }
            finally {
                signal.removeEventListener('abort', stop);
            }
        },
    };
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/src/adapters/github/pair-cache.js






/**
 * The folder that is cached, relative to the client's workspace. Its literal name is part of an entry's identity:
 * the same name on every runner lets every runner find it.
 */
const CACHED_FOLDER = 'certkeep';
/**
 * The pauses in which a run waits for the set of another one that was first: an entry is reserved before it is
 * uploaded, and found only afterwards. In an outage, which looks the same, the client's own tries take longer than
 * `MAX_SETTLE_MS`.
 */
const SETTLE_PAUSES_MS = [500, 1000, 2000];
const MAX_SETTLE_MS = 10_000;
/** GitHub's limit. */
const pair_cache_PAGE_SIZE = 100;
/**
 * The workflow cache, through GitHub's own client. An entry holds a backup set without further files, its key
 * sealed; keys are `certkeep/<base name>/<time>-<run>`. Neither base names nor times have a `/`, so that one name's
 * keys are never a prefix of another's.
 */
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
            // Whoever is first stays: an entry is never replaced. What is there now counts, whoever put it there.
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
    // A comma would end the key.
    return `certkeep/${base.replaceAll('%', '%25').replaceAll(',', '%2C')}/`;
}
/** An entry is never replaced: with the run in its key, two runs of one second do not keep each other from storing. */
function keyOf({ base, time, attempt }, { runId, runAttempt }) {
    return `${keyPrefix(base)}${(0,backup_name/* formatStamp */.xE)(time)}-${runId}-${runAttempt}${attempt > 1 ? `-r${attempt}` : ''}`;
}
/** `null` on a miss, and on everything that the client reports as one. */
async function restore(key, isExpected, options) {
    return inOwnWorkspace(options, async (workspace, client) => {
        const found = await client.restoreCache([CACHED_FOLDER], key, [], {}, true);
        if (found === undefined || !isExpected(found))
            return null;
        try {
            const [folder, ...others] = await topFolders((0,external_node_path_.join)(workspace, CACHED_FOLDER));
            if (folder === undefined || others.length > 0 || !(0,backup_name/* isSetFolder */.vi)(folder)) {
                throw new Error('it is not one dated folder');
            }
            return { key: found, set: await (0,folder_set/* readFolder */.j1)((0,external_node_path_.join)(workspace, CACHED_FOLDER, folder)) };
        }
        catch (error) {
            options.log.warning(`The cache entry ${found} is damaged and was passed over: ${(0,domain_failure/* messageOf */.b)(error)}.`);
            return null;
        }
    });
}
async function topFolders(folder) {
    const { files } = await (0,folder_set/* openFolder */.NE)(folder);
    return [...new Set(files.map((file) => file.path.split('/')[0] ?? ''))];
}
async function save(key, staged, options) {
    let isTried = false;
    const id = await inOwnWorkspace(options, async (workspace, client) => {
        isTried = true;
        const folder = (0,external_node_path_.join)(workspace, CACHED_FOLDER);
        await (0,promises_.cp)((0,external_node_path_.join)(staged.root, staged.dayFolder), (0,external_node_path_.join)(folder, staged.dayFolder), { recursive: true });
        return client.saveCache([CACHED_FOLDER], key, {}, true);
    });
    // The client says −1 where it did not store; where there is no cache it is not even tried.
    return id === null ? !isTried : id >= 0;
}
/** The turns are taken one after the other: the environment and the current folder are the whole process's. */
let lastTurn = Promise.resolve();
/**
 * Runs the client in an empty folder of our own as its workspace and temporary folder, so that an entry's content
 * cannot meet the user's files, so that its path is the same on every runner, and so that nothing is left behind.
 * The client takes these from the environment and from the current folder, which are put back afterwards. `null`
 * where there is no cache, or where the client throws, which it says in the log.
 */
async function inOwnWorkspace(options, use) {
    const turn = lastTurn.then(() => useInOwnWorkspace(options, use));
    lastTurn = turn.catch(() => undefined);
    return turn;
}
async function useInOwnWorkspace({ environment, log }, use) {
    const client = await Promise.all(/* import() */[__webpack_require__.e(271), __webpack_require__.e(377), __webpack_require__.e(186)]).then(__webpack_require__.bind(__webpack_require__, 3186));
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
        log.warning(`The cache could not be used: ${(0,domain_failure/* messageOf */.b)(error)}.`);
        return null;
    }
    finally {
        process.chdir(folder);
        restoreVariables();
        await (0,promises_.rm)(root, { recursive: true, force: true });
    }
}
/** Sets environment variables; the result puts back what they were. */
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
        const answer = await rest.request('GET /repos/{owner}/{repo}/actions/caches', { key: prefix, per_page: pair_cache_PAGE_SIZE, page }, { what: 'list cached pairs', permission: 'actions: read' });
        const entries = entriesOf(answer);
        all.push(...entries.filter((entry) => entry.key.startsWith(prefix)));
        if (entries.length < pair_cache_PAGE_SIZE)
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
        throw new domain_failure/* Failure */.H('unreadable', 'Cannot list cached pairs: the answer is not what GitHub documents.');
    }
    return entries.map((entry) => ({
        key: String(Reflect.get(Object(entry), 'key')),
        ref: String(Reflect.get(Object(entry), 'ref')),
    }));
}

;// CONCATENATED MODULE: ./build/src/adapters/github/repository.js

/** Finds out about the run's repository, from the run's environment where that tells, else once from GitHub. */
function repositoryReader(environment, rest) {
    let known = null;
    return () => (known ??= readRepository(environment, rest));
}
async function readRepository(environment, rest) {
    const { repositoryId, defaultBranch } = environment;
    if (repositoryId !== null && defaultBranch !== null)
        return { id: repositoryId, defaultBranch };
    const purpose = { what: 'look up the default branch', permission: 'contents: read' };
    const answer = await rest.request('GET /repos/{owner}/{repo}', {}, purpose);
    const id = Reflect.get(Object(answer), 'id');
    const branch = Reflect.get(Object(answer), 'default_branch');
    if (typeof id !== 'number' || typeof branch !== 'string') {
        throw new domain_failure/* Failure */.H('unreadable', `Cannot ${purpose.what}: the answer is not what GitHub documents.`);
    }
    return { id, defaultBranch: branch };
}

;// CONCATENATED MODULE: ./build/src/adapters/github/rest-client.js

/** Another try makes sense for these: the server is at fault, or asks to wait. */
const MAX_TRIES = 3;
const FIRST_WAIT_MS = 500;
/** A rate limit that asks for a longer wait is told to the person instead. */
const MAX_RETRY_AFTER_MS = 60_000;
/** A client for the repository of the run. */
function restClient(environment, token, deadline, wait = waitOnTimer) {
    const [owner = '', repo = ''] = environment.repository.split('/');
    return {
        async request(route, parameters, purpose) {
            if (token === '') {
                throw new domain_failure/* Failure */.H('denied', `Cannot ${purpose.what}: the input github-token is empty. Leave it out, so that the workflow's own token is used.`);
            }
            const { request } = await __webpack_require__.e(/* import() */ 561).then(__webpack_require__.bind(__webpack_require__, 57561));
            const send = request.defaults({
                baseUrl: environment.apiUrl,
                headers: { authorization: `token ${token}`, 'user-agent': 'certkeep' },
                request: { signal: deadline.signal },
            });
            return deadline.limit(`trying to ${purpose.what}`, async () => {
                try {
                    const attempt = () => send(route, { owner, repo, ...parameters });
                    const response = await retried(attempt, deadline.signal, wait);
                    const data = response.data;
                    return data;
                }
                catch (error) {
                    const status = statusOf(error);
                    if (purpose.mayBeGone === true && (status === 404 || status === 410))
                        return null;
                    throw failureOf(error, purpose);
                }
            });
        },
    };
}
async function retried(send, signal, wait) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await send();
        }
        catch (error) {
            const waitMs = waitBeforeNext(error, attempt);
            if (attempt === MAX_TRIES || signal.aborted || waitMs === null)
                throw error;
            await wait(waitMs, signal);
        }
    }
}
/** How long to wait before the same request may be answered; `null` where it will not be. */
function waitBeforeNext(error, attempt) {
    // With jitter, so that runs that were turned away together do not come back together.
    const backoffMs = FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.5 + Math.random());
    if (isRateLimit(error)) {
        const askedMs = retryAfterMs(error);
        return askedMs !== null && askedMs <= MAX_RETRY_AFTER_MS ? askedMs + backoffMs : null;
    }
    const status = statusOf(error);
    return status === null || status >= 500 ? backoffMs : null;
}
/** On the timer of the process. */
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
function failureOf(error, { what, permission }) {
    const status = statusOf(error);
    const options = { cause: error };
    if (status === 401) {
        return new domain_failure/* Failure */.H('denied', `Cannot ${what}: GitHub does not accept the github-token (401).`, options);
    }
    if (isRateLimit(error)) {
        return new domain_failure/* Failure */.H('unreadable', `Cannot ${what}: the rate limit of the github-token is used up (${status ?? ''}). Run again later.`, options);
    }
    if (status === 403 || status === 404) {
        return new domain_failure/* Failure */.H('denied', `Cannot ${what}: the token lacks \`${permission}\` (${status}). Add it under \`permissions:\` in the workflow.`, options);
    }
    const why = status === null ? (0,domain_failure/* messageOf */.b)(error) : `GitHub answered ${status}`;
    return new domain_failure/* Failure */.H('unreadable', `Cannot ${what}: ${why}. Run again later.`, options);
}
/** The HTTP status in an error of the client; `null` where no answer came. */
function statusOf(error) {
    // A request that got no answer is an error with the status 500 of the client's own making, and without a response.
    if (!(error instanceof Error) || !('response' in error) || error.response === undefined)
        return null;
    return 'status' in error && typeof error.status === 'number' ? error.status : null;
}
function isRateLimit(error) {
    const status = statusOf(error);
    if (status === 429)
        return true;
    const hasRetryAfter = headerOf(error, 'retry-after') !== undefined;
    // A secondary limit may be told in words alone:
    // https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
    const saysSo = /\brate limit\b/i.test((0,domain_failure/* messageOf */.b)(error));
    return status === 403 && (headerOf(error, 'x-ratelimit-remaining') === '0' || hasRetryAfter || saysSo);
}
/** How long GitHub asks to wait; `null` where it does not say, or not in seconds. */
function retryAfterMs(error) {
    const text = headerOf(error, 'retry-after');
    return typeof text === 'string' && /^\d{1,6}$/.test(text) ? Number(text) * 1000 : null;
}
function headerOf(error, name) {
    const headers = Reflect.get(Object(Reflect.get(Object(error), 'response')), 'headers');
    return Reflect.get(Object(headers), name);
}

// EXTERNAL MODULE: ./build/src/adapters/github/run-environment.js
var run_environment = __webpack_require__(26981);
;// CONCATENATED MODULE: ./build/src/actions/stores.js







/** The time of the machine. */
const systemClock = { now: () => new Date() };
/** Builds the stores that the inputs name. With `runId` only the artifacts of that run are listed. */
function buildStores(places, environment, log, runId = null) {
    const deadline = deadlineAfter(places.timeoutMs);
    const rest = restClient(environment, places.token, deadline);
    const readRepository = repositoryReader(environment, rest);
    const shared = { environment, rest, readRepository, deadline };
    const hasArtifacts = (0,run_environment/* supportsArtifacts */.Eb)(environment);
    return {
        rest,
        readRepository,
        artifacts: hasArtifacts ? [artifactVault({ ...shared, ...places, clock: systemClock, runId })] : [],
        directories: places.backupPath === null ? [] : [(0,directory_vault/* directoryVault */.M)(places.backupPath)],
        cache: pairCache({ ...shared, log }),
    };
}
/** This run, for the record of a set. */
function runContext(environment) {
    const { serverUrl, repository, runId, runAttempt, commit } = environment;
    return {
        id: `${runId}-${runAttempt}`,
        record: { repository, url: `${serverUrl}/${repository}/actions/runs/${runId}`, commit },
    };
}


/***/ }),

/***/ 78596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ loadAsn1Encoder)
/* harmony export */ });
/* unused harmony export Asn1Encoder */
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86113);

/**
 * Loads the encoder. Loading takes about 6 ms, which only runs that build something have to pay; begin it before
 * waiting for a key.
 */
async function loadAsn1Encoder() {
    const { default: forgeAsn1 } = await __webpack_require__.e(/* import() */ 357).then(__webpack_require__.t.bind(__webpack_require__, 27357, 19));
    return new Asn1Encoder(forgeAsn1);
}
/** Builds ASN.1 and encodes it as DER, by node-forge's encoder. X.690. */
class Asn1Encoder {
    #asn1;
    constructor(forgeAsn1) {
        this.#asn1 = forgeAsn1;
    }
    toDer(tree) {
        return Buffer.from(this.#asn1.toDer(tree).getBytes(), 'latin1');
    }
    sequence(...elements) {
        return this.#constructed(this.#asn1.Type.SEQUENCE, elements);
    }
    /** A SET OF, its elements in the order of their encodings as DER demands. X.690, section 11.6. */
    setOf(...elements) {
        const sorted = elements
            .map((element) => ({ element, der: this.toDer(element) }))
            .sort((left, right) => Buffer.compare(left.der, right.der));
        return this.#constructed(this.#asn1.Type.SET, sorted.map(({ element }) => element));
    }
    boolean(value) {
        return this.#primitive(this.#asn1.Type.BOOLEAN, value ? '\xff' : '\x00');
    }
    /** A whole number of at most 31 bits. */
    integer(value) {
        return this.#primitive(this.#asn1.Type.INTEGER, this.#asn1.integerToDer(value).getBytes());
    }
    /** An integer from its big-endian octets, which must have the high bit clear: it is written as it is. */
    positiveInteger(octets) {
        if ((octets[0] ?? 0x80) >= 0x80)
            throw new Error('the integer would be negative');
        return this.#primitive(this.#asn1.Type.INTEGER, binary(octets));
    }
    /** A BIT STRING of whole octets, or without the `unusedBits` lowest bits of the last one. */
    bitString(octets, unusedBits = 0) {
        return this.#primitive(this.#asn1.Type.BITSTRING, String.fromCharCode(unusedBits) + binary(octets));
    }
    octetString(octets) {
        return this.#primitive(this.#asn1.Type.OCTETSTRING, binary(octets));
    }
    null() {
        return this.#primitive(this.#asn1.Type.NULL, '');
    }
    objectIdentifier(dotted) {
        return this.#primitive(this.#asn1.Type.OID, this.#asn1.oidToDer(dotted).getBytes());
    }
    utf8String(text) {
        return this.#primitive(this.#asn1.Type.UTF8, binary(Buffer.from(text, 'utf8')));
    }
    printableString(text) {
        // X.680, section 41.4.
        if (!/^[A-Za-z0-9 '()+,./:=?-]*$/.test(text))
            throw new Error(`"${text}" cannot be a PrintableString`);
        return this.#primitive(this.#asn1.Type.PRINTABLESTRING, text);
    }
    /**
     * Characters beyond U+FFFF, which a BMPString cannot hold, become U+FFFD. Written as pairs of surrogates they
     * would make the whole name unreadable for programs that look closely, such as Python's cryptography.
     */
    bmpString(text) {
        return this.#primitive(this.#asn1.Type.BMPSTRING, text.replace(/[\u{10000}-\u{10ffff}]/gu, '\uFFFD'));
    }
    /** UTCTime or GeneralizedTime, as RFC 5280, section 4.1.2.5 divides them. */
    time(date) {
        const { Type } = this.#asn1;
        const year = date.getUTCFullYear();
        // UTCTime has two digits for the year, and 50 means 1950. node-forge encodes any date, NaN too.
        if (!(year >= 1950 && year <= 9999))
            throw new RangeError('a certificate cannot hold this date');
        return year < 2050
            ? this.#primitive(Type.UTCTIME, this.#asn1.dateToUtcTime(date))
            : this.#primitive(Type.GENERALIZEDTIME, this.#asn1.dateToGeneralizedTime(date));
    }
    /** `[number] EXPLICIT`. */
    explicit(number, ...elements) {
        return this.#asn1.create(this.#asn1.Class.CONTEXT_SPECIFIC, number, true, elements);
    }
    /** `[number] IMPLICIT` of a primitive type. */
    implicit(number, octets) {
        return this.#asn1.create(this.#asn1.Class.CONTEXT_SPECIFIC, number, false, binary(octets));
    }
    /** What is DER already, such as a SubjectPublicKeyInfo: it is put in byte for byte, neither decoded nor rebuilt. */
    encoded(der) {
        const reader = new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .DerReader */ .l(der);
        const { tag, contents } = reader.readElement();
        reader.expectEnd();
        // Given as primitive, so that the contents are copied; the bit of constructed types is part of `tag`.
        return this.#asn1.create(tag & 0xc0, tag & 0x3f, false, binary(contents));
    }
    #primitive(type, value) {
        return this.#asn1.create(this.#asn1.Class.UNIVERSAL, type, false, value);
    }
    #constructed(type, elements) {
        return this.#asn1.create(this.#asn1.Class.UNIVERSAL, type, true, elements);
    }
}
/** node-forge takes octets as a string with one character each. */
function binary(octets) {
    return Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).toString('latin1');
}


/***/ }),

/***/ 26257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ certificateIssuer)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(25856);
// EXTERNAL MODULE: ./build/src/adapters/crypto/asn1-encoder.js
var asn1_encoder = __webpack_require__(78596);
// EXTERNAL MODULE: ./build/src/adapters/crypto/certificate-reader.js + 5 modules
var certificate_reader = __webpack_require__(36767);
// EXTERNAL MODULE: ./build/src/adapters/crypto/key-type.js
var key_type = __webpack_require__(74866);
// EXTERNAL MODULE: ./build/src/adapters/crypto/pem.js
var pem = __webpack_require__(85108);
// EXTERNAL MODULE: ./build/src/adapters/crypto/private-key-reader.js
var private_key_reader = __webpack_require__(78427);
// EXTERNAL MODULE: ./build/src/adapters/crypto/object-identifiers.js
var object_identifiers = __webpack_require__(41962);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/signature-algorithm.js


/** The algorithm that the tool signs with. */
function signatureAlgorithmOf(keyType) {
    switch (keyType) {
        case 'rsa-2048':
        case 'rsa-3072':
        case 'rsa-4096':
            return { objectIdentifier: object_identifiers/* SHA256_WITH_RSA */.CF, digest: 'sha256', hasNullParameters: true };
        case 'ecdsa-p256':
            return { objectIdentifier: object_identifiers/* ECDSA_WITH_SHA256 */.i9, digest: 'sha256', hasNullParameters: false };
        case 'ecdsa-p384':
            // A hash as strong as the curve, and the only one that browsers' root programs allow with P-384.
            // CA/Browser Forum, Baseline Requirements, section 7.1.3.2.2.
            return { objectIdentifier: object_identifiers/* ECDSA_WITH_SHA384 */.WN, digest: 'sha384', hasNullParameters: false };
        case 'ed25519':
            return { objectIdentifier: object_identifiers/* ED25519 */.OF, digest: null, hasNullParameters: false };
    }
}
/** AlgorithmIdentifier. RFC 5280, section 4.1.1.2. */
function encodeSignatureAlgorithm(encoder, algorithm) {
    const identifier = encoder.objectIdentifier(algorithm.objectIdentifier);
    return algorithm.hasNullParameters
        ? encoder.sequence(identifier, encoder.null())
        : encoder.sequence(identifier);
}
/**
 * The signature over `message`; for ECDSA in DER.
 *
 * Signed on the main thread: an RSA signature takes a millisecond, and in the thread pool it would queue behind the
 * key generations of other certificates.
 */
function signMessage(algorithm, message, key) {
    return (0,external_node_crypto_.sign)(algorithm.digest, message, key);
}

// EXTERNAL MODULE: ./build/src/domain/certificate.js
var certificate = __webpack_require__(18645);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./build/src/domain/subject-alternative-name.js
var subject_alternative_name = __webpack_require__(49702);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/general-name.js


/** GeneralName. RFC 5280, section 4.2.1.6. Throws where the value is not of its type's alphabet. */
function encodeGeneralName(encoder, name) {
    switch (name.type) {
        case 'email':
            return encoder.implicit(1, ia5Octets(name));
        case 'DNS':
            return encoder.implicit(2, ia5Octets(name));
        case 'URI':
            return encoder.implicit(6, ia5Octets(name));
        case 'IP':
            return encoder.implicit(7, addressOctets(name.value));
    }
}
/** The 4 or 16 octets of an address, in network order. Throws where the text is none. */
function addressOctets(text) {
    const address = (0,subject_alternative_name/* canonicalAddress */.Z5)(text);
    if ((0,external_node_net_.isIPv4)(address))
        return Uint8Array.from(address.split('.'), Number);
    // The canonical form has at most one '::' and no dotted part.
    const [head = '', tail = ''] = address.split('::');
    const before = groupsOf(head);
    const after = groupsOf(tail);
    const zeros = Array.from({ length: 8 - before.length - after.length }, () => 0);
    return Uint8Array.from([...before, ...zeros, ...after].flatMap((group) => [group >> 8, group & 0xff]));
}
function groupsOf(text) {
    return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}
function ia5Octets(name) {
    // An IA5String is ASCII. Anything else would be cut to other characters, and the certificate name another host.
    if (!/^[\x21-\x7e]+$/.test(name.value))
        throw new Error(`"${name.value}" cannot be a ${name.type} name`);
    return Buffer.from(name.value, 'latin1');
}

// EXTERNAL MODULE: ./build/src/adapters/crypto/extended-key-usage.js
var extended_key_usage = __webpack_require__(24025);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/certificate-extensions.js



// The bits of KeyUsage, the first being the highest of the octet. RFC 5280, section 4.2.1.3.
const DIGITAL_SIGNATURE = 0x80;
const KEY_ENCIPHERMENT = 0x20;
const KEY_AGREEMENT = 0x08;
/** Extensions. RFC 5280, section 4.2; the profile is the one that OpenSSL's `-x509_strict`, Chrome and Apple accept. */
function encodeExtensions(encoder, values) {
    const { keyType, usages, subjectAlternativeNames, keyIdentifier } = values;
    return encoder.sequence(
    // An empty sequence is CA:FALSE, which as the default is not written in DER.
    encodeExtension(encoder, object_identifiers/* BASIC_CONSTRAINTS */.AU, encoder.sequence(), true), encodeExtension(encoder, object_identifiers/* KEY_USAGE */.CC, encodeKeyUsage(encoder, keyUsageBits(keyType, usages)), true), ...encodeExtendedKeyUsage(encoder, usages), ...encodeAlternativeNames(encoder, subjectAlternativeNames), encodeExtension(encoder, object_identifiers/* SUBJECT_KEY_IDENTIFIER */.RD, encoder.octetString(keyIdentifier)), 
    // Its own key signs it, so the authority's key is the subject's.
    encodeExtension(encoder, object_identifiers/* AUTHORITY_KEY_IDENTIFIER */._, encoder.sequence(encoder.implicit(0, keyIdentifier))));
}
/**
 * The bits of KeyUsage: no more than the usages need, for Chrome and others enforce them.
 *
 * Every usage signs. Beyond that a TLS server with RSA key transport and S/MIME with an RSA key unwrap keys
 * (keyEncipherment); S/MIME with an EC key agrees on them (keyAgreement; RFC 8551, section 4.4.2). Code signing and
 * TLS clients only sign. Ed25519 cannot do anything else (RFC 8410, section 5).
 */
function keyUsageBits(keyType, usages) {
    const isForEmail = usages.includes('email-protection');
    switch (keyType) {
        case 'rsa-2048':
        case 'rsa-3072':
        case 'rsa-4096':
            return isForEmail || usages.includes('server-auth')
                ? DIGITAL_SIGNATURE | KEY_ENCIPHERMENT
                : DIGITAL_SIGNATURE;
        case 'ecdsa-p256':
        case 'ecdsa-p384':
            return isForEmail ? DIGITAL_SIGNATURE | KEY_AGREEMENT : DIGITAL_SIGNATURE;
        case 'ed25519':
            return DIGITAL_SIGNATURE;
    }
}
/** A named bit string ends with its last bit that is set. X.690, section 11.2.2. */
function encodeKeyUsage(encoder, bits) {
    const unusedBits = 31 - Math.clz32(bits & -bits);
    return encoder.bitString(Uint8Array.of(bits), unusedBits);
}
function encodeExtendedKeyUsage(encoder, usages) {
    // An empty list is not allowed; without the extension every usage is permitted. RFC 5280, section 4.2.1.12.
    if (usages.length === 0)
        return [];
    const identifiers = usages.map((usage) => encoder.objectIdentifier((0,extended_key_usage/* objectIdentifierOf */.K)(usage)));
    return [encodeExtension(encoder, object_identifiers/* EXTENDED_KEY_USAGE */.Ql, encoder.sequence(...identifiers))];
}
function encodeAlternativeNames(encoder, names) {
    if (names.length === 0)
        return [];
    const generalNames = names.map((name) => encodeGeneralName(encoder, name));
    // Critical only where the subject is empty (RFC 5280, section 4.2.1.6), which it never is.
    return [encodeExtension(encoder, object_identifiers/* SUBJECT_ALT_NAME */.RN, encoder.sequence(...generalNames))];
}
function encodeExtension(encoder, identifier, value, isCritical = false) {
    return encoder.sequence(encoder.objectIdentifier(identifier), ...(isCritical ? [encoder.boolean(true)] : []), encoder.octetString(encoder.toDer(value)));
}

// EXTERNAL MODULE: ./build/src/adapters/crypto/der-reader.js
var der_reader = __webpack_require__(86113);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/distinguished-name.js

/**
 * A Name from the widest field to the narrowest: C, ST, L, O, OU, CN. RFC 5280, section 4.1.2.4.
 *
 * The country is a PrintableString, everything else UTF-8, as the section's directory string rules demand.
 */
function encodeDistinguishedName(encoder, subject) {
    const fields = [
        ...(subject.country === undefined ? [] : [[object_identifiers/* COUNTRY */.DH, encoder.printableString(subject.country)]]),
        ...encodeField(encoder, object_identifiers/* STATE */.c4, subject.state),
        ...encodeField(encoder, object_identifiers/* LOCALITY */.ig, subject.locality),
        ...encodeField(encoder, object_identifiers/* ORGANIZATION */.A_, subject.organization),
        ...encodeField(encoder, object_identifiers/* ORGANIZATIONAL_UNIT */.E_, subject.organizationalUnit),
        ...encodeField(encoder, object_identifiers/* COMMON_NAME */.E4, subject.commonName),
    ];
    return encoder.sequence(...fields.map(([type, value]) => encoder.setOf(encoder.sequence(encoder.objectIdentifier(type), value))));
}
function encodeField(encoder, type, text) {
    return text === undefined ? [] : [[type, encoder.utf8String(text)]];
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/tbs-certificate.js





/**
 * TBSCertificate, version 3, issued by its own subject. RFC 5280, section 4.1.2.
 *
 * `subjectPublicKeyInfo` is DER, and goes in as it is.
 */
function encodeTbsCertificate(encoder, specification, validity, signatureAlgorithm, subjectPublicKeyInfo) {
    const name = encodeDistinguishedName(encoder, specification.subject);
    const { keyType, usages, subjectAlternativeNames } = specification;
    const keyIdentifier = keyIdentifierOf(subjectPublicKeyInfo);
    return encoder.sequence(encoder.explicit(0, encoder.integer(2)), encoder.positiveInteger(newSerialNumber()), signatureAlgorithm, name, encoder.sequence(encoder.time(validity.notBefore), encoder.time(validity.notAfter)), name, encoder.encoded(subjectPublicKeyInfo), encoder.explicit(3, encodeExtensions(encoder, { keyType, usages, subjectAlternativeNames, keyIdentifier })));
}
/**
 * From an hour before `now`, because clocks differ, for `validityDays` of exactly 86 400 seconds: 825 days are then
 * not a second over what Apple's platforms accept.
 */
function validityFrom(now, validityDays) {
    const notBefore = Math.floor((now.getTime() - certificate/* HOUR_MS */.iQ) / 1000) * 1000;
    return { notBefore: new Date(notBefore), notAfter: new Date(notBefore + validityDays * certificate/* DAY_MS */.sO) };
}
/**
 * SHA-1 over the key's bits, without the count of unused ones. RFC 5280, section 4.2.1.2, method 1.
 *
 * It is a name for the key, not a protection; no attack on SHA-1 matters here.
 */
function keyIdentifierOf(subjectPublicKeyInfo) {
    const fields = new der_reader/* DerReader */.l(subjectPublicKeyInfo).readSequence();
    fields.readSequence();
    const subjectPublicKey = fields.read(der_reader/* DER_TAG */.p.bitString);
    return (0,external_node_crypto_.createHash)('sha1').update(subjectPublicKey.subarray(1)).digest();
}
/**
 * 16 octets, at most the 20 that RFC 5280, section 4.1.2.2 allows. The first one is neither zero (DER would not allow
 * it) nor over 0x7f: half of naive random numbers are negative, which Go refuses.
 */
function newSerialNumber() {
    return Buffer.concat([Uint8Array.of((0,external_node_crypto_.randomInt)(0x01, 0x80)), (0,external_node_crypto_.randomBytes)(15)]);
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/certificate-issuer.js









/**
 * Issues with `node:crypto`'s keys and signatures around node-forge's ASN.1 encoder.
 *
 * What it returns was read back from the encoded certificate, and its key was proved.
 */
const certificateIssuer = {
    async issue(specification, now, privateKey) {
        const { keyType, validityDays } = specification;
        const givenKey = privateKey === undefined ? null : keyOfType(keyType, privateKey);
        const [encoder, key] = await Promise.all([(0,asn1_encoder/* loadAsn1Encoder */.A)(), givenKey ?? (0,key_type/* generatePrivateKey */.An)(keyType)]);
        const validity = validityFrom(now, validityDays);
        const der = encodeCertificate(encoder, specification, validity, key);
        return provedPair((0,pem/* encodePem */.TS)('CERTIFICATE', der), (0,private_key_reader/* exportPrivateKey */.xu)(key));
    },
};
/** Certificate: what is signed, how, and the signature. RFC 5280, section 4.1.1. */
function encodeCertificate(encoder, specification, validity, key) {
    const algorithm = signatureAlgorithmOf(specification.keyType);
    const signatureAlgorithm = encodeSignatureAlgorithm(encoder, algorithm);
    const subjectPublicKeyInfo = (0,external_node_crypto_.createPublicKey)(key).export({ type: 'spki', format: 'der' });
    const tbsCertificate = encoder.toDer(encodeTbsCertificate(encoder, specification, validity, signatureAlgorithm, subjectPublicKeyInfo));
    const signature = signMessage(algorithm, tbsCertificate, key);
    return encoder.toDer(encoder.sequence(encoder.encoded(tbsCertificate), signatureAlgorithm, encoder.bitString(signature)));
}
function keyOfType(keyType, privateKey) {
    const key = (0,private_key_reader/* readPrivateKey */.$k)(privateKey.reveal());
    if ((0,key_type/* keyTypeOf */.zj)(key) !== keyType) {
        throw new failure/* Failure */.H('invalid-input', `the private key to be reused is ${(0,key_type/* describeKey */.Rx)(key)}, but key-type asks for ${keyType}: ` +
            'set reuse-key to false to get a new key, or key-type to the kind of the old one');
    }
    return key;
}
function provedPair(pem, privateKey) {
    const certificate = certificate_reader/* certificateReader */.$.parseCertificate(pem);
    if (!certificate.isSelfSigned || !certificate_reader/* certificateReader */.$.provesPair(certificate, privateKey)) {
        // Hardware that computes wrongly has given keys away through bad signatures.
        throw new Error('the certificate just made does not verify with its own key; it was thrown away');
    }
    return { certificate, privateKey };
}


/***/ }),

/***/ 36767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ certificateReader)
});

// UNUSED EXPORTS: readCertificate

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(25856);
// EXTERNAL MODULE: ./build/src/domain/private-key-text.js + 1 modules
var private_key_text = __webpack_require__(41222);
// EXTERNAL MODULE: ./build/src/domain/subject-alternative-name.js
var subject_alternative_name = __webpack_require__(49702);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/alternative-name-text.js

/**
 * The names of the types that the tool knows in `X509Certificate.subjectAltName`, in their order; others are left out.
 *
 * Node writes `DNS:a.example, IP Address:1.2.3.4`, and puts a value that has a comma, a quote or the like between
 * double quotes, escaped as in JSON. To split at commas alone would let a name like `a, DNS:bank.example` pass for
 * two (CVE-2021-44532). Throws where the text is not of that grammar.
 */
function parseAlternativeNameText(text) {
    const names = [];
    // Each match begins where the last one ended. A value without quotes has neither a comma nor a quote in it.
    const entry = /([^:",]+):("(?:[^"\\]|\\.)*"|[^",]*)(, |$)/y;
    while (entry.lastIndex < text.length) {
        const [, type = '', value = '', separator = ''] = entry.exec(text) ?? fail();
        const name = nameOf(type, value.startsWith('"') ? parseQuoted(value) : value);
        if (name !== null)
            names.push(name);
        if (separator !== '' && entry.lastIndex === text.length)
            fail();
    }
    return names;
}
/** Host names, those of mailboxes too, compare without regard to case (RFC 4343); the domain has them in lower case. */
function nameOf(type, value) {
    switch (type) {
        case 'DNS':
            return { type: 'DNS', value: value.toLowerCase() };
        case 'IP Address':
            return addressOf(value);
        case 'email':
            return { type: 'email', value: value.replace(/@[^@]*$/, (host) => host.toLowerCase()) };
        case 'URI':
            return { type: 'URI', value };
        default:
            return null;
    }
}
/** `null` for what Node writes where there are not 4 or 16 octets. */
function addressOf(value) {
    try {
        return { type: 'IP', value: (0,subject_alternative_name/* canonicalAddress */.Z5)(value) };
    }
    catch {
        return null;
    }
}
function parseQuoted(value) {
    const text = JSON.parse(value);
    return typeof text === 'string' ? text : fail();
}
function fail() {
    throw new Error('the subject alternative names are not in the form that Node writes');
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/distinguished-name-text.js
/**
 * The fields that the tool knows of `X509Certificate.subject`; an empty common name where there is none.
 *
 * Where a field is repeated the last one counts: names go from the widest to the narrowest. The same values,
 * unescaped, are in `toLegacyObject()`, but that ends the whole process (SIGSEGV, Node 24.21) on a certificate whose
 * public key does not decode.
 */
function parseSubjectText(text) {
    const fields = new Map(attributesOf(text ?? ''));
    return {
        commonName: fields.get('CN') ?? '',
        ...field('organization', fields.get('O')),
        ...field('organizationalUnit', fields.get('OU')),
        ...field('country', fields.get('C')),
        ...field('state', fields.get('ST')),
        ...field('locality', fields.get('L')),
    };
}
/** In one line, for people. Escapes stay, so that no value can look like two fields, or make a line of its own. */
function formatNameText(text) {
    return (text ?? '').split('\n').join(', ');
}
/**
 * Types and values in their order. Node writes one set of attributes a line, joined by ` + ` where there are several,
 * and escapes every plus and line end inside of a value (OpenSSL's `ASN1_STRFLGS_ESC_2253` and `_CTRL`).
 */
function attributesOf(text) {
    return text.split(/\n| \+ /).map((attribute) => {
        const separator = attribute.indexOf('=');
        return [attribute.slice(0, separator), distinguished_name_text_unescape(attribute.slice(separator + 1))];
    });
}
/** `\,` is a comma, and `\0A` a line end. RFC 2253, section 2.4. */
function distinguished_name_text_unescape(value) {
    return value.replace(/\\([0-9A-F]{2}|.)/g, (_, escaped) => escaped.length === 2 ? String.fromCharCode(Number.parseInt(escaped, 16)) : escaped);
}
function field(name, value) {
    return value === undefined ? {} : { [name]: value };
}

// EXTERNAL MODULE: ./build/src/adapters/crypto/extended-key-usage.js
var extended_key_usage = __webpack_require__(24025);
// EXTERNAL MODULE: ./build/src/adapters/crypto/der-reader.js
var der_reader = __webpack_require__(86113);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/extension-identifiers.js

/** `[3] EXPLICIT`, where TBSCertificate has its extensions. RFC 5280, section 4.1. */
const EXTENSIONS_TAG = 0xa3;
/**
 * The object identifiers of a certificate's extensions; none for version 1.
 *
 * Node answers `undefined` both for an extension that is absent and for one that it cannot read, which here are
 * opposites: absent usages permit everything. Throws where the DER is damaged, or an extension is there twice, so
 * that readers could disagree on which one counts (RFC 5280, section 4.2 forbids it).
 */
function readExtensionIdentifiers(certificate) {
    const identifiers = new Set();
    for (const extension of extensionsOf(certificate)) {
        const identifier = extension.readObjectIdentifier();
        if (identifiers.has(identifier))
            throw new Error('an extension is there twice');
        identifiers.add(identifier);
    }
    return identifiers;
}
function extensionsOf(certificate) {
    const tbsCertificate = new der_reader/* DerReader */.l(certificate).readSequence().readSequence();
    while (tbsCertificate.nextTag !== null) {
        const { tag, contents } = tbsCertificate.readElement();
        if (tag === EXTENSIONS_TAG)
            return sequencesOf(new der_reader/* DerReader */.l(contents).readSequence());
    }
    return [];
}
function sequencesOf(reader) {
    const sequences = [];
    while (reader.nextTag !== null)
        sequences.push(reader.readSequence());
    return sequences;
}

// EXTERNAL MODULE: ./build/src/adapters/crypto/key-type.js
var key_type = __webpack_require__(74866);
// EXTERNAL MODULE: ./build/src/adapters/crypto/object-identifiers.js
var object_identifiers = __webpack_require__(41962);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/rsa-key-arithmetic.js

/**
 * Whether all eight numbers of an RSA private key agree. RFC 8017, section 3.2.
 *
 * Of 1227 keys with one flipped bit OpenSSL reads 1007, and 771 of those even sign correctly, because a signature
 * does not use every number. Throws where the key is not RSA, or has more than two primes.
 */
function hasConsistentNumbers(privateKey) {
    const { n, e, d, p, q, dP, dQ, qInv } = readNumbers(privateKey);
    // n itself and 1 would be factors too; every check below would then be about something else than RSA.
    if (p <= 1n || q <= 1n || p * q !== n)
        return false;
    // To be 1 modulo both is to be 1 modulo their least common multiple.
    const isInverse = (e * d) % (p - 1n) === 1n && (e * d) % (q - 1n) === 1n;
    // d is at most the larger of the two definitions; a multiple added to it would go through the congruences.
    const isReduced = d < n && dP === d % (p - 1n) && dQ === d % (q - 1n);
    return isInverse && isReduced && qInv < p && (q * qInv) % p === 1n;
}
function readNumbers(privateKey) {
    // From PKCS#8, because Node exports an RSA-PSS key as nothing else.
    const pkcs8 = new der_reader/* DerReader */.l(privateKey.export({ type: 'pkcs8', format: 'der' })).readSequence();
    pkcs8.readUnsignedInteger();
    pkcs8.readSequence();
    const fields = new der_reader/* DerReader */.l(pkcs8.readOctetString()).readSequence();
    if (fields.readUnsignedInteger() !== 0n)
        throw new Error('an RSA key of more than two primes');
    const numbers = {
        n: fields.readUnsignedInteger(),
        e: fields.readUnsignedInteger(),
        d: fields.readUnsignedInteger(),
        p: fields.readUnsignedInteger(),
        q: fields.readUnsignedInteger(),
        dP: fields.readUnsignedInteger(),
        dQ: fields.readUnsignedInteger(),
        qInv: fields.readUnsignedInteger(),
    };
    fields.expectEnd();
    return numbers;
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/pair-proof.js


/**
 * Whether the key belongs to the certificate and works: its numbers agree with each other, it names the certificate's
 * public key, and that public key verifies what it signs. Never throws.
 */
function provesPair(certificate, privateKey) {
    try {
        const { publicKey } = new external_node_crypto_.X509Certificate(certificate.pem);
        const key = (0,external_node_crypto_.createPrivateKey)(privateKey.reveal());
        return namesPublicKey(key, publicKey) && hasSoundNumbers(key) && signsFor(key, publicKey);
    }
    catch {
        return false;
    }
}
/**
 * For RSA the modulus and exponent, for EC the public point that the file carries. That point need not belong to the
 * secret number beside it: nothing but a signature shows that.
 */
function namesPublicKey(privateKey, publicKey) {
    return (0,external_node_crypto_.createPublicKey)(privateKey).equals(publicKey);
}
function hasSoundNumbers(privateKey) {
    const type = privateKey.asymmetricKeyType;
    // The other kinds have one secret number, and a signature uses all of it.
    return type === 'rsa' || type === 'rsa-pss' ? hasConsistentNumbers(privateKey) : true;
}
/** Over random bytes: an answer that was prepared for known ones proves nothing. */
function signsFor(privateKey, publicKey) {
    const message = (0,external_node_crypto_.randomBytes)(32);
    const digest = digestFor(publicKey);
    return (0,external_node_crypto_.verify)(digest, message, publicKey, (0,external_node_crypto_.sign)(digest, message, privateKey));
}
function digestFor(key) {
    const { asymmetricKeyType: type = '', asymmetricKeyDetails: details } = key;
    // Such a key may restrict the hash itself. RFC 4055, section 3.1.
    if (type === 'rsa-pss')
        return details?.hashAlgorithm ?? 'sha256';
    // The others, such as Ed25519, hash by themselves.
    return ['rsa', 'ec', 'dsa'].includes(type) ? 'sha256' : null;
}

// EXTERNAL MODULE: ./build/src/adapters/crypto/pem.js
var pem = __webpack_require__(85108);
// EXTERNAL MODULE: ./build/src/adapters/crypto/private-key-reader.js
var private_key_reader = __webpack_require__(78427);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/certificate-reader.js












/** One certificate among other blocks of a text. */
const CERTIFICATE_BLOCK = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;
/** Reads with `node:crypto`, which is made for untrusted input; node-forge has no part in it. */
const certificateReader = {
    parseCertificate(pem) {
        return readCertificate(onlyCertificateIn(pem));
    },
    parseCertificates(text) {
        return [...text.matchAll(CERTIFICATE_BLOCK)].flatMap(([block]) => certificateIn(block));
    },
    parsePrivateKey(pem) {
        return (0,private_key_reader/* exportPrivateKey */.xu)((0,private_key_reader/* readPrivateKey */.$k)(pem));
    },
    provesPair: provesPair,
};
/** What a certificate says, from its DER. Throws a `Failure` (`invalid`) where it is none, or malformed. */
function readCertificate(der) {
    try {
        const x509 = new external_node_crypto_.X509Certificate(der);
        // OpenSSL reads a certificate and leaves what follows it; the fingerprint would then be of other bytes.
        if (!x509.raw.equals(der))
            throw new Error('there are bytes after the certificate');
        return describeCertificate(x509);
    }
    catch (error) {
        throw new failure/* Failure */.H('invalid', 'the certificate in it is damaged', { cause: error });
    }
}
/** The certificate of one block; none where it cannot be read. */
function certificateIn(block) {
    try {
        return [readCertificate(onlyCertificateIn(block))];
    }
    catch {
        return [];
    }
}
function onlyCertificateIn(text) {
    const blocks = (0,pem/* parsePemBlocks */.Sq)(text);
    // A file for certificates is readable by all, and backed up in the clear.
    if (private_key_text/* KEY_MARKER */.VB.test(text))
        throw invalid('there is a private key in it; keep the two in separate files');
    const [block, second] = blocks.filter(({ label }) => label === 'CERTIFICATE');
    if (block === undefined) {
        const reason = blocks.length === 0 ? (0,pem/* explainMissingBlock */.$N)(text) : 'what it holds is something else';
        throw invalid(`there is no certificate in it: ${reason}`);
    }
    if (second !== undefined) {
        throw invalid('there is more than one certificate in it; a self-signed certificate has no chain');
    }
    return block.der;
}
function describeCertificate(x509) {
    const publicKey = publicKeyOf(x509);
    const extensions = readExtensionIdentifiers(x509.raw);
    return {
        pem: (0,pem/* encodePem */.TS)('CERTIFICATE', x509.raw),
        fingerprint: x509.fingerprint256,
        // Node writes zero with one digit, and every other number as openssl does.
        serialNumber: x509.serialNumber === '0' ? '00' : x509.serialNumber,
        subject: parseSubjectText(x509.subject),
        subjectLine: formatNameText(x509.subject),
        issuerLine: formatNameText(x509.issuer),
        isSelfSigned: publicKey !== null && x509.subject === x509.issuer && x509.verify(publicKey),
        keyType: publicKey === null ? 'other' : (0,key_type/* keyTypeOf */.zj)(publicKey),
        keyDescription: publicKey === null ? 'unknown' : (0,key_type/* describeKey */.Rx)(publicKey),
        subjectAlternativeNames: alternativeNamesOf(x509, extensions),
        hasSubjectAlternativeNames: extensions.has(object_identifiers/* SUBJECT_ALT_NAME */.RN),
        usages: usagesOf(x509.keyUsage, extensions),
        notBefore: x509.validFromDate,
        notAfter: x509.validToDate,
    };
}
/** `null` for a key of a kind that this OpenSSL does not know. It counts as not self-signed: nobody can tell. */
function publicKeyOf(x509) {
    try {
        return x509.publicKey;
    }
    catch {
        return null;
    }
}
function alternativeNamesOf(x509, extensions) {
    const text = x509.subjectAltName;
    if (text !== undefined)
        return parseAlternativeNameText(text);
    if (extensions.has(object_identifiers/* SUBJECT_ALT_NAME */.RN))
        throw new Error('the subject alternative names are malformed');
    return [];
}
/** `keyUsage` is Node's word for the extended key usages; it is `undefined` where there are none. */
function usagesOf(keyUsage, extensions) {
    if (keyUsage !== undefined)
        return keyUsage.map(extended_key_usage/* usageOf */.F);
    if (extensions.has(object_identifiers/* EXTENDED_KEY_USAGE */.Ql))
        throw new Error('the extended key usages are malformed');
    return null;
}
function invalid(message) {
    return new failure/* Failure */.H('invalid', message);
}


/***/ }),

/***/ 86113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ DerReader),
/* harmony export */   p: () => (/* binding */ DER_TAG)
/* harmony export */ });
/** The universal tags that are read here, with the bit of constructed types set. X.690, section 8. */
const DER_TAG = {
    integer: 0x02,
    bitString: 0x03,
    octetString: 0x04,
    null: 0x05,
    objectIdentifier: 0x06,
    sequence: 0x30,
};
/**
 * Reads DER (X.690) from untrusted bytes, one element after the other.
 *
 * It never recurses: how deep it goes is written in the code that calls it, so that nested input cannot exhaust the
 * stack. Every length is checked against what is left. Only the one encoding that DER allows is read, so that
 * different bytes cannot mean the same. Each method throws an `Error` whose message says what is wrong and quotes no
 * content.
 */
class DerReader {
    #bytes;
    #offset = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    /** The identifier octet of the next element; `null` at the end. */
    get nextTag() {
        return this.#bytes[this.#offset] ?? null;
    }
    readElement() {
        const tag = this.#readByte();
        // Tag numbers over 30 take several octets; nothing that is read here has one.
        if ((tag & 0x1f) === 0x1f)
            throw new Error('an element has a long tag');
        const length = this.#readLength();
        if (length > this.#bytes.length - this.#offset)
            throw new Error('an element is cut off');
        const contents = this.#bytes.subarray(this.#offset, this.#offset + length);
        this.#offset += length;
        return { tag, contents };
    }
    /** The contents of the next element, which must have this identifier octet. */
    read(tag) {
        const element = this.readElement();
        if (element.tag !== tag)
            throw new Error('an element is of an unexpected type');
        return element.contents;
    }
    readSequence() {
        return new DerReader(this.read(DER_TAG.sequence));
    }
    readOctetString() {
        return this.read(DER_TAG.octetString);
    }
    /** An integer that is zero or more. */
    readUnsignedInteger() {
        const contents = this.read(DER_TAG.integer);
        const [first, second] = contents;
        if (first === undefined)
            throw new Error('an integer is empty');
        if (first >= 0x80)
            throw new Error('an integer is negative');
        if (first === 0 && second !== undefined && second < 0x80)
            throw new Error('an integer is padded');
        return BigInt(`0x${Buffer.from(contents).toString('hex')}`);
    }
    /** An object identifier in dotted form. */
    readObjectIdentifier() {
        const [first = 0, ...rest] = decodeArcs(this.read(DER_TAG.objectIdentifier));
        // The first two arcs share a number. X.690, section 8.19.4.
        const root = Math.min(Math.floor(first / 40), 2);
        return [root, first - root * 40, ...rest].join('.');
    }
    readNull() {
        if (this.read(DER_TAG.null).length > 0)
            throw new Error('a NULL has contents');
    }
    /** Throws where something is left: trailing bytes would be carried along unread. */
    expectEnd() {
        if (this.nextTag !== null)
            throw new Error('there are unexpected elements');
    }
    #readByte() {
        const byte = this.#bytes[this.#offset];
        if (byte === undefined)
            throw new Error('an element is missing');
        this.#offset += 1;
        return byte;
    }
    #readLength() {
        const first = this.#readByte();
        if (first < 0x80)
            return first;
        const count = first & 0x7f;
        // No count is BER's indefinite length. Three octets reach 16 MiB, far more than any key or certificate.
        if (count === 0 || count > 3)
            throw new Error('a length is not DER');
        let length = 0;
        for (let read = 0; read < count; read += 1)
            length = length * 256 + this.#readByte();
        const isShortest = length >= 0x80 && length >= 256 ** (count - 1);
        if (!isShortest)
            throw new Error('a length is not DER');
        return length;
    }
}
function decodeArcs(contents) {
    const arcs = [];
    let arc = 0;
    let isInside = false;
    for (const byte of contents) {
        if (!isInside && byte === 0x80)
            throw new Error('an object identifier is padded');
        arc = arc * 128 + (byte & 0x7f);
        // A truncated arc would let one identifier pass for another.
        if (!Number.isSafeInteger(arc))
            throw new Error('an object identifier is too long');
        isInside = byte >= 0x80;
        if (!isInside) {
            arcs.push(arc);
            arc = 0;
        }
    }
    if (isInside || arcs.length === 0)
        throw new Error('an object identifier is cut off');
    return arcs;
}


/***/ }),

/***/ 64826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hu: () => (/* binding */ encodeEncryptedPrivateKey),
/* harmony export */   Yc: () => (/* binding */ decrypt),
/* harmony export */   w: () => (/* binding */ encrypt),
/* harmony export */   y7: () => (/* binding */ parseEncryptedPrivateKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86113);
/* harmony import */ var _pbes2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21666);



/** EncryptedPrivateKeyInfo around data that was encrypted under `algorithm`. */
function encodeEncryptedPrivateKey(encoder, algorithm, encryptedData) {
    return encoder.sequence(algorithm, encoder.octetString(encryptedData));
}
/** Parses untrusted DER. Throws an `Error` that says what is wrong, or not supported. */
function parseEncryptedPrivateKey(der) {
    const reader = new _der_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .DerReader */ .l(der);
    const fields = reader.readSequence();
    reader.expectEnd();
    const parameters = (0,_pbes2_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePbes2 */ .Az)(fields.readSequence());
    const encryptedData = fields.readOctetString();
    fields.expectEnd();
    if (encryptedData.length === 0 || encryptedData.length % _pbes2_js__WEBPACK_IMPORTED_MODULE_2__/* .AES_BLOCK_BYTES */ .om !== 0) {
        throw new Error('its encrypted data is cut off');
    }
    return { parameters, encryptedData };
}
/** AES-256-CBC with the padding of RFC 8018, section 6.1.1. */
function encrypt(plaintext, key, initializationVector) {
    const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)(_pbes2_js__WEBPACK_IMPORTED_MODULE_2__/* .AES_256 */ .G5.name, key, initializationVector);
    return Buffer.concat([cipher.update(plaintext), cipher.final()]);
}
/** What was encrypted; `null` where its padding shows that the key is another, or the data were changed. */
function decrypt(encrypted, key) {
    const { cipher, initializationVector } = encrypted.parameters;
    const decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)(cipher.name, key, initializationVector);
    const head = decipher.update(encrypted.encryptedData);
    try {
        return Buffer.concat([head, decipher.final()]);
    }
    catch {
        return null;
    }
    finally {
        head.fill(0);
    }
}


/***/ }),

/***/ 24025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ usageOf),
/* harmony export */   K: () => (/* binding */ objectIdentifierOf)
/* harmony export */ });
/* harmony import */ var _domain_certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18645);

/** The key purpose of a usage. RFC 5280, section 4.2.1.12. */
function objectIdentifierOf(usage) {
    switch (usage) {
        case 'server-auth':
            return '1.3.6.1.5.5.7.3.1';
        case 'client-auth':
            return '1.3.6.1.5.5.7.3.2';
        case 'code-signing':
            return '1.3.6.1.5.5.7.3.3';
        case 'email-protection':
            return '1.3.6.1.5.5.7.3.4';
    }
}
/** The usage of a key purpose; `other` where the tool has no word for it. */
function usageOf(objectIdentifier) {
    return _domain_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .USAGES */ .$1.find((usage) => objectIdentifierOf(usage) === objectIdentifier) ?? 'other';
}


/***/ }),

/***/ 86551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ deriveKey),
/* harmony export */   Y: () => (/* binding */ DerivedKeys)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);


const derivePbkdf2 = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.pbkdf2);
/**
 * The key of `lengthBytes` for the passphrase, derived in the thread pool.
 *
 * The passphrase counts as its UTF-8 bytes, exactly as given and not normalised: that is what openssl does with the
 * bytes of `-passin`, and a form that openssl does not open is no backup.
 */
function deriveKey(passphrase, derivation, lengthBytes) {
    const { pseudoRandomFunction, salt, iterations } = derivation;
    return derivePbkdf2(Buffer.from(passphrase.reveal(), 'utf8'), salt, iterations, lengthBytes, pseudoRandomFunction);
}
/**
 * Derives each key once, for as long as it lives: at 600 000 iterations one derivation takes longer than everything
 * else in a run that reuses its certificate.
 *
 * The derived keys stay in memory meanwhile, like the passphrase that they come from.
 */
class DerivedKeys {
    #keys = new Map();
    #salts = new Map();
    /** As `deriveKey`, remembered. */
    derive(passphrase, derivation, lengthBytes) {
        const { pseudoRandomFunction, salt, iterations } = derivation;
        const saltHex = Buffer.from(salt).toString('hex');
        const name = [hashOf(passphrase), pseudoRandomFunction, saltHex, iterations, lengthBytes].join(' ');
        const key = this.#keys.get(name) ?? deriveKey(passphrase, derivation, lengthBytes);
        this.#keys.set(name, key);
        return key;
    }
    /**
     * Random, and the same one for the same passphrase.
     *
     * A salt keeps a guess from being tried on several passphrases at once. Under one passphrase there is nothing to
     * keep apart: a guess that opens one sealed key opens them all, whatever their salts. Sealing many keys then costs
     * one derivation; what has to differ between them is the initialisation vector.
     */
    saltFor(passphrase, lengthBytes) {
        const name = hashOf(passphrase);
        const salt = this.#salts.get(name) ?? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(lengthBytes);
        this.#salts.set(name, salt);
        return salt;
    }
}
function hashOf(passphrase) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(passphrase.reveal(), 'utf8').digest('hex');
}


/***/ }),

/***/ 5272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ createKeySealer)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25856);
/* harmony import */ var _asn1_encoder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78596);
/* harmony import */ var _encrypted_private_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64826);
/* harmony import */ var _key_derivation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86551);
/* harmony import */ var _pbes2_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21666);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85108);
/* harmony import */ var _private_key_reader_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78427);








/** OWASP's count for PBKDF2-HMAC-SHA256 (Password Storage Cheat Sheet, 2023); about 0.15 s here. */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;
const LABEL = 'ENCRYPTED PRIVATE KEY';
/**
 * Seals with PBES2: PBKDF2-HMAC-SHA256 with 600 000 iterations, a salt of 16 bytes, and AES-256-CBC, so that
 * `openssl pkey -in private_key.pem` opens it. RFC 8018.
 *
 * Opens PBES2 with any HMAC of SHA-1 or SHA-2 and AES-CBC of any key length, as openssl and others write it. Derived
 * keys are remembered for as long as the sealer lives: keep one for a run.
 */
function createKeySealer() {
    const derivedKeys = new _key_derivation_js__WEBPACK_IMPORTED_MODULE_4__/* .DerivedKeys */ .Y();
    return {
        seal: (privateKey, passphrase) => seal(derivedKeys, privateKey, passphrase),
        open: (sealedPem, passphrase) => open(derivedKeys, sealedPem, passphrase),
        isSealed,
        isSealedStrongly,
    };
}
async function seal(derivedKeys, privateKey, passphrase) {
    if (passphrase.reveal() === '') {
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('invalid-input', 'an empty passphrase does not seal a private key');
    }
    const pkcs8 = (0,_private_key_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .readPrivateKey */ .$k)(privateKey.reveal()).export({ type: 'pkcs8', format: 'der' });
    const salt = derivedKeys.saltFor(passphrase, SALT_BYTES);
    const derivation = { pseudoRandomFunction: 'sha256', salt, iterations: ITERATIONS };
    const initializationVector = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(_pbes2_js__WEBPACK_IMPORTED_MODULE_5__/* .AES_BLOCK_BYTES */ .om);
    try {
        const [encoder, key] = await Promise.all([
            (0,_asn1_encoder_js__WEBPACK_IMPORTED_MODULE_2__/* .loadAsn1Encoder */ .A)(),
            derivedKeys.derive(passphrase, derivation, _pbes2_js__WEBPACK_IMPORTED_MODULE_5__/* .AES_256 */ .G5.keyLengthBytes),
        ]);
        const algorithm = (0,_pbes2_js__WEBPACK_IMPORTED_MODULE_5__/* .encodePbes2 */ .NY)(encoder, salt, ITERATIONS, initializationVector);
        const encryptedData = (0,_encrypted_private_key_js__WEBPACK_IMPORTED_MODULE_3__/* .encrypt */ .w)(pkcs8, key, initializationVector);
        return (0,_pem_js__WEBPACK_IMPORTED_MODULE_6__/* .encodePem */ .TS)(LABEL, encoder.toDer((0,_encrypted_private_key_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeEncryptedPrivateKey */ .Hu)(encoder, algorithm, encryptedData)));
    }
    finally {
        // The text in the Secret cannot be wiped: strings of JavaScript never change. What can be wiped is.
        pkcs8.fill(0);
    }
}
async function open(derivedKeys, sealedPem, passphrase) {
    const sealed = parseSealed(sealedPem);
    const { cipher, derivation } = sealed.parameters;
    const key = await derivedKeys.derive(passphrase, derivation, cipher.keyLengthBytes);
    const pkcs8 = (0,_encrypted_private_key_js__WEBPACK_IMPORTED_MODULE_3__/* .decrypt */ .Yc)(sealed, key);
    if (pkcs8 === null)
        return null;
    try {
        return (0,_private_key_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .exportPrivateKey */ .xu)((0,_private_key_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .decodePkcs8 */ .Y5)(pkcs8));
    }
    catch {
        // The padding of a wrong key looks right once in 256 times; what it then decrypts to is no key.
        return null;
    }
    finally {
        pkcs8.fill(0);
    }
}
function isSealed(pem) {
    try {
        parseSealed(pem);
        return true;
    }
    catch {
        return false;
    }
}
function isSealedStrongly(pem) {
    try {
        const { derivation, cipher } = parseSealed(pem).parameters;
        const isStrongKey = cipher.name === _pbes2_js__WEBPACK_IMPORTED_MODULE_5__/* .AES_256 */ .G5.name && derivation.salt.length >= SALT_BYTES;
        return isStrongKey && derivation.pseudoRandomFunction !== 'sha1' && derivation.iterations >= ITERATIONS;
    }
    catch {
        return false;
    }
}
function parseSealed(text) {
    const { der } = onlySealedBlockIn(text);
    try {
        return (0,_encrypted_private_key_js__WEBPACK_IMPORTED_MODULE_3__/* .parseEncryptedPrivateKey */ .y7)(der);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : 'it is damaged';
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('invalid', `the sealed private key cannot be opened: ${reason} (openssl pkcs8 -topk8 -v2 aes-256-cbc seals it anew)`, { cause: error });
    }
}
function onlySealedBlockIn(text) {
    const [block, second] = (0,_pem_js__WEBPACK_IMPORTED_MODULE_6__/* .parsePemBlocks */ .Sq)(text);
    if (block === undefined) {
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('invalid', `there is no sealed private key in it: ${(0,_pem_js__WEBPACK_IMPORTED_MODULE_6__/* .explainMissingBlock */ .$N)(text)}`);
    }
    if (second !== undefined) {
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('invalid', 'there is more in it than one sealed private key');
    }
    if (block.hasEncryptionHeader) {
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('invalid', "the private key in it is encrypted in OpenSSL's old form, which is too weak; openssl pkcs8 -topk8 seals it anew");
    }
    if (block.label !== LABEL)
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('invalid', 'what it holds is not a sealed private key');
    return block;
}


/***/ }),

/***/ 74866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ generatePrivateKey),
/* harmony export */   Rx: () => (/* binding */ describeKey),
/* harmony export */   zj: () => (/* binding */ keyTypeOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);


/** The curves that have a shorter name than OpenSSL's. FIPS 186-5. */
const CURVE_NAMES = new Map([
    ['prime256v1', 'p256'],
    ['secp384r1', 'p384'],
    ['secp521r1', 'p521'],
]);
const generate = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPair);
/** A new private key, made by OpenSSL in the thread pool. */
async function generatePrivateKey(keyType) {
    const { privateKey } = await generatePair(keyType);
    return privateKey;
}
/** The kind of a private or public key in the tool's words; `other` where it is none that the tool makes. */
function keyTypeOf(key) {
    const description = describeKey(key);
    switch (description) {
        case 'rsa-2048':
        case 'rsa-3072':
        case 'rsa-4096':
        case 'ecdsa-p256':
        case 'ecdsa-p384':
        case 'ed25519':
            return description;
        default:
            return 'other';
    }
}
/** The kind of a key for people, such as `rsa-1024`; the tool's word where it has one. */
function describeKey(key) {
    const { asymmetricKeyType: type = 'unknown', asymmetricKeyDetails: details } = key;
    if (type === 'ec') {
        // A curve that is given by its parameters has no name.
        const curve = details?.namedCurve ?? 'unnamed-curve';
        return `ecdsa-${CURVE_NAMES.get(curve) ?? curve}`;
    }
    return details?.modulusLength === undefined ? type : `${type}-${details.modulusLength}`;
}
function generatePair(keyType) {
    switch (keyType) {
        case 'rsa-2048':
            return generate('rsa', { modulusLength: 2048 });
        case 'rsa-3072':
            return generate('rsa', { modulusLength: 3072 });
        case 'rsa-4096':
            return generate('rsa', { modulusLength: 4096 });
        case 'ecdsa-p256':
            return generate('ec', { namedCurve: 'P-256' });
        case 'ecdsa-p384':
            return generate('ec', { namedCurve: 'P-384' });
        case 'ed25519':
            return generate('ed25519');
    }
}


/***/ }),

/***/ 41962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ BASIC_CONSTRAINTS),
/* harmony export */   A_: () => (/* binding */ ORGANIZATION),
/* harmony export */   CC: () => (/* binding */ KEY_USAGE),
/* harmony export */   CF: () => (/* binding */ SHA256_WITH_RSA),
/* harmony export */   DH: () => (/* binding */ COUNTRY),
/* harmony export */   E4: () => (/* binding */ COMMON_NAME),
/* harmony export */   E_: () => (/* binding */ ORGANIZATIONAL_UNIT),
/* harmony export */   G7: () => (/* binding */ HMAC_WITH_SHA512),
/* harmony export */   Hv: () => (/* binding */ X509_CERTIFICATE),
/* harmony export */   Jd: () => (/* binding */ PBES2),
/* harmony export */   K7: () => (/* binding */ HMAC_WITH_SHA224),
/* harmony export */   Ko: () => (/* binding */ FRIENDLY_NAME),
/* harmony export */   OF: () => (/* binding */ ED25519),
/* harmony export */   PF: () => (/* binding */ PBMAC1),
/* harmony export */   Ql: () => (/* binding */ EXTENDED_KEY_USAGE),
/* harmony export */   RD: () => (/* binding */ SUBJECT_KEY_IDENTIFIER),
/* harmony export */   RN: () => (/* binding */ SUBJECT_ALT_NAME),
/* harmony export */   Sl: () => (/* binding */ CERT_BAG),
/* harmony export */   Vg: () => (/* binding */ NESTED_SAFE_CONTENTS),
/* harmony export */   Vi: () => (/* binding */ KEY_BAG),
/* harmony export */   W4: () => (/* binding */ PBKDF2),
/* harmony export */   WN: () => (/* binding */ ECDSA_WITH_SHA384),
/* harmony export */   Wo: () => (/* binding */ LOCAL_KEY_ID),
/* harmony export */   XO: () => (/* binding */ HMAC_WITH_SHA384),
/* harmony export */   XQ: () => (/* binding */ HMAC_WITH_SHA256),
/* harmony export */   _: () => (/* binding */ AUTHORITY_KEY_IDENTIFIER),
/* harmony export */   aD: () => (/* binding */ SHA256),
/* harmony export */   ar: () => (/* binding */ PKCS8_SHROUDED_KEY_BAG),
/* harmony export */   c4: () => (/* binding */ STATE),
/* harmony export */   fc: () => (/* binding */ AES_256_CBC),
/* harmony export */   i9: () => (/* binding */ ECDSA_WITH_SHA256),
/* harmony export */   ig: () => (/* binding */ LOCALITY),
/* harmony export */   lp: () => (/* binding */ AES_128_CBC),
/* harmony export */   mD: () => (/* binding */ AES_192_CBC),
/* harmony export */   qg: () => (/* binding */ ENCRYPTED_DATA),
/* harmony export */   vN: () => (/* binding */ DATA),
/* harmony export */   vZ: () => (/* binding */ HMAC_WITH_SHA1)
/* harmony export */ });
/** Object identifiers in dotted form, under the names that their documents give them. */
// RFC 4055, RFC 5758, RFC 8410: signatures.
const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const ECDSA_WITH_SHA384 = '1.2.840.10045.4.3.3';
const ED25519 = '1.3.101.112';
// RFC 5280, appendix A: attributes of a distinguished name.
const COMMON_NAME = '2.5.4.3';
const COUNTRY = '2.5.4.6';
const LOCALITY = '2.5.4.7';
const STATE = '2.5.4.8';
const ORGANIZATION = '2.5.4.10';
const ORGANIZATIONAL_UNIT = '2.5.4.11';
// RFC 5280, section 4.2.1: extensions.
const SUBJECT_KEY_IDENTIFIER = '2.5.29.14';
const KEY_USAGE = '2.5.29.15';
const SUBJECT_ALT_NAME = '2.5.29.17';
const BASIC_CONSTRAINTS = '2.5.29.19';
const AUTHORITY_KEY_IDENTIFIER = '2.5.29.35';
const EXTENDED_KEY_USAGE = '2.5.29.37';
// RFC 8018, appendix A and B: encryption under a password.
const PBES2 = '1.2.840.113549.1.5.13';
const PBMAC1 = '1.2.840.113549.1.5.14';
const PBKDF2 = '1.2.840.113549.1.5.12';
const HMAC_WITH_SHA1 = '1.2.840.113549.2.7';
const HMAC_WITH_SHA224 = '1.2.840.113549.2.8';
const HMAC_WITH_SHA256 = '1.2.840.113549.2.9';
const HMAC_WITH_SHA384 = '1.2.840.113549.2.10';
const HMAC_WITH_SHA512 = '1.2.840.113549.2.11';
const AES_128_CBC = '2.16.840.1.101.3.4.1.2';
const AES_192_CBC = '2.16.840.1.101.3.4.1.22';
const AES_256_CBC = '2.16.840.1.101.3.4.1.42';
const SHA256 = '2.16.840.1.101.3.4.2.1';
// RFC 5652 and RFC 7292: PKCS#12.
const DATA = '1.2.840.113549.1.7.1';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
const FRIENDLY_NAME = '1.2.840.113549.1.9.20';
const LOCAL_KEY_ID = '1.2.840.113549.1.9.21';
const X509_CERTIFICATE = '1.2.840.113549.1.9.22.1';
const KEY_BAG = '1.2.840.113549.1.12.10.1.1';
const PKCS8_SHROUDED_KEY_BAG = '1.2.840.113549.1.12.10.1.2';
const CERT_BAG = '1.2.840.113549.1.12.10.1.3';
const NESTED_SAFE_CONTENTS = '1.2.840.113549.1.12.10.1.6';


/***/ }),

/***/ 21666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ parsePbes2),
/* harmony export */   G5: () => (/* binding */ AES_256),
/* harmony export */   NY: () => (/* binding */ encodePbes2),
/* harmony export */   ad: () => (/* binding */ MAX_ITERATIONS),
/* harmony export */   om: () => (/* binding */ AES_BLOCK_BYTES)
/* harmony export */ });
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86113);
/* harmony import */ var _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41962);


const AES_256 = { name: 'aes-256-cbc', keyLengthBytes: 32 };
/** AES works on blocks of 16 octets, whatever the length of the key. */
const AES_BLOCK_BYTES = 16;
/** Sixteen times what `seal` does, or 2 to 3 seconds: a sealed key is untrusted, and could ask for days of work. */
const MAX_ITERATIONS = 10_000_000;
/** RFC 8018 asks for 8 octets or more and has no upper limit; this one keeps the input of the hash short. */
const MAX_SALT_BYTES = 1024;
const PSEUDO_RANDOM_FUNCTIONS = new Map([
    [_object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .HMAC_WITH_SHA1 */ .vZ, 'sha1'],
    [_object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .HMAC_WITH_SHA224 */ .K7, 'sha224'],
    [_object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .HMAC_WITH_SHA256 */ .XQ, 'sha256'],
    [_object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .HMAC_WITH_SHA384 */ .XO, 'sha384'],
    [_object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .HMAC_WITH_SHA512 */ .G7, 'sha512'],
]);
const CIPHERS = new Map([
    [_object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .AES_128_CBC */ .lp, { name: 'aes-128-cbc', keyLengthBytes: 16 }],
    [_object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .AES_192_CBC */ .mD, { name: 'aes-192-cbc', keyLengthBytes: 24 }],
    [_object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .AES_256_CBC */ .fc, AES_256],
]);
/** AlgorithmIdentifier of PBES2 with PBKDF2-HMAC-SHA256 and AES-256-CBC. RFC 8018, appendix A.2 and A.4. */
function encodePbes2(encoder, salt, iterations, initializationVector) {
    const pseudoRandomFunction = encoder.sequence(encoder.objectIdentifier(_object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .HMAC_WITH_SHA256 */ .XQ), encoder.null());
    const keyDerivation = encoder.sequence(encoder.objectIdentifier(_object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .PBKDF2 */ .W4), encoder.sequence(encoder.octetString(salt), encoder.integer(iterations), pseudoRandomFunction));
    const cipher = encoder.sequence(encoder.objectIdentifier(_object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .AES_256_CBC */ .fc), encoder.octetString(initializationVector));
    return encoder.sequence(encoder.objectIdentifier(_object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .PBES2 */ .Jd), encoder.sequence(keyDerivation, cipher));
}
/**
 * The parameters in an AlgorithmIdentifier of PBES2 with PBKDF2 and AES in CBC mode.
 *
 * Throws an `Error` that names what is not supported, unreasonable or malformed.
 */
function parsePbes2(algorithm) {
    expectAlgorithm(algorithm.readObjectIdentifier(), _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .PBES2 */ .Jd, 'PBES2');
    const parameters = algorithm.readSequence();
    algorithm.expectEnd();
    const keyDerivation = parameters.readSequence();
    const encryption = parameters.readSequence();
    parameters.expectEnd();
    const cipherIdentifier = encryption.readObjectIdentifier();
    const cipher = CIPHERS.get(cipherIdentifier) ?? unsupported('an AES-CBC cipher', cipherIdentifier);
    const initializationVector = encryption.readOctetString();
    encryption.expectEnd();
    if (initializationVector.length !== AES_BLOCK_BYTES) {
        throw new Error('its initialisation vector is not of one block');
    }
    return { derivation: parsePbkdf2(keyDerivation, cipher), cipher, initializationVector };
}
function parsePbkdf2(keyDerivation, cipher) {
    expectAlgorithm(keyDerivation.readObjectIdentifier(), _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .PBKDF2 */ .W4, 'PBKDF2');
    const parameters = keyDerivation.readSequence();
    keyDerivation.expectEnd();
    const salt = parameters.readOctetString();
    if (salt.length < 1 || salt.length > MAX_SALT_BYTES) {
        throw new Error(`its salt is ${salt.length} bytes long; 1 to ${MAX_SALT_BYTES} are taken`);
    }
    const iterations = parameters.readUnsignedInteger();
    if (iterations < 1n || iterations > BigInt(MAX_ITERATIONS)) {
        throw new Error(`its key takes ${iterations.toString()} iterations; 1 to ${MAX_ITERATIONS} are taken`);
    }
    if (parameters.nextTag === _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .DER_TAG */ .p.integer) {
        const keyLength = parameters.readUnsignedInteger();
        if (keyLength !== BigInt(cipher.keyLengthBytes))
            throw new Error('its key length is not that of its cipher');
    }
    const pseudoRandomFunction = parsePseudoRandomFunction(parameters);
    parameters.expectEnd();
    return { pseudoRandomFunction, salt, iterations: Number(iterations) };
}
/** HMAC-SHA1 where nothing is said: it is the default of RFC 8018, appendix A.2. */
function parsePseudoRandomFunction(parameters) {
    if (parameters.nextTag === null)
        return 'sha1';
    const algorithm = parameters.readSequence();
    const identifier = algorithm.readObjectIdentifier();
    if (algorithm.nextTag !== null)
        algorithm.readNull();
    algorithm.expectEnd();
    return PSEUDO_RANDOM_FUNCTIONS.get(identifier) ?? unsupported('HMAC with SHA-1 or SHA-2', identifier);
}
function expectAlgorithm(identifier, expected, name) {
    if (identifier !== expected)
        unsupported(name, identifier);
}
function unsupported(expected, identifier) {
    throw new Error(`it uses the algorithm ${identifier} where ${expected} is supported`);
}


/***/ }),

/***/ 85108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ explainMissingBlock),
/* harmony export */   Sq: () => (/* binding */ parsePemBlocks),
/* harmony export */   TS: () => (/* binding */ encodePem)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25856);

/**
 * Longest text that is read, in characters. A certificate with a hundred names and its `openssl x509 -text` is 15 KiB
 * long, a key of RSA-16384 (the longest that OpenSSL takes) 13 KiB; what is longer is some other file.
 */
const MAX_TEXT_LENGTH = 65_536;
const BOUNDARY = /^-----(BEGIN|END) ([A-Z0-9][A-Z0-9 ]*)-----$/;
/**
 * The blocks in a text, in their order; none where there are none.
 *
 * Tolerant outside of the blocks and strict inside: text around them, a byte order mark, white space at line ends and
 * starts, and any line end are taken, because people paste; base64 that is not exact is not. Throws a `Failure`
 * (`invalid`) that never quotes the text.
 */
function parsePemBlocks(text) {
    if (text.length > MAX_TEXT_LENGTH) {
        throw invalid(`it is longer than ${MAX_TEXT_LENGTH} characters, too long for one certificate or key`);
    }
    if (text.includes('\0')) {
        throw invalid('it holds NUL characters: it is binary (DER or PKCS#12?) or UTF-16; PEM in UTF-8 is needed');
    }
    const blocks = [];
    let open = null;
    for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
        const [, keyword, label = ''] = BOUNDARY.exec(line.trim()) ?? [];
        if (keyword === 'BEGIN') {
            if (open !== null)
                throw invalid('a PEM block begins inside of another one');
            open = { label, lines: [] };
        }
        else if (keyword === 'END') {
            if (open?.label !== label)
                throw invalid('a PEM block ends that did not begin');
            blocks.push(decodeBlock(label, open.lines));
            open = null;
        }
        else {
            open?.lines.push(line.trim());
        }
    }
    if (open !== null)
        throw invalid('a PEM block is cut off: its END line is missing');
    return blocks;
}
/** Why a text without a PEM block may have none, for the person who made it. */
function explainMissingBlock(text) {
    if (text.trim() === '')
        return 'it is empty';
    if (!text.includes('-----BEGIN '))
        return 'it has no PEM block, which starts with a line of -----BEGIN …-----';
    // Secrets are often pasted from JSON, or through a shell that joins lines.
    return text.includes('\\n')
        ? 'it has a backslash and an n where line breaks should be: store it with real line breaks'
        : 'its BEGIN line is not a line of its own: the line breaks were lost, so store it again with them';
}
/** One block with lines of 64 characters, LF line ends, and a final line end. RFC 7468, section 2. */
function encodePem(label, der) {
    const base64 = Buffer.from(der).toString('base64');
    const lines = base64.match(/.{1,64}/g) ?? [];
    return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
function decodeBlock(label, lines) {
    if (lines.some((line) => /^Proc-Type:.*ENCRYPTED$/.test(line))) {
        return { label, hasEncryptionHeader: true, der: Buffer.alloc(0) };
    }
    const base64 = lines.join('').replace(/[ \t]/g, '');
    const der = Buffer.from(base64, 'base64');
    // Node skips what is not base64, and stops at padding: a damaged text would decode to other bytes in silence.
    if (base64 === '' || der.toString('base64') !== base64) {
        throw invalid('a PEM block is damaged: what it holds is not base64, or not all of it');
    }
    return { label, hasEncryptionHeader: false, der };
}
function invalid(message) {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('invalid', message);
}


/***/ }),

/***/ 78427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ readPrivateKey),
/* harmony export */   Y5: () => (/* binding */ decodePkcs8),
/* harmony export */   xu: () => (/* binding */ exportPrivateKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25856);
/* harmony import */ var _domain_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39312);
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86113);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85108);





/**
 * The one private key in a PEM text: PKCS#8, PKCS#1 or SEC 1.
 *
 * Other blocks beside it are passed over: `openssl ecparam` writes EC PARAMETERS before the key, and servers read
 * files with the certificate in them. Throws a `Failure` (`invalid`) that never quotes the text.
 */
function readPrivateKey(text) {
    const blocks = (0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePemBlocks */ .Sq)(text);
    const [block, second] = blocks.filter(({ label }) => label.endsWith('PRIVATE KEY'));
    if (block === undefined)
        throw invalid(`there is no private key in it: ${explainNoKey(text, blocks)}`);
    if (second !== undefined)
        throw invalid('there is more than one private key in it');
    const encoding = encodingOf(block);
    return encoding === 'pkcs8' ? decodePkcs8(block.der) : decodeKey(block.der, encoding);
}
/**
 * A key from the DER of a PKCS#8 PrivateKeyInfo, or OneAsymmetricKey. RFC 5208, section 5; RFC 5958, section 2.
 *
 * The frame is checked here, because OpenSSL is lenient about it. Throws a `Failure` (`invalid`).
 */
function decodePkcs8(der) {
    try {
        checkPkcs8Frame(new _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .DerReader */ .l(der));
    }
    catch (error) {
        throw invalid('the private key in it is damaged', error);
    }
    return decodeKey(der, 'pkcs8');
}
/** PKCS#8 PEM, not encrypted. */
function exportPrivateKey(key) {
    return new _domain_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(key.export({ type: 'pkcs8', format: 'pem' }).toString());
}
function encodingOf(block) {
    if (block.label === 'ENCRYPTED PRIVATE KEY' || block.hasEncryptionHeader) {
        throw invalid('the private key in it is encrypted; it is needed without encryption here (openssl pkey -in …)');
    }
    switch (block.label) {
        case 'PRIVATE KEY':
            return 'pkcs8';
        case 'RSA PRIVATE KEY':
            return 'pkcs1';
        case 'EC PRIVATE KEY':
            return 'sec1';
        case 'OPENSSH PRIVATE KEY':
            throw invalid("the private key in it is in OpenSSH's form; convert it with ssh-keygen -p -m PKCS8 -f …");
        default:
            throw invalid('the private key in it is of a kind that is not read; convert it with openssl pkey -in …');
    }
}
function decodeKey(der, encoding) {
    try {
        const reader = new _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .DerReader */ .l(der);
        reader.readSequence();
        reader.expectEnd();
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: Buffer.from(der), format: 'der', type: encoding });
    }
    catch (error) {
        throw invalid('the private key in it is damaged, or of a kind that this Node does not know', error);
    }
}
function checkPkcs8Frame(reader) {
    const fields = reader.readSequence();
    reader.expectEnd();
    const version = fields.readUnsignedInteger();
    fields.readSequence();
    fields.readOctetString();
    if (fields.nextTag === 0xa0)
        fields.read(0xa0);
    const hasPublicKey = fields.nextTag === 0x81 || fields.nextTag === 0xa1;
    if (hasPublicKey)
        fields.readElement();
    fields.expectEnd();
    // Version 2 (written as 1) is for keys that bring their public key. Some tools write 1 (as 0) there all the same.
    if (version > (hasPublicKey ? 1n : 0n))
        throw new Error('the version does not fit');
}
function explainNoKey(text, blocks) {
    if (blocks.length === 0)
        return (0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .explainMissingBlock */ .$N)(text);
    return blocks.some(({ label }) => label === 'CERTIFICATE')
        ? 'it is a certificate (are the two paths swapped?)'
        : 'what it holds is something else';
}
function invalid(message, cause) {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('invalid', message, cause === undefined ? {} : { cause });
}


/***/ }),

/***/ 57328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ directoryVault),
/* harmony export */   Q: () => (/* binding */ listBaseNames)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9292);
/* harmony import */ var _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66307);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25856);
/* harmony import */ var _domain_manifest_parser_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(65337);
/* harmony import */ var _folder_set_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(58525);
/* harmony import */ var _private_file_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(57960);











/** Sets on one day before something else must be wrong. */
const MAX_FOLDERS_A_SECOND = 100;
/**
 * A local directory with a dated folder for each set. Nothing in it is ever overwritten: a further set on the same
 * day gets the time added to its name, and one that is there already is not written twice.
 */
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
                throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .H('not-stored', `The backup was not stored in ${directory}: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .b)(error)}.`, {
                    cause: error,
                });
            }
        },
        async remove(set) {
            try {
                // First out of the names of sets: a removal that is cut off leaves no half set behind.
                const part = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, `.certkeep-part-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(set.place, part);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(part, { recursive: true, force: true });
            }
            catch (error) {
                if ((0,_private_file_js__WEBPACK_IMPORTED_MODULE_10__/* .hasCode */ .up)(error, 'ENOENT'))
                    return;
                throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .H('unreadable', `The set ${set.place} could not be removed: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .b)(error)}.`, {
                    cause: error,
                });
            }
        },
    };
}
/** The names up to the date of all sets in a local directory, each once. Throws as `Vault.list` does. */
async function listBaseNames(directory) {
    const folders = (await readFolderNames(directory)).filter(_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_5__/* .isSetFolder */ .vi);
    const names = await Promise.all(folders.map((folder) => baseNameOf((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, folder))));
    return [...new Set(names.filter((name) => name !== null))].sort();
}
async function listSets(directory, scope) {
    const names = (await readFolderNames(directory)).filter(_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_5__/* .isSetFolder */ .vi);
    const sets = await Promise.all(names.map((name) => describeSet((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, name), scope)));
    return sets.filter((set) => set !== null).sort((some, other) => (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_5__/* .compareNewestFirst */ .a0)(some.name, other.name));
}
async function readFolderNames(directory) {
    try {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(directory, { withFileTypes: true });
        return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    }
    catch (error) {
        if ((0,_private_file_js__WEBPACK_IMPORTED_MODULE_10__/* .hasCode */ .up)(error, 'ENOENT'))
            return [];
        throw unreadable(`The directory ${directory}`, error);
    }
}
/** The set in a folder; `null` where the folder holds a set of another name, or none. */
async function describeSet(folder, scope) {
    const found = await readManifest(folder);
    const name = found === null ? null : (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_5__/* .parseNameIn */ .wT)(found.manifest.name, scope);
    if (found === null || name === null)
        return null;
    // The manifest does not name itself and the checksums.
    const sizeBytes = found.manifest.files.reduce((sum, file) => sum + file.sizeBytes, found.describingBytes);
    return storedSet(folder, name, sizeBytes);
}
async function baseNameOf(folder) {
    const { manifest } = (await readManifest(folder)) ?? {};
    if (manifest === undefined)
        return null;
    return (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_5__/* .parseBackupName */ .Df)(manifest.name, manifest.artifactName) === null ? null : manifest.artifactName;
}
/** What a folder says of itself, and the bytes of what says it; `null` where it says nothing. */
async function readManifest(folder) {
    try {
        const bytes = await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_10__/* .readRegularFile */ .XF)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_6__/* .MANIFEST_FILE */ .h1), _folder_set_js__WEBPACK_IMPORTED_MODULE_9__/* .MAX_TEXT_BYTES */ .$D);
        if (bytes === null)
            return null;
        const checksums = await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_10__/* .statusOf */ .c2)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_6__/* .CHECKSUMS_FILE */ .aP));
        const describingBytes = bytes.length + (checksums?.size ?? 0);
        return { manifest: (0,_domain_manifest_parser_js__WEBPACK_IMPORTED_MODULE_8__/* .parseManifest */ .N)(bytes.toString('utf8')), describingBytes };
    }
    catch (error) {
        if (isOfSystem(error))
            throw unreadable(`The set ${folder}`, error);
        // A folder that is dated like ours but says nothing of itself is somebody else's.
        return null;
    }
}
/** Whether the system would not let us look; then nobody knows what is there. */
function isOfSystem(error) {
    return error instanceof Error && 'syscall' in error;
}
function unreadable(what, error) {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .H('unreadable', `${what} could not be read: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .b)(error)}.`, { cause: error });
}
function storedSet(place, name, sizeBytes) {
    return { name, place, source: 'directory', createdAt: name.time, sizeBytes, expiresAt: null };
}
async function openSet(folder) {
    try {
        return await (0,_folder_set_js__WEBPACK_IMPORTED_MODULE_9__/* .openFolder */ .NE)(folder);
    }
    catch (error) {
        // Looked for afterwards: it may have gone while it was being read.
        if ((await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_10__/* .statusOf */ .c2)(folder)) === null)
            return null;
        if (isOfSystem(error))
            throw unreadable(`The set ${folder}`, error);
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .H('invalid', `The set ${folder} cannot be opened: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .b)(error)}.`, {
            cause: error,
        });
    }
}
/** A sound set of the same day with the same content. */
async function findSame(directory, staged, name) {
    const { files } = await (0,_folder_set_js__WEBPACK_IMPORTED_MODULE_9__/* .openFolder */ .NE)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(staged.root, staged.dayFolder));
    for (const set of await listSets(directory, name.base)) {
        if ((0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_5__/* .dayFolder */ .dQ)(set.name.time) !== (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_5__/* .dayFolder */ .dQ)(name.time))
            continue;
        const existing = await (0,_folder_set_js__WEBPACK_IMPORTED_MODULE_9__/* .openFolder */ .NE)(set.place).catch(() => null);
        if (existing !== null && (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_6__/* .haveSameContent */ .sw)(existing.files, files) && (await isSound(existing)))
            return set;
    }
    return null;
}
async function isSound(set) {
    try {
        const manifest = (0,_domain_manifest_parser_js__WEBPACK_IMPORTED_MODULE_8__/* .parseManifest */ .N)(await set.readText(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_6__/* .MANIFEST_FILE */ .h1));
        return (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_6__/* .problemsOfSet */ .iS)(set.files, manifest, await set.readText(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_6__/* .CHECKSUMS_FILE */ .aP)).length === 0;
    }
    catch {
        return false;
    }
}
async function storeAs(directory, staged, name) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(directory, { recursive: true });
    const from = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(staged.root, staged.dayFolder);
    const { files } = await (0,_folder_set_js__WEBPACK_IMPORTED_MODULE_9__/* .openFolder */ .NE)(from);
    // Under a name that is no set's until every file is on disk.
    const part = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, `.certkeep-part-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    try {
        for (const { path } of files)
            await copyDurably((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(from, path), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(part, path));
        const place = await moveToFreeName(part, directory, name.time);
        return storedSet(place, name, files.reduce((sum, file) => sum + file.sizeBytes, 0));
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(part, { recursive: true, force: true });
    }
}
async function copyDurably(from, to) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(to), { recursive: true });
    const mode = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(from)).mode & 0o777;
    // Written before its own permissions are set: they may forbid to write it.
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(from), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(to, { flags: 'wx', mode: 0o600, flush: true }));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(to, mode);
}
async function moveToFreeName(part, directory, time) {
    for (const folder of folderNames(time)) {
        const place = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, folder);
        if ((await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_10__/* .statusOf */ .c2)(place)) !== null)
            continue;
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(part, place);
            return place;
        }
        catch (error) {
            // Another run was faster.
            if (!['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOTDIR'].some((code) => (0,_private_file_js__WEBPACK_IMPORTED_MODULE_10__/* .hasCode */ .up)(error, code)))
                throw error;
            if ((await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_10__/* .statusOf */ .c2)(place)) === null)
                throw error;
        }
    }
    throw new Error(`no free name for the day ${(0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_5__/* .dayFolder */ .dQ)(time)}`);
}
function* folderNames(time) {
    yield (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_5__/* .dayFolder */ .dQ)(time);
    yield (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_5__/* .timeFolder */ .c9)(time);
    for (let attempt = 2; attempt <= MAX_FOLDERS_A_SECOND; attempt += 1)
        yield `${(0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_5__/* .timeFolder */ .c9)(time)}-r${attempt}`;
}


/***/ }),

/***/ 58525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ MAX_TEXT_BYTES),
/* harmony export */   NE: () => (/* binding */ openFolder),
/* harmony export */   j1: () => (/* binding */ readFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_stream_web__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37830);
/* harmony import */ var _private_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57960);







/** The largest text that a set has is the manifest; one of ten thousand files stays far below. */
const MAX_TEXT_BYTES = 16 * 1024 * 1024;
/** Opens the set in a folder. Throws where something in it is neither a file nor a folder, such as a link. */
async function openFolder(folder) {
    const files = [];
    for (const path of await listFiles(folder, ''))
        files.push(await digestOf(folder, path));
    return {
        files,
        async readText(path) {
            // Only what was found in the set: a path could lead out of it.
            const isFound = files.some((file) => file.path === path);
            const bytes = isFound ? await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readRegularFile */ .XF)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, ...path.split('/')), MAX_TEXT_BYTES) : null;
            if (bytes === null)
                throw new Error(`${path} is missing`);
            return bytes.toString('utf8');
        },
        async stream(path) {
            if (!files.some((file) => file.path === path))
                throw new Error(`${path} is missing`);
            return (await (0,_private_file_js__WEBPACK_IMPORTED_MODULE_6__/* .openRegularFile */ .ZU)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, ...path.split('/')))).createReadStream();
        },
        close: () => Promise.resolve(),
    };
}
/** Copies a set into memory, so that its folder can go. For sets without further files: texts only. */
async function readFolder(folder) {
    const opened = await openFolder(folder);
    const texts = new Map();
    for (const { path } of opened.files)
        texts.set(path, await opened.readText(path));
    return {
        files: opened.files,
        readText(path) {
            const text = texts.get(path);
            return text === undefined ? Promise.reject(new Error(`${path} is missing`)) : Promise.resolve(text);
        },
        stream(path) {
            const text = texts.get(path);
            if (text === undefined)
                return Promise.reject(new Error(`${path} is missing`));
            return Promise.resolve(node_stream_web__WEBPACK_IMPORTED_MODULE_5__.ReadableStream.from([Buffer.from(text, 'utf8')]));
        },
        close: () => Promise.resolve(),
    };
}
/** All files below a folder, as paths with `/`. */
async function listFiles(folder, below) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, below), { withFileTypes: true });
    const paths = [];
    for (const entry of entries) {
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        if (entry.isDirectory())
            paths.push(...(await listFiles(folder, path)));
        else if (entry.isFile())
            paths.push(path);
        else
            throw new Error(`${path} is neither a file nor a folder`);
    }
    return paths;
}
async function digestOf(folder, path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let sizeBytes = 0;
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, ...path.split('/'))), async (chunks) => {
        for await (const chunk of chunks) {
            sizeBytes += chunk.length;
            hash.update(chunk);
        }
    });
    return { path, sizeBytes, sha256: hash.digest('hex') };
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
/* harmony export */   up: () => (/* binding */ hasCode),
/* harmony export */   x3: () => (/* binding */ createFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);




/** Not every system has these; there they are 0. */
const NO_FOLLOW = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW;
const NON_BLOCKING = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK;
const READ = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (NO_FOLLOW ?? 0) | (NON_BLOCKING ?? 0);
/** Nobody else reads what is half-written. */
const PRIVATE_MODE = 0o600;
const CREATE = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | (NO_FOLLOW ?? 0);
/** What a path is; `null` where there is nothing. A symbolic link is itself, not what it points to. */
async function statusOf(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path);
    }
    catch (error) {
        // Below a file there is nothing.
        if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR'))
            return null;
        throw error;
    }
}
/**
 * The bytes of a regular file; `null` where there is none. Throws for a symbolic link, a folder, a pipe, and a file
 * larger than `maxBytes`.
 */
async function readRegularFile(path, maxBytes) {
    const status = await statusOf(path);
    if (status === null)
        return null;
    if (!status.isFile())
        throw new Error(describeKind(status));
    const file = await openRegularFile(path);
    try {
        const { size } = await file.stat();
        if (size > maxBytes)
            throw new Error(`it has ${size} bytes; at most ${maxBytes} are read`);
        return await file.readFile();
    }
    finally {
        await file.close();
    }
}
/** Opens a regular file for reading. Throws for what is none, even if it took the place of one just now. */
async function openRegularFile(path) {
    // Without following a link or waiting for a pipe: the path may have changed since it was looked at.
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, READ);
    const status = await file.stat();
    if (status.isFile())
        return file;
    await file.close();
    throw new Error(describeKind(status));
}
/**
 * Creates a file that was not there, with these permissions from the moment it exists, and flushes it to disk. Where
 * it cannot be written to its end, nothing of it stays.
 */
async function createFile(path, content, mode) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, CREATE, mode);
    try {
        // The process's umask may have taken bits away.
        await file.chmod(mode);
        await file.writeFile(content);
        await file.sync();
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { force: true });
        throw error;
    }
    finally {
        await file.close();
    }
}
/**
 * As `createFile`, from a stream, which is not held in memory; with the time of its last change, where one is given.
 * What was written: the size, and SHA-256 as lower-case hex.
 */
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
/** Puts a whole new file in place of what is at `path`, which at no moment is half-written. */
async function replaceFile(path, content, mode) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
    const part = partialPath(path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(part, { force: true });
    await createFile(part, content, mode);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(part, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(part, { force: true });
        throw error;
    }
}
/** Where a file's new content is written before it takes its place. The name is ours alone. */
function partialPath(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}.certkeep-part`);
}
/**
 * Finds a dated name beside a path, `name-20261123T021000Z.ext` or with `-r2` and so on, that `create` does not fail
 * with `EEXIST` for; the name.
 */
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
/** Whether an error of the operating system has this code. */
function hasCode(error, code) {
    return error instanceof Error && 'code' in error && error.code === code;
}
/** What a path is, for a message about a path that should be a file. */
function describeKind(status) {
    if (status.isSymbolicLink())
        return 'it is a symbolic link, which is never followed';
    if (status.isDirectory())
        return 'it is a folder';
    return 'it is not a regular file';
}


/***/ }),

/***/ 26981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ lookingInto),
/* harmony export */   Eb: () => (/* binding */ supportsArtifacts),
/* harmony export */   P6: () => (/* binding */ readRunEnvironment)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/** Reads the run's environment. Throws where it is not that of an action. */
function readRunEnvironment(env) {
    const required = (name) => {
        const value = env[name];
        if (value === undefined || value === '') {
            throw new Error(`${name} is not set: this program runs as a step of a GitHub Actions workflow`);
        }
        return value;
    };
    const retention = Number(env['GITHUB_RETENTION_DAYS']);
    const repositoryId = Number(env['GITHUB_REPOSITORY_ID']);
    return {
        apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
        serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
        repository: required('GITHUB_REPOSITORY'),
        repositoryId: repositoryId > 0 ? repositoryId : null,
        runId: required('GITHUB_RUN_ID'),
        runAttempt: env['GITHUB_RUN_ATTEMPT'] ?? '1',
        commit: env['GITHUB_SHA'] ?? '',
        eventName: env['GITHUB_EVENT_NAME'] ?? '',
        branch: nonEmpty(env['GITHUB_HEAD_REF']) ?? env['GITHUB_REF_NAME'] ?? '',
        ref: env['GITHUB_REF'] ?? '',
        defaultBranch: readDefaultBranch(env['GITHUB_EVENT_PATH']),
        workflowRef: env['GITHUB_WORKFLOW_REF'] ?? '',
        workspace: required('GITHUB_WORKSPACE'),
        temporaryFolder: required('RUNNER_TEMP'),
        maxRetentionDays: retention > 0 ? retention : null,
    };
}
/** The same run, looking into another repository, of which the run itself tells nothing: neither number nor branch. */
function lookingInto(repository, environment) {
    if (repository.toLowerCase() === environment.repository.toLowerCase())
        return environment;
    return { ...environment, repository, repositoryId: null, branch: '', defaultBranch: null };
}
/**
 * Whether artifacts work there. GitHub Enterprise Server has no service for them; the client knows it by the same
 * rule.
 */
function supportsArtifacts({ serverUrl }) {
    const host = new URL(serverUrl).hostname.toUpperCase();
    return host === 'GITHUB.COM' || host.endsWith('.GHE.COM') || host.endsWith('.LOCALHOST');
}
function readDefaultBranch(eventPath) {
    if (eventPath === undefined || eventPath === '')
        return null;
    try {
        const event = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(eventPath, 'utf8'));
        const repository = propertyOf(event, 'repository');
        const branch = propertyOf(repository, 'default_branch');
        return typeof branch === 'string' ? nonEmpty(branch) : null;
    }
    catch {
        // Not every event tells, and not every runner writes the file; GitHub can be asked instead.
        return null;
    }
}
function propertyOf(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
function nonEmpty(text) {
    return text === undefined || text === '' ? null : text;
}


/***/ }),

/***/ 9292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $K: () => (/* binding */ formatBackupName),
/* harmony export */   Df: () => (/* binding */ parseBackupName),
/* harmony export */   Vb: () => (/* binding */ defaultArtifactName),
/* harmony export */   a0: () => (/* binding */ compareNewestFirst),
/* harmony export */   c9: () => (/* binding */ timeFolder),
/* harmony export */   dQ: () => (/* binding */ dayFolder),
/* harmony export */   nu: () => (/* binding */ nameForCommonName),
/* harmony export */   qt: () => (/* binding */ shardBase),
/* harmony export */   vi: () => (/* binding */ isSetFolder),
/* harmony export */   wT: () => (/* binding */ parseNameIn),
/* harmony export */   xE: () => (/* binding */ formatStamp)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49702);


/** The default of input `artifact-name`, which no two common names share. */
function defaultArtifactName(commonName) {
    return `certkeep-${nameForCommonName(commonName)}`;
}
/**
 * A common name as a part of file and artifact names: lower case, host names as A-labels, `*.` as `_wildcard.`, and
 * every other byte outside `a-z 0-9 . -` as `_` and two hexadecimal digits.
 */
function nameForCommonName(commonName) {
    const isHost = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(commonName) === 0 && (0,_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfHost */ .rR)(commonName) !== null;
    const name = isHost ? (0,_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalHostName */ .Cu)(commonName) : commonName.toLowerCase();
    if (name.startsWith('*.'))
        return `_wildcard.${escapeBytes(name.slice(2))}`;
    return escapeBytes(name);
}
/** `certkeep-example.com-20261123T021000Z`, then `…Z-r2`. Artifact names may not contain ':'. */
function formatBackupName({ base, time, attempt }) {
    return `${base}-${formatStamp(time)}${attempt > 1 ? `-r${attempt}` : ''}`;
}
/** The parts of a name of our own grammar with this base; `null` for every other name. */
function parseBackupName(name, base) {
    if (!name.startsWith(`${base}-`))
        return null;
    const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z(?:-r(\d{1,4}))?$/.exec(name.slice(base.length + 1));
    if (match === null)
        return null;
    const [, year = '', month = '', day = '', hour = '', minute = '', second = '', attempt = '1'] = match;
    const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    if (Number.isNaN(time.getTime()))
        return null;
    // A date such as 31 February, a leading zero, or `-r1`, is not what formatBackupName writes.
    const parsed = { base, time, attempt: Number(attempt) };
    return formatBackupName(parsed) === name ? parsed : null;
}
/** As `parseBackupName`, for all names of a scope. The base of the result tells which shard it is of. */
function parseNameIn(name, scope) {
    if (typeof scope === 'string')
        return parseBackupName(name, scope);
    const { list } = scope;
    const shard = name.startsWith(list)
        ? /^-\d{1,4}-of-\d{1,4}(?=-\d{8}T)/.exec(name.slice(list.length))
        : null;
    return parseBackupName(name, `${list}${shard?.[0] ?? ''}`);
}
/** The base of the names of one shard: `certkeep-fleet-2-of-8`. */
function shardBase(list, shard) {
    return `${list}-${shard.index}-of-${shard.count}`;
}
/** Newest first: a sort order for names of one base. */
function compareNewestFirst(some, other) {
    return other.time.getTime() - some.time.getTime() || other.attempt - some.attempt;
}
/** `20261123T021000Z`: the basic form of ISO 8601, which sorts by time. */
function formatStamp(time) {
    return time.toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
}
/** `2026-11-23`, in UTC: the folder of a set. */
function dayFolder(time) {
    return time.toISOString().slice(0, 10);
}
/** `2026-11-23T021000Z`: the folder of a further set on the same day. */
function timeFolder(time) {
    return `${dayFolder(time)}T${formatStamp(time).slice(9)}`;
}
/** Whether a folder is named as the tool names the folders of sets. */
function isSetFolder(name) {
    return /^\d{4}-\d\d-\d\d(T\d{6}Z(-r\d{1,4})?)?$/.test(name);
}
function escapeBytes(text) {
    return [...Buffer.from(text, 'utf8')]
        .map((byte) => {
        const character = String.fromCharCode(byte);
        return /[a-z0-9.-]/.test(character) ? character : `_${byte.toString(16).padStart(2, '0')}`;
    })
        .join('');
}


/***/ }),

/***/ 66307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ RECOVERY_GUIDE_FILE),
/* harmony export */   LQ: () => (/* binding */ PRIVATE_KEY_FILE),
/* harmony export */   PR: () => (/* binding */ RESERVED_FILES),
/* harmony export */   aP: () => (/* binding */ CHECKSUMS_FILE),
/* harmony export */   aT: () => (/* binding */ CERTIFICATES_FOLDER),
/* harmony export */   fs: () => (/* binding */ CERTIFICATE_FILE),
/* harmony export */   h1: () => (/* binding */ MANIFEST_FILE),
/* harmony export */   ho: () => (/* binding */ pairPlaces),
/* harmony export */   iS: () => (/* binding */ problemsOfSet),
/* harmony export */   k6: () => (/* binding */ pathsOfPair),
/* harmony export */   ss: () => (/* binding */ formatChecksums),
/* harmony export */   sw: () => (/* binding */ haveSameContent)
/* harmony export */ });
/* harmony import */ var _set_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71560);

/** The files of every set that keeps a certificate, by the names that the recipe gave them. */
const CERTIFICATE_FILE = 'certificate.pem';
const PRIVATE_KEY_FILE = 'private_key.pem';
const MANIFEST_FILE = 'manifest.json';
const CHECKSUMS_FILE = 'SHA256SUMS';
const RECOVERY_GUIDE_FILE = 'RESTORE.md';
/** Names in a set's folder that further files may not take. */
const RESERVED_FILES = [
    CERTIFICATE_FILE,
    PRIVATE_KEY_FILE,
    MANIFEST_FILE,
    CHECKSUMS_FILE,
    RECOVERY_GUIDE_FILE,
];
/** Where a set that keeps several certificates has a folder for each. */
const CERTIFICATES_FOLDER = 'certificates';
/** Where the files of a certificate are in a set; `name` is `null` in a set that keeps one. */
function pathsOfPair(name) {
    const folder = name === null ? '' : `${CERTIFICATES_FOLDER}/${name}/`;
    return { certificatePath: `${folder}${CERTIFICATE_FILE}`, privateKeyPath: `${folder}${PRIVATE_KEY_FILE}` };
}
/** The certificates that a set keeps; empty for a set of files that something else made. */
function pairPlaces({ certificate, certificates, }) {
    if (certificate !== null)
        return [{ record: certificate, name: null, isCarried: false, ...pathsOfPair(null) }];
    return certificates.map((record) => ({
        record,
        name: record.name,
        isCarried: record.isCarried,
        ...pathsOfPair(record.name),
    }));
}
/** The text of `SHA256SUMS`, for `sha256sum -c`: every file of the set but itself. */
function formatChecksums(files) {
    return [...files]
        .sort((some, other) => (some.path < other.path ? -1 : 1))
        .map((file) => `${file.sha256}  ${file.path}\n`)
        .join('');
}
/**
 * What is wrong with the files of a stored set, held against its manifest and checksums; empty where nothing is.
 *
 * `found` are all files of the set's folder. A file too many is as wrong as one too few: what the manifest does not
 * name, nobody has vouched for.
 */
function problemsOfSet(found, manifest, checksums) {
    const byPath = new Map(found.map((file) => [file.path, file]));
    const collision = (0,_set_path_js__WEBPACK_IMPORTED_MODULE_0__/* .collidingPaths */ .U)(found.map((file) => file.path));
    const described = new Set([...manifest.files.map((file) => file.path), MANIFEST_FILE, CHECKSUMS_FILE]);
    const withoutChecksums = found.filter((file) => file.path !== CHECKSUMS_FILE);
    return [
        ...(collision === null ? [] : [`${collision[0]} and ${collision[1]} are one name`]),
        ...manifest.files.flatMap((file) => problemsOfFile(file, byPath.get(file.path))),
        ...found.filter((file) => !described.has(file.path)).map((file) => `${file.path} is not in the manifest`),
        ...(formatChecksums(withoutChecksums) === checksums
            ? []
            : [`${CHECKSUMS_FILE} does not agree with the files`]),
    ];
}
/** Whether two sets hold the same content, whatever their dates and names are. */
function haveSameContent(some, other) {
    return formatChecksums(some.filter(isContent)) === formatChecksums(other.filter(isContent));
}
/** What describes a set tells its date and name, and so differs from set to set. */
function isContent(file) {
    return ![MANIFEST_FILE, CHECKSUMS_FILE, RECOVERY_GUIDE_FILE].includes(file.path);
}
function problemsOfFile(expected, found) {
    if (found === undefined)
        return [`${expected.path} is missing`];
    const isSame = found.sha256 === expected.sha256 && found.sizeBytes === expected.sizeBytes;
    return isSame ? [] : [`${expected.path} is not what was stored`];
}


/***/ }),

/***/ 18645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ USAGES),
/* harmony export */   $d: () => (/* binding */ lifetimeDays),
/* harmony export */   CQ: () => (/* binding */ soonestFirst),
/* harmony export */   H_: () => (/* binding */ daysLeft),
/* harmony export */   WJ: () => (/* binding */ KEY_TYPES),
/* harmony export */   iQ: () => (/* binding */ HOUR_MS),
/* harmony export */   sO: () => (/* binding */ DAY_MS)
/* harmony export */ });
/** The kinds of key that the tool makes; input `key-type`. */
const KEY_TYPES = ['rsa-2048', 'rsa-3072', 'rsa-4096', 'ecdsa-p256', 'ecdsa-p384', 'ed25519'];
/** The extended key usages that can be asked for; input `usages`. RFC 5280, section 4.2.1.12. */
const USAGES = ['server-auth', 'client-auth', 'code-signing', 'email-protection'];
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Whole days until the certificate expires at `now`, rounded down; negative after it has expired. */
function daysLeft(certificate, now) {
    return Math.floor((certificate.notAfter.getTime() - now.getTime()) / DAY_MS);
}
/** The lifetime in days, rounded to the nearest: other tools count a second or an hour more or less. */
function lifetimeDays(certificate) {
    return Math.round((certificate.notAfter.getTime() - certificate.notBefore.getTime()) / DAY_MS);
}
/** The certificates in the order in which they expire. */
function soonestFirst(certificates) {
    return [...certificates].sort((some, other) => some.notAfter.getTime() - other.notAfter.getTime());
}


/***/ }),

/***/ 54764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   ed: () => (/* binding */ parseRenewBefore)
/* harmony export */ });
const UNIT_MS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** A span of time in milliseconds, from a text such as `30d` or `12h`. Throws where it is none of these units. */
function parseDuration(text, units) {
    const match = /^(\d{1,7})([smhd])$/.exec(text);
    const unit = units.find((allowed) => allowed === match?.[2]);
    if (match === null || unit === undefined)
        throw new Error(`must be ${describeUnits(units)}`);
    return Number(match[1]) * UNIT_MS[unit];
}
function describeUnits(units) {
    const samples = { s: '30s', m: '5m', h: '12h', d: '30d' };
    return `a whole number with its unit, such as ${units.map((unit) => samples[unit]).join(' or ')}`;
}
/** Input `renew-before`: `30d`, `12h` or a percentage of the lifetime. Throws where it is none of these. */
function parseRenewBefore(text) {
    const share = /^(\d{1,3})%$/.exec(text);
    if (share !== null) {
        const percent = Number(share[1]);
        if (percent >= 100)
            throw new Error('must be less than the whole lifetime: at most 99%');
        return { kind: 'share', percent };
    }
    try {
        return { kind: 'time', ms: parseDuration(text, ['d', 'h']) };
    }
    catch {
        throw new Error('must be days such as 30d, hours such as 12h, or a share of the lifetime such as 33%');
    }
}
/** A span in the words of the inputs: days where it is whole days, else hours, minutes or seconds. */
function formatDuration(ms) {
    const unit = ['d', 'h', 'm'].find((candidate) => ms > 0 && ms % UNIT_MS[candidate] === 0) ?? 's';
    return `${Math.round(ms / UNIT_MS[unit])}${unit}`;
}


/***/ }),

/***/ 25856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure),
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/**
 * A failure that was foreseen. Its message is written for the person who reads the log: what happened, to which
 * certificate, what follows and what to do. It never holds a secret.
 */
class Failure extends Error {
    code;
    constructor(code, message, options) {
        super(message, options);
        this.name = 'Failure';
        this.code = code;
    }
}
/**
 * What an unknown thrown value has to say, in one line, without a final full stop. The query of an address is left
 * out: in a signed one it is a key to the store.
 */
function messageOf(thrown) {
    const text = thrown instanceof Error ? thrown.message : String(thrown);
    return text
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' ')
        .replace(/https?:\/\/\S+/g, (address) => address.replace(/\?.*/, ''))
        .trim()
        .replace(/\.$/, '');
}


/***/ }),

/***/ 65337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseManifest)
/* harmony export */ });
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52297);
/* harmony import */ var _set_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71560);


const SHA256 = /^[0-9a-f]{64}$/;
/**
 * The manifest in the text of a `manifest.json`. The text is untrusted: whoever could write to the store could have
 * written it. Throws an error that names the first field that is not as `docs/manifest.schema.json` has it.
 */
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
    return {
        schemaVersion: _manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_SCHEMA_VERSION */ .v5,
        tool: { name: 'certkeep', version: textOf(tool['version'], 'tool.version') },
        name: textOf(manifest['name'], 'name'),
        artifactName: textOf(manifest['artifactName'], 'artifactName'),
        createdAt: timeOf(manifest['createdAt'], 'createdAt'),
        run: parseOptional(manifest['run'], 'run', parseRun),
        certificate: parseOptional(manifest['certificate'], 'certificate', (record) => parseCertificateRecord(record, 'certificate')),
        certificates: listOf(manifest['certificates'] ?? [], 'certificates').map(parseListedRecord),
        covers: manifest['covers'] === undefined || manifest['covers'] === null
            ? null
            : textOf(manifest['covers'], 'covers'),
        specification: parseOptional(manifest['specification'], 'specification', parseSpecificationRecord),
        files: listOf(manifest['files'], 'files').map(parseFile),
    };
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
    // The name is a folder's.
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
    // A path that leads out of the folder would let a manifest name any file of the machine.
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
        // The parser's own message quotes the text, which nobody has vouched for.
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
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
        throw new Error(`${field} is not a whole number`);
    }
    return value;
}
function timeOf(value, field) {
    const text = textOf(value, field, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const time = new Date(text);
    // Dates such as 31 February are read as days of the next month.
    if (Number.isNaN(time.getTime()) || (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(time) !== text)
        throw new Error(`${field} is not a time`);
    return text;
}


/***/ }),

/***/ 52297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L_: () => (/* binding */ formatManifest),
/* harmony export */   R0: () => (/* binding */ recordSpecification),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   j4: () => (/* binding */ recordCertificate),
/* harmony export */   v5: () => (/* binding */ MANIFEST_SCHEMA_VERSION)
/* harmony export */ });
/* harmony import */ var _subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49702);

const MANIFEST_SCHEMA_VERSION = 1;
/** The manifest's record of a certificate. */
function recordCertificate(certificate, privateKey) {
    return {
        commonName: certificate.subject.commonName,
        serialNumber: certificate.serialNumber,
        fingerprint: certificate.fingerprint,
        notBefore: formatTime(certificate.notBefore),
        notAfter: formatTime(certificate.notAfter),
        keyType: certificate.keyDescription,
        subjectAlternativeNames: certificate.subjectAlternativeNames.map(_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatName */ .nD),
        privateKey,
    };
}
/** The manifest's record of a specification. */
function recordSpecification(specification) {
    return {
        commonName: specification.subject.commonName,
        days: specification.validityDays,
        keyType: specification.keyType,
        usages: specification.usages,
        subjectAlternativeNames: specification.subjectAlternativeNames.map(_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatName */ .nD),
    };
}
/** ISO 8601, UTC, whole seconds. */
function formatTime(time) {
    return time.toISOString().replace(/\.\d+/, '');
}
/** The text of `manifest.json`. */
function formatManifest(manifest) {
    const { certificates, covers, ...common } = manifest;
    if (certificates.length === 0)
        return `${JSON.stringify(common, null, 2)}\n`;
    const { files, ...head } = common;
    // A line for each record: ten thousand certificates stay readable, and a third of the size.
    const members = Object.entries({ ...head, covers }).map(([name, value]) => member(name, JSON.stringify(value)));
    return `{\n${[...members, list('certificates', certificates), list('files', files)].join(',\n')}\n}\n`;
}
function list(name, records) {
    return member(name, `[\n${records.map((record) => `    ${JSON.stringify(record)}`).join(',\n')}\n  ]`);
}
function member(name, json) {
    return `  ${JSON.stringify(name)}: ${json}`;
}


/***/ }),

/***/ 41222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VB: () => (/* binding */ KEY_MARKER),
  Ve: () => (/* binding */ clearPemOf),
  $b: () => (/* binding */ findPrivateKeys)
});

;// CONCATENATED MODULE: ./build/src/domain/encrypted-key-shape.js
const SEQUENCE = 0x30;
const OBJECT_IDENTIFIER = 0x06;
const OCTET_STRING = 0x04;
/**
 * Whether bytes have the shape of an EncryptedPrivateKeyInfo (RFC 5208, section 6): an algorithm and encrypted data,
 * and nothing else. A key in the clear begins with its version instead, whatever the label around it says.
 */
function hasEncryptedKeyShape(bytes) {
    const [outer, ...trailing] = elementsOf(bytes) ?? [];
    if (outer?.tag !== SEQUENCE || trailing.length > 0)
        return false;
    const [algorithm, data, ...others] = elementsOf(outer.contents) ?? [];
    const hasAlgorithm = algorithm?.tag === SEQUENCE && algorithm.contents[0] === OBJECT_IDENTIFIER;
    return hasAlgorithm && data?.tag === OCTET_STRING && others.length === 0;
}
/** The DER elements side by side in these bytes; `null` where the last one is cut off. */
function elementsOf(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const elements = [];
    for (let at = 0; at < bytes.length;) {
        if (at + 2 > bytes.length)
            return null;
        const [tag, first] = [view.getUint8(at), view.getUint8(at + 1)];
        const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
        // Four octets of length reach further than any file that is inspected.
        if (lengthBytes > 4)
            return null;
        const start = at + 2 + lengthBytes;
        const length = first < 0x80 ? first : bytes.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
        if (start + length > bytes.length)
            return null;
        elements.push({ tag, contents: bytes.subarray(start, start + length) });
        at = start + length;
    }
    return elements;
}

;// CONCATENATED MODULE: ./build/src/domain/private-key-text.js

/** Whether a line begins a private key of any kind: PKCS#8, PKCS#1, SEC 1, DSA, OpenSSH, OpenPGP. */
const KEY_MARKER = /-----BEGIN [A-Z0-9 ]{0,32}PRIVATE KEY( BLOCK)?-----/;
const ENCRYPTED_LABEL = 'ENCRYPTED PRIVATE KEY';
const OPENSSH_MAGIC = Buffer.from('openssh-key-v1\0', 'latin1');
/**
 * The private keys in a text, protected or not; `null` where a key begins that has no end, so that nobody can say
 * what the text holds.
 */
function findPrivateKeys(text) {
    const blocks = [];
    let end = 0;
    // No part of the text is looked at twice: one expression from BEGIN to END would take hours for a hostile text.
    for (const { 0: marker, index } of text.matchAll(new RegExp(KEY_MARKER, 'g'))) {
        const label = marker.slice('-----BEGIN '.length, -'-----'.length);
        const endMarker = `-----END ${label}-----`;
        const bodyStart = index + marker.length;
        const bodyEnd = text.indexOf(endMarker, bodyStart);
        if (index < end || bodyEnd === -1)
            return null;
        end = bodyEnd + endMarker.length;
        const body = text.slice(bodyStart, bodyEnd);
        blocks.push({ text: text.slice(index, end), label, isProtected: isProtected(label, body) });
    }
    return blocks;
}
/** The PEM of a key that is not protected, under the label of what it is, even where it says that it is encrypted. */
function clearPemOf({ text, label }) {
    return label === ENCRYPTED_LABEL ? text.replaceAll(ENCRYPTED_LABEL, 'PRIVATE KEY') : text;
}
function isProtected(label, body) {
    if (label === ENCRYPTED_LABEL)
        return hasEncryptedKeyShape(Buffer.from(body, 'base64'));
    if (label === 'OPENSSH PRIVATE KEY')
        return isProtectedOpenSsh(body);
    // The encryption of RFC 1421, which openssl wrote before PKCS#8.
    return /^\s*Proc-Type: 4,ENCRYPTED\b/.test(body);
}
/** An OpenSSH key names its cipher right after the magic, as a length and a text; `none` leaves it in the clear. */
function isProtectedOpenSsh(body) {
    const bytes = Buffer.from(body, 'base64');
    const start = OPENSSH_MAGIC.length;
    if (bytes.length < start + 4 || !bytes.subarray(0, start).equals(OPENSSH_MAGIC))
        return false;
    const length = bytes.readUInt32BE(start);
    const cipher = bytes.subarray(start + 4, start + 4 + length).toString('latin1');
    return cipher.length === length && cipher !== 'none';
}


/***/ }),

/***/ 39312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/** What `util.inspect`, and so `console.log`, asks an object for. Spelled out, so that nothing needs loading. */
const INSPECT = Symbol.for('nodejs.util.inspect.custom');
/**
 * A text that must never be printed: a passphrase or a private key.
 *
 * Every usual way of turning a value into text (templates, JSON, `console.log`, `util.inspect`) gives a
 * placeholder; only `reveal()` gives the text.
 */
class Secret {
    #text;
    constructor(text) {
        this.#text = text;
    }
    /** The text itself. Call it where the text is used, not where it is passed on. */
    reveal() {
        return this.#text;
    }
    toString() {
        return '[secret]';
    }
    toJSON() {
        return '[secret]';
    }
    [INSPECT]() {
        return '[secret]';
    }
}


/***/ }),

/***/ 71560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ collidingPaths),
/* harmony export */   p: () => (/* binding */ isSafePath)
/* harmony export */ });
/** Longer paths do not survive being unpacked on every system. */
const MAX_PATH_LENGTH = 1024;
/**
 * Whether a path stays inside the folder it is relative to, on every system: parts separated by `/`, none of them
 * empty, `.` or `..`, no drive letter, and no character that a terminal or `SHA256SUMS` would take for something
 * else.
 */
function isSafePath(path) {
    if (path.length > MAX_PATH_LENGTH || /[\p{Cc}\\]/u.test(path) || /^[A-Za-z]:/.test(path))
        return false;
    return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
/** Two paths of the list that are one file on a system that ignores case, if there are such. */
function collidingPaths(paths) {
    const seen = new Map();
    for (const path of paths) {
        const folded = path.normalize('NFC').toLowerCase();
        const earlier = seen.get(folded);
        if (earlier !== undefined)
            return [earlier, path];
        seen.set(folded, path);
    }
    return null;
}


/***/ }),

/***/ 49702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ defaultNames),
/* harmony export */   Cu: () => (/* binding */ canonicalHostName),
/* harmony export */   Xv: () => (/* binding */ parseSubjectAlternativeNames),
/* harmony export */   Z5: () => (/* binding */ canonicalAddress),
/* harmony export */   nD: () => (/* binding */ formatName),
/* harmony export */   rR: () => (/* binding */ nameOfHost)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);


/** More names than this make a certificate that clients and proxies refuse; public authorities stop at 100 too. */
const MAX_NAMES = 100;
/**
 * The names in a list separated by commas or line ends, without repetitions, in their order.
 *
 * A name is recognised by its form, or given as `DNS:`, `IP:`, `email:` or `URI:`. Throws an error that says what
 * is wrong with the first bad name.
 */
function parseSubjectAlternativeNames(text) {
    const items = text
        .split(/[,\r\n]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
    const names = withoutRepetitions(items.map(parseName));
    if (names.length > MAX_NAMES) {
        throw new Error(`${names.length} names; at most ${MAX_NAMES} are allowed`);
    }
    return names;
}
/**
 * The names that a certificate for `commonName` gets where none were asked for: the common name itself where it is
 * a host name or an address, and for `localhost` its addresses too.
 */
function defaultNames(commonName) {
    const name = nameOfHost(commonName);
    if (name === null)
        return [];
    if (name.value !== 'localhost')
        return [name];
    return [name, { type: 'IP', value: '127.0.0.1' }, { type: 'IP', value: '::1' }];
}
/** The common name as a subject alternative name; `null` where it is neither a host name nor an address. */
function nameOfHost(commonName) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(commonName) !== 0)
        return attempt(() => parseAddress(commonName));
    // One word with letters beyond ASCII is rather a person or a product than a host.
    const isLikelyHost = /^[\x21-\x7e]+$/.test(commonName) || commonName.includes('.');
    return isLikelyHost ? attempt(() => parseHostName(commonName)) : null;
}
/** `DNS:example.com`, as openssl writes it. */
function formatName(name) {
    return `${name.type}:${name.value}`;
}
/** An address in the one form that compares equal: RFC 5952 for IPv6. Throws where it is none. */
function canonicalAddress(text) {
    // A zone names an interface of one machine, and has no place in a certificate.
    const family = text.includes('%') ? 0 : (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(text);
    if (family === 0)
        throw new Error(`"${text}" is not an IP address`);
    return family === 4 ? text : new URL(`http://[${text}]`).hostname.slice(1, -1);
}
/** A host name in lower case and A-labels, without a final dot. Throws where it is none. */
function canonicalHostName(text) {
    const isWildcard = text.startsWith('*.');
    const host = (isWildcard ? text.slice(2) : text).replace(/\.$/, '');
    const ascii = /^[\x21-\x7e]+$/.test(host) ? host.toLowerCase() : labelsToAscii(host);
    const labels = ascii.split('.');
    if (ascii.length > 253 || !labels.every((label) => /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/.test(label))) {
        throw new Error(`"${text}" is not a host name`);
    }
    // Browsers read such a host as an IPv4 address (WHATWG URL, "ends in a number").
    if (/(^|\.)(\d+|0x[0-9a-f]*)$/.test(ascii)) {
        throw new Error(`"${text}" is neither a host name nor an IP address`);
    }
    return isWildcard ? `*.${ascii}` : ascii;
}
/** A-labels of U-labels; empty where the text is no host. */
function labelsToAscii(host) {
    // The conversion reads its text as a URL does: it drops what follows a '/', and decodes '%2e'.
    return /[^a-z0-9._\u0080-\u{10ffff}-]/iu.test(host) ? '' : (0,node_url__WEBPACK_IMPORTED_MODULE_1__.domainToASCII)(host);
}
function parseName(item) {
    const [, type = '', value = ''] = /^(DNS|IP|email|URI):(.*)$/is.exec(item) ?? [];
    if (type !== '')
        return parseTyped(type, value.trim());
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(item) !== 0)
        return parseAddress(item);
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(item) || /^urn:/i.test(item))
        return parseUri(item);
    if (item.includes('@'))
        return parseEmail(item);
    if (/^[^:]+:\d+$/.test(item))
        throw new Error(`"${item}" has a port; a name has none`);
    if (/^[\d.]+\/\d+$/.test(item))
        throw new Error(`"${item}" is a network; give single addresses`);
    return parseHostName(item);
}
function parseTyped(type, value) {
    switch (type.toLowerCase()) {
        case 'ip':
            return parseAddress(value);
        case 'email':
            return parseEmail(value);
        case 'uri':
            return parseUri(value);
        default:
            return parseHostName(value);
    }
}
function parseHostName(text) {
    return { type: 'DNS', value: canonicalHostName(text) };
}
function parseAddress(text) {
    return { type: 'IP', value: canonicalAddress(text) };
}
function parseEmail(text) {
    const match = /^([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64})@([^@*]+)$/.exec(text);
    if (match === null)
        throw new Error(`"${text}" is not an e-mail address that a certificate can hold`);
    const [, mailbox = '', host = ''] = match;
    return { type: 'email', value: `${mailbox}@${canonicalHostName(host)}` };
}
function parseUri(text) {
    // The field is an IA5String (RFC 5280, section 4.2.1.6): visible ASCII, and a scheme.
    if (!/^[a-z][a-z0-9+.-]*:[\x21-\x7e]+$/i.test(text) || !URL.canParse(text)) {
        throw new Error(`"${text}" is not an absolute URI`);
    }
    return { type: 'URI', value: text };
}
function withoutRepetitions(names) {
    return [...new Map(names.map((name) => [formatName(name), name])).values()];
}
function attempt(parse) {
    try {
        return parse();
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 3491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ examinePair)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25856);

/**
 * Opens one pair of a stored set and proves it: the certificate is the one that the manifest names, and the key
 * belongs to it. That the files are the ones that were stored is proved before, by `readSet`. Never throws.
 */
async function examinePair(set, place, passphrases, crypto) {
    const { record, certificatePath, privateKeyPath } = place;
    try {
        const certificate = crypto.reader.parseCertificate(await set.readText(certificatePath));
        if (certificate.fingerprint !== record.fingerprint)
            return damaged(`${certificatePath} is not the certificate that the manifest names`);
        if (record.privateKey === 'absent')
            return { kind: 'keyless', certificate };
        return await openKey(await set.readText(privateKeyPath), certificate, privateKeyPath, passphrases, crypto);
    }
    catch (error) {
        return damaged((0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error));
    }
}
async function openKey(sealedKey, certificate, path, passphrases, { reader, sealer }) {
    if (!sealer.isSealed(sealedKey))
        return damaged(`${path} is not sealed`);
    const candidates = [
        { passphrase: passphrases.current, isSealedWithCurrent: true },
        { passphrase: passphrases.previous, isSealedWithCurrent: false },
    ];
    for (const { passphrase, isSealedWithCurrent } of candidates) {
        const privateKey = passphrase === undefined ? null : await sealer.open(sealedKey, passphrase);
        if (privateKey === null)
            continue;
        // AES-CBC protects nothing from being changed: only the proof tells a whole key from a bent one.
        if (!reader.provesPair(certificate, privateKey))
            return damaged('the private key does not belong to the certificate');
        return { kind: 'open', certificate, privateKey, sealedKey, isSealedWithCurrent };
    }
    return { kind: 'locked', certificate };
}
function damaged(problem) {
    return { kind: 'damaged', problem };
}


/***/ }),

/***/ 53983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ examineSet)
/* harmony export */ });
/* harmony import */ var _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66307);
/* harmony import */ var _examine_pair_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3491);
/* harmony import */ var _read_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25996);



/**
 * Opens a stored set and proves all of it: checksums, manifest, certificates, keys. The same code stands behind
 * finding, the drill, and restoring, so that what passes the drill can be restored. Never throws.
 */
async function examineSet(set, expected, passphrases, crypto) {
    const manifest = await (0,_read_set_js__WEBPACK_IMPORTED_MODULE_2__/* .readSet */ .R)(set, expected);
    if (typeof manifest === 'string')
        return { kind: 'damaged', problem: manifest };
    const places = (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_0__/* .pairPlaces */ .ho)(manifest);
    if (places.length === 0)
        return { kind: 'files', manifest };
    const pairs = [];
    const certificates = [];
    const kinds = new Set();
    for (const place of places) {
        const examination = await (0,_examine_pair_js__WEBPACK_IMPORTED_MODULE_1__/* .examinePair */ .O)(set, place, passphrases, crypto);
        if (examination.kind === 'damaged')
            return { kind: 'damaged', problem: problemAt(place, examination.problem) };
        kinds.add(examination.kind);
        certificates.push(examination.certificate);
        if (examination.kind === 'open')
            pairs.push({ ...examination, place });
    }
    if (kinds.has('locked'))
        return { kind: 'locked', manifest, certificates };
    return kinds.has('keyless')
        ? { kind: 'keyless', manifest, certificates }
        : { kind: 'open', manifest, pairs };
}
function problemAt({ name }, problem) {
    return name === null ? problem : `${name}: ${problem}`;
}


/***/ }),

/***/ 25996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readSet)
/* harmony export */ });
/* harmony import */ var _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66307);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25856);
/* harmony import */ var _domain_manifest_parser_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65337);



/** The manifest of a set whose files are the ones that it names; else what is wrong with the set. Never throws. */
async function readSet(set, expected) {
    try {
        const manifest = (0,_domain_manifest_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .N)(await set.readText(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_0__/* .MANIFEST_FILE */ .h1));
        if (manifest.artifactName !== expected.base)
            return `it is a set of ${manifest.artifactName}`;
        if (expected.name !== undefined && manifest.name !== expected.name)
            return `it was stored as ${manifest.name}`;
        return (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsOfSet */ .iS)(set.files, manifest, await set.readText(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECKSUMS_FILE */ .aP))[0] ?? manifest;
    }
    catch (error) {
        return (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error);
    }
}


/***/ })

};
