import type { BackupName } from '../../../domain/backup/backup-name.ts';
import { DAY_MS } from '../../../domain/certificate/certificate.ts';
import { isReusable, type Assignment } from '../../../domain/renewal/decision.ts';
import type { ExistingPair } from '../../../domain/renewal/existing.ts';
import { Failure } from '../../../domain/failure.ts';
import { singleLine } from '../../../domain/words/single-line.ts';
import { othersBeside } from '../../../domain/renewal/other-pairs.ts';
import type { SetReader } from '../../../ports/stores.ts';
import { sealKey } from '../../store/seal-pair.ts';
import { contentOfPairs, stageSet } from '../../store/stage-set.ts';
import { verifyPair } from '../../verify/verify-pair.ts';
import { verifySet } from '../../verify/verify-set.ts';
import type { KeepDependencies, KeepRequest } from '../keep-request.ts';
import type { Task } from '../plan/plan.ts';
import { setPairOf, type WithBackup } from './task-progress.ts';

/** Runs that race end within it. What is older was deleted everywhere else, as after a leak, and must not come back. */
const MAX_RACE_MS = DAY_MS;

/** A decision that makes a new pair. */
type NewDecision = Exclude<Assignment, { kind: 'reuse' }>;

/**
 * Offers the new pairs of this run to all runs that may be making the same change, and takes the pairs of the run that was first. The
 * race is decided in the cache, whose entries are never replaced.
 */
export async function settleRace(
  items: readonly (WithBackup | Failure)[],
  name: BackupName,
  request: KeepRequest,
  dependencies: KeepDependencies,
): Promise<readonly (WithBackup | Failure)[]> {
  const { cache } = dependencies.store;
  if (cache === null || !dependencies.keyring.hasPassphrase) return items;
  const { log } = dependencies;
  const key = cache.raceKey(name.base, changeOf(items, dependencies));
  const winners = await log.group('Check for concurrent runs', () =>
    raceFor(items, key, name, request, dependencies),
  );
  if (winners === null) {
    log.info(
      'The cache could not say whether another run makes the same certificate at this moment. If one does, the certificate that was issued last counts from the next run on.',
    );
    return items;
  }
  const adopting = items.map(async (item) =>
    item instanceof Failure ? item : adopt(item, winners, name.time, dependencies),
  );
  return Promise.all(adopting);
}

/**
 * Names the change that a run makes, so that runs that make the same change meet: they start from the same certificates and want the
 * same. What a person or a fault brought about is one change for each run.
 */
function changeOf(items: readonly (WithBackup | Failure)[], { run }: Pick<KeepDependencies, 'run'>): string {
  const starts = items.flatMap((item) => {
    if (item instanceof Failure) return [];
    const { task } = item;
    const { decision, replaces } = task.plan;
    const existing = decision.kind === 'reuse' ? decision.existing : replaces;
    const runId = decision.kind === 'reuse' || isMadeByAllRuns(decision) ? null : run.id;
    return [
      JSON.stringify([
        task.name,
        existing?.certificate.fingerprint ?? null,
        task.request.specification,
        runId,
      ]),
    ];
  });
  return starts.sort().join('\n');
}

/** Whether every run that starts from the same state makes this change. */
function isMadeByAllRuns(decision: NewDecision): boolean {
  return decision.reason === 'absent' || (decision.kind === 'renew' && decision.reason !== 'forced');
}

/** The pairs of the run that was first, by their names; `null` if the cache cannot say. */
async function raceFor(
  items: readonly (WithBackup | Failure)[],
  key: string,
  name: BackupName,
  { list }: KeepRequest,
  dependencies: KeepDependencies,
): Promise<ReadonlyMap<string, ExistingPair> | null> {
  const { cache } = dependencies.store;
  const pairs = items.flatMap((item) =>
    item instanceof Failure || item.task.plan.decision.kind === 'reuse' ? [] : [setPairOf(item, list)],
  );
  const label = { kind: 'race', backupName: name, raceKey: key } as const;
  const { staged } = await stageSet(contentOfPairs(pairs), label, dependencies);
  try {
    const first = (await cache?.race(staged, key)) ?? null;
    if (first === null) return null;
    try {
      return await pairsOf(first, key, name, dependencies);
    } finally {
      await first.close();
    }
  } finally {
    await staged.discard();
  }
}

async function pairsOf(
  first: SetReader,
  key: string,
  { base, time }: BackupName,
  dependencies: KeepDependencies,
): Promise<ReadonlyMap<string, ExistingPair> | null> {
  const expected = { kind: 'race', artifactName: base, name: key } as const;
  const verification = await verifySet(
    first,
    { ...expected, repository: dependencies.run.repository },
    dependencies,
  );
  if (verification.kind !== 'verified') return null;
  const { set } = verification;
  // A run with an earlier passphrase may have been first, or somebody who learned it: neither says which certificate counts.
  if (set.key?.isCurrent !== true) return null;
  if (Math.abs(time.getTime() - Date.parse(set.manifest.createdAt)) > MAX_RACE_MS) return null;
  const pairs = new Map<string, ExistingPair>();
  for (const record of set.manifest.certificates) {
    const opening = await verifyPair(set, record, dependencies);
    if (opening.kind !== 'open') return null;
    pairs.set(record.name ?? '', {
      ...opening,
      source: 'cache',
      place: `the cache, from run ${set.manifest.run.runId}`,
      since: new Date(record.since),
      ...(record.others === undefined ? {} : { others: record.others }),
      isBackedUp: false,
    });
  }
  return pairs;
}

/** The pair of the run that was first, in place of our own. */
async function adopt(
  item: WithBackup,
  winners: ReadonlyMap<string, ExistingPair>,
  now: Date,
  { log, mayStore, keyring }: KeepDependencies,
): Promise<WithBackup> {
  const { task, pair } = item;
  const winner = winners.get(task.name) ?? winners.get('');
  if (winner === undefined || winner.certificate.fingerprint === pair.certificate.fingerprint) return item;
  if (task.plan.decision.kind === 'reuse' || isOldPair(task, winner)) return item;
  // It may have been settled days ago, when other things were asked for.
  const { specification, policy } = task.request;
  if (!isReusable(winner, specification, policy, { now, mayStore })) return item;
  log.notice(
    `Another run made a new certificate for ${singleLine(specification.subject.commonName)} first (${winner.certificate.fingerprint}). This run uses that one.`,
  );
  return {
    ...item,
    pair: winner,
    sealedKey: await sealKey(winner, keyring),
    since: winner.since ?? item.since,
    others: othersBeside(winner.certificate.fingerprint, winner.others ?? item.others, now),
    adoptedFrom: winner.source,
  };
}

function isOldPair({ plan }: Task, winner: ExistingPair): boolean {
  return plan.replaces?.certificate.fingerprint === winner.certificate.fingerprint;
}
