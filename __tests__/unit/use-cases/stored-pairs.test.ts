import { beforeAll, describe, expect, it } from 'vitest';
import { formatBackupName } from '../../../src/domain/backup-name.ts';
import type { SetPair } from '../../../src/use-cases/stage-set.ts';
import type { Stored } from '../../../src/use-cases/stored.ts';
import type { WantedPair } from '../../../src/use-cases/stored-pairs.ts';
import {
  entryOf,
  issue,
  LIST,
  listBench,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  setName,
  wanted,
  type ListBench,
} from './list-bench.ts';

const A = wanted('a.example');
const B = wanted('b.example');
const C = wanted('c.example');

/** Pairs of a.example, made on the first of November and renewed on the tenth, and one of b.example. Sealing is slow. */
let sealed: { readonly oldA: SetPair; readonly newA: SetPair; readonly b: SetPair };

beforeAll(async () => {
  sealed = {
    oldA: await entryOf(await issue('a.example', 1)),
    newA: await entryOf(await issue('a.example', 10)),
    b: await entryOf(await issue('b.example')),
  };
});

function carried(entry: SetPair): SetPair {
  return { ...entry, isCarried: true };
}

/** `found` with the fingerprint and the place, or the state. */
function outcomeOf(stored: Stored): readonly string[] {
  if (stored.state !== 'found') return [stored.state];
  return ['found', stored.pair.certificate.fingerprint, stored.pair.place];
}

/** As `outcomeOf` has a pair that was found in the vault. */
function found(entry: SetPair, name: ReturnType<typeof setName>): readonly string[] {
  return ['found', entry.certificate.fingerprint, formatBackupName(name)];
}

async function look(
  bench: ListBench,
  what: WantedPair = A,
  changes: Parameters<ListBench['pairs']>[0] = {},
): Promise<readonly string[]> {
  const pairs = bench.pairs(changes);
  try {
    return outcomeOf(await pairs.find(what));
  } finally {
    await pairs.close();
  }
}

