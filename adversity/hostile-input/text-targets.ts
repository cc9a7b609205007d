import { isAbsolute } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { text as markdownText } from '../../src/actions/report/markdown.ts';
import { annotationText, logLine } from '../../src/actions/step/log-text.ts';
import {
  boolean,
  filePath,
  folderPath,
  someOf,
  textUpTo,
  wholeNumber,
} from '../../src/actions/step/parsers.ts';
import {
  parseArtifactName,
  parseFingerprint,
  parsePassphrase,
  parseSecretLine,
} from '../../src/actions/step/shared-inputs.ts';
import {
  defaultArtifactName,
  folderNameFor,
  formatBackupName,
  parseNameIn,
} from '../../src/domain/backup/backup-name.ts';
import { momentBefore, parseCalendarSpan } from '../../src/domain/backup/calendar-span.ts';
import { USAGES } from '../../src/domain/certificate/certificate.ts';
import { formatDuration, parseDuration, parseRenewBefore } from '../../src/domain/renewal/duration.ts';
import { messageOf } from '../../src/domain/failure.ts';
import { didYouMean } from '../../src/domain/words/did-you-mean.ts';
import { singleLine } from '../../src/domain/words/single-line.ts';
import { parseRestoreDate } from '../../src/domain/backup/restore-date.ts';
import { isSafePath } from '../../src/domain/backup/set-path.ts';
import { parseShard, takeShard } from '../../src/domain/backup/shard.ts';
import {
  defaultNames,
  formatName,
  parseSubjectAlternativeNames,
} from '../../src/domain/certificate/subject-alternative-name.ts';
import { readPolicy } from './policy-target.ts';
import { expect, foreseen, type Target } from './target.ts';

const NOW = new Date('2026-11-23T02:10:00Z');
const WORKSPACE = '/certkeep/hostile/workspace';

/** Readers of single values: inputs, and names and dates that stores return. */
export const TEXT_TARGETS: readonly Target[] = [
  ofText(
    'subject-alternative-names',
    [
      'app.example,*.b.example',
      'DNS:münchen.example\nIP:::1,email:a@b.example',
      'https://a.example/x,urn:a:b,10.0.0.1',
      '[::1]:443,10.0.0.0/8',
    ],
    readNames,
  ),
  ofText(
    'common-name',
    ['app.example', '*.münchen.example', 'Jörg & Söhne', '..', '10.0.0.1'],
    readCommonName,
  ),
  ofText('durations', ['30d', '12h', '90s', '5m', '33%', '0d', '9999999d'], readDuration),
  ofText('calendar-span', ['30d', '12h', '1y5m7d2h', '9999y99999m999999d9999999h'], readSpan),
  ofText('shard', ['1/1', '2/8', '1000/1000'], readShard),
  ofText(
    'restore-date',
    ['latest', '2026-11-23', '2026-11-23T02:10:00.123456789+01:00', '20261123T021000Z', '2026-02-29'],
    readDate,
  ),
  ofText(
    'backup-name',
    [
      'certkeep-a-20261123T021000Z',
      'certkeep-a-20261123T021000Z-r2',
      'certkeep-a-20261123T021000Z-public',
      'certkeep-a-20261123T021000Z-public-r2',
      'certkeep-a-2-of-8-20261123T021000Z',
      'certkeep-a-20260231T000000Z',
    ],
    readName,
  ),
  ofText(
    'single-inputs',
    ['365', 'true', 'server-auth, client-auth', 'a text', 'certkeep-a', `SHA256:${'AB:'.repeat(31)}AB`],
    readSingle,
  ),
  ofText('set-path', ['conf/tls/a.pem', '../a', 'C:/a', 'a/./b', '/a', 'a\\b'], readPath),
  ofText(
    'retention-policy',
    [
      '1,2,3,4,5,1y5m\n20261123T021000Z\n20261122T021000Z',
      '0,0,0,0,0,\n20200101T000000Z',
      'unlimited,1,1,1,1,7d\n20261123T021000Z',
    ],
    readPolicy,
  ),
  ofText(
    'texts-of-others',
    ['no route to https://blob.example/a?sig=SECRET.', '::add-mask::a', '<b>|`a`|[x](y)'],
    readWords,
  ),
];

function ofText(name: string, seeds: readonly string[], read: (text: string) => void): Target {
  return {
    name,
    seeds: seeds.map((seed) => Buffer.from(seed)),
    words: [
      '*.',
      'xn--',
      '%',
      ':',
      '/',
      '-r2',
      '-public',
      '-1-of-2',
      'T24:00:00',
      '+99:99',
      '0000',
      '999999999',
      'Infinity',
      'NaN',
      '１',
      'ß',
      '\u0130',
    ],
    read: (bytes) => {
      read(bytes.toString('utf8'));
    },
  };
}

