import type { StoredRun } from './state.ts';

/** A ref whose cache entries a run sees; bit 1 of `Permission` is read, bit 2 is write. */
export interface CacheScope {
  readonly Scope: string;
  readonly Permission: 1 | 3;
}

/** Events that run with untrusted code or text on the default branch. Their entries could poison trusted runs. */
const UNTRUSTED_ON_DEFAULT_BRANCH = new Set(['pull_request_target', 'issue_comment', 'workflow_run']);

/** Whether GitHub gives the run a token that cannot write cache entries. */
export function readsCacheOnly(event: string): boolean {
  return UNTRUSTED_ON_DEFAULT_BRANCH.has(event);
}

/**
 * The refs whose entries a run may use, in the order in which they are searched: its own, then the default branch.
 *
 * https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching#restrictions-for-accessing-a-cache
 */
export function cacheScopesOf(
  run: Pick<StoredRun, 'event' | 'ref'>,
  defaultBranch: string,
): readonly CacheScope[] {
  const main = `refs/heads/${defaultBranch}`;
  const own: CacheScope = { Scope: run.ref, Permission: readsCacheOnly(run.event) ? 1 : 3 };
  return run.ref === main ? [own] : [own, { Scope: main, Permission: 1 }];
}