describe('the pairs of a list', () => {
  it('are absent where the stores are empty', async () => {
    expect(await look(listBench())).toEqual(['absent']);
  });

  it('are found in the newest set that has them, each set being fetched once', async () => {
    const bench = listBench();
    await bench.store(setName(1), [sealed.oldA, sealed.b]);
    await bench.store(setName(10), [sealed.newA]);
    const pairs = bench.pairs();
    const all = await Promise.all([A, B, C, A].map((what) => pairs.find(what)));
    expect(all.map(outcomeOf)).toEqual([
      found(sealed.newA, setName(10)),
      found(sealed.b, setName(1)),
      ['absent'],
      found(sealed.newA, setName(10)),
    ]);
    expect(bench.opened).toEqual([formatBackupName(setName(10)), formatBackupName(setName(1))]);
  });

  it('are not looked for behind a set that covers the earlier ones, but in the one right before it', async () => {
    const bench = listBench();
    await bench.store(setName(1), [sealed.oldA, sealed.b]);
    await bench.store(setName(2), [sealed.oldA]);
    await bench.store(setName(10), [sealed.newA], setName(2));
    expect(await look(bench, B)).toEqual(['absent']);
    expect(bench.opened).toEqual([formatBackupName(setName(10)), formatBackupName(setName(2))]);
  });

  it('are found behind a damaged set, with a warning; where none is left they are damaged', async () => {
    const bench = listBench();
    await bench.store(setName(1), [sealed.oldA]);
    await bench.store(setName(10), [sealed.newA, sealed.b], setName(1));
    bench.damage(setName(10));
    expect(await look(bench, A)).toEqual(found(sealed.oldA, setName(1)));
    expect(bench.log.lines).toEqual([expect.stringMatching(/^warning: .*damaged and was passed over/)]);
    // It may have been in the damaged one alone.
    expect(await look(bench, B)).toEqual(['damaged']);
  });

  it('are unreadable in every look after a set could not be opened, and never absent', async () => {
    const bench = listBench();
    await bench.store(setName(1), [sealed.b]);
    await bench.store(setName(10), [sealed.newA]);
    await bench.storeInCache(setName(10), [sealed.newA]);
    const cached = [
      'found',
      sealed.newA.certificate.fingerprint,
      `cache entry ${formatBackupName(setName(10))}`,
    ];
    const pairs = bench.pairs();
    expect(outcomeOf(await pairs.find(A))).toEqual(cached);
    bench.vault.trouble = 'unreadable';
    expect(outcomeOf(await pairs.find(B))).toEqual(['unreadable']);
    bench.vault.trouble = null;
    expect(outcomeOf(await pairs.find(B))).toEqual(['unreadable']);
    expect(outcomeOf(await pairs.find(C))).toEqual(['unreadable']);
    expect(outcomeOf(await pairs.find(A))).toEqual(cached);
    expect(await pairs.sets()).toMatchObject({
      isAll: false,
      sets: [{ manifest: { name: formatBackupName(setName(10)) } }],
    });
  });

  it('are unreadable where a set that is listed is gone', async () => {
    const bench = listBench();
    await bench.store(setName(1), [sealed.b]);
    bench.lose(setName(1));
    expect(await look(bench, B)).toEqual(['unreadable']);
  });

  it.each(['unreadable', 'denied'] as const)('are %s where the vault is', async (trouble) => {
    const bench = listBench();
    await bench.store(setName(1), [sealed.oldA]);
    bench.vault.trouble = trouble;
    expect(await look(bench)).toEqual([trouble]);
  });

  it('are locked where the passphrase is another one, and open with the previous one', async () => {
    const bench = listBench();
    await bench.store(setName(1), [sealed.oldA]);
    expect(await look(bench, A, { passphrases: { current: OTHER_PASSPHRASE } })).toEqual(['locked']);
    const pairs = bench.pairs({ passphrases: { current: OTHER_PASSPHRASE, previous: PASSPHRASE } });
    const stored = await pairs.find(A);
    expect(outcomeOf(stored)).toEqual(found(sealed.oldA, setName(1)));
    // It has to be sealed anew.
    expect(stored).toMatchObject({ state: 'found', pair: { isBackedUp: true } });
    expect(stored.state === 'found' && 'sealedKey' in stored.pair).toBe(false);
  });

  it('without keys are passed over for those with keys', async () => {
    const bench = listBench();
    await bench.store(setName(1), [sealed.oldA]);
    await bench.store(setName(10), [{ ...sealed.newA, sealedKey: null }]);
    expect(await look(bench)).toEqual(found(sealed.oldA, setName(1)));
    expect(await look(bench, B)).toEqual(['absent']);
  });

  it('are found in the set of a single certificate of that name, and not in one of another', async () => {
    const bench = listBench();
    await bench.store(setName(1), [{ ...sealed.oldA, name: null }]);
    expect(await look(bench, A)).toEqual(found(sealed.oldA, setName(1)));
    expect(await look(bench, B)).toEqual(['absent']);
  });
});

describe('the pairs of a list in the cache', () => {
  it('are found there first, and in the vaults where the cached set lacks them', async () => {
    const bench = listBench();
    await bench.store(setName(1), [sealed.b]);
    await bench.store(setName(10), [sealed.newA]);
    await bench.storeInCache(setName(10), [sealed.newA]);
    expect(await look(bench, A)).toEqual([
      'found',
      sealed.newA.certificate.fingerprint,
      'cache entry certkeep-fleet-20261110T000000Z',
    ]);
    expect(bench.opened).toEqual([]);
    expect(await look(bench, B)).toEqual(found(sealed.b, setName(1)));
  });

  it('do not hide those of the whole set of that name, as what was settled before it would', async () => {
    const bench = listBench();
    // Runs that race settle what is new first; what they reuse is in the backup alone.
    await bench.storeInCache(setName(10), [sealed.newA]);
    await bench.store(setName(10), [sealed.newA, sealed.b]);
    expect(await look(bench, B)).toEqual(found(sealed.b, setName(10)));
  });

  it('are not fetched again from a vault where the cached set is the whole one', async () => {
    const bench = listBench();
    await bench.store(setName(1), [sealed.oldA]);
    await bench.store(setName(10), [sealed.newA], setName(1));
    await bench.storeInCache(setName(10), [sealed.newA], setName(1));
    expect(await look(bench, B)).toEqual(['absent']);
    expect(bench.opened).toEqual([]);
  });

  it('are unreadable where the cache lists an entry and does not hand it over', async () => {
    const bench = listBench();
    await bench.storeInCache(setName(1), [sealed.oldA]);
    bench.cache.isOut = true;
    expect(await look(bench)).toEqual(['unreadable']);
  });

  it('are unreadable where the list of entries does not answer', async () => {
    const bench = listBench();
    bench.cache.trouble = 'unreadable';
    expect(await look(bench)).toEqual(['unreadable']);
  });

  it('warn once where the vaults do not answer and a newer set might be there', async () => {
    const bench = listBench();
    await bench.storeInCache(setName(1), [sealed.oldA, sealed.b]);
    bench.vault.trouble = 'unreadable';
    const pairs = bench.pairs();
    expect((await pairs.find(A)).state).toBe('found');
    expect((await pairs.find(B)).state).toBe('found');
    expect(outcomeOf(await pairs.find(C))).toEqual(['unreadable']);
    expect(bench.log.lines).toEqual([expect.stringMatching(/whether it is the newest could not be checked/)]);
  });
});

