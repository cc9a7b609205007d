import { isIPv4, isIPv6 } from 'node:net';

/**
 * The version of an address, 4 or 6; 0 for a text that is none.
 *
 * As `isIP` of Node. Compiling Node's pattern for IPv6 takes longer than anything else in a run that has nothing to do, so only
 * a text with a colon is compared with it.
 */
export function addressVersion(text: string): 4 | 6 | 0 {
  if (isIPv4(text)) return 4;
  return text.includes(':') && isIPv6(text) ? 6 : 0;
}
