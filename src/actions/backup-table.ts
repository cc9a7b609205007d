import { DAY_MS, soonestFirst, type Certificate } from '../domain/certificate.ts';
import type { StoredSet } from '../ports.ts';
import type { Backup } from '../use-cases/store-set.ts';
import { code, link, table, text } from './markdown.ts';
import { formatSize } from './size.ts';

/** Where the backup of these certificates is, and until when; `null` where nothing was stored. */
export function formatBackup(
  backup: Backup | null,
  isKeyStored: boolean,
  certificates: readonly Certificate[],
): string {
  if (backup === null || backup.stored.length === 0) return 'Nothing was stored.';
  const last = soonestFirst(certificates).at(-1) ?? null;
  const rows = backup.stored.map((set) => [
    set.artifact === undefined ? code(set.place) : link(backup.name, set.artifact.url),
    formatSize(set.sizeBytes),
    set.artifact?.digest === undefined ? '' : code(`sha256:${set.artifact.digest}`),
    formatExpiry(set, last, certificates.length > 1 ? 'the last certificate' : 'the certificate'),
    'yes',
  ]);
  const keys = certificates.length > 1 ? 'private keys' : 'private key';
  return [
    table(['Backup', 'Size', 'Digest', 'Kept until', 'Verified'], rows),
    isKeyStored
      ? `${backup.files.length} files, the ${keys} sealed with the passphrase.`
      : `${backup.files.length} files, without the ${keys}.`,
    ...backup.leftOut.map(({ path, reason }) => `Left out: ${code(path)}, because ${text(reason)}.`),
  ].join('\n\n');
}

/** A backup that dies before the certificate does has to be made anew in time. */
function formatExpiry({ expiresAt }: StoredSet, certificate: Certificate | null, which: string): string {
  if (expiresAt === null) return 'removed by hand';
  const day = expiresAt.toISOString().slice(0, 10);
  if (certificate === null) return day;
  const ms = certificate.notAfter.getTime() - expiresAt.getTime();
  const days = Math.round(ms / DAY_MS);
  if (ms <= 0) return `${day}, after ${which} expires`;
  return days > 1
    ? `${day}, ${days} days before ${which} expires`
    : `${day}, a day or less before ${which} expires`;
}
