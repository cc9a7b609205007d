import { createPrivateKey } from 'node:crypto';
import type { Event } from './history.ts';
import { folderOf, freshDisk, type Installed } from './installed.ts';
import { textOn, type Ledger } from './ledger.ts';
import { plant } from './planted-sets.ts';
import { flipBit } from './shelves.ts';
import type { SideEvent } from './side-run.ts';

/** What happens that is no run. */
export type WorldEvent = Exclude<Event, SideEvent | { kind: 'keep' | 'race' }>;

/** Somebody copies the disk from time to time. */
const COPY_EVERY_MINUTES = 3;

/** Changes the world. Adds the fingerprints of pairs that a stranger made to `strangers`. */
export async function changeWorld(
  event: WorldEvent,
  installed: Installed,
  ledger: Ledger,
  strangers: Set<string>,
): Promise<void> {
  switch (event.kind) {
    case 'lose':
      lose(event, installed);
      break;
    case 'damage': {
      const blob = installed.shelves.newest(event.store, event.index);
      if (blob !== undefined) blob.content = event.file === null ? null : flipBit(blob.stored, event.file);
      break;
    }
    case 'plant':
      for (const fingerprint of await plant(event.planted, event.store, installed))
        strangers.add(fingerprint);
      break;
    case 'lose-disk':
      installed.disk = freshDisk();
      break;
    case 'roll-back-disk':
      installed.disk = new Map(installed.olderDisk);
      break;
    case 'import-pair':
      importPair(installed, ledger, strangers);
      break;
    case 'lose-file':
    case 'spoil-file':
      harmFile(event.kind, event.file, installed);
      break;
    case 'change-wish':
      installed.wish = { ...installed.wish, ...event.change };
      break;
    case 'change-passphrase':
      installed.passphraseNumber += 1;
      installed.hasPreviousPassphrase = event.withPrevious;
      break;
    case 'drop-previous-passphrase':
      installed.hasPreviousPassphrase = false;
      break;
    case 'rename-default-branch':
      installed.renameDefaultBranch();
      break;
    case 'set-clock':
      installed.skewMs = event.skewMs;
      break;
  }
  if (event.minute % COPY_EVERY_MINUTES === 0) installed.olderDisk = new Map(installed.disk);
}

function lose(
  { store, index }: Extract<WorldEvent, { kind: 'lose' }>,
  { shelves }: Pick<Installed, 'shelves'>,
): void {
  const blobs = index === 'all' ? [...shelves.of(store)] : [shelves.newest(store, index)];
  for (const blob of blobs) if (blob !== undefined) shelves.take(blob, 'somebody');
}

/** A pair that was on a disk once, and is valid for a while: the oldest of them. */
function importPair(
  { disk, installation, now }: Installed,
  ledger: Ledger,
  strangers: ReadonlySet<string>,
): void {
  for (const commonName of installation.certificates) {
    const older = ledger.issued.find(
      (issued) =>
        issued.commonName === commonName &&
        issued.notAfter > now &&
        !strangers.has(issued.fingerprint) &&
        ledger.keyOf(issued.fingerprint) !== undefined,
    );
    const key = older === undefined ? undefined : ledger.keyOf(older.fingerprint);
    if (older === undefined || key === undefined) continue;
    const folder = folderOf(commonName);
    const pkcs8 = createPrivateKey(key).export({ format: 'pem', type: 'pkcs8' });
    disk.set(`${folder}/certificate.pem`, { bytes: Buffer.from(older.x509.toString()), mode: 0o644 });
    disk.set(`${folder}/private_key.pem`, { bytes: Buffer.from(pkcs8), mode: 0o600 });
  }
}

function harmFile(kind: 'lose-file' | 'spoil-file', file: string, { disk, installation }: Installed): void {
  const path = `${folderOf(installation.certificates[0] ?? '')}/${file}.pem`;
  if (kind === 'lose-file') disk.delete(path);
  else if (textOn(disk, path) !== null) disk.set(path, { bytes: Buffer.from('spoilt\n'), mode: 0o600 });
}
