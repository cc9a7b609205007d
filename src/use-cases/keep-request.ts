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
import type { Passphrases } from './examine-pair.ts';
import type { StoreWorld } from './store-set.ts';

/** One certificate that the user wants kept, and how. */
export interface CertificateRequest {
  readonly specification: CertificateSpecification;
  readonly policy: RenewalPolicy;
  readonly reuseKey: boolean;
}

/** What holds for all certificates of a run. */
export interface RunRequest {
  /** The name of artifacts up to the date. */
  readonly artifactName: string;
  readonly passphrase?: Secret;
  readonly previousPassphrase?: Secret;
  /** Given where PKCS#12 is wanted. */
  readonly pkcs12Password?: Secret;
  /** Glob patterns, one on a line; empty for no further files. */
  readonly furtherPaths: string;
  readonly ifNoFilesFound: 'warn' | 'error' | 'ignore';
  readonly dryRun: boolean;
}

/** What opens the keys of a run. */
export function passphrasesOf({ passphrase, previousPassphrase }: RunRequest): Passphrases {
  return {
    ...(passphrase === undefined ? {} : { current: passphrase }),
    ...(previousPassphrase === undefined ? {} : { previous: previousPassphrase }),
  };
}

/** A run that keeps one certificate. */
export interface KeepRequest extends RunRequest, CertificateRequest {}

/** A certificate of a list, and where its files are. */
export interface ListedCertificate {
  /** `{name}` in paths, and its folder in backup sets. */
  readonly name: string;
  readonly request: CertificateRequest;
  readonly files: CertificateFiles;
}

/** A run that keeps a list of certificates, or one shard of it. */
export interface KeepListRequest extends RunRequest {
  /** The name that all shards of the list share: the name of artifacts up to the shard. */
  readonly list: string;
  readonly certificates: readonly ListedCertificate[];
}

/** What a run needs of the world, however many certificates it keeps. */
export interface RunWorld extends Omit<StoreWorld, 'vaults' | 'cache'> {
  readonly clock: Clock;
  readonly issuer: CertificateIssuer;
  readonly pkcs12: Pkcs12Encoder;
  readonly pkcs12Reader: Pkcs12Reader;
  /** How many keys are made at once. */
  readonly parallelism: number;
  /** `null` where the schedule is not to be kept alive. */
  readonly schedule: Schedule | null;
  /** Where a held certificate is looked for. */
  readonly search: { readonly vaults: readonly Vault[]; readonly cache: PairCache | null };
  /** Where backups go; empty where the trigger must not store, or the user wants none. */
  readonly store: { readonly vaults: readonly Vault[]; readonly cache: PairCache | null };
}

export interface KeepWorld extends RunWorld {
  readonly files: CertificateFiles;
}
