export const id = 113;
export const ids = [113];
export const modules = {

/***/ 60685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./build/node_modules/@actions/core/lib/core.js + 3 modules
var core = __webpack_require__(6805);
// EXTERNAL MODULE: ./build/node_modules/@actions/core/lib/summary.js
var summary = __webpack_require__(43327);
// EXTERNAL MODULE: ./build/src/adapters/files/unfinished.js
var unfinished = __webpack_require__(88577);
// EXTERNAL MODULE: ./build/src/adapters/files/usable-folder.js
var usable_folder = __webpack_require__(94365);
// EXTERNAL MODULE: ./build/src/adapters/github/run-environment.js
var run_environment = __webpack_require__(26981);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(25856);
// EXTERNAL MODULE: ./build/src/domain/one-line.js
var one_line = __webpack_require__(99161);
// EXTERNAL MODULE: ./build/src/actions/inputs.js
var inputs = __webpack_require__(48156);
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
            for (const text of texts)
                if (text !== '')
                    core/* setSecret */.Pq(text);
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
                await summary/* summary */.z.addRaw(markdown, true).write();
            }
            catch (error) {
                core/* debug */.Yz(`The summary was not written: ${(0,failure/* messageOf */.b)(error)}`);
            }
        },
    };
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

const MAX_QUOTED = 400;
function quote(text) {
    return JSON.stringify(text.length <= MAX_QUOTED ? text : `${text.slice(0, MAX_QUOTED)}…`);
}
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
        return take(() => parse(text), (why) => `Input "${name}" is ${quote(text)}: ${why}.`);
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

/***/ 96084:
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
        .replace(/(www)\./gi, '$1&#46;'));
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

/***/ 58456:
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

/***/ 83172:
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
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _adapters_files_usable_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94365);
/* harmony import */ var _domain_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54764);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25856);
/* harmony import */ var _domain_secret_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39312);
/* harmony import */ var _domain_trigger_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54601);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48156);







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

/***/ 40015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tw: () => (/* binding */ buildStores),
  pO: () => (/* binding */ runContext),
  ml: () => (/* binding */ systemClock)
});

// EXTERNAL MODULE: ./build/src/adapters/github/deadline.js
var github_deadline = __webpack_require__(52150);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(25856);
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

// EXTERNAL MODULE: ./build/src/adapters/github/rest-error.js
var rest_error = __webpack_require__(19151);
// EXTERNAL MODULE: ./build/src/adapters/github/retry.js
var retry = __webpack_require__(86138);
;// CONCATENATED MODULE: ./build/src/adapters/github/rest-client.js



const MAX_TRIES = 3;
function restClient(environment, token, deadline, wait = retry/* waitOnTimer */.mz) {
    const [owner = '', repo = ''] = environment.repository.split('/');
    return {
        async request(route, parameters, purpose) {
            if (token === '') {
                throw new failure/* Failure */.H('denied', `Cannot ${purpose.what}: the input github-token is empty. Leave it out, so that the workflow's own token is used.`);
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
                    const response = await (0,retry/* retried */.sT)(attempt, {
                        maxTries: MAX_TRIES,
                        signal: deadline.signal,
                        wait,
                        waitBeforeNext: rest_error/* waitForAnswer */.RW,
                    });
                    const data = response.data;
                    return data;
                }
                catch (error) {
                    const status = (0,rest_error/* statusOf */.c2)(error);
                    if (purpose.mayBeGone === true && (status === 404 || status === 410))
                        return null;
                    throw failureOf(error, purpose);
                }
            });
        },
    };
}
function failureOf(error, { what, permission }) {
    const status = (0,rest_error/* statusOf */.c2)(error);
    const options = { cause: error };
    if (status === 401) {
        return new failure/* Failure */.H('denied', `Cannot ${what}: GitHub does not accept the github-token (401).`, options);
    }
    if ((0,rest_error/* isRateLimit */.a5)(error)) {
        return new failure/* Failure */.H('unreadable', `Cannot ${what}: the rate limit of the github-token is used up (${status ?? ''}). Run again later.`, options);
    }
    if (status === 403 || status === 404) {
        return new failure/* Failure */.H('denied', `Cannot ${what}: the token lacks \`${permission}\` (${status}). Add it under \`permissions:\` in the workflow.`, options);
    }
    const why = status === null ? (0,failure/* messageOf */.b)(error) : `GitHub answered ${status}`;
    return new failure/* Failure */.H('unreadable', `Cannot ${what}: ${why}. Run again later.`, options);
}

