import { defaultArtifactName } from '../domain/backup-name.ts';
import { Secret } from '../domain/secret.ts';
import { parseShard } from '../domain/shard.ts';
import type { KeepRequest, RunRequest } from '../use-cases/keep-request.ts';
import { readCertificateInputs, type CertificatePlaces } from './certificate-inputs.ts';
import { boolean, oneOf, optional, orDefault, type Input, type Inputs } from './inputs.ts';
import { parseArtifactName, parsePassphrase, readStorePlaces, type StorePlaces } from './store-inputs.ts';

/** The inputs that all certificates of a run share. */
export const RUN_INPUTS: ReadonlySet<string> = new Set([
  'certificates',
  'shard',
  'paths',
  'if-no-files-found',
  'backup-path',
  'upload-artifact',
  'artifact-name',
  'retention-days',
  'compression-level',
  'keep-schedule-alive',
  'timeout',
  'dry-run',
]);

/** What of the inputs of a run does not go to the use case. */
export interface RunPlaces extends StorePlaces {
  readonly keepScheduleAlive: boolean;
}

/** The inputs of the root action for all certificates of a run; the name of artifacts where one is given. */
export interface RunInputs {
  readonly request: Omit<RunRequest, 'artifactName'> & { readonly artifactName: string | null };
  readonly places: RunPlaces;
}

export interface KeepInputs {
  readonly request: KeepRequest;
  readonly places: RunPlaces & CertificatePlaces;
}

/** The inputs of the root action. Throws one `Failure` (`invalid-input`) for all that is wrong with them. */
export function readKeepInputs(inputs: Inputs, workspace: string): KeepInputs {
  const certificate = readCertificateInputs(inputs, {
    workspace,
    certificatePath: 'certificate.pem',
    privateKeyPath: 'private_key.pem',
  });
  const run = readRunInputs(inputs, workspace);
  refuseShard(inputs);
  checkPkcs12(
    inputs,
    () => certificate().places.pkcs12Path !== null,
    () => run().request.pkcs12Password !== undefined,
  );
  inputs.refuseProblems();
  const { request, places } = run();
  const { commonName } = certificate().request.specification.subject;
  const artifactName = request.artifactName ?? defaultArtifactName(commonName);
  return {
    request: { ...request, ...certificate().request, artifactName },
    places: { ...places, ...certificate().places },
  };
}

/** A shard of nothing: an expression for the list came out empty, and one certificate is not what was wanted. */
function refuseShard(inputs: Inputs): void {
  const shard = inputs.readOptional('shard', parseShard);
  inputs.check(() =>
    shard() === null ? null : 'Input "certificates" is empty: must be given with shard. Is the list there?',
  );
}

/** The inputs that hold for all certificates of a run. */
export function readRunInputs(
  inputs: Inputs,
  workspace: string,
  defaultCompression?: string,
): Input<RunInputs> {
  const stores = readStorePlaces(inputs, workspace, defaultCompression);
  const keepScheduleAlive = inputs.read('keep-schedule-alive', orDefault('false', boolean));
  const request = readRunRequest(inputs);
  inputs.check(() =>
    request().previousPassphrase !== undefined && request().passphrase === undefined
      ? 'Input "passphrase" is empty: must be given with previous-passphrase. Is the secret there?'
      : null,
  );
  return () => ({
    request: request(),
    places: { ...stores(), keepScheduleAlive: keepScheduleAlive() },
  });
}

function readRunRequest(inputs: Inputs): Input<RunInputs['request']> {
  const artifactName = inputs.readOptional('artifact-name', parseArtifactName);
  const passphrase = inputs.readSecret('passphrase', parsePassphrase);
  const previousPassphrase = inputs.readSecret('previous-passphrase', (text) => new Secret(text));
  const pkcs12Password = inputs.readSecret('p12-password', (text) => new Secret(text));
  const furtherPaths = inputs.read('paths', (text) => text);
  const ifNoFilesFound = inputs.read(
    'if-no-files-found',
    orDefault('warn', oneOf('warn', 'error', 'ignore')),
  );
  const dryRun = inputs.read('dry-run', orDefault('false', boolean));
  return () => ({
    artifactName: artifactName(),
    ...optional('passphrase', passphrase()),
    ...optional('previousPassphrase', previousPassphrase()),
    ...optional('pkcs12Password', pkcs12Password()),
    furtherPaths: furtherPaths(),
    ifNoFilesFound: ifNoFilesFound(),
    dryRun: dryRun(),
  });
}

/** A PKCS#12 file and its password are of no use without each other. */
export function checkPkcs12(inputs: Inputs, hasPath: () => boolean, hasPassword: () => boolean): void {
  inputs.check(() => {
    if (hasPath() === hasPassword()) return null;
    return hasPath()
      ? 'Input "p12-password" is empty: must be given with p12-path.'
      : 'Input "p12-path" is empty: must be given with p12-password.';
  });
}
