// Runs every example in act, a real workflow engine, as on three fresh runners one after the other: the first must
// issue and upload, the second reuse the same certificate, and the third, with the cache gone, find it in the artifact.
import { cp, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServices, type Services } from '../local/services/services.ts';
import { findExamples, type Example } from './act-examples.ts';
import { startActRelay, type ActRelay } from './act-relay.ts';
import { cacheFolderOf, findFreePorts, runInAct, type ActInvocation, type ActRun } from './act-run.ts';
import { run } from './child-process.ts';
import { inProject } from './project.ts';
import { provideSigningTools, SIGNING_ENVIRONMENT } from './signing-tools.ts';
import { provideTool } from './tools.ts';
import { listWorkflows } from './workflows.ts';

/** What is in a user's checkout: the contract, the bundle, and nothing that builds it. */
const shipped = ['action.yml', 'main.js', 'package.json', 'dist'];
const repository = 'octo-org/example';
const branch = 'main';
/** `test-trust-example.ts` runs it, on a machine of its own: act would change this one. */
const CHANGING_THE_MACHINE = ['trust-for-browser-tests.yml'];
const passphrase = 'correct horse battery staple';
/** Some shards have two entries of it, and some have one. */
const fleet = Array.from({ length: 12 }, (_, index) => `sensor-${index + 1}.example.com`);

/** Part of the names of the only examples to run: `node scripts/test-act.ts sign-`. */
const [, , wanted = ''] = process.argv;

interface Tally {
  passed: number;
  failed: number;
}

interface Place {
  readonly act: string;
  readonly folder: string;
  readonly repositoryFolder: string;
}

/** Whose outputs prove that a workflow did what it is for. */
interface Proof {
  readonly workflow: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
}

/**
 * What is run after a certificate was kept, in this order, on fresh runners that share the same stores.
 */
const proofs: readonly Proof[] = [
  // Three sets show how often runs happen, so check knows that the next one replaces the artifact in time.
  { workflow: 'strategy.yml', inputs: { task: 'keep' }, outputs: { status: 'reused' } },
  { workflow: 'strategy.yml', inputs: { task: 'keep' }, outputs: { status: 'reused' } },
  { workflow: 'backup-files.yml', outputs: { verified: 'true' } },
  { workflow: 'restore-in-deploy.yml', outputs: { restored: 'true' } },
  { workflow: 'check-daily.yml', outputs: { status: 'ok', verified: 'true' } },
  { workflow: 'strategy.yml', inputs: { task: 'check' }, outputs: { status: 'ok' } },
  { workflow: 'strategy.yml', inputs: { task: 'deploy', date: 'latest' }, outputs: { restored: 'true' } },
  { workflow: 'prune-monthly.yml', outputs: { 'removed-count': '0' } },
  { workflow: 'strategy.yml', inputs: { task: 'prune' }, outputs: { 'removed-count': '0' } },
];

process.exitCode = await main();

async function main(): Promise<number> {
  const act = await provideTool('act');
  if (act.state === 'missing') {
    console.log(`${act.isFailure ? 'failed' : 'skipped'}: ${act.why}`);
    return act.isFailure ? 1 : 0;
  }
  const absent = shipped.filter((name) => !existsSync(inProject(name)));
  if (absent.length > 0) {
    console.log(`failed: ${absent.join(', ')} missing; \`npm run build\` makes dist`);
    return 1;
  }
  const tally: Tally = { passed: 0, failed: 0 };
  // act compares paths as text, and the temporary folder is a symbolic link on macOS.
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'certkeep-act-'));
  try {
    const repositoryFolder = await prepareRepository(folder);
    const signing = await provideSigningTools();
    for (const example of await findExamples(fleet.length)) {
      if (isTriedElsewhere(example) || !example.file.includes(wanted)) continue;
      if (example.signs && signing.state === 'missing') {
        console.log(`${signing.isFailure ? 'FAILED ' : 'skipped'} ${example.file}: ${signing.why}`);
        if (signing.isFailure) tally.failed += 1;
        continue;
      }
      await tryExample(example, { act: act.program, folder, repositoryFolder }, tally);
    }
    if (wanted === '') await trySiblings({ act: act.program, folder, repositoryFolder }, tally);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed === 0 && tally.passed > 0 ? 0 : 1;
}

