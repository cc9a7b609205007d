import { describe, expect, it } from 'vitest';
import { bench, day, type Bench, type Outcome } from '../keep-bench.ts';

/** A step that keeps the name with another lifetime, so many seconds after midnight of a day. */
function step(run: Bench['run'], days: number, at: number, changes = {}): Promise<Outcome> {
  return run({ days, at: new Date(day(at).getTime() + days * 1000), ...changes });
}

async function codesOf(run: Bench['run'], runs: number, changes = {}): Promise<(string | null)[]> {
  const codes: (string | null)[] = [];
  for (let at = 0; at < runs; at += 1)
    for (const days of [60, 90]) codes.push((await step(run, days, at, changes)).code);
  return codes;
}

describe('two steps that keep one name with different specifications', () => {
  it('fail once the specification has gone back and forth twice', async () => {
    const { run, artifacts } = bench();
    expect(await codesOf(run, 3)).toEqual([null, null, null, null, null, 'contested']);
    const before = artifacts.sets.size;
    expect((await step(run, 90, 4)).code).toBe('contested');
    expect(artifacts.sets.size).toBe(before);
    expect((await step(run, 60, 5)).first).toMatchObject({ status: 'reused' });
  });

  it('fail also in one workspace, and as entries of two lists', async () => {
    const together = bench();
    expect((await codesOf(together.run, 3, { disk: new Map() })).at(-1)).toBe('contested');
    const lists = bench();
    expect((await codesOf(lists.run, 3, { list: 'certkeep-fleet' })).at(-1)).toBe('contested');
  });

  it('are let through by a person, once', async () => {
    const { run } = bench();
    await codesOf(run, 3);
    const forced = await step(run, 90, 4, { policy: { forceRenewal: true } });
    expect(forced.first).toMatchObject({ status: 'renewed', reason: 'forced' });
    expect((await step(run, 90, 5)).first.status).toBe('reused');
    expect((await step(run, 60, 6)).code).toBe('contested');
  });

  it('do no harm under names of their own', async () => {
    const { run } = bench();
    for (let at = 0; at < 4; at += 1)
      for (const days of [60, 90])
        expect((await step(run, days, at, { artifactName: `d${days}` })).code).toBeNull();
  });

  it('are no reason to ask for earlier sets in a run that renews nothing', async () => {
    const { run, artifacts } = bench();
    for (let at = 0; at < 5; at += 1) await step(run, 90, at);
    let opened = 0;
    const counting = {
      ...artifacts,
      open: (set: Parameters<typeof artifacts.open>[0]) => {
        opened += 1;
        return artifacts.open(set);
      },
    };
    await step(run, 90, 6, { stores: [counting], cache: null });
    // The newest set, and the new one, which is read back.
    expect(opened).toBe(2);
  });

  it('may be one step that is changed now and then, among many runs that renew nothing', async () => {
    const { run } = bench();
    for (const [at, days] of [90, 60, 90, 60, 90, 60].entries())
      for (let again = 0; again < 6; again += 1)
        expect((await step(run, days, at * 6 + again)).code).toBeNull();
  });
});
