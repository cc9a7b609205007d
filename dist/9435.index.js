export const id = 9435;
export const ids = [9435];
export const modules = {
9435:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
create: () => ( create)
});
var lib_core = __webpack_require__(6805);
var external_fs_ = __webpack_require__(9896);
;
function getOptions(copy) {
const result = {
followSymbolicLinks: true,
implicitDescendants: true,
matchDirectories: true,
omitBrokenSymbolicLinks: true,
excludeHiddenFiles: false
};
if (copy) {
if (typeof copy.followSymbolicLinks === 'boolean') {
result.followSymbolicLinks = copy.followSymbolicLinks;
lib_core .Yz(`followSymbolicLinks '${result.followSymbolicLinks}'`);
}
if (typeof copy.implicitDescendants === 'boolean') {
result.implicitDescendants = copy.implicitDescendants;
lib_core .Yz(`implicitDescendants '${result.implicitDescendants}'`);
}
if (typeof copy.matchDirectories === 'boolean') {
result.matchDirectories = copy.matchDirectories;
lib_core .Yz(`matchDirectories '${result.matchDirectories}'`);
}
if (typeof copy.omitBrokenSymbolicLinks === 'boolean') {
result.omitBrokenSymbolicLinks = copy.omitBrokenSymbolicLinks;
lib_core .Yz(`omitBrokenSymbolicLinks '${result.omitBrokenSymbolicLinks}'`);
}
if (typeof copy.excludeHiddenFiles === 'boolean') {
result.excludeHiddenFiles = copy.excludeHiddenFiles;
lib_core .Yz(`excludeHiddenFiles '${result.excludeHiddenFiles}'`);
}
}
return result;
}
var external_path_ = __webpack_require__(6928);
var external_assert_ = __webpack_require__(2613);
;
const IS_WINDOWS = process.platform === 'win32';
function dirname(p) {
p = safeTrimTrailingSeparator(p);
if (IS_WINDOWS && /^\\\\[^\\]+(\\[^\\]+)?$/.test(p)) {
return p;
}
let result = external_path_.dirname(p);
if (IS_WINDOWS && /^\\\\[^\\]+\\[^\\]+\\$/.test(result)) {
result = safeTrimTrailingSeparator(result);
}
return result;
}
function ensureAbsoluteRoot(root, itemPath) {
external_assert_(root, `ensureAbsoluteRoot parameter 'root' must not be empty`);
external_assert_(itemPath, `ensureAbsoluteRoot parameter 'itemPath' must not be empty`);
if (hasAbsoluteRoot(itemPath)) {
return itemPath;
}
if (IS_WINDOWS) {
if (itemPath.match(/^[A-Z]:[^\\/]|^[A-Z]:$/i)) {
let cwd = process.cwd();
external_assert_(cwd.match(/^[A-Z]:\\/i), `Expected current directory to start with an absolute drive root. Actual '${cwd}'`);
if (itemPath[0].toUpperCase() === cwd[0].toUpperCase()) {
if (itemPath.length === 2) {
return `${itemPath[0]}:\\${cwd.substr(3)}`;
}
else {
if (!cwd.endsWith('\\')) {
cwd += '\\';
}
return `${itemPath[0]}:\\${cwd.substr(3)}${itemPath.substr(2)}`;
}
}
else {
return `${itemPath[0]}:\\${itemPath.substr(2)}`;
}
}
else if (normalizeSeparators(itemPath).match(/^\\$|^\\[^\\]/)) {
const cwd = process.cwd();
external_assert_(cwd.match(/^[A-Z]:\\/i), `Expected current directory to start with an absolute drive root. Actual '${cwd}'`);
return `${cwd[0]}:\\${itemPath.substr(1)}`;
}
}
external_assert_(hasAbsoluteRoot(root), `ensureAbsoluteRoot parameter 'root' must have an absolute root`);
if (root.endsWith('/') || (IS_WINDOWS && root.endsWith('\\'))) {
}
else {
root += external_path_.sep;
}
return root + itemPath;
}
function hasAbsoluteRoot(itemPath) {
external_assert_(itemPath, `hasAbsoluteRoot parameter 'itemPath' must not be empty`);
itemPath = normalizeSeparators(itemPath);
if (IS_WINDOWS) {
return itemPath.startsWith('\\\\') || /^[A-Z]:\\/i.test(itemPath);
}
return itemPath.startsWith('/');
}
function hasRoot(itemPath) {
external_assert_(itemPath, `isRooted parameter 'itemPath' must not be empty`);
itemPath = normalizeSeparators(itemPath);
if (IS_WINDOWS) {
return itemPath.startsWith('\\') || /^[A-Z]:/i.test(itemPath);
}
return itemPath.startsWith('/');
}
function normalizeSeparators(p) {
p = p || '';
if (IS_WINDOWS) {
p = p.replace(/\//g, '\\');
const isUnc = /^\\\\+[^\\]/.test(p);
return (isUnc ? '\\' : '') + p.replace(/\\\\+/g, '\\');
}
return p.replace(/\/\/+/g, '/');
}
function safeTrimTrailingSeparator(p) {
if (!p) {
return '';
}
p = normalizeSeparators(p);
if (!p.endsWith(external_path_.sep)) {
return p;
}
if (p === external_path_.sep) {
return p;
}
if (IS_WINDOWS && /^[A-Z]:\\$/i.test(p)) {
return p;
}
return p.substr(0, p.length - 1);
}
;
var MatchKind;
(function (MatchKind) {
MatchKind[MatchKind["None"] = 0] = "None";
MatchKind[MatchKind["Directory"] = 1] = "Directory";
MatchKind[MatchKind["File"] = 2] = "File";
MatchKind[MatchKind["All"] = 3] = "All";
})(MatchKind || (MatchKind = {}));
;
const internal_pattern_helper_IS_WINDOWS = process.platform === 'win32';
function getSearchPaths(patterns) {
patterns = patterns.filter(x => !x.negate);
const searchPathMap = {};
for (const pattern of patterns) {
const key = internal_pattern_helper_IS_WINDOWS
? pattern.searchPath.toUpperCase()
: pattern.searchPath;
searchPathMap[key] = 'candidate';
}
const result = [];
for (const pattern of patterns) {
const key = internal_pattern_helper_IS_WINDOWS
? pattern.searchPath.toUpperCase()
: pattern.searchPath;
if (searchPathMap[key] === 'included') {
continue;
}
let foundAncestor = false;
let tempKey = key;
let parent = dirname(tempKey);
while (parent !== tempKey) {
if (searchPathMap[parent]) {
foundAncestor = true;
break;
}
tempKey = parent;
parent = dirname(tempKey);
}
if (!foundAncestor) {
result.push(pattern.searchPath);
searchPathMap[key] = 'included';
}
}
return result;
}
function internal_pattern_helper_match(patterns, itemPath) {
let result = MatchKind.None;
for (const pattern of patterns) {
if (pattern.negate) {
result &= ~pattern.match(itemPath);
}
else {
result |= pattern.match(itemPath);
}
}
return result;
}
function internal_pattern_helper_partialMatch(patterns, itemPath) {
return patterns.some(x => !x.negate && x.partialMatch(itemPath));
}
var external_os_ = __webpack_require__(857);
var esm = __webpack_require__(3581);
;
const internal_path_IS_WINDOWS = process.platform === 'win32';
class Path {
constructor(itemPath) {
this.segments = [];
if (typeof itemPath === 'string') {
external_assert_(itemPath, `Parameter 'itemPath' must not be empty`);
itemPath = safeTrimTrailingSeparator(itemPath);
if (!hasRoot(itemPath)) {
this.segments = itemPath.split(external_path_.sep);
}
else {
let remaining = itemPath;
let dir = dirname(remaining);
while (dir !== remaining) {
const basename = external_path_.basename(remaining);
this.segments.unshift(basename);
remaining = dir;
dir = dirname(remaining);
}
this.segments.unshift(remaining);
}
}
else {
external_assert_(itemPath.length > 0, `Parameter 'itemPath' must not be an empty array`);
for (let i = 0; i < itemPath.length; i++) {
let segment = itemPath[i];
external_assert_(segment, `Parameter 'itemPath' must not contain any empty segments`);
segment = normalizeSeparators(itemPath[i]);
if (i === 0 && hasRoot(segment)) {
segment = safeTrimTrailingSeparator(segment);
external_assert_(segment === dirname(segment), `Parameter 'itemPath' root segment contains information for multiple segments`);
this.segments.push(segment);
}
else {
external_assert_(!segment.includes(external_path_.sep), `Parameter 'itemPath' contains unexpected path separators`);
this.segments.push(segment);
}
}
}
}
toString() {
let result = this.segments[0];
let skipSlash = result.endsWith(external_path_.sep) || (internal_path_IS_WINDOWS && /^[A-Z]:$/i.test(result));
for (let i = 1; i < this.segments.length; i++) {
if (skipSlash) {
skipSlash = false;
}
else {
result += external_path_.sep;
}
result += this.segments[i];
}
return result;
}
}
;
const internal_pattern_IS_WINDOWS = process.platform === 'win32';
class Pattern {
constructor(patternOrNegate, isImplicitPattern = false, segments, homedir) {
this.negate = false;
let pattern;
if (typeof patternOrNegate === 'string') {
pattern = patternOrNegate.trim();
}
else {
segments = segments || [];
external_assert_(segments.length, `Parameter 'segments' must not empty`);
const root = Pattern.getLiteral(segments[0]);
external_assert_(root && hasAbsoluteRoot(root), `Parameter 'segments' first element must be a root path`);
pattern = new Path(segments).toString().trim();
if (patternOrNegate) {
pattern = `!${pattern}`;
}
}
while (pattern.startsWith('!')) {
this.negate = !this.negate;
pattern = pattern.substr(1).trim();
}
pattern = Pattern.fixupPattern(pattern, homedir);
this.segments = new Path(pattern).segments;
this.trailingSeparator = normalizeSeparators(pattern)
.endsWith(external_path_.sep);
pattern = safeTrimTrailingSeparator(pattern);
let foundGlob = false;
const searchSegments = this.segments
.map(x => Pattern.getLiteral(x))
.filter(x => !foundGlob && !(foundGlob = x === ''));
this.searchPath = new Path(searchSegments).toString();
this.rootRegExp = new RegExp(Pattern.regExpEscape(searchSegments[0]), internal_pattern_IS_WINDOWS ? 'i' : '');
this.isImplicitPattern = isImplicitPattern;
const minimatchOptions = {
dot: true,
nobrace: true,
nocase: internal_pattern_IS_WINDOWS,
nocomment: true,
noext: true,
nonegate: true
};
pattern = internal_pattern_IS_WINDOWS ? pattern.replace(/\\/g, '/') : pattern;
this.minimatch = new esm.Minimatch(pattern, minimatchOptions);
}
match(itemPath) {
if (this.segments[this.segments.length - 1] === '**') {
itemPath = normalizeSeparators(itemPath);
if (!itemPath.endsWith(external_path_.sep) && this.isImplicitPattern === false) {
itemPath = `${itemPath}${external_path_.sep}`;
}
}
else {
itemPath = safeTrimTrailingSeparator(itemPath);
}
if (this.minimatch.match(itemPath)) {
return this.trailingSeparator ? MatchKind.Directory : MatchKind.All;
}
return MatchKind.None;
}
partialMatch(itemPath) {
itemPath = safeTrimTrailingSeparator(itemPath);
if (dirname(itemPath) === itemPath) {
return this.rootRegExp.test(itemPath);
}
return this.minimatch.matchOne(itemPath.split(internal_pattern_IS_WINDOWS ? /\\+/ : /\/+/), this.minimatch.set[0], true);
}
static globEscape(s) {
return (internal_pattern_IS_WINDOWS ? s : s.replace(/\\/g, '\\\\'))
.replace(/(\[)(?=[^/]+\])/g, '[[]')
.replace(/\?/g, '[?]')
.replace(/\*/g, '[*]');
}
static fixupPattern(pattern, homedir) {
external_assert_(pattern, 'pattern cannot be empty');
const literalSegments = new Path(pattern).segments.map(x => Pattern.getLiteral(x));
external_assert_(literalSegments.every((x, i) => (x !== '.' || i === 0) && x !== '..'), `Invalid pattern '${pattern}'. Relative pathing '.' and '..' is not allowed.`);
external_assert_(!hasRoot(pattern) || literalSegments[0], `Invalid pattern '${pattern}'. Root segment must not contain globs.`);
pattern = normalizeSeparators(pattern);
if (pattern === '.' || pattern.startsWith(`.${external_path_.sep}`)) {
pattern = Pattern.globEscape(process.cwd()) + pattern.substr(1);
}
else if (pattern === '~' || pattern.startsWith(`~${external_path_.sep}`)) {
homedir = homedir || external_os_.homedir();
external_assert_(homedir, 'Unable to determine HOME directory');
external_assert_(hasAbsoluteRoot(homedir), `Expected HOME directory to be a rooted path. Actual '${homedir}'`);
pattern = Pattern.globEscape(homedir) + pattern.substr(1);
}
else if (internal_pattern_IS_WINDOWS &&
(pattern.match(/^[A-Z]:$/i) || pattern.match(/^[A-Z]:[^\\]/i))) {
let root = ensureAbsoluteRoot('C:\\dummy-root', pattern.substr(0, 2));
if (pattern.length > 2 && !root.endsWith('\\')) {
root += '\\';
}
pattern = Pattern.globEscape(root) + pattern.substr(2);
}
else if (internal_pattern_IS_WINDOWS && (pattern === '\\' || pattern.match(/^\\[^\\]/))) {
let root = ensureAbsoluteRoot('C:\\dummy-root', '\\');
if (!root.endsWith('\\')) {
root += '\\';
}
pattern = Pattern.globEscape(root) + pattern.substr(1);
}
else {
pattern = ensureAbsoluteRoot(Pattern.globEscape(process.cwd()), pattern);
}
return normalizeSeparators(pattern);
}
static getLiteral(segment) {
let literal = '';
for (let i = 0; i < segment.length; i++) {
const c = segment[i];
if (c === '\\' && !internal_pattern_IS_WINDOWS && i + 1 < segment.length) {
literal += segment[++i];
continue;
}
else if (c === '*' || c === '?') {
return '';
}
else if (c === '[' && i + 1 < segment.length) {
let set = '';
let closed = -1;
for (let i2 = i + 1; i2 < segment.length; i2++) {
const c2 = segment[i2];
if (c2 === '\\' && !internal_pattern_IS_WINDOWS && i2 + 1 < segment.length) {
set += segment[++i2];
continue;
}
else if (c2 === ']') {
closed = i2;
break;
}
else {
set += c2;
}
}
if (closed >= 0) {
if (set.length > 1) {
return '';
}
if (set) {
literal += set;
i = closed;
continue;
}
}
}
literal += c;
}
return literal;
}
static regExpEscape(s) {
return s.replace(/[[\\^$.|?*+()]/g, '\\$&');
}
}
;
class SearchState {
constructor(path, level) {
this.path = path;
this.level = level;
}
}
;
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
return new (P || (P = Promise))(function (resolve, reject) {
function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
step((generator = generator.apply(thisArg, _arguments || [])).next());
});
};
var __asyncValues = (undefined && undefined.__asyncValues) || function (o) {
if (!Symbol.asyncIterator) throw new TypeError("Symbol.asyncIterator is not defined.");
var m = o[Symbol.asyncIterator], i;
return m ? m.call(o) : (o = typeof __values === "function" ? __values(o) : o[Symbol.iterator](), i = {}, verb("next"), verb("throw"), verb("return"), i[Symbol.asyncIterator] = function () { return this; }, i);
function verb(n) { i[n] = o[n] && function (v) { return new Promise(function (resolve, reject) { v = o[n](v), settle(resolve, reject, v.done, v.value); }); }; }
function settle(resolve, reject, d, v) { Promise.resolve(v).then(function(v) { resolve({ value: v, done: d }); }, reject); }
};
var __await = (undefined && undefined.__await) || function (v) { return this instanceof __await ? (this.v = v, this) : new __await(v); }
var __asyncGenerator = (undefined && undefined.__asyncGenerator) || function (thisArg, _arguments, generator) {
if (!Symbol.asyncIterator) throw new TypeError("Symbol.asyncIterator is not defined.");
var g = generator.apply(thisArg, _arguments || []), i, q = [];
return i = Object.create((typeof AsyncIterator === "function" ? AsyncIterator : Object).prototype), verb("next"), verb("throw"), verb("return", awaitReturn), i[Symbol.asyncIterator] = function () { return this; }, i;
function awaitReturn(f) { return function (v) { return Promise.resolve(v).then(f, reject); }; }
function verb(n, f) { if (g[n]) { i[n] = function (v) { return new Promise(function (a, b) { q.push([n, v, a, b]) > 1 || resume(n, v); }); }; if (f) i[n] = f(i[n]); } }
function resume(n, v) { try { step(g[n](v)); } catch (e) { settle(q[0][3], e); } }
function step(r) { r.value instanceof __await ? Promise.resolve(r.value.v).then(fulfill, reject) : settle(q[0][2], r); }
function fulfill(value) { resume("next", value); }
function reject(value) { resume("throw", value); }
function settle(f, v) { if (f(v), q.shift(), q.length) resume(q[0][0], q[0][1]); }
};
const internal_globber_IS_WINDOWS = process.platform === 'win32';
class DefaultGlobber {
constructor(options) {
this.patterns = [];
this.searchPaths = [];
this.options = getOptions(options);
}
getSearchPaths() {
return this.searchPaths.slice();
}
glob() {
return __awaiter(this, void 0, void 0, function* () {
var _a, e_1, _b, _c;
const result = [];
try {
for (var _d = true, _e = __asyncValues(this.globGenerator()), _f; _f = yield _e.next(), _a = _f.done, !_a; _d = true) {
_c = _f.value;
_d = false;
const itemPath = _c;
result.push(itemPath);
}
}
catch (e_1_1) { e_1 = { error: e_1_1 }; }
finally {
try {
if (!_d && !_a && (_b = _e.return)) yield _b.call(_e);
}
finally { if (e_1) throw e_1.error; }
}
return result;
});
}
globGenerator() {
return __asyncGenerator(this, arguments, function* globGenerator_1() {
const options = getOptions(this.options);
const patterns = [];
for (const pattern of this.patterns) {
patterns.push(pattern);
if (options.implicitDescendants &&
(pattern.trailingSeparator ||
pattern.segments[pattern.segments.length - 1] !== '**')) {
patterns.push(new Pattern(pattern.negate, true, pattern.segments.concat('**')));
}
}
const stack = [];
for (const searchPath of getSearchPaths(patterns)) {
lib_core .Yz(`Search path '${searchPath}'`);
try {
yield __await(external_fs_.promises.lstat(searchPath));
}
catch (err) {
if (err.code === 'ENOENT') {
continue;
}
throw err;
}
stack.unshift(new SearchState(searchPath, 1));
}
const traversalChain = [];
while (stack.length) {
const item = stack.pop();
const match = internal_pattern_helper_match(patterns, item.path);
const partialMatch = !!match || internal_pattern_helper_partialMatch(patterns, item.path);
if (!match && !partialMatch) {
continue;
}
const stats = yield __await(DefaultGlobber.stat(item, options, traversalChain)
);
if (!stats) {
continue;
}
if (options.excludeHiddenFiles && external_path_.basename(item.path).match(/^\./)) {
continue;
}
if (stats.isDirectory()) {
if (match & MatchKind.Directory && options.matchDirectories) {
yield yield __await(item.path);
}
else if (!partialMatch) {
continue;
}
const childLevel = item.level + 1;
const childItems = (yield __await(external_fs_.promises.readdir(item.path))).map(x => new SearchState(external_path_.join(item.path, x), childLevel));
stack.push(...childItems.reverse());
}
else if (match & MatchKind.File) {
yield yield __await(item.path);
}
}
});
}
static create(patterns, options) {
return __awaiter(this, void 0, void 0, function* () {
const result = new DefaultGlobber(options);
if (internal_globber_IS_WINDOWS) {
patterns = patterns.replace(/\r\n/g, '\n');
patterns = patterns.replace(/\r/g, '\n');
}
const lines = patterns.split('\n').map(x => x.trim());
for (const line of lines) {
if (!line || line.startsWith('#')) {
continue;
}
else {
result.patterns.push(new Pattern(line));
}
}
result.searchPaths.push(...getSearchPaths(result.patterns));
return result;
});
}
static stat(item, options, traversalChain) {
return __awaiter(this, void 0, void 0, function* () {
let stats;
if (options.followSymbolicLinks) {
try {
stats = yield external_fs_.promises.stat(item.path);
}
catch (err) {
if (err.code === 'ENOENT') {
if (options.omitBrokenSymbolicLinks) {
lib_core .Yz(`Broken symlink '${item.path}'`);
return undefined;
}
throw new Error(`No information found for the path '${item.path}'. This may indicate a broken symbolic link.`);
}
throw err;
}
}
else {
stats = yield external_fs_.promises.lstat(item.path);
}
if (stats.isDirectory() && options.followSymbolicLinks) {
const realPath = yield external_fs_.promises.realpath(item.path);
while (traversalChain.length >= item.level) {
traversalChain.pop();
}
if (traversalChain.some((x) => x === realPath)) {
lib_core .Yz(`Symlink cycle detected for path '${item.path}' and realpath '${realPath}'`);
return undefined;
}
traversalChain.push(realPath);
}
return stats;
});
}
}
var external_crypto_ = __webpack_require__(6982);
var external_stream_ = __webpack_require__(2203);
var external_util_ = __webpack_require__(9023);
;
var internal_hash_files_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
return new (P || (P = Promise))(function (resolve, reject) {
function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
step((generator = generator.apply(thisArg, _arguments || [])).next());
});
};
var internal_hash_files_asyncValues = (undefined && undefined.__asyncValues) || function (o) {
if (!Symbol.asyncIterator) throw new TypeError("Symbol.asyncIterator is not defined.");
var m = o[Symbol.asyncIterator], i;
return m ? m.call(o) : (o = typeof __values === "function" ? __values(o) : o[Symbol.iterator](), i = {}, verb("next"), verb("throw"), verb("return"), i[Symbol.asyncIterator] = function () { return this; }, i);
function verb(n) { i[n] = o[n] && function (v) { return new Promise(function (resolve, reject) { v = o[n](v), settle(resolve, reject, v.done, v.value); }); }; }
function settle(resolve, reject, d, v) { Promise.resolve(v).then(function(v) { resolve({ value: v, done: d }); }, reject); }
};
function hashFiles(globber_1, currentWorkspace_1) {
return internal_hash_files_awaiter(this, arguments, void 0, function* (globber, currentWorkspace, verbose = false) {
var _a, e_1, _b, _c;
var _d;
const writeDelegate = verbose ? core.info : core.debug;
let hasMatch = false;
const githubWorkspace = currentWorkspace
? currentWorkspace
: ((_d = process.env['GITHUB_WORKSPACE']) !== null && _d !== void 0 ? _d : process.cwd());
const result = crypto.createHash('sha256');
let count = 0;
try {
for (var _e = true, _f = internal_hash_files_asyncValues(globber.globGenerator()), _g; _g = yield _f.next(), _a = _g.done, !_a; _e = true) {
_c = _g.value;
_e = false;
const file = _c;
writeDelegate(file);
if (!file.startsWith(`${githubWorkspace}${path.sep}`)) {
writeDelegate(`Ignore '${file}' since it is not under GITHUB_WORKSPACE.`);
continue;
}
if (fs.statSync(file).isDirectory()) {
writeDelegate(`Skip directory '${file}'.`);
continue;
}
const hash = crypto.createHash('sha256');
const pipeline = util.promisify(stream.pipeline);
yield pipeline(fs.createReadStream(file), hash);
result.write(hash.digest());
count++;
if (!hasMatch) {
hasMatch = true;
}
}
}
catch (e_1_1) { e_1 = { error: e_1_1 }; }
finally {
try {
if (!_e && !_a && (_b = _f.return)) yield _b.call(_f);
}
finally { if (e_1) throw e_1.error; }
}
result.end();
if (hasMatch) {
writeDelegate(`Found ${count} files to hash.`);
return result.digest('hex');
}
else {
writeDelegate(`No matches found for glob`);
return '';
}
});
}
;
var glob_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
return new (P || (P = Promise))(function (resolve, reject) {
function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
step((generator = generator.apply(thisArg, _arguments || [])).next());
});
};
function create(patterns, options) {
return glob_awaiter(this, void 0, void 0, function* () {
return yield DefaultGlobber.create(patterns, options);
});
}
function glob_hashFiles(patterns_1) {
return glob_awaiter(this, arguments, void 0, function* (patterns, currentWorkspace = '', options, verbose = false) {
let followSymbolicLinks = true;
if (options && typeof options.followSymbolicLinks === 'boolean') {
followSymbolicLinks = options.followSymbolicLinks;
}
const globber = yield create(patterns, { followSymbolicLinks });
return _hashFiles(globber, currentWorkspace, verbose);
});
}
})
};
