import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../../domain/failure.ts';
import type { Clock } from '../../../ports/run.ts';
import { statusOf } from '../../files/disk/regular-file.ts';
import { identifyProcess, stateOf } from '../../files/disk/process-identity.ts';

/** Where the lock is, and how it is waited for. */
export interface LockPlace {
  /** Nobody else can write into it. */
  readonly folder: string;
  readonly clock: Clock;
  readonly pause: (ms: number) => Promise<void>;
}

const PAUSE_MS = 200;
const MAX_WAIT_MS = 5 * 60_000;
/** So old a file of another machine or container belongs to nobody: a change takes seconds. */
const MAX_AGE_MS = 60 * 60_000;
const PRIVATE_FILE = 0o600;
const CHOOSING = 'lock-choosing-';
const TICKET = /^lock-(\d{10})-/;
const OWNER = /^lock-(?:choosing|\d{10})-([0-9a-f.]*)-[0-9a-f]{8}$/;

/**
 * Does work while no other process that shares the folder does such work. Throws a `Failure` (`timeout`) that names the file of the other
 * one after five minutes.
 *
 * Lamport's bakery: whoever comes draws a number, and the smallest is next. Each file has one owner in its name, so that one that a kill
 * has left can be removed without taking the lock away from somebody else.
 */
export async function holdingLock<T>(place: LockPlace, work: () => Promise<T>): Promise<T> {
  const { folder } = place;
  const self = `${identifyProcess(process.pid)}-${randomBytes(4).toString('hex')}`;
  const choosing = join(folder, `${CHOOSING}${self}`);
  const own: string[] = [choosing];
  try {
    createEmpty(choosing);
    const ticket = `lock-${String(lastNumber(filesIn(place)) + 1).padStart(10, '0')}-${self}`;
    own.push(join(folder, ticket));
    createEmpty(join(folder, ticket));
    rmSync(choosing);
    await waitFor(ticket, place);
    return await work();
  } finally {
    for (const path of own) rmSync(path, { force: true });
  }
}

async function waitFor(ticket: string, place: LockPlace): Promise<void> {
  const { folder, clock, pause } = place;
  const started = clock.now().getTime();
  for (;;) {
    const first = firstBefore(ticket, place);
    if (first === undefined) return;
    if (clock.now().getTime() - started > MAX_WAIT_MS)
      throw new Failure(
        'timeout',
        `Another job has been changing what this machine trusts for five minutes (${join(folder, first)}). Wait for its end and run this job again. If there is no such job, delete that file first.`,
      );
    await pause(PAUSE_MS);
  }
}

/** Who draws a number now draws a greater one than ours. Who has drawn one has written it down before the second look. */
function firstBefore(ticket: string, place: LockPlace): string | undefined {
  const choosing = filesIn(place).find((name) => name.startsWith(CHOOSING));
  return choosing ?? filesIn(place).find((name) => TICKET.test(name) && name < ticket);
}

function lastNumber(names: readonly string[]): number {
  return Math.max(0, ...names.map((name) => Number(TICKET.exec(name)?.[1] ?? 0)));
}

/** The files of all who wait or work, in order. Removes those of processes that have ended. */
function filesIn(place: LockPlace): string[] {
  const names = readdirSync(place.folder).filter((name) => OWNER.test(name));
  return names.filter((name) => !isAbandoned(name, place)).sort();
}

function isAbandoned(name: string, { folder, clock }: LockPlace): boolean {
  const path = join(folder, name);
  const status = statusOf(path);
  if (status === null) return true;
  const owner = stateOf(OWNER.exec(name)?.[1] ?? '');
  const isOld = clock.now().getTime() - status.mtimeMs > MAX_AGE_MS;
  if (owner === 'running' || (owner === 'unknown' && !isOld)) return false;
  rmSync(path, { force: true });
  return true;
}

function createEmpty(path: string): void {
  writeFileSync(path, '', { flag: 'wx', mode: PRIVATE_FILE });
}