// EXTERNAL MODULE: ./build/src/adapters/github/run-environment.js
var run_environment = __webpack_require__(26981);
// EXTERNAL MODULE: ./build/src/adapters/on-demand.js
var on_demand = __webpack_require__(53773);
;// CONCATENATED MODULE: ./build/src/actions/stores.js





const systemClock = { now: () => new Date() };
function buildStores(places, environment, log, runId = null) {
    const deadline = (0,github_deadline/* deadlineAfter */.d)(places.timeoutMs);
    const rest = restClient(environment, places.token, deadline);
    const readRepository = repositoryReader(environment, rest);
    const shared = { environment, rest, readRepository, deadline };
    const artifacts = (0,on_demand/* vaultOnDemand */.Bq)('artifact', async () => {
        const { artifactVault } = await __webpack_require__.e(/* import() */ 369).then(__webpack_require__.bind(__webpack_require__, 40369));
        return artifactVault({ ...shared, ...places, clock: systemClock, runId });
    });
    const directoryAt = (path) => (0,on_demand/* vaultOnDemand */.Bq)('directory', async () => {
        const { directoryVault } = await __webpack_require__.e(/* import() */ 328).then(__webpack_require__.bind(__webpack_require__, 57328));
        return directoryVault(path);
    });
    return {
        rest,
        readRepository,
        artifacts: (0,run_environment/* supportsArtifacts */.Eb)(environment) ? [artifacts] : [],
        directories: places.backupPath === null ? [] : [directoryAt(places.backupPath)],
        cache: (0,on_demand/* pairCacheOnDemand */.HU)(async () => {
            const { pairCache } = await __webpack_require__.e(/* import() */ 943).then(__webpack_require__.bind(__webpack_require__, 92943));
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

/***/ 78596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ loadAsn1Encoder)
/* harmony export */ });
/* unused harmony export Asn1Encoder */
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86113);

async function loadAsn1Encoder() {
    const { default: forgeAsn1 } = await __webpack_require__.e(/* import() */ 357).then(__webpack_require__.t.bind(__webpack_require__, 27357, 19));
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

/***/ 69611:
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

// EXTERNAL MODULE: ./build/src/adapters/crypto/extended-key-usage.js
var extended_key_usage = __webpack_require__(24025);
// EXTERNAL MODULE: ./build/src/adapters/crypto/der-reader.js
var der_reader = __webpack_require__(86113);
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
// EXTERNAL MODULE: ./build/src/adapters/crypto/private-key-reader.js
var private_key_reader = __webpack_require__(78427);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/public-key.js

const publicKeys = new WeakMap();
function rememberPublicKey(certificate, publicKey) {
    publicKeys.set(certificate, publicKey);
}
function takePublicKey(certificate) {
    const known = publicKeys.get(certificate);
    publicKeys.delete(certificate);
    return known ?? new external_node_crypto_.X509Certificate(certificate.pem).publicKey;
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




function provesPair(certificate, privateKey) {
    try {
        const publicKey = takePublicKey(certificate);
        const key = (0,private_key_reader/* takeKeyIn */.E2)(privateKey);
        return namesPublicKey(key, publicKey) && hasSoundNumbers(key) && signsFor(key, publicKey);
    }
    catch {
        return false;
    }
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
    const digest = digestFor(publicKey);
    return (0,external_node_crypto_.verify)(digest, message, publicKey, (0,external_node_crypto_.sign)(digest, message, privateKey));
}
function digestFor(key) {
    const { asymmetricKeyType: type = '', asymmetricKeyDetails: details } = key;
    if (type === 'rsa-pss')
        return details?.hashAlgorithm ?? 'sha256';
    return ['rsa', 'ec', 'dsa'].includes(type) ? 'sha256' : null;
}

// EXTERNAL MODULE: ./build/src/adapters/crypto/pem.js
var pem = __webpack_require__(85108);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/certificate-reader.js













const CERTIFICATE_BLOCK = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;
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
    const extensions = readExtensionIdentifiers(x509.raw);
    const certificate = {
        pem: (0,pem/* encodePem */.TS)('CERTIFICATE', x509.raw),
        fingerprint: x509.fingerprint256,
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
        notBefore: timeOf(x509.validFromDate, x509.validFrom),
        notAfter: timeOf(x509.validToDate, x509.validTo),
    };
    if (publicKey !== null)
        rememberPublicKey(certificate, publicKey);
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

/***/ 86113:
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
    #offset = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    get nextTag() {
        return this.#bytes[this.#offset] ?? null;
    }
    readElement() {
        const tag = this.#readByte();
        if ((tag & 0x1f) === 0x1f)
            throw new Error('an element has a long tag');
        const length = this.#readLength();
        if (length > this.#bytes.length - this.#offset)
            throw new Error('an element is cut off');
        const contents = this.#bytes.subarray(this.#offset, this.#offset + length);
        this.#offset += length;
        return { tag, contents };
    }
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
        const [first = 0, ...rest] = decodeArcs(contents);
        const root = Math.min(Math.floor(first / 40), 2);
        return [root, first - root * 40, ...rest].join('.');
    }
    readNull() {
        if (this.read(DER_TAG.null).length > 0)
            throw new Error('a NULL has contents');
    }
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

/***/ 24025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ usageOf),
/* harmony export */   K: () => (/* binding */ objectIdentifierOf)
/* harmony export */ });
/* harmony import */ var _domain_certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18645);

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

