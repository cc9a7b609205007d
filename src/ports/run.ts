import type { RunRecord } from '../domain/backup/manifest.ts';

/** The time. */
export interface Clock {
  now(): Date;
}

/** What a run tells people while it goes on. Annotations are shown on the run's page. */
export interface Log {
  info(message: string): void;
  debug(message: string): void;
  notice(message: string): void;
  warning(message: string): void;
  /** Runs a piece of work whose lines belong together, under a title; the lines can be folded away. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
}

/** Tells GitHub that the workflow of this run is wanted, so that its schedule goes on. */
export interface Schedule {
  keepAlive(): Promise<void>;
}

/** A repository, as far as its sets tell it from others. */
export interface RepositoryIdentity {
  /** `owner/name`. */
  readonly name: string;
  /** Stays when the repository is renamed; `null` if the server does not tell. */
  readonly id: number | null;
}

/** This run. */
export interface RunContext {
  /** For the manifests of the sets that it makes. May ask the server once which branch is the default one. */
  readRecord(): Promise<RunRecord>;
  /** Identifies the run among others; part of the change that a forced renewal makes. */
  readonly id: string;
  /** Of all jobs and attempts of the run; as in manifests. */
  readonly runId: string;
  /** The full reference of the run. */
  readonly ref: string;
  /** The repository whose sets are read. */
  readonly repository: RepositoryIdentity;
  /** What the server's clock says; asks only if there was no reply yet. `null` if it does not answer; absent if no server is asked. */
  readonly readServerTime?: () => Promise<Date | null>;
}
