export const id = 821;
export const ids = [821];
export const modules = {

/***/ 8885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./build/node_modules/@actions/core/lib/core.js + 3 modules
var core = __webpack_require__(6805);
// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(857);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __webpack_require__(9896);
;// CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/summary.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return __awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return __awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
// EXTERNAL MODULE: ./build/src/adapters/files/unfinished.js
var unfinished = __webpack_require__(8577);
// EXTERNAL MODULE: ./build/src/adapters/files/usable-folder.js
var usable_folder = __webpack_require__(4365);
// EXTERNAL MODULE: ./build/src/adapters/github/run-environment.js
var run_environment = __webpack_require__(6981);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(5856);
// EXTERNAL MODULE: ./build/src/domain/one-line.js
var one_line = __webpack_require__(9161);
// EXTERNAL MODULE: ./build/src/actions/inputs.js
var inputs = __webpack_require__(8156);
;// CONCATENATED MODULE: ./build/src/actions/log-text.js
const LINE_BREAKERS = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;
const OTHER_CONTROLS = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;
function logLine(text) {
    return withoutOldCommands(text.replace(LINE_BREAKERS, ' ')).replace(/^([\s\p{Cf}]*):(?=:)/u, '$1: ');
}
function annotationText(text) {
    return withoutOldCommands(text.replaceAll('\r\n', '\n').replace(OTHER_CONTROLS, ' '));
}
function withoutOldCommands(text) {
    return text.replaceAll('##[', '## [');
}

;// CONCATENATED MODULE: ./build/src/actions/action-step.js








const MAX_PATH_LENGTH = 4096;
const ANNOTATE = { error: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm };
const ENDING_SIGNALS = { SIGINT: 130, SIGTERM: 143 };
async function runStep(work) {
    for (const [signal, exitCode] of Object.entries(ENDING_SIGNALS)) {
        process.once(signal, () => {
            endAtOnce(signal, exitCode);
        });
    }
    try {
        const step = actionStep();
        (0,usable_folder/* refuseUnusableFolder */.K)(step.environment.temporaryFolder, 'The temporary folder of this runner');
        await work(step);
    }
    catch (error) {
        core/* setFailed */.C1(annotationText(describeError(error)));
        if (error instanceof Error && error.stack !== undefined)
            core/* debug */.Yz((0,failure/* messageOf */.b)(error.stack));
    }
    await new Promise((resolve) => {
        process.stdout.write('', () => {
            resolve();
        });
    });
    process.exit();
}
function endAtOnce(signal, exitCode) {
    (0,unfinished/* removeUnfinished */.E1)();
    core/* setFailed */.C1(`The run was told to end (${signal}) and stopped where it was. What is in place stays in place; the next run finishes what is left to do.`);
    process.exit(exitCode);
}
function actionStep() {
    return {
        environment: (0,run_environment/* readRunEnvironment */.P6)(process.env),
        inputs: (0,inputs/* actionInputs */.eh)(core/* getInput */.V4),
        readText: core/* getInput */.V4,
        log: toolkitLog,
        mask(...secrets) {
            const texts = secrets.map((secret) => typeof secret === 'object' ? (secret?.reveal() ?? '') : (secret ?? ''));
            writingAtOnce(() => {
                for (const text of texts)
                    if (text !== '')
                        core/* setSecret */.Pq(text);
            });
        },
        annotate({ level, message, at }) {
            const properties = at === null ? {} : { file: (0,one_line/* oneLine */.T)(at.file, MAX_PATH_LENGTH), startLine: at.line };
            ANNOTATE[level](annotationText(message), properties);
        },
        setOutputs(outputs) {
            for (const [name, value] of Object.entries(outputs))
                core/* setOutput */.uH(name, value);
        },
        async writeSummary(markdown) {
            try {
                await summary.addRaw(markdown, true).write();
            }
            catch (error) {
                core/* debug */.Yz(`The summary was not written: ${(0,failure/* messageOf */.b)(error)}`);
            }
        },
    };
}
function writingAtOnce(print) {
    process.stdout.cork();
    print();
    process.nextTick(() => {
        process.stdout.uncork();
    });
}
const toolkitLog = {
    info: (message) => {
        core/* info */.pq(logLine(message));
    },
    debug: (message) => {
        core/* debug */.Yz(annotationText(message));
    },
    notice: (message) => {
        core/* notice */.lm(annotationText(message));
    },
    warning: (message) => {
        core/* warning */.$e(annotationText(message));
    },
    group: (title, work) => core/* group */.Os(logLine(title), work),
};
function describeError(error) {
    if (error instanceof failure/* Failure */.H)
        return error.message;
    if (error instanceof Error && 'syscall' in error)
        return `The machine refused what the run needed: ${(0,failure/* messageOf */.b)(error)}. The run stopped there; what is in place stays in place. Run again when that is mended.`;
    return `Certkeep failed in a way that nobody foresaw: ${(0,failure/* messageOf */.b)(error)}. Nothing more was done; please report it.`;
}


/***/ }),

/***/ 8156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dq: () => (/* binding */ characterCount),
/* harmony export */   eh: () => (/* binding */ actionInputs),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   p4: () => (/* binding */ composed),
/* harmony export */   pQ: () => (/* binding */ orDefault),
/* harmony export */   qx: () => (/* binding */ textUpTo),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   yU: () => (/* binding */ someOf),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
/* harmony import */ var _domain_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9702);


const MAX_QUOTED = 400;
function quote(text) {
    return JSON.stringify(text.length <= MAX_QUOTED ? text : `${text.slice(0, MAX_QUOTED)}…`);
}
function unquoted(error) {
    return error instanceof _domain_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__/* .BadName */ .fI ? error.unquoted : (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error);
}
function actionInputs(readText, isTold = () => true) {
    const problems = [];
    const checks = [];
    const take = (parse, describe) => {
        try {
            const value = parse();
            return () => value;
        }
        catch (error) {
            problems.push(describe(error));
            return () => {
                throw new Error('an input was used before problems were refused');
            };
        }
    };
    const read = (name, parse) => {
        const text = readText(name, { trimWhitespace: true });
        return take(() => parse(text), (error) => isTold(name)
            ? `Input "${name}" is ${quote(text)}: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error)}.`
            : `Input "${name}": ${unquoted(error)}.`);
    };
    return {
        read,
        readOptional: (name, parse) => read(name, (text) => (text === '' ? null : parse(text))),
        readSecret: (name, parse) => {
            const text = readText(name, { trimWhitespace: false }).replace(/\r?\n$/, '');
            return take(() => (text === '' ? null : parse(text)), (error) => `Input "${name}": ${unquoted(error)}.`);
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
function orDefault(defaultText, parse) {
    return (text) => parse(text === '' ? defaultText : text);
}
function oneOf(...allowed) {
    return (text) => {
        const word = allowed.find((candidate) => candidate === text);
        if (word === undefined)
            throw new Error(`must be ${allowed.join(', ').replace(/, ([^,]*)$/, ' or $1')}`);
        return word;
    };
}
function wholeNumber(min, max) {
    return (text) => {
        const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
        if (!(value >= min && value <= max))
            throw new Error(`must be a whole number from ${min} to ${max}`);
        return value;
    };
}
function boolean(text) {
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    throw new Error('must be true or false');
}
function composed(make) {
    let made;
    return () => (made ??= make());
}
function someOf(...allowed) {
    const parse = oneOf(...allowed);
    return (text) => {
        const words = text.split(/[\s,]+/).filter((word) => word !== '');
        if (words.length === 0)
            throw new Error(`must be one or more of ${allowed.join(', ')}`);
        return [...new Set(words.map(parse))];
    };
}
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
function characterCount(text) {
    return Array.from(text).length;
}
function optional(key, value) {
    return value === null ? {} : { [key]: value };
}


/***/ }),

/***/ 6084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
function text(value) {
    return (value
        .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/[\\`*_{}[\]()#+!|~@:$-]/g, (character) => `&#${character.charCodeAt(0)};`)
        .replace(/(www)\./gi, '$1&#46;')
        .replace(/(?<=ww)w$/i, (letter) => `&#${letter.charCodeAt(0)};`));
}
function code(value) {
    return `<code>${text(value)}</code>`;
}
function heading(level, value) {
    return `${'#'.repeat(level)} ${text(value)}`;
}
function link(label, address) {
    return /^https?:\/\/[^\s()<>"`|\\]+$/.test(address) ? `[${text(label)}](${address})` : text(label);
}
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}


/***/ }),

/***/ 8456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ maskingKeys)
/* harmony export */ });
const MIN_MASKED_LENGTH = 16;
const MAX_MASKED_LINES = 2000;
function maskingKeys({ issuer, reader, sealer }, mask) {
    const masked = new Set();
    const maskKey = (key) => {
        for (const line of key.reveal().split('\n')) {
            const isSecret = line.length >= MIN_MASKED_LENGTH && !line.startsWith('-----');
            if (!isSecret || masked.has(line) || masked.size >= MAX_MASKED_LINES)
                continue;
            masked.add(line);
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

/***/ 3172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gd: () => (/* binding */ readStorePlaces),
/* harmony export */   Nj: () => (/* binding */ refuseUnusableBackupPath),
/* harmony export */   Om: () => (/* binding */ refuseUnsupported),
/* harmony export */   TZ: () => (/* binding */ parseArtifactName),
/* harmony export */   e2: () => (/* binding */ parsePassphrase),
/* harmony export */   lW: () => (/* binding */ pathIn),
/* harmony export */   sr: () => (/* binding */ parseFingerprint),
/* harmony export */   tO: () => (/* binding */ folderPathIn),
/* harmony export */   zS: () => (/* binding */ readAccess)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _adapters_files_usable_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4365);
/* harmony import */ var _domain_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4764);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5856);
/* harmony import */ var _domain_secret_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9312);
/* harmony import */ var _domain_trigger_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4601);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8156);







