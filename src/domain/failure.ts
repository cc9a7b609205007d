import { oneLine } from './one-line.ts';

/**
 * Why a run stops. Programs and tests look at the code; people read the message.
 *
 * - `invalid-input`: an input, or inputs together, cannot be used as given
 * - `unreadable`: a held certificate could not be looked for
 * - `denied`: the token may not look
 * - `locked`: a held private key does not open with the passphrase given
 * - `invalid`: something held is not what it should be
 * - `foreign`: a certificate that this tool may not replace
 * - `unexpected-certificate`: not the one that `expected-fingerprint` names
 * - `not-stored`: a backup could not be stored, or did not pass its drill
 * - `not-written`: a file could not be written
 * - `unsupported`: this GitHub, runner or trigger cannot do it
 * - `check-failed`: something that was checked is not well
 * - `timeout`: the deadline of the run has passed
 */
export type FailureCode =
  | 'invalid-input'
  | 'unreadable'
  | 'denied'
  | 'locked'
  | 'invalid'
  | 'foreign'
  | 'unexpected-certificate'
  | 'not-stored'
  | 'not-written'
  | 'unsupported'
  | 'check-failed'
  | 'timeout';

/**
 * A failure that was foreseen. Its message is written for the person who reads the log: what happened, to which
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
  return oneLine(text, MAX_MESSAGE_LENGTH).trim().replace(/\.$/, '');
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

/** The errors of Azure's client have no message where an answer has no body, and then a status at least. */
function nameOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return NO_TEXT;
  const status: unknown = Reflect.get(thrown, 'statusCode');
  return typeof status === 'number' ? `${thrown.name} (${status})` : thrown.name;
}
