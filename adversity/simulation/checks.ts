import { Failure } from '../../src/domain/failure.ts';
import type { CertificateReport } from '../../src/use-cases/certificate-report.ts';
import { USERS_FILES, type Disk, type Installed } from './installed.ts';
import { folderOf } from './installed.ts';
import { textOn, type Issued, type Ledger, type Standing } from './ledger.ts';
import type { Expectation, Oracle } from './oracle.ts';
import type { KeepRun } from './play-run.ts';
import type { FaultKind } from './run-process.ts';
import type { Blob } from './shelves.ts';

/** The promises, by the names that reports call them. */
export type Promised =
  | 'a run ends, and says why where it fails'
  | 'the workspace holds a valid pair, or the run failed'
  | 'what was there before a failure is still there'
  | 'an identity changes only for a reason that is true'
  | 'runs that race end with one identity'
  | 'a pair that was replaced can be had back'
  | 'a backup that was reported is there, and opens'
  | 'nothing is removed or changed that should stay'
  | 'no key lies anywhere in the clear'
  | 'nothing is stored where nothing may be'
  | 'what was stored can be restored'
  | 'a check tells what is there';

/** A promise that was not kept. */
export class Broken extends Error {
  readonly promised: Promised;
  /** What the runs said, where that may tell why. */
  lines: readonly string[] = [];

  constructor(promised: Promised, what: string) {
    super(`${promised}: ${what}`);
    this.promised = promised;
  }
}

/** What was true of one certificate when a run began. */
export interface Outlook {
  readonly commonName: string;
  readonly standing: Standing;
  readonly expected: Expectation;
}

/** A run of `keep`, and what was true when it began. */
export interface Watched {
  readonly run: KeepRun;
  readonly outlooks: readonly Outlook[];
  readonly isAlone: boolean;
}

/** Faults that nobody can notice: an answer that looks whole and is not. */
const QUIET: readonly FaultKind[] = ['stale', 'gone', 'corrupt'];

/** Holds what came of runs of `keep` against what is true. */
export class KeepChecks {
  readonly #installed: Installed;
  readonly #ledger: Ledger;
  readonly #oracle: Oracle;

  constructor(installed: Installed, ledger: Ledger, oracle: Oracle) {
    this.#installed = installed;
    this.#ledger = ledger;
    this.#oracle = oracle;
  }

  /** Throws `Broken` for the first promise that was not kept. */
  check(watched: Watched, newBlobs: readonly Blob[]): void {
    const { run, outlooks } = watched;
    checkEnding(run);
    const own = newBlobs.filter(({ runId }) => runId === run.machine.process.id);
    checkStoring(run, own);
    checkUsersFiles(run.diskBefore, run.disk);
    for (const outlook of outlooks) {
      const after = this.#ledger.standingOf(outlook.commonName, run.disk);
      const outcome = outcomeOf(run, outlook.commonName);
      if (outcome === null || outcome instanceof Failure) this.#checkFailed(outlook, outcome, after, watched);
      else if (!run.plan.isDryRun) this.#checkKept(outlook, outcome, after, watched);
      this.#checkReplaced(outlook, after, run.disk);
    }
    this.#checkBackup(run);
  }

