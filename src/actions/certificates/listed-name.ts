import { folderNameFor } from '../../domain/backup/backup-name.ts';
import type { ParseInput } from '../step/inputs.ts';
import { characterCount, textUpTo } from '../step/parsers.ts';

/** RFC 5280, appendix A.1: ub-common-name. */
const MAX_COMMON_NAME = 64;
const shortText = textUpTo(MAX_COMMON_NAME);

/** File systems take 255 bytes; old files are kept beside new ones under longer names. */
const MAX_NAME_LENGTH = 200;

/** The name of a certificate in paths and sets. Throws if the name is longer than file systems allow: sets use it as a folder name. */
export function listedName(commonName: string): string {
  const name = folderNameFor(commonName);
  if (name.length <= MAX_NAME_LENGTH) return name;
  throw new Error(
    `has ${name.length} characters in the form of file names, and may have ${MAX_NAME_LENGTH}: letters and digits of ASCII take one each, all others three for each byte`,
  );
}

/** A common name that a certificate, files and sets can have. */
export const parseCommonName: ParseInput<string> = (given, workspace) => {
  const length = characterCount(given);
  if (length > MAX_COMMON_NAME)
    throw new Error(
      `must have 1 to ${MAX_COMMON_NAME} characters, and has ${length}: give a short name, and the long one among subject-alternative-names`,
    );
  const commonName = shortText(given, workspace);
  listedName(commonName);
  return commonName;
};
