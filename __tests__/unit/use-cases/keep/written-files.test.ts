import { describe, expect, it } from 'vitest';
import { bench, day, NAME, type Bench, type Disk, type Run } from '../keep-bench.ts';

describe('a run says whether it wrote the files of the pair', () => {
  it('and a second server that takes over the renewed pair of the first did so too', async () => {
    const { run } = bench();
    const first: Disk = new Map();
    const second: Disk = new Map();
    expect((await run({ disk: first })).first).toMatchObject({ status: 'issued', wroteFiles: true });
    expect((await run({ disk: second })).first).toMatchObject({ status: 'reused', wroteFiles: true });
    expect((await run({ disk: second })).first).toMatchObject({ status: 'reused', wroteFiles: false });
    await run({ disk: first, at: day(65) });
    const adopting = await run({ disk: second, at: day(66) });
    expect(adopting.first).toMatchObject({ status: 'reused', wroteFiles: true });
    expect(adopting.log.of('info').join('\n')).toContain(
      `Wrote /w/${NAME}/certificate.pem and /w/${NAME}/private_key.pem`,
    );
  });

  it('also if it lost a race, and its own pair was never written', async () => {
    const { run } = bench();
    const first: Disk = new Map();
    const second: Disk = new Map();
    await run({ disk: first });
    await run({ disk: second });
    const racing = await Promise.all([first, second].map((disk) => run({ disk, at: day(65) })));
    expect(racing.map(({ first: { wroteFiles } }) => wroteFiles)).toEqual([true, true]);
  });

  it('and wrote them if one of the two was missing', async () => {
    const { run } = bench();
    const disk: Disk = new Map();
    await run({ disk });
    disk.delete(`/w/${NAME}/certificate.pem`);
    expect((await run({ disk, at: day(1) })).first.wroteFiles).toBe(true);
  });
});

describe('a run that finishes a change which a killed run began', () => {
  const list = 'certkeep-fleet';
  const certificatePath = `/w/${NAME}/certificate.pem`;
  const waitingPath = `/w/${NAME}/.certificate.pem.certkeep-new`;

  /** The disk of a run that was killed when the new key was in place, and its certificate was not. */
  async function halfRenewed({ run }: Bench, wanted: Run = {}): Promise<Disk> {
    const disk: Disk = new Map();
    await run({ ...wanted, disk });
    const old = disk.get(certificatePath);
    await run({ ...wanted, disk, at: day(65) });
    const renewed = disk.get(certificatePath);
    if (old === undefined || renewed === undefined) throw new Error('There is no certificate.');
    disk.set(waitingPath, renewed);
    disk.set(certificatePath, old);
    return disk;
  }

  it.each([null, list])('says that it wrote a file, and why, once (list: %s)', async (listName) => {
    const made = bench();
    const disk = await halfRenewed(made, { list: listName });
    const finishing = await made.run({ list: listName, disk, at: day(66) });
    expect(finishing.first).toMatchObject({ status: 'reused', source: 'workspace', wroteFiles: true });
    expect(finishing.report.reports).toMatchObject([{ hasRecovered: true }]);
    expect(finishing.log.of('info')).toContain(
      `An earlier run was stopped while it changed the pair of ${NAME}. This run put the new certificate in place: ${certificatePath}`,
    );
    const next = await made.run({ list: listName, disk, at: day(67) });
    expect(next.first).toMatchObject({ status: 'reused', wroteFiles: false });
    expect(next.report.reports[0]).not.toHaveProperty('hasRecovered');
    expect(next.log.of('info').join()).not.toContain('An earlier run was stopped');
  });

  it('says so of a certificate that cannot be kept afterwards', async () => {
    const made = bench();
    const disk = await halfRenewed(made);
    const failing = await made.run({
      disk,
      at: day(66),
      days: 30,
      policy: { renewBefore: { kind: 'never' } },
    });
    expect(failing.code).toBe('specification-changed');
    expect(failing.report.reports).toMatchObject([{ hasRecovered: true }]);
  });
});
