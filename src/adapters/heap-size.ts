import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { SetStaging } from '../ports.ts';

/**
 * Holds the young generation of V8's heap at its size of now. A busy stream makes it grow to 16 MB otherwise, twice;
 * one that stays small is collected more often, and costs neither a large file nor a long list time that could be measured.
 */
export function keepYoungGenerationSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * Has V8 collect before its heap grows far beyond what is in use, which it lets happen otherwise: half of the memory of a
 * run that keeps ten thousand certificates was garbage. Both flags are read anew at each collection, so that they
 * may be set while the process runs, of which V8 makes no promise in general.
 */
export function keepHeapSmall(): void {
  keepYoungGenerationSmall();
  setFlagsFromString('--optimize-for-size');
}

/** As a staging, after a collection: what a set is made from weighs much, and what was made before is mostly done with. */
export function stagingInSmallHeap(staging: SetStaging): SetStaging {
  return {
    begin(dayFolder) {
      collectGarbage('major');
      return staging.begin(dayFolder);
    },
  };
}

let found: NodeJS.GCFunction | null | undefined;

/** Has V8 collect now: the young generation, or everything. */
export function collectGarbage(type: 'minor' | 'major'): void {
  found ??= collector();
  found?.({ type, execution: 'sync' });
}

function collector(): NodeJS.GCFunction | null {
  keepYoungGenerationSmall();
  setFlagsFromString('--expose-gc');
  const exposed: unknown = runInNewContext('gc');
  return isCollector(exposed) ? exposed : null;
}

function isCollector(exposed: unknown): exposed is NodeJS.GCFunction {
  return typeof exposed === 'function';
}
