import { hash } from 'node:crypto';

/** The prefix of the keys of a base name. Neither base names nor times contain `/`, so no name's prefix begins another's. */
export function keyPrefix(base: string): string {
  return `certkeep/${escapeBase(base)}/`;
}

/** `certkeep-race/<base name>/<digest of the change>`: apart from the entries, of which the newest counts. */
export function raceKeyOf(base: string, change: string): string {
  return `certkeep-race/${escapeBase(base)}/${hash('sha256', change, 'hex')}`;
}

/** A comma would end the key. */
function escapeBase(base: string): string {
  return base.replaceAll('%', '%25').replaceAll(',', '%2C');
}
