import {
  formatTime,
  MANIFEST_SCHEMA_VERSION,
  type CertificateRecord,
  type FileRecord,
  type ListedRecord,
  type Manifest,
  type RunRecord,
  type SpecificationRecord,
} from './manifest.ts';
import { isSafePath } from './set-path.ts';

const SHA256 = /^[0-9a-f]{64}$/;

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The manifest in the text of a `manifest.json`. The text is untrusted: whoever could write to the store could have
 * written it. Throws an error that names the first field that is not as `docs/manifest.schema.json` has it.
 */
export function parseManifest(text: string): Manifest {
  const manifest = objectOf(parseJson(text), 'the manifest');
  const version = manifest['schemaVersion'];
  if (version !== MANIFEST_SCHEMA_VERSION) {
    const found = typeof version === 'number' ? version : 'not a number';
    throw new Error(`schemaVersion is ${found}; this version reads ${MANIFEST_SCHEMA_VERSION}`);
  }
  const tool = objectOf(manifest['tool'], 'tool');
  if (tool['name'] !== 'certkeep') throw new Error('tool.name is not certkeep');
  // Sets of single certificates have neither.
  const certificates = listOf(memberOf(manifest, 'certificates', []), 'certificates').map(parseListedRecord);
  const covers = coversOf(memberOf(manifest, 'covers', null));
  // Nothing of ours says so; and a set that held nothing would keep every earlier one from being looked at.
  if (covers !== null && certificates.length === 0) throw new Error('covers is given without certificates');
  return {
    schemaVersion: MANIFEST_SCHEMA_VERSION,
    tool: { name: 'certkeep', version: textOf(tool['version'], 'tool.version') },
    name: textOf(manifest['name'], 'name'),
    artifactName: textOf(manifest['artifactName'], 'artifactName'),
    createdAt: timeOf(manifest['createdAt'], 'createdAt'),
    run: parseOptional(manifest['run'], 'run', parseRun),
    certificate: parseOptional(manifest['certificate'], 'certificate', (record) =>
      parseCertificateRecord(record, 'certificate'),
    ),
    certificates,
    covers,
    specification: parseOptional(manifest['specification'], 'specification', parseSpecificationRecord),
    files: listOf(manifest['files'], 'files').map(parseFile),
  };
}

function memberOf(manifest: JsonObject, name: string, absent: unknown): unknown {
  return manifest[name] === undefined ? absent : manifest[name];
}

function coversOf(value: unknown): string | null {
  return value === null ? null : textOf(value, 'covers');
}

function parseRun(run: JsonObject): RunRecord {
  return {
    repository: textOf(run['repository'], 'run.repository'),
    url: textOf(run['url'], 'run.url'),
    commit: textOf(run['commit'], 'run.commit', /^[^\p{Cc}]*$/u),
  };
}

function parseListedRecord(value: unknown, index: number): ListedRecord {
  const field = `certificates[${index}]`;
  const record = objectOf(value, field);
  const name = textOf(record['name'], `${field}.name`);
  // The name is a folder's.
  if (!isSafePath(name) || name.includes('/'))
    throw new Error(`${field}.name cannot be the name of a folder`);
  const isCarried = record['isCarried'];
  if (typeof isCarried !== 'boolean') throw new Error(`${field}.isCarried is neither true nor false`);
  return { ...parseCertificateRecord(record, field), name, isCarried };
}

function parseCertificateRecord(record: JsonObject, field: string): CertificateRecord {
  const privateKey = record['privateKey'];
  if (privateKey !== 'sealed' && privateKey !== 'absent') {
    throw new Error(`${field}.privateKey is neither sealed nor absent`);
  }
  return {
    commonName: textOf(record['commonName'], `${field}.commonName`),
    serialNumber: textOf(record['serialNumber'], `${field}.serialNumber`, /^[0-9A-F]+$/),
    fingerprint: textOf(record['fingerprint'], `${field}.fingerprint`, /^([0-9A-F]{2}:){31}[0-9A-F]{2}$/),
    notBefore: timeOf(record['notBefore'], `${field}.notBefore`),
    notAfter: timeOf(record['notAfter'], `${field}.notAfter`),
    keyType: textOf(record['keyType'], `${field}.keyType`),
    subjectAlternativeNames: textsOf(record['subjectAlternativeNames'], `${field}.subjectAlternativeNames`),
    privateKey,
  };
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

function parseFile(value: unknown, index: number): FileRecord {
  const field = `files[${index}]`;
  const file = objectOf(value, field);
  const path = textOf(file['path'], `${field}.path`);
  // A path that leads out of the folder would let a manifest name any file of the machine.
  if (!isSafePath(path)) throw new Error(`${field}.path leads out of the set, or cannot be a file's name`);
  return {
    path,
    sizeBytes: integerOf(file['sizeBytes'], `${field}.sizeBytes`),
    mode: textOf(file['mode'], `${field}.mode`, /^0[0-7]{3}$/),
    sha256: textOf(file['sha256'], `${field}.sha256`, SHA256),
    modifiedAt: file['modifiedAt'] === null ? null : timeOf(file['modifiedAt'], `${field}.modifiedAt`),
    sealedFrom:
      file['sealedFrom'] === null ? null : textOf(file['sealedFrom'], `${field}.sealedFrom`, SHA256),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which nobody has vouched for.
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

function textOf(value: unknown, field: string, form = /^[^\p{Cc}]+$/u): string {
  if (typeof value !== 'string' || !form.test(value)) {
    throw new Error(`${field} is not a text of the form it should have`);
  }
  return value;
}

function textsOf(value: unknown, field: string): string[] {
  return listOf(value, field).map((item, index) => textOf(item, `${field}[${index}]`));
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
