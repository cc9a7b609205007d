import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runNode } from '../../scripts/child-process.ts';
import { inProject } from '../../scripts/project.ts';

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** A file of the fixture, what it imports, and the rule that this breaks. */
const wrong: readonly (readonly [file: string, text: string, rule: string])[] = [
  ['src/domain/a.ts', "import 'node:fs';", 'domain-is-pure'],
  ['src/domain/b.ts', "import 'node:process';", 'domain-is-pure'],
  ['src/domain/c.ts', "import '../ports.ts';", 'domain-is-pure'],
  ['src/domain/d.ts', "export const load = () => import('yaml');", 'domain-is-pure'],
  ['src/use-cases/a.ts', "import '../adapters/right.ts';", 'use-cases-import-downwards'],
  ['src/use-cases/b.ts', "import 'node:fs';", 'only-adapters-touch-the-world'],
  ['src/use-cases/c.ts', "export const load = () => import('node-forge');", 'only-adapters-touch-the-world'],
  ['src/use-cases/d.ts', "import '@actions/core';", 'only-actions-and-adapters-use-the-runner'],
  ['src/use-cases/e.ts', "import '../actions/right.ts';", 'use-cases-import-downwards'],
  [
    'src/use-cases/f.ts',
    "import type { Right } from '../adapters/right.ts';\nexport type F = Right;",
    'use-cases-import-downwards',
  ],
  ['src/adapters/a.ts', "import '../use-cases/right.ts';", 'adapters-import-downwards'],
  [
    'src/adapters/b.ts',
    "export const load = () => import('../actions/right.ts');",
    'adapters-import-downwards',
  ],
  ['src/actions/a.ts', "import '@actions/cache';", 'only-adapters-touch-the-world'],
  ['src/actions/b.ts', "import 'node:crypto';", 'only-adapters-touch-the-world'],
  ['src/actions/c.ts', "import '../index.ts';", 'no-cycles'],
  ['src/adapters/helpers.ts', '', 'no-homeless-modules'],
  ['src/adapters/utils/text.ts', '', 'no-homeless-modules'],
  ['src/adapters/c.ts', "import './helpers.ts';\nimport './utils/text.ts';", ''],
  ['src/adapters/d.ts', "import '../../local/right.ts';", 'source-imports-source-alone'],
  ['src/adapters/e.ts', "import 'vitest';", 'no-development-dependencies'],
  ['src/adapters/f.ts', "import './nowhere.ts';", 'no-unresolved'],
  ['local/a.ts', "import '../src/domain/right.ts';", 'local-runs-the-bundle'],
  ['src/index.ts', "import './actions/c.ts';\nimport './domain/right.ts';", 'index-imports-actions-alone'],
];

const right: readonly (readonly [file: string, text: string])[] = [
  ['src/ports.ts', "export type { Right } from './domain/right.ts';"],
  ['src/domain/right.ts', "import { isIP } from 'node:net';\nexport type Right = typeof isIP;"],
  ['src/use-cases/right.ts', "import '../ports.ts';\nimport '../domain/right.ts';"],
  [
    'src/adapters/right.ts',
    "import 'node:fs';\nimport '../ports.ts';\nimport 'node-forge';\nimport '@actions/core';\nexport type Right = 1;",
  ],
  [
    'src/actions/right.ts',
    "import '@actions/core';\nimport '../adapters/right.ts';\nimport '../use-cases/right.ts';",
  ],
  ['local/right.ts', "import 'node:http';"],
];

let folder = '';
let violations: readonly Violation[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'certkeep-layering-'));
  await symlink(inProject('node_modules'), join(folder, 'node_modules'), 'junction');
  for (const name of ['package.json', 'tsconfig.json', '.dependency-cruiser.mjs']) {
    copyFileSync(inProject(name), join(folder, name));
  }
  for (const [file, text] of [...wrong, ...right]) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  const program = inProject('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
  const { output } = await runNode(
    [program, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src', 'local'],
    { cwd: folder },
  );
  const report = JSON.parse(output.slice(output.indexOf('{'))) as {
    readonly summary: { readonly violations: readonly Violation[] };
  };
  violations = report.summary.violations;
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

function rulesBrokenBy(file: string): readonly string[] {
  return violations.filter((violation) => violation.from === file).map((violation) => violation.rule.name);
}

describe('the layering', () => {
  it.each(wrong.filter(([, , rule]) => rule !== '' && rule !== 'no-homeless-modules'))(
    'refuses %s: %s',
    (file, _text, rule) => {
      expect(rulesBrokenBy(file)).toContain(rule);
    },
  );

  it('refuses files and folders without a concept in their name', () => {
    const found = violations.filter((violation) => violation.rule.name === 'no-homeless-modules');
    expect(found).toHaveLength(2);
  });

  it.each(right)('allows %s', (file) => {
    expect(rulesBrokenBy(file)).toEqual([]);
  });
});
