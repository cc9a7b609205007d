import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from '../../domain/failure.ts';

const PAUSE_MS = 50;
const MAX_WAIT_MS = 120_000;
/** `sudo -n -- /bin/sh -e program` is the longest that is started. */
const MAX_WORDS = 6;

/**
 * Waits until no process of this machine runs a program: what a killed run had started goes on without it. Looks where Linux shows
 * processes; elsewhere it does not wait. Throws a `Failure` (`timeout`) after two minutes.
 */
export async function waitForProgram(name: string, folder = '/proc'): Promise<void> {
  const started = performance.now();
  while (isRunningIn(folder, name)) {
    if (performance.now() - started > MAX_WAIT_MS)
      throw new Failure(
        'timeout',
        `The program ${name} is still running after two minutes. End it, and run again.`,
      );
    await delay(PAUSE_MS);
  }
}

function isRunningIn(folder: string, name: string): boolean {
  return processesIn(folder).some((pid) =>
    wordsOf(`${folder}/${pid}/cmdline`).some((word) => basename(word) === name),
  );
}

function processesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((entry) => /^\d+$/.test(entry));
  } catch {
    return [];
  }
}

/** The program and its parameters; before them the interpreter of a script, or sudo, with theirs. */
function wordsOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\0').slice(0, MAX_WORDS);
  } catch {
    // It has ended, or is another user's.
    return [];
  }
}
