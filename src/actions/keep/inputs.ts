import { defaultArtifactName } from '../../domain/backup/backup-name.ts';
import type { Shard } from '../../domain/backup/shard.ts';
import type { CertificateRequest } from '../../use-cases/keep/keep-request.ts';
import {
  CERTIFICATE_CHECKS,
  CERTIFICATE_INPUTS,
  certificateRequest,
} from '../certificates/certificate-inputs.ts';
import {
  checkPaths,
  EXAMPLE_NAME,
  LISTED_PATHS,
  pathsFor,
  SINGLE_PATHS,
  type CertificatePaths,
  type NamedFolder,
} from '../certificates/certificate-paths.ts';
import type { BadEntry, EntryInputs, NamedEntry } from '../certificates/list-entries.ts';
import { checkShard, listInput } from '../certificates/list-inputs.ts';
import { listedName } from '../certificates/listed-name.ts';
import { RUN_INPUTS } from '../certificates/run-inputs.ts';
import { namesOfList } from '../certificates/set-names.ts';
import { optional, readInputs, type Values } from '../step/inputs.ts';
import { anyText } from '../step/parsers.ts';
import type { ActionStep } from '../step/run-step.ts';
import { checkAssetName, checkPassphrases } from '../step/shared-inputs.ts';

/** A certificate to keep, and where its files are. */
export interface CertificateEntry extends NamedEntry {
  readonly request: CertificateRequest;
  readonly paths: CertificatePaths;
}

export type RunValues = Values<typeof RUN_INPUTS>;

type InputStep = Pick<ActionStep, 'readInputs' | 'source'> & {
  readonly environment: Pick<ActionStep['environment'], 'workspace'>;
};

/** The inputs of the root action: a certificate is a list of one. */
export interface KeepInputs {
  readonly certificates: readonly CertificateEntry[];
  /** Entries of the list that cannot be used. */
  readonly badEntries: readonly BadEntry[];
  /** The name that all shards of the list share; `null` for a single certificate. */
  readonly list: string | null;
  readonly shard: Shard | null;
  /** The name of artifacts up to the date. */
  readonly artifactName: string;
  readonly run: RunValues;
}

const SINGLE_INPUTS = { ...CERTIFICATE_INPUTS, ...SINGLE_PATHS, ...RUN_INPUTS };
const LIST_RUN_INPUTS = { ...RUN_INPUTS, 'common-name': optional(anyText) };
const ENTRY_INPUTS = { ...CERTIFICATE_INPUTS, ...LISTED_PATHS };

/**
 * Reads the inputs of the root action. An entry of a list that cannot be used does not keep the others from being used.
 *
 * Throws one `Failure` (`invalid-input`) for all that is wrong with the inputs of the run, or with the list as a whole.
 */
export async function readKeepInputs(step: InputStep): Promise<KeepInputs> {
  return step.source('certificates', { trimWhitespace: true }) === '' ? readSingle(step) : readList(step);
}

function readSingle(step: InputStep): KeepInputs {
  const checks = [
    checkShard,
    checkPassphrases,
    checkAssetName,
    ...CERTIFICATE_CHECKS,
    (values: Values<typeof SINGLE_INPUTS>) =>
      checkPaths(pathsFor(EXAMPLE_NAME, values), backupFolder(values)),
    (values: Values<typeof SINGLE_INPUTS>) => checkPkcs12(values, values),
  ];
  const values = step.readInputs(SINGLE_INPUTS, checks);
  const commonName = values['common-name'];
  return {
    certificates: [entryOf(values)],
    badEntries: [],
    list: null,
    shard: null,
    artifactName: values['artifact-name'] ?? defaultArtifactName(commonName),
    run: values,
  };
}

async function readList(step: InputStep): Promise<KeepInputs> {
  const { workspace } = step.environment;
  const run = step.readInputs(LIST_RUN_INPUTS, [checkPassphrases, checkAssetName, checkNoCommonName]);
  const given = listInput(run) ?? { text: '', shard: null };
  const { base, list } = namesOfList(run['artifact-name'], given.shard);
  const { pathsChecker, readListEntries } = await import('../certificates/list-entries.ts');
  const checks = [
    ...CERTIFICATE_CHECKS,
    pathsChecker(backupFolder(run)),
    (values: Values<typeof ENTRY_INPUTS>) => checkPkcs12(values, run),
  ];
  const read = ({ source, shared }: EntryInputs): CertificateEntry =>
    entryOf(readInputs(ENTRY_INPUTS, source, { workspace, shared, checks }));
  const { entries, badEntries } = await readListEntries(given, { workspace, source: step.source }, read);
  return { certificates: entries, badEntries, list, shard: given.shard, artifactName: base, run };
}

function entryOf(values: Values<typeof ENTRY_INPUTS>): CertificateEntry {
  const name = listedName(values['common-name']);
  return { name, request: certificateRequest(values), paths: pathsFor(name, values) };
}

function backupFolder({ 'backup-path': path }: RunValues): NamedFolder | null {
  return path === null ? null : { input: 'backup-path', path };
}

/** A PKCS#12 file and its password are of no use without each other, nor is what else is said of a file without a path. */
function checkPkcs12(
  values: Values<typeof ENTRY_INPUTS>,
  { 'p12-password': password }: RunValues,
): string | null {
  if (values['p12-path'] !== null)
    return password === null
      ? 'Input "p12-password" is empty, and p12-path is given: give both. Check that the secret exists.'
      : null;
  const given = [
    ...(password === null ? [] : ['p12-password']),
    ...(values['p12-alias'] === null ? [] : ['p12-alias']),
    ...(values['p12-encryption'] === 'modern' ? [] : ['p12-encryption']),
  ];
  if (given.length === 0) return null;
  return `Input "p12-path" is empty, and ${given.join(' and ')} ${given.length === 1 ? 'is' : 'are'} given: give ${given.length === 1 ? 'both' : 'all'}.`;
}

function checkNoCommonName(values: Values<typeof LIST_RUN_INPUTS>): string | null {
  return values['common-name'] === null
    ? null
    : 'Input "common-name" is given beside certificates: give every name in the list, and leave it out.';
}
