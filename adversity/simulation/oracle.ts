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

type Reader = Pick<KeepRun, 'passphrase' | 'previousPassphrase'>;

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

  /** Of the copies of a certificate that a run can reach the one that was stored last, and what it comes to. */
  inStores(commonName: string, run: Reader): InStores {
    const { shelves, installation, artifactName } = this.#installed;
    const entries = installation.hasCache
      ? shelves.of('cache').filter(({ base }) => base === artifactName)
      : [];
    const inVaults = [
      ...(installation.vaults === 'directory' ? [] : shelves.of('artifacts')),
      ...(installation.vaults === 'artifacts' ? [] : shelves.of('directory')),
    ].filter(({ base }) => base === artifactName);
    const cached = run.passphrase === null ? undefined : entries.at(-1);
    const blobs = [...inVaults, ...(cached === undefined ? [] : [cached])].sort(
      (some, other) => other.number - some.number,
    );
    const isLooking = run.passphrase !== null;
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
      if (copy.opener === null || ![run.passphrase, run.previousPassphrase].includes(copy.opener))
        return { kind: 'locked' };
      return { kind: 'found', copy, certificate };
    }
    if (!isLooking) return { kind: entries.length > 0 ? 'locked' : 'absent' };
    if (hasDamaged) return { kind: 'damaged' };
    const isHandedOver = cached !== undefined && cached.content === cached.stored;
    return { kind: entries.length > 0 && !isHandedOver ? 'unreadable' : 'absent' };
  }

  #judgeWorkspace(certificate: Issued, commonName: string, run: KeepRun): Expectation {
    const first = this.#judge(certificate, run);
    if (first.kind !== 'renewed' || run.passphrase === null) return first;
    const inStores = this.inStores(commonName, run);
    if (inStores.kind !== 'found' || inStores.certificate === certificate) return first;
    const second = this.#judge(inStores.certificate, run);
    return second.kind === 'reused' ? second : first;
  }

  #judge(of: Issued, { plan, machine: { time } }: KeepRun): Expectation {
    const reason = this.reasonToRenew(of, plan.isForced, time);
    return reason === null ? { kind: 'reused', of } : { kind: 'renewed', of, reason };
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
