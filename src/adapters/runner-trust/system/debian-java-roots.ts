import { join } from 'node:path';
import { readFolder, type FolderState } from '../folder-state.ts';
import { runOrFail, type Programs } from '../programs.ts';

/** Below Debian's folder of certificates: the roots of every Java, made when the first one is installed. */
const ROOTS = 'java/cacerts';
const PASSWORD = ['-storepass', 'changeit'];

/** Where the roots are, how they were, and whose have to go. */
export interface JavaRoots {
  readonly generated: string;
  readonly before: FolderState;
  /** Of the names of the anchors. */
  readonly prefix: string;
}

/**
 * Removes a run's certificates from the roots of Debian's Java. A Java that was installed while they were trusted has them, and nothing
 * takes them out. Does nothing if the file is as it was. Throws a `Failure` (`not-written`).
 */
export async function removeFromJavaRoots(
  { generated, before, prefix }: JavaRoots,
  programs: Programs,
): Promise<void> {
  const now = readFolder(generated, [ROOTS]).get(ROOTS);
  if (now === undefined || now === before.get(ROOTS)) return;
  const keytool = programs.find('keytool') ?? 'keytool';
  const of = ['-keystore', join(generated, ROOTS), ...PASSWORD];
  const listed = await runOrFail(programs, 'list the roots of Java', [keytool, '-list', ...of]);
  for (const [alias] of listed.matchAll(new RegExp(`^debian:${prefix}\\d+\\.pem(?=,)`, 'gm')))
    await runOrFail(
      programs,
      'remove a certificate from the roots of Java',
      [keytool, '-delete', '-noprompt', '-alias', alias, ...of],
      { asRoot: true },
    );
}
