/** What `trust-machine.ts` plays. */
export type SceneName =
  | 'plain'
  | 'variables'
  | 'twice'
  | 'authority'
  | 'authority-allowed'
  | 'missing-file'
  | 'missing-store'
  | 'skipped-store'
  | 'self-hosted'
  | 'self-hosted-variables'
  | 'self-hosted-allowed'
  | 'left-behind'
  | 'stuck'
  | 'as-user'
  | 'as-limited-user'
  | 'lost-journal'
  | 'umask'
  | 'java-installed'
  | 'two-jobs'
  | 'user-links'
  | 'others';

/** What came of a scene. */
export interface SceneResult {
  readonly conclusion: string;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly errors: readonly string[];
  /** What the scene saw meanwhile. */
  readonly notes: Readonly<Record<string, unknown>>;
  /** The files of the machine that are not as they were before it. */
  readonly changed: readonly string[];
}
