import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import {
  hasEnded,
  identifyProcess,
  isElsewhere,
  stateOf,
} from '../../../../../src/adapters/files/disk/process-identity.ts';

/** An identity with one of its parts replaced. */
function withPart(identity: string, index: number, part: string): string {
  return identity.split('.').with(index, part).join('.');
}

const own = identifyProcess(process.pid);
const ended = identifyProcess(spawnSync(process.execPath, ['-e', '']).pid);
const OTHER = '0123456789ab';

it('a process that runs has not ended, and one that has ended has', async () => {
  expect(stateOf(own)).toBe('running');
  expect(hasEnded(ended)).toBe(true);
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const identity = identifyProcess(child.pid ?? 0);
  expect(hasEnded(identity)).toBe(false);
  child.stdin.end();
  await once(child, 'exit');
  expect(hasEnded(identity)).toBe(true);
});

it('every process ended with its machine, when that was started again', () => {
  expect(hasEnded(withPart(own, 1, OTHER))).toBe(true);
});

it.each([
  [0, 'another machine'],
  [2, 'another container'],
])('nothing is known of a process elsewhere (part %i, of %s)', (part) => {
  expect(hasEnded(withPart(ended, part, OTHER))).toBe(false);
  expect(stateOf(withPart(own, part, OTHER))).toBe('unknown');
});

it.runIf(process.platform === 'linux')('a later process with the same number is another one', () => {
  expect(hasEnded(withPart(own, 4, '1'))).toBe(true);
});

it('a process of another machine is elsewhere, one of another container or boot is not', () => {
  expect([0, 1, 2].map((part) => isElsewhere(withPart(own, part, OTHER)))).toEqual([true, false, false]);
});

it.each(['', 'x', `${own}.0`])('nothing is known of "%s"', (identity) => {
  expect(hasEnded(identity)).toBe(false);
  expect(isElsewhere(identity)).toBe(false);
});

it.each([0, 1])('the process %i has no identity', (pid) => {
  expect(identifyProcess(pid)).toBe('');
});
