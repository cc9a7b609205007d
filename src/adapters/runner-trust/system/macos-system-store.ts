import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Certificate } from '../../../domain/certificate.ts';
import type { TrustStore } from '../../../ports.ts';
import { runOrFail, type Programs } from '../programs.ts';

const SECURITY = '/usr/bin/security';
const KEYCHAIN = '/Library/Keychains/System.keychain';
const AS_ROOT = { asRoot: true };

/** The System keychain of macOS, which Safari, Chrome, curl and Go read. */
export function macosSystemStore(programs: Programs): TrustStore {
  return {
    name: 'system',
    findObstacle: () => programs.whyNotRoot(),
    async add(certificates, journal) {
      for (const [index, certificate] of certificates.entries()) {
        const hash = hashOf(certificate);
        if (await isInKeychain(hash, programs)) continue;
        const file = join(journal.folder, `${index + 1}.pem`);
        writeFileSync(file, certificate.pem);
        await journal.record({ store: 'system', place: KEYCHAIN, facts: [hash, file] });
        const settings = ['-d', '-r', 'trustRoot', '-p', 'ssl', '-p', 'basic', '-k', KEYCHAIN];
        await runOrFail(
          programs,
          'add a certificate to the System keychain',
          [SECURITY, 'add-trusted-cert', ...settings, file],
          AS_ROOT,
        );
      }
      return { places: [KEYCHAIN], file: null, variables: {}, warnings: [] };
    },
    async undo({ facts: [hash = '', file = ''] }) {
      if (!(await isInKeychain(hash, programs))) return {};
      // It may not have got its settings; without the certificate they mean nothing.
      await programs.run(SECURITY, ['remove-trusted-cert', '-d', file], AS_ROOT);
      await runOrFail(
        programs,
        'remove a certificate from the System keychain',
        [SECURITY, 'delete-certificate', '-Z', hash, KEYCHAIN],
        AS_ROOT,
      );
      return {};
    },
  };
}

/** Nothing that the certificate says is in it. */
function hashOf({ fingerprintSha1 }: Certificate): string {
  return fingerprintSha1.replaceAll(':', '');
}

async function isInKeychain(hash: string, programs: Programs): Promise<boolean> {
  const { output } = await programs.run(SECURITY, ['find-certificate', '-a', '-Z', KEYCHAIN]);
  return output.includes(`SHA-1 hash: ${hash}`);
}
