const UNITS = ['KiB', 'MiB', 'GiB'] as const;

/** A size as a person reads it, and as summaries have it: `931 B`, `4.2 KiB`. */
export function readableSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const power = UNITS.findLastIndex((_, index) => bytes >= 1024 ** (index + 1));
  return `${(bytes / 1024 ** (power + 1)).toFixed(1)} ${UNITS[power] ?? ''}`;
}

/** A moment as a person reads it, in UTC: `2026-11-23 02:10`. */
export function readableTime(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}
