import { createHash, randomUUID } from 'node:crypto';
import { expiryOf, isExpired, removeArtifacts } from './artifact-service.ts';
import type { Backend } from './handler.ts';
import type { StoredArtifact } from './state.ts';

/** An artifact that a test puts there as if some run had made it. */
export interface NewArtifact {
  readonly name: string;
  readonly zip: Uint8Array;
  readonly runId?: number;
  readonly headBranch?: string;
  readonly headSha?: string;
  /** Another repository's id makes it a fork's. */
  readonly headRepositoryId?: number;
  readonly createdAt?: Date;
  readonly expiresAt?: Date;
  /** Default: of the bytes; `null` for an artifact of old, which has none. */
  readonly digest?: string | null;
}

/** An artifact as it stands; a copy, so changing it changes nothing. */
export type ArtifactRecord = Readonly<StoredArtifact> & { readonly expired: boolean };

/** The stored artifacts, for tests to read and change. Each method throws if there is no such id. */
export interface ArtifactAdmin {
  /** Newest first; those that were created and never finalized too. */
  list(): ArtifactRecord[];
  zip(id: number): Promise<Buffer>;
  add(artifact: NewArtifact): Promise<ArtifactRecord>;
  /** Puts many there at once, to be listed and removed. They have sizes, but no bytes: a download finds nothing. */
  addListed(artifacts: readonly NewArtifact[]): void;
  /** Changes the stored bytes and nothing else: the digest stays that of the old ones. */
  replaceZip(id: number, zip: Uint8Array): Promise<void>;
  expire(id: number): void;
  remove(id: number): Promise<void>;
  removeAll(): Promise<void>;
}

function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

function toStored(backend: Backend, wanted: NewArtifact): StoredArtifact {
  const { repository, state } = backend;
  const createdAt = wanted.createdAt ?? backend.now();
  const id = state.nextId();
  return {
    id,
    name: wanted.name,
    runId: wanted.runId ?? state.nextId(),
    runBackendId: randomUUID(),
    jobBackendId: randomUUID(),
    headBranch: wanted.headBranch ?? repository.defaultBranch,
    headSha: wanted.headSha ?? createHash('sha1').update(wanted.name).digest('hex'),
    headRepositoryId: wanted.headRepositoryId ?? repository.id,
    blob: `artifacts/added/${id}`,
    mimeType: 'application/zip',
    createdAt: createdAt.toISOString(),
    updatedAt: createdAt.toISOString(),
    expiresAt: wanted.expiresAt?.toISOString() ?? expiryOf(createdAt),
    sizeBytes: wanted.zip.length,
    digest: wanted.digest === null ? undefined : (wanted.digest ?? sha256(wanted.zip)),
    finalized: true,
  };
}

/** Access to this backend's artifacts for tests. */
export function openArtifactAdmin(backend: Backend): ArtifactAdmin {
  const recordOf = (artifact: StoredArtifact): ArtifactRecord => ({
    ...artifact,
    expired: isExpired(artifact, backend.now()),
  });
  const find = (id: number): StoredArtifact => {
    const artifact = backend.state.current.artifacts.find((candidate) => candidate.id === id);
    if (!artifact) throw new Error(`no artifact has the id ${id}`);
    return artifact;
  };
  return {
    list: () =>
      backend.state.current.artifacts
        .map(recordOf)
        .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt) || b.id - a.id),
    zip: (id) => backend.blobs.read(find(id).blob),
    async add(wanted) {
      const artifact = toStored(backend, wanted);
      await backend.blobs.write(artifact.blob, wanted.zip, artifact.mimeType);
      backend.state.current.artifacts.push(artifact);
      backend.state.save();
      return recordOf(artifact);
    },
    addListed(wanted) {
      for (const artifact of wanted) backend.state.current.artifacts.push(toStored(backend, artifact));
      backend.state.save();
    },
    replaceZip: (id, zip) => backend.blobs.write(find(id).blob, zip, 'application/zip'),
    expire(id) {
      find(id).expiresAt = backend.now().toISOString();
      backend.state.save();
    },
    remove: (id) => removeArtifacts(backend, [find(id)]),
    removeAll: () => removeArtifacts(backend, backend.state.current.artifacts),
  };
}
