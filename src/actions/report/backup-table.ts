import { formatBackupName } from '../../domain/backup-name.ts';
import { DAY_MS, soonestFirst, type Certificate } from '../../domain/certificate.ts';
import { count } from '../../domain/count.ts';
import type { LeftOutFile, StoredSet } from '../../ports.ts';
import { code, details, link, table, text } from './markdown.ts';
import { formatSize } from './size.ts';

/** A summary may have 1 MiB. */
const MAX_LEFT_OUT = 200;

/** What a table shows of a backup. */
export interface ShownBackup {
  readonly stored: readonly StoredSet[];
  /** Those of `stored` that an earlier run stored. */
  readonly unchanged?: readonly StoredSet[];
}

/** Returns a table of the places of a backup, and the digests of artifacts. `certificates` are those that it keeps alive. */
export function formatBackup(
  { stored, unchanged = [] }: ShownBackup,
  certificates: readonly Certificate[],
): string[] {
  if (stored.length === 0) return ['Nothing was stored.'];
  const rows = stored.map((set) => [
    set.artifact === undefined ? code(set.place) : link(formatBackupName(set.name), set.artifact.url),
    formatSize(set.sizeBytes),
    formatExpiry(set, certificates),
    unchanged.includes(set) ? 'yes, an earlier one' : 'yes',
  ]);
  const digests = stored.flatMap(({ artifact }) =>
    artifact?.digest === undefined ? [] : [`SHA-256 of the artifact: ${code(artifact.digest)}`],
  );
  return [
    table(['Backup', 'Size', 'Kept until', 'Verified'], rows),
    ...(digests.length === 0 ? [] : [details('Digest', digests.join('\n\n'))]),
  ];
}

/** Returns the files that are not in a backup, and why; nothing if there are none. */
export function formatLeftOut(leftOut: readonly LeftOutFile[]): string[] {
  if (leftOut.length === 0) return [];
  const lines = leftOut.slice(0, MAX_LEFT_OUT).map(({ path, reason }) => `- ${code(path)}: ${text(reason)}`);
  const rest = leftOut.length - MAX_LEFT_OUT;
  const more = rest > 0 ? [`- and ${rest} more, which the log names`] : [];
  const are = leftOut.length === 1 ? 'is' : 'are';
  return [`${count(leftOut.length, 'file')} ${are} not in the backup:`, [...lines, ...more].join('\n')];
}

/** A backup that expires before the certificate does has to be made anew in time. */
function formatExpiry({ expiresAt }: StoredSet, certificates: readonly Certificate[]): string {
  if (expiresAt === null) return 'you remove it';
  const day = expiresAt.toISOString().slice(0, 10);
  const last = soonestFirst(certificates).at(-1);
  if (last === undefined) return day;
  const which = certificates.length > 1 ? 'the last certificate' : 'the certificate';
  const ms = last.notAfter.getTime() - expiresAt.getTime();
  const days = Math.round(ms / DAY_MS);
  if (ms <= 0) return `${day}, after ${which} expires`;
  return days > 1
    ? `${day}, ${days} days before ${which} expires`
    : `${day}, a day or less before ${which} expires`;
}
