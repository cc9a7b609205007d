import { createHash } from 'node:crypto';
import {
  type Backend,
  type Handler,
  type Message,
  numberField,
  optionalTextField,
  textField,
  twirpMethod,
} from './handler.ts';
import { twirpError } from './reply.ts';
import { findRun } from './runs.ts';
import type { StoredArtifact } from './state.ts';
import type { RuntimeClaims } from './tokens.ts';

const DAY_MS = 86_400_000;
/** GitHub's default and, for public repositories, its limit. */
export const MAX_RETENTION_DAYS = 90;

/** The moment at which an artifact made at `now` goes: as asked for, at most 90 days on, by default just then. */
export function expiryOf(now: Date, wanted?: string): string {
  const latest = now.getTime() + MAX_RETENTION_DAYS * DAY_MS;
  const asked = wanted === undefined ? latest : Date.parse(wanted);
  if (Number.isNaN(asked)) throw twirpError('invalid_argument', 'expires_at is not a time');
  return new Date(Math.min(asked, latest)).toISOString();
}

function earlierBy(time: string, days: number): string {
  return new Date(Date.parse(time) - days * DAY_MS).toISOString();
}

/** True from the moment on at which GitHub no longer hands the artifact out. */
export function isExpired(artifact: StoredArtifact, now: Date): boolean {
  return Date.parse(artifact.expiresAt) <= now.getTime();
}

/** The file name under which an artifact is downloaded; the official client unpacks what ends in `.zip`. */
export function downloadName(artifact: StoredArtifact): string {
  return artifact.mimeType === 'application/zip' ? `${artifact.name}.zip` : artifact.name;
}

function blobName(claims: RuntimeClaims, id: number): string {
  const digest = createHash('sha256').update(`${claims.runBackendId} ${id}`).digest('hex');
  return `artifacts/${claims.runBackendId}/${digest}`;
}

function ofSameRun(claims: RuntimeClaims, message: Message): void {
  if (optionalTextField(message, 'workflow_run_backend_id') !== claims.runBackendId) {
    throw twirpError('permission_denied', 'the token is not for this workflow run');
  }
}

function named(backend: Backend, claims: RuntimeClaims, name: string): StoredArtifact | undefined {
  return backend.state.current.artifacts.find(
    (artifact) => artifact.runBackendId === claims.runBackendId && artifact.name === name,
  );
}

function requireNamed(backend: Backend, claims: RuntimeClaims, message: Message): StoredArtifact {
  ofSameRun(claims, message);
  const artifact = named(backend, claims, textField(message, 'name'));
  if (!artifact) throw twirpError('not_found', 'artifact not found');
  return artifact;
}

function createArtifact(backend: Backend, claims: RuntimeClaims, message: Message): object {
  ofSameRun(claims, message);
  const name = textField(message, 'name');
  const { replacesArtifacts, daysLost } = backend.manners;
  const asked = optionalTextField(message, 'expires_at');
  const taken = named(backend, claims, name);
  if (taken && replacesArtifacts) return { ok: true, signed_upload_url: backend.blobs.uploadUrl(taken.blob) };
  // The name is spent from here on, finalized or not: that is why a retry after a lost reply fails on GitHub.
  if (taken) {
    throw twirpError('already_exists', 'an artifact with this name already exists on the workflow run');
  }
  const run = findRun(backend, claims.runBackendId);
  const id = backend.state.nextId();
  const now = backend.now();
  const artifact: StoredArtifact = {
    id,
    name,
    runId: run.id,
    runBackendId: claims.runBackendId,
    jobBackendId: claims.jobBackendId,
    headBranch: run.headBranch,
    headSha: run.headSha,
    headRepositoryId: run.headRepositoryId,
    blob: blobName(claims, id),
    mimeType: optionalTextField(message, 'mime_type') ?? 'application/zip',
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
    expiresAt: asked === undefined ? expiryOf(now) : earlierBy(expiryOf(now, asked), daysLost),
    sizeBytes: 0,
    digest: undefined,
    finalized: false,
  };
  backend.state.current.artifacts.push(artifact);
  backend.state.save();
  return { ok: true, signed_upload_url: backend.blobs.uploadUrl(artifact.blob) };
}

