import { compareNewestFirst } from '../../src/domain/backup-name.ts';
import type { Blob } from './shelves.ts';
import type { Installed } from './installed.ts';
import type { Copy, Issued, Ledger, Standing } from './ledger.ts';
import { RENEW_BEFORE_PERCENT, type KeepRun } from './play-run.ts';
import type { Wish } from './history.ts';

/** What a run has to come to about a certificate, if nothing goes wrong in it. */
export type Expectation =
  | { readonly kind: 'reused'; readonly of: Issued }
  | { readonly kind: 'renewed'; readonly of: Issued; readonly reason: string }
  | { readonly kind: 'issued'; readonly reason: string }
  | { readonly kind: 'refused'; readonly codes: readonly string[] };

/** What the stores truly hold of a certificate, for one who has these passphrases. */
export type InStores =
  | { readonly kind: 'found'; readonly copy: Copy; readonly certificate: Issued }
  | { readonly kind: 'absent' | 'locked' | 'damaged' | 'unreadable' };

/** The newest so many sets without a key are looked through by a run without a passphrase. */
const KEYLESS_SETS = 5;

/** Tells what a run would find and do, from what is truly there. It shares no code with the tool. */
export class Oracle {
  readonly #installed: Installed;
  readonly #ledger: Ledger;

  constructor(installed: Installed, ledger: Ledger) {
    this.#installed = installed;
    this.#ledger = ledger;
  }

  expect(commonName: string, run: KeepRun, before: Standing): Expectation {
    const { isForced, onRestoreError } = run.plan;
    const mayIssue = onRestoreError === 'issue';
    const refusal = (...codes: string[]): Expectation =>
      mayIssue ? { kind: 'issued', reason: 'unreadable' } : { kind: 'refused', codes };
    const judge = (certificate: Issued): Expectation => this.#judge(certificate, run);
    switch (before.kind) {
      case 'spoilt':
        return { kind: 'refused', codes: ['invalid'] };
      case 'mismatch':
        return isForced || mayIssue
          ? { kind: 'issued', reason: 'key-mismatch' }
          : { kind: 'refused', codes: ['invalid'] };
      case 'pair':
        return this.#judgeWorkspace(before.certificate, commonName, run);
      case 'half': {
        const inStores = this.inStores(commonName, run);
        if (inStores.kind === 'found') {
          const text = before.there === 'certificate' ? 'certificate.pem' : 'private_key.pem';
          if (this.#isHalfOf(inStores.certificate, commonName, text, run)) return judge(inStores.certificate);
        }
        if (inStores.kind === 'locked' || inStores.kind === 'unreadable') return refusal(inStores.kind);
        if (isForced) return { kind: 'issued', reason: 'forced' };
        return refusal('invalid');
      }
      case 'nothing': {
        const inStores = this.inStores(commonName, run);
        if (inStores.kind === 'found') return judge(inStores.certificate);
        if (inStores.kind === 'absent') return { kind: 'issued', reason: 'absent' };
        return refusal(inStores.kind === 'damaged' ? 'invalid' : inStores.kind);
      }
    }
  }

  /**
   * What a run finds of a certificate in the stores. A set from the future, of a time when a clock was wrong, is no reason
   * to make a new certificate where one from before needs none.
   */
  inStores(commonName: string, run: KeepRun): InStores {
    const newest = this.#lastIssued(this.#blobsFor(run), commonName, run);
    const { time } = run.machine;
    if (newest.kind !== 'found' || newest.copy.blob.name.time <= time) return newest;
    if (this.#judge(newest.certificate, run).kind === 'reused') return newest;
    const blobs = this.#blobsFor(run).filter(({ name, store }) => name.time <= time && store !== 'cache');
    const earlier = this.#newestIn(blobs, commonName, run);
    const isBetter = earlier.kind === 'found' && this.#judge(earlier.certificate, run).kind === 'reused';
    return isBetter ? earlier : newest;
  }

  /**
   * The newest set's certificate; or that of the cached set, or else of the set before, where it was issued later. Where the
   * cache and the vaults have the newest set under one name, none is looked for. Of a list that is the set before the newest of
   * all, whichever holds the certificate.
   */
  #lastIssued(blobs: readonly Blob[], commonName: string, run: KeepRun): InStores {
    const newest = this.#newestIn(blobs, commonName, run);
    if (newest.kind !== 'found') return newest;
    const newestOfAll = blobs.find(({ content, stored }) => content === stored);
    const blob = this.#installed.isList && newestOfAll !== undefined ? newestOfAll : newest.copy.blob;
    const behind = blobs.slice(blobs.indexOf(blob) + 1);
    const cached = blobs.find(({ store, content, stored }) => store === 'cache' && content === stored);
    const isAgreed =
      blob.store === 'cache' &&
      behind[0] !== undefined &&
      compareNewestFirst(behind[0].name, blob.name) === 0;
    const next = isAgreed ? undefined : this.#setBefore(blob, behind);
    const witness = blob.store === 'cache' ? next : (cached ?? next);
    if (witness === undefined) return newest;
    const other = this.#newestIn([witness], commonName, run);
    const isLater = other.kind === 'found' && other.certificate.notBefore > newest.certificate.notBefore;
    return isLater ? other : newest;
  }

  /** A list looks at the set right before, also where the newest speaks for it; where it does not, also further. */
  #setBefore(newest: Blob, behind: readonly Blob[]): Blob | undefined {
    const isSound = ({ content, stored }: Blob): boolean => content === stored;
    if (!this.#installed.isList) return behind.find(isSound);
    const covered = this.#ledger.coveredBy(newest);
    const isNeeded = ({ name }: Blob): boolean =>
      compareNewestFirst(name, newest.name) !== 0 &&
      (covered === null || compareNewestFirst(covered, name) > 0);
    const [first] = behind;
    if (first === undefined || compareNewestFirst(first.name, newest.name) === 0) return undefined;
    return isNeeded(first)
      ? behind.find((blob) => isNeeded(blob) && isSound(blob))
      : behind.slice(0, 1).find(isSound);
  }

  /** The sets that a run can reach: each vault in its own order, of several the one first whose name is later. */
  #blobsFor({ passphrase }: KeepRun): readonly Blob[] {
    const { shelves, installation } = this.#installed;
    const ours = (store: Blob['store']): Blob[] =>
      shelves.of(store).filter(({ base }) => base === this.#installed.artifactName);
    const lists = [
      passphrase === null || !installation.hasCache ? [] : ours('cache').slice(-1),
      installation.vaults === 'directory' ? [] : ours('artifacts').reverse(),
      installation.vaults === 'artifacts'
        ? []
        : ours('directory').sort((some, other) => compareNewestFirst(some.name, other.name)),
    ];
    const merged: Blob[] = [];
    for (;;) {
      const heads = lists.flatMap((list) => list.slice(0, 1));
      const [next] = heads.sort((some, other) => compareNewestFirst(some.name, other.name));
      if (next === undefined) return merged;
      merged.push(next);
      lists.find(([head]) => head === next)?.shift();
    }
  }

  #newestIn(
    blobs: readonly Blob[],
    commonName: string,
    { passphrase, previousPassphrase }: KeepRun,
  ): InStores {
    const entries = this.#cacheKeys();
    const isLooking = passphrase !== null;
    let hasDamaged = false;
    for (const blob of isLooking
      ? blobs
      : blobs.filter((each) => each.content === each.stored).slice(0, KEYLESS_SETS)) {
      if (blob.content !== blob.stored) {
        hasDamaged ||= blob.store !== 'cache';
        continue;
      }
      const copy = this.#ledger.copiesIn(blob).find((each) => each.commonName === commonName);
      const certificate = copy === undefined ? undefined : this.#ledger.certificate(copy.fingerprint);
      if (copy === undefined || certificate === undefined || !copy.hasKey) continue;
      if (copy.opener === null || ![passphrase, previousPassphrase].includes(copy.opener))
        return { kind: 'locked' };
      return { kind: 'found', copy, certificate };
    }
    if (!isLooking) return { kind: entries.length > 0 ? 'locked' : 'absent' };
    if (hasDamaged) return { kind: 'damaged' };
    const isHandedOver = blobs.some((blob) => blob.store === 'cache' && blob.content === blob.stored);
    return { kind: entries.length > 0 && !isHandedOver ? 'unreadable' : 'absent' };
  }

