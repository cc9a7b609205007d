import { Failure, messageOf } from '../../domain/failure.ts';
import { isNotAfter } from '../../domain/backup/restore-date.ts';
import type { PlacedFiles } from '../../ports/restore-target.ts';
import { mapConcurrent } from '../map-concurrent.ts';
import { Search, type SearchScope } from '../search/search.ts';
import type { FoundSet } from '../search/sets/open-set.ts';
import type { SkippedSet } from '../search/sets/passed-over.ts';
import { openCopy, openPairs } from './open-copy.ts';
import { NOTHING_PLACED, placeFiles, type ReturningPair } from './place-files.ts';
import {
  describeSet,
  nothingUsable,
  onlyFromFuture,
  onlyPublic,
  unexpectedCopy,
  unexpectedSet,
} from './problems.ts';
import { RestoreSets } from './restore-sets.ts';
import type {
  CertificateRestore,
  RestoreDependencies,
  RestoreReport,
  RestoreRequest,
  WantedCertificate,
} from './restore-request.ts';

/** Opening is mostly work for the processor. */
const OPENED_AT_ONCE = 8;

/** The certificate of a set that keeps one, whatever its name is. */
const THE_ONLY_ONE = { commonName: '', name: '' };

/**
 * Restores a whole set, or certificates each by itself from the set that has the copy that counts. What fails its checks is passed over
 * for an older set, with a warning. The target is changed once, after every check has passed.
 *
 * What keeps one certificate from being restored is in its report, and does not stop the others. Throws a `Failure` for what concerns
 * all of them: as `VerifiedSets.at` does, `locked` if the passphrase does not open the newest sealed set, `invalid` if sets were found
 * and none can be restored, `unexpected-certificate` if none of them holds the certificate that was named, and `not-written` if a file
 * cannot take its place; then nothing was changed.
 */
export async function restore(
  request: RestoreRequest,
  dependencies: RestoreDependencies,
): Promise<RestoreReport> {
  await dependencies.target.check();
  const now = dependencies.clock.now();
  const later: Date[] = [];
  const scope = scopeOf(request, now, (time) => {
    later.push(time);
  });
  const search = new Search(scope, { ...dependencies, cache: null });
  try {
    const sets = await RestoreSets.in(search, dependencies);
    const run = new RestoreRun(request, sets, { now, later }, dependencies);
    return await run.restore();
  } finally {
    await search.close();
  }
}

/** `onLater` learns of sets that only the date rules out. */
function scopeOf(request: RestoreRequest, now: Date, onLater: (time: Date) => void): SearchScope {
  const { artifactName, list, action, date, runId, fromAnyRepository } = request;
  return {
    artifactName,
    list,
    about: artifactName,
    // A person who names a date to come wants what a wrong clock has made.
    now: date.until !== null && date.until > now ? date.until : now,
    ...(action === undefined ? {} : { action }),
    isWanted: ({ name, artifact, isExpired }) => {
      if (runId !== null && artifact?.runId !== runId) return false;
      if (isNotAfter(name.time, date)) return true;
      if (!isExpired) onLater(name.time);
      return false;
    },
    // A person who names a run, or a directory, has said which sets are meant.
    fromAnyBranch: runId !== null || fromAnyRepository,
    fromAnyRepository,
  };
}

/** What all parts of one restore share. */
class RestoreRun {
  readonly #request: RestoreRequest;
  readonly #sets: RestoreSets;
  readonly #now: Date;
  readonly #later: readonly Date[];
  readonly #dependencies: RestoreDependencies;
  /** What was passed over here, beside what the search passed over. */
  readonly #failed: SkippedSet[] = [];

  constructor(
    request: RestoreRequest,
    sets: RestoreSets,
    { now, later }: { readonly now: Date; readonly later: readonly Date[] },
    dependencies: RestoreDependencies,
  ) {
    this.#request = request;
    this.#sets = sets;
    this.#now = now;
    this.#later = later;
    this.#dependencies = dependencies;
  }

  async restore(): Promise<RestoreReport> {
    const { first } = this.#sets;
    if (first === null) return this.#reportAbsence();
    this.#warnOfOtherBranch();
    const { certificates } = this.#request;
    const report = certificates === null ? this.#restoreSet(first) : this.#restoreEach(certificates);
    return await report;
  }

  /** Throws if there are sets after all, or if that could not be seen. */
  #reportAbsence(): RestoreReport {
    const { failure, unopened, laterFromFuture } = this.#sets;
    const { artifactName } = this.#request;
    if (failure !== null) throw failure;
    if (this.#skipped.length > 0) throw nothingUsable(artifactName, this.#skipped);
    if (unopened.length > 0) throw onlyPublic(artifactName, unopened);
    if (laterFromFuture !== null) throw onlyFromFuture(artifactName, laterFromFuture);
    const names = this.#request.certificates?.map((wanted) => ({ ...namesOf(wanted), outcome: null })) ?? [];
    return this.#report(NOTHING_PLACED, names, null);
  }

