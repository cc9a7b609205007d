import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readActionDefinition } from '../runner/action-definition.ts';

/** The inputs of a run, and which of them are secrets. */
export interface StartInputs {
  readonly values: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  /** The passphrase is the one in the file. */
  readonly passphraseIsKept: boolean;
}

/** Inputs whose values are shown nowhere. */
export const SECRET_INPUTS = ['passphrase', 'previous-passphrase', 'p12-password', 'github-token'];
/** Inputs that say what the action is about, so that no `common-name` is needed beside them. */
export const SUBJECTS = ['common-name', 'certificates', 'artifact-name', 'paths'];

/** Returns the passphrase in the file. If there is none, it makes one, which only its owner can read. */
export function keptPassphrase(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, `${randomBytes(24).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(path, 'utf8').trim();
}

/** Completes the inputs, so that a start without any keeps a sealed certificate for `localhost`. */
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
