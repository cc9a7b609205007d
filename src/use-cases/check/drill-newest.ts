import { compareNewestFirst, formatBackupName } from '../../domain/backup/backup-name.ts';
import { pathOfPublicFile } from '../../domain/backup/backup-set.ts';
import type { Certificate } from '../../domain/certificate/certificate.ts';
import { count } from '../../domain/words/count.ts';
import { asFailure, messageOf, type Failure } from '../../domain/failure.ts';
import type { FindingCode, FindingLevel } from '../../domain/finding.ts';
import { formatTime, type CertificateRecord } from '../../domain/backup/manifest.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import type { Clock, RepositoryIdentity } from '../../ports/run.ts';
import type { ListedSet } from '../search/merged-listing.ts';
import { gravest } from '../search/lookup-result.ts';
import { GONE, type FoundSet } from '../search/open-set.ts';
import { type VerifiedSets } from '../search/verified-sets.ts';
import { openContent, type DrillDependencies } from '../store/drill.ts';
import { replacedIn } from '../store/file-certificates.ts';
import { readBytes, verifySet, type VerifiedSet } from '../verify/verify-set.ts';

/** What is said of a set; the message goes on after its name. */
export interface DrillProblem {
  readonly code: FindingCode;
  readonly level: FindingLevel;
  readonly message: string;
}

/** What came of reading the newest set of a search back and opening it. */
export interface DrillOutcome {
  /** `null` if there is none, or none could be found. */
  readonly newest: ListedSet | null;
  /** In a few words. */
  readonly result: string;
  readonly isVerified: boolean;
  readonly certificates: readonly Certificate[];
  /** The fingerprints of those that, as the proved set says, only a person replaces. */
  readonly keptForEver: ReadonlySet<string>;
  /** The fingerprints of those whose private keys are in the proved set. */
  readonly withKeys: ReadonlySet<string>;
  readonly problems: readonly DrillProblem[];
  /** Why the stores could not be looked at; `null` if they answered. */
  readonly failure: Failure | null;
  readonly expired: readonly ListedSet[];
  /** Sets of another action than the one whose sets are looked for. */
  readonly unrelated: readonly ListedSet[];
  readonly isOutOfTime: boolean;
}

export interface NewestDependencies extends DrillDependencies {
  readonly clock: Clock;
  readonly run: { readonly repository: RepositoryIdentity };
}

const MAKE_ANOTHER = 'Run the workflow that makes it, so that there is a sound one.';

/**
 * Drills the set that a restoration would want: the newest sealed one with a passphrase, else the newest. A damaged set fails the drill
 * even if an older one is sound. Never throws.
 */
export async function drillNewest(
  sets: VerifiedSets,
  dependencies: NewestDependencies,
): Promise<DrillOutcome> {
  let first: FoundSet | null;
  try {
    first = await sets.at(0);
  } catch (error) {
    return unopened(sets, asFailure(error));
  }
  const [damaged] = newerThan(first, sets.passedOver('damaged'));
  if (damaged !== undefined) return damagedOutcome(damaged, reasonFor(damaged, sets));
  const [gone] = newerThan(first, sets.passedOver('gone'));
  if (gone !== undefined) return goneOutcome(gone, reasonFor(gone, sets));
  if (first !== null) {
    const outcome = await openSet(first, first.listed, dependencies);
    return withLaterFromFuture(withExpiredNewer(withKeylessNewer(outcome, first, sets), sets), sets);
  }
  const [ofOther] = sets.ofOthers;
  if (ofOther !== undefined) return ofOtherBranch(ofOther, dependencies);
  const failure = gravest(sets.failures);
  const [unsealed] = sets.passedOver('public');
  if (failure === null && unsealed !== undefined) return drillPublic(unsealed, dependencies);
  return outcomeOf(null, {
    failure,
    expired: sets.passedOver('expired'),
    unrelated: sets.unrelated.map(({ listed }) => listed),
    isOutOfTime: failure?.code === 'timeout',
  });
}

/** Behind the first set the list may have been read on: a set of the previous passphrase counts only once its end was seen. */
function newerThan(first: FoundSet | null, sets: readonly ListedSet[]): readonly ListedSet[] {
  if (first === null) return sets;
  return sets.filter(({ order }) => compareNewestFirst(order, first.listed.order) <= 0);
}

async function openSet(
  set: VerifiedSet,
  newest: ListedSet,
  dependencies: NewestDependencies,
): Promise<DrillOutcome> {
  try {
    const { certificates, problem } = await openContent(set, dependencies);
    if (problem !== null) return damagedOutcome(newest, problem);
    return opened(set, newest, certificates, await certificatesInFiles(set, dependencies), dependencies);
  } catch (error) {
    return damagedOutcome(newest, messageOf(error));
  }
}

