import {
  DAY_MS,
  KEY_TYPES,
  USAGES,
  type KeyType,
  type Usage,
} from '../../src/domain/certificate/certificate.ts';
import {
  ADDRESSES,
  anyAddress,
  HOST_NAMES,
  IDENTIFIERS,
  MAILBOXES,
  manyHostNames,
  oddName,
  UNDERSCORE_NAMES,
  type AskedName,
} from './asked-names.ts';
import { SeededChoice } from './seeded-choice.ts';

/** What a user asks of one certificate, before any code of ours has seen it. */
export interface AskedCertificate {
  readonly name: string;
  /** From the widest field to the narrowest, as `C`, `ST`, `L`, `O`, `OU`, `CN`. */
  readonly subject: readonly (readonly [string, string])[];
  readonly names: readonly AskedName[];
  readonly days: number;
  readonly keyType: KeyType;
  /** Empty for a certificate that says nothing of its usages, and so permits them all. */
  readonly usages: readonly Usage[];
  readonly now: Date;
  /** What seals its key and its PKCS#12 file; `null` where nothing is sealed. */
  readonly passphrase: string | null;
}

const TEXTS = [
  'Certkeep',
  'Grüße & Co. KG',
  'Ä/B, "C"; D+E=F\\G #H <I>',
  '# number sign first',
  '株式会社例',
  'שלום עולם',
  'مرحبا بالعالم',
  'नमस्ते',
  'e\u0301 and é',
  '😀 👩‍👩‍👧‍👦',
  "O'Neil, Inc.",
  'a  b   c',
  '*',
  '.',
  'CN=not a field',
  'x'.repeat(64),
  '\u{10ffff}'.repeat(64),
];
const COUNTRIES = ['DE', 'US', 'JP', 'BR'];
/** The last day that UTCTime can hold, and its neighbours; a leap day; the turn of a year; the end of UTCTime itself. */
const TIMES = [
  '2026-11-23T02:10:00.750Z',
  '2028-02-29T00:30:00.000Z',
  '2027-01-01T00:59:59.999Z',
  '2049-12-31T23:59:59.000Z',
  '2050-01-01T01:00:00.000Z',
].map((text) => new Date(text));
const LAST_OF_UTC_TIME = Date.UTC(2049, 11, 31, 23, 59, 59);
const PASSPHRASES = [
  'correct horse battery',
  'pässwörd-ß€😀',
  ' "q" \\ $(x) `y` %PATH%',
  'e\u0301é long enough',
];
/** RSA keys take long to make: few of them, and in any number of certificates at least one. */
const KEY_TYPES_BY_TURNS: readonly KeyType[] = [
  ...KEY_TYPES,
  ...Array.from({ length: 6 }, () => ['ecdsa-p256', 'ed25519', 'ecdsa-p384'] as const).flat(),
  ...Array.from({ length: 4 }, () => ['rsa-2048', 'ecdsa-p256', 'ed25519', 'ecdsa-p384'] as const).flat(),
];

/** So many certificates of all kinds, of which every `sealEvery`th has its key sealed; the same ones in every run. */
export function askedCertificates(count: number, sealEvery: number, seed: number): AskedCertificate[] {
  const choice = new SeededChoice(seed);
  return Array.from({ length: count }, (_, index) => {
    const now = choice.below(3) === 0 ? choice.from(TIMES) : (TIMES[0] ?? new Date(0));
    return {
      name: String(index).padStart(4, '0'),
      subject: subject(choice),
      names: index % 97 === 11 ? manyHostNames(200) : names(choice),
      days: days(choice, now),
      keyType: KEY_TYPES_BY_TURNS[index % KEY_TYPES_BY_TURNS.length] ?? 'ed25519',
      // Every combination of the four, the empty one too.
      usages: USAGES.filter((__, position) => ((index >> position) & 1) === 1),
      now,
      passphrase:
        index % sealEvery === 0 ? (PASSPHRASES[(index / sealEvery) % PASSPHRASES.length] ?? '') : null,
    };
  });
}

/** So many certificates with one odd name each, of those that `isTaken`. */
export function certificatesWithOddNames(
  count: number,
  seed: number,
  isTaken: (typed: string) => boolean,
): AskedCertificate[] {
  const choice = new SeededChoice(seed);
  const names = [...UNDERSCORE_NAMES];
  while (names.length < count) {
    const name = oddName(choice);
    if (isTaken(name.typed)) names.push(name);
  }
  return names.map((name, index) => ({
    name: String(index).padStart(4, '0'),
    subject: [['CN', 'app.example']],
    names: [name, { typed: 'app.example', shown: 'DNS:app.example' }].slice(
      name.shown === 'DNS:app.example' ? 1 : 0,
    ),
    days: 365,
    keyType: 'ecdsa-p256',
    usages: ['server-auth'],
    now: TIMES[0] ?? new Date(0),
    passphrase: null,
  }));
}

function subject(choice: SeededChoice): AskedCertificate['subject'] {
  const optional = (field: string, texts: readonly string[]): [string, string][] =>
    choice.below(2) === 0 ? [[field, choice.from(texts)]] : [];
  return [
    ...optional('C', COUNTRIES),
    ...optional('ST', [...TEXTS, 'y'.repeat(128)]),
    ...optional('L', [...TEXTS, 'ü'.repeat(128)]),
    ...optional('O', TEXTS),
    ...optional('OU', TEXTS),
    ['CN', choice.from([...TEXTS, 'app.example', '*.app.example', '192.0.2.1', 'someone@app.example'])],
  ];
}

function names(choice: SeededChoice): AskedName[] {
  const all = [
    ...HOST_NAMES,
    ...ADDRESSES,
    ...MAILBOXES,
    ...IDENTIFIERS,
    ...Array.from({ length: 10 }, () => anyAddress(choice)),
  ];
  const chosen = choice.some(all, 1 + choice.below(choice.below(4) === 0 ? 40 : 5));
  // Two that are typed differently may be the same: the first one counts.
  return [...new Map(chosen.reverse().map((name) => [name.shown, name])).values()].reverse();
}

function days(choice: SeededChoice, now: Date): number {
  const toEndOfUtcTime = Math.max(1, Math.floor((LAST_OF_UTC_TIME - now.getTime()) / DAY_MS));
  return choice.from([
    1,
    2,
    90,
    365,
    366,
    825,
    toEndOfUtcTime,
    toEndOfUtcTime + 1,
    toEndOfUtcTime + 2,
    36_499,
    36_500,
    1 + choice.below(36_500),
  ]);
}
