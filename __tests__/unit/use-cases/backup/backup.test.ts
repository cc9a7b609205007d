/** @module-tag slow */

import { beforeAll, describe, expect, it } from 'vitest';
import { certificateReader } from '../../../../src/adapters/crypto/certificate/certificate-reader.ts';
import { setArchives } from '../../../../src/adapters/set-format/set-archives.ts';
import { DAY_MS } from '../../../../src/domain/certificate/certificate.ts';
import { Failure } from '../../../../src/domain/failure.ts';
import type { Secret } from '../../../../src/domain/secret.ts';
import type { FoundUserFiles, UserFile } from '../../../../src/ports/user-files.ts';
import { backup, type BackupReport } from '../../../../src/use-cases/backup/backup.ts';
import { failureOf } from '../../../contract/outcome.ts';
import { cheapKeyring } from '../../../fixtures/cheap-keyring.ts';
import { memoryBackupStore, type MemoryBackupStore } from '../../../fakes/memory-backup-store.ts';
import { memorySetStaging, type MemorySetStaging } from '../../../fakes/memory-set-staging.ts';
import { recordingLog, type RecordingLog } from '../../../fakes/recording-log.ts';
import { RUN } from '../../domain/fixtures.ts';
import { issue, noon, OTHER_PASSPHRASE, PASSPHRASE } from '../set-bench.ts';

const { certificate } = await issue();
const CONFIGURATION = 'listen 443\n';

/** What a run finds: its files, by their paths, and the rest. */
interface Run {
  readonly day?: number;
  readonly files?: Readonly<Record<string, string>>;
  readonly found?: Partial<FoundUserFiles>;
  readonly passphrase?: Secret | null;
  readonly previous?: Secret;
  readonly stores?: readonly MemoryBackupStore[];
  readonly staging?: MemorySetStaging;
  readonly skipIfUnchanged?: boolean;
  readonly ifNoFilesFound?: 'warn' | 'error' | 'ignore';
  readonly ref?: string;
}

const FILES = { 'app.conf': CONFIGURATION, 'site.pem': certificate.pem };

async function run(given: Run = {}): Promise<{ readonly report: BackupReport; readonly log: RecordingLog }> {
  const { day = 1, passphrase = PASSPHRASE, stores = [], files = FILES, ref = RUN.ref } = given;
  const log = recordingLog();
  const { staging = memorySetStaging() } = given;
  const bytes = new Map(Object.entries(files).map(([path, text]) => [`/w/${path}`, Buffer.from(text)]));
  for (const [location, content] of bytes) staging.put(location, content);
  const found = Object.keys(files).map((path) => fileAt(path, bytes.get(`/w/${path}`)?.length ?? 0));
  const record = { ...RUN, ref, isDefaultBranch: ref === RUN.ref };
  const report = await backup(
    {
      paths: '**',
      ifNoFilesFound: given.ifNoFilesFound ?? 'error',
      ours: [],
      artifactName: 'certkeep-backup',
      skipIfUnchanged: given.skipIfUnchanged ?? false,
    },
    {
      clock: { now: () => noon(day) },
      log,
      reader: certificateReader,
      keyring: cheapKeyring(passphrase, given.previous ?? null),
      archives: setArchives,
      staging,
      toolVersion: '0.0.0',
      stores,
      userFiles: {
        find: () => Promise.resolve({ files: found, leftOut: [], unmatched: [], ...given.found }),
        read: ({ location }) => Promise.resolve(bytes.get(location) ?? Buffer.alloc(0)),
      },
      run: {
        id: `${day}`,
        runId: `${day}`,
        ref,
        repository: { name: RUN.repository, id: RUN.repositoryId },
        readRecord: () => Promise.resolve(record),
      },
    },
  );
  // Whatever was staged is gone.
  expect(staging.open.size).toBe(0);
  return { report, log };
}

function fileAt(path: string, sizeBytes: number): UserFile {
  return { location: `/w/${path}`, path, sizeBytes, mode: 0o640, modifiedAt: noon(1) };
}

function contentsIn({ sets }: MemoryBackupStore): unknown[] {
  return [...sets.values()].map(({ content }) => content);
}

