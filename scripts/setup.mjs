// Makes a fresh clone ready: installs the locked dependencies if they are missing or out of date, among them
// the Node 24 that actions run on, and which `npm run` finds first on its path from then on.
//
// Plain JavaScript for whatever Node the machine has: nothing of the project is installed when it starts.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

function install() {
  console.log('certkeep: installing the locked dependencies (once; about a minute) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    console.error('certkeep: `npm ci` failed; its message stands above. Nothing else was done.');
    process.exit(1);
  }
}

/** The version of the `node` that the rest of an npm script will use. */
function nodeOnPath() {
  const result = spawnSync('node', ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  return (result.stdout ?? '').trim();
}

if (!isInstalled()) install();
const wanted = Number(readFileSync(join(root, '.node-version'), 'utf8'));
const found = nodeOnPath();
if (!(Number(/^v(\d+)/.exec(found)?.[1]) >= wanted)) {
  console.error(
    `certkeep: Node ${wanted} is needed, and ${found || 'no Node'} was found. ` +
      `Start this through npm (\`npm start\`, \`npm test\`), or install Node ${wanted}.`,
  );
  process.exit(1);
}

// What else was given is a script to run, with its parameters. It is started from here because a shell remembers where
// it found a command: after a first installation `node` would still be the machine's own in the same line of package.json.
const [script, ...parameters] = process.argv.slice(2);
if (script !== undefined) {
  const child = spawn('node', [script, ...parameters], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  // An interruption reaches the script too, which cleans up; this process only has to outlive it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code) => process.exit(code ?? 1));
}
