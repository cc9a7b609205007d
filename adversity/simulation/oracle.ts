import type { Wish } from './history.ts';
import type { Installed } from './installed.ts';
import type { Issued, Ledger, Standing } from './ledger.ts';
import { RENEW_BEFORE_PERCENT, type KeepRun } from './play-run.ts';
import { StoresTruth, type Looker } from './stores-truth.ts';

/** What a run has to come to about a certificate, if nothing goes wrong in it. */
export type Expectation =
  | { readonly kind: 'reused'; readonly of: Issued }
  | {
      readonly kind: 'renewed';
      readonly of: Issued;
      readonly reason: string;
      /** The run may also fail with this code. */
      readonly mayBeRefused?: string;
    }
  | { readonly kind: 'issued'; readonly reason: string }
  | { readonly kind: 'refused'; readonly codes: readonly string[] }
  /** Several things would be right. */
  | { readonly kind: 'unclear' };

/** What the stores truly hold of a certificate, for one who has these passphrases. */
export type InStores =
  | {
      readonly kind: 'found';
      readonly certificate: Issued;
      readonly isOfOther: boolean;
      /** A set that cannot be used may hold a newer one. */
      readonly isUnsure: boolean;
    }
  | { readonly kind: 'absent' | 'locked' | 'lost' | 'invalid' | 'unreadable' | 'unclear' };

/** Tells what a run would find and do, from what is truly there. It shares no code with the tool. */
export class Oracle {
  readonly #installed: Installed;
  readonly #ledger: Ledger;
  readonly truth: StoresTruth;

  constructor(installed: Installed, ledger: Ledger) {
    this.#installed = installed;
    this.#ledger = ledger;
    this.truth = new StoresTruth(installed, ledger);
  }

