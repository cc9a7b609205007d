import type { Failure } from '../../src/domain/failure.ts';
import type { RunPlan } from './history.ts';
import { folderOf, type Installed } from './installed.ts';
import type { Ledger } from './ledger.ts';
import type { Oracle } from './oracle.ts';
import { opensWith } from './stores-truth.ts';

/** After so many days in a row on which nothing went wrong and the run failed all the same, a person sees to it. */
const PATIENCE = 3;

/** Looks after certificates that are not kept for days. */
export class Person {
  readonly #installed: Installed;
  readonly #ledger: Ledger;
  readonly #oracle: Oracle;
  #failures: readonly Failure[] = [];
  #failedInARow = 0;
  #hasDeleted = false;

  constructor(installed: Installed, ledger: Ledger, oracle: Oracle) {
    this.#installed = installed;
    this.#ledger = ledger;
    this.#oracle = oracle;
  }

  /** Notes what came of a run in which nothing went wrong. */
  note(failures: readonly Failure[]): void {
    this.#failures = failures;
    this.#failedInARow = failures.length > 0 ? this.#failedInARow + 1 : 0;
    if (failures.length === 0) this.#hasDeleted = false;
  }

  get isNeeded(): boolean {
    return this.#failedInARow >= PATIENCE;
  }

  /**
   * What the next run is like. First what the messages ask for: sets that nobody of theirs stored and pairs that are not valid yet are
   * deleted, spoilt files are moved away. If that was no help, a new certificate is asked for.
   */
  seeToIt(plan: RunPlan): RunPlan {
    this.#failedInARow = 0;
    this.#moveSpoiltFiles();
    const isDeleted = !this.#hasDeleted && this.#deleteWhatIsInTheWay();
    this.#hasDeleted = true;
    const plain: RunPlan = { ...plan, ref: 'default', expects: 'nothing', trigger: 'schedule', skewMs: 0 };
    if (isDeleted) return { ...plain, passphrase: 'right' };
    return { ...plain, passphrase: 'right', isForced: true, onRestoreError: 'issue' };
  }

  #moveSpoiltFiles(): void {
    const { installation, disk } = this.#installed;
    for (const commonName of installation.certificates) {
      const standing = this.#ledger.standingOf(commonName, disk);
      const isEarly =
        standing.kind === 'pair' && standing.certificate.notBefore > this.#installed.machineTime;
      if (standing.kind !== 'spoilt' && !isEarly) continue;
      for (const file of ['certificate', 'private_key']) disk.delete(`${folderOf(commonName)}/${file}.pem`);
    }
  }

  #deleteWhatIsInTheWay(): boolean {
    const { shelves, machineTime } = this.#installed;
    const given = this.#installed.given('right');
    const isLocked = this.#failures.some(({ code }) => code === 'locked' || code === 'unreadable');
    const isEarly = this.#failures.some(({ code }) => code === 'not-yet-valid');
    const inTheWay = shelves.all.filter((blob) => {
      if (blob.goneBy !== null || blob.base !== this.#installed.artifactName) return false;
      const facts = this.#ledger.facts(blob);
      if (isLocked && blob.planted !== undefined)
        return (
          facts.kind !== 'sealed' ||
          !opensWith(given, facts.opener) ||
          !this.#oracle.truth.isRightAt(blob, facts)
        );
      return (
        isEarly && this.#ledger.copiesIn(blob).some(({ certificate }) => certificate.notBefore > machineTime)
      );
    });
    for (const blob of inTheWay) shelves.take(blob, 'somebody');
    return inTheWay.length > 0;
  }
}
