import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RunResult } from '../runner/run-options.ts';
import type { ArtifactFolder } from './artifact-folders.ts';
import type { StartArguments } from './arguments.ts';
import { fromCaller } from './caller-folder.ts';
import { SECRET_INPUTS } from './default-inputs.ts';

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
  /** All actions there are, the root action first. */
  readonly actions: readonly string[];
  /** What the person asked for. */
  readonly given: Pick<StartArguments, 'action' | 'inputs' | 'permissions' | 'server'>;
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
  // It has no value if nothing was restored.
  const { 'cert-path': given = '' } = result.outputs;
  const path = resolve(workspace, given === '' ? 'certificate.pem' : given);
  if (!existsSync(path)) return [];
  const shown = '-noout -subject -dates -ext subjectAltName -fingerprint -sha256';
  return [{ why: 'look at the certificate', command: `openssl x509 -in ${quoted(path)} ${shown}` }];
}

function backup({ artifactFolders }: Leftovers): Suggestion[] {
  const first = (name: string): string[] => filesNamed(name, artifactFolders).slice(0, 1);
  return [
    ...first('SHA256SUMS').map((path) => ({
      why: 'check the stored backup',
      command: `(cd ${quoted(join(path, '..'))} && sha256sum -c SHA256SUMS)`,
    })),
    ...first('RESTORE.md').map((path) => ({
      why: 'read how to prove and open it by hand',
      command: `cat ${quoted(path)}`,
    })),
    ...first('certificates.tar.gz').map((path) => ({
      why: 'see which certificates the backup holds',
      command: `tar tzf ${quoted(path)}`,
    })),
  ];
}

function sealedParts({ artifactFolders, passphraseFile }: Leftovers): Suggestion[] {
  if (passphraseFile === undefined) return [];
  const first = (name: string): string[] => filesNamed(name, artifactFolders).slice(0, 1);
  const passphrase = `file:${quoted(passphraseFile)}`;
  return [
    ...first('private_key.pem').map((path) => ({
      why: 'open the sealed key of the backup',
      command: `openssl pkey -in ${quoted(path)} -passin ${passphrase} -pubout`,
    })),
    ...first('files.tar.gz.enc').map((path) => ({
      why: 'see the sealed files of the backup',
      command: `openssl enc -d -aes-256-cbc -pbkdf2 -iter 600000 -md sha256 -in ${quoted(path)} -pass ${passphrase} | tar tzvf -`,
    })),
  ];
}

/** Inputs that say what an action is about. The siblings know them too. */
const SUBJECTS = ['common-name', 'certificates', 'shard', 'artifact-name'];

/** A secret is for the person to fill in. */
function inputOption([name, value]: readonly [string, string]): string {
  const isSecret = SECRET_INPUTS.includes(name) && value !== '';
  return `--with ${name}=${isSecret ? '"$SECRET"' : quotedText(value)}`;
}

function startCommand(
  action: string,
  inputs: readonly (readonly [string, string])[],
  run: Leftovers,
): string {
  const { given, actions } = run;
  const options = [
    ...(action === actions[0] ? [] : [action]),
    ...inputs.map(inputOption),
    ...(given.server === 'github' ? [] : [`--server ${given.server}`]),
    ...(action === given.action && given.permissions.actions !== 'read'
      ? [`--permissions actions=${given.permissions.actions ?? 'none'}`]
      : []),
  ];
  return ['npm start', ...(options.length === 0 ? [] : ['--', ...options])].join(' ');
}

function nextRuns(run: Leftovers): Suggestion[] {
  const { result, actions, given } = run;
  const inputs = Object.entries(given.inputs);
  const again = startCommand(given.action, inputs, run);
  if (result.conclusion === 'failure')
    return [{ why: 'see more of it', command: `${again}${again.includes(' -- ') ? '' : ' --'} --debug` }];
  const subject = inputs.filter(([name]) => SUBJECTS.includes(name));
  const siblings = ['restore', 'check'].filter((name) => name !== given.action && actions.includes(name));
  return [
    { why: 'run it again, on another fresh runner', command: again },
    ...siblings.map((name) => ({ why: `run ${name}`, command: startCommand(name, subject, run) })),
    { why: 'see every option', command: 'npm start -- --help' },
  ];
}

/** What to try next, with paths that exist and work from the current folder. */
export function suggest(leftovers: Leftovers): Suggestion[] {
  return [...certificate(leftovers), ...backup(leftovers), ...sealedParts(leftovers), ...nextRuns(leftovers)];
}