  expect(commonName: string, run: KeepRun, before: Standing): Expectation {
    switch (before.kind) {
      case 'spoilt':
        return { kind: 'refused', codes: ['invalid'] };
      case 'mismatch':
        return this.#besideStored('key-mismatch', commonName, run);
      case 'pair':
        return this.#expectOfWorkspace(before.certificate, commonName, run);
      case 'half':
        return this.#expectOfHalf(before.there, commonName, run);
      case 'nothing': {
        const found = this.inStores(commonName, run);
        if (found.kind === 'found')
          return sureOf(this.#judge(found.certificate, run, found.isOfOther), found, run);
        if (found.kind === 'unclear') return { kind: 'unclear' };
        if (found.kind !== 'absent') return this.#unseen(found.kind, run);
        const isNamed = run.expectedFingerprint !== null && !run.plan.isForced;
        return isNamed
          ? { kind: 'refused', codes: ['unexpected-certificate'] }
          : { kind: 'issued', reason: 'absent' };
      }
    }
  }

  /** What a run finds of a certificate in the stores. */
  inStores(commonName: string, run: KeepRun): InStores {
    // GitHub gives no secrets, and nothing that is stored could be opened.
    if (run.plan.trigger === 'fork') return { kind: 'absent' };
    return this.lookUp(commonName, lookerOf(run), run.expectedFingerprint);
  }

  lookUp(commonName: string, looker: Looker, expected: string | null = null): InStores {
    const look = this.truth.look(looker);
    switch (look.kind) {
      case 'sealed-away':
        return { kind: 'locked' };
      case 'all-expired':
        return { kind: 'lost' };
      case 'unidentified':
        return { kind: 'unreadable' };
      case 'nothing':
        return { kind: 'absent' };
      case 'locked':
        return { kind: look.isUnclear ? 'unclear' : 'locked' };
      case 'sets': {
        const isOfOther = look.proved.length === 0;
        const copies = this.truth.copies(isOfOther ? look.ofOthers : look.proved, commonName, looker);
        const named = copies.find(({ certificate }) => certificate.fingerprint === expected);
        const found = named ?? copies[0];
        // Of another branch's sets the newest counts, and of several branches any of them may be it.
        if (isOfOther && new Set(copies.map(({ certificate }) => certificate)).size > 1)
          return { kind: 'unclear' };
        // Nor is it worked out here of which branch the expired ones are.
        if (isOfOther && look.expired.length > 0) return { kind: 'unclear' };
        if (found !== undefined) {
          const isUnsure = look.isNewestDamaged;
          return { kind: 'found', certificate: found.certificate, isOfOther, isUnsure };
        }
        // Whether a newer set supersedes these is not worked out here.
        if (look.locked.length > 0) return { kind: 'unclear' };
        if (look.damaged.length > 0) return { kind: 'invalid' };
        // Nor is it whether one that is left holds what expired ones held.
        if (look.proved.length > 0) return { kind: look.expired.length > 0 ? 'unclear' : 'absent' };
        if (look.hasFuture) return { kind: 'unreadable' };
        if (look.expired.length > 0) return { kind: 'lost' };
        return { kind: look.hasUncached ? 'unreadable' : 'absent' };
      }
    }
  }

  /** Why a certificate has to give way to a new one at a time; `null` if it has not. */
  reasonToRenew({ notBefore, notAfter, wish }: Issued, isForced: boolean, time: Date): string | null {
    if (isForced) return 'forced';
    if (time >= notAfter) return 'expired';
    const changes = changesOf(wish, this.#installed.wish);
    if (changes.length > 0) return `specification-changed: ${changes.join(', ')}`;
    const lifetime = notAfter.getTime() - notBefore.getTime();
    const left = notAfter.getTime() - time.getTime();
    return left <= (lifetime * RENEW_BEFORE_PERCENT) / 100 ? 'expiring' : null;
  }

  #expectOfWorkspace(certificate: Issued, commonName: string, run: KeepRun): Expectation {
    const known = run.passphrase === null ? null : this.lookUp(commonName, lookerOf(run));
    if (known?.kind === 'locked' && run.plan.onRestoreError !== 'issue')
      return { kind: 'refused', codes: ['locked'] };
    if (known?.kind === 'unclear') return { kind: 'unclear' };
    const judged = this.#judge(certificate, run, false);
    // A set that cannot be used and is the only one left may hold a newer one too.
    const isUnsure = known?.kind === 'found' ? known.isUnsure : known?.kind === 'invalid';
    const first = sureOf(judged, { isUnsure }, run);
    if (!isDue(first) || run.plan.isForced) return first;
    const found = this.lookUp(commonName, lookerOf(run));
    if (found.kind === 'unclear') return { kind: 'unclear' };
    // Another run may have renewed it unseen. Without the secret, a new key could not be sealed.
    if (found.kind === 'locked') {
      const code = run.passphrase === null ? 'locked' : 'unreadable';
      return run.plan.onRestoreError === 'issue' ? first : { kind: 'refused', codes: [code] };
    }
    if (run.passphrase === null) return first;
    if (found.kind !== 'found' || found.isOfOther) return waitingForPerson(first);
    if (found.certificate === certificate) return first;
    const second = this.#judge(found.certificate, run, false);
    return second.kind === 'reused' ? second : waitingForPerson(first);
  }

  #expectOfHalf(there: 'certificate' | 'private_key', commonName: string, run: KeepRun): Expectation {
    const found = this.inStores(commonName, run);
    if (found.kind === 'unclear') return { kind: 'unclear' };
    if (found.kind === 'found' && this.#ledger.isHalfOf(found.certificate, commonName, there, run.diskBefore))
      return sureOf(this.#judge(found.certificate, run, found.isOfOther), found, run);
    return this.#besideStored('invalid', commonName, run);
  }

  /** Files that are no pair give way only if a person says so, and then to the pair of the stores before a new one. */
  #besideStored(code: 'invalid' | 'key-mismatch', commonName: string, run: KeepRun): Expectation {
    const found = this.inStores(commonName, run);
    if (found.kind === 'unclear') return { kind: 'unclear' };
    if (found.kind === 'absent') return this.#unusable(code, run);
    if (found.kind !== 'found')
      return run.mayStore ? this.#unseen(found.kind, run) : { kind: 'refused', codes: [found.kind] };
    const { expectedFingerprint } = run;
    // Whatever is on disk, another pair than the one that is named is none to bring back.
    if (expectedFingerprint !== null && expectedFingerprint !== found.certificate.fingerprint)
      return { kind: 'refused', codes: ['unexpected-certificate'] };
    if (run.mayStore && (run.plan.isForced || run.plan.onRestoreError === 'issue'))
      return sureOf(this.#judge(found.certificate, run, found.isOfOther), found, run);
    return { kind: 'refused', codes: [code] };
  }

  /** Files of the workspace would have to give way. */
  #unusable(code: 'invalid' | 'key-mismatch', run: KeepRun): Expectation {
    if (!run.mayStore) return { kind: 'refused', codes: [code] };
    return run.plan.isForced ? { kind: 'issued', reason: 'forced' } : this.#unseen(code, run);
  }

  /** What exists cannot be seen or used. */
  #unseen(code: string, { plan, expectedFingerprint }: KeepRun): Expectation {
    const mayIssue = plan.onRestoreError === 'issue' && (expectedFingerprint === null || plan.isForced);
    return mayIssue ? { kind: 'issued', reason: code } : { kind: 'refused', codes: [code] };
  }

