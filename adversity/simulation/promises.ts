/** The promises, by the names that reports call them. */
export type Promised =
  | 'a run ends, and says why if it fails'
  | 'the workspace holds a valid pair, or the run failed'
  | 'what was there before a failure is still there'
  | 'an identity changes only for a reason that is true'
  | 'nothing is issued while a backup of ours is there'
  | 'no set without a proof is used'
  | 'since is carried on unchanged'
  | 'runs that race end with one identity'
  | 'a pair that was replaced can be restored'
  | 'a backup that was reported is there, and opens'
  | 'nothing is removed or changed that should stay'
  | 'no key lies anywhere in the clear'
  | 'nothing is stored where nothing may be'
  | 'what was stored can be restored'
  | 'a check tells what is there';

/** A promise that was not kept. */
export class Broken extends Error {
  readonly promised: Promised;
  /** What the runs said, if that may tell why. */
  lines: readonly string[] = [];
  /** What the stores hold. */
  stores: readonly string[] = [];

  constructor(promised: Promised, what: string) {
    super(`${promised}: ${what}`);
    this.promised = promised;
  }
}
