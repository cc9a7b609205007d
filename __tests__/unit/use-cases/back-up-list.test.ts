import { beforeAll, describe, expect, it } from 'vitest';
import { formatBackupName, type BackupName } from '../../../src/domain/backup-name.ts';
import { CHECKSUMS_FILE, MANIFEST_FILE } from '../../../src/domain/backup-set.ts';
import { Failure } from '../../../src/domain/failure.ts';
import { parseManifest } from '../../../src/domain/manifest-parser.ts';
import type { Manifest } from '../../../src/domain/manifest.ts';
import { Secret } from '../../../src/domain/secret.ts';
import { backUpList, type ListBackup } from '../../../src/use-cases/back-up-list.ts';
import type { SetPair } from '../../../src/use-cases/stage-set.ts';
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

/** Two pairs of a.example, and one of b.example. */
let sealed: Readonly<Record<'oldA' | 'newA' | 'b', SetPair>>;

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

/** What is stored is the sealed key. */
const NO_KEY = new Secret('not looked at');

interface Run {
  readonly name: BackupName;
  readonly passphrase?: Secret;
  /** The entries of the list, and the pairs that were kept; those without are failures. */
  readonly kept: Readonly<Record<string, SetPair | null>>;
  readonly replacedSet?: string;
  /** Whether nobody looked into the stores, as where every file was in the workspace. */
  readonly isUnasked?: boolean;
}

/** Backs up the pairs of a run, after it has looked for all of them. */
async function backUp(bench: ListBench, run: Run): Promise<ListBackup> {
  const { name, kept, passphrase = PASSPHRASE, replacedSet = null } = run;
  const stored = bench.pairs({ passphrases: { current: passphrase } });
  if (run.isUnasked !== true)
    for (const commonName of Object.keys(kept)) await stored.find(wanted(commonName));
  const request = {
    artifactName: name.base,
    list: LIST,
    passphrase,
    certificates: Object.keys(kept).map((commonName) => wanted(commonName)),
  };
  const outcomes = Object.values(kept).map((entry) =>
    entry === null
      ? new Failure('invalid', 'It was not kept.')
      : { pair: { certificate: entry.certificate, privateKey: NO_KEY }, sealedKey: entry.sealedKey },
  );
  try {
    return await backUpList(request, { outcomes, name, replacedSet }, [], stored, bench.world);
  } finally {
    await stored.close();
  }
}

/** What a stored set says of its pairs: the fingerprint, `carried` after it where the pair was. */
function pairsIn({ certificates }: Manifest): Readonly<Record<string, string>> {
  return Object.fromEntries(
    certificates.map(({ name, fingerprint, isCarried }) => [
      name,
      `${fingerprint}${isCarried ? ' carried' : ''}`,
    ]),
  );
}

function manifestOf(bench: ListBench, name: BackupName): Manifest {
  const content = bench.vault.sets.get(formatBackupName(name))?.content;
  if (content === undefined || content === 'damaged') throw new Error('it is not stored');
  expect([...content.keys()]).toContain(CHECKSUMS_FILE);
  return parseManifest(Buffer.from(content.get(MANIFEST_FILE) ?? []).toString('utf8'));
}

const printOf = ({ certificate }: SetPair): string => certificate.fingerprint;

