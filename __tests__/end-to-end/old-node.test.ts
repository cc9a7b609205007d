import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { errorsOf, PASSPHRASE, workbench } from './workbench.ts';

const bench = workbench();
const likeNode20 = pathToFileURL(join(import.meta.dirname, 'like-node-20.mjs')).href;
const env = { NODE_OPTIONS: `--import ${likeNode20}` };

it.each([
  ['.', { 'common-name': 'old.example.com' }],
  ['backup', { paths: '*.conf' }],
  ['restore', { 'common-name': 'old.example.com' }],
  ['check', { 'common-name': 'old.example.com' }],
  ['prune', { 'common-name': 'old.example.com', 'keep-last': '1' }],
  ['trust', {}],
])(
  'under Node 20 the action in %s says in one sentence what it needs, and does nothing',
  async (action, inputs) => {
    const before = bench.services.requests.length;
    const run = await bench.run(action, { inputs: { passphrase: PASSPHRASE, ...inputs }, env });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run)).toEqual([
      expect.stringMatching(
        /^Certkeep needs Node 24, and this runner started it with Node 20\.20\.2: update /,
      ),
    ]);
    expect(run.summary).toContain('Certkeep needs Node 24');
    expect(readdirSync(run.workspace)).toEqual([]);
    expect(bench.services.requests).toHaveLength(before);
  },
);
