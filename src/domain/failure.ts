import { singleLine } from './words/single-line.ts';

/**
 * Why a run stops. Programs and tests look at the code; people read the message.
 *
 * - `invalid-input`: an input, or inputs together, cannot be used as given
 * - `unreadable`: nobody could check whether a certificate exists
 * - `denied`: the token may not look
 * - `locked`: the passphrase does not open what is stored
 * - `lost`: everything that was stored has expired
 * - `invalid`: something that exists is not what it should be
 * - `key-mismatch`: the private key in the workspace does not belong to the certificate
 * - `foreign`: a CA signed the certificate, so it is never replaced
 * - `other-name`: the certificate is for another common name
 * - `other-branch`: only another branch has backups, and their certificate would have to be replaced
 * - `contested`: two steps keep one name with different specifications
 * - `not-yet-valid`: a certificate is valid only later; a clock is wrong
 * - `wrong-clock`: this machine's clock and the server's differ, and what would be made or removed depends on the time
 * - `specification-changed`: a certificate that is kept for ever, or that no backup knows, is not what the inputs ask for
 * - `unexpected-certificate`: not the one that `expected-fingerprint` names
 * - `expired`: the certificate has expired, and this run may not replace it
 * - `not-stored`: a backup could not be stored, or did not pass its drill
 * - `not-written`: a file could not be written
 * - `unsupported`: this server, runner or trigger cannot do it
 * - `check-failed`: something that was checked is not well
 * - `timeout`: the deadline of the run has passed
 */
export type FailureCode =
  | 'invalid-input'
  | 'unreadable'
  | 'denied'
  | 'locked'
  | 'lost'
  | 'invalid'
  | 'key-mismatch'
  | 'foreign'
  | 'other-name'
  | 'other-branch'
  | 'contested'
  | 'not-yet-valid'
  | 'wrong-clock'
  | 'specification-changed'
  | 'unexpected-certificate'
  | 'expired'
  | 'not-stored'
  | 'not-written'
  | 'unsupported'
  | 'check-failed'
  | 'timeout';

/**
 * An expected failure. Its message is written for the person who reads the log: what happened, to which
 * certificate, what follows and what to do. It never holds a secret.
 */
export class Failure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Failure';
    this.code = code;
  }
}

/** Longer than any message that is meant for people; an answer of a server may be a page of a megabyte. */
const MAX_MESSAGE_LENGTH = 4000;

/**
 * What an unknown thrown value has to say, in one line without control characters, without a final full stop. The query
 * of an address is left out: in a signed one it is a key to the store. Never throws.
 */
export function messageOf(thrown: unknown): string {
  const text = textOf(thrown)
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
    .replace(/https?:\/\/\S+/gi, (address) => address.replace(/\?.*/, ''));
  return singleLine(text, MAX_MESSAGE_LENGTH).trim().replace(/\.$/, '');
}

const NO_TEXT = 'what was thrown has no text';

/** What was thrown may be an object that has no text, or an error whose message is none. */
function textOf(thrown: unknown): string {
  try {
    const text = String(thrown instanceof Error ? thrown.message : thrown);
    return text.trim() === '' ? nameOf(thrown) : text;
  } catch {
    return NO_TEXT;
  }
}

/** If an answer has no body, the errors of Azure's client have no message, but at least a status. */
function nameOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return NO_TEXT;
  const status: unknown = Reflect.get(thrown, 'statusCode');
  return typeof status === 'number' ? `${thrown.name} (${status})` : thrown.name;
}

/** What a store or a client threw, as a `Failure`: itself if it is one, else `unreadable` with what it says. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure('unreadable', `A store did not answer: ${messageOf(error)}.`, { cause: error });
}
