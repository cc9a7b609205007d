// Copies of packages below `build`, where ncc finds them first, that say about themselves what the packages do not say, so that less is
// bundled and loaded. Not a line of their code is changed; see "Start-up" in docs/decisions.md.
import { access, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { inProject } from './project.ts';

/** A package that becomes a file of its own, which is read when somebody uses what the package exports. */
interface DeferredPackage {
  readonly name: string;
  /** Below `node_modules`. As modules where it has such a form: the other one may hold packages that nobody sees. */
  readonly entry: string;
  /** Beside the bundle. CommonJS, unless the package works as a module alone. */
  readonly file: `./${string}.${'cjs' | 'mjs'}`;
  /** What is used of it; all if it is not said. What else a package of modules exports is left out, if nothing needs it. */
  readonly names?: readonly string[];
}

/**
 * What the toolkit imports whenever it is loaded, and uses later or never: undici for proxies alone, Azure's client for
 * uploads.
 */
export const DEFERRED_PACKAGES: readonly DeferredPackage[] = [
  { name: 'undici', entry: join('undici', 'index.js'), file: './undici.cjs' },
  {
    name: '@azure/storage-blob',
    entry: join('@azure', 'storage-blob', 'dist', 'esm', 'index.js'),
    file: './azure-storage-blob.mjs',
    names: ['BlobClient', 'BlockBlobClient'],
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
  for (const deferred of DEFERRED_PACKAGES) await deferPackage(deferred);
  for (const [name, entry] of Object.entries(UNREACHABLE_PACKAGES)) await leaveOut(name, entry);
  await narrowAsync();
  await useStreamsOfNode();
  await stageAzure();
}

/** What the file of a deferred package is made from; its path. */
export async function stageEntry({ name, entry, file, names }: DeferredPackage): Promise<string> {
  const folder = inProject('build', 'deferred', name);
  await mkdir(folder, { recursive: true });
  // Without a type ncc writes CommonJS, and webpack takes `export` all the same.
  const manifest = file.endsWith('.mjs') ? { type: 'module' } : {};
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  const copy = inProject('build', 'deferred', 'node_modules', entry);
  const source = (await isThere(copy)) ? copy : inProject('node_modules', entry);
  const path = relative(folder, source).split(sep).join('/');
  const exported = names === undefined ? '*' : `{ ${names.join(', ')} }`;
  await writeFile(join(folder, 'index.js'), `export ${exported} from '${path}';\n`);
  return join(folder, 'index.js');
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

/** Puts a module in the place of a package that fetches what it exports from the package's own file when it is used. */
async function deferPackage({ name, entry, file, names }: DeferredPackage): Promise<void> {
  const load = createRequire(inProject('package.json'));
  const exported = names ?? Object.keys(load(inProject('node_modules', entry)) as object);
  const getters = exported
    .filter((key) => key !== 'default')
    .map(
      (key) =>
        `Object.defineProperty(exports, '${key}', { enumerable: true, get: () => require('${file}').${key} });\n`,
    );
  await replacePackage(name, getters.join(''));
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

/** The archiver takes one function of a hundred; each has a file of its own beside the one with all. */
async function narrowAsync(): Promise<void> {
  const folder = inProject('build', 'node_modules', 'async');
  const path = relative(folder, inProject('node_modules', 'async', 'queue.js'))
    .split(sep)
    .join('/');
  await replacePackage('async', `exports.queue = require('${path}');\n`);
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

/** Puts a module in the place of a package; the package's folder. */
async function replacePackage(name: string, code: string): Promise<string> {
  const { version } = JSON.parse(await readFile(inProject('node_modules', name, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const folder = inProject('build', 'node_modules', name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version, main: 'index.js' }));
  await writeFile(join(folder, 'index.js'), code);
  return folder;
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
