import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { userFiles } from '../../src/adapters/files/search/user-files.ts';
import { isArchivablePath } from '../../src/domain/backup/set-path.ts';
import { expect, foreseenLater, type Target } from './target.ts';

/** Short ones: how long a pattern with many asterisks takes grows with the names by a high power, and is its writer's concern. */
const FILES = [
  'a.pem',
  'conf/tls/b.pem',
  'conf/a b.ini',
  'c[1].pem',
  'd!',
  '#e',
  'conf/.hidden/f.pem',
  '.env',
];

/**
 * What takes long because it is long is another question: each file is held against each pattern, and the library takes the
 * square of a pattern's length.
 */
const MAX_BYTES = 4 * 1024;

/** Readers of patterns that name files, and a folder that is removed when they are done. */
export function fileTargets(): { readonly targets: readonly Target[]; readonly remove: () => void } {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'certkeep-hostile-'));
  const workspace = join(folder, 'workspace');
  for (const path of FILES.map((file) => join(workspace, file))) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'a file\n');
  }
  writeFileSync(join(folder, 'outside.pem'), 'a file of somebody else\n');
  symlinkSync(folder, join(workspace, 'link'));
  symlinkSync(join(folder, 'outside.pem'), join(workspace, 'link.pem'));
  return {
    targets: [
      {
        name: 'paths',
        seeds: [
          '**',
          '*.pem\nconf',
          'conf/**\n!**/*.ini',
          'c[[]1].pem\n# no file\n[a-d]*',
          'link/*\n?.p?m',
        ].map((text) => Buffer.from(text)),
        words: [
          '**/',
          '*',
          '?',
          '[',
          ']',
          '[!a]',
          '[z-a]',
          '[[:alpha:]]',
          '!',
          '\\',
          '/',
          './',
          '../',
          '~',
          '{a,b}',
          '+(a)',
        ],
        fewerCases: 4,
        read: (bytes) => readPatterns(bytes.subarray(0, MAX_BYTES).toString('utf8'), workspace),
      },
    ],
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function readPatterns(text: string, workspace: string): Promise<void> {
  const patterns = text
    .split('\n')
    .map((line) => within(line, workspace))
    .join('\n');
  const ours = [join(workspace, 'conf')];
  const found = await quietly(() => foreseenLater(() => userFiles(workspace).find(patterns, ours)));
  if (found === undefined) return;
  const known = new Set([
    ...FILES.map((file) => join(workspace, file)),
    join(workspace, '..', 'outside.pem'),
  ]);
  const paths = found.files.map(({ path }) => path);
  expect(new Set(paths).size === paths.length, 'no two files are stored under one path');
  for (const { location, path } of found.files) {
    expect(known.has(location), 'a file is one of those that are there, with links followed');
    expect(!path.startsWith('conf/') && !path.startsWith('link/'), 'it is not ours, and not behind a link');
    expect(isArchivablePath(path), 'a file has its place in a set');
  }
  const told = [...found.leftOut.map((file) => `${file.path} ${file.reason}`)];
  expect(!told.some((line) => /\p{Cc}/u.test(line)), 'what is left out is reported in one line');
}

/** The pattern, but below the workspace: an absolute one could have the whole machine searched. */
function within(line: string, workspace: string): string {
  const [, negations = '', pattern = ''] = /^([\s!]*)(.*)$/su.exec(line) ?? [];
  return pattern === '' || pattern.startsWith('#') ? line : `${negations}${workspace}/${pattern}`;
}

/** The library of patterns tells the runner on standard output what it looks for. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = () => true;
  try {
    return await work();
  } finally {
    process.stdout.write = write;
  }
}
