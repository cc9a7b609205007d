import { CLOCK_TOLERANCE_MS } from '../../src/domain/backup/backup-name.ts';
import { DAY_MS } from '../../src/domain/certificate/certificate.ts';
import type { Secret } from '../../src/domain/secret.ts';
import { prune } from '../../src/use-cases/prune/prune.ts';
import { POLICIES } from './history.ts';
import type { Installed } from './installed.ts';
import { passphraseOf } from './passphrases.ts';
import { Broken } from './promises.ts';
import { playSide, type EventOf, type SideWorld } from './side-run.ts';
import type { Blob, StoreKind } from './shelves.ts';
import { opensWith } from './stores-truth.ts';

/** A pair is protected until so long after its certificate's end. */
const PROTECTED_AFTER_END_MS = 30 * DAY_MS;

const broken = (what: string): Broken => new Broken('nothing is removed or changed that should stay', what);

/** Removes what no rule keeps. Every pair can be restored afterwards as well as before. */
export async function playPrune(world: SideWorld, event: EventOf<'prune'>): Promise<readonly string[]> {
  const { installed, ledger, tally } = world;
  const before = installed.shelves.all.filter(({ goneBy }) => goneBy === null);
  const restorable = restorablePairs(before, world);
  const { machine, ending, given, isUntroubled } = await playSide(world, event, (dependencies) =>
    prune(
      { artifactName: installed.artifactName, policy: POLICIES[event.policy], dryRun: false },
      {
        ...dependencies,
        serverTime: () => null,
        run: {
          ...dependencies.run,
          readDefaultBranch: () => Promise.resolve(installed.defaultRef.replace('refs/heads/', '')),
        },
      },
    ),
  );
  const removed = before.filter(({ goneBy }) => goneBy === 'prune');
  tally.add('runs', 'sets pruned', removed.length);
  const told = ending.kind === 'report' ? ending.report.removed.size : 0;
  if (isUntroubled && told !== removed.length)
    throw broken(`${removed.length} sets went, and the run reports ${told}`);
  const stranger = removed.find(({ base, store }) => base !== installed.artifactName || store === 'cache');
  if (stranger !== undefined) throw broken(`${stranger.place} is not its own`);
  for (const blob of removed) {
    const facts = ledger.facts(blob);
    if (facts.kind === 'sealed' && !opensWith(given, facts.opener) && blob.content === blob.stored)
      throw broken(`${blob.place} was sealed, and could not be opened`);
    if (event.policy === 'none') throw broken(`${blob.place} went without a rule`);
    const madeAtMs = Math.min(blob.name.time.getTime(), blob.storedAt.getTime());
    if (madeAtMs > machine.time.getTime() + CLOCK_TOLERANCE_MS)
      throw broken(`${blob.place} is of the future`);
  }
  const after = restorablePairs(
    before.filter(({ goneBy }) => goneBy === null),
    world,
  );
  for (const [key, pair] of restorable) {
    const isOver = pair.notAfter.getTime() + PROTECTED_AFTER_END_MS <= machine.time.getTime();
    if (!isOver && (after.get(key)?.rank ?? -Infinity) < pair.rank)
      throw broken(`number ${pair.number} could be restored from the ${pair.store}, by ${pair.place}`);
  }
  return machine.log.lines;
}

interface RestorablePair {
  readonly rank: number;
  readonly number: number;
  readonly notAfter: Date;
  readonly store: StoreKind;
  readonly place: string;
}

/** The pairs that can be restored from each store, and how new the newest passphrase is that opens one of their copies. */
function restorablePairs(
  blobs: readonly Blob[],
  { installed, ledger, oracle, strangers }: SideWorld,
): ReadonlyMap<string, RestorablePair> {
  const pairs = new Map<string, RestorablePair>();
  for (const blob of blobs) {
    if (blob.store === 'cache' || !oracle.truth.isRightAt(blob, ledger.facts(blob))) continue;
    for (const { certificate, opener } of ledger.copiesIn(blob)) {
      if (strangers.has(certificate.fingerprint)) continue;
      const key = `${blob.store} ${certificate.fingerprint}`;
      const rank = rankOf(opener, installed);
      const { number, notAfter } = certificate;
      if (rank > (pairs.get(key)?.rank ?? -Infinity))
        pairs.set(key, { rank, number, notAfter, store: blob.store, place: blob.place });
    }
  }
  return pairs;
}

/** Passphrases in the order in which people have set them; those that nobody has set come first. */
function rankOf(opener: Secret, { passphraseNumber }: Installed): number {
  for (let number = passphraseNumber; number >= 0 && number > passphraseNumber - 5; number -= 1)
    if (passphraseOf(number) === opener) return number;
  return -1;
}
