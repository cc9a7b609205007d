import { describe, expect, it } from 'vitest';
import { dayFolder, formatBackupName } from '../../../src/domain/backup-name.ts';
import {
  CHECKSUMS_FILE,
  formatChecksums,
  MANIFEST_FILE,
  pathsOfPair,
} from '../../../src/domain/backup-set.ts';
import { Failure } from '../../../src/domain/failure.ts';
import { formatManifest, type FileRecord, type ListedRecord } from '../../../src/domain/manifest.ts';
import { parseRestoreDate } from '../../../src/domain/restore-date.ts';
import type { Vault } from '../../../src/ports.ts';
import { ListCopies } from '../../../src/use-cases/list-copies.ts';
import { manifestOf } from '../../contract/sample-set.ts';
import { memorySetStaging } from '../../fakes/memory-set-staging.ts';
import { memoryVault, type MemoryVault } from '../../fakes/memory-vault.ts';
import { recordingLog } from '../../fakes/recording-log.ts';

const LIST = 'fleet';

interface Held {
  readonly name: string;
  readonly isCarried?: boolean;
  readonly hasKey?: boolean;
  /** A day of 2026-01 from which the certificate is valid. */
  readonly from?: number;
}

function nameOn(day: number, shard: string): { base: string; time: Date; attempt: number } {
  return { base: `${LIST}${shard}`, time: new Date(Date.UTC(2026, 10, day)), attempt: 1 };
}

/** Stores a set of the list on a day of November. */
async function store(
  vault: MemoryVault,
  day: number,
  shard: string,
  held: readonly Held[],
  covers?: number,
): Promise<string> {
  const name = nameOn(day, shard);
  const staged = await memorySetStaging().begin(dayFolder(name.time));
  const files: FileRecord[] = [];
  const certificates: ListedRecord[] = [];
  for (const { name: certificate, isCarried = false, hasKey = false, from = 1 } of held) {
    const { certificatePath, privateKeyPath } = pathsOfPair(certificate);
    files.push(await staged.add(certificatePath, certificate, 0o644));
    if (hasKey) files.push(await staged.add(privateKeyPath, certificate, 0o600));
    certificates.push({
      ...recordOf(certificate, isCarried, from),
      privateKey: hasKey ? 'sealed' : 'absent',
    });
  }
  const speaksFor = covers === undefined ? null : formatBackupName(nameOn(covers, shard));
  const manifest = { ...manifestOf(name, files), certificates, covers: speaksFor };
  const described = await staged.add(MANIFEST_FILE, formatManifest(manifest), 0o644);
  await staged.add(CHECKSUMS_FILE, formatChecksums([...files, described]), 0o644);
  await vault.store(staged, name);
  return formatBackupName(name);
}

function recordOf(name: string, isCarried: boolean, from: number): ListedRecord {
  return {
    name,
    isCarried,
    commonName: name,
    serialNumber: '01',
    fingerprint: Array.from({ length: 32 }, () => String(from).padStart(2, '0')).join(':'),
    notBefore: `2026-01-${String(from).padStart(2, '0')}T00:00:00Z`,
    notAfter: '2027-01-01T00:00:00Z',
    keyType: 'ecdsa-p256',
    subjectAlternativeNames: [],
    privateKey: 'absent',
  };
}

/** The sets that hold a pair, in the order in which they count. */
async function setsWith(vault: MemoryVault, name: string, shard = '', date = 'latest'): Promise<string[]> {
  const copies = await open(vault, shard, date);
  const sets: string[] = [];
  for await (const { sound } of copies.of({ name, commonName: name }))
    sets.push(formatBackupName(sound.candidate.name));
  await copies.close();
  return sets;
}

function open(vault: Vault, shard = '', date = 'latest'): Promise<ListCopies> {
  const scope = { base: `${LIST}${shard}`, list: LIST, date: parseRestoreDate(date) };
  return ListCopies.in(scope, vault, recordingLog());
}

