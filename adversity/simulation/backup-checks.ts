import { Failure } from '../../src/domain/failure.ts';
import type { StoredSet } from '../../src/ports/stores.ts';
import { folderOf, type Disk, type Installed } from './installed.ts';
import { pairsIn, textOn, type Ledger, type Standing } from './ledger.ts';
import type { KeepRun } from './play-run.ts';
import { Broken } from './promises.ts';
import type { Blob } from './shelves.ts';
import { describe, fingerprintOf, type Outlook } from './watched-run.ts';

/** Compares what runs of `keep` say of backups with what is stored. */
export class BackupChecks {
  readonly #installed: Installed;
  readonly #ledger: Ledger;

  constructor(installed: Installed, ledger: Ledger) {
    this.#installed = installed;
    this.#ledger = ledger;
  }

  /** Whatever the run came to, even to its death: a pair that gave way is somewhere. */
  checkReplaced({ commonName, standing }: Outlook, after: Standing, disk: Disk): void {
    const old = fingerprintOf(standing);
    if (old === null || old === fingerprintOf(after)) return;
    const isStored = this.#installed.shelves.all.some(
      (blob) =>
        blob.goneBy === null &&
        this.#ledger.copiesIn(blob).some(({ certificate }) => certificate.fingerprint === old),
    );
    if (isStored || this.#isBeside(old, commonName, disk)) return;
    throw new Broken(
      'a pair that was replaced can be restored',
      `${commonName} was ${describe(standing)}, which is nowhere now`,
    );
  }

  #isBeside(fingerprint: string, commonName: string, disk: Disk): boolean {
    const x509 = this.#ledger.certificate(fingerprint)?.x509;
    const beside = [...disk.keys()].filter((path) => path.startsWith(`${folderOf(commonName)}/private_key-`));
    return x509 !== undefined && beside.some((path) => this.#ledger.isKeyOf(x509, textOn(disk, path) ?? ''));
  }

  /** A backup that a run reports is in every store, and opens there. */
  checkReported({ ending, passphrase, machine, mayStore }: KeepRun): void {
    if (ending.kind !== 'report' || !mayStore) return;
    const { backup, reports, isDryRun } = ending.report;
    if (backup instanceof Failure || isDryRun) return;
    const kept = reports.flatMap(({ certificate: { request }, outcome }) =>
      outcome instanceof Failure
        ? []
        : [
            {
              commonName: request.specification.subject.commonName,
              fingerprint: outcome.certificate?.fingerprint ?? '',
            },
          ],
    );
    const broken = (what: string): Broken =>
      new Broken('a backup that was reported is there, and opens', what);
    const told = (backup?.stored.length ?? 0) + (backup?.failures.length ?? 0);
    if (kept.length > 0 && told !== machine.stores.length)
      throw broken('a store has none, and nothing says why');
    if (backup !== null && backup.isSealed !== (passphrase !== null))
      throw broken('the run says wrongly whether keys are stored');
    for (const set of backup?.stored ?? []) {
      const blob = this.blobOf(set);
      if (blob === undefined || blob.content !== blob.stored) throw broken(`${set.place} is not there`);
      for (const { fingerprint } of kept) this.#checkCopy(blob, fingerprint, passphrase, broken);
    }
  }

  /** The set that a store listed or stored, if it is there. */
  blobOf({ artifact, asset, place }: StoredSet): Blob | undefined {
    const number = artifact?.id ?? asset?.id;
    return this.#installed.shelves.all.find(
      (blob) =>
        blob.goneBy === null &&
        (number === undefined ? blob.store === 'directory' && blob.place === place : blob.number === number),
    );
  }

  #checkCopy(
    blob: Blob,
    fingerprint: string,
    passphrase: KeepRun['passphrase'],
    broken: (what: string) => Broken,
  ): void {
    const facts = this.#ledger.facts(blob);
    const holds = pairsIn(facts).some(({ x509 }) => x509.fingerprint256 === fingerprint);
    if (!holds) throw broken(`${blob.place} does not hold ${fingerprint}`);
    const copy = this.#ledger
      .copiesIn(blob)
      .find(({ certificate }) => certificate.fingerprint === fingerprint);
    if ((copy?.opener ?? null) !== passphrase)
      throw broken(`the passphrase does not open ${fingerprint} in ${blob.place}`);
  }
}
