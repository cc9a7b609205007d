// Makes `dist` from `src`. With `--check` it leaves `dist` alone, builds beside it and says which file differs.
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { describeBundledLicenses } from './bundled-licenses.ts';
import { runNode } from './child-process.ts';
import { inProject, projectFolder } from './project.ts';

/** CommonJS, whatever the folder says. */
const UNDICI_FILE = './undici.cjs';

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
    await bundle(
      join('build', 'src', 'index.js'),
      outputFolder,
      ...['--stats-out', statsFile, '--external', UNDICI_FILE],
    );
    await bundleUndici(outputFolder);
    await writeFile(join(outputFolder, 'licenses.txt'), await describeBundledLicenses(statsFile));
  } finally {
    await rm(statsFolder, { recursive: true, force: true });
  }
}

/**
 * Puts a copy of GitHub's toolkit beside the compiled sources, where ncc finds it first, and says about it what its
 * packages do not say. Not a line of its code is changed; see "Start-up" in docs/decisions.md.
 */
async function stageToolkit(): Promise<void> {
  const toolkit = join('node_modules', '@actions');
  await cp(inProject(toolkit), inProject('build', toolkit), { recursive: true });
  await declareFreeOfSideEffects(inProject('build', toolkit, 'core', 'package.json'));
  await deferUndici(inProject('build', 'node_modules', 'undici'));
  await replaceArchiver(inProject('build', 'node_modules', 'archiver'));
}

/** The artifact client's packer is ours, which stands beside it under that one's name; see "Packing" in docs/decisions.md. */
async function replaceArchiver(folder: string): Promise<void> {
  const packer = inProject('build', 'src', 'adapters', 'archive', 'artifact-packing.js');
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'archiver', main: relative(folder, packer).split(sep).join('/') }),
  );
}

/** Without this declaration ncc keeps what nobody calls: the client for OIDC tokens, and an HTTP client behind it. */
async function declareFreeOfSideEffects(manifestFile: string): Promise<void> {
  const manifest: unknown = JSON.parse(await readFile(manifestFile, 'utf8'));
  await writeFile(manifestFile, JSON.stringify({ ...Object(manifest), sideEffects: false }));
}

/**
 * The toolkit needs undici where it goes through a proxy, and there alone. It becomes a file of its own, which is read when
 * somebody uses what it exports.
 */
async function deferUndici(folder: string): Promise<void> {
  const load = createRequire(inProject('package.json'));
  const { version } = load('undici/package.json') as { readonly version: string };
  const names = Object.keys(load('undici') as object).filter((name) => name !== 'default');
  const getters = names.map(
    (name) =>
      `Object.defineProperty(exports, '${name}', { enumerable: true, get: () => require('${UNDICI_FILE}').${name} });\n`,
  );
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'undici', version, main: 'index.js' }),
  );
  await writeFile(join(folder, 'index.js'), getters.join(''));
}

/** Makes the file that `deferUndici` counts on. */
async function bundleUndici(outputFolder: string): Promise<void> {
  const folder = inProject('build', 'undici');
  await bundle(join('node_modules', 'undici', 'index.js'), folder);
  await cp(join(folder, 'index.js'), join(outputFolder, UNDICI_FILE));
}

async function bundle(entry: string, outputFolder: string, ...options: readonly string[]): Promise<void> {
  await runTool('@vercel/ncc/dist/ncc/cli.js', [
    ...['build', entry, '--out', outputFolder],
    ...['--no-source-map-register', '--no-cache', '--quiet'],
    ...options,
  ]);
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