describe('the pairs of a list that is spread over shards', () => {
  const SHARD = { artifactName: `${LIST}-1-of-2` };

  it('are found in the sets of other shards, and of the whole list', async () => {
    const bench = listBench();
    await bench.store(setName(1), [sealed.oldA]);
    await bench.store(setName(2, '-2-of-3'), [sealed.b]);
    expect(await look(bench, A, SHARD)).toEqual(found(sealed.oldA, setName(1)));
    expect(await look(bench, B, SHARD)).toEqual(found(sealed.b, setName(2, '-2-of-3')));
    expect(await look(bench, B)).toEqual(found(sealed.b, setName(2, '-2-of-3')));
    expect(await look(bench, C, SHARD)).toEqual(['absent']);
  });

  it('that were carried along give way to what another shard has kept and renewed since', async () => {
    const bench = listBench();
    await bench.store(setName(12, '-1-of-2'), [carried(sealed.oldA)]);
    await bench.store(setName(11), [sealed.newA]);
    expect(await look(bench, A, SHARD)).toEqual(found(sealed.newA, setName(11)));
  });

  it('that were carried along do not give way to an older pair, which a shard of another time has', async () => {
    const bench = listBench();
    await bench.store(setName(2), [sealed.oldA]);
    await bench.store(setName(12, '-1-of-2'), [carried(sealed.newA)]);
    expect(await look(bench, A, SHARD)).toEqual(found(sealed.newA, setName(12, '-1-of-2')));
    // Nor where the newer one is carried in a shard that is not this one.
    const other = { artifactName: `${LIST}-1-of-9` };
    expect(await look(bench, A, other)).toEqual(found(sealed.newA, setName(12, '-1-of-2')));
  });

  it('are looked for where the list was spread in another way since, and back again', async () => {
    const bench = listBench();
    await bench.store(setName(1, '-1-of-2'), [sealed.oldA, sealed.b]);
    await bench.store(setName(10, '-3-of-3'), [sealed.newA]);
    expect(await look(bench, A, SHARD)).toEqual(found(sealed.newA, setName(10, '-3-of-3')));
    expect(await look(bench, B, SHARD)).toEqual(found(sealed.b, setName(1, '-1-of-2')));
    // Once this shard has run again, the sets of the other way are no longer opened.
    await bench.store(setName(11, '-1-of-2'), [sealed.newA]);
    bench.opened.length = 0;
    expect(await look(bench, A, SHARD)).toEqual(found(sealed.newA, setName(11, '-1-of-2')));
    expect(bench.opened).toEqual([setName(11, '-1-of-2'), setName(1, '-1-of-2')].map(formatBackupName));
  });

  it('are not looked for in the sets of the shards beside this one, where this one has them', async () => {
    const bench = listBench();
    await bench.store(setName(1, '-1-of-2'), [sealed.oldA]);
    await bench.store(setName(2, '-2-of-2'), [sealed.b]);
    expect(await look(bench, A, SHARD)).toEqual(found(sealed.oldA, setName(1, '-1-of-2')));
    expect(bench.opened).toEqual([formatBackupName(setName(1, '-1-of-2'))]);
  });

  it('that were carried along count where no shard keeps them', async () => {
    const bench = listBench();
    await bench.store(setName(12, '-1-of-2'), [carried(sealed.oldA)]);
    await bench.store(setName(11), [sealed.b]);
    expect(await look(bench, A, SHARD)).toEqual(found(sealed.oldA, setName(12, '-1-of-2')));
    await bench.store(setName(13), [carried(sealed.oldA)]);
    expect(await look(bench, A, SHARD)).toEqual(found(sealed.oldA, setName(12, '-1-of-2')));
  });

  it('are unreadable where the sets of another shard cannot be opened', async () => {
    const bench = listBench();
    await bench.store(setName(1, '-1-of-2'), [sealed.b]);
    await bench.store(setName(2, '-2-of-2'), [sealed.oldA]);
    const pairs = bench.pairs(SHARD);
    expect(outcomeOf(await pairs.find(B))).toEqual(found(sealed.b, setName(1, '-1-of-2')));
    bench.vault.trouble = 'unreadable';
    expect(outcomeOf(await pairs.find(A))).toEqual(['unreadable']);
    bench.vault.trouble = null;
    expect(outcomeOf(await pairs.find(A))).toEqual(['unreadable']);
  });

  it('are the own where the list of all shards does not answer, and one warning says so', async () => {
    const bench = listBench();
    await bench.store(setName(1, '-1-of-2'), [sealed.oldA, sealed.b]);
    await bench.store(setName(10, '-3-of-3'), [sealed.newA]);
    bench.failToListAllOf(LIST);
    const pairs = bench.pairs(SHARD);
    expect(outcomeOf(await pairs.find(A))).toEqual(found(sealed.oldA, setName(1, '-1-of-2')));
    expect(outcomeOf(await pairs.find(B))).toEqual(found(sealed.b, setName(1, '-1-of-2')));
    expect(bench.log.lines).toEqual([expect.stringMatching(/whether it is the newest could not be checked/)]);
  });

  it('are damaged where the only set of another shard that may have them is', async () => {
    const bench = listBench();
    await bench.store(setName(2, '-2-of-2'), [sealed.oldA]);
    bench.damage(setName(2, '-2-of-2'));
    expect(await look(bench, A, SHARD)).toEqual(['damaged']);
  });
});

