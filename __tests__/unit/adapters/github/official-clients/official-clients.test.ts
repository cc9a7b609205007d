import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../../../local/services/faults.ts';
import {
  isGone,
  isNameTaken,
  waitBeforeNextDownload,
  waitBeforeNextUpload,
} from '../../../../../src/adapters/github/official-clients/artifact-client-errors.ts';
import { loadArtifactClient } from '../../../../../src/adapters/github/official-clients/artifact-client.ts';
import { github } from '../../../../contract/github-job.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';
import { hasTar } from '../../../../fixtures/crypto/tools.ts';

/**
 * What we know of the inside of GitHub's clients, and nobody promises. A test for each fails if a new version changes it: then
 * src/adapters/github/official-clients/ has to follow.
 */
const hub = github();

// The clients wait seconds between their tries.
await import(new URL('../../../../end-to-end/hasten-timers.mjs', import.meta.url).href);

async function upload(name: string): Promise<number> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.txt'), 'a');
  const { DefaultArtifactClient } = await loadArtifactClient();
  const { id } = await new DefaultArtifactClient().uploadArtifact(name, [join(folder, 'a.txt')], folder);
  return id ?? 0;
}

async function download(id: number): Promise<unknown> {
  const { DefaultArtifactClient } = await loadArtifactClient();
  return new DefaultArtifactClient().downloadArtifact(id, { path: temporaryFolder() });
}

/** As another run downloads: through the REST API. */
async function downloadFromAfar(id: number, token: string): Promise<unknown> {
  const { DefaultArtifactClient } = await loadArtifactClient();
  const [repositoryOwner = '', repositoryName = ''] = (process.env['GITHUB_REPOSITORY'] ?? '').split('/');
  const findBy = { token, workflowRunId: 1, repositoryOwner, repositoryName };
  return new DefaultArtifactClient().downloadArtifact(id, { path: temporaryFolder(), findBy });
}

const thrownBy = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => expect.fail('it did not throw'),
    (error: unknown) => error,
  );

describe('the artifact client', () => {
  it('says by status 409 that a name is taken', async () => {
    hub.startJob();
    await upload('taken');
    expect(isNameTaken(await thrownBy(upload('taken')))).toBe(true);
  });

  it.each<[string, Fault, number]>([
    ['that it was asked to wait', { on: 'CreateArtifact', kind: 429 }, 30_000],
    ['that the connection broke', { on: 'CreateArtifact', kind: 'reset' }, 1],
    ['that the blob store refused its address', { on: 'blob:upload', kind: 'expired-url' }, 1],
  ])('says of an upload %s', async (_, fault, leastMs) => {
    hub.startJob();
    hub.services.fault(fault);
    const error = await thrownBy(upload('broken'));
    expect(isNameTaken(error)).toBe(false);
    expect(waitBeforeNextUpload(error, 1)).toBeGreaterThan(leastMs);
  });

  it('says of an upload that another try is of no use', async () => {
    hub.startJob();
    hub.services.fault({ on: 'CreateArtifact', kind: 403 });
    expect(waitBeforeNextUpload(await thrownBy(upload('refused')), 1)).toBeNull();
  });

  it('says that an artifact is gone, to its own run and to others', async () => {
    const { token } = hub.startJob();
    const id = await upload('gone');
    await hub.services.artifacts.removeAll();
    expect(isGone(await thrownBy(download(id)))).toBe(true);
    expect(isGone(await thrownBy(downloadFromAfar(id, token)))).toBe(true);
  });

  it('says that the signed address of a download failed, which another try may overcome once', async () => {
    hub.startJob();
    const id = await upload('kept');
    hub.services.fault({ on: 'blob:download', kind: 503 });
    const error = await thrownBy(download(id));
    expect(waitBeforeNextDownload(error, 1)).toBeGreaterThan(0);
    expect(waitBeforeNextDownload(error, 2)).toBeNull();
  });

  it.each([
    [502, true],
    [403, false],
  ])('gives the status %i of the REST API, and so whether to try again: %s', async (status, helps) => {
    const { token } = hub.startJob();
    const id = await upload('far');
    hub.services.fault({ on: 'rest:downloadArtifact', kind: status });
    const error = await thrownBy(downloadFromAfar(id, token));
    expect(waitBeforeNextDownload(error, 1) !== null).toBe(helps);
  });

  it('takes from the environment how many blocks it uploads at once', async () => {
    hub.startJob();
    await upload('blocks');
    expect(hub.output).toContain(
      'Set concurrency based on the value set in ACTIONS_ARTIFACT_UPLOAD_CONCURRENCY',
    );
  });

  it('throws inside an event of its packer, with the text that we look for', () => {
    const root = join(import.meta.dirname, '..', '..', '..', '..', '..');
    const client = join(root, 'node_modules', '@actions', 'artifact');
    const packer = readFileSync(join(client, 'lib', 'internal', 'upload', 'zip.js'), 'utf8');
    expect(packer).toContain("throw new Error('An error has occurred during zip creation for the artifact')");
  });
});

describe.skipIf(!hasTar)('the cache client', () => {
  it('works in the current folder, and makes its own below RUNNER_TEMP', async () => {
    hub.startJob();
    const { restoreCache, saveCache } = await import('@actions/cache');
    const [workspace, temporary] = [temporaryFolder(), temporaryFolder()];
    const before = process.cwd();
    process.chdir(workspace);
    Object.assign(process.env, { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temporary });
    try {
      writeFileSync('entry', 'content');
      expect(await saveCache(['entry'], 'key', {}, true)).toBeGreaterThan(0);
      writeFileSync('entry', 'changed');
      expect(await restoreCache(['entry'], 'key', [], {}, true)).toBe('key');
      expect(readFileSync('entry', 'utf8')).toBe('content');
      expect(hub.output).toContain(`-C ${workspace}`);
      expect(await saveCache(['entry'], 'key', {}, true)).toBe(-1);
      expect(await restoreCache(['entry'], 'none', [], {}, true)).toBeUndefined();
    } finally {
      process.chdir(before);
    }
  });
});
