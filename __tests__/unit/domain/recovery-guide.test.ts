import { describe, expect, it } from 'vitest';
import { pairPlaces, type PairPlace } from '../../../src/domain/backup-set.ts';
import { formatRecoveryGuide } from '../../../src/domain/recovery-guide.ts';
import type { CertificateRecord } from '../../../src/domain/manifest.ts';
import { FINGERPRINT, listedRecordOf, listManifestOf, manifestOf, OTHER_FINGERPRINT } from './fixtures.ts';

const SET = 'certkeep-app.example-20261123T021000Z';

/** The only certificate of a set. */
function oneOf(changes: Partial<CertificateRecord> = {}): readonly PairPlace[] {
  const { certificate } = manifestOf();
  if (certificate === null) throw new Error('the fixture has no certificate');
  return pairPlaces({ certificate: { ...certificate, ...changes }, certificates: [] });
}

function headingsOf(guide: string): string[] {
  return guide.split('\n').filter((line) => line.startsWith('#'));
}

function commandsOf(guide: string): string[] {
  return [...guide.matchAll(/```sh\n([^]*?)\n```/g)].flatMap(([, commands = '']) => commands.split('\n'));
}

describe('the recovery guide', () => {
  it('of a sealed key tells how to check, identify, open and prove it', () => {
    const guide = formatRecoveryGuide(SET, oneOf({ privateKey: 'sealed' }), false);
    expect(headingsOf(guide)).toEqual([
      '# How to restore this backup by hand',
      '## Is the backup whole?',
      '## Which certificate is it?',
      '## Open the private key',
      '## Do key and certificate belong together?',
    ]);
    expect(commandsOf(guide)).toEqual([
      'sha256sum -c SHA256SUMS',
      'openssl x509 -in certificate.pem -noout -subject -serial -dates -fingerprint -sha256',
      'umask 077',
      'openssl pkey -in private_key.pem -out restored_key.pem',
      'openssl pkey -in restored_key.pem -pubout -outform DER | sha256sum',
      'openssl x509 -in certificate.pem -noout -pubkey | openssl pkey -pubin -outform DER | sha256sum',
    ]);
    expect(guide).toContain(`Set: \`${SET}\`.`);
    expect(guide).toContain(`The fingerprint must be \`${FINGERPRINT}\`.`);
    expect(guide.endsWith('stand in `manifest.json`.\n')).toBe(true);
  });

  it('is this text, where a key is sealed', () => {
    expect(formatRecoveryGuide(SET, oneOf({ privateKey: 'sealed' }), false)).toMatchInlineSnapshot(`
      "# How to restore this backup by hand

      Set: \`certkeep-app.example-20261123T021000Z\`. Nothing but \`openssl\` (3.0 or newer) and \`sha256sum\` is needed.

      Open a terminal in the folder that holds this file.

      ## Is the backup whole?

      \`\`\`sh
      sha256sum -c SHA256SUMS
      \`\`\`

      Every line must end with \`OK\`.

      ## Which certificate is it?

      \`\`\`sh
      openssl x509 -in certificate.pem -noout -subject -serial -dates -fingerprint -sha256
      \`\`\`

      The fingerprint must be \`AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB\`.

      ## Open the private key

      \`\`\`sh
      umask 077
      openssl pkey -in private_key.pem -out restored_key.pem
      \`\`\`

      It asks for the passphrase that the workflow had as its input \`passphrase\`. The key is PKCS#8, encrypted with AES-256-CBC under a key derived by PBKDF2-HMAC-SHA256. \`restored_key.pem\` is not encrypted: keep it as safe as the server does, and delete it when it is in its place.

      ## Do key and certificate belong together?

      \`\`\`sh
      openssl pkey -in restored_key.pem -pubout -outform DER | sha256sum
      openssl x509 -in certificate.pem -noout -pubkey | openssl pkey -pubin -outform DER | sha256sum
      \`\`\`

      Both lines must show the same digest.

      What each file is, its size, mode and digest stand in \`manifest.json\`.
      "
    `);
  });

  it('is this text for a list without keys, where other files have sealed ones', () => {
    const certificates = [listedRecordOf({ privateKey: 'absent' })];
    const guide = formatRecoveryGuide(SET, pairPlaces({ certificate: null, certificates }), true);
    expect(guide).toMatchInlineSnapshot(`
      "# How to restore this backup by hand

      Set: \`certkeep-app.example-20261123T021000Z\`. Nothing but \`openssl\` (3.0 or newer) and \`sha256sum\` is needed.

      Open a terminal in the folder that holds this file.

      ## Is the backup whole?

      \`\`\`sh
      sha256sum -c SHA256SUMS
      \`\`\`

      Every line must end with \`OK\`.

      ## One certificate of several

      This set keeps 1, each in a folder of its own. Their names and fingerprints stand in \`manifest.json\` under \`certificates\`. The commands below are for the first one: for another, put the name of its folder in place of this one.

      ## Which certificate is it?

      \`\`\`sh
      openssl x509 -in certificates/app.example/certificate.pem -noout -subject -serial -dates -fingerprint -sha256
      \`\`\`

      The fingerprint must be \`AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB:AB\`.

      ## The private key

      It is not in this set: no passphrase was given when the set was made.

      ## Open the private key in another file

      \`\`\`sh
      umask 077
      openssl pkey -in FILE -out restored_FILE
      \`\`\`

      For each file whose \`sealedFrom\` in \`manifest.json\` is not \`null\`: the private keys in it were sealed when the set was made. A certificate beside the key in one file stays where it is; append it again where a server wants both.

      What each file is, its size, mode and digest stand in \`manifest.json\`.
      "
    `);
  });

  it('of a set without a key says why there is none', () => {
    const guide = formatRecoveryGuide(SET, oneOf({ privateKey: 'absent' }), false);
    expect(headingsOf(guide)).toContain('## The private key');
    expect(guide).toContain('It is not in this set: no passphrase was given when the set was made.');
    expect(commandsOf(guide).join('\n')).not.toContain('private_key.pem');
  });

  it('of a set without a certificate tells only how to check it', () => {
    const guide = formatRecoveryGuide(SET, [], false);
    expect(commandsOf(guide)).toEqual(['sha256sum -c SHA256SUMS']);
  });

  it('takes no text of the certificate that a user or another tool chose', () => {
    const hostile = '`; rm -rf ~ #<script>';
    const places = oneOf({ commonName: hostile, keyType: hostile, subjectAlternativeNames: [hostile] });
    expect(formatRecoveryGuide(SET, places, false)).toBe(formatRecoveryGuide(SET, oneOf(), false));
  });

  it('says how to open further files where keys in them were sealed', () => {
    expect(formatRecoveryGuide(SET, [], true)).toContain('openssl pkey -in FILE -out restored_FILE');
    expect(formatRecoveryGuide(SET, [], false)).not.toContain('restored_FILE');
  });

  it('of several certificates shows the commands for the first one, and how to take another', () => {
    const guide = formatRecoveryGuide(SET, pairPlaces(listManifestOf()), false);
    expect(headingsOf(guide)).toEqual([
      '# How to restore this backup by hand',
      '## Is the backup whole?',
      '## One certificate of several',
      '## Which certificate is it?',
      '## Open the private key',
      '## Do key and certificate belong together?',
    ]);
    expect(guide).toContain('This set keeps 2, each in a folder of its own.');
    const [certificate, key] = [
      'certificates/app.example/certificate.pem',
      'certificates/app.example/private_key.pem',
    ];
    expect(commandsOf(guide)).toEqual([
      'sha256sum -c SHA256SUMS',
      `openssl x509 -in ${certificate} -noout -subject -serial -dates -fingerprint -sha256`,
      'umask 077',
      `openssl pkey -in ${key} -out restored_key.pem`,
      'openssl pkey -in restored_key.pem -pubout -outform DER | sha256sum',
      `openssl x509 -in ${certificate} -noout -pubkey | openssl pkey -pubin -outform DER | sha256sum`,
    ]);
    expect(guide).toContain(`The fingerprint must be \`${FINGERPRINT}\`.`);
  });

  it('of a list of one certificate has the words of a list all the same', () => {
    const certificates = [listedRecordOf({ fingerprint: OTHER_FINGERPRINT, privateKey: 'absent' })];
    const guide = formatRecoveryGuide(SET, pairPlaces({ certificate: null, certificates }), false);
    expect(headingsOf(guide)).toContain('## One certificate of several');
    expect(guide).toContain(`The fingerprint must be \`${OTHER_FINGERPRINT}\`.`);
    expect(commandsOf(guide).join('\n')).not.toContain('private_key.pem');
  });
});
