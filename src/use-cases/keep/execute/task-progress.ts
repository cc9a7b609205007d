import type { CertificatePair } from '../../../domain/certificate/certificate.ts';
import type { KnownPair } from '../../../domain/backup/manifest.ts';
import type { Source, VerifiedBackup } from '../../../domain/renewal/existing.ts';
import type { Failure } from '../../../domain/failure.ts';
import type { Task } from '../plan/plan.ts';
import type { Replaced } from './preserve-replaced.ts';

/** A task whose pair is at hand: the existing one, or a new one. */
export interface WithPair {
  readonly task: Task;
  readonly pair: CertificatePair;
  /** `null` for an existing pair that is not sealed yet, and if nothing private is stored. */
  readonly sealedKey: string | null;
  readonly since: Date;
  readonly others: readonly KnownPair[];
}

/** A task whose old pair is where it can be restored from. */
export interface WithBackup extends WithPair {
  /** The pair that was replaced; `null` if none was. */
  readonly replaced: Replaced | null;
  /** Where the pair of another run was found, if that one counts. */
  readonly adoptedFrom?: Source;
}

/** What was done about a certificate; its pair is in the workspace now. */
export interface Result {
  readonly task: Task;
  readonly status: 'issued' | 'reused' | 'renewed';
  readonly reason: string;
  /** Where the existing certificate was found; `null` if there was none. */
  readonly source: Source | null;
  readonly pair: CertificatePair;
  /** `null` if nothing private is stored. */
  readonly sealedKey: string | null;
  readonly since: Date;
  readonly others: readonly KnownPair[];
  readonly previousBackup: VerifiedBackup | null;
  /** Whether this run wrote the file of the certificate or of the key. */
  readonly wroteFiles: boolean;
  /** Why its PKCS#12 file was not written; `null` if it was, or none is wanted. */
  readonly problem: Failure | null;
  readonly replaced: Replaced | null;
}
