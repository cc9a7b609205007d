import { expect, it } from 'vitest';
import { formatChecksums } from '../../../src/domain/backup-set.ts';
import { formatManifest } from '../../../src/domain/manifest.ts';
import { readSet } from '../../../src/use-cases/read-set.ts';
import { manifestOf, nameOf } from '../../contract/sample-set.ts';
import { memoryOpenedSet } from '../../fakes/memory-opened-set.ts';

/** A set without files that says of itself that it was made at this time. */
function setMadeAt(createdAt: string) {
  const manifest = Buffer.from(formatManifest({ ...manifestOf(nameOf(), []), createdAt }));
  const files = new Map([['manifest.json', manifest]]);
  const checksums = formatChecksums(memoryOpenedSet(files).files);
  return memoryOpenedSet(files.set('SHA256SUMS', Buffer.from(checksums)));
}

it('a set whose manifest tells another time than its name is not what was stored', async () => {
  const { base } = nameOf();
  expect(await readSet(setMadeAt('2026-11-23T02:10:00Z'), { base })).toMatchObject({ artifactName: base });
  expect(await readSet(setMadeAt('2026-11-22T02:10:00Z'), { base })).toBe(
    'it was made at 2026-11-22T02:10:00Z, which its name denies',
  );
});
