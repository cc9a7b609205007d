export const id = 6346;
export const ids = [6346];
export const modules = {
6346:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
checkAction: () => ( checkAction)
});
var count = __webpack_require__(9151);
var domain_failure = __webpack_require__(5856);
;
const GRAVITY = ['error', 'warning', 'notice'];
function statusOf(findings) {
if (findings.some(({ level }) => level === 'error'))
return 'failed';
return findings.some(({ level }) => level === 'warning') ? 'warning' : 'ok';
}
function reasonOf(findings) {
const codes = gravestFirst(findings)
.filter(({ level }) => level !== 'notice')
.map(({ code }) => code);
return codes.length === 0 ? 'still-valid' : [...new Set(codes)].join(', ');
}
function gravestFirst(findings) {
return [...findings].sort((some, other) => GRAVITY.indexOf(some.level) - GRAVITY.indexOf(other.level));
}
var manifest = __webpack_require__(5216);
var single_line = __webpack_require__(8109);
var certificate_certificate = __webpack_require__(3201);
var summarize = __webpack_require__(9745);
;
function judgeExpiry(checked, limits, now) {
const { certificate } = checked;
const end = (0,manifest .fU)(certificate.notAfter);
const left = (0,certificate_certificate .H_)(certificate, now);
const remedy = remedyFor(checked);
if (now >= certificate.notAfter)
return find(checked, 'expired', 'error', `expired at ${end}. ${remedy.now}`);
const days = (0,certificate_certificate .$d)(certificate);
const tooShort = (fails, input) => `It lives for ${(0,count .U)(days, 'day')} only, so a new one would ${fails} too. Issue it for more days, or lower ${input}.`;
if (left < limits.failDays)
return find(checked, 'expiring', 'error', `has ${(0,count .U)(left, 'day')} left (fail-days is ${limits.failDays}). It expires at ${end}. ${days > limits.failDays ? remedy.now : tooShort('fail', 'fail-days')}`);
if (now < certificate.notBefore) {
const start = (0,manifest .fU)(certificate.notBefore);
return find(checked, 'not-yet-valid', 'error', `is not valid before ${start}. Clients refuse it until then. If that time has passed, correct this machine's clock.`);
}
if (left >= limits.warnDays)
return [];
const isLongEnough = days > limits.warnDays || checked.isKeptForEver === true;
return find(checked, 'expiring', 'warning', `has ${(0,count .U)(left, 'day')} left (warn-days is ${limits.warnDays}). It expires at ${end}. ${isLongEnough ? remedy.before : tooShort('warn', 'warn-days')}`);
}
function judgeEachOnce(certificates, limits, now) {
const copies = Map.groupBy(certificates, ({ certificate }) => certificate.fingerprint);
return [...copies.values()].flatMap(withoutCopies).flatMap((checked) => judgeExpiry(checked, limits, now));
}
function withoutCopies(same) {
const inFiles = same.filter(({ at }) => at !== null);
const inBackups = same.filter(({ at }) => at === null);
const judged = inFiles.length > 0 ? inFiles : inBackups.slice(0, 1);
const copies = inFiles.length > 0 ? inBackups : inBackups.slice(1);
if (copies.length === 0)
return judged;
const alsoIn = (0,summarize .e)(copies.map(({ about }) => about));
return judged.map((checked, index) => index === 0 ? { ...checked, about: `${checked.about}; also in ${alsoIn}` } : checked);
}
function remedyFor({ isKeptForEver }) {
if (isKeptForEver !== true) {
const now = 'Renew it now. If Certkeep keeps it, run its workflow with force-renewal: true.';
return { now, before: 'Renew it before then.' };
}
const text = 'It is kept for ever (renew-before: never), so no run renews it. Only force-renewal: true replaces it.';
return { now: text, before: text };
}
function replacedFinding(checked) {
const end = (0,manifest .fU)(checked.certificate.notAfter);
return find(checked, 'replaced', 'notice', `expired at ${end}, and a valid certificate for the same name and key is in the same file. Remove the expired one.`);
}
function find({ certificate, about, at }, code, level, message) {
const name = `The certificate ${(0,single_line .pF)(certificate.subjectLine)} (${(0,single_line .pF)(about)})`;
return [{ code, level, message: `${name} ${message}`, about, at }];
}
var backup_health = __webpack_require__(9518);
var backup_interval = __webpack_require__(3317);
var merged_listing = __webpack_require__(4521);
var precedence = __webpack_require__(5320);
var search_search = __webpack_require__(3282);
var backup_name = __webpack_require__(1855);
var lookup_result = __webpack_require__(8794);
var unopened_sets = __webpack_require__(3058);
;
const MAKE_ANOTHER = 'Run the workflow that makes it, so that there is a sound one.';
function outcomeOf(newest, changes) {
return {
newest,
result: '',
isVerified: false,
certificates: [],
keptForEver: new Set(),
withKeys: new Set(),
problems: [],
failure: null,
expired: [],
unrelated: [],
isOutOfTime: false,
...changes,
};
}
function damagedOutcome(newest, problem) {
const message = `is damaged and cannot be restored: ${problem}. ${MAKE_ANOTHER}`;
return outcomeOf(newest, { result: 'damaged', problems: [{ code: 'damaged', level: 'error', message }] });
}
function goneOutcome(newest, reason) {
const message = `could not be read: ${reason}. Run again. If it was deleted, it is no longer listed then.`;
return outcomeOf(newest, {
result: 'could not be fetched',
problems: [{ code: 'unreadable', level: 'error', message }],
});
}
function failedOutcome(newest, failure) {
if (failure.code === 'invalid')
return damagedOutcome(newest, (0,domain_failure .bD)(failure));
const isLocked = failure.code === 'locked';
const message = `${isLocked ? 'is locked.' : 'could not be read.'} ${failure.message}`;
return outcomeOf(newest, {
result: isLocked ? 'the passphrase does not open it' : 'could not be read',
problems: [{ code: isLocked ? 'locked' : 'unreadable', level: 'error', message }],
isOutOfTime: failure.code === 'timeout',
});
}
var backup_set = __webpack_require__(5362);
var open_set = __webpack_require__(2633);
var drill = __webpack_require__(7794);
var file_certificates = __webpack_require__(1646);
var verify_set = __webpack_require__(2199);
;
async function openNewest(set, newest, dependencies) {
try {
const { certificates, problem } = await (0,drill .Q4)(set, dependencies);
if (problem !== null)
return damagedOutcome(newest, problem);
return opened(set, newest, certificates, await certificatesInFiles(set, dependencies), dependencies);
}
catch (error) {
return damagedOutcome(newest, (0,domain_failure .bD)(error));
}
}
async function openPublic(listed, dependencies) {
const { name } = listed;
const { repository } = dependencies.run;
try {
const reader = await listed.open();
if (reader === null)
return goneOutcome(listed, open_set .u);
try {
const expected = {
kind: 'backup',
artifactName: name.base,
name: (0,backup_name .$K)(name),
repository,
};
const verification = await (0,verify_set .mS)(reader, expected, dependencies);
if (verification.kind === 'verified')
return await openNewest(verification.set, listed, dependencies);
return damagedOutcome(listed, verification.kind === 'damaged' ? verification.problem : 'it is sealed');
}
finally {
await reader.close();
}
}
catch (error) {
return failedOutcome(listed, (0,domain_failure .h_)(error));
}
}
function opened(set, newest, certificates, inFiles, dependencies) {
const all = [...certificates, ...inFiles.certificates];
const { problems } = inFiles;
if (set.key !== null)
return outcomeOf(newest, {
result: resultOf(set),
isVerified: true,
certificates: all,
keptForEver: fingerprintsIn(set, ({ isKeptForEver }) => isKeptForEver === true),
withKeys: fingerprintsIn(set, ({ privateKey }) => privateKey === 'sealed'),
problems: [...leftOutProblems(set), ...problems],
});
const unproved = newest.name.isPublic ? keyless(dependencies.keyring.hasPassphrase) : NOT_OPENED;
const result = newest.name.isPublic
? 'its checksums agree; it holds no private key'
: 'its checksums agree; not opened without a passphrase';
return outcomeOf(newest, { result, certificates: all, problems: [unproved, ...problems] });
}
const NOT_OPENED = {
code: 'not-opened',
level: 'warning',
message: 'is sealed and was not opened, because no passphrase was given. Its checksums agree, but nothing shows that it can be restored. Set passphrase, and check that the secret exists.',
};
function keyless(hasPassphrase) {
return {
code: 'keyless',
level: hasPassphrase ? 'error' : 'notice',
message: 'was made without a passphrase: it holds no private key, and nothing proves who made it. Give passphrase to the step that makes it.',
};
}
function resultOf({ manifest: { certificates, userFiles } }) {
const keys = certificates.filter(({ privateKey }) => privateKey === 'sealed').length;
const opened = [
...(keys === 0 ? [] : [keys === 1 ? 'the private key' : `${keys} private keys`]),
...(userFiles.sealedCount === 0 ? [] : [(0,count .U)(userFiles.sealedCount, 'file')]),
];
return opened.length === 0 ? 'whole and proved' : `whole and proved; opened ${opened.join(' and ')}`;
}
function leftOutProblems({ manifest }) {
const leftOut = manifest.userFiles.leftOut.filter(({ reason }) => reason !== 'ours');
const total = leftOut.reduce((sum, { count: files }) => sum + files, 0);
if (total === 0)
return [];
const reasons = leftOut.map(({ reason }) => reason).join(', ');
const message = `does not hold ${(0,count .U)(total, 'file')} that its paths matched (${reasons}). The run that made it named each in its warnings. Change paths, or what is there.`;
return [{ code: 'left-out', level: 'warning', message }];
}
function fingerprintsIn({ manifest }, isMeant) {
return new Set(manifest.certificates.filter(isMeant).map(({ fingerprint }) => fingerprint));
}
async function certificatesInFiles({ digests, reader }, { reader: parser, clock }) {
const certificates = [];
const problems = [];
for (const { path } of digests) {
if ((0,backup_set .OU)(path) === null)
continue;
const found = (await parser.parsePublicFile(await (0,verify_set .io)(reader, path))) ?? [];
const replaced = (0,file_certificates .Sn)(found, clock.now());
certificates.push(...found.filter((certificate) => !replaced.has(certificate)));
problems.push(...[...replaced].map((certificate) => replacedProblem(certificate, path)));
}
return { certificates, problems };
}
function replacedProblem({ subjectLine, notAfter }, path) {
return {
code: 'replaced',
level: 'notice',
message: `holds the certificate ${(0,single_line .pF)(subjectLine)}, which expired at ${(0,manifest .fU)(notAfter)}, beside a valid one for the same name and key (${(0,single_line .pF)(path)}). Remove the expired one from the file.`,
};
}
;
const CLOCKS = "Correct this machine's clock if it is behind. If it was ahead when that backup was made, restore that backup by its date, run the workflow that makes backups, and delete it only then.";
async function drillNewest(sets, dependencies) {
let first;
try {
first = await sets.at(0);
}
catch (error) {
return unopened(sets, (0,domain_failure .h_)(error));
}
const [damaged] = newerThan(first, sets.passedOver('damaged'));
if (damaged !== undefined)
return damagedOutcome(damaged, reasonFor(damaged, sets));
const [gone] = newerThan(first, sets.passedOver('gone'));
if (gone !== undefined)
return goneOutcome(gone, reasonFor(gone, sets));
if (first !== null) {
const outcome = await openNewest(first, first.listed, dependencies);
return withLaterFromFuture(withExpiredNewer(withKeylessNewer(outcome, first, sets), sets), sets);
}
const [ofOther] = sets.ofOthers;
if (ofOther !== undefined)
return ofOtherBranch(ofOther, dependencies);
const failure = (0,lookup_result .Zk)(sets.failures);
const [unsealed] = sets.passedOver('public');
if (failure === null && unsealed !== undefined)
return openPublic(unsealed, dependencies);
const fromFuture = (0,unopened_sets .$m)(sets);
if (failure === null && fromFuture !== undefined)
return ofFuture(fromFuture);
return outcomeOf(null, {
failure,
expired: sets.passedOver('expired'),
unrelated: sets.unrelated.map(({ listed }) => listed),
isOutOfTime: failure?.code === 'timeout',
});
}
function newerThan(first, sets) {
if (first === null)
return sets;
return sets.filter(({ order }) => (0,backup_name .a0)(order, first.listed.order) <= 0);
}
function withKeylessNewer(outcome, newest, sets) {
const [newer] = newerThan(newest, sets.passedOver('public'));
if (newer === undefined)
return outcome;
const message = `is the newest with a private key. A newer one (${newer.place}) was made without a passphrase. Check that the secret exists in the workflow that makes it.`;
return { ...outcome, problems: [...outcome.problems, { code: 'keyless', level: 'warning', message }] };
}
function withExpiredNewer(outcome, sets) {
const expired = (0,unopened_sets .BS)(sets);
if (expired === undefined)
return outcome;
const message = `is the newest that can be read. A newer one (${expired.place}) has expired. If it held another certificate, bring that one back from another copy, and raise retention-days.`;
return { ...outcome, problems: [...outcome.problems, { code: 'unreadable', level: 'warning', message }] };
}
function withLaterFromFuture(outcome, sets) {
const later = (0,unopened_sets .$m)(sets);
if (later === undefined)
return outcome;
const message = `may not be the newest: another one is dated in the future (${later.place}). ${CLOCKS}`;
return { ...outcome, problems: [...outcome.problems, { code: 'unreadable', level: 'warning', message }] };
}
function ofFuture(newest) {
const message = `is dated in the future. ${CLOCKS}`;
return outcomeOf(newest, {
result: 'dated in the future',
problems: [{ code: 'unreadable', level: 'error', message }],
});
}
async function ofOtherBranch(set, dependencies) {
const outcome = await openNewest(set, set.listed, dependencies);
const message = `was made on another branch (${(0,single_line .pF)(set.manifest.run.ref)}). Neither this branch nor the default branch has one. Run the workflow that makes it there.`;
return { ...outcome, problems: [...outcome.problems, { code: 'other-branch', level: 'warning', message }] };
}
function reasonFor({ name, place }, { skipped }) {
const skip = skipped.find((set) => set.place === place && set.name === (0,backup_name .$K)(name));
return skip?.reason ?? '';
}
function unopened({ newestListed }, failure) {
return newestListed === null
? outcomeOf(null, { failure, isOutOfTime: failure.code === 'timeout' })
: failedOutcome(newestListed, failure);
}
;
async function drillPlace(place, request, dependencies) {
const { about } = place;
const unnamed = { base: null, about };
let names;
try {
names = await place.names();
}
catch (error) {
return [unlisted(`any backup in ${about}`, unnamed, (0,domain_failure .h_)(error))];
}
if (names.length === 0)
return [missing(`in ${about}`, unnamed)];
const drills = [];
for (const base of names)
drills.push(await drillBackup(base, place, request, dependencies));
return drills;
}
async function drillBackup(base, { store, about }, { maxBackupAgeMs, action }, dependencies) {
const now = dependencies.clock.now();
const scope = {
artifactName: base,
list: null,
about: base,
now,
...(action === undefined ? {} : { action }),
};
const search = new search_search .v(scope, {
...dependencies,
stores: [store],
cache: null,
log: quiet(dependencies.log),
});
try {
const outcome = await drillNewest(search.own(), dependencies);
const { newest } = outcome;
if (newest === null)
return unfound(outcome, base, about);
const history = await readHistory(newest, search.listing(base));
const drill = drillOf(base, newest, outcome);
const findings = (0,backup_health .Cq)({
base,
about: drill.about,
times: history.times,
expiresAt: newest.stored?.expiresAt ?? null,
ends: outcome.certificates.map(({ notAfter }) => notAfter),
}, maxBackupAgeMs, now);
const ofSet = drill.findings.map((finding) => (history.hasSealed ? withSealedBefore(finding) : finding));
const isOnlyOld = findings.some(({ code }) => code === 'too-old') && ofSet.every(({ level }) => level !== 'error');
return {
...drill,
result: isOnlyOld ? `${drill.result}, but too old` : drill.result,
findings: [...ofSet, ...findings, ...historyFindings(base, drill.about, history.failure)],
isOutOfTime: drill.isOutOfTime || history.failure?.code === 'timeout',
};
}
finally {
await search.close();
}
}
function quiet(log) {
return {
...log,
warning: (message) => {
log.info(message);
},
};
}
async function readHistory(newest, listing) {
const earlier = [];
let hasSealed = false;
for await (const listed of listing) {
if (listed.stored?.isUnidentified === true)
continue;
if ((0,precedence .X3)({ listed }) < (0,precedence .X3)({ listed: newest }) && isAlike(listed, newest))
earlier.push(timeOf(listed));
hasSealed ||= !listed.name.isPublic;
if (earlier.length >= backup_interval .gh && hasSealed)
break;
}
return { times: [timeOf(newest), ...earlier], hasSealed, failure: listing.failures[0] ?? null };
}
function isAlike(some, other) {
return some.name.isPublic === other.name.isPublic && (0,merged_listing .wM)(some) === (0,merged_listing .wM)(other);
}
function timeOf(listed) {
return new Date((0,precedence .X3)({ listed }));
}
function drillOf(base, newest, outcome) {
const { result, isVerified, certificates, keptForEver, withKeys, problems, isOutOfTime } = outcome;
const about = newest.place;
return {
base,
newest: newest.stored ?? null,
madeAt: timeOf(newest),
about,
result,
isVerified,
certificates: certificates.map((certificate) => ({
certificate,
about,
at: null,
...(keptForEver.has(certificate.fingerprint) ? { isKeptForEver: true } : {}),
...(withKeys.has(certificate.fingerprint) ? { hasKey: true } : {}),
})),
findings: problems.map(({ code, level, message }) => ({
code,
level,
message: `${(0,backup_health .RO)({ base, about })} ${message}`,
about,
at: null,
})),
isOutOfTime,
};
}
function unfound({ failure, expired, unrelated }, base, about) {
const sought = { base, about };
if (failure !== null)
return unlisted(`a backup of ${base} in ${about}`, sought, failure);
const [other] = unrelated;
if (other !== undefined && expired.length === 0)
return withoutCertificate(base, about, other);
return missing(`of ${base} in ${about}`, sought, expired);
}
function missing(where, sought, expired = []) {
const [newest] = expired;
const reason = newest === undefined ? '' : ` All have expired, the newest is ${newest.place}.`;
return withoutSet(sought, newest === undefined ? 'there is none' : 'all have expired', {
code: 'no-backup',
message: `There is no backup ${where}.${reason} Make one with certkeep/certkeep or certkeep/certkeep/backup. If one was made, compare its name with artifact-name or common-name.`,
});
}
function withoutCertificate(base, about, { place }) {
return withoutSet({ base, about }, 'none holds the certificate', {
code: 'no-backup',
message: `No backup of ${base} in ${about} holds a certificate that Certkeep keeps. certkeep/certkeep/backup made the newest one of that name (${place}). Run the workflow that keeps the certificate. To check the other one, give artifact-name: ${base} instead.`,
});
}
function unlisted(what, sought, failure) {
const drill = withoutSet(sought, 'could not be listed', {
code: 'unreadable',
message: `Could not check whether there is ${what}. ${failure.message}`,
});
return { ...drill, isOutOfTime: failure.code === 'timeout' };
}
function withoutSet(sought, result, problem) {
return {
...sought,
newest: null,
madeAt: null,
result,
isVerified: false,
certificates: [],
findings: [{ ...problem, level: 'error', about: sought.about, at: null }],
isOutOfTime: false,
};
}
function withSealedBefore(finding) {
if (finding.code !== 'keyless' || finding.level !== 'notice')
return finding;
const message = `${finding.message} Earlier backups are sealed: check that the secret exists.`;
return { ...finding, level: 'warning', message };
}
function historyFindings(base, about, failure) {
if (failure === null)
return [];
return [
{
code: 'unreadable',
level: 'warning',
message: `The backups of ${base} before the newest one (${about}) could not be listed, so how often they are made is unknown. ${failure.message}`,
about,
at: null,
},
];
}
var quoted_input = __webpack_require__(1267);
;
const MAX_FILE_BYTES = 4 * 1024 * 1024;
const CERTIFICATE_ENDING = /\.(crt|cer|der)$/i;
const NOTHING = { certificates: [], findings: [] };
const NAMES_NOTHING = {
about: 'paths',
message: 'No line of paths names a file to check: each one is a comment or begins with "!". Add a line that names one, or leave paths out.',
};
async function checkFiles(request, dependencies) {
if (request.paths.trim() === '')
return NOTHING;
const found = await dependencies.userFiles.find(request.paths, []);
const { certificates, findings } = await checkFound(found, dependencies);
const missing = found.namesNothing
? [NAMES_NOTHING]
: (0,quoted_input .Cx)(found.unmatched, request.paths).map((line) => ({
about: line,
message: `No file matches ${line} of paths. Add a checkout or restore step first, or correct the path.`,
}));
return { certificates, findings: [...findings, ...missingFindings(missing, request, dependencies.log)] };
}
async function checkFound({ files, leftOut }, dependencies) {
const checks = leftOut.map((file) => checkLeftOut(file, dependencies));
for (const file of files)
checks.push(await checkFile(file, dependencies));
return {
certificates: checks.flatMap(({ certificates }) => certificates),
findings: checks.flatMap(({ findings }) => findings),
};
}
function missingFindings(missing, { ifNoFilesFound }, log) {
if (ifNoFilesFound === 'ignore') {
for (const { message } of missing)
log.info(message);
return [];
}
const level = ifNoFilesFound === 'error' ? 'error' : 'warning';
return missing.map(({ about, message }) => ({ code: 'no-files-found', level, message, about, at: null }));
}
function checkLeftOut(file, { nameFile, log }) {
const name = nameFile(file.path);
if (isExpected(file))
return withFinding(name, 'unreadable', `could not be checked: ${file.reason}. Correct the path or the file.`);
log.debug(`${(0,single_line .pF)(name)} was not checked: ${file.reason}.`);
return NOTHING;
}
function isExpected({ path, isNamed }) {
return isNamed === true || CERTIFICATE_ENDING.test(path);
}
async function checkFile(file, dependencies) {
const { nameFile, userFiles, log } = dependencies;
const name = nameFile(file.path);
if (file.sizeBytes > MAX_FILE_BYTES && !isExpected(file)) {
log.debug(`${(0,single_line .pF)(name)} was not checked: it is larger than any file of certificates.`);
return NOTHING;
}
try {
const bytes = await userFiles.read(file, MAX_FILE_BYTES);
return checkBytes(bytes, name, isExpected(file), dependencies);
}
catch (error) {
if (isExpected(file))
return withFinding(name, 'unreadable', `could not be read: ${(0,domain_failure .bD)(error)}.`);
log.debug(`${(0,single_line .pF)(name)} was not checked: ${(0,domain_failure .bD)(error)}.`);
return NOTHING;
}
}
function checkBytes(bytes, name, isCertificateExpected, { reader, clock }) {
if ((0,file_certificates .wW)(bytes))
return withFinding(name, 'no-certificate', 'is a certificate in UTF-16, as PowerShell writes it, which no server reads. Save the file in UTF-8.');
const blocks = (0,file_certificates .r0)(bytes, reader);
const [first] = blocks.filter(({ certificate }) => certificate === null);
const findings = [
...(blocks.length === 0 && isCertificateExpected
? [
finding(name, 'no-certificate', 'holds no certificate, neither in PEM nor in DER. Remove it from paths, or restore the file.'),
]
: []),
...(first === undefined ? [] : [damagedFinding(name, blocks, first.line)]),
];
const certificates = blocks.flatMap(({ line, certificate }) => certificate === null ? [] : [{ certificate, about: name, at: { file: name, line } }]);
const all = certificates.map(({ certificate }) => certificate);
const replaced = (0,file_certificates .Sn)(all, clock.now());
const isReplaced = ({ certificate }) => replaced.has(certificate);
return {
certificates: certificates.filter((checked) => !isReplaced(checked)),
findings: [...findings, ...certificates.filter(isReplaced).flatMap(replacedFinding)],
};
}
function damagedFinding(name, blocks, line) {
const damaged = blocks.filter(({ certificate }) => certificate === null).length;
const message = blocks.length === 1
? 'holds a certificate that cannot be read. Restore the file.'
: `holds ${blocks.length} certificates, and ${damaged} of them cannot be read. The first one begins in line ${line}. Restore the file.`;
return finding(name, 'no-certificate', message, line);
}
function withFinding(name, code, message) {
return { certificates: [], findings: [finding(name, code, message)] };
}
function finding(name, code, message, line = 1) {
return {
code,
level: 'error',
message: `${(0,single_line .pF)(name)} ${message}`,
about: name,
at: { file: name, line },
};
}
;
function compareWithBackups(inFiles, drills) {
const inUse = new Set(inFiles.map(({ certificate }) => certificate.fingerprint));
return drills
.filter(({ isVerified }) => isVerified)
.flatMap((drill) => inFiles.flatMap((checked) => compare(checked, drill, inUse)));
}
function compare({ certificate, about, at }, { certificates }, inUse) {
const ofName = certificates.filter((other) => certificate.isSelfSigned &&
other.certificate.isSelfSigned &&
other.certificate.subjectLine === certificate.subjectLine);
const [other] = ofName;
if (other === undefined || ofName.some((kept) => inUse.has(kept.certificate.fingerprint)))
return [];
return [
{
code: 'not-in-backup',
level: 'warning',
message: `The certificate ${(0,single_line .pF)(certificate.subjectLine)} in ${about} is not the one in the newest backup (${other.about}), so it cannot be restored from there. Run the workflow that keeps it, and check that it stores a backup.`,
about,
at,
},
];
}
var lasting_set = __webpack_require__(9622);
;
function findingsOfDrills(drills, isHosted) {
const lasting = lastingCertificates(drills, isHosted);
return drills.flatMap(({ findings, certificates }) => {
const stay = certificates.every(({ certificate }) => lasting.has(certificate.fingerprint));
return stay ? findings.filter(({ code }) => code !== 'expires-before-certificate') : findings;
});
}
function judgeLastingBackups(drills, isHosted) {
const lasting = lastingCertificates(drills, isHosted);
const names = new Map();
let last = null;
for (const { newest, certificates, about } of drills) {
const end = newest?.expiresAt ?? null;
const passing = certificates.filter(({ certificate, isKeptForEver }) => isKeptForEver === true && !lasting.has(certificate.fingerprint));
if (end === null || passing.length === 0)
continue;
for (const { certificate } of passing)
names.set(certificate.fingerprint, (0,single_line .pF)(certificate.subject.commonName));
if (last === null || end > last.end)
last = { end, about };
}
return last === null ? [] : [passingBackups([...names.values()], last.end, last.about)];
}
function lastingCertificates(drills, isHosted) {
return new Set(drills.flatMap(({ newest, isVerified, certificates }) => {
if (newest === null || !(0,lasting_set .d)(newest, isHosted))
return [];
const mayHaveKey = !isVerified && !newest.name.isPublic;
return certificates.flatMap(({ certificate, hasKey }) => mayHaveKey || hasKey === true ? [certificate.fingerprint] : []);
}));
}
function passingBackups(names, end, about) {
const [subject, them] = names.length === 1
? [`The certificate for ${(0,summarize .e)(names)} is`, 'it']
: [`${(0,summarize .e)(names)} are`, 'them'];
return {
code: 'no-lasting-backup',
level: 'warning',
message: `${subject} kept for ever, but every backup of ${them} that was checked expires, the last (${about}) at ${(0,manifest .fU)(end)}. If no run stores another one before then, nothing brings ${them} back. Set release-tag, both here and where ${names.length === 1 ? 'it is' : 'they are'} kept: a draft release keeps backups. keep-schedule-alive: true keeps GitHub from switching the schedule off.`,
about,
at: null,
};
}
;
async function checkListedFiles({ certificates }, request, dependencies) {
const lines = certificates.map(({ location }) => location).join('\n');
const found = await dependencies.userFiles.find(lines, []);
const unmatched = new Set(found.unmatched);
const missing = certificates.filter(({ location }) => unmatched.has(location));
const { certificates: read, findings } = await checkFound(found, dependencies);
const messages = missing.length > 1 && missing.length === certificates.length
? [allMissing(missing)]
: missing.map(oneMissing);
return {
certificates: read,
findings: [...findings, ...missingFindings(messages, request, dependencies.log)],
};
}
function allMissing(missing) {
const about = missing[0]?.location ?? '';
return {
about,
message: `None of the ${missing.length} certificates of the list is in the workspace (the first one is missing at ${(0,single_line .pF)(about)}). Add a step that keeps or restores them first.`,
};
}
function oneMissing({ commonName, location }) {
return {
about: location,
message: `The certificate for ${(0,single_line .pF)(commonName)} is missing at ${(0,single_line .pF)(location)}. Add a step that keeps or restores it first.`,
};
}
async function drillList(place, list, request, dependencies) {
const { certificates, entryFindings, shardBase } = list;
const entries = certificates.length + entryFindings.length;
if (entries === 0)
return [];
const names = async () => shardBase === null ? (await currentBases(list.name, place.store)).slice(0, entries) : [shardBase];
const drills = await drillPlace({ ...place, names }, request, dependencies);
const listed = new Set(certificates.map(({ commonName }) => (0,backup_name .tI)(commonName)));
const missing = findMissing(drills, certificates, place.about);
return drills.map((drill, index) => ({
...drill,
certificates: drill.certificates.filter(({ certificate }) => listed.has(nameOf(certificate))),
...(index === 0 ? withMissing(drill, missing, drills.length) : {}),
}));
}
function withMissing({ result, findings }, missing, backups) {
if (missing.length === 0)
return { result, findings };
const verb = missing.length === 1 ? 'is' : 'are';
const where = backups === 1 ? 'not in it' : 'in no backup';
return {
result: `${result}, but ${(0,count .U)(missing.length, 'certificate')} of the list ${verb} ${where}`,
findings: [...findings, ...missing],
};
}
async function currentBases(list, store) {
for await (const { name, isExpired, isUnidentified } of store.list({ list }))
if (!isExpired && isUnidentified !== true)
return (0,backup_name .RZ)(list, name.base);
return [list];
}
function findMissing(drills, certificates, about) {
if (drills.some((drill) => drill.certificates.length === 0))
return [];
const held = new Set(drills.flatMap((drill) => drill.certificates.map(({ certificate }) => nameOf(certificate))));
return certificates
.filter(({ commonName }) => !held.has((0,backup_name .tI)(commonName)))
.map(({ commonName }) => ({
code: 'not-in-backup',
level: 'error',
message: `The certificate for ${(0,single_line .pF)(commonName)} is in no newest backup of its list (${about}), so it cannot be restored from there. Run the workflow that keeps the list, and check whether this entry fails.`,
about,
at: null,
}));
}
function nameOf({ subject }) {
return (0,backup_name .tI)(subject.commonName);
}
;
const NOTHING_CHECKED = {
code: 'nothing-checked',
level: 'error',
message: 'Nothing was checked: no certificate was found, and no backup was named. Name files with certificates in paths, or a backup with common-name, artifact-name, certificates, backup-path or release-tag.',
about: 'paths',
at: null,
};
async function check(request, dependencies) {
const { list, limits } = request;
const now = dependencies.clock.now();
const files = await checkFiles(request, dependencies);
const listed = list === null ? { certificates: [], findings: [] } : await checkListedFiles(list, request, dependencies);
const drills = [];
for (const place of dependencies.places)
drills.push(...(list === null
? await drillPlace(place, request, dependencies)
: await drillList(place, list, request, dependencies)));
const parts = [files, listed, ...drills];
const certificates = shareForEver(parts.flatMap((part) => part.certificates)).sort((some, other) => (0,certificate_certificate .uj)(some.certificate, other.certificate));
const found = [
...(list?.entryFindings ?? []),
...files.findings,
...listed.findings,
...findingsOfDrills(drills, dependencies.isHosted),
...judgeLastingBackups(drills, dependencies.isHosted),
...compareWithBackups([...files.certificates, ...listed.certificates], drills),
...judgeEachOnce(certificates, limits, now),
];
const isEmpty = list === null && certificates.length === 0 && drills.length === 0;
const findings = isEmpty && statusOf(found) !== 'failed' ? [NOTHING_CHECKED, ...found] : found;
return {
status: statusOf(findings),
reason: reasonOf(findings),
findings,
certificates,
drills,
now,
failDays: limits.failDays,
};
}
function shareForEver(certificates) {
const kept = new Set(certificates.flatMap(({ certificate, isKeptForEver }) => (isKeptForEver ? certificate.fingerprint : [])));
return certificates.map((checked) => kept.has(checked.certificate.fingerprint) ? { ...checked, isKeptForEver: true } : checked);
}
var annotate_some = __webpack_require__(59);
var run_step = __webpack_require__(4069);
var file_name = __webpack_require__(2639);
var on_demand = __webpack_require__(3773);
var advice = __webpack_require__(9058);
var step_mask = __webpack_require__(8506);
var step_stores = __webpack_require__(5522);
;
function buildDependencies(inputs, step) {
const { environment, log, mask } = step;
const stores = (0,step_stores .tw)(inputs.values, step);
return {
clock: step_stores .ml,
log,
...(0,step_mask .R)(inputs.values, mask),
archives: stores.archives,
run: stores.run,
userFiles: (0,on_demand .zy)(async () => {
const { userFiles } = await __webpack_require__.e( 8531).then(__webpack_require__.bind(__webpack_require__, 8531));
return userFiles(environment.workspace);
}),
nameFile: (0,file_name .Q)(environment.workspace),
isHosted: environment.isHosted,
places: backupPlaces(inputs, stores, environment),
};
}
function backupPlaces({ artifactName, values }, { artifacts, directory, release }, { server, repository }) {
const places = [];
if (artifactName !== null && artifacts === null && directory === null && release === null)
throw new domain_failure .HR('unsupported', `There are no artifacts to check here: ${(0,advice .fJ)(server)}. Set backup-path to check the backups in a local directory, or release-tag to check those in a draft release.`);
if (artifactName !== null && artifacts !== null)
places.push({
store: artifacts,
about: `the artifacts of ${repository}`,
names: () => Promise.resolve([artifactName]),
});
const path = values['backup-path'];
if (path !== null && directory !== null)
places.push({
store: directory,
about: path,
names: () => (artifactName === null ? namesIn(path) : Promise.resolve([artifactName])),
});
if (release !== null)
places.push({
store: release,
about: `the draft release ${values['release-tag'] ?? ''}`,
names: () => (artifactName === null ? namesInStore(release) : Promise.resolve([artifactName])),
});
return places;
}
async function namesInStore(store) {
const names = new Set();
for await (const { name } of store.list(backup_name .gK))
names.add(name.base);
return [...names].sort();
}
async function namesIn(directory) {
const { listBaseNames } = await __webpack_require__.e( 3231).then(__webpack_require__.bind(__webpack_require__, 5612));
return listBaseNames(directory);
}
var duration = __webpack_require__(5609);
var list_inputs = __webpack_require__(4736);
var placed_entries = __webpack_require__(92);
var set_names = __webpack_require__(5007);
var inputs = __webpack_require__(9167);
var parsers = __webpack_require__(8112);
var shared_inputs = __webpack_require__(5121);
;
const DEFAULT_PATHS = 'certificate.pem';
const CHECK_INPUTS = {
...shared_inputs .rA,
...list_inputs .ZZ,
...list_inputs .dp,
...set_names .xK,
'backup-path': shared_inputs .G7['backup-path'],
'release-tag': shared_inputs .G7['release-tag'],
...shared_inputs .bK,
'warn-days': (0,inputs .LF)((0,parsers .rD)(0, 36_500), '30'),
'fail-days': (0,inputs .LF)((0,parsers .rD)(0, 36_500), '7'),
'max-backup-age': (0,inputs .LF)(parseMaxAge, '8d'),
...shared_inputs .Hp,
};
async function readCheckInputs(step) {
const values = step.readInputs(CHECK_INPUTS, [
set_names .BF,
list_inputs .Fo,
list_inputs .zV,
shared_inputs .Ql,
shared_inputs .WD,
checkLimits,
]);
const list = await readList(values, step.environment.workspace);
const artifactName = artifactNameOf(values);
const namesAnything = artifactName !== null || namesOtherStore(values) || list !== null;
return {
values,
artifactName,
request: {
paths: values.paths === '' && !namesAnything ? DEFAULT_PATHS : values.paths,
ifNoFilesFound: values['if-no-files-found'],
limits: { warnDays: values['warn-days'], failDays: values['fail-days'] },
maxBackupAgeMs: values['max-backup-age'],
...(values['common-name'] === null && list === null ? {} : { action: 'keep' }),
list,
},
};
}
function artifactNameOf(values) {
const isOfOtherStore = values.certificates !== null && values['artifact-name'] === null && namesOtherStore(values);
return isOfOtherStore ? null : ((0,set_names .j3)(values)?.base ?? null);
}
function namesOtherStore(values) {
return values['backup-path'] !== null || values['release-tag'] !== null;
}
async function readList(values, workspace) {
const given = (0,list_inputs .dt)(values);
if (given === null)
return null;
const { base, list } = (0,set_names .Kr)(values['artifact-name'], given.shard);
const { entries, badEntries } = await (0,placed_entries .o)(given, values, { workspace, folder: workspace });
return {
name: list,
shardBase: given.shard === null ? null : base,
certificates: entries.map(({ commonName, paths }) => ({ commonName, location: paths.certificatePath })),
entryFindings: badEntries.map(findingOf),
};
}
function findingOf({ position, failure: { message } }) {
return { code: 'invalid-entry', level: 'error', message, about: position, at: null };
}
function checkLimits(values) {
const { 'warn-days': warnDays, 'fail-days': failDays } = values;
return failDays > warnDays
? `Input "fail-days" is ${failDays}, and must not be greater than warn-days (${warnDays}). Lower it, or raise warn-days too.`
: null;
}
function parseMaxAge(text) {
const ms = (0,duration .E9)(text, ['d', 'h']);
if (ms === 0)
throw new Error('must be more than 0, or every backup would be too old');
return ms;
}
var list_outputs = __webpack_require__(2745);
;
const MAX_CERTIFICATES = 1000;
function checkOutputs(report) {
const { certificates, drills, now } = report;
const [soonest] = certificates;
const backup = namedBackup(drills);
return {
status: report.status,
reason: report.reason,
'days-left': soonest === undefined ? '' : String((0,certificate_certificate .H_)(soonest.certificate, now)),
...(0,list_outputs .P)({
certificates: certificates.slice(0, MAX_CERTIFICATES).map(({ certificate, about }) => ({
subject: (0,single_line .pF)(certificate.subjectLine),
issuer: (0,single_line .pF)(certificate.issuerLine),
fingerprint: certificate.fingerprint,
'not-after': (0,manifest .fU)(certificate.notAfter),
'days-left': (0,certificate_certificate .H_)(certificate, now),
place: about,
})),
}),
'backup-name': backup?.newest ? (0,backup_name .$K)(backup.newest.name) : '',
'backup-age-days': backup?.madeAt ? String((0,backup_health .QR)(backup.madeAt, now)) : '',
verified: String(drills.length > 0 && drills.every((drill) => drill.isVerified)),
};
}
function namedBackup(drills) {
const failing = drills.filter(({ findings }) => findings.some(({ level }) => level === 'error'));
return (failing.length > 0 ? failing : drills).reduce((oldest, drill) => {
if (drill.madeAt === null)
return oldest;
return oldest?.madeAt && oldest.madeAt <= drill.madeAt ? oldest : drill;
}, null);
}
var age = __webpack_require__(5419);
var certificate_table = __webpack_require__(7458);
var long_list = __webpack_require__(7153);
var markdown = __webpack_require__(8459);
var expiry_timeline = __webpack_require__(3509);
;
const MAX_MESSAGE_LENGTH = 800;
const BOXES = { error: 'CAUTION', warning: 'WARNING', notice: 'NOTE' };
const VERDICTS = {
ok: '\u2705 Check passed',
warning: '\u26a0\ufe0f Check passed with warnings',
failed: '\u274c Check failed',
};
const CAUSES = {
expired: null,
expiring: null,
'not-yet-valid': 'a certificate is not valid yet',
replaced: 'a file holds an expired certificate too',
'no-certificate': 'a file holds no certificate',
'no-files-found': 'a file was not found',
'invalid-entry': 'an entry of the list cannot be used',
'not-in-backup': 'the newest backup does not hold a certificate as it is now',
'left-out': 'files are missing from the newest backup',
'no-backup': 'there is no backup',
unreadable: 'some backups could not be read',
damaged: 'the newest backup is damaged',
locked: 'the newest backup does not open',
'not-opened': 'the newest backup was not opened',
keyless: 'the newest backup holds no private key',
'other-branch': 'the newest backup is of another branch',
'too-old': 'the newest backup is too old',
overdue: 'a backup is overdue',
'expires-before-next-run': 'the newest backup expires too early',
'expires-before-certificate': 'the newest backup expires too early',
'nothing-checked': 'nothing was checked',
'no-lasting-backup': 'every backup expires',
};
function formatCheckSummary(report) {
const { drills, now } = report;
const certificates = (0,certificate_table .QR)(report.certificates.map((checked) => ({ ...checked, place: checked.about })));
return [
(0,markdown .R_)(2, verdict(report, certificates.length)),
...['error', 'warning', 'notice'].flatMap((level) => findingBox(report.findings, level)),
...(drills.length === 0 ? [] : [(0,markdown .R_)(3, 'Newest backups'), ...drillTable(report)]),
...(certificates.length === 0
? []
: [
(0,markdown .R_)(3, 'Certificates'),
...(0,certificate_table .CB)(certificates, now),
(0,expiry_timeline .k)({
now,
failDays: report.failDays,
certificates: certificates.map(({ certificate }) => certificate),
backupsExpireAt: drills.flatMap(({ newest }) => newest?.expiresAt ?? []).slice(0, expiry_timeline .m),
}),
]),
'',
].join('\n\n');
}
function verdict(report, different) {
const { status, certificates, now } = report;
const [soonest] = certificates;
const cause = causeOf(report);
if (cause !== null)
return `${VERDICTS[status]}: ${cause}`;
if (soonest === undefined)
return `${VERDICTS[status]}: ${withoutCertificates(report)}`;
const left = (0,certificate_certificate .H_)(soonest.certificate, now);
const first = different === 1 ? '' : ', the first';
const expiry = left < 0 ? 'expired already' : `expires in ${(0,count .U)(left, 'day')}`;
return `${VERDICTS[status]}: ${(0,count .U)(different, 'certificate')}${first} ${expiry}`;
}
function withoutCertificates({ drills }) {
const opened = drills.filter(({ isVerified }) => isVerified).length;
if (opened === 0 || opened < drills.length)
return 'no certificate was found';
return `${opened === 1 ? 'the newest backup opens' : `${opened} backups open`}, and no certificate is in ${opened === 1 ? 'it' : 'them'}`;
}
function causeOf({ findings, drills }) {
const [first] = gravestFirst(findings);
if (first === undefined || first.level === 'notice')
return null;
const gravest = findings.filter(({ level }) => level === first.level);
if (gravest.some(({ code: name }) => CAUSES[name] === null))
return null;
return first.code === 'unreadable' ? whatIsUnreadable(first, drills) : CAUSES[first.code];
}
function whatIsUnreadable(finding, drills) {
const drill = drills.find(({ findings }) => findings.includes(finding));
if (drill === undefined)
return 'a file could not be read';
if (drill.newest === null)
return 'backups could not be listed';
return finding.level === 'error' ? 'the newest backup could not be read' : CAUSES.unreadable;
}
function findingBox(findings, level) {
const lines = gravestFirst(findings)
.filter((finding) => finding.level === level)
.map(({ code: name, message, at }) => {
const isNamed = at === null || message.includes(at.file);
const place = isNamed ? '' : ` ${(0,markdown .aY)(`${(0,single_line .pF)(at.file)}:${at.line}`)}`;
return `${(0,markdown .Qq)((0,single_line .pF)(message, MAX_MESSAGE_LENGTH))} (${(0,markdown .aY)(name)})${place}`;
});
return (0,long_list .ZR)(BOXES[level], lines, level);
}
function drillTable({ drills, now }) {
const rows = drills.map((drill) => [
[...namesOf(drill), `${iconOf(drill)} ${(0,markdown .Qq)(drill.result)}`].join('<br>'),
drill.madeAt === null ? '' : (0,age .n)((0,backup_health .QR)(drill.madeAt, now)),
drill.newest === null ? '' : describeExpiry(drill.newest.expiresAt),
]);
return (0,long_list .V4)(['Backup', 'Age', 'Kept until'], rows, 'backup');
}
function iconOf({ findings, isVerified }) {
if (findings.some(({ level }) => level === 'error'))
return '\u274c';
return isVerified ? '\u2705' : '\u26a0\ufe0f';
}
function namesOf({ base, newest, about }) {
if (newest?.artifact !== undefined)
return [(0,markdown .nf)((0,markdown ._Q)((0,backup_name .$K)(newest.name)), newest.artifact.url)];
const name = newest === null ? base : (0,backup_name .$K)(newest.name);
return [...(name === null ? [] : [name]), (0,single_line .pF)(about)].map((each) => (0,markdown .aY)((0,markdown ._Q)(each)));
}
function describeExpiry(expiresAt) {
return expiresAt === null ? 'you remove it' : expiresAt.toISOString().slice(0, 10);
}
;
const MAX_LOGGED = 200;
async function checkAction() {
await (0,run_step .e)(run, 'Nothing was checked');
}
async function run(step) {
const inputs = await readCheckInputs(step);
const report = await check(inputs.request, buildDependencies(inputs, step));
step.setOutputs(checkOutputs(report));
logCertificates(report, step);
(0,annotate_some .L)(gravestFirst(report.findings), step);
step.writeSummary(formatCheckSummary(report));
if (report.status === 'failed')
throw failureOf(report);
}
function logCertificates({ certificates, drills }, { log }) {
for (const { certificate, about } of certificates.slice(0, MAX_LOGGED)) {
const subject = (0,single_line .pF)(certificate.subjectLine);
log.info(`${(0,single_line .pF)(about)}: ${subject}, expires at ${(0,manifest .fU)(certificate.notAfter)}`);
}
if (certificates.length > MAX_LOGGED)
log.info(`and ${certificates.length - MAX_LOGGED} more, which expire later`);
for (const { base, about, result } of drills)
log.info(`${base === null ? '' : `${base}, `}${(0,single_line .pF)(about)}: ${result}`);
}
function failureOf({ findings, reason, drills }) {
const errors = findings.filter(({ level }) => level === 'error').length;
return new domain_failure .HR(drills.some((drill) => drill.isOutOfTime) ? 'timeout' : 'check-failed', `The check failed with ${(0,count .U)(errors, 'error')} (${reason}). ${errors === 1 ? 'It is' : 'Each is'} on this page and in the summary, with what to do.`);
}
}),
3509:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
k: () => ( formatExpiryTimeline),
m: () => ( MAX_BARS)
});
var _domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3201);
var _timeline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9105);
const MAX_BARS = 20;
function formatExpiryTimeline({ now, certificates, backupsExpireAt, failDays = 0, }) {
const shown = certificates.slice(0, MAX_BARS);
const times = [now, ...shown.map(({ notAfter }) => notAfter), ...backupsExpireAt];
return (0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__ .bW)(times, [
'  section Certificates',
...shown.map((certificate, index) => `  ${index + 1} ${label(certificate.subject.commonName)} ${bar(certificate, now, failDays)}`),
`  Today ${(0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__ .vd)(now)} :milestone, ${(0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__ .Vc)(now)}, 0d`,
...(backupsExpireAt.length === 0 ? [] : ['  section Backup']),
...backupsExpireAt.map((time) => `  Kept :done, ${(0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__ .Vc)(now)}, ${(0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__ .Vc)(time)}`),
]);
}
function bar({ notBefore, notAfter }, now, failDays) {
if (now >= notAfter)
return `expired :crit, ${(0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__ .Vc)(notAfter)}, ${(0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__ .Vc)(now)}`;
if (now < notBefore)
return `not yet valid :active, ${(0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__ .Vc)(notBefore)}, ${(0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__ .Vc)(notAfter)}`;
const tag = (0,_domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_1__ .H_)({ notAfter }, now) < failDays ? 'crit' : 'done';
return `until ${(0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__ .vd)(notAfter)} :${tag}, ${(0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__ .Vc)(now)}, ${(0,_timeline_js__WEBPACK_IMPORTED_MODULE_0__ .Vc)(notAfter)}`;
}
function label(name) {
const words = name.replace(/[^\p{L}\p{N}.*@_-]+/gu, ' ').trim();
return Array.from(words).slice(0, 48).join('').trim();
}
}),
9105:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
B4: () => ( formatTimeline),
Vc: () => ( minute),
bW: () => ( chart),
vd: () => ( day)
});
var _domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3201);
const MAX_TICKS = 10;
const MAX_DAYS_WITH_DATES = 5 * 366;
const STEPS = [
[1, '1day'],
[7, '1week'],
[14, '2week'],
[30, '1month'],
[61, '2month'],
[91, '3month'],
[182, '6month'],
[365, '12month'],
[1827, '261week'],
[3654, '522week'],
];
function formatTimeline({ now, validity, renewalTime, backupExpiresAt }) {
const times = [now, validity.notBefore, validity.notAfter, renewalTime ?? now, backupExpiresAt ?? now];
return chart(times, [
'  section Certificate',
`  Valid :done, ${minute(validity.notBefore)}, ${minute(renewalTime ?? validity.notAfter)}`,
...(renewalTime === null
? []
: [`  Due for renewal :active, ${minute(renewalTime)}, ${minute(validity.notAfter)}`]),
`  Today ${day(now)} :milestone, ${minute(now)}, 0d`,
...(renewalTime === null ? [] : [`  Renewal ${day(renewalTime)} :milestone, ${minute(renewalTime)}, 0d`]),
...(backupExpiresAt === null
? []
: ['  section Backup', `  Kept :done, ${minute(now)}, ${minute(backupExpiresAt)}`]),
]);
}
function chart(times, lines) {
const ms = times.map((time) => time.getTime());
const days = (Math.max(...ms) - Math.min(...ms)) / _domain_certificate_certificate_js__WEBPACK_IMPORTED_MODULE_0__ .sO;
const [, step] = STEPS.find(([stepDays]) => days / stepDays <= MAX_TICKS) ?? [0, '1044week'];
const head = [
'```mermaid',
'gantt',
'  dateFormat YYYY-MM-DDTHH:mm',
`  axisFormat ${days > MAX_DAYS_WITH_DATES ? '%Y' : '%Y-%m-%d'}`,
`  tickInterval ${step}`,
'  todayMarker off',
];
return [...head, ...lines, '```'].join('\n');
}
function minute(time) {
return time.toISOString().slice(0, 16);
}
function day(time) {
return time.toISOString().slice(0, 10);
}
}),
2639:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Q: () => ( fileNamer)
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
var _disk_regular_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9625);
function fileNamer(workspace, platform = process.platform) {
return (path) => {
if (isThere((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(workspace, path)))
return path;
if (platform !== 'win32')
return `/${path}`;
return /^[a-z]\//.test(path) ? path.replace('/', ':/') : `//${path}`;
};
}
function isThere(path) {
try {
return (0,_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_1__ .c2)(path) !== null;
}
catch {
return true;
}
}
}),
7794:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
CZ: () => ( problemOfContent),
Es: () => ( drill),
Q4: () => ( openContent)
});
var _domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5362);
var _domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4991);
var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5856);
var _domain_words_count_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9151);
var _verify_verify_pair_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5003);
var _verify_verify_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2199);
var _stage_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2954);
async function drill(reader, expected, dependencies) {
const { name, artifactName, repository, checksums, isSealed } = expected;
const verification = await (0,_verify_verify_set_js__WEBPACK_IMPORTED_MODULE_2__ .mS)(reader, { kind: 'backup', artifactName, name, repository }, dependencies);
if (verification.kind === 'damaged')
return verification.problem;
if (verification.kind === 'locked')
return 'the passphrase does not open it';
const { set } = verification;
if ((0,_domain_backup_backup_set_js__WEBPACK_IMPORTED_MODULE_4__ .ss)(set.digests) !== checksums)
return 'its files are not the ones that were stored';
if (isSealed && set.key === null)
return 'nothing proves it';
return problemOfContent(set, dependencies);
}
async function problemOfContent(set, dependencies) {
const { problem } = await openContent(set, dependencies);
return problem;
}
async function openContent(set, dependencies) {
const certificates = [];
for (const record of set.manifest.certificates) {
const opening = await (0,_verify_verify_pair_js__WEBPACK_IMPORTED_MODULE_1__ .i)(set, record, dependencies);
if (opening.kind === 'damaged') {
const problem = record.name === null ? opening.problem : `${record.name}: ${opening.problem}`;
return { certificates, problem };
}
certificates.push(opening.certificate);
}
return { certificates, problem: await problemOfUserFiles(set, dependencies) };
}
async function problemOfUserFiles({ manifest, key, reader, digests }, { archives }) {
const { sealedCount, digest } = manifest.userFiles;
if (key === null)
return null;
try {
const sealed = sealedCount === 0
? []
: await archives.identifyFiles(await reader.stream(_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_5__ .sn), key.passphrase, sealedCount);
if (sealed.length !== sealedCount)
return `${_domain_backup_set_files_js__WEBPACK_IMPORTED_MODULE_5__ .sn} holds ${(0,_domain_words_count_js__WEBPACK_IMPORTED_MODULE_6__ .U)(sealed.length, 'file')}, and the manifest says ${sealedCount}`;
const isSame = key.digestFiles([...(0,_stage_set_js__WEBPACK_IMPORTED_MODULE_3__ .UI)(digests), ...sealed]) === digest;
return isSame ? null : 'the files in it are not the ones that were backed up';
}
catch (error) {
return (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ .bD)(error);
}
}
}),
9622:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
d: () => ( isLasting)
});
function isLasting({ source, expiresAt }, isHosted) {
return expiresAt === null && !(source === 'directory' && isHosted);
}
})
};
