export const id = 848;
export const ids = [848,993];
export const modules = {

/***/ 83993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readListEntries: () => (/* binding */ readListEntries)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(25856);
// EXTERNAL MODULE: ./build/src/domain/quoted-input.js
var quoted_input = __webpack_require__(46161);
// EXTERNAL MODULE: ./build/src/domain/single-line.js
var single_line = __webpack_require__(34311);
// EXTERNAL MODULE: ./build/src/adapters/files/usable-path.js
var usable_path = __webpack_require__(75754);
;// CONCATENATED MODULE: ./build/src/adapters/files/faithful-json.js
const MAX_DEPTH = 16;
const CHANGING_NUMBER = /\d[.eE]|-0|\d{16}/;
const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const CURLY = 0x20;
const OPENING = 0x7b;
const CLOSING = 0x7d;
function parseJson(text) {
    if (!/^\s*\[/.test(text))
        return undefined;
    const names = countNames(text);
    if (names === null)
        return undefined;
    try {
        const value = JSON.parse(text);
        return countProperties(value) === names ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function countNames(text) {
    let names = 0;
    let depth = 0;
    let start = 0;
    for (let at = 0; at < text.length; at += 1) {
        const sign = text.charCodeAt(at);
        if (sign === QUOTE) {
            if (CHANGING_NUMBER.test(text.slice(start, at)))
                return null;
            at = endOfString(text, at);
            start = at + 1;
        }
        else if (sign === COLON) {
            names += 1;
        }
        else if ((sign | CURLY) === OPENING) {
            depth += 1;
            if (depth > MAX_DEPTH)
                return null;
        }
        else if ((sign | CURLY) === CLOSING)
            depth -= 1;
    }
    return CHANGING_NUMBER.test(text.slice(start)) ? null : names;
}
function endOfString(text, start) {
    let end = text.indexOf('"', start + 1);
    while (end !== -1 && isEscaped(text, end))
        end = text.indexOf('"', end + 1);
    return end === -1 ? text.length : end;
}
function isEscaped(text, at) {
    let backslashes = 0;
    while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH)
        backslashes += 1;
    return backslashes % 2 === 1;
}
function countProperties(value) {
    if (typeof value !== 'object' || value === null)
        return 0;
    const values = Array.isArray(value) ? value : Object.values(value);
    let properties = Array.isArray(value) ? 0 : values.length;
    for (const each of values)
        properties += countProperties(each);
    return properties;
}

// EXTERNAL MODULE: ./build/src/adapters/files/regular-file.js
var regular_file = __webpack_require__(52277);
;// CONCATENATED MODULE: ./build/src/adapters/files/certificate-list.js







const MAX_BYTES = 16 * 1024 * 1024;
const MAX_ENTRIES = 100_000;
const MAX_REASON = 100;
const ALLOWED = 'must be a YAML or JSON list, or the path of a file with one';
async function readCertificateList(text, workspace) {
    const trimmed = text.trim();
    if (trimmed === '')
        throw refusal('is empty');
    if (isList(trimmed))
        return parseList(text, 'Input "certificates"');
    if (/^\{|:\s|\0/.test(trimmed))
        throw refusal('is neither a list nor a path');
    const path = (0,external_node_path_.isAbsolute)(trimmed) ? (0,external_node_path_.resolve)(trimmed) : (0,external_node_path_.resolve)(workspace, trimmed);
    const content = readListFile(path, (0,quoted_input/* quoteInput */.Z)(trimmed), workspace);
    return parseList(content, `The file ${(0,single_line/* singleLine */.p)(trimmed)} of input "certificates"`);
}
function isList(trimmed) {
    return /^(\[|-\s)|[\r\n]/.test(trimmed);
}
function readListFile(path, quoted, workspace) {
    const bytes = readBytes(path, quoted, workspace);
    if (bytes === null)
        throw refusal(`names a file that is not there, ${quoted}`);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw refusal(`names a file that is not UTF-8 text, ${quoted}`);
    }
}
function readBytes(path, quoted, workspace) {
    try {
        (0,usable_path/* refuseLinkedFolders */.n)(path, workspace);
        return (0,regular_file/* readRegularFile */.XF)(path, MAX_BYTES);
    }
    catch (error) {
        const why = (0,failure/* messageOf */.bD)(error)
            .replace(/^([A-Z]+: [^,]*), .*/s, '$1')
            .replaceAll(path, quoted);
        throw refusal(`names a file that cannot be read, ${quoted} (${(0,single_line/* singleLine */.p)(why, MAX_REASON)})`);
    }
}
async function parseList(text, subject) {
    const value = await parseText(text.replace(/^\uFEFF/, ''), subject);
    if (!Array.isArray(value))
        throw refusal('is not a list', subject);
    const list = value;
    if (list.length === 0)
        throw refusal('is an empty list', subject);
    if (list.length > MAX_ENTRIES)
        throw refusal(`has ${list.length} entries; at most ${MAX_ENTRIES} are read`, subject);
    return list;
}
async function parseText(text, subject) {
    const json = parseJson(text);
    if (json !== undefined)
        return json;
    const { parseYaml, YamlProblem } = await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(385)]).then(__webpack_require__.bind(__webpack_require__, 48385));
    try {
        return parseYaml(text);
    }
    catch (error) {
        const why = error instanceof YamlProblem ? error.message : 'it is neither YAML nor JSON';
        throw refusal(`cannot be read: ${why}`, subject);
    }
}
function refusal(what, subject = 'Input "certificates"') {
    return new failure/* Failure */.HR('invalid-input', `${subject} ${what}: ${ALLOWED}.`);
}

// EXTERNAL MODULE: ./build/src/adapters/files/disk-places.js
var disk_places = __webpack_require__(13018);
// EXTERNAL MODULE: ./build/src/domain/shard.js
var domain_shard = __webpack_require__(72286);
// EXTERNAL MODULE: ./build/src/actions/step/inputs.js
var step_inputs = __webpack_require__(49167);
// EXTERNAL MODULE: ./build/src/actions/certificates/certificate-paths.js
var certificate_paths = __webpack_require__(58216);
// EXTERNAL MODULE: ./build/src/actions/certificates/certificate-inputs.js
var certificate_inputs = __webpack_require__(47475);
;// CONCATENATED MODULE: ./build/src/domain/did-you-mean.js
const MAX_LENGTH = 64;
function didYouMean(word, allowed) {
    if (word.length > MAX_LENGTH)
        return null;
    const meant = inKebabCase(word);
    let nearest = null;
    let fewest = Math.max(2, Math.floor(meant.length / 4)) + 1;
    for (const candidate of allowed) {
        const wrong = editDistance(meant, candidate);
        if (wrong >= fewest || wrong >= candidate.length)
            continue;
        nearest = candidate;
        fewest = wrong;
    }
    return nearest;
}
function inKebabCase(word) {
    return word
        .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
        .replace(/[^A-Za-z0-9]+/g, '-')
        .toLowerCase();
}
function editDistance(some, other) {
    let row = Array.from({ length: other.length + 1 }, (_, column) => column);
    for (const [line, letter] of Array.from(some).entries()) {
        row = nextRow(row, line + 1, letter, other);
    }
    return Math.max(...row.slice(-1));
}
function nextRow(above, first, letter, other) {
    const row = [first];
    let left = first;
    let aboveLeft = first - 1;
    above.slice(1).forEach((over, column) => {
        left = Math.min(left + 1, over + 1, aboveLeft + (other[column] === letter ? 0 : 1));
        aboveLeft = over;
        row.push(left);
    });
    return row;
}

// EXTERNAL MODULE: ./build/src/actions/certificates/run-inputs.js
var run_inputs = __webpack_require__(36749);
;// CONCATENATED MODULE: ./build/src/actions/certificates/list-entry.js





const OWN_INPUTS = new Set([
    ...Object.keys(certificate_inputs/* CERTIFICATE_INPUTS */._s),
    ...Object.keys(certificate_paths/* LISTED_PATHS */.NH),
]);
const SHARED_INPUTS = new Set(Object.keys(run_inputs/* RUN_INPUTS */.q));
const SECRETS = new Set([
    'passphrase',
    'previous-passphrase',
    'p12-password',
    'github-token',
]);
const MAX_TEXT_LENGTH = 65_536;
const MAX_PROBLEMS = 5;
const VALUES = 'must be a text, a number, true or false, or a list of these';
function parseListEntry(entry) {
    const values = new Map();
    const problems = [];
    for (const [name, value] of Object.entries(mappingOf(entry))) {
        try {
            rejectName(name);
            const text = textOf(name, value);
            if (text !== null)
                values.set(name, text);
        }
        catch (error) {
            if (!(error instanceof EntryProblem))
                throw error;
            problems.push(error.message);
            if (problems.length === MAX_PROBLEMS)
                break;
        }
    }
    if (problems.length > 0)
        throw new Error(problems.join(' '));
    return values;
}
class EntryProblem extends Error {
}
function mappingOf(entry) {
    if (typeof entry === 'string' && entry.trim() !== '')
        return { 'common-name': entry };
    if (typeof entry === 'object' && entry !== null && !Array.isArray(entry))
        return entry;
    const what = Array.isArray(entry) ? 'a list' : entry === null || entry === '' ? 'empty' : 'no text';
    throw new Error(`The entry is ${what}: give a mapping of inputs, or a common name. Put a name that looks like a number in quotes.`);
}
function rejectName(name) {
    if (SECRETS.has(name)) {
        throw new EntryProblem(`"${name}" is an input of the whole run: give it beside certificates. A secret never belongs in a list.`);
    }
    if (OWN_INPUTS.has(name))
        return;
    if (SHARED_INPUTS.has(name))
        throw new EntryProblem(`"${name}" is an input of the whole run: give it beside certificates.`);
    const nearest = didYouMean(name, [...OWN_INPUTS, ...SHARED_INPUTS]);
    const advice = nearest === null ? `It can have ${[...OWN_INPUTS].join(', ')}.` : adviceFor(nearest);
    throw new EntryProblem(`Unknown input ${(0,quoted_input/* quoteInput */.Z)(name)}. ${advice}`);
}
function adviceFor(nearest) {
    return OWN_INPUTS.has(nearest)
        ? `Did you mean "${nearest}"?`
        : `If you mean "${nearest}", give it beside certificates.`;
}
function textOf(name, value) {
    if (value === null || value === undefined)
        return null;
    const text = Array.isArray(value) ? linesOf(name, value) : scalarText(name, value);
    if (text.length > MAX_TEXT_LENGTH) {
        throw new EntryProblem(`"${name}" has ${text.length} characters: must have at most ${MAX_TEXT_LENGTH}.`);
    }
    return text;
}
function linesOf(name, list) {
    if (list.length > MAX_TEXT_LENGTH) {
        throw new EntryProblem(`"${name}" has ${list.length} values: must have at most ${MAX_TEXT_LENGTH}.`);
    }
    return list.map((value) => scalarText(name, value)).join('\n');
}
function scalarText(name, value) {
    if (typeof value === 'string')
        return value;
    if (typeof value === 'boolean')
        return String(value);
    if (typeof value !== 'number')
        throw new EntryProblem(`"${name}" has a value of another kind: ${VALUES}.`);
    if (Number.isSafeInteger(value))
        return String(value);
    throw new EntryProblem(`"${name}" is a number that may have been rounded: put it in quotes.`);
}

// EXTERNAL MODULE: ./build/src/actions/certificates/listed-name.js
var listed_name = __webpack_require__(3957);
;// CONCATENATED MODULE: ./build/src/actions/certificates/list-entries.js









async function readListEntries({ text, shard }, { workspace, source }, read) {
    const all = await readCertificateList(text, workspace);
    const indices = [...all.keys()];
    const ofShard = new Set(shard === null ? indices : (0,domain_shard/* takeShard */.m)(indices, shard));
    const remembered = (0,step_inputs/* rememberTexts */.qV)(source);
    const placeOf = (0,disk_places/* diskPlaces */.I)(disk_places/* foldingEverywhere */.a);
    const results = rejectShared(all.map((entry, index) => {
        const position = `Entry ${index + 1}`;
        const readWith = (reader) => readEntry(entry, position, remembered, reader);
        return ofShard.has(index)
            ? ofThisShard(position, readWith(read), placeOf)
            : ofOtherShard(position, readWith(readName), () => readWith(read));
    }));
    return {
        entries: results.flatMap((result) => (isBad(result) ? [] : [result])),
        badEntries: results.filter(isBad),
    };
}
function readEntry(entry, position, source, read) {
    let label = position;
    try {
        const texts = parseListEntry(entry);
        const inputs = { source: (0,step_inputs/* sourceOver */.iT)(texts, source), mayQuote: (name) => !texts.has(name) };
        label = labelOf(position, inputs);
        return read(inputs);
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR) && !(error instanceof Error))
            throw error;
        return bad(position, label, (0,failure/* messageOf */.bD)(error));
    }
}
function labelOf(position, inputs) {
    try {
        return `${position} (${readName(inputs).name})`;
    }
    catch {
        return position;
    }
}
const NAME_INPUTS = { 'common-name': certificate_inputs/* CERTIFICATE_INPUTS */._s['common-name'] };
function readName({ source, mayQuote }) {
    return { name: (0,listed_name/* listedName */.d)((0,step_inputs/* readInputs */.Ko)(NAME_INPUTS, source, { workspace: '', mayQuote })['common-name']) };
}
function ofThisShard(position, result, placeOf) {
    const claims = isBad(result)
        ? []
        : [
            claimOf(result),
            ...(0,certificate_paths/* filesOf */.R8)(result.paths).map((path) => ({ what: 'one of its files', key: `file ${placeOf(path)}` })),
        ];
    return { position, isOfShard: true, claims, read: () => result };
}
function ofOtherShard(position, named, read) {
    return { position, isOfShard: false, claims: isBad(named) ? [] : [claimOf(named)], read };
}
function claimOf({ name }) {
    return { what: `the name ${name}`, key: `name ${name.toLowerCase()}` };
}
function rejectShared(listed) {
    const owners = new Map();
    return listed.flatMap((item) => {
        const shared = item.claims
            .map(({ what, key }) => ({ what, owner: owners.get(key) }))
            .find(({ owner }) => owner !== undefined && !isBad(owner.read()));
        if (shared === undefined)
            for (const { key } of item.claims)
                owners.set(key, item);
        if (!item.isOfShard)
            return [];
        if (shared === undefined)
            return [item.read()];
        const owner = shared.owner?.position.toLowerCase() ?? '';
        const problem = `${shared.what} belongs to ${owner} already. Every certificate needs its own; {name} in a path makes it so`;
        return [bad(item.position, item.position, problem)];
    });
}
function isBad(result) {
    return 'failure' in result;
}
function bad(position, label, problem) {
    const message = `${label}: ${problem}`.replace(/([^.?])$/, '$1.');
    return { position, failure: new failure/* Failure */.HR('invalid-input', message) };
}


