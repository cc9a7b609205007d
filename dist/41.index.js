export const id = 41;
export const ids = [41];
export const modules = {
5362:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$D: () => ( MAX_TEXT_BYTES),
OU: () => ( pathOfPublicFile),
X0: () => ( returningPaths),
at: () => ( fileInPlaceOfPair),
j6: () => ( problemOfPaths),
p8: () => ( publicFilePath),
pd: () => ( foldersOf),
ss: () => ( formatChecksums),
sw: () => ( haveSameContent),
xb: () => ( isNameInSet),
yk: () => ( parseChecksums)
});
var _set_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2201);
var _set_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4991);
function isNameInSet(name) {
return [_set_files_js__WEBPACK_IMPORTED_MODULE_0__ .LN, _set_files_js__WEBPACK_IMPORTED_MODULE_0__ .sn, _set_files_js__WEBPACK_IMPORTED_MODULE_0__ .aP, _set_files_js__WEBPACK_IMPORTED_MODULE_0__ .At, _set_files_js__WEBPACK_IMPORTED_MODULE_0__ .Ez].includes(name);
}
function returningPaths(name) {
const folder = name === null ? '' : `certificates/${name}/`;
return {
certificatePath: `${folder}${_set_files_js__WEBPACK_IMPORTED_MODULE_0__ .fs}`,
privateKeyPath: `${folder}${_set_files_js__WEBPACK_IMPORTED_MODULE_0__ .LQ}`,
};
}
function fileInPlaceOfPair(paths, names) {
const places = new Set();
const above = new Set();
for (const name of names) {
for (const path of Object.values(returningPaths(name))) {
const place = (0,_set_path_js__WEBPACK_IMPORTED_MODULE_1__ .tu)(path);
places.add(place);
for (const folder of foldersOf(place))
above.add(folder);
}
}
for (const path of paths) {
const place = (0,_set_path_js__WEBPACK_IMPORTED_MODULE_1__ .tu)(path);
if (places.has(place) || above.has(place) || foldersOf(place).some((folder) => places.has(folder)))
return path;
}
return null;
}
function foldersOf(path) {
const parts = path.split('/').slice(0, -1);
return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
const MAX_TEXT_BYTES = 32 * 1024 * 1024;
function formatChecksums(files) {
return files
.filter(({ path }) => !isAboutChecksums(path))
.toSorted((some, other) => (some.path < other.path ? -1 : 1))
.map(({ sha256, path }) => `${sha256}  ${path}\n`)
.join('');
}
function parseChecksums(text) {
const digests = new Map();
if (text !== '' && !text.endsWith('\n'))
throw new Error(`${_set_files_js__WEBPACK_IMPORTED_MODULE_0__ .aP} breaks off`);
for (const line of text.split('\n').slice(0, -1)) {
const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/s.exec(line) ?? [];
if (sha256 === undefined || path === undefined || !(0,_set_path_js__WEBPACK_IMPORTED_MODULE_1__ .pL)(path) || isAboutChecksums(path))
throw new Error(`a line of ${_set_files_js__WEBPACK_IMPORTED_MODULE_0__ .aP} is not a digest and the path of a file`);
if (digests.has(path))
throw new Error(`${_set_files_js__WEBPACK_IMPORTED_MODULE_0__ .aP} names ${path} twice`);
digests.set(path, sha256);
}
const collision = (0,_set_path_js__WEBPACK_IMPORTED_MODULE_1__ .U)([...digests.keys()]);
if (collision !== null)
throw new Error(`${collision[0]} and ${collision[1]} are the same name`);
return digests;
}
function problemOfPaths(paths, checksums) {
const found = new Set(paths);
const extra = paths.find((path) => !checksums.has(path) && !isAboutChecksums(path));
if (extra !== undefined)
return `${extra} is not in ${_set_files_js__WEBPACK_IMPORTED_MODULE_0__ .aP}`;
const missing = [...checksums.keys()].find((path) => !found.has(path));
return missing === undefined ? null : `${missing} is missing`;
}
function publicFilePath(path) {
return `${_set_files_js__WEBPACK_IMPORTED_MODULE_0__ .xi}/${path}`;
}
function pathOfPublicFile(path) {
const prefix = `${_set_files_js__WEBPACK_IMPORTED_MODULE_0__ .xi}/`;
return path.startsWith(prefix) ? path.slice(prefix.length) : null;
}
function haveSameContent(some, other) {
return formatChecksums(some.filter(isContent)) === formatChecksums(other.filter(isContent));
}
function isContent({ path }) {
return ![_set_files_js__WEBPACK_IMPORTED_MODULE_0__ .h1, _set_files_js__WEBPACK_IMPORTED_MODULE_0__ .aP, _set_files_js__WEBPACK_IMPORTED_MODULE_0__ .At, _set_files_js__WEBPACK_IMPORTED_MODULE_0__ .Ez].includes(path);
}
function isAboutChecksums(path) {
return path === _set_files_js__WEBPACK_IMPORTED_MODULE_0__ .aP || path === _set_files_js__WEBPACK_IMPORTED_MODULE_0__ .At;
}
}),
8794:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Av: () => ( lostWithExpired),
DU: () => ( lost),
Jv: () => ( vanished),
Ny: () => ( lockedWithoutPassphrase),
XS: () => ( datedInFuture),
Zk: () => ( gravest),
dj: () => ( allDamaged),
ey: () => ( lockedByOther),
kU: () => ( failedLookup),
kv: () => ( uncachedEntry)
});
var _domain_words_summarize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9745);
const NOTHING_ISSUED = 'Nothing was issued, so that no certificate changes by accident.';
function lockedWithoutPassphrase(place, commonName, isOfList) {
const backup = isOfList
? `A sealed backup of the list exists, and may hold the certificate for ${commonName}`
: `A sealed backup of ${commonName} exists`;
return {
state: 'locked',
problem: `${backup} (${place}), and the input passphrase is empty.`,
advice: `Check that the secret exists and that its name is spelled as in the workflow: a missing secret arrives as an empty text. ${NOTHING_ISSUED}`,
};
}
function lockedByOther(place, commonName) {
return {
state: 'locked',
problem: `No backup that the passphrase opens holds the certificate for ${commonName}, and a backup that it does not open might (${place}).`,
advice: `Give the passphrase of that backup as previous-passphrase. If it is lost, set on-restore-error: issue once to have a new certificate issued. ${NOTHING_ISSUED}`,
};
}
function lost(places, commonName) {
return {
state: 'lost',
problem: `Every sealed backup of ${commonName} has expired: ${(0,_domain_words_summarize_js__WEBPACK_IMPORTED_MODULE_0__ .e)(places)}.`,
advice: 'Restore certificate and key from another copy to cert-path and key-path, or set on-restore-error: issue once to have a new one issued.',
};
}
function lostWithExpired(places, commonName) {
return {
state: 'lost',
problem: `No backup that is left holds the certificate for ${commonName}, and backups that may have held it have expired: ${(0,_domain_words_summarize_js__WEBPACK_IMPORTED_MODULE_0__ .e)(places)}.`,
advice: 'Restore certificate and key from another copy to cert-path and key-path. If the certificate is new, or lost, set on-restore-error: issue once to have one issued.',
};
}
function allDamaged(places, commonName, isOfList) {
const inEveryShard = isOfList ? ' for every shard of the list' : '';
return {
state: 'invalid',
problem: `No backup of the certificate for ${commonName} can be used: ${(0,_domain_words_summarize_js__WEBPACK_IMPORTED_MODULE_0__ .e)(places)}.`,
advice: `If the passphrase was changed, run the workflow once${inEveryShard}, with previous-passphrase. Else restore certificate and key by hand, or set on-restore-error: issue once to have a new one issued.`,
};
}
function datedInFuture(place, commonName) {
return {
state: 'unreadable',
problem: `The only backup that holds ${commonName} is dated in the future: ${place}.`,
advice: `Correct this machine's clock if it is behind. If the clock was wrong when the backup was made, restore it by its date, with certkeep/certkeep/restore, or set on-restore-error: issue once to have a new one issued.`,
};
}
function vanished(place, commonName) {
return {
state: 'unreadable',
problem: `A backup of ${commonName} is listed, but could not be fetched: ${place}.`,
advice: 'Run again. If it was deleted, it is not listed any more then.',
};
}
function uncachedEntry(key, commonName) {
return {
state: 'unreadable',
problem: `The cache lists a certificate of ${commonName} (${key}), but did not return it, and no backup holds it.`,
advice: 'Run again on a machine like the one that made the entry: of the same operating system and, on Windows, with zstd if that had it. Or delete the entry, or set on-restore-error: issue once, to have a new one issued.',
};
}
function failedLookup(failure, { about, list }) {
if (failure.code === 'locked')
return { state: 'locked', problem: failure.message, advice: NOTHING_ISSUED };
const what = list === null ? `a certificate for ${about} already exists` : `${about} has certificates already`;
return {
state: failure.code === 'denied' ? 'denied' : 'unreadable',
problem: `Could not check whether ${what}. ${failure.message}`,
advice: NOTHING_ISSUED,
};
}
function gravest(failures) {
return failures.find(({ code }) => code !== 'denied') ?? failures[0] ?? null;
}
}),
5320:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Br: () => ( rankedCopies),
N_: () => ( compareByPrecedence),
X3: () => ( madeAtMs)
});
function compareByPrecedence(some, other) {
return (Number(isOfPreviousPassphrase(some)) - Number(isOfPreviousPassphrase(other)) ||
compare(other.record.since, some.record.since) ||
compare(other.record.fingerprint, some.record.fingerprint) ||
Number(other.record.privateKey === 'sealed') - Number(some.record.privateKey === 'sealed') ||
madeAtMs(other.set) - madeAtMs(some.set));
}
function rankedCopies(copies) {
const remembered = new Map(copies
.filter((copy) => !isOfPreviousPassphrase(copy))
.flatMap(({ record: { others = [] } }) => others)
.sort((some, other) => compare(some.since, other.since))
.map(({ fingerprint, since }) => [fingerprint, since]));
const ranked = copies.map((copy) => {
const since = isOfPreviousPassphrase(copy) ? remembered.get(copy.record.fingerprint) : undefined;
const { record, set } = copy;
const rank = since === undefined ? copy : { record: { ...record, since }, set: { listed: set.listed } };
return { copy, rank };
});
return ranked.sort((some, other) => compareByPrecedence(some.rank, other.rank)).map(({ copy }) => copy);
}
function madeAtMs({ listed: { name, order } }) {
return Math.min(name.time.getTime(), order.time.getTime());
}
function isOfPreviousPassphrase({ set: { key } }) {
return key?.isCurrent === false;
}
function compare(some, other) {
if (some === other)
return 0;
return some < other ? -1 : 1;
}
}),
3058:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$m: () => ( newestIfFromFuture),
BS: () => ( newestIfExpired),
IW: () => ( lockedSets),
Tk: () => ( expiredSets)
});
var _set_relations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42);
function lockedSets(sets) {
return sets.passedOver('locked').filter((listed) => !sets.isSuperseded(listed));
}
function expiredSets(sets) {
return sets
.passedOver('expired')
.filter((listed) => !sets.isSuperseded(listed) &&
!sets.isOfOtherBranch(listed) &&
!sets.opened.some((set) => (0,_set_relations_js__WEBPACK_IMPORTED_MODULE_0__ .eC)(listed, set)));
}
function newestIfExpired(sets) {
return sets.opened.length === 0 ? undefined : expiredSets(sets).find((listed) => sets.isNewest(listed));
}
function newestIfFromFuture(sets) {
return sets
.passedOver('future')
.find((listed) => !sets.ignores(listed) && sets.opened.every((set) => !(0,_set_relations_js__WEBPACK_IMPORTED_MODULE_0__ .lT)(set, listed)));
}
})
};
