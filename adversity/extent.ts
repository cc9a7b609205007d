/** How much a suite does: a part that fits into every check, or everything, which `--long` asks for. */
export const isLong = process.env['ADVERSITY'] === 'long';

/** The one or the other, by how much is asked for. */
export function extent<T>(short: T, long: T): T {
  return isLong ? long : short;
}
