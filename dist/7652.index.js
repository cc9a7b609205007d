export const id = 7652;
export const ids = [7652];
export const modules = {
7652:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
YamlProblem: () => ( YamlProblem),
linesOfItems: () => ( linesOfItems),
parseYaml: () => ( parseYaml)
});
var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);
const MAX_DEPTH = 16;
const MAX_REPEATED = 16 * 1024 * 1024;
const VALUE_SIZE = 16;
class YamlProblem extends Error {
}
const SCHEMA = js_yaml__WEBPACK_IMPORTED_MODULE_0__ .uH.extend({
implicit: [js_yaml__WEBPACK_IMPORTED_MODULE_0__ .gK.null, js_yaml__WEBPACK_IMPORTED_MODULE_0__ .gK.bool, asWritten(js_yaml__WEBPACK_IMPORTED_MODULE_0__ .gK.int), asWritten(js_yaml__WEBPACK_IMPORTED_MODULE_0__ .gK.float)],
});
function parseYaml(text) {
return loadText(text, text.includes('&') ? aliasLimit() : null);
}
function loadText(text, listener) {
try {
return (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__ .Hh)(text, { schema: SCHEMA, maxDepth: MAX_DEPTH, listener });
}
catch (error) {
if (error instanceof YamlProblem)
throw error;
throw error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__ .tB ? describe(error) : new YamlProblem('the parser gave up');
}
}
function linesOfItems(text) {
const open = [{ line: 0, result: null, items: [] }];
const listener = (event, { line, result }) => {
if (event === 'open') {
open.push({ line: line + 1, result: null, items: [] });
return;
}
const node = open.pop();
const parent = open.at(-1);
if (node === undefined || parent === undefined)
return;
node.result = result;
const [inner] = node.items;
if (inner !== undefined && inner.result === result)
node.items = inner.items;
parent.items.push(node);
};
loadText(text, listener);
const [list] = open[0]?.items ?? [];
const lines = list?.items.map(({ line }) => line) ?? [];
const count = Array.isArray(list?.result) ? list.result.length : 0;
return lines.length === count ? lines : linesOfDashes(text, count);
}
function linesOfDashes(text, count) {
const indents = text.split(/\r\n?|\n/).map((line) => /^( *)-(?:\s|$)/.exec(line)?.[1]?.length);
const outer = indents.find((indent) => indent !== undefined);
const lines = indents.flatMap((indent, index) => indent !== undefined && indent === outer ? [index + 1] : []);
return lines.length === count ? lines : [];
}
function asWritten(type) {
return new js_yaml__WEBPACK_IMPORTED_MODULE_0__ .ZU(type.tag, {
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
if (mark === undefined)
return new YamlProblem(why);
return new YamlProblem(`${place(mark.line, mark.column - lengthOfAlias(reason))}, ${why}`);
}
function lengthOfAlias(reason) {
const name = /^unidentified alias "(.*)"$/s.exec(reason)?.[1];
return name === undefined ? 0 : name.length + 1;
}
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
})
};
