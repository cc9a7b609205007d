// Makes `dist` from `src`. With `--check` it leaves `dist` alone, builds beside it and says which file differs.
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { describeBundledLicenses } from './bundled-licenses.ts';
import { runNode } from './child-process.ts';
import { inProject, projectFolder } from './project.ts';

/** A package that becomes a file of its own, which is read when somebody uses what the package exports. */
interface DeferredPackage {
  readonly name: string;
  /** Below `node_modules`. As modules where it has such a form: the other one may hold packages that nobody sees. */
  readonly entry: string;
  /** Beside the bundle. CommonJS, unless the package works as a module alone. */
  readonly file: `./${string}.${'cjs' | 'mjs'}`;
}

/**
 * What the toolkit imports whenever it is loaded, and uses later or never: undici for proxies alone, Azure's client for
 * uploads. See "Start-up" in docs/decisions.md.
 */
const DEFERRED_PACKAGES: readonly DeferredPackage[] = [
  { name: 'undici', entry: join('undici', 'index.js'), file: './undici.cjs' },
  {
    name: '@azure/storage-blob',
    entry: join('@azure', 'storage-blob', 'dist', 'esm', 'index.js'),
    file: './azure-storage-blob.mjs',
  },
];

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
      await bundleWithStats(entry, join(dirname(entry), 'bundle'));
      await cp(join(dirname(entry), 'bundle', 'index.js'), join(outputFolder, deferred.file));
    }
    await writeFile(join(outputFolder, 'licenses.txt'), await describeBundledLicenses(statsFiles));
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
  for (const deferred of DEFERRED_PACKAGES) await deferPackage(deferred);
}

/** Without this declaration ncc keeps what nobody calls: the client for OIDC tokens, and an HTTP client behind it. */
async function declareFreeOfSideEffects(manifestFile: string): Promise<void> {
  const manifest: unknown = JSON.parse(await readFile(manifestFile, 'utf8'));
  await writeFile(manifestFile, JSON.stringify({ ...Object(manifest), sideEffects: false }));
}

/** Puts a module in the place of a package that fetches what it exports from the package's own file when it is used. */
async function deferPackage({ name, entry, file }: DeferredPackage): Promise<void> {
  const load = createRequire(inProject('package.json'));
  const { version } = JSON.parse(await readFile(inProject('node_modules', name, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const names = Object.keys(load(inProject('node_modules', entry)) as object).filter(
    (key) => key !== 'default',
  );
  const getters = names.map(
    (key) =>
      `Object.defineProperty(exports, '${key}', { enumerable: true, get: () => require('${file}').${key} });\n`,
  );
  const folder = inProject('build', 'node_modules', name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version, main: 'index.js' }));
  await writeFile(join(folder, 'index.js'), getters.join(''));
}

/** What the package's own file is made from; its path. */
async function stageEntry({ name, entry, file }: DeferredPackage): Promise<string> {
  const folder = inProject('build', 'deferred', name);
  await mkdir(folder, { recursive: true });
  // Without a type ncc writes CommonJS, and webpack takes `export` all the same.
  const manifest = file.endsWith('.mjs') ? { type: 'module' } : {};
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  const path = relative(folder, inProject('node_modules', entry)).split(sep).join('/');
  await writeFile(join(folder, 'index.js'), `export * from '${path}';\n`);
  return join(folder, 'index.js');
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
