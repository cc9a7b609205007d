import { readCertificateList } from '../adapters/files/certificate-list.ts';
import { shardBase } from '../domain/backup-name.ts';
import { Failure, messageOf } from '../domain/failure.ts';
import { parseShard, takeShard, type Shard } from '../domain/shard.ts';
import type { CertificateRequest, RunRequest } from '../use-cases/keep-request.ts';
import {
  CERTIFICATE_INPUTS,
  folderNameFor,
  pathsOf,
  readCertificateInputs,
  type CertificatePlaces,
} from './certificate-inputs.ts';
import type { Inputs, ReadText } from './inputs.ts';
import { checkPkcs12, readRunInputs, RUN_INPUTS, type RunPlaces } from './keep-inputs.ts';
import { inputsOfEntry, parseListEntry, rememberTexts } from './listed-certificates.ts';

/** The default of `artifact-name` where the run keeps a list. */
const DEFAULT_ARTIFACT_NAME = 'certkeep-certificates';

/** File systems take 255 bytes; old files are kept beside new ones under longer names. */
const MAX_NAME_LENGTH = 200;

/** An entry of the list that can be kept. */
export interface ListedEntry {
  readonly position: string;
  readonly name: string;
  readonly request: CertificateRequest;
  readonly places: CertificatePlaces;
}

/** An entry that cannot be used, and why. */
export interface BadEntry {
  /** `certificates[3]`, counted from 1. */
  readonly position: string;
  readonly failure: Failure;
}

type ReadEntry = ListedEntry | BadEntry;

export interface KeepListInputs {
  readonly request: RunRequest & { readonly list: string };
  readonly places: RunPlaces;
  readonly shard: Shard | null;
  readonly entries: readonly ListedEntry[];
  readonly badEntries: readonly BadEntry[];
}

/**
 * The inputs of a run that keeps a list of certificates. An entry that cannot be used is told of, and keeps no other
 * from being used. Throws one `Failure` (`invalid-input`) for what is wrong with the run or with the list as a whole.
 */
export async function readKeepListInputs(
  inputs: Inputs,
  readText: ReadText,
  workspace: string,
): Promise<KeepListInputs> {
  const text = inputs.read('certificates', (value) => value);
  const shard = inputs.readOptional('shard', parseShard);
  const run = readRunInputs(inputs, workspace);
  inputs.refuseProblems();
  const { request, places } = run();
  const list = request.artifactName ?? DEFAULT_ARTIFACT_NAME;
  const chosen = shard();
  const all = (await readCertificateList(text(), workspace)).map((entry, index) => ({ entry, index }));
  const remembered = rememberTexts(readText);
  const read = (chosen === null ? all : takeShard(all, chosen)).map(({ entry, index }) =>
    readEntry(entry, `certificates[${index + 1}]`, remembered, workspace, request),
  );
  const entries = refuseShared(read);
  return {
    request: { ...request, list, artifactName: chosen === null ? list : shardBase(list, chosen) },
    places,
    shard: chosen,
    entries: entries.filter((entry): entry is ListedEntry => !('failure' in entry)),
    badEntries: entries.filter((entry): entry is BadEntry => 'failure' in entry),
  };
}

function readEntry(
  entry: unknown,
  position: string,
  readText: ReadText,
  workspace: string,
  { pkcs12Password }: Pick<RunRequest, 'pkcs12Password'>,
): ReadEntry {
  try {
    const inputs = inputsOfEntry(parseListEntry(entry, CERTIFICATE_INPUTS, RUN_INPUTS), readText);
    const certificate = readCertificateInputs(inputs, {
      workspace,
      certificatePath: 'certificates/{name}/certificate.pem',
      privateKeyPath: 'certificates/{name}/private_key.pem',
    });
    checkPkcs12(
      inputs,
      () => certificate().places.pkcs12Path !== null,
      () => pkcs12Password !== undefined,
    );
    inputs.refuseProblems();
    const { request, places } = certificate();
    return { position, name: nameOf(request), request, places };
  } catch (error) {
    return bad(position, messageOf(error));
  }
}

/** Throws where the name, which is a folder's in every set, is longer than file systems allow. */
function nameOf({ specification }: CertificateRequest): string {
  const name = folderNameFor(specification.subject.commonName);
  if (name.length <= MAX_NAME_LENGTH) return name;
  throw new Error(
    `the common name has ${name.length} characters in the form of file names: must have at most ${MAX_NAME_LENGTH}; letters and digits of ASCII take one, others three for each byte`,
  );
}

/** Entries that share a name or a file with an earlier one are bad: neither could tell the other's pair from its own. */
function refuseShared(entries: readonly ReadEntry[]): ReadEntry[] {
  const owners = new Map<string, string>();
  return entries.map((entry) => {
    if ('failure' in entry) return entry;
    const claims = [`the name ${entry.name}`, ...pathsOf(entry.places).map((path) => `the file ${path}`)];
    const shared = claims.find((claim) => owners.has(claim.toLowerCase()));
    if (shared !== undefined) {
      const owner = owners.get(shared.toLowerCase()) ?? '';
      return bad(
        entry.position,
        `${shared} is that of ${owner} already: every certificate needs its own; {name} in a path makes it so`,
      );
    }
    for (const claim of claims) owners.set(claim.toLowerCase(), entry.position);
    return entry;
  });
}

function bad(position: string, problem: string): BadEntry {
  const message = `${position}: ${problem}`.replace(/([^.])$/, '$1.');
  return { position, failure: new Failure('invalid-input', message) };
}
