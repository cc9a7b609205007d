import { Failure } from '../../src/domain/failure.ts';
import type { CertificateReport } from '../../src/use-cases/keep/certificate-report.ts';
import { BackupChecks } from './backup-checks.ts';
import type { Installed } from './installed.ts';
import type { Issued, Ledger, Standing } from './ledger.ts';
import type { Expectation, Oracle } from './oracle.ts';
import type { KeepRun } from './play-run.ts';
import { Broken } from './promises.ts';
import { checkEnding, checkStoring, checkUsersFiles } from './run-checks.ts';
import type { FaultKind } from './run-process.ts';
import type { Blob } from './shelves.ts';
import {
  describe,
  describeExpected,
  fingerprintOf,
  isPlain,
  isUntroubled,
  outcomeOf,
  type Outlook,
  type Watched,
} from './watched-run.ts';

/** Faults that nobody can notice: an answer that looks whole and is not. */
const QUIET: readonly FaultKind[] = ['stale', 'gone', 'corrupt'];

/** Compares what came of runs of `keep` with what is true. */
export class KeepChecks {
  readonly #installed: Installed;
  readonly #ledger: Ledger;
  readonly #oracle: Oracle;
  readonly #backups: BackupChecks;
  /** The fingerprints of pairs that a stranger made. */
  readonly #strangers: Set<string>;

  constructor(installed: Installed, ledger: Ledger, oracle: Oracle, strangers: Set<string>) {
    this.#installed = installed;
    this.#ledger = ledger;
    this.#oracle = oracle;
    this.#backups = new BackupChecks(installed, ledger);
    this.#strangers = strangers;
  }

  /** Throws `Broken` for the first promise that was not kept. */
  check(watched: Watched, newBlobs: readonly Blob[]): void {
    const { run, outlooks } = watched;
    checkEnding(run);
    checkStoring(
      run,
      newBlobs.filter(({ runId }) => runId === run.machine.process.id),
    );
    checkUsersFiles(run.diskBefore, run.disk);
    for (const outlook of outlooks) {
      const after = this.#ledger.standingOf(outlook.commonName, run.disk);
      const outcome = outcomeOf(run, outlook.commonName);
      if (outcome === null || outcome instanceof Failure) this.#checkFailed(outlook, outcome, after, watched);
      else if (!run.plan.isDryRun) this.#checkKept(outlook, outcome, after, watched);
      this.#backups.checkReplaced(outlook, after, run.disk);
    }
    this.#backups.checkReported(run);
  }

  /** Of runs that raced, wanted the same and met no fault, all that kept a certificate hold the same one. */
  checkRace(all: readonly Watched[]): void {
    const { hasCache, certificates } = this.#installed.installation;
    const isQuiet = all.every(({ run }) => run.machine.process.met.length === 0 && isPlain(run.plan));
    if (all.length < 2 || !isQuiet || !hasCache) return;
    for (const commonName of certificates) {
      const held = all.flatMap(({ run }) => {
        const outcome = outcomeOf(run, commonName);
        return outcome === null || outcome instanceof Failure ? [] : [outcome.certificate?.fingerprint ?? ''];
      });
      const isOfWorkspace = all.some(({ outlooks }) =>
        outlooks.some(({ standing }) => standing.kind === 'pair'),
      );
      if (new Set(held).size < 2 || isOfWorkspace) continue;
      const numbers = held.map((fingerprint) => this.#ledger.certificate(fingerprint)?.number ?? 0);
      throw new Broken(
        'runs that race end with one identity',
        `${commonName}: numbers ${numbers.join(' and ')}`,
      );
    }
  }

  #checkFailed(outlook: Outlook, failure: Failure | null, after: Standing, watched: Watched): void {
    const { standing, expected, commonName } = outlook;
    const isSame = standing.kind === after.kind && fingerprintOf(standing) === fingerprintOf(after);
    if (!isSame && after.kind !== 'pair')
      throw new Broken(
        'what was there before a failure is still there',
        `${commonName} was ${describe(standing)} and is ${describe(after)}`,
      );
    if (failure === null || !isUntroubled(watched) || expected.kind === 'unclear') return;
    if (expected.kind === 'renewed' && expected.mayBeRefused === failure.code) return;
    if (expected.kind !== 'refused' || !expected.codes.includes(failure.code))
      throw new Broken(
        'an identity changes only for a reason that is true',
        `nothing went wrong and ${commonName} was to be ${describeExpected(expected)}, but the run failed (${failure.code}): ${failure.message}`,
      );
  }

