export const id = 385;
export const ids = [385];
export const modules = {

/***/ 48385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YamlProblem: () => (/* binding */ YamlProblem),
/* harmony export */   parseYaml: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33243);

/** Lists, mappings, lists of names, names: four levels are meant. */
const MAX_DEPTH = 16;
/** What all aliases together may repeat, in characters: as much as the largest file could write out. */
const MAX_REPEATED = 16 * 1024 * 1024;
/** What a value counts besides its characters, about what it takes in memory. */
const VALUE_SIZE = 16;
/** Why a text is not YAML that is accepted, with line and column; it quotes nothing of the text. */
class YamlProblem extends Error {
}
/** The core schema of YAML 1.2; but numbers other than plain whole ones, which may lose something, stay texts. */
const SCHEMA = js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .FAILSAFE_SCHEMA */ .uH.extend({
    implicit: [js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .types */ .gK.null, js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .types */ .gK.bool, asWritten(js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .types */ .gK.int), asWritten(js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .types */ .gK.float)],
});
/**
 * The value of a text with one YAML document; `undefined` for one with none. Tags other than those of the core schema,
 * names that are given twice, more than 16 levels and aliases that repeat more than 16 Mi characters are refused. A name
 * `__proto__` is one like every other, and so is `<<`. Throws a `YamlProblem`.
 */
function parseYaml(text) {
    try {
        // Where no anchor is, no alias can be.
        const listener = text.includes('&') ? aliasLimit() : null;
        return (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .load */ .Hh)(text, { schema: SCHEMA, maxDepth: MAX_DEPTH, listener });
    }
    catch (error) {
        if (error instanceof YamlProblem)
            throw error;
        // Whatever else is thrown, such as a text that is too long for the engine, may quote the text.
        throw error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB ? describe(error) : new YamlProblem('the parser gave up');
    }
}
function asWritten(type) {
    return new js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .Type */ .ZU(type.tag, {
        kind: 'scalar',
        resolve: (text) => type.resolve(text),
        construct: (text) => {
            const value = type.construct(text);
            return typeof value === 'number' && Number.isSafeInteger(value) && String(value) === text
                ? value
                : text;
        },
    });
}
/**
 * Counts what aliases repeat while the text is read. A few lines of anchors can stand for more values than memory holds;
 * the parser itself only shares them, but it writes out those that it finds in a name, as do we later.
 */
function aliasLimit() {
    let left = MAX_REPEATED;
    return (event, { kind, result, line, position, lineStart }) => {
        if (event === 'open' || kind !== null)
            return;
        left -= sizeUpTo(result, left);
        if (left <= 0) {
            throw new YamlProblem(`${place(line, position - lineStart)}, aliases repeat more than 16 Mi characters`);
        }
    };
}
/** The characters of all values, each wherever it is met again; not much more than `limit`, even where a list holds itself. */
function sizeUpTo(value, limit) {
    const waiting = [value];
    let size = 0;
    while (waiting.length > 0 && size <= limit) {
        const next = waiting.pop();
        size += VALUE_SIZE;
        if (typeof next === 'string')
            size += next.length;
        else if (typeof next === 'object' && next !== null) {
            for (const each of Object.values(next))
                waiting.push(each);
        }
    }
    return size;
}
function describe({ reason, mark }) {
    const why = explain(reason);
    return new YamlProblem(mark === undefined ? why : `${place(mark.line, mark.column)}, ${why}`);
}
/** The parser's reason without the piece of the text that some of them end in, or what a person can do about it. */
function explain(reason) {
    if (reason.includes('alias')) {
        return 'a text that begins with * is an alias, and no anchor has its name; a wildcard needs quotes, as in "*.example.com"';
    }
    if (/\btag\b/.test(reason))
        return 'a text that begins with ! is a tag, which is not allowed here; it needs quotes';
    if (reason.startsWith('duplicated mapping key'))
        return 'an input is given twice';
    return reason.replace(/["!:].*$/s, '').trim();
}
function place(line, column) {
    return `line ${line + 1}, column ${column + 1}`;
}


/***/ })

};
