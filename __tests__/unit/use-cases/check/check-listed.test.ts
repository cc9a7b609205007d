import { beforeAll, describe, expect, it } from 'vitest';
import type { CertificatePair } from '../../../../src/domain/certificate/certificate.ts';
import type { CheckedList } from '../../../../src/use-cases/check/check-listed.ts';
import { issue, setBench, type BenchPair } from '../set-bench.ts';
import { checkWith, filesOf } from './check-bench.ts';

const LIST = 'certkeep-fleet';
const pairs: Record<string, CertificatePair> = {};
beforeAll(async () => {
  for (const name of ['a', 'b', 'c']) pairs[name] = await issue(`${name}.example`);
});

/** The pairs of a list, by the letters of their names. */
function pairsOf(letters: string): BenchPair[] {
  return Array.from(letters, (letter) => {
    const pair = pairs[letter];
    if (pair === undefined) throw new Error(`there is no pair ${letter}`);
    return { pair, name: `${letter}.example` };
  });
}

function listOf(letters: string, changes: Partial<CheckedList> = {}): CheckedList {
  const certificates = Array.from(letters, (letter) => ({
    commonName: `${letter}.example`,
    location: `/w/${letter}.pem`,
  }));
  return { name: LIST, shardBase: null, certificates, entryFindings: [], ...changes };
}

const lax = { ifNoFilesFound: 'ignore' } as const;

describe('the files of a list', () => {
  it('are each checked; one that is missing is told, and one that holds no certificate fails', async () => {
    const userFiles = filesOf({ '/w/a.pem': pairs['a']?.certificate.pem ?? '', '/w/b.pem': 'none' });
    const { codes, messages, report } = await checkWith({ userFiles, list: listOf('abc') });
    expect(codes).toEqual(['error: no-certificate', 'warning: no-files-found']);
    expect(messages[1]).toContain('The certificate for c.example is missing at /w/c.pem.');
    expect(report.certificates).toHaveLength(1);
  });

  it('are missing with one message if none is there, with the level that is asked for', async () => {
    const { codes, messages } = await checkWith({ list: listOf('abc'), userFiles: filesOf({}) });
    expect(codes).toEqual(['warning: no-files-found']);
    expect(messages[0]).toContain('None of the 3 certificates of the list is in the workspace');
    const strict = { list: listOf('a'), userFiles: filesOf({}), ifNoFilesFound: 'error' } as const;
    expect((await checkWith(strict)).messages[0]).toContain('The certificate for a.example is missing');
  });
});

describe('a list without entries, such as an empty shard', () => {
  it('passes, as there is nothing to check', async () => {
    const { report, codes } = await checkWith({ list: listOf(''), stores: [setBench().store] });
    expect(codes).toEqual([]);
    expect(report.status).toBe('ok');
  });
});

describe('the newest backup of a list', () => {
  it('must hold each listed certificate', async () => {
    const bench = setBench();
    await bench.put({ day: 1, pairs: pairsOf('ab'), base: LIST });
    await bench.put({ day: 2, pairs: pairsOf('c'), base: LIST });
    const { codes, messages, report } = await checkWith({
      stores: [bench.store],
      list: listOf('abc'),
      ...lax,
    });
    expect(codes).toEqual(['error: not-in-backup', 'error: not-in-backup']);
    expect(report.drills[0]?.result).toBe(
      'whole and proved; opened the private key, but 2 certificates of the list are not in it',
    );
    expect(messages[0]).toContain('The certificate for a.example is in no newest backup of its list');
  });

  it('may carry along what has left the list, however little time that has left', async () => {
    const bench = setBench();
    const short = { pair: await issue('short.example', 3), name: 'short.example' };
    await bench.put({ day: 2, pairs: [...pairsOf('a'), short], base: LIST });
    const { codes, report } = await checkWith({ stores: [bench.store], list: listOf('a'), ...lax });
    expect(codes).toEqual([]);
    expect(report.certificates).toHaveLength(1);
  });

  it('is looked for in each shard, as the newest set that has not expired is spread', async () => {
    const bench = setBench();
    await bench.put({ day: 1, pairs: pairsOf('abc'), base: LIST });
    await bench.put({ day: 2, pairs: pairsOf('ac'), base: `${LIST}-1-of-2` });
    const half = await checkWith({ stores: [bench.store], list: listOf('abc'), ...lax });
    expect(half.codes).toEqual(['error: no-backup']);
    expect(half.messages[0]).toContain(`${LIST}-2-of-2`);
    await bench.put({ day: 2, pairs: pairsOf('b'), base: `${LIST}-2-of-2` });
    expect((await checkWith({ stores: [bench.store], list: listOf('abc'), ...lax })).codes).toEqual([]);
    const more = await checkWith({ stores: [bench.store], list: listOf('abcd'), ...lax });
    expect(more.report.drills.map(({ result }) => result)).toEqual([
      'whole and proved; opened 2 private keys, but 1 certificate of the list is in no backup',
      'whole and proved; opened the private key',
    ]);
    const one = listOf('ac', { shardBase: `${LIST}-1-of-2` });
    expect((await checkWith({ stores: [bench.store], list: one, ...lax })).report.drills).toHaveLength(1);
    const empty = listOf('', { shardBase: `${LIST}-2-of-2` });
    expect((await checkWith({ stores: [bench.store], list: empty, ...lax })).report.drills).toEqual([]);
  });

  it('is missing if there is none under the name of the list', async () => {
    const { codes, messages } = await checkWith({ stores: [setBench().store], list: listOf('a'), ...lax });
    expect(codes).toEqual(['error: no-backup']);
    expect(messages[0]).toContain(`There is no backup of ${LIST} in the store artifact.`);
  });

  it('says nothing of certificates that a set may hold which could not be opened', async () => {
    const bench = setBench();
    bench.damage(await bench.put({ day: 2, pairs: pairsOf('ab'), base: LIST }));
    const { codes } = await checkWith({ stores: [bench.store], list: listOf('ab'), ...lax });
    expect(codes).toEqual(['error: damaged']);
  });
});

it('what is wrong with entries fails the check of the others', async () => {
  const bench = setBench();
  await bench.put({ day: 2, pairs: pairsOf('a'), base: LIST });
  const entry = {
    code: 'invalid-entry',
    level: 'error',
    message: 'No name.',
    about: 'certificates[2]',
    at: null,
  } as const;
  const list = listOf('a', { entryFindings: [entry] });
  const { codes, report } = await checkWith({ stores: [bench.store], list, ...lax });
  expect(codes).toEqual(['error: invalid-entry']);
  expect(report.drills[0]?.isVerified).toBe(true);
});