  #checkKept(outlook: Outlook, outcome: CertificateReport, after: Standing, watched: Watched): void {
    const { commonName, expected } = outlook;
    const { machine, mayStore, passphrase } = watched.run;
    const broken = (what: string): Broken =>
      new Broken('the workspace holds a valid pair, or the run failed', `${commonName} ${what}`);
    if (after.kind !== 'pair') throw broken(`is ${describe(after)}`);
    const { certificate } = after;
    if (certificate.fingerprint !== outcome.certificate?.fingerprint)
      throw broken('is another one than the run reported');
    if (certificate.commonName !== commonName) throw broken(`is for ${certificate.commonName}`);
    if (!certificate.x509.verify(certificate.x509.publicKey)) throw broken('is not signed with its own key');
    if (machine.time < certificate.notBefore) throw broken('is not valid yet');
    if (machine.time >= certificate.notAfter) throw broken('has expired');
    const due = this.#oracle.reasonToRenew(certificate, false, machine.time);
    // The only certificate that may be used stays while it is valid.
    const isExpected = due === 'expiring' && watched.run.expectedFingerprint === certificate.fingerprint;
    if (mayStore && due !== null && !isExpected) throw broken(`was ${outcome.status}, and is ${due}`);
    if (passphrase !== null) this.#checkMaker(outlook, certificate, watched.run);
    if (isUntroubled(watched) && expected.kind !== 'unclear')
      this.#checkExpected(outlook, outcome, certificate);
    else this.#checkPlausible(outlook, outcome, certificate, watched);
  }

  /**
   * A stranger's pair is never used, unless the stranger knew a passphrase that counted: an earlier one counts until a set of this one is
   * there. From then on it is as good as ours.
   */
  #checkMaker(outlook: Outlook, certificate: Issued, run: KeepRun): void {
    const { commonName, expected } = outlook;
    if (!this.#strangers.has(certificate.fingerprint)) return;
    const isProved = [expected, this.#expectOfSeen(outlook, run)].some(
      (each) => (each.kind === 'reused' || each.kind === 'renewed') && each.of === certificate,
    );
    if (!isProved) throw new Broken('no set without a proof is used', `${commonName} is of a stranger`);
    this.#strangers.delete(certificate.fingerprint);
  }

  /** What was to be expected of a run that faults kept some sets from, which it could not know of. */
  #expectOfSeen({ commonName, standing }: Outlook, run: KeepRun): Expectation {
    const { machine } = run;
    const own = this.#installed.shelves.all.filter(({ runId }) => runId === machine.process.id);
    const hidden = new Set([...machine.place.hidden, ...own]);
    const place = { ...machine.place, hidden };
    return this.#oracle.expect(commonName, { ...run, machine: { ...machine, place } }, standing);
  }

  /** Nothing went wrong: there is one right outcome. */
  #checkExpected({ commonName, expected }: Outlook, outcome: CertificateReport, certificate: Issued): void {
    const isRight =
      outcome.status === expected.kind &&
      (expected.kind === 'reused'
        ? certificate === expected.of
        : outcome.reason === expected.reason &&
          (expected.kind !== 'renewed' || outcome.replaced?.fingerprint === expected.of.fingerprint));
    if (isRight || this.#isAdopted(expected, outcome, certificate)) return;
    throw new Broken(
      outcome.status === 'issued'
        ? 'nothing is issued while a backup of ours is there'
        : 'an identity changes only for a reason that is true',
      `${commonName} was to be ${describeExpected(expected)}, and was ${outcome.status} (${outcome.reason}): number ${certificate.number}`,
    );
  }

  /** Another run made the same change and was first: its pair was settled in the cache. */
  #isAdopted(expected: Expectation, outcome: CertificateReport, { fingerprint }: Issued): boolean {
    if (outcome.status !== 'reused' || (expected.kind !== 'renewed' && expected.kind !== 'issued'))
      return false;
    const settled = this.#installed.shelves.of('cache').filter(({ place }) => place.startsWith('race/'));
    return settled.some((blob) =>
      this.#ledger.copiesIn(blob).some(({ certificate }) => certificate.fingerprint === fingerprint),
    );
  }

  /** Something went wrong, or others ran too: what was done must at least be true of something that was there. */
  #checkPlausible(
    { commonName, expected, standing }: Outlook,
    outcome: CertificateReport,
    certificate: Issued,
    { run, isAlone }: Watched,
  ): void {
    const broken = (what: string): Broken =>
      new Broken(
        'an identity changes only for a reason that is true',
        `${commonName} was ${outcome.status} (${outcome.reason}), but ${what}`,
      );
    const reachable = this.#reachable(commonName, standing);
    if (outcome.status === 'reused') {
      if (!reachable.has(certificate.fingerprint))
        throw broken(`number ${certificate.number} was nowhere to be found`);
      return;
    }
    if (outcome.status === 'renewed') {
      const old = this.#ledger.certificate(outcome.replaced?.fingerprint ?? '');
      if (old === undefined || !reachable.has(old.fingerprint))
        throw broken('what was replaced was nowhere to be found');
      const reason = this.#oracle.reasonToRenew(old, run.plan.isForced, run.machine.time);
      if (reason !== outcome.reason) throw broken(`number ${old.number} is ${reason ?? 'still valid'}`);
      return;
    }
    if (outcome.reason === 'forced' && !run.plan.isForced) throw broken('nobody forced it');
    if (!['forced', 'absent'].includes(outcome.reason) && run.plan.onRestoreError !== 'issue')
      throw broken('nobody allowed it');
    const isBlind =
      run.machine.process.met.some(({ kind }) => QUIET.includes(kind)) ||
      (run.passphrase === null && run.machine.process.met.some(({ kind }) => kind === 'denied'));
    const isExpected =
      expected.kind === 'unclear' || (expected.kind === 'issued' && expected.reason === 'absent');
    if (outcome.reason === 'absent' && !isBlind && isAlone && !isExpected)
      throw new Broken(
        'nothing is issued while a backup of ours is there',
        `${commonName} was to be ${describeExpected(expected)}`,
      );
  }

  /** The pairs that a run may have found: those of the workspace and of all that is, or was during the run, stored. */
  #reachable(commonName: string, standing: Standing): ReadonlySet<string> {
    const copies = this.#installed.shelves.all
      .filter(({ goneBy }) => goneBy === null)
      .flatMap((blob) => this.#ledger.copiesIn(blob));
    const ofName = copies.filter((copy) => copy.commonName === commonName);
    return new Set([
      fingerprintOf(standing) ?? '',
      ...ofName.map(({ certificate: { fingerprint } }) => fingerprint),
    ]);
  }
}
