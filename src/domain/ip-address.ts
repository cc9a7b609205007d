import { isIPv4, isIPv6 } from 'node:net';

/**
 * The version of an address, 4 or 6; 0 for a text that is none.
 *
 * As `isIP` of Node, whose pattern for the second version is so large that reading it takes longer than any other thing a run
 * with nothing to do does: only a text with a colon is held against it.
 */
export function addressVersion(text: string): 4 | 6 | 0 {
  if (isIPv4(text)) return 4;
  return text.includes(':') && isIPv6(text) ? 6 : 0;
}
