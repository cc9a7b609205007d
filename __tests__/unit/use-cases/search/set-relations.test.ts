import { describe, expect, it } from 'vitest';
import { parseBackupName } from '../../../../src/domain/backup/backup-name.ts';
import type { ListedSet } from '../../../../src/use-cases/search/sets/merged-listing.ts';
import { supersedes } from '../../../../src/use-cases/search/sets/set-relations.ts';
import { manifestOf } from '../../domain/fixtures.ts';

const BASE = 'certkeep-app.example';

/** An artifact that a run stored. */
function listed(stamp: string, runId: number): ListedSet {
  const name = parseBackupName(`${BASE}-${stamp}`, BASE);
  if (name === null) throw new Error('it is no name of a set');
  const artifact = { id: runId, runId, isOwn: false, url: '', headBranch: null };
  const place = `artifact ${BASE}-${stamp}`;
  return {
    source: 'artifact',
    place,
    name,
    order: name,
    isExpired: false,
    artifact,
    open: () => Promise.resolve(null),
  };
}

/** A set of run 9, which holds all that counted in that of run 5. */
function newest(supersedesRun?: string): Parameters<typeof supersedes>[0] {
  const manifest = manifestOf();
  return {
    manifest: {
      ...manifest,
      run: { ...manifest.run, runId: '9' },
      supersedes: `${BASE}-20261122T021000Z`,
      ...(supersedesRun === undefined ? {} : { supersedesRun }),
    },
    key: {} as never,
    reader: {} as never,
    digests: [],
    listed: listed('20261123T021000Z', 9),
  };
}

describe('a set supersedes', () => {
  it('the sets up to the one that it names, and none of a later time or run', () => {
    expect(supersedes(newest(), listed('20261121T021000Z', 4))).toBe(true);
    expect(supersedes(newest(), listed('20261122T021000Z', 5))).toBe(true);
    expect(supersedes(newest(), listed('20261122T021001Z', 6))).toBe(false);
    expect(supersedes(newest(), listed('20261121T021000Z', 10))).toBe(false);
  });

  it('of two sets of the name up to which it goes the one of the run that it names', () => {
    expect(supersedes(newest('5'), listed('20261122T021000Z', 5))).toBe(true);
    expect(supersedes(newest('5'), listed('20261122T021000Z', 6))).toBe(false);
    expect(supersedes(newest('5'), listed('20261121T021000Z', 6))).toBe(true);
  });
});
