import { describe, expect, it } from 'vitest';
import { formatRecoveryGuide } from '../../../../src/domain/backup/recovery-guide.ts';
import {
  FINGERPRINT,
  listManifestOf,
  manifestOf,
  OTHER_FINGERPRINT,
  publicManifestOf,
  recordOf,
} from '../fixtures.ts';

const NO_FILES = { publicCount: 0, sealedCount: 0, digest: null, leftOut: [] };

function headingsOf(guide: string): string[] {
  return guide.split('\n').filter((line) => line.startsWith('#'));
}

// What the commands do is tested by running them: end-to-end/recovery-guide.test.ts.
describe('the recovery guide', () => {
  it('of a set of one certificate proves the set first of all', () => {
    expect(headingsOf(formatRecoveryGuide(manifestOf()))).toEqual([
      '# How to restore this backup by hand',
      '## Enter the passphrase',
      '## Is this the backup that was stored?',
      '## The certificate',
      '## The private key',
      '## Files that hold only certificates',
      '## All other files',
      '## What else is here',
    ]);
  });

  it('of a list leads through all certificates and keys', () => {
    const guide = formatRecoveryGuide(listManifestOf({ userFiles: NO_FILES }));
    expect(headingsOf(guide)).toEqual([
      '# How to restore this backup by hand',
      '## Enter the passphrase',
      '## Is this the backup that was stored?',
      '## The certificates',
      '## The private keys',
      '## What else is here',
    ]);
    expect(guide).toContain('The archive holds 2 certificates. Each is in a folder of its own');
    expect(guide).not.toContain(FINGERPRINT);
  });

  it('of a list of one counts right', () => {
    const certificates = [recordOf({ name: 'app.example' })];
    expect(formatRecoveryGuide(listManifestOf({ certificates }))).toContain(
      'The archive holds 1 certificate. Each',
    );
  });

  it('of files has no certificate', () => {
    const manifest = manifestOf({ certificates: [], specification: null });
    const userFiles = { ...manifest.userFiles, publicCount: 0, sealedCount: 3 };
    const guide = formatRecoveryGuide({ ...manifest, userFiles });
    expect(headingsOf(guide)).toEqual([
      '# How to restore this backup by hand',
      '## Enter the passphrase',
      '## Is this the backup that was stored?',
      '## All other files',
      '## What else is here',
    ]);
    expect(guide).toContain('then holds 3 files. Each has its mode and its time');
  });

  it('of a public set says that nothing proves it, and that it has no key', () => {
    for (const manifest of [
      publicManifestOf(),
      publicManifestOf({ certificates: [recordOf({ name: 'a', privateKey: 'absent' })] }),
    ]) {
      const guide = formatRecoveryGuide(manifest);
      expect(headingsOf(guide).slice(1)).toEqual([
        '## Is the backup whole?',
        expect.stringMatching(/^## The certificates?$/),
        '## No private key',
        '## What else is here',
      ]);
      expect(guide).toContain('everyone who may write to its store could have made it');
      expect(guide).not.toMatch(/PASSPHRASE|private_key|hmac|\.enc/);
    }
  });

  it('of a sealed set without a key says so', () => {
    const guide = formatRecoveryGuide(manifestOf({ certificates: [recordOf({ privateKey: 'absent' })] }));
    expect(headingsOf(guide)).toContain('## No private key');
    expect(guide).not.toContain('private_key.pem');
  });

  it('has the salt, the iterations and the key check of its set', () => {
    const proof = {
      version: 1,
      salt: '5a'.repeat(16),
      iterations: 765_432,
      keyCheck: 'fe'.repeat(8),
    } as const;
    const guide = formatRecoveryGuide(manifestOf({ proof }));
    expect(guide.split('5a'.repeat(16))).toHaveLength(3);
    expect(guide.split('765432')).toHaveLength(3);
    expect(guide.split('fe'.repeat(8))).toHaveLength(3);
  });

  it('takes no text that a user or another tool chose', () => {
    const hostile = '`; rm -rf ~ #<script>';
    const plain = { ...manifestOf(), certificates: [recordOf({ fingerprint: OTHER_FINGERPRINT })] };
    const strange = {
      ...plain,
      name: hostile,
      artifactName: hostile,
      supersedes: hostile,
      run: { ...plain.run, repository: hostile, ref: hostile, url: hostile },
      certificates: [
        recordOf({
          fingerprint: OTHER_FINGERPRINT,
          commonName: hostile,
          keyType: hostile,
          subjectAlternativeNames: [hostile],
        }),
      ],
    };
    expect(formatRecoveryGuide(strange)).toBe(formatRecoveryGuide(plain));
    const names = [hostile, 'b'].map((name) => recordOf({ name }));
    expect(formatRecoveryGuide(listManifestOf({ certificates: names }))).toBe(
      formatRecoveryGuide(listManifestOf()),
    );
  });
});