const MIN_PASSPHRASE_LENGTH = 12;
const MIN_TIMEOUT_MS = 10_000;
const MAX_TIMEOUT_MS = 6 * 3_600_000;
function readAccess(inputs, defaultTimeout = '5m') {
    const token = inputs.read('github-token', (text) => text);
    const timeoutMs = inputs.read('timeout', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .orDefault */ .pQ)(defaultTimeout, parseTimeout));
    return () => ({ token: token(), timeoutMs: timeoutMs() });
}
function readStorePlaces(inputs, workspace, defaultCompression = '6') {
    const access = readAccess(inputs);
    const backupPath = inputs.readOptional('backup-path', folderPathIn(workspace));
    const uploadArtifact = inputs.read('upload-artifact', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .orDefault */ .pQ)('true', _inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zM));
    const retentionDays = inputs.readOptional('retention-days', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .wholeNumber */ .rD)(0, 400));
    const compressionLevel = inputs.read('compression-level', (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .orDefault */ .pQ)(defaultCompression, (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .wholeNumber */ .rD)(0, 9)));
    return () => ({
        ...access(),
        backupPath: backupPath(),
        uploadArtifact: uploadArtifact(),
        retentionDays: retentionDays() === 0 ? null : retentionDays(),
        compressionLevel: compressionLevel(),
    });
}
function refuseUnsupported({ uploadArtifact, backupPath }, hasArtifacts) {
    if (hasArtifacts || !uploadArtifact || backupPath !== null)
        return;
    throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('unsupported', 'GitHub Enterprise Server has no service for the artifacts that backups are stored as. Set backup-path to keep dated backups in a local directory, or upload-artifact: false to keep none.');
}
function refuseUnusableBackupPath({ backupPath }, { eventName }) {
    if (backupPath === null || !(0,_domain_trigger_js__WEBPACK_IMPORTED_MODULE_6__/* .mayPersist */ .C)(eventName))
        return;
    (0,_adapters_files_usable_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseUnusableFolder */ .K)(backupPath, 'The directory of input "backup-path",');
}
function parsePassphrase(text) {
    const length = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .characterCount */ .Dq)(text);
    if (length < MIN_PASSPHRASE_LENGTH || text.trim() === '') {
        throw new Error(`must have at least ${MIN_PASSPHRASE_LENGTH} characters, and has ${length}`);
    }
    if (/[\0\r\n]/.test(text))
        throw new Error('must be one line');
    return new _domain_secret_js__WEBPACK_IMPORTED_MODULE_4__/* .Secret */ .z(text);
}
function parseFingerprint(text) {
    const hex = text.replace(/^sha-?256[:=\s]/i, '').replace(/[:\s]/g, '');
    if (!/^[0-9a-f]{64}$/i.test(hex))
        throw new Error('must be a SHA-256 fingerprint, 64 hexadecimal digits');
    return (hex.toUpperCase().match(/../g) ?? []).join(':');
}
function parseArtifactName(text) {
    if (!/^[\p{L}\p{N}_][\p{L}\p{N} ._@+()-]{0,199}$/u.test(text)) {
        throw new Error('must be 1 to 200 letters, digits, spaces or ._@+()-, the first a letter, a digit or _');
    }
    return text;
}
function pathIn(workspace) {
    return (text) => {
        if (text === '' || /[\0\r\n]/.test(text))
            throw new Error('must be a path');
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(text) ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(text) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, text);
    };
}
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
    const ms = (0,_domain_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E9)(text, ['s', 'm', 'h']);
    if (ms < MIN_TIMEOUT_MS || ms > MAX_TIMEOUT_MS)
        throw new Error('must be from 10s to 6h');
    return ms;
}


/***/ }),

/***/ 3780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tw: () => (/* binding */ buildStores),
  pO: () => (/* binding */ runContext),
  ml: () => (/* binding */ systemClock)
});

// EXTERNAL MODULE: ./build/src/adapters/github/deadline.js
var github_deadline = __webpack_require__(2150);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(5856);
;// CONCATENATED MODULE: ./build/src/adapters/github/repository.js

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
        throw new failure/* Failure */.H('unreadable', `Cannot ${purpose.what}: the answer is not what GitHub documents.`);
    }
    return { id, defaultBranch: branch };
}

// EXTERNAL MODULE: ./build/src/adapters/github/run-environment.js
var run_environment = __webpack_require__(6981);
// EXTERNAL MODULE: ./build/src/adapters/on-demand.js
var on_demand = __webpack_require__(3773);
;// CONCATENATED MODULE: ./build/src/actions/stores.js




const systemClock = { now: () => new Date() };
function buildStores(places, environment, log, runId = null) {
    const deadline = (0,github_deadline/* deadlineAfter */.d)(places.timeoutMs);
    const rest = (0,on_demand/* restClientOnDemand */.wW)(async () => {
        const { restClient } = await __webpack_require__.e(/* import() */ 33).then(__webpack_require__.bind(__webpack_require__, 7033));
        return restClient(environment, places.token, deadline);
    });
    const readRepository = repositoryReader(environment, rest);
    const shared = { environment, rest, readRepository, deadline };
    const artifacts = (0,on_demand/* vaultOnDemand */.Bq)('artifact', async () => {
        const { artifactVault } = await __webpack_require__.e(/* import() */ 793).then(__webpack_require__.bind(__webpack_require__, 2793));
        return artifactVault({ ...shared, ...places, clock: systemClock, runId });
    });
    const directoryAt = (path) => (0,on_demand/* vaultOnDemand */.Bq)('directory', async () => {
        const { directoryVault } = await __webpack_require__.e(/* import() */ 328).then(__webpack_require__.bind(__webpack_require__, 7328));
        return directoryVault(path);
    });
    return {
        rest,
        readRepository,
        artifacts: (0,run_environment/* supportsArtifacts */.Eb)(environment) ? [artifacts] : [],
        directories: places.backupPath === null ? [] : [directoryAt(places.backupPath)],
        cache: (0,on_demand/* pairCacheOnDemand */.HU)(async () => {
            const { pairCache } = await __webpack_require__.e(/* import() */ 624).then(__webpack_require__.bind(__webpack_require__, 8624));
            return pairCache({ ...shared, log });
        }),
    };
}
function runContext(environment) {
    const { serverUrl, repository, runId, runAttempt, commit } = environment;
    return {
        id: `${runId}-${runAttempt}`,
        record: { repository, url: `${serverUrl}/${repository}/actions/runs/${runId}`, commit },
    };
}


/***/ }),

/***/ 8596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ loadAsn1Encoder)
/* harmony export */ });
/* unused harmony export Asn1Encoder */
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6113);

async function loadAsn1Encoder() {
    const { default: forgeAsn1 } = await __webpack_require__.e(/* import() */ 357).then(__webpack_require__.t.bind(__webpack_require__, 7357, 19));
    return new Asn1Encoder(forgeAsn1);
}
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
    setOf(...elements) {
        const sorted = elements
            .map((element) => ({ element, der: this.toDer(element) }))
            .sort((left, right) => Buffer.compare(left.der, right.der));
        return this.#constructed(this.#asn1.Type.SET, sorted.map(({ element }) => element));
    }
    boolean(value) {
        return this.#primitive(this.#asn1.Type.BOOLEAN, value ? '\xff' : '\x00');
    }
    integer(value) {
        return this.#primitive(this.#asn1.Type.INTEGER, this.#asn1.integerToDer(value).getBytes());
    }
    positiveInteger(octets) {
        if ((octets[0] ?? 0x80) >= 0x80)
            throw new Error('the integer would be negative');
        return this.#primitive(this.#asn1.Type.INTEGER, binary(octets));
    }
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
        if (!/^[A-Za-z0-9 '()+,./:=?-]*$/.test(text))
            throw new Error(`"${text}" cannot be a PrintableString`);
        return this.#primitive(this.#asn1.Type.PRINTABLESTRING, text);
    }
    bmpString(text) {
        return this.#primitive(this.#asn1.Type.BMPSTRING, text.replace(/[\u{10000}-\u{10ffff}]/gu, '\uFFFD'));
    }
    time(date) {
        const { Type } = this.#asn1;
        const year = date.getUTCFullYear();
        if (!(year >= 1950 && year <= 9999))
            throw new RangeError('a certificate cannot hold this date');
        return year < 2050
            ? this.#primitive(Type.UTCTIME, this.#asn1.dateToUtcTime(date))
            : this.#primitive(Type.GENERALIZEDTIME, this.#asn1.dateToGeneralizedTime(date));
    }
    explicit(number, ...elements) {
        return this.#asn1.create(this.#asn1.Class.CONTEXT_SPECIFIC, number, true, elements);
    }
    implicit(number, octets) {
        return this.#asn1.create(this.#asn1.Class.CONTEXT_SPECIFIC, number, false, binary(octets));
    }
    encoded(der) {
        const reader = new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .DerReader */ .l(der);
        const { tag, contents } = reader.readElement();
        reader.expectEnd();
        return this.#asn1.create(tag & 0xc0, tag & 0x3f, false, binary(contents));
    }
    #primitive(type, value) {
        return this.#asn1.create(this.#asn1.Class.UNIVERSAL, type, false, value);
    }
    #constructed(type, elements) {
        return this.#asn1.create(this.#asn1.Class.UNIVERSAL, type, true, elements);
    }
}
function binary(octets) {
    return Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).toString('latin1');
}


