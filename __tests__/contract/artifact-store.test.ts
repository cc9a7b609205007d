import { expect, test } from 'vitest';
import { artifactStore } from '../../src/adapters/github/artifacts/artifact-store.ts';
import { setStaging } from '../../src/adapters/set-format/staged-set.ts';
import { describeArtifactStore } from './artifact-store.contract.ts';
import { github } from './github-job.ts';
import { collect, failureOf } from './outcome.ts';
import { nameOf, stageSample } from './sample-set.ts';
import { temporaryFolder } from './temporary-folder.ts';

const hub = github();

describeArtifactStore(hub, 'refused');

test('a token that may only read removes nothing, and the message names the permission', async () => {
  const job = hub.startJob({ permissions: { actions: 'read' } });
  const store = artifactStore({
    ...job,
    clock: { now: () => new Date() },
    retentionDays: null,
    compressionLevel: 6,
  });
  const staged = await stageSample(setStaging(temporaryFolder()), nameOf());
  const stored = await store.store(staged, nameOf());
  await staged.discard();
  if (stored === null) throw new Error('the name is taken');
  const failure = await failureOf(store.remove(stored));
  expect(failure.code).toBe('denied');
  expect(failure.message).toContain('`actions: write`');
  expect(await collect(store.list(nameOf().base))).toHaveLength(1);
});