/***/ }),

/***/ 80092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readPlacedEntries)
/* harmony export */ });
/* harmony import */ var _step_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49167);
/* harmony import */ var _step_shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55121);
/* harmony import */ var _certificate_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47475);
/* harmony import */ var _certificate_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58216);
/* harmony import */ var _list_entries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83993);
/* harmony import */ var _listed_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3957);






const PLACED_INPUTS = {
    'common-name': _certificate_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .CERTIFICATE_INPUTS */ ._s['common-name'],
    'cert-path': _certificate_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .LISTED_PATHS */ .NH['cert-path'],
    'key-path': _certificate_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .LISTED_PATHS */ .NH['key-path'],
    ..._step_shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .FINGERPRINT_INPUTS */ .Je,
};
function readPlacedEntries(list, paths, { workspace, folder }, check = () => undefined) {
    const source = (name) => (name === 'cert-path' || name === 'key-path' ? paths[name] : '');
    return (0,_list_entries_js__WEBPACK_IMPORTED_MODULE_4__.readListEntries)(list, { workspace, source }, (inputs) => {
        const entry = readPlacedEntry(inputs, folder);
        check(entry);
        return entry;
    });
}
function readPlacedEntry({ source, mayQuote }, folder) {
    const values = (0,_step_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputs */ .Ko)(PLACED_INPUTS, source, { workspace: folder, mayQuote });
    const name = (0,_listed_name_js__WEBPACK_IMPORTED_MODULE_5__/* .listedName */ .d)(values['common-name']);
    const paths = (0,_certificate_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .pathsFor */ .sQ)(name, { ...values, 'p12-path': null });
    const problem = (0,_certificate_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .checkPaths */ .nn)(paths);
    if (problem !== null)
        throw new Error(problem);
    const { 'common-name': commonName, 'expected-fingerprint': expectedFingerprint } = values;
    return { name, commonName, paths, expectedFingerprint };
}


