import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RunResult } from '../../local/runner/run-options.ts';
import { nameOf, readSet, redated, runIdOf, zipOfSet } from '../end-to-end/dated-set.ts';
import { PASSPHRASE, type KeepRun, type Workbench } from '../end-to-end/workbench.ts';

/** A job summary that an action wrote in a run of its own. */
export interface Sample {
  /** Such as `keep-issued-12`: kind and number of certificates, or of backups. */
  readonly name: string;
  readonly markdown: string;
}

type Inputs = Readonly<Record<string, string>>;

const DAY_MS = 86_400_000;
const OTHER_PASSPHRASE = 'walrus-Basalt-77-tangerine';
const WRITE = { actions: 'write' } as const;
const WITH_DRAFTS = { actions: 'read', contents: 'write' } as const;

/** The first ones are as long, and as odd, as common names get. */
const NAMES = [
  '*.internal.example.com',
  'a-service-with-a-long-name.region-eu-central-1.int.example.com',
  'bücher.example',
  '2001:db8::1',
];

/** The inputs of a run that keeps so many certificates. */
function inputsFor(count: number): Inputs {
  if (count === 1) return { 'common-name': 'example.com', passphrase: PASSPHRASE };
  const common = { 'key-type': 'ecdsa-p256', passphrase: PASSPHRASE };
  const names = Array.from(
    { length: count },
    (_, index) => NAMES[index] ?? `sensor-${index + 1}.plant-3.example.com`,
  );
  const entries = names.map((name, index) => `- common-name: "${name}"\n  days: ${100 + (index % 250)}\n`);
  return { ...common, certificates: entries.join('') };
}

/** A list in which every fourth entry cannot be used. */
function withBadEntries(inputs: Inputs): Inputs {
  const { certificates = '' } = inputs;
  const entries = certificates.split(/^(?=- )/m);
  const bad = entries.map((entry, index) => (index % 4 === 1 ? `${entry}  key-type: rsa-1024\n` : entry));
  return { ...inputs, certificates: bad.join('') };
}

/** The inputs without those of these names. */
function without(inputs: Inputs, ...names: readonly string[]): Inputs {
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => !names.includes(name)));
}

/** What names the stored certificates for the other actions. */
function subjectOf(inputs: Inputs): Inputs {
  return without(inputs, 'key-type');
}

/** With many certificates a run takes long. These have the longest summaries, or make what the others need. */
const KINDS_OF_MANY: ReadonlySet<string> = new Set([
  'keep-issued',
  'keep-renewed',
  'keep-bad-entries',
  'keep-locked',
  'restore',
  'check-failed',
  'check-files',
  'backup-public',
  'trust',
  'prune-dry-run',
]);
const MANY = 100;

/** Makes a run and keeps its summary. */
type Sampler = (kind: string, run: () => Promise<Pick<RunResult, 'rawSummary'>>) => Promise<void>;

/** Runs every action in every way that it can end, over so many certificates, and returns the summaries. */
export async function sampleRuns(bench: Workbench, count: number): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  const sample: Sampler = async (kind, run) => {
    if (count > MANY && !KINDS_OF_MANY.has(kind)) return;
    const { rawSummary } = await run();
    samples.push({ name: `${kind}-${count}`, markdown: rawSummary });
  };
  const inputs = inputsFor(count);
  const workspace = bench.folder();
  await sampleKeep(bench, inputs, workspace, sample);
  await sampleRestore(bench, inputs, sample);
  await sampleCheck(bench, inputs, workspace, sample);
  await sampleBackup(bench, count, workspace, sample);
  await sampleTrust(bench, workspace, sample);
  await sampleFailures(bench, inputs, workspace, sample);
  await sampleForEver(bench, inputs, sample);
  await samplePrune(bench, count, sample);
  await forget(bench);
  return samples;
}

async function sampleKeep(
  bench: Workbench,
  inputs: Inputs,
  workspace: string,
  sample: Sampler,
): Promise<void> {
  await sample('keep-dry-run', () => bench.keep({ inputs: { ...inputs, 'dry-run': 'true' } }));
  await sample('keep-issued', () => bench.keep({ inputs, workspace }));
  await sample('keep-reused', () => bench.keep({ inputs: { ...inputs, 'backup-path': bench.folder() } }));
  await sample('keep-renewed', () =>
    bench.keep({ inputs: { ...inputs, 'force-renewal': 'true' }, workspace }),
  );
}

async function sampleRestore(bench: Workbench, inputs: Inputs, sample: Sampler): Promise<void> {
  const subject = subjectOf(inputs);
  const run = (changed: Inputs) => () => bench.run('restore', { inputs: changed });
  await sample('restore', run(subject));
  await sample('restore-earlier', run({ ...subject, date: '2020-01-01' }));
  await sample('restore-sealed', run(without(subject, 'passphrase')));
  await sample('restore-locked', run({ ...subject, passphrase: OTHER_PASSPHRASE }));
}

async function sampleCheck(
  bench: Workbench,
  inputs: Inputs,
  workspace: string,
  sample: Sampler,
): Promise<void> {
  const subject = subjectOf(inputs);
  const run = (changed: Inputs) => () => bench.run('check', { workspace, inputs: changed });
  const soon = { 'warn-days': '400', 'fail-days': '365' };
  await sample('check-ok', run(subject));
  await sample('check-warning', run({ ...subject, 'warn-days': '400' }));
  await sample('check-failed', run({ ...subject, ...soon }));
  await sample('check-files', run({ paths: '**/*.pem', ...soon }));
  await sample('check-locked', run({ ...subject, passphrase: OTHER_PASSPHRASE }));
}