/***/ }),

/***/ 5343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ certificateReader)
});

// UNUSED EXPORTS: readCertificate

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(5856);
// EXTERNAL MODULE: ./build/src/domain/private-key-text.js + 1 modules
var private_key_text = __webpack_require__(1222);
// EXTERNAL MODULE: ./build/src/domain/subject-alternative-name.js
var subject_alternative_name = __webpack_require__(9702);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/alternative-name-text.js

function parseAlternativeNameText(text) {
    const names = [];
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
function addressOf(value) {
    try {
        return { type: 'IP', value: (0,subject_alternative_name/* canonicalAddress */.Z5)(value) };
    }
    catch {
        return null;
    }
}
function parseQuoted(value) {
    try {
        return String(JSON.parse(value));
    }
    catch {
        return fail();
    }
}
function fail() {
    throw new Error('the subject alternative names are not in the form that Node writes');
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/distinguished-name-text.js
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
function formatNameText(text) {
    return (text ?? '').split('\n').join(', ');
}
function attributesOf(text) {
    return text.split(/\n| \+ /).map((attribute) => {
        const separator = attribute.indexOf('=');
        return [attribute.slice(0, separator), distinguished_name_text_unescape(attribute.slice(separator + 1))];
    });
}
function distinguished_name_text_unescape(value) {
    return value.replace(/\\([0-9A-F]{2}|.)/g, (_, escaped) => escaped.length === 2 ? String.fromCharCode(Number.parseInt(escaped, 16)) : escaped);
}
function field(name, value) {
    return value === undefined ? {} : { [name]: value };
}

// EXTERNAL MODULE: ./build/src/adapters/crypto/elliptic-key.js
var elliptic_key = __webpack_require__(1832);
// EXTERNAL MODULE: ./build/src/adapters/crypto/extended-key-usage.js
var extended_key_usage = __webpack_require__(4025);
// EXTERNAL MODULE: ./build/src/adapters/crypto/der-reader.js
var der_reader = __webpack_require__(6113);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/extension-identifiers.js

const EXTENSIONS_TAG = 0xa3;
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
    for (let tag = tbsCertificate.nextTag; tag !== null; tag = tbsCertificate.nextTag) {
        if (tag === EXTENSIONS_TAG)
            return sequencesOf(tbsCertificate.readConstructed(tag).readSequence());
        tbsCertificate.skip(tag);
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
var key_type = __webpack_require__(4866);
// EXTERNAL MODULE: ./build/src/adapters/crypto/object-identifiers.js
var object_identifiers = __webpack_require__(1962);
// EXTERNAL MODULE: ./build/src/adapters/crypto/private-key-reader.js
var private_key_reader = __webpack_require__(8427);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/public-key-info.js

const VERSION_TAG = 0xa0;
function readPublicKeyInfo(certificate) {
    const tbsCertificate = new der_reader/* DerReader */.l(certificate).readSequence().readSequence();
    if (tbsCertificate.nextTag === VERSION_TAG)
        tbsCertificate.skip(VERSION_TAG);
    tbsCertificate.skip(der_reader/* DER_TAG */.p.integer);
    for (let field = 0; field < 4; field += 1)
        tbsCertificate.skip(der_reader/* DER_TAG */.p.sequence);
    return tbsCertificate.read(der_reader/* DER_TAG */.p.sequence);
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/public-key.js


const publicKeys = new WeakMap();
function rememberPublicKey(certificate, key, info = null) {
    publicKeys.set(certificate, { key, info });
}
function takePublicKey(certificate) {
    const known = publicKeys.get(certificate);
    publicKeys.delete(certificate);
    return known ?? publicKeyIn(certificate.pem);
}
function publicKeyIn(pem) {
    const { publicKey, raw } = new external_node_crypto_.X509Certificate(pem);
    return { key: publicKey, info: readPublicKeyInfo(raw) };
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/rsa-key-arithmetic.js

function hasConsistentNumbers(privateKey) {
    const { n, e, d, p, q, dP, dQ, qInv } = readNumbers(privateKey);
    if (p <= 1n || q <= 1n || p * q !== n)
        return false;
    const isInverse = (e * d) % (p - 1n) === 1n && (e * d) % (q - 1n) === 1n;
    const isReduced = d < n && dP === d % (p - 1n) && dQ === d % (q - 1n);
    return isInverse && isReduced && qInv < p && (q * qInv) % p === 1n;
}
function readNumbers(privateKey) {
    const pkcs8 = new der_reader/* DerReader */.l(privateKey.export({ type: 'pkcs8', format: 'der' })).readSequence();
    pkcs8.readUnsignedInteger();
    pkcs8.readSequence();
    const fields = new der_reader/* DerReader */.l(pkcs8.readOctetString()).readSequence();
    if (fields.readUnsignedInteger() !== 0n)
        throw new Error('an RSA key of more than two primes');
    return {
        n: fields.readUnsignedInteger(),
        e: fields.readUnsignedInteger(),
        d: fields.readUnsignedInteger(),
        p: fields.readUnsignedInteger(),
        q: fields.readUnsignedInteger(),
        dP: fields.readUnsignedInteger(),
        dQ: fields.readUnsignedInteger(),
        qInv: fields.readUnsignedInteger(),
    };
}

;// CONCATENATED MODULE: ./build/src/adapters/crypto/pair-proof.js




function provesPair(certificate, privateKey) {
    try {
        const publicKey = takePublicKey(certificate);
        if (isComputedFrom(privateKey, publicKey))
            return true;
        const key = (0,private_key_reader/* takeKeyIn */.E2)(privateKey);
        return namesPublicKey(key, publicKey.key) && hasSoundNumbers(key) && signsFor(key, publicKey.key);
    }
    catch {
        return false;
    }
}
function isComputedFrom(privateKey, { info }) {
    const computed = (0,private_key_reader/* computedPublicKeyOf */.tn)(privateKey);
    return computed !== null && info !== null && Buffer.compare(computed, info) === 0;
}
function namesPublicKey(privateKey, publicKey) {
    return (0,external_node_crypto_.createPublicKey)(privateKey).equals(publicKey);
}
function hasSoundNumbers(privateKey) {
    const type = privateKey.asymmetricKeyType;
    return type === 'rsa' || type === 'rsa-pss' ? hasConsistentNumbers(privateKey) : true;
}
function signsFor(privateKey, publicKey) {
    const message = (0,external_node_crypto_.randomBytes)(32);
    return (0,external_node_crypto_.verify)(null, message, publicKey, (0,external_node_crypto_.sign)(null, message, privateKey));
}

// EXTERNAL MODULE: ./build/src/adapters/crypto/pem.js
var pem = __webpack_require__(5108);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/certificate-reader.js















const CERTIFICATE_BLOCK = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;
const certificateReader = {
    parseCertificate(pem) {
        return readCertificate(onlyCertificateIn(pem));
    },
    parseCertificates(text) {
        return [...text.matchAll(CERTIFICATE_BLOCK)].flatMap(([block]) => certificateIn(block));
    },
    parsePrivateKey: private_key_reader/* readPrivateKeyText */.KO,
    provesPair: provesPair,
};
function readCertificate(der) {
    try {
        const x509 = new external_node_crypto_.X509Certificate(der);
        if (!x509.raw.equals(der))
            throw new Error('there are bytes after the certificate');
        return describeCertificate(x509);
    }
    catch (error) {
        throw new failure/* Failure */.H('invalid', 'the certificate in it is damaged', { cause: error });
    }
}
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
    const info = readPublicKeyInfo(x509.raw);
    const keyDescription = publicKey === null ? 'unknown' : ((0,elliptic_key/* ellipticKeyType */.uJ)(info) ?? (0,key_type/* describeKey */.Rx)(publicKey));
    const extensions = readExtensionIdentifiers(x509.raw);
    const certificate = {
        pem: (0,pem/* encodePem */.TS)('CERTIFICATE', x509.raw),
        fingerprint: x509.fingerprint256,
        serialNumber: x509.serialNumber === '0' ? '00' : x509.serialNumber,
        subject: parseSubjectText(x509.subject),
        subjectLine: formatNameText(x509.subject),
        issuerLine: formatNameText(x509.issuer),
        isSelfSigned: publicKey !== null && x509.subject === x509.issuer && x509.verify(publicKey),
        keyType: (0,key_type/* keyTypeNamed */.l0)(keyDescription),
        keyDescription,
        subjectAlternativeNames: alternativeNamesOf(x509, extensions),
        hasSubjectAlternativeNames: extensions.has(object_identifiers/* SUBJECT_ALT_NAME */.RN),
        usages: usagesOf(x509.keyUsage, extensions),
        notBefore: timeOf(x509.validFromDate, x509.validFrom),
        notAfter: timeOf(x509.validToDate, x509.validTo),
    };
    if (publicKey !== null)
        rememberPublicKey(certificate, publicKey, info);
    return certificate;
}
function publicKeyOf(x509) {
    try {
        return x509.publicKey;
    }
    catch {
        return null;
    }
}
function timeOf(date, text) {
    if (Math.floor(Date.parse(text) / 1000) !== date.getTime() / 1000)
        throw new Error('a time in it is none');
    return date;
}
function alternativeNamesOf(x509, extensions) {
    const text = x509.subjectAltName;
    if (text !== undefined)
        return parseAlternativeNameText(text);
    if (extensions.has(object_identifiers/* SUBJECT_ALT_NAME */.RN))
        throw new Error('the subject alternative names are malformed');
    return [];
}
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

/***/ 6113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ DerReader),
/* harmony export */   p: () => (/* binding */ DER_TAG)
/* harmony export */ });
const DER_TAG = {
    integer: 0x02,
    bitString: 0x03,
    octetString: 0x04,
    null: 0x05,
    objectIdentifier: 0x06,
    sequence: 0x30,
};
const MAX_IDENTIFIER_OCTETS = 128;
class DerReader {
    #bytes;
    #end;
    #offset;
    constructor(bytes, start = 0, end = bytes.length) {
        this.#bytes = bytes;
        this.#offset = start;
        this.#end = end;
    }
    get nextTag() {
        return this.#offset < this.#end ? (this.#bytes[this.#offset] ?? null) : null;
    }
    readElement() {
        const tag = this.#readTag();
        const start = this.#enter();
        return { tag, contents: this.#bytes.subarray(start, this.#offset) };
    }
    read(tag) {
        const start = this.#enterOnly(tag);
        return this.#bytes.subarray(start, this.#offset);
    }
    skip(tag) {
        this.#enterOnly(tag);
    }
    readSequence() {
        return this.readConstructed(DER_TAG.sequence);
    }
    readConstructed(tag) {
        const start = this.#enterOnly(tag);
        return new DerReader(this.#bytes, start, this.#offset);
    }
    readOctetString() {
        return this.read(DER_TAG.octetString);
    }
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
    readObjectIdentifier() {
        const contents = this.read(DER_TAG.objectIdentifier);
        if (contents.length > MAX_IDENTIFIER_OCTETS)
            throw new Error('an object identifier is too long');
        return decodeArcs(contents);
    }
    readNull() {
        if (this.read(DER_TAG.null).length > 0)
            throw new Error('a NULL has contents');
    }
    expectEnd() {
        if (this.nextTag !== null)
            throw new Error('there are unexpected elements');
    }
    #enterOnly(tag) {
        const isExpected = this.#readTag() === tag;
        const start = this.#enter();
        if (!isExpected)
            throw new Error('an element is of an unexpected type');
        return start;
    }
    #readTag() {
        const tag = this.#readByte();
        if ((tag & 0x1f) === 0x1f)
            throw new Error('an element has a long tag');
        return tag;
    }
    #enter() {
        const length = this.#readLength();
        const start = this.#offset;
        if (length > this.#end - start)
            throw new Error('an element is cut off');
        this.#offset = start + length;
        return start;
    }
    #readByte() {
        const byte = this.nextTag;
        if (byte === null)
            throw new Error('an element is missing');
        this.#offset += 1;
        return byte;
    }
    #readLength() {
        const first = this.#readByte();
        if (first < 0x80)
            return first;
        const count = first & 0x7f;
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
    let dotted = '';
    let arc = 0;
    let isInside = false;
    for (const byte of contents) {
        if (!isInside && byte === 0x80)
            throw new Error('an object identifier is padded');
        arc = arc * 128 + (byte & 0x7f);
        if (!Number.isSafeInteger(arc))
            throw new Error('an object identifier is too long');
        isInside = byte >= 0x80;
        if (!isInside) {
            dotted = dotted === '' ? firstArcs(arc) : `${dotted}.${arc}`;
            arc = 0;
        }
    }
    if (isInside || dotted === '')
        throw new Error('an object identifier is cut off');
    return dotted;
}
function firstArcs(number) {
    const root = Math.min(Math.floor(number / 40), 2);
    return `${root}.${number - root * 40}`;
}


