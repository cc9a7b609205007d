import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { timeFolder } from '../../src/domain/backup/backup-name.ts';
import { zipOf, type ZipEntry } from '../unit/adapters/set-format/zip-writer.ts';
import { nameOf, readSet, redated, type SetFiles } from './dated-set.ts';
import { errorsOf, PASSPHRASE, warningsOf, workbench } from './workbench.ts';

const bench = workbench();
const BASE = 'certkeep-hostile.example';
const TIME = new Date('2026-11-20T02:10:00Z');
const FOLDER = timeFolder({ time: TIME, attempt: 1 });
const CERTIFICATE = `${FOLDER}/certificate.pem`;
const HOOK = 'files/.git/hooks/post-checkout';

/** A sound set, as if it had been stored at that time. */
let files: SetFiles;
let name = '';

beforeAll(async () => {
  const inputs = { 'common-name': 'hostile.example', passphrase: PASSPHRASE };
  const kept = await bench.keep({ inputs });
  expect(kept.conclusion, kept.log).toBe('success');
  files = redated(readSet(await bench.setOf(kept)), BASE, TIME);
  name = nameOf(files);
  await bench.services.artifacts.removeAll();
});

function entriesOf(set: SetFiles): ZipEntry[] {
  return [...set].map(([path, content]) => ({ name: `${FOLDER}/${path}`, content }));
}

/** The set with more files and fitting sums, and the proof that it had: nobody without the passphrase makes another. */
function planted(more: Readonly<Record<string, string>>): SetFiles {
  const content = new Map([
    ...files,
    ...Object.entries(more).map(([path, text]) => [path, Buffer.from(text)] as const),
  ]);
  const sums = [...content]
    .filter(([path]) => !path.startsWith('SHA256SUMS'))
    .sort(([some], [other]) => (some < other ? -1 : 1))
    .map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`);
  return content.set('SHA256SUMS', Buffer.from(sums.join('')));
}

/** Restores from this archive alone, which must fail; what the run said, and that it wrote nothing. */
async function refusedBecause(zip: Buffer, passphrase = PASSPHRASE): Promise<string> {
  const { id } = await bench.services.artifacts.add({ name, zip, createdAt: TIME });
  try {
    const result = await bench.run('restore', { inputs: { 'artifact-name': BASE, passphrase } });
    expect(result.conclusion, result.log).toBe('failure');
    expect(errorsOf(result).join()).toContain(`${BASE} was not restored`);
    expect(readdirSync(result.workspace)).toEqual([]);
    return warningsOf(result).join();
  } finally {
    await bench.services.artifacts.remove(id);
  }
}

describe('what somebody planted who can write to the artifacts is not restored (fault 2)', () => {
  test('a hook beside the certificate, with fitting sums', async () => {
    const zip = zipOf(entriesOf(planted({ [HOOK]: '#!/bin/sh\ntouch /tmp/owned\n' })));
    expect(await refusedBecause(zip)).toContain('it was changed after it was made');
    expect(await refusedBecause(zip, '')).toContain('holds something else than certificates');
  });

  test('an old set under a new date', async () => {
    const later = new Date('2026-11-25T02:10:00Z');
    const wrong = redated(files, BASE, later, 'not the passphrase of anything');
    const stale = new Map([
      ...wrong,
      ['SHA256SUMS.hmac', files.get('SHA256SUMS.hmac') ?? Buffer.alloc(0)] as const,
    ]);
    const artifacts = [
      { name, zip: zipOf(entriesOf(files)), createdAt: TIME },
      { name: nameOf(wrong), zip: zipOf(entriesOf(wrong)), createdAt: later },
    ];
    for (const artifact of artifacts) await bench.services.artifacts.add(artifact);
    const inputs = { 'artifact-name': BASE, passphrase: PASSPHRASE };
    const first = await bench.run('restore', { inputs });
    expect(first.outputs, first.log).toMatchObject({ 'artifact-name': name, verified: 'true' });
    expect(warningsOf(first).join()).toContain(nameOf(wrong));
    await bench.services.artifacts.removeAll();
    await bench.services.artifacts.add({ name, zip: zipOf(entriesOf(files)), createdAt: TIME });
    await bench.services.artifacts.add({
      name: nameOf(stale),
      zip: zipOf(entriesOf(stale)),
      createdAt: later,
    });
    const second = await bench.run('restore', { inputs });
    expect(second.outputs).toMatchObject({ 'artifact-name': name, verified: 'true' });
    await bench.services.artifacts.removeAll();
  });
});

describe('a hostile archive is passed over, and nothing of it is written', () => {
  const sound = (): ZipEntry[] => entriesOf(files);
  const changed = (change: Partial<ZipEntry>): Buffer =>
    zipOf(sound().map((entry) => (entry.name === CERTIFICATE ? { ...entry, ...change } : entry)));
  const large = (): ZipEntry[] => entriesOf(planted({ 'files/bomb': '\0'.repeat(50_000_000) }));

  test.each<readonly [what: string, archive: () => Buffer, reason: string]>([
    [
      'a path that leads out of it',
      () => zipOf([...sound(), { name: `${FOLDER}/../../evil`, content: 'x' }]),
      'invalid relative path',
    ],
    ['an absolute path', () => zipOf([...sound(), { name: '/tmp/evil', content: 'x' }]), 'absolute path'],
    ['a link', () => changed({ mode: 0o120777, content: '/etc/passwd' }), 'is a link or a device'],
    [
      'a file twice',
      () => zipOf([...sound(), { name: CERTIFICATE, content: 'x' }]),
      'is in the archive twice',
    ],
    [
      'a file that the sums do not name',
      () => zipOf([...sound(), { name: `${FOLDER}/evil`, content: '' }]),
      'evil is not in SHA256SUMS',
    ],
    ['a wrong CRC', () => changed({ crc: 1 }), 'has a wrong CRC'],
    ['a size that is not true', () => changed({ size: 11, content: 'x'.repeat(5000) }), 'too many bytes'],
    ['a bomb', () => zipOf(large()), 'it was changed after it was made'],
    [
      'a bomb of files that share their bytes',
      () =>
        zipOf([
          ...large(),
          { name: `${FOLDER}/files/copy`, bytesOf: 0 },
          { name: `${FOLDER}/files/more`, bytesOf: 0 },
          { name: `${FOLDER}/files/most`, bytesOf: files.size },
        ]),
      'share their bytes',
    ],
    ['an end that is cut off', () => zipOf(sound()).subarray(0, -30), ''],
    [
      'other content than the sums',
      () => changed({ content: 'another certificate' }),
      'is not what was stored',
    ],
    [
      'another set under its name',
      () => zipOf(entriesOf(redated(files, BASE, new Date('2026-11-19T02:10:00Z')))),
      `it was stored as ${BASE}-20261119T021000Z`,
    ],
  ])('%s', async (_, archive, reason) => {
    expect(await refusedBecause(archive())).toContain(reason);
  });

  test('the same archive without the lie is restored', async () => {
    const { id } = await bench.services.artifacts.add({ name, zip: zipOf(sound()), createdAt: TIME });
    const { workspace, outputs, log } = await bench.run('restore', {
      inputs: { 'artifact-name': BASE, passphrase: PASSPHRASE },
    });
    expect(outputs, log).toMatchObject({ restored: 'true', verified: 'true' });
    expect(readFileSync(join(workspace, 'certificate.pem'))).toEqual(files.get('certificate.pem'));
    await bench.services.artifacts.remove(id);
  });
});
