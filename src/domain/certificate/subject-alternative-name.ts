import { domainToASCII } from 'node:url';
import type { SubjectAlternativeName } from './certificate.ts';
import { addressVersion } from './ip-address.ts';
import { quoteInput } from '../words/quoted-input.ts';

/** More names than this make a certificate that clients and proxies refuse; public authorities stop at 100 too. */
const MAX_NAMES = 100;

const URI_CHARACTER = "(?:[\\w.~!$&'()*+;=:-]|%[0-9a-f]{2})";
const URI_PATH = `(?:${URI_CHARACTER}|[@/])*`;
const URI_QUERY = `(?:${URI_CHARACTER}|[@/?])*`;

/** RFC 3986, appendix A: what is not `//` and a host begins with no `//`. The host has rules of its own. */
const ABSOLUTE_URI = new RegExp(
  `^[a-z][a-z0-9+.-]*:(?://(?:${URI_CHARACTER}*@)?(\\[[^\\]]*\\]|[\\w.-]*)(?::\\d*)?(?=[/?#]|$)|(?!//)(?=.))` +
    `${URI_PATH}(?:\\?${URI_QUERY})?(?:#${URI_QUERY})?$`,
  'i',
);

/** What is wrong with a name. The message names it; `unquoted` does not. */
export class BadName extends Error {
  readonly unquoted: string;

  constructor(name: string, problem: string) {
    super(`${quoteInput(name)} ${problem}`);
    this.unquoted = `one name ${problem}`;
  }
}

/**
 * The names in a list separated by commas or line ends, without repetitions, in their order.
 *
 * A name is recognised by its form, or given as `DNS:`, `IP:`, `email:` or `URI:`. Throws a `BadName` that says what is wrong
 * with the first bad one, or an error if there are too many.
 */
