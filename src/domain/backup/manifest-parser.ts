import { isAllowedCount, MAX_ITERATIONS, MIN_ITERATIONS, SALT } from './key-derivation.ts';
import {
  formatTime,
  MANIFEST_SCHEMA_VERSION,
  PROOF_VERSION,
  type CertificateRecord,
  type KnownPair,
  type Manifest,
  type ProofRecord,
  type RunRecord,
  type SpecificationRecord,
  type UserFilesRecord,
} from './manifest.ts';
import { isSafePath } from './set-path.ts';
import { singleLine } from '../words/single-line.ts';

const KEY_CHECK = /^[0-9a-f]{16}$/;
const HMAC = /^[0-9a-f]{64}$/;
const FINGERPRINT = /^([0-9A-F]{2}:){31}[0-9A-F]{2}$/;

type JsonObject = Readonly<Record<string, unknown>>;

/** The set was made by a version of this tool that knows more than this one does. It must not be passed over. */
export class NewerManifest extends Error {
  constructor(version: string) {
    super(
      `it was made by Certkeep ${singleLine(version, 40)}, which this version cannot read; update Certkeep`,
    );
    this.name = 'NewerManifest';
  }
}

/**
 * Returns the manifest in the text of a `manifest.json`. The text is untrusted: everyone who may write to the store could have
 * written it. Throws an error that names the first field that is not as `docs/manifest.schema.json` has it, and `NewerManifest`
 * for a newer version of the schema or the proof.
 */
export function parseManifest(text: string): Manifest {
  const manifest = objectOf(parseJson(text), 'the manifest');
  const tool = objectOf(manifest['tool'], 'tool');
  if (tool['name'] !== 'certkeep') throw new Error('tool.name is not certkeep');
  const toolVersion = textOf(tool['version'], 'tool.version');
  rejectOtherVersion(manifest['schemaVersion'], MANIFEST_SCHEMA_VERSION, 'schemaVersion', toolVersion);
  const certificates = listOf(manifest['certificates'], 'certificates').map(parseCertificateRecord);
  rejectMixedNames(certificates);
  return {
    schemaVersion: MANIFEST_SCHEMA_VERSION,
    tool: { name: 'certkeep', version: toolVersion },
    kind: wordOf(manifest['kind'], 'kind', ['backup', 'cache', 'race']),
    action: wordOf(manifest['action'], 'action', ['keep', 'backup']),
    name: textOf(manifest['name'], 'name'),
    artifactName: textOf(manifest['artifactName'], 'artifactName'),
    createdAt: timeOf(manifest['createdAt'], 'createdAt'),
    proof: parseOptional(manifest['proof'], 'proof', (proof) => parseProof(proof, toolVersion)),
    run: parseRun(objectOf(manifest['run'], 'run')),
    supersedes: manifest['supersedes'] === null ? null : textOf(manifest['supersedes'], 'supersedes'),
    ...(manifest['supersedesRun'] === undefined
      ? {}
      : { supersedesRun: textOf(manifest['supersedesRun'], 'supersedesRun') }),
    ...(manifest['supersedesListUntil'] === undefined
      ? {}
      : { supersedesListUntil: timeOf(manifest['supersedesListUntil'], 'supersedesListUntil') }),
    ...(manifest['lostUntil'] === undefined ? {} : { lostUntil: timeOf(manifest['lostUntil'], 'lostUntil') }),
    specification: parseOptional(manifest['specification'], 'specification', parseSpecificationRecord),
    certificates,
    userFiles: parseUserFiles(objectOf(manifest['userFiles'], 'userFiles')),
  };
}

function rejectOtherVersion(value: unknown, known: number, field: string, toolVersion: string): void {
  if (value === known) return;
  if (typeof value === 'number' && value > known) throw new NewerManifest(toolVersion);
  throw new Error(`${field} is not ${known}`);
}

function rejectMixedNames(certificates: readonly CertificateRecord[]): void {
  const names = certificates.map(({ name }) => name);
  if (names.includes(null) && names.length > 1) throw new Error('a certificate of several has no name');
  if (new Set(names).size < names.length) throw new Error('two certificates have one name');
}

function parseProof(proof: JsonObject, toolVersion: string): ProofRecord {
  rejectOtherVersion(proof['version'], PROOF_VERSION, 'proof.version', toolVersion);
  const iterations = integerOf(proof['iterations'], 'proof.iterations');
  if (!isAllowedCount(iterations))
    throw new Error(`proof.iterations is not from ${MIN_ITERATIONS} to ${MAX_ITERATIONS}`);
  return {
    version: PROOF_VERSION,
    salt: textOf(proof['salt'], 'proof.salt', SALT),
    iterations,
    keyCheck: textOf(proof['keyCheck'], 'proof.keyCheck', KEY_CHECK),
  };
}

function parseRun(run: JsonObject): RunRecord {
  const text = (name: string): string => textOf(run[name], `run.${name}`, /^[ -~\u00a0-\uffff]*$/);
  return {
    repository: textOf(run['repository'], 'run.repository'),
    repositoryId: run['repositoryId'] === null ? null : integerOf(run['repositoryId'], 'run.repositoryId'),
    ref: text('ref'),
    isDefaultBranch: booleanOf(run['isDefaultBranch'], 'run.isDefaultBranch'),
    event: text('event'),
    runId: text('runId'),
    runAttempt: text('runAttempt'),
    commit: text('commit'),
    url: text('url'),
  };
}

