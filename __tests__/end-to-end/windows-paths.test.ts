import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { INPUTS, isWindows, windowsBench } from './windows-bench.ts';
import { errorsOf, PASSPHRASE } from './workbench.ts';

const { bench, start, succeed, keep } = windowsBench();
const jsonOf = (text: string | undefined): unknown => JSON.parse(text ?? '');

describe.skipIf(!isWindows)('paths on Windows', () => {
  test('paths may be written with either slash, and with a drive', async () => {
    const workspace = bench.folder();
    const elsewhere = bench.folder();
    const { outputs } = await keep({
      workspace,
      inputs: {
        ...INPUTS,
        'cert-path': 'tls\\site.pem',
        'key-path': `${elsewhere.replaceAll('\\', '/')}/site.key`,
      },
    });
    expect([existsSync(join(workspace, 'tls', 'site.pem')), existsSync(join(elsewhere, 'site.key'))]).toEqual(
      [true, true],
    );
    expect(outputs['key-path']).toBe(join(elsewhere, 'site.key'));
  });

  test('two paths that differ only in case are one file', async () => {
    const run = await start('.', { inputs: { ...INPUTS, 'cert-path': 'site.pem', 'key-path': 'SITE.PEM' } });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toMatch(/cert-path.*key-path|key-path.*cert-path/);
    expect(readdirSync(run.workspace)).toEqual([]);
  });

  test('a list whose files differ only in case is refused', async () => {
    const certificates = JSON.stringify([
      { 'common-name': 'a.example', 'cert-path': 'a.pem' },
      { 'common-name': 'b.example', 'cert-path': 'A.pem' },
    ]);
    const run = await start('.', {
      inputs: { certificates, passphrase: PASSPHRASE, 'key-path': '{name}.key' },
    });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toContain('Entry 2: one of its files belongs to entry 1 already');
  });

  test('a pattern finds files whatever their case, and leaves the pair out', async () => {
    const first = await keep({ inputs: INPUTS });
    writeFileSync(join(first.workspace, 'SITE.CONF'), 'x');
    const run = await keep({
      workspace: first.workspace,
      inputs: { ...INPUTS, paths: '*.conf\nCERTIFICATE.PEM', 'upload-artifact': 'true' },
    });
    expect(jsonOf(run.outputs['left-out'])).toMatchObject([{ path: 'certificate.pem' }]);
    expect(run.outputs['verified']).toBe('true');
  });

  test('check reads certificates by a pattern and drills the newest backup', async () => {
    const { workspace } = await keep({ inputs: INPUTS });
    mkdirSync(join(workspace, 'sub'));
    const run = await succeed('check', {
      workspace,
      inputs: { paths: '**\\*.pem', 'common-name': INPUTS['common-name'], passphrase: PASSPHRASE },
    });
    expect(run.outputs, run.log).toMatchObject({ 'days-left': '364', verified: 'true' });
  });

  test('a missing file is named by its path, in our own words', async () => {
    const run = await start('check', { inputs: { paths: 'no\\such.pem', 'if-no-files-found': 'error' } });
    expect(run.conclusion).toBe('failure');
    expect(errorsOf(run).join()).toMatch(/no[\\/]such\.pem/);
    expect(`${run.log}${run.summary}`).not.toContain('Unexpected error');
  });

  test.each(['site:443.pem', 'aux.pem', 'tls./a.pem'])(
    'a name that no file can have is refused, and nothing is written: %s',
    async (path) => {
      const run = await start('.', { inputs: { ...INPUTS, 'cert-path': path } });
      expect(run.conclusion).toBe('failure');
      expect(errorsOf(run).join()).toContain('Windows can have no file of this name');
      expect(readdirSync(run.workspace)).toEqual([]);
    },
  );
});
