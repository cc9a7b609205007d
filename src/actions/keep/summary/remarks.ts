import type { Advice } from '../../report/advice-boxes.ts';

/** What a summary says beside the report. */
export interface Remarks {
  /** Why this run may store nothing; `null` if it may store. */
  readonly whyNotStored: string | null;
  readonly advice: readonly Advice[];
}