function opened(
  set: VerifiedSet,
  newest: ListedSet,
  certificates: readonly Certificate[],
  inFiles: Awaited<ReturnType<typeof certificatesInFiles>>,
  dependencies: NewestDependencies,
): DrillOutcome {
  const all = [...certificates, ...inFiles.certificates];
  const { problems } = inFiles;
  if (set.key !== null)
    return outcomeOf(newest, {
      result: resultOf(set),
      isVerified: true,
      certificates: all,
      keptForEver: fingerprintsIn(set, ({ isKeptForEver }) => isKeptForEver === true),
      withKeys: fingerprintsIn(set, ({ privateKey }) => privateKey === 'sealed'),
      problems: [...leftOutProblems(set), ...problems],
    });
  const unproved = newest.name.isPublic ? keyless(dependencies.keyring.hasPassphrase) : NOT_OPENED;
  const result = newest.name.isPublic
    ? 'its checksums agree; it holds no private key'
    : 'its checksums agree; not opened without a passphrase';
  return outcomeOf(newest, { result, certificates: all, problems: [unproved, ...problems] });
}

/** What belongs to Certkeep itself is in no backup, and is no loss. */
function leftOutProblems({ manifest }: VerifiedSet): readonly DrillProblem[] {
  const leftOut = manifest.userFiles.leftOut.filter(({ reason }) => reason !== 'ours');
  const total = leftOut.reduce((sum, { count: files }) => sum + files, 0);
  if (total === 0) return [];
  const reasons = leftOut.map(({ reason }) => reason).join(', ');
  const message = `does not hold ${count(total, 'file')} that its paths matched (${reasons}). The run that made it named them in its warnings. Change paths, or what is there.`;
  return [{ code: 'left-out', level: 'warning', message }];
}

function fingerprintsIn(
  { manifest }: VerifiedSet,
  isMeant: (record: CertificateRecord) => boolean,
): ReadonlySet<string> {
  return new Set(manifest.certificates.filter(isMeant).map(({ fingerprint }) => fingerprint));
}

/** The certificates in those of the user's files that are public, and what is said of those that have given way to others. */
async function certificatesInFiles(
  { digests, reader }: VerifiedSet,
  { reader: parser, clock }: NewestDependencies,
): Promise<Pick<DrillOutcome, 'certificates' | 'problems'>> {
  const certificates: Certificate[] = [];
  const problems: DrillProblem[] = [];
  for (const { path } of digests) {
    if (pathOfPublicFile(path) === null) continue;
    const found = parser.parsePublicFile(await readBytes(reader, path)) ?? [];
    const replaced = replacedIn(found, clock.now(), parser);
    certificates.push(...found.filter((certificate) => !replaced.has(certificate)));
    problems.push(...[...replaced].map((certificate) => replacedProblem(certificate, path)));
  }
  return { certificates, problems };
}

function replacedProblem({ subjectLine, notAfter }: Certificate, path: string): DrillProblem {
  return {
    code: 'replaced',
    level: 'notice',
    message: `holds the certificate ${singleLine(subjectLine)}, which expired at ${formatTime(notAfter)}, beside a valid one for the same name and key (${singleLine(path)}). Remove the expired one from the file.`,
  };
}

function resultOf({ manifest: { certificates, userFiles } }: VerifiedSet): string {
  const keys = certificates.filter(({ privateKey }) => privateKey === 'sealed').length;
  const opened = [
    ...(keys === 0 ? [] : [keys === 1 ? 'the private key' : `${keys} private keys`]),
    ...(userFiles.sealedCount === 0 ? [] : [count(userFiles.sealedCount, 'file')]),
  ];
  return opened.length === 0 ? 'whole and proved' : `whole and proved; opened ${opened.join(' and ')}`;
}

const NOT_OPENED: DrillProblem = {
  code: 'not-opened',
  level: 'warning',
  message:
    'is sealed and was not opened, because no passphrase was given. Its checksums agree, but nothing shows that it can be restored. Set passphrase, and check that the secret exists.',
};

/** Nobody who may write to the store can make a sealed set, but everybody can make a public one in its place. */
function keyless(hasPassphrase: boolean): DrillProblem {
  return {
    code: 'keyless',
    level: hasPassphrase ? 'error' : 'notice',
    message:
      'was made without a passphrase: it holds no private key, and nothing proves who made it. Give passphrase to the step that makes it.',
  };
}

/** Runs since the newest sealed set had no passphrase, and left sets that restore no key. */
function withKeylessNewer(outcome: DrillOutcome, newest: FoundSet, sets: VerifiedSets): DrillOutcome {
  const [newer] = newerThan(newest, sets.passedOver('public'));
  if (newer === undefined) return outcome;
  const message = `is the newest with a private key. A newer one (${newer.place}) was made without a passphrase. Check that the secret exists in the workflow that makes it.`;
  return { ...outcome, problems: [...outcome.problems, { code: 'keyless', level: 'warning', message }] };
}

