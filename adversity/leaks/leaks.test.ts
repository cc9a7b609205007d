import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { SecretPieces } from '../../__tests__/end-to-end/leak-scan.ts';
import { PASSPHRASE, workbench, type KeepRun } from '../../__tests__/end-to-end/workbench.ts';
import { extent } from '../extent.ts';
import { placeCanaries, USER_FILES } from './canaries.ts';
import { findLeaks, processesIn, recordingEnvironment, type FinishedRun } from './observed-run.ts';

/** The files that are to hold a key in the clear: ours, and those of the user. */
const KEY_FILES = new RegExp(`key[^/]*\\.pem$|${USER_FILES.source}`);
const OWN_KEYS = /key[^/]*\.pem$/;
const PREVIOUS_PASSPHRASE = 'walrus-Basalt-77-tangerine-"Ä';
const P12_PASSWORD = 'lantern-Cobalt-19-porcupine';

const bench = workbench();
const secrets = new SecretPieces();
secrets.addText('the passphrase', PASSPHRASE);
secrets.addText('the previous passphrase', PREVIOUS_PASSPHRASE);
secrets.addText('the PKCS#12 password', P12_PASSWORD);
/** What no store may show, and a log may: the names of files that are sealed. */
const names = new SecretPieces();
const runs: FinishedRun[] = [];
let processes = 0;

afterEach(() => {
  bench.services.clearFaults();
});

/** Runs an action with debug lines, and keeps all that it leaves, and all that it removed. */
async function observe(name: string, action: string, run: KeepRun): Promise<FinishedRun['run']> {
  const workspace = run.workspace ?? bench.folder();
  rememberKeys(workspace);
  const record = join(bench.folder(), 'record');
  const finished = await bench.run(action, {
    debug: true,
    ...run,
    workspace,
    env: { ...recordingEnvironment(record), ...run.env },
  });
  rememberKeys(workspace);
  processes += processesIn(record);
  runs.push({ name, run: finished, workspace, keyFiles: KEY_FILES, record });
  return finished;
}

function rememberKeys(folder: string): void {
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (OWN_KEYS.test(path)) secrets.addKey(path, readFileSync(join(folder, path), 'utf8'));
}

const keyTypes = extent(['ecdsa-p256'], ['rsa-2048', 'rsa-3072', 'ecdsa-p256', 'ecdsa-p384', 'ed25519']);

test.each(keyTypes)('every action, where all goes well, with %s', async (keyType) => {
  const name = { 'common-name': `${keyType}.example` };
  const inputs = { ...name, passphrase: PREVIOUS_PASSPHRASE, 'key-type': keyType };
  const workspace = bench.folder();
  placeCanaries(workspace, secrets, names);
  const files = { paths: 'extra/**', 'p12-path': 'out.p12', 'p12-password': P12_PASSWORD };
  const backupPath = bench.folder();
  const issued = await observe('issued', '.', {
    workspace,
    inputs: { ...inputs, ...files, 'backup-path': backupPath, 'release-tag': 'certkeep' },
    permissions: { actions: 'read', contents: 'write' },
  });
  expect(issued.conclusion, issued.log).toBe('success');
  runs.push({ name: 'the local directory', run: issued, workspace: backupPath, keyFiles: /^$/ });
  const passphrases = { passphrase: PASSPHRASE, 'previous-passphrase': PREVIOUS_PASSPHRASE };
  const rotated = await observe('rotated', '.', {
    inputs: { ...inputs, ...passphrases, 'force-renewal': 'true' },
  });
  expect(rotated.conclusion, rotated.log).toBe('success');
  const opened = { ...name, passphrase: PASSPHRASE };
  const restored = await observe('restored', 'restore', { inputs: opened });
  expect(restored.conclusion, restored.log).toBe('success');
  const backup = { paths: '**', 'artifact-name': `files-${keyType}` };
  const backedUp = await observe('backed up', 'backup', {
    workspace,
    inputs: { ...backup, passphrase: PASSPHRASE },
  });
  expect(backedUp.conclusion, backedUp.log).toBe('success');
  const brought = await observe('brought back', 'restore', {
    inputs: { 'artifact-name': backup['artifact-name'], passphrase: PASSPHRASE },
  });
  expect(brought.outputs['files']).toContain('extra/');
  const unsealed = await observe('backed up without a passphrase', 'backup', { workspace, inputs: backup });
  expect(unsealed.conclusion, unsealed.log).toBe('success');
  expect(unsealed.outputs['left-out']).toContain('extra/');
  await observe('checked', 'check', { workspace, inputs: { ...opened, paths: 'certificate.pem' } });
  const prune = { ...opened, 'keep-last': '1', 'dry-run': 'false' };
  await observe('pruned', 'prune', { inputs: prune, permissions: { actions: 'write' } });
});

