import { formatBackupName } from '../../domain/backup/backup-name.ts';
import { compareEnds, type Certificate } from '../../domain/certificate/certificate.ts';
import { count } from '../../domain/words/count.ts';
import { describeLeftOut } from '../../domain/words/left-out.ts';
import type { LeftOutFile } from '../../ports/user-files.ts';
import type { StoredSet } from '../../ports/stores.ts';
import { longAlert } from './long-list.ts';
import { code, details, fitting, link, table, text } from './markdown.ts';
import { formatSize } from './size.ts';

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
    set.artifact === undefined ? code(fitting(set.place)) : link(fitting(labelOf(set)), set.artifact.url),
    formatSize(set.sizeBytes),
    set.expiresAt === null ? 'you remove it' : day(set.expiresAt),
    [
      'yes',
      ...(set.name.isPublic ? ['certificates only'] : []),
      ...(unchanged.includes(set) ? ['an earlier one'] : []),
    ].join(', '),
  ]);
  const digests = stored.flatMap(({ artifact }) =>
    artifact?.digest === undefined ? [] : [`SHA-256 of the artifact: ${code(artifact.digest)}`],
  );
  return [
    table(['Backup', 'Size', 'Kept until', 'Verified'], rows),
    ...formatTakenNames(stored),
    // A release outlives artifacts. A directory may end with its runner.
    ...(stored.some(({ source }) => source === 'release')
      ? []
      : stored.flatMap((set) => formatExpiry(set, certificates))),
    ...(digests.length === 0 ? [] : [details('Digest', digests.join('\n\n'))]),
  ];
}

function labelOf({ name, place, artifact }: StoredSet): string {
  return artifact === undefined ? place : formatBackupName(name);
}

/** What `-r2` means in the names that are shown; nothing if none has it. */
function formatTakenNames(stored: readonly StoredSet[]): string[] {
  const suffixes = stored
    .filter(({ name }) => name.attempt > 1)
    .flatMap((set) => {
      const suffix = `-r${set.name.attempt}`;
      return labelOf(set).includes(suffix) ? [suffix] : [];
    });
  return [...new Set(suffixes)].map(
    (suffix) => `${code(suffix)}: another backup of the same second has the name without it.`,
  );
}

/** Returns the files that are not in a backup, and why; nothing if there are none. */
export function formatLeftOut(leftOut: readonly LeftOutFile[]): string[] {
  if (leftOut.length === 0) return [];
  const lines = leftOut.map((file) => text(describeLeftOut(file)));
  const title = `${count(leftOut.length, 'file')} left out:`;
  return longAlert('WARNING', lines, 'file', { title });
}

/** What a person may wonder about a backup that expires before the certificate does; nothing if it does not. */
function formatExpiry({ expiresAt }: StoredSet, certificates: readonly Certificate[]): string[] {
  const last = certificates.toSorted(compareEnds).at(-1);
  if (expiresAt === null || last === undefined) return [];
  const which = certificates.length > 1 ? 'the last certificate' : 'the certificate';
  return last.notAfter > expiresAt ? [`It expires before ${which}: each later run stores a newer one.`] : [];
}

function day(time: Date): string {
  return time.toISOString().slice(0, 10);
}
