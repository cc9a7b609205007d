import type { KeepRule, RetentionPolicy } from '../../../../src/domain/backup/retention.ts';
import type { Secret } from '../../../../src/domain/secret.ts';
import type { BackupStore, StoredSet } from '../../../../src/ports/stores.ts';
import { prune, type PruneReport } from '../../../../src/use-cases/prune/prune.ts';
import { recordingLog, type RecordingLog } from '../../../fakes/recording-log.ts';
import { BASE, noon, openingWith, PASSPHRASE, REPOSITORY, type SetBench } from '../set-bench.ts';

const NO_RULE: RetentionPolicy = { last: 0, daily: 0, weekly: 0, monthly: 0, yearly: 0, within: null };

/** A run of `prune`, by what differs from one for real with the passphrase that sealed everything. */
export interface PruneRun {
  readonly stores: readonly BackupStore[];
  readonly policy?: Partial<RetentionPolicy>;
  /** A day of November. */
  readonly day?: number;
  readonly passphrase?: Secret | null;
  readonly previous?: Secret | null;
  readonly dryRun?: boolean;
  readonly artifactName?: string;
  readonly serverTime?: Date | null;
}

export interface PruneOutcome {
  readonly report: PruneReport;
  readonly log: RecordingLog;
  /** The rules that keep each set, by its day; newest first. */
  readonly rules: readonly (readonly [number, readonly KeepRule[]])[];
}

export async function pruneWith({
  stores,
  policy = { last: 1 },
  day = 29,
  passphrase = PASSPHRASE,
  previous = null,
  dryRun = false,
  artifactName = BASE,
  serverTime = null,
}: PruneRun): Promise<PruneOutcome> {
  const log = recordingLog();
  const report = await prune(
    { artifactName, policy: { ...NO_RULE, ...policy }, dryRun },
    {
      ...openingWith(passphrase, previous),
      stores,
      log,
      clock: { now: () => noon(day) },
      serverTime: () => serverTime,
      run: { repository: REPOSITORY, readDefaultBranch: () => Promise.resolve('main') },
    },
  );
  const rules = report.sets.map(({ set, rules: kept }) => [set.name.time.getUTCDate(), kept] as const);
  return { report, log, rules };
}

/** Says where a stored set comes from, as its store does. */
export function tellOrigin(
  { store }: SetBench,
  name: string,
  origin: Pick<StoredSet, 'artifact'> | Pick<StoredSet, 'asset'>,
): void {
  const found = store.sets.get(name);
  if (found === undefined) throw new Error(`${name} is not stored`);
  found.stored = { ...found.stored, ...origin };
}