/***/ }),

/***/ 81173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ judgeHistory),
/* harmony export */   Q: () => (/* binding */ ageInDays)
/* harmony export */ });
/* harmony import */ var _backup_interval_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36374);
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18645);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54764);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52297);




function ageInDays(time, now) {
    return Math.max(0, Math.floor((now.getTime() - time.getTime()) / _certificate_js__WEBPACK_IMPORTED_MODULE_2__/* .DAY_MS */ .sO));
}
function judgeHistory(history, maxAgeMs, now) {
    return [
        ...judgeAge(history, maxAgeMs, now),
        ...judgeInterval(history, now),
        ...judgeExpiry(history, maxAgeMs, now),
    ];
}
function judgeAge(history, maxAgeMs, now) {
    const [newest] = history.times;
    if (now.getTime() - newest.getTime() <= maxAgeMs)
        return [];
    return find(history, 'too-old', 'error', `was made at ${(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(newest)} and is older than max-backup-age (${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(maxAgeMs)}). Find out why no newer one was made, and run that workflow.`);
}
function judgeInterval(history, now) {
    const [newest] = history.times;
    const interval = (0,_backup_interval_js__WEBPACK_IMPORTED_MODULE_3__/* .backupIntervalOf */ .XY)(history.times);
    if (interval === null || !(0,_backup_interval_js__WEBPACK_IMPORTED_MODULE_3__/* .isOverdue */ .Jv)(newest, interval, now))
        return [];
    return find(history, 'overdue', 'warning', `was made at ${(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(newest)}. Backups came every ${describeSpan(interval)} before, so at least one is missing. Check whether the schedule was switched off or its runs fail.`);
}
function judgeExpiry(history, maxAgeMs, now) {
    const { expiresAt, times } = history;
    if (expiresAt === null)
        return [];
    const [newest] = times;
    const interval = (0,_backup_interval_js__WEBPACK_IMPORTED_MODULE_3__/* .backupIntervalOf */ .XY)(times);
    const next = interval === null ? newest.getTime() + maxAgeMs : (0,_backup_interval_js__WEBPACK_IMPORTED_MODULE_3__/* .nextRunAfter */ .lC)(newest, interval, now).getTime();
    const isReplaced = expiresAt.getTime() >= next && (interval === null || !(0,_backup_interval_js__WEBPACK_IMPORTED_MODULE_3__/* .isOverdue */ .Jv)(newest, interval, now));
    if (interval === null || expiresAt.getTime() >= next)
        return judgeAgainstCertificates(history, expiresAt, interval, isReplaced);
    return find(history, 'expires-before-next-run', 'warning', `expires at ${(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(expiresAt)}, before the next run if runs come every ${describeSpan(interval)}. Run more often, or raise retention-days.`);
}
function judgeAgainstCertificates(history, expiresAt, interval, isReplaced) {
    const { ends } = history;
    const leadMs = Math.max(...ends.map((end) => end.getTime())) - expiresAt.getTime();
    if (leadMs <= 0)
        return [];
    const which = ends.length === 1 ? 'its certificate' : `the last of its ${ends.length} certificates`;
    const prospect = isReplaced && interval !== null
        ? `Runs come every ${describeSpan(interval)}, so the next one replaces it in time. If they stop, no backup is left from then on.`
        : 'Keep the certificate on a schedule, so that a newer backup is made before then.';
    return find(history, 'expires-before-certificate', isReplaced ? 'notice' : 'warning', `expires at ${(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(expiresAt)}, ${describeSpan(leadMs)} before ${which} does. ${prospect}`);
}
function find({ about }, code, level, message) {
    return [{ code, level, message: `The newest backup (${about}) ${message}`, about, at: null }];
}
function describeSpan(ms) {
    const units = [
        ['days', _certificate_js__WEBPACK_IMPORTED_MODULE_2__/* .DAY_MS */ .sO],
        ['hours', _certificate_js__WEBPACK_IMPORTED_MODULE_2__/* .DAY_MS */ .sO / 24],
    ];
    const [name, unitMs] = units.find(([, each]) => ms >= 2 * each) ?? ['minutes', _backup_interval_js__WEBPACK_IMPORTED_MODULE_3__/* .MINUTE_MS */ .kg];
    const count = Math.round(ms / unitMs);
    return count > 1 ? `${count} ${name}` : '1 minute';
}