async function prepareRepository(folder: string): Promise<string> {
  const target = join(folder, 'repository');
  const workflows = join(target, '.github', 'workflows');
  await mkdir(workflows, { recursive: true });
  for (const name of [...shipped, ...(await findSiblings())])
    await cp(inProject(name), join(target, name), { recursive: true });
  for (const file of await listWorkflows('examples'))
    await cp(inProject('examples', file), join(workflows, file));
  // Something of a user's own, to be signed and to be backed up, and a list of certificates, to be kept.
  await cp(inProject('__tests__', 'fixtures', 'signing', 'project'), target, { recursive: true });
  await writeFile(join(target, 'server.conf'), 'listen 443\n');
  await writeFile(join(target, 'fleet.yml'), fleet.map((name) => `- ${name}\n`).join(''));
  const identity = [
    '-c',
    'user.name=test',
    '-c',
    'user.email=test@example.com',
    '-c',
    'commit.gpgsign=false',
  ];
  for (const parameters of [
    ['init', '--quiet', `--initial-branch=${branch}`],
    ['add', '--all', '--force'],
    [...identity, 'commit', '--quiet', '--no-verify', '--message', 'A checkout'],
  ]) {
    const outcome = await run('git', parameters, { cwd: target });
    if (outcome.exitCode !== 0) throw new Error(`git ${parameters.join(' ')} failed: ${outcome.output}`);
  }
  return target;
}

