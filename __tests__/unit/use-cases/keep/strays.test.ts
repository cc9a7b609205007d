import { describe, expect, it } from 'vitest';
import { certificateIssuer } from '../../../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { Failure } from '../../../../src/domain/failure.ts';
import type { CertificatePair } from '../../../../src/domain/certificate/certificate.ts';
import { specificationOf } from '../../../fixtures/crypto/specification.ts';
import { bench, day, NAME, type Disk } from '../keep-bench.ts';

const CERTIFICATE = `/w/${NAME}/certificate.pem`;
const KEY = `/w/${NAME}/private_key.pem`;

function pairFor(commonName: string): Promise<CertificatePair> {
  return certificateIssuer.issue(
    specificationOf({ subject: { commonName }, keyType: 'ecdsa-p256', validityDays: 90 }),
    day(-1),
  );
}

/** Files in the place of the pair that are none: half of one, two that do not fit, the pair of another name. */
async function straysOf(kind: string): Promise<Disk> {
  const disk: Disk = new Map();
  const [one, other] = [await pairFor(NAME), await pairFor(kind === 'another name' ? 'other.example' : NAME)];
  disk.set(KEY, { bytes: Buffer.from(other.privateKey.reveal()), mode: 0o600 });
  if (kind === 'half') return disk;
  const { pem } = kind === 'another name' ? other.certificate : one.certificate;
  disk.set(CERTIFICATE, { bytes: Buffer.from(pem), mode: 0o644 });
  return disk;
}

function textsOf(disk: Disk): Map<string, string> {
  return new Map([...disk].map(([path, file]) => [path, 'bytes' in file ? file.bytes.toString() : '']));
}

describe.each(['half', 'mismatch', 'another name'])('files that are no pair: %s', (kind) => {
  it('give way to a new pair, and stay on disk, as does the pair that only the cache had', async () => {
    const { run } = bench();
    const first = textsOf((await run({ stores: [] })).disk);
    const disk = await straysOf(kind);
    const strays = textsOf(disk);
    const forced = await run({ stores: [], at: day(1), disk, policy: { forceRenewal: true } });
    expect(forced.first).toMatchObject({ status: 'renewed', reason: 'forced' });
    const texts = [...textsOf(disk).values()];
    for (const text of [...first.values(), ...strays.values()])
      expect(texts.filter((each) => each === text)).toHaveLength(1);
    const { places } = forced.first.replaced ?? { places: [] };
    expect(places.map((place) => textsOf(disk).get(place))).toEqual([first.get(CERTIFICATE), first.get(KEY)]);
  });

  it('are named where they are now', async () => {
    const { run } = bench();
    await run({});
    const disk = await straysOf(kind);
    const strays = textsOf(disk);
    const { log } = await run({ at: day(1), disk, policy: { forceRenewal: true } });
    const named = log.of('warning').find((message) => message.includes('gave way')) ?? '';
    for (const [path, text] of textsOf(disk))
      if (path !== CERTIFICATE && path !== KEY && [...strays.values()].includes(text))
        expect(named).toContain(path);
    expect(named).toContain('It is in no backup');
  });

  it('are not advised to be given up by an input that does not help on an event which stores nothing', async () => {
    const { run } = bench();
    await run({});
    const disk = await straysOf(kind);
    const { report } = await run({ at: day(1), disk, policy: { onRestoreError: 'issue' }, mayStore: false });
    const outcome = report.reports[0]?.outcome;
    expect(outcome).toBeInstanceOf(Failure);
    if (outcome instanceof Failure) expect(outcome.message).not.toContain('on-restore-error');
  });

  it('are no matter if the stored pair is another one than the only one that may be used', async () => {
    const { run } = bench();
    await run({});
    const disk = await straysOf(kind);
    const before = new Map(disk);
    const policy = { expectedFingerprint: Array.from({ length: 32 }, () => 'AB').join(':') };
    expect((await run({ at: day(1), disk, policy: { ...policy, forceRenewal: true } })).code).toBe(
      'unexpected-certificate',
    );
    expect(disk).toEqual(before);
  });
});
