import { runOrFail, type ProgramOptions, type Programs } from '../programs.ts';

/** What every Java reads besides its parameters. */
export const JAVA_OPTIONS = 'JAVA_TOOL_OPTIONS';

const WITHOUT_OPTIONS = { [JAVA_OPTIONS]: '', _JAVA_OPTIONS: '', JDK_JAVA_OPTIONS: '' };

/**
 * Runs Java's keytool in English, and without the options of the job: they may start agents, and Java prints them with the passwords in
 * them. Returns what it printed. Throws a `Failure` (`not-written`) that says what did not come of it.
 */
export function runKeytool(
  programs: Programs,
  purpose: string,
  [keytool = '', ...parameters]: readonly string[],
  { env = {}, ...options }: ProgramOptions = {},
): Promise<string> {
  return runOrFail(programs, purpose, [keytool, '-J-Duser.language=en', ...parameters], {
    ...options,
    env: { ...env, ...WITHOUT_OPTIONS },
  });
}
