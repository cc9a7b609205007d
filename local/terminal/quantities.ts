/** A size as a person reads it: `931 B`, `4.2 kB`. */
export function readableSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB'];
  let size = bytes / 1000;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${size.toFixed(1)} ${units[unit] ?? ''}`;
}

/** A moment as a person reads it, in UTC: `2026-11-23 02:10`. */
export function readableTime(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}
