// Copies of packages below `build`, where ncc finds them first, that say about themselves what the packages do not say, so that less is
// bundled and loaded. Not a line of their code is changed; see "Start-up" in docs/decisions.md.
import { access, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { inProject } from './project.ts';

/** A package that becomes a file of its own, which is read when somebody uses what the package exports. */
interface DeferredPackage {
  readonly name: string;
  /** Beside the bundle. CommonJS, unless the package works as a module alone. */
  readonly file: `./${string}.${'cjs' | 'mjs'}`;
  readonly parts: readonly DeferredPart[];
}

/** What can be imported of a package under one path. */
interface DeferredPart {
  /** Below the package, as it is imported. */
  readonly path: string;
  /** Below `node_modules`: the form with modules, if there is one. The CommonJS form may contain other packages that no licence list shows. */
  readonly entry: string;
  /** What is used of it; all if it is not said. What else a package of modules exports is left out, if nothing needs it. */
  readonly names?: readonly string[];
}

const INDEX = 'index.js';
/** Without a path that is found in the copy, the package itself would be found further up. */
const REPLACED = { '.': `./${INDEX}`, './*.js': './*.js', './*': './*.js' };

/**
 * What the toolkit imports whenever it is loaded, and uses later or never: undici for proxies and GitHub's REST client alone, that client for
 * artifacts of other runs, Azure's client for uploads, patterns of files for what is saved in the cache.
 */
export const DEFERRED_PACKAGES: readonly DeferredPackage[] = [
  { name: 'undici', file: './undici.cjs', parts: [{ path: INDEX, entry: join('undici', 'index.js') }] },
  {
    name: '@actions/github',
    file: './actions-github.mjs',
    parts: [
      { path: INDEX, entry: join('@actions', 'github', 'lib', 'github.js'), names: ['getOctokit'] },
      {
        path: join('lib', 'utils.js'),
        entry: join('@actions', 'github', 'lib', 'utils.js'),
        names: ['defaults'],
      },
    ],
  },
  {
    name: '@actions/glob',
    file: './actions-glob.mjs',
    parts: [{ path: INDEX, entry: join('@actions', 'glob', 'lib', 'glob.js'), names: ['create'] }],
  },
  {
    name: '@azure/storage-blob',
    file: './azure-storage-blob.mjs',
    parts: [
      {
        path: INDEX,
        entry: join('@azure', 'storage-blob', 'dist', 'esm', 'index.js'),
        names: ['BlobClient', 'BlockBlobClient'],
      },
    ],
  },
];

/**
 * What the toolkit imports and no run reaches: patterns for archives of folders, since archives are made of single files; the client's
 * own unpacking, since yauzl reads them; and repeated requests of its lists, since ours go through `rest-client`. By the main file of each,
 * below `node_modules`.
 */
const UNREACHABLE_PACKAGES: Readonly<Record<string, string>> = {
  glob: join('glob', 'dist', 'commonjs', 'index.js'),
  'readdir-glob': join('readdir-glob', 'index.js'),
  'unzip-stream': join('unzip-stream', 'unzip.js'),
  '@octokit/plugin-retry': join('@octokit', 'plugin-retry', 'dist-bundle', 'index.js'),
};

/** Packages whose second form are modules free of side effects. */
const PACKAGES_OF_MODULES = [join('@protobuf-ts', 'runtime'), join('@protobuf-ts', 'runtime-rpc')];

/** Packages of which a copy is bundled, so that it finds the other copies. */
const COPIED_PACKAGES = [
  '@actions',
  'archiver',
  'archiver-utils',
  'compress-commons',
  'crc32-stream',
  'lazystream',
  'zip-stream',
];

/** Puts the toolkit and what it brings along beside the compiled sources. */
export async function stageToolkit(): Promise<void> {
  for (const name of COPIED_PACKAGES) await copyPackage(name, inProject('build'));
  await declareFreeOfSideEffects(inProject('build', 'node_modules', '@actions', 'core'));
  for (const deferred of DEFERRED_PACKAGES) {
    await rm(inProject('build', 'node_modules', deferred.name), { recursive: true, force: true });
    await deferPackage(deferred, inProject('build'));
  }
  for (const [name, entry] of Object.entries(UNREACHABLE_PACKAGES)) await leaveOut(name, entry);
  await narrow('async', 'queue', 'queue.js');
  await narrow('semver', 'clean', join('functions', 'clean.js'));
  for (const name of PACKAGES_OF_MODULES) await useModules(name);
  await useStreamsOfNode();
  await stageAzure();
  await stageRestClient();
  await stageGlob();
}

/** What the file of a deferred package is made from; its path. */
export async function stageEntry({ name, file, parts }: DeferredPackage): Promise<string> {
  const folder = inProject('build', 'deferred', name);
  await mkdir(folder, { recursive: true });
  // Without a type ncc writes CommonJS, and webpack takes `export` all the same.
  const manifest = file.endsWith('.mjs') ? { type: 'module' } : {};
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  const lines = await Promise.all(parts.map((part) => exportOf(part, folder)));
  await writeFile(join(folder, INDEX), lines.join(''));
  return join(folder, INDEX);
}

async function exportOf({ entry, names }: DeferredPart, folder: string): Promise<string> {
  const copy = inProject('build', 'deferred', 'node_modules', entry);
  const source = (await isThere(copy)) ? copy : inProject('node_modules', entry);
  const path = relative(folder, source).split(sep).join('/');
  const exported = names === undefined ? '*' : `{ ${names.join(', ')} }`;
  return `export ${exported} from '${path}';\n`;
}

async function copyPackage(name: string, into: string): Promise<void> {
  await cp(inProject('node_modules', name), join(into, 'node_modules', name), { recursive: true });
}

/** Without this declaration ncc keeps what nobody calls: the client for OIDC tokens, and an HTTP client behind it. */
async function declareFreeOfSideEffects(folder: string): Promise<void> {
  const file = join(folder, 'package.json');
  const manifest: unknown = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...Object(manifest), sideEffects: false }));
}

