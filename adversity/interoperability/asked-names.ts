import type { SeededChoice } from './seeded-choice.ts';

/** A subject alternative name as a user types it, and as a certificate has to show it. */
export interface AskedName {
  readonly typed: string;
  /** `DNS:`, `email:` or `URI:` and the text, or `IP:` and the octets in hexadecimal. */
  readonly shown: string;
}

/** Written down by hand: what the domain makes of a name is not asked of the domain. */
export const HOST_NAMES: readonly AskedName[] = [
  ['app.example', 'app.example'],
  ['localhost', 'localhost'],
  ['APP.Example.', 'app.example'],
  ['*.app.example', '*.app.example'],
  ['*.Bücher.example', '*.xn--bcher-kva.example'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['faß.example', 'xn--fa-hia.example'],
  ['ουτοπία.example', 'xn--kxae4bafwg.example'],
  ['例え.テスト', 'xn--r8jz45g.xn--zckzah'],
  ['مثال.إختبار', 'xn--mgbh0fb.xn--kgbechtv'],
  ['😀.example', 'xn--e28h.example'],
  ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ['a-b--c.example', 'a-b--c.example'],
  ['1password.example', '1password.example'],
  ['3.example', '3.example'],
  ['a.b.c.d.e.f.g.h.example', 'a.b.c.d.e.f.g.h.example'],
  [`${'l'.repeat(63)}.example`, `${'l'.repeat(63)}.example`],
  [`${`${'m'.repeat(61)}.`.repeat(4)}de`, `${`${'m'.repeat(61)}.`.repeat(4)}de`],
].map(([typed = '', shown = '']) => ({ typed, shown: `DNS:${shown}` }));

/** Names that compose files and service managers give to machines; no public authority would sign them. */
export const UNDERSCORE_NAMES: readonly AskedName[] = [
  'my_service',
  '_sip.app.example',
  'a_b.c_d.example',
].map((typed) => ({ typed, shown: `DNS:${typed}` }));

export const ADDRESSES: readonly AskedName[] = [
  ['127.0.0.1', '7f000001'],
  ['0.0.0.0', '00000000'],
  ['255.255.255.255', 'ffffffff'],
  ['10.20.30.40', '0a141e28'],
  ['::1', '00000000000000000000000000000001'],
  ['::', '00000000000000000000000000000000'],
  ['2001:DB8:0:0:1:0:0:1', '20010db8000000000001000000000001'],
  ['fe80::0204:61ff:fe9d:f156', 'fe80000000000000020461fffe9df156'],
  // An IPv4 address in sixteen octets stays in sixteen.
  ['::ffff:192.0.2.128', '00000000000000000000ffffc0000280'],
  ['1:2:3:4:5:6:7:8', '00010002000300040005000600070008'],
].map(([typed = '', shown = '']) => ({ typed, shown: `IP:${shown}` }));

export const MAILBOXES: readonly AskedName[] = [
  ['someone@app.example', 'someone@app.example'],
  ["o'neil+tag@App.Example", "o'neil+tag@app.example"],
  ['First.Last@bücher.example', 'First.Last@xn--bcher-kva.example'],
  ["!#$%&'*+/=?^_`{|}~-@app.example", "!#$%&'*+/=?^_`{|}~-@app.example"],
  [`${'x'.repeat(64)}@app.example`, `${'x'.repeat(64)}@app.example`],
].map(([typed = '', shown = '']) => ({ typed, shown: `email:${shown}` }));

export const IDENTIFIERS: readonly AskedName[] = [
  'https://app.example/',
  'https://app.example:8443/a/b?c=d&e=%20f#g',
  'https://user@app.example/~someone/;v=1',
  'https://[2001:db8::1]:8443/',
  'http://192.0.2.1/',
  'spiffe://trust.example/ns/default/sa/web',
  'urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6',
  'ldap://ldap.example/cn=a?certificateRevocationList',
  'URI:mailto:someone@app.example',
  'URI:tag:app.example:2026',
].map((typed) => ({ typed, shown: `URI:${typed.replace(/^URI:/, '')}` }));

/** An address that nobody wrote down: its octets come first, and are typed in one of the ways there are. */
export function anyAddress(choice: SeededChoice): AskedName {
  const isShort = choice.below(2) === 0;
  const octets = Buffer.from(Array.from({ length: isShort ? 4 : 16 }, () => choice.below(256)));
  const shown = `IP:${octets.toString('hex')}`;
  if (isShort) return { typed: octets.join('.'), shown };
  const groups = octets.toString('hex').match(/.{4}/g) ?? [];
  const typed = groups.join(':');
  return { typed: choice.below(2) === 0 ? typed : typed.toUpperCase(), shown };
}

const VISIBLE = Array.from({ length: 0x7e - 0x20 }, (_, index) => String.fromCharCode(0x21 + index));
/** What separates names in the input, and cannot be in one. */
const UNSEPARATED = VISIBLE.filter((character) => character !== ',');
/** What most names are made of, and what a URI escapes with. */
const ORDINARY = ['a', 'b', '0', '.', '%', '-', '_'];

/** A name full of odd characters, whether the input takes it or not. */
export function oddName(choice: SeededChoice): AskedName {
  const odd = (length: number): string =>
    Array.from({ length: 1 + choice.below(length) }, () =>
      choice.from(choice.below(3) === 0 ? UNSEPARATED : ORDINARY),
    ).join('');
  const [type, text] = choice.from([
    ['DNS', () => odd(20)],
    ['DNS', () => `${odd(6)}.${odd(6)}.example`],
    ['email', () => `${odd(10)}@app.example`],
    ['email', () => `${odd(4)}@${odd(4)}.example`],
    ['URI', () => `https://app.example/${odd(12)}`],
    ['URI', () => `https://${odd(6)}`],
    ['URI', () => `https://${odd(4)}.example:${odd(2)}/?${odd(6)}#${odd(6)}`],
    ['URI', () => `x:${odd(12)}`],
  ] as const);
  const value = text();
  // A host is the same in lower case and without a final dot; nothing else of a name may be changed on its way.
  const shown = {
    DNS: () => value.toLowerCase().replace(/\.$/, ''),
    email: () => value.replace(/@.*/, (host) => host.toLowerCase().replace(/\.$/, '')),
    URI: () => value,
  };
  return { typed: `${type}:${value}`, shown: `${type}:${shown[type]()}` };
}

/** So many host names, each another one. */
export function manyHostNames(count: number): AskedName[] {
  return Array.from({ length: count }, (_, index) => ({
    typed: `host-${index}.app.example`,
    shown: `DNS:host-${index}.app.example`,
  }));
}
