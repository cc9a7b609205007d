import { defaultArtifactName } from '../domain/backup-name.ts';
import {
  DAY_MS,
  KEY_TYPES,
  USAGES,
  type Subject,
  type SubjectAlternativeName,
} from '../domain/certificate.ts';
import type { RenewalPolicy } from '../domain/decision.ts';
import { parseRenewBefore, type RenewBefore } from '../domain/duration.ts';
import { Secret } from '../domain/secret.ts';
import type { CertificateSpecification } from '../domain/specification.ts';
import { defaultNames, parseSubjectAlternativeNames } from '../domain/subject-alternative-name.ts';
import type { KeepRequest } from '../use-cases/keep-request.ts';
import {
  boolean,
  oneOf,
  orDefault,
  someOf,
  textUpTo,
  wholeNumber,
  type Input,
  type Inputs,
} from './inputs.ts';
import {
  parseArtifactName,
  parseFingerprint,
  parsePassphrase,
  pathIn,
  readStorePlaces,
  type StorePlaces,
} from './store-inputs.ts';

/** Where the tool works: what of the inputs does not go to the use case. */
export interface KeepPlaces extends StorePlaces {
  readonly certificatePath: string;
  readonly privateKeyPath: string;
  readonly pkcs12Path: string | null;
  readonly keepScheduleAlive: boolean;
}

export interface KeepInputs {
  readonly request: KeepRequest;
  readonly places: KeepPlaces;
}

/** The inputs of the root action. Throws one `Failure` (`invalid-input`) for all that is wrong with them. */
export function readKeepInputs(inputs: Inputs, workspace: string): KeepInputs {
  const specification = readSpecification(inputs);
  const policy = readPolicy(inputs);
  const places = readPlaces(inputs, workspace);
  const request = readRequest(inputs, specification, policy);
  checkTogether(inputs, request, places);
  inputs.refuseProblems();
  return { request: request(), places: places() };
}

function readSpecification(inputs: Inputs): Input<CertificateSpecification> {
  const subject = readSubject(inputs);
  const names = inputs.readOptional('subject-alternative-names', parseSubjectAlternativeNames);
  const validityDays = inputs.read('days', orDefault('365', wholeNumber(1, 36_500)));
  const keyType = inputs.read('key-type', orDefault('rsa-2048', oneOf(...KEY_TYPES)));
  const usages = inputs.read('usages', orDefault('server-auth', someOf(...USAGES)));
  return () => ({
    subject: subject(),
    ...namesOf(names() ?? [], subject()),
    validityDays: validityDays(),
    keyType: keyType(),
    usages: usages(),
  });
}

/** A list without a name in it, such as a lone comma, is not given. */
function namesOf(
  names: readonly SubjectAlternativeName[],
  { commonName }: Subject,
): Pick<CertificateSpecification, 'subjectAlternativeNames' | 'namesWereGiven'> {
  const namesWereGiven = names.length > 0;
  return { subjectAlternativeNames: namesWereGiven ? names : defaultNames(commonName), namesWereGiven };
}

function readSubject(inputs: Inputs): Input<Subject> {
  // The lengths are the upper bounds of RFC 5280, appendix A.1.
  const commonName = inputs.read('common-name', textUpTo(64));
  const organization = inputs.readOptional('subject-organization', textUpTo(64));
  const organizationalUnit = inputs.readOptional('subject-organizational-unit', textUpTo(64));
  const country = inputs.readOptional('subject-country', parseCountry);
  const state = inputs.readOptional('subject-state', textUpTo(128));
  const locality = inputs.readOptional('subject-locality', textUpTo(128));
  return () => ({
    commonName: commonName(),
    ...optional('organization', organization()),
    ...optional('organizationalUnit', organizationalUnit()),
    ...optional('country', country()),
    ...optional('state', state()),
    ...optional('locality', locality()),
  });
}

function readPolicy(inputs: Inputs): Input<RenewalPolicy> {
  const renewBefore = inputs.read('renew-before', orDefault('33%', parseRenewBefore));
  const forceRenewal = inputs.read('force-renewal', orDefault('false', boolean));
  const onRestoreError = inputs.read('on-restore-error', orDefault('fail', oneOf('fail', 'issue')));
  const expectedFingerprint = inputs.readOptional('expected-fingerprint', parseFingerprint);
  return () => ({
    renewBefore: renewBefore(),
    forceRenewal: forceRenewal(),
    onRestoreError: onRestoreError(),
    ...optional('expectedFingerprint', expectedFingerprint()),
  });
}