/** The folders of the actions beside the root action. */
async function findSiblings(): Promise<readonly string[]> {
  const entries = await readdir(inProject(), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return folders.filter((folder) => existsSync(inProject(folder, 'action.yml')));
}

function isTriedElsewhere({ file }: Example): boolean {
  return CHANGING_THE_MACHINE.includes(file) || proofs.some(({ workflow }) => workflow === file);
}

async function tryExample(example: Example, place: Place, tally: Tally): Promise<void> {
  await withStores(example, place, (invocation, relay) => tryThreeRuns(example, invocation, relay, tally));
}

/** The whole strategy on one set of stores: keep, then what the siblings make of its backup. */
async function trySiblings(place: Place, tally: Tally): Promise<void> {
  await withStores(
    { file: 'keep-weekly.yml', event: 'workflow_dispatch', cron: null, usesRelease: false },
    { ...place, folder: join(place.folder, 'strategy') },
    async (invocation, relay) => {
      const first = await runInAct({ ...invocation, runId: 1 });
      report('a certificate is kept for the siblings', first, judgeFirst(first, 1, relay), tally);
      for (const [index, proof] of proofs.entries()) {
        const { workflow, inputs } = proof;
        const finished = await runInAct({
          ...invocation,
          workflow,
          runId: index + 2,
          event: 'workflow_dispatch',
          ...(inputs === undefined ? {} : { inputs }),
        });
        const task = inputs === undefined ? '' : ` (${inputs['task'] ?? ''})`;
        report(`${workflow}${task} does what it is for`, finished, judgeProof(finished, proof), tally);
      }
    },
  );
}

/** What is wrong with a run that should give these outputs, or `null`. */
function judgeProof(finished: ActRun, { outputs }: Proof): string | null {
  if (!finished.succeeded) return 'the workflow failed';
  const isProved = finished.steps.some((step) =>
    Object.entries(outputs).every(([name, value]) => step.outputs[name] === value),
  );
  return isProved ? null : `no step gave ${JSON.stringify(outputs)}`;
}

async function withStores(
  example: Pick<Example, 'file' | 'event' | 'cron' | 'usesRelease'>,
  place: Place,
  work: (invocation: Omit<ActInvocation, 'runId'>, relay: ActRelay) => Promise<void>,
): Promise<void> {
  const stateFolder = join(place.folder, `state-${example.file}`);
  await mkdir(stateFolder, { recursive: true });
  const ports = await findFreePorts();
  const releases = example.usesRelease ? await startReleases(stateFolder) : null;
  const relay = await startActRelay({
    artifactPort: ports.artifacts,
    cachePort: ports.caches,
    releasePort: releases === null ? null : Number(new URL(releases.apiUrl).port),
    repository,
    branch,
  });
  const invocation: Omit<ActInvocation, 'runId'> = {
    act: place.act,
    repositoryFolder: place.repositoryFolder,
    workflow: example.file,
    event: example.event,
    cron: example.cron,
    stateFolder,
    ports,
    relayUrl: relay.url,
    repository,
    branch,
    secrets: {
      CERTKEEP_PASSPHRASE: passphrase,
      P12_PASSWORD: 'changeit',
      GITHUB_TOKEN: releases?.tokenFor({ actions: 'read', contents: 'write' }) ?? 'token-of-the-test',
    },
    variables: {
      CERTIFICATE_FOLDER: join(stateFolder, 'server'),
      BACKUP_FOLDER: join(stateFolder, 'backups'),
    },
    env: SIGNING_ENVIRONMENT,
  };
  try {
    await work(invocation, relay);
  } finally {
    await relay.close();
    await releases?.close();
  }
}

/** Services of the local runner, for what act has no part of. */
async function startReleases(stateFolder: string): Promise<Services> {
  const [owner = '', name = ''] = repository.split('/');
  return startServices({ stateFolder: join(stateFolder, 'services'), repository: { owner, name } });
}

async function tryThreeRuns(
  example: Example,
  invocation: Omit<ActInvocation, 'runId'>,
  relay: ActRelay,
  tally: Tally,
): Promise<void> {
  const first = await runInAct({ ...invocation, runId: 1 });
  const problem = judgeFirst(first, example.count, relay);
  report(`${example.file}: the first run issues and uploads`, first, problem, tally);
  const fingerprints = fingerprintsOf(first);
  const uploads = relay.artifacts.length;

  const second = await runInAct({ ...invocation, runId: 2 });
  const judgement =
    judgeReuse(second, fingerprints, relay.artifacts.length - uploads) ??
    (sourceOf(second) === 'artifact' ? 'it came from the artifact, past the cache' : null);
  report(`${example.file}: the second run reuses the same certificate`, second, judgement, tally);
  // A self-hosted runner finds its own files, with or without a cache.
  if (sourceOf(second) === 'workspace') return;

  relay.forgetCaches();
  await rm(cacheFolderOf(invocation.stateFolder), { recursive: true, force: true });
  const third = await runInAct({ ...invocation, runId: 3 });
  const found = sourceOf(third) === 'artifact' ? null : `it came from: ${sourceOf(third)}`;
  report(
    `${example.file}: with the cache gone it comes from the artifact`,
    third,
    judgeReuse(third, fingerprints, 1) ?? found,
    tally,
  );
}

/** What is wrong with a first run, or `null`. Steps after the first one may reuse what it issued. */
function judgeFirst(first: ActRun, count: number, relay: ActRelay): string | null {
  const [step] = keptSteps(first);
  if (!first.succeeded) return 'the workflow failed';
  if (step === undefined) return 'no step kept a certificate';
  if (step.outputs['status'] !== 'issued') return `status is ${step.outputs['status']}`;
  if (step.outputs['verified'] !== 'true') return `verified is ${step.outputs['verified']}`;
  const kept = fingerprintsOf(first).length;
  if (kept !== count) return `the jobs of the run have ${kept} different certificates instead of ${count}`;
  const name = step.outputs['artifact-name'] ?? '';
  if (!relay.artifacts.some((artifact) => artifact.name === name)) return `no artifact "${name}" arrived`;
  return null;
}

/** What is wrong with a run that should find the certificate, or `null`. */
function judgeReuse(later: ActRun, fingerprints: readonly string[], uploads: number): string | null {
  const steps = keptSteps(later);
  if (!later.succeeded) return 'the workflow failed';
  if (steps.length === 0) return 'no step kept a certificate';
  const other = steps.find((step) => step.outputs['status'] !== 'reused');
  if (other !== undefined) return `status is ${other.outputs['status']} (${other.outputs['reason']})`;
  if (fingerprintsOf(later).join() !== fingerprints.join()) return 'a fingerprint changed';
  if (steps[0]?.outputs['verified'] !== 'true') return `verified is ${steps[0]?.outputs['verified']}`;
  if (uploads < 1) return 'no new backup arrived';
  return null;
}

/** The steps that kept a certificate, or a list of them. */
function keptSteps(finished: ActRun): ActRun['steps'] {
  return finished.steps.filter(
    ({ outputs }) => 'status' in outputs && ('fingerprint' in outputs || 'certificates' in outputs),
  );
}

interface KeptCertificate {
  readonly source?: string;
  readonly fingerprint?: string;
}

function certificatesOf({ outputs }: ActRun['steps'][number]): readonly KeptCertificate[] {
  const { certificates } = outputs;
  // A step that keeps one certificate has the output too, as an empty one.
  return certificates === undefined || certificates === ''
    ? [outputs]
    : (JSON.parse(certificates) as readonly KeptCertificate[]);
}

function sourceOf(finished: ActRun): string {
  return keptSteps(finished).flatMap(certificatesOf)[0]?.source ?? '';
}

/** Those of all certificates of a run, in order, and each once, however many of its steps kept it. */
function fingerprintsOf(finished: ActRun): readonly string[] {
  const all = keptSteps(finished).flatMap(certificatesOf);
  return [...new Set(all.map(({ fingerprint }) => fingerprint ?? ''))].sort();
}

function report(title: string, finished: ActRun, problem: string | null, tally: Tally): void {
  if (problem === null) {
    tally.passed += 1;
    console.log(`ok      ${title}`);
    return;
  }
  tally.failed += 1;
  console.log(`FAILED  ${title}: ${problem}`);
  console.log(finished.log.trim().split('\n').slice(-60).join('\n').replace(/^/gm, '        '));
}
