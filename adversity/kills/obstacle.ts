import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const LINES = 'what somebody else wrote\n';

/** Puts something at a path that is not what belongs there; `elsewhere` is a folder that a link may lead to. */
export const OBSTACLES: Readonly<Record<string, (path: string, elsewhere: string) => void>> = {
  'a link to a file': (path, elsewhere) => {
    writeFileSync(join(elsewhere, 'target'), LINES);
    symlinkSync(join(elsewhere, 'target'), path);
  },
  'a link to nothing': (path, elsewhere) => {
    symlinkSync(join(elsewhere, 'nothing'), path);
  },
  'a link to a folder': (path, elsewhere) => {
    symlinkSync(elsewhere, path);
  },
  'a link to an endless device': (path) => {
    symlinkSync('/dev/zero', path);
  },
  'a link to itself': (path) => {
    symlinkSync(path, path);
  },
  'a pipe': (path) => {
    execFileSync('mkfifo', [path]);
  },
  'a folder': (path) => {
    mkdirSync(path);
    writeFileSync(join(path, 'mine'), LINES);
  },
  'a socket': (path) => {
    // Node would remove it when it closes the server; a process that is killed leaves it.
    const listen = `require('net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`;
    try {
      execFileSync(process.execPath, ['-e', listen], { stdio: 'ignore' });
    } catch {
      // That was the kill.
    }
    if (!lstatSync(path).isSocket()) throw new Error(`${path} is no socket`);
  },
  'a full device': (path) => {
    execFileSync('mknod', [path, 'c', '1', '7'], { stdio: 'pipe' });
  },
  'a file': (path) => {
    writeFileSync(path, LINES);
  },
};

/** Whether this machine lets us make devices. */
export function canMakeDevices(folder: string): boolean {
  try {
    OBSTACLES['a full device']?.(join(folder, 'device'), folder);
    writeFileSync(join(folder, 'device'), '');
    return true;
  } catch {
    return false;
  }
}

/** All that is below a folder: kinds, modes, contents. */
export function pictureOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const { mode } = lstatSync(path);
      const content = entry.isFile()
        ? createHash('sha256').update(readFileSync(path)).digest('hex')
        : entry.isSymbolicLink()
          ? readlinkSync(path)
          : '';
      return `${path} ${mode.toString(8)} ${content}`;
    })
    .sort();
}

/** Puts an obstacle at a path whose folder may be missing. */
export function plant(kind: string, path: string, elsewhere: string): void {
  mkdirSync(dirname(path), { recursive: true });
  OBSTACLES[kind]?.(path, elsewhere);
}
