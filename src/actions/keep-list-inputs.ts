import type { Shard } from '../domain/shard.ts';
import type { CertificateRequest, RunRequest } from '../use-cases/keep-request.ts';
import { readCertificateInputs } from './certificate-inputs.ts';
import type { Inputs, ReadText } from './inputs.ts';
import { checkPkcs12, readRunInputs, type RunPlaces } from './keep-inputs.ts';
import {
  LISTED_PATHS,
  listedName,
  readListEntries,
  type ListEntries,
  type NamedEntry,
} from './list-entries.ts';
import { readListInput } from './list-input.ts';
import { namesOfList } from './set-base-input.ts';

/**
 * A sealed key and a certificate shrink by a quarter, and that many small files each cost a compressor, whose buffers GitHub's
 * client holds until the archive is sent: 16 kB for 600 bytes.
 */
const NO_COMPRESSION = '0';

/** An entry of the list that can be kept. */
export interface ListedEntry extends NamedEntry {
  readonly request: CertificateRequest;
}

export interface KeepListInputs extends ListEntries<ListedEntry> {
  readonly request: RunRequest & { readonly list: string };
  readonly places: RunPlaces;
  readonly shard: Shard | null;
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
  const given = readListInput(inputs);
  const run = readRunInputs(inputs, workspace, NO_COMPRESSION);
  inputs.refuseProblems();
  const { request, places } = run();
  const input = given() ?? { text: '', shard: null };
  const { base, list } = namesOfList(request.artifactName, input.shard);
  const entries = await readListEntries(input, workspace, readText, (ofEntry) =>
    readEntry(ofEntry, workspace, request),
  );
  return { request: { ...request, list, artifactName: base }, places, shard: input.shard, ...entries };
}

function readEntry(
  inputs: Inputs,
  workspace: string,
  { pkcs12Password }: Pick<RunRequest, 'pkcs12Password'>,
): ListedEntry {
  const certificate = readCertificateInputs(inputs, { workspace, ...LISTED_PATHS });
  checkPkcs12(
    inputs,
    () => certificate().places.pkcs12Path !== null,
    () => pkcs12Password !== undefined,
  );
  inputs.refuseProblems();
  const { request, places } = certificate();
  return { name: listedName(request.specification.subject.commonName), request, places };
}
