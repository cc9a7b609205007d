import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readActionDefinition } from '../runner/action-definition.ts';

/** The inputs of a run, and which of them are secrets. */
export interface StartInputs {
  readonly values: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  /** True where the passphrase is the one kept in the file. */
  readonly passphraseIsKept: boolean;
}

const SECRET_INPUTS = ['passphrase', 'previous-passphrase', 'p12-password', 'github-token'];
/** Inputs that say what the action is about, so that no `common-name` is needed beside them. */
const SUBJECTS = ['common-name', 'certificates', 'artifact-name', 'paths'];

/** The passphrase in the file; one made now, and readable by its owner alone, where there is none. */
export function keptPassphrase(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, `${randomBytes(24).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(path, 'utf8').trim();
}

/** What was given, completed so that a start without any input keeps a certificate for `localhost`, sealed. */
export function completeInputs(
  actionFolder: string,
  given: Readonly<Record<string, string>>,
  passphraseFile: string,
): StartInputs {
  const { inputs } = readActionDefinition(actionFolder);
  const values: Record<string, string> = { ...given };
  if (inputs.has('common-name') && !SUBJECTS.some((name) => name in given)) {
    values['common-name'] = 'localhost';
  }
  const passphraseIsKept = inputs.has('passphrase') && !('passphrase' in given);
  if (passphraseIsKept) values['passphrase'] = keptPassphrase(passphraseFile);
  const secrets = SECRET_INPUTS.map((name) => values[name] ?? '').filter((value) => value !== '');
  return { values, secrets, passphraseIsKept };
}
