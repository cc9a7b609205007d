import { describe, expect, it } from 'vitest';
import { pkcs12Encoder } from '../../../../src/adapters/crypto/pkcs12/pkcs12-encoder.ts';
import { Failure } from '../../../../src/domain/failure.ts';
import type { Pkcs12Form } from '../../../../src/ports/crypto.ts';
import { bench, day, NAME, PASSPHRASE, type Disk } from '../keep-bench.ts';

const hasEncoded = (): Promise<boolean> => Promise.resolve(false);
const working = { hasEncoded, encode: () => Promise.resolve(Buffer.from('packed')) };
const broken = { hasEncoded, encode: () => Promise.reject(new Error('the disk is full')) };
const pkcs12Password = PASSPHRASE;

describe('a PKCS#12 file', () => {
  it('is written beside the pair', async () => {
    const outcome = await bench().run({ pkcs12: working, pkcs12Password });
    expect(outcome.first.problem).toBeNull();
    expect(outcome.disk.get(`/w/${NAME}/c.p12`)).toMatchObject({ mode: 0o600 });
  });

  it(
    'that somebody has changed stays beside the new one, though the password opens it',
    { tags: ['slow'] },
    async () => {
      const { run } = bench();
      const disk: Disk = new Map();
      await run({ disk, cache: null, pkcs12: pkcs12Encoder, pkcs12Password });
      const other = await bench().run({ pkcs12: pkcs12Encoder, pkcs12Password });
      const changed = other.disk.get(`/w/${NAME}/c.p12`);
      if (changed === undefined || 'kind' in changed) throw new Error('the file was not written');
      disk.set(`/w/${NAME}/c.p12`, changed);
      const told = await run({ disk, cache: null, at: day(1), pkcs12: pkcs12Encoder, pkcs12Password });
      expect(told.log.of('warning').join()).toMatch(/c\.p12 did not hold this pair.*It is now .*c-\d+/);
      const beside = [...disk].filter(([path]) => path.startsWith(`/w/${NAME}/c-`)).map(([, file]) => file);
      expect(beside).toMatchObject([{ bytes: changed.bytes }]);
      expect(disk.get(`/w/${NAME}/c.p12`)).not.toMatchObject({ bytes: changed.bytes });
    },
  );

  it('that every user can read stays as it is, with a warning', async () => {
    const { run } = bench();
    const disk: Disk = new Map();
    await run({ disk, cache: null, pkcs12: pkcs12Encoder, pkcs12Password });
    const path = `/w/${NAME}/c.p12`;
    const written = disk.get(path);
    if (written === undefined || 'kind' in written) throw new Error('the file was not written');
    const again = await run({ disk, cache: null, at: day(1), pkcs12: pkcs12Encoder, pkcs12Password });
    expect(again.log.of('warning')).toEqual([]);
    disk.set(path, { ...written, mode: 0o644 });
    const told = await run({ disk, cache: null, at: day(1), pkcs12: pkcs12Encoder, pkcs12Password });
    expect(told.log.of('warning').join()).toContain(
      `Every user of this machine can read ${path}, which holds the private key`,
    );
    expect(disk.get(path)).toMatchObject({ bytes: written.bytes, mode: 0o644 });
  });

  it('is replaced by no run that may not store', async () => {
    const { run } = bench();
    const disk: Disk = new Map();
    await run({ disk, cache: null });
    disk.set(`/w/${NAME}/c.p12`, { bytes: Buffer.from('mine'), mode: 0o644 });
    const before = [...disk];
    const told = await run({ disk, cache: null, at: day(1), mayStore: false, pkcs12Password });
    expect([...disk]).toEqual(before);
    expect(told.log.of('warning').join()).toContain('c.p12 does not hold the certificate');
  });

  it('of the replaced pair gives way to that of the new one', { tags: ['slow'] }, async () => {
    const { run } = bench();
    const disk: Disk = new Map();
    await run({ disk, cache: null, pkcs12: pkcs12Encoder, pkcs12Password });
    await run({ disk, cache: null, at: day(65), pkcs12: pkcs12Encoder, pkcs12Password });
    expect([...disk.keys()].filter((path) => path.includes('.p12'))).toEqual([`/w/${NAME}/c.p12`]);
  });

  it('does not cost a new pair its backup if it cannot be written', async () => {
    const { run } = bench();
    const disk: Disk = new Map();
    const old = await run({ disk, cache: null });
    const renewal = await run({ disk, cache: null, at: day(65), pkcs12: broken, pkcs12Password });
    expect(renewal.first).toMatchObject({ status: 'renewed', wroteFiles: true });
    expect(renewal.first.problem?.message).toBe(
      `The certificate for ${NAME} is in place, but its PKCS#12 file was not written. the disk is full.`,
    );
    expect(renewal.report.backup).not.toBeInstanceOf(Failure);
    const later = await run({ cache: null, at: day(66) });
    expect(later.fingerprint).toBe(renewal.fingerprint);
    expect(later.fingerprint).not.toBe(old.fingerprint);
  });

  it('does not cost the other certificates of a list anything', async () => {
    const encode = (_: unknown, { friendlyName }: Pkcs12Form): Promise<Uint8Array> =>
      friendlyName === 'a.example' ? broken.encode() : working.encode();
    const { report } = await bench().run({
      names: ['a.example', 'b.example'],
      pkcs12: { hasEncoded, encode },
      pkcs12Password,
    });
    expect(report.reports.map(({ outcome }) => outcome)).toMatchObject([
      { problem: { code: 'not-written' } },
      { problem: null },
    ]);
  });
});
