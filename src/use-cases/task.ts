import type { CertificatePair } from '../domain/certificate.ts';
import type { Source } from '../domain/held.ts';
import type { CertificateFiles } from '../ports.ts';
import type { Plan } from './decide-on-held.ts';
import type { Replaced } from './keep-replaced.ts';
import type { CertificateRequest } from './keep-request.ts';

/** What was done about a pair; it stands in the workspace now. */
export interface Outcome {
  readonly task: Task;
  readonly status: 'issued' | 'reused' | 'renewed';
  readonly reason: string;
  /** Where the held certificate was found; `null` where none was. */
  readonly source: Source | null;
  readonly pair: CertificatePair;
  /** `null` where nothing private is stored. */
  readonly sealedKey: string | null;
  readonly previousBackupAt: Date | null;
  readonly replaced: Replaced | null;
}

/** A certificate whose plan is to be carried out. */
export interface Task {
  /** Its folder in a set; `null` for the only certificate of a run. */
  readonly name: string | null;
  readonly request: CertificateRequest;
  readonly files: CertificateFiles;
  readonly plan: Plan;
}

/** A task whose pair is at hand: the held one, or a new one. */
export interface Made {
  readonly task: Task;
  readonly pair: CertificatePair;
  /** `null` for a held pair, and where nothing private is stored. */
  readonly sealedKey: string | null;
}

/** A task whose old pair can be had back. */
export interface Secured extends Made {
  readonly replaced: Replaced | null;
  /** Where the pair of another run was found, where that one counts. */
  readonly adoptedFrom?: Source;
}