/***/ }),

/***/ 1832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W7: () => (/* binding */ publicKeyInfoAround),
/* harmony export */   Wb: () => (/* binding */ computedPublicKeyInfo),
/* harmony export */   uJ: () => (/* binding */ ellipticKeyType)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6113);


const FORMS = [
    {
        keyType: 'ecdsa-p256',
        curve: 'prime256v1',
        numberBytes: 32,
        beforeNumber: octets('308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420'),
        beforePoint: octets('a144034200'),
        beforePublicPoint: octets('301306072a8648ce3d020106082a8648ce3d030107034200'),
    },
    {
        keyType: 'ecdsa-p384',
        curve: 'secp384r1',
        numberBytes: 48,
        beforeNumber: octets('3081b6020100301006072a8648ce3d020106052b8104002204819e30819b0201010430'),
        beforePoint: octets('a164036200'),
        beforePublicPoint: octets('301006072a8648ce3d020106052b81040022036200'),
    },
];
function ellipticKeyType(publicKeyInfo) {
    const info = Buffer.from(publicKeyInfo.buffer, publicKeyInfo.byteOffset, publicKeyInfo.length);
    return FORMS.find(({ beforePublicPoint }) => startsWith(info, 0, beforePublicPoint))?.keyType ?? null;
}
function computedPublicKeyInfo(pkcs8) {
    const form = FORMS.find(({ beforeNumber }) => startsWith(pkcs8, 0, beforeNumber));
    if (form === undefined)
        return null;
    const numberStart = form.beforeNumber.length;
    const numberEnd = numberStart + form.numberBytes;
    const pointStart = numberEnd + form.beforePoint.length;
    const pointEnd = pointStart + 2 * form.numberBytes + 1;
    if (pkcs8.length !== pointEnd || !startsWith(pkcs8, numberEnd, form.beforePoint))
        return null;
    const point = publicPointOf(form, pkcs8.subarray(numberStart, numberEnd));
    return point?.equals(pkcs8.subarray(pointStart)) === true
        ? Buffer.concat([form.beforePublicPoint, point])
        : null;
}
function publicKeyInfoAround(contents) {
    return Buffer.concat([Uint8Array.of(_der_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .DER_TAG */ .p.sequence, contents.length), contents]);
}
function publicPointOf({ curve }, number) {
    const computation = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createECDH)(curve);
    try {
        computation.setPrivateKey(number);
        return computation.getPublicKey();
    }
    catch {
        return null;
    }
}
function startsWith(bytes, at, head) {
    return bytes.subarray(at, at + head.length).equals(head);
}
function octets(hex) {
    return Buffer.from(hex, 'hex');
}


/***/ }),

/***/ 4826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hu: () => (/* binding */ encodeEncryptedPrivateKey),
/* harmony export */   Yc: () => (/* binding */ decrypt),
/* harmony export */   w: () => (/* binding */ encrypt),
/* harmony export */   y7: () => (/* binding */ parseEncryptedPrivateKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6113);
/* harmony import */ var _pbes2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1666);



function encodeEncryptedPrivateKey(encoder, algorithm, encryptedData) {
    return encoder.sequence(algorithm, encoder.octetString(encryptedData));
}
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
function encrypt(plaintext, key, initializationVector) {
    const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)(_pbes2_js__WEBPACK_IMPORTED_MODULE_2__/* .AES_256 */ .G5.name, key, initializationVector);
    return Buffer.concat([cipher.update(plaintext), cipher.final()]);
}
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

/***/ 4025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ usageOf),
/* harmony export */   K: () => (/* binding */ objectIdentifierOf)
/* harmony export */ });
/* harmony import */ var _domain_certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8645);

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
function usageOf(objectIdentifier) {
    return _domain_certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .USAGES */ .$1.find((usage) => objectIdentifierOf(usage) === objectIdentifier) ?? 'other';
}


/***/ }),

/***/ 6551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ deriveKey),
/* harmony export */   Y: () => (/* binding */ DerivedKeys)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);


const derivePbkdf2 = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.pbkdf2);
function deriveKey(passphrase, derivation, lengthBytes) {
    const { pseudoRandomFunction, salt, iterations } = derivation;
    return derivePbkdf2(Buffer.from(passphrase.reveal()), salt, iterations, lengthBytes, pseudoRandomFunction);
}
class DerivedKeys {
    #keys = new Map();
    #salts = new Map();
    derive(passphrase, derivation, lengthBytes) {
        const { pseudoRandomFunction, salt, iterations } = derivation;
        const saltHex = Buffer.from(salt).toString('hex');
        const name = [hashOf(passphrase), pseudoRandomFunction, saltHex, iterations, lengthBytes].join(' ');
        const key = this.#keys.get(name) ?? deriveKey(passphrase, derivation, lengthBytes);
        this.#keys.set(name, key);
        return key;
    }
    saltFor(passphrase, lengthBytes) {
        const name = hashOf(passphrase);
        const salt = this.#salts.get(name) ?? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(lengthBytes);
        this.#salts.set(name, salt);
        return salt;
    }
}
function hashOf(passphrase) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(passphrase.reveal()).digest('hex');
}


/***/ }),

/***/ 5272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ createKeySealer)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5856);
/* harmony import */ var _asn1_encoder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8596);
/* harmony import */ var _encrypted_private_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4826);
/* harmony import */ var _key_derivation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6551);
/* harmony import */ var _pbes2_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1666);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5108);
/* harmony import */ var _private_key_reader_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8427);








