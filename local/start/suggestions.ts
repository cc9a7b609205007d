import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RunResult } from '../runner/run-options.ts';
import type { ArtifactFolder } from './artifact-folders.ts';
import type { StartArguments } from './arguments.ts';
import { fromCaller } from './caller-folder.ts';
import { SECRET_INPUTS } from './default-inputs.ts';
import { DEFAULT_PERMISSIONS, formatPermissions } from './permissions.ts';

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
  readonly given: Pick<
    StartArguments,
    'action' | 'inputs' | 'event' | 'ref' | 'env' | 'permissions' | 'server' | 'workspace'
  >;
  /** The name under which the action stores if none is given; empty if it depends on the certificate. */
  readonly defaultArtifactName: string;
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

/** Inputs that say what an action is about, and what opens it. The siblings know them too. */
const SUBJECTS = ['common-name', 'certificates', 'shard', 'artifact-name', 'passphrase'];

type Inputs = readonly (readonly [string, string])[];

function isSecret([name, value]: readonly [string, string]): boolean {
  return SECRET_INPUTS.includes(name) && value !== '';
}

/** The shell variable that a person puts a secret into. */
function variableOf(name: string): string {
  return name.replaceAll('-', '_').toUpperCase();
}

function inputOption(input: readonly [string, string]): string {
  const [name, value] = input;
  return `--with ${name}=${isSecret(input) ? `"$${variableOf(name)}"` : quotedText(value)}`;
}

function startCommand(action: string, inputs: Inputs, run: Leftovers): string {
  const { given, actions } = run;
  const isSame = action === given.action;
  const permissions = formatPermissions(given.permissions);
  const usesRelease = inputs.some(([name]) => name === 'release-tag');
  const options = [
    ...(action === actions[0] ? [] : [action]),
    ...inputs.map(inputOption),
    ...(isSame && given.event !== 'schedule' ? [`--event ${given.event}`] : []),
    ...(given.ref === undefined ? [] : [`--ref ${quotedText(given.ref)}`]),
    ...Object.entries(given.env).map(([name, value]) => `--env ${quotedText(`${name}=${value}`)}`),
    ...(given.server === 'github' ? [] : [`--server ${given.server}`]),
    ...((isSame || usesRelease) && permissions !== DEFAULT_PERMISSIONS
      ? [`--permissions ${permissions}`]
      : []),
    ...(given.workspace === undefined ? [] : [`--workspace ${quotedText(given.workspace)}`]),
  ];
  return ['npm start', ...(options.length === 0 ? [] : ['--', ...options])].join(' ');
}

function suggestRun(why: string, action: string, inputs: Inputs, run: Leftovers): Suggestion {
  const variables = inputs.filter(isSecret).map(([name]) => variableOf(name));
  const first = variables.length === 0 ? '' : `; first put your secret into ${variables.join(' and ')}`;
  return { why: `${why}${first}`, command: startCommand(action, inputs, run) };
}

/** The directory that alone has the backup; `null` if there is an artifact too. It is absolute: the next run has another workspace. */
function onlyDirectory({ given: { inputs }, workspace }: Leftovers): string | null {
  const path = inputs['backup-path'] ?? '';
  return path !== '' && inputs['upload-artifact'] === 'false' ? resolve(workspace, path) : null;
}

/** The store that alone has the backup, as `restore` is told it; empty if there is an artifact too. */
function onlyPlace(run: Leftovers): Inputs {
  const { inputs } = run.given;
  const directory = onlyDirectory(run);
  if (directory !== null)
    return [
      ['from', 'directory'],
      ['backup-path', directory],
    ];
  const tag = inputs['release-tag'] ?? '';
  if (tag === '' || inputs['upload-artifact'] !== 'false') return [];
  return [
    ['from', 'release'],
    ['release-tag', tag],
  ];
}

