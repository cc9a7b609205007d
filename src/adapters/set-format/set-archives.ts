import type { SetArchives } from '../../ports/backup-set.ts';
import { packPairs, unpackPairs } from './pair-archive.ts';
import { identifyFiles, openFiles } from './sealed-files.ts';

/** The archives in a set: tar and gzip, and for the user's files the encryption of `openssl enc`. */
export const setArchives: SetArchives = { packPairs, unpackPairs, openFiles, identifyFiles };
