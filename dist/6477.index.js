export const id = 6477;
export const ids = [6477,8531];
export const modules = {
6477:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
trustAction: () => ( trustAction),
trustPostAction: () => ( trustPostAction)
});
var external_node_fs_ = __webpack_require__(3024);
var external_node_path_ = __webpack_require__(6760);
var folders = __webpack_require__(9251);
;
const PUBLIC_FILE = 0o644;
const PUBLIC_FOLDER = 0o755;
function addedPrefix({ id }) {
return `certkeep-${id}-`;
}
function filesFolder(temporaryFolder, journalId) {
return (0,external_node_path_.join)(temporaryFolder, `certkeep-trust-${journalId}`);
}
function makeFilesFolder(temporaryFolder, journalId) {
const folder = filesFolder(temporaryFolder, journalId);
(0,folders .f)(folder);
(0,external_node_fs_.chmodSync)(folder, PUBLIC_FOLDER);
}
;
const WITHOUT_HOOKS = ['--hooksdir', '/nonexistent'];
const FAMILIES = [
{
name: 'Debian',
mark: '/etc/debian_version',
anchors: '/usr/local/share/ca-certificates',
ending: '.crt',
needsTrustObject: false,
program: 'update-ca-certificates',
update: ['update-ca-certificates', ...WITHOUT_HOOKS],
rebuild: [
['update-ca-certificates', ...WITHOUT_HOOKS],
['openssl', 'rehash', '/etc/ssl/certs'],
],
sources: ['/usr/local/share/ca-certificates', '/usr/share/ca-certificates', '/etc/ca-certificates.conf'],
generated: '/etc/ssl/certs',
ownsGenerated: false,
bundle: '/etc/ssl/certs/ca-certificates.crt',
},
{
name: 'Fedora',
mark: '/etc/pki/ca-trust/source/anchors',
anchors: '/etc/pki/ca-trust/source/anchors',
ending: '.p11-kit',
needsTrustObject: true,
program: 'update-ca-trust',
update: ['update-ca-trust', 'extract'],
rebuild: [['update-ca-trust', 'extract']],
sources: ['/etc/pki/ca-trust/source', '/usr/share/pki/ca-trust-source'],
generated: '/etc/pki/ca-trust/extracted',
ownsGenerated: true,
bundle: '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
},
{
name: 'SUSE',
mark: '/etc/pki/trust/anchors',
anchors: '/etc/pki/trust/anchors',
ending: '.p11-kit',
needsTrustObject: true,
program: 'update-ca-certificates',
update: ['update-ca-certificates'],
rebuild: [['update-ca-certificates']],
sources: ['/etc/pki/trust', '/usr/share/pki/trust'],
generated: '/var/lib/ca-certificates',
ownsGenerated: true,
bundle: '/var/lib/ca-certificates/ca-bundle.pem',
},
];
function findLinuxFamily(root = '/') {
return (FAMILIES.find(({ mark, anchors }) => [mark, anchors].every((path) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, path)))) ??
null);
}
const OTHER_BUNDLES = [
'/etc/ssl/certs/ca-certificates.crt',
'/etc/pki/tls/certs/ca-bundle.crt',
'/etc/ssl/ca-bundle.pem',
'/etc/pki/tls/cacert.pem',
'/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
'/etc/ssl/cert.pem',
];
;
function removalByHand(journalId, platform = process.platform, family = findLinuxFamily()) {
const name = `${addedPrefix({ id: journalId })}*`;
if (platform === 'darwin')
return 'remove the certificates from /Library/Keychains/System.keychain';
if (platform === 'win32')
return "remove the certificates from the machine's root store (certlm.msc)";
const ofNss = `remove ${name} from the databases of NSS with certutil -D`;
if (family === null)
return ofNss;
return `delete ${family.anchors}/${name}${family.ending}, run sudo ${family.program}, and ${ofNss}`;
}
var failure = __webpack_require__(5856);
var count = __webpack_require__(9151);
var single_line = __webpack_require__(8109);
var quoted_input = __webpack_require__(1267);
var manifest = __webpack_require__(5216);
;
const TRUST_STORES = ['system', 'nss', 'java', 'environment'];
const LASTING_STORES = new Set(['system', 'nss']);
function judgeTrust(certificate, { allowsAuthorities, now }) {
const { isSelfSigned, isEndEntity, notBefore, notAfter } = certificate;
if (!isSelfSigned)
return 'is not self-signed. Only a self-signed certificate is its own root: name the one at the end of its chain.';
if (now >= notAfter)
return `expired at ${(0,manifest .fU)(notAfter)}. Renew it first.`;
if (now < notBefore)
return `is not valid before ${(0,manifest .fU)(notBefore)}. If that time has passed, correct this machine's clock.`;
if (!isEndEntity && !allowsAuthorities)
return 'may sign other certificates (it does not say CA:FALSE), so whoever has its key could pose as every site. Set allow-ca: true if that is what you want.';
return null;
}
const LONGEST_JOB_MS = 5 * 86_400_000;
const LONGEST_JOB_OF_DAEMON_MS = 86_400_000;
function isLeftBehind(owner, { self, now, hasEnded, isElsewhere, }) {
if (owner.runner === self.runner && owner.job !== self.job)
return true;
if (hasEnded(owner.process))
return true;
if (isElsewhere(owner.process))
return false;
const isOfDaemon = owner.process !== '' && owner.process === self.process && owner.job !== self.job;
const longestMs = isOfDaemon ? LONGEST_JOB_OF_DAEMON_MS : LONGEST_JOB_MS;
return now.getTime() - owner.startedAt.getTime() > longestMs;
}
var file_certificates = __webpack_require__(1646);
;
const MAX_FILE_BYTES = 1024 * 1024;
async function findCertificates({ paths, allowsAuthorities }, dependencies) {
const { clock, nameFile, userFiles } = dependencies;
const { files, leftOut, unmatched } = await userFiles.find(paths, []);
const problems = [
...(0,quoted_input .Cx)(unmatched, paths).map((line) => `Input "cert-path": ${line} matches no file. Add the step that makes or restores it before this one.`),
...leftOut
.filter(({ isNamed }) => isNamed)
.map(({ path, reason }) => `${(0,single_line .pF)(nameFile(path))} cannot be used: ${reason}.`),
];
const found = new Map();
for (const file of files) {
const inFile = await readFile(file, dependencies);
problems.push(...inFile.problems);
for (const certificate of inFile.certificates) {
const problem = judgeTrust(certificate, { allowsAuthorities, now: clock.now() });
if (problem === null)
found.set(certificate.fingerprint, certificate);
else
problems.push(`The certificate ${nameOf(certificate)} in ${inFile.name} ${problem}`);
}
}
if (problems.length === 0 && found.size === 0)
problems.push('Input "cert-path" matches no file with a certificate. Name the certificate to trust.');
if (problems.length > 0)
throw new failure .HR('invalid-input', [...problems, 'Nothing was changed.'].join('\n'));
return [...found.values()];
}
async function readFile(file, { userFiles, reader, nameFile }) {
const name = (0,single_line .pF)(nameFile(file.path));
const content = { name, certificates: [], problems: [] };
let bytes;
try {
bytes = await userFiles.read(file, MAX_FILE_BYTES);
}
catch (error) {
return { ...content, problems: [`${name} could not be read: ${(0,failure .bD)(error)}.`] };
}
const blocks = (0,file_certificates .r0)(bytes, reader);
const certificates = blocks.flatMap(({ certificate }) => certificate ?? []);
if (certificates.length < blocks.length)
return { ...content, problems: [`${name} holds a certificate that cannot be read. Restore the file.`] };
if (certificates.length === 0 && file.isNamed)
return { ...content, problems: [`${name} holds no certificate, neither in PEM nor in DER.`] };
return { ...content, certificates };
}
function nameOf({ subjectLine, fingerprint }) {
return subjectLine === '' ? fingerprint : (0,single_line .pF)(subjectLine);
}
;
async function undoRun(journalId, { journals, stores }) {
return journals.exclusively(async () => {
const journal = journals.find(journalId);
if (journal === null)
return null;
const undone = await undoJournal(journal, stores);
const left = journals.leftBehind();
const others = left.journals.filter(({ id }) => id !== journalId);
const sentences = others.map(({ file, id }) => `The journal ${file} (${id}) is not undone.`);
return { ...undone, leftBehind: [...sentences, ...left.problems], running: left.running };
});
}
async function undoJournal(journal, stores) {
const variables = {};
const problems = [];
for (const change of journal.changes.toReversed()) {
try {
const store = stores.find(({ name }) => name === change.store);
if (store === undefined)
throw new Error('this version knows no such store');
Object.assign(variables, await store.undo(change, journal));
await journal.forget(change);
}
catch (error) {
problems.push(`${change.store} (${change.place}): ${(0,failure .bD)(error)}.`);
}
}
if (problems.length > 0)
return { variables, failure: failureOf(journal, problems) };
try {
await journal.discard();
return { variables, failure: null };
}
catch (error) {
return { variables, failure: failureOf(journal, [`the journal itself: ${(0,failure .bD)(error)}.`]) };
}
}
function failureOf({ id, folder, file }, problems) {
return new failure .HR('not-written', `This machine may still trust the certificates, because not everything could be undone: ${problems.join(' ')} The journal is kept. On a machine that outlives the job, run this action again. If that does not help, remove what is named here and what is called certkeep-${id} by hand, and then delete ${folder} and ${file}.`);
}
;
async function trust(request, dependencies) {
const { log, journals, onBegin } = dependencies;
const certificates = await findCertificates(request, dependencies);
const { stores, missing } = await chooseStores(request.stores, dependencies.stores);
for (const { name, obstacle } of missing)
log.info(`Store ${name} is left as it is. ${obstacle}`);
return journals.exclusively(async () => {
await undoLeftBehind(dependencies);
const journal = await journals.begin();
onBegin(journal.id);
const { added, unchanged } = await addToAll(stores, certificates, journal);
rejectIfWanted(request.stores, unchanged);
for (const warning of unchanged.flatMap(({ warnings }) => warnings))
log.warning(warning);
const left = unchanged.map(({ name, warnings }) => ({ name, obstacle: warnings.join(' ') }));
return { certificates, stores: added, missing: [...missing, ...left], journalId: journal.id };
});
}
async function undoLeftBehind({ journals, stores, log }) {
const left = journals.leftBehind();
for (const problem of left.problems)
log.warning(problem);
for (const journal of left.journals) {
const { failure } = await undoJournal(journal, stores);
const story = `A run that was killed on this machine (${journal.id}) had left certificates trusted.`;
if (failure === null)
log.notice(`${story} They are trusted no more.`);
else
log.warning(`${story} ${failure.message}`);
}
}
async function chooseStores(wanted, known) {
const stores = [];
const missing = [];
for (const store of known) {
if (wanted?.includes(store.name) === false)
continue;
const obstacle = await store.findObstacle();
if (obstacle === null)
stores.push(store);
else
missing.push({ name: store.name, obstacle });
}
if (wanted !== null && missing.length > 0) {
const problems = missing.map(({ name, obstacle }) => `Store "${name}" cannot be used. ${obstacle}`);
throw new failure .HR('unsupported', [...problems, 'Nothing was changed.'].join('\n'));
}
return { stores, missing };
}
async function addToAll(stores, certificates, journal) {
const all = [];
for (const store of stores)
all.push({ name: store.name, ...(await store.add(certificates, journal)) });
return {
added: all.filter(({ places }) => places.length > 0),
unchanged: all.filter(({ places }) => places.length === 0),
};
}
function rejectIfWanted(wanted, unchanged) {
if (wanted === null || unchanged.length === 0)
return;
const problems = unchanged.map(({ name, warnings }) => `Store "${name}" does not have the certificates. ${warnings.join(' ')}`);
throw new failure .HR('not-written', problems.join('\n'));
}
var run_step = __webpack_require__(4069);
var core = __webpack_require__(6805);
var external_node_os_ = __webpack_require__(8161);
var promises_ = __webpack_require__(8500);
var certificate_reader = __webpack_require__(8609);
var file_name = __webpack_require__(2639);
var user_files = __webpack_require__(8531);
var external_node_tls_ = __webpack_require__(1692);
var atomic_file = __webpack_require__(5252);
var external_node_crypto_ = __webpack_require__(7598);
var file_access = __webpack_require__(5125);
var regular_file = __webpack_require__(9625);
;
const MAX_STATE_BYTES = 16 * 1024 * 1024;
function readFolder(folder, names = pathsBelow(folder)) {
const state = new Map();
for (const path of names) {
const kind = stateOf((0,external_node_path_.join)(folder, path));
if (kind !== null)
state.set(path, kind);
}
return state;
}
function pathsBelow(folder) {
if ((0,regular_file .c2)(folder)?.isDirectory() !== true)
return [];
return entriesOf(folder)
.flatMap((entry) => entry.isDirectory()
? [entry.name, ...pathsBelow((0,external_node_path_.join)(folder, entry.name)).map((path) => (0,external_node_path_.join)(entry.name, path))]
: [entry.name])
.sort();
}
function entriesOf(folder) {
try {
return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
}
catch (error) {
if ((0,regular_file .up)(error, 'EACCES'))
return [];
throw error;
}
}
function stateOf(path) {
const status = (0,regular_file .c2)(path);
if (status === null)
return null;
const mode = (status.mode & file_access .Jj).toString(8);
if (status.isSymbolicLink())
return `link ${(0,external_node_fs_.readlinkSync)(path)}`;
if (status.isDirectory())
return `folder ${mode}`;
if (!status.isFile())
return null;
try {
return `file ${mode} ${(0,external_node_crypto_.hash)('sha256', (0,external_node_fs_.readFileSync)(path))}`;
}
catch {
return null;
}
}
function readCopy(copy, names) {
const whole = readState(contentsOf(copy));
if (whole === null || (0,regular_file .c2)(copy)?.isDirectory() !== true)
return null;
const state = readFolder(copy, names);
return areSame(state, whole) ? state : null;
}
function copyFolder(folder, copy, names) {
(0,folders .f)(copy);
for (const path of readFolder(folder, names).keys()) {
const [from, to] = [(0,external_node_path_.join)(folder, path), (0,external_node_path_.join)(copy, path)];
(0,folders .f)((0,external_node_path_.dirname)(to));
const status = (0,external_node_fs_.lstatSync)(from);
if (status.isSymbolicLink())
(0,external_node_fs_.symlinkSync)((0,external_node_fs_.readlinkSync)(from), to);
else if (status.isDirectory())
(0,folders .f)(to);
else
(0,external_node_fs_.copyFileSync)(from, to);
}
writeState(contentsOf(copy), readFolder(copy, names));
}
function contentsOf(copy) {
return `${copy}.json`;
}
function areSame(some, other) {
return some.size === other.size && [...some].every(([path, kind]) => other.get(path) === kind);
}
function planRestoration(before, after, now) {
const replaced = [];
const added = [];
const foreign = [];
for (const path of new Set([...before.keys(), ...after.keys()])) {
const [old, ours, current] = [before.get(path), after.get(path), now.get(path)];
if (old === ours || current === old)
continue;
if (current !== ours)
foreign.push(path);
else if (old === undefined)
added.push(path);
else
replaced.push(path);
}
return { replaced, added: added.sort().reverse(), foreign };
}
function writeState(path, state) {
(0,external_node_fs_.writeFileSync)(path, JSON.stringify([...state]));
}
function readState(path) {
try {
const bytes = (0,regular_file .XF)(path, MAX_STATE_BYTES);
return bytes === null ? null : new Map(JSON.parse(bytes.toString('utf8')));
}
catch {
return null;
}
}
function removeIfEmpty(folder) {
try {
(0,external_node_fs_.rmdirSync)(folder);
}
catch {
}
}
var certificate_blocks = __webpack_require__(652);
;
function systemBundle(platform = process.platform) {
if (platform !== 'linux')
return null;
const candidates = [findLinuxFamily()?.bundle, ...OTHER_BUNDLES];
return candidates.find((path) => path !== undefined && (0,external_node_fs_.existsSync)(path)) ?? null;
}
function systemRoots(bundle) {
if (bundle !== null)
return certificatesIn((0,external_node_fs_.readFileSync)(bundle, 'latin1'));
return [...(0,external_node_tls_.getCACertificates)('bundled'), ...(0,external_node_tls_.getCACertificates)('system')];
}
function certificatesIn(text) {
return (0,certificate_blocks .D)(text)
.map(({ text: block }) => block)
.filter((block) => WHOLE_BLOCK.test(block));
}
const WHOLE_BLOCK = /^-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----\s*$/;
function bundleOf(certificates) {
const blocks = certificates.map((pem) => pem.replaceAll('\r', '').trim());
return [...new Set(blocks)].map((block) => `${block}\n`).join('');
}
;
const ADDING = 'NODE_EXTRA_CA_CERTS';
const REPLACING = ['SSL_CERT_FILE', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'GIT_SSL_CAINFO'];
function environmentFiles(temporaryFolder, journalId) {
const folder = filesFolder(temporaryFolder, journalId);
return { bundle: (0,external_node_path_.join)(folder, 'ca-bundle.pem'), extra: (0,external_node_path_.join)(folder, 'extra-ca-certs.pem') };
}
function environmentStore(temporaryFolder, env = process.env) {
return {
name: 'environment',
findObstacle: () => Promise.resolve(null),
async add(certificates, journal) {
const warnings = [];
const ours = certificates.map(({ pem }) => pem);
const roots = systemRoots(systemBundle());
const replaced = REPLACING.flatMap((name) => givenCertificates(name, env, warnings));
const added = givenCertificates(ADDING, env, warnings);
await journal.record({
store: 'environment',
place: 'variables',
facts: [ADDING, ...REPLACING].map((name) => `${name}=${env[name] ?? ''}`),
});
const { bundle, extra } = environmentFiles(temporaryFolder, journal.id);
makeFilesFolder(temporaryFolder, journal.id);
(0,atomic_file .uj)(bundle, bundleOf([...roots, ...replaced, ...ours]), PUBLIC_FILE);
(0,atomic_file .uj)(extra, bundleOf([...added, ...ours]), PUBLIC_FILE);
const variables = Object.fromEntries([
[ADDING, extra],
...REPLACING.map((name) => [name, bundle]),
]);
return { places: Object.keys(variables), file: bundle, variables, warnings };
},
async undo({ facts }, journal) {
const { bundle, extra } = environmentFiles(temporaryFolder, journal.id);
const variables = Object.fromEntries(facts
.map(variableBefore)
.filter((variable) => isUnchanged(variable, { bundle, extra }, env))
.map(valueBefore));
(0,external_node_tls_.getCACertificates)('extra');
for (const file of [bundle, extra])
(0,external_node_fs_.rmSync)(file, { force: true });
removeIfEmpty(filesFolder(temporaryFolder, journal.id));
return Promise.resolve(variables);
},
};
}
function variableBefore(fact) {
const [name = '', ...rest] = fact.split('=');
if (![ADDING, ...REPLACING].some((known) => known === name))
throw new Error('the journal names a variable that is not set for trust');
return { name, value: rest.join('=') };
}
function isUnchanged({ name, value }, { bundle, extra }, env) {
const now = env[name] ?? '';
return now === (name === ADDING ? extra : bundle) || (now !== '' && now === value);
}
function valueBefore({ name, value }) {
if (value !== '' || name === ADDING)
return [name, value];
return [name, systemBundle() ?? ''];
}
function givenCertificates(name, env, warnings) {
const path = env[name] ?? '';
if (path === '')
return [];
try {
return certificatesIn((0,external_node_fs_.readFileSync)(path, 'latin1'));
}
catch (error) {
warnings.push(`The variable ${name} named the file ${path}, which cannot be read (${(0,failure .bD)(error)}). Until the job ends it names one with the system's roots and yours.`);
return [];
}
}
;
const PATH = '-Djavax.net.ssl.trustStore=';
const PASSWORD = '-Djavax.net.ssl.trustStorePassword=';
const TYPE = '-Djavax.net.ssl.trustStoreType=';
function trustStoreIn(options) {
const words = splitOptions(options);
const path = lastOf(words, PATH);
return path === null ? null : { path, password: lastOf(words, PASSWORD) ?? '' };
}
function withTrustStore(options, store) {
return [...(options.trim() === '' ? [] : [options.trim()]), optionsOf(store)].join(' ');
}
function withoutTrustStore(options, store) {
const parts = options.split(optionsOf(store)).map((part) => part.trim());
return parts.filter((part) => part !== '').join(' ');
}
function optionsOf({ path, password }) {
return [`${PATH}${path}`, `${PASSWORD}${password}`, `${TYPE}PKCS12`].map(quote).join(' ');
}
function splitOptions(options) {
const words = options.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));
}
function lastOf(words, option) {
return words.findLast((word) => word.startsWith(option))?.slice(option.length) ?? null;
}
function quote(word) {
if (!/[\s"']/.test(word))
return word;
return word.includes('"') ? `'${word}'` : `"${word}"`;
}
var external_node_child_process_ = __webpack_require__(1421);
var program_search = __webpack_require__(227);
;
const SYSTEM_FOLDERS = ['/usr/sbin', '/usr/bin', '/sbin', '/bin'];
const PUBLIC_UMASK = 0o022;
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;
function machinePrograms(env = process.env) {
const find = (name) => (0,program_search .K)(name, searchFolders(env));
const isRoot = process.geteuid === undefined || process.geteuid() === 0;
return {
find,
async run(program, parameters, { asRoot = false, env: more = {} } = {}) {
const all = { ...env, ...more };
if (!asRoot)
return start([program, ...parameters], all);
const command = isRoot ? [] : [find('sudo') ?? 'sudo', '-n', '--'];
return withPublicUmask(() => start([...command, program, ...parameters], all));
},
async whyNotRoot(names) {
if (isRoot)
return null;
const sudo = find('sudo');
if (sudo === null)
return 'It takes root, and sudo is not installed.';
const { exitCode } = await start([sudo, '-n', '--', find('true') ?? 'true'], env);
if (exitCode !== 0)
return 'It takes root, and sudo asks for a password. Allow this user sudo without one.';
for (const name of names) {
const program = find(name) ?? name;
if ((await start([sudo, '-n', '-l', '--', program], env)).exitCode !== 0)
return `It takes root, and sudo does not let this user run ${program}. Allow it.`;
}
return null;
},
};
}
async function runOrFail(programs, purpose, [name = '', ...parameters], options = {}) {
const isPath = /[\\/]/.test(name);
const program = isPath ? name : (programs.find(name) ?? name);
const { exitCode, output } = await programs.run(program, parameters, options);
if (exitCode === 0)
return output;
const lastLines = output.trim().split(/\r?\n/).slice(-3).join(' ');
throw new failure .HR('not-written', `Could not ${purpose}: ${program} ended with ${exitCode}. It said: ${(0,single_line .pF)(lastLines, 400)}`);
}
function searchFolders(env) {
const given = (0,program_search .u)(env);
return process.platform === 'win32' ? given : [...SYSTEM_FOLDERS, ...given];
}
function withPublicUmask(begin) {
const umask = process.umask(PUBLIC_UMASK);
try {
return begin();
}
finally {
process.umask(umask);
}
}
async function start([program = '', ...parameters], env) {
const child = (0,external_node_child_process_.spawn)(program, parameters, { env, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
const chunks = [];
let bytes = 0;
const take = (chunk) => {
bytes += chunk.length;
if (bytes <= MAX_OUTPUT_BYTES)
chunks.push(chunk);
};
child.stdout.on('data', take);
child.stderr.on('data', take);
const exitCode = await new Promise((resolve, reject) => {
child.once('error', reject);
child.once('close', (code) => {
resolve(code ?? -1);
});
});
return { exitCode, output: Buffer.concat(chunks).toString('utf8') };
}
;
const JAVA_OPTIONS = 'JAVA_TOOL_OPTIONS';
const WITHOUT_OPTIONS = { [JAVA_OPTIONS]: '', _JAVA_OPTIONS: '', JDK_JAVA_OPTIONS: '' };
function runKeytool(programs, purpose, [keytool = '', ...parameters], { env = {}, ...options } = {}) {
return runOrFail(programs, purpose, [keytool, '-J-Duser.language=en', ...parameters], {
...options,
env: { ...env, ...WITHOUT_OPTIONS },
});
}
;
const java_store_PASSWORD = 'changeit';
const PASSWORD_VARIABLE = 'CERTKEEP_STORE_PASSWORD';
const ROOT_FILES = ['lib/security/jssecacerts', 'lib/security/cacerts', 'jre/lib/security/cacerts'];
const KEYTOOL = process.platform === 'win32' ? 'keytool.exe' : 'keytool';
function javaTrustStore(temporaryFolder, journalId) {
return (0,external_node_path_.join)(filesFolder(temporaryFolder, journalId), 'trust-store.p12');
}
function javaStore(temporaryFolder, programs, env = process.env) {
return {
name: 'java',
findObstacle: () => Promise.resolve(findJava(programs, env) === null
? 'There is no Java: keytool was looked for in JAVA_HOME and on PATH. Add actions/setup-java before this step.'
: null),
async add(certificates, journal) {
const java = findJava(programs, env);
if (java === null)
throw new Error('Java is gone');
const options = env[JAVA_OPTIONS] ?? '';
const path = javaTrustStore(temporaryFolder, journal.id);
await journal.record({ store: 'java', place: JAVA_OPTIONS, facts: [] });
const made = (0,external_node_path_.join)(journal.folder, 'trust-store.p12');
await copyRoots(java.keytool, trustStoreIn(options) ?? java.roots, made, programs);
await removeKeys(java.keytool, made, journal.folder, programs);
for (const [index, { pem }] of certificates.entries()) {
const file = (0,external_node_path_.join)(journal.folder, `java-${index + 1}.pem`);
(0,external_node_fs_.writeFileSync)(file, pem);
const alias = `${addedPrefix(journal)}${index + 1}`;
await runKeytool(programs, 'add a certificate to a trust store for Java', [
...[java.keytool, '-importcert', '-noprompt', '-trustcacerts', '-alias', alias, '-file', file],
...['-keystore', made, '-storetype', 'PKCS12', '-storepass', java_store_PASSWORD],
]);
}
makeFilesFolder(temporaryFolder, journal.id);
(0,atomic_file .uj)(path, (0,external_node_fs_.readFileSync)(made), PUBLIC_FILE);
const variables = { [JAVA_OPTIONS]: withTrustStore(options, { path, password: java_store_PASSWORD }) };
return { places: [path], file: path, variables, warnings: [] };
},
undo(_change, journal) {
const path = javaTrustStore(temporaryFolder, journal.id);
(0,external_node_fs_.rmSync)(path, { force: true });
removeIfEmpty(filesFolder(temporaryFolder, journal.id));
const options = withoutTrustStore(env[JAVA_OPTIONS] ?? '', { path, password: java_store_PASSWORD });
return Promise.resolve({ [JAVA_OPTIONS]: options });
},
};
}
async function copyRoots(keytool, { path: from, password }, path, programs) {
const output = await runKeytool(programs, 'copy the roots of Java', [
...[
keytool,
'-importkeystore',
'-noprompt',
'-srckeystore',
from,
'-srcstorepass:env',
PASSWORD_VARIABLE,
],
...['-destkeystore', path, '-deststoretype', 'PKCS12', '-deststorepass', java_store_PASSWORD],
], { env: { [PASSWORD_VARIABLE]: password === '' ? java_store_PASSWORD : password } });
const failed = Number(/(\d+) entries failed or cancelled/.exec(output)?.[1] ?? 0);
if (failed > 0)
throw new failure .HR('not-written', `${failed === 1 ? '1 entry' : `${failed} entries`} of the trust store of Java (${from}) could not be copied. Look at it with keytool -list, or leave java out of the input "stores".`);
}
async function removeKeys(keytool, store, folder, programs) {
const of = ['-keystore', store, '-storetype', 'PKCS12', '-storepass', java_store_PASSWORD];
const listed = await runKeytool(programs, 'list the roots of Java', [keytool, '-list', '-v', ...of]);
const file = (0,external_node_path_.join)(folder, 'java-of-key.pem');
for (const [, alias = '', kind = ''] of listed.matchAll(KEY_ENTRY)) {
const isWithCertificate = kind === 'PrivateKeyEntry';
const run = async (purpose, ...parameters) => {
await runKeytool(programs, purpose, [keytool, ...parameters, '-alias', alias, ...of]);
};
if (isWithCertificate)
await run('read the certificate of a key', '-exportcert', '-rfc', '-file', file);
await run('leave a private key out', '-delete');
if (isWithCertificate)
await run('keep the certificate of a key', '-importcert', '-noprompt', '-trustcacerts', '-file', file);
}
}
const KEY_ENTRY = /^Alias name: (.*)\r?\n(?:(?!Alias name: ).*\r?\n)*?Entry type: (?!trustedCertEntry)(\w+)/gm;
function findJava(programs, { JAVA_HOME = '' }) {
const onPath = programs.find(KEYTOOL);
const candidates = [
...(JAVA_HOME === '' ? [] : [(0,external_node_path_.join)(JAVA_HOME, 'bin', KEYTOOL)]),
...(onPath === null ? [] : [(0,external_node_fs_.realpathSync)(onPath)]),
];
for (const keytool of candidates) {
const home = (0,external_node_path_.dirname)((0,external_node_path_.dirname)(keytool));
const path = [home, (0,external_node_path_.dirname)(home)]
.flatMap((folder) => ROOT_FILES.map((file) => (0,external_node_path_.join)(folder, file)))
.find(external_node_fs_.existsSync);
if ((0,external_node_fs_.existsSync)(keytool) && path !== undefined)
return { keytool, roots: { path, password: java_store_PASSWORD } };
}
return null;
}
var usable_folder = __webpack_require__(5178);
;
const PRIVATE_FOLDER = 0o700;
const OTHERS_WRITE = 0o022;
function journalFoldersIn([home, ...others]) {
const outer = (0,external_node_path_.join)(home, '.certkeep');
try {
(0,usable_folder .K)(outer, 'The folder of the journals of trust');
return [outer, (0,external_node_path_.join)(outer, 'trust')];
}
catch (error) {
const [next, ...rest] = others;
if (next === undefined)
throw error;
return journalFoldersIn([next, ...rest]);
}
}
function makePrivateFolders(folders) {
for (const folder of folders) {
makePrivateFolder(folder);
const status = (0,regular_file .c2)(folder);
const problem = status === null ? 'it is gone' : findProblem(status);
if (problem !== null)
throw new failure .HR('invalid', `The folder ${folder} of the journals of trust cannot be used: ${problem}. Check who made it, and remove it.`);
}
}
function makePrivateFolder(folder) {
try {
(0,folders .f)(folder, PRIVATE_FOLDER);
}
catch (error) {
throw new failure .HR('not-written', `The folder ${folder} of the journals of trust cannot be made: ${(0,failure .bD)(error)}. Let this user write there.`, { cause: error });
}
}
function findProblem(status) {
if (!status.isDirectory())
return (0,regular_file .SB)(status);
if (process.geteuid === undefined)
return null;
if (status.uid !== process.geteuid())
return `it belongs to another user (${status.uid})`;
return (status.mode & OTHERS_WRITE) === 0 ? null : 'other users can write into it';
}
;
const SCHEMA = 1;
const MAX_BYTES = 1024 * 1024;
const PRIVATE_FILE = 0o600;
const PART_ENDING = '.part';
async function writeJournal(path, { owner, changes }) {
const text = `${JSON.stringify({ schema: SCHEMA, owner, changes }, null, 2)}\n`;
if (Buffer.byteLength(text) > MAX_BYTES)
throw new failure .HR('not-written', `The journal of what this run changes on this machine would be larger than ${MAX_BYTES} bytes. Trust fewer certificates at once.`);
const part = `${path}${PART_ENDING}`;
(0,atomic_file .nM)(part);
await (0,atomic_file .x3)(part, text, PRIVATE_FILE);
(0,external_node_fs_.renameSync)(part, path);
}
function readJournal(path) {
try {
const bytes = (0,regular_file .XF)(path, MAX_BYTES);
return bytes === null ? null : parse(JSON.parse(bytes.toString('utf8')));
}
catch (error) {
const folder = path.replace(/\.json$/, '');
throw new failure .HR('invalid', `The journal ${path}, which says what a run changed on this machine, cannot be read. This machine may still trust the certificates. To end that, ${removalByHand((0,external_node_path_.basename)(folder))}. Then delete ${folder} and ${path}.`, { cause: error });
}
}
function parse(value) {
const { schema, owner, changes } = value;
if (schema !== SCHEMA)
throw new Error('another version wrote it');
const startedAt = new Date(owner.startedAt);
const isOwner = [owner.runner, owner.job, owner.process].every(isText) && !Number.isNaN(startedAt.getTime());
if (!isOwner || !changes.every(isChange))
throw new Error('something is missing in it');
return { owner: { ...owner, startedAt }, changes };
}
function isText(value) {
return typeof value === 'string';
}
function isChange({ store, place, facts }) {
return TRUST_STORES.includes(store) && isText(place) && Array.isArray(facts) && facts.every(isText);
}
var process_identity = __webpack_require__(9818);
;
const PAUSE_MS = 200;
const MAX_WAIT_MS = 5 * 60_000;
const MAX_AGE_MS = 60 * 60_000;
const machine_lock_PRIVATE_FILE = 0o600;
const CHOOSING = 'lock-choosing-';
const TICKET = /^lock-(\d{10})-/;
const OWNER = /^lock-(?:choosing|\d{10})-([0-9a-f.]*)-[0-9a-f]{8}$/;
async function holdingLock(place, work) {
const { folder } = place;
const self = `${(0,process_identity .wO)(process.pid)}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
const choosing = (0,external_node_path_.join)(folder, `${CHOOSING}${self}`);
const own = [choosing];
try {
createEmpty(choosing);
const ticket = `lock-${String(lastNumber(filesIn(place)) + 1).padStart(10, '0')}-${self}`;
own.push((0,external_node_path_.join)(folder, ticket));
createEmpty((0,external_node_path_.join)(folder, ticket));
(0,external_node_fs_.rmSync)(choosing);
await waitFor(ticket, place);
return await work();
}
finally {
for (const path of own)
(0,external_node_fs_.rmSync)(path, { force: true });
}
}
async function waitFor(ticket, place) {
const { folder, clock, pause } = place;
const started = clock.now().getTime();
for (;;) {
const first = firstBefore(ticket, place);
if (first === undefined)
return;
if (clock.now().getTime() - started > MAX_WAIT_MS)
throw new failure .HR('timeout', `Another job has been changing what this machine trusts for five minutes (${(0,external_node_path_.join)(folder, first)}). Wait for its end and run this job again. If there is no such job, delete that file first.`);
await pause(PAUSE_MS);
}
}
function firstBefore(ticket, place) {
const choosing = filesIn(place).find((name) => name.startsWith(CHOOSING));
return choosing ?? filesIn(place).find((name) => TICKET.test(name) && name < ticket);
}
function lastNumber(names) {
return Math.max(0, ...names.map((name) => Number(TICKET.exec(name)?.[1] ?? 0)));
}
function filesIn(place) {
const names = (0,external_node_fs_.readdirSync)(place.folder).filter((name) => OWNER.test(name));
return names.filter((name) => !isAbandoned(name, place)).sort();
}
function isAbandoned(name, { folder, clock }) {
const path = (0,external_node_path_.join)(folder, name);
const status = (0,regular_file .c2)(path);
if (status === null)
return true;
const owner = (0,process_identity .L4)(OWNER.exec(name)?.[1] ?? '');
const isOld = clock.now().getTime() - status.mtimeMs > MAX_AGE_MS;
if (owner === 'running' || (owner === 'unknown' && !isOld))
return false;
(0,external_node_fs_.rmSync)(path, { force: true });
return true;
}
function createEmpty(path) {
(0,external_node_fs_.writeFileSync)(path, '', { flag: 'wx', mode: machine_lock_PRIVATE_FILE });
}
;
const ID = /^[0-9a-f]{12}$/;
const FILE = /^([0-9a-f]{12})\.json$/;
const journal_PRIVATE_FOLDER = 0o700;
function trustJournals({ folders, owner, clock, pause }) {
const folder = folders.at(-1) ?? folders[0];
return {
folder,
exclusively: (work) => {
makePrivateFolders(folders);
return holdingLock({ folder, clock, pause }, work);
},
begin: async () => {
const id = (0,external_node_crypto_.randomBytes)(6).toString('hex');
const content = { owner: { ...owner, startedAt: clock.now() }, changes: [] };
await writeJournal(fileOf(folder, id), content);
(0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, id), { mode: journal_PRIVATE_FOLDER });
return journalOf(folder, id, content);
},
find: (id) => {
const content = ID.test(id) ? readJournal(fileOf(folder, id)) : null;
return content === null ? null : journalOf(folder, id, content);
},
leftBehind: () => {
const beside = { self: owner, now: clock.now(), hasEnded: process_identity .hY, isElsewhere: process_identity .l5 };
const found = [];
const problems = [];
let running = 0;
for (const name of (0,external_node_fs_.readdirSync)(folder)) {
if (name.endsWith(`.json${PART_ENDING}`))
(0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { force: true });
const id = FILE.exec(name)?.[1];
if (id === undefined)
continue;
try {
const content = readJournal((0,external_node_path_.join)(folder, name));
if (content === null)
continue;
if (isLeftBehind(content.owner, beside))
found.push({ id, ...content });
else if (content.owner.job !== owner.job && !(0,process_identity .l5)(content.owner.process))
running += 1;
}
catch (error) {
problems.push(`${(0,failure .bD)(error)}.`);
}
}
found.sort((some, other) => other.owner.startedAt.getTime() - some.owner.startedAt.getTime());
const journals = found.map(({ id, ...content }) => journalOf(folder, id, content));
return { journals, problems, running };
},
};
}
function journalOf(folder, id, content) {
let { changes } = content;
const rewrite = async (next) => {
await writeJournal(fileOf(folder, id), { ...content, changes: next });
changes = next;
};
return {
id,
folder: (0,external_node_path_.join)(folder, id),
file: fileOf(folder, id),
get changes() {
return changes;
},
record: async (change) => rewrite([...changes, change]),
forget: async (change) => rewrite(changes.filter((each) => each !== change)),
discard: async () => {
await rewrite([]);
(0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, id), { recursive: true, force: true });
(0,external_node_fs_.rmSync)(fileOf(folder, id), { force: true });
},
};
}
function fileOf(folder, id) {
return (0,external_node_path_.join)(folder, `${id}.json`);
}
;
const MARK = 'certkeep-made.json';
function markAsMade(folder, madeFolders) {
(0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, MARK), JSON.stringify(madeFolders));
}
function hasMark(folder) {
return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, MARK));
}
function readMark(folder) {
try {
const made = JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, MARK), 'utf8'));
return Array.isArray(made) && made.every((each) => isOnTheWay(each, folder)) ? made : null;
}
catch {
return null;
}
}
function removeMark(folder) {
(0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, MARK), { force: true });
}
function removeMade(madeFolders) {
for (const made of madeFolders.toReversed())
removeIfEmpty(made);
}
function isOnTheWay(made, folder) {
return typeof made === 'string' && (made === folder || folder.startsWith(made + external_node_path_.sep));
}
;
const DATABASE_FILES = ['cert9.db', 'cert9.db-journal', 'key4.db', 'key4.db-journal', 'pkcs11.txt'];
const CHROMIUM = ['.pki/nssdb', '.local/share/pki/nssdb'];
const CHROMIUM_SNAP = 'snap/chromium/current/.pki/nssdb';
const FIREFOX = ['.mozilla/firefox', '.config/mozilla/firefox', 'snap/firefox/common/.mozilla/firefox'];
function nssDatabases(home) {
const [first = '', second = ''] = CHROMIUM.map((path) => (0,external_node_path_.join)(home, path));
const snap = (0,external_node_path_.join)(home, CHROMIUM_SNAP);
const ofChromium = [
isDatabase(second) && !(0,external_node_fs_.existsSync)(first) ? second : first,
...(isDatabase(snap) ? [snap] : []),
];
const ofFirefox = FIREFOX.flatMap((path) => foldersIn((0,external_node_path_.join)(home, path))).filter(isDatabase);
return [
...ofChromium.map((folder) => ({ folder: resolved(folder), program: 'Chromium' })),
...ofFirefox.map((folder) => ({ folder: resolved(folder), program: 'Firefox' })),
];
}
function isDatabase(folder) {
return ((0,external_node_fs_.statSync)((0,external_node_path_.join)(folder, 'cert9.db'), { throwIfNoEntry: false })?.size ?? 0) > 0;
}
function isInUse(folder) {
return DATABASE_FILES.some((name) => name.endsWith('-journal') && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, name)));
}
function foldersIn(folder) {
if (!(0,external_node_fs_.existsSync)(folder))
return [];
return (0,external_node_fs_.readdirSync)(folder).map((name) => (0,external_node_path_.join)(folder, name));
}
function resolved(folder) {
return (0,external_node_fs_.existsSync)(folder) ? (0,external_node_fs_.realpathSync)(folder) : folder;
}
;
const CERTUTIL = 'certutil';
function nssProgram(programs) {
const run = (purpose, folder, parameters) => runOrFail(programs, `${purpose} (${folder})`, [CERTUTIL, '-d', `sql:${folder}`, ...parameters]);
return {
make: async (folder) => {
await run('make a database', folder, ['-N', '--empty-password']);
},
add: async (folder, { nickname, trust, file }, passwordFile) => {
const parameters = ['-A', '-n', nickname, '-t', trust, '-i', file, '-f', passwordFile];
await run('add a certificate to a database', folder, parameters);
},
remove: async (folder, nickname) => {
await run('remove a certificate from a database', folder, ['-D', '-n', nickname]);
},
mayHaveKeys: async (folder) => {
const command = programs.find(CERTUTIL) ?? CERTUTIL;
const { output } = await programs.run(command, ['-d', `sql:${folder}`, '-K']);
return !output.includes('no keys found');
},
list: async (folder) => linesOf(await run('list the certificates of a database', folder, ['-L'])),
};
}
function linesOf(output) {
return output.split('\n').filter((line) => /\s[a-zA-Z]*,[a-zA-Z]*,[a-zA-Z]*\s*$/.test(line));
}
;
const running_program_PAUSE_MS = 50;
const running_program_MAX_WAIT_MS = 120_000;
const MAX_WORDS = 6;
async function waitForProgram(name, folder = '/proc') {
const started = performance.now();
while (isRunningIn(folder, name)) {
if (performance.now() - started > running_program_MAX_WAIT_MS)
throw new failure .HR('timeout', `The program ${name} is still running after two minutes. End it, and run again.`);
await (0,promises_.setTimeout)(running_program_PAUSE_MS);
}
}
function isRunningIn(folder, name) {
return processesIn(folder).some((pid) => wordsOf(`${folder}/${pid}/cmdline`).some((word) => (0,external_node_path_.basename)(word) === name));
}
function processesIn(folder) {
try {
return (0,external_node_fs_.readdirSync)(folder).filter((entry) => /^\d+$/.test(entry));
}
catch {
return [];
}
}
function wordsOf(path) {
try {
return (0,external_node_fs_.readFileSync)(path, 'utf8').split('\0').slice(0, MAX_WORDS);
}
catch {
return [];
}
}
;
const nss_store_PRIVATE_FOLDER = 0o700;
const PREFIX = 'certkeep-';
const TRUSTED_SERVER = 'P,,';
const TRUSTED_AUTHORITY = 'CP,,';
function nssStore(home, programs) {
const program = nssProgram(programs);
return {
name: 'nss',
findObstacle: () => Promise.resolve(findObstacle(programs)),
async add(certificates, journal) {
const places = [];
const warnings = [];
for (const [index, database] of nssDatabases(home).entries()) {
const change = changeOf(database, index);
try {
copyDatabase(database, notesOf(change, journal).copy);
await journal.record(change);
await addTo(database, change, certificates, journal, program);
places.push(`${database.folder} (${database.program})`);
}
catch (error) {
if (journal.changes.includes(change)) {
await undo(change, journal, program);
await journal.forget(change);
}
warnings.push(`The database ${database.folder} is left as it is: ${reasonOf(error)}.`);
}
}
return {
places,
file: null,
variables: {},
warnings: [...warnings, ...firefoxWarning(places, certificates)],
};
},
async undo(change, journal) {
await undo(change, journal, program);
return {};
},
};
}
function findObstacle(programs) {
if (process.platform !== 'linux')
return 'On this system Chromium reads the system store. Only on Linux it has a database of its own.';
if (programs.find(CERTUTIL) !== null)
return null;
return 'The program certutil is not there. Install libnss3-tools (Debian, Ubuntu), nss-tools (Fedora) or mozilla-nss-tools (SUSE) before this step.';
}
function reasonOf(error) {
const message = (0,failure .bD)(error);
return message.includes('SEC_ERROR_BAD_PASSWORD')
? 'it has a password, which this step does not know. Set stores: system, java, environment to leave the databases of NSS out, or remove the password with certutil -W'
: message;
}
function firefoxWarning(places, certificates) {
const isRefused = places.some((place) => place.endsWith('(Firefox)')) && certificates.some((each) => each.isEndEntity);
return isRefused
? [
'Firefox has the certificate in its profiles and still refuses it: it takes only authorities (CA:TRUE) as roots.',
]
: [];
}
function changeOf({ folder }, index) {
return { store: 'nss', place: folder, facts: [String(index), ...missingFolders(folder)] };
}
function missingFolders(folder) {
return (0,external_node_fs_.existsSync)(folder) ? [] : [...missingFolders((0,external_node_path_.dirname)(folder)), folder];
}
function copyDatabase({ folder }, copy) {
const isWritten = isInUse(folder);
const before = readFolder(folder, DATABASE_FILES);
copyFolder(folder, copy, DATABASE_FILES);
const isWhole = [folder, copy].every((each) => areSame(readFolder(each, DATABASE_FILES), before));
if (isWritten || !isWhole)
throw new Error('another program is writing it. End that program before this step');
}
async function addTo({ folder }, change, certificates, journal, program) {
const isNew = !isDatabase(folder);
const { madeFolders } = notesOf(change, journal);
(0,folders .f)(folder, nss_store_PRIVATE_FOLDER);
if (madeFolders.includes(folder))
markAsMade(folder, madeFolders);
let before;
try {
if (isNew)
await program.make(folder);
before = await program.list(folder);
await addCertificates(folder, certificates, journal, program);
}
finally {
if (!isInUse(folder))
writeState(notesOf(change, journal).afterFile, readFolder(folder, DATABASE_FILES));
}
const now = await program.list(folder);
if (!before.every((line) => now.includes(line)))
throw new Error('it has one of the certificates already, with another trust');
}
async function addCertificates(folder, certificates, journal, program) {
const passwordFile = (0,external_node_path_.join)(journal.folder, 'nss-password');
(0,external_node_fs_.writeFileSync)(passwordFile, '\n');
for (const [index, certificate] of certificates.entries()) {
const file = (0,external_node_path_.join)(journal.folder, `nss-${index + 1}.pem`);
(0,external_node_fs_.writeFileSync)(file, certificate.pem);
const trust = certificate.isEndEntity ? TRUSTED_SERVER : TRUSTED_AUTHORITY;
await program.add(folder, { nickname: `${addedPrefix(journal)}${index + 1}`, trust, file }, passwordFile);
}
}
async function undo(change, journal, program) {
const folder = change.place;
const { copy, afterFile, madeFolders } = notesOf(change, journal);
const before = readCopy(copy, DATABASE_FILES);
const after = readState(afterFile);
await waitForProgram(CERTUTIL);
for (const name of DATABASE_FILES)
(0,external_node_fs_.rmSync)(partOf((0,external_node_path_.join)(folder, name), journal), { force: true });
const plan = before === null || after === null
? null
: planRestoration(before, after, readFolder(folder, DATABASE_FILES));
if (plan?.foreign.length === 0) {
for (const name of plan.replaced)
bringBack((0,external_node_path_.join)(copy, name), (0,external_node_path_.join)(folder, name), journal);
for (const name of plan.added)
(0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { force: true });
}
else {
await removeOurs(folder, journal, program);
const isNew = before === null ? madeFolders.includes(folder) : !before.has('cert9.db');
const isMarked = readMark(folder) !== null;
if (((after === null && isNew) || isMarked) && (await isEmpty(folder, program)))
for (const name of DATABASE_FILES)
if (isMarked || before?.has(name) !== true)
(0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { force: true });
}
await removeFolders(folder, madeFolders, program);
}
async function removeFolders(folder, madeFolders, program) {
const marked = readMark(folder);
if (hasMark(folder) && !(await isUsedByUs(folder, program)))
removeMark(folder);
removeMade(madeFolders);
removeMade(marked ?? []);
}
async function isUsedByUs(folder, program) {
return isDatabase(folder) && (await program.list(folder)).some((line) => line.startsWith(PREFIX));
}
function notesOf({ place, facts: [index = '', ...madeFolders] }, journal) {
const areOnTheWay = madeFolders.every((made) => isOnTheWay(made, place));
if (!/^\d{1,4}$/.test(index) || !(0,external_node_path_.isAbsolute)(place) || !areOnTheWay)
throw new Error('the journal names files that are none of a database');
return {
copy: (0,external_node_path_.join)(journal.folder, `nss-${index}-before`),
afterFile: (0,external_node_path_.join)(journal.folder, `nss-${index}-after.json`),
madeFolders,
};
}
async function removeOurs(folder, journal, program) {
if (!isDatabase(folder))
return;
for (const line of await program.list(folder)) {
const [nickname = ''] = line.split(/\s/);
if (nickname.startsWith(addedPrefix(journal)))
await program.remove(folder, nickname);
}
}
async function isEmpty(folder, program) {
if (!isDatabase(folder))
return true;
return (await program.list(folder)).length === 0 && !(await program.mayHaveKeys(folder));
}
function bringBack(source, target, journal) {
const part = partOf(target, journal);
(0,external_node_fs_.copyFileSync)(source, part);
(0,external_node_fs_.renameSync)(part, target);
}
function partOf(path, journal) {
return `${path}.${addedPrefix(journal)}part`;
}
;
const ROOTS = 'java/cacerts';
const JKS = Buffer.from('feedfeed', 'hex');
const debian_java_roots_PASSWORD = ['-storepass', 'changeit'];
async function removeFromJavaRoots({ generated, before, prefix }, programs) {
const now = readFolder(generated, [ROOTS]).get(ROOTS);
if (now === undefined || now === before.get(ROOTS))
return;
const path = (0,external_node_path_.join)(generated, ROOTS);
const beginning = `debian:${prefix}`;
if (isCertainlyWithout(path, beginning))
return;
const keytool = programs.find('keytool');
if (keytool === null)
throw new failure .HR('not-written', `keytool is not there to remove the certificate from the roots of Java (${path}). Install a Java, or delete the file if this machine needs none.`);
const of = ['-keystore', path, ...debian_java_roots_PASSWORD];
const listed = await runKeytool(programs, 'list the roots of Java', [keytool, '-list', ...of]);
for (const [alias] of listed.matchAll(new RegExp(`^${beginning}\\d+\\.pem(?=,)`, 'gm')))
await runKeytool(programs, 'remove a certificate from the roots of Java', [keytool, '-delete', '-noprompt', '-alias', alias, ...of], { asRoot: true });
}
function isCertainlyWithout(path, alias) {
const bytes = (0,external_node_fs_.readFileSync)(path);
return bytes.subarray(0, JKS.length).equals(JKS) && !bytes.includes(alias);
}
;
function recordSources(journal, family) {
writeState(linux_sources_fileOf(journal), sourcesWithout(journal, family));
}
function areSourcesAsBefore(journal, family) {
const before = readState(linux_sources_fileOf(journal));
return before !== null && areSame(before, sourcesWithout(journal, family));
}
function sourcesWithout(journal, { sources }) {
const state = new Map();
for (const source of sources) {
const below = [...readFolder(source)].map(([path, kind]) => [(0,external_node_path_.join)(source, path), kind]);
for (const [path, kind] of [[source, ''], ...below])
if (!(0,external_node_path_.basename)(path).startsWith(addedPrefix(journal)))
state.set(path, `${kind} ${contentOf(path)}`);
}
return state;
}
function contentOf(path) {
try {
return (0,external_node_crypto_.hash)('sha256', (0,external_node_fs_.readFileSync)(path));
}
catch {
return '';
}
}
function linux_sources_fileOf({ folder }) {
return (0,external_node_path_.join)(folder, 'system-sources.json');
}
;
const ENDING = '.crt';
function findPending({ name, anchors, bundle, }) {
if (name !== 'Debian' || !(0,external_node_fs_.existsSync)(bundle))
return [];
const trusted = bodiesIn(bundle);
return [...readFolder(anchors).keys()]
.filter((path) => path.endsWith(ENDING))
.map((path) => (0,external_node_path_.join)(anchors, path))
.filter((path) => readableBodies(path).some((body) => !trusted.has(body)));
}
function readableBodies(path) {
try {
return [...bodiesIn(path)];
}
catch {
return [];
}
}
function bodiesIn(path) {
if ((0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isFile() !== true)
return new Set();
return new Set((0,certificate_blocks .D)((0,external_node_fs_.readFileSync)(path, 'latin1')).map(({ text }) => bodyOf(text)));
}
function bodyOf(pem) {
return pem.replace(/-----[A-Z ]*-----|\s/g, '');
}
;
const NOTHING = {};
const COPY = 'system-before';
const AFTER = 'system-after.json';
const TOOLS = ['install', 'cp', 'mv', 'rm'];
function linuxSystemStore(programs) {
return {
name: 'system',
async findObstacle() {
const family = findLinuxFamily();
if (family === null)
return 'This system is not of Debian, Fedora or SUSE.';
if (programs.find(family.program) === null)
return `The program ${family.program} is not there. Install the package ca-certificates.`;
const started = family.rebuild.flatMap(([program]) => program ?? []);
return programs.whyNotRoot([...started, ...TOOLS]);
},
async add(certificates, journal) {
const family = familyHere();
await waitForProgram(family.program);
copyFolder(family.generated, (0,external_node_path_.join)(journal.folder, COPY));
recordSources(journal, family);
const pending = findPending(family);
await journal.record({ store: 'system', place: family.name, facts: [] });
await addAnchors(certificates, journal, family, programs);
await updateStore(family.update, programs);
writeState((0,external_node_path_.join)(journal.folder, AFTER), readFolder(family.generated));
rejectIfMissing(certificates, family);
return {
places: [`${family.anchors} (${family.name})`],
file: null,
variables: NOTHING,
warnings: pending.map((path) => `${path} was there, but nobody had run ${family.program} since it was added. This machine trusts it now, too, until the job ends.`),
};
},
async undo(_change, journal) {
const family = familyHere();
const before = readCopy((0,external_node_path_.join)(journal.folder, COPY));
await waitForProgram(family.program);
await removeAll(anchorsOf(family, journal), programs);
if (before !== null && areSourcesAsBefore(journal, family))
await restore(before, journal, family, programs);
else
await rebuild(journal, family, programs);
const roots = {
before: before ?? new Map(),
prefix: addedPrefix(journal),
generated: family.generated,
};
await removeFromJavaRoots(roots, programs);
return NOTHING;
},
};
}
async function restore(before, journal, family, programs) {
const after = readState((0,external_node_path_.join)(journal.folder, AFTER));
const plan = () => {
const now = readFolder(family.generated);
const { replaced, added, foreign } = planRestoration(before, after ?? now, now);
const isOurs = (path) => isOfProgram(path, [before, after ?? now, now], family);
const isAdded = (path) => after !== null || isUnfinished(path, family);
return {
replaced: replaced.filter(isOurs),
added: added.filter((path) => isOurs(path) && isAdded(path)),
foreign: foreign.filter(isOurs),
};
};
if (plan().foreign.length > 0)
await rebuild(journal, family, programs);
await carryOut(plan(), journal, family, programs);
}
function isOfProgram(path, states, { generated, ownsGenerated, bundle }) {
const isLink = states.some((state) => state.get(path)?.startsWith('link ') === true);
return ownsGenerated || isLink || [bundle, unfinishedBundle(bundle)].includes((0,external_node_path_.join)(generated, path));
}
function isUnfinished(path, { generated, ownsGenerated, bundle }) {
const place = (0,external_node_path_.join)(generated, path);
return ownsGenerated || place === unfinishedBundle(bundle) || !(0,external_node_fs_.existsSync)(place);
}
function unfinishedBundle(bundle) {
return `${bundle}.new`;
}
async function rebuild(journal, family, programs) {
const { generated, bundle } = family;
const isOurs = (kind) => kind.startsWith('link ') && (0,external_node_path_.basename)(kind.slice('link '.length)).startsWith(addedPrefix(journal));
const links = [...readFolder(generated)].filter(([, kind]) => isOurs(kind));
await removeAll([...links.map(([path]) => (0,external_node_path_.join)(generated, path)), unfinishedBundle(bundle)], programs);
for (const command of family.rebuild)
await updateStore(command, programs);
}
async function carryOut({ added, replaced }, journal, { generated }, programs) {
const purpose = `bring back what was in ${generated}`;
for (const path of replaced) {
const [source, target] = [(0,external_node_path_.join)(journal.folder, COPY, path), (0,external_node_path_.join)(generated, path)];
if ((0,external_node_fs_.lstatSync)(source).isDirectory())
continue;
const part = `${target}.${addedPrefix(journal)}part`;
await runOrFail(programs, purpose, ['cp', '-d', '--preserve=mode', '--', source, part], { asRoot: true });
await runOrFail(programs, purpose, ['mv', '-f', '-T', '--', part, target], { asRoot: true });
}
await removeAll(added.map((path) => (0,external_node_path_.join)(generated, path)), programs);
}
function anchorsOf({ anchors, generated }, journal) {
const prefix = addedPrefix(journal);
return [
...(0,external_node_fs_.readdirSync)(anchors)
.filter((name) => name.startsWith(prefix))
.map((name) => (0,external_node_path_.join)(anchors, name)),
...[...readFolder(generated).keys()]
.filter((name) => name.endsWith(`.${prefix}part`))
.map((name) => (0,external_node_path_.join)(generated, name)),
];
}
async function removeAll(paths, programs) {
if (paths.length === 0)
return;
const command = ['rm', '-f', '-d', '--', ...paths];
await runOrFail(programs, 'remove what was added', command, { asRoot: true });
}
function familyHere() {
const family = findLinuxFamily();
if (family === null)
throw new failure .HR('unsupported', 'This system is not of Debian, Fedora or SUSE.');
return family;
}
async function addAnchors(certificates, journal, { anchors, ending, needsTrustObject }, programs) {
for (const [index, certificate] of certificates.entries()) {
const name = `${addedPrefix(journal)}${index + 1}${ending}`;
const source = (0,external_node_path_.join)(journal.folder, name);
(0,external_node_fs_.writeFileSync)(source, needsTrustObject ? trustObject(certificate) : certificate.pem);
const command = ['install', '-m', '644', '-T', '--', source, (0,external_node_path_.join)(anchors, name)];
await runOrFail(programs, `add a certificate to ${anchors}`, command, { asRoot: true });
}
}
function trustObject({ pem }) {
return `[p11-kit-object-v1]\nclass: certificate\ncertificate-type: x-509\ncertificate-category: authority\ntrusted: true\n${pem}`;
}
async function updateStore(command, programs) {
await runOrFail(programs, 'update the certificates of this system', command, { asRoot: true });
}
function rejectIfMissing(certificates, { bundle, program }) {
const there = bodiesIn(bundle);
if (certificates.every(({ pem }) => there.has(bodyOf(pem))))
return;
throw new failure .HR('not-written', `${program} ended well, and yet the certificate is not in ${bundle}.`);
}
;
const SECURITY = '/usr/bin/security';
const KEYCHAIN = '/Library/Keychains/System.keychain';
const AS_ROOT = { asRoot: true };
const NONE_FOUND = 44;
const HASH = /^[0-9A-F]{40}$/;
const WHOLE = 'certificate';
const SETTINGS = 'settings';
function macosSystemStore(programs) {
return {
name: 'system',
findObstacle: () => programs.whyNotRoot([SECURITY]),
async add(certificates, journal) {
for (const certificate of certificates) {
const hash = hashOf(certificate);
const isThere = await isInKeychain(hash, programs);
if (isThere && (await hasSettings(hash, journal.folder, programs)))
continue;
const file = macos_system_store_fileOf(hash, journal);
(0,external_node_fs_.writeFileSync)(file, certificate.pem);
await journal.record({ store: 'system', place: KEYCHAIN, facts: [hash, isThere ? SETTINGS : WHOLE] });
const settings = ['-d', '-r', 'trustRoot', '-p', 'ssl', '-p', 'basic', '-k', KEYCHAIN];
await runOrFail(programs, 'add a certificate to the System keychain', [SECURITY, 'add-trusted-cert', ...settings, file], AS_ROOT);
}
return { places: [KEYCHAIN], file: null, variables: {}, warnings: [] };
},
async undo({ facts: [hash = '', ours] }, journal) {
if (!HASH.test(hash))
throw new Error('the journal names no certificate');
if (!(await isInKeychain(hash, programs)))
return {};
await programs.run(SECURITY, ['remove-trusted-cert', '-d', macos_system_store_fileOf(hash, journal)], AS_ROOT);
if (ours === WHOLE)
await runOrFail(programs, 'remove a certificate from the System keychain', [SECURITY, 'delete-certificate', '-Z', hash, KEYCHAIN], AS_ROOT);
else if (await hasSettings(hash, journal.folder, programs))
throw new Error('the settings of the certificate could not be removed');
return {};
},
};
}
function hashOf({ fingerprintSha1 }) {
return fingerprintSha1.replaceAll(':', '');
}
function macos_system_store_fileOf(hash, { folder }) {
return (0,external_node_path_.join)(folder, `${hash}.pem`);
}
async function isInKeychain(hash, programs) {
const { exitCode, output } = await programs.run(SECURITY, ['find-certificate', '-a', '-Z', KEYCHAIN]);
if (exitCode !== 0 && exitCode !== NONE_FOUND)
throw new failure .HR('not-written', `Could not look into ${KEYCHAIN}: ${SECURITY} ended with ${exitCode}. It said: ${(0,single_line .pF)(output, 400)}`);
return output.includes(`SHA-1 hash: ${hash}`);
}
async function hasSettings(hash, folder, programs) {
const file = (0,external_node_path_.join)(folder, 'settings.plist');
(0,external_node_fs_.rmSync)(file, { force: true });
const { output } = await programs.run(SECURITY, ['trust-settings-export', '-d', file]);
const settings = (0,external_node_fs_.existsSync)(file) ? (0,external_node_fs_.readFileSync)(file, 'latin1') : '';
if (settings.startsWith('<?xml'))
return settings.toUpperCase().includes(`<KEY>${hash}</KEY>`);
if (/no trust settings were found/i.test(output))
return false;
throw new failure .HR('not-written', `Could not look at the trust settings of this machine. ${SECURITY} said: ${(0,single_line .pF)(output, 400)}`);
}
;
const windows_system_store_HASH = /^[0-9a-f]{40}$/;
function systemProgram(name, { SystemRoot = 'C:\\Windows' }) {
return `${SystemRoot}\\System32\\${name}`;
}
function windowsSystemStore(programs, env = process.env) {
const program = systemProgram('certutil.exe', env);
const isThere = async (hash) => {
if ((await programs.run(program, ['-store', 'Root', hash])).exitCode === 0)
return true;
await runOrFail(programs, "list Windows' root store", [program, '-store', 'Root']);
return false;
};
return {
name: 'system',
async findObstacle() {
const { exitCode } = await programs.run(systemProgram('net.exe', env), ['session']);
return exitCode === 0 ? null : 'It takes an administrator. Run the runner as one.';
},
async add(certificates, journal) {
for (const [index, certificate] of certificates.entries()) {
const hash = windows_system_store_hashOf(certificate);
if (await isThere(hash))
continue;
const file = (0,external_node_path_.join)(journal.folder, `${index + 1}.pem`);
(0,external_node_fs_.writeFileSync)(file, certificate.pem);
await journal.record({ store: 'system', place: 'Root', facts: [hash] });
await runOrFail(programs, "add a certificate to Windows' root store", [
program,
'-f',
'-addstore',
'Root',
file,
]);
}
return { places: ['the root store of this machine'], file: null, variables: {}, warnings: [] };
},
async undo({ facts: [hash = ''] }) {
if (!windows_system_store_HASH.test(hash))
throw new Error('the journal names no certificate');
if (await isThere(hash))
await runOrFail(programs, "remove a certificate from Windows' root store", [
program,
'-delstore',
'Root',
hash,
]);
return {};
},
};
}
function windows_system_store_hashOf({ fingerprintSha1 }) {
return fingerprintSha1.replaceAll(':', '').toLowerCase();
}
;
function systemStore(programs, platform = process.platform) {
if (platform === 'darwin')
return macosSystemStore(programs);
return platform === 'win32' ? windowsSystemStore(programs) : linuxSystemStore(programs);
}
var stores = __webpack_require__(5522);
;
const STATE = 'trust-journal';
function buildDependencies(step, { mayChangeMachine }) {
const { environment, log } = step;
const folders = journalFolders(environment.temporaryFolder, mayChangeMachine);
return {
clock: stores .ml,
log,
reader: certificate_reader .$,
userFiles: (0,user_files.userFiles)(environment.workspace),
nameFile: (0,file_name .Q)(environment.workspace),
stores: trustStores(step),
journals: journalsIn(folders, step),
onBegin: (id) => {
step.saveState(STATE, JSON.stringify({ id, folders, outlivesJob: mayChangeMachine }));
},
};
}
function hasRemains() {
return core .Gu(STATE) !== '';
}
function findRemains(step) {
const { id, folders, outlivesJob } = JSON.parse(core .Gu(STATE));
return { id, journals: journalsIn(folders, step), outlivesJob };
}
function trustStores({ environment }) {
const programs = machinePrograms();
const { temporaryFolder } = environment;
return [
systemStore(programs),
nssStore((0,external_node_os_.homedir)(), programs),
javaStore(temporaryFolder, programs),
environmentStore(temporaryFolder),
];
}
function journalFolders(temporaryFolder, outlivesJob) {
if (!outlivesJob)
return [(0,external_node_path_.join)(temporaryFolder, 'certkeep-trust')];
return journalFoldersIn(homesOfUser());
}
function homesOfUser() {
try {
return [(0,external_node_os_.userInfo)().homedir, (0,external_node_os_.homedir)()];
}
catch {
return [(0,external_node_os_.homedir)()];
}
}
function journalsIn(folders, { environment }) {
const { temporaryFolder, runnerName, runId, runAttempt, job } = environment;
return trustJournals({
folders,
owner: {
runner: `${runnerName} ${temporaryFolder}`,
job: `${runId} ${runAttempt} ${job}`,
process: (0,process_identity .wO)(process.ppid),
},
clock: stores .ml,
pause: promises_.setTimeout,
});
}
var inputs = __webpack_require__(9167);
var parsers = __webpack_require__(8112);
;
const TRUST_INPUTS = {
'cert-path': (0,inputs .LF)(parsers .Ae, 'certificate.pem'),
stores: (0,inputs .LF)(parseStores, 'all'),
'allow-ca': (0,inputs .LF)(parsers .zM, 'false'),
'self-hosted': (0,inputs .LF)(parsers .zM, 'false'),
};
function readTrustInputs({ readInputs, environment, }) {
const checkMachine = (values) => environment.isHosted || values['self-hosted'] || !changesMachine(values.stores)
? null
: 'Input "self-hosted" is false, and this machine may outlive the job: it is no runner of GitHub\'s. Set self-hosted: true to change it until the job ends, or stores: java, environment to change only what later steps of this job see.';
const values = readInputs(TRUST_INPUTS, [checkMachine]);
return {
request: {
paths: values['cert-path'],
allowsAuthorities: values['allow-ca'],
stores: values.stores,
},
mayChangeMachine: values['self-hosted'],
};
}
function changesMachine(stores) {
return stores === null || stores.some((name) => LASTING_STORES.has(name));
}
function parseStores(text, workspace) {
const words = (0,parsers .yU)('all', ...TRUST_STORES)(text, workspace);
if (!words.includes('all'))
return words.filter((word) => word !== 'all');
if (words.length > 1)
throw new Error('must be all, or the names of stores');
return null;
}
;
function trustOutputs({ stores }) {
const file = (name) => stores.find((store) => store.name === name)?.file ?? '';
return {
bundle: file('environment'),
'trust-store': file('java'),
stores: stores.map(({ name }) => name).join(','),
};
}
var subject_alternative_name = __webpack_require__(9082);
var long_list = __webpack_require__(7153);
var markdown = __webpack_require__(8459);
;
const MAX_NAMES = 20;
const MAX_FINGERPRINTS = 200;
function formatTrustSummary(report) {
const { certificates, stores, missing } = report;
return [
(0,markdown .R_)(2, verdict(report)),
...(0,long_list .V4)(['Certificate', 'Valid for', 'Signs others', 'Expires'], certificates.map(certificateRow), 'certificate'),
(0,markdown .tp)(['Store', ''], [
...stores.map(({ name, places }) => [name, places.map((place) => (0,markdown .aY)((0,markdown ._Q)(place))).join('<br>')]),
...missing.map(({ name, obstacle }) => [name, `left as it is. ${(0,markdown .Qq)(obstacle)}`]),
]),
(0,markdown .zH)((0,count .U)(certificates.length, 'SHA-256 fingerprint'), certificates
.slice(0, MAX_FINGERPRINTS)
.map(({ fingerprint }) => `- ${(0,markdown .aY)(fingerprint)}`)
.join('\n')),
'',
].join('\n\n');
}
function verdict({ certificates, stores }) {
const [only, ...others] = certificates;
const name = only === undefined || others.length > 0 ? '' : only.subject.commonName;
const what = name === '' ? (0,count .U)(certificates.length, 'certificate') : name;
return stores.some(({ name: store }) => store === 'system' || store === 'nss')
? `\u2705 This machine trusts ${what} until the job ends`
: `\u2705 Later steps of this job trust ${what}`;
}
function namesOf({ subjectAlternativeNames, subject }) {
const names = subjectAlternativeNames.map(subject_alternative_name .nD);
if (names.length === 0)
return [`no name, only the subject ${subject.commonName}`];
return names.length <= MAX_NAMES
? names
: [...names.slice(0, MAX_NAMES), `and ${names.length - MAX_NAMES} more`];
}
function certificateRow(certificate) {
return [
(0,markdown .Qq)((0,markdown ._Q)(certificate.subjectLine)),
namesOf(certificate)
.map((name) => (0,markdown .aY)((0,markdown ._Q)(name)))
.join(' '),
certificate.isEndEntity ? 'no' : 'yes',
certificate.notAfter.toISOString().slice(0, 10),
];
}
;
async function trustAction() {
await (0,run_step .e)(run, 'The certificate is not trusted');
}
async function trustPostAction() {
if (!hasRemains())
return;
await (0,run_step .e)(action_undo, 'The trust could not be undone');
}
async function run(step) {
const inputs = readTrustInputs(step);
const report = await trust(inputs.request, buildDependencies(step, inputs));
for (const { variables } of report.stores)
step.setVariables(variables);
step.setOutputs(trustOutputs(report));
tell(report, step);
step.writeSummary(formatTrustSummary(report));
}
function tell({ certificates, stores }, { log }) {
for (const certificate of certificates) {
const signs = certificate.isEndEntity ? '' : ', and it may sign others for every name';
log.info(`Trusted until the job ends: ${(0,single_line .pF)(certificate.subjectLine)}, for ${namesOf(certificate).join(', ')}${signs}. SHA-256 fingerprint ${certificate.fingerprint}`);
}
for (const { name, places, warnings } of stores) {
log.info(`Store ${name}: ${places.join(', ')}`);
for (const warning of warnings)
log.warning(warning);
}
}
async function action_undo(step) {
const { id, journals, outlivesJob } = findRemains(step);
const undone = await undoRun(id, { journals, stores: trustStores(step) });
if (undone !== null) {
step.setVariables(undone.variables);
if (undone.failure !== null)
throw undone.failure;
tellEnd(undone, step);
return;
}
const message = `The journal of this step is gone (${journals.folder}, ${id}), so nothing was undone.`;
if (outlivesJob)
throw new failure .HR('not-written', `${message} This machine may still trust the certificates. To end that, ${removalByHand(id)}.`);
step.log.warning(`${message} The rest of this job may still trust the certificates.`);
}
function tellEnd({ leftBehind, running }, { log }) {
if (leftBehind.length === 0 && running === 0) {
log.info('This machine trusts what it trusted before.');
return;
}
log.info('What this step added is trusted no more.');
if (running > 0)
log.info(`${(0,count .U)(running, 'other job')} on this machine trusted certificates too, and may still be running. If one was killed, a later run of this action removes what it left, five days after at the latest.`);
if (leftBehind.length === 0)
return;
log.warning(`This machine may still trust certificates of earlier runs. ${leftBehind.join(' ')} The next run of this action tries again, and says what is in the way.`);
}
}),
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
9818:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L4: () => ( stateOf),
hY: () => ( hasEnded),
l5: () => ( isElsewhere),
wO: () => ( identifyProcess)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
var _regular_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9625);
const IDENTITY = /^([0-9a-f]{12})\.([0-9a-f]{12})\.([0-9a-f]{12})\.(\d{1,10})\.(\d{1,20})$/;
const START_TIME = 19;
function identifyProcess(pid) {
return pid > 1 ? [...placeOfThisProcess(), pid, startOf(pid)].join('.') : '';
}
function hasEnded(identity) {
return stateOf(identity) === 'ended';
}
function isElsewhere(identity) {
const machine = IDENTITY.exec(identity)?.[1];
return machine !== undefined && machine !== placeOfThisProcess()[0];
}
function stateOf(identity) {
const [, machine, boot, space, pid = '', start] = IDENTITY.exec(identity) ?? [];
const [thisMachine, thisBoot, thisSpace] = placeOfThisProcess();
if (machine !== thisMachine)
return 'unknown';
if (boot !== thisBoot)
return 'ended';
if (space !== thisSpace)
return 'unknown';
return isRunning(Number(pid)) && startOf(Number(pid)) === start ? 'running' : 'ended';
}
function placeOfThisProcess() {
return [
shortHash(`${(0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)()} ${readIfThere('/etc/machine-id')}`),
shortHash(readIfThere('/proc/sys/kernel/random/boot_id')),
shortHash(ifThere(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid'))),
];
}
function startOf(pid) {
const status = readIfThere(`/proc/${pid}/stat`);
return status.slice(status.lastIndexOf(')') + 2).split(' ')[START_TIME] ?? '0';
}
function isRunning(pid) {
try {
process.kill(pid, 0);
return true;
}
catch (error) {
return (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_3__ .up)(error, 'EPERM');
}
}
function readIfThere(path) {
return ifThere(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8'));
}
function ifThere(read) {
try {
return read();
}
catch {
return '';
}
}
function shortHash(text) {
return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', text).slice(0, 12);
}
}),
227:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
K: () => ( findProgram),
u: () => ( foldersOnPath)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
function foldersOnPath({ PATH = '' }) {
return PATH.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter(node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute);
}
function findProgram(name, folders) {
return folders.map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)).find(isProgram) ?? null;
}
function isProgram(path) {
try {
(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isFile();
}
catch {
return false;
}
}
}),
7241:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Ix: () => ( diskPlaces),
aK: () => ( foldingEverywhere),
h: () => ( targetOfLink),
zZ: () => ( isPlaceBelow)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
var _domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2201);
var _disk_regular_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9625);
function diskPlaces(foldingIn = foldingOnDisk()) {
const folders = new Map();
const folderAt = (folder) => {
const known = folders.get(folder);
if (known !== undefined)
return known;
const found = find(folder);
folders.set(folder, found);
return found;
};
const find = (folder) => {
if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === folder)
return { place: folder, isThere: true, existing: folder };
const parent = folderAt((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder));
const status = parent.isThere ? (0,_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_2__ .c2)(folder) : null;
const target = status?.isSymbolicLink() === true ? targetOfLink(folder) : null;
if (target !== null)
return folderAt(target);
const place = placeIn(parent, folder);
return status === null
? { place, isThere: false, existing: parent.existing }
: { place, isThere: true, existing: folder };
};
const placeIn = ({ place, existing }, path) => `${place.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? place : `${place}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`}${foldingIn(existing)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path))}`;
return (path) => placeIn(folderAt((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)), path);
}
function isPlaceBelow(place, folder) {
return place.length > folder.length && place.startsWith(folder.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? folder : `${folder}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`);
}
function foldingEverywhere() {
return _domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_3__ .tu;
}
function targetOfLink(link) {
try {
return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(link);
}
catch {
return null;
}
}
function foldingOnDisk() {
const known = new Map();
return (folder) => {
const folding = known.get(folder) ?? lookAt(folder);
known.set(folder, folding);
return folding;
};
}
function lookAt(folder) {
for (let path = folder;; path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)) {
const isFolding = foldsNames(path);
if (isFolding !== null)
return isFolding ? _domain_backup_set_path_js__WEBPACK_IMPORTED_MODULE_3__ .tu : (name) => name;
if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path)
return (name) => name;
}
}
function foldsNames(folder) {
try {
const names = new Set((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder));
for (const name of names) {
const other = swapCase(name);
if (other !== name && !names.has(other))
return (0,_disk_regular_file_js__WEBPACK_IMPORTED_MODULE_2__ .c2)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, other)) !== null;
}
}
catch {
}
return null;
}
function swapCase(name) {
return name.replace(/[a-z]/gi, (letter) => letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase());
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
}),
652:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
D: () => ( findCertificateBlocks)
});
const BEGIN = /-----BEGIN ((?:TRUSTED |X509 )?CERTIFICATE)-----/g;
function findCertificateBlocks(text) {
const begins = [...text.matchAll(BEGIN)];
let line = 1;
let counted = 0;
return begins.map(({ index, 1: label = '' }, position) => {
line += text.slice(counted, index).split('\n').length - 1;
counted = index;
return { text: blockIn(text.slice(index, begins[position + 1]?.index), label), line };
});
}
function blockIn(text, label) {
const mark = `-----END ${label}-----`;
const end = text.indexOf(mark);
const block = end === -1 ? text : text.slice(0, end + mark.length);
if (label === 'CERTIFICATE')
return block;
const body = block.slice(`-----BEGIN ${label}-----`.length, end === -1 ? undefined : -mark.length);
const content = label.startsWith('TRUSTED')
? firstElement(Buffer.from(body, 'base64')).toString('base64')
: body;
return `-----BEGIN CERTIFICATE-----\n${content.trim()}\n-----END CERTIFICATE-----`;
}
function firstElement(der) {
const length = der[1] ?? 0;
if (length < 0x80)
return der.subarray(0, 2 + length);
const octets = length - 0x80;
const isReadable = octets >= 1 && octets <= 4 && der.length >= 2 + octets;
return isReadable ? der.subarray(0, 2 + octets + der.readUIntBE(2, octets)) : der;
}
}),
1646:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Sn: () => ( replacedIn),
r0: () => ( readFileCertificates),
wW: () => ( hasUtf16Certificate)
});
var _domain_certificate_certificate_blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(652);
const DER_SEQUENCE = 0x30;
function readFileCertificates(bytes, reader) {
const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
const inDer = buffer[0] === DER_SEQUENCE ? certificateIn(pemOf(buffer), reader) : null;
if (inDer !== null)
return [{ line: 1, certificate: inDer }];
return (0,_domain_certificate_certificate_blocks_js__WEBPACK_IMPORTED_MODULE_0__ .D)(buffer.toString('latin1')).map(({ text, line }) => ({
line,
certificate: certificateIn(text, reader),
}));
}
function certificateIn(block, reader) {
try {
return reader.parseCertificate(block);
}
catch {
return null;
}
}
const MARK = Buffer.from('-----BEGIN CERTIFICATE-----', 'utf16le');
function hasUtf16Certificate(bytes) {
return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(MARK);
}
function replacedIn(certificates, now) {
return new Set(certificates.filter((old) => certificates.some((other) => isSuccessor(other, old, now))));
}
function isSuccessor(other, certificate, now) {
return (now >= certificate.notAfter &&
now < other.notAfter &&
now >= other.notBefore &&
other.subjectLine === certificate.subjectLine &&
other.publicKeyPin === certificate.publicKeyPin);
}
function pemOf(der) {
return `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`;
}
})
};
