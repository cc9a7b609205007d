import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { furtherFiles } from '../../src/adapters/files/further-files.ts';
import { isSafePath } from '../../src/domain/set-path.ts';
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
const MAX_BYTES = 16 * 1024;

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
  const files = await quietly(() => foreseenLater(() => furtherFiles.find(patterns, [])));
  for (const { location, path } of files ?? []) {
    expect(location.startsWith(`${workspace}${sep}`), 'a file is below the workspace');
    expect(!location.slice(workspace.length).includes(`${sep}.`), 'a file is not hidden');
    expect(!location.includes('link'), 'a file is no link, and not behind one');
    expect(isSafePath(path), 'a file has its place in a set');
  }
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
