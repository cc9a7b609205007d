import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** What opens a page in the person's browser, by platform. */
const OPENERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens a file in the person's browser. If there is none, nothing happens: its path is printed too. */
export function openPage(path: string): void {
  const [command = '', ...parameters] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...parameters, pathToFileURL(path).href], {
    detached: true,
    stdio: 'ignore',
  });
  child.on('error', () => undefined);
  child.unref();
}
