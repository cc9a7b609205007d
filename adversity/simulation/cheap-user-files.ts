import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { setArchives } from '../../src/adapters/set-format/set-archives.ts';
import { SEALED_FILES_FILE } from '../../src/domain/backup/set-files.ts';
import type { Secret } from '../../src/domain/secret.ts';
import type { FileIdentity } from '../../src/ports/crypto.ts';
import type { SealedFile, SetArchives } from '../../src/ports/backup-set.ts';
import type { UserFile, UserFiles } from '../../src/ports/user-files.ts';
import { memorySetStaging, type MemorySetStaging } from '../../__tests__/fakes/memory-set-staging.ts';
import type { RunProcess } from './run-process.ts';

/** A private key in the clear, which may not be found anywhere in it. */
const CLEAR_KEY =
  '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PRIVATE KEY-----\n';

const FILES: ReadonlyMap<string, string> = new Map([
  ['app.yml', 'listen: 443\n'],
  ['client.pem', CLEAR_KEY],
]);

/** The user's files: two, of which one is a private key in the clear. */
export const SAMPLE_USER_FILES: UserFiles = {
  find: () => Promise.resolve({ files: [...FILES].map(userFile), leftOut: [], unmatched: [] }),
  read: ({ path }) => Promise.resolve(Buffer.from(FILES.get(path) ?? '')),
};

function userFile([path, text]: readonly [string, string]): UserFile {
  return {
    location: `/etc/app/${path}`,
    path,
    sizeBytes: text.length,
    mode: 0o600,
    modifiedAt: new Date('2026-12-01T00:00:00Z'),
  };
}

/** A staging that seals the user's files with one hash in the place of 600 000; `cheapArchives` opens them. */
export function cheapStaging(): MemorySetStaging {
  const staging = memorySetStaging();
  return {
    ...staging,
    begin: async (folder) => {
      const staged = await staging.begin(folder);
      const sealFiles = async (files: readonly UserFile[], passphrase: Secret): Promise<FileIdentity[]> => {
        const packed = files.map(({ path }) => [path, FILES.get(path) ?? '']);
        await staged.write(SEALED_FILES_FILE, seal(JSON.stringify(packed), passphrase));
        return files.map(({ path }) => identityOf(path));
      };
      return Object.assign(staged, { sealFiles });
    },
  };
}

/** The real archives of pairs, whose work leaves the thread, and cheap ones of the user's files. */
export function cheapArchives(process: RunProcess): SetArchives {
  return {
    packPairs: (pairs) => process.compute(() => setArchives.packPairs(pairs)),
    unpackPairs: (archive) => process.compute(() => setArchives.unpackPairs(archive)),
    async *openFiles(archive, passphrase) {
      for (const [path, text] of open(await buffer(archive), passphrase)) yield sealedFile(path, text);
    },
    identifyFiles: async (archive, passphrase) =>
      open(await buffer(archive), passphrase).map(([path]) => identityOf(path)),
  };
}

function sealedFile(path: string, text: string): SealedFile {
  const content = (async function* () {
    yield await Promise.resolve(Buffer.from(text));
  })();
  return { path, mode: 0o600, modifiedAt: new Date('2026-12-01T00:00:00Z'), content };
}

function identityOf(path: string): FileIdentity {
  const sha256 = createHash('sha256')
    .update(FILES.get(path) ?? '')
    .digest('hex');
  return { path, mode: '0600', sha256 };
}

function keyOf(passphrase: Secret): Buffer {
  return createHash('sha256').update(`files ${passphrase.reveal()}`).digest();
}

function seal(text: string, passphrase: Secret): Buffer {
  const initializationVector = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', keyOf(passphrase), initializationVector);
  return Buffer.concat([initializationVector, cipher.update(text), cipher.final()]);
}

function open(bytes: Buffer, passphrase: Secret): [string, string][] {
  const decipher = createDecipheriv('aes-256-cbc', keyOf(passphrase), bytes.subarray(0, 16));
  const text = Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]).toString('utf8');
  return JSON.parse(text) as [string, string][];
}
