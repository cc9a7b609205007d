import type { RenewalPolicy } from '../../domain/renewal/decision.ts';
import type { VerifiedBackup } from '../../domain/renewal/existing.ts';
import type { Secret } from '../../domain/secret.ts';
import type { CertificateSpecification } from '../../domain/certificate/specification.ts';
import type { BackupStore, CertificateCache } from '../../ports/stores.ts';
import type { CertificateFiles } from '../../ports/certificate-files.ts';
import type { CertificateIssuer, Pkcs12Encoder, Pkcs12Form } from '../../ports/crypto.ts';
import type { Clock, Schedule } from '../../ports/run.ts';
import type { UserFiles } from '../../ports/user-files.ts';
import type { StoreDependencies } from '../store/store-set.ts';
import type { UserFilesRequest } from '../store/user-files.ts';

/** One certificate that the user wants kept, and how. */
export interface CertificateRequest {
  readonly specification: CertificateSpecification;
  readonly policy: RenewalPolicy;
  readonly reuseKey: boolean;
  readonly pkcs12: {
    /** `null` for the common name. */
    readonly alias: string | null;
    readonly encryption: Pkcs12Form['encryption'];
  };
}

/** Whether only a person replaces the certificate: `renew-before: never`. */
export function isKeptForEver({ policy }: Pick<CertificateRequest, 'policy'>): boolean {
  return policy.renewBefore.kind === 'never';
}

/** A certificate to keep, and where its files are. */
export interface KeptCertificate {
  /** `{name}` in paths, and its folder in the sets of a list. */
  readonly name: string;
  readonly request: CertificateRequest;
  readonly files: CertificateFiles;
}

/** A run that keeps one certificate, or the certificates of a list or of one shard of it. */
export interface KeepRequest extends UserFilesRequest {
  /** The name of artifacts up to the date. */
  readonly artifactName: string;
  /** The name that all shards of the list share: the name of artifacts up to the shard. `null` for a single certificate. */
  readonly list: string | null;
  readonly certificates: readonly KeptCertificate[];
  /** Given if PKCS#12 files are wanted. */
  readonly pkcs12Password?: Secret;
  readonly dryRun: boolean;
}

/** Stores, and the cache beside them. */
export interface StoresAndCache {
  readonly stores: readonly BackupStore[];
  readonly cache: CertificateCache | null;
}

/** What a run needs, however many certificates it keeps. */
export interface KeepDependencies extends Omit<StoreDependencies, 'stores' | 'cache'> {
  readonly clock: Clock;
  readonly issuer: CertificateIssuer;
  readonly pkcs12: Pkcs12Encoder;
  readonly userFiles: UserFiles;
  /** How many keys are made at once. */
  readonly concurrency: number;
  /** `null` if the schedule is not to be kept alive. */
  readonly schedule: Schedule | null;
  /** Where existing certificates are looked for. */
  readonly search: StoresAndCache;
  /** Where backups go; empty if the event must not store, or the user wants none. */
  readonly store: StoresAndCache;
  /** The server's time in its last reply; `null` if none has come. */
  readonly serverTime: () => Date | null;
  /** Whether this run may store anything: not if its event can carry untrusted code, nor if it gets no secrets. */
  readonly mayStore: boolean;
  /** Told of the newest good backup once the search is over, also if it failed; `null` if none was seen. */
  readonly onBackupSeen: (backup: VerifiedBackup | null) => void;
  /** Told when the run has finished a change of a pair that an earlier run began, and so has written a file of it. */
  readonly onRecovered: () => void;
  /** Whether GitHub gives this run no secrets: a fork's pull request, or one of Dependabot. */
  readonly lacksSecrets: boolean;
}