/***/ }),

/***/ 36374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jv: () => (/* binding */ isOverdue),
/* harmony export */   XY: () => (/* binding */ backupIntervalOf),
/* harmony export */   gh: () => (/* binding */ INTERVAL_SETS),
/* harmony export */   kg: () => (/* binding */ MINUTE_MS),
/* harmony export */   lC: () => (/* binding */ nextRunAfter)
/* harmony export */ });
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18645);

const INTERVAL_SETS = 10;
const MIN_SETS = 3;
const MINUTE_MS = 60_000;
function backupIntervalOf(newestFirst) {
    const times = newestFirst.slice(0, INTERVAL_SETS).map((time) => time.getTime());
    if (times.length < MIN_SETS)
        return null;
    const intervals = [];
    times.reduce((later, earlier) => {
        intervals.push(later - earlier);
        return earlier;
    });
    const interval = medianOf(intervals);
    return interval < MINUTE_MS ? null : interval;
}
function isOverdue(newest, intervalMs, now) {
    return now.getTime() - newest.getTime() > 2 * intervalMs + _certificate_js__WEBPACK_IMPORTED_MODULE_0__/* .HOUR_MS */ .iQ;
}
function nextRunAfter(newest, intervalMs, now) {
    return new Date(Math.max(newest.getTime() + intervalMs, now.getTime()));
}
function medianOf(numbers) {
    const sorted = [...numbers].sort((some, other) => some - other);
    const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
    return middle.reduce((sum, number) => sum + number, 0) / middle.length;
}


