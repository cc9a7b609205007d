import { relative, resolve } from 'node:path';

/**
 * The folder that the person's shell is in, so that what is printed can be pasted there: npm starts scripts in the
 * project's root, and names the folder that it was called in in `INIT_CWD`.
 */
export function callerFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: calledIn } = process.env;
  return script === 'start' && calledIn !== undefined ? calledIn : process.cwd();
}

/** A path as the person would write it. */
export function fromCaller(path: string): string {
  return relative(callerFolder(), path) || '.';
}

/** What the person means by a path. */
export function toAbsolute(path: string): string {
  return resolve(callerFolder(), path);
}
