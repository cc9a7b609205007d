// Preloaded into the action's process. Keeps what nobody could look at afterwards: the arguments and the environment of
// every process that it starts, and what it removes from the runner's temporary folders.
import childProcess from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, resolve, sep } from 'node:path';

const record = process.env.CERTKEEP_LEAK_RECORD;
const temporaryFolders = [process.env.RUNNER_TEMP, process.env.TMPDIR].map((folder) => resolve(folder) + sep);
const { appendFileSync, cpSync, existsSync, mkdirSync } = fs;
let removals = 0;

function keep(path) {
  const target = resolve(String(path));
  if (!temporaryFolders.some((folder) => target.startsWith(folder)) || !existsSync(target)) return;
  removals += 1;
  const copy = join(record, 'removed', `${process.pid}-${removals}`);
  mkdirSync(copy, { recursive: true });
  cpSync(target, join(copy, 'content'), { recursive: true });
}

for (const [owner, name] of [
  [fs, 'rm'],
  [fs, 'rmSync'],
  [fs, 'unlink'],
  [fs, 'unlinkSync'],
  [fs.promises, 'rm'],
  [fs.promises, 'unlink'],
]) {
  const original = owner[name];
  owner[name] = (path, ...rest) => {
    keep(path);
    return original.call(owner, path, ...rest);
  };
}

const { spawn } = childProcess;
childProcess.spawn = (command, args, options, ...rest) => {
  const environmentOfChild = options?.env ?? process.env;
  appendFileSync(join(record, 'processes.jsonl'), `${JSON.stringify([command, args, environmentOfChild])}\n`);
  return spawn(command, args, options, ...rest);
};
syncBuiltinESMExports();
