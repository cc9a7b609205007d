export const id = 459;
export const ids = [459];
export const modules = {

/***/ 47794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CZ: () => (/* binding */ problemOfContent),
/* harmony export */   Es: () => (/* binding */ drill),
/* harmony export */   Q4: () => (/* binding */ openContent)
/* harmony export */ });
/* harmony import */ var _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66307);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25856);
/* harmony import */ var _verify_verify_pair_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75003);
/* harmony import */ var _verify_verify_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22199);
/* harmony import */ var _stage_set_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40869);





async function drill(reader, expected, dependencies) {
    const { name, artifactName, repository, checksums, isSealed } = expected;
    const verification = await (0,_verify_verify_set_js__WEBPACK_IMPORTED_MODULE_2__/* .verifySet */ .mS)(reader, { kind: 'backup', artifactName, name, repository }, dependencies);
    if (verification.kind === 'damaged')
        return verification.problem;
    if (verification.kind === 'locked')
        return 'the passphrase does not open it';
    const { set } = verification;
    if ((0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_4__/* .formatChecksums */ .ss)(set.digests) !== checksums)
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
        const opening = await (0,_verify_verify_pair_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyPair */ .i)(set, record, dependencies);
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
            : await archives.identifyFiles(await reader.stream(_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_4__/* .SEALED_FILES_FILE */ .sn), key.passphrase, sealedCount);
        if (sealed.length !== sealedCount)
            return `${_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_4__/* .SEALED_FILES_FILE */ .sn} holds ${sealed.length} files, and the manifest says ${sealedCount}`;
        const isSame = key.digestFiles([...(0,_stage_set_js__WEBPACK_IMPORTED_MODULE_3__/* .identitiesOf */ .UI)(digests), ...sealed]) === digest;
        return isSame ? null : 'the files in it are not the ones that were backed up';
    }
    catch (error) {
        return (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    }
}


/***/ }),

/***/ 79680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ holdsSame)
/* harmony export */ });
/* harmony import */ var _domain_backup_set_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66307);

function holdsSame(set, ready) {
    const { manifest } = ready;
    if (set.manifest.action !== manifest.action || !haveSamePairs(set.manifest, manifest))
        return false;
    const [files, otherFiles] = [set.manifest.userFiles, manifest.userFiles];
    if (files.publicCount !== otherFiles.publicCount || files.sealedCount !== otherFiles.sealedCount)
        return false;
    if (manifest.proof === null)
        return set.key === null && (0,_domain_backup_set_js__WEBPACK_IMPORTED_MODULE_0__/* .haveSameContent */ .sw)(set.digests, ready.staged.files);
    return (set.key !== null && set.manifest.proof?.salt === manifest.proof.salt && files.digest === otherFiles.digest);
}
function haveSamePairs(some, other) {
    const texts = (records) => JSON.stringify(records.map(({ name, fingerprint, privateKey, since }) => [name, fingerprint, privateKey, since]));
    return texts(some.certificates) === texts(other.certificates);
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


/***/ }),

/***/ 8459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   storeSet: () => (/* binding */ storeSet)
/* harmony export */ });
/* harmony import */ var _domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9292);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25856);
/* harmony import */ var _verify_verify_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22199);
/* harmony import */ var _drill_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47794);
/* harmony import */ var _stage_set_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40869);
/* harmony import */ var _holds_same_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79680);
/* harmony import */ var _user_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27038);







