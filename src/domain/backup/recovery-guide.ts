import {
  CERTIFICATE_FILE,
  CHECKSUMS_FILE,
  MANIFEST_FILE,
  PAIRS_FILE,
  PRIVATE_KEY_FILE,
  PROOF_FILE,
  PUBLIC_FILES_FOLDER,
  SEALED_FILES_FILE,
} from './set-files.ts';
import { count } from '../words/count.ts';
import type { CertificateRecord, Manifest, ProofRecord, UserFilesRecord } from './manifest.ts';

/** Where the commands put what they open. None of these is the name of a file in a set. */
const OPENED_KEY = 'restored_key.pem';
const OPENED_PAIRS = 'restored_certificates';
const OPENED_FILES = 'restored_files';

/** Hands the passphrase over on standard input. In arguments others see it, and `printf` is part of the shell. */
const SAY_PASSPHRASE = `printf %s "$PASSPHRASE" |`;

type GuidedSet = Pick<Manifest, 'createdAt' | 'proof' | 'certificates' | 'userFiles'>;

/**
 * The text of `RESTORE.md`: how a person checks and opens this set without this tool, years later.
 *
 * It contains names of our own files, figures and fingerprints. No text that a user gave can turn into Markdown or a command.
 */
export function formatRecoveryGuide({ createdAt, proof, certificates, userFiles }: GuidedSet): string {
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
    `\`${MANIFEST_FILE}\` describes the set: its certificates, their validity, and the workflow run that made it.`,
    '',
  ].join('\n');
}

function preparation(proof: ProofRecord | null): string[] {
  return [
    `You need a terminal with \`bash\`, \`openssl\` 3, \`tar\` and \`gzip\`${proof === null ? '' : ', and Python 3 or OpenSSL 3.2 or newer to check the proof'}. ` +
      'Linux has them. On macOS install `openssl` with Homebrew, since the one from Apple is another program. On Windows use Git Bash.',
    '',
    `Start \`bash\` in the folder that holds this file.${proof === null ? '' : ' Run the sections in their order: later ones use what the first ones set.'}`,
    '',
  ];
}

function wholenessSection(): string[] {
  return [
    ...section('Is the backup whole?', checksumCommands(), CHECKSUMS_ADVICE),
    'That proves no more. The set was made without a passphrase, so everyone who may write to its store could have made it. Compare ' +
      'the fingerprints with those that you know.',
    '',
  ];
}

const CHECKSUMS_ADVICE = `Every line must end with \`OK\`. Use no file that has no line. On macOS the command is \`shasum -a 256 -c ${CHECKSUMS_FILE}\`.`;

function checksumCommands(): string[] {
  return [`sha256sum -c ${CHECKSUMS_FILE}`];
}

function proofSections(proof: ProofRecord): string[] {
  return [
    ...section(
      'Enter the passphrase',
      [`IFS= read -rsp 'Passphrase: ' PASSPHRASE`],
      'It is the one that the workflow had as its input `passphrase`. The commands below pass it on unseen: it appears neither on the ' +
        'screen nor in the history, and in no list of processes. Close the terminal when you are done.',
    ),
    '## Is this the backup that was stored?',
    '',
    `\`${PROOF_FILE}\` proves \`${CHECKSUMS_FILE}\`: only somebody with the passphrase can make it. Check it in one of two ways.`,
    '',
    ...fenced(pythonProof(proof)),
    'That needs Python 3, which may be called `python`. This needs OpenSSL 3.2 or newer:',
    '',
    ...fenced(opensslProof(proof)),
    'The answer must be `proof: OK`. Otherwise use nothing of this set. (OpenSSL 3.0 and 3.1 can derive the key only from a passphrase ' +
      'among their arguments, where every user of the machine sees it. The sums around the digests are HMAC, RFC 2104, for the same ' +
      'reason.) Who can change a set can change this guide too. If that worries you, run the commands from the guide of a set that ' +
      `you trust, with the \`salt\`, the \`iterations\` and the \`keyCheck\` that \`${MANIFEST_FILE}\` of this set has under \`proof\`.`,
    '',
    'Then check the files:',
    '',
    ...fenced(checksumCommands()),
    CHECKSUMS_ADVICE,
    '',
  ];
}

