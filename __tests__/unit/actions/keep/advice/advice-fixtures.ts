import { adviceAfter, adviceBefore } from '../../../../../src/actions/keep/advice/advice.ts';
import type { Advice } from '../../../../../src/actions/report/advice-boxes.ts';
import type { KeepReport } from '../../../../../src/use-cases/keep/keep.ts';
import { environmentOf, inputsOf } from '../keep-fixtures.ts';

/** Inputs of a run that seals its backups. */
export const SEALED = { passphrase: 'correct horse battery' };

export async function before(
  given: Readonly<Record<string, string>>,
  environment = environmentOf(),
): Promise<Advice[]> {
  return adviceBefore(await inputsOf(given), environment);
}

export async function after(
  report: KeepReport,
  given: Readonly<Record<string, string>> = SEALED,
  environment = environmentOf(),
): Promise<Advice[]> {
  return adviceAfter(report, await inputsOf(given), environment);
}
