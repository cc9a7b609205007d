import type { ProgramOutcome, Programs } from '../../../../src/adapters/runner-trust/programs.ts';

export interface RecordingPrograms extends Programs {
  /** What was started, in one line each; `root: ` before what was started as root. */
  readonly started: string[];
}

/** Programs of another system, which are written down and not started. `answers`: how those that begin with a text end. */
export function recordingPrograms(
  answers: Readonly<Record<string, ProgramOutcome>> = {},
  whyNotRoot: string | null = null,
): RecordingPrograms {
  const started: string[] = [];
  return {
    started,
    find: (name) => `/found/${name}`,
    run: (program, parameters, { asRoot = false } = {}) => {
      const line = [program, ...parameters].join(' ');
      started.push(`${asRoot ? 'root: ' : ''}${line}`);
      const known = Object.keys(answers).find((beginning) => line.startsWith(beginning));
      return Promise.resolve(
        (known === undefined ? undefined : answers[known]) ?? { exitCode: 0, output: '' },
      );
    },
    whyNotRoot: () => Promise.resolve(whyNotRoot),
  };
}
