import type { RenewalPolicy } from '../domain/decision.ts';
import type { Secret } from '../domain/secret.ts';
import type { CertificateSpecification } from '../domain/specification.ts';
import type {
  CertificateFiles,
  CertificateIssuer,
  Clock,
  PairCache,
  Pkcs12Encoder,
  Pkcs12Reader,
  Schedule,
  Vault,
} from '../ports.ts';
import type { StoreWorld } from './store-set.ts';

/** What the user wants kept, and how. */
export interface KeepRequest {
  readonly specification: CertificateSpecification;
  readonly policy: RenewalPolicy;
  /** The name of artifacts up to the date. */
  readonly artifactName: string;
  readonly passphrase?: Secret;
  readonly previousPassphrase?: Secret;
  /** Given where PKCS#12 is wanted. */
  readonly pkcs12Password?: Secret;
  /** Glob patterns, one on a line; empty for no further files. */
  readonly furtherPaths: string;
  readonly ifNoFilesFound: 'warn' | 'error' | 'ignore';
  readonly reuseKey: boolean;
  readonly dryRun: boolean;
}

export interface KeepWorld extends Omit<StoreWorld, 'vaults' | 'cache'> {
  readonly clock: Clock;
  readonly issuer: CertificateIssuer;
  readonly pkcs12: Pkcs12Encoder;
  readonly pkcs12Reader: Pkcs12Reader;
  readonly files: CertificateFiles;
  /** `null` where the schedule is not to be kept alive. */
  readonly schedule: Schedule | null;
  /** Where a held certificate is looked for. */
  readonly search: { readonly vaults: readonly Vault[]; readonly cache: PairCache | null };
  /** Where backups go; empty where the trigger must not store, or the user wants none. */
  readonly store: { readonly vaults: readonly Vault[]; readonly cache: PairCache | null };
}
