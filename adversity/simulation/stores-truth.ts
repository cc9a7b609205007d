import {
  CLOCK_TOLERANCE_MS,
  compareNewestFirst,
  formatBackupName,
  parseBackupName,
  madeAt,
  type BackupName,
} from '../../src/domain/backup/backup-name.ts';
import type { Secret } from '../../src/domain/secret.ts';
import { entriesFor } from './cache-port.ts';
import { nameByFolder, saysItsName } from './directory-port.ts';
import type { GivenPassphrases, Installed } from './installed.ts';
import type { Copy, Ledger } from './ledger.ts';
import type { SetFacts } from './set-facts.ts';
import type { Blob, StoreKind } from './shelves.ts';

/** Who looks into the stores: what a run is given, and where and when it is. */
export interface Looker extends GivenPassphrases {
  /** The full reference of the run. */
  readonly ref: string;
  readonly time: Date;
  /** The stores that are looked into. */
  readonly stores: readonly StoreKind[];
  /** What it could not see, and could not know of. */
  readonly hidden: ReadonlySet<Blob>;
}

/** What the stores truly hold for one who looks into them. */
export type Look =
  | { readonly kind: 'sealed-away' | 'all-expired' | 'nothing' }
  /** A folder in the directory may be a sealed set of this name, and no other is there. */
  | { readonly kind: 'unidentified' }
  /** The newest sealed set is of another passphrase. `isUnclear`: after sets of other branches, which say nothing of it. */
  | { readonly kind: 'locked'; readonly isUnclear: boolean }
  | ({
      readonly kind: 'sets';
      readonly proved: readonly Blob[];
      readonly ofOthers: readonly Blob[];
    } & Passed);

interface Passed {
  readonly damaged: readonly Blob[];
  /** A set that cannot be used, or has expired, is newer than every set that can: it may hold a newer certificate. */
  readonly isNewestDamaged: boolean;
  /** Of another passphrase, and older than a set that opens. */
  readonly locked: readonly Blob[];
  readonly expired: readonly Blob[];
  /** A set in the directory is dated in the future. */
  readonly hasFuture: boolean;
  /** The cache lists an entry, and gives none. */
  readonly hasUncached: boolean;
}

/** Finds out what is in the stores. It knows the rules of the design, and shares no code with the search. */
export class StoresTruth {
  readonly #installed: Installed;
  readonly #ledger: Ledger;

  constructor(installed: Installed, ledger: Ledger) {
    this.#installed = installed;
    this.#ledger = ledger;
  }

  look(looker: Looker): Look {
    return looker.passphrase === null ? this.#lookWithoutPassphrase(looker) : this.#lookWith(looker);
  }

