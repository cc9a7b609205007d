import { describe, expect, it } from 'vitest';
import { mapConcurrent } from '../../../src/use-cases/map-concurrent.ts';
import type { Clock } from '../../../src/ports/run.ts';
import { recordingLog } from '../../fakes/recording-log.ts';

describe('work on many items that waits for nothing', () => {
  /** How many items were done when something else had its turn; `null` if nothing had before the end. */
  async function doneAtTurn(clock: Clock): Promise<number | null> {
    const items = Array.from({ length: 100 }, (_, index) => index);
    let done = 0;
    let atTurn: number | null = null;
    setImmediate(() => (atTurn ??= done));
    const work = (item: number): Promise<number> => {
      done += 1;
      return Promise.resolve(item);
    };
    const log = recordingLog();
    expect(await mapConcurrent(items, work, { done: 'Done', concurrency: 4, clock, log })).toEqual(items);
    return atTurn;
  }

  it('lets something else have its turn from time to time', async () => {
    let ms = 0;
    const turn = await doneAtTurn({ now: () => new Date((ms += 5)) });
    expect(turn).toBeGreaterThan(1);
    expect(turn).toBeLessThan(50);
  });

  it('is not held up while no time passes', async () => {
    expect(await doneAtTurn({ now: () => new Date(0) })).toBeNull();
  });
});
