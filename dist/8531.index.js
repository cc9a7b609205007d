export const id = 8531;
export const ids = [8531];
export const modules = {
8531:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
userFiles: () => ( userFiles)
});
var external_node_fs_ = __webpack_require__(3024);
var set_path = __webpack_require__(2201);
var failure = __webpack_require__(5856);
var external_node_path_ = __webpack_require__(6760);
var regular_file = __webpack_require__(9625);
;
const NOTHING_THERE = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'];
function diskView() {
const listings = new Map();
const identities = new Map();
const list = (folder) => recall(listings, folder, () => (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }).sort((some, other) => (some.name < other.name ? -1 : 1)));
return {
status: disk_view_status,
list,
ownPath(path) {
const name = (0,external_node_path_.basename)(path);
if (name === '')
return path;
const folder = external_node_fs_.realpathSync.native((0,external_node_path_.dirname)(path));
return (0,external_node_path_.join)(folder, nameOnDisk(name, folder, list));
},
identity: (path) => recall(identities, path, () => identityOf(path)),
};
}
function disk_view_status(path) {
try {
return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false, bigint: true }) ?? null;
}
catch (error) {
if ((0,regular_file .up)(error, ...NOTHING_THERE))
return null;
throw error;
}
}
function nameOnDisk(name, folder, list) {
const names = namesIn(folder, list);
return names.includes(name) ? name : (names.find((other) => (0,set_path .tu)(other) === (0,set_path .tu)(name)) ?? name);
}
function namesIn(folder, list) {
try {
return list(folder).map((entry) => entry.name);
}
catch {
return [];
}
}
function identityOf(path) {
try {
const { dev, ino } = (0,external_node_fs_.statSync)(path, { bigint: true });
return ino === 0n ? external_node_fs_.realpathSync.native(path) : `${dev}:${ino}`;
}
catch {
return null;
}
}
function recall(memory, key, make) {
const known = memory.get(key);
if (known !== undefined)
return known;
const value = make();
memory.set(key, value);
return value;
}
;
const OURS = { why: 'ours', reason: 'it belongs to Certkeep itself' };
const BAD_NAME = {
why: 'bad-name',
reason: 'its name has characters that archives cannot carry',
};
function* namedBy(line, ground) {
const { root } = line;
if (root === null || ground.isExcluded(root))
return;
let status;
try {
status = ground.disk.status(root);
}
catch (error) {
yield { path: root, problem: unreadable(error), ...outright(line) };
return;
}
if (status?.isDirectory() === true)
yield* inFolder(root, line, ground);
else if (line.isLiteral || status?.isSymbolicLink() === true)
yield { path: root, problem: null, ...outright(line) };
}
function outright({ isLiteral }) {
return isLiteral ? { isNamed: true } : {};
}
function* inFolder(folder, line, ground) {
if (ground.isOurs(folder))
yield* foldersOfOurs(folder, line, ground);
else
yield* entriesIn(folder, line, ground);
}
function* foldersOfOurs(folder, line, ground) {
const isEmpty = entriesIn(folder, line, { ...ground, isOurs: () => false }).next().done === true;
if (!isEmpty)
yield { path: folder, problem: OURS };
}
function* entriesIn(folder, line, ground) {
let entries;
try {
entries = ground.disk.list(folder);
}
catch (error) {
yield { path: folder, problem: unreadable(error) };
return;
}
for (const entry of entries) {
if (!entry.name.startsWith('.'))
yield* atEntry(entry, (0,external_node_path_.join)(folder, entry.name), line, ground);
}
}
function* atEntry(entry, path, line, ground) {
const isFolder = entry.isDirectory();
if (!(isFolder ? line.mayMatchIn(path) : line.matches(path)) || ground.isExcluded(path))
return;
if (isMangled(entry.name) && ground.disk.status(path) === null)
yield { path, problem: BAD_NAME };
else if (isFolder)
yield* inFolder(path, line, ground);
else
yield { path, problem: null };
}
function isMangled(name) {
return name.includes('\ufffd');
}
function unreadable(error) {
return { why: 'unreadable', reason: `it cannot be read: ${(0,failure .bD)(error)}` };
}
;
function ownFiles(ours, disk) {
const own = new Set(ours.map((path) => disk.identity(path)).filter((identity) => identity !== null));
const folders = new Map();
const isOwnItself = (path) => {
const identity = disk.identity(path);
return identity !== null && own.has(identity);
};
const isOwnFolder = (folder) => {
const known = folders.get(folder);
if (known !== undefined)
return known;
const parent = (0,external_node_path_.dirname)(folder);
const isOwn = isOwnItself(folder) || (parent !== folder && isOwnFolder(parent));
folders.set(folder, isOwn);
return isOwn;
};
return (path) => isOwnItself(path) || isOwnFolder((0,external_node_path_.dirname)(path));
}
var external_node_os_ = __webpack_require__(8161);
var quoted_input = __webpack_require__(1267);
var disk_places = __webpack_require__(7241);
;
const MAX_BRACKET_REACH = 500_000;
const IS_WINDOWS = external_node_path_.sep === '\\';
const MAGIC = IS_WINDOWS ? /[*?[]/ : /[*?[\\]/;
async function parsePathLines(lines, workspace, disk) {
if (bracketReach(lines) > MAX_BRACKET_REACH)
throw new failure .HR('invalid-input', 'Input "paths" cannot be used: it has too many "[" in lines that are too long. Use "*" and "?" instead.');
const texts = lines.split('\n').map((line) => line.trim());
const parsed = [];
for (const text of texts) {
if (text === '' || text.startsWith('#'))
continue;
parsed.push(await parseLine(text, workspace, disk));
}
return parsed;
}
async function parseLine(text, workspace, disk) {
const marks = /^(?:!\s*)*/.exec(text)?.[0] ?? '';
const isExclusion = marks.replace(/\s/g, '').length % 2 === 1;
const named = text.slice(marks.length);
if (named === '')
throw unusable(text, 'no path follows "!"');
const literal = literalRoot(named, workspace, disk);
if (literal !== null || !MAGIC.test(named))
return { text, isExclusion, ...literalLine(literal) };
const pattern = withLiteralFolder(named, workspace, disk);
return { text, isExclusion, ...(await patternLine(pattern, workspace, disk, text)) };
}
function withLiteralFolder(text, workspace, disk) {
for (let end = text.lastIndexOf('/'); end > 0; end = text.lastIndexOf('/', end - 1)) {
const folder = text.slice(0, end);
if (!MAGIC.test(folder))
return text;
const root = literalRoot(folder, workspace, disk);
if (root !== null)
return `${path_lines_escape(root)}${text.slice(end)}`;
}
return text;
}
function literalRoot(text, workspace, disk) {
const here = rootOf((0,external_node_path_.resolve)(workspace, text), workspace, disk);
return here === null && isOfHome(text)
? rootOf((0,external_node_path_.resolve)(`${homeFolder(text)}${text.slice(1)}`), workspace, disk)
: here;
}
function literalLine(root) {
const isIn = (path) => root !== null && (path === root || (0,disk_places .zZ)(path, root));
return { root, isLiteral: true, matches: isIn, mayMatchIn: isIn };
}
async function patternLine(text, workspace, disk, line) {
const pattern = absolutePattern(text, workspace);
const prefix = await searchPath(pattern, line);
const rest = partsOf(pattern).slice(partsOf(prefix).length);
const root = rootOf(prefix, workspace, disk);
if (rest.length === 0)
return literalLine(root);
const matcher = await matcherOf(rest, pattern.endsWith('/'), line);
const below = (path) => root !== null && (0,disk_places .zZ)(path, root) ? (0,external_node_path_.relative)(root, path).split(external_node_path_.sep).join('/') : null;
return {
root,
isLiteral: false,
matches(path) {
const inner = below(path);
return inner !== null && matcher.matches(inner);
},
mayMatchIn(folder) {
const inner = below(folder);
return folder === root || (inner !== null && matcher.mayMatchIn(inner));
},
};
}
function absolutePattern(text, workspace) {
if (isOfHome(text))
return `${path_lines_escape(homeFolder(text))}${text.slice(1)}`;
const pattern = IS_WINDOWS ? text.replaceAll('\\', '/') : text;
if (IS_WINDOWS && /^\/(?!\/)/.test(pattern))
return `${path_lines_escape((0,external_node_path_.parse)(workspace).root)}${pattern}`;
return (0,external_node_path_.isAbsolute)(text) ? pattern : `${path_lines_escape(workspace)}/${pattern.replace(/^(?:\.\/+)+/, '')}`;
}
function isOfHome(text) {
return text === '~' || text.startsWith('~/') || text.startsWith(`~${external_node_path_.sep}`);
}
function homeFolder(line) {
let home = '';
try {
home = (0,external_node_os_.homedir)();
}
catch {
}
if ((0,external_node_path_.isAbsolute)(home))
return home;
throw new failure .HR('invalid-input', `Input "paths" cannot be used: a line, ${(0,quoted_input .Zs)(line)}, begins in the home folder, and the user of this runner has none. Set HOME for the step, or name the path from the root on.`);
}
function path_lines_escape(path) {
const slashed = IS_WINDOWS ? path.replaceAll('\\', '/') : path.replaceAll('\\', '\\\\');
return slashed.replace(/[[*?]/g, '[$&]');
}
function partsOf(path) {
return (IS_WINDOWS ? path.replaceAll('\\', '/') : path).split('/').filter((part) => part !== '');
}
async function searchPath(pattern, line) {
const { create } = await __webpack_require__.e( 9739).then(__webpack_require__.t.bind(__webpack_require__, 9739, 19));
try {
const [prefix = ''] = (await create(`!!${pattern}`)).getSearchPaths();
return prefix;
}
catch (error) {
throw unusable(line, (0,failure .bD)(error), error);
}
}
function rootOf(path, workspace, disk) {
try {
const status = disk.status(path);
if (status === null)
return null;
const target = status.isSymbolicLink() ? (0,disk_places .h)(path) : null;
const leadsHome = target !== null && (target === workspace || (0,disk_places .zZ)(workspace, target));
return leadsHome ? target : disk.ownPath(path);
}
catch {
return path;
}
}
async function matcherOf(parts, namesFolder, line) {
const { Minimatch } = await __webpack_require__.e( 3581).then(__webpack_require__.bind(__webpack_require__, 3581));
const options = {
dot: true,
nobrace: true,
nocase: IS_WINDOWS,
nocomment: true,
noext: true,
nonegate: true,
};
try {
const itself = new Minimatch(parts.join('/'), options);
const inside = new Minimatch([...parts, '**'].join('/'), options);
return {
matches: (path) => (!namesFolder && itself.match(path)) || inside.match(path),
mayMatchIn: (folder) => inside.match(folder, true),
};
}
catch (error) {
throw unusable(line, (0,failure .bD)(error), error);
}
}
function bracketReach(lines) {
return lines.split('\n').reduce((sum, line) => sum + (line.split('[').length - 1) * line.length, 0);
}
function unusable(line, why, cause) {
const problem = why.replace(/^Invalid pattern '.*'\. /s, '');
return new failure .HR('invalid-input', `Input "paths" cannot be used: a line, ${(0,quoted_input .Zs)(line)}, is no pattern: ${problem}. Name files from the workspace or from the root on.`, { cause });
}
var file_access = __webpack_require__(5125);
var single_line = __webpack_require__(8109);
;
const MAX_SHOWN = 1024;
function storedPath(location, workspace, paths = external_node_path_) {
const relative = paths.relative(workspace, location);
const isOutside = relative === '..' || relative.startsWith(`..${paths.sep}`) || paths.isAbsolute(relative);
return (isOutside ? withoutRoot(location, paths) : relative).split(paths.sep).join('/');
}
function withoutRoot(location, paths) {
const { root } = paths.parse(location);
const drive = /^([A-Za-z]):/.exec(root)?.[1]?.toLowerCase();
const below = location.slice(root.length);
if (drive !== undefined)
return `${drive}${paths.sep}${below}`;
return `${root}${below}`.replace(/^[\\/]+/, '');
}
function readablePath(path) {
const spelled = path.toWellFormed().replace(/\p{Cc}/gu, (character) => {
const digits = character.charCodeAt(0).toString(16).padStart(2, '0');
return `\\x${digits}`;
});
return (0,single_line .pF)(spelled, MAX_SHOWN);
}
;
function userFiles(workspace) {
return {
find: async (lines, ours) => find(lines, ours, external_node_fs_.realpathSync.native(workspace)),
read: (file, maxBytes) => Promise.try(() => {
const bytes = (0,regular_file .XF)(file.location, maxBytes);
if (bytes === null)
throw new Error(`${file.location} is gone`);
return bytes;
}),
};
}
async function find(lines, ours, workspace) {
const disk = diskView();
const ground = { disk, isOurs: ownFiles(ours, disk) };
const parsed = await parsePathLines(lines, workspace, disk);
const { named, unmatched } = allNamed(parsed, ground);
const files = new Map();
const ownPaths = new Map();
const leftOut = [];
for (const { path: ownPath, problem, ...outright } of named) {
const path = storedPath(ownPath, workspace);
const result = problem ?? describe(ownPath, path, ground);
if (result === null)
continue;
if ('why' in result)
leftOut.push({ path: readablePath(path), ...result, ...outright });
else {
rejectSamePath(ownPaths.get(path), ownPath, path);
ownPaths.set(path, ownPath);
files.set(path, { ...result, ...outright });
}
}
rejectFilesBelowFiles(ownPaths);
return {
files: inOrder([...files.values()]),
leftOut: inOrder(leftOut),
unmatched,
...(parsed.every(({ isExclusion }) => isExclusion) ? { namesNothing: true } : {}),
};
}
function allNamed(lines, ground) {
const named = new Map();
const unmatched = [];
for (const [index, line] of lines.entries()) {
if (line.isExclusion)
continue;
const exclusions = lines.slice(index + 1).filter((later) => later.isExclusion);
const isExcluded = (path) => exclusions.some((exclusion) => exclusion.matches(path));
let isMatched = false;
for (const found of namedBy(line, { ...ground, isExcluded })) {
isMatched = true;
const { isNamed } = named.get(found.path) ?? {};
named.set(found.path, { ...found, ...(isNamed === undefined ? {} : { isNamed }) });
}
if (!isMatched)
unmatched.push(line.text);
}
return { named: [...named.values()], unmatched };
}
function describe(ownPath, path, { disk, isOurs }) {
const target = targetOf(ownPath, disk);
if (target === null || 'why' in target)
return target;
const { location, status } = target;
if (isOurs(ownPath) || isOurs(location))
return OURS;
if (status.isDirectory())
return { why: 'folder-link', reason: 'it is a link to a folder: name the folder itself' };
if (!status.isFile())
return { why: 'not-a-file', reason: 'it is no regular file' };
if (!(0,set_path .bP)(path))
return BAD_NAME;
try {
(0,external_node_fs_.accessSync)(location, external_node_fs_.constants.R_OK);
}
catch (error) {
return unreadable(error);
}
return { location, path, sizeBytes: status.size, mode: modeOf(status), modifiedAt: status.mtime };
}
function modeOf({ mode }, platform = process.platform) {
return mode & (platform === 'win32' ? 0o700 : file_access .Jj);
}
function targetOf(ownPath, disk) {
let isLink = false;
try {
const status = disk.status(ownPath);
if (status === null)
return null;
isLink = status.isSymbolicLink();
const location = isLink ? external_node_fs_.realpathSync.native(ownPath) : ownPath;
return { location, status: (0,external_node_fs_.statSync)(location) };
}
catch (error) {
const leadsNowhere = isLink && (0,regular_file .up)(error, 'ENOENT', 'ENOTDIR', 'ELOOP');
return leadsNowhere
? { why: 'not-a-file', reason: 'it is a link that leads nowhere' }
: unreadable(error);
}
}
function rejectSamePath(some, other, path) {
if (some === undefined)
return;
throw new failure .HR('invalid-input', `Input "paths" cannot be used: ${readablePath(some)} and ${readablePath(other)} would both be stored as ${readablePath(path)}. Leave one of them out with a line that begins with "!".`);
}
function rejectFilesBelowFiles(ownPaths) {
const seen = new Set();
for (const [path, ownPath] of ownPaths)
for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
const folder = path.slice(0, end);
if (seen.has(folder))
break;
seen.add(folder);
const other = ownPaths.get(folder);
if (other === undefined)
continue;
throw new failure .HR('invalid-input', `Input "paths" cannot be used: ${readablePath(other)} would be stored as ${readablePath(folder)}, and ${readablePath(ownPath)} below it, so that the backup could not be restored. Leave one of them out with a line that begins with "!".`);
}
}
function inOrder(items) {
return items.toSorted((some, other) => (some.path < other.path ? -1 : 1));
}
})
};
