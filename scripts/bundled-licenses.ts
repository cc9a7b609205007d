import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { init, type InitOpts, type ModuleInfos } from 'license-checker-rseidelsohn';
import { projectFolder } from './project.ts';

/**
 * Packages that are known to state no licence at all, in their newest matching version either. All come with the
 * official artifact client, which ships them too. Any other one stops the build.
 */
const knownWithoutLicense: ReadonlySet<string> = new Set(['buffers@0.1.1']);

/** A module as webpack reports it; modules that were joined into one are nested. */
interface WebpackModule {
  readonly identifier?: string;
  readonly modules?: readonly WebpackModule[];
}

interface BundledPackage {
  readonly name: string;
  readonly license: string;
  readonly folder: string;
  readonly licenseFile: string | null;
}

/**
 * The text of `licenses.txt`: each package that is in the bundle, by name and version, with its licence in full.
 *
 * What is in the bundle comes from webpack's own reports, and so neither a package of a late chunk is missing nor one
 * listed that was left out. Throws if a package has no licence.
 */
export async function describeBundledLicenses(statsFiles: readonly string[]): Promise<string> {
  const modules = await Promise.all(statsFiles.map(readModules));
  const folders = packageFolders(modules.flat());
  const known = await readInstalledPackages();
  const names = await Promise.all([...folders].map(readPackageName));
  const packages = [...new Set(names)].map((name) => {
    const found = known.get(name);
    if (found === undefined) throw new Error(`${name} is bundled and its licence was not found`);
    return found;
  });
  packages.sort((one, other) => compareText(one.name, other.name));
  const sections = await Promise.all(packages.map(describePackage));
  return sections.join(`\n${'-'.repeat(80)}\n\n`);
}

async function readModules(statsFile: string): Promise<readonly WebpackModule[]> {
  const stats = JSON.parse(await readFile(statsFile, 'utf8')) as {
    readonly modules?: readonly WebpackModule[];
  };
  const flat: WebpackModule[] = [];
  const pending = [...(stats.modules ?? [])];
  for (let module = pending.pop(); module !== undefined; module = pending.pop()) {
    flat.push(module);
    pending.push(...(module.modules ?? []));
  }
  if (flat.length === 0) throw new Error('ncc reported no modules');
  return flat;
}

/** The folders of the packages that the modules come from, absolute. */
function packageFolders(modules: readonly WebpackModule[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const { identifier } of modules) {
    // An identifier is a path with loaders before it. The path may have the module's type before it, as in
    // `javascript/esm|`, which then stands before the loaders, or a hash after it. The last node_modules is the package's own.
    const pieces = identifier?.split('!').at(-1)?.split('|') ?? [];
    const path = pieces.find((piece) => piece.includes('node_modules')) ?? '';
    const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/?]+)[\\/]/.exec(path);
    if (match?.[1] !== undefined) folders.add(match[1]);
  }
  return folders;
}

/** The name and version of the package in a folder, such as `yaml@2.9.1`. */
async function readPackageName(folder: string): Promise<string> {
  const { name, version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
  };
  return `${name}@${version}`;
}

/**
 * Every installed package, by its name and version. Development dependencies are among them, because a bundled package may ask for
 * an optional one that only they have brought along, and then it is in the bundle: `debug` and its `supports-color`.
 */
async function readInstalledPackages(): Promise<ReadonlyMap<string, BundledPackage>> {
  const options: InitOpts = { start: projectFolder };
  const found: ModuleInfos = await promisify(init)(options);
  const packages = new Map<string, BundledPackage>();
  for (const [name, info] of Object.entries(found)) {
    if (info.path === undefined) continue;
    const licenses = info.licenses ?? 'UNKNOWN';
    packages.set(name, {
      name,
      license: typeof licenses === 'string' ? licenses : licenses.join(', '),
      folder: info.path,
      licenseFile: info.licenseFile ?? null,
    });
  }
  return packages;
}

async function describePackage(bundled: BundledPackage): Promise<string> {
  if (bundled.license === 'UNKNOWN' && !knownWithoutLicense.has(bundled.name)) {
    throw new Error(`${bundled.name} is bundled and states no licence`);
  }
  const license = bundled.license === 'UNKNOWN' ? 'none stated' : bundled.license;
  const texts = [await readLicenseText(bundled), await readNotice(bundled.folder)].filter(
    (text) => text !== null,
  );
  if (texts.length === 0)
    texts.push(`The package holds no text of its licence. ${await describeOrigin(bundled.folder)}`);
  return [`${bundled.name}\nLicence: ${license}\n`, ...texts.map((text) => `${text}\n`)].join('\n');
}

/** The licence's text: a file of its own, or the section of the README that holds it. */
async function readLicenseText(bundled: BundledPackage): Promise<string | null> {
  if (bundled.licenseFile === null) return null;
  const text = normalize(await readFile(bundled.licenseFile, 'utf8'));
  if (!/^readme/i.test(basename(bundled.licenseFile))) return text;
  const start = text.search(/^(#+ *)?(license|licence|copyright)\b.*$/im);
  return start === -1 ? null : text.slice(start);
}

/** The notices that the Apache licence wants handed on. */
async function readNotice(folder: string): Promise<string | null> {
  const file = (await readdir(folder)).sort().find((name) => /^notice(\.|$)/i.test(name));
  return file === undefined ? null : normalize(await readFile(join(folder, file), 'utf8'));
}

async function describeOrigin(folder: string): Promise<string> {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return '';
  const { author, repository } = JSON.parse(await readFile(file, 'utf8')) as {
    readonly author?: string | { readonly name?: string };
    readonly repository?: string | { readonly url?: string };
  };
  const name = typeof author === 'object' ? author.name : author;
  const url = typeof repository === 'object' ? repository.url : repository;
  return [name === undefined ? '' : `Author: ${name}.`, url === undefined ? '' : `Source: ${url}`]
    .join(' ')
    .trim();
}

/** One kind of line end and no space at line ends, on every machine. */
function normalize(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

/** An order that no machine's language setting changes. */
function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