  /** Of runs that raced, wanted the same and met no fault, all that kept a certificate hold the same one. */
  checkRace(all: readonly Watched[]): void {
    const { hasCache } = this.#installed.installation;
    const isQuiet = all.every(({ run }) => run.machine.process.met.length === 0 && isPlain(run.plan));
    if (all.length < 2 || !isQuiet || !hasCache) return;
    for (const commonName of this.#installed.installation.certificates) {
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
    if (failure === null || !isUntroubled(watched)) return;
    if (expected.kind !== 'refused' || !expected.codes.includes(failure.code))
      throw new Broken(
        'an identity changes only for a reason that is true',
        `nothing went wrong and ${commonName} was to be ${describeExpected(expected)}, but the run failed (${failure.code}): ${failure.message}`,
      );
  }

  #checkKept(outlook: Outlook, outcome: CertificateReport, after: Standing, watched: Watched): void {
    const { commonName } = outlook;
    const { machine, plan } = watched.run;
    const broken = (what: string): Broken =>
      new Broken('the workspace holds a valid pair, or the run failed', `${commonName} ${what}`);
    if (after.kind !== 'pair') throw broken(`is ${describe(after)}`);
    const { certificate } = after;
    if (certificate.fingerprint !== outcome.certificate?.fingerprint)
      throw broken('is another one than the run reported');
    if (certificate.commonName !== commonName) throw broken(`is for ${certificate.commonName}`);
    if (!certificate.x509.verify(certificate.x509.publicKey)) throw broken('is not signed with its own key');
    const due = this.#oracle.reasonToRenew(certificate, false, machine.time);
    if (due !== null) throw broken(`was ${outcome.status}, and is ${due}`);
    if (isUntroubled(watched) && plan.trigger !== 'pull_request')
      this.#checkExpected(outlook, outcome, certificate);
    else this.#checkPlausible(outlook, outcome, certificate, watched);
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
      'an identity changes only for a reason that is true',
      `${commonName} was to be ${describeExpected(expected)}, and was ${outcome.status} (${outcome.reason}): number ${certificate.number}`,
    );
  }

  /** Another run made the same change and was first: its pair was settled in the cache. */
  #isAdopted(expected: Expectation, outcome: CertificateReport, { fingerprint }: Issued): boolean {
    if (outcome.status !== 'reused' || (expected.kind !== 'renewed' && expected.kind !== 'issued'))
      return false;
    const settled = this.#installed.shelves.of('cache').filter(({ place }) => place.includes('/after-'));
    return settled.some((blob) =>
      this.#ledger.copiesIn(blob).some((copy) => copy.fingerprint === fingerprint),
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
    const held = this.#reachable(commonName, standing);
    if (outcome.status === 'reused') {
      if (!held.has(certificate.fingerprint))
        throw broken(`number ${certificate.number} was nowhere to be found`);
      return;
    }
    if (outcome.status === 'renewed') {
      const old = this.#ledger.certificate(outcome.replaced?.fingerprint ?? '');
      if (old === undefined || !held.has(old.fingerprint))
        throw broken('what was replaced was nowhere to be found');
      const reason = this.#oracle.reasonToRenew(old, run.plan.isForced, run.machine.time);
      if (reason !== outcome.reason) throw broken(`number ${old.number} is ${reason ?? 'still valid'}`);
      return;
    }
    const isBlind =
      run.machine.process.met.some(({ kind }) => QUIET.includes(kind)) || run.passphrase === null;
    if (
      outcome.reason === 'absent' &&
      !isBlind &&
      isAlone &&
      !(expected.kind === 'issued' && expected.reason === 'absent')
    )
      throw broken(`it was to be ${describeExpected(expected)}`);
    if (outcome.reason === 'unreadable' && run.plan.onRestoreError !== 'issue')
      throw broken('nobody allowed it');
    if (outcome.reason === 'forced' && !run.plan.isForced) throw broken('nobody forced it');
  }

  /** The pairs that a run may have found: those of the workspace and of all that is, or was during the run, stored. */
  #reachable(commonName: string, standing: Standing): ReadonlySet<string> {
    const copies = this.#installed.shelves.all.flatMap((blob) =>
      blob.goneBy === null ? this.#ledger.copiesIn(blob) : [],
    );
    const ofName = copies.filter((copy) => copy.commonName === commonName && copy.hasKey);
    return new Set([fingerprintOf(standing) ?? '', ...ofName.map(({ fingerprint }) => fingerprint)]);
  }

  /** Whatever the run came to, even to its death: a pair that gave way is somewhere. */
  #checkReplaced({ commonName, standing }: Outlook, after: Standing, disk: Disk): void {
    const old = fingerprintOf(standing);
    if (old === null || old === fingerprintOf(after)) return;
    const isStored = this.#installed.shelves.all.some(
      (blob) =>
        blob.goneBy === null &&
        blob.content === blob.stored &&
        this.#ledger.copiesIn(blob).some((copy) => copy.fingerprint === old && copy.opener !== null),
    );
    if (isStored || this.#isBeside(old, commonName, disk)) return;
    throw new Broken(
      'a pair that was replaced can be had back',
      `${commonName} was ${describe(standing)}, which is nowhere now`,
    );
  }

  #isBeside(fingerprint: string, commonName: string, disk: Disk): boolean {
    const x509 = this.#ledger.certificate(fingerprint)?.x509;
    const beside = [...disk.keys()].filter((path) => path.startsWith(`${folderOf(commonName)}/private_key-`));
    return x509 !== undefined && beside.some((path) => this.#ledger.isKeyOf(x509, textOn(disk, path) ?? ''));
  }

  #checkBackup({ ending, passphrase, machine, plan }: KeepRun): void {
    if (ending.kind !== 'report') return;
    const { backup, isKeyStored, reports, isDryRun } = ending.report;
    const kept = reports.filter(({ outcome }) => !(outcome instanceof Failure));
    const broken = (what: string): Broken =>
      new Broken('a backup that was reported is there, and opens', what);
    if (backup instanceof Failure || isDryRun || plan.trigger === 'pull_request') return;
    if (kept.length > 0 && backup?.stored.length !== machine.vaults.length) throw broken('a vault has none');
    if (kept.length > 0 && isKeyStored !== (passphrase !== null))
      throw broken(`whether keys are stored is told wrongly`);
    for (const set of backup?.stored ?? []) {
      const blob = this.#installed.shelves.all.find(
        (each) =>
          each.goneBy === null &&
          (set.artifact === undefined
            ? each.store === 'directory' && each.place === set.place
            : each.number === set.artifact.id),
      );
      if (blob === undefined || blob.content !== blob.stored) throw broken(`${set.place} is not there`);
      for (const { certificate, outcome } of kept)
        this.#checkCopy(
          blob,
          certificate.request.specification.subject.commonName,
          outcome,
          passphrase,
          broken,
        );
    }
  }

  #checkCopy(
    blob: Blob,
    commonName: string,
    outcome: CertificateReport | Failure,
    passphrase: KeepRun['passphrase'],
    broken: (what: string) => Broken,
  ): void {
    const fingerprint = outcome instanceof Failure ? null : outcome.certificate?.fingerprint;
    const copy = this.#ledger.copiesIn(blob).find((each) => each.commonName === commonName);
    if (copy?.fingerprint !== fingerprint)
      throw broken(`${blob.place} has not the certificate of ${commonName}`);
    if (copy?.opener !== passphrase)
      throw broken(`the passphrase does not open the key of ${commonName} in ${blob.place}`);
  }
}

