import type { CertificatePair } from '../../../domain/certificate/certificate.ts';
import type { KnownPair } from '../../../domain/backup/manifest.ts';
import type { Source } from '../../../domain/renewal/existing.ts';
import type { Failure } from '../../../domain/failure.ts';
import type { SetPair } from '../../store/stage-set.ts';
import { isKeptForEver } from '../keep-request.ts';
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

/** A task whose pair is in the workspace. */
export interface Result extends WithBackup {
  /** Whether this run wrote the file of the certificate or of the key. */
  readonly wroteFiles: boolean;
  /** Why its PKCS#12 file was not written; `null` if it was, or none is wanted. */
  readonly problem: Failure | null;
}

/** The pair as it is stored in a set, of a list if that has a name. */
export function setPairOf(
  { task, pair: { certificate }, sealedKey, since, others }: WithPair,
  list: string | null,
): SetPair {
  const name = list === null ? null : task.name;
  return { name, certificate, sealedKey, since, others, isKeptForEver: isKeptForEver(task.request) };
}