const ITERATIONS = 600_000;
const SALT_BYTES = 16;
const LABEL = 'ENCRYPTED PRIVATE KEY';
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
    const pkcs8 = (0,_private_key_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .keyIn */ .xB)(privateKey).export({ type: 'pkcs8', format: 'der' });
    const salt = derivedKeys.saltFor(passphrase, SALT_BYTES);
    const derivation = { pseudoRandomFunction: 'sha256', salt, iterations: ITERATIONS };
    const initializationVector = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(_pbes2_js__WEBPACK_IMPORTED_MODULE_5__/* .AES_BLOCK_BYTES */ .om);
    try {
        const [key, encoder] = await Promise.all([
            derivedKeys.derive(passphrase, derivation, _pbes2_js__WEBPACK_IMPORTED_MODULE_5__/* .AES_256 */ .G5.keyLengthBytes),
            (0,_asn1_encoder_js__WEBPACK_IMPORTED_MODULE_2__/* .loadAsn1Encoder */ .A)(),
        ]);
        const algorithm = (0,_pbes2_js__WEBPACK_IMPORTED_MODULE_5__/* .encodePbes2 */ .NY)(encoder, salt, ITERATIONS, initializationVector);
        const encryptedData = (0,_encrypted_private_key_js__WEBPACK_IMPORTED_MODULE_3__/* .encrypt */ .w)(pkcs8, key, initializationVector);
        return (0,_pem_js__WEBPACK_IMPORTED_MODULE_6__/* .encodePem */ .TS)(LABEL, encoder.toDer((0,_encrypted_private_key_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeEncryptedPrivateKey */ .Hu)(encoder, algorithm, encryptedData)));
    }
    finally {
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
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('invalid', `the sealed private key cannot be opened: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error)} (openssl pkcs8 -topk8 -v2 aes-256-cbc seals it anew)`, { cause: error });
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

/***/ 1962:
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
const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const ECDSA_WITH_SHA384 = '1.2.840.10045.4.3.3';
const ED25519 = '1.3.101.112';
const COMMON_NAME = '2.5.4.3';
const COUNTRY = '2.5.4.6';
const LOCALITY = '2.5.4.7';
const STATE = '2.5.4.8';
const ORGANIZATION = '2.5.4.10';
const ORGANIZATIONAL_UNIT = '2.5.4.11';
const SUBJECT_KEY_IDENTIFIER = '2.5.29.14';
const KEY_USAGE = '2.5.29.15';
const SUBJECT_ALT_NAME = '2.5.29.17';
const BASIC_CONSTRAINTS = '2.5.29.19';
const AUTHORITY_KEY_IDENTIFIER = '2.5.29.35';
const EXTENDED_KEY_USAGE = '2.5.29.37';
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

/***/ 1666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ parsePbes2),
/* harmony export */   G5: () => (/* binding */ AES_256),
/* harmony export */   NY: () => (/* binding */ encodePbes2),
/* harmony export */   ad: () => (/* binding */ MAX_ITERATIONS),
/* harmony export */   om: () => (/* binding */ AES_BLOCK_BYTES)
/* harmony export */ });
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6113);
/* harmony import */ var _object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1962);


const AES_256 = { name: 'aes-256-cbc', keyLengthBytes: 32 };
const AES_BLOCK_BYTES = 16;
const MAX_ITERATIONS = 10_000_000;
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
function encodePbes2(encoder, salt, iterations, initializationVector) {
    const pseudoRandomFunction = encoder.sequence(encoder.objectIdentifier(_object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .HMAC_WITH_SHA256 */ .XQ), encoder.null());
    const keyDerivation = encoder.sequence(encoder.objectIdentifier(_object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .PBKDF2 */ .W4), encoder.sequence(encoder.octetString(salt), encoder.integer(iterations), pseudoRandomFunction));
    const cipher = encoder.sequence(encoder.objectIdentifier(_object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .AES_256_CBC */ .fc), encoder.octetString(initializationVector));
    return encoder.sequence(encoder.objectIdentifier(_object_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .PBES2 */ .Jd), encoder.sequence(keyDerivation, cipher));
}
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
        const count = iterations < BigInt(Number.MAX_SAFE_INTEGER) ? iterations.toString() : 'too many';
        throw new Error(`its key takes ${count} iterations; 1 to ${MAX_ITERATIONS} are taken`);
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

/***/ 5108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ explainMissingBlock),
/* harmony export */   Sq: () => (/* binding */ parsePemBlocks),
/* harmony export */   TS: () => (/* binding */ encodePem)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);

const MAX_TEXT_LENGTH = 65_536;
const LINE_LENGTH = 64;
const BOUNDARY = /^-----(BEGIN|END) ([A-Z0-9][A-Z0-9 ]*)-----$/;
function parsePemBlocks(text) {
    if (text.length > MAX_TEXT_LENGTH) {
        throw invalid(`it is longer than ${MAX_TEXT_LENGTH} characters, too long for one certificate or key`);
    }
    if (text.includes('\0')) {
        throw invalid('it holds NUL characters: it is binary (DER or PKCS#12?) or UTF-16; PEM in UTF-8 is needed');
    }
    const blocks = [];
    let open = null;
    for (const each of linesOf(text)) {
        const line = each.trim();
        const boundary = line.startsWith('-') ? BOUNDARY.exec(line) : null;
        const keyword = boundary?.[1];
        const label = boundary?.[2] ?? '';
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
            open?.lines.push(line);
        }
    }
    if (open !== null)
        throw invalid('a PEM block is cut off: its END line is missing');
    return blocks;
}
function explainMissingBlock(text) {
    if (text.trim() === '')
        return 'it is empty';
    if (!text.includes('-----BEGIN '))
        return 'it has no PEM block, which starts with a line of -----BEGIN …-----';
    return text.includes('\\n')
        ? 'it has a backslash and an n where line breaks should be: store it with real line breaks'
        : 'its BEGIN line is not a line of its own: the line breaks were lost, so store it again with them';
}
function encodePem(label, der) {
    const base64 = Buffer.from(der.buffer, der.byteOffset, der.byteLength).toString('base64');
    const lines = [`-----BEGIN ${label}-----`];
    for (let at = 0; at < base64.length; at += LINE_LENGTH)
        lines.push(base64.slice(at, at + LINE_LENGTH));
    lines.push(`-----END ${label}-----`, '');
    return lines.join('\n');
}
function linesOf(text) {
    const begun = text.startsWith('\uFEFF') ? text.slice(1) : text;
    return begun.includes('\r') ? begun.split(/\r\n|\r|\n/) : begun.split('\n');
}
function decodeBlock(label, lines) {
    if (lines.some((line) => /^Proc-Type:.*ENCRYPTED$/.test(line))) {
        return { label, hasEncryptionHeader: true, der: Buffer.alloc(0) };
    }
    const base64 = lines.join('').replace(/[ \t]/g, '');
    const der = Buffer.from(base64, 'base64');
    if (base64 === '' || der.toString('base64') !== base64) {
        throw invalid('a PEM block is damaged: what it holds is not base64, or not all of it');
    }
    return { label, hasEncryptionHeader: false, der };
}
function invalid(message) {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('invalid', message);
}


/***/ }),

/***/ 8427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ readPrivateKey),
/* harmony export */   E2: () => (/* binding */ takeKeyIn),
/* harmony export */   KO: () => (/* binding */ readPrivateKeyText),
/* harmony export */   Y5: () => (/* binding */ decodePkcs8),
/* harmony export */   tn: () => (/* binding */ computedPublicKeyOf),
/* harmony export */   xB: () => (/* binding */ keyIn),
/* harmony export */   xu: () => (/* binding */ exportPrivateKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5856);
/* harmony import */ var _domain_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9312);
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6113);
/* harmony import */ var _elliptic_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1832);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5108);






function readPrivateKey(text) {
    return readBlock(onlyKeyBlockIn(text), decodeBlock);
}
function readPrivateKeyText(text) {
    return readBlock(onlyKeyBlockIn(text), textOfBlock);
}
function readBlock(block, read) {
    try {
        return read(block);
    }
    finally {
        block.der.fill(0);
    }
}
function textOfBlock(block) {
    const publicKeyInfo = encodingOf(block) === 'pkcs8' ? (0,_elliptic_key_js__WEBPACK_IMPORTED_MODULE_4__/* .computedPublicKeyInfo */ .Wb)(block.der) : null;
    if (publicKeyInfo === null)
        return exportPrivateKey(decodeBlock(block));
    const privateKey = new _domain_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z((0,_pem_js__WEBPACK_IMPORTED_MODULE_5__/* .encodePem */ .TS)('PRIVATE KEY', block.der));
    computedPublicKeys.set(privateKey, new Uint8Array(publicKeyInfo));
    return privateKey;
}
function decodePkcs8(der) {
    try {
        checkPkcs8Frame(new _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .DerReader */ .l(der));
    }
    catch (error) {
        throw invalid('the private key in it is damaged', { cause: error });
    }
    return decodeKey(der, 'pkcs8');
}
const computedPublicKeys = new WeakMap();
function computedPublicKeyOf(text) {
    return computedPublicKeys.get(text) ?? null;
}
const decodedKeys = new WeakMap();
function exportPrivateKey(key) {
    const text = new _domain_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(key.export({ type: 'pkcs8', format: 'pem' }).toString());
    decodedKeys.set(text, key);
    return text;
}
function keyIn(text) {
    return decodedKeys.get(text) ?? readPrivateKey(text.reveal());
}
function takeKeyIn(text) {
    const key = keyIn(text);
    decodedKeys.delete(text);
    return key;
}
function onlyKeyBlockIn(text) {
    const blocks = (0,_pem_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePemBlocks */ .Sq)(text);
    const [block, second] = blocks.filter(({ label }) => label.endsWith('PRIVATE KEY'));
    if (block === undefined)
        throw invalid(`there is no private key in it: ${explainNoKey(text, blocks)}`);
    if (second !== undefined)
        throw invalid('there is more than one private key in it');
    return block;
}
function decodeBlock(block) {
    const encoding = encodingOf(block);
    return encoding === 'pkcs8' ? decodePkcs8(block.der) : decodeKey(block.der, encoding);
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
        const bytes = Buffer.from(der.buffer, der.byteOffset, der.byteLength);
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: bytes, format: 'der', type: encoding });
    }
    catch (error) {
        throw invalid('the private key in it is damaged, or of a kind that this Node does not know', {
            cause: error,
        });
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
    if (version !== (hasPublicKey ? 1n : 0n))
        throw new Error('the version does not fit');
}
function explainNoKey(text, blocks) {
    if (blocks.length === 0)
        return (0,_pem_js__WEBPACK_IMPORTED_MODULE_5__/* .explainMissingBlock */ .$N)(text);
    return blocks.some(({ label }) => label === 'CERTIFICATE')
        ? 'it is a certificate (are the two paths swapped?)'
        : 'what it holds is something else';
}
function invalid(message, options) {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('invalid', message, options);
}


