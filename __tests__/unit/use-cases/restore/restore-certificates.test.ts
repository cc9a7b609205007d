import { beforeAll, describe, expect, it } from 'vitest';
import { formatBackupName } from '../../../../src/domain/backup/backup-name.ts';
import { PAIRS_FILE } from '../../../../src/domain/backup/set-files.ts';
import type { CertificatePair } from '../../../../src/domain/certificate/certificate.ts';
import { Failure } from '../../../../src/domain/failure.ts';
import { setArchives } from '../../../../src/adapters/set-format/set-archives.ts';
import { issue, noon, OTHER_PASSPHRASE, PASSPHRASE, setBench, type SetBench } from '../set-bench.ts';
import {
  failureFrom,
  filesIn,
  fileOf,
  restoreFrom,
  tamper,
  wantedOf,
  type RestoreOutcome,
} from './restore-bench.ts';

const LIST = 'certkeep-fleet';
const A = 'a.example';
const B = 'b.example';

let a: CertificatePair;
let renewedA: CertificatePair;
let b: CertificatePair;

beforeAll(async () => {
  [a, renewedA, b] = [await issue(A), await issue(A), await issue(B)];
});

const restoreList = (bench: SetBench, run: Parameters<typeof restoreFrom>[1] = {}): Promise<RestoreOutcome> =>
  restoreFrom(bench, { artifactName: LIST, list: LIST, certificates: [wantedOf(A), wantedOf(B)], ...run });

/** What became of each: the day of its set, `null`, or the code of its failure. */
function fates({ report }: RestoreOutcome): Readonly<Record<string, number | string | null>> {
  return Object.fromEntries(
    report.certificates.map(({ name, outcome }) => [
      name,
      outcome instanceof Failure ? outcome.code : (outcome?.set.listed.name.time.getUTCDate() ?? null),
    ]),
  );
}