  /**
   * Every copy of a pair in sets that count for the one who looks, the one that counts first. Those that only the previous passphrase
   * opens come last: whoever has learned that one can claim any date.
   */
  copies(
    blobs: readonly Blob[],
    commonName: string,
    { passphrase }: Pick<Looker, 'passphrase'>,
  ): readonly Copy[] {
    return blobs
      .flatMap((blob) => this.#ledger.copiesIn(blob))
      .filter((copy) => copy.commonName === commonName)
      .sort(
        (some, other) =>
          Number(some.opener !== passphrase) - Number(other.opener !== passphrase) ||
          compareText(other.since, some.since) ||
          compareText(other.certificate.fingerprint, some.certificate.fingerprint),
      );
  }

  /** What a set that one of our passphrases proves must be: named as the place where it lies, and made for that place. A cached set alone tells its name. */
  isRightAt(blob: Blob, facts: SetFacts): boolean {
    return (
      facts.kind !== 'broken' &&
      blob.planted !== 'other-repository' &&
      (blob.store === 'cache' || facts.name === formatBackupName(blob.name)) &&
      facts.setKind === (blob.store === 'cache' ? 'cache' : 'backup')
    );
  }

  #lookWithoutPassphrase(looker: Looker): Look {
    const listed = this.#listed({ ...looker, stores: looker.stores.filter((store) => store !== 'cache') });
    // Names alone are looked at. That one tells a time in the future makes it no less sealed.
    const inFuture = this.#futureFolders(looker).map((blob) => ({
      blob,
      order: this.#orderInDirectory(blob),
    }));
    const sealed = [...listed, ...inFuture].filter(({ order }) => !order.isPublic).map(({ blob }) => blob);
    if (sealed.some((blob) => blob.goneBy === null && saysItsName(blob))) return { kind: 'sealed-away' };
    if (sealed.some((blob) => blob.goneBy === null)) return { kind: 'unidentified' };
    if (sealed.length > 0) return { kind: 'all-expired' };
    return { kind: this.#cacheEntries(looker).length > 0 ? 'sealed-away' : 'nothing' };
  }

  #lookWith(looker: Looker): Look {
    const given = [looker.passphrase, looker.previousPassphrase];
    const proved: Blob[] = [];
    let heldBack: Blob[] = [];
    const ofOthers: Blob[] = [];
    // Stored again by another run than the one that made it: it counts last, and says nothing about passphrases.
    const storedAgain: Blob[] = [];
    const damaged: Blob[] = [];
    let isNewestDamaged = false;
    const locked: Blob[] = [];
    const expired: Blob[] = [];
    let newest: BackupName | null = null;
    for (const { blob, order } of this.#listed(looker)) {
      isNewestDamaged ||= damaged.length + expired.length > 0 && proved.length === 0;
      if (order.isPublic) continue;
      if (blob.goneBy === 'expiry') expired.push(blob);
      if (blob.goneBy !== null) continue;
      const facts = this.#ledger.facts(blob);
      if (facts.kind !== 'sealed' || !this.isRightAt(blob, facts)) damaged.push(blob);
      else if (!given.some((passphrase) => passphrase !== null && passphrase === facts.opener)) {
        if (proved.length + heldBack.length === 0) return { kind: 'locked', isUnclear: ofOthers.length > 0 };
        locked.push(blob);
      } else if (!facts.isProved) damaged.push(blob);
      else if (!this.#isOurs(facts, looker)) ofOthers.push(blob);
      else if (isStoredAgain(blob)) storedAgain.push(blob);
      else if (facts.opener !== looker.passphrase) {
        const [first] = proved;
        const isAsNew = newest !== null && compareNewestFirst(order, newest) === 0;
        // A clock that was ahead may have named it for the very second of a later run.
        if (first !== undefined && isAsNew && this.#holdsOther(blob, first))
          return { kind: 'locked', isUnclear: false };
        heldBack.push(blob);
      } else {
        // What only the previous passphrase proves must be older than all that this one proves, or hold nothing else.
        if (proved.length === 0 && heldBack.some((held) => this.#holdsOther(held, blob)))
          return { kind: 'locked', isUnclear: false };
        heldBack = [];
        newest ??= order;
        proved.push(blob);
      }
    }
    // What only the previous passphrase proves, and came late, counts if there is nothing else.
    const isOfCurrent = (blob: Blob): boolean => this.#openerOf(blob) === looker.passphrase;
    const last = [...proved, ...storedAgain].some(isOfCurrent)
      ? storedAgain.filter(isOfCurrent)
      : storedAgain;
    const entries = this.#cacheEntries(looker);
    const hasUncached = entries.length > 0 && this.#cached(looker) === undefined;
    return {
      kind: 'sets',
      proved: [...proved, ...heldBack, ...last],
      ofOthers,
      damaged,
      isNewestDamaged: isNewestDamaged || (damaged.length > 0 && proved.length === 0),
      locked,
      expired,
      hasFuture: this.#futureFolders(looker).length > 0,
      hasUncached,
    };
  }

  #openerOf(blob: Blob): Secret | null {
    const facts = this.#ledger.facts(blob);
    return facts.kind === 'sealed' ? facts.opener : null;
  }

  #holdsOther(held: Blob, blob: Blob): boolean {
    const known = this.#ledger.copiesIn(blob).map(({ certificate }) => certificate);
    return this.#ledger.copiesIn(held).some(({ certificate }) => !known.includes(certificate));
  }

  #isOurs({ ref, isDefaultBranch }: Exclude<SetFacts, { kind: 'broken' }>, looker: Looker): boolean {
    return isDefaultBranch || ref.startsWith('refs/tags/') || ref === looker.ref;
  }

  /** The sets that are listed, newest first: each store in its own order, of several the one first whose time is later. */
  #listed(looker: Looker): readonly Listed[] {
    const { shelves, artifactName } = this.#installed;
    const isOfBase = ({ base }: Blob): boolean => base === artifactName;
    const cached = this.#cached(looker);
    const future = this.#futureFolders(looker);
    const lists = [
      cached === undefined ? [] : [{ blob: cached, order: this.#nameSaidBy(cached) }],
      looker.stores.includes('artifacts') ? asReceived(shelves.listedArtifacts.filter(isOfBase)) : [],
      looker.stores.includes('directory')
        ? shelves
            .of('directory')
            .filter((blob) => this.#mayBeOurs(blob) && !future.includes(blob))
            .sort((some, other) => compareText(other.place, some.place))
            .map((blob) => ({ blob, order: this.#orderInDirectory(blob) }))
        : [],
      looker.stores.includes('release') ? asReceived(shelves.of('release').filter(isOfBase)) : [],
    ];
    return lists
      .flat()
      .filter(({ blob }) => !looker.hidden.has(blob))
      .sort((some, other) => compareNewestFirst(some.order, other.order));
  }

  #futureFolders({ time, stores }: Looker): readonly Blob[] {
    const { shelves } = this.#installed;
    if (!stores.includes('directory')) return [];
    const latest = time.getTime() + CLOCK_TOLERANCE_MS;
    return shelves
      .of('directory')
      .filter((blob) => this.#mayBeOurs(blob) && this.#orderInDirectory(blob).time.getTime() > latest);
  }

  /** Of a folder that does not say its name nobody can tell that it is another's. */
  #mayBeOurs(blob: Blob): boolean {
    return blob.base === this.#installed.artifactName || !saysItsName(blob);
  }

  #orderInDirectory(blob: Blob): BackupName {
    return saysItsName(blob) ? blob.name : nameByFolder(blob, this.#installed.artifactName);
  }

  /** The entry that the cache gives, if it can be read at all. */
  #nameSaidBy(blob: Blob): BackupName {
    const facts = this.#ledger.facts(blob);
    return (facts.kind === 'broken' ? null : parseBackupName(facts.name, blob.base)) ?? blob.name;
  }

  #cached(looker: Looker): Blob | undefined {
    const blob = looker.passphrase === null ? undefined : this.#cacheEntries(looker).at(-1);
    return blob === undefined || blob.content === null || !saysItsName(blob) ? undefined : blob;
  }

  #cacheEntries({ ref, stores, hidden }: Looker): readonly Blob[] {
    const { shelves, artifactName, defaultRef } = this.#installed;
    return stores.includes('cache')
      ? entriesFor({ shelves, ref, defaultRef }, artifactName).filter((entry) => !hidden.has(entry))
      : [];
  }
}

/** A set, and where it is in the order of time. */
interface Listed {
  readonly blob: Blob;
  readonly order: BackupName;
}

/** What a server received, newest first: a date far from the time when it came is not believed. */
function asReceived(blobs: readonly Blob[]): readonly Listed[] {
  return blobs
    .toReversed()
    .map((blob) => ({ blob, order: { ...blob.name, time: madeAt(blob.name, blob.storedAt) } }))
    .sort((some, other) => compareNewestFirst(some.order, other.order));
}

/** GitHub tells which run stored an artifact. Of an asset anybody can say so: there a date long before it came speaks against it. */
function isStoredAgain({ store, planted, name, storedAt }: Blob): boolean {
  if (store === 'release') return storedAt.getTime() - name.time.getTime() > CLOCK_TOLERANCE_MS;
  return store === 'artifacts' && planted === 'again';
}

/** Whether a set can be opened by one of these passphrases. */
export function opensWith(
  { passphrase, previousPassphrase }: GivenPassphrases,
  opener: Secret | null,
): boolean {
  return opener !== null && (opener === passphrase || opener === previousPassphrase);
}

function compareText(some: string, other: string): number {
  return some === other ? 0 : some < other ? -1 : 1;
}
