import { spawnSync } from 'node:child_process';
import { get } from 'node:http';
import { expect, it } from 'vitest';
import { deadlineAfter } from '../../../../src/adapters/github/deadline.ts';
import { failureOf } from '../../../contract/outcome.ts';

const never = (): Promise<never> => new Promise(() => undefined);

it('hands on what the work gives, or throws', async () => {
  const deadline = deadlineAfter(10_000);
  expect(await deadline.limit('working', () => Promise.resolve(42))).toBe(42);
  await expect(deadline.limit('working', () => Promise.reject(new Error('broken')))).rejects.toThrow(
    'broken',
  );
});

it('ends work that takes too long, and names it', async () => {
  const failure = await failureOf(deadlineAfter(300).limit('asking the cache', never));
  expect(failure.code).toBe('timeout');
  expect(failure.message).toContain('over while asking the cache');
});

it('says what it waited for: the last request that failed', async () => {
  const deadline = deadlineAfter(300);
  const failure = await failureOf(
    deadline.limit('storing the artifact', async () => {
      get('http://127.0.0.1:1/path').on('error', () => undefined);
      await never();
    }),
  );
  expect(failure.message).toContain(
    'over while storing the artifact. The last request, to 127.0.0.1:1, failed: connect ECONNREFUSED 127.0.0.1:1. Run again',
  );
});

it('keeps the process until then, whatever becomes of the work', () => {
  const module = new URL('../../../../src/adapters/github/deadline.ts', import.meta.url).href;
  const script = `
    import { deadlineAfter } from '${module}';
    await deadlineAfter(100).limit('working', () => new Promise(() => undefined)).catch(({ code }) => console.log(code));
  `;
  const ended = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
  expect([ended.stdout, ended.status]).toEqual(['timeout\n', 0]);
});

it('is one for all work', async () => {
  const deadline = deadlineAfter(50);
  const works = await Promise.all(['one', 'two'].map((name) => failureOf(deadline.limit(name, never))));
  expect(works.map((failure) => failure.code)).toEqual(['timeout', 'timeout']);
  let wasDone = false;
  const late = deadline.limit('more', () => {
    wasDone = true;
    return Promise.resolve();
  });
  expect((await failureOf(late)).code).toBe('timeout');
  expect(wasDone).toBe(false);
  expect(deadline.signal.aborted).toBe(true);
});

it('does not mind what becomes of work that it gave up', async () => {
  let fail = (): void => undefined;
  const work = new Promise<never>((_, reject) => {
    fail = () => {
      reject(new Error('too late'));
    };
  });
  await failureOf(deadlineAfter(10).limit('working', () => work));
  fail();
  // A rejection that nobody handles would end the process here.
  await new Promise((resolve) => setImmediate(resolve));
});
