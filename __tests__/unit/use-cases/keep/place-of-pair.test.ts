import { describe, expect, it } from 'vitest';
import { Failure } from '../../../../src/domain/failure.ts';
import { failureOf } from '../../../contract/outcome.ts';
import { bench, day, type Disk } from '../keep-bench.ts';

const [A, B] = ['a.example', 'b.example'];
const LIST = { list: 'certkeep-fleet', cache: null } as const;

describe("a file of the user in the place of a certificate's", () => {
  it.each([
    'certificate.pem',
    'private_key.pem',
    'Certificate.PEM',
    'certificate.pem/a',
    'private_key.pem/b/c',
  ])('is refused before anything is done: %s', async (path) => {
    const { run, artifacts, cache } = bench();
    const disk: Disk = new Map();
    const { code, message } = await failureOf(run({ disk, userFiles: ['app.conf', path] }));
    expect(code).toBe('invalid-input');
    expect(message).toContain(`The file ${path} in paths would be restored to the place of`);
    expect([disk.size, artifacts.sets.size, await cache.fetch('certkeep-app.example')]).toEqual([0, 0, null]);
  });

  it.each([
    `certificates/${A}/certificate.pem`,
    `certificates/${B}/private_key.pem`,
    `certificates/${B}`,
    'certificates',
  ])('is refused for a list: %s', async (path) => {
    const { run, artifacts } = bench();
    const { code } = await failureOf(run({ ...LIST, names: [A, B], userFiles: [path] }));
    expect([code, artifacts.sets.size]).toEqual(['invalid-input', 0]);
  });

  it('keeps a backup from being stored if the pair is taken over from an earlier one', async () => {
    const { run, artifacts } = bench();
    await run({ ...LIST, names: [A, B] });
    const userFiles = [`certificates/${B}/certificate.pem`];
    const { report } = await run({ ...LIST, names: [A], at: day(1), userFiles });
    expect(report.backup).toBeInstanceOf(Failure);
    expect(artifacts.sets.size).toBe(1);
  });
});

it('warns of lines of paths that name no file', async () => {
  const { report, log } = await bench().run({ namesNoFiles: true });
  expect(report.backup).not.toBeInstanceOf(Failure);
  expect(log.of('warning')).toEqual([
    'No line of the input paths names a file to back up: each one is a comment or begins with "!".',
  ]);
});
