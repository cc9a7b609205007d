import { CHECKSUMS_FILE, MANIFEST_FILE, type PairPlace } from './backup-set.ts';

/**
 * `RESTORE.md`: how a person opens a set with openssl and sha256sum alone, years later, without this tool.
 *
 * Holds nothing but names of files and figures: no text that a user gave can turn into Markdown or a command.
 */
export function formatRecoveryGuide(
  setName: string,
  places: readonly PairPlace[],
  hasSealedFiles: boolean,
): string {
  return [
    '# How to restore this backup by hand',
    '',
    `Set: \`${setName}\`. Nothing but \`openssl\` (3.0 or newer) and \`sha256sum\` is needed.`,
    '',
    'Open a terminal in the folder that holds this file.',
    '',
    ...section('Is the backup whole?', [`sha256sum -c ${CHECKSUMS_FILE}`], 'Every line must end with `OK`.'),
    ...pairSections(places),
    ...(hasSealedFiles ? sealedFileSection() : []),
    `What each file is, its size, mode and digest stand in \`${MANIFEST_FILE}\`.`,
    '',
  ].join('\n');
}

/** Of several certificates the guide shows the commands for the first one. */
function pairSections(places: readonly PairPlace[]): string[] {
  const [place] = places;
  if (place === undefined) return [];
  return [...(place.name === null ? [] : severalSection(places.length)), ...certificateSections(place)];
}

function severalSection(count: number): string[] {
  return [
    '## One certificate of several',
    '',
    `This set keeps ${count}, each in a folder of its own. Their names and fingerprints stand in \`${MANIFEST_FILE}\` under ` +
      '`certificates`. The commands below are for the first one: for another, put the name of its folder in place of this one.',
    '',
  ];
}

function certificateSections({ record, certificatePath, privateKeyPath }: PairPlace): string[] {
  const looked = section(
    'Which certificate is it?',
    [`openssl x509 -in ${certificatePath} -noout -subject -serial -dates -fingerprint -sha256`],
    `The fingerprint must be \`${record.fingerprint}\`.`,
  );
  if (record.privateKey === 'absent') {
    return [
      ...looked,
      '## The private key',
      '',
      'It is not in this set: no passphrase was given when the set was made.',
      '',
    ];
  }
  return [...looked, ...keySections(certificatePath, privateKeyPath)];
}

function keySections(certificatePath: string, privateKeyPath: string): string[] {
  return [
    ...section(
      'Open the private key',
      ['umask 077', `openssl pkey -in ${privateKeyPath} -out restored_key.pem`],
      'It asks for the passphrase that the workflow had as its input `passphrase`. The key is PKCS#8, encrypted with ' +
        'AES-256-CBC under a key derived by PBKDF2-HMAC-SHA256. `restored_key.pem` is not encrypted: keep it as safe ' +
        'as the server does, and delete it when it is in its place.',
    ),
    ...section(
      'Do key and certificate belong together?',
      [
        'openssl pkey -in restored_key.pem -pubout -outform DER | sha256sum',
        `openssl x509 -in ${certificatePath} -noout -pubkey | openssl pkey -pubin -outform DER | sha256sum`,
      ],
      'Both lines must show the same digest.',
    ),
  ];
}

function sealedFileSection(): string[] {
  return section(
    'Open the private key in another file',
    ['umask 077', 'openssl pkey -in FILE -out restored_FILE'],
    `For each file whose \`sealedFrom\` in \`${MANIFEST_FILE}\` is not \`null\`: the private keys in it were sealed when the ` +
      'set was made. A certificate beside the key in one file stays where it is; append it again where a server wants both.',
  );
}

function section(title: string, commands: readonly string[], after: string): string[] {
  return [`## ${title}`, '', '```sh', ...commands, '```', '', after, ''];
}