/***/ }),

/***/ 2277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qc: () => (/* binding */ readRegularLines),
/* harmony export */   SB: () => (/* binding */ describeKind),
/* harmony export */   XF: () => (/* binding */ readRegularFile),
/* harmony export */   ZU: () => (/* binding */ openRegularFile),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   up: () => (/* binding */ hasCode)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6193);



const NO_FOLLOW = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW;
const NON_BLOCKING = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK;
const READ = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (NO_FOLLOW ?? 0) | (NON_BLOCKING ?? 0);
const PIECE_BYTES = 1024 * 1024;
function statusOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) ?? null;
    }
    catch (error) {
        if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR'))
            return null;
        throw error;
    }
}
function readRegularFile(path, maxBytes) {
    const file = openSmallFile(path, maxBytes);
    if (file === null)
        return null;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function* readRegularLines(path, maxBytes) {
    const file = openSmallFile(path, maxBytes);
    if (file === null)
        return;
    try {
        let begun = '';
        for (const text of readTexts(file)) {
            const [rest = '', ...lines] = text.split('\n');
            begun += rest;
            for (const line of lines) {
                yield begun;
                begun = line;
            }
        }
        if (begun !== '')
            yield begun;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function* readTexts(file) {
    const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_2__.StringDecoder('utf8');
    const buffer = Buffer.allocUnsafe(PIECE_BYTES);
    for (;;) {
        const length = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer);
        yield length === 0 ? decoder.end() : decoder.write(buffer.subarray(0, length));
        if (length === 0)
            return;
    }
}
function openSmallFile(path, maxBytes) {
    const status = statusOf(path);
    if (status === null)
        return null;
    if (!status.isFile())
        throw new Error(describeKind(status));
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, READ);
    try {
        const opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        if (!opened.isFile())
            throw new Error(describeKind(opened));
        if (opened.size > maxBytes)
            throw new Error(`it has ${opened.size} bytes; at most ${maxBytes} are read`);
        return file;
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        throw error;
    }
}
async function openRegularFile(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, READ);
    const status = await file.stat();
    if (status.isFile())
        return file;
    await file.close();
    throw new Error(describeKind(status));
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

/***/ 8577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ removeUnfinished),
/* harmony export */   UI: () => (/* binding */ markFinished),
/* harmony export */   b5: () => (/* binding */ markUnfinished)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

const unfinished = new Set();
function markUnfinished(...paths) {
    for (const path of paths)
        unfinished.add(path);
}
function markFinished(...paths) {
    for (const path of paths)
        unfinished.delete(path);
}
function removeUnfinished() {
    for (const path of unfinished) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true });
        }
        catch {
        }
    }
    unfinished.clear();
}


/***/ }),

/***/ 4365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ refuseUnusableFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5856);
/* harmony import */ var _regular_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2277);




function refuseUnusableFolder(folder, subject) {
    let path = folder;
    try {
        while ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__/* .statusOf */ .c2)(path) === null && path !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path))
            path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory())
            throw new Error('it is not a folder');
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
    }
    catch (error) {
        const place = path === folder ? folder : `${folder} (at ${path})`;
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('not-written', `${subject} ${place} cannot be used: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error)}. Nothing was changed.`, {
            cause: error,
        });
    }
}


/***/ }),

/***/ 2150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ deadlineAfter)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
/* harmony import */ var _domain_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4764);


const HOLD_MS = 60_000;
function deadlineAfter(ms) {
    const signal = AbortSignal.timeout(ms);
    return {
        signal,
        async limit(what, work) {
            const failure = new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('timeout', `The time for all requests (input timeout, ${(0,_domain_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(ms)}) was over while ${what}. Run again, or give more time.`);
            if (signal.aborted)
                throw failure;
            const hold = setInterval(() => undefined, HOLD_MS);
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
                clearInterval(hold);
            }
        },
    };
}


/***/ }),

/***/ 6981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ lookingInto),
/* harmony export */   Eb: () => (/* binding */ supportsArtifacts),
/* harmony export */   P6: () => (/* binding */ readRunEnvironment)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

function readRunEnvironment(env) {
    const required = (name) => {
        const value = env[name];
        if (value === undefined || value === '') {
            throw new Error(`${name} is not set: this program runs as a step of a GitHub Actions workflow`);
        }
        return value;
    };
    return {
        apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
        serverUrl: readServerUrl(env['GITHUB_SERVER_URL']),
        repository: required('GITHUB_REPOSITORY'),
        repositoryId: countingNumber(env['GITHUB_REPOSITORY_ID'], 15),
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
        maxRetentionDays: countingNumber(env['GITHUB_RETENTION_DAYS'], 5),
    };
}
function lookingInto(repository, environment) {
    if (repository.toLowerCase() === environment.repository.toLowerCase())
        return environment;
    return { ...environment, repository, repositoryId: null, branch: '', defaultBranch: null };
}
function supportsArtifacts({ serverUrl }) {
    const host = new URL(serverUrl).hostname.toUpperCase();
    return host === 'GITHUB.COM' || host.endsWith('.GHE.COM') || host.endsWith('.LOCALHOST');
}
function readServerUrl(text) {
    const url = nonEmpty(text) ?? 'https://github.com';
    if (URL.parse(url) === null)
        throw new Error('GITHUB_SERVER_URL is not the address of a server');
    return url;
}
function countingNumber(text = '', maxDigits) {
    return /^[1-9]\d*$/.test(text) && text.length <= maxDigits ? Number(text) : null;
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

/***/ 3773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ pkcs12EncoderOnDemand),
/* harmony export */   Ad: () => (/* binding */ stagingOnDemand),
/* harmony export */   Bq: () => (/* binding */ vaultOnDemand),
/* harmony export */   HU: () => (/* binding */ pairCacheOnDemand),
/* harmony export */   U9: () => (/* binding */ issuerOnDemand),
/* harmony export */   wW: () => (/* binding */ restClientOnDemand)
/* harmony export */ });
function vaultOnDemand(source, load) {
    const vault = once(load);
    return {
        source,
        async *list(base, extent) {
            yield* (await vault()).list(base, extent);
        },
        open: async (set) => (await vault()).open(set),
        store: async (set, name) => (await vault()).store(set, name),
        remove: async (set) => (await vault()).remove(set),
    };
}
function pairCacheOnDemand(load) {
    const cache = once(load);
    return {
        fetch: async (base) => (await cache()).fetch(base),
        list: async (base) => (await cache()).list(base),
        store: async (set, name) => (await cache()).store(set, name),
        settle: async (set, base, generation) => (await cache()).settle(set, base, generation),
    };
}
function issuerOnDemand(load) {
    const issuer = once(load);
    return {
        issue: async (specification, now, privateKey) => (await issuer()).issue(specification, now, privateKey),
    };
}
function pkcs12EncoderOnDemand(load) {
    const encoder = once(load);
    return {
        encode: async (pair, friendlyName, password) => (await encoder()).encode(pair, friendlyName, password),
    };
}
function stagingOnDemand(load) {
    const staging = once(load);
    return { begin: async (dayFolder) => (await staging()).begin(dayFolder) };
}
function restClientOnDemand(load) {
    const client = once(load);
    return {
        request: async (route, parameters, purpose) => (await client()).request(route, parameters, purpose),
    };
}
function once(load) {
    let loading;
    return () => (loading ??= load());
}


/***/ }),

/***/ 9292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $K: () => (/* binding */ formatBackupName),
/* harmony export */   Df: () => (/* binding */ parseBackupName),
/* harmony export */   RZ: () => (/* binding */ basesBeside),
/* harmony export */   UG: () => (/* binding */ CLOCK_TOLERANCE_MS),
/* harmony export */   UU: () => (/* binding */ areSpreadAlike),
/* harmony export */   Vb: () => (/* binding */ defaultArtifactName),
/* harmony export */   ZM: () => (/* binding */ madeAt),
/* harmony export */   a0: () => (/* binding */ compareNewestFirst),
/* harmony export */   c9: () => (/* binding */ timeFolder),
/* harmony export */   dQ: () => (/* binding */ dayFolder),
/* harmony export */   pP: () => (/* binding */ DEFAULT_LIST_NAME),
/* harmony export */   qt: () => (/* binding */ shardBase),
/* harmony export */   tI: () => (/* binding */ folderNameFor),
/* harmony export */   vi: () => (/* binding */ isSetFolder),
/* harmony export */   wT: () => (/* binding */ parseNameIn),
/* harmony export */   xE: () => (/* binding */ formatStamp)
/* harmony export */ });
/* unused harmony export nameForCommonName */
/* harmony import */ var _ip_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5592);
/* harmony import */ var _subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9702);