describe('the pairs of a list, looked for without a passphrase', () => {
  const NONE = { passphrases: {} };

  it('are locked where a set has their sealed key', async () => {
    const bench = listBench();
    await bench.store(setName(1), [sealed.oldA, sealed.b]);
    await bench.store(setName(2), [{ ...sealed.oldA, sealedKey: null }]);
    expect(await look(bench, A, NONE)).toEqual(['locked']);
  });

  it('are locked where another shard has it', async () => {
    const bench = listBench();
    await bench.store(setName(1, '-2-of-2'), [sealed.oldA]);
    expect(await look(bench, A, NONE)).toEqual(['locked']);
    expect(await look(bench, B, NONE)).toEqual(['absent']);
  });

  it('are absent where their keys were never stored', async () => {
    const bench = listBench();
    await bench.store(setName(1), [{ ...sealed.oldA, sealedKey: null }]);
    expect(await look(bench, A, NONE)).toEqual(['absent']);
  });

  it('are locked where the cache lists an entry, which nothing but sealed keys is in', async () => {
    const bench = listBench();
    await bench.storeInCache(setName(1), [sealed.oldA]);
    expect(await look(bench, A, NONE)).toEqual(['locked']);
  });

  it('are denied where the token may not look', async () => {
    const bench = listBench();
    bench.vault.trouble = 'denied';
    expect(await look(bench, A, NONE)).toEqual(['denied']);
  });
});

