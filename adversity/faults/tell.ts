import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { ServerKind } from '../../local/services/manners.ts';
import { PASSPHRASE, warningsOf, workbench, type Workbench } from '../../__tests__/end-to-end/workbench.ts';
import { extent, isLong, ofShard } from '../extent.ts';
import { expectOneClearMessage, sceneSetter, type More, type Run, type SetScene } from './stories.ts';
import { chosenTrials, everyTrial, isHint, onGitea, requestsOf, type Story, type Trial } from './table.ts';

/** Deadlines pass this much faster if a service is silent: a minute and a half is eighteen seconds then. */
const HASTE = 5;
const SILENT: More = { env: { HASTE: String(HASTE) }, inputs: { timeout: '90s' } };
/** What a run does besides its requests, on a machine that has other things to do. */
const ASIDE_MS = 20_000;

function trialsOf(story: Story, server: ServerKind): readonly Trial[] {
  const trials = extent(chosenTrials(story), everyTrial(story));
  return ofShard(server === 'gitea' && story.includes('release') ? onGitea(story, trials) : trials);
}

function isSilent({ kind }: Trial): boolean {
  return kind === 'hang' || kind === 'drip';
}

/**
 * Whether the cache or a release has handed over a pair that stays by then: a list that does not answer is a warning. One that is due may
 * have been renewed by another run, and is not replaced.
 */
function isOnlyCheck(story: Story, { on }: Trial): boolean {
  return on === 'rest:listArtifacts' && (story === 'reuse' || story === 'reuse from a release');
}

/** Answers that nobody can take for a good one. */
function isFatal(story: Story, trial: Trial): boolean {
  const { on, kind, times } = trial;
  if (times !== null || isHint(story, on) || isOnlyCheck(story, trial)) return false;
  return (
    typeof kind === 'number' ||
    ['reset', 'hang', 'html', 'bad-json', 'expired-url', 'redirect-loop'].includes(kind)
  );
}

/** What another try overcomes, if it happens once or twice. */
const PASSING: readonly Trial['kind'][] = [429, 500, 502, 503, 504, 'reset', 'lost-reply'];
/** Of what is downloaded the size and the digest are known. */
const PASSING_OF_BYTES: readonly Trial['kind'][] = [
  'bit-flip',
  'short',
  'empty',
  'truncated',
  'html',
  'expired-url',
];

/** Of JSON, a reply that breaks off is no reply. */
const PASSING_OF_JSON: readonly Trial['kind'][] = ['truncated'];

function isPassing({ on, kind, times }: Trial): boolean {
  const isJson = on.startsWith('rest:list') || !on.includes(':');
  const ofReply = on === 'blob:download' ? PASSING_OF_BYTES : isJson ? PASSING_OF_JSON : [];
  const passing = [...PASSING, ...ofReply];
  return times !== null && passing.includes(kind);
}

function expectNothingAbroad(run: Run, { services }: Workbench): void {
  const abroad = JSON.stringify(services.foreignRequests);
  for (const secret of [run.token, PASSPHRASE, 'authorization'])
    expect(abroad.toLowerCase()).not.toContain(secret.toLowerCase());
}

/** What became of a run that met a fault. */
interface Meeting {
  readonly conclusion: Run['conclusion'];
  readonly tookMs: number;
}

function summaryOf(meetings: readonly Meeting[]): string {
  const successes = meetings.filter(({ conclusion }) => conclusion === 'success').length;
  const longest = Math.max(0, ...meetings.map(({ tookMs }) => tookMs));
  return `${meetings.length} faults met: ${successes} overcome, ${meetings.length - successes} told; the longest run took ${(longest / 1000).toFixed(1)} s`;
}

async function meet(story: Story, trial: Trial, bench: Workbench, setScene: SetScene): Promise<Meeting> {
  const scene = await setScene(story);
  const { on, kind, times } = trial;
  bench.services.requests.length = 0;
  bench.services.fault({ on, kind, ...(times !== null && { times }) });
  const start = performance.now();
  const run = await scene.run(isSilent(trial) ? SILENT : {});
  const tookMs = performance.now() - start;
  bench.services.clearFaults();

  expect(bench.services.requests.some(({ operation }) => operation === on)).toBe(true);
  expectNothingAbroad(run, bench);
  expect(tookMs).toBeLessThan((isSilent(trial) ? 90_000 / HASTE : 0) + ASIDE_MS);
  expect(run.exitCode).toBe(run.conclusion === 'success' ? 0 : 1);
  if (isFatal(story, trial)) expect(run.conclusion, run.log).toBe('failure');
  if ((isHint(story, on) && !isSilent(trial)) || isPassing(trial))
    expect(run.conclusion, run.log).toBe('success');
  // On Gitea 404 means that there is no such list, and the release has answered.
  const isTold = typeof kind === 'number' && times === null && (story === 'reuse' || kind !== 404);
  if (isOnlyCheck(story, trial) && isTold)
    expect(warningsOf(run).join()).toContain('could not check whether it is the newest');
  if (run.conclusion === 'success') {
    await scene.afterSuccess(run);
  } else {
    expectOneClearMessage(run, story);
    await scene.afterFailure(run);
  }
  return { conclusion: run.conclusion, tookMs };
}

/**
 * Has each of these stories meet its faults on a server, and hands on what more tests of the file may use. The table names the
 * requests on GitHub.
 */
export function tell(
  stories: readonly Story[],
  server: ServerKind = 'github',
): { readonly setScene: SetScene } {
  const bench = workbench({ server });
  const setScene = sceneSetter(bench, server);

  const meetings: Meeting[] = [];

  afterAll(() => {
    if (isLong) console.log(`${stories.join(', ')}: ${summaryOf(meetings)}`);
  });

  afterEach(() => {
    bench.services.clearFaults();
    bench.services.requests.length = 0;
    bench.services.foreignRequests.length = 0;
  });

  describe.each(stories)('%s', (story) => {
    it.skipIf(server !== 'github')('makes the requests that the table names, and no other', async () => {
      const scene = await setScene(story);
      bench.services.requests.length = 0;
      const run = await scene.run();
      const made = new Set(bench.services.requests.map(({ operation }) => operation));
      expect(run.conclusion, run.log).toBe('success');
      expect([...made].sort()).toEqual(requestsOf(story).sort());
      await scene.afterSuccess(run);
    });

    it.each(
      trialsOf(story, server).map((trial) => [trial.on, trial.kind, trial.times ?? 'every', trial] as const),
    )('meets %s:%s, %s time(s)', async (_on, _kind, _times, trial) => {
      meetings.push(await meet(story, trial, bench, setScene));
    });
  });

  return { setScene };
}
