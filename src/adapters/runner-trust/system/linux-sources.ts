import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { TrustJournal } from '../../../ports/trust.ts';
import { areSame, readFolder, readState, writeState, type FolderState } from '../journal/folder-state.ts';
import { addedPrefix } from '../job-files.ts';
import type { LinuxFamily } from './linux-family.ts';

type Sources = Pick<LinuxFamily, 'sources'>;
type Place = Pick<TrustJournal, 'id' | 'folder'>;

/** Notes in the journal's folder what the roots of the system are made of, apart from the anchors of the run. */
export function recordSources(journal: Place, family: Sources): void {
  writeState(fileOf(journal), sourcesWithout(journal, family));
}

/** Whether the roots of the system are made of what they were made of when `recordSources` was called. */
export function areSourcesAsBefore(journal: Place, family: Sources): boolean {
  const before = readState(fileOf(journal));
  return before !== null && areSame(before, sourcesWithout(journal, family));
}

function sourcesWithout(journal: Place, { sources }: Sources): FolderState {
  const state = new Map<string, string>();
  for (const source of sources) {
    const below = [...readFolder(source)].map(([path, kind]) => [join(source, path), kind] as const);
    for (const [path, kind] of [[source, ''] as const, ...below])
      if (!basename(path).startsWith(addedPrefix(journal))) state.set(path, `${kind} ${contentOf(path)}`);
  }
  return state;
}

/** The programs follow links. Empty for a folder, and for what cannot be read. */
function contentOf(path: string): string {
  try {
    return hash('sha256', readFileSync(path));
  } catch {
    return '';
  }
}

function fileOf({ folder }: Place): string {
  return join(folder, 'system-sources.json');
}
