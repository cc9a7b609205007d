import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SecretPieces, tracesOfRun, tracesOfServices, type Trace } from './leak-scan.ts';
import { openssl, PASSPHRASE, workbench } from './workbench.ts';

const bench = workbench();
const WRONG_PASSPHRASE = 'walrus-Basalt-77-tangerine';

/** The files that are to hold a key in the clear. */
const KEY_FILES = /(private_key|service)(-\d{8}T\d{6}Z)?\.(pem|key)$/;

test('nothing that a restore writes or sends shows a piece of a secret, but the opened keys themselves', async () => {
  const secrets = new SecretPieces();
  secrets.addText('the passphrase', PASSPHRASE);
  secrets.addText('the other passphrase', WRONG_PASSPHRASE);
  const source = bench.folder();
  mkdirSync(join(source, 'extra'));
  openssl('genpkey', '-algorithm', 'ed25519', '-out', join(source, 'extra', 'service.key'));
  const inputs = { 'common-name': 'leak.example', passphrase: PASSPHRASE };
  const kept = await bench.keep({ workspace: source, inputs: { ...inputs, paths: 'extra/*' } });
  expect(kept.conclusion, kept.log).toBe('success');
  for (const path of ['private_key.pem', 'extra/service.key'])
    secrets.addKey(path, readFileSync(join(source, path), 'utf8'));
  bench.services.requests.length = 0;

  const traces: Trace[] = [];
  const observe = async (
    name: string,
    given: Readonly<Record<string, string>>,
    workspace = bench.folder(),
  ) => {
    const run = await bench.run('restore', { debug: true, workspace, inputs: { ...inputs, ...given } });
    secrets.addText('the token', run.token);
    traces.push(...tracesOfRun(name, run, workspace, KEY_FILES));
    return { run, workspace };
  };
  const { run, workspace } = await observe('opened', {});
  expect(run.conclusion, run.log).toBe('success');
  await observe('the same again', {}, workspace);
  writeFileSync(join(workspace, 'extra', 'service.key'), readFileSync(join(workspace, 'private_key.pem')));
  await observe('in the way', {}, workspace);
  await observe('overwritten', { overwrite: 'true' }, workspace);
  await observe('sealed', { passphrase: '' });
  await observe('wrong', { passphrase: WRONG_PASSPHRASE });
  await observe('short', { passphrase: PASSPHRASE.slice(0, 11) });
  bench.services.fault({ on: 'blob:*', kind: 403 });
  await observe('blob service down', {});
  bench.services.clearFaults();

  traces.push(...(await tracesOfServices(bench.services)));
  expect(traces.length).toBeGreaterThan(60);
  const leaks = traces.flatMap((trace) => secrets.findIn(trace).map((name) => `${name} in ${trace.place}`));
  expect(leaks).toEqual([]);
  // The scan would have found them: the opened keys are where they belong.
  const opened = readFileSync(join(workspace, 'extra', 'service.key')).toString('latin1');
  expect(secrets.findIn({ place: 'service.key', text: opened })).not.toEqual([]);
});