function readNames(text: string): void {
  const names = foreseen(() => parseSubjectAlternativeNames(text));
  if (names === undefined) return;
  const again = parseSubjectAlternativeNames(names.map(formatName).join('\n').replaceAll(',', '%2C'));
  const plain = names.every(({ value }) => !value.includes(','));
  expect(!plain || isDeepStrictEqual(again, names), 'names read again are the same names');
  expect(
    names.every(({ value }) => /^[\x21-\x7e]+$/.test(value)),
    'a name is visible ASCII',
  );
}

function readCommonName(text: string): void {
  const name = defaultArtifactName(text);
  expect(/^[a-z0-9._-]*$/.test(name), 'a name of files has letters, digits and . _ - alone');
  expect(!/^\.*$/.test(folderNameFor(text)) || text === '', 'a folder has a name of its own');
  const stored = { base: name, time: NOW, isPublic: false, attempt: 1 };
  expect(isDeepStrictEqual(parseNameIn(formatBackupName(stored), name), stored), 'its sets are found again');
  parseSubjectAlternativeNames(defaultNames(text).map(formatName).join('\n'));
}

function readDuration(text: string): void {
  const units = ['s', 'm', 'h', 'd'] as const;
  const ms = foreseen(() => parseDuration(text, units));
  if (ms !== undefined)
    expect(parseDuration(formatDuration(ms), units) === ms, 'a span written is the same span');
  const renewal = foreseen(() => parseRenewBefore(text));
  if (renewal?.kind === 'share')
    expect(renewal.percent >= 0 && renewal.percent < 100, 'a share is below the whole');
}

function readSpan(text: string): void {
  const span = foreseen(() => parseCalendarSpan(text)) ?? null;
  if (span === null) return;
  expect(momentBefore(NOW, span) <= NOW, 'a moment before is a date, and not after');
}

function readShard(text: string): void {
  const shard = foreseen(() => parseShard(text));
  if (shard === undefined) return;
  expect(shard.index >= 1 && shard.index <= shard.count, 'a shard is one of its count');
  expect(takeShard([...Array(shard.count).keys()], shard).length === 1, 'each shard has its part');
}

function readDate(text: string): void {
  const date = foreseen(() => parseRestoreDate(text));
  if (date === undefined || date.until === null) return;
  const again = parseRestoreDate(date.until.toISOString());
  expect(again.until?.getTime() === date.until.getTime(), 'the last moment is a time');
}

function readName(text: string): void {
  for (const scope of ['certkeep-a', { list: 'certkeep-a' }]) {
    const name = parseNameIn(text, scope);
    expect(name === null || formatBackupName(name) === text, 'a name that was read is written the same');
    expect(name?.isPublic !== true || text.includes('Z-public'), 'a public name says so');
  }
}

function readSingle(text: string): void {
  foreseen(() => wholeNumber(1, 36_500)(text, WORKSPACE));
  foreseen(() => boolean(text));
  foreseen(() => someOf(...USAGES)(text, WORKSPACE));
  foreseen(() => textUpTo(64)(text, WORKSPACE));
  for (const path of [foreseen(() => filePath(text, WORKSPACE)), foreseen(() => folderPath(text, WORKSPACE))])
    expect(
      path === undefined || (isAbsolute(path) && !/\p{Cc}/u.test(path)),
      'a path is absolute, and one line',
    );
  for (const parse of [parsePassphrase, parseSecretLine]) {
    const passphrase = foreseen(() => parse(text));
    expect(passphrase === undefined || !/[\0\r\n]/.test(passphrase.reveal()), 'a passphrase is one line');
  }
  const name = foreseen(() => parseArtifactName(text));
  // GitHub refuses these in the names of artifacts.
  expect(name === undefined || !/["<>|*?:\\/\r\n]/.test(name), 'an artifact can have the name');
  const fingerprint = foreseen(() => parseFingerprint(text));
  expect(
    fingerprint === undefined || /^([0-9A-F]{2}:){31}[0-9A-F]{2}$/.test(fingerprint),
    'a fingerprint has its form',
  );
}

function readPath(text: string): void {
  if (!isSafePath(text)) return;
  const url = new URL(`file:///set/${text.split('/').map(encodeURIComponent).join('/')}`);
  expect(decodeURIComponent(url.pathname) === `/set/${text}`, 'a safe path stays in its folder');
}

function readWords(text: string): void {
  for (const line of [messageOf(text), messageOf(new Error(text)), singleLine(text), logLine(text)]) {
    expect(!/[\p{Cc}\p{Zl}\p{Zp}]/u.test(line), 'it is one line');
  }
  expect(!/^\s*::|##\[/.test(logLine(text)), 'a line of the log is no command');
  expect(!annotationText(text).includes('##['), 'an annotation is no command');
  expect(!/[<>|`[\]\n\r$]/.test(markdownText(text)), 'a text in Markdown is one text');
  didYouMean(text, ['common-name', 'key-type']);
}
