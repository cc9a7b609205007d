import fc from 'fast-check';
import { isIP } from 'node:net';
import { describe, expect, it } from 'vitest';
import {
  areSpreadAlike,
  basesBeside,
  compareNewestFirst,
  dayFolder,
  defaultArtifactName,
  folderNameFor,
  EVERY_NAME,
  formatBackupName,
  formatStamp,
  isSetFolder,
  madeAt,
  nameForCommonName,
  parseBackupName,
  parseNameIn,
  shardBase,
  timeFolder,
  timeOfFolder,
  type BackupName,
} from '../../../../src/domain/backup/backup-name.ts';
import {
  canonicalHostName,
  nameOfHost,
} from '../../../../src/domain/certificate/subject-alternative-name.ts';
import { expectQuick } from '../fixtures.ts';

const TIME = new Date('2026-11-23T02:10:00Z');

const time = fc
  .integer({ min: 0, max: Date.parse('9999-12-31T23:59:59Z') / 1000 })
  .map((seconds) => new Date(seconds * 1000));
const attempt = fc.integer({ min: 1, max: 9999 });
const isPublic = fc.boolean();

/** A name that a test changes where it cares. */
function nameOf(changes: Partial<BackupName> = {}): BackupName {
  return { base: 'base', time: TIME, isPublic: false, attempt: 1, ...changes };
}

/** Bases that try to be mistaken for one another. */
const base = fc
  .array(
    fc.constantFrom(
      'a',
      'certkeep',
      '-',
      '20261123T021000Z',
      '-20261123T021000Z',
      '-public',
      '-r2',
      'Z',
      '.',
      '_2e',
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(''));
const commonName = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('a', 'B', 'ü', '.', '*', '_', '-', '2', 'e', ' ', ':', 'w', '/'),
    minLength: 1,
  }),
  fc.constantFrom(
    '*.a.b',
    '_wildcard.a.b',
    '_2a.a.b',
    'a.b',
    'A.B',
    'a.b.',
    'a_2eb',
    '::1',
    '0:0::1',
    'xn--tda.b',
    'ü.b',
  ),
);

/** What makes two common names one certificate: the host name in A-labels, or the letters in lower case. */
function canonical(name: string): string {
  const isHost = isIP(name) === 0 && nameOfHost(name) !== null;
  return isHost ? canonicalHostName(name) : name.toLowerCase();
}

