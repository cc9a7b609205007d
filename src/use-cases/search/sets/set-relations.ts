import {
  compareNewestFirst,
  dayFolder,
  formatBackupName,
  parseBackupName,
} from '../../../domain/backup/backup-name.ts';
import { MAX_TEXT_BYTES } from '../../../domain/backup/backup-set.ts';
import { MANIFEST_FILE } from '../../../domain/backup/set-files.ts';
import { parseManifest } from '../../../domain/backup/manifest-parser.ts';
import type { Manifest } from '../../../domain/backup/manifest.ts';
import { isOfRepository, type VerifiedSet } from '../../verify/verify-set.ts';
import { areCopies, headBranchOf, storingRun, type ListedSet } from './merged-listing.ts';

/** Every run of GitHub's has an id above 0, and each a greater one than those before; a run that is started again keeps its own. */
const UNKNOWN_RUN_ID = 0;

/** A verified set, and where it is listed. */
interface OpenedSet extends VerifiedSet {
  readonly listed: ListedSet;
}

/**
 * Whether the opened set makes the listed one needless: each certificate that counted in that one is in this one too, or was given up
 * for good. Both have one base name, and the listed one is the earlier. If it has the very name that this set supersedes, it must also be
 * of that run: two runs can give one name in the same second.
 *
 * A set never supersedes one of a later run: then the clock that named it was ahead. Where the store does not tell the run, this is not
 * checked. Nor does it supersede one that had expired before its run could read it.
 *
 * It covers the stores alone in which it lies: `OpenedSets` sees to that.
 */
export function supersedes({ manifest, key, listed }: OpenedSet, other: ListedSet): boolean {
  const { name } = other;
  // What nothing proves can claim anything.
  if (manifest.supersedes === null || key === null || isLostTo(manifest, other)) return false;
  if (runIdOf(other, manifest) > Number(manifest.run.runId)) return false;
  if (listed.name.base !== name.base || listed.name.time.getTime() <= name.time.getTime()) return false;
  const superseded = parseBackupName(manifest.supersedes, name.base);
  if (superseded === null || compareNewestFirst(superseded, name) > 0) return false;
  return !isLastSuperseded({ manifest }, other) || isOfSupersededRun(manifest, other);
}

/** Whether a listed set has expired, and had done so before the run that made another one could read it. */
export function isLostTo({ lostUntil }: Manifest, { isExpired, order }: ListedSet): boolean {
  return isExpired && lostUntil !== undefined && order.time.getTime() <= Date.parse(lostUntil);
}

/**
 * Whether a listed set is older than all that had expired before the run that made another one could read it: the list has to show one of
 * these. Artifacts alone expire.
 */
export function isBehindLost({ lostUntil }: Manifest, { source, order }: ListedSet): boolean {
  return source !== 'artifact' || lostUntil === undefined || order.time.getTime() < Date.parse(lostUntil);
}

/** Whether a listed set has the very name up to which another one goes. A second one of that name may follow it in the list. */
export function isLastSuperseded({ manifest }: Pick<OpenedSet, 'manifest'>, { name }: ListedSet): boolean {
  return manifest.supersedes === formatBackupName(name);
}

function isOfSupersededRun(manifest: Manifest, other: ListedSet): boolean {
  const runId = runIdOf(other, manifest);
  return (
    runId === UNKNOWN_RUN_ID || manifest.supersedesRun === undefined || `${runId}` === manifest.supersedesRun
  );
}

/** Whether a later run made a set than a listed one, or it is unknown which was later. */
export function isOfLaterRun({ manifest }: Pick<OpenedSet, 'manifest'>, listed: ListedSet): boolean {
  return runIdOf(listed, manifest) < Number(manifest.run.runId);
}

/** The run that stored or made a set. Of runs in other places, such as another server, nothing tells which was later. */
function runIdOf(listed: ListedSet, { run }: Pick<Manifest, 'run'>): number {
  const { artifact, stored, run: maker } = listed;
  if (artifact !== undefined || stored?.asset !== undefined)
    return Number(storingRun(listed) ?? UNKNOWN_RUN_ID);
  const isOfSamePlace =
    maker !== undefined && isOfRepository({ run: maker }, { id: run.repositoryId, name: run.repository });
  return isOfSamePlace ? Number(maker.runId) : UNKNOWN_RUN_ID;
}

