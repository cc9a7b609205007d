// Everything that must hold before a commit, with the time that each check takes. The tests run alone, because some of
// them measure time; what comes before and after shares the processor's cores.
import { runNode, run, type Outcome } from './child-process.ts';
import { inProject, projectFolder } from './project.ts';
import { provideChromium } from './chromium.ts';
import { provideTool, type ToolName } from './tools.ts';
import { provideSigningTools } from './signing-tools.ts';
import { provideTrustTools } from './trust/trust-tools.ts';
import { listWorkflows } from './workflows.ts';

interface Verdict {
  readonly state: 'passed' | 'failed' | 'skipped';
  /** A few words beside the name; the whole output if the check failed. */
  readonly detail: string;
}

interface Check {
  readonly name: string;
  readonly run: () => Promise<Verdict>;
}

const twentyMinutes = 1_200_000;
const lanes = 2;

const phases: readonly (readonly Check[])[] = [
  [
    { name: 'tools (act, actionlint, zizmor, Chromium, certutil, signers)', run: installTools },
    { name: 'types', run: async () => runProgram('typescript/bin/tsc', ['--noEmit']) },
    { name: 'lint', run: async () => runProgram('eslint/bin/eslint.js', ['.']) },
    { name: 'format', run: async () => runProgram('prettier/bin/prettier.cjs', ['--check', '.']) },
    { name: 'layering', run: checkLayering },
    { name: 'prose', run: async () => runScript('lint-prose.ts', []) },
    { name: 'documents match action.yml', run: async () => runScript('generate-docs.ts', ['--check']) },
    { name: 'dist is fresh, its licences complete', run: async () => runScript('build.ts', ['--check']) },
  ],
  // Coverage keeps Node from its cache of compiled code. The quick tests alone cover the domain.
  [
    {
      name: 'npm run test:quick, with coverage',
      run: async () => runTests('run', 'test:quick', '--', '--coverage'),
    },
  ],
  [{ name: 'npm test', run: async () => runTests('test') }],
  [{ name: 'adversity, in brief', run: runAdversity }],
  [{ name: 'benchmarks, in brief', run: runBenchmarks }],
  [
    { name: 'summaries in Chromium', run: async () => runScript('test-summaries.ts', []) },
    { name: 'examples in act', run: async () => runScript('test-act.ts', []) },
    { name: 'trust, with every client', run: async () => runScript('trust-demo.ts', []) },
    { name: 'the example of trust, in Chromium', run: async () => runScript('test-trust-example.ts', []) },
    { name: 'actionlint', run: async () => lintWorkflows('actionlint', ['-color=false']) },
    { name: 'zizmor', run: async () => lintWorkflows('zizmor', zizmorParameters()) },
  ],
];

process.exitCode = await main();

async function main(): Promise<number> {
  const tally = { passed: 0, failed: 0, skipped: 0 };
  for (const checks of phases) {
    await inLanes(checks, async (check) => {
      const started = performance.now();
      const verdict = await check.run();
      tally[verdict.state] += 1;
      report(check.name, verdict, (performance.now() - started) / 1000);
    });
  }
  const skipped = tally.skipped === 0 ? '' : `, ${tally.skipped} skipped`;
  console.log(`${tally.passed} passed, ${tally.failed} failed${skipped}`);
  return tally.failed === 0 ? 0 : 1;
}

