export const id = 7238;
export const ids = [7238,8346];
export const modules = {
5252:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Dn: () => ( partialPath),
H2: () => ( createFileFrom),
Pi: () => ( createBeside),
nM: () => ( removeFile),
uj: () => ( createPassingFile),
vW: () => ( hiddenBeside),
wE: () => ( makeTemporaryFolder),
x3: () => ( createFile),
yX: () => ( createPassingFileFrom),
yu: () => ( removeTemporaryFolder)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);
var _regular_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9625);
var _cleanup_registry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5852);
var _folders_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9251);
const flush = (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_1__.fsync);
const MAX_NAME_BYTES = 255;
const MAX_ENDING_BYTES = 32;
const PRIVATE_MODE = 0o600;
const PRIVATE_FOLDER_MODE = 0o700;
const CREATE = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | _regular_file_js__WEBPACK_IMPORTED_MODULE_4__ .qP;
function removeFile(path) {
if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_4__ .c2)(path) !== null)
(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { force: true });
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
return createFrom(path, chunks, async (file) => {
if (modifiedAt !== null)
await file.utimes(modifiedAt, modifiedAt);
await file.chmod(mode);
await file.sync();
});
}
async function createPassingFileFrom(path, chunks, mode) {
return createFrom(path, chunks, (file) => file.chmod(mode));
}
async function createFrom(path, chunks, finish) {
const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
let sizeBytes = 0;
(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, CREATE, PRIVATE_MODE));
const file = await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.open(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDWR | _regular_file_js__WEBPACK_IMPORTED_MODULE_4__ .qP);
try {
await file.writeFile((async function* () {
for await (const chunk of chunks) {
hash.update(chunk);
sizeBytes += chunk.length;
yield chunk;
}
})());
await finish(file);
}
catch (error) {
await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.rm(path, { force: true });
throw error;
}
finally {
await file.close();
}
return { sizeBytes, sha256: hash.digest('hex') };
}
function makeTemporaryFolder(parent) {
(0,_folders_js__WEBPACK_IMPORTED_MODULE_6__ .f)(parent, PRIVATE_FOLDER_MODE);
return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, 'certkeep-'));
}
async function removeTemporaryFolder(folder) {
await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.rm(folder, { recursive: true, force: true }).catch(() => undefined);
}
function partialPath(path) {
return hiddenBeside(path, 'certkeep-part');
}
function hiddenBeside(path, ending) {
const name = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path);
return `${path.slice(0, path.length - name.length)}.${shortened(name, ending.length + 2)}.${ending}`;
}
function shortened(name, added) {
if (name.length * 3 + added <= MAX_NAME_BYTES || Buffer.byteLength(name) + added <= MAX_NAME_BYTES)
return name;
const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', name, 'hex').slice(0, 16);
return `${cut(name, MAX_NAME_BYTES - added - digest.length - 1)}-${digest}`;
}
function cut(text, bytes) {
return new TextDecoder().decode(Buffer.from(text).subarray(0, bytes), { stream: true });
}
async function createBeside(path, stamp, part, write) {
const { dir } = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.parse)(path);
removeFile(part);
(0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_5__ .b5)(part);
try {
await write(part);
for (let attempt = 1;; attempt += 1) {
const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, datedName(path, `-${stamp}${attempt > 1 ? `-r${attempt}` : ''}`));
if (hasTakenName(beside, part))
return beside;
}
}
finally {
removeFile(part);
(0,_cleanup_registry_js__WEBPACK_IMPORTED_MODULE_5__ .UI)(part);
}
}
function datedName(path, date) {
const { base, name, ext } = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.parse)(path);
const [stem, ending] = Buffer.byteLength(ext) <= MAX_ENDING_BYTES ? [name, ext] : [base, ''];
return `${cut(stem, MAX_NAME_BYTES - Buffer.byteLength(date + ending))}${date}${ending}`;
}
function hasTakenName(name, file) {
if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_4__ .c2)(name) !== null)
return false;
try {
(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.linkSync)(file, name);
return true;
}
catch (error) {
if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_4__ .up)(error, 'EEXIST'))
return false;
(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(file, name);
return true;
}
}
}),
9251:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
c: () => ( removeFolders),
f: () => ( makeFolder)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
var _regular_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9625);
const FOLDER_MODE = 0o755;
function makeFolder(path, mode = FOLDER_MODE) {
return missingUpTo(path).filter((folder) => isMade(folder, mode));
}
function missingUpTo(path) {
const status = (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_2__ .c2)(path);
if (status !== null) {
if (!status.isDirectory() && !status.isSymbolicLink())
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
return [];
}
return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path ? [path] : [...missingUpTo((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)), path];
}
function isMade(folder, mode) {
try {
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { mode });
return true;
}
catch (error) {
if ((0,_regular_file_js__WEBPACK_IMPORTED_MODULE_2__ .up)(error, 'EEXIST'))
return false;
throw error;
}
}
function removeFolders(made) {
for (const path of made.toReversed()) {
try {
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(path);
}
catch {
}
}
}
}),
4279:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
K: () => ( wrongDigest),
U: () => ( archiveDownloader)
});
var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5856);
var _files_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5252);
var _set_format_zip_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8346);
var _official_clients_request_trouble_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4038);
var _retry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6138);
const MAX_TRIES = 3;
const MAX_EXTRA_TRIES = 6;
class NotThere extends Error {
}
function archiveDownloader(options) {
const fetch = fetcher(options);
return async (wanted) => {
const folder = makeFolder(wanted, options.environment.temporaryFolder);
const discard = () => (0,_files_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ .yu)(folder);
try {
const reader = await options.deadline.limit(`fetching ${wanted.place}`, () => fetch(wanted, folder));
if (reader !== null)
return { ...reader, close: () => reader.close().finally(discard) };
await discard();
return null;
}
catch (error) {
await discard();
throw error;
}
};
}
function fetcher(options) {
const { deadline, wait = _retry_js__WEBPACK_IMPORTED_MODULE_6__ .mz } = options;
let extraTries = 0;
const waitBeforeNext = (error, count) => {
const isNotThere = error instanceof NotThere;
if (isNotThere || (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR && error.code === 'invalid'))
extraTries += 1;
if (extraTries > MAX_EXTRA_TRIES)
return null;
return isNotThere ? (0,_retry_js__WEBPACK_IMPORTED_MODULE_6__ .jo)(count) : options.waitBeforeNext(error, count);
};
return async (wanted, folder) => {
const attempt = () => fetchOnce(wanted, folder, options);
try {
const result = await (0,_retry_js__WEBPACK_IMPORTED_MODULE_6__ .sT)(attempt, {
maxTries: MAX_TRIES,
signal: deadline.signal,
wait,
waitBeforeNext,
});
if (result instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR)
throw result;
return result;
}
catch (error) {
if (error instanceof NotThere)
return null;
if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR)
throw error;
throw notFetched(wanted, error);
}
};
}
async function fetchOnce(wanted, folder, { fetch, hasDigest }) {
const into = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'try-'));
if (!(await fetch(wanted, into)))
throw new NotThere('it is not there');
return openArchive(wanted, into).catch((error) => {
if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR && error.code === 'invalid' && hasDigest(wanted))
return error;
throw error;
});
}
function makeFolder(wanted, temporaryFolder) {
try {
return (0,_files_disk_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ .wE)(temporaryFolder);
}
catch (error) {
throw notFetched(wanted, error);
}
}
function notFetched({ place }, cause) {
return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR('unreadable', (0,_official_clients_request_trouble_js__WEBPACK_IMPORTED_MODULE_5__ ._W)(`Could not fetch the ${place}: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(cause)}.`), {
cause,
});
}
async function openArchive({ place }, folder) {
const [archive] = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
try {
if (archive === undefined)
throw new Error('nothing was received');
return await (0,_set_format_zip_reader_js__WEBPACK_IMPORTED_MODULE_4__.openZip)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, archive));
}
catch (error) {
if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR)
throw error;
throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR('invalid', `The ${place} is damaged: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error)}.`, { cause: error });
}
}
function wrongDigest({ place }) {
return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR('invalid', `The ${place} is not what was stored: its digest differs.`);
}
}),
7238:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
releaseStore: () => ( releaseStore)
});
var external_node_crypto_ = __webpack_require__(7598);
var backup_name = __webpack_require__(1855);
var external_node_path_ = __webpack_require__(6760);
var failure = __webpack_require__(5856);
var archive_download = __webpack_require__(4279);
var retry = __webpack_require__(6138);
;
const MAX_CONCURRENT_REQUESTS = 8;
const MAX_READINGS = 4;
async function readBareList(list) {
let last = await readOnce(list);
for (let reading = 2; last.size >= list.fullPage; reading += 1) {
if (reading > MAX_READINGS) {
throw new failure .HR('unreadable', `Cannot ${list.what}: the list changed during each of ${MAX_READINGS} readings. Run again when fewer workflows run.`);
}
const next = await readOnce(list);
const isSame = next.size === last.size && [...next.keys()].every((id) => last.has(id));
last = next;
if (isSame)
break;
}
return [...last.values()];
}
async function readOnce(list) {
const items = new Map();
for (let first = 1, width = 2;; first += width, width = Math.min(2 * width, MAX_CONCURRENT_REQUESTS)) {
const pages = await Promise.all(Array.from({ length: width }, (_, index) => list.readPage(first + index)));
for (const page of pages) {
const countBefore = items.size;
for (const item of page.items)
items.set(list.idOf(item), item);
if (items.size > countBefore)
continue;
if (page.hasNext)
throw brokenOff(list);
return items;
}
}
}
function brokenOff({ what }) {
return new failure .HR('unreadable', `Cannot ${what}: the server sent a page without items, and says that more follow. Run again later.`);
}
var json_answer = __webpack_require__(5012);
var list_request = __webpack_require__(4319);
var rest_error = __webpack_require__(1342);
;
const ENDING = '.zip';
const NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;
const MAX_LABEL = 255;
function assetOf(answer, releaseId, read) {
const { state, label, uuid } = answer;
return {
id: read.numberOf(answer, 'id'),
releaseId,
name: read.textOf(answer, 'name'),
sizeBytes: read.numberOf(answer, 'size'),
createdAt: read.dateOf(answer, 'created_at'),
isWhole: state === undefined || state === 'uploaded',
label: typeof label === 'string' ? label : '',
digest: (0,json_answer .s)(answer),
attachment: typeof uuid === 'string' && /^[0-9a-f-]{36}$/i.test(uuid) ? uuid : null,
};
}
function assetName(backupName) {
return `${backupName}${ENDING}`;
}
function fileOf(name) {
return assetName((0,backup_name .$K)(name));
}
function notStored(name, why, cause) {
return new failure .HR('not-stored', `Could not store the release asset ${fileOf(name)}: ${why}`, { cause });
}
function backupNameIn(name, scope) {
return name.endsWith(ENDING) && NAME.test(name) ? (0,backup_name .wT)(name.slice(0, -ENDING.length), scope) : null;
}
function labelFor(name, { runId, branch, sender }) {
const end = sender === '' ? ')' : `, sender ${sender})`;
const label = `${name} (run ${runId} on ${branch}${end}`;
return branch === '' || label.length > MAX_LABEL ? `${name} (run ${runId}${end}` : label;
}
function originIn({ name, label }) {
const words = /\(run (\d+)(?: on (.+?))?(?:, sender ([0-9a-f]{12}))?\)$/.exec(label.slice(name.length));
const [, runId = '', branch = '', sender = ''] = words ?? [];
const origin = { runId, branch, sender };
return runId !== '' && label === labelFor(name, origin) ? origin : null;
}
function storedSetOf(asset, name) {
const { id, releaseId, name: file, digest, attachment } = asset;
const origin = originIn(asset);
return {
name,
place: `release asset ${file}`,
source: 'release',
receivedAt: asset.createdAt,
sizeBytes: asset.sizeBytes,
expiresAt: null,
isExpired: false,
asset: {
id,
releaseId,
name: file,
...(origin === null ? {} : { runId: origin.runId }),
...(origin === null || origin.branch === '' ? {} : { headBranch: origin.branch }),
...(digest === null ? {} : { digest }),
...(attachment === null ? {} : { attachment }),
},
};
}
;
function releaseOf(answer, read) {
return {
id: read.numberOf(answer, 'id'),
tag: read.textOf(answer, 'tag_name'),
isDraft: read.flagOf(answer, 'draft'),
uploadUrl: read.textOf(answer, 'upload_url').replace(/\{.*$/, ''),
};
}
;
const PERMISSION = 'contents: write';
async function findReleases(access) {
const { tag, mayCreate } = access;
const releases = await readReleases(access);
const ours = ofTag(releases, tag);
if (mayCreate && !ours.some(({ isDraft }) => isDraft)) {
const created = await createDraft(access, ours);
if (created === null)
return ours;
const again = ofTag(await readReleases(access), tag);
return again.some(({ id }) => id === created.id) ? again : [...again, created];
}
if (!releases.some(({ isDraft }) => isDraft))
await proveAccess(access);
return ours;
}
async function readRelease(access, { id }) {
const { what, read } = looking(access);
const purpose = { what, permission: PERMISSION, mayBeGone: true };
const route = 'GET /repos/{owner}/{repo}/releases/{release_id}';
const answer = await access.rest.request(route, { release_id: id }, purpose);
return answer === null ? null : releaseOf(read.objectOf(answer), read);
}
async function readAssets(access, release) {
const route = 'GET /repos/{owner}/{repo}/releases/{release_id}/assets';
return readAll(access, route, { release_id: release.id }, (asset, read) => assetOf(asset, release.id, read));
}
function ofTag(releases, tag) {
return releases.filter((release) => release.tag === tag).sort((some, other) => some.id - other.id);
}
function readReleases(access) {
return readAll(access, 'GET /repos/{owner}/{repo}/releases', {}, releaseOf);
}
async function readAll(access, route, parameters, parse) {
const { what, read, server } = looking(access);
const purpose = { what, permission: PERMISSION };
const list = { rest: access.rest, server, route, parameters, purpose, isEverywhere: true };
return readBareList({
what,
fullPage: (0,list_request .M)(server),
idOf: ({ id }) => id,
async readPage(page) {
const { json, hasNext } = await (0,list_request .D)(list, page);
return { items: read.itemsOf(json).map((item) => parse(item, read)), hasNext };
},
});
}
function looking({ tag, environment: { server } }) {
const what = `look for backups in the draft release ${tag}`;
return { what, server, read: (0,json_answer .W)(what, server.name) };
}
async function createDraft(access, ours) {
const { rest, tag, environment: { server }, } = access;
const what = `create the draft release ${tag}`;
try {
const answer = await rest.request('POST /repos/{owner}/{repo}/releases', { tag_name: tag, name: tag, body: DESCRIPTION, draft: true }, { what, permission: PERMISSION });
const read = (0,json_answer .W)(what, server.name);
return releaseOf(read.objectOf(answer), read);
}
catch (error) {
const status = error instanceof failure .HR ? (0,rest_error .c2)(error.cause) : null;
if (status !== 409 && status !== 422)
throw error;
if (ours.length > 0)
return null;
const [made] = ofTag(await readReleases(access), tag);
if (made === undefined)
throw error;
return made;
}
}
const DESCRIPTION = 'Certkeep keeps backups here. Leave this release a draft: if it is published, everybody who can read the repository can download them.';
async function proveAccess(access) {
const { what, read, server } = looking(access);
const purpose = { what, permission: PERMISSION };
if (server.kind === 'gitea') {
const repository = read.objectOf(await access.rest.request('GET /repos/{owner}/{repo}', {}, purpose));
if (read.flagOf(read.objectOf(repository['permissions']), 'push'))
return;
throw new failure .HR('denied', `Cannot ${what}: the token lacks \`${PERMISSION}\`. Add it under \`permissions:\` in the workflow.`);
}
const notes = await access.rest.request('POST /repos/{owner}/{repo}/releases/generate-notes', { tag_name: access.tag }, purpose);
read.textOf(read.objectOf(notes), 'body');
}
;
function assetDownloader(options) {
return (0,archive_download .U)({
...options,
fetch: (wanted, folder) => fetchArchive(wanted, (0,external_node_path_.join)(folder, 'set.zip'), options),
waitBeforeNext: (error, attempt) => (isDamaged(error) ? (0,retry .jo)(attempt) : null),
hasDigest: ({ asset }) => asset.digest !== undefined,
});
}
function isDamaged(error) {
return error instanceof failure .HR && error.code === 'invalid';
}
async function fetchArchive(wanted, path, { rest, environment }) {
const { asset, place } = wanted;
const purpose = { what: `fetch the ${place}`, permission: PERMISSION, mayBeGone: true };
const sha256 = await rest
.download(routeTo(asset, environment), { asset_id: asset.id }, path, purpose)
.catch(asUnreadable);
if (sha256 !== null && asset.digest !== undefined && sha256 !== asset.digest)
throw (0,archive_download .K)(wanted);
return sha256 !== null;
}
function routeTo({ attachment }, { apiUrl }) {
if (attachment === undefined)
return 'GET /repos/{owner}/{repo}/releases/assets/{asset_id}';
return `GET ${apiUrl.replace(/\/api\/v1\/?$/, '')}/attachments/${attachment}`;
}
function asUnreadable(error) {
if (error instanceof failure .HR && error.code === 'denied')
throw new failure .HR('unreadable', error.message, { cause: error });
throw error;
}
var removal = __webpack_require__(4239);
;
async function removeAsset({ id, releaseId }, what, { rest, environment: { server } }) {
const release = server.kind === 'gitea' ? '{release_id}/' : '';
await (0,removal .T)({
rest,
server,
path: `/repos/{owner}/{repo}/releases/${release}assets/{asset_id}`,
parameters: server.kind === 'gitea' ? { release_id: releaseId, asset_id: id } : { asset_id: id },
purpose: { what, permission: PERMISSION },
});
}
var atomic_file = __webpack_require__(5252);
var write_remedy = __webpack_require__(1890);
;
const PRIVATE_MODE = 0o600;
async function writeZip(path, { root, folder, files }, compressionLevel) {
const { ZipFile } = await __webpack_require__.e( 3044).then(__webpack_require__.t.bind(__webpack_require__, 3044, 19));
const zip = new ZipFile();
const output = zip.outputStream;
zip.on('error', (error) => {
output.destroy(error);
});
for (const file of files) {
const inArchive = `${folder}/${file.path}`;
zip.addFile((0,external_node_path_.join)(root, ...inArchive.split('/')), inArchive, { compressionLevel });
}
zip.end();
return (0,atomic_file .yX)(path, output, PRIVATE_MODE);
}
var single_line = __webpack_require__(8109);
var toolkit_fetch = __webpack_require__(5772);
var count = __webpack_require__(9151);
;
const MAX_ASSETS = 1000;
function assetOfName(releases, name) {
const file = fileOf(name);
return releases.flatMap(({ assets }) => assets).find((asset) => asset.name === file) ?? null;
}
class ReleaseVault {
#access;
#log;
#releases = null;
#filled = null;
constructor(access, log) {
this.#access = access;
this.#log = log;
}
read() {
this.#filled = this.#read();
this.#filled.catch(() => {
this.#filled = null;
});
return this.#filled;
}
known() {
return this.#filled ?? this.read();
}
readAgain() {
this.#releases = null;
return this.read();
}
async isDraft(release) {
const found = await readRelease(this.#access, release);
return found?.isDraft === true;
}
add(asset) {
this.#change(asset, (assets) => [...assets, asset]);
}
forget(asset) {
this.#change(asset, (assets) => assets.filter(({ id }) => id !== asset.id));
}
#change({ releaseId }, change) {
this.#filled =
this.#filled?.then((releases) => releases.map((release) => release.id === releaseId ? { ...release, assets: change(release.assets) } : release)) ?? null;
}
async #read() {
const releases = await this.#find();
return Promise.all(releases.map(async (release) => ({ ...release, assets: await readAssets(this.#access, release) })));
}
#find() {
if (this.#releases !== null)
return this.#releases;
const finding = findReleases(this.#access).then((releases) => {
if (releases.some(({ isDraft }) => !isDraft))
this.#log.warning(published(this.#access.tag));
return releases;
});
this.#releases = finding;
finding.catch(() => {
this.#releases = null;
});
return finding;
}
}
function published(tag) {
return `The release ${tag} is published, so everybody who can read the repository can download the backups in it, and try passphrases on their keys. They are still read, but no further ones are stored in it. Edit the release and save it as a draft again. If the repository is public, renew what was kept there.`;
}
;
const FEW_FILES = 100;
const MORE_ROOM = 'Remove old backups with certkeep/prune, or create another draft release with this tag.';
function chooseDraft(releases, name, { tag, log, environment: { server } }) {
const drafts = releases.filter(({ isDraft }) => isDraft);
const limit = server.kind === 'gitea' ? Infinity : MAX_ASSETS;
const [draft] = drafts.filter(({ assets }) => assets.length < limit);
if (draft === undefined)
throw noDraft(name, tag, server.name, drafts.length === 0 ? null : limit);
const room = drafts.reduce((sum, { assets }) => sum + Math.max(0, limit - assets.length), 0);
if (room <= FEW_FILES)
log.warning(`The draft release ${tag} has room for ${(0,count .U)(room, 'more file')}. Then no backup can be stored in it. ${MORE_ROOM}`);
return draft;
}
function noDraft(name, tag, server, limit) {
const why = limit === null
? `the release ${tag} is published, and ${server} makes no draft beside it. Edit the release and save it as a draft, or give another release-tag.`
: `the draft release ${tag} has ${limit} files, which is the most. ${MORE_ROOM}`;
return notStored(name, why);
}
;
const MAX_SENDS = 3;
async function sendArchive(archive, name, vault, options) {
let draft = await openDraft(await vault.known(), name, vault, options);
for (let sends = 1;; sends += 1) {
try {
return await send(archive, name, draft, options);
}
catch (error) {
if (!isRefused(error))
throw error;
const other = assetOfName(await vault.readAgain(), name);
if (other !== null && !isBrokenOff(other, options))
return isSame(other, archive, options) ? other : null;
if (other !== null)
await removeBrokenUpload(other, vault, options);
const next = chooseDraft(await vault.known(), name, options);
if (sends === MAX_SENDS || (other === null && next.id === draft.id))
throw refusal(error, name, options);
draft = next;
}
}
}
async function removeBrokenUpload(asset, vault, options) {
await removeAsset(asset, `remove the broken upload ${asset.name}`, options);
vault.forget(asset);
}
async function openDraft(known, name, vault, options) {
const draft = chooseDraft(known, name, options);
if (await vault.isDraft(draft))
return draft;
const other = chooseDraft(await vault.readAgain(), name, options);
if (await vault.isDraft(other))
return other;
const { tag, environment } = options;
throw notStored(name, `${environment.server.name} lists the draft release ${tag}, and says that it is none. Run again later.`);
}
function isSame(other, { sha256, sizeBytes }, options) {
if (!other.isWhole)
return false;
if (other.digest !== null)
return other.digest === sha256;
return isOwn(other, options) && other.sizeBytes === sizeBytes;
}
function isBrokenOff(other, options) {
return !other.isWhole && isOwn(other, options);
}
function isOwn(other, { sender }) {
return originIn(other)?.sender === sender;
}
function isRefused(error) {
const status = error instanceof failure .HR ? (0,rest_error .c2)(error.cause) : null;
return status === 413 || status === 422;
}
function refusal(error, name, { environment: { server } }) {
const cause = error instanceof failure .HR ? error.cause : error;
const words = (0,single_line .pF)((0,failure .bD)(cause));
const why = `${server.name} refused it (${(0,rest_error .c2)(cause) ?? ''}: ${words}). A release takes ${MAX_ASSETS} files, each smaller than 2 GiB.`;
return notStored(name, why, error);
}
async function send(archive, name, draft, { rest, environment, sender }) {
const { runId, branch, server } = environment;
const file = fileOf(name);
const address = uploadAddress(draft, name, environment);
address.searchParams.set('name', file);
address.searchParams.set('label', labelFor(file, { runId, branch, sender }));
const what = `store the release asset ${file}`;
const body = new toolkit_fetch .RE(archive.path, archive.sizeBytes);
const answer = await rest.upload(address.href, body, { what, permission: PERMISSION });
const read = (0,json_answer .W)(what, server.name);
const asset = assetOf(read.objectOf(answer), draft.id, read);
if (!asset.isWhole || asset.name !== file)
throw notStored(name, `${server.name} stored it under another name, or not as a whole. Run again later.`);
return asset;
}
function uploadAddress({ uploadUrl }, name, { apiUrl, server }) {
const address = new URL(uploadUrl);
const api = new URL(apiUrl);
if (address.protocol === api.protocol)
return address;
if (api.protocol === 'https:')
throw notStored(name, `${server.name} named an address for it that is not encrypted.`);
const why = `${server.name} is reached over ${api.protocol}//, and named an address for it with ${address.protocol}//. Its administrator can set one address for both.`;
throw notStored(name, why);
}
;
const LONGEST_UPLOAD_MS = 6 * 3_600_000;
function assetUploader(vault, options) {
return async (staged, name) => {
try {
return await uploadSet(staged, name, vault, options);
}
catch (error) {
if (error instanceof failure .HR && error.code === 'timeout')
throw error;
if (error instanceof failure .HR)
throw new failure .HR('not-stored', error.message, { cause: error });
throw notStored(name, `${(0,failure .bD)(error)}. ${(0,write_remedy .E)(error)}`, error);
}
};
}
async function uploadSet(staged, name, vault, options) {
if (assetOfName(await vault.known(), name) !== null)
return null;
await clearBrokenUploads(vault, options);
const folder = (0,atomic_file .wE)(options.environment.temporaryFolder);
try {
const path = (0,external_node_path_.join)(folder, 'set.zip');
const archive = { path, ...(await writeZip(path, staged, options.compressionLevel)) };
const sent = await sendArchive(archive, name, vault, options);
if (sent === null)
return null;
vault.add(sent);
return storedSetOf({ ...sent, digest: archive.sha256 }, name);
}
finally {
await (0,atomic_file .yu)(folder);
}
}
async function clearBrokenUploads(vault, options) {
const releases = await vault.known();
const latest = options.clock.now().getTime() - LONGEST_UPLOAD_MS;
const broken = releases
.filter(({ isDraft }) => isDraft)
.flatMap(({ assets }) => assets)
.filter(({ isWhole, createdAt }) => !isWhole && createdAt.getTime() <= latest)
.filter((asset) => backupNameIn(asset.name, backup_name .gK) !== null);
for (const asset of broken)
await removeBrokenUpload(asset, vault, options).catch(rethrowTimeout);
}
function rethrowTimeout(error) {
if (error instanceof failure .HR && error.code === 'timeout')
throw error;
}
;
function releaseStore(options) {
const { environment, rest, tag, mayStore, log } = options;
const vault = new ReleaseVault({ environment, rest, tag, mayCreate: mayStore }, log);
const download = assetDownloader(options);
return {
source: 'release',
async *list(names) {
yield* await listSets(names, vault);
},
open: ({ asset, place }) => (asset === undefined ? Promise.resolve(null) : download({ asset, place })),
isTaken: async (name) => assetOfName(await vault.known(), name) !== null,
store: assetUploader(vault, { ...options, sender: (0,external_node_crypto_.randomBytes)(6).toString('hex') }),
async remove({ asset, place }) {
if (asset === undefined)
return;
await removeAsset(asset, `remove the ${place}`, options);
},
};
}
async function listSets(names, vault) {
const releases = await vault.read();
return releases
.flatMap(({ assets }) => assets)
.flatMap((asset) => {
const name = asset.isWhole ? backupNameIn(asset.name, names) : null;
return name === null ? [] : [storedSetOf(asset, name)];
})
.sort((some, other) => (0,backup_name .a0)((0,backup_name .iz)(some), (0,backup_name .iz)(other)));
}
}),
5012:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
W: () => ( answerReader),
s: () => ( digestIn)
});
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
function answerReader(what, server) {
const unexpected = () => new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR('unreadable', `Cannot ${what}: ${server} sent an unexpected answer. Run again later.`);
const objectOf = (value) => {
if (!isObject(value))
throw unexpected();
return value;
};
const textOf = (object, name) => {
const value = object[name];
if (typeof value !== 'string')
throw unexpected();
return value;
};
const itemsOf = (value) => {
if (!Array.isArray(value))
throw unexpected();
return value.map(objectOf);
};
return {
objectOf,
itemsOf,
textOf,
listOf: (object, name) => itemsOf(object[name]),
flagOf(object, name) {
const value = object[name];
if (typeof value !== 'boolean')
throw unexpected();
return value;
},
numberOf(object, name) {
const value = object[name];
if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
throw unexpected();
return value;
},
dateOf(object, name) {
const date = new Date(textOf(object, name));
if (Number.isNaN(date.getTime()))
throw unexpected();
return date;
},
};
}
function digestIn({ digest }) {
return typeof digest === 'string' ? (/^sha256:([0-9a-f]{64})$/.exec(digest)?.[1] ?? null) : null;
}
function isObject(value) {
return typeof value === 'object' && value !== null && !Array.isArray(value);
}
}),
4319:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
D: () => ( requestPage),
M: () => ( fullPageOf)
});
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
var _rest_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1342);
const PAGE_SIZE = 100;
const DEFAULT_PAGE_SIZE = 30;
function fullPageOf({ kind }) {
return kind === 'gitea' ? DEFAULT_PAGE_SIZE : PAGE_SIZE;
}
async function requestPage(list, page) {
const { rest, server, route, parameters, purpose, isEverywhere = server.kind !== 'gitea' } = list;
try {
const size = { per_page: PAGE_SIZE, limit: PAGE_SIZE };
return await rest.requestPage(route, { ...parameters, ...size, page }, purpose);
}
catch (error) {
const status = error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR ? (0,_rest_error_js__WEBPACK_IMPORTED_MODULE_1__ .c2)(error.cause) : null;
if (isEverywhere || (status !== 404 && status !== 405))
throw error;
throw await explainMissingList(list, status, error);
}
}
async function explainMissingList({ rest, server, purpose: { what } }, status, cause) {
const problem = await problemOfRepository(rest);
if (problem instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR && problem.code === 'timeout')
return problem;
if (problem !== null) {
const message = `Cannot ${what}: ${server.name} answered ${status}, and the repository could not be read either: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(problem)}.`;
return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR('unreadable', message, { cause });
}
return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR('unsupported', `Cannot ${what}: ${server.name} has no API for this (${status}).`, {
cause,
});
}
async function problemOfRepository(rest) {
const purpose = { what: 'look up the repository', permission: 'contents: read' };
try {
const answer = await rest.request('GET /repos/{owner}/{repo}', {}, purpose);
const id = Reflect.get(Object(answer), 'id');
return typeof id === 'number' ? null : new Error('the answer was not a repository');
}
catch (error) {
return error;
}
}
}),
4239:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
T: () => ( remove)
});
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
async function remove(removal) {
const { rest, server, path, parameters, purpose } = removal;
const { what, permission } = purpose;
const answer = await rest.request(`DELETE ${path}`, parameters, { ...purpose, mayBeGone: true });
if (answer === null) {
const left = await rest.request(`GET ${path}`, parameters, { ...purpose, mayBeGone: true });
if (left === null)
return;
throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR('denied', `Cannot ${what}: ${server.name} answered that it is not there (404), and still has it. Check that the token has \`${permission}\` under \`permissions:\` in the workflow, or run again later.`);
}
if (answer !== '')
throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .HR('unreadable', `Cannot ${what}: ${server.name} sent an unexpected answer. Run again later.`);
}
}),
1342:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
RW: () => ( waitForAnswer),
a5: () => ( isRateLimit),
c2: () => ( statusOf)
});
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6138);
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
const saysSo = /\brate limit\b/i.test((0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error));
return status === 403 && (headerOf(error, 'x-ratelimit-remaining') === '0' || hasRetryAfter || saysSo);
}
function waitForAnswer(error, attempt) {
if (isRateLimit(error)) {
const askedMs = retryAfterMs(error);
return askedMs !== null && askedMs <= MAX_RETRY_AFTER_MS ? askedMs + (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__ .jo)(attempt) : null;
}
const status = statusOf(error);
return status === null || status >= 500 ? (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__ .jo)(attempt) : null;
}
function retryAfterMs(error) {
const text = headerOf(error, 'retry-after');
return typeof text === 'string' && /^\d{1,6}$/.test(text) ? Number(text) * 1000 : null;
}
function headerOf(error, name) {
const headers = Reflect.get(Object(Reflect.get(Object(error), 'response')), 'headers');
return Reflect.get(Object(headers), name);
}
}),
5772:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$r: () => ( targetOf),
NX: () => ( MAX_REDIRECTS),
RE: () => ( OutgoingFile),
Xw: () => ( readReply),
Yl: () => ( headersOf),
Z7: () => ( toolkitFetch),
fI: () => ( toolkitSend)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
class OutgoingFile {
path;
sizeBytes;
constructor(path, sizeBytes) {
this.path = path;
this.sizeBytes = sizeBytes;
}
}
const REDIRECTS = [301, 302, 307, 308];
const MAX_REDIRECTS = 5;
function toolkitFetch() {
const send = toolkitSend();
return async (address, options) => {
let at = address;
for (let count = 0; count <= MAX_REDIRECTS; count += 1) {
const reply = await readReply(at, await send(at, options));
const target = options.method === 'GET' ? redirectOf(reply) : null;
if (target === null)
return reply;
at = target;
}
throw new Error(`there were more than ${MAX_REDIRECTS} redirects`);
};
}
function toolkitSend() {
let loading;
return async (address, { method, headers, body = null }) => {
const client = await (loading ??= loadClient());
if (!(body instanceof OutgoingFile))
return (await client.request(method, address, body, headers)).message;
const content = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(body.path);
content.on('error', () => undefined);
const length = { 'content-length': String(body.sizeBytes) };
return (await client.request(method, address, content, { ...headers, ...length })).message;
};
}
async function loadClient() {
const { HttpClient } = await __webpack_require__.e( 5108).then(__webpack_require__.bind(__webpack_require__, 5108));
return new HttpClient('certkeep', [], { allowRedirects: false, keepAlive: true });
}
async function readReply(address, message) {
const bytes = await bytesOf(message);
return {
status: message.statusCode ?? 0,
url: address,
headers: headersOf(message),
text: () => Promise.resolve(Buffer.from(bytes).toString('utf8')),
arrayBuffer: () => Promise.resolve(bytes.buffer),
};
}
function headersOf({ headers }) {
return new Map(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
async function bytesOf(message) {
const chunks = [];
for await (const chunk of message)
chunks.push(chunk);
return new Uint8Array(Buffer.concat(chunks));
}
function redirectOf(reply) {
const target = targetOf(reply);
if (target !== null && target.origin !== new URL(reply.url).origin)
throw new Error(`a redirect to ${target.host} was not followed: the token is not for that host`);
return target?.href ?? null;
}
function targetOf({ status, url, headers }) {
const location = headers.get('location');
if (!REDIRECTS.includes(status) || location === undefined)
return null;
return new URL(location, url);
}
}),
6138:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
jo: () => ( backoffMs),
mz: () => ( waitOnTimer),
sT: () => ( retried)
});
var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
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
const waitOnTimer = (ms, signal) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, { signal });
}),
3607:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
M: () => ( consistentReader)
});
var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
const MAX_KEPT_FILE_BYTES = 1024 * 1024;
const MAX_KEPT_BYTES = 64 * 1024 * 1024;
function consistentReader(source) {
const observer = new Observer(source);
return {
paths: source.paths,
readText: async (path, maxBytes) => textOf(path, await observer.readWhole(path, maxBytes)),
async digest(path) {
const known = observer.digestOf(path);
if (known !== undefined)
return known;
return observer.observe(path);
},
stream: (path) => Promise.try(() => observer.stream(path)),
close: () => observer.close(),
};
}
class Observer {
#source;
#paths;
#digests = new Map();
#kept = new Map();
#keptBytes = 0;
#isClosed = false;
constructor(source) {
this.#source = source;
this.#paths = new Set(source.paths);
}
digestOf(path) {
this.#refuseAbsent(path);
return this.#digests.get(path);
}
async observe(path) {
const chunks = this.stream(path);
for (;;) {
const { done } = await chunks.next();
if (done === true)
break;
}
const digest = this.#digests.get(path);
if (digest === undefined)
throw new Error(`${path} was not read to its end`);
return digest;
}
async readWhole(path, maxBytes) {
const chunks = [];
let sizeBytes = 0;
for await (const chunk of this.stream(path)) {
sizeBytes += chunk.length;
if (sizeBytes > maxBytes)
throw new Error(`${path} is larger than ${maxBytes} bytes`);
chunks.push(chunk);
}
return Buffer.concat(chunks, sizeBytes);
}
stream(path) {
this.#refuseAbsent(path);
const kept = this.#kept.get(path);
return kept === undefined ? this.#readObserved(path) : once(kept);
}
async close() {
this.#isClosed = true;
this.#kept.clear();
await this.#source.close();
}
async *#readObserved(path) {
const sum = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)('sha256');
let small = [];
let sizeBytes = 0;
for await (const chunk of this.#source.read(path)) {
sum.update(chunk);
sizeBytes += chunk.length;
if (sizeBytes > MAX_KEPT_FILE_BYTES)
small = null;
small?.push(chunk);
yield chunk;
}
this.#note({ path, sizeBytes, sha256: sum.digest('hex') });
if (small !== null)
this.#keep(path, Buffer.concat(small, sizeBytes));
}
#note(digest) {
const known = this.#digests.get(digest.path);
if (known === undefined)
this.#digests.set(digest.path, digest);
else if (known.sha256 !== digest.sha256)
throw new Error(`${digest.path} was changed while it was read`);
}
#keep(path, bytes) {
if (this.#isClosed || this.#kept.has(path) || this.#keptBytes + bytes.length > MAX_KEPT_BYTES)
return;
this.#kept.set(path, bytes);
this.#keptBytes += bytes.length;
}
#refuseAbsent(path) {
if (this.#isClosed)
throw new Error('the set is closed');
if (!this.#paths.has(path))
throw new Error(`${path} is missing`);
}
}
async function* once(bytes) {
yield await Promise.resolve(bytes);
}
function textOf(path, bytes) {
if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
throw new Error(`${path} is not a text in UTF-8`);
return bytes.toString('utf8');
}
}),
8346:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
loadZipReader: () => ( loadZipReader),
openZip: () => ( openZip)
});
var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
var _domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1855);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5856);
var _domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2201);
var _domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8109);
var _files_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9625);
var _consistent_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3607);
const MAX_ENTRIES = 10_000;
const MAX_EXTRA_BYTES = 4096;
const KIND_MASK = 0o170000;
const REGULAR_FILE = 0o100000;
const STORED = 0;
const DEFLATED = 8;
async function loadZipReader() {
await __webpack_require__.e( 663).then(__webpack_require__.t.bind(__webpack_require__, 663, 19));
}
async function openZip(path) {
const { openPromise } = await __webpack_require__.e( 663).then(__webpack_require__.t.bind(__webpack_require__, 663, 19));
let zip;
try {
zip = await openPromise(path, { autoClose: false, strictFileNames: true, validateEntrySizes: true });
const opened = zip;
const files = await listFiles(opened);
return (0,_consistent_reader_js__WEBPACK_IMPORTED_MODULE_4__ .M)({
paths: [...files.keys()],
read: (name) => readEntry(opened, name, files.get(name)),
close: once(() => closeZip(opened)),
});
}
catch (error) {
if (zip !== undefined)
await closeZip(zip);
if ((0,_files_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_3__ .bV)(error))
throw unreadable(error);
throw new Error((0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error), { cause: error });
}
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
if (!(0,_domain_backup_backup_name_js__WEBPACK_IMPORTED_MODULE_1__ .vi)(folder) || !(0,_domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_5__ .pL)(path))
throw new Error('a file of the archive is not in its dated folder');
if (files.has(path))
throw new Error(`${path} is in the archive twice`);
rejectUnusable(path, entry);
folders.add(folder);
files.set(path, entry);
}
const collision = (0,_domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_5__ .U)([...files.keys()]);
if (collision !== null)
throw new Error(`${collision[0]} and ${collision[1]} are the same name`);
if (folders.size > 1)
throw new Error('the archive has more than one dated folder');
rejectSharedBytes(zip, [...files.values()]);
return files;
}
function rejectUnusable(path, entry) {
const kind = (entry.externalFileAttributes >>> 16) & KIND_MASK;
if (kind !== 0 && kind !== REGULAR_FILE)
throw new Error(`${path} is a link or a device`);
if (entry.isEncrypted())
throw new Error(`${path} is encrypted by the archive`);
const method = entry.compressionMethod;
if (method !== STORED && method !== DEFLATED)
throw new Error(`${path} has the compression method ${method}`);
if (entry.extraFieldLength + entry.fileCommentLength > MAX_EXTRA_BYTES)
throw new Error(`${path} has too much beside its content`);
}
function rejectSharedBytes(zip, entries) {
const packedBytes = entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
if (packedBytes > zip.fileSize)
throw new Error('files of the archive share their bytes');
}
async function* readEntry(zip, path, entry) {
if (entry === undefined)
throw new Error(`${path} is missing`);
let crc = 0;
try {
const chunks = await zip.openReadStreamPromise(entry);
for await (const bytes of chunks) {
crc = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(bytes, crc);
yield bytes;
}
}
catch (error) {
if ((0,_files_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_3__ .bV)(error))
throw unreadable(error);
throw new Error(`${path} is damaged: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error)}`, { cause: error });
}
if (crc !== entry.crc32)
throw new Error(`${(0,_domain_words_single_line_js__WEBPACK_IMPORTED_MODULE_6__ .pF)(path)} has a wrong CRC`);
}
function unreadable(error) {
return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .HR('unreadable', `A downloaded backup could not be read: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ .bD)(error)}.`, {
cause: error,
});
}
function closeZip(zip) {
return new Promise((resolve) => {
zip.once('close', resolve);
zip.close();
});
}
function once(close) {
let closing;
return () => (closing ??= close());
}
}),
1855:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$K: () => ( formatBackupName),
Df: () => ( parseBackupName),
FC: () => ( timeOfFolder),
RZ: () => ( basesBeside),
UG: () => ( CLOCK_TOLERANCE_MS),
UU: () => ( areSpreadAlike),
Vb: () => ( defaultArtifactName),
ZM: () => ( madeAt),
a0: () => ( compareNewestFirst),
c9: () => ( timeFolder),
dQ: () => ( dayFolder),
gK: () => ( EVERY_NAME),
iz: () => ( asReceived),
pP: () => ( DEFAULT_LIST_NAME),
qt: () => ( shardBase),
tI: () => ( folderNameFor),
vi: () => ( isSetFolder),
wT: () => ( parseNameIn),
xE: () => ( formatStamp)
});
var _certificate_ip_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1300);
var _certificate_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9082);
function defaultArtifactName(commonName) {
return `certkeep-${nameForCommonName(commonName)}`;
}
const DEFAULT_LIST_NAME = 'certkeep-certificates';
function nameForCommonName(commonName) {
const host = (0,_certificate_ip_address_js__WEBPACK_IMPORTED_MODULE_0__ .Z)(commonName) === 0 ? (0,_certificate_subject_alternative_name_js__WEBPACK_IMPORTED_MODULE_1__ .rR)(commonName) : null;
const name = host === null ? commonName.toLowerCase() : host.value;
if (name.startsWith('*.'))
return `_wildcard.${escapeBytes(name.slice(2))}`;
return escapeBytes(name);
}
function folderNameFor(commonName) {
return nameForCommonName(commonName).replace(/^\.+$/, (dots) => '_2e'.repeat(dots.length));
}
function formatBackupName({ base, time, isPublic, attempt }) {
return `${base}-${formatStamp(time)}${isPublic ? '-public' : ''}${attempt > 1 ? `-r${attempt}` : ''}`;
}
const STAMP = /(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z(-public)?(?:-r(\d{1,4}))?/;
function parseBackupName(name, base) {
const stamp = name.slice(base.length + 1);
const time = new Date(stamp.replace(STAMP, '$1-$2-$3T$4:$5:$6Z'));
if (Number.isNaN(time.getTime()))
return null;
const isPublic = stamp.replace(STAMP, '$7') === '-public';
const parsed = { base, time, isPublic, attempt: Number(stamp.replace(STAMP, '$8') || 1) };
return formatBackupName(parsed) === name ? parsed : null;
}
const EVERY_NAME = { every: true };
function parseNameIn(name, scope) {
if (typeof scope === 'string')
return parseBackupName(name, scope);
if ('every' in scope) {
const base = /^(.+)-\d{8}T/.exec(name)?.[1];
return base === undefined ? null : parseBackupName(name, base);
}
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
function asReceived(set) {
return { ...set.name, time: madeAt(set.name, set.receivedAt) };
}
function formatStamp(time) {
return time.toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
}
function dayFolder(time) {
return time.toISOString().slice(0, 10);
}
function timeFolder({ time, attempt }) {
return `${dayFolder(time)}T${formatStamp(time).slice(9)}${attempt > 1 ? `-r${attempt}` : ''}`;
}
function timeOfFolder(folder) {
const stamp = folder.replace(/-r\d{1,4}$/, '').replace(/T(\d\d)(\d\d)(\d\d)Z$/, 'T$1:$2:$3Z');
const time = new Date(stamp.length === 'YYYY-MM-DD'.length ? `${stamp}T00:00:00Z` : stamp);
const isOurs = isSetFolder(folder) && !Number.isNaN(time.getTime()) && folder.startsWith(dayFolder(time));
return isOurs ? time : null;
}
function isSetFolder(name) {
return /^\d{4}-\d\d-\d\d(T\d{6}Z(-r\d{1,4})?)?$/.test(name);
}
function escapeBytes(text) {
return text.replace(/[^a-z0-9.-]+/g, (others) => Buffer.from(others).toString('hex').replace(/../g, '_$&'));
}
})
};
