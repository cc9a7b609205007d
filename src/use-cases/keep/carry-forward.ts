import { compareNewestFirst, folderNameFor } from '../../domain/backup/backup-name.ts';
import { asFailure, Failure } from '../../domain/failure.ts';
import { formatTime } from '../../domain/backup/manifest.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import { othersBeside } from '../../domain/renewal/other-pairs.ts';
import type { ListedSet } from '../search/sets/merged-listing.ts';
import type { FoundSet } from '../search/sets/open-set.ts';
import { lockedSets } from '../search/sets/unopened-sets.ts';
import { rankedCopies, type Copy } from '../search/precedence.ts';
import type { PairLookup, SearchForPairs } from '../search/find-pair.ts';
import type { Search } from '../search/search.ts';
import type { VerifiedSets } from '../search/sets/verified-sets.ts';
import { sealKey } from '../store/seal-pair.ts';
import { SUPERSEDES_NOTHING, type SetPair, type Superseded } from '../store/stage-set.ts';
import { verifyPair } from '../verify/verify-pair.ts';
import type { Executed } from './execute/execute.ts';
import { supersededBy } from './superseded-by.ts';
import {
  isKeptForEver,
  type KeepDependencies,
  type KeepRequest,
  type KeptCertificate,
} from './keep-request.ts';

/** Pairs of earlier sets that this run did not keep, and what the new set then supersedes. */
export interface Carried {
  readonly pairs: readonly SetPair[];
  /** Nothing if something that counts is not in the new set. */
  readonly supersedes: Superseded;
}

const NOTHING: Carried = { pairs: [], supersedes: SUPERSEDES_NOTHING };

/** A copy, and its name in the new set. */
interface NamedCopy extends Copy {
  readonly name: string;
}

/**
 * Takes over the pairs of earlier sets that are not among the kept ones: of entries that failed, and of those that the list no longer
 * has, until they expire. A line that was deleted by mistake must not cost a certificate.
 *
 * Throws a `Failure` only if the run's time is over.
 */
export async function carryForward(
  kept: readonly SetPair[],
  executed: Executed,
  request: KeepRequest,
  earlier: SearchForPairs | null,
  dependencies: KeepDependencies,
): Promise<Carried> {
  // Without a passphrase nothing that is stored can be opened.
  if (!dependencies.keyring.hasPassphrase || earlier === null) return NOTHING;
  const { search, lookup } = earlier;
  const givesUp = request.certificates.every(({ request: { policy } }) => policy.onRestoreError === 'issue');
  const { copies, isComplete } = await allCopies(search, givesUp);
  const taken = new Map(kept.map((pair) => [nameOf(pair, request), pair]));
  let isWhole = isComplete && !isOvertaken(taken, copies) && !leavesOut(taken, copies, executed, request);
  const pairs: SetPair[] = [];
  const carried = new Set<string>();
  // A clock that is fast must not make a certificate seem to be over.
  const time = earlierOf(executed.name.time, dependencies.serverTime());
  const failed = failedOf(executed, request);
  const moved = request.list === null ? { copies: [], isComplete: true } : await movedCopies(failed, lookup);
  const wanted = wantedOf(latestOfEach([...copies, ...moved.copies]), taken, request);
  for (const copy of wanted) {
    const pair = await carry(copy, time, request, dependencies);
    if (pair === null) isWhole = false;
    else if (isStillWanted(copy, pair, time, request)) {
      pairs.push(pair);
      carried.add(copy.name);
    }
  }
  const isMissing = failed.some(({ name }) => !carried.has(name));
  // An entry that failed and that no set has may be in one that could not be read.
  const isMissed = isMissing && !(moved.isComplete && areReadInFull(search, givesUp));
  if (!isWhole || isMissed) return { ...NOTHING, pairs };
  return { pairs, supersedes: supersededBy(executed.name, search, givesUp && !isMissing, dependencies) };
}

/** Every copy in the sets that count, as far as the stores answer. Throws a `Failure` only if the run's time is over. */
async function allCopies(
  search: Search,
  givesUpLocked: boolean,
): Promise<{ readonly copies: readonly NamedCopy[]; readonly isComplete: boolean }> {
  const sets = search.own();
  const copies: NamedCopy[] = [];
  try {
    for await (const set of sets)
      for (const record of set.manifest.certificates)
        copies.push({ set, record, name: record.name ?? folderNameFor(record.commonName) });
  } catch (error) {
    if (asFailure(error).code === 'timeout') throw error;
    return { copies, isComplete: false };
  }
  return { copies, isComplete: isReadInFull(sets, givesUpLocked) };
}

/** Whether every set of a list was read that could be one of ours, and that no other one supersedes; but for those that have expired. */
function isReadInFull(sets: VerifiedSets, givesUpLocked: boolean): boolean {
  // A person who has a new certificate issued all the same gives up what the passphrase does not open.
  const locked = givesUpLocked ? [] : lockedSets(sets);
  const unread = [...sets.passedOver('gone', 'damaged', 'outdated'), ...locked].filter(
    (listed) => !sets.isOfOtherBranch(listed) && !isStranger(listed, sets.opened),
  );
  return sets.failures.length + unread.length === 0;
}

/** As `isReadInFull`, of a list's other shards too. What has expired, the new set says itself (`lostUntil`). */
function areReadInFull(search: Search, givesUpLocked: boolean): boolean {
  return search.lists().every((sets) => sets.isRead && isReadInFull(sets, givesUpLocked));
}

