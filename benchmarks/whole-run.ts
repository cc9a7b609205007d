// How long a whole run takes that finds its certificate in the cache and stores a backup: `node benchmarks/whole-run.ts`.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { pairCount, report, type Benchmark, type Thoroughness } from './benchmark.ts';
import { runInPairs, type TimedWork } from './paired-runs.ts';
import { describeRequests } from './requests-of-a-run.ts';
import { bundleBaseline, keepScript, withRunners, type RunnerPlace } from './runner-place.ts';
import { timeNode, timeProcess } from './timed-process.ts';

const INPUTS = { 'common-name': 'bench.example.com', passphrase: 'correct horse battery staple' };

/** Row 8: the second run, beside the official actions that would do a part of it, each a process of its own. */
export const measureWholeRun: Benchmark = (thoroughness: Thoroughness) =>
  withRunners(async (place) => {
    const { services, step } = place;
    const keep: TimedWork = () => timeNode([keepScript], step(INPUTS));
    const chain = await officialChain(place);
    await keep();
    const measured = await runInPairs(pairCount(thoroughness), keep, chain);
    services.requests.length = 0;
    await keep();
    return {
      rows: [
        {
          number: 8,
          work: '`keep`, second run with a passphrase: reuses from the cache, stores an artifact, reads it back, caches it',
          against:
            'a process each: restore from the cache, `openssl x509 -checkend`, upload an artifact, save to the cache',
          measured,
          budget: 0.6,
        },
      ],
      notes: [describeRequests('A second run of `keep`', services.requests)],
    };
  });

/** What a workflow of official actions does with a pair of its own; nothing is opened, checked or read back. */
async function officialChain({ folder, step }: RunnerPlace): Promise<TimedWork> {
  const bundles = folder();
  const restore = await bundleBaseline('restore-cache', bundles);
  const upload = await bundleBaseline('upload-artifact', bundles);
  const save = await bundleBaseline('save-cache', bundles);

  const first = step(INPUTS);
  await timeNode([keepScript], step({ ...INPUTS, 'upload-artifact': 'false' }, first.cwd));
  for (const name of ['certificate.pem', 'private_key.pem']) {
    cpSync(join(first.cwd, name), join(first.cwd, 'pair', name));
  }
  let turn = 0;
  const nextKey = (): Record<string, string> => {
    turn += 1;
    const key = `official-${String(turn).padStart(6, '0')}`;
    return { CACHE_KEY: key, CACHE_PREFIX: 'official-', ARTIFACT_NAME: key };
  };
  await timeNode([save], { ...first, env: { ...first.env, ...nextKey() } });

  return async () => {
    const { cwd, env } = step(INPUTS);
    const job = { cwd, env: { ...env, ...nextKey() } };
    return (
      (await timeNode([restore], job)) +
      (await timeProcess('openssl', ['x509', '-checkend', '86400', '-in', 'pair/certificate.pem'], job)) +
      (await timeNode([upload], job)) +
      (await timeNode([save], job))
    );
  };
}

if (import.meta.main) await report([measureWholeRun]);
