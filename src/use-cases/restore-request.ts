import type { BackupName } from '../domain/backup-name.ts';
import type { Certificate } from '../domain/certificate.ts';
import type { RestoreDate } from '../domain/restore-date.ts';
import type { Secret } from '../domain/secret.ts';
import type {
  CertificateReader,
  Clock,
  KeySealer,
  Log,
  PlacedFiles,
  RestoreTarget,
  StoredSet,
  Vault,
} from '../ports.ts';
import type { SkippedSet } from './set-walk.ts';

/** What a person asked `restore` for. */
export interface RestoreRequest {
  /** The base of the sets' names. */
  readonly artifactName: BackupName['base'];
  readonly date: RestoreDate;
  /** `null` for the sets of every run. */
  readonly runId: number | null;
  /** Opens the keys; without it they are restored sealed. */
  readonly passphrase?: Secret;
  /** Refuses a set of every other certificate. */
  readonly expectedFingerprint?: string;
  readonly overwrite: boolean;
}

export interface RestoreWorld {
  readonly clock: Clock;
  readonly log: Log;
  readonly reader: CertificateReader;
  readonly sealer: KeySealer;
  readonly vault: Vault;
  readonly target: RestoreTarget;
}

/** What became of the private keys of a set. */
export type KeyState = 'opened' | 'sealed' | 'absent';

/** The set that was restored. */
export interface RestoredSet extends PlacedFiles {
  readonly set: StoredSet;
  /** Empty for a set of files that something else made. */
  readonly certificates: readonly Certificate[];
  /** Whether keys among the files are open or sealed; `absent` where there are none that the tool sealed. */
  readonly keys: KeyState;
  /** Files whose keys were opened and are PKCS#8 now, and were written in another way before. */
  readonly rewritten: readonly string[];
}

/** What `restore` did. */
export interface RestoreReport {
  readonly now: Date;
  /** `null` where no set was found. */
  readonly restored: RestoredSet | null;
  readonly skipped: readonly SkippedSet[];
}
