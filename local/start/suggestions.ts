import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RunResult } from '../runner/run-options.ts';
import type { ArtifactFolder } from './artifact-folders.ts';
import { fromCaller } from './caller-folder.ts';

/** A command line to paste, and what it is good for. */
export interface Suggestion {
  readonly why: string;
  readonly command: string;
}

/** What a run has left for a person to look at. */
export interface Leftovers {
  readonly result: RunResult;
  readonly workspace: string;
  readonly artifactFolders: readonly ArtifactFolder[];
  readonly passphraseFile: string | undefined;
  readonly actions: readonly string[];
  /** The list of certificates that was kept, as it was given. */
  readonly list: string | undefined;
}

function quoted(path: string): string {
  return quotedText(fromCaller(path));
}

function quotedText(shown: string): string {
  return /^[\w./+@:-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
}

function filesNamed(name: string, folders: readonly ArtifactFolder[]): string[] {
  return folders.flatMap(({ folder }) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.name === name)
      .map((entry) => join(entry.parentPath, name)),
  );
}

function certificate({ result, workspace }: Leftovers): Suggestion[] {
  // Set without a value where nothing was restored.
  const { 'cert-path': given = '' } = result.outputs;
  const path = resolve(workspace, given === '' ? 'certificate.pem' : given);
  if (!existsSync(path)) return [];
  const shown = '-noout -subject -dates -ext subjectAltName -fingerprint -sha256';
  return [{ why: 'look at the certificate', command: `openssl x509 -in ${quoted(path)} ${shown}` }];
}

function checksums({ artifactFolders }: Leftovers): Suggestion[] {
  return filesNamed('SHA256SUMS', artifactFolders)
    .slice(0, 1)
    .map((path) => ({
      why: 'check the stored backup',
      command: `(cd ${quoted(join(path, '..'))} && sha256sum -c SHA256SUMS)`,
    }));
}

function sealedKey({ artifactFolders, passphraseFile }: Leftovers): Suggestion[] {
  if (passphraseFile === undefined) return [];
  return filesNamed('private_key.pem', artifactFolders)
    .slice(0, 1)
    .map((path) => ({
      why: 'open the sealed key of the backup',
      command: `openssl pkey -in ${quoted(path)} -passin file:${quoted(passphraseFile)} -pubout`,
    }));
}

function nextRuns({ result, actions, list }: Leftovers): Suggestion[] {
  if (result.conclusion === 'failure') return [{ why: 'see more of it', command: 'npm start -- --debug' }];
  const siblings = actions.slice(1).map((name) => ({ why: `run ${name}`, command: `npm start -- ${name}` }));
  const again = { why: 'run it again, on another fresh runner', command: 'npm start' };
  const options = { why: 'see every option', command: 'npm start -- --help' };
  // The siblings would look for the certificate of a start without inputs.
  if (list !== undefined)
    return [{ ...again, command: `npm start -- --with certificates=${quotedText(list)}` }, options];
  return [again, ...siblings.filter(({ why }) => why === 'run restore' || why === 'run check'), options];
}

/** What to try next, with paths that exist and work from the current folder. */
export function suggest(leftovers: Leftovers): Suggestion[] {
  return [
    ...certificate(leftovers),
    ...checksums(leftovers),
    ...sealedKey(leftovers),
    ...nextRuns(leftovers),
  ];
}
