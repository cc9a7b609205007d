import { beforeAll, describe, expect, it } from 'vitest';
import { certificateReader } from '../../../src/adapters/crypto/certificate-reader.ts';
import { createKeySealer } from '../../../src/adapters/crypto/key-sealer.ts';
import { formatBackupName } from '../../../src/domain/backup-name.ts';
import type { Certificate } from '../../../src/domain/certificate.ts';
import type { Secret } from '../../../src/domain/secret.ts';
import type { StoredSet } from '../../../src/ports.ts';
import { laterIssuesIn } from '../../../src/use-cases/set-before.ts';
import type { SetPair } from '../../../src/use-cases/stage-set.ts';
import {
  entryOf,
  issue,
  listBench,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  setName,
  type ListBench,
} from './list-bench.ts';

const NAME = setName(1);
const NOW = setName(20).time;
const crypto = { reader: certificateReader, sealer: createKeySealer() };

/** Of a.example one of the first and one of the tenth of November; of b.example one of the tenth. Sealing is slow. */
let sealed: { readonly oldA: SetPair; readonly newA: SetPair; readonly newB: SetPair };

beforeAll(async () => {
  sealed = {
    oldA: await entryOf(await issue('a.example', 1)),
    newA: await entryOf(await issue('a.example', 10)),
    newB: await entryOf(await issue('b.example', 10)),
  };
});

interface Look {
  readonly bench: ListBench;
  readonly stored: StoredSet;
  /** The fingerprints of what was issued later than these. */
  readonly later: (
    certificates: readonly Certificate[],
    passphrase?: Secret,
    now?: Date,
  ) => Promise<readonly string[]>;
}

async function setBefore(pairs: readonly SetPair[], changes: Partial<StoredSet> = {}): Promise<Look> {
  const bench = listBench();
  await bench.store(NAME, pairs);
  const found = bench.vault.sets.get(formatBackupName(NAME));
  if (found === undefined) throw new Error('the set was not stored');
  const stored = { ...found.stored, ...changes };
  return {
    bench,
    stored,
    later: async (certificates, passphrase = PASSPHRASE, now = NOW) => {
      const later = await laterIssuesIn(stored, certificates, { passphrase, now }, bench.watched, crypto);
      return later.map(({ fingerprint }) => fingerprint);
    },
  };
}

describe('the set before another one', () => {
  it('tells the certificates that were issued later, of the names that are in the other', async () => {
    const { bench, later } = await setBefore([sealed.newA, sealed.newB]);
    expect(await later([sealed.oldA.certificate])).toEqual([sealed.newA.certificate.fingerprint]);
    expect(bench.held).toEqual(new Set());
  });

  it('tells nothing where its certificate is the same, or older', async () => {
    const { later } = await setBefore([sealed.oldA]);
    expect(await later([sealed.oldA.certificate])).toEqual([]);
    expect(await later([sealed.newA.certificate])).toEqual([]);
  });

  it('is held against the last issued of several services that have one name', async () => {
    const { later } = await setBefore([sealed.newA]);
    // The other service keeps the certificate of the first of November, which is no older one of this.
    const both = [sealed.newA.certificate, sealed.oldA.certificate];
    expect(await later(both)).toEqual([]);
    expect(await later(both.toReversed())).toEqual([]);
  });

  it('is not fetched where there is no certificate to compare, nor where it is large', async () => {
    const { bench, later } = await setBefore([sealed.newA], { sizeBytes: 64 * 1024 * 1024 + 1 });
    expect(await later([sealed.oldA.certificate])).toEqual([]);
    const small = await setBefore([sealed.newA], { sizeBytes: 64 * 1024 * 1024 });
    expect(await small.later([])).toEqual([]);
    expect([...bench.opened, ...small.bench.opened]).toEqual([]);
    expect(await small.later([sealed.oldA.certificate])).toHaveLength(1);
  });

  it('counts where its key opens; without a passphrase, where it is sealed', async () => {
    const { bench, stored, later } = await setBefore([sealed.newA]);
    expect(await later([sealed.oldA.certificate], OTHER_PASSPHRASE)).toEqual([]);
    const unopened = await laterIssuesIn(
      stored,
      [sealed.oldA.certificate],
      { now: NOW },
      bench.watched,
      crypto,
    );
    expect(unopened).toHaveLength(1);
  });

  it('does not count before the first moment of its validity, for one of the clocks was wrong', async () => {
    const { later } = await setBefore([sealed.newA]);
    const { notBefore } = sealed.newA.certificate;
    expect(await later([sealed.oldA.certificate], PASSPHRASE, new Date(notBefore.getTime() - 1))).toEqual([]);
    expect(await later([sealed.oldA.certificate], PASSPHRASE, notBefore)).toHaveLength(1);
  });

  it('does not count without its key: that was issued for one job alone', async () => {
    const { later } = await setBefore([{ ...sealed.newA, sealedKey: null }]);
    expect(await later([sealed.oldA.certificate])).toEqual([]);
  });

  it('tells nothing where it is damaged or gone, and throws where it could not be fetched', async () => {
    const damaged = await setBefore([sealed.newA]);
    damaged.bench.damage(NAME);
    expect(await damaged.later([sealed.oldA.certificate])).toEqual([]);
    const gone = await setBefore([sealed.newA]);
    gone.bench.lose(NAME);
    expect(await gone.later([sealed.oldA.certificate])).toEqual([]);
    const unread = await setBefore([sealed.newA]);
    unread.bench.failToOpen(NAME);
    await expect(unread.later([sealed.oldA.certificate])).rejects.toThrow('unreadable');
  });

  it('tells nothing where it was stored under another name than its own', async () => {
    const { bench, stored } = await setBefore([sealed.newA]);
    const renamed = { ...stored, name: setName(2) };
    const vault = { open: () => bench.watched.open(stored) };
    expect(
      await laterIssuesIn(
        renamed,
        [sealed.oldA.certificate],
        { passphrase: PASSPHRASE, now: NOW },
        vault,
        crypto,
      ),
    ).toEqual([]);
  });
});
