import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One attempt of one workflow run. Dates are ISO 8601 throughout the state, so that it is JSON as it is. */
export interface StoredRun {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
  readonly runBackendId: string;
  readonly jobBackendId: string;
  readonly event: string;
  readonly ref: string;
  readonly headBranch: string;
  readonly headSha: string;
  readonly headRepositoryId: number;
  readonly startedAt: string;
}

/** An artifact from its creation on; it is listed once `finalized`. */
export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  readonly runId: number;
  readonly runBackendId: string;
  readonly jobBackendId: string;
  readonly headBranch: string;
  readonly headSha: string;
  readonly headRepositoryId: number;
  readonly blob: string;
  readonly mimeType: string;
  readonly createdAt: string;
  updatedAt: string;
  expiresAt: string;
  sizeBytes: number;
  /** As the client claimed it when it finalized, `sha256:<hex>`; GitHub does not check it either. */
  digest: string | undefined;
  finalized: boolean;
}

/** A cache entry from its reservation on; it is found once `finalized`. */
export interface StoredCacheEntry {
  readonly id: number;
  readonly key: string;
  readonly version: string;
  /** The ref whose runs may write it. */
  readonly scope: string;
  readonly blob: string;
  readonly createdAt: string;
  lastAccessedAt: string;
  sizeBytes: number;
  finalized: boolean;
}

/** A release of the repository, with or without a tag in Git. */
export interface StoredRelease {
  readonly id: number;
  readonly tag: string;
  readonly createdAt: string;
  isDraft: boolean;
}

/** A file of a release. */
export interface StoredAsset {
  readonly id: number;
  readonly releaseId: number;
  /** Of its address in the web, if the server is Gitea. */
  readonly uuid: string;
  readonly name: string;
  /** What people see instead of the name; empty for none. */
  readonly label: string;
  readonly blob: string;
  readonly createdAt: string;
  sizeBytes: number;
  /** `sha256:<hex>`. */
  digest: string | undefined;
  /** `starter` until all of its bytes have come. */
  state: 'starter' | 'uploaded';
}

/** All that the services remember, apart from the bytes of the blobs. */
export interface State {
  readonly schema: 1;
  nextId: number;
  nextRunNumber: number;
  runs: StoredRun[];
  artifacts: StoredArtifact[];
  caches: StoredCacheEntry[];
  releases: StoredRelease[];
  assets: StoredAsset[];
  disabledWorkflows: string[];
}

/** The state and the way to keep it. */
export interface StateStore {
  readonly current: State;
  /** A number that no other record has. */
  nextId(): number;
  /** Writes the state so that a kill leaves the old file or the new one, and nothing between. */
  save(): void;
}

// Well above 0, so that no test mistakes an id for a run number or an index.
const FIRST_ID = 70_001;

function emptyState(): State {
  return {
    schema: 1,
    nextId: FIRST_ID,
    nextRunNumber: 1,
    runs: [],
    artifacts: [],
    caches: [],
    releases: [],
    assets: [],
    disabledWorkflows: [],
  };
}

function readState(path: string): State {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return emptyState();
    throw error;
  }
  const state = JSON.parse(text) as Partial<State>;
  if (state.schema !== 1) throw new Error(`${path} was written by another version; delete its folder`);
  return { ...emptyState(), ...state };
}

/** The state kept in `folder`, which is made if it is missing. Throws if the file is not ours. */
export function openState(folder: string): StateStore {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'services.json');
  const current = readState(path);
  return {
    current,
    nextId() {
      return current.nextId++;
    },
    save() {
      const draft = `${path}.${process.pid}.new`;
      writeFileSync(draft, `${JSON.stringify(current, null, 2)}\n`, { mode: 0o600 });
      renameSync(draft, path);
    },
  };
}