  #judge(of: Issued, run: KeepRun, isOfOther: boolean): Expectation {
    const { plan, expectedFingerprint, mayStore } = run;
    const { time } = run.machine;
    if (expectedFingerprint !== null && expectedFingerprint !== of.fingerprint)
      return { kind: 'refused', codes: ['unexpected-certificate'] };
    if (time < of.notBefore) return { kind: 'refused', codes: ['not-yet-valid'] };
    if (!mayStore)
      return time < of.notAfter ? { kind: 'reused', of } : { kind: 'refused', codes: ['expired'] };
    const reason = this.reasonToRenew(of, plan.isForced, time);
    if (reason === null) return { kind: 'reused', of };
    if (expectedFingerprint !== null && reason !== 'forced') return expectedOnly(of, reason);
    if (isOfOther && reason !== 'forced' && plan.onRestoreError !== 'issue')
      return { kind: 'refused', codes: ['other-branch'] };
    const isKeyOfOtherType = of.wish.keyType !== this.#installed.wish.keyType;
    if (this.#installed.reusesKeyIn(plan) && isKeyOfOtherType)
      return { kind: 'refused', codes: ['invalid-input'] };
    return { kind: 'renewed', of, reason };
  }
}

/**
 * A pair that no set of ours has may be somebody's own: other inputs alone do not replace it. Whether a set remembers it is not worked
 * out here.
 */
function waitingForPerson(expectation: Expectation): Expectation {
  return expectation.kind === 'renewed' && expectation.reason.startsWith('specification-changed')
    ? { ...expectation, mayBeRefused: 'specification-changed' }
    : expectation;
}

/** The only pair that may be used is not replaced by a run: it stays while it is valid. */
function expectedOnly(of: Issued, reason: string): Expectation {
  if (reason === 'expiring') return { kind: 'reused', of };
  return { kind: 'refused', codes: [reason === 'expired' ? 'expired' : 'unexpected-certificate'] };
}

/** The certificate would be replaced, were it not for a key of another type that has to stay. */
function isDue(expectation: Expectation): boolean {
  return (
    expectation.kind === 'renewed' ||
    (expectation.kind === 'refused' && expectation.codes.includes('invalid-input'))
  );
}

/** Nothing is renewed as long as a set that cannot be used may hold a newer certificate, unless it is older or a person says so. */
function sureOf(
  expectation: Expectation,
  { isUnsure }: { readonly isUnsure: boolean },
  { plan }: KeepRun,
): Expectation {
  return isUnsure && isDue(expectation) && !plan.isForced ? { kind: 'unclear' } : expectation;
}

/** A run, as one who looks into the stores. */
export function lookerOf({ passphrase, previousPassphrase, machine, stores }: KeepRun): Looker {
  const { ref, hidden } = machine.place;
  return { passphrase, previousPassphrase, ref, time: machine.time, stores, hidden };
}

function changesOf(before: Wish, after: Wish): string[] {
  return [
    ...(before.organization === after.organization ? [] : ['subject-organization']),
    ...(before.hasSecondName === after.hasSecondName ? [] : ['subject-alternative-names']),
    ...(before.days === after.days ? [] : ['days']),
    ...(before.keyType === after.keyType ? [] : ['key-type']),
  ];
}
