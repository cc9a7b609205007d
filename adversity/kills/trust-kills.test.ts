import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../scripts/child-process.ts';
import { runOnPrivateMachine, whyNoPrivateMachine } from '../../scripts/trust/private-machine.ts';
import { extent } from '../extent.ts';

const why =
  (await whyNoPrivateMachine()) ??
  ((await run('which', ['update-ca-certificates', 'certutil'])).exitCode === 0
    ? null
    : 'update-ca-certificates and certutil are not on this machine');
if (why !== null) process.stdout.write(`The kills of trust are skipped: ${why}.\n`);

const timeoutMs = extent(280_000, 80_000_000);

test.skipIf(why !== null)(
  'trust that is cut off at any step leaves nothing that the end of the job or the next run does not undo',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'certkeep-trust-kills-'));
    const list = join(folder, 'results.json');
    const outcome = await runOnPrivateMachine([join(import.meta.dirname, 'trust-machine.ts'), list], {
      timeoutMs,
    });
    expect(outcome.exitCode, outcome.output).toBe(0);
    const { tried, problems } = JSON.parse(readFileSync(list, 'utf8')) as {
      tried: number;
      problems: string[];
    };
    rmSync(folder, { recursive: true });
    expect(problems).toEqual([]);
    expect(tried).toBeGreaterThan(12);
  },
);