describe('an older pair of a single certificate that was brought forward', () => {
  const single = (entry: SetPair): SetPair[] => [{ ...entry, name: null }];
  const lookForOne = (bench: ListBench, expectedFingerprint?: string) =>
    look(bench, expectedFingerprint === undefined ? A : { ...A, expectedFingerprint }, { list: null });
  const inCache = (entry: SetPair, name: ReturnType<typeof setName>): readonly string[] => [
    'found',
    entry.certificate.fingerprint,
    `cache entry ${formatBackupName(name)}`,
  ];
  const warned = (): unknown => [
    expect.stringMatching(
      `^warning: An older certificate of a.example was brought forward.*${sealed.oldA.certificate.fingerprint}.*${sealed.newA.certificate.fingerprint}.*expected-fingerprint`,
    ),
  ];

  it('gives way to the cached one, which costs no request, however many sets have it', async () => {
    const bench = listBench();
    await bench.storeInCache(setName(10), single(sealed.newA));
    await bench.store(setName(10), single(sealed.newA));
    for (const day of [11, 12, 13]) await bench.store(setName(day), single(sealed.oldA));
    expect(await lookForOne(bench)).toEqual(inCache(sealed.newA, setName(10)));
    expect(bench.opened).toEqual([formatBackupName(setName(13))]);
    expect(bench.log.lines).toEqual(warned());
  });

  it('gives way to the one of the set before, where the cache has none', async () => {
    const bench = listBench();
    await bench.store(setName(10), single(sealed.newA));
    await bench.store(setName(11), single(sealed.oldA));
    expect(await lookForOne(bench)).toEqual(found(sealed.newA, setName(10)));
    expect(bench.log.lines).toEqual(warned());
  });

  it('gives way to the vault’s newest, where it is in the cache alone', async () => {
    const bench = listBench();
    await bench.store(setName(10), single(sealed.newA));
    await bench.storeInCache(setName(11), single(sealed.oldA));
    expect(await lookForOne(bench)).toEqual(found(sealed.newA, setName(10)));
    expect(bench.log.lines).toEqual(warned());
  });

  it('stays where a person has named it', async () => {
    const bench = listBench();
    await bench.store(setName(10), single(sealed.newA));
    await bench.store(setName(11), single(sealed.oldA));
    const { fingerprint } = sealed.oldA.certificate;
    expect(await lookForOne(bench, fingerprint)).toEqual(found(sealed.oldA, setName(11)));
    expect(bench.log.lines).toEqual([]);
  });

  it('is not looked for where cache and vault agree on the newest set: no request is made for it', async () => {
    const bench = listBench();
    await bench.store(setName(1), single(sealed.oldA));
    await bench.store(setName(10), single(sealed.newA));
    await bench.storeInCache(setName(10), single(sealed.newA));
    expect(await lookForOne(bench)).toEqual(inCache(sealed.newA, setName(10)));
    expect(bench.opened).toEqual([]);
    expect(bench.log.lines).toEqual([]);
  });

  it.each([
    ['of another name', () => single(sealed.b)],
    ['that does not open', () => single({ ...sealed.newA, sealedKey: sealed.b.sealedKey })],
    ['without its key', () => single({ ...sealed.newA, sealedKey: null })],
    ['that is the same', () => single(sealed.oldA)],
  ])('does not give way to one %s', async (_, earlier) => {
    const bench = listBench();
    await bench.store(setName(10), earlier());
    await bench.store(setName(11), single(sealed.oldA));
    expect(await lookForOne(bench)).toEqual(found(sealed.oldA, setName(11)));
    expect(bench.log.lines).toEqual([]);
  });

  it('is used, with a warning, where the set before cannot be opened', async () => {
    const bench = listBench();
    await bench.store(setName(10), single(sealed.newA));
    await bench.store(setName(11), single(sealed.oldA));
    bench.failToOpen(setName(10));
    expect(await lookForOne(bench)).toEqual(found(sealed.oldA, setName(11)));
    expect(bench.log.lines).toEqual([expect.stringMatching(/whether it is the newest could not be checked/)]);
  });

  it('is told by a date that is later than GitHub received it', async () => {
    const bench = listBench();
    await bench.store(setName(10), single(sealed.newA));
    await bench.store(setName(28), single(sealed.oldA));
    bench.receive(setName(28), setName(11).time);
    expect(await lookForOne(bench)).toEqual(found(sealed.newA, setName(10)));
    expect(bench.log.lines[0]).toMatch(
      /20261128T000000Z.* is dated later than GitHub received it, at 2026-11-11T/,
    );
  });
});

