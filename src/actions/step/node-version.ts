import { Failure } from '../../domain/failure.ts';

/** What `action.yml` asks for. act, and runners that are older than it, start an action with the Node that they have. */
const NEEDED_MAJOR = 24;

/**
 * Throws a `Failure` (`unsupported`) if `version`, such as `20.20.2`, is older than the program needs. Uses nothing that an old
 * Node lacks.
 */
export function rejectOldNode(version: string): void {
  if (Number.parseInt(version, 10) >= NEEDED_MAJOR) return;
  throw new Failure(
    'unsupported',
    `Certkeep needs Node ${NEEDED_MAJOR}, and this runner started it with Node ${version}: update the runner or, with act, its image. Nothing was read or written.`,
  );
}
