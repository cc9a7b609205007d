import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { unpackArtifacts, unpackZip } from '../../local/start/artifact-folders.ts';
import { temporaryFolder, testServices } from './probe.ts';

interface ZipEntry {
  readonly name: string;
  readonly text?: string;
  /** The Unix mode, with the file type. */
  readonly mode?: number;
}

function fields(values: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  return Buffer.concat(
    values.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}

/** A zip with these entries, stored without compression, whatever their names and modes. */
function zipOf(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, text = '', mode = 0o100644 } of entries) {
    const bytes = Buffer.from(text);
    const shared = fields([
      [2, 20],
      [2, 0x800],
      [2, 0],
      [4, 0],
      [4, crc32(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, name.length],
      [2, 0],
    ]);
    const local = Buffer.concat([fields([[4, 0x04034b50]]), shared, Buffer.from(name), bytes]);
    const rest = fields([
      [2, 0],
      [2, 0],
      [2, 0],
      [4, mode * 0x10000],
      [4, offset],
    ]);
    central.push(
      Buffer.concat([
        fields([
          [4, 0x02014b50],
          [2, 0x0314],
        ]),
        shared,
        rest,
        Buffer.from(name),
      ]),
    );
    locals.push(local);
    offset += local.length;
  }
  const size = Buffer.concat(central).length;
  const end = fields([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
  return Buffer.concat([...locals, ...central, end]);
}

test('a zip comes out as it was put in', async () => {
  const folder = temporaryFolder();
  await unpackZip(zipOf([{ name: 'a/' }, { name: 'a/b.txt', text: 'hello' }]), folder);
  expect(readFileSync(join(folder, 'a', 'b.txt'), 'utf8')).toBe('hello');
});

test.each([
  ['../out.txt', 'invalid relative path'],
  ['/out.txt', 'absolute path'],
  ['a\\out.txt', 'invalid characters'],
  ['C:/out.txt', 'absolute path'],
])('%s is refused', async (name, message) => {
  await expect(unpackZip(zipOf([{ name, text: 'x' }]), temporaryFolder())).rejects.toThrow(message);
});

test('symbolic links and repeated names are refused', async () => {
  const link = { name: 'link', text: '/etc', mode: 0o120777 };
  await expect(unpackZip(zipOf([link]), temporaryFolder())).rejects.toThrow("'link' is a symbolic link");
  const twice = [
    { name: 'a', text: '1' },
    { name: 'a', text: '2' },
  ];
  await expect(unpackZip(zipOf(twice), temporaryFolder())).rejects.toThrow('EEXIST');
});

test('only the artifacts of the run are unpacked, each into a folder of its name', async () => {
  const services = await testServices();
  const zip = zipOf([{ name: 'f.txt', text: 'hello' }]);
  await services.artifacts.add({ name: 'mine', zip, runId: 1 });
  await services.artifacts.add({ name: 'other', zip, runId: 2 });
  const parent = temporaryFolder();
  const folders = await unpackArtifacts(services, 1, parent);
  expect(folders).toEqual([{ name: 'mine', folder: join(parent, 'mine') }]);
  expect(readFileSync(join(parent, 'mine', 'f.txt'), 'utf8')).toBe('hello');
  expect(existsSync(join(parent, 'other'))).toBe(false);
  await services.artifacts.add({ name: '..', zip, runId: 3 });
  await expect(unpackArtifacts(services, 3, parent)).rejects.toThrow("'..' cannot be the name of a folder");
});