describe('the copies of a pair', () => {
  it('are those of its own sets, newest first, and then those of other shards', async () => {
    const vault = memoryVault();
    const other = await store(vault, 9, '-2-of-2', [{ name: 'a' }]);
    const old = await store(vault, 3, '-1-of-2', [{ name: 'a' }]);
    const newest = await store(vault, 5, '-1-of-2', [{ name: 'a' }, { name: 'b' }]);
    await store(vault, 7, 'x-1-of-2', [{ name: 'a' }]);
    expect(await setsWith(vault, 'a', '-1-of-2')).toEqual([newest, old, other]);
    expect(await setsWith(vault, 'b', '-1-of-2')).toEqual([newest]);
    expect(await setsWith(vault, 'a')).toEqual([other, newest, old]);
    expect(await setsWith(vault, 'c')).toEqual([]);
  });

  it('are not after the date, and not in sets that a newer one speaks for', async () => {
    const vault = memoryVault();
    await store(vault, 1, '', [{ name: 'a' }]);
    const second = await store(vault, 2, '', [{ name: 'a' }], 1);
    await store(vault, 3, '', [{ name: 'a' }]);
    expect(await setsWith(vault, 'a', '', '2026-11-02')).toEqual([second]);
  });

  it('that were carried along give way to one that another shard has kept', async () => {
    const vault = memoryVault();
    const carried = await store(vault, 9, '-1-of-2', [{ name: 'a', isCarried: true, from: 1 }]);
    await store(vault, 8, '-1-of-2', [{ name: 'a', isCarried: true, from: 1 }]);
    const kept = await store(vault, 5, '-1-of-3', [{ name: 'a', from: 2 }]);
    expect(await setsWith(vault, 'a', '-1-of-2')).toEqual([kept, carried]);
  });

  it('that were carried along count where their certificate is newer than the one that was kept', async () => {
    const vault = memoryVault();
    const carried = await store(vault, 9, '-1-of-2', [{ name: 'a', isCarried: true, from: 3 }]);
    const kept = await store(vault, 5, '-1-of-3', [{ name: 'a', from: 2 }]);
    expect(await setsWith(vault, 'a', '-1-of-2')).toEqual([carried, kept]);
  });

  it('that were carried along by several give way to the one that was issued last, damaged ones to the next', async () => {
    const vault = memoryVault();
    const own = await store(vault, 9, '-1-of-2', [{ name: 'a', isCarried: true, from: 4 }]);
    const older = await store(vault, 8, '-1-of-3', [{ name: 'a', isCarried: true, from: 3 }]);
    const newer = await store(vault, 7, '-2-of-3', [{ name: 'a', isCarried: true, from: 5 }]);
    const kept = await store(vault, 5, '-3-of-3', [{ name: 'a', from: 4 }]);
    const oldest = await store(vault, 4, '-3-of-3', [{ name: 'a', from: 2 }]);
    expect(await setsWith(vault, 'a', '-1-of-2')).toEqual([newer, own, kept, older, oldest]);
  });
});

describe('the copies of a pair whose list was spread in another way since, and back', () => {
  const SHARD = '-1-of-2';

  it('are first those that were issued last, and of one certificate the own', async () => {
    const vault = memoryVault();
    const own = await store(vault, 3, SHARD, [{ name: 'a', from: 1 }, { name: 'b' }]);
    const older = await store(vault, 2, SHARD, [{ name: 'a', from: 1 }]);
    const other = await store(vault, 9, '-3-of-3', [{ name: 'a', from: 2 }, { name: 'b' }]);
    expect(await setsWith(vault, 'a', SHARD)).toEqual([other, own, older]);
    expect(await setsWith(vault, 'b', SHARD)).toEqual([own, other]);
    // The whole list is another way too.
    const whole = await store(vault, 1, '', [{ name: 'a', from: 1 }]);
    expect(await setsWith(vault, 'a')).toEqual([other, whole, own, older]);
  });

  it('are first the own once this shard has run again, or up to a date before', async () => {
    const vault = memoryVault();
    const own = await store(vault, 3, SHARD, [{ name: 'a', from: 1 }]);
    const other = await store(vault, 9, '-3-of-3', [{ name: 'a', from: 2 }]);
    expect(await setsWith(vault, 'a', SHARD, '2026-11-08')).toEqual([own]);
    const again = await store(vault, 10, SHARD, [{ name: 'a', from: 1 }]);
    expect(await setsWith(vault, 'a', SHARD)).toEqual([again, own, other]);
  });

  it('are the own where only the shards beside this one have run since, and no other set is opened', async () => {
    const vault = memoryVault();
    const own = await store(vault, 3, SHARD, [{ name: 'a' }]);
    await store(vault, 9, '-2-of-2', [{ name: 'a', from: 2 }]);
    const opened: string[] = [];
    const watched: Vault = {
      ...vault,
      open(set) {
        opened.push(set.place);
        return vault.open(set);
      },
    };
    const copies = await open(watched, SHARD);
    for await (const { sound } of copies.of({ name: 'a', commonName: 'a' })) {
      expect(sound.candidate.place).toBe(own);
      break;
    }
    expect(opened).toEqual([own]);
  });

  it('are not believed to be the last where the other sets cannot be listed', async () => {
    const vault = memoryVault();
    await store(vault, 3, SHARD, [{ name: 'a' }]);
    const blind: Vault = {
      ...vault,
      list(scope) {
        vault.trouble = typeof scope === 'string' ? null : 'denied';
        return vault.list(scope);
      },
    };
    const copies = await open(blind, SHARD);
    await expect(copies.of({ name: 'a', commonName: 'a' }).next()).rejects.toMatchObject({ code: 'denied' });
  });
});

