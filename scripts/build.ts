// Makes `dist` from `src`. With `--check` it leaves `dist` alone, builds beside it and says which file differs.
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describeBundledLicenses } from './bundled-licenses.ts';
import { runNode } from './child-process.ts';
import { condense } from './condense.ts';
import { inProject, projectFolder } from './project.ts';
import { DEFERRED_PACKAGES, stageEntry, stageToolkit } from './staged-packages.ts';

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
  const statsFiles: string[] = [];
  const bundleWithStats = async (
    entry: string,
    into: string,
    ...options: readonly string[]
  ): Promise<void> => {
    const statsFile = join(statsFolder, `${statsFiles.length}.json`);
    statsFiles.push(statsFile);
    await bundle(entry, into, '--stats-out', statsFile, ...options);
  };
  try {
    await runTool('typescript/bin/tsc', ['--project', 'tsconfig.build.json']);
    await stageToolkit();
    const externals = DEFERRED_PACKAGES.flatMap(({ file }) => ['--external', file]);
    await bundleWithStats(join('build', 'src', 'index.js'), outputFolder, ...externals);
    for (const deferred of DEFERRED_PACKAGES) {
      const entry = await stageEntry(deferred);
      await bundleWithStats(entry, join(dirname(entry), 'bundle'), ...externals);
      await cp(join(dirname(entry), 'bundle', 'index.js'), join(outputFolder, deferred.file));
    }
    await condenseFolder(outputFolder);
    await writeFile(join(outputFolder, 'licenses.txt'), await describeBundledLicenses(statsFiles));
  } finally {
    await rm(statsFolder, { recursive: true, force: true });
  }
}

async function condenseFolder(folder: string): Promise<void> {
  for (const name of await listFiles(folder)) {
    const file = join(folder, name);
    if (/\.[cm]?js$/.test(name)) await writeFile(file, condense(await readFile(file, 'utf8')));
  }
}

async function bundle(entry: string, outputFolder: string, ...options: readonly string[]): Promise<void> {
  await runTool('@vercel/ncc/dist/ncc/cli.js', [
    ...['build', entry, '--out', outputFolder],
    ...['--no-source-map-register', '--no-cache', '--quiet'],
    ...options,
  ]);
}

/** Runs a development dependency's program. ncc's output depends on the working folder, so it is always this one. */
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
