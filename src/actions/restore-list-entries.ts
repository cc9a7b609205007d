import { isAbsolute, relative, sep } from 'node:path';
import { isSafePath } from '../domain/set-path.ts';
import type { WantedCertificate } from '../use-cases/restore-list.ts';
import { readPlacedEntries, readPlacedEntry, type ListEntries, type NamedEntry } from './list-entries.ts';
import type { ListInput } from './list-input.ts';
import type { Inputs } from './inputs.ts';
import type { NamedList } from './set-base-input.ts';

/** A certificate of the list, and where its files go. */
export interface RestoreEntry extends NamedEntry {
  readonly wanted: WantedCertificate;
}

/**
 * The certificates of a list that are to be restored, with places below `folder`. Throws a `Failure` (`invalid-input`)
 * for what is wrong with the list as a whole.
 */
export async function readRestoreEntries(
  list: ListInput & Pick<NamedList, 'paths'>,
  workspace: string,
  folder: string,
): Promise<ListEntries<RestoreEntry>> {
  return readPlacedEntries(list, workspace, (inputs) => readEntry(inputs, folder));
}

function readEntry(inputs: Inputs, folder: string): RestoreEntry {
  const { name, commonName, places, expectedFingerprint } = readPlacedEntry(inputs, folder);
  return {
    name,
    places,
    wanted: {
      name,
      commonName,
      certificatePath: pathBelow(folder, places.certificatePath, 'cert-path'),
      privateKeyPath: pathBelow(folder, places.privateKeyPath, 'key-path'),
      ...(expectedFingerprint === undefined ? {} : { expectedFingerprint }),
    },
  };
}

/** All files are written beside their places and moved at once, which the one folder above them makes possible. */
function pathBelow(folder: string, path: string, input: string): string {
  const inside = relative(folder, path);
  const below = inside.split(sep).join('/');
  if (!isAbsolute(inside) && isSafePath(below)) return below;
  throw new Error(
    `"${input}" is ${path}, and files are restored below ${folder} alone: give path, a folder above all files of the list`,
  );
}