/** Nothing went wrong in the run, and no other ran beside it. */
function isUntroubled({ run, isAlone }: Watched): boolean {
  return (
    isAlone && run.machine.process.met.length === 0 && run.ending.kind !== 'killed' && !run.plan.isDryRun
  );
}

function isPlain({ passphrase, isForced, trigger, onRestoreError, isDryRun }: KeepRun['plan']): boolean {
  return (
    passphrase === 'right' && !isForced && trigger === 'schedule' && onRestoreError === 'fail' && !isDryRun
  );
}

/** What became of one certificate; `null` where the run was killed. */
export function outcomeOf({ ending }: KeepRun, commonName: string): CertificateReport | Failure | null {
  if (ending.kind === 'failed') return ending.failure;
  if (ending.kind !== 'report') return null;
  const report = ending.report.reports.find(
    ({ certificate }) => certificate.request.specification.subject.commonName === commonName,
  );
  return report?.outcome ?? null;
}

function checkEnding({ ending, machine }: KeepRun): void {
  const broken = (what: string): Broken => new Broken('a run ends, and says why where it fails', what);
  if (ending.kind === 'crashed')
    throw broken(ending.error instanceof Error ? (ending.error.stack ?? '') : String(ending.error));
  if (ending.kind === 'failed' && !/^[A-Z][^]{20,}\.$/.test(ending.failure.message))
    throw broken(`it says ${JSON.stringify(ending.failure.message)}`);
  if (machine.log.lines.some((line) => /undefined|\[object|NaN/.test(line)))
    throw broken('a line of the log is none');
  if (ending.kind !== 'killed' && machine.staging.open.size > 0) throw broken('a staged set was left behind');
}

function checkStoring({ plan, ending }: KeepRun, own: readonly Blob[]): void {
  const mayStore = plan.trigger !== 'pull_request' && !plan.isDryRun;
  if (mayStore || own.length === 0) return;
  throw new Broken(
    'nothing is stored where nothing may be',
    `${own.map(({ place }) => place).join(', ')} (${ending.kind})`,
  );
}

function checkUsersFiles(before: Disk, after: Disk): void {
  const isKept = ([path, file]: [string, Disk extends Map<string, infer File> ? File : never]): boolean =>
    path.includes('certkeep-new') || after.get(path) === file;
  const users = [...before].filter(
    ([path]) => USERS_FILES.some(([known]) => known === path) || /-\d{8}T\d{6}Z/.test(path),
  );
  const lost = users.find((entry) => !isKept(entry));
  if (lost !== undefined) throw new Broken('nothing is removed or changed that should stay', lost[0]);
}

/** Looks for keys in the clear in what was stored and said. */
export function checkClearKeys(ledger: Ledger, blobs: readonly Blob[], lines: readonly string[]): void {
  const texts = [
    ...blobs.flatMap(({ stored, place }) =>
      [...stored].map(
        ([path, bytes]) => [`${place}/${path}`, Buffer.from(bytes).toString('latin1')] as const,
      ),
    ),
    ...lines.map((line) => ['the log', line] as const),
  ];
  for (const [place, text] of texts) {
    const isClear = /-----BEGIN (?!ENCRYPTED )[A-Z ]*PRIVATE KEY-----/.test(text);
    if (isClear || text.split('\n').some((line) => ledger.keyLines.has(line)))
      throw new Broken('no key lies anywhere in the clear', place);
  }
}

export function fingerprintOf(standing: Standing): string | null {
  return standing.kind === 'pair' ? standing.certificate.fingerprint : null;
}

export function describe(standing: Standing): string {
  return standing.kind === 'pair' ? `number ${standing.certificate.number}` : standing.kind;
}

function describeExpected(expected: Expectation): string {
  switch (expected.kind) {
    case 'reused':
      return `reused (number ${expected.of.number})`;
    case 'renewed':
      return `renewed in place of number ${expected.of.number} (${expected.reason})`;
    case 'issued':
      return `issued (${expected.reason})`;
    case 'refused':
      return `refused (${expected.codes.join(' or ')})`;
  }
}
