import type { ListInput } from './list-inputs.ts';
import { readInputs, type InputTable } from '../step/inputs.ts';
import { FINGERPRINT_INPUTS } from '../step/shared-inputs.ts';
import { CERTIFICATE_INPUTS } from './certificate-inputs.ts';
import { checkPaths, LISTED_PATHS, pathsFor } from './certificate-paths.ts';
import { readListEntries, type EntryInputs, type ListEntries, type NamedEntry } from './list-entries.ts';
import { listedName } from './listed-name.ts';

/** An entry for an action that keeps nothing: which certificate is meant, and where its files are. */
export interface PlacedEntry extends NamedEntry {
  readonly commonName: string;
  readonly expectedFingerprint: string | null;
}

/** What such an action reads of an entry. What else the root action takes may be there too, so that one list serves every action. */
const PLACED_INPUTS = {
  'common-name': CERTIFICATE_INPUTS['common-name'],
  'cert-path': LISTED_PATHS['cert-path'],
  'key-path': LISTED_PATHS['key-path'],
  ...FINGERPRINT_INPUTS,
} satisfies InputTable;

/** Where the files of entries are that do not say it themselves: the texts of these inputs of the step. */
export interface StepPaths {
  readonly 'cert-path': string;
  readonly 'key-path': string;
}

/**
 * The entries of a list, with paths below `folder` if they are not absolute. `check` throws what is wrong with an entry beyond that.
 * Throws as `readListEntries` does.
 */
export function readPlacedEntries(
  list: ListInput,
  paths: StepPaths,
  { workspace, folder }: { readonly workspace: string; readonly folder: string },
  check: (entry: PlacedEntry) => void = () => undefined,
): Promise<ListEntries<PlacedEntry>> {
  // Of what the step says, only the places of files hold for an entry. All else is of the whole run.
  const source = (name: string): string => (name === 'cert-path' || name === 'key-path' ? paths[name] : '');
  return readListEntries(list, { workspace, source }, (inputs) => {
    const entry = readPlacedEntry(inputs, folder);
    check(entry);
    return entry;
  });
}

function readPlacedEntry({ source, shared }: EntryInputs, folder: string): PlacedEntry {
  const values = readInputs(PLACED_INPUTS, source, { workspace: folder, shared });
  const name = listedName(values['common-name']);
  const paths = pathsFor(name, { ...values, 'p12-path': null });
  const problem = checkPaths(paths);
  if (problem !== null) throw new Error(problem);
  const { 'common-name': commonName, 'expected-fingerprint': expectedFingerprint } = values;
  return { name, commonName, paths, expectedFingerprint };
}
