import { fileAt } from '../adapters/files/further-files.ts';
import type { Finding } from '../domain/finding.ts';
import { checkList } from '../use-cases/check-list.ts';
import type { CheckReport, CheckRequest, CheckWorld } from '../use-cases/check.ts';
import { readPlacedEntries, readPlacedEntry, type BadEntry } from './list-entries.ts';
import type { NamedList } from './set-base-input.ts';

/** Checks the certificates of a list. Throws a `Failure` (`invalid-input`) for what is wrong with the list as a whole. */
export async function checkListed(
  request: CheckRequest,
  list: NamedList,
  world: CheckWorld,
  workspace: string,
): Promise<CheckReport> {
  const { entries, badEntries } = await readPlacedEntries(list, workspace, (inputs) =>
    readPlacedEntry(inputs, workspace),
  );
  return checkList(
    {
      ...request,
      list: list.name,
      shardBase: list.shard === null ? null : list.base,
      certificates: entries.map(({ commonName, places }) => ({
        commonName,
        location: places.certificatePath,
      })),
      entryFindings: badEntries.map(findingOf),
    },
    { ...world, fileAt },
  );
}

function findingOf({ position, failure: { message } }: BadEntry): Finding {
  return { code: 'invalid-entry', level: 'error', message, about: position, at: null };
}