/***/ }),

/***/ 40869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UI: () => (/* binding */ identitiesOf),
  nP: () => (/* binding */ renameSet),
  zK: () => (/* binding */ stageSet)
});

// EXTERNAL MODULE: ./build/src/domain/backup-name.js
var backup_name = __webpack_require__(9292);
// EXTERNAL MODULE: ./build/src/domain/backup-set.js
var backup_set = __webpack_require__(66307);
// EXTERNAL MODULE: ./build/src/domain/manifest.js
var domain_manifest = __webpack_require__(52297);
// EXTERNAL MODULE: ./build/src/domain/count.js
var count = __webpack_require__(39757);
;// CONCATENATED MODULE: ./build/src/domain/recovery-guide.js


const OPENED_KEY = 'restored_key.pem';
const OPENED_PAIRS = 'restored_certificates';
const OPENED_FILES = 'restored_files';
const SAY_PASSPHRASE = `printf %s "$PASSPHRASE" |`;
function formatRecoveryGuide({ createdAt, proof, certificates, userFiles }) {
    const [first] = certificates;
    return [
        '# How to restore this backup by hand',
        '',
        `Certkeep made it at ${createdAt}. You do not need Certkeep to open it.`,
        '',
        ...preparation(proof),
        ...(proof === null ? wholenessSection() : proofSections(proof)),
        ...(first === undefined ? [] : certificateSections(first, certificates)),
        ...userFilesSections(userFiles),
        '## What else is here',
        '',
        `\`${backup_set/* MANIFEST_FILE */.h1}\` describes the set: its certificates, their validity, and the workflow run that made it.`,
        '',
    ].join('\n');
}
function preparation(proof) {
    return [
        `You need a terminal with \`bash\`, \`openssl\` 3, \`tar\` and \`gzip\`${proof === null ? '' : ', and Python 3 or OpenSSL 3.2 or newer to check the proof'}. ` +
            'Linux has them. On macOS install `openssl` with Homebrew, since the one from Apple is another program. On Windows use Git Bash.',
        '',
        `Start \`bash\` in the folder that holds this file.${proof === null ? '' : ' Run the sections in their order: later ones use what the first ones set.'}`,
        '',
    ];
}
function wholenessSection() {
    return [
        ...section('Is the backup whole?', checksumCommands(), CHECKSUMS_ADVICE),
        'That proves no more. The set was made without a passphrase, so everyone who may write to its store could have made it. Compare ' +
            'the fingerprints with those that you know.',
        '',
    ];
}
const CHECKSUMS_ADVICE = `Every line must end with \`OK\`. Use no file that has no line. On macOS the command is \`shasum -a 256 -c ${backup_set/* CHECKSUMS_FILE */.aP}\`.`;
function checksumCommands() {
    return [`sha256sum -c ${backup_set/* CHECKSUMS_FILE */.aP}`];
}
function proofSections(proof) {
    return [
        ...section('Enter the passphrase', [`IFS= read -rsp 'Passphrase: ' PASSPHRASE`], 'It is the one that the workflow had as its input `passphrase`. The commands below pass it on unseen: it appears neither on the ' +
            'screen nor in the history, and in no list of processes. Close the terminal when you are done.'),
        '## Is this the backup that was stored?',
        '',
        `\`${backup_set/* PROOF_FILE */.At}\` proves \`${backup_set/* CHECKSUMS_FILE */.aP}\`: only somebody with the passphrase can make it. Check it in one of two ways.`,
        '',
        ...fenced(pythonProof(proof)),
        'That needs Python 3, which may be called `python`. This needs OpenSSL 3.2 or newer:',
        '',
        ...fenced(opensslProof(proof)),
        'The answer must be `proof: OK`. Otherwise use nothing of this set. (OpenSSL 3.0 and 3.1 can derive the key only from a passphrase ' +
            'among their arguments, where every user of the machine sees it. The sums around the digests are HMAC, RFC 2104, for the same ' +
            'reason.) Who can change a set can change this guide too. If that worries you, run the commands from the guide of a set that ' +
            `you trust, with the \`salt\`, the \`iterations\` and the \`keyCheck\` that \`${backup_set/* MANIFEST_FILE */.h1}\` of this set has under \`proof\`.`,
        '',
        'Then check the files:',
        '',
        ...fenced(checksumCommands()),
        CHECKSUMS_ADVICE,
        '',
    ];
}
function pythonProof({ salt, iterations, keyCheck }) {
    return [
        `${SAY_PASSPHRASE} python3 -c '`,
        'import hashlib, hmac, sys',
        'def mac(key, text): return hmac.new(key, text, hashlib.sha256).digest()',
        `salt, iterations, keyCheck = "${salt}", ${iterations}, "${keyCheck}"`,
        'key = hashlib.pbkdf2_hmac("sha256", sys.stdin.buffer.read(), bytes.fromhex(salt), iterations)',
        `proof = mac(mac(key, b"certkeep set proof v1"), open("${backup_set/* CHECKSUMS_FILE */.aP}", "rb").read()).hex()`,
        'if mac(key, b"certkeep key check v1").hex()[:16] != keyCheck: print("passphrase: WRONG")',
        `elif proof == open("${backup_set/* PROOF_FILE */.At}").read().strip(): print("proof: OK")`,
        'else: print("proof: WRONG")',
        `'`,
    ];
}
function opensslProof({ salt, iterations, keyCheck }) {
    const derivation = '-aes-256-cbc -pbkdf2 -iter $iterations -md sha256 -saltlen 16 -S $salt';
    return [
        `salt=${salt} iterations=${iterations} keyCheck=${keyCheck}`,
        `KEY=$(${SAY_PASSPHRASE} openssl enc ${derivation} -P -pass stdin | sed -n 's/^key=\\([0-9A-F]*\\).*/\\1/p')`,
        'pad() {',
        '  local hex=$1 bytes= byte i',
        '  while ((${#hex} < 128)); do hex+=0; done',
        '  for ((i = 0; i < 128; i += 2)); do',
        `    printf -v byte '\\\\x%02x' $((16#\${hex:i:2} ^ $2))`,
        '    bytes+=$byte',
        '  done',
        '  printf "$bytes"',
        '}',
        'hmac() {',
        '  { pad "$1" 0x36; cat; } | openssl dgst -sha256 -binary | { pad "$1" 0x5c; cat; } | openssl dgst -sha256 -r | cut -c1-64',
        '}',
        `if [ -z "$KEY" ]; then echo 'OpenSSL is older than 3.2'`,
        `elif [ "$(printf %s 'certkeep key check v1' | hmac "$KEY" | cut -c1-16)" != "$keyCheck" ]; then echo 'passphrase: WRONG'`,
        `elif [ "$(hmac "$(printf %s 'certkeep set proof v1' | hmac "$KEY")" < ${backup_set/* CHECKSUMS_FILE */.aP})" = "$(cut -c1-64 ${backup_set/* PROOF_FILE */.At})" ]; then echo 'proof: OK'`,
        `else echo 'proof: WRONG'; fi`,
    ];
}
function certificateSections(first, all) {
    const hasKeys = all.some(({ privateKey }) => privateKey === 'sealed');
    const noKeys = ['## No private key', '', 'This set has none: it was made without a passphrase.', ''];
    if (first.name === null) {
        return [...singleSection(first), ...(hasKeys ? singleKeySection() : noKeys)];
    }
    return [...listSection(all.length), ...(hasKeys ? listKeysSection() : noKeys)];
}
function singleSection({ fingerprint }) {
    return section('The certificate', [`openssl x509 -in ${backup_set/* CERTIFICATE_FILE */.fs} -noout -subject -serial -dates -fingerprint -sha256`], `The fingerprint must be \`${fingerprint}\`.`);
}
function singleKeySection() {
    return section('The private key', ['umask 077', ...openKey(backup_set/* PRIVATE_KEY_FILE */.LQ, OPENED_KEY, backup_set/* CERTIFICATE_FILE */.fs, 'key')], `The answer must be \`key: OK\`: the key opens, and belongs to the certificate. ${KEY_ADVICE}`);
}
const KEY_ADVICE = `\`${OPENED_KEY}\` is not encrypted. Move it to where the server reads it, and leave no copy. ` +
    `(\`${backup_set/* PRIVATE_KEY_FILE */.LQ}\` is PKCS#8: AES-256-CBC under a key from PBKDF2-HMAC-SHA256.)`;