/** Works the list off from its start, a few at a time. */
async function inLanes(checks: readonly Check[], work: (check: Check) => Promise<void>): Promise<void> {
  const pending = [...checks];
  const lane = async (): Promise<void> => {
    for (let check = pending.shift(); check !== undefined; check = pending.shift()) await work(check);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

function report(name: string, verdict: Verdict, seconds: number): void {
  const state = { passed: 'ok', failed: 'FAILED', skipped: 'skipped' }[verdict.state].padEnd(8);
  const time = `${seconds.toFixed(1)} s`.padStart(8);
  if (verdict.state === 'failed') {
    console.log(`${state}${time}  ${name}`);
    console.log(abridge(verdict.detail).replace(/^/gm, '    '));
    return;
  }
  console.log(`${state}${time}  ${name}${verdict.detail === '' ? '' : `: ${verdict.detail}`}`);
}

/** The end of a long output, which is where failures are. */
function abridge(output: string): string {
  const lines = output.trimEnd().split('\n');
  const shown = lines.slice(-120).map((line) => (line.length > 400 ? `${line.slice(0, 400)} …` : line));
  return (lines.length > 120 ? [`… ${lines.length - 120} lines before`, ...shown] : shown).join('\n');
}

async function installTools(): Promise<Verdict> {
  const problems: string[] = [];
  const tools: readonly ToolName[] = ['act', 'actionlint', 'zizmor'];
  for (const provide of [
    ...tools.map((name) => () => provideTool(name)),
    provideChromium,
    provideTrustTools,
    provideSigningTools,
  ]) {
    const tool = await provide();
    if (tool.state === 'ready') continue;
    if (tool.isFailure) return { state: 'failed', detail: tool.why };
    problems.push(tool.why);
  }
  return problems.length === 0
    ? { state: 'passed', detail: '' }
    : { state: 'skipped', detail: problems.join('; ') };
}

async function checkLayering(): Promise<Verdict> {
  return runProgram('dependency-cruiser/bin/dependency-cruiser.mjs', [
    ...['--config', '.dependency-cruiser.mjs'],
    ...['src', 'local', 'scripts'],
  ]);
}

/** A command of npm, as the README or CONTRIBUTING.md gives it. */
async function runTests(...parameters: readonly string[]): Promise<Verdict> {
  const npm = process.env['npm_execpath'];
  const options = { cwd: projectFolder, timeoutMs: twentyMinutes, env: { ...process.env, NO_COLOR: '1' } };
  const outcome =
    npm === undefined ? await run('npm', parameters, options) : await runNode([npm, ...parameters], options);
  return judge(outcome, countOfTests(outcome));
}

async function runAdversity(): Promise<Verdict> {
  const options = { cwd: projectFolder, timeoutMs: twentyMinutes, env: { ...process.env, NO_COLOR: '1' } };
  const outcome = await runNode([inProject('scripts', 'adversity.ts')], options);
  return judge(outcome, countOfTests(outcome));
}

function countOfTests({ output }: Outcome): string {
  return /^\s*Tests\s+(.*)$/m.exec(output)?.[1] ?? '';
}

/** That each works; the ratios are shown, and fail nothing: a busy machine is no reason to turn a change down. */
async function runBenchmarks(): Promise<Verdict> {
  const script = inProject('benchmarks', 'run-all.ts');
  const outcome = await runNode([script, '--brief'], { cwd: projectFolder, timeoutMs: twentyMinutes });
  return judge(outcome, summaryOfBenchmarks(outcome.output));
}

/** The ratio of each row with its budget, and the rows that were skipped, from what the benchmarks print. */
function summaryOfBenchmarks(output: string): string {
  const ratios = output.matchAll(/^\| (\d+) \|.*\| ([\d.]+) \(pair by pair [\d.]+\) \| ([\d.]+)/gm);
  const skipped = output.matchAll(/^\*\*Row (\d+) was skipped\*\*/gm);
  return [
    ...Array.from(
      ratios,
      ([, row = '', ratio = '', budget = '']) => `row ${row} ${ratio} (budget ${budget})`,
    ),
    ...Array.from(skipped, ([, row = '']) => `row ${row} skipped`),
  ].join(', ');
}

async function lintWorkflows(name: ToolName, parameters: readonly string[]): Promise<Verdict> {
  const tool = await provideTool(name);
  if (tool.state === 'missing') return { state: tool.isFailure ? 'failed' : 'skipped', detail: tool.why };
  const files: string[] = [];
  for (const folder of ['.github/workflows', 'examples'])
    files.push(...(await listWorkflows(folder)).map((file) => `${folder}/${file}`));
  return judge(await run(tool.program, [...parameters, ...files], { cwd: projectFolder }), '');
}

/** Offline: no check of this project depends on what a service says today. */
function zizmorParameters(): readonly string[] {
  return ['--offline', '--no-progress', '--color=never', '--config', '.github/zizmor.yml'];
}

async function runProgram(program: string, parameters: readonly string[]): Promise<Verdict> {
  const path = inProject('node_modules', program);
  return judge(await runNode([path, ...parameters], { cwd: projectFolder, timeoutMs: twentyMinutes }), '');
}

async function runScript(script: string, parameters: readonly string[]): Promise<Verdict> {
  const path = inProject('scripts', script);
  const outcome = await runNode([path, ...parameters], { cwd: projectFolder, timeoutMs: twentyMinutes });
  const [lastLine = ''] = outcome.output.trim().split('\n').slice(-1);
  if (outcome.exitCode === 0 && lastLine.startsWith('skipped: ')) {
    return { state: 'skipped', detail: lastLine.slice('skipped: '.length) };
  }
  return judge(outcome, lastLine);
}

function judge(outcome: Outcome, summary: string): Verdict {
  return outcome.exitCode === 0
    ? { state: 'passed', detail: summary }
    : { state: 'failed', detail: outcome.output };
}