/**
 * Whether a set that the passphrase proves holds all that sets of the previous passphrase held. A further one must have been dated
 * back: no run makes any. Of another shard a set may have been missed, so that counts only in a directory: all other stores tell when they
 * received a set, whatever its date.
 */
export function replacesPreviousPassphrase(
  { manifest, key, listed }: OpenedSet,
  { listed: previous }: OpenedSet,
): boolean {
  const isOfSameName = listed.name.base === previous.name.base;
  return (
    key?.isCurrent === true &&
    manifest.supersedes !== null &&
    (isOfSameName || previous.source === 'directory')
  );
}

/** Whether a store received a set long after the time of its name. Then the sets that follow it in the list may be newer. */
export function isReceivedLate({ name, order }: Pick<ListedSet, 'name' | 'order'>): boolean {
  return order.time.getTime() > name.time.getTime();
}

/** Whether a run on the branch or tag of a set stored a listed one too, as far as its store tells. */
export function isOfBranch(listed: ListedSet, { manifest: { run } }: Pick<OpenedSet, 'manifest'>): boolean {
  const headBranch = headBranchOf(listed);
  return headBranch === null || run.ref.replace(/^refs\/(heads|tags)\//, '') === headBranch;
}

/**
 * Whether a listed set has another name than one that was opened, and holds the same: of one run, or of a day on which the directory keeps
 * what did not change once.
 */
export function isOfSameRunOrDay(listed: ListedSet, { listed: opened, manifest }: OpenedSet): boolean {
  const runId = runIdOf(listed, manifest);
  const isOfSameRun = runId !== UNKNOWN_RUN_ID && `${runId}` === manifest.run.runId;
  const isOfSameDay =
    opened.source === 'directory' && dayFolder(opened.name.time) === dayFolder(listed.name.time);
  return isOfSameRun || isOfSameDay || formatBackupName(opened.name) === formatBackupName(listed.name);
}

/**
 * Whether another run stored a set than the one that made it, which whoever may write to the store can do with every genuine set.
 * If the store does not tell which run stored it, one that it received long after it was made.
 */
export function isStoredAgain({ listed, manifest }: Pick<OpenedSet, 'listed' | 'manifest'>): boolean {
  const runId = listed.artifact?.runId ?? UNKNOWN_RUN_ID;
  return runId === UNKNOWN_RUN_ID ? isReceivedLate(listed) : `${runId}` !== manifest.run.runId;
}

/** Whether a set holds something that another one does not: a certificate, or files of which nothing readable tells whether they are the same. */
export function holdsOther(
  { manifest }: Pick<OpenedSet, 'manifest'>,
  other: Pick<OpenedSet, 'manifest'>,
): boolean {
  if (manifest.action === 'backup') return true;
  const known = new Set(other.manifest.certificates.map(({ fingerprint }) => fingerprint));
  return manifest.certificates.some(({ fingerprint }) => !known.has(fingerprint));
}

/**
 * Whether a listed set is a copy, in another place, of one that was opened. Two runs of one second give the same name, so the run that
 * made it is compared too. What a listed set says of its run is not proved: it can only make a set count less.
 */
export async function isCopyOf(listed: ListedSet, { listed: opened, manifest }: OpenedSet): Promise<boolean> {
  return areCopies(opened, listed) && (toldRun(listed) ?? (await readRunId(listed))) === manifest.run.runId;
}

/** Whether a set that was opened is this listed one, or a copy of it, as far as the listing tells. */
export function liesAt(listed: ListedSet, { listed: opened, manifest }: OpenedSet): boolean {
  if (opened === listed) return true;
  const run = toldRun(listed);
  return areCopies(opened, listed) && (run === undefined || run === manifest.run.runId);
}

/** The run that a listing says stored or made a set. */
function toldRun(listed: ListedSet): string | undefined {
  return storingRun(listed) ?? listed.run?.runId;
}

/** `null` if the set does not say. Whoever opens it finds out why. */
async function readRunId(listed: ListedSet): Promise<string | null> {
  let reader;
  try {
    reader = await listed.open();
    return reader === null
      ? null
      : parseManifest(await reader.readText(MANIFEST_FILE, MAX_TEXT_BYTES)).run.runId;
  } catch {
    return null;
  } finally {
    await reader?.close();
  }
}