describe('older pairs of a list that were brought forward', () => {
  /** The set of the tenth, in both stores, and a later one in the vault that speaks for it. */
  async function broughtForward(pairs: readonly SetPair[]): Promise<ListBench> {
    const bench = listBench();
    await bench.store(setName(10), [sealed.newA, sealed.b]);
    await bench.storeInCache(setName(10), [sealed.newA, sealed.b]);
    await bench.store(setName(11), pairs, setName(10));
    return bench;
  }
  const inCache = (entry: SetPair): readonly string[] => [
    'found',
    entry.certificate.fingerprint,
    `cache entry ${formatBackupName(setName(10))}`,
  ];

  it('give way to the cached ones, which costs no request', async () => {
    const bench = await broughtForward([sealed.oldA, sealed.b]);
    expect(await look(bench, A)).toEqual(inCache(sealed.newA));
    expect(await look(bench, B)).toEqual(found(sealed.b, setName(11)));
    expect(bench.opened).toEqual([formatBackupName(setName(11)), formatBackupName(setName(11))]);
    expect(bench.log.lines).toEqual([
      expect.stringMatching(/^warning: An older certificate of a.example was brought forward/),
    ]);
  });

  it('that were left out are not absent: one warning says so, however many they are', async () => {
    const bench = await broughtForward([await entryOf(await issue('d.example'))]);
    const pairs = bench.pairs();
    expect(outcomeOf(await pairs.find(A))).toEqual(inCache(sealed.newA));
    expect(outcomeOf(await pairs.find(B))).toEqual(inCache(sealed.b));
    expect(outcomeOf(await pairs.find(C))).toEqual(['absent']);
    expect(bench.log.lines).toEqual([
      expect.stringMatching(/^warning: The newest backup leaves out the certificate of a.example/),
      expect.stringMatching(/^info: .*b.example/),
    ]);
  });

  it('stay where a person has named them', async () => {
    const bench = await broughtForward([sealed.oldA]);
    const { fingerprint: expectedFingerprint } = sealed.oldA.certificate;
    expect(await look(bench, { ...A, expectedFingerprint })).toEqual(found(sealed.oldA, setName(11)));
    expect(bench.log.lines).toEqual([]);
  });

  it('give way to those of the set right before, where the cache has none', async () => {
    const bench = listBench();
    await bench.store(setName(9), [sealed.b]);
    await bench.store(setName(10), [sealed.newA, sealed.b], setName(9));
    await bench.store(setName(11), [sealed.oldA], setName(10));
    const pairs = bench.pairs();
    expect(outcomeOf(await pairs.find(A))).toEqual(found(sealed.newA, setName(10)));
    expect(outcomeOf(await pairs.find(B))).toEqual(found(sealed.b, setName(10)));
    expect(outcomeOf(await pairs.find(C))).toEqual(['absent']);
    expect(bench.log.lines).toEqual([
      expect.stringMatching(/^warning: An older certificate of a.example was brought forward/),
      expect.stringMatching(/^info: The newest backup leaves out the certificate of b.example/),
    ]);
    expect(bench.opened).toEqual([setName(11), setName(10)].map(formatBackupName));
    await pairs.close();
    expect(bench.held).toEqual(new Set());
  });

  it('in the cache give way to those of the newest set of the vault', async () => {
    const bench = listBench();
    await bench.store(setName(10), [sealed.newA, sealed.b]);
    await bench.storeInCache(setName(11), [sealed.oldA], setName(10));
    expect(await look(bench, A)).toEqual(found(sealed.newA, setName(10)));
    expect(await look(bench, B)).toEqual(found(sealed.b, setName(10)));
    expect(bench.log.lines).toEqual([
      expect.stringMatching(/^warning: An older certificate of a.example was brought forward/),
      expect.stringMatching(/^warning: The newest backup leaves out the certificate of b.example/),
    ]);
  });

  it('are not looked for where cache and vault agree on the newest set: no request is made for it', async () => {
    const bench = listBench();
    await bench.store(setName(10), [sealed.newA]);
    await bench.store(setName(11), [sealed.newA], setName(10));
    await bench.storeInCache(setName(11), [sealed.newA], setName(10));
    expect((await look(bench, A)).slice(0, 2)).toEqual(['found', sealed.newA.certificate.fingerprint]);
    expect(await look(bench, B)).toEqual(['absent']);
    expect(bench.opened).toEqual([]);
  });

  it('that had expired when the newest set was made were given up by it', async () => {
    const bench = listBench();
    const expired = await issue('b.example', -400);
    expect(expired.certificate.notAfter.getTime()).toBeLessThan(setName(11).time.getTime());
    await bench.store(setName(10), [sealed.newA, await entryOf(expired)]);
    await bench.store(setName(11), [sealed.newA], setName(10));
    expect(await look(bench, B)).toEqual(['absent']);
    expect(bench.log.lines).toEqual([]);
  });

  it('are used, with one warning, where the set before cannot be opened', async () => {
    const bench = listBench();
    await bench.store(setName(10), [sealed.newA, sealed.b]);
    await bench.store(setName(11), [sealed.oldA, sealed.b], setName(10));
    bench.failToOpen(setName(10));
    const pairs = bench.pairs();
    expect(outcomeOf(await pairs.find(A))).toEqual(found(sealed.oldA, setName(11)));
    expect(outcomeOf(await pairs.find(B))).toEqual(found(sealed.b, setName(11)));
    expect(bench.log.lines).toEqual([
      expect.stringMatching(/^warning: .* could not be checked: .*unreadable/),
    ]);
    await pairs.close();
  });

  it('do not give way to one that does not open', async () => {
    const bench = listBench();
    await bench.storeInCache(setName(10), [{ ...sealed.newA, sealedKey: sealed.b.sealedKey }]);
    await bench.store(setName(11), [sealed.oldA], setName(10));
    expect(await look(bench, A)).toEqual(found(sealed.oldA, setName(11)));
  });
});