export function parseSubjectAlternativeNames(text: string): SubjectAlternativeName[] {
  const items = text
    .split(/[,\r\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  const names = withoutRepetitions(items.map(parseName));
  if (names.length > MAX_NAMES) {
    throw new Error(`${names.length} names; at most ${MAX_NAMES} are allowed`);
  }
  return names;
}

/**
 * The names that a certificate for `commonName` gets if the user gives none: the common name itself if it is a host name or an
 * address, and for `localhost` its addresses too.
 */
export function defaultNames(commonName: string): SubjectAlternativeName[] {
  const name = nameOfHost(commonName);
  if (name === null) return [];
  if (name.value !== 'localhost') return [name];
  return [name, { type: 'IP', value: '127.0.0.1' }, { type: 'IP', value: '::1' }];
}

/** Returns the common name as a subject alternative name, or `null` if it is neither a host name nor an address. */
export function nameOfHost(commonName: string): SubjectAlternativeName | null {
  if (addressVersion(commonName) !== 0) return attempt(() => parseAddress(commonName));
  // One word with letters beyond ASCII is rather a person or a product than a host.
  const isLikelyHost = /^[\x21-\x7e]+$/.test(commonName) || commonName.includes('.');
  return isLikelyHost ? attempt(() => parseHostName(commonName)) : null;
}

/** Whether two common names are one host or address, in whatever form; of all others, whether only the letter case differs. */
export function isSameName(some: string, other: string): boolean {
  return comparable(some) === comparable(other);
}

/**
 * Returns the host name or address that was meant by a text that is none, or `null` if nothing comes to mind: that of a URL, one
 * without its port, brackets, zone or leading zeros, or one with whole labels.
 */
export function nameMeantBy(text: string): string | null {
  // Of a network no single address is meant.
  if (/^[\d.]+\/\d+$/.test(text)) return null;
  const host = text
    .replace(/^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?/i, '')
    .replace(/[/?#].*$/s, '')
    .replace(/^\[([^\]]*)\](?::\d*)?$/, '$1')
    .replace(/^([^:]*):\d*$/, '$1')
    .replace(/^([0-9a-f.]*:[0-9a-f:.]*)%.*$/is, '$1');
  const candidates = [host, withoutLeadingZeros(host), wholeAddress(host), withWholeLabels(host)];
  return candidates.find((name) => name !== text && nameOfHost(name) !== null) ?? null;
}

/** `DNS:example.com`, as openssl writes it. */
export function formatName(name: SubjectAlternativeName): string {
  return `${name.type}:${name.value}`;
}

/** An address in the one form that compares equal: RFC 5952 for IPv6. Throws if it is none. */
export function canonicalAddress(text: string): string {
  // A zone names an interface of one machine, and has no place in a certificate.
  const family = text.includes('%') ? 0 : addressVersion(text);
  if (family === 0) throw new BadName(text, 'is not an IP address');
  return family === 4 ? text : new URL(`http://[${text}]`).hostname.slice(1, -1);
}

/** A host name in lower case and A-labels, without a final dot. Throws if it is none. */
export function canonicalHostName(text: string): string {
  const isWildcard = text.startsWith('*.');
  const host = (isWildcard ? text.slice(2) : text).replace(/\.$/, '');
  const ascii = /^[\x21-\x7e]+$/.test(host) ? host.toLowerCase() : labelsToAscii(host);
  const labels = ascii.split('.');
  if (ascii.length > 253 || !labels.every((label) => /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/.test(label))) {
    throw new BadName(text, 'is not a host name');
  }
  // Browsers read such a host as an IPv4 address (WHATWG URL, "ends in a number").
  if (/(^|\.)(\d+|0x[0-9a-f]*)$/.test(ascii)) {
    throw new BadName(text, 'is neither a host name nor an IP address');
  }
  return isWildcard ? `*.${ascii}` : ascii;
}

/** A-labels of U-labels; a text that is no host stays as it is, and no label of it is one. */
function labelsToAscii(host: string): string {
  // The conversion reads its text as a URL does: it drops what follows a '/', and decodes '%2e'.
  return /[^a-z0-9._\u0080-\u{10ffff}-]/iu.test(host) ? host : domainToASCII(host);
}

function comparable(commonName: string): string {
  const host = nameOfHost(commonName);
  return host === null ? commonName.toLowerCase() : formatName(host);
}

/** Some programs read `010` in an address as 8, others as 10. People who write it mean the latter. */
function withoutLeadingZeros(host: string): string {
  return /^\d+(?:\.\d+){3}$/.test(host) ? host.replace(/(^|\.)0+(?=\d)/g, '$1') : host;
}

/** `127.1` is short for 127.0.0.1. */
function wholeAddress(host: string): string {
  return /^[1-9]\d{0,2}\.\d{1,3}$/.test(host) && URL.canParse(`http://${host}`)
    ? new URL(`http://${host}`).hostname
    : host;
}

/** Without empty labels, and without hyphens at the ends of labels. */
function withWholeLabels(host: string): string {
  return host
    .split('.')
    .map((label) => label.replace(/^-+|-+$/g, ''))
    .filter((label) => label !== '')
    .join('.');
}

function parseName(item: string): SubjectAlternativeName {
  const type = /^(?:DNS|IP|email|URI)(?=:)/i.exec(item)?.[0];
  if (type !== undefined) return parseTyped(type, item.slice(type.length + 1).trim());
  if (addressVersion(item) !== 0) return parseAddress(item);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(item) || /^urn:/i.test(item)) return parseUri(item);
  if (item.includes('@')) return parseEmail(item);
  if (/^[^:]+:\d+$/.test(item)) throw new BadName(item, 'has a port; a name has none');
  if (/^[\d.]+\/\d+$/.test(item)) throw new BadName(item, 'is a network; give single addresses');
  return parseHostName(item);
}

function parseTyped(type: string, value: string): SubjectAlternativeName {
  switch (type.toLowerCase()) {
    case 'ip':
      return parseAddress(value);
    case 'email':
      return parseEmail(value);
    case 'uri':
      return parseUri(value);
    default:
      return parseHostName(value);
  }
}

function parseHostName(text: string): SubjectAlternativeName {
  return { type: 'DNS', value: canonicalHostName(text) };
}

function parseAddress(text: string): SubjectAlternativeName {
  return { type: 'IP', value: canonicalAddress(text) };
}

function parseEmail(text: string): SubjectAlternativeName {
  if (!/^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[^@*]+$/.test(text)) {
    throw new BadName(text, 'is not an e-mail address that a certificate can hold');
  }
  const host = text.indexOf('@') + 1;
  return { type: 'email', value: text.slice(0, host) + canonicalHostName(text.slice(host)) };
}

function parseUri(text: string): SubjectAlternativeName {
  // A browser takes more than RFC 3986 does. One such name, and Go refuses the whole certificate, and Java sees no names.
  const match = ABSOLUTE_URI.exec(text);
  if (match === null || !URL.canParse(text) || !isHostOfUri(match[1] ?? '')) {
    throw new BadName(text, 'is not an absolute URI');
  }
  return { type: 'URI', value: text };
}

/** None, as in `file:///`, or what RFC 5280, section 4.2.1.6, asks for: an address or a whole host name. */
function isHostOfUri(host: string): boolean {
  if (host === '' || addressVersion(host.replace(/[[\]]/g, '')) !== 0) return true;
  return !host.endsWith('.') && attempt(() => canonicalHostName(host)) !== null;
}

function withoutRepetitions(names: readonly SubjectAlternativeName[]): SubjectAlternativeName[] {
  return [...new Map(names.map((name) => [formatName(name), name])).values()];
}

function attempt<T>(parse: () => T): T | null {
  try {
    return parse();
  } catch {
    return null;
  }
}