describe('a backup of files', () => {
  it('is stored in every store, and names its files and the certificates in them', async () => {
    const stores = [memoryBackupStore('artifact'), memoryBackupStore('directory')];
    const { report, log } = await run({ stores });
    expect(report).toMatchObject({ files: ['app.conf', 'site.pem'], hasChanged: true, isSealed: true });
    expect(report.stored.map(({ source }) => source)).toEqual(['artifact', 'directory']);
    expect(report.certificates.map(({ path }) => path)).toEqual(['site.pem']);
    expect(log.of('info').join('\n')).toContain('In site.pem: CN=app.example, issued by CN=app.example');
  });

  it('holds certificates alone without a passphrase, and says of each other file why', async () => {
    const { report, log } = await run({ stores: [memoryBackupStore()], passphrase: null });
    expect(report.files).toEqual(['site.pem']);
    expect(report.leftOut).toMatchObject([{ path: 'app.conf', why: 'no-passphrase' }]);
    expect(report.stored[0]?.name.isPublic).toBe(true);
    expect(log.of('warning')).toEqual([expect.stringContaining('app.conf is not in the backup')]);
  });

  it('fails if every file would be left out of it', async () => {
    const stores = [memoryBackupStore()];
    const failure = await failureOf(run({ stores, passphrase: null, files: { 'app.conf': CONFIGURATION } }));
    expect(failure.code).toBe('not-stored');
    expect(stores[0]?.sets.size).toBe(0);
  });

  it('is in the store that takes it if another one fails, and fails only if none takes it', async () => {
    const stores = [memoryBackupStore('artifact'), memoryBackupStore('directory')] as const;
    stores[0].isFull = true;
    const { report } = await run({ stores });
    expect(report.stored.map(({ source }) => source)).toEqual(['directory']);
    expect(report.failures.map(({ message }) => message)).toEqual(['The store is full.']);
    stores[1].isFull = true;
    expect((await failureOf(run({ stores }))).message).toBe('The store is full. The store is full.');
  });

  it.each<[string, () => Error]>([
    ['is unreadable', () => new Failure('unreadable', 'There was no answer.')],
    ['takes too long', () => new Failure('timeout', 'The time is over.')],
    ['fails in a way that no store should', () => new Error('EIO: i/o error')],
  ])('is the same in every store if reading it back %s and a file changes meanwhile', async (_, error) => {
    const stores = [memoryBackupStore('artifact'), memoryBackupStore('directory')] as const;
    const staging = memorySetStaging();
    stores[0].open = () => {
      staging.put('/w/app.conf', Buffer.from('rotated'));
      return Promise.reject(error());
    };
    const { report } = await run({ stores, staging });
    expect(report.failures).toHaveLength(1);
    expect(report.stored.map(({ source }) => source)).toEqual(['directory']);
    expect(contentsIn(stores[1])).toEqual(contentsIn(stores[0]));
  });

  it.each(['is not what was stored', 'is no set'])(
    'is made again for the next store if it %s',
    async (what) => {
      const stores = [memoryBackupStore('artifact'), memoryBackupStore('directory')] as const;
      const staging = memorySetStaging();
      stores[0].open = () => {
        staging.put('/w/app.conf', Buffer.from('rotated'));
        return what === 'is no set'
          ? Promise.reject(new Failure('invalid', 'It is no zip archive.'))
          : Promise.resolve(null);
      };
      const { report } = await run({ stores, staging });
      expect(report.failures).toEqual([expect.objectContaining({ code: 'not-stored' })]);
      expect(report.stored.map(({ source }) => source)).toEqual(['directory']);
      expect(contentsIn(stores[1])).not.toEqual(contentsIn(stores[0]));
    },
  );

  it('is stored as it was first made if it cannot be made again', async () => {
    const stores = [memoryBackupStore('artifact'), memoryBackupStore('directory')] as const;
    const staging = memorySetStaging();
    stores[0].open = () => {
      staging.begin = () => Promise.reject(new Error('ENOSPC: no space left on device'));
      return Promise.resolve(null);
    };
    const { report, log } = await run({ stores, staging });
    expect(report.stored.map(({ source }) => source)).toEqual(['directory']);
    expect(contentsIn(stores[1])).toEqual(contentsIn(stores[0]));
    expect(log.of('warning').join()).toContain('ENOSPC');
  });

  it('is none if no file is found and that is no error', async () => {
    const found = { files: [], unmatched: ['**'] };
    const { report, log } = await run({ stores: [memoryBackupStore()], found, ifNoFilesFound: 'warn' });
    expect(report).toMatchObject({ stored: [], files: [], hasChanged: null });
    expect(log.of('warning')).toEqual([expect.stringContaining('line 1 ("**")')]);
    expect((await failureOf(run({ found }))).code).toBe('invalid-input');
  });

  it('is an error if no line names a file, unless that is to be a warning or nothing', async () => {
    const nothing = { files: {}, found: { namesNothing: true as const }, stores: [memoryBackupStore()] };
    const { code, message } = await failureOf(run(nothing));
    expect({ code, message }).toEqual({
      code: 'invalid-input',
      message:
        'No line of the input paths names a file to back up: each one is a comment or begins with "!". Add a line that names one, or set if-no-files-found: warn.',
    });
    const warned = await run({ ...nothing, ifNoFilesFound: 'warn' });
    expect(warned.report).toMatchObject({ stored: [], files: [], hasChanged: null });
    expect(warned.log.of('warning')).toEqual([expect.stringMatching(/^No line of the input paths names/)]);
    const ignored = await run({ ...nothing, ifNoFilesFound: 'ignore' });
    expect(ignored.report).toMatchObject({ stored: [], files: [] });
    expect(ignored.log.lines).toEqual([]);
  });

  it('is none on an event that stores nothing; the certificates are reported', async () => {
    const { report } = await run({ stores: [] });
    expect(report).toMatchObject({ stored: [], files: [], hasChanged: null });
    expect(report.certificates).toHaveLength(1);
  });
});

