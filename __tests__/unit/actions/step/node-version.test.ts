import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { rejectOldNode } from '../../../../src/actions/step/node-version.ts';
import { Failure } from '../../../../src/domain/failure.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');

it.each(['12.22.12', '16.20.2', '20.20.2', '22.14.0', '23.11.1'])('Node %s is refused by name', (version) => {
  const attempt = (): void => {
    rejectOldNode(version);
  };
  expect(attempt).toThrow(Failure);
  expect(attempt).toThrow(`needs Node 24, and this runner started it with Node ${version}:`);
});

it.each(['24.0.0', '24.21.0', '26.1.0', '100.0.0'])('Node %s is taken', (version) => {
  expect(() => {
    rejectOldNode(version);
  }).not.toThrow();
});

it.each(['.', 'backup', 'restore', 'check', 'prune', 'trust'])(
  'the Node that is needed is that of action.yml in %s',
  (folder) => {
    const { runs } = parse(readFileSync(join(root, folder, 'action.yml'), 'utf8')) as {
      readonly runs: { readonly using: string };
    };
    const major = runs.using.replace('node', '');
    expect(() => {
      rejectOldNode(`${Number(major) - 1}.99.0`);
    }).toThrow(`needs Node ${major},`);
  },
);