/** Most of Azure's packages declare it, but not in the folder with their modules, which is where it is looked for. */
async function stageAzure(): Promise<void> {
  const into = inProject('build', 'deferred');
  for (const name of await packagesBehindAzure()) {
    await copyPackage(name, into);
    const modules = join(into, 'node_modules', name, 'dist', 'esm');
    if (await isThere(join(modules, 'package.json'))) await declareFreeOfSideEffects(modules);
  }
  await leaveOutCrc64(join(into, 'node_modules', '@azure', 'storage-common', 'dist', 'esm', 'crc64.js'));
}

/** GitHub's REST client takes undici from the same file as all others. */
async function stageRestClient(): Promise<void> {
  const name = join('@actions', 'github');
  const into = inProject('build', 'deferred');
  await copyPackage(name, into);
  for (const deferred of DEFERRED_PACKAGES)
    if (deferred.name === 'undici') await deferPackage(deferred, join(into, 'node_modules', name));
}

/** Of `@actions/core` it takes what writes into the log. */
async function stageGlob(): Promise<void> {
  const into = inProject('build', 'deferred');
  for (const name of ['glob', 'core']) await copyPackage(join('@actions', name), into);
  await declareFreeOfSideEffects(join(into, 'node_modules', '@actions', 'core'));
}

/** WebAssembly as text, for checksums that an upload has to ask for, and the toolkit never does. It is a tenth of what users download. */
async function leaveOutCrc64(file: string): Promise<void> {
  await access(file);
  await writeFile(file, "export default () => { throw new Error('CRC-64 is not part of the bundle'); };\n");
}

async function packagesBehindAzure(): Promise<readonly string[]> {
  const names = new Set(['@azure/storage-blob']);
  for (const name of names) {
    const file = inProject('node_modules', name, 'package.json');
    const { dependencies = {} } = JSON.parse(await readFile(file, 'utf8')) as {
      readonly dependencies?: Readonly<Record<string, string>>;
    };
    for (const dependency of Object.keys(dependencies))
      if (/^@(azure|typespec)\//.test(dependency)) names.add(dependency);
  }
  return [...names];
}

/** Puts modules in the place of a package that fetch what it exports from the package's own file when it is used. */
async function deferPackage({ name, file, parts }: DeferredPackage, into: string): Promise<void> {
  const load = createRequire(inProject('package.json'));
  for (const { path, entry, names } of parts) {
    const exported = names ?? Object.keys(load(inProject('node_modules', entry)) as object);
    const getters = exported
      .filter((key) => key !== 'default')
      .map(
        (key) =>
          `Object.defineProperty(exports, '${key}', { enumerable: true, get: () => require('${file}').${key} });\n`,
      );
    await replacePackage(name, getters.join(''), { into, path });
  }
}

/** Puts a module in the place of a package whose exports fail when they are used. */
async function leaveOut(name: string, entry: string): Promise<void> {
  const exported = Object.keys(
    createRequire(inProject('package.json'))(inProject('node_modules', entry)) as object,
  );
  const getters = exported.map(
    (key) =>
      `Object.defineProperty(exports, '${key}', { enumerable: true, get: () => { throw new Error('${name} is not part of the bundle'); } });\n`,
  );
  await replacePackage(name, getters.join(''));
}

/** The toolkit takes one function of dozens; each has a file of its own beside the one with all. */
async function narrow(name: string, used: string, file: string): Promise<void> {
  const folder = inProject('build', 'node_modules', name);
  const path = relative(folder, inProject('node_modules', name, file))
    .split(sep)
    .join('/');
  await replacePackage(name, `exports.${used} = require('${path}');\n`);
}

/** ncc takes the main file, which is CommonJS, and keeps all of it. From modules it leaves out what is not imported. */
async function useModules(name: string): Promise<void> {
  await copyPackage(name, inProject('build'));
  const file = inProject('build', 'node_modules', name, 'package.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { readonly module: string };
  await writeFile(file, JSON.stringify({ ...manifest, main: manifest.module }));
}

/**
 * Three versions of `readable-stream` are copies of Node's own streams. Each has a switch for Node's (`READABLE_STREAM=disable`), which is read
 * too late to leave the copy out.
 */
async function useStreamsOfNode(): Promise<void> {
  await rm(inProject('build', 'node_modules', 'lazystream', 'node_modules'), {
    recursive: true,
    force: true,
  });
  const folder = await replacePackage('readable-stream', "module.exports = require('stream');\n");
  await writeFile(join(folder, 'passthrough.js'), "module.exports = require('stream').PassThrough;\n");
}

/** Puts a module in the place of a package, or of one of its modules; the package's folder. */
async function replacePackage(
  name: string,
  code: string,
  { into = inProject('build'), path = INDEX }: { readonly into?: string; readonly path?: string } = {},
): Promise<string> {
  const { version } = JSON.parse(await readFile(inProject('node_modules', name, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const folder = join(into, 'node_modules', name);
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version, exports: REPLACED }));
  await writeFile(join(folder, path), code);
  return folder;
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
