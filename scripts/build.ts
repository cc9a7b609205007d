// Makes `dist` from `src`. With `--check` it leaves `dist` alone, builds beside it and says which file differs.
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeBundledLicenses } from './bundled-licenses.ts';
import { runNode } from './child-process.ts';
import { inProject, projectFolder } from './project.ts';

process.exitCode = process.argv.includes('--check') ? await check() : await build();

async function build(): Promise<number> {
  await buildInto(inProject('dist'));
  for (const name of await listFiles(inProject('dist'))) {
    const { length } = await readFile(inProject('dist', name));
    console.log(`${String(Math.ceil(length / 1024)).padStart(6)} kB  dist/${name}`);
  }
  return 0;
}

async function check(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'certkeep-dist-'));
  try {
    await buildInto(folder);
    const differences = await compareFolders(inProject('dist'), folder);
    if (differences.length === 0) {
      console.log('dist is what src makes, byte for byte');
      return 0;
    }
    for (const difference of differences) console.log(difference);
    console.log('Run `npm run build` and commit dist.');
    return 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function buildInto(outputFolder: string): Promise<void> {
  // Neither the compiler nor ncc removes what an earlier build left.
  await rm(inProject('build'), { recursive: true, force: true });
  await rm(outputFolder, { recursive: true, force: true });
  const statsFolder = await mkdtemp(join(tmpdir(), 'certkeep-stats-'));
  const statsFile = join(statsFolder, 'stats.json');
  try {
    await runTool('typescript/bin/tsc', ['--project', 'tsconfig.build.json']);
    await stageToolkit();
    await runTool('@vercel/ncc/dist/ncc/cli.js', [
      'build',
      join('build', 'src', 'index.js'),
      ...['--out', outputFolder],
      ...['--stats-out', statsFile],
      ...['--no-source-map-register', '--no-cache', '--quiet'],
    ]);
    await writeFile(join(outputFolder, 'licenses.txt'), await describeBundledLicenses(statsFile));
  } finally {
    await rm(statsFolder, { recursive: true, force: true });
  }
}

/**
 * Puts a copy of GitHub's toolkit beside the compiled sources, where ncc finds it first, and has `@actions/core` declare
 * what its package does not: that loading its modules has no side effect. Not a line of its code is changed. Without the
 * declaration ncc keeps what nobody calls, the client that asks for OIDC tokens, and with it an HTTP client that takes
 * longer to load than all the rest of a run that has nothing to do.
 */
async function stageToolkit(): Promise<void> {
  const toolkit = join('node_modules', '@actions');
  await cp(inProject(toolkit), inProject('build', toolkit), { recursive: true });
  const file = inProject('build', toolkit, 'core', 'package.json');
  const declared: unknown = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...Object(declared), sideEffects: false }));
}

/** Runs a development dependency's program. ncc's output depends on the working folder, hence always this one. */
async function runTool(program: string, parameters: readonly string[]): Promise<void> {
  const outcome = await runNode([inProject('node_modules', program), ...parameters], { cwd: projectFolder });
  if (outcome.exitCode !== 0) throw new Error(`${program} failed:\n${outcome.output}`);
}

/** A sentence for each file that differs or that only one of the folders has. */
async function compareFolders(committed: string, rebuilt: string): Promise<readonly string[]> {
  const [committedNames, rebuiltNames] = await Promise.all([listFiles(committed), listFiles(rebuilt)]);
  const differences: string[] = [];
  for (const name of [...new Set([...committedNames, ...rebuiltNames])].sort()) {
    if (!committedNames.includes(name)) differences.push(`dist/${name} is missing`);
    else if (!rebuiltNames.includes(name)) differences.push(`dist/${name} is not made any more`);
    else if (!(await readFile(join(committed, name))).equals(await readFile(join(rebuilt, name)))) {
      differences.push(`dist/${name} differs from what src makes`);
    }
  }
  return differences;
}

async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  } catch {
    return [];
  }
}