function pythonProof({ salt, iterations, keyCheck }: ProofRecord): string[] {
  return [
    `${SAY_PASSPHRASE} python3 -c '`,
    'import hashlib, hmac, sys',
    'def mac(key, text): return hmac.new(key, text, hashlib.sha256).digest()',
    `salt, iterations, keyCheck = "${salt}", ${iterations}, "${keyCheck}"`,
    'key = hashlib.pbkdf2_hmac("sha256", sys.stdin.buffer.read(), bytes.fromhex(salt), iterations)',
    `proof = mac(mac(key, b"certkeep set proof v1"), open("${CHECKSUMS_FILE}", "rb").read()).hex()`,
    'if mac(key, b"certkeep key check v1").hex()[:16] != keyCheck: print("passphrase: WRONG")',
    `elif proof == open("${PROOF_FILE}").read().strip(): print("proof: OK")`,
    'else: print("proof: WRONG")',
    `'`,
  ];
}

function opensslProof({ salt, iterations, keyCheck }: ProofRecord): string[] {
  const derivation = '-aes-256-cbc -pbkdf2 -iter $iterations -md sha256 -saltlen 16 -S $salt';
  return [
    `salt=${salt} iterations=${iterations} keyCheck=${keyCheck}`,
    `KEY=$(${SAY_PASSPHRASE} openssl enc ${derivation} -P -pass stdin 2>/dev/null | sed -n 's/^key=\\([0-9A-F]*\\).*/\\1/p')`,
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
    `elif [ "$(hmac "$(printf %s 'certkeep set proof v1' | hmac "$KEY")" < ${CHECKSUMS_FILE})" = "$(cut -c1-64 ${PROOF_FILE})" ]; then echo 'proof: OK'`,
    `else echo 'proof: WRONG'; fi`,
  ];
}

function certificateSections(first: CertificateRecord, all: readonly CertificateRecord[]): string[] {
  const hasKeys = all.some(({ privateKey }) => privateKey === 'sealed');
  const noKeys = ['## No private key', '', 'This set has none: it was made without a passphrase.', ''];
  if (first.name === null) {
    return [...singleSection(first), ...(hasKeys ? singleKeySection() : noKeys)];
  }
  return [...listSection(all.length), ...(hasKeys ? listKeysSection() : noKeys)];
}

function singleSection({ fingerprint }: CertificateRecord): string[] {
  return section(
    'The certificate',
    [`openssl x509 -in ${CERTIFICATE_FILE} -noout -subject -serial -dates -fingerprint -sha256`],
    `The fingerprint must be \`${fingerprint}\`.`,
  );
}

function singleKeySection(): string[] {
  return section(
    'The private key',
    ['umask 077', ...openKey((name) => name, '', 'key')],
    `The answer must be \`key: OK\`: the key opens, and belongs to the certificate. ${LOCKED_ADVICE} ${KEY_ADVICE}`,
  );
}

const LOCKED_ADVICE =
  '`passphrase: WRONG` means that the passphrase does not open it. Nothing is written then: enter the passphrase again.';

const KEY_ADVICE =
  `\`${OPENED_KEY}\` is not encrypted. Move it to where the server reads it, and leave no copy. ` +
  `(\`${PRIVATE_KEY_FILE}\` is PKCS#8: AES-256-CBC under a key from PBKDF2-HMAC-SHA256.)`;

/**
 * Commands that open a key and compare it with its certificate. Only a key that passes gets its name: a good one may be there from before.
 * `at` makes a word of the shell from the name of a file.
 */