function readRequest(
  inputs: Inputs,
  specification: Input<CertificateSpecification>,
  policy: Input<RenewalPolicy>,
): Input<KeepRequest> {
  const artifactName = inputs.readOptional('artifact-name', parseArtifactName);
  const passphrase = inputs.readSecret('passphrase', parsePassphrase);
  const previousPassphrase = inputs.readSecret('previous-passphrase', (text) => new Secret(text));
  const pkcs12Password = inputs.readSecret('p12-password', (text) => new Secret(text));
  const furtherPaths = inputs.read('paths', (text) => text);
  const ifNoFilesFound = inputs.read(
    'if-no-files-found',
    orDefault('warn', oneOf('warn', 'error', 'ignore')),
  );
  const reuseKey = inputs.read('reuse-key', orDefault('false', boolean));
  const dryRun = inputs.read('dry-run', orDefault('false', boolean));
  return () => ({
    specification: specification(),
    policy: policy(),
    artifactName: artifactName() ?? defaultArtifactName(specification().subject.commonName),
    ...optional('passphrase', passphrase()),
    ...optional('previousPassphrase', previousPassphrase()),
    ...optional('pkcs12Password', pkcs12Password()),
    furtherPaths: furtherPaths(),
    ifNoFilesFound: ifNoFilesFound(),
    reuseKey: reuseKey(),
    dryRun: dryRun(),
  });
}

function readPlaces(inputs: Inputs, workspace: string): Input<KeepPlaces> {
  const path = filePathIn(workspace);
  const certificatePath = inputs.read('cert-path', orDefault('certificate.pem', path));
  const privateKeyPath = inputs.read('key-path', orDefault('private_key.pem', path));
  const pkcs12Path = inputs.readOptional('p12-path', path);
  const stores = readStorePlaces(inputs, workspace);
  const keepScheduleAlive = inputs.read('keep-schedule-alive', orDefault('false', boolean));
  return () => ({
    ...stores(),
    certificatePath: certificatePath(),
    privateKeyPath: privateKeyPath(),
    pkcs12Path: pkcs12Path(),
    keepScheduleAlive: keepScheduleAlive(),
  });
}

function checkTogether(inputs: Inputs, request: Input<KeepRequest>, places: Input<KeepPlaces>): void {
  inputs.check(() => {
    const { policy, specification } = request();
    return renewsAlways(policy.renewBefore, specification.validityDays)
      ? `Input "renew-before" is at or over the lifetime of ${specification.validityDays} days: must be less, or every run would renew.`
      : null;
  });
  inputs.check(() => {
    const hasPath = places().pkcs12Path !== null;
    if (hasPath === (request().pkcs12Password !== undefined)) return null;
    return hasPath
      ? 'Input "p12-password" is empty: must be given with p12-path.'
      : 'Input "p12-path" is empty: must be given with p12-password.';
  });
  inputs.check(() => {
    const { certificatePath, privateKeyPath, pkcs12Path } = places();
    const paths = [certificatePath, privateKeyPath, ...(pkcs12Path === null ? [] : [pkcs12Path])];
    return new Set(paths).size === paths.length
      ? null
      : `Inputs "cert-path", "key-path" and "p12-path" name one file twice (${paths.join(', ')}): must be different files.`;
  });
  inputs.check(() =>
    request().previousPassphrase !== undefined && request().passphrase === undefined
      ? 'Input "passphrase" is empty: must be given with previous-passphrase. Is the secret there?'
      : null,
  );
}

function renewsAlways(renewBefore: RenewBefore, validityDays: number): boolean {
  return renewBefore.kind === 'time' && renewBefore.ms >= validityDays * DAY_MS;
}

function parseCountry(text: string): string {
  if (!/^[A-Za-z]{2}$/.test(text)) throw new Error('must be the two letters of ISO 3166, such as DE');
  return text.toUpperCase();
}

/** As `pathIn`; the message says that a file is meant. What ends in a separator names a folder. */
function filePathIn(workspace: string): (text: string) => string {
  const parse = pathIn(workspace);
  return (text) => {
    try {
      if (!/[\\/]$/.test(text)) return parse(text);
    } catch {
      // Told below, as what is meant here.
    }
    throw new Error('must be the path of a file');
  };
}

function optional<K extends string, V>(key: K, value: V | null): Partial<Record<K, V>> {
  return value === null ? {} : ({ [key]: value } as Record<K, V>);
}
