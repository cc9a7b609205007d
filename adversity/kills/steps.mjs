// Preloaded into the action's process: counts its steps, which are the operations on files below some folders, the
// requests and the programs that it starts, and does something at one of them. CERTKEEP_STEPS says what, as JSON:
// see `StepPlan` in `stepping.ts`. The names of all steps are appended to a file.
import childProcess from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import { basename, relative, sep } from 'node:path';
import { URL } from 'node:url';

const plan = JSON.parse(process.env['CERTKEEP_STEPS'] ?? '{}');
const list = fs.openSync(plan.list, 'a');
const { writeSync } = fs;

const ERRNO = {
  EPERM: -1,
  EIO: -5,
  EACCES: -13,
  ENOSPC: -28,
  EROFS: -30,
};
/** A full disk takes no more bytes and no more names; a read-only one no change at all, from then on. */
const LASTS = { ENOSPC: ['write', 'make'], EROFS: ['write', 'make', 'move', 'remove', 'mode'] };

/** An action may have a second script, which runs at the end of the job. */
const isHit = plan.script === undefined || basename(process.argv[1] ?? '') === plan.script;
let steps = 0;
/** The paths of open files that are counted. */
const paths = new Map();

function isCounted(path) {
  return plan.roots.some((root) => path === root || path.startsWith(`${root}${sep}`));
}

function nameOf(path) {
  const root = plan.roots.find((folder) => path === folder || path.startsWith(`${folder}${sep}`));
  return `${plan.roots.indexOf(root)}:${relative(root, path)}`;
}

/** Counts a step. Throws if it is to fail. */
function step(kind, operation, path) {
  if (kind === 'read' && !plan.reads) return;
  steps += 1;
  if (isHit) writeSync(list, `${kind} ${operation} ${path === null ? '' : nameOf(path)}\n`);
  const { at, act } = plan;
  if (at === undefined || !isHit) return;
  if (act.startsWith('SIG')) {
    if (steps === at) process.kill(process.pid, act);
    return;
  }
  const isLasting = LASTS[act] !== undefined;
  const isAffected = isLasting ? steps >= at && LASTS[act].includes(kind) : steps === at;
  if (!isAffected || path === null) return;
  throw Object.assign(new Error(`${act}: injected, ${operation} '${path}'`), {
    code: act,
    errno: ERRNO[act],
    syscall: operation,
    path,
  });
}

const textOf = (path) => (path instanceof URL ? path.pathname : String(path));

function kindOfOpen(flags) {
  const isReading =
    flags === undefined ||
    flags === 'r' ||
    (typeof flags === 'number' && (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) === 0);
  return isReading ? 'read' : 'make';
}

/** What an operation does, by its name without `Sync`; those that are not named here change nothing. */
const KINDS = {
  writeFile: 'write',
  appendFile: 'write',
  copyFile: 'make',
  link: 'make',
  symlink: 'make',
  mkdir: 'make',
  mkdtemp: 'make',
  rename: 'move',
  rm: 'remove',
  rmdir: 'remove',
  unlink: 'remove',
  chmod: 'mode',
  utimes: 'mode',
  lstat: 'read',
  stat: 'read',
  access: 'read',
  readdir: 'read',
  readFile: 'read',
  realpath: 'read',
  opendir: 'read',
};

/** Whether an operation runs that is made of others, which are no steps of their own. */
let isInside = false;

function asOne(work) {
  isInside = true;
  try {
    return work();
  } finally {
    isInside = false;
  }
}

/** The original, looked at with each call: of a path, or of an open file. */
function wrapSync(name, kind) {
  const original = fs[`${name}Sync`];
  const counting = (target, ...rest) => {
    const path = typeof target === 'number' ? paths.get(target) : textOf(target);
    if (isInside || path === undefined || !isCounted(path)) return original(target, ...rest);
    step(kind, name, path);
    if (name !== 'writeFile' || typeof target !== 'number' || rest[0].length < 2) {
      return asOne(() => original(target, ...rest));
    }
    // A kill, or the end of the disk, can fall into the middle of it.
    const half = Math.floor(rest[0].length / 2);
    asOne(() => original(target, rest[0].slice(0, half), ...rest.slice(1)));
    step(kind, 'write-rest', path);
    return asOne(() => original(target, rest[0].slice(half), ...rest.slice(1)));
  };
  // Some have a variant: `realpathSync.native`.
  fs[`${name}Sync`] = Object.assign(counting, original);
}

function wrapPromise(name, kind) {
  const original = fs.promises[name];
  fs.promises[name] = async (target, ...rest) => {
    const path = typeof target === 'object' && !(target instanceof URL) ? null : textOf(target);
    if (path !== null && isCounted(path)) step(kind, name, path);
    return original(target, ...rest);
  };
}

