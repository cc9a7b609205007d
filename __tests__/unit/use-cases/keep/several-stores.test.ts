import { describe, expect, it } from 'vitest';
import { Failure } from '../../../../src/domain/failure.ts';
import { memoryBackupStore } from '../../../fakes/memory-backup-store.ts';
import { bench, day, type Outcome } from '../keep-bench.ts';

const [A, B] = ['a.example', 'b.example'] as const;

function outcomes({ report }: Outcome): string[] {
  return report.reports.map(({ outcome }) =>
    outcome instanceof Failure ? outcome.code : (outcome.certificate?.fingerprint ?? ''),
  );
}

describe('a store that some runs do not have', () => {
  const others = [
    ['a directory', 'directory'],
    ['a release', 'release'],
  ] as const;

  describe.each(others)('%s', (_, source) => {
    it.each([0, 1, 2, 3])(
      'brings back an entry that it alone has, after %i runs without it',
      async (count) => {
        const { run, artifacts } = bench();
        const other = memoryBackupStore(source);
        const list = { list: 'certkeep-fleet', cache: null } as const;
        const first = await run({ ...list, names: [A, B], stores: [other] });
        for (let at = 1; at <= count; at += 1)
          await run({ ...list, names: [A], stores: [artifacts], at: day(at) });
        const again = await run({ ...list, names: [A, B], stores: [artifacts, other], at: day(9) });
        expect(outcomes(again)[1]).toBe(outcomes(first)[1]);
      },
    );

    it.each([0, 1, 2, 3])(
      'brings back the later pair that it alone has, after %i runs without it',
      async (count) => {
        const { run, artifacts } = bench();
        const other = memoryBackupStore(source);
        await run({ cache: null, stores: [artifacts, other] });
        const later = await run({ cache: null, stores: [other], at: day(1), policy: { forceRenewal: true } });
        for (let at = 2; at < 2 + count; at += 1)
          await run({ cache: null, stores: [artifacts], at: day(at) });
        const again = await run({ cache: null, stores: [artifacts, other], at: day(9) });
        expect(again.fingerprint).toBe(later.fingerprint);
      },
    );
  });

  it('brings back the pair that another shard renewed in it alone', async () => {
    const { run, artifacts } = bench();
    const other = memoryBackupStore('directory');
    const whole = {
      list: 'certkeep-fleet',
      artifactName: 'certkeep-fleet',
      cache: null,
      names: [B],
    } as const;
    await run({ ...whole, stores: [artifacts, other] });
    const part = { ...whole, artifactName: 'certkeep-fleet-1-of-2' };
    const later = await run({ ...part, stores: [other], policy: { forceRenewal: true }, at: day(1) });
    await run({ ...whole, stores: [artifacts], at: day(4) });
    const again = await run({ ...whole, stores: [artifacts, other], at: day(5) });
    expect(again.fingerprint).toBe(later.fingerprint);
  });

  it('is not read further than its newest set, if the newest of all lies in it', async () => {
    const { run, artifacts } = bench();
    const other = memoryBackupStore('directory');
    for (let at = 0; at < 6; at += 1) await run({ stores: [artifacts, other], at: day(at) });
    let opened = 0;
    const counted = [artifacts, other].map((store) => ({
      ...store,
      open: (set: Parameters<typeof store.open>[0]) => {
        opened += 1;
        return store.open(set);
      },
    }));
    await run({ stores: counted, mayStore: false, cache: null, at: day(9) });
    expect(opened).toBeLessThanOrEqual(2);
  });
});