function openKey(sealed, opened, certificate, label) {
    const fromKey = `openssl pkey -in ${opened} -pubout`;
    const fromCertificate = `openssl x509 -in ${certificate} -noout -pubkey`;
    return [
        `if ${SAY_PASSPHRASE} openssl pkey -in ${sealed} -passin stdin -out ${opened} &&`,
        `  [ "$(${fromKey})" = "$(${fromCertificate})" ]`,
        `then echo "${label}: OK"; else echo "${label}: WRONG"; fi`,
    ];
}
function listSection(pairCount) {
    return section('The certificates', [`mkdir -p ${OPENED_PAIRS}`, `tar xzf ${backup_set/* PAIRS_FILE */.LN} -C ${OPENED_PAIRS}`], `The archive holds ${(0,count/* count */.U)(pairCount, 'certificate')}, each in a folder of its own with its \`${backup_set/* CERTIFICATE_FILE */.fs}\`. ` +
        `\`${backup_set/* MANIFEST_FILE */.h1}\` has the name and fingerprint of each under \`certificates\`.`);
}
function listKeysSection() {
    const opening = openKey(`"$folder/${backup_set/* PRIVATE_KEY_FILE */.LQ}"`, `"$folder/${OPENED_KEY}"`, `"$folder/${backup_set/* CERTIFICATE_FILE */.fs}"`, '$folder');
    return section('The private keys', [
        'umask 077',
        `find ${OPENED_PAIRS} -name ${backup_set/* PRIVATE_KEY_FILE */.LQ} | while IFS= read -r key; do`,
        '  folder=${key%/*}',
        ...opening.map((line) => `  ${line}`),
        'done',
    ], `Every line must end with \`OK\`: the key opens, and belongs to the certificate beside it. ${KEY_ADVICE}`);
}
function userFilesSections({ publicCount, sealedCount }) {
    return [
        ...(publicCount === 0
            ? []
            : [
                '## Files that hold only certificates',
                '',
                `\`${backup_set/* PUBLIC_FILES_FOLDER */.xi}/\` holds ${(0,count/* count */.U)(publicCount, 'file')}, as they were, at their paths below the workspace.`,
                '',
            ]),
        ...(sealedCount === 0 ? [] : sealedFilesSection(sealedCount)),
    ];
}
function sealedFilesSection(sealedCount) {
    return section('All other files', [
        `mkdir -p ${OPENED_FILES}`,
        `${SAY_PASSPHRASE} openssl enc -d -aes-256-cbc -pbkdf2 -iter 600000 -md sha256 -in ${backup_set/* SEALED_FILES_FILE */.sn} -pass stdin |`,
        `  tar xzpf - -C ${OPENED_FILES}`,
    ], `\`${OPENED_FILES}/\` then holds ${(0,count/* count */.U)(sealedCount, 'file')} with their modes and times, at their paths below the workspace.`);
}
function section(title, commands, after) {
    return [`## ${title}`, '', ...fenced(commands), after, ''];
}
function fenced(commands) {
    return ['```sh', ...commands, '```', ''];
}

