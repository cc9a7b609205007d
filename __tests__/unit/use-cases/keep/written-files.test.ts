import { describe, expect, it } from 'vitest';
import { bench, day, NAME, type Disk } from '../keep-bench.ts';

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
