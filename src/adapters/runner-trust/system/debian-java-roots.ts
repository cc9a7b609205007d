import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../../domain/failure.ts';
import { readFolder, type FolderState } from '../journal/folder-state.ts';
import { runKeytool } from '../java/keytool.ts';
import type { Programs } from '../programs.ts';

/** Below Debian's folder of certificates: the roots of every Java, made when the first one is installed. */
const ROOTS = 'java/cacerts';
/** Java's own kind of store, which has its names in the clear. */
const JKS = Buffer.from('feedfeed', 'hex');
const PASSWORD = ['-storepass', 'changeit'];

/** Where the roots are, how they were, and whose have to go. */
interface JavaRoots {
  readonly generated: string;
  readonly before: FolderState;
  /** Of the names of the anchors. */
  readonly prefix: string;
}

/**
 * Removes a run's certificates from the roots of Debian's Java. A Java that was installed while they were trusted has them, and nothing
 * takes them out. Does nothing if the file is as it was, or is without them. Throws a `Failure` (`not-written`).
 */
export async function removeFromJavaRoots(
  { generated, before, prefix }: JavaRoots,
  programs: Programs,
): Promise<void> {
  const now = readFolder(generated, [ROOTS]).get(ROOTS);
  if (now === undefined || now === before.get(ROOTS)) return;
  const path = join(generated, ROOTS);
  const beginning = `debian:${prefix}`;
  if (isCertainlyWithout(path, beginning)) return;
  const keytool = programs.find('keytool');
  if (keytool === null)
    throw new Failure(
      'not-written',
      `keytool is not there to remove the certificate from the roots of Java (${path}). Install a Java, or delete the file if this machine needs none.`,
    );
  const of = ['-keystore', path, ...PASSWORD];
  const listed = await runKeytool(programs, 'list the roots of Java', [keytool, '-list', ...of]);
  for (const [alias] of listed.matchAll(new RegExp(`^${beginning}\\d+\\.pem(?=,)`, 'gm')))
    await runKeytool(
      programs,
      'remove a certificate from the roots of Java',
      [keytool, '-delete', '-noprompt', '-alias', alias, ...of],
      { asRoot: true },
    );
}

/** Nothing is known of a store of another kind, which may be encrypted. */
function isCertainlyWithout(path: string, alias: string): boolean {
  const bytes = readFileSync(path);
  return bytes.subarray(0, JKS.length).equals(JKS) && !bytes.includes(alias);
}
