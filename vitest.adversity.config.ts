import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** These wait more than they work, or work longest, and would leave cores idle if they came last. By default the largest file comes first. */
const FIRST = ['/faults/', 'simulation.test.ts', '/kills/'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = FIRST.findIndex((part) => moduleId.includes(part));
      return place === -1 ? FIRST.length : place;
    };
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => rank(one) - rank(other));
  }
}

/** The suites of `adversity/`: what happens when everything around a run fails. Started by `npm run adversity`. */
export default defineConfig({
  test: {
    include: ['adversity/**/*.test.ts'],
    // A long run takes as long as it takes; the short one is held to its time by the checks.
    testTimeout: process.env['ADVERSITY'] === 'long' ? 86_400_000 : 300_000,
    hookTimeout: 120_000,
    // The runs that the suites start wait more than they work.
    maxWorkers: availableParallelism() + 2,
    sequence: { sequencer: LongestFirst },
    // As in `vitest.config.ts`.
    isolate: false,
    env: {
      NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/certkeep/compiled', import.meta.url)),
    },
  },
});