function openKey(at: (name: string) => string, about: string, label: string): string[] {
  const fresh = at(`${OPENED_KEY}.new`);
  const fromKey = `openssl pkey -in ${fresh} -pubout`;
  const fromCertificate = `openssl x509 -in ${at(CERTIFICATE_FILE)} -noout -pubkey`;
  return [
    `if ! ${SAY_PASSPHRASE} openssl pkey -in ${at(PRIVATE_KEY_FILE)} -passin stdin -out ${fresh}`,
    `then echo "${about}passphrase: WRONG"; rm -f ${fresh}`,
    `elif [ "$(${fromKey})" = "$(${fromCertificate})" ]`,
    `then mv -f ${fresh} ${at(OPENED_KEY)} && echo "${label}: OK"`,
    `else echo "${label}: WRONG"; rm -f ${fresh}; fi`,
  ];
}

function listSection(pairCount: number): string[] {
  return section(
    'The certificates',
    [
      `mkdir -p ${OPENED_PAIRS}`,
      `tar xzf ${PAIRS_FILE} -C ${OPENED_PAIRS}`,
      `find ${OPENED_PAIRS} -name ${CERTIFICATE_FILE} | while IFS= read -r certificate; do`,
      '  fingerprint=$(openssl x509 -in "$certificate" -noout -fingerprint -sha256)',
      `  if [ -n "$fingerprint" ] && grep -qF "\\"\${fingerprint#*=}\\"" ${MANIFEST_FILE}`,
      '  then echo "$certificate: OK"; else echo "$certificate: WRONG"; fi',
      'done',
    ],
    `The archive holds ${count(pairCount, 'certificate')}. Each is in a folder of its own, as \`${CERTIFICATE_FILE}\`. ` +
      `Every line must end with \`OK\`: the fingerprint is in \`${MANIFEST_FILE}\`, which has the name of each beside it, under \`certificates\`.`,
  );
}

function listKeysSection(): string[] {
  const opening = openKey((name) => `"$folder/${name}"`, '$folder: ', '$folder');
  return section(
    'The private keys',
    [
      'umask 077',
      `find ${OPENED_PAIRS} -name ${PRIVATE_KEY_FILE} | while IFS= read -r key; do`,
      '  folder=${key%/*}',
      ...opening.map((line) => `  ${line}`),
      'done',
    ],
    `Every line must end with \`OK\`: the key opens, and belongs to the certificate beside it. ${LOCKED_ADVICE} ${KEY_ADVICE}`,
  );
}

function userFilesSections({ publicCount, sealedCount }: UserFilesRecord): string[] {
  return [
    ...(publicCount === 0
      ? []
      : [
          '## Files that hold only certificates',
          '',
          `\`${PUBLIC_FILES_FOLDER}/\` holds ${count(publicCount, 'file')}. Each is as it was, at its path below the workspace.`,
          '',
        ]),
    ...(sealedCount === 0 ? [] : sealedFilesSection(sealedCount)),
  ];
}

function sealedFilesSection(sealedCount: number): string[] {
  return section(
    'All other files',
    [
      `mkdir -p ${OPENED_FILES}`,
      'if ( set -o pipefail',
      `  ${SAY_PASSPHRASE} openssl enc -d -aes-256-cbc -pbkdf2 -iter 600000 -md sha256 -in ${SEALED_FILES_FILE} -pass stdin |`,
      `    tar xzpf - -C ${OPENED_FILES} )`,
      `then echo 'files: OK'; else echo 'files: WRONG'; fi`,
    ],
    `The answer must be \`files: OK\`. Otherwise the passphrase is another one, or the file is damaged: use nothing of it. ` +
      `\`${OPENED_FILES}/\` then holds ${count(sealedCount, 'file')}. Each has its mode and its time, at its path below the workspace.`,
  );
}

function section(title: string, commands: readonly string[], after: string): string[] {
  return [`## ${title}`, '', ...fenced(commands), after, ''];
}

function fenced(commands: readonly string[]): string[] {
  return ['```sh', ...commands, '```', ''];
}