describe('the certificates of a list', () => {
  it('come back to their own places, each from the set that has the copy that counts, and nothing else', async () => {
    const bench = setBench();
    await bench.put({ base: LIST, day: 2, pairs: [{ pair: a, name: A }], files: { 'a.conf': 'x' } });
    await bench.put({
      base: LIST,
      day: 3,
      pairs: [
        { pair: renewedA, name: A, since: noon(3) },
        { pair: b, name: B },
      ],
    });
    await bench.put({ base: LIST, day: 4, pairs: [{ pair: a, name: A }] });
    const outcome = await restoreList(bench);
    expect(fates(outcome)).toEqual({ [A]: 3, [B]: 3 });
    expect(filesIn(outcome.folder)).toEqual({
      [`tls/${A}.crt`]: renewedA.certificate.pem,
      [`tls/${A}.key`]: renewedA.privateKey.reveal(),
      [`tls/${B}.crt`]: b.certificate.pem,
      [`tls/${B}.key`]: b.privateKey.reveal(),
    });
  });

  it('come back whole by the name of the artifacts too, below certificates/', async () => {
    const bench = setBench();
    await bench.put({
      base: LIST,
      day: 2,
      pairs: [
        { pair: a, name: A },
        { pair: b, name: B },
      ],
      files: { 'a.conf': 'x' },
    });
    const outcome = await restoreFrom(bench, { artifactName: LIST });
    expect(Object.keys(filesIn(outcome.folder))).toEqual([
      'a.conf',
      `certificates/${A}/certificate.pem`,
      `certificates/${A}/private_key.pem`,
      `certificates/${B}/certificate.pem`,
      `certificates/${B}/private_key.pem`,
    ]);
    expect(outcome.report.certificates).toHaveLength(2);
  });

  it('are looked for in other shards', async () => {
    const bench = setBench();
    await bench.put({ base: `${LIST}-1-of-2`, day: 2, pairs: [{ pair: a, name: A }] });
    await bench.put({ base: `${LIST}-2-of-2`, day: 3, pairs: [{ pair: b, name: B }] });
    expect(fates(await restoreList(bench))).toEqual({ [A]: 2, [B]: 3 });
    expect(fates(await restoreList(bench, { artifactName: `${LIST}-2-of-2` }))).toEqual({ [A]: 2, [B]: 3 });
  });

  it('of which one cannot be restored do not stop the others', async () => {
    const bench = setBench();
    await bench.put({ base: LIST, day: 2, pairs: [{ pair: a, name: A }] });
    const outcome = await restoreList(bench, {
      certificates: [wantedOf(A), wantedOf(B), wantedOf(A, { name: A, expectedFingerprint: 'AB:CD' })],
    });
    expect(
      outcome.report.certificates.map(({ outcome: each }) => (each instanceof Failure ? each.code : each)),
    ).toEqual([expect.objectContaining({ keys: 'opened' }), null, 'unexpected-certificate']);
    expect(Object.keys(filesIn(outcome.folder))).toEqual([`tls/${A}.crt`, `tls/${A}.key`]);
  });

  it('are those that were expected, wherever they are', async () => {
    const bench = setBench();
    const first = await bench.put({ base: LIST, day: 2, pairs: [{ pair: a, name: A }] });
    await bench.put({
      base: LIST,
      day: 3,
      pairs: [{ pair: renewedA, name: A, since: noon(3) }],
      supersedes: first,
    });
    const { fingerprint: expectedFingerprint } = a.certificate;
    const outcome = await restoreList(bench, { certificates: [wantedOf(A, { expectedFingerprint })] });
    expect(fates(outcome)).toEqual({ [A]: 2 });
  });

  it('are not said to be in no backup without naming those of other branches, which were left out', async () => {
    const bench = setBench();
    await bench.put({ base: LIST, day: 2, pairs: [{ pair: renewedA, name: A }] });
    const ref = 'refs/heads/topic';
    await bench.put({ base: LIST, day: 3, pairs: [{ pair: a, name: A }], ref });
    const { fingerprint: expectedFingerprint } = a.certificate;
    const certificates = [wantedOf(A, { expectedFingerprint }), wantedOf(B)];
    const { report } = await restoreList(bench, { certificates });
    const [failure, notFound] = report.certificates.map(({ outcome }) => outcome);
    expect((failure as Failure).message).toMatch(
      /no backup holds .* of other branches were left out: .* refs\/heads\/topic/,
    );
    expect(notFound).toBeNull();
    expect(report.leftOut.map(({ manifest }) => manifest.run.ref)).toEqual([ref]);
  });

  it('none of which is restored if the passphrase does not open the newest sealed set', async () => {
    const bench = setBench();
    await bench.put({ base: LIST, day: 2, pairs: [{ pair: a, name: A }] });
    await bench.put({ base: LIST, day: 3, pairs: [{ pair: b, name: B }], passphrase: OTHER_PASSPHRASE });
    const run = { artifactName: LIST, list: LIST, certificates: [wantedOf(A), wantedOf(B)] };
    expect((await failureFrom(bench, run)).code).toBe('locked');
  });

  it('of which none was ever backed up are all not found, at once', async () => {
    const outcome = await restoreList(setBench());
    expect(outcome.report).toMatchObject({ hasSets: false, files: [] });
    expect(fates(outcome)).toEqual({ [A]: null, [B]: null });
  });

  it('without a passphrase come from the newest set that holds them, sealed', async () => {
    const bench = setBench();
    await bench.put({ base: LIST, day: 2, pairs: [{ pair: a, name: A, since: noon(20) }] });
    await bench.put({ base: LIST, day: 3, pairs: [{ pair: renewedA, name: A }] });
    const outcome = await restoreList(bench, { certificates: [wantedOf(A)], passphrase: null });
    expect(fates(outcome)).toEqual({ [A]: 3 });
    expect(filesIn(outcome.folder)[`tls/${A}.key`]).toContain('BEGIN ENCRYPTED PRIVATE KEY');
  });
});

describe('a damaged copy', () => {
  it('that is newest gives way to an older good one, though its set supersedes that (fault 6)', async () => {
    const bench = setBench();
    const good = await bench.put({ base: LIST, day: 2, pairs: [{ pair: a, name: A }] });
    const bad = await bench.put({
      base: LIST,
      day: 3,
      pairs: [
        { pair: a, name: A },
        { pair: b, name: B },
      ],
      supersedes: good,
    });
    const pairs = await setArchives.unpackPairs(streamOf(fileOf(bench, bad, PAIRS_FILE)));
    const spoiled = [...pairs.values()].map((pair) =>
      pair.name === A ? { ...pair, sealedKey: pairs.get(B)?.sealedKey ?? null } : pair,
    );
    await tamper(bench, bad, {
      files: { [PAIRS_FILE]: await setArchives.packPairs(spoiled) },
      provedBy: PASSPHRASE,
    });
    const outcome = await restoreList(bench);
    expect(fates(outcome)).toEqual({ [A]: 2, [B]: 3 });
    expect(filesIn(outcome.folder)[`tls/${A}.key`]).toBe(a.privateKey.reveal());
    expect(outcome.log.of('warning')).toEqual([expect.stringContaining(`The backup of ${A} in`)]);
    expect(outcome.report.skipped.map(({ name }) => name)).toEqual([formatBackupName(bad)]);
  });

  it('or set may have held what is not found: that fails', async () => {
    const bench = setBench();
    await bench.put({ base: LIST, day: 2, pairs: [{ pair: a, name: A }] });
    bench.damage(await bench.put({ base: LIST, day: 3, pairs: [{ pair: b, name: B }] }));
    expect(fates(await restoreList(bench))).toEqual({ [A]: 2, [B]: 'invalid' });
  });
});

async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