function defaultArtifactName(commonName) {
    return `certkeep-${nameForCommonName(commonName)}`;
}
const DEFAULT_LIST_NAME = 'certkeep-certificates';
function nameForCommonName(commonName) {
    const isHost = (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .addressVersion */ .Z)(commonName) === 0 && (0,_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfHost */ .rR)(commonName) !== null;
    const name = isHost ? (0,_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalHostName */ .Cu)(commonName) : commonName.toLowerCase();
    if (name.startsWith('*.'))
        return `_wildcard.${escapeBytes(name.slice(2))}`;
    return escapeBytes(name);
}
function folderNameFor(commonName) {
    return nameForCommonName(commonName).replace(/^\.+$/, (dots) => '_2e'.repeat(dots.length));
}
function formatBackupName({ base, time, attempt }) {
    return `${base}-${formatStamp(time)}${attempt > 1 ? `-r${attempt}` : ''}`;
}
const STAMP = /(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z(?:-r(\d{1,4}))?/;
function parseBackupName(name, base) {
    const stamp = name.slice(base.length + 1);
    const time = new Date(stamp.replace(STAMP, '$1-$2-$3T$4:$5:$6Z'));
    if (Number.isNaN(time.getTime()))
        return null;
    const parsed = { base, time, attempt: Number(stamp.replace(STAMP, '$7') || 1) };
    return formatBackupName(parsed) === name ? parsed : null;
}
function parseNameIn(name, scope) {
    if (typeof scope === 'string')
        return parseBackupName(name, scope);
    const { list } = scope;
    const shard = name.startsWith(list) ? /-\d{1,4}-of-\d{1,4}(?=-\d{8}T)/.exec(name.slice(list.length)) : null;
    return parseBackupName(name, `${list}${shard?.[0] ?? ''}`);
}
function shardBase(list, shard) {
    return `${list}-${shard.index}-of-${shard.count}`;
}
function areSpreadAlike(some, other, list) {
    const countOf = (base) => /-of-\d+/.exec(base.slice(list.length))?.[0];
    return countOf(some) === countOf(other);
}
function basesBeside(list, base) {
    const shard = base.startsWith(list) ? /^-\d{1,4}-of-([1-9]\d{0,3})$/.exec(base.slice(list.length)) : null;
    const count = Number(shard?.[1] ?? 0);
    if (count === 0)
        return [base];
    return Array.from({ length: count }, (_, position) => shardBase(list, { index: position + 1, count }));
}
function compareNewestFirst(some, other) {
    return other.time.getTime() - some.time.getTime() || other.attempt - some.attempt;
}
const CLOCK_TOLERANCE_MS = 60 * 60 * 1000;
function madeAt({ time }, receivedAt) {
    return Math.abs(receivedAt.getTime() - time.getTime()) <= CLOCK_TOLERANCE_MS ? time : receivedAt;
}
function formatStamp(time) {
    return time.toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
}
function dayFolder(time) {
    return time.toISOString().slice(0, 10);
}
function timeFolder(time) {
    return `${dayFolder(time)}T${formatStamp(time).slice(9)}`;
}
function isSetFolder(name) {
    return /^\d{4}-\d\d-\d\d(T\d{6}Z(-r\d{1,4})?)?$/.test(name);
}
function escapeBytes(text) {
    return text.replace(/[^a-z0-9.-]+/g, (others) => Buffer.from(others).toString('hex').replace(/../g, '_$&'));
}


/***/ }),

/***/ 6307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ haveSameFiles),
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
/* harmony import */ var _set_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1560);

const CERTIFICATE_FILE = 'certificate.pem';
const PRIVATE_KEY_FILE = 'private_key.pem';
const MANIFEST_FILE = 'manifest.json';
const CHECKSUMS_FILE = 'SHA256SUMS';
const RECOVERY_GUIDE_FILE = 'RESTORE.md';
const RESERVED_FILES = [
    CERTIFICATE_FILE,
    PRIVATE_KEY_FILE,
    MANIFEST_FILE,
    CHECKSUMS_FILE,
    RECOVERY_GUIDE_FILE,
];
const CERTIFICATES_FOLDER = 'certificates';
function pathsOfPair(name) {
    const folder = name === null ? '' : `${CERTIFICATES_FOLDER}/${name}/`;
    return { certificatePath: `${folder}${CERTIFICATE_FILE}`, privateKeyPath: `${folder}${PRIVATE_KEY_FILE}` };
}
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
function formatChecksums(files) {
    return inOrder(files).map(checksumLine).join('');
}
function inOrder(files) {
    return files.toSorted((some, other) => (some.path < other.path ? -1 : 1));
}
function checksumLine({ sha256, path }) {
    return `${sha256}  ${path}\n`;
}
function areChecksumsOf(files, checksums) {
    let end = 0;
    for (const file of inOrder(files)) {
        const line = checksumLine(file);
        if (!checksums.startsWith(line, end))
            return false;
        end += line.length;
    }
    return end === checksums.length;
}
function problemsOfSet(found, manifest, checksums) {
    const byPath = new Map(found.map((file) => [file.path, file]));
    const collision = (0,_set_path_js__WEBPACK_IMPORTED_MODULE_0__/* .collidingPaths */ .U)(found.map((file) => file.path));
    const described = new Set([...manifest.files.map((file) => file.path), MANIFEST_FILE, CHECKSUMS_FILE]);
    const withoutChecksums = found.filter((file) => file.path !== CHECKSUMS_FILE);
    return [
        ...(collision === null ? [] : [`${collision[0]} and ${collision[1]} are one name`]),
        ...manifest.files.flatMap((file) => problemsOfFile(file, byPath.get(file.path))),
        ...found.filter((file) => !described.has(file.path)).map((file) => `${file.path} is not in the manifest`),
        ...(areChecksumsOf(withoutChecksums, checksums)
            ? []
            : [`${CHECKSUMS_FILE} does not agree with the files`]),
    ];
}
function haveSameFiles(some, other) {
    const byPath = new Map(other.map((file) => [file.path, file]));
    return some.length === other.length && some.every((file) => isSameFile(file, byPath.get(file.path)));
}
function haveSameContent(some, other) {
    return haveSameFiles(some.filter(isContent), other.filter(isContent));
}
function isContent(file) {
    return ![MANIFEST_FILE, CHECKSUMS_FILE, RECOVERY_GUIDE_FILE].includes(file.path);
}
function problemsOfFile(expected, found) {
    if (found === undefined)
        return [`${expected.path} is missing`];
    return isSameFile(expected, found) ? [] : [`${expected.path} is not what was stored`];
}
function isSameFile(some, other) {
    return some.sha256 === other?.sha256 && some.sizeBytes === other.sizeBytes;
}


/***/ }),

/***/ 4764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   ed: () => (/* binding */ parseRenewBefore)
/* harmony export */ });
const UNIT_MS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
function parseDuration(text, units) {
    const unit = units.find((allowed) => text.endsWith(allowed));
    const count = text.slice(0, -1);
    if (unit === undefined || !/^\d{1,7}$/.test(count))
        throw new Error(`must be ${describeUnits(units)}`);
    return Number(count) * UNIT_MS[unit];
}
function describeUnits(units) {
    const samples = { s: '30s', m: '5m', h: '12h', d: '30d' };
    return `a whole number with its unit, such as ${units.map((unit) => samples[unit]).join(' or ')}`;
}
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
function formatDuration(ms) {
    const unit = ['d', 'h', 'm'].find((candidate) => ms > 0 && ms % UNIT_MS[candidate] === 0) ?? 's';
    return `${Math.round(ms / UNIT_MS[unit])}${unit}`;
}


/***/ }),

/***/ 5856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure),
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9161);

class Failure extends Error {
    code;
    constructor(code, message, options) {
        super(message, options);
        this.name = 'Failure';
        this.code = code;
    }
}
const MAX_MESSAGE_LENGTH = 4000;
function messageOf(thrown) {
    const text = textOf(thrown)
        .split(/[\r\n]/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' ')
        .replace(/https?:\/\/\S+/gi, (address) => address.replace(/\?.*/, ''));
    return (0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text, MAX_MESSAGE_LENGTH).trim().replace(/\.$/, '');
}
const NO_TEXT = 'what was thrown has no text';
function textOf(thrown) {
    try {
        const text = String(thrown instanceof Error ? thrown.message : thrown);
        return text.trim() === '' ? nameOf(thrown) : text;
    }
    catch {
        return NO_TEXT;
    }
}
function nameOf(thrown) {
    if (!(thrown instanceof Error))
        return NO_TEXT;
    const status = Reflect.get(thrown, 'statusCode');
    return typeof status === 'number' ? `${thrown.name} (${status})` : thrown.name;
}


/***/ }),

/***/ 5592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ addressVersion)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);

function addressVersion(text) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(text))
        return 4;
    return text.includes(':') && (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(text) ? 6 : 0;
}


/***/ }),

/***/ 2297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L_: () => (/* binding */ formatManifest),
/* harmony export */   R0: () => (/* binding */ recordSpecification),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   j4: () => (/* binding */ recordCertificate),
/* harmony export */   v5: () => (/* binding */ MANIFEST_SCHEMA_VERSION)
/* harmony export */ });
/* harmony import */ var _subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9702);