describe('the backup of a list', () => {
  it('holds what was kept, and what earlier sets hold beside it, and so speaks for them', async () => {
    const bench = listBench();
    await bench.store(setName(1), [sealed.oldA, sealed.b]);
    const report = await backUp(bench, { name: setName(2), kept: { 'b.example': sealed.b } });
    expect(report).toMatchObject({ carriedCount: 1, isKeyStored: true });
    const manifest = manifestOf(bench, setName(2));
    expect(pairsIn(manifest)).toEqual({
      'a.example': `${printOf(sealed.oldA)} carried`,
      'b.example': printOf(sealed.b),
    });
    expect(manifest.covers).toBe(formatBackupName(setName(1)));
  });

  it('carries the pair that another run renewed, and not the one that a newer set had carried', async () => {
    const bench = listBench();
    await bench.store(setName(1), [sealed.oldA, sealed.b]);
    // Two runs at the same time: one renews a.example, the other one does not keep it and ends later.
    await bench.store(setName(10), [sealed.newA, carried(sealed.b)], setName(1));
    await bench.store(setName(11), [carried(sealed.oldA), sealed.b], setName(1));
    await backUp(bench, { name: setName(12), kept: { 'b.example': sealed.b } });
    expect(pairsIn(manifestOf(bench, setName(12)))['a.example']).toBe(`${printOf(sealed.newA)} carried`);
    const stored = await bench.pairs().find(wanted('a.example'));
    expect(stored).toMatchObject({
      state: 'found',
      pair: { certificate: { fingerprint: printOf(sealed.newA) } },
    });
  });

  it('carries the pair that was kept last, even where an older set has one that was issued later', async () => {
    const bench = listBench();
    await bench.store(setName(10), [sealed.newA]);
    // A person has put the former pair back.
    await bench.store(setName(11), [sealed.oldA], setName(9));
    await backUp(bench, { name: setName(12), kept: { 'b.example': sealed.b } });
    expect(pairsIn(manifestOf(bench, setName(12)))['a.example']).toBe(`${printOf(sealed.oldA)} carried`);
  });

  it('carries what the cached set holds where a later one has older pairs, or leaves them out', async () => {
    for (const pairs of [[sealed.oldA], [sealed.b]]) {
      const bench = listBench();
      await bench.store(setName(10), [sealed.newA]);
      await bench.storeInCache(setName(10), [sealed.newA]);
      // It claims to speak for the one before it, as whoever makes up a set can have it claim.
      await bench.store(setName(11), pairs, setName(10));
      await backUp(bench, { name: setName(12), kept: { 'b.example': sealed.b } });
      expect(pairsIn(manifestOf(bench, setName(12)))['a.example']).toBe(`${printOf(sealed.newA)} carried`);
    }
  });

  it('carries the sealed pair where newer sets have no key', async () => {
    const bench = listBench();
    await bench.store(setName(1), [sealed.oldA]);
    await bench.store(setName(10), [{ ...sealed.newA, sealedKey: null }]);
    await backUp(bench, { name: setName(12), kept: { 'b.example': sealed.b } });
    const manifest = manifestOf(bench, setName(12));
    expect(pairsIn(manifest)['a.example']).toBe(`${printOf(sealed.oldA)} carried`);
    expect(manifest.covers).toBe(formatBackupName(setName(10)));
  });

  it('gives up what has expired', async () => {
    const bench = listBench();
    await bench.store(setName(1), [sealed.oldA]);
    const name = { ...setName(1), time: new Date('2027-11-02T00:00:00Z') };
    await backUp(bench, { name, kept: { 'b.example': sealed.b } });
    const manifest = manifestOf(bench, name);
    expect(Object.keys(pairsIn(manifest))).toEqual(['b.example']);
    expect(manifest.covers).toBe(formatBackupName(setName(1)));
  });

  it('speaks for no other set where a pair could not be carried along, and says which', async () => {
    const bench = listBench();
    await bench.store(setName(1), [sealed.oldA]);
    const entry = await entryOf(await issue('b.example'), OTHER_PASSPHRASE);
    const report = await backUp(bench, {
      name: setName(2),
      passphrase: OTHER_PASSPHRASE,
      kept: { 'b.example': entry },
    });
    expect(report.backup).not.toBeInstanceOf(Failure);
    expect(manifestOf(bench, setName(2)).covers).toBeNull();
    expect(bench.log.lines.join('\n')).toMatch(/warning: The pair a\.example .* was not carried along/);
  });

  it.each<[string, (bench: ListBench) => void]>([
    [
      'a set could not be opened',
      (bench) => {
        bench.lose(setName(1));
      },
    ],
    [
      'the vault did not answer',
      (bench) => {
        bench.vault.trouble = 'unreadable';
      },
    ],
  ])('speaks for no other set where %s', async (_, befall) => {
    const bench = listBench();
    await bench.store(setName(1), [sealed.oldA]);
    befall(bench);
    const stored = { name: setName(2), kept: { 'b.example': sealed.b } };
    const vaults = [listBench().vault];
    await backUp({ ...bench, world: { ...bench.world, store: { vaults, cache: bench.cache } } }, stored);
    const found = vaults[0]?.sets.get(formatBackupName(setName(2)))?.content;
    if (found === undefined || found === 'damaged') throw new Error('it is not stored');
    expect(parseManifest(Buffer.from(found.get(MANIFEST_FILE) ?? []).toString('utf8')).covers).toBeNull();
  });

  it('speaks for no other set where an entry failed that none of them has', async () => {
    const bench = listBench();
    await bench.store(setName(1), [sealed.b]);
    await backUp(bench, { name: setName(2), kept: { 'b.example': sealed.b, 'a.example': null } });
    expect(manifestOf(bench, setName(2)).covers).toBeNull();
    // What failed and is in one of them is carried along.
    await bench.store(setName(3), [sealed.oldA, sealed.b]);
    await backUp(bench, { name: setName(4), kept: { 'b.example': sealed.b, 'a.example': null } });
    expect(manifestOf(bench, setName(4)).covers).toBe(formatBackupName(setName(3)));
  });

  it('carries nothing where nobody has looked', async () => {
    const bench = listBench();
    await bench.store(setName(1), [sealed.oldA]);
    await backUp(bench, { name: setName(2), isUnasked: true, kept: { 'b.example': sealed.b } });
    const manifest = manifestOf(bench, setName(2));
    expect([Object.keys(pairsIn(manifest)), manifest.covers]).toEqual([['b.example'], null]);
  });

  it('speaks for the set of the old pairs too', async () => {
    const bench = listBench();
    await bench.store(setName(1), [sealed.oldA]);
    await bench.store(setName(2), [sealed.oldA]);
    const replacedSet = formatBackupName(setName(2));
    const name = { ...setName(2), attempt: 2 };
    await backUp(bench, { name, replacedSet, kept: { 'a.example': sealed.newA } });
    expect(manifestOf(bench, name).covers).toBe(replacedSet);
  });

  it('is a failure where it cannot be stored, and none where nothing was kept', async () => {
    const bench = listBench();
    bench.vault.isFull = true;
    const full = await backUp(bench, { name: setName(2), kept: { 'b.example': sealed.b } });
    expect(full.backup).toBeInstanceOf(Failure);
    expect(full.isKeyStored).toBe(false);
    const none = await backUp(bench, { name: setName(2), kept: { 'b.example': null } });
    expect(none).toEqual({ backup: null, carriedCount: 0, isKeyStored: false });
  });
});

it('lets go of the sets that it has looked into before another one is stored: each may be as large', async () => {
  const bench = listBench();
  await bench.store(setName(1), [sealed.oldA, sealed.b]);
  const store = bench.vault.store.bind(bench.vault);
  let heldMeanwhile: readonly string[] | undefined;
  bench.vault.store = (staged, name) => {
    heldMeanwhile = [...bench.held];
    return store(staged, name);
  };
  await backUp(bench, { name: setName(2), kept: { 'a.example': sealed.oldA } });
  expect(bench.opened).toEqual([formatBackupName(setName(1))]);
  expect(heldMeanwhile).toEqual([]);
  expect(pairsIn(manifestOf(bench, setName(2)))).toHaveProperty('b.example');
});
