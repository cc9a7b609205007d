import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Certificate } from '../../../domain/certificate/certificate.ts';
import { Failure } from '../../../domain/failure.ts';
import { singleLine } from '../../../domain/words/single-line.ts';
import type { TrustJournal, TrustStore } from '../../../ports/trust.ts';
import { runOrFail, type Programs } from '../programs.ts';

const SECURITY = '/usr/bin/security';
const KEYCHAIN = '/Library/Keychains/System.keychain';
const AS_ROOT = { asRoot: true };

/** What `security` ends with if it finds none. https://developer.apple.com/documentation/security/errsecitemnotfound */
const NONE_FOUND = 44;
const HASH = /^[0-9A-F]{40}$/;
/** What of a certificate is ours, as the journal has it: the certificate with its settings, or these alone. */
const WHOLE = 'certificate';
const SETTINGS = 'settings';

/** The System keychain of macOS, which Safari, Chrome, curl and Go read. */
export function macosSystemStore(programs: Programs): TrustStore {
  return {
    name: 'system',
    findObstacle: () => programs.whyNotRoot([SECURITY]),
    async add(certificates, journal) {
      for (const certificate of certificates) {
        const hash = hashOf(certificate);
        const isThere = await isInKeychain(hash, programs);
        if (isThere && (await hasSettings(hash, journal.folder, programs))) continue;
        const file = fileOf(hash, journal);
        writeFileSync(file, certificate.pem);
        await journal.record({ store: 'system', place: KEYCHAIN, facts: [hash, isThere ? SETTINGS : WHOLE] });
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
    async undo({ facts: [hash = '', ours] }, journal) {
      if (!HASH.test(hash)) throw new Error('the journal names no certificate');
      if (!(await isInKeychain(hash, programs))) return {};
      // It may not have got its settings; without the certificate they mean nothing.
      await programs.run(SECURITY, ['remove-trusted-cert', '-d', fileOf(hash, journal)], AS_ROOT);
      if (ours === WHOLE)
        await runOrFail(
          programs,
          'remove a certificate from the System keychain',
          [SECURITY, 'delete-certificate', '-Z', hash, KEYCHAIN],
          AS_ROOT,
        );
      else if (await hasSettings(hash, journal.folder, programs))
        throw new Error('the settings of the certificate could not be removed');
      return {};
    },
  };
}

/** Nothing that the certificate says is in it. */
function hashOf({ fingerprintSha1 }: Certificate): string {
  return fingerprintSha1.replaceAll(':', '');
}

function fileOf(hash: string, { folder }: Pick<TrustJournal, 'folder'>): string {
  return join(folder, `${hash}.pem`);
}

async function isInKeychain(hash: string, programs: Programs): Promise<boolean> {
  const { exitCode, output } = await programs.run(SECURITY, ['find-certificate', '-a', '-Z', KEYCHAIN]);
  if (exitCode !== 0 && exitCode !== NONE_FOUND)
    throw new Failure(
      'not-written',
      `Could not look into ${KEYCHAIN}: ${SECURITY} ended with ${exitCode}. It said: ${singleLine(output, 400)}`,
    );
  return output.includes(`SHA-1 hash: ${hash}`);
}

/** Whether an administrator said how far a certificate is trusted. One that is in the keychain without that is not trusted. */
async function hasSettings(hash: string, folder: string, programs: Programs): Promise<boolean> {
  const file = join(folder, 'settings.plist');
  rmSync(file, { force: true });
  const { output } = await programs.run(SECURITY, ['trust-settings-export', '-d', file]);
  const settings = existsSync(file) ? readFileSync(file, 'latin1') : '';
  if (settings.startsWith('<?xml')) return settings.toUpperCase().includes(`<KEY>${hash}</KEY>`);
  if (/no trust settings were found/i.test(output)) return false;
  throw new Failure(
    'not-written',
    `Could not look at the trust settings of this machine. ${SECURITY} said: ${singleLine(output, 400)}`,
  );
}
