import { describe, expect, it } from 'vitest';
import { expectOneClearMessage } from './stories.ts';
import { tell } from './tell.ts';

const { setScene } = tell(['reuse', 'reuse without a cache', 'restore', 'check', 'prune']);

describe('a host that nobody knows', () => {
  const NOWHERE = 'http://services.invalid';

  it('instead of the services: nothing is called a backup', async () => {
    const scene = await setScene('reuse');
    const run = await scene.run({ env: { ACTIONS_RESULTS_URL: `${NOWHERE}/` } });
    expect(run.conclusion, run.log).toBe('failure');
    expectOneClearMessage(run, 'reuse');
    await scene.afterFailure(run);
  });
});