test('a list, of which one entry is refused', async () => {
  const certificates = JSON.stringify([
    'a.example',
    'b.example',
    { 'common-name': 'c.example', 'key-type': 'none' },
  ]);
  const inputs = {
    certificates,
    'key-type': 'ecdsa-p256',
    passphrase: PASSPHRASE,
    'artifact-name': 'leak-list',
  };
  for (const round of ['issued', 'again']) await observe(`list ${round}`, '.', { inputs });
});

test('each kind of failure: passphrase, services, archives, a kill', async () => {
  const inputs = { 'common-name': 'fail.example', 'key-type': 'ecdsa-p256', passphrase: PASSPHRASE };
  expect((await observe('sound', '.', { inputs })).conclusion).toBe('success');
  for (const action of ['.', 'restore', 'check'])
    await observe(`wrong passphrase: ${action}`, action, {
      inputs: { 'common-name': 'fail.example', passphrase: PREVIOUS_PASSPHRASE },
    });
  const [newest] = bench.services.artifacts.list();
  const faults = extent(
    [
      ['rest:*', 500],
      ['blob:*', 'reset'],
    ] as const,
    [
      ['rest:*', 500],
      ['rest:*', 'reset'],
      ['blob:*', 'reset'],
      ['blob:*', 403],
      ['cache:*', 500],
      ['CreateArtifact', 500],
      ['FinalizeArtifact', 'lost-reply'],
    ] as const,
  );
  for (const [on, kind] of faults) {
    bench.services.fault({ on, kind });
    await observe(`${on} ${kind}`, '.', { inputs });
    await observe(`${on} ${kind}: restore`, 'restore', {
      inputs: { 'common-name': 'fail.example', passphrase: PASSPHRASE },
    });
    bench.services.clearFaults();
  }
  for (const operation of extent(
    ['CreateArtifact'] as const,
    ['CreateArtifact', 'FinalizeArtifact', 'blob:upload'] as const,
  )) {
    let kill = (): void => undefined;
    bench.services.fault({
      on: operation,
      kind: () => {
        kill();
      },
    });
    const killed = await observe(`killed at ${operation}`, '.', {
      inputs: { ...inputs, 'common-name': 'killed.example' },
      onStart: (running) => {
        kill = () => {
          running.kill('SIGKILL');
        };
      },
    });
    expect(killed.conclusion).toBe('failure');
    bench.services.clearFaults();
  }
  await bench.services.artifacts.replaceZip(
    newest?.id ?? 0,
    Buffer.from(`PK\u0003\u0004 ${'../'.repeat(9)}etc`),
  );
  await observe('hostile archive', 'restore', {
    inputs: { 'common-name': 'fail.example', passphrase: PASSPHRASE },
  });
  await bench.services.artifacts.remove(newest?.id ?? 0);
});

test('the scan sees what a run starts and removes, and the secrets in it', () => {
  const record = bench.folder();
  const spawned = ['tar', [], { INPUT_PASSPHRASE: PASSPHRASE }];
  writeFileSync(join(record, 'processes.jsonl'), `${JSON.stringify(spawned)}\n`);
  const seen = readFileSync(join(record, 'processes.jsonl')).toString('latin1');
  expect(secrets.findIn({ place: 'a process', text: seen })).not.toEqual([]);
  expect(processes).toBeGreaterThan(0);
  const records = runs.flatMap(({ record: of }) => (of === undefined ? [] : [of]));
  const removed = records.flatMap((of) => readdirSync(of)).filter((name) => name === 'removed');
  expect(removed.length).toBeGreaterThan(0);
});

test('nothing that these runs wrote, sent, started or removed shows a piece of a secret', async () => {
  expect(secrets.size).toBeGreaterThan(5_000);
  expect(await findLeaks(secrets, runs, bench.services, names)).toEqual([]);
});
