import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RunResult } from '../../local/runner/run-options.ts';
import { PASSPHRASE } from './workbench.ts';

/** The entries of a list, as YAML in the input `certificates`. */
export function listOf(...names: readonly string[]): string {
  return names.map(entryOf).join('');
}

/** A name that is no host is a client's. */
function entryOf(name: string): string {
  const usages = name.includes(' ') ? '  usages: client-auth\n' : '';
  return `- common-name: "${name}"\n  key-type: ecdsa-p256\n  days: 60\n${usages}`;
}

/** Five certificates. */
export const NAMES = ['a.example', 'b.example', '*.c.example', 'd.example', 'E e'] as const;

/** The folders of those five. */
export const FOLDERS = ['a.example', 'b.example', '_wildcard.c.example', 'd.example', 'e_20e'] as const;

/** Inputs of a run over the five. */
export const LIST = { certificates: listOf(...NAMES), passphrase: PASSPHRASE } as const;

/** What the output `certificates` says of each, by name. */
export function recordsOf({
  outputs,
}: Pick<RunResult, 'outputs'>): Map<string, Readonly<Record<string, unknown>>> {
  const records = JSON.parse(outputs['certificates'] ?? '[]') as Readonly<Record<string, unknown>>[];
  return new Map(records.map((record) => [String(record['name']), record]));
}

export function certificateOf(workspace: string, folder: string): string {
  return readFileSync(join(workspace, 'certificates', folder, 'certificate.pem'), 'utf8');
}

export function keyOf(workspace: string, folder: string): string {
  return readFileSync(join(workspace, 'certificates', folder, 'private_key.pem'), 'utf8');
}

/** Permission bits. */
export function modeOf(path: string): number {
  return statSync(path).mode & 0o777;
}

/** What the output `certificates` says became of each. */
export function statusesOf(run: Pick<RunResult, 'outputs'>): Record<string, unknown> {
  return Object.fromEntries([...recordsOf(run)].map(([name, { status }]) => [name, status]));
}
