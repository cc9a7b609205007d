import {
  compareNewestFirst,
  formatBackupName,
  parseBackupName,
  type BackupName,
} from '../../domain/backup/backup-name.ts';
import { summarize } from '../../domain/words/summarize.ts';
import type { Log } from '../../ports/run.ts';
import { lostSets } from '../search/expired.ts';
import type { Search } from '../search/search.ts';
import { storingRun, type ListedSet } from '../search/sets/merged-listing.ts';
import { lockedSets } from '../search/sets/unopened-sets.ts';
import type { VerifiedSets } from '../search/sets/verified-sets.ts';
import type { Superseded, SupersededSet } from '../store/stage-set.ts';

/**
 * What a new set that has everything which this run could see says of earlier ones. A person who has new certificates issued all the same
 * gives up what is in expired sets.
 */
export function supersededBy(
  name: BackupName,
  search: Search,
  givesUp: boolean,
  { log }: { readonly log: Log },
): Superseded {
  const inherited = search.own().opened[0]?.manifest;
  const shards = shardsRead(search);
  const lost = lostSets(search, [search.own(), ...(shards === null ? [] : [shards])]);
  if (givesUp && search.scope.list !== null) warnOfGivenUp([...lost, ...lockedSets(search.own())], log);
  // What had expired in other shards is unknown if they were not read.
  const isUnread = shards === null && search.scope.list !== null;
  const lostUntil = [
    ...lost.map(({ order }) => order.time),
    ...(isUnread ? timesOf(inherited?.lostUntil) : []),
  ];
  return {
    set: newestSuperseded(name, search, givesUp),
    listUntil:
      shards === null
        ? (timesOf(inherited?.supersedesListUntil)[0] ?? null)
        : (shards.newestListed?.order.time ?? null),
    lostUntil: givesUp ? null : latest(lostUntil),
  };
}

function warnOfGivenUp(sets: readonly ListedSet[], log: Log): void {
  if (sets.length > 0)
    log.warning(
      `on-restore-error: issue, for every entry of this run, gives up backups that cannot be used: ${summarize(sets.map(({ place }) => place))}. An entry that only they held is new from now on.`,
    );
}

/** The sets of a list's other shards, if this run read them; else `null`. */
function shardsRead(search: Search): VerifiedSets | null {
  if (search.scope.list === null) return null;
  const shards = search.ofOtherShards();
  return shards.isRead ? shards : null;
}

/**
 * Up to which earlier set the new one holds all that counts: the newest one that a store listed. Of sets that are newer than that one
 * this run cannot know: the list was old, or another run was faster. A cached set says itself how far it goes.
 */
function newestSuperseded(name: BackupName, search: Search, givesUp: boolean): SupersededSet | null {
  const own = search.own();
  const [newest] = own.opened;
  if (newest !== undefined && compareNewestFirst(newest.listed.name, name) <= 0) return null;
  const given = givesUp ? own.passedOver('expired') : [];
  const known = [
    { text: own.newestStored?.manifest.name ?? null, runId: own.newestStored?.manifest.run.runId ?? null },
    { text: newest?.manifest.supersedes ?? null, runId: newest?.manifest.supersedesRun ?? null },
    ...given.map((listed) => ({ text: formatBackupName(listed.name), runId: storingRun(listed) })),
  ];
  const [last] = known
    .flatMap(({ text, runId }) => {
      const parsed = text === null ? null : parseBackupName(text, name.base);
      return parsed === null ? [] : [{ parsed, runId }];
    })
    .toSorted((some, other) => compareNewestFirst(some.parsed, other.parsed));
  return last === undefined ? null : { name: formatBackupName(last.parsed), runId: last.runId };
}

function timesOf(text: string | undefined): readonly Date[] {
  return text === undefined ? [] : [new Date(text)];
}

function latest(times: readonly Date[]): Date | null {
  return times.length === 0 ? null : new Date(Math.max(...times.map((time) => time.getTime())));
}