function failedOf({ results }: Executed, { certificates }: KeepRequest): readonly KeptCertificate[] {
  return certificates.filter((_, index) => results[index] instanceof Failure);
}

/**
 * The copies of entries that failed which other shards of the list may have: those had them before the list was spread in another way.
 * Once an entry has moved, no other shard takes over what it was. Throws a `Failure` only if the run's time is over.
 */
async function movedCopies(
  failed: readonly KeptCertificate[],
  lookup: Pick<PairLookup, 'copiesOf'>,
): Promise<{ readonly copies: readonly NamedCopy[]; readonly isComplete: boolean }> {
  const found: NamedCopy[] = [];
  let isComplete = true;
  for (const { name, request } of failed) {
    const { commonName } = request.specification.subject;
    try {
      const copies = await lookup.copiesOf({ commonName, name });
      found.push(...copies.map((copy) => ({ ...copy, name })));
    } catch (error) {
      if (asFailure(error).code === 'timeout') throw error;
      isComplete = false;
    }
  }
  // What the previous passphrase alone proves may be forged, and must not become a copy of the current one.
  return { copies: found.filter(({ set }) => set.key?.isCurrent === true), isComplete };
}

/** Whether a dated entry of a directory that nobody can open lies behind a set that opens. Every run would read all sets up to it. */
function isStranger({ stored, order }: ListedSet, opened: readonly FoundSet[]): boolean {
  const isBehind = opened.some(({ listed }) => compareNewestFirst(listed.order, order) < 0);
  return stored?.isUnidentified === true && isBehind;
}

function nameOf({ name, certificate }: SetPair, { list }: KeepRequest): string {
  return list === null || name === null ? folderNameFor(certificate.subject.commonName) : name;
}

/** Whether another pair than the kept one counts for its name by precedence: it must stay to be found in its own set. */
function isOvertaken(kept: ReadonlyMap<string, SetPair>, copies: readonly NamedCopy[]): boolean {
  return copies.some(({ name, record }) => {
    const pair = kept.get(name);
    if (pair === undefined) return false;
    const { fingerprint } = pair.certificate;
    const since = formatTime(pair.since);
    return record.since > since || (record.since === since && record.fingerprint > fingerprint);
  });
}

/** Whether sets of a list lie under the name of a single certificate: their other pairs are not carried on, and must stay to be found. */
function leavesOut(
  kept: ReadonlyMap<string, SetPair>,
  copies: readonly NamedCopy[],
  { name: { time } }: Executed,
  { list }: KeepRequest,
): boolean {
  if (list !== null) return false;
  return copies.some(
    ({ name, record }) =>
      record.name !== null && !kept.has(name) && Date.parse(record.notAfter) > time.getTime(),
  );
}

/**
 * The copies to take over. A set of a single certificate has one pair. If this run kept none and the certificate is kept for ever, the
 * stored pair is taken over, whatever is wrong with the inputs, the common name among them: its backups would expire meanwhile.
 */
function wantedOf(
  latest: readonly NamedCopy[],
  taken: ReadonlyMap<string, SetPair>,
  { list, certificates }: KeepRequest,
): readonly NamedCopy[] {
  if (list !== null) return latest.filter(({ name }) => !taken.has(name));
  if (taken.size > 0 || !certificates.some(({ request }) => isKeptForEver(request))) return [];
  const ofCertificate = latest.filter(
    ({ name, record }) => record.isKeptForEver === true || certificates.some((kept) => kept.name === name),
  );
  return rankedCopies(ofCertificate).slice(0, 1);
}

function latestOfEach(copies: readonly NamedCopy[]): NamedCopy[] {
  const byName = Map.groupBy(copies, ({ name }) => name);
  return [...byName.values()].flatMap((ofName) => rankedCopies(ofName).slice(0, 1));
}

/** The pair, sealed as this run seals; `null` if it does not open. */
async function carry(
  copy: NamedCopy,
  time: Date,
  { list }: KeepRequest,
  dependencies: KeepDependencies,
): Promise<SetPair | null> {
  const { set, record, name } = copy;
  const opening = await verifyPair(set, record, dependencies);
  if (opening.kind === 'open') {
    const sealedKey = await sealKey(opening, dependencies.keyring);
    const { certificate } = opening;
    return {
      name: list === null ? null : name,
      certificate,
      sealedKey,
      since: new Date(record.since),
      others: othersBeside(record.fingerprint, record.others ?? [], time),
      isCarried: true,
      isKeptForEver: record.isKeptForEver === true,
    };
  }
  const why = opening.kind === 'damaged' ? opening.problem : 'it has no private key';
  dependencies.log.warning(
    `The certificate ${singleLine(name)} in ${set.listed.place} could not be taken over into the new backup: ${why}. It stays in that backup until that one expires.`,
  );
  return null;
}

function earlierOf(time: Date, serverTime: Date | null): Date {
  return serverTime !== null && serverTime < time ? serverTime : time;
}

/**
 * What is still on the list is renewed by a later run, which must find it, and what is kept for ever is wanted for ever. All else is given
 * up once it has expired.
 */
function isStillWanted(
  { name }: NamedCopy,
  { certificate, isKeptForEver: isForEver = false }: SetPair,
  time: Date,
  { certificates }: KeepRequest,
): boolean {
  return isForEver || certificate.notAfter > time || certificates.some((listed) => listed.name === name);
}
