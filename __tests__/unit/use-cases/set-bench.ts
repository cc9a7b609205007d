import { certificateIssuer } from '../../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { certificateReader } from '../../../src/adapters/crypto/certificate/certificate-reader.ts';
import { setArchives } from '../../../src/adapters/set-format/set-archives.ts';
import { formatBackupName, type BackupName } from '../../../src/domain/backup/backup-name.ts';
import { DAY_MS, type CertificatePair } from '../../../src/domain/certificate/certificate.ts';
import type { RunRecord } from '../../../src/domain/backup/manifest.ts';
import { Secret } from '../../../src/domain/secret.ts';
import type { BackupStore } from '../../../src/ports/stores.ts';
import type { Keyring } from '../../../src/ports/crypto.ts';
import type { LeftOutFile, UserFile } from '../../../src/ports/user-files.ts';
import type { SetStaging } from '../../../src/ports/backup-set.ts';
import { sealKey } from '../../../src/use-cases/store/seal-pair.ts';
import { stageSet, SUPERSEDES_NOTHING } from '../../../src/use-cases/store/stage-set.ts';
import { NO_FILES } from '../../../src/use-cases/store/user-files.ts';
import { cheapKeyring } from '../../fixtures/cheap-keyring.ts';
import { specificationOf } from '../../fixtures/crypto/specification.ts';
import { memoryBackupStore, type MemoryBackupStore } from '../../fakes/memory-backup-store.ts';
import { memorySetStaging } from '../../fakes/memory-set-staging.ts';

export const PASSPHRASE = new Secret('zebra-Quartz-41-umbrella');
export const OTHER_PASSPHRASE = new Secret('walrus-Basalt-77-tangerine');
export const BASE = 'certkeep-app.example';
export const REPOSITORY = { name: 'octo-org/certificates', id: 1296269 };

/** Noon of a day of November. */
export function noon(day: number): Date {
  return new Date(Date.UTC(2026, 10, day, 12));
}

/** A pair and its standing in a set. */
export interface BenchPair {
  readonly pair: CertificatePair;
  readonly name?: string;
  readonly since?: Date;
  readonly isKeptForEver?: boolean;
}

/** A set, by what differs from one of a single sealed certificate of the default branch. */
export interface BenchSet {
  /** A day of November. */
  readonly day: number;
  readonly pairs?: readonly BenchPair[];
  /** `null` for a public set. */
  readonly passphrase?: Secret | null;
  readonly action?: 'keep' | 'backup';
  readonly files?: Readonly<Record<string, string>>;
  /** Certificates among the user's files. */
  readonly publicFiles?: Readonly<Record<string, string>>;
  /** The mode of `files`. */
  readonly mode?: number;
  readonly supersedes?: BackupName;
  readonly leftOut?: readonly LeftOutFile[];
  readonly base?: string;
  readonly ref?: string;
  readonly repository?: string;
  readonly runId?: string;
}

/** A new pair of so many days from the first of November on. */
export async function issue(commonName = 'app.example', validityDays = 90): Promise<CertificatePair> {
  const subject = { commonName };
  return certificateIssuer.issue(specificationOf({ subject, validityDays, keyType: 'ed25519' }), noon(1));
}

/** Stores, and what fills them. */
export interface SetBench {
  readonly store: MemoryBackupStore;
  /** The same store, which notes what is opened. */
  readonly watched: BackupStore;
  /** The days of the sets that were opened, in the order in which they were. */
  readonly opened: number[];
  put(
    set: BenchSet,
    into?: { readonly store: BackupStore; readonly staging: SetStaging },
  ): Promise<BackupName>;
  damage(name: BackupName): void;
  /** The days of what is stored. */
  days(): readonly number[];
}

export function setBench(source: BackupStore['source'] = 'artifact'): SetBench {
  const store = memoryBackupStore(source);
  const staging = memorySetStaging();
  const opened: number[] = [];
  return {
    store,
    opened,
    watched: {
      ...store,
      open(set) {
        opened.push(set.name.time.getUTCDate());
        return store.open(set);
      },
    },
    async put(set, into = { store, staging }) {
      const { day, passphrase = PASSPHRASE, base = BASE } = set;
      const name = { base, time: noon(day), isPublic: passphrase === null, attempt: 1 };
      const keyring = cheapKeyring(passphrase, null);
      const ready = await stageSet(
        await contentOf(set, keyring, staging),
        { kind: 'backup', backupName: name },
        {
          staging: into.staging,
          archives: setArchives,
          keyring,
          run: { readRecord: () => Promise.resolve(recordOf(set)) },
          toolVersion: '0.0.0',
        },
      );
      await into.store.store(ready.staged, name);
      await ready.staged.discard();
      return name;
    },
    damage(name) {
      const found = store.sets.get(formatBackupName(name));
      if (found !== undefined) found.content = 'damaged';
    },
    days: () =>
      [...store.sets.values()].map(({ stored }) => stored.name.time.getUTCDate()).sort((a, b) => a - b),
  };
}

async function contentOf(
  {
    day,
    pairs = [],
    action = 'keep',
    files = {},
    publicFiles = {},
    mode = 0o644,
    supersedes,
    leftOut = [],
  }: BenchSet,
  keyring: Keyring,
  staging: ReturnType<typeof memorySetStaging>,
): Promise<Parameters<typeof stageSet>[0]> {
  const userFile = (path: string, text: string): UserFile => {
    staging.put(`/w/${path}`, Buffer.from(text));
    return { location: `/w/${path}`, path, sizeBytes: text.length, mode, modifiedAt: noon(day) };
  };
  const sealedFiles = Object.entries(files).map(([path, text]) => userFile(path, text));
  const stored = Object.entries(publicFiles).map(([path, text]) => ({
    file: userFile(path, text),
    bytes: Buffer.from(text),
  }));
  return {
    action,
    pairs: await Promise.all(
      pairs.map(async ({ pair, name, since = noon(1), isKeptForEver = false }) => ({
        name: name ?? null,
        certificate: pair.certificate,
        sealedKey: await sealKey(pair, keyring),
        since,
        isKeptForEver,
      })),
    ),
    supersedes: {
      ...SUPERSEDES_NOTHING,
      set: supersedes === undefined ? null : { name: formatBackupName(supersedes), runId: null },
    },
    specification: null,
    userFiles: { ...NO_FILES, sealedFiles, publicFiles: stored, leftOut },
  };
}

function recordOf({
  ref = 'refs/heads/main',
  repository = REPOSITORY.name,
  runId = '1',
}: BenchSet): RunRecord {
  return {
    repository,
    repositoryId: repository === REPOSITORY.name ? REPOSITORY.id : 4711,
    ref,
    isDefaultBranch: ref === 'refs/heads/main',
    event: 'schedule',
    runId,
    runAttempt: '1',
    commit: 'a'.repeat(40),
    url: '',
  };
}

/** What opens sets with these passphrases. */
export function openingWith(
  passphrase: Secret | null = PASSPHRASE,
  previous: Secret | null = null,
): { keyring: Keyring; reader: typeof certificateReader; archives: typeof setArchives } {
  return { keyring: cheapKeyring(passphrase, previous), reader: certificateReader, archives: setArchives };
}

/** A moment so many days after another. */
export function later(time: Date, days: number): Date {
  return new Date(time.getTime() + days * DAY_MS);
}
