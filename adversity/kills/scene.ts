import { readdirSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Workbench } from '../../__tests__/end-to-end/workbench.ts';
import { daysAgo, type Material } from './material.ts';
import type { SteppedRun } from './stepping.ts';
import { exposedKeys, hiddenBelow } from './witnesses.ts';

/** What a run meets, and what must be true after it was cut off. */
export interface Scene {
  readonly run: SteppedRun;
  /** What is wrong right after the run was cut off. */
  afterwards(): Promise<string[]> | string[];
  /** What else is wrong if the run was asked to end, and could clean up after itself. */
  afterPoliteEnd(): string[];
  /** Runs again, undisturbed; what is wrong then. */
  again(): Promise<string[]>;
}

/** Sets a scene, under a name of its own for the artifacts and cache entries. */
export type SetScene = (bench: Workbench, base: string, material: Material) => Promise<Scene>;

/** Where a key may be in the clear while a run lasts, and after it was killed. */
const PASSING_KEY_FILES = /^(\.?private_key(-\d{8}T\d{6}Z(-r\d+)?)?\.pem(\.certkeep-(new|part))?)$/;
/** And where it may be once the next run is over. */
const LASTING_KEY_FILES = /^private_key(-\d{8}T\d{6}Z(-r\d+)?)?\.pem$/;

/** Whether a key may be in the clear here while a run lasts, and after it was killed. */
export function isPassingKey(path: string, workspace: string): boolean {
  return dirname(path) === workspace && PASSING_KEY_FILES.test(basename(path));
}

/** Hidden files, and keys that are not where a person would look for them. */
export function leftBehind(folders: readonly string[], keyFolders: readonly string[]): string[] {
  const isLasting = (path: string): boolean =>
    keyFolders.includes(dirname(path)) && LASTING_KEY_FILES.test(basename(path));
  return [
    ...folders.flatMap(hiddenBelow).map((path) => `left over: ${path}`),
    ...exposedKeys(folders, isLasting),
  ];
}

/** Makes what a killed run left hidden in a directory of backups look as old as it would be on the next day. */
export function age(directory: string): void {
  const yesterday = daysAgo(1);
  for (const path of hiddenBelow(directory)) {
    for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' }))
      utimesSync(join(path, name), yesterday, yesterday);
    utimesSync(path, yesterday, yesterday);
  }
}
