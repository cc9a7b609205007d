import { execFileSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { proved, readSet } from '../../__tests__/end-to-end/dated-set.ts';
import type { Workbench } from '../../__tests__/end-to-end/workbench.ts';
import { unpackZip } from '../../local/start/artifact-folders.ts';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----/gs;
const OPEN_KEY = /-----BEGIN (?:(?!ENCRYPTED)[A-Z]+ )?PRIVATE KEY-----/;

/** The regular files below a folder. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Every file and folder below a folder whose name is hidden: no user's in these tests, so what a run left behind. */
export function hiddenBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => basename(name).startsWith('.')).map((name) => join(folder, name));
}

/** The files that hold a private key in the clear, or the beginning of one. */
export function openKeysBelow(folder: string): string[] {
  return filesBelow(folder).filter((path) => OPEN_KEY.test(readFileSync(path, 'latin1')));
}

/** What is wrong with files that hold keys: where they are, or who else may read them. */
export function exposedKeys(folders: readonly string[], isAllowed: (path: string) => boolean): string[] {
  return folders.flatMap(openKeysBelow).flatMap((path) => {
    const mode = lstatSync(path).mode & 0o777;
    return [
      ...(isAllowed(path) ? [] : [`a key in the clear is at ${path}`]),
      ...(mode === 0o600 ? [] : [`the key at ${path} has the mode ${mode.toString(8)}`]),
    ];
  });
}

/** The fingerprint of a certificate, as outputs have it. */
export function fingerprintOf(pem: string | Buffer): string {
  return new X509Certificate(pem).fingerprint256;
}

/** The fingerprint of the pair in a folder; what is wrong with it otherwise. */
export function pairIn(folder: string): { readonly fingerprint: string } | { readonly problem: string } {
  try {
    const certificate = new X509Certificate(readFileSync(join(folder, 'certificate.pem')));
    const key = createPrivateKey(readFileSync(join(folder, 'private_key.pem')));
    if (!certificate.checkPrivateKey(key)) return { problem: `the pair in ${folder} is a mixed one` };
    return { fingerprint: certificate.fingerprint256 };
  } catch (error) {
    return { problem: `there is no pair in ${folder}: ${String(error)}` };
  }
}

/** The copies beside a file, under dated names, that are no whole key or certificate. */
export function brokenCopiesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /-\d{8}T\d{6}Z(-r\d+)?\.pem$/.test(name))
    .filter((name) => {
      const text = readFileSync(join(folder, name));
      try {
        if (name.startsWith('private_key')) createPrivateKey(text);
        else new X509Certificate(text);
        return false;
      } catch {
        return true;
      }
    });
}

/** The fingerprints of certificates in the backups of a name, by where they are. */
export interface StoredIdentities {
  readonly artifacts: readonly string[];
  readonly caches: readonly string[];
  readonly releases: readonly string[];
}

/** What the services have stored under a name, to the end: uploads that broke off do not count. */
export async function storedIdentities(bench: Workbench, base: string): Promise<StoredIdentities> {
  const artifacts = bench.services.artifacts
    .list()
    .filter(({ name, finalized }) => finalized && name.startsWith(`${base}-2`));
  const caches = bench.services.caches
    .list()
    .filter(({ key, finalized }) => finalized && key.startsWith(`certkeep/${base}/`));
  const assets = bench.services.releases
    .list()
    .flatMap((release) => release.assets)
    .filter(({ name, state }) => state === 'uploaded' && name.startsWith(`${base}-2`));
  const inZip = async (zip: Buffer): Promise<string[]> => {
    const folder = bench.folder();
    await unpackZip(zip, folder);
    return certificatesBelow(folder);
  };
  const inArtifacts = artifacts.map(async ({ id }) => inZip(await bench.services.artifacts.zip(id)));
  const inReleases = assets.map(async ({ id }) => inZip(await bench.services.releases.bytes(id)));
  const inCaches = caches.map(async ({ id }) => {
    const folder = bench.folder();
    const archive = join(folder, 'archive');
    writeFileSync(archive, await bench.services.caches.archive(id));
    mkdirSync(join(folder, 'a', 'b'), { recursive: true });
    execFileSync('tar', ['-xf', archive, '-C', join(folder, 'a', 'b')], { stdio: 'pipe' });
    return certificatesBelow(join(folder, 'a'));
  });
  return {
    artifacts: (await Promise.all(inArtifacts)).flat(),
    caches: (await Promise.all(inCaches)).flat(),
    releases: (await Promise.all(inReleases)).flat(),
  };
}

/** The fingerprints of all certificates in the files below a folder, and in the archives of lists. */
export function certificatesBelow(folder: string): string[] {
  return filesBelow(folder).flatMap((path) => {
    const bytes = readFileSync(path);
    // tar stores texts as they are.
    const text = (path.endsWith('.tar.gz') ? gunzipSync(bytes) : bytes).toString('latin1');
    return [...text.matchAll(CERTIFICATE)].map(([pem]) => fingerprintOf(pem));
  });
}

/**
 * What is wrong with the sets in a local directory: each must have the checksums and the proof that its files give. A part of a set
 * that a killed run has left, under a name that begins with a dot, is no set: it is swept when it is an hour old.
 */
export function brokenSetsIn(directory: string): string[] {
  const folders = readdirSync(directory).filter((name) => !name.startsWith('.'));
  return folders.flatMap((name) => {
    const files = readSet(join(directory, name));
    if (!files.has('manifest.json')) return [`${name} is no whole set`];
    const expected = proved(files);
    return ['SHA256SUMS', 'SHA256SUMS.hmac']
      .filter((path) => files.get(path)?.toString() !== expected.get(path)?.toString())
      .map((path) => `${name}: ${path} does not fit`);
  });
}