describe('a copy without its key', () => {
  const A = { name: 'a', commonName: 'a' };

  /** The set that the key of the first copy is in. */
  async function setWithKey(vault: MemoryVault, shard = ''): Promise<string | null> {
    const copies = await open(vault, shard);
    for await (const copy of copies.of(A))
      return (await copies.withKey(copy, A))?.sound.candidate.place ?? null;
    throw new Error('there is no copy');
  }

  it('has it in an older set of the same certificate, be it that of another shard', async () => {
    const vault = memoryVault();
    await store(vault, 3, '', [{ name: 'a', hasKey: true }]);
    const older = await store(vault, 4, '', [{ name: 'a', hasKey: true }]);
    await store(vault, 5, '', [{ name: 'a', hasKey: true, from: 2 }]);
    await store(vault, 6, '', [{ name: 'b' }]);
    await store(vault, 7, '', [{ name: 'a' }]);
    expect(await setWithKey(vault)).toBe(older);
    expect(await setWithKey(vault, '-1-of-2')).toBe(older);
  });

  it('has it nowhere where no set has the same certificate with a key, or only one far behind', async () => {
    const vault = memoryVault();
    await store(vault, 8, '', [{ name: 'a' }]);
    await store(vault, 7, '', [{ name: 'a', hasKey: true, from: 2 }]);
    expect(await setWithKey(vault)).toBeNull();
    for (const day of [6, 5, 4]) await store(vault, day, '', [{ name: 'b' }]);
    await store(vault, 3, '', [{ name: 'a', hasKey: true }]);
    expect(await setWithKey(vault)).toBeNull();
  });
});

describe('what could not be looked at', () => {
  it('is told: sets that are damaged', async () => {
    const vault = memoryVault();
    const damaged = await store(vault, 9, '', [{ name: 'a' }]);
    const old = await store(vault, 3, '', [{ name: 'a' }]);
    const set = vault.sets.get(damaged);
    if (set !== undefined) set.content = 'damaged';
    const copies = await open(vault);
    expect(copies.hasSets).toBe(false);
    const found: string[] = [];
    for await (const { sound } of copies.of({ name: 'a', commonName: 'a' }))
      found.push(sound.candidate.place);
    expect(found).toEqual([old]);
    expect(copies.skipped).toMatchObject([{ name: damaged, reason: 'The set is damaged' }]);
    expect(copies.hasSets).toBe(true);
  });

  it.each(['denied', 'unreadable'] as const)('is never taken for absent: %s', async (trouble) => {
    const vault = memoryVault();
    await store(vault, 9, '', [{ name: 'a' }]);
    const copies = await open(vault);
    vault.trouble = trouble;
    const search = copies.of({ name: 'b', commonName: 'b' }).next();
    await expect(search).rejects.toMatchObject({ code: trouble });
    await expect(open(vault)).rejects.toBeInstanceOf(Failure);
  });
});