describe('what the vaults held up to a time', () => {
  async function lookUntil(
    bench: ListBench,
    day: number,
    what: WantedPair = A,
    changes: Parameters<ListBench['pairs']>[0] = {},
  ): Promise<readonly string[]> {
    const pairs = bench.pairs(changes);
    try {
      return outcomeOf(await pairs.findUntil(setName(day).time, what));
    } finally {
      await pairs.close();
    }
  }

  it('is what the newest set holds that was not made after it, and no newer one is opened', async () => {
    const bench = listBench();
    await bench.store(setName(1), [sealed.oldA, sealed.b]);
    await bench.store(setName(10), [sealed.newA]);
    expect(await lookUntil(bench, 9)).toEqual(found(sealed.oldA, setName(1)));
    expect(bench.opened).toEqual([formatBackupName(setName(1))]);
    // Its very moment counts.
    expect(await lookUntil(bench, 10)).toEqual(found(sealed.newA, setName(10)));
    expect(bench.held).toEqual(new Set());
  });

  it('is not hidden by a set from later that speaks for it', async () => {
    const bench = listBench();
    await bench.store(setName(1), [sealed.oldA]);
    await bench.store(setName(20), [sealed.b], setName(1));
    expect(await lookUntil(bench, 2)).toEqual(found(sealed.oldA, setName(1)));
  });

  it('is not what the cache holds, nor what another shard does', async () => {
    const bench = listBench();
    await bench.storeInCache(setName(1), [sealed.oldA]);
    await bench.store(setName(1, '-2-of-2'), [sealed.oldA]);
    expect(await lookUntil(bench, 2, A, { artifactName: `${LIST}-1-of-2` })).toEqual(['absent']);
    expect(await lookUntil(bench, 2)).toEqual(['absent']);
  });

  it('is nothing without a passphrase, and nobody is asked', async () => {
    const bench = listBench();
    await bench.store(setName(1), [sealed.oldA]);
    expect(await lookUntil(bench, 2, A, { passphrases: {} })).toEqual(['absent']);
    expect(bench.opened).toEqual([]);
  });

  it('is told with what keeps it from being known', async () => {
    const bench = listBench();
    await bench.store(setName(1), [sealed.oldA]);
    expect(await lookUntil(bench, 2, A, { passphrases: { current: OTHER_PASSPHRASE } })).toEqual(['locked']);
    bench.failToOpen(setName(1));
    expect(await lookUntil(bench, 2)).toEqual(['unreadable']);
  });
});
