import { sep } from 'node:path';

/** What the artifact client throws if its packer fails. */
const PACKER_ERROR = 'An error has occurred during zip creation for the artifact';

/** Work whose orphan errors are caught. */
interface Guarded {
  readonly folder: string;
  readonly reject: (error: Error) => void;
}

const guarded = new Set<Guarded>();

/**
 * Does the work, and throws if a stream of a file below the folder fails that has no listener.
 *
 * The cache client pipes its archive into a request, and the artifact client throws from inside an event of its packer. If a file
 * cannot be read, either would end the process. What the work has begun goes on in the background.
 */
export async function throwOrphanErrors<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const { promise: broken, reject } = Promise.withResolvers<never>();
  const entry: Guarded = { folder, reject };
  if (guarded.size === 0) process.on('uncaughtException', catchOrphan);
  guarded.add(entry);
  try {
    return await Promise.race([work(), broken]);
  } finally {
    guarded.delete(entry);
    if (guarded.size === 0) process.off('uncaughtException', catchOrphan);
  }
}

function catchOrphan(error: unknown): void {
  const parents = [...guarded].filter(({ folder }) => isOrphan(folder, error));
  for (const { reject } of parents) reject(error as Error);
  if (parents.length > 0) return;
  process.off('uncaughtException', catchOrphan);
  // Thrown from here, Node would report it as this listener's own error.
  setImmediate(() => {
    throw error;
  });
}

function isOrphan(folder: string, error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.message === PACKER_ERROR) return true;
  const { path, code, syscall } = error as NodeJS.ErrnoException;
  // The error of a file that is open names no path.
  return path?.startsWith(`${folder}${sep}`) ?? (code === 'EIO' && syscall === 'read');
}
