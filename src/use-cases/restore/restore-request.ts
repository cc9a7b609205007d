import type { Certificate } from '../../domain/certificate/certificate.ts';
import type { Failure } from '../../domain/failure.ts';
import type { Manifest } from '../../domain/backup/manifest.ts';
import type { RestoreDate } from '../../domain/backup/restore-date.ts';
import type { Clock } from '../../ports/run.ts';
import type { PlacedFiles, RestoreTarget, ReturningPairPaths } from '../../ports/restore-target.ts';
import type { Sought } from '../search/copies.ts';
import type { PairLookupDependencies } from '../search/find-pair.ts';
import type { FoundSet } from '../search/sets/open-set.ts';
import type { SkippedSet } from '../search/sets/passed-over.ts';

/** A certificate that is restored by itself, and where its files go. */
export interface WantedCertificate extends Sought, ReturningPairPaths {}

/** What a person asked `restore` for. */
export interface RestoreRequest {
  /** The name of artifacts up to the date. */
  readonly artifactName: string;
  /** The list that the sets are of, whose other shards are searched too; `null` if there is none. */
  readonly list: string | null;
  /** Takes the sets of this action alone; absent for those of any. */
  readonly action?: Manifest['action'];
  /** The certificates that are restored, each by itself; `null` for one whole set. */
  readonly certificates: readonly WantedCertificate[] | null;
  readonly date: RestoreDate;
  /** `null` for the sets of every run. */
  readonly runId: number | null;
  /** Of a whole set: the certificate that it must hold. */
  readonly expectedFingerprint?: string;
  /** Takes sets of every repository. */
  readonly fromAnyRepository: boolean;
  readonly overwrite: boolean;
}

export interface RestoreDependencies extends PairLookupDependencies {
  readonly clock: Clock;
  readonly target: RestoreTarget;
}

/** What became of a private key. `absent`: the set that was restored has none. */
export type KeyState = 'opened' | 'sealed' | 'absent';

/** A certificate that was restored, and where its files went. */
export interface RestoredCertificate extends ReturningPairPaths {
  readonly name: string;
  readonly certificate: Certificate;
  readonly keys: KeyState;
  readonly set: FoundSet;
}

/** What became of one certificate: `null` if no set holds it, a `Failure` if it could not be restored. */
export interface CertificateRestore {
  /** In paths and sets. */
  readonly name: string;
  /** As people write it. */
  readonly commonName: string;
  readonly outcome: RestoredCertificate | Failure | null;
}

/** What `restore` did. */
export interface RestoreReport extends PlacedFiles {
  readonly now: Date;
  /** The set that was restored whole; `null` if none was found, or if certificates were named. */
  readonly set: FoundSet | null;
  /** In the order of the request; of a whole set, all that it holds. */
  readonly certificates: readonly CertificateRestore[];
  /** How many sealed files of the user stayed in the set, because no passphrase was given. */
  readonly unopenedCount: number;
  readonly skipped: readonly SkippedSet[];
  /** Whether the store has a set that was asked for, usable or not. */
  readonly hasSets: boolean;
  /** The sets that were asked for, and that the store does not hand over any more. */
  readonly expired: readonly string[];
  /** The places of sets of this name that another action than the one asked for made. */
  readonly ofOtherAction: readonly string[];
  /** The sets of other branches that were seen, and left out. */
  readonly leftOut: readonly FoundSet[];
  /** When the oldest of the sets was made that only the date rules out; `null` if the search saw none. */
  readonly oldestLater: Date | null;
}
