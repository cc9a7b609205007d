import { beforeAll, describe, expect, it } from 'vitest';
import type { CertificatePair } from '../../../src/domain/certificate.ts';
import type { RenewalPolicy } from '../../../src/domain/decision.ts';
import { Failure } from '../../../src/domain/failure.ts';
import type { HeldPair } from '../../../src/domain/held.ts';
import type { Assignment } from '../../../src/use-cases/decide-on-held.ts';
import { settleTasks } from '../../../src/use-cases/settle-tasks.ts';
import type { Secured } from '../../../src/use-cases/task.ts';
import { memoryCertificateFiles } from '../../fakes/memory-certificate-files.ts';
import { specificationOf } from '../../fixtures/crypto/specification.ts';
import { entryOf, issue, listBench, PASSPHRASE, setName, type ListBench } from './list-bench.ts';

const DAY = 10;
const policy: RenewalPolicy = {
  renewBefore: { kind: 'share', percent: 33 },
  forceRenewal: false,
  onRestoreError: 'fail',
};
const ABSENT: Assignment = { kind: 'issue', reason: 'absent' };

/** Pairs of a.example: the one that goes, two that are made in its place, and one that was made a year before. */
let pairs: Readonly<Record<'old' | 'first' | 'second' | 'expired', CertificatePair>>;

beforeAll(async () => {
  const [old, first, second, expired] = await Promise.all(
    [1, DAY, DAY, DAY - 400].map((day) => issue('a.example', day)),
  );
  if (old === undefined || first === undefined || second === undefined || expired === undefined)
    throw new Error('they were not issued');
  pairs = { old, first, second, expired };
});

function held(pair: CertificatePair): HeldPair {
  return { ...pair, source: 'artifact', place: 'artifact x', isBackedUp: true };
}

function renewing(reason: 'expiring' | 'forced'): Assignment {
  return { kind: 'renew', reason, changedFields: [], held: held(pairs.old) };
}

interface Offer {
  readonly pair: CertificatePair;
  readonly decision?: Assignment;
  /** Of a list; `null` for the only certificate. */
  readonly name?: string | null;
  readonly days?: number;
}

async function securedOf({ pair, decision = ABSENT, name = null, days = 365 }: Offer): Promise<Secured> {
  const specification = specificationOf({ subject: { commonName: 'a.example' }, validityDays: days });
  const plan = { decision, replaces: null };
  const task = {
    name,
    request: { specification, policy, reuseKey: false },
    files: memoryCertificateFiles(),
    plan,
  };
  return { task, pair, sealedKey: (await entryOf(pair)).sealedKey, replaced: null };
}

/** What a run goes on with, after it has offered what it made; the fingerprint, and where it was adopted from. */
async function settle(
  bench: ListBench,
  offer: Offer,
  { runId = '1', basis = null }: { readonly runId?: string; readonly basis?: string | null } = {},
): Promise<readonly [string, string | undefined]> {
  const world = { ...bench.world, run: { record: null, id: runId } };
  const items = [await securedOf(offer)];
  const [settled] = await settleTasks(items, setName(DAY), basis, { passphrase: PASSPHRASE }, world);
  if (settled === undefined || settled instanceof Failure) throw new Error('the task has no outcome');
  return [settled.pair.certificate.fingerprint, settled.adoptedFrom];
}

const own = ({ certificate }: CertificatePair): readonly unknown[] => [certificate.fingerprint, undefined];
const adopted = ({ certificate }: CertificatePair): readonly unknown[] => [certificate.fingerprint, 'cache'];

describe('runs that make the same certificate', () => {
  it('all take the pair of the one that was first, and the others are told', async () => {
    const bench = listBench();
    expect(await settle(bench, { pair: pairs.first })).toEqual(own(pairs.first));
    expect(bench.log.lines).not.toContainEqual(expect.stringMatching(/^notice/));
    expect(await settle(bench, { pair: pairs.second }, { runId: '2' })).toEqual(adopted(pairs.first));
    expect(bench.log.lines).toContainEqual(
      expect.stringMatching(`^notice: Another run made .*${pairs.first.certificate.fingerprint}`),
    );
  });

  it('and renew the same one, do so too', async () => {
    const bench = listBench();
    const decision = renewing('expiring');
    await settle(bench, { pair: pairs.first, decision });
    expect(await settle(bench, { pair: pairs.second, decision }, { runId: '2' })).toEqual(
      adopted(pairs.first),
    );
  });

  it('go on with their own where the cache does not answer', async () => {
    const bench = listBench();
    await settle(bench, { pair: pairs.first });
    bench.cache.isOut = true;
    expect(await settle(bench, { pair: pairs.second }, { runId: '2' })).toEqual(own(pairs.second));
    expect(bench.log.lines).toContainEqual(expect.stringMatching(/^info: The cache could not say whether/));
  });

  it('keep what a person forced, each its own', async () => {
    const bench = listBench();
    const decision = renewing('forced');
    await settle(bench, { pair: pairs.first, decision });
    expect(await settle(bench, { pair: pairs.second, decision }, { runId: '2' })).toEqual(own(pairs.second));
    // A further try of that run is the same change.
    expect(await settle(bench, { pair: pairs.old, decision }, { runId: '2' })).toEqual(adopted(pairs.second));
  });
});

describe('a pair that was settled before', () => {
  it('is not adopted once it would be renewed itself', async () => {
    const bench = listBench();
    await settle(bench, { pair: pairs.expired });
    expect(await settle(bench, { pair: pairs.second }, { runId: '2' })).toEqual(own(pairs.second));
  });

  it('is not adopted where something else is asked for by now', async () => {
    const bench = listBench();
    await settle(bench, { pair: pairs.first });
    expect(await settle(bench, { pair: pairs.second, days: 30 }, { runId: '2' })).toEqual(own(pairs.second));
  });
});

describe('runs of a list, which share one settlement', () => {
  const basis = 'what they start from';
  const name = 'a.example';

  it('adopt what each of them would have made', async () => {
    const bench = listBench();
    await settle(bench, { pair: pairs.first, name }, { basis });
    expect(await settle(bench, { pair: pairs.second, name }, { basis, runId: '2' })).toEqual(
      adopted(pairs.first),
    );
  });

  it('do not adopt in the place of what a person forced', async () => {
    const bench = listBench();
    await settle(bench, { pair: pairs.first, name }, { basis });
    const forced = { pair: pairs.second, name, decision: renewing('forced') };
    expect(await settle(bench, forced, { basis, runId: '2' })).toEqual(own(pairs.second));
  });

  it('do not adopt the very pair that is to go', async () => {
    const bench = listBench();
    await settle(bench, { pair: pairs.old, name }, { basis });
    const renewed = { pair: pairs.second, name, decision: renewing('expiring') };
    expect(await settle(bench, renewed, { basis, runId: '2' })).toEqual(own(pairs.second));
  });

  it('settle under a name that no search for a whole set finds', async () => {
    const bench = listBench();
    await settle(bench, { pair: pairs.first, name }, { basis });
    expect(await bench.cache.fetch(setName(DAY).base)).toBeNull();
  });
});