const MAX_ATTEMPTS = 25;
const NOT_CACHED = 'The certificate was not put into the cache. The next run will take it from the newest backup.';
async function storeSet(content, name, dependencies, first) {
    const ready = first ?? (await (0,_stage_set_js__WEBPACK_IMPORTED_MODULE_4__/* .stageSet */ .zK)(content, { kind: 'backup', backupName: name }, dependencies));
    const current = { ready };
    try {
        const placed = [];
        for (const store of dependencies.stores)
            placed.push(await attempt(() => storeIn(store, current, dependencies), store));
        const [drilled] = await Promise.all([
            drillEach(placed, dependencies),
            storeInCache(content, current.ready.name, dependencies),
        ]);
        const stored = drilled.flatMap((set) => (set instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR ? [] : [set]));
        const failures = drilled.filter((set) => set instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR);
        const [gravest] = failures;
        if (gravest !== undefined && stored.length === 0)
            throw joinFailures(gravest, failures);
        return describe(content, current.ready, stored, failures);
    }
    finally {
        await current.ready.staged.discard();
    }
}
function describe(content, { name, manifest: { userFiles } }, stored, failures) {
    return {
        name: (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBackupName */ .$K)(name),
        stored,
        failures,
        leftOut: content.userFiles.leftOut,
        isSealed: content.pairs.some(({ sealedKey }) => sealedKey !== null),
        fileCount: userFiles.publicCount + userFiles.sealedCount,
    };
}
function joinFailures({ code }, failures) {
    const [only] = failures;
    if (only !== undefined && failures.length === 1)
        return only;
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(code, failures.map(({ message }) => message).join(' '), { cause: failures });
}
async function attempt(work, { source }) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR)
            return error;
        return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('not-stored', `The backup was not stored (${source}): ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}.`, {
            cause: error,
        });
    }
}
async function storeIn(store, current, dependencies) {
    const { ready: first } = current;
    const existingSet = store.source === 'directory' ? await findSameDay(store, first, dependencies) : null;
    if (existingSet !== null)
        return { store, set: existingSet, ready: null };
    for (let tries = 1; tries <= MAX_ATTEMPTS; tries += 1) {
        const { ready } = current;
        const set = await store.store(ready.staged, ready.name);
        if (set !== null)
            return { store, set, ready };
        const next = { ...ready.name, attempt: ready.name.attempt + 1 };
        current.ready = await (0,_stage_set_js__WEBPACK_IMPORTED_MODULE_4__/* .renameSet */ .nP)(ready, next, dependencies);
    }
    throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('not-stored', `The backup ${(0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBackupName */ .$K)(first.name)} was not stored: the name and ${MAX_ATTEMPTS - 1} variants of it are taken in this run. Give every certificate of a run its own artifact-name. If each has one, the server's answers were lost on the way: run again later.`);
}
async function drillEach(placed, dependencies) {
    const drilled = [];
    for (const each of placed) {
        if (each instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR) {
            drilled.push(each);
            continue;
        }
        const { store, set, ready } = each;
        drilled.push(ready === null ? set : await attempt(() => drillStored(store, set, ready, dependencies), store));
    }
    return drilled;
}
async function drillStored(store, set, ready, dependencies) {
    const problem = await problemOfStored(store, set, ready, dependencies);
    if (problem === null)
        return set;
    throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('not-stored', `The backup ${set.place} was stored, but cannot be restored: ${problem}. It does not count as a backup. Run again to make another one.`);
}
async function problemOfStored(store, set, { name, manifest, checksums }, dependencies) {
    const reader = await store.open(set);
    if (reader === null)
        return 'it is not there';
    try {
        const expected = {
            name: (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBackupName */ .$K)(name),
            artifactName: name.base,
            repository: repositoryOf(manifest.run),
            checksums,
            isSealed: !name.isPublic,
        };
        return await (0,_drill_js__WEBPACK_IMPORTED_MODULE_3__/* .drill */ .Es)(reader, expected, dependencies);
    }
    finally {
        await reader.close();
    }
}
function repositoryOf({ repository, repositoryId }) {
    return { name: repository, id: repositoryId };
}
async function findSameDay(store, ready, dependencies) {
    const { name } = ready;
    try {
        for await (const set of store.list(name.base)) {
            if ((0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .dayFolder */ .dQ)(set.name.time) !== (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .dayFolder */ .dQ)(name.time))
                return null;
            if (set.name.isPublic !== name.isPublic)
                continue;
            return (await isSame(store, set, ready, dependencies)) ? set : null;
        }
    }
    catch (error) {
        if ((0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .asFailure */ .h_)(error).code === 'timeout')
            throw error;
    }
    return null;
}
async function isSame(store, set, ready, dependencies) {
    const reader = await store.open(set);
    if (reader === null)
        return false;
    try {
        const { base } = ready.name;
        const expected = { kind: 'backup', artifactName: base, name: (0,_domain_backup_name_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBackupName */ .$K)(set.name) };
        const repository = repositoryOf(ready.manifest.run);
        const verification = await (0,_verify_verify_set_js__WEBPACK_IMPORTED_MODULE_2__/* .verifySet */ .mS)(reader, { ...expected, repository }, dependencies);
        if (verification.kind !== 'verified' || !(0,_holds_same_js__WEBPACK_IMPORTED_MODULE_6__/* .holdsSame */ .x)(verification.set, ready))
            return false;
        return (await (0,_drill_js__WEBPACK_IMPORTED_MODULE_3__/* .problemOfContent */ .CZ)(verification.set, dependencies)) === null;
    }
    finally {
        await reader.close();
    }
}
async function storeInCache(content, name, dependencies) {
    const { cache, log } = dependencies;
    const isSealed = content.pairs.length > 0 && content.pairs.every(({ sealedKey }) => sealedKey !== null);
    if (cache === null || !isSealed)
        return;
    try {
        const label = { kind: 'cache', backupName: name };
        const { staged } = await (0,_stage_set_js__WEBPACK_IMPORTED_MODULE_4__/* .stageSet */ .zK)({ ...content, userFiles: _user_files_js__WEBPACK_IMPORTED_MODULE_5__/* .NO_FILES */ .EM }, label, dependencies);
        try {
            if (await cache.store(staged, name))
                return;
        }
        finally {
            await staged.discard();
        }
        log.warning(NOT_CACHED);
    }
    catch (error) {
        log.warning(`${NOT_CACHED} ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}.`);
    }
}


/***/ })

};