/** With a callback, which is the last parameter. */
function wrapCallback(name, kind) {
  const original = fs[name];
  if (original === undefined) return;
  const counting = (target, ...rest) => {
    const path = typeof target === 'number' ? paths.get(target) : textOf(target);
    if (path === undefined || !isCounted(path)) return original(target, ...rest);
    try {
      step(typeof kind === 'function' ? kind(rest) : kind, name, path);
    } catch (error) {
      process.nextTick(rest.at(-1), error);
      return undefined;
    }
    return original(target, ...rest);
  };
  fs[name] = Object.assign(counting, original);
}

for (const [name, kind] of Object.entries(KINDS)) {
  if (fs[`${name}Sync`] !== undefined) wrapSync(name, kind);
  if (fs.promises[name] !== undefined) wrapPromise(name, kind);
  wrapCallback(name, kind);
}
wrapSync('write', 'write');
wrapSync('fchmod', 'mode');
wrapSync('fsync', 'write');
wrapSync('fstat', 'read');
wrapCallback('write', 'write');
wrapCallback('fsync', 'write');

const { openSync, closeSync, open } = fs;
fs.openSync = (path, flags, ...rest) => {
  const text = textOf(path);
  if (!isInside && isCounted(text)) step(kindOfOpen(flags), 'open', text);
  const file = openSync(path, flags, ...rest);
  if (isCounted(text)) paths.set(file, text);
  return file;
};
fs.closeSync = (file) => {
  paths.delete(file);
  return closeSync(file);
};
fs.open = (path, flags, ...rest) => {
  const text = textOf(path);
  if (!isCounted(text)) return open(path, flags, ...rest);
  const done = rest.pop();
  try {
    step(kindOfOpen(flags), 'open', text);
  } catch (error) {
    process.nextTick(done, error);
    return undefined;
  }
  return open(path, flags, ...rest, (error, file) => {
    if (error === null) paths.set(file, text);
    done(error, file);
  });
};
const { close } = fs;
fs.close = (file, ...rest) => {
  paths.delete(file);
  return close(file, ...rest);
};

async function* counted(chunks, path) {
  for await (const chunk of chunks) {
    step('write', 'write', path);
    yield chunk;
  }
}

const openPromise = fs.promises.open;
fs.promises.open = async (path, flags, ...rest) => {
  const text = textOf(path);
  if (!isCounted(text)) return openPromise(path, flags, ...rest);
  step(kindOfOpen(flags), 'open', text);
  const handle = await openPromise(path, flags, ...rest);
  for (const [name, kind] of [
    ['write', 'write'],
    ['writeFile', 'write'],
    ['chmod', 'mode'],
    ['utimes', 'mode'],
    ['sync', 'write'],
    ['stat', 'read'],
    ['read', 'read'],
    ['readFile', 'read'],
  ]) {
    const original = handle[name].bind(handle);
    handle[name] = async (first, ...others) => {
      const isStream = name === 'writeFile' && typeof first !== 'string' && !ArrayBuffer.isView(first);
      if (!isStream) step(kind, name, text);
      return original(isStream ? counted(first, text) : first, ...others);
    };
  }
  return handle;
};

/** A request has two steps: before it is sent, and when its answer begins, by when the server has done it. */
function wrapRequests(client) {
  const { request } = client;
  client.request = (...parameters) => {
    const options = parameters.find((value) => typeof value === 'object' && !(value instanceof URL)) ?? {};
    const operation = `${options.method ?? 'GET'} ${String(options.path ?? parameters[0]).replace(/\?.*/, '')}`;
    step('request', `${operation} sent`, null);
    const sent = request(...parameters);
    sent.prependOnceListener('response', () => {
      step('request', `${operation} answered`, null);
    });
    return sent;
  };
  client.get = (...parameters) => {
    const sent = client.request(...parameters);
    sent.end();
    return sent;
  };
}

wrapRequests(http);
wrapRequests(https);

const { fetch } = globalThis;
globalThis.fetch = async (resource, options) => {
  const operation = `${options?.method ?? 'GET'} ${new URL(resource.url ?? resource).pathname}`;
  step('request', `${operation} sent`, null);
  const answer = await fetch(resource, options);
  step('request', `${operation} answered`, null);
  return answer;
};

const { spawn } = childProcess;
childProcess.spawn = (command, ...rest) => {
  step('program', command, null);
  const child = spawn(command, ...rest);
  // It goes on without whoever started it.
  if (plan.script !== undefined) step('program', `${command} started`, null);
  return child;
};

syncBuiltinESMExports();
