import type { Certificate } from '../certificate/certificate.ts';
import { formatTime } from '../backup/manifest.ts';

/** The places that programs of a machine take their trust from; input `stores`. */
export const TRUST_STORES = ['system', 'nss', 'java', 'environment'] as const;
export type TrustStoreName = (typeof TRUST_STORES)[number];

/** The stores whose changes outlive the job on a machine that does. The others are files and variables of the job. */
export const LASTING_STORES: ReadonlySet<TrustStoreName> = new Set(['system', 'nss']);

/**
 * Returns why a machine must not trust the certificate at `now`, with the remedy, to be read after its name; `null` if it may.
 *
 * A certificate that may sign others vouches for every name in the world, public sites among them, so a person has to allow it.
 */
export function judgeTrust(
  certificate: Pick<Certificate, 'isSelfSigned' | 'isEndEntity' | 'notBefore' | 'notAfter' | 'issuerLine'>,
  { allowsAuthorities, now }: { readonly allowsAuthorities: boolean; readonly now: Date },
): string | null {
  const { isSelfSigned, isEndEntity, notBefore, notAfter } = certificate;
  if (!isSelfSigned)
    return 'is not self-signed. Only a self-signed certificate is its own root: name the one at the end of its chain.';
  if (now >= notAfter) return `expired at ${formatTime(notAfter)}. Renew it first.`;
  if (now < notBefore)
    return `is not valid before ${formatTime(notBefore)}. If that time has passed, correct this machine's clock.`;
  if (!isEndEntity && !allowsAuthorities)
    return 'may sign other certificates (it does not say CA:FALSE), so whoever has its key could pose as every site. Set allow-ca: true if that is what you want.';
  return null;
}

/** A change that a run is about to make to a machine's trust, as the journal has it. */
export interface TrustChange {
  readonly store: TrustStoreName;
  /** What in the store; each store has its own words. */
  readonly place: string;
  /** What undoing it needs to know besides. */
  readonly facts: readonly string[];
}

/** Who made a journal. */
export interface TrustOwner {
  /** Of the runner: its name and its temporary folder. A runner has one job at a time. */
  readonly runner: string;
  /** Of the job: run, attempt and job. */
  readonly job: string;
  /** The process that started the step, which on most runners ends with the job: its identity among all processes of all machines; empty if unknown. */
  readonly process: string;
  readonly startedAt: Date;
}

/** A job on a self-hosted runner is ended after five days. https://docs.github.com/actions/reference/limits */
const LONGEST_JOB_MS = 5 * 86_400_000;
/** The runners of Gitea and Forgejo start the steps of all jobs from one process. By default they end a job after three hours. */
const LONGEST_JOB_OF_DAEMON_MS = 86_400_000;

/** Returns whether a journal is of a job that is over, so that what it says still has to be undone. */
export function isLeftBehind(
  owner: TrustOwner,
  {
    self,
    now,
    hasEnded,
    isElsewhere,
  }: {
    readonly self: Pick<TrustOwner, 'runner' | 'job' | 'process'>;
    readonly now: Date;
    /** Whether a process has certainly ended: nothing is known of those on other machines. */
    readonly hasEnded: (process: string) => boolean;
    /** Whether a process is certainly of another machine, which shares the folder of the journals. */
    readonly isElsewhere: (process: string) => boolean;
  },
): boolean {
  if (owner.runner === self.runner && owner.job !== self.job) return true;
  if (hasEnded(owner.process)) return true;
  // What was changed on another machine cannot be undone here, however long ago it was.
  if (isElsewhere(owner.process)) return false;
  const isOfDaemon = owner.process !== '' && owner.process === self.process && owner.job !== self.job;
  const longestMs = isOfDaemon ? LONGEST_JOB_OF_DAEMON_MS : LONGEST_JOB_MS;
  return now.getTime() - owner.startedAt.getTime() > longestMs;
}