/***/ 86551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ deriveKey),
/* harmony export */   Y: () => (/* binding */ DerivedKeys)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);


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
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25856);
/* harmony import */ var _asn1_encoder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78596);
/* harmony import */ var _encrypted_private_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64826);
/* harmony import */ var _key_derivation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86551);
/* harmony import */ var _pbes2_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21666);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85108);
/* harmony import */ var _private_key_reader_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78427);








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

/***/ 74866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ generatePrivateKey),
/* harmony export */   Rx: () => (/* binding */ describeKey),
/* harmony export */   zj: () => (/* binding */ keyTypeOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);


const CURVE_NAMES = new Map([
    ['prime256v1', 'p256'],
    ['secp384r1', 'p384'],
    ['secp521r1', 'p521'],
]);
const generate = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPair);
async function generatePrivateKey(keyType) {
    const { privateKey } = await generatePair(keyType);
    return privateKey;
}
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
function describeKey(key) {
    const { asymmetricKeyType: type = 'unknown', asymmetricKeyDetails: details } = key;
    if (type === 'ec') {
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

/***/ 85108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ explainMissingBlock),
/* harmony export */   Sq: () => (/* binding */ parsePemBlocks),
/* harmony export */   TS: () => (/* binding */ encodePem)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25856);

const MAX_TEXT_LENGTH = 65_536;
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
/* harmony export */   E2: () => (/* binding */ takeKeyIn),
/* harmony export */   Y5: () => (/* binding */ decodePkcs8),
/* harmony export */   xB: () => (/* binding */ keyIn),
/* harmony export */   xu: () => (/* binding */ exportPrivateKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25856);
/* harmony import */ var _domain_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39312);
/* harmony import */ var _der_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86113);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85108);





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
function decodePkcs8(der) {
    try {
        checkPkcs8Frame(new _der_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .DerReader */ .l(der));
    }
    catch (error) {
        throw invalid('the private key in it is damaged', { cause: error });
    }
    return decodeKey(der, 'pkcs8');
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
        return (0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .explainMissingBlock */ .$N)(text);
    return blocks.some(({ label }) => label === 'CERTIFICATE')
        ? 'it is a certificate (are the two paths swapped?)'
        : 'what it holds is something else';
}
function invalid(message, options) {
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('invalid', message, options);
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
/* harmony export */   x3: () => (/* binding */ createFile),
/* harmony export */   yu: () => (/* binding */ removeTemporaryFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57975);
/* harmony import */ var _unfinished_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88577);






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
async function removeTemporaryFolder(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(folder, { recursive: true, force: true }).catch(() => undefined);
}
async function replaceFile(path, content, mode) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
    const part = partialPath(path);
    removeFile(part);
    (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_5__/* .markUnfinished */ .b5)(part);
    try {
        await createFile(part, content, mode);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(part, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(part, { force: true });
        throw error;
    }
    finally {
        (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_5__/* .markFinished */ .UI)(part);
    }
}
function partialPath(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}.certkeep-part`);
}
async function createBeside(path, stamp, part, write) {
    const { dir, name, ext } = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.parse)(path);
    removeFile(part);
    (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_5__/* .markUnfinished */ .b5)(part);
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
        (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_5__/* .markFinished */ .UI)(part);
    }
}
function hasTakenName(name, file) {
    if (statusOf(name) !== null)
        return false;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.linkSync)(file, name);
        return true;
    }
    catch (error) {
        if (hasCode(error, 'EEXIST'))
            return false;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(file, name);
        return true;
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

/***/ 88577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ removeUnfinished),
/* harmony export */   UI: () => (/* binding */ markFinished),
/* harmony export */   b5: () => (/* binding */ markUnfinished)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

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

/***/ 94365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ refuseUnusableFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25856);
/* harmony import */ var _private_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57960);




function refuseUnusableFolder(folder, subject) {
    let path = folder;
    try {
        while ((0,_private_file_js__WEBPACK_IMPORTED_MODULE_3__/* .statusOf */ .c2)(path) === null && path !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path))
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

/***/ 52150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ deadlineAfter)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25856);
/* harmony import */ var _domain_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54764);


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

/***/ 19151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RW: () => (/* binding */ waitForAnswer),
/* harmony export */   a5: () => (/* binding */ isRateLimit),
/* harmony export */   c2: () => (/* binding */ statusOf)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25856);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86138);


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

/***/ 86138:
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

/***/ 26981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ lookingInto),
/* harmony export */   Eb: () => (/* binding */ supportsArtifacts),
/* harmony export */   P6: () => (/* binding */ readRunEnvironment)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

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
    if (!URL.canParse(url))
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

/***/ 53773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ pkcs12EncoderOnDemand),
/* harmony export */   Bq: () => (/* binding */ vaultOnDemand),
/* harmony export */   HU: () => (/* binding */ pairCacheOnDemand),
/* harmony export */   U9: () => (/* binding */ issuerOnDemand)
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
/* harmony export */   UU: () => (/* binding */ areSpreadAlike),
/* harmony export */   Vb: () => (/* binding */ defaultArtifactName),
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
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49702);


function defaultArtifactName(commonName) {
    return `certkeep-${nameForCommonName(commonName)}`;
}
const DEFAULT_LIST_NAME = 'certkeep-certificates';
function nameForCommonName(commonName) {
    const isHost = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(commonName) === 0 && (0,_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfHost */ .rR)(commonName) !== null;
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
    return text.replace(/[^a-z0-9.-]+/g, (others) => Buffer.from(others, 'utf8').toString('hex').replace(/../g, '_$&'));
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
    return [...files]
        .sort((some, other) => (some.path < other.path ? -1 : 1))
        .map((file) => `${file.sha256}  ${file.path}\n`)
        .join('');
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
        ...(formatChecksums(withoutChecksums) === checksums
            ? []
            : [`${CHECKSUMS_FILE} does not agree with the files`]),
    ];
}
function haveSameContent(some, other) {
    return formatChecksums(some.filter(isContent)) === formatChecksums(other.filter(isContent));
}
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
const KEY_TYPES = ['rsa-2048', 'rsa-3072', 'rsa-4096', 'ecdsa-p256', 'ecdsa-p384', 'ed25519'];
const USAGES = ['server-auth', 'client-auth', 'code-signing', 'email-protection'];
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
function daysLeft(certificate, now) {
    return Math.floor((certificate.notAfter.getTime() - now.getTime()) / DAY_MS);
}
function lifetimeDays(certificate) {
    return Math.round((certificate.notAfter.getTime() - certificate.notBefore.getTime()) / DAY_MS);
}
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

/***/ 25856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure),
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99161);

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
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' ')
        .replace(/https?:\/\/\S+/gi, (address) => address.replace(/\?.*/, ''));
    return (0,_one_line_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .T)(text, MAX_MESSAGE_LENGTH).trim().replace(/\.$/, '');
}
function textOf(thrown) {
    try {
        return String(thrown instanceof Error ? thrown.message : thrown);
    }
    catch {
        return 'what was thrown has no text';
    }
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

/***/ 99161:
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
            yield { tag: null, contents: rest };
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

/***/ 39312:
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

/***/ 71560:
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
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99161);



const MAX_NAMES = 100;
const URI_CHARACTER = "(?:[\\w.~!$&'()*+;=:-]|%[0-9a-f]{2})";
const URI_PATH = `(?:${URI_CHARACTER}|[@/])*`;
const URI_QUERY = `(?:${URI_CHARACTER}|[@/?])*`;
const ABSOLUTE_URI = new RegExp(`^[a-z][a-z0-9+.-]*:(?://(?:${URI_CHARACTER}*@)?(\\[[^\\]]*\\]|[\\w.-]*)(?::\\d*)?(?=[/?#]|$)|(?!//)(?=.))` +
    `${URI_PATH}(?:\\?${URI_QUERY})?(?:#${URI_QUERY})?$`, 'i');
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
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(commonName) !== 0)
        return attempt(() => parseAddress(commonName));
    const isLikelyHost = /^[\x21-\x7e]+$/.test(commonName) || commonName.includes('.');
    return isLikelyHost ? attempt(() => parseHostName(commonName)) : null;
}
function formatName(name) {
    return `${name.type}:${name.value}`;
}
function canonicalAddress(text) {
    const family = text.includes('%') ? 0 : (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(text);
    if (family === 0)
        throw new Error(`${quote(text)} is not an IP address`);
    return family === 4 ? text : new URL(`http://[${text}]`).hostname.slice(1, -1);
}
function canonicalHostName(text) {
    const isWildcard = text.startsWith('*.');
    const host = (isWildcard ? text.slice(2) : text).replace(/\.$/, '');
    const ascii = /^[\x21-\x7e]+$/.test(host) ? host.toLowerCase() : labelsToAscii(host);
    const labels = ascii.split('.');
    if (ascii.length > 253 || !labels.every((label) => /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/.test(label))) {
        throw new Error(`${quote(text)} is not a host name`);
    }
    if (/(^|\.)(\d+|0x[0-9a-f]*)$/.test(ascii)) {
        throw new Error(`${quote(text)} is neither a host name nor an IP address`);
    }
    return isWildcard ? `*.${ascii}` : ascii;
}
function labelsToAscii(host) {
    return /[^a-z0-9._\u0080-\u{10ffff}-]/iu.test(host) ? '' : (0,node_url__WEBPACK_IMPORTED_MODULE_1__.domainToASCII)(host);
}
function parseName(item) {
    const type = /^(?:DNS|IP|email|URI)(?=:)/i.exec(item)?.[0];
    if (type !== undefined)
        return parseTyped(type, item.slice(type.length + 1).trim());
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(item) !== 0)
        return parseAddress(item);
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(item) || /^urn:/i.test(item))
        return parseUri(item);
    if (item.includes('@'))
        return parseEmail(item);
    if (/^[^:]+:\d+$/.test(item))
        throw new Error(`${quote(item)} has a port; a name has none`);
    if (/^[\d.]+\/\d+$/.test(item))
        throw new Error(`${quote(item)} is a network; give single addresses`);
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
        throw new Error(`${quote(text)} is not an e-mail address that a certificate can hold`);
    }
    const host = text.indexOf('@') + 1;
    return { type: 'email', value: text.slice(0, host) + canonicalHostName(text.slice(host)) };
}
function parseUri(text) {
    const match = ABSOLUTE_URI.exec(text);
    if (match === null || !URL.canParse(text) || !isHostOfUri(match[1] ?? '')) {
        throw new Error(`${quote(text)} is not an absolute URI`);
    }
    return { type: 'URI', value: text };
}
function isHostOfUri(host) {
    if (host === '' || (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host.replace(/[[\]]/g, '')) !== 0)
        return true;
    return !host.endsWith('.') && attempt(() => canonicalHostName(host)) !== null;
}
function quote(text) {
    return `"${(0,_one_line_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .T)(text)}"`;
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

/***/ 54601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ mayPersist)
/* harmony export */ });
const UNTRUSTED_TRIGGERS = ['pull_request', 'pull_request_target', 'issue_comment', 'workflow_run'];
function mayPersist(eventName) {
    return !UNTRUSTED_TRIGGERS.includes(eventName);
}


/***/ }),

/***/ 3491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ examinePair)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25856);

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
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66307);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25856);
/* harmony import */ var _domain_manifest_parser_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65337);




async function readSet(set, expected) {
    try {
        const manifest = (0,_domain_manifest_parser_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .N)(await set.readText(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST_FILE */ .h1));
        if (manifest.artifactName !== expected.base)
            return `it is a set of ${manifest.artifactName}`;
        if (expected.name !== undefined && manifest.name !== expected.name)
            return `it was stored as ${manifest.name}`;
        const time = (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBackupName */ .Df)(manifest.name, manifest.artifactName)?.time.getTime();
        if (time !== undefined && time !== Date.parse(manifest.createdAt))
            return `it was made at ${manifest.createdAt}, which its name denies`;
        return (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__/* .problemsOfSet */ .iS)(set.files, manifest, await set.readText(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__/* .CHECKSUMS_FILE */ .aP))[0] ?? manifest;
    }
    catch (error) {
        return (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error);
    }
}


/***/ })

};
