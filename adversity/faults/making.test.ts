import { describe, expect, it } from 'vitest';
import { expectOneClearMessage } from './stories.ts';
import { tell } from './tell.ts';

const { setScene } = tell(['issue', 'renew', 'backup']);

describe('a host that nobody knows', () => {
  const NOWHERE = 'http://services.invalid';

  it('instead of the API: nothing is issued, since nobody could look', async () => {
    const scene = await setScene('issue');
    const run = await scene.run({ env: { GITHUB_API_URL: NOWHERE } });
    expect(run.conclusion, run.log).toBe('failure');
    expectOneClearMessage(run, 'issue');
    expect(run.outputs['fingerprint'] ?? '').toBe('');
    await scene.afterFailure(run);
  });
});
