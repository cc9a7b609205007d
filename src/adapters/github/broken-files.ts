import { sep } from 'node:path';

/**
 * Does the work, and throws where a stream of a file below the folder breaks off to which nobody listens. The cache client
 * pipes its archive into a request: where the file cannot be read, the error would end the process without a word.
 * What the work has begun goes on, as does whatever else a client was given up at.
 */
export async function endingWithBrokenFile<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const { promise: broken, reject } = Promise.withResolvers<never>();
  const listen = (error: unknown): void => {
    if (isOfFileBelow(folder, error)) {
      reject(error);
      return;
    }
    process.off('uncaughtException', listen);
    // Thrown from here it would be said to be this listener's own.
    setImmediate(() => {
      throw error;
    });
  };
  process.on('uncaughtException', listen);
  try {
    return await Promise.race([work(), broken]);
  } finally {
    process.off('uncaughtException', listen);
  }
}

/** A file that was opened tells of itself no more than that the disk failed. */
function isOfFileBelow(folder: string, error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { path, code, syscall } = error as NodeJS.ErrnoException;
  return path?.startsWith(`${folder}${sep}`) ?? (code === 'EIO' && syscall === 'read');
}