describe('the name for a common name', () => {
  it.each([
    ['example.com', 'example.com'],
    ['Example.COM', 'example.com'],
    ['example.com.', 'example.com'],
    ['localhost', 'localhost'],
    ['*.example.com', '_wildcard.example.com'],
    ['_wildcard.example.com', '_5fwildcard.example.com'],
    ['*.Größe GmbH', '_wildcard.gr_c3_b6_c3_9fe_20gmbh'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['Bücher', 'b_c3_bccher'],
    ['192.0.2.1', '192.0.2.1'],
    ['::1', '_3a_3a1'],
    ['2001:DB8::1', '2001_3adb8_3a_3a1'],
    ['My Test CA', 'my_20test_20ca'],
    ['a_b', 'a_5fb'],
    ['a/../b', 'a_2f.._2fb'],
    ['"<|>\\?*', '_22_3c_7c_3e_5c_3f_2a'],
    ['日本', '_e6_97_a5_e6_9c_ac'],
    ['\u0001', '_01'],
  ])('%j is %s', (name, expected) => {
    expect(nameForCommonName(name)).toBe(expected);
    expect(defaultArtifactName(name)).toBe(`certkeep-${expected}`);
  });

  it('takes only what every file system and the artifact service allow', () => {
    fc.assert(
      fc.property(commonName, (name) => {
        expect(nameForCommonName(name)).toMatch(/^[a-z0-9._-]+$/);
      }),
    );
  });

  it('is one name for two common names if these are one, and only then', () => {
    fc.assert(
      fc.property(commonName, commonName, (one, other) => {
        expect(nameForCommonName(one) === nameForCommonName(other)).toBe(canonical(one) === canonical(other));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a backup name', () => {
  it('has the base, the time in UTC and whole seconds, `-public` if unsealed, and the attempt from the second on', () => {
    expect(formatBackupName(nameOf())).toBe('base-20261123T021000Z');
    expect(formatBackupName(nameOf({ attempt: 2 }))).toBe('base-20261123T021000Z-r2');
    expect(formatBackupName(nameOf({ isPublic: true }))).toBe('base-20261123T021000Z-public');
    expect(formatBackupName(nameOf({ isPublic: true, attempt: 12 }))).toBe(
      'base-20261123T021000Z-public-r12',
    );
    const time = new Date('2026-11-23T02:10:00.999Z');
    expect(formatBackupName(nameOf({ time }))).toBe('base-20261123T021000Z');
  });

  it('that is written reads as it was', () => {
    fc.assert(
      fc.property(fc.record({ base, time, isPublic, attempt }), (name) => {
        expect(parseBackupName(formatBackupName(name), name.base)).toEqual(name);
      }),
    );
  });

  it('reads under its own base alone', () => {
    fc.assert(
      fc.property(fc.record({ base, time, isPublic, attempt }), base, (name, other) => {
        fc.pre(name.base !== other);
        expect(parseBackupName(formatBackupName(name), other)).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it('is written in one way only, so that no two names are one', () => {
    const end = fc.stringMatching(/^-20261123T021000Z(-public)?(-r\d{1,4})?(-public)?$/);
    const count = { read: 0, refused: 0 };
    fc.assert(
      fc.property(end, (text) => {
        const parsed = parseBackupName(`base${text}`, 'base');
        count[parsed === null ? 'refused' : 'read'] += 1;
        expect(parsed === null ? `base${text}` : formatBackupName(parsed)).toBe(`base${text}`);
      }),
    );
    expect(Math.min(count.read, count.refused)).toBeGreaterThan(0);
  });

  it('sorts by time as a text', () => {
    fc.assert(
      fc.property(base, time, time, (from, one, other) => {
        const [a, b] = [one, other].map((at) => formatBackupName(nameOf({ base: from, time: at })));
        expect((a ?? '') < (b ?? '')).toBe(one < other);
      }),
    );
  });

  it.each([
    ['another base', 'other-20261123T021000Z'],
    ['the base alone', 'base'],
    ['the base and a hyphen', 'base-'],
    ['a longer base', 'base2-20261123T021000Z'],
    ['another letter case of the base', 'Base-20261123T021000Z'],
    ['no time zone', 'base-20261123T021000'],
    ['the extended form of the time', 'base-2026-11-23T02:10:00Z'],
    ['a lower-case t', 'base-20261123t021000Z'],
    ['a fraction', 'base-20261123T021000.5Z'],
    ['a day that is not', 'base-20260231T000000Z'],
    ['a month that is not', 'base-20261323T021000Z'],
    ['hour 24', 'base-20261123T240000Z'],
    ['a leap second', 'base-20261123T235960Z'],
    ['a first attempt that is written', 'base-20261123T021000Z-r1'],
    ['attempt 0', 'base-20261123T021000Z-r0'],
    ['a leading zero', 'base-20261123T021000Z-r02'],
    ['an attempt beyond reason', 'base-20261123T021000Z-r12345'],
    ['no attempt after -r', 'base-20261123T021000Z-r'],
    ['something after it', 'base-20261123T021000Z-old'],
    ['`-public` after the attempt', 'base-20261123T021000Z-r2-public'],
    ['`-public` twice', 'base-20261123T021000Z-public-public'],
    ['`-public` in another letter case', 'base-20261123T021000Z-Public'],
    ['a part of `-public`', 'base-20261123T021000Z-pub'],
    ['a first attempt of a public set that is written', 'base-20261123T021000Z-public-r1'],
    ['`-public` before the time', 'base-public-20261123T021000Z'],
    ['a line end after it', 'base-20261123T021000Z\n'],
    ['a base within the base', 'base-more-20261123T021000Z'],
    ['another stamp after it', 'base-20261123T021000Z-20261124T021000Z'],
    ['digits of another script', 'base-２0261123T021000Z'],
  ])('with %s is not ours', (_, name) => {
    expect(parseBackupName(name, 'base')).toBeNull();
  });

  it('takes the base as it is, not as a pattern', () => {
    expect(parseBackupName('aXb-20261123T021000Z', 'a.b')).toBeNull();
    expect(parseBackupName('a.b-20261123T021000Z', 'a.b')).toEqual(nameOf({ base: 'a.b' }));
  });

  it('is refused soon, however long it is', () => {
    for (const part of ['1', '-20261123T021000Z', '-public', '-r2']) {
      expectQuick(() => parseBackupName(`base-${part.repeat(1_000_000 / part.length)}`, 'base'));
    }
  });
});

describe('the names of a list', () => {
  const LIST = 'certkeep-fleet';
  const shard = fc
    .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
    .map(([one, other]) => ({ index: Math.min(one, other), count: Math.max(one, other) }));

  it('are the plain ones and those of every shard', () => {
    expect(shardBase(LIST, { index: 2, count: 8 })).toBe('certkeep-fleet-2-of-8');
    const names = ['', '-2-of-8', '-1-of-1', '-1000-of-1000'].map((part) => `${LIST}${part}`);
    for (const own of names)
      for (const kind of ['', '-public'])
        expect(parseNameIn(`${own}-20261123T021000Z${kind}-r3`, { list: LIST })).toEqual(
          nameOf({ base: own, isPublic: kind !== '', attempt: 3 }),
        );
  });

  it('are also those of a list that is itself named as a shard is', () => {
    const name = nameOf({ base: shardBase(LIST, { index: 1, count: 2 }) });
    expect(parseNameIn(formatBackupName(name), { list: name.base })).toEqual(name);
  });

  it.each([
    'certkeep-fleet-x-20261123T021000Z',
    'certkeep-fleet-x-1-of-2-20261123T021000Z',
    'certkeep-fleet2-1-of-2-20261123T021000Z',
    'certkeep-fleet-1-of-20261123T021000Z',
    'certkeep-fleet-1-of-2-3-of-4-20261123T021000Z',
    'certkeep-fleet-1-of-2',
    'certkeep-fleet--1-of-2-20261123T021000Z',
    'certkeep-fleet-12345-of-2-20261123T021000Z',
    'certkeep-20261123T021000Z',
    'certkeep-flee-1-of-2-20261123T021000Z',
    'x-certkeep-fleet-1-of-2-20261123T021000Z',
    'certkeep-fleet-1-of-2-20261123T021000Z-old',
    'certkeep-fleet-1-of-2-20260231T000000Z',
  ])('are not %j', (name) => {
    expect(parseNameIn(name, { list: LIST })).toBeNull();
  });

  it('are spread alike where they are of as many shards, or of none', () => {
    const alike = (some: string, other: string): boolean =>
      areSpreadAlike(`${LIST}${some}`, `${LIST}${other}`, LIST);
    expect(alike('', '')).toBe(true);
    expect(alike('-1-of-2', '-2-of-2')).toBe(true);
    expect(alike('-1-of-2', '-1-of-3')).toBe(false);
    expect(alike('-1-of-1', '')).toBe(false);
    expect(alike('-1-of-12', '-1-of-13')).toBe(false);
    expect(alike('-12-of-20', '-3-of-20')).toBe(true);
    expect(areSpreadAlike('a-1-of-2-3-of-4', 'a-1-of-2-3-of-5', 'a-1-of-2')).toBe(false);
  });

  it('of one base alone do not take in those of shards', () => {
    const sharded = `${shardBase(LIST, { index: 1, count: 2 })}-20261123T021000Z`;
    expect(parseNameIn(sharded, LIST)).toBeNull();
    expect(parseNameIn(`${LIST}-20261123T021000Z`, LIST)?.base).toBe(LIST);
  });

  it('read with the base that they were written with, whatever the list and the shard', () => {
    fc.assert(
      fc.property(base, fc.option(shard), fc.record({ time, isPublic, attempt }), (list, part, rest) => {
        const own = part === null ? list : shardBase(list, part);
        const name = { base: own, ...rest };
        expect(parseNameIn(formatBackupName(name), { list })).toEqual(name);
      }),
    );
  });

  it('of a shard are never those of a single name, nor of another shard', () => {
    fc.assert(
      fc.property(base, shard, shard, time, (list, one, other, at) => {
        const written = formatBackupName(nameOf({ base: shardBase(list, one), time: at }));
        expect(parseBackupName(written, list)).toBeNull();
        const isSame = one.index === other.index && one.count === other.count;
        expect(parseBackupName(written, shardBase(list, other)) === null).toBe(!isSame);
      }),
      { numRuns: 1000 },
    );
  });

  it('is refused soon, however long it is', () => {
    for (const part of ['1', '-1-of-2', '-20261123T021000Z'])
      expectQuick(() => parseNameIn(`${LIST}-${part.repeat(1_000_000 / part.length)}`, { list: LIST }));
  });
});

describe('names of one base', () => {
  it('sort newest first, and of one time the later attempt first', () => {
    const names = [
      nameOf({ attempt: 2 }),
      nameOf({ time: new Date('2026-11-24T00:00:00Z') }),
      nameOf({ attempt: 10 }),
      nameOf({ isPublic: true }),
    ];
    const sorted = names.toSorted(compareNewestFirst);
    expect(sorted.map((name) => names.indexOf(name))).toEqual([1, 2, 0, 3]);
    expect(compareNewestFirst(nameOf(), nameOf())).toBe(0);
  });
});

describe('the time at which a set was made', () => {
  const hour = 60 * 60 * 1000;
  it.each([
    [0, 0],
    [hour, 0],
    [-hour, 0],
    [hour + 1, hour + 1],
    [-hour - 1, -hour - 1],
  ])('received %d ms after the time of its name, is %d ms after it', (receivedAfter, expected) => {
    const name = nameOf();
    const received = new Date(TIME.getTime() + receivedAfter);
    expect(madeAt(name, received).getTime() - TIME.getTime()).toBe(expected);
  });
});

describe('the folder of a set', () => {
  it('is named by the day in UTC, or by the time', () => {
    const time = new Date('2026-11-23T23:59:59.999Z');
    expect(formatStamp(time)).toBe('20261123T235959Z');
    expect(dayFolder(time)).toBe('2026-11-23');
    expect(timeFolder({ time, attempt: 1 })).toBe('2026-11-23T235959Z');
    expect(timeFolder({ time, attempt: 2 })).toBe('2026-11-23T235959Z-r2');
  });

  it.each(['2026-11-23', '2026-11-23T021000Z', '2026-11-23T021000Z-r2', '2026-11-23T021000Z-r1234'])(
    'may be %s',
    (name) => {
      expect(isSetFolder(name)).toBe(true);
    },
  );

  it.each([
    '',
    '2026-11',
    '2026-11-23/',
    '2026-11-23T0210Z',
    '2026-11-23-r2',
    '../2026-11-23',
    '2026-11-23\n',
    'x2026-11-23',
  ])('is not %j', (name) => {
    expect(isSetFolder(name)).toBe(false);
  });

  it.each(['2026-02-31', '2026-13-01', '2026-11-23T246000Z', '2026-11-23T250000Z', '2026-11', 'archive'])(
    'tells no time if it is %s',
    (name) => {
      expect(timeOfFolder(name)).toBeNull();
    },
  );

  it('is known again, whatever the time', () => {
    fc.assert(
      fc.property(time, attempt, (at, how) => {
        const folders = [dayFolder(at), timeFolder({ time: at, attempt: how })];
        expect(folders.every(isSetFolder)).toBe(true);
        const second = Math.floor(at.getTime() / 1000) * 1000;
        expect(folders.map((folder) => timeOfFolder(folder)?.getTime())).toEqual([
          Date.parse(dayFolder(at)),
          second,
        ]);
      }),
    );
  });
});

describe('the name of a folder for a common name', () => {
  it.each([
    ['example.com', 'example.com'],
    ['.', '_2e'],
    ['..', '_2e_2e'],
    ['a..b', 'a..b'],
    // Dots at an end alone lead nowhere.
    ['.a b', '.a_20b'],
    ['a b.', 'a_20b.'],
  ])('of %s is %s', (commonName, name) => {
    expect(folderNameFor(commonName)).toBe(name);
  });
});

describe('the bases beside one of a list', () => {
  it('are those of all shards of its count, whichever it is', () => {
    const bases = ['fleet-1-of-3', 'fleet-2-of-3', 'fleet-3-of-3'];
    for (const base of bases) expect(basesBeside('fleet', base)).toEqual(bases);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (one, other) => {
        const shard = { index: Math.min(one, other), count: Math.max(one, other) };
        const base = shardBase('fleet', shard);
        const found = basesBeside('fleet', base);
        expect(found).toHaveLength(shard.count);
        expect(found[shard.index - 1]).toBe(base);
      }),
    );
  });

  it.each(['fleet', 'fleet-1-of-0', 'fleet-x-1-of-2', 'other-1-of-2', 'fleet-1-of-2-x', 'fleet-1-of-02'])(
    'is %s alone if that is no shard of it',
    (base) => {
      expect(basesBeside('fleet', base)).toEqual([base]);
    },
  );
});

describe('the scope of every name', () => {
  it('takes any base, the last date being that of the set', () => {
    for (const base of ['certkeep-a', 'x', 'old-20200101T000000Z', 'a-20200101T000000Z-public-r2']) {
      const name = { base, time: new Date('2026-11-23T02:10:00Z'), isPublic: true, attempt: 3 };
      expect(parseNameIn(formatBackupName(name), EVERY_NAME)).toEqual(name);
    }
  });

  it('takes nothing that is not of our grammar', () => {
    for (const name of ['', 'notes', '-20261123T021000Z', 'a-20261323T021000Z', 'a-20261123T021000Z-r1'])
      expect(parseNameIn(name, EVERY_NAME)).toBeNull();
  });
});