const MANIFEST_SCHEMA_VERSION = 1;
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
function recordSpecification(specification) {
    return {
        commonName: specification.subject.commonName,
        days: specification.validityDays,
        keyType: specification.keyType,
        usages: specification.usages,
        subjectAlternativeNames: specification.subjectAlternativeNames.map(_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatName */ .nD),
    };
}
function formatTime(time) {
    return time.toISOString().replace(/\.\d+/, '');
}
function formatManifest(manifest) {
    const { certificates, covers, ...common } = manifest;
    if (certificates.length === 0)
        return `${JSON.stringify(common, null, 2)}\n`;
    const { files, ...head } = common;
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

/***/ 9161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ oneLine)
/* harmony export */ });
function oneLine(text, maxLength = 160) {
    const characters = Array.from(text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' '));
    return characters.length <= maxLength
        ? characters.join('')
        : `${characters.slice(0, maxLength - 1).join('')}…`;
}


/***/ }),

/***/ 1222:
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
function hasEncryptedKeyShape(bytes) {
    const [outer, trailing] = elementsOf(bytes);
    if (outer?.tag !== SEQUENCE || trailing !== undefined)
        return false;
    const [algorithm, data, other] = elementsOf(outer.contents);
    const hasAlgorithm = algorithm?.tag === SEQUENCE && algorithm.contents[0] === OBJECT_IDENTIFIER;
    return hasAlgorithm && data?.tag === OCTET_STRING && other === undefined;
}
function* elementsOf(bytes) {
    for (let rest = bytes; rest.length > 0;) {
        const header = headerOf(rest);
        const end = header.start + header.length;
        if (end > rest.length) {
            yield null;
            return;
        }
        yield { tag: header.tag, contents: rest.subarray(header.start, end) };
        rest = rest.subarray(end);
    }
}
function headerOf(bytes) {
    const [tag = 0, first = 0xff] = bytes;
    if ((first & 0x80) === 0)
        return { tag, start: 2, length: first };
    const lengthBytes = first & 0x7f;
    const start = 2 + lengthBytes;
    const length = lengthBytes > 4 ? Infinity : bytes.subarray(2, start).reduce((sum, byte) => sum * 256 + byte, 0);
    return { tag, start, length };
}

;// CONCATENATED MODULE: ./build/src/domain/private-key-text.js

const KEY_MARKER = /-----BEGIN [A-Z0-9 ]{0,32}PRIVATE KEY( BLOCK)?-----/;
const ENCRYPTED_LABEL = 'ENCRYPTED PRIVATE KEY';
const OPENSSH_MAGIC = Buffer.from('openssh-key-v1\0', 'latin1');
function findPrivateKeys(text) {
    const blocks = [];
    let end = 0;
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
function clearPemOf({ text }) {
    return text.replaceAll(ENCRYPTED_LABEL, 'PRIVATE KEY');
}
function isProtected(label, body) {
    if (label === ENCRYPTED_LABEL)
        return hasEncryptedKeyShape(Buffer.from(body, 'base64'));
    if (label === 'OPENSSH PRIVATE KEY')
        return isProtectedOpenSsh(body);
    return /^\s*Proc-Type: 4,ENCRYPTED\b/.test(body);
}
function isProtectedOpenSsh(body) {
    const bytes = Buffer.from(body, 'base64');
    const start = OPENSSH_MAGIC.length;
    if (bytes.length <= start + 4 || !bytes.subarray(0, start).equals(OPENSSH_MAGIC))
        return false;
    const length = bytes.readUInt32BE(start);
    const cipher = bytes.subarray(start + 4, start + 4 + length).toString('latin1');
    return cipher !== '' && cipher.length === length && cipher !== 'none';
}


/***/ }),

/***/ 9312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
const INSPECT = Symbol.for('nodejs.util.inspect.custom');
class Secret {
    #text;
    constructor(text) {
        this.#text = text;
    }
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

/***/ 1560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ collidingPaths),
/* harmony export */   p: () => (/* binding */ isSafePath)
/* harmony export */ });
const MAX_PATH_LENGTH = 1024;
function isSafePath(path) {
    if (path.length > MAX_PATH_LENGTH || /[\p{Cc}\\]/u.test(path) || /^[A-Za-z]:/.test(path))
        return false;
    return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
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

/***/ 9702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ defaultNames),
/* harmony export */   Cu: () => (/* binding */ canonicalHostName),
/* harmony export */   Xv: () => (/* binding */ parseSubjectAlternativeNames),
/* harmony export */   Z5: () => (/* binding */ canonicalAddress),
/* harmony export */   fI: () => (/* binding */ BadName),
/* harmony export */   nD: () => (/* binding */ formatName),
/* harmony export */   rR: () => (/* binding */ nameOfHost)
/* harmony export */ });
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3136);
/* harmony import */ var _ip_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5592);
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9161);



const MAX_NAMES = 100;
const URI_CHARACTER = "(?:[\\w.~!$&'()*+;=:-]|%[0-9a-f]{2})";
const URI_PATH = `(?:${URI_CHARACTER}|[@/])*`;
const URI_QUERY = `(?:${URI_CHARACTER}|[@/?])*`;
const ABSOLUTE_URI = new RegExp(`^[a-z][a-z0-9+.-]*:(?://(?:${URI_CHARACTER}*@)?(\\[[^\\]]*\\]|[\\w.-]*)(?::\\d*)?(?=[/?#]|$)|(?!//)(?=.))` +
    `${URI_PATH}(?:\\?${URI_QUERY})?(?:#${URI_QUERY})?$`, 'i');
class BadName extends Error {
    unquoted;
    constructor(name, problem) {
        super(`"${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .T)(name)}" ${problem}`);
        this.unquoted = `one name ${problem}`;
    }
}
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
function defaultNames(commonName) {
    const name = nameOfHost(commonName);
    if (name === null)
        return [];
    if (name.value !== 'localhost')
        return [name];
    return [name, { type: 'IP', value: '127.0.0.1' }, { type: 'IP', value: '::1' }];
}
function nameOfHost(commonName) {
    if ((0,_ip_address_js__WEBPACK_IMPORTED_MODULE_1__/* .addressVersion */ .Z)(commonName) !== 0)
        return attempt(() => parseAddress(commonName));
    const isLikelyHost = /^[\x21-\x7e]+$/.test(commonName) || commonName.includes('.');
    return isLikelyHost ? attempt(() => parseHostName(commonName)) : null;
}
function formatName(name) {
    return `${name.type}:${name.value}`;
}
function canonicalAddress(text) {
    const family = text.includes('%') ? 0 : (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_1__/* .addressVersion */ .Z)(text);
    if (family === 0)
        throw new BadName(text, 'is not an IP address');
    return family === 4 ? text : new URL(`http://[${text}]`).hostname.slice(1, -1);
}
function canonicalHostName(text) {
    const isWildcard = text.startsWith('*.');
    const host = (isWildcard ? text.slice(2) : text).replace(/\.$/, '');
    const ascii = /^[\x21-\x7e]+$/.test(host) ? host.toLowerCase() : labelsToAscii(host);
    const labels = ascii.split('.');
    if (ascii.length > 253 || !labels.every((label) => /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/.test(label))) {
        throw new BadName(text, 'is not a host name');
    }
    if (/(^|\.)(\d+|0x[0-9a-f]*)$/.test(ascii)) {
        throw new BadName(text, 'is neither a host name nor an IP address');
    }
    return isWildcard ? `*.${ascii}` : ascii;
}
function labelsToAscii(host) {
    return /[^a-z0-9._\u0080-\u{10ffff}-]/iu.test(host) ? host : (0,node_url__WEBPACK_IMPORTED_MODULE_0__.domainToASCII)(host);
}
function parseName(item) {
    const type = /^(?:DNS|IP|email|URI)(?=:)/i.exec(item)?.[0];
    if (type !== undefined)
        return parseTyped(type, item.slice(type.length + 1).trim());
    if ((0,_ip_address_js__WEBPACK_IMPORTED_MODULE_1__/* .addressVersion */ .Z)(item) !== 0)
        return parseAddress(item);
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(item) || /^urn:/i.test(item))
        return parseUri(item);
    if (item.includes('@'))
        return parseEmail(item);
    if (/^[^:]+:\d+$/.test(item))
        throw new BadName(item, 'has a port; a name has none');
    if (/^[\d.]+\/\d+$/.test(item))
        throw new BadName(item, 'is a network; give single addresses');
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
    if (!/^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[^@*]+$/.test(text)) {
        throw new BadName(text, 'is not an e-mail address that a certificate can hold');
    }
    const host = text.indexOf('@') + 1;
    return { type: 'email', value: text.slice(0, host) + canonicalHostName(text.slice(host)) };
}
function parseUri(text) {
    const match = ABSOLUTE_URI.exec(text);
    if (match === null || !URL.canParse(text) || !isHostOfUri(match[1] ?? '')) {
        throw new BadName(text, 'is not an absolute URI');
    }
    return { type: 'URI', value: text };
}
function isHostOfUri(host) {
    if (host === '' || (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_1__/* .addressVersion */ .Z)(host.replace(/[[\]]/g, '')) !== 0)
        return true;
    return !host.endsWith('.') && attempt(() => canonicalHostName(host)) !== null;
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

/***/ 4601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ mayPersist)
/* harmony export */ });
const UNTRUSTED_TRIGGERS = ['pull_request', 'pull_request_target', 'issue_comment', 'workflow_run'];
function mayPersist(eventName) {
    return !UNTRUSTED_TRIGGERS.includes(eventName);
}


/***/ })

};