async function finalizeArtifact(backend: Backend, claims: RuntimeClaims, message: Message): Promise<object> {
  const artifact = requireNamed(backend, claims, message);
  if (!(await backend.blobs.exists(artifact.blob))) {
    throw twirpError('failed_precondition', 'nothing was uploaded for this artifact');
  }
  artifact.sizeBytes = numberField(message, 'size');
  artifact.digest = optionalTextField(message, 'hash');
  artifact.updatedAt = backend.now().toISOString();
  artifact.finalized = true;
  backend.state.save();
  return { ok: true, artifact_id: String(artifact.id) };
}

function listArtifacts(backend: Backend, claims: RuntimeClaims, message: Message): object {
  ofSameRun(claims, message);
  const name = optionalTextField(message, 'name_filter');
  const id = optionalTextField(message, 'id_filter');
  const found = backend.state.current.artifacts.filter(
    (artifact) =>
      artifact.runBackendId === claims.runBackendId &&
      artifact.finalized &&
      !isExpired(artifact, backend.now()) &&
      (name === undefined || artifact.name === name) &&
      (id === undefined || String(artifact.id) === id),
  );
  return {
    artifacts: found.map((artifact) => ({
      workflow_run_backend_id: artifact.runBackendId,
      workflow_job_run_backend_id: artifact.jobBackendId,
      database_id: String(artifact.id),
      name: artifact.name,
      size: String(artifact.sizeBytes),
      created_at: artifact.createdAt,
      ...(artifact.digest !== undefined && { digest: artifact.digest }),
    })),
  };
}

function getSignedUrl(backend: Backend, claims: RuntimeClaims, message: Message): object {
  const artifact = requireNamed(backend, claims, message);
  if (!artifact.finalized || isExpired(artifact, backend.now())) {
    throw twirpError('not_found', 'artifact not found');
  }
  const { blob, mimeType } = artifact;
  return { signed_url: backend.blobs.downloadUrl(blob, { fileName: downloadName(artifact), mimeType }) };
}

async function deleteArtifact(backend: Backend, claims: RuntimeClaims, message: Message): Promise<object> {
  const artifact = requireNamed(backend, claims, message);
  await removeArtifacts(backend, [artifact]);
  return { ok: true, artifact_id: String(artifact.id) };
}

/** Forgets the artifacts and their bytes; their names are free again within their runs. */
export async function removeArtifacts(backend: Backend, artifacts: readonly StoredArtifact[]): Promise<void> {
  const gone = new Set(artifacts.map(({ id }) => id));
  const { current } = backend.state;
  current.artifacts = current.artifacts.filter(({ id }) => !gone.has(id));
  backend.state.save();
  await backend.blobs.removeAll(artifacts.map(({ blob }) => blob));
}

/** The methods of `github.actions.results.api.v1.ArtifactService`. */
export function artifactHandlers(
  backend: Backend,
): Record<
  'CreateArtifact' | 'FinalizeArtifact' | 'ListArtifacts' | 'GetSignedArtifactURL' | 'DeleteArtifact',
  Handler
> {
  return {
    CreateArtifact: twirpMethod((claims, message) => createArtifact(backend, claims, message)),
    FinalizeArtifact: twirpMethod((claims, message) => finalizeArtifact(backend, claims, message)),
    ListArtifacts: twirpMethod((claims, message) => listArtifacts(backend, claims, message)),
    GetSignedArtifactURL: twirpMethod((claims, message) => getSignedUrl(backend, claims, message)),
    DeleteArtifact: twirpMethod((claims, message) => deleteArtifact(backend, claims, message)),
  };
}