function parseCertificateRecord(value: unknown, index: number): CertificateRecord {
  const field = `certificates[${index}]`;
  const record = objectOf(value, field);
  return {
    name: record['name'] === null ? null : folderOf(record['name'], `${field}.name`),
    commonName: textOf(record['commonName'], `${field}.commonName`),
    serialNumber: textOf(record['serialNumber'], `${field}.serialNumber`, /^[0-9A-F]+$/),
    fingerprint: textOf(record['fingerprint'], `${field}.fingerprint`, FINGERPRINT),
    notBefore: timeOf(record['notBefore'], `${field}.notBefore`),
    notAfter: timeOf(record['notAfter'], `${field}.notAfter`),
    keyType: textOf(record['keyType'], `${field}.keyType`),
    subjectAlternativeNames: textsOf(record['subjectAlternativeNames'], `${field}.subjectAlternativeNames`),
    privateKey: wordOf(record['privateKey'], `${field}.privateKey`, ['sealed', 'absent']),
    since: timeOf(record['since'], `${field}.since`),
    isCarried: booleanOf(record['isCarried'], `${field}.isCarried`),
    ...(flagOf(record['isKeptForEver'], `${field}.isKeptForEver`) ? { isKeptForEver: true } : {}),
    ...(record['others'] === undefined ? {} : { others: parseOthers(record['others'], `${field}.others`) }),
  };
}

function parseOthers(value: unknown, list: string): KnownPair[] {
  return listOf(value, list).map((entry, index) => {
    const field = `${list}[${index}]`;
    const other = objectOf(entry, field);
    return {
      fingerprint: textOf(other['fingerprint'], `${field}.fingerprint`, FINGERPRINT),
      since: timeOf(other['since'], `${field}.since`),
      notAfter: timeOf(other['notAfter'], `${field}.notAfter`),
    };
  });
}

function folderOf(value: unknown, field: string): string {
  const name = textOf(value, field);
  if (!isSafePath(name) || name.includes('/')) throw new Error(`${field} cannot be the name of a folder`);
  return name;
}

function parseSpecificationRecord(record: JsonObject): SpecificationRecord {
  return {
    commonName: textOf(record['commonName'], 'specification.commonName'),
    days: integerOf(record['days'], 'specification.days'),
    keyType: textOf(record['keyType'], 'specification.keyType'),
    usages: textsOf(record['usages'], 'specification.usages'),
    subjectAlternativeNames: textsOf(
      record['subjectAlternativeNames'],
      'specification.subjectAlternativeNames',
    ),
  };
}

function parseUserFiles(record: JsonObject): UserFilesRecord {
  return {
    publicCount: integerOf(record['publicCount'], 'userFiles.publicCount'),
    sealedCount: integerOf(record['sealedCount'], 'userFiles.sealedCount'),
    digest: record['digest'] === null ? null : textOf(record['digest'], 'userFiles.digest', HMAC),
    leftOut: listOf(record['leftOut'], 'userFiles.leftOut').map((value, index) => {
      const field = `userFiles.leftOut[${index}]`;
      const leftOut = objectOf(value, field);
      return {
        reason: textOf(leftOut['reason'], `${field}.reason`),
        count: integerOf(leftOut['count'], `${field}.count`),
      };
    }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which is untrusted.
    throw new Error('the manifest is not JSON');
  }
}

function parseOptional<T>(value: unknown, field: string, parse: (value: JsonObject) => T): T | null {
  return value === null ? null : parse(objectOf(value, field));
}

function objectOf(value: unknown, field: string): JsonObject {
  if (!isObject(value)) throw new Error(`${field} is not an object`);
  return value;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown, field: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${field} is not a list`);
  return value;
}

function textOf(value: unknown, field: string, form = /^[ -~\u00a0-\uffff]+$/): string {
  if (typeof value !== 'string' || !form.test(value)) {
    throw new Error(`${field} is not a text of the form it should have`);
  }
  return value;
}

function textsOf(value: unknown, field: string): string[] {
  return listOf(value, field).map((item, index) => textOf(item, `${field}[${index}]`));
}

function wordOf<T extends string>(value: unknown, field: string, words: readonly T[]): T {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw new Error(`${field} is not ${words.join(' or ')}`);
  return word;
}

function booleanOf(value: unknown, field: string): boolean {
  if (typeof value !== 'boolean') throw new Error(`${field} is neither true nor false`);
  return value;
}

/** `true`, or not there. */
function flagOf(value: unknown, field: string): boolean {
  if (value !== undefined && value !== true) throw new Error(`${field} is neither true nor absent`);
  return value === true;
}

function integerOf(value: unknown, field: string): number {
  const number = Number.isSafeInteger(value) ? Number(value) : -1;
  if (number < 0) throw new Error(`${field} is not a whole number`);
  return number;
}

function timeOf(value: unknown, field: string): string {
  const text = textOf(value, field);
  const time = new Date(text);
  // Other forms are read too, and dates such as 31 February as days of the next month.
  if (Number.isNaN(time.getTime()) || formatTime(time) !== text) throw new Error(`${field} is not a time`);
  return text;
}
