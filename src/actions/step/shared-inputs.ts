import { parseDuration } from '../../domain/renewal/duration.ts';
import { quoteInput } from '../../domain/words/quoted-input.ts';
import { Secret } from '../../domain/secret.ts';
import { optional, read, secret, type InputReader, type InputTable, type Values } from './inputs.ts';
import { anyText, boolean, characterCount, folderPath, oneOf, wholeNumber } from './parsers.ts';

/** Inputs that several actions have, with one meaning. An action's table is made of these and of its own. */

const MIN_PASSPHRASE_LENGTH = 12;
/** `openssl enc` and `openssl pkcs12` read 1023 from standard input, and Node refuses longer ones for some kinds of keys. */
const MAX_PASSPHRASE_BYTES = 1000;
const MIN_TIMEOUT_MS = 10_000;
const MAX_TIMEOUT_MS = 6 * 3_600_000;
/**
 * File systems take names of 255 bytes. The archive of an artifact is a file of its name. The shard, the date, `-public`, the number of
 * the attempt and `.zip` take 47 of them.
 */
const MAX_ARTIFACT_NAME_BYTES = 200;
/** GitHub keeps artifacts of private repositories so long at most. */
const MAX_RETENTION_DAYS = 400;

const REACTIONS = ['warn', 'error', 'ignore'] as const;

/** What follows if something is not there. */
export type Reaction = (typeof REACTIONS)[number];

/** How the stores are reached. */
export const ACCESS_INPUTS = {
  'github-token': secret((text) => text.trim()),
  timeout: timeoutInput('5m'),
} satisfies InputTable;

/** Where backups are stored, and how. */
export const STORE_INPUTS = {
  'backup-path': optional(folderPath),
  'upload-artifact': read(boolean, 'true'),
  'release-tag': optional(parseReleaseTag),
  'artifact-name': optional(parseArtifactName),
  'retention-days': optional(parseRetentionDays),
  'compression-level': read(wholeNumber(0, 9), '6'),
} satisfies InputTable;

/** What opens and seals private keys. Use them with `checkPassphrases`. */
export const PASSPHRASE_INPUTS = {
  passphrase: secret(parsePassphrase),
  'previous-passphrase': secret(parseSecretLine),
} satisfies InputTable;

/** More files for the backup. An action that has nothing else to back up requires `paths`. */
export const USER_FILE_INPUTS = {
  paths: read(anyText),
  'if-no-files-found': reactionInput('warn'),
} satisfies InputTable;

/** The only pair that may be used. */
export const FINGERPRINT_INPUTS = {
  'expected-fingerprint': optional(parseFingerprint),
} satisfies InputTable;

/** The input `timeout`: one deadline for all requests. */
export function timeoutInput(defaultText: string): InputReader<number> {
  return read(parseTimeout, defaultText);
}

/** What follows if something is not there: `warn`, `error` or `ignore`. */
export function reactionInput(defaultText: Reaction): InputReader<Reaction> {
  return read(oneOf(...REACTIONS), defaultText);
}

/** Returns what is wrong with the passphrases together, or `null` if nothing is. */
export function checkPassphrases(values: Values<typeof PASSPHRASE_INPUTS>): string | null {
  if (values['previous-passphrase'] === null || values.passphrase !== null) return null;
  return 'Input "passphrase" is empty, and previous-passphrase is given: give both. Does the secret exist?';
}

/** A passphrase that is long enough to seal keys with. */
export function parsePassphrase(text: string): Secret {
  if (characterCount(text) < MIN_PASSPHRASE_LENGTH || text.trim() === '')
    throw new Error(`must have at least ${MIN_PASSPHRASE_LENGTH} characters that are not all blank`);
  return parseSecretLine(text);
}

/** A secret that OpenSSL takes, of any length: a passphrase that seals nothing any more, or the password of a PKCS#12 file. */
export function parseSecretLine(text: string): Secret {
  // The shell of a person who restores by hand could not pass such a text to openssl.
  if (/[\0\r\n]/.test(text)) throw new Error('must be one line without NUL');
  if (Buffer.byteLength(text) > MAX_PASSPHRASE_BYTES)
    throw new Error(`must have at most ${MAX_PASSPHRASE_BYTES} bytes of UTF-8`);
  // Bytes of another encoding become this sign, and different secrets the same one.
  if (text.includes('\ufffd')) throw new Error('must be UTF-8: a character of it cannot be read');
  return new Secret(text);
}

/** A SHA-256 fingerprint in any usual spelling, as upper-case hex separated by colons. */
export function parseFingerprint(text: string): string {
  const hex = text.replace(/^sha-?256[:=\s]/i, '').replace(/[:\s]/g, '');
  if (!/^[0-9a-f]{64}$/i.test(hex)) throw new Error('must be a SHA-256 fingerprint, 64 hexadecimal digits');
  return (hex.toUpperCase().match(/../g) ?? []).join(':');
}

/** Within what GitHub and file systems allow, and what Markdown, a shell and a cache key take without quoting. */
export function parseArtifactName(text: string): string {
  if (!/^[\p{L}\p{N}_][\p{L}\p{N} ._@+()-]*$/u.test(text))
    throw new Error('must be letters, digits, spaces or ._@+()-, the first a letter, a digit or _');
  const sizeBytes = Buffer.byteLength(text);
  if (sizeBytes > MAX_ARTIFACT_NAME_BYTES)
    throw new Error(`must have at most ${MAX_ARTIFACT_NAME_BYTES} bytes of UTF-8, and has ${sizeBytes}`);
  return text;
}

/** What a tag of Git and an address take without quoting. */
export function parseReleaseTag(text: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(text) || /\.\.|\.lock$|\.$/.test(text))
    throw new Error(
      'must be a tag of 1 to 100 letters (A to Z), digits or ._-, the first a letter or a digit',
    );
  return text;
}

/** Returns what is wrong with the names of assets, or `null` if nothing is. GitHub gives a file with other characters another name. */
export function checkAssetName(values: {
  readonly 'artifact-name': string | null;
  readonly 'release-tag': string | null;
}): string | null {
  const name = values['artifact-name'];
  if (values['release-tag'] === null || name === null || /^[A-Za-z0-9._-]+$/.test(name)) return null;
  return `Input "artifact-name" is ${quoteInput(name)}: beside release-tag it must have nothing but letters (A to Z), digits and ._-.`;
}

/** As in `actions/upload-artifact`, 0 is the repository's own: `null`. */
function parseRetentionDays(text: string): number | null {
  const days = /^\d{1,3}$/.test(text) ? Number(text) : NaN;
  if (!(days <= MAX_RETENTION_DAYS))
    throw new Error(`must be 0 (the repository's own) or 1 to ${MAX_RETENTION_DAYS}`);
  return days === 0 ? null : days;
}

function parseTimeout(text: string): number {
  const ms = parseDuration(text, ['s', 'm', 'h']);
  if (ms < MIN_TIMEOUT_MS || ms > MAX_TIMEOUT_MS) throw new Error('must be from 10s to 6h');
  return ms;
}
