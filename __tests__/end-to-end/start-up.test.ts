import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { projectFolder, workbench } from './workbench.ts';

const recordLoaded = pathToFileURL(join(dirname(fileURLToPath(import.meta.url)), 'record-loaded.mjs')).href;

/** Nearly all of it is our own code; any client would add a tenth of a megabyte or more. */
const MAX_BYTES = 300_000;

/** A piece of each client, and of whatever else such a run does not need. */
const STRANGERS = [
  'class ProxyAgent',
  'class BlobClient',
  'octokit-request.js',
  'generalizedTimeToDate',
  'end of central directory',
  'Invalid tar header',
  'class Minimatch',
  'followSymbolicLinks',
];

describe('a run of keep that has nothing to do', () => {
  const bench = workbench();
  const inputs = { 'common-name': 'idle.example.com', 'upload-artifact': 'false' };

  it('loads neither clients nor what makes certificates', async () => {
    const { workspace, conclusion } = await bench.keep({ inputs });
    expect(conclusion).toBe('success');

    const list = join(bench.folder(), 'loaded.txt');
    const run = await bench.keep({
      inputs,
      workspace,
      env: { NODE_OPTIONS: `--import ${recordLoaded}`, LOADED_LIST: list },
    });
    expect(run.outputs['status']).toBe('reused');
    const loaded = readFileSync(list, 'utf8')
      .trim()
      .split('\n')
      .map((url) => fileURLToPath(url))
      .filter((path) => path.includes(join('dist', '')));
    const text = loaded.map((path) => readFileSync(path, 'utf8')).join('\n');
    for (const part of STRANGERS) expect(text, part).not.toContain(part);
    expect(loaded.reduce((sum, path) => sum + statSync(path).size, 0)).toBeLessThan(MAX_BYTES);
  });
});

describe('what the toolkit imports and hardly uses', () => {
  const bundled = (name: string): string => join(projectFolder, 'dist', name);
  const load = createRequire(import.meta.url);

  it('is in files of its own that can be loaded', () => {
    const undici = load(bundled('undici.cjs')) as typeof import('undici');
    expect(new undici.ProxyAgent('http://127.0.0.1:1')).toBeInstanceOf(undici.Dispatcher);
    const azure = load(bundled('azure-storage-blob.mjs')) as typeof import('@azure/storage-blob');
    expect(new azure.BlobClient('https://blob.test/container/name').name).toBe('name');
  });

  it('is there, as all else that an idle run does not load', () => {
    const texts = readdirSync(bundled('.')).map((name) => readFileSync(bundled(name), 'utf8'));
    for (const part of STRANGERS)
      expect(
        texts.some((text) => text.includes(part)),
        part,
      ).toBe(true);
  });

  it.each([
    ['./undici.cjs', 'class ProxyAgent'],
    ['./azure-storage-blob.mjs', 'class BlobClient'],
  ])('is found in %s from where it is wanted, and is nowhere else', (file, part) => {
    const texts = readdirSync(bundled('.'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(bundled(name), 'utf8'));
    expect(texts.some((text) => text.includes(`(import.meta.url)("${file}")`))).toBe(true);
    for (const text of texts) expect(text).not.toContain(part);
  });
});
