import type { KeyType } from '../../src/domain/certificate/certificate.ts';
import type { RetentionPolicy } from '../../src/domain/backup/retention.ts';
import type { PlantedKind } from './planted-sets.ts';
import type { Fault, Kill } from './run-process.ts';
import type { StoreKind } from './shelves.ts';

/** What one decade is played on. */
export interface Installation {
  /** Common names. One is kept by itself, several are kept as a list. */
  readonly certificates: readonly string[];
  /** Hosted runners forget their disk; a self-hosted one has its own. */
  readonly runners: 'hosted' | 'self-hosted' | 'mixed';
  readonly stores: 'artifacts' | 'directory' | 'both' | 'none';
  /** Whether sets also go into a draft release; absent if they do not, as in the histories of old. */
  readonly hasRelease?: true;
  readonly hasCache: boolean;
  /** Whether the server tells the branch of an artifact's run: GitHub does, Gitea does not. */
  readonly tellsBranch: boolean;
  /** Whether the workflow names files of the user in `paths`. */
  readonly hasFiles: boolean;
  /** Whether a feature branch runs the workflow too. */
  readonly hasFeatureBranch: boolean;
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

/** Which passphrase a workflow gives. `previous`: the earlier one, in the place of the one that is right now. */
export type GivenPassphrase = 'right' | 'previous' | 'wrong' | 'none';

/** `pull_request` must not store; a fork's gets no secrets either. */
export type Trigger = 'schedule' | 'push' | 'pull_request' | 'fork';

/** Where a run is: on the branch that is the default one then, on another branch, or on a tag. */
export type Ref = 'default' | 'feature' | 'old-default' | 'tag';

/** One run of the action, and all that goes wrong in it. */
export interface RunPlan {
  readonly runner: Runner;
  readonly trigger: Trigger;
  readonly ref: Ref;
  readonly passphrase: GivenPassphrase;
  readonly isForced: boolean;
  readonly onRestoreError: 'fail' | 'issue';
  /** Names, in `expected-fingerprint`, the pair that counted before the one that counts now. */
  readonly expects: 'nothing' | 'earlier';
  readonly isDryRun: boolean;
  /** A store that this run does not have, if there is another one; absent if it has all. */
  readonly without?: 'artifacts' | 'directory';
  /** By how much the clock of this machine alone is wrong. */
  readonly skewMs: number;
  readonly faults: readonly Fault[];
  readonly kill: Kill | null;
}

/** A run in which nothing goes wrong. */
export const PLAIN_RUN: Omit<RunPlan, 'runner'> = {
  trigger: 'schedule',
  ref: 'default',
  passphrase: 'right',
  isForced: false,
  onRestoreError: 'fail',
  expects: 'nothing',
  isDryRun: false,
  skewMs: 0,
  faults: [],
  kill: null,
};

/** A run of another action, and what goes wrong in it. */
export interface SidePlan {
  readonly passphrase: GivenPassphrase;
  readonly faults: readonly Fault[];
  readonly kill: Kill | null;
}

/** What happens at some time. */
export type Happening =
  | { readonly kind: 'keep'; readonly run: RunPlan }
  /** Several runs at once, whose steps alternate in an order that follows from `order`. */
  | { readonly kind: 'race'; readonly runs: readonly RunPlan[]; readonly order: number }
  | ({ readonly kind: 'back-up' } & SidePlan)
  | ({ readonly kind: 'prune'; readonly policy: PolicyName } & SidePlan)
  | ({ readonly kind: 'restore' } & SidePlan)
  | ({ readonly kind: 'check' } & SidePlan)
  /** Somebody, or the service, removes a set or an entry: so many-th from the newest, or every one. */
  | { readonly kind: 'lose'; readonly store: StoreKind; readonly index: number | 'all' }
  /** A stored set changes: one bit of one of its files, or so that nothing can unpack it. */
  | {
      readonly kind: 'damage';
      readonly store: StoreKind;
      readonly index: number;
      readonly file: number | null;
    }
  /** Somebody who may write to a store, and has no passphrase that counts, puts a set there. */
  | { readonly kind: 'plant'; readonly store: StoreKind; readonly planted: PlantedKind }
  /** The disk of the self-hosted runner is replaced, or put back to what it was a while ago. */
  | { readonly kind: 'lose-disk' }
  | { readonly kind: 'roll-back-disk' }
  /** A person puts an earlier pair of theirs into the workspace of the self-hosted runner. */
  | { readonly kind: 'import-pair' }
  | { readonly kind: 'lose-file'; readonly file: 'certificate' | 'private_key' }
  | { readonly kind: 'spoil-file'; readonly file: 'certificate' | 'private_key' }
  | { readonly kind: 'change-wish'; readonly change: Partial<Wish> }
  /** Whether the workflow hands over the earlier one too. */
  | { readonly kind: 'change-passphrase'; readonly withPrevious: boolean }
  /** The workflow stops handing over the earlier passphrase. */
  | { readonly kind: 'drop-previous-passphrase' }
  | { readonly kind: 'rename-default-branch' }
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

const NO_RULE: RetentionPolicy = { last: 0, daily: 0, weekly: 0, monthly: 0, yearly: 0, within: null };

/** Each rule by itself, and the usual mixture. */
export const POLICIES = {
  last: { ...NO_RULE, last: 1 },
  daily: { ...NO_RULE, daily: 3 },
  weekly: { ...NO_RULE, weekly: 2 },
  monthly: { ...NO_RULE, monthly: 2 },
  yearly: { ...NO_RULE, yearly: 1 },
  within: { ...NO_RULE, within: { years: 0, months: 0, days: 7, hours: 0 } },
  mixed: { ...NO_RULE, daily: 7, weekly: 4, monthly: 12, yearly: 'unlimited' },
  none: NO_RULE,
} as const satisfies Readonly<Record<string, RetentionPolicy>>;

export type PolicyName = keyof typeof POLICIES;
