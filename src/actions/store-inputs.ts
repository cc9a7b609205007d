import { isAbsolute, resolve } from 'node:path';
import { refuseUnusableFolder } from '../adapters/files/usable-folder.ts';
import type { RunEnvironment } from '../adapters/github/run-environment.ts';
import { parseDuration } from '../domain/duration.ts';
import { Failure } from '../domain/failure.ts';
import { Secret } from '../domain/secret.ts';
import { mayPersist } from '../domain/trigger.ts';
import { boolean, characterCount, orDefault, wholeNumber, type Input, type Inputs } from './inputs.ts';

const MIN_PASSPHRASE_LENGTH = 12;
const MIN_TIMEOUT_MS = 10_000;
const MAX_TIMEOUT_MS = 6 * 3_600_000;

/** How the stores are reached. */
export interface AccessPlaces {
  readonly token: string;
  readonly timeoutMs: number;
}

/** Where backups are stored, and how. */
export interface StorePlaces extends AccessPlaces {
  /** Absolute; `null` where no local directory is wanted. */
  readonly backupPath: string | null;
  readonly uploadArtifact: boolean;
  /** `null` for the repository's own. */
  readonly retentionDays: number | null;
  readonly compressionLevel: number;
}

/** The inputs `github-token` and `timeout`. */
export function readAccess(inputs: Inputs, defaultTimeout = '5m'): Input<AccessPlaces> {
  const token = inputs.read('github-token', (text) => text);
  const timeoutMs = inputs.read('timeout', orDefault(defaultTimeout, parseTimeout));
  return () => ({ token: token(), timeoutMs: timeoutMs() });
}

/** The inputs of every action that stores backups. */
export function readStorePlaces(
  inputs: Inputs,
  workspace: string,
  defaultCompression = '6',
): Input<StorePlaces> {
  const access = readAccess(inputs);
  const backupPath = inputs.readOptional('backup-path', folderPathIn(workspace));
  const uploadArtifact = inputs.read('upload-artifact', orDefault('true', boolean));
  const retentionDays = inputs.readOptional('retention-days', wholeNumber(0, 400));
  const compressionLevel = inputs.read('compression-level', orDefault(defaultCompression, wholeNumber(0, 9)));
  return () => ({
    ...access(),
    backupPath: backupPath(),
    uploadArtifact: uploadArtifact(),
    // As in actions/upload-artifact, 0 is the repository's own.
    retentionDays: retentionDays() === 0 ? null : retentionDays(),
    compressionLevel: compressionLevel(),
  });
}

/** Throws a `Failure` (`unsupported`) where artifacts are the only place for backups, and there are none. */
export function refuseUnsupported({ uploadArtifact, backupPath }: StorePlaces, hasArtifacts: boolean): void {
  if (hasArtifacts || !uploadArtifact || backupPath !== null) return;
  throw new Failure(
    'unsupported',
    'GitHub Enterprise Server has no service for the artifacts that backups are stored as. Set backup-path to keep dated backups in a local directory, or upload-artifact: false to keep none.',
  );
}

/** Throws a `Failure` where sets are to be stored in a directory that cannot take any, before anything else is done. */
export function refuseUnusableBackupPath(
  { backupPath }: StorePlaces,
  { eventName }: Pick<RunEnvironment, 'eventName'>,
): void {
  if (backupPath === null || !mayPersist(eventName)) return;
  refuseUnusableFolder(backupPath, 'The directory of input "backup-path",');
}

/** A passphrase that is long enough to seal keys with. */
export function parsePassphrase(text: string): Secret {
  const length = characterCount(text);
  if (length < MIN_PASSPHRASE_LENGTH || text.trim() === '') {
    throw new Error(`must have at least ${MIN_PASSPHRASE_LENGTH} characters, and has ${length}`);
  }
  // The shell of a person who restores by hand could not pass such a text to openssl.
  if (/[\0\r\n]/.test(text)) throw new Error('must be one line');
  return new Secret(text);
}

/** A SHA-256 fingerprint in any usual spelling, as upper-case hex separated by colons. */
export function parseFingerprint(text: string): string {
  const hex = text.replace(/^sha-?256[:=\s]/i, '').replace(/[:\s]/g, '');
  if (!/^[0-9a-f]{64}$/i.test(hex)) throw new Error('must be a SHA-256 fingerprint, 64 hexadecimal digits');
  return (hex.toUpperCase().match(/../g) ?? []).join(':');
}

/** Within what GitHub allows, and what Markdown, a shell and a cache key take without quoting. */
export function parseArtifactName(text: string): string {
  if (!/^[\p{L}\p{N}_][\p{L}\p{N} ._@+()-]{0,199}$/u.test(text)) {
    throw new Error('must be 1 to 200 letters, digits, spaces or ._@+()-, the first a letter, a digit or _');
  }
  return text;
}

/** An absolute path; one that is not absolute is below the workspace. */
export function pathIn(workspace: string): (text: string) => string {
  return (text) => {
    if (text === '' || /[\0\r\n]/.test(text)) throw new Error('must be a path');
    return isAbsolute(text) ? resolve(text) : resolve(workspace, text);
  };
}

/** As `pathIn`; the message says that a folder is meant. */
export function folderPathIn(workspace: string): (text: string) => string {
  const parse = pathIn(workspace);
  return (text) => {
    try {
      return parse(text);
    } catch (error) {
      throw new Error('must be the path of a folder', { cause: error });
    }
  };
}

function parseTimeout(text: string): number {
  const ms = parseDuration(text, ['s', 'm', 'h']);
  if (ms < MIN_TIMEOUT_MS || ms > MAX_TIMEOUT_MS) throw new Error('must be from 10s to 6h');
  return ms;
}