/** As many files beside the certificates. */
async function sampleBackup(
  bench: Workbench,
  count: number,
  workspace: string,
  sample: Sampler,
): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const path = join(workspace, 'conf', `site-${index + 1}`, 'server.conf');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'listen 443\n');
  }
  const open = { paths: '**/certificate.pem\nconf/**', 'artifact-name': 'files-of-all' };
  const sealed = { ...open, 'artifact-name': 'files', passphrase: PASSPHRASE };
  const run = (inputs: Inputs) => () => bench.run('backup', { workspace, inputs });
  await sample('backup', run(sealed));
  await sample('backup-unchanged', run({ ...sealed, 'skip-if-unchanged': 'true' }));
  await sample('backup-public', run(open));
  await sample('backup-nothing', run({ ...open, paths: 'nowhere/**' }));
}

async function sampleFailures(
  bench: Workbench,
  inputs: Inputs,
  workspace: string,
  sample: Sampler,
): Promise<void> {
  const run =
    (changed: Inputs, more: KeepRun = {}) =>
    () =>
      bench.keep({ ...more, inputs: changed });
  await sample('keep-locked', run({ ...inputs, passphrase: OTHER_PASSPHRASE }));
  await sample('keep-bad-input', run({ ...inputs, days: 'x', 'renew-before': 'soon' }));
  bench.services.fault({ on: 'CreateArtifact', kind: 403 });
  await sample('keep-not-stored', run(inputs, { workspace }));
  bench.services.clearFaults();
  await forget(bench);
  if ('certificates' in inputs) await sample('keep-bad-entries', run(withBadEntries(inputs)));
  await forget(bench);
  const open = without(inputs, 'passphrase');
  await sample('keep-public', run(open));
  // A backup is there now, without the key.
  await sample('keep-public-again', run(open));
  await sample('keep-pull-request', run(inputs, { event: 'pull_request' }));
}

/** Of identities that only a person replaces, with a draft release as their store. */
async function sampleForEver(bench: Workbench, inputs: Inputs, sample: Sampler): Promise<void> {
  const identity = { usages: 'code-signing', days: '10950', 'renew-before': 'never' };
  const lasting = { ...inputs, ...identity, 'release-tag': 'certkeep-backups' };
  const keep = (changed: Inputs) => () => bench.keep({ inputs: changed, permissions: WITH_DRAFTS });
  await forget(bench);
  await sample('for-ever-in-artifacts', keep(without(lasting, 'release-tag')));
  await forget(bench);
  await sample('for-ever-issued', keep(lasting));
  await sample('for-ever-reused', keep(lasting));
  await sample('for-ever-refused', keep({ ...lasting, 'key-type': 'ecdsa-p384' }));
  await sample('for-ever-forced', keep({ ...lasting, 'force-renewal': 'true' }));
  const checked = { 'release-tag': 'certkeep-backups', 'if-no-files-found': 'ignore' };
  const subject = { ...subjectOf(inputs), ...checked };
  await sample('for-ever-check', () => bench.run('check', { inputs: subject, permissions: WITH_DRAFTS }));
}

/** Of the store that changes nothing but the job. */
async function sampleTrust(bench: Workbench, workspace: string, sample: Sampler): Promise<void> {
  const inputs = { 'cert-path': '**/certificate.pem', stores: 'environment' };
  await sample('trust', () => bench.run('trust', { inputs, workspace }));
  await sample('trust-refused', () =>
    bench.run('trust', { inputs: { 'cert-path': 'absent.pem' }, workspace }),
  );
}

/** So many backups, one a day. */
async function samplePrune(bench: Workbench, count: number, sample: Sampler): Promise<void> {
  const base = 'certkeep-example.com';
  await forget(bench);
  await storeDaily(bench, base, count);
  const rules = { 'artifact-name': base, 'keep-daily': '7', 'keep-monthly': '12' };
  const run = (inputs: Inputs) => () => bench.run('prune', { inputs, permissions: WRITE });
  await sample('prune-dry-run', run(rules));
  await sample('prune-no-rule', run({ 'artifact-name': base }));
  await sample('prune', run({ ...rules, 'dry-run': 'false' }));
  await sample('prune-nothing', run({ ...rules, 'artifact-name': 'certkeep-exmple.com' }));
}

async function storeDaily(bench: Workbench, base: string, count: number): Promise<void> {
  const set = readSet(await bench.setOf(await bench.keep({ inputs: without(inputsFor(1), 'passphrase') })));
  await bench.services.artifacts.removeAll();
  const now = Math.floor(Date.now() / 1000) * 1000;
  for (let index = 0; index < count; index += 1) {
    const time = new Date(now - (index + 1) * DAY_MS);
    const dated = redated(set, base, time);
    await bench.services.artifacts.add({
      name: nameOf(dated),
      runId: runIdOf(dated),
      zip: zipOfSet(dated, time),
      createdAt: time,
      expiresAt: new Date(now + 30 * DAY_MS),
    });
  }
}

async function forget(bench: Workbench): Promise<void> {
  await bench.services.artifacts.removeAll();
  await bench.services.caches.removeAll();
  await bench.services.releases.removeAll();
}
