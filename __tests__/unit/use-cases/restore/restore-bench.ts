import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { restoreTarget } from '../../../../src/adapters/files/restore/restore-target.ts';
import { formatBackupName, madeAt, type BackupName } from '../../../../src/domain/backup/backup-name.ts';
import { formatChecksums } from '../../../../src/domain/backup/backup-set.ts';
import { CHECKSUMS_FILE, MANIFEST_FILE, PROOF_FILE } from '../../../../src/domain/backup/set-files.ts';
import { Failure } from '../../../../src/domain/failure.ts';
import { parseManifest } from '../../../../src/domain/backup/manifest-parser.ts';
import { formatManifest, type Manifest } from '../../../../src/domain/backup/manifest.ts';
import { parseRestoreDate } from '../../../../src/domain/backup/restore-date.ts';
import type { Secret } from '../../../../src/domain/secret.ts';
import type { BackupStore, StoredSet } from '../../../../src/ports/stores.ts';
import { restore } from '../../../../src/use-cases/restore/restore.ts';
import type {
  RestoreReport,
  RestoreRequest,
  WantedCertificate,
} from '../../../../src/use-cases/restore/restore-request.ts';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';
import { recordingLog, type RecordingLog } from '../../../fakes/recording-log.ts';
import { cheapKeyring } from '../../../fixtures/cheap-keyring.ts';
import { BASE, noon, openingWith, PASSPHRASE, REPOSITORY, type SetBench } from '../set-bench.ts';

/** A restore, by what differs from one of the newest set with the right passphrase into an empty folder. */
export interface RestoreRun extends Partial<Omit<RestoreRequest, 'date'>> {
  readonly passphrase?: Secret | null;
  readonly previous?: Secret | null;
  readonly date?: string;
  readonly folder?: string;
  readonly ref?: string;
}

export interface RestoreOutcome {
  readonly report: RestoreReport;
  readonly folder: string;
  readonly log: RecordingLog;
}

export async function restoreFrom(bench: SetBench, run: RestoreRun = {}): Promise<RestoreOutcome> {
  const {
    passphrase = PASSPHRASE,
    previous = null,
    folder = temporaryFolder(),
    ref = 'refs/heads/main',
  } = run;
  const log = recordingLog();
  const report = await restore(
    {
      artifactName: run.artifactName ?? BASE,
      list: run.list ?? null,
      ...(run.action === undefined ? {} : { action: run.action }),
      certificates: run.certificates ?? null,
      date: parseRestoreDate(run.date ?? 'latest'),
      runId: run.runId ?? null,
      ...(run.expectedFingerprint === undefined ? {} : { expectedFingerprint: run.expectedFingerprint }),
      fromAnyRepository: run.fromAnyRepository ?? false,
      overwrite: run.overwrite ?? false,
    },
    {
      ...openingWith(passphrase, previous),
      clock: { now: () => noon(28) },
      log,
      stores: [asReceived(bench.watched)],
      cache: null,
      run: { repository: REPOSITORY, ref, runId: '1' },
      target: restoreTarget(folder, folder),
    },
  );
  return { report, folder, log };
}

/** The store, which lists sets as GitHub does: by when it received them, if that is quite another time than the name's. */
function asReceived(store: BackupStore): BackupStore {
  return {
    ...store,
    async *list(scope) {
      const sets: StoredSet[] = [];
      for await (const set of store.list(scope)) sets.push(set);
      const time = ({ name, receivedAt }: StoredSet): number => madeAt(name, receivedAt).getTime();
      yield* sets.sort((some, other) => time(other) - time(some));
    },
  };
}

/** The failure of a restore, which must have written nothing. */
export async function failureFrom(bench: SetBench, run: RestoreRun = {}): Promise<Failure> {
  const folder = run.folder ?? temporaryFolder();
  const before = filesIn(folder);
  const error: unknown = await restoreFrom(bench, { ...run, folder }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Failure)) throw new Error(`no Failure, but ${String(error)}`);
  if (JSON.stringify(filesIn(folder)) !== JSON.stringify(before)) throw new Error('something was written');
  return error;
}

/** Every file in a folder, by its path with `/`, with its text. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(
    files.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
  );
}

export function wantedOf(commonName: string, changes: Partial<WantedCertificate> = {}): WantedCertificate {
  return {
    commonName,
    name: commonName,
    certificatePath: `tls/${commonName}.crt`,
    privateKeyPath: `tls/${commonName}.key`,
    ...changes,
  };
}

/** What is changed in a stored set. */
export interface Change {
  /** `null` removes a file. */
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
  readonly manifest?: (manifest: Manifest) => Partial<Manifest>;
  /** Whose passphrase proves the set again; without one the old proof stays. */
  readonly provedBy?: Secret;
  /** The name that the changed set is stored under, beside the old one. */
  readonly storedAs?: BackupName;
}

/** Changes a stored set as somebody does who can write to the store: with a new manifest and sums. */
export async function tamper(bench: SetBench, name: BackupName, change: Change): Promise<void> {
  const found = bench.store.sets.get(formatBackupName(name));
  if (found === undefined || found.content === 'damaged') throw new Error('there is no such set');
  const content = new Map(found.content);
  for (const [path, bytes] of Object.entries(change.files ?? {})) {
    if (bytes === null) content.delete(path);
    else content.set(path, Buffer.from(bytes));
  }
  const manifest = parseManifest(Buffer.from(content.get(MANIFEST_FILE) ?? '').toString());
  const changed = { ...manifest, ...change.manifest?.(manifest) };
  content.set(MANIFEST_FILE, Buffer.from(formatManifest(changed)));
  const digests = [...content].map(([path, bytes]) => ({
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const sums = formatChecksums(digests);
  content.set(CHECKSUMS_FILE, Buffer.from(sums));
  if (change.provedBy !== undefined && changed.proof !== null) {
    const key = await cheapKeyring(change.provedBy).unlock(changed.proof);
    content.set(PROOF_FILE, Buffer.from(`${key?.prove(sums) ?? ''}\n`));
  }
  const { storedAs = name } = change;
  const place = formatBackupName(storedAs);
  const stored = { ...found.stored, name: storedAs, place, receivedAt: storedAs.time };
  bench.store.sets.set(place, { stored, content });
}

/** The bytes of a file of a stored set. */
export function fileOf(bench: SetBench, name: BackupName, path: string): Uint8Array {
  const found = bench.store.sets.get(formatBackupName(name));
  const bytes = found === undefined || found.content === 'damaged' ? undefined : found.content.get(path);
  if (bytes === undefined) throw new Error(`there is no ${path}`);
  return bytes;
}
