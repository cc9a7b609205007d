import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Certificate } from '../../../domain/certificate/certificate.ts';
import type { TrustStore } from '../../../ports/trust.ts';
import { runOrFail, type Programs } from '../programs.ts';

const HASH = /^[0-9a-f]{40}$/;

/** Windows' own program. Others have programs of these names, which may come first on the search path: NSS a certutil. */
function systemProgram(name: string, { SystemRoot = 'C:\\Windows' }: NodeJS.ProcessEnv): string {
  return `${SystemRoot}\\System32\\${name}`;
}

/** The machine's root store of Windows, which Edge, Chrome, curl, Go and .NET read. */
export function windowsSystemStore(programs: Programs, env: NodeJS.ProcessEnv = process.env): TrustStore {
  const program = systemProgram('certutil.exe', env);
  const isThere = async (hash: string): Promise<boolean> => {
    if ((await programs.run(program, ['-store', 'Root', hash])).exitCode === 0) return true;
    // The program ends in the same way if it could not look.
    await runOrFail(programs, "list Windows' root store", [program, '-store', 'Root']);
    return false;
  };
  return {
    name: 'system',
    async findObstacle() {
      // It answers administrators alone.
      const { exitCode } = await programs.run(systemProgram('net.exe', env), ['session']);
      return exitCode === 0 ? null : 'It takes an administrator. Run the runner as one.';
    },
    async add(certificates, journal) {
      for (const [index, certificate] of certificates.entries()) {
        const hash = hashOf(certificate);
        if (await isThere(hash)) continue;
        const file = join(journal.folder, `${index + 1}.pem`);
        writeFileSync(file, certificate.pem);
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
      if (!HASH.test(hash)) throw new Error('the journal names no certificate');
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

/** Nothing that the certificate says is in it. */
function hashOf({ fingerprintSha1 }: Certificate): string {
  return fingerprintSha1.replaceAll(':', '').toLowerCase();
}
