import type { BackupName } from '../domain/backup-name.ts';
import { decide } from '../domain/decision.ts';
import { Failure } from '../domain/failure.ts';
import { judgePair, type HeldPair } from '../domain/held.ts';
import type { CertificateSpecification } from '../domain/specification.ts';
import type { RunRequest, RunWorld } from './keep-request.ts';
import { generationOf, isSameChange, settlePairs, type NewDecision } from './settle-pair.ts';
import type { SetPair, StageWorld } from './stage-set.ts';
import type { Secured } from './task.ts';

/**
 * Stands before the base of what runs of a list settle. That holds new pairs alone, and must not be found in the place of a
 * whole set: no name that a user can give begins so.
 */
const NEW_PAIRS = '%new/';

/** What settling needs of a run. */
export type SettleWorld = StageWorld & Pick<RunWorld, 'log' | 'store'>;

/** Takes other runs' pairs where runs make the same change at the same time and the other was first. */
export async function settleTasks(
  items: readonly (Secured | Failure)[],
  name: BackupName,
  basis: string | null,
  { passphrase }: Pick<RunRequest, 'passphrase'>,
  world: SettleWorld,
): Promise<readonly (Secured | Failure)[]> {
  const { cache } = world.store;
  const changes = items.flatMap((item) => (item instanceof Failure ? [] : changeOf(item)));
  const [first] = changes;
  if (cache === null || passphrase === undefined || first === undefined) return items;
  const content = {
    pairs: changes.map(({ pair }) => pair),
    covers: null,
    specification: basis === null ? first.specification : null,
    furtherFiles: [],
    passphrase,
  };
  const contest =
    basis === null
      ? { base: name.base, generation: generationOf(first.decision, world.run.id) }
      : { base: `${NEW_PAIRS}${name.base}`, generation: `after-${basis}` };
  const winners = await world.log.group('Settle with runs that make the same certificate', () =>
    settlePairs(content, name, contest, cache, world),
  );
  if (winners === null) {
    world.log.info(
      'The cache could not say whether another run makes the same certificate at this moment. If one does, the one that was issued last counts from the next run on.',
    );
    return items;
  }
  return items.map((item) =>
    item instanceof Failure ? item : adopt(item, winners, basis !== null, name.time, world),
  );
}

/** A new pair, as other runs get to see it. */
interface Change {
  readonly decision: NewDecision;
  readonly specification: CertificateSpecification;
  readonly pair: SetPair;
}

function changeOf({ task, pair, sealedKey }: Secured): Change[] {
  const { decision } = task.plan;
  if (decision.kind === 'reuse') return [];
  const { specification } = task.request;
  return [{ decision, specification, pair: { name: task.name, certificate: pair.certificate, sealedKey } }];
}

/** The pair of the run that was first, in place of our own. */
function adopt(
  item: Secured,
  winners: ReadonlyMap<string, HeldPair>,
  isListed: boolean,
  now: Date,
  { log }: SettleWorld,
): Secured {
  const { plan, request, name } = item.task;
  const winner = winners.get(name ?? '');
  if (winner === undefined || plan.decision.kind === 'reuse') return item;
  // Runs of a list share one generation, though not all of them make every change.
  if (isListed && !isSameChange(plan.decision, winner)) return item;
  // It may have been settled days ago, when other things were asked for.
  const { specification, policy } = request;
  const held = judgePair(winner, specification.subject.commonName);
  if (decide(held, specification, policy, now).kind !== 'reuse') return item;
  log.notice(
    `Another run made a new certificate of ${request.specification.subject.commonName} first (${winner.certificate.fingerprint}); this run uses that one.`,
  );
  return { ...item, pair: winner, sealedKey: winner.sealedKey ?? null, adoptedFrom: winner.source };
}