/** What the newest set held cannot be read any more, and may be another certificate. */
function withExpiredNewer(outcome: DrillOutcome, { expiredNewer }: VerifiedSets): DrillOutcome {
  const [expired] = expiredNewer;
  if (expired === undefined) return outcome;
  const message = `is the newest that can be read. A newer one (${expired.place}) has expired. If it held another certificate, bring that one back from another copy, and raise retention-days.`;
  return { ...outcome, problems: [...outcome.problems, { code: 'unreadable', level: 'warning', message }] };
}

/** This machine's clock is slow, or that of the machine was fast which made the set. */
function withLaterFromFuture(outcome: DrillOutcome, { laterFromFuture }: VerifiedSets): DrillOutcome {
  const [later] = laterFromFuture;
  if (later === undefined) return outcome;
  const message = `is the newest that is not dated in the future. Another one is (${later.place}). Correct this machine's clock if it is behind. If it was ahead when that backup was made, delete that backup.`;
  return { ...outcome, problems: [...outcome.problems, { code: 'unreadable', level: 'warning', message }] };
}

async function ofOtherBranch(set: FoundSet, dependencies: NewestDependencies): Promise<DrillOutcome> {
  const outcome = await openSet(set, set.listed, dependencies);
  const message = `was made on another branch (${singleLine(set.manifest.run.ref)}). Neither this branch nor the default branch has one. Run the workflow that makes it there.`;
  return { ...outcome, problems: [...outcome.problems, { code: 'other-branch', level: 'warning', message }] };
}

/** There are public sets alone, which a search with a passphrase does not open. */
async function drillPublic(listed: ListedSet, dependencies: NewestDependencies): Promise<DrillOutcome> {
  const { name } = listed;
  const { repository } = dependencies.run;
  try {
    const reader = await listed.open();
    if (reader === null) return goneOutcome(listed, GONE);
    try {
      const expected = {
        kind: 'backup',
        artifactName: name.base,
        name: formatBackupName(name),
        repository,
      } as const;
      const verification = await verifySet(reader, expected, dependencies);
      if (verification.kind === 'verified') return await openSet(verification.set, listed, dependencies);
      return damagedOutcome(listed, verification.kind === 'damaged' ? verification.problem : 'it is sealed');
    } finally {
      await reader.close();
    }
  } catch (error) {
    return failedOutcome(listed, asFailure(error));
  }
}

function reasonFor({ name, place }: ListedSet, { skipped }: VerifiedSets): string {
  const skip = skipped.find((set) => set.place === place && set.name === formatBackupName(name));
  return skip?.reason ?? '';
}

function damagedOutcome(newest: ListedSet, problem: string): DrillOutcome {
  const message = `is damaged and cannot be restored: ${problem}. ${MAKE_ANOTHER}`;
  return outcomeOf(newest, { result: 'damaged', problems: [{ code: 'damaged', level: 'error', message }] });
}

function goneOutcome(newest: ListedSet, reason: string): DrillOutcome {
  const message = `could not be read: ${reason}. Run again. If it was deleted, it is no longer listed then.`;
  return outcomeOf(newest, {
    result: 'could not be fetched',
    problems: [{ code: 'unreadable', level: 'error', message }],
  });
}

/** What kept the search from its end concerns the newest set that it had seen; or nothing was listed at all. */
function unopened({ newestListed }: VerifiedSets, failure: Failure): DrillOutcome {
  return newestListed === null
    ? outcomeOf(null, { failure, isOutOfTime: failure.code === 'timeout' })
    : failedOutcome(newestListed, failure);
}

function failedOutcome(newest: ListedSet, failure: Failure): DrillOutcome {
  if (failure.code === 'invalid') return damagedOutcome(newest, messageOf(failure));
  const isLocked = failure.code === 'locked';
  const message = `${isLocked ? 'is locked.' : 'could not be read.'} ${failure.message}`;
  return outcomeOf(newest, {
    result: isLocked ? 'the passphrase does not open it' : 'could not be read',
    problems: [{ code: isLocked ? 'locked' : 'unreadable', level: 'error', message }],
    isOutOfTime: failure.code === 'timeout',
  });
}

function outcomeOf(newest: ListedSet | null, changes: Partial<DrillOutcome>): DrillOutcome {
  return {
    newest,
    result: '',
    isVerified: false,
    certificates: [],
    keptForEver: new Set(),
    withKeys: new Set(),
    problems: [],
    failure: null,
    expired: [],
    unrelated: [],
    isOutOfTime: false,
    ...changes,
  };
}