/** What a sibling needs to find what this run stored. */
function siblingInputs(run: Leftovers): Inputs {
  const { given, defaultArtifactName } = run;
  const isNamed = defaultArtifactName === '' || 'artifact-name' in given.inputs;
  return [
    ...Object.entries(given.inputs).filter(([name]) => SUBJECTS.includes(name)),
    ...(isNamed ? [] : [['artifact-name', defaultArtifactName] as const]),
    ...onlyPlace(run),
  ];
}

function inputsOfSibling(name: string, run: Leftovers): Inputs {
  const inputs = siblingInputs(run);
  const isList = inputs.some(([input]) => input === 'certificates');
  // A fresh runner has no files of the list, of which `check` would warn.
  const hasFiles = name !== 'check' || !isList || run.given.workspace !== undefined;
  return hasFiles ? inputs : [...inputs, ['if-no-files-found', 'ignore']];
}

/** What `check` finds that another run of the root action mends. */
const MENDED_BY_RENEWAL = ['expired', 'expiring'];
const MENDED_BY_BACKUP = ['no-backup', 'not-in-backup', 'damaged', 'keyless', 'too-old'];

/** What `check` says if a new certificate would fail it too. */
const TOO_SHORT = 'so a new one would fail too';

/** The run that mends what `check` has found, if the inputs say what certificate it is about. */
function remedies(run: Leftovers): Suggestion[] {
  const { given, result, actions } = run;
  const [root] = actions;
  const inputs = Object.entries(given.inputs);
  const isOfFiles = 'paths' in given.inputs;
  const isNamed = ['common-name', 'certificates'].some((name) => name in given.inputs);
  const isOtherName = 'artifact-name' in given.inputs && !isNamed;
  if (given.action !== 'check' || root === undefined || isOfFiles || isOtherName) return [];
  const subject = inputs.filter(([name]) => [...SUBJECTS, 'backup-path', 'release-tag'].includes(name));
  const found = (result.outputs['reason'] ?? '').split(', ');
  if (result.annotations.some(({ message }) => message.includes(TOO_SHORT)))
    return [suggestRun('issue one that lasts longer', root, [...subject, ['days', '365']], run)];
  if (found.some((code) => MENDED_BY_RENEWAL.includes(code)))
    return [suggestRun('renew it now', root, [...subject, ['force-renewal', 'true']], run)];
  if (found.some((code) => MENDED_BY_BACKUP.includes(code)))
    return [suggestRun('make a backup', root, subject, run)];
  return [];
}

/** The same run with the passphrase that is made for local runs, if it was given none. */
function withPassphrase(run: Leftovers): Suggestion[] {
  const { action, inputs } = run.given;
  if (inputs['passphrase'] !== '') return [];
  const others = Object.entries(inputs).filter(([name]) => name !== 'passphrase');
  return [suggestRun('run it with a passphrase', action, others, run)];
}

function nextRuns(run: Leftovers): Suggestion[] {
  const { result, actions, given } = run;
  const inputs = Object.entries(given.inputs);
  if (result.conclusion === 'failure') {
    const again = suggestRun('run it again, with debug lines', given.action, inputs, run);
    const { command } = again;
    const debug = { ...again, command: `${command}${command.includes(' -- ') ? '' : ' --'} --debug` };
    return [...withPassphrase(run), ...remedies(run), debug];
  }
  const where = given.workspace === undefined ? 'on another fresh runner' : 'in the same workspace';
  // With a name, check looks for an artifact too.
  const siblings = (onlyPlace(run).length === 0 ? ['restore', 'check'] : ['restore']).filter(
    (name) => name !== given.action && actions.includes(name),
  );
  return [
    ...withPassphrase(run),
    suggestRun(`run it again, ${where}`, given.action, inputs, run),
    ...siblings.map((name) => suggestRun(`run ${name}`, name, inputsOfSibling(name, run), run)),
    { why: 'see every option', command: 'npm start -- --help' },
  ];
}

/** What to try next, with paths that exist and work from the current folder. */
export function suggest(leftovers: Leftovers): Suggestion[] {
  return [...certificate(leftovers), ...backup(leftovers), ...sealedParts(leftovers), ...nextRuns(leftovers)];
}
