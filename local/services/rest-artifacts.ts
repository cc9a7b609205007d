import { downloadName, isExpired, removeArtifacts } from './artifact-service.ts';
import { type Backend, type Call, type Handler, idParameter } from './handler.ts';
import { type Reply, restError } from './reply.ts';
import { fullName } from './repository.ts';
import { pageOf } from './rest-page.ts';
import type { StoredArtifact } from './state.ts';

function artifactJson(backend: Backend, call: Call, artifact: StoredArtifact): object {
  const { apiBase, tellsHead } = backend.manners;
  const url = `${call.url.origin}${apiBase}/repos/${fullName(backend.repository)}/actions/artifacts/${artifact.id}`;
  return {
    id: artifact.id,
    node_id: Buffer.from(`Artifact${artifact.id}`).toString('base64'),
    name: artifact.name,
    size_in_bytes: artifact.sizeBytes,
    url,
    archive_download_url: `${url}/zip`,
    expired: isExpired(artifact, backend.now()),
    digest: artifact.digest ?? null,
    created_at: artifact.createdAt,
    updated_at: artifact.updatedAt,
    expires_at: artifact.expiresAt,
    workflow_run: {
      id: artifact.runId,
      repository_id: backend.repository.id,
      head_sha: artifact.headSha,
      ...(tellsHead && {
        head_repository_id: artifact.headRepositoryId,
        head_branch: artifact.headBranch,
      }),
    },
  };
}

function newestFirst(backend: Backend): StoredArtifact[] {
  return backend.state.current.artifacts
    .filter(({ finalized }) => finalized)
    .toSorted((a, b) => compare(b.createdAt, a.createdAt) || b.id - a.id);
}

/** By code units, which orders the dates of the state: a collation would cost seconds for a long list. */
function compare(some: string, other: string): number {
  if (some === other) return 0;
  return some < other ? -1 : 1;
}

function listed(backend: Backend, call: Call, runId?: number): Reply {
  const name = call.url.searchParams.get('name');
  const found = newestFirst(backend).filter(
    (artifact) =>
      (name === null || artifact.name === name) && (runId === undefined || artifact.runId === runId),
  );
  if (backend.manners.listsOldestFirst) found.reverse();
  return pageOf(backend, call, 'artifacts', found, (artifact) => artifactJson(backend, call, artifact));
}

function requireArtifact(backend: Backend, call: Call): StoredArtifact {
  const id = idParameter(call, 'id');
  const artifact = newestFirst(backend).find((candidate) => candidate.id === id);
  if (!artifact) throw restError(404, 'Not Found');
  return artifact;
}

function redirectToBytes(backend: Backend, call: Call): Reply {
  const artifact = requireArtifact(backend, call);
  if (isExpired(artifact, backend.now())) throw restError(410, 'Artifact has expired');
  const { blob, mimeType } = artifact;
  const location = backend.blobs.downloadUrl(blob, { fileName: downloadName(artifact), mimeType });
  return { status: 302, headers: { location } };
}

async function deleted(backend: Backend, call: Call): Promise<Reply> {
  await removeArtifacts(backend, [requireArtifact(backend, call)]);
  return { status: 204 };
}

/** The REST API of artifacts: https://docs.github.com/rest/actions/artifacts */
export function restArtifactHandlers(
  backend: Backend,
): Record<
  | 'rest:listArtifacts'
  | 'rest:listRunArtifacts'
  | 'rest:getArtifact'
  | 'rest:downloadArtifact'
  | 'rest:deleteArtifact'
  | 'web:artifact',
  Handler
> {
  return {
    'rest:listArtifacts': (call) => listed(backend, call),
    'rest:listRunArtifacts': (call) => listed(backend, call, idParameter(call, 'run')),
    'rest:getArtifact': (call) => ({
      status: 200,
      json: artifactJson(backend, call, requireArtifact(backend, call)),
    }),
    'rest:downloadArtifact': (call) => redirectToBytes(backend, call),
    'rest:deleteArtifact': (call) => deleted(backend, call),
    'web:artifact': (call) => redirectToBytes(backend, call),
  };
}
