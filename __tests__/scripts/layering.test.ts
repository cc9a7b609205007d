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
  ['src/domain/c.ts', "import '../ports/stores.ts';", 'domain-is-pure'],
  ['src/domain/d.ts', "export const load = () => import('yaml');", 'domain-is-pure'],
  ['src/use-cases/keep/a.ts', "import '../../adapters/right.ts';", 'use-cases-import-downwards'],
  ['src/use-cases/keep/b.ts', "import 'node:fs';", 'only-adapters-touch-the-world'],
  ['src/use-cases/keep/c.ts', "export const load = () => import('yauzl');", 'only-adapters-touch-the-world'],
  ['src/use-cases/keep/d.ts', "import '@actions/core';", 'only-actions-and-adapters-use-the-runner'],
  ['src/use-cases/keep/e.ts', "import '../../actions/keep/right.ts';", 'use-cases-import-downwards'],
  [
    'src/use-cases/keep/f.ts',
    "import type { Right } from '../../adapters/right.ts';\nexport type F = Right;",
    'use-cases-import-downwards',
  ],
  ['src/use-cases/keep/g.ts', "import 'node:path';", 'use-cases-import-downwards'],
  ['src/use-cases/keep/h.ts', "import '../restore/right.ts';", 'stories-know-no-other-story'],
  ['src/use-cases/keep/i.ts', "import '../stray.ts';", 'stories-have-folders'],
  ['src/use-cases/store/a.ts', "import '../search/right.ts';", 'parts-know-no-story'],
  ['src/use-cases/search/a.ts', "import '../keep/right.ts';", 'parts-know-no-story'],
  ['src/use-cases/search/b.ts', "import '../store/right.ts';", 'parts-know-no-story'],
  ['src/use-cases/verify/a.ts', "import '../search/right.ts';", 'parts-know-no-story'],
  ['src/adapters/a.ts', "import '../use-cases/keep/right.ts';", 'adapters-import-downwards'],
  [
    'src/adapters/b.ts',
    "export const load = () => import('../actions/keep/right.ts');",
    'adapters-import-downwards',
  ],
  ['src/actions/keep/a.ts', "import '@actions/cache';", 'only-adapters-touch-the-world'],
  ['src/actions/keep/b.ts', "import 'node:crypto';", 'only-adapters-touch-the-world'],
  ['src/actions/keep/c.ts', "import '../../index.ts';", 'no-cycles'],
  ['src/actions/keep/d.ts', "import '../restore/right.ts';", 'actions-know-no-other-action'],
  ['src/actions/certificates/a.ts', "import '../keep/right.ts';", 'actions-know-no-other-action'],
  ['src/actions/step/a.ts', "import '../certificates/right.ts';", 'step-knows-report-alone'],
  ['src/actions/report/a.ts', "import '../step/right.ts';", 'step-knows-report-alone'],
  ['src/adapters/helpers.ts', '', 'no-homeless-modules'],
  ['src/adapters/utils/text.ts', '', 'no-homeless-modules'],
  ['src/adapters/c.ts', "import './helpers.ts';\nimport './utils/text.ts';", ''],
  ['src/adapters/d.ts', "import '../../local/right.ts';", 'source-imports-source-alone'],
  ['src/adapters/e.ts', "import 'vitest';", 'no-development-dependencies'],
  ['src/adapters/f.ts', "import './nowhere.ts';", 'no-unresolved'],
  ['src/adapters/g.ts', "import 'tar-stream';", 'archives-are-opened-in-one-place'],
  ['local/a.ts', "import '../src/domain/right.ts';", 'local-runs-the-bundle'],
  [
    'src/index.ts',
    "import './actions/keep/c.ts';\nimport './domain/right.ts';",
    'index-imports-actions-alone',
  ],
];

const right: readonly (readonly [file: string, text: string])[] = [
  ['src/ports/stores.ts', "export type { Right } from '../domain/right.ts';"],
  ['src/domain/right.ts', "import { isIP } from 'node:net';\nexport type Right = typeof isIP;"],
  ['src/use-cases/stray.ts', "import '../ports/stores.ts';"],
  ['src/use-cases/map-concurrent.ts', "import '../ports/stores.ts';"],
  ['src/use-cases/verify/right.ts', "import '../../ports/stores.ts';\nimport '../../domain/right.ts';"],
  ['src/use-cases/search/right.ts', "import '../verify/right.ts';"],
  ['src/use-cases/store/right.ts', "import '../verify/right.ts';"],
  ['src/use-cases/restore/right.ts', "import '../search/right.ts';"],
  [
    'src/use-cases/keep/right.ts',
    [
      "import '../map-concurrent.ts';",
      "import '../search/right.ts';",
      "import '../store/right.ts';",
      "import '../verify/right.ts';",
    ].join('\n'),
  ],
  [
    'src/adapters/right.ts',
    "import 'node:fs';\nimport '../ports/stores.ts';\nimport 'node-forge';\nimport '@actions/core';\nexport type Right = 1;",
  ],
  ['src/adapters/set-format/right.ts', "import 'tar-stream';\nimport 'yauzl';"],
  ['src/actions/report/right.ts', "import '../../domain/right.ts';"],
  ['src/actions/step/right.ts', "import '@actions/core';\nimport '../report/right.ts';"],
  ['src/actions/certificates/right.ts', "import '../step/right.ts';"],
  ['src/actions/restore/right.ts', "import '../step/right.ts';"],
  [
    'src/actions/keep/right.ts',
    [
      "import '@actions/core';",
      "import '../../adapters/right.ts';",
      "import '../../use-cases/keep/right.ts';",
      "import '../certificates/right.ts';",
      "import '../report/right.ts';",
    ].join('\n'),
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
