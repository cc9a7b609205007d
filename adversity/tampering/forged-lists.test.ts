import { beforeAll, describe, expect, test } from 'vitest';
import { day, type Outcome } from '../../__tests__/unit/use-cases/keep-bench.ts';
import { setArchives } from '../../src/adapters/set-format/set-archives.ts';
import { formatBackupName } from '../../src/domain/backup/backup-name.ts';
import { PAIRS_FILE, PROOF_FILE } from '../../src/domain/backup/set-files.ts';
import { Failure } from '../../src/domain/failure.ts';
import type { PackedPair } from '../../src/ports/backup-set.ts';
import { manifestIn, renamed, textIn, withFiles, withManifest, withProof, type SetFiles } from './forging.ts';
import { BASE, makeScene, nameOn, type Scene } from './scene.ts';

const NAMES = ['a.example', 'b.example'];
const NEWEST = nameOn(2);
let scene: Scene;
let current: readonly string[];

beforeAll(async () => {
  scene = await makeScene(NAMES);
  current = fingerprintsIn(scene.current.files);
  expect(fingerprintsIn(scene.old.files)).not.toEqual(current);
});

function fingerprintsIn(files: SetFiles): string[] {
  return manifestIn(files).certificates.map(({ fingerprint }) => fingerprint);
}

function keptIn({ report }: Outcome): (string | undefined)[] {
  return report.reports.map(({ outcome }) =>
    outcome instanceof Failure ? outcome.code : outcome.certificate?.fingerprint,
  );
}

async function unpack(files: SetFiles): Promise<PackedPair[]> {
  const archive = new Blob([Buffer.from(files.get(PAIRS_FILE) ?? '')]).stream();
  return [...(await setArchives.unpackPairs(archive)).values()];
}

async function withPairs(files: SetFiles, pairs: readonly PackedPair[]): Promise<SetFiles> {
  return withFiles(files, { [PAIRS_FILE]: await setArchives.packPairs(pairs) });
}

function exchanged([one, other]: readonly PackedPair[]): PackedPair[] {
  if (one === undefined || other === undefined) throw new Error('the list has no two pairs');
  return [
    { ...one, name: other.name },
    { ...other, name: one.name },
  ];
}

const FORGERIES: readonly (readonly [string, () => SetFiles | Promise<SetFiles>])[] = [
  ['the old pairs under a new date', () => renamed(scene.old.files, NEWEST)],
  [
    'the old pairs under a new date, with the newest proof',
    () => withProof(renamed(scene.old.files, NEWEST), textIn(scene.current.files, PROOF_FILE)),
  ],
  [
    'one old pair among the newer ones',
    async () => {
      const [a] = await unpack(scene.old.files);
      const [, b] = await unpack(scene.current.files);
      if (a === undefined || b === undefined) throw new Error('the list has no two pairs');
      return withPairs(renamed(scene.current.files, NEWEST), [a, b]);
    },
  ],
  [
    'two pairs with their names exchanged',
    async () => withPairs(renamed(scene.current.files, NEWEST), exchanged(await unpack(scene.current.files))),
  ],
  [
    'a set that leaves one out, and claims to hold all',
    async () => {
      const [a] = await unpack(scene.current.files);
      const files = await withPairs(renamed(scene.current.files, NEWEST), a === undefined ? [] : [a]);
      return withManifest(files, {
        supersedes: formatBackupName(scene.current.name),
        certificates: manifestIn(files).certificates.slice(0, 1),
      });
    },
  ],
  [
    'a set without its archive',
    () => withFiles(renamed(scene.current.files, NEWEST), { [PAIRS_FILE]: null }),
  ],
  [
    'an archive that is none',
    () => withFiles(renamed(scene.current.files, NEWEST), { [PAIRS_FILE]: 'no archive' }),
  ],
  [
    'a set that claims other names for its pairs',
    () =>
      withManifest(renamed(scene.old.files, NEWEST), {
        certificates: manifestIn(scene.old.files).certificates.map((record, index) => ({
          ...record,
          name: NAMES[1 - index],
        })),
      }),
  ],
];

describe.each(FORGERIES)('of a list: %s', (_, forge) => {
  test.each([
    ['with its pairs in the cache', true],
    ['with an empty cache', false],
  ])('is passed over, %s', async (__, isCached) => {
    const world = scene.world();
    world.plant(NEWEST, await forge());
    if (!isCached) world.cache.entries.clear();
    const outcome = await world.run({ at: day(3), names: NAMES, list: BASE, artifactName: BASE });
    expect(keptIn(outcome), outcome.log.lines.join('\n')).toEqual(current);
    expect(outcome.log.of('warning').join('\n')).toContain(formatBackupName(NEWEST));
  });
});