;// CONCATENATED MODULE: ./build/src/use-cases/store/stage-set.js




async function stageSet(content, label, dependencies) {
    const staged = await dependencies.staging.begin((0,backup_name/* timeFolder */.c9)(label.backupName));
    try {
        await writePairs(content.pairs, staged, dependencies.archives);
        const key = label.backupName.isPublic ? null : await dependencies.keyring.sealing();
        const userFiles = await writeUserFiles(content, key, staged);
        const manifest = await describe(content, label, key, userFiles, dependencies);
        return await seal(staged, label.backupName, manifest, key);
    }
    catch (error) {
        await staged.discard();
        throw error;
    }
}
async function renameSet({ staged, manifest }, name, { keyring }) {
    await staged.rename((0,backup_name/* timeFolder */.c9)(name));
    const key = name.isPublic ? null : await keyring.sealing();
    return seal(staged, name, { ...manifest, name: (0,backup_name/* formatBackupName */.$K)(name) }, key);
}
async function writePairs(pairs, staged, archives) {
    const [only] = pairs;
    if (only === undefined)
        return;
    if (only.name === null) {
        await staged.write(backup_set/* CERTIFICATE_FILE */.fs, only.certificate.pem);
        if (only.sealedKey !== null)
            await staged.write(backup_set/* PRIVATE_KEY_FILE */.LQ, only.sealedKey);
        return;
    }
    const packed = pairs.map(({ name, certificate, sealedKey }) => ({
        name: name ?? '',
        certificate: certificate.pem,
        sealedKey,
    }));
    await staged.write(backup_set/* PAIRS_FILE */.LN, await archives.packPairs(packed));
}
async function writeUserFiles({ userFiles: { publicFiles, sealedFiles, leftOut } }, key, staged) {
    for (const { file, bytes } of publicFiles)
        await staged.write((0,backup_set/* publicFilePath */.p8)(file.path), bytes);
    const sealed = key === null || sealedFiles.length === 0 ? [] : await staged.sealFiles(sealedFiles, key.passphrase);
    const counts = Map.groupBy(leftOut, ({ why }) => why);
    return {
        publicCount: publicFiles.length,
        sealedCount: sealed.length,
        digest: key === null ? null : key.digestFiles([...identitiesOf(staged.files), ...sealed]),
        leftOut: [...counts].map(([reason, files]) => ({ reason, count: files.length })),
    };
}
function identitiesOf(files) {
    const prefix = (0,backup_set/* publicFilePath */.p8)('');
    return files
        .filter(({ path }) => path.startsWith(prefix))
        .map(({ path, sha256 }) => ({ path: path.slice(prefix.length), mode: '0644', sha256 }));
}
async function describe(content, { kind, backupName, raceKey }, key, userFiles, { run, toolVersion }) {
    const { action, specification, supersedes } = content;
    return {
        schemaVersion: domain_manifest/* MANIFEST_SCHEMA_VERSION */.v5,
        tool: { name: 'certkeep', version: toolVersion },
        kind,
        action,
        name: raceKey ?? (0,backup_name/* formatBackupName */.$K)(backupName),
        artifactName: backupName.base,
        createdAt: (0,domain_manifest/* formatTime */.fU)(backupName.time),
        proof: key?.record ?? null,
        run: await run.readRecord(),
        supersedes,
        specification: specification === null ? null : (0,domain_manifest/* recordSpecification */.R0)(specification),
        certificates: recordsOf(content.pairs),
        userFiles,
    };
}
function recordsOf(pairs) {
    return pairs
        .map(({ name, certificate, sealedKey, since, isCarried = false, isKeptForEver = false }) => (0,domain_manifest/* recordCertificate */.j4)(certificate, {
        name,
        privateKey: sealedKey === null ? 'absent' : 'sealed',
        since,
        isCarried,
        isKeptForEver,
    }))
        .sort((some, other) => ((some.name ?? '') < (other.name ?? '') ? -1 : 1));
}
async function seal(staged, name, manifest, key) {
    await staged.write(backup_set/* RECOVERY_GUIDE_FILE */.Ez, formatRecoveryGuide(manifest));
    await staged.write(backup_set/* MANIFEST_FILE */.h1, (0,domain_manifest/* formatManifest */.L_)(manifest));
    const checksums = (0,backup_set/* formatChecksums */.ss)(staged.files);
    await staged.write(backup_set/* CHECKSUMS_FILE */.aP, checksums);
    if (key !== null)
        await staged.write(backup_set/* PROOF_FILE */.At, `${key.prove(checksums)}\n`);
    return { name, staged, manifest, checksums };
}


/***/ })

};