describe('a backup that is skipped if nothing changed', () => {
  const skip = (given: Run): ReturnType<typeof run> => run({ ...given, skipIfUnchanged: true });
  const first = memoryBackupStore();

  beforeAll(async () => {
    await skip({ stores: [first] });
  });

  /** A store that holds the first backup, which is the same in every test. */
  function storeWithFirst(): MemoryBackupStore {
    const store = memoryBackupStore();
    for (const [name, set] of first.sets) store.sets.set(name, { ...set });
    return store;
  }

  it('leaves a store whose newest set holds the same files, and fills the others', async () => {
    const [artifacts, directory] = [storeWithFirst(), memoryBackupStore('directory')];
    const { report } = await skip({ day: 2, stores: [artifacts, directory] });
    expect(report.stored.map(({ source }) => source)).toEqual(['directory', 'artifact']);
    expect(report.unchanged.map(({ source }) => source)).toEqual(['artifact']);
    expect(report.hasChanged).toBe(false);
    const again = await skip({ day: 3, stores: [artifacts, directory] });
    expect(again.report).toMatchObject({ hasChanged: false, files: ['app.conf', 'site.pem'] });
    expect(again.report.unchanged).toHaveLength(2);
    expect([artifacts.sets.size, directory.sets.size]).toEqual([1, 1]);
  });

  it('is still where it was if the store that lacks it fails', async () => {
    const [artifacts, directory] = [storeWithFirst(), memoryBackupStore('directory')];
    directory.isFull = true;
    const { report } = await skip({ day: 2, stores: [artifacts, directory] });
    expect(report.stored).toEqual(report.unchanged);
    expect(report.unchanged).toHaveLength(1);
    expect(report.failures).toHaveLength(1);
  });

  it.each<[string, Run]>([
    ['of other content', { files: { ...FILES, 'app.conf': 'listen 8443\n' } }],
    ['more', { files: { ...FILES, 'b.conf': '' } }],
    ['fewer', { files: { 'app.conf': CONFIGURATION } }],
    ['under another passphrase', { passphrase: OTHER_PASSPHRASE }],
    ['that the previous passphrase sealed', { passphrase: OTHER_PASSPHRASE, previous: PASSPHRASE }],
    ['without a passphrase', { passphrase: null }],
    ['on another branch', { ref: 'refs/heads/feature' }],
  ])('is stored for files %s', async (_, change) => {
    const store = change.ref === undefined ? storeWithFirst() : memoryBackupStore();
    if (change.ref !== undefined) await skip({ stores: [store], ref: 'refs/heads/other' });
    const { report } = await skip({ day: 2, stores: [store], ...change });
    expect(report).toMatchObject({ hasChanged: true, unchanged: [] });
    expect(store.sets.size).toBe(2);
  });

  it('is stored with a warning that names the newest set if the passphrase does not open it', async () => {
    const store = memoryBackupStore();
    const { report } = await skip({ stores: [store] });
    const { log } = await skip({ day: 2, stores: [store], passphrase: OTHER_PASSPHRASE });
    const warnings = log.of('warning');
    expect(warnings).toEqual([expect.stringContaining(report.stored[0]?.place ?? 'nothing')]);
    expect(warnings[0]).toMatch(/give the old one as previous-passphrase.*sealed with this passphrase\.$/);
  });

  it('is stored if the newest set is damaged, although an older one holds the same', async () => {
    const store = storeWithFirst();
    await run({ day: 2, stores: [store] });
    for (const set of store.sets.values()) if (set.stored.name.time > noon(1)) set.content = 'damaged';
    const { report } = await skip({ day: 3, stores: [store] });
    expect(report.hasChanged).toBe(true);
  });

  it('is stored with a warning if the store does not answer the look', async () => {
    const store = storeWithFirst();
    const list = store.list.bind(store);
    let looks = 0;
    const flaky: MemoryBackupStore = Object.assign(store, {
      async *list(names: Parameters<typeof list>[0]) {
        looks += 1;
        store.trouble = looks === 1 ? 'unreadable' : null;
        try {
          yield* list(names);
        } finally {
          store.trouble = null;
        }
      },
    });
    const { report, log } = await skip({ day: 2, stores: [flaky] });
    expect(report.hasChanged).toBe(true);
    expect(log.of('warning')).toEqual([expect.stringContaining('Could not check whether the files')]);
  });

  it.each([
    [59, 1, 'left'],
    [61, 2, 'stored again'],
  ])('is, %d days into a life of 90, %d set in the store: %s', async (age, count) => {
    const store = storeWithFirst();
    for (const set of store.sets.values())
      set.stored = { ...set.stored, expiresAt: new Date(noon(1).getTime() + 90 * DAY_MS) };
    const { report } = await skip({ day: 1 + age, stores: [store] });
    expect(store.sets.size).toBe(count);
    expect(report.hasChanged).toBe(false);
  });
});
