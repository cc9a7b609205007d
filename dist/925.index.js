export const id = 925;
export const ids = [925,199];
export const modules = {
65337:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$: () => ( NewerManifest),
N: () => ( parseManifest)
});
var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52297);
var _set_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71560);
var _single_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34311);
const SALT = /^[0-9a-f]{32}$/;
const KEY_CHECK = /^[0-9a-f]{16}$/;
const HMAC = /^[0-9a-f]{64}$/;
const MIN_ITERATIONS = 600_000;
const MAX_ITERATIONS = 10_000_000;
class NewerManifest extends Error {
constructor(version) {
super(`it was made by Certkeep ${(0,_single_line_js__WEBPACK_IMPORTED_MODULE_1__ .p)(version, 40)}, which this version cannot read; update Certkeep`);
this.name = 'NewerManifest';
}
}
function parseManifest(text) {
const manifest = objectOf(parseJson(text), 'the manifest');
const tool = objectOf(manifest['tool'], 'tool');
if (tool['name'] !== 'certkeep')
throw new Error('tool.name is not certkeep');
const toolVersion = textOf(tool['version'], 'tool.version');
rejectOtherVersion(manifest['schemaVersion'], _manifest_js__WEBPACK_IMPORTED_MODULE_0__ .v5, 'schemaVersion', toolVersion);
const certificates = listOf(manifest['certificates'], 'certificates').map(parseCertificateRecord);
rejectMixedNames(certificates);
return {
schemaVersion: _manifest_js__WEBPACK_IMPORTED_MODULE_0__ .v5,
tool: { name: 'certkeep', version: toolVersion },
kind: wordOf(manifest['kind'], 'kind', ['backup', 'cache', 'race']),
action: wordOf(manifest['action'], 'action', ['keep', 'backup']),
name: textOf(manifest['name'], 'name'),
artifactName: textOf(manifest['artifactName'], 'artifactName'),
createdAt: timeOf(manifest['createdAt'], 'createdAt'),
proof: parseOptional(manifest['proof'], 'proof', (proof) => parseProof(proof, toolVersion)),
run: parseRun(objectOf(manifest['run'], 'run')),
supersedes: manifest['supersedes'] === null ? null : textOf(manifest['supersedes'], 'supersedes'),
specification: parseOptional(manifest['specification'], 'specification', parseSpecificationRecord),
certificates,
userFiles: parseUserFiles(objectOf(manifest['userFiles'], 'userFiles')),
};
}
function rejectOtherVersion(value, known, field, toolVersion) {
if (value === known)
return;
if (typeof value === 'number' && value > known)
throw new NewerManifest(toolVersion);
throw new Error(`${field} is not ${known}`);
}
function rejectMixedNames(certificates) {
const names = certificates.map(({ name }) => name);
if (names.includes(null) && names.length > 1)
throw new Error('a certificate of several has no name');
if (new Set(names).size < names.length)
throw new Error('two certificates have one name');
}
function parseProof(proof, toolVersion) {
rejectOtherVersion(proof['version'], _manifest_js__WEBPACK_IMPORTED_MODULE_0__ .Aq, 'proof.version', toolVersion);
const iterations = integerOf(proof['iterations'], 'proof.iterations');
if (iterations < MIN_ITERATIONS || iterations > MAX_ITERATIONS)
throw new Error(`proof.iterations is not from ${MIN_ITERATIONS} to ${MAX_ITERATIONS}`);
return {
version: _manifest_js__WEBPACK_IMPORTED_MODULE_0__ .Aq,
salt: textOf(proof['salt'], 'proof.salt', SALT),
iterations,
keyCheck: textOf(proof['keyCheck'], 'proof.keyCheck', KEY_CHECK),
};
}
function parseRun(run) {
const text = (name) => textOf(run[name], `run.${name}`, /^[^\p{Cc}]*$/u);
return {
repository: textOf(run['repository'], 'run.repository'),
repositoryId: run['repositoryId'] === null ? null : integerOf(run['repositoryId'], 'run.repositoryId'),
ref: text('ref'),
isDefaultBranch: booleanOf(run['isDefaultBranch'], 'run.isDefaultBranch'),
event: text('event'),
runId: text('runId'),
runAttempt: text('runAttempt'),
commit: text('commit'),
url: text('url'),
};
}
function parseCertificateRecord(value, index) {
const field = `certificates[${index}]`;
const record = objectOf(value, field);
return {
name: record['name'] === null ? null : folderOf(record['name'], `${field}.name`),
commonName: textOf(record['commonName'], `${field}.commonName`),
serialNumber: textOf(record['serialNumber'], `${field}.serialNumber`, /^[0-9A-F]+$/),
fingerprint: textOf(record['fingerprint'], `${field}.fingerprint`, /^([0-9A-F]{2}:){31}[0-9A-F]{2}$/),
notBefore: timeOf(record['notBefore'], `${field}.notBefore`),
notAfter: timeOf(record['notAfter'], `${field}.notAfter`),
keyType: textOf(record['keyType'], `${field}.keyType`),
subjectAlternativeNames: textsOf(record['subjectAlternativeNames'], `${field}.subjectAlternativeNames`),
privateKey: wordOf(record['privateKey'], `${field}.privateKey`, ['sealed', 'absent']),
since: timeOf(record['since'], `${field}.since`),
isCarried: booleanOf(record['isCarried'], `${field}.isCarried`),
...(flagOf(record['isKeptForEver'], `${field}.isKeptForEver`) ? { isKeptForEver: true } : {}),
};
}
function folderOf(value, field) {
const name = textOf(value, field);
if (!(0,_set_path_js__WEBPACK_IMPORTED_MODULE_2__ .pL)(name) || name.includes('/'))
throw new Error(`${field} cannot be the name of a folder`);
return name;
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
function parseUserFiles(record) {
return {
publicCount: integerOf(record['publicCount'], 'userFiles.publicCount'),
sealedCount: integerOf(record['sealedCount'], 'userFiles.sealedCount'),
digest: record['digest'] === null ? null : textOf(record['digest'], 'userFiles.digest', HMAC),
leftOut: listOf(record['leftOut'], 'userFiles.leftOut').map((value, index) => {
const field = `userFiles.leftOut[${index}]`;
const leftOut = objectOf(value, field);
return {
reason: textOf(leftOut['reason'], `${field}.reason`),
count: integerOf(leftOut['count'], `${field}.count`),
};
}),
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
function wordOf(value, field, words) {
const word = words.find((candidate) => candidate === value);
if (word === undefined)
throw new Error(`${field} is not ${words.join(' or ')}`);
return word;
}
function booleanOf(value, field) {
if (typeof value !== 'boolean')
throw new Error(`${field} is neither true nor false`);
return value;
}
function flagOf(value, field) {
if (value !== undefined && value !== true)
throw new Error(`${field} is neither true nor absent`);
return value === true;
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
if (Number.isNaN(time.getTime()) || (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__ .fU)(time) !== text)
throw new Error(`${field} is not a time`);
return text;
}
}),
28759:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
PairLookup: () => ( PairLookup),
copyIn: () => ( copyIn)
});
var backup_name = __webpack_require__(9292);
var domain_failure = __webpack_require__(25856);
var verify_pair = __webpack_require__(75003);
var lookup_result = __webpack_require__(8794);
var search_search = __webpack_require__(2416);
;
async function confirmAbsence(search, commonName, damagedCopies) {
const own = search.own();
const lists = search.scope.list === null ? [own] : [own, search.ofOtherShards()];
const placesOf = (why) => lists.flatMap((sets) => sets.passedOver(why).map(({ place }) => place));
const failure = (0,lookup_result .Zk)(lists.flatMap(({ failures }) => failures));
if (failure !== null)
return (0,lookup_result .kU)(failure, commonName);
const [locked] = placesOf('locked');
if (locked !== undefined)
return (0,lookup_result .ey)(locked, commonName);
const damaged = [...damagedCopies.map(({ set }) => set.listed.place), ...placesOf('damaged')];
if (damaged.length > 0)
return (0,lookup_result .dj)(damaged, commonName);
const [gone] = placesOf('gone');
if (gone !== undefined)
return (0,lookup_result .Jv)(gone, commonName);
if (own.opened.length > 0)
return { state: 'absent' };
if (search.fromFuture !== null)
return (0,lookup_result .XS)(search.fromFuture, commonName);
const expired = placesOf('expired');
if (expired.length > 0)
return (0,lookup_result .DU)(expired, commonName);
const [key] = search.cachedKey === null ? await cacheKeys(search, own.isAnswered) : [];
return key === undefined ? { state: 'absent' } : (0,lookup_result .kv)(key, commonName);
}
async function findSealedSet(search) {
const { list, artifactName } = search.scope;
const listing = search.listing(list === null ? artifactName : { list });
const sealed = (await (0,search_search.readInFull)(listing)).filter(({ name }) => !name.isPublic);
const expired = sealed.filter(({ isExpired }) => isExpired).map(({ place }) => place);
const current = sealed.find(({ isExpired }) => !isExpired)?.place ?? null;
if (sealed.length > 0)
return { current, expired };
const [key] = await cacheKeys(search, listing.isAnswered);
return { current: key === undefined ? null : `cache entry ${key}`, expired };
}
function lookupWithoutPassphrase({ current, expired }, commonName) {
if (current !== null)
return (0,lookup_result .Ny)(current, commonName);
return expired.length > 0 ? (0,lookup_result .DU)(expired, commonName) : { state: 'absent' };
}
async function cacheKeys(search, isAnswered) {
try {
return await search.listCache();
}
catch (error) {
if (isAnswered && (0,domain_failure .h_)(error).code === 'unsupported')
return [];
throw error;
}
}
var precedence = __webpack_require__(75320);
;
class PairLookup {
#search;
#dependencies;
#resharded;
#sealed;
#isUnseenReported = false;
constructor(search, dependencies) {
this.#search = search;
this.#dependencies = dependencies;
}
async find(sought) {
try {
if (!this.#dependencies.keyring.hasPassphrase) {
this.#sealed ??= findSealedSet(this.#search);
return lookupWithoutPassphrase(await this.#sealed, sought.commonName);
}
const copies = await this.copiesOf(sought);
const damaged = [];
const pair = await this.#openFirst(copies, damaged);
if (pair !== null)
return { state: 'found', pair: await this.#withContext(pair, sought) };
return ((await this.#findInOtherBranches(sought)) ??
(await confirmAbsence(this.#search, sought.commonName, damaged)));
}
catch (error) {
return (0,lookup_result .kU)((0,domain_failure .h_)(error), sought.commonName);
}
}
async knowledgeOf(certificate, sought) {
const isSame = ({ record }) => record.fingerprint === certificate.fingerprint;
const { commonName, name } = sought;
try {
const copies = await this.copiesOf({ commonName, name });
const best = copies[0] ?? null;
const current = best === null || isSame(best) ? null : best;
const newest = copies.find(isSame);
const known = newest ?? (current === null ? null : await this.#findSuperseded(sought, isSame));
const unseen = this.#unseen();
return { known, current, ...(unseen === null ? {} : { unseen }) };
}
catch (error) {
const failure = (0,domain_failure .h_)(error);
if (failure.code === 'timeout' || failure.code === 'locked')
throw failure;
const lookup = (0,lookup_result .kU)(failure, commonName);
return { known: null, current: null, ...('problem' in lookup ? { unseen: lookup } : {}) };
}
}
async recentCertificates(sought) {
const { recentCertificates } = await __webpack_require__.e( 324).then(__webpack_require__.bind(__webpack_require__, 97324));
const copiesIn = (set) => copyIn(set, sought, this.#isSingle);
return recentCertificates(this.#search.withSuperseded(), copiesIn, this.#dependencies);
}
async copiesOf(sought) {
const { expectedFingerprint: expected } = sought;
const own = await copiesIn(this.#search.own(), sought, this.#isSingle);
const elsewhere = (await this.#isElsewhere(own)) ? await this.#copiesInOtherShards(sought) : [];
const copies = [...own, ...elsewhere].sort(precedence .N);
if (expected === undefined)
return copies;
const isNamed = ({ record }) => record.fingerprint === expected;
if (copies.some(isNamed))
return copies.filter(isNamed);
const older = await copiesIn(this.#search.withSuperseded(), sought, this.#isSingle);
return older.some(isNamed) ? older.filter(isNamed) : copies;
}
get #isSingle() {
return this.#search.scope.list === null;
}
async #isElsewhere(own) {
if (this.#isSingle)
return false;
const best = own.toSorted(precedence .N)[0];
return best === undefined || best.record.isCarried || (await this.#wasResharded());
}
async #copiesInOtherShards(sought) {
const sets = this.#search.ofOtherShards();
const copies = await copiesIn(sets, sought, false);
const failure = (0,lookup_result .Zk)(sets.failures);
if (failure !== null && copies.length === 0)
throw failure;
return copies;
}
#wasResharded() {
this.#resharded ??= this.#compareSpreads();
return this.#resharded;
}
async #compareSpreads() {
const { list } = this.#search.scope;
const newest = await this.#search.own().at(0);
if (list === null || newest === null)
return false;
for await (const { name } of this.#search.listing({ list })) {
if ((0,backup_name .a0)(name, newest.listed.name) >= 0)
return false;
if (!(0,backup_name .UU)(name.base, newest.listed.name.base, list))
return true;
}
return false;
}
async #openFirst(copies, damaged) {
for (const copy of copies) {
const { set, record } = copy;
const opening = await (0,verify_pair .i)(set, record, this.#dependencies);
if (opening.kind === 'open')
return existingPair(opening, set, record);
if (opening.kind !== 'damaged')
continue;
damaged.push(copy);
this.#dependencies.log.warning(`The backup of ${record.commonName} in ${set.listed.place} was passed over: ${opening.problem}.`);
}
return null;
}
async #findInOtherBranches(sought) {
const own = this.#search.own();
if (own.opened.length > 0)
return null;
const copies = own.ofOthers
.flatMap((set) => copyIn(set, sought, this.#isSingle))
.sort(precedence .N);
const pair = await this.#openFirst(copies, []);
if (pair === null)
return null;
const branch = copies.find(({ record }) => record.fingerprint === pair.certificate.fingerprint);
return { state: 'found', pair: { ...pair, otherBranch: branch?.set.manifest.run.ref ?? '' } };
}
async #findSuperseded(sought, isSame) {
for await (const set of this.#search.withSuperseded()) {
const copy = copyIn(set, sought, this.#isSingle).find(isSame);
if (copy !== undefined)
return copy;
}
return null;
}
async #withContext(pair, sought) {
if (sought.expectedFingerprint === undefined)
return this.#withUnseen(pair);
const { commonName, name } = sought;
const [best] = await this.copiesOf({ commonName, name });
const isCurrent = best === undefined || best.record.fingerprint === pair.certificate.fingerprint;
return this.#withUnseen({ ...pair, ...(isCurrent ? {} : { currentSince: new Date(best.record.since) }) });
}
#withUnseen(pair) {
const unseen = this.#unseen();
if (unseen === null)
return pair;
if (!this.#isUnseenReported)
this.#dependencies.log.warning(`Found a certificate for ${this.#search.scope.about}, but could not check whether it is the newest. ${unseen.problem}`);
this.#isUnseenReported = true;
return { ...pair, unseen };
}
#unseen() {
const own = this.#search.own();
const failure = (0,lookup_result .Zk)(own.failures);
if (failure !== null)
return { problem: failure.message, advice: 'Nothing was renewed.' };
const [newest] = own.opened;
const unread = own
.passedOver('gone', 'damaged')
.find(({ order }) => newest === undefined || (0,backup_name .a0)(order, newest.listed.order) < 0);
if (unread === undefined)
return null;
return {
problem: `A backup could not be used (${unread.place}).`,
advice: 'Nothing was renewed. Run again, or delete that backup if it is of no use.',
};
}
}
async function copiesIn(sets, sought, isSingle) {
const copies = [];
for await (const set of sets)
copies.push(...copyIn(set, sought, isSingle));
return copies;
}
const indices = new WeakMap();
function copyIn(set, { name, commonName }, isSingle) {
const index = indices.get(set) ?? new Map(set.manifest.certificates.map((record) => [record.name ?? '', record]));
indices.set(set, index);
const only = index.get('');
if (only === undefined)
return copyOf(set, index.get(name));
return isSingle || (0,backup_name .tI)(only.commonName) === (0,backup_name .tI)(commonName) ? copyOf(set, only) : [];
}
function copyOf(set, record) {
return record === undefined ? [] : [{ set, record }];
}
function existingPair(opening, { listed, key }, record) {
const { certificate, privateKey, sealed } = opening;
return {
certificate,
privateKey,
source: listed.source,
place: listed.place,
storedAt: listed.name.time,
since: new Date(record.since),
...(key?.isCurrent === true ? { sealed } : {}),
isBackedUp: listed.source !== 'cache',
};
}
}),
8794:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
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
var _domain_summarize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89735);
const NOTHING_ISSUED = 'Nothing was issued, so that no certificate changes by accident.';
function lockedWithoutPassphrase(place, commonName) {
return {
state: 'locked',
problem: `A sealed backup of ${commonName} exists (${place}), and the input passphrase is empty.`,
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
problem: `Every sealed backup of ${commonName} has expired: ${(0,_domain_summarize_js__WEBPACK_IMPORTED_MODULE_0__ .e)(places)}.`,
advice: 'Restore certificate and key from another copy to cert-path and key-path, or set on-restore-error: issue once to have a new one issued.',
};
}
function allDamaged(places, commonName) {
return {
state: 'invalid',
problem: `No backup of the certificate for ${commonName} can be used: ${(0,_domain_summarize_js__WEBPACK_IMPORTED_MODULE_0__ .e)(places)}.`,
advice: 'Restore certificate and key by hand, or set on-restore-error: issue once to have a new one issued.',
};
}
function datedInFuture(place, commonName) {
return {
state: 'unreadable',
problem: `The only backup of ${commonName} is dated in the future: ${place}.`,
advice: `Correct this machine's clock if it is behind. If the clock was wrong when the backup was made, restore it by its date, or set on-restore-error: issue once to have a new one issued.`,
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
advice: 'Run again where the entry was made (same operating system, zstd installed). Or delete the entry, or set on-restore-error: issue once, to have a new one issued.',
};
}
function failedLookup(failure, commonName) {
if (failure.code === 'locked')
return { state: 'locked', problem: failure.message, advice: NOTHING_ISSUED };
return {
state: failure.code === 'denied' ? 'denied' : 'unreadable',
problem: `Could not check whether a certificate for ${commonName} already exists. ${failure.message}`,
advice: NOTHING_ISSUED,
};
}
function gravest(failures) {
return failures.find(({ code }) => code !== 'denied') ?? failures[0] ?? null;
}
}),
75320:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
N: () => ( compareByPrecedence),
X: () => ( madeAtMs)
});
function compareByPrecedence(some, other) {
return (Number(isOfPreviousPassphrase(some)) - Number(isOfPreviousPassphrase(other)) ||
compare(other.record.since, some.record.since) ||
compare(other.record.fingerprint, some.record.fingerprint) ||
Number(other.record.privateKey === 'sealed') - Number(some.record.privateKey === 'sealed') ||
madeAtMs(other.set) - madeAtMs(some.set));
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
75003:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
i: () => ( verifyPair)
});
var _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66307);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25856);
const MAX_PEM_BYTES = 256 * 1024;
const unpacked = new WeakMap();
async function verifyPair(set, record, dependencies) {
const { reader } = dependencies;
try {
const texts = await textsOf(set, record, dependencies);
const certificate = reader.parseCertificate(texts.certificate);
if (certificate.fingerprint !== record.fingerprint)
return damaged('the certificate is not the one that the manifest names');
if (record.privateKey === 'absent')
return { kind: 'keyless', certificate };
if (texts.sealedKey === null)
return damaged('its private key is missing');
if (set.key === null)
return { kind: 'sealed', certificate, sealedKey: texts.sealedKey };
const privateKey = await set.key.open(texts.sealedKey);
if (!reader.provesPair(certificate, privateKey))
return damaged('the private key does not belong to the certificate');
const sealed = { text: texts.sealedKey, salt: set.key.record.salt };
return { kind: 'open', certificate, privateKey, sealed };
}
catch (error) {
return damaged((0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error));
}
}
async function textsOf(set, { name, privateKey }, { archives }) {
const { reader } = set;
if (name === null) {
const certificate = await reader.readText(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__ .fs, MAX_PEM_BYTES);
const isSealed = privateKey === 'sealed';
return {
certificate,
sealedKey: isSealed ? await reader.readText(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__ .LQ, MAX_PEM_BYTES) : null,
};
}
const unpacking = unpacked.get(set) ?? reader.stream(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__ .LN).then((bytes) => archives.unpackPairs(bytes));
unpacked.set(set, unpacking);
const pair = (await unpacking).get(name);
if (pair === undefined)
throw new Error(`${_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_1__ .LN} does not hold ${name}`);
return pair;
}
function damaged(problem) {
return { kind: 'damaged', problem };
}
}),
22199:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
iI: () => ( isOfRepository),
io: () => ( readBytes),
mS: () => ( verifySet)
});
var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
var _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66307);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25856);
var _domain_manifest_parser_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65337);
var _domain_single_line_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34311);
const MAX_PROOF_BYTES = 100;
const MAX_PUBLIC_FILE_BYTES = 4 * 1024 * 1024;
async function verifySet(reader, expected, { keyring, reader: certificates }) {
try {
const manifest = (0,_domain_manifest_parser_js__WEBPACK_IMPORTED_MODULE_2__ .N)(await reader.readText(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .h1, _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .$D));
const problem = problemOfManifest(manifest, expected);
if (problem !== null)
return damaged(problem);
const sums = await reader.readText(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .aP, _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .$D);
const checksums = (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .yk)(sums);
const problemOfFiles = (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .j6)(reader.paths, checksums);
if (problemOfFiles !== null)
return damaged(problemOfFiles);
const key = await prove(manifest, reader, sums, keyring);
if (key === 'locked')
return { kind: 'locked' };
const digests = await verifyDigests(reader, checksums);
const set = { manifest, reader, key, digests };
if (manifest.proof === null)
await rejectPrivateContent(set, certificates);
return { kind: 'verified', set };
}
catch (error) {
if (error instanceof _domain_manifest_parser_js__WEBPACK_IMPORTED_MODULE_2__ .$)
throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ .HR('unreadable', `A backup cannot be read: ${error.message}.`, { cause: error });
if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ .HR && error.code !== 'invalid')
throw error;
return damaged((0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ .bD)(error));
}
}
function problemOfManifest(manifest, expected) {
const { kind, artifactName, name, createdAt, proof } = manifest;
if (kind !== expected.kind)
return `it is a set of the kind ${kind}, which does not belong there`;
if (artifactName !== expected.artifactName)
return `it is a set of ${artifactName}`;
if (expected.name !== undefined && name !== expected.name)
return `it was stored as ${name}`;
if (expected.repository !== null && !isOfRepository(manifest, expected.repository))
return `it was made in the repository ${manifest.run.repository}`;
if (kind === 'race')
return proof === null ? 'it is not sealed' : null;
const parsed = (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ .Df)(name, artifactName);
if (parsed === null)
return `${name} is not the name of a set`;
if (parsed.time.getTime() !== Date.parse(createdAt))
return `its name says another time than ${createdAt}`;
if (parsed.isPublic !== (proof === null))
return 'its name and its manifest disagree on whether it is sealed';
return null;
}
function isOfRepository({ run }, repository) {
if (repository.id !== null && run.repositoryId !== null)
return repository.id === run.repositoryId;
return repository.name.toLowerCase() === run.repository.toLowerCase();
}
async function prove({ proof }, reader, checksums, keyring) {
if (proof === null) {
if (reader.paths.includes(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .At))
throw new Error(`it has a ${_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .At}, and its manifest no proof`);
return null;
}
if (!keyring.hasPassphrase)
return null;
const key = await keyring.unlock(proof);
if (key === null)
return 'locked';
const [, hex] = /^([0-9a-f]{64})\n$/.exec(await reader.readText(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .At, MAX_PROOF_BYTES)) ?? [];
if (hex === undefined || !key.proves(checksums, hex))
throw new Error(`it was changed after it was made: ${_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .At} does not prove ${_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .aP}`);
return key;
}
async function verifyDigests(reader, checksums) {
if (!checksums.has(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .h1))
throw new Error(`${_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .aP} does not name ${_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .h1}`);
const digests = [];
for (const [path, sha256] of checksums) {
const digest = await reader.digest(path);
if (digest.sha256 !== sha256)
throw new Error(`${path} is not what was stored`);
digests.push(digest);
}
return digests;
}
async function rejectPrivateContent({ reader, digests, manifest }, certificates) {
if (manifest.certificates.some(({ privateKey }) => privateKey !== 'absent'))
throw new Error('it claims to hold a private key, which no public set does');
for (const { path, sizeBytes } of digests) {
if ([_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .h1, _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .Ez, _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .LN].includes(path))
continue;
const isCertificate = path === _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .fs || (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_3__ .OU)(path) !== null;
if (!isCertificate || sizeBytes > MAX_PUBLIC_FILE_BYTES)
throw new Error(`it holds ${path}, which no public set does`);
if (certificates.parsePublicFile(await readBytes(reader, path)) === null)
throw new Error(`${path} holds something else than certificates, which no public set does`);
}
}
async function readBytes(reader, path) {
const chunks = [];
for await (const chunk of await reader.stream(path))
chunks.push(chunk);
return Buffer.concat(chunks);
}
const MAX_PROBLEM_LENGTH = 1200;
function damaged(problem) {
return { kind: 'damaged', problem: (0,_domain_single_line_js__WEBPACK_IMPORTED_MODULE_4__ .p)(problem, MAX_PROBLEM_LENGTH) };
}
})
};
