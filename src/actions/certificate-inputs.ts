import {
  DAY_MS,
  KEY_TYPES,
  USAGES,
  type Subject,
  type SubjectAlternativeName,
} from '../domain/certificate.ts';
import type { RenewalPolicy } from '../domain/decision.ts';
import { parseRenewBefore, type RenewBefore } from '../domain/duration.ts';
import type { CertificateSpecification } from '../domain/specification.ts';
import { defaultNames, parseSubjectAlternativeNames } from '../domain/subject-alternative-name.ts';
import type { CertificateRequest } from '../use-cases/keep-request.ts';
import {
  boolean,
  composed,
  oneOf,
  optional,
  orDefault,
  someOf,
  textUpTo,
  wholeNumber,
  type Input,
  type Inputs,
} from './inputs.ts';
import { folderNameFor } from '../domain/backup-name.ts';
import { parseFingerprint, pathIn } from './store-inputs.ts';

/** The inputs that every certificate of a list can have of its own. */
export const CERTIFICATE_INPUTS: ReadonlySet<string> = new Set([
  'common-name',
  'subject-alternative-names',
  'subject-organization',
  'subject-organizational-unit',
  'subject-country',
  'subject-state',
  'subject-locality',
  'days',
  'key-type',
  'usages',
  'renew-before',
  'force-renewal',
  'reuse-key',
  'on-restore-error',
  'expected-fingerprint',
  'cert-path',
  'key-path',
  'p12-path',
]);

// Made once, not once for each certificate of a list. The lengths are the upper bounds of RFC 5280, appendix A.1.
const parseShortText = textUpTo(64);
const parseLongerText = textUpTo(128);
const parseDays = orDefault('365', wholeNumber(1, 36_500));
const parseKeyType = orDefault('rsa-2048', oneOf(...KEY_TYPES));
const parseUsages = orDefault('server-auth', someOf(...USAGES));
const parseRenewal = orDefault('33%', parseRenewBefore);
const parseOnRestoreError = orDefault('fail', oneOf('fail', 'issue'));
const parseFlag = orDefault('false', boolean);

/** Where the files of one certificate go. */
export interface CertificatePlaces {
  readonly certificatePath: string;
  readonly privateKeyPath: string;
  readonly pkcs12Path: string | null;
}

/** Where they go unless the inputs say otherwise. */
export interface DefaultPlaces {
  readonly workspace: string;
  readonly certificatePath: string;
  readonly privateKeyPath: string;
}

export interface CertificateInputs {
  readonly request: CertificateRequest;
  readonly places: CertificatePlaces;
}

/** The inputs of one certificate. What is wrong with them together is noted with `inputs`. */
export function readCertificateInputs(inputs: Inputs, defaults: DefaultPlaces): Input<CertificateInputs> {
  const specification = readSpecification(inputs);
  const policy = readPolicy(inputs);
  const reuseKey = inputs.read('reuse-key', parseFlag);
  const places = readPlaces(inputs, defaults);
  checkTogether(inputs, specification, policy, places);
  return composed(() => ({
    request: { specification: specification(), policy: policy(), reuseKey: reuseKey() },
    places: places(),
  }));
}

function readSpecification(inputs: Inputs): Input<CertificateSpecification> {
  const subject = readSubject(inputs);
  const names = inputs.readOptional('subject-alternative-names', parseSubjectAlternativeNames);
  const validityDays = inputs.read('days', parseDays);
  const keyType = inputs.read('key-type', parseKeyType);
  const usages = inputs.read('usages', parseUsages);
  return composed(() => ({
    subject: subject(),
    ...namesOf(names() ?? [], subject()),
    validityDays: validityDays(),
    keyType: keyType(),
    usages: usages(),
  }));
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
  const commonName = inputs.read('common-name', parseShortText);
  const organization = inputs.readOptional('subject-organization', parseShortText);
  const organizationalUnit = inputs.readOptional('subject-organizational-unit', parseShortText);
  const country = inputs.readOptional('subject-country', parseCountry);
  const state = inputs.readOptional('subject-state', parseLongerText);
  const locality = inputs.readOptional('subject-locality', parseLongerText);
  return composed(() => ({
    commonName: commonName(),
    ...optional('organization', organization()),
    ...optional('organizationalUnit', organizationalUnit()),
    ...optional('country', country()),
    ...optional('state', state()),
    ...optional('locality', locality()),
  }));
}

function readPolicy(inputs: Inputs): Input<RenewalPolicy> {
  const renewBefore = inputs.read('renew-before', parseRenewal);
  const forceRenewal = inputs.read('force-renewal', parseFlag);
  const onRestoreError = inputs.read('on-restore-error', parseOnRestoreError);
  const expectedFingerprint = inputs.readOptional('expected-fingerprint', parseFingerprint);
  return composed(() => ({
    renewBefore: renewBefore(),
    forceRenewal: forceRenewal(),
    onRestoreError: onRestoreError(),
    ...optional('expectedFingerprint', expectedFingerprint()),
  }));
}

/** Where the files of one certificate go. */
export function readPlaces(inputs: Inputs, defaults: DefaultPlaces): Input<CertificatePlaces> {
  const parse = filePathIn(defaults.workspace);
  const name = folderNameFor(inputs.read('common-name', (text) => text)());
  const path = (text: string): string => parse(text.replaceAll('{name}', () => name));
  const certificatePath = inputs.read('cert-path', orDefault(defaults.certificatePath, path));
  const privateKeyPath = inputs.read('key-path', orDefault(defaults.privateKeyPath, path));
  const pkcs12Path = inputs.readOptional('p12-path', path);
  return composed(() => ({
    certificatePath: certificatePath(),
    privateKeyPath: privateKeyPath(),
    pkcs12Path: pkcs12Path(),
  }));
}

function checkTogether(
  inputs: Inputs,
  specification: Input<CertificateSpecification>,
  policy: Input<RenewalPolicy>,
  places: Input<CertificatePlaces>,
): void {
  inputs.check(() => {
    const { validityDays } = specification();
    return renewsAlways(policy().renewBefore, validityDays)
      ? `Input "renew-before" is at or over the lifetime of ${validityDays} days: must be less, or every run would renew.`
      : null;
  });
  inputs.check(() => {
    const paths = pathsOf(places());
    return new Set(paths).size === paths.length
      ? null
      : `Inputs "cert-path", "key-path" and "p12-path" name one file twice (${paths.join(', ')}): must be different files.`;
  });
}

/** All files of a certificate. */
export function pathsOf({ certificatePath, privateKeyPath, pkcs12Path }: CertificatePlaces): string[] {
  return [certificatePath, privateKeyPath, ...(pkcs12Path === null ? [] : [pkcs12Path])];
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
