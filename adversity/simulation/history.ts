import type { KeyType } from '../../src/domain/certificate.ts';
import type { Fault, Kill } from './run-process.ts';
import type { StoreKind } from './shelves.ts';

/** What one decade is played on. */
export interface Installation {
  /** Common names; a single one is kept by itself, several are kept as a list. */
  readonly certificates: readonly string[];
  /** Hosted runners forget their disk; a self-hosted one has its own. */
  readonly runners: 'hosted' | 'self-hosted' | 'mixed';
  readonly vaults: 'artifacts' | 'directory' | 'both';
  readonly hasCache: boolean;
  readonly retentionDays: number;
  readonly reuseKey: boolean;
}

/** What a certificate is to be like. */
export interface Wish {
  readonly days: number;
  readonly keyType: KeyType;
  readonly organization: string | null;
  readonly hasSecondName: boolean;
}

export const FIRST_WISH: Wish = {
  days: 90,
  keyType: 'ecdsa-p256',
  organization: null,
  hasSecondName: false,
};

export type Runner = 'hosted' | 'self-hosted';

/** One run of the action, and all that goes wrong in it. */
export interface RunPlan {
  readonly runner: Runner;
  /** `pull_request` must not store. */
  readonly trigger: 'schedule' | 'pull_request';
  readonly passphrase: 'right' | 'wrong' | 'none';
  readonly isForced: boolean;
  readonly onRestoreError: 'fail' | 'issue';
  readonly isDryRun: boolean;
  readonly faults: readonly Fault[];
  readonly kill: Kill | null;
}

/** A run in which nothing goes wrong. */
export const PLAIN_RUN: Omit<RunPlan, 'runner'> = {
  trigger: 'schedule',
  passphrase: 'right',
  isForced: false,
  onRestoreError: 'fail',
  isDryRun: false,
  faults: [],
  kill: null,
};

/** What happens at some time. */
export type Happening =
  | { readonly kind: 'keep'; readonly run: RunPlan }
  /** Several runs at once, whose steps alternate in an order that follows from `order`. */
  | { readonly kind: 'race'; readonly runs: readonly RunPlan[]; readonly order: number }
  | { readonly kind: 'back-up'; readonly faults: readonly Fault[]; readonly kill: Kill | null }
  | {
      readonly kind: 'prune';
      readonly policy: 'few' | 'many';
      readonly faults: readonly Fault[];
      readonly kill: Kill | null;
    }
  | { readonly kind: 'restore'; readonly faults: readonly Fault[] }
  | { readonly kind: 'check'; readonly faults: readonly Fault[] }
  /** Somebody, or the service, removes a set or an entry: so many-th from the newest, or every one. */
  | { readonly kind: 'lose'; readonly store: StoreKind; readonly index: number | 'all' }
  /** A stored set changes: one bit of one of its files, or so that nothing can unpack it. */
  | {
      readonly kind: 'damage';
      readonly store: StoreKind;
      readonly index: number;
      readonly file: number | null;
    }
  /** The disk of the self-hosted runner is replaced, or put back to what it was a while ago. */
  | { readonly kind: 'lose-disk' }
  | { readonly kind: 'roll-back-disk' }
  | { readonly kind: 'lose-file'; readonly file: 'certificate' | 'private_key' }
  | { readonly kind: 'spoil-file'; readonly file: 'certificate' | 'private_key' }
  | { readonly kind: 'change-wish'; readonly change: Partial<Wish> }
  /** Whether the workflow hands over the earlier one too. */
  | { readonly kind: 'change-passphrase'; readonly withPrevious: boolean }
  /** From now on the machines' clocks are wrong by so much. */
  | { readonly kind: 'set-clock'; readonly skewMs: number };

/** Something that happens, so many minutes after the beginning of the first day. */
export type Event = Happening & { readonly minute: number };

/** All that happens to an installation. It can be written down, shortened, and played again. */
export interface History {
  readonly seed: number;
  /** The first day, at midnight UTC. */
  readonly begin: string;
  readonly installation: Installation;
  readonly events: readonly Event[];
}
