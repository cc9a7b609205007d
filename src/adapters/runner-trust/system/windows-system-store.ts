import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Certificate } from '../../../domain/certificate.ts';
import type { TrustStore } from '../../../ports.ts';
import { runOrFail, type Programs } from '../programs.ts';

/** Windows' own. NSS and others have programs of this name, which may come first on the search path. */
function certutil({ SystemRoot = 'C:\\Windows' }: NodeJS.ProcessEnv): string {
  return `${SystemRoot}\\System32\\certutil.exe`;
}

/** The machine's root store of Windows, which Edge, Chrome, curl, Go and .NET read. */
export function windowsSystemStore(programs: Programs, env: NodeJS.ProcessEnv = process.env): TrustStore {
  const program = certutil(env);
  const isThere = async (hash: string): Promise<boolean> =>
    (await programs.run(program, ['-store', 'Root', hash])).exitCode === 0;
  return {
    name: 'system',
    async findObstacle() {
      // It answers administrators alone.
      const { exitCode } = await programs.run('net', ['session']);
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
