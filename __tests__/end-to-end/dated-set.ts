import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dayFolder, formatBackupName, timeFolder } from '../../src/domain/backup/backup-name.ts';
import { zipOf } from '../unit/adapters/set-format/zip-writer.ts';
import { PASSPHRASE } from './workbench.ts';

/** The files of a set's folder, by their paths. */
export type SetFiles = ReadonlyMap<string, Buffer>;

/** What tests change in a manifest. */
interface ManifestJson {
  readonly name: string;
  readonly proof: { readonly salt: string; readonly iterations: number } | null;
  readonly certificates: readonly { readonly since: string }[];
  readonly run: { readonly runId: string };
}

/** What the folder of a set holds. */
export function readSet(folder: string): SetFiles {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(files.map((path) => [path, readFileSync(join(folder, path))]));
}

/** The same set as if it had been stored under another name and at another time, as sound and proved as before. */
export function redated(files: SetFiles, base: string, time: Date, passphrase = PASSPHRASE): SetFiles {
  const manifest = manifestOf(files);
  const createdAt = time.toISOString().replace('.000', '');
  const changed = {
    ...manifest,
    name: nameAt(manifest, base, time),
    artifactName: base,
    createdAt,
    certificates: manifest.certificates.map((record) => ({
      ...record,
      since: record.since < createdAt ? record.since : createdAt,
    })),
  };
  return proved(new Map(files).set('manifest.json', Buffer.from(JSON.stringify(changed))), passphrase);
}

/** The set with checksums of its files and, unless it is public, a proof that fits them: made here, without the tool's code. */
export function proved(files: SetFiles, passphrase = PASSPHRASE): SetFiles {
  const content = new Map([...files].filter(([path]) => !path.startsWith('SHA256SUMS')));
  const sums = [...content]
    .sort(([some], [other]) => (some < other ? -1 : 1))
    .map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`)
    .join('');
  content.set('SHA256SUMS', Buffer.from(sums));
  const { proof } = manifestOf(files);
  if (proof === null) return content;
  const proofKey = createHmac('sha256', derive(passphrase, proof)).update('certkeep set proof v1').digest();
  const hmac = createHmac('sha256', proofKey).update(sums).digest('hex');
  return content.set('SHA256SUMS.hmac', Buffer.from(`${hmac}\n`));
}

/** The run that made the set, as its manifest says. Stored by another run, a set counts last. */
export function runIdOf(files: SetFiles): number {
  return Number(manifestOf(files).run.runId);
}

/** The name that the set's manifest has. */
export function nameOf(files: SetFiles): string {
  return manifestOf(files).name;
}

function nameAt({ proof }: ManifestJson, base: string, time: Date): string {
  return formatBackupName({ base, time, isPublic: proof === null, attempt: 1 });
}

function manifestOf(files: SetFiles): ManifestJson {
  return JSON.parse(files.get('manifest.json')?.toString() ?? '') as ManifestJson;
}

/** Keys that were derived, each once: it takes a seventh of a second. */
const derived = new Map<string, Buffer>();

function derive(passphrase: string, { salt, iterations }: NonNullable<ManifestJson['proof']>): Buffer {
  const id = `${passphrase} ${salt} ${iterations}`;
  const key = derived.get(id) ?? pbkdf2Sync(passphrase, Buffer.from(salt, 'hex'), iterations, 32, 'sha256');
  derived.set(id, key);
  return key;
}

/** The archive of an artifact that holds the set. */
export function zipOfSet(files: SetFiles, time: Date): Buffer {
  const folder = timeFolder({ time, attempt: 1 });
  return zipOf([...files].map(([path, content]) => ({ name: `${folder}/${path}`, content })));
}

/** Puts a set where a directory store keeps it: the folder. */
export function writeSet(files: SetFiles, directory: string, time: Date): string {
  const folder = join(directory, dayFolder(time));
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