  #cacheKeys(): readonly Blob[] {
    const { shelves, installation, artifactName } = this.#installed;
    return installation.hasCache ? shelves.of('cache').filter(({ base }) => base === artifactName) : [];
  }

  #judgeWorkspace(certificate: Issued, commonName: string, run: KeepRun): Expectation {
    const first = this.#judge(certificate, run);
    if (first.kind === 'reused' || run.passphrase === null) return first;
    const inStores = this.inStores(commonName, run);
    if (inStores.kind !== 'found' || inStores.certificate === certificate) return first;
    const second = this.#judge(inStores.certificate, run);
    return second.kind === 'reused' ? second : first;
  }

  #judge(of: Issued, { plan, machine: { time } }: KeepRun): Expectation {
    const reason = this.reasonToRenew(of, plan.isForced, time);
    if (reason === null) return { kind: 'reused', of };
    const isKeyOfOtherType = of.wish.keyType !== this.#installed.wish.keyType;
    if (this.#installed.reusesKeyIn(plan) && isKeyOfOtherType)
      return { kind: 'refused', codes: ['invalid-input'] };
    return { kind: 'renewed', of, reason };
  }

  /** Why a certificate has to give way to a new one at a time; `null` where it has not. */
  reasonToRenew({ notBefore, notAfter, wish }: Issued, isForced: boolean, time: Date): string | null {
    if (isForced) return 'forced';
    if (time >= notAfter) return 'expired';
    if (time < notBefore) return 'not-yet-valid';
    const changes = changesOf(wish, this.#installed.wish);
    if (changes.length > 0) return `specification-changed: ${changes.join(', ')}`;
    const lifetime = notAfter.getTime() - notBefore.getTime();
    const left = notAfter.getTime() - time.getTime();
    return left <= (lifetime * RENEW_BEFORE_PERCENT) / 100 ? 'expiring' : null;
  }

  #isHalfOf(certificate: Issued, commonName: string, file: string, run: KeepRun): boolean {
    return this.#ledger.isHalfOf(certificate, commonName, file, run.diskBefore);
  }
}

function changesOf(before: Wish, after: Wish): string[] {
  return [
    ...(before.organization === after.organization ? [] : ['subject-organization']),
    ...(before.hasSecondName === after.hasSecondName ? [] : ['subject-alternative-names']),
    ...(before.days === after.days ? [] : ['days']),
    ...(before.keyType === after.keyType ? [] : ['key-type']),
  ];
}
