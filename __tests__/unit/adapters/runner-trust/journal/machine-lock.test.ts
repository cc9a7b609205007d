import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import {
  holdingLock,
  type LockPlace,
} from '../../../../../src/adapters/runner-trust/journal/machine-lock.ts';
import { identifyProcess } from '../../../../../src/adapters/files/disk/process-identity.ts';

const root = mkdtempSync(join(tmpdir(), 'certkeep-lock-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const own = identifyProcess(process.pid);
const ended = identifyProcess(spawnSync(process.execPath, ['-e', '']).pid);
const elsewhere = own.split('.').with(0, '0123456789ab').join('.');

let folder: string;
/** How long was waited; a pause ends when this process has done all else. */
let waitedMs: number;
let place: LockPlace;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'journals-'));
  waitedMs = 0;
  const began = Date.now();
  place = {
    folder,
    clock: { now: () => new Date(began + waitedMs) },
    pause: (ms) => {
      waitedMs += ms;
      return new Promise((resolve) => setImmediate(resolve));
    },
  };
});

function leave(name: string): void {
  writeFileSync(join(folder, `${name}-00000000`), '');
}

it('lets one work at a time, in the order in which they came', async () => {
  const events: string[] = [];
  const work = async (name: string): Promise<void> => {
    events.push(`${name} begins`);
    await place.pause(1);
    events.push(`${name} ends`);
  };
  const names = ['a', 'b', 'c', 'd'];
  await Promise.all(names.map((name) => holdingLock(place, () => work(name))));
  expect(events).toHaveLength(8);
  for (let index = 0; index < 8; index += 2)
    expect(events[index]?.charAt(0)).toBe(events[index + 1]?.charAt(0));
  expect(readdirSync(folder)).toEqual([]);
});

it('is free again after work that failed', async () => {
  await expect(holdingLock(place, () => Promise.reject(new Error('no space')))).rejects.toThrow('no space');
  expect(await holdingLock(place, () => Promise.resolve('done'))).toBe('done');
});

it.each(['lock-0000000001', 'lock-choosing'])(
  'waits five minutes for %s of a process that runs',
  async (name) => {
    leave(`${name}-${own}`);
    const waiting = holdingLock(place, () => Promise.resolve());
    await expect(waiting).rejects.toThrow(
      /Another job has been changing .* for five minutes .*lock-.* delete that file first/,
    );
    expect(waitedMs).toBeGreaterThan(300_000);
    expect(readdirSync(folder)).toEqual([`${name}-${own}-00000000`]);
  },
);

it.each(['lock-0000000001', 'lock-choosing'])('does not wait for %s that a kill has left', async (name) => {
  leave(`${name}-${ended}`);
  await holdingLock(place, () => Promise.resolve());
  expect(waitedMs).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
});

it('waits for a process of another machine, unless its file is an hour old', async () => {
  leave(`lock-0000000001-${elsewhere}`);
  await expect(holdingLock(place, () => Promise.resolve())).rejects.toThrow('Another job');
  waitedMs = 3_601_000;
  await holdingLock(place, () => Promise.resolve());
  expect(readdirSync(folder)).toEqual([]);
});

it('waits for a process that runs, however old its file is', async () => {
  leave(`lock-0000000001-${own}`);
  waitedMs = 3_601_000;
  await expect(holdingLock(place, () => Promise.resolve())).rejects.toThrow('Another job');
});

it('leaves what is not its own', async () => {
  const names = ['0123456789ab', '0123456789ab.json', 'lock', 'lock-1-x'];
  for (const name of names) writeFileSync(join(folder, name), '');
  await holdingLock(place, () => Promise.resolve());
  expect(readdirSync(folder).sort()).toEqual(names.sort());
});
