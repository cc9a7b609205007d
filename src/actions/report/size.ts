const UNITS = ['KiB', 'MiB', 'GiB'] as const;

/** Returns a size for people, such as `900 B` or `5.2 KiB`. The space breaks no line. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes}\u00a0B`;
  const power = UNITS.findLastIndex((_, index) => bytes >= 1024 ** (index + 1));
  return `${(bytes / 1024 ** (power + 1)).toFixed(1)}\u00a0${UNITS[power] ?? ''}`;
}
