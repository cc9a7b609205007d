import { folderNameFor } from '../../domain/backup-name.ts';

/** File systems take 255 bytes; old files are kept beside new ones under longer names. */
const MAX_NAME_LENGTH = 200;

/** The name of a certificate in paths and sets. Throws if it, which is a folder's in every set, is longer than file systems allow. */
export function listedName(commonName: string): string {
  const name = folderNameFor(commonName);
  if (name.length <= MAX_NAME_LENGTH) return name;
  throw new Error(
    `the common name has ${name.length} characters in the form of file names, and may have ${MAX_NAME_LENGTH}: letters and digits of ASCII take one each, all others three for each byte`,
  );
}
