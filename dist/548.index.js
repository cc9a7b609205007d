export const id = 548;
export const ids = [548];
export const modules = {

/***/ 29548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   settleRace: () => (/* binding */ settleRace)
/* harmony export */ });
/* harmony import */ var _domain_certificate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18645);
/* harmony import */ var _domain_decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71351);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25856);
/* harmony import */ var _domain_single_line_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(34311);
/* harmony import */ var _store_seal_pair_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(71007);
/* harmony import */ var _store_stage_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40869);
/* harmony import */ var _store_user_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27038);
/* harmony import */ var _verify_verify_pair_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75003);
/* harmony import */ var _verify_verify_set_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22199);
/* harmony import */ var _keep_request_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7018);










const MAX_RACE_MS = _domain_certificate_js__WEBPACK_IMPORTED_MODULE_6__/* .DAY_MS */ .sO;
async function settleRace(items, name, request, dependencies) {
    const { cache } = dependencies.store;
    if (cache === null || !dependencies.keyring.hasPassphrase)
        return items;
    const { log } = dependencies;
    const key = cache.raceKey(name.base, changeOf(items, dependencies));
    const winners = await log.group('Check for concurrent runs', () => raceFor(items, key, name, request, dependencies));
    if (winners === null) {
        log.info('The cache could not say whether another run makes the same certificate at this moment. If one does, the certificate that was issued last counts from the next run on.');
        return items;
    }
    const adopting = items.map(async (item) => item instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR ? item : adopt(item, winners, name.time, dependencies));
    return Promise.all(adopting);
}
function changeOf(items, { run }) {
    const starts = items.flatMap((item) => {
        if (item instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR)
            return [];
        const { task } = item;
        const { decision, replaces } = task.plan;
        const existing = decision.kind === 'reuse' ? decision.existing : replaces;
        const runId = decision.kind === 'reuse' || isMadeByAllRuns(decision) ? null : run.id;
        return [
            JSON.stringify([
                task.name,
                existing?.certificate.fingerprint ?? null,
                task.request.specification,
                runId,
            ]),
        ];
    });
    return starts.sort().join('\n');
}
function isMadeByAllRuns(decision) {
    return decision.reason === 'absent' || (decision.kind === 'renew' && decision.reason !== 'forced');
}
async function raceFor(items, key, name, { list }, dependencies) {
    const { cache } = dependencies.store;
    const pairs = items.flatMap((item) => (item instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR ? [] : newPair(item, list)));
    const content = {
        action: 'keep',
        pairs,
        supersedes: null,
        specification: null,
        userFiles: _store_user_files_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_FILES */ .EM,
    };
    const label = { kind: 'race', backupName: name, raceKey: key };
    const { staged } = await (0,_store_stage_set_js__WEBPACK_IMPORTED_MODULE_2__/* .stageSet */ .zK)(content, label, dependencies);
    try {
        const first = (await cache?.race(staged, key)) ?? null;
        if (first === null)
            return null;
        try {
            return await pairsOf(first, key, name, dependencies);
        }
        finally {
            await first.close();
        }
    }
    finally {
        await staged.discard();
    }
}
function newPair({ task, pair, sealedKey, since }, list) {
    if (task.plan.decision.kind === 'reuse')
        return [];
    const name = list === null ? null : task.name;
    const isForEver = (0,_keep_request_js__WEBPACK_IMPORTED_MODULE_7__/* .isKeptForEver */ .q)(task.request);
    return [{ name, certificate: pair.certificate, sealedKey, since, isKeptForEver: isForEver }];
}
async function pairsOf(first, key, { base, time }, dependencies) {
    const expected = { kind: 'race', artifactName: base, name: key };
    const verification = await (0,_verify_verify_set_js__WEBPACK_IMPORTED_MODULE_5__/* .verifySet */ .mS)(first, { ...expected, repository: dependencies.run.repository }, dependencies);
    if (verification.kind !== 'verified')
        return null;
    const { set } = verification;
    if (Math.abs(time.getTime() - Date.parse(set.manifest.createdAt)) > MAX_RACE_MS)
        return null;
    const pairs = new Map();
    for (const record of set.manifest.certificates) {
        const opening = await (0,_verify_verify_pair_js__WEBPACK_IMPORTED_MODULE_4__/* .verifyPair */ .i)(set, record, dependencies);
        if (opening.kind !== 'open')
            return null;
        pairs.set(record.name ?? '', {
            ...opening,
            source: 'cache',
            place: `the cache, from run ${set.manifest.run.runId}`,
            since: new Date(record.since),
            isBackedUp: false,
        });
    }
    return pairs;
}
async function adopt(item, winners, now, { log, mayStore, keyring }) {
    const { task, pair } = item;
    const winner = winners.get(task.name) ?? winners.get('');
    if (winner === undefined || winner.certificate.fingerprint === pair.certificate.fingerprint)
        return item;
    if (task.plan.decision.kind === 'reuse' || isOldPair(task, winner))
        return item;
    const { specification, policy } = task.request;
    if (!(0,_domain_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .isReusable */ .g1)(winner, specification, policy, { now, mayStore }))
        return item;
    log.notice(`Another run made a new certificate for ${(0,_domain_single_line_js__WEBPACK_IMPORTED_MODULE_8__/* .singleLine */ .p)(specification.subject.commonName)} first (${winner.certificate.fingerprint}). This run uses that one.`);
    return {
        ...item,
        pair: winner,
        sealedKey: await (0,_store_seal_pair_js__WEBPACK_IMPORTED_MODULE_9__/* .sealKey */ .F)(winner, keyring),
        since: winner.since ?? item.since,
        adoptedFrom: winner.source,
    };
}
function isOldPair({ plan }, winner) {
    return plan.replaces?.certificate.fingerprint === winner.certificate.fingerprint;
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


/***/ })

};