  async #restoreSet(first: FoundSet): Promise<RestoreReport> {
    for await (const set of this.#setsInOrder(first)) {
      const report = await this.#tryToPlace(set);
      if (report === null) continue;
      this.#warnOfUnseen();
      return report;
    }
    const { artifactName, expectedFingerprint } = this.#request;
    if (this.#sets.failure !== null) throw this.#sets.failure;
    if (expectedFingerprint === undefined || this.#failed.length > 0)
      throw nothingUsable(artifactName, this.#skipped);
    throw unexpectedSet(artifactName, expectedFingerprint, first, {
      skipped: this.#skipped,
      leftOut: this.#sets.leftOut,
    });
  }

  /** Of a single certificate precedence says which set it is; of all else the newest is meant. */
  async *#setsInOrder({ manifest }: FoundSet): AsyncGenerator<FoundSet> {
    const { expectedFingerprint } = this.#request;
    const isSingle = manifest.certificates.some(({ name }) => name === null);
    if (isSingle && expectedFingerprint === undefined)
      for await (const { set } of this.#sets.copiesOf(THE_ONLY_ONE)) yield set;
    else yield* this.#sets.inOrder(expectedFingerprint);
  }

  /** `null` if the set fails a check. */
  async #tryToPlace(set: FoundSet): Promise<RestoreReport | null> {
    try {
      const pairs = await openPairs(set, this.#dependencies);
      const placed = await placeFiles(pairs, set, this.#request, this.#now, this.#dependencies);
      const restores = pairs.map((outcome) => {
        const { name, certificate } = outcome;
        return { name, commonName: certificate.subject.commonName, outcome };
      });
      return this.#report(placed, restores, set);
    } catch (error) {
      this.#passOver(set, error, 'The backup');
      return null;
    }
  }

  async #restoreEach(certificates: readonly WantedCertificate[]): Promise<RestoreReport> {
    const outcomes = await mapConcurrent(certificates, (wanted) => this.#find(wanted), {
      ...this.#dependencies,
      done: 'Opened',
      concurrency: OPENED_AT_ONCE,
    });
    const pairs = outcomes.filter(isFound);
    const placed = await placeFiles(pairs, null, this.#request, this.#now, this.#dependencies);
    this.#warnOfUnseen();
    const restores = certificates.map((wanted, index) => ({
      ...namesOf(wanted),
      outcome: outcomes[index] ?? null,
    }));
    return this.#report(placed, restores, null);
  }

  /** `null` if the store has answered, and no set holds the certificate. */
  async #find(wanted: WantedCertificate): Promise<ReturningPair | null> {
    const { name, expectedFingerprint, ...sought } = wanted;
    let isDamaged = false;
    for await (const copy of this.#sets.copiesOf(wanted)) {
      try {
        return await openCopy(copy, name, wanted, this.#dependencies);
      } catch (error) {
        this.#passOver(copy.set, error, `The backup of ${sought.commonName} in`);
        isDamaged = true;
      }
    }
    if (this.#sets.failure !== null) throw this.#sets.failure;
    // What was passed over may have held it: that is not the same as not to be there.
    if (isDamaged || this.#sets.skipped.length > 0) throw nothingUsable(sought.commonName, this.#skipped);
    if (expectedFingerprint === undefined) return null;
    for await (const copy of this.#sets.copiesOf({ ...sought, name }))
      throw unexpectedCopy(wanted, copy, this.#sets.leftOut);
    return null;
  }

  /** Throws what is no fault of the set. */
  #passOver(set: FoundSet, error: unknown, what: string): void {
    if (!(error instanceof Failure) || error.code !== 'invalid') throw error;
    const { listed, manifest } = set;
    const reason = messageOf(error);
    if (!this.#failed.some(({ name }) => name === manifest.name))
      this.#failed.push({ name: manifest.name, place: listed.place, reason });
    this.#dependencies.log.warning(
      `${what} ${describeSet(set)} was passed over for an older one: ${reason}.`,
    );
  }

  get #skipped(): readonly SkippedSet[] {
    const byName = new Map([...this.#sets.skipped, ...this.#failed].map((set) => [set.name, set]));
    return [...byName.values()];
  }

  #warnOfOtherBranch(): void {
    const { otherBranch } = this.#sets;
    if (otherBranch === null) return;
    this.#dependencies.log.warning(
      `Neither this branch nor the default branch has a backup of ${this.#request.artifactName} that can be used. One of ${otherBranch} is used.`,
    );
  }

  #warnOfUnseen(): void {
    const { failure, expiredNewer, laterFromFuture } = this.#sets;
    const { artifactName, expectedFingerprint, date } = this.#request;
    if (failure !== null)
      this.#dependencies.log.warning(
        `A backup of ${artifactName} was restored, but whether it is the newest could not be checked. ${failure.message}`,
      );
    if (expiredNewer !== null && expectedFingerprint === undefined)
      this.#dependencies.log.warning(
        `A backup of ${artifactName} was restored, but a newer one has expired (${expiredNewer}). If that one held another certificate, bring it back from another copy.`,
      );
    if (laterFromFuture !== null && expectedFingerprint === undefined && date.until === null)
      this.#dependencies.log.warning(
        `A backup of ${artifactName} was restored, but another one is dated in the future (${laterFromFuture}). Correct this machine's clock if it is behind. If it was ahead when that backup was made, restore that backup by its date if it is the one that you want.`,
      );
  }

  #report(
    { files, keptBeside }: PlacedFiles,
    certificates: readonly CertificateRestore[],
    set: FoundSet | null,
  ): RestoreReport {
    const { expired, hasSets, leftOut, ofOtherAction } = this.#sets;
    const unopenedCount = set?.key === null ? set.manifest.userFiles.sealedCount : 0;
    const skipped = this.#skipped;
    const oldestLater = this.#later.reduce<Date | null>(
      (oldest, time) => (oldest === null || time < oldest ? time : oldest),
      null,
    );
    return {
      now: this.#now,
      ...{
        set,
        certificates,
        files,
        keptBeside,
        unopenedCount,
        skipped,
        hasSets,
        expired,
        ofOtherAction,
        leftOut,
        oldestLater,
      },
    };
  }
}

function namesOf({ name, commonName }: WantedCertificate): Omit<CertificateRestore, 'outcome'> {
  return { name, commonName };
}

function isFound<Item extends object>(outcome: Item | Failure | null): outcome is Item {
  if (outcome === null) return false;
  return !(outcome instanceof Failure);
}
