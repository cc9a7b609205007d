import { mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run, type Outcome } from './child-process.ts';
import { inProject } from './project.ts';

/** A tool that npm does not have. Each is pinned here and installed into a folder of its own, outside of version control. */
export type ToolName = 'act' | 'actionlint' | 'zizmor';

/** A tool's program, or why it is missing; `isFailure` if that must fail the checks. */
export type ProvidedTool =
  | { readonly state: 'ready'; readonly program: string }
  | { readonly state: 'missing'; readonly why: string; readonly isFailure: boolean };

interface GoTool {
  readonly language: 'go';
  readonly package: string;
  readonly version: string;
}

interface PythonTool {
  readonly language: 'python';
  readonly package: string;
  readonly version: string;
}

const tools: Readonly<Record<ToolName, GoTool | PythonTool>> = {
  act: { language: 'go', package: 'github.com/nektos/act', version: 'v0.2.89' },
  actionlint: { language: 'go', package: 'github.com/rhysd/actionlint/cmd/actionlint', version: 'v1.7.12' },
  zizmor: { language: 'python', package: 'zizmor', version: '1.32.0' },
};

const tenMinutes = 600_000;
const isWindows = process.platform === 'win32';

/**
 * Finds a tool, or installs it the first time.
 *
 * Without Go or Python the tool is missing, which is a failure only in CI: someone who clones the project should be
 * able to run its checks with Node alone. An installation that was tried and failed is always a failure.
 */
export async function provideTool(name: ToolName): Promise<ProvidedTool> {
  const tool = tools[name];
  const folder = inProject('node_modules', '.cache', 'certkeep', `${name}-${tool.version}`);
  const program = programIn(folder, name, tool.language);
  if (existsSync(program)) return { state: 'ready', program };

  const language = await findLanguage(tool.language);
  if (language === null) {
    const title = tool.language === 'go' ? 'Go' : 'Python';
    return {
      state: 'missing',
      why: `${title} is not installed, and ${name} ${tool.version} comes through it`,
      isFailure: isContinuousIntegration(),
    };
  }
  await mkdir(folder, { recursive: true });
  const outcome =
    tool.language === 'go' ? await installGo(tool, folder) : await installPython(tool, folder, language);
  if (outcome.exitCode === 0 && existsSync(program)) return { state: 'ready', program };
  return {
    state: 'missing',
    why: `${name} ${tool.version} could not be installed:\n${lastLines(outcome.output)}`,
    isFailure: true,
  };
}

/** Whether this runs in CI, where nobody would make a check that was skipped. */
export function isContinuousIntegration(): boolean {
  return process.env['CI'] === 'true';
}

function programIn(folder: string, name: string, language: 'go' | 'python'): string {
  const file = isWindows ? `${name}.exe` : name;
  if (language === 'go') return join(folder, file);
  return join(folder, isWindows ? 'Scripts' : 'bin', file);
}

/** The command of a language's own tool, or `null`. */
async function findLanguage(language: 'go' | 'python'): Promise<string | null> {
  const candidates =
    language === 'go'
      ? [['go', 'version']]
      : [
          ['python3', '--version'],
          ['python', '--version'],
        ];
  for (const [command = '', question = ''] of candidates) {
    if ((await run(command, [question])).exitCode === 0) return command;
  }
  return null;
}

async function installGo(tool: GoTool, folder: string): Promise<Outcome> {
  return run('go', ['install', `${tool.package}@${tool.version}`], {
    // No C compiler is wanted, and a setting for the developer's own modules must not reach this build.
    env: { ...process.env, GOBIN: folder, GOFLAGS: '', CGO_ENABLED: '0' },
    timeoutMs: tenMinutes,
  });
}

async function installPython(tool: PythonTool, folder: string, python: string): Promise<Outcome> {
  const created = await run(python, ['-m', 'venv', folder], { timeoutMs: tenMinutes });
  if (created.exitCode !== 0) return created;
  const venvPython = join(folder, isWindows ? 'Scripts' : 'bin', isWindows ? 'python.exe' : 'python');
  return run(
    venvPython,
    [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '--no-deps',
      // A wheel holds the program ready to run; the source would need a Rust compiler.
      '--only-binary=:all:',
      `${tool.package}==${tool.version}`,
    ],
    { timeoutMs: tenMinutes },
  );
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-15).join('\n');
}
