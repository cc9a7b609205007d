import { expect } from 'vitest';
import type { RunResult } from '../../local/runner/run-options.ts';
import { PASSPHRASE, type KeepRun, type Workbench } from './workbench.ts';

/** What a run says became of one certificate of a list. */
export interface ListedOutput {
  readonly name: string;
  readonly status: 'issued' | 'renewed' | 'reused' | 'failed';
  readonly reason?: string;
  readonly source?: string | null;
  readonly fingerprint?: string;
  readonly error?: string;
  readonly 'cert-path'?: string;
  readonly 'key-path'?: string;
}

/** The inputs of a run that keeps these entries, as JSON, which is YAML too. */
export function listOf(
  entries: readonly unknown[],
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return {
    certificates: JSON.stringify(entries),
    'key-type': 'ecdsa-p256',
    passphrase: PASSPHRASE,
    ...more,
  };
}

/** A run of a list, and what it says of each certificate. */
export interface ListRun extends RunResult {
  readonly workspace: string;
  readonly listed: readonly ListedOutput[];
}

/** Runs a list, and expects the end. */
export async function keepList(
  bench: Workbench,
  run: KeepRun,
  conclusion: RunResult['conclusion'] = 'success',
): Promise<ListRun> {
  const result = await bench.keep(run);
  expect(result.conclusion, result.log).toBe(conclusion);
  return { ...result, listed: listedIn(result) };
}

/** What a run says became of the certificates of a list. */
export function listedIn({ outputs }: RunResult): readonly ListedOutput[] {
  return JSON.parse(outputs['certificates'] ?? '[]') as ListedOutput[];
}

/** The fingerprints by name, of those that have one. */
export function fingerprintsOf({ listed }: Pick<ListRun, 'listed'>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    listed.flatMap(({ name, fingerprint }) => (fingerprint === undefined ? [] : [[name, fingerprint]])),
  );
}

/** How often each status came about, as `reason` has it. */
export function statusesOf({ listed }: Pick<ListRun, 'listed'>): Readonly<Record<string, string>> {
  return Object.fromEntries(listed.map(({ name, status }) => [name, status]));
}
