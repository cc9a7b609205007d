import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findCertificateBlocks } from '../../../domain/certificate/certificate-blocks.ts';
import { readFolder } from '../journal/folder-state.ts';
import type { LinuxFamily } from './linux-family.ts';

/** What the programs of Debian read of an administrator's folder. */
const ENDING = '.crt';

/**
 * Returns the files of an administrator that Debian's program would make trusted, because nobody has started it since they came. Empty on
 * other systems, whose programs read files of many kinds.
 */
export function findPending({
  name,
  anchors,
  bundle,
}: Pick<LinuxFamily, 'name' | 'anchors' | 'bundle'>): readonly string[] {
  if (name !== 'Debian' || !existsSync(bundle)) return [];
  const trusted = bodiesIn(bundle);
  return [...readFolder(anchors).keys()]
    .filter((path) => path.endsWith(ENDING))
    .map((path) => join(anchors, path))
    .filter((path) => readableBodies(path).some((body) => !trusted.has(body)));
}

/** Empty for a file that only root can read. */
function readableBodies(path: string): readonly string[] {
  try {
    return [...bodiesIn(path)];
  } catch {
    return [];
  }
}

/** The certificates in a file, without their marks and lines. The program follows links. */
export function bodiesIn(path: string): ReadonlySet<string> {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return new Set();
  return new Set(findCertificateBlocks(readFileSync(path, 'latin1')).map(({ text }) => bodyOf(text)));
}

/** What is between the marks of a PEM, in one line. */
export function bodyOf(pem: string): string {
  return pem.replace(/-----[A-Z ]*-----|\s/g, '');
}
