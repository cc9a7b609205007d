import { beforeAll, describe, expect, test } from 'vitest';
import { day, PASSPHRASE } from '../../__tests__/unit/use-cases/keep-bench.ts';
import { formatBackupName } from '../../src/domain/backup/backup-name.ts';
import {
  CERTIFICATE_FILE,
  PAIRS_FILE,
  PRIVATE_KEY_FILE,
  PROOF_FILE,
  SEALED_FILES_FILE,
} from '../../src/domain/backup/set-files.ts';
import { setArchives } from '../../src/adapters/set-format/set-archives.ts';
import {
  manifestIn,
  renamed,
  textIn,
  withFiles,
  withManifest,
  withUnlistedFiles,
  type SetFiles,
} from './forging.ts';
import { makeScene, nameOn, restoreFrom, type Scene } from './scene.ts';

/** Nothing proves a public set, so anybody can make one. Nothing but certificates may come out of it. */
let scene: Scene;
/** A public set that is sound. */
let sound: SetFiles;

const NAME = nameOn(2, { isPublic: true });

beforeAll(async () => {
  scene = await makeScene();
  const { files } = scene.old;
  const stripped = withFiles(renamed(files, NAME), { [PROOF_FILE]: null, [PRIVATE_KEY_FILE]: null });
  const certificates = manifestIn(files).certificates.map((record) => ({ ...record, privateKey: 'absent' }));
  sound = withManifest(stripped, { proof: null, supersedes: null, certificates });
});

const KEY = '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----\n';
const HOOK = '#!/bin/sh\necho hostile\n';
const USER_FILES = { publicCount: 1, sealedCount: 0, digest: null, leftOut: [] };

const HOSTILE: readonly (readonly [string, () => SetFiles | Promise<SetFiles>])[] = [
  ['a hook among its files', () => withFiles(sound, { 'files/.git/hooks/post-checkout': HOOK })],
  ['a script that is named as a certificate', () => withFiles(sound, { 'files/tls.pem': HOOK })],
  [
    'a certificate with a script after it',
    () => withFiles(sound, { 'files/tls.pem': textIn(sound, CERTIFICATE_FILE) + HOOK }),
  ],
  [
    'a certificate with a script before it',
    () => withFiles(sound, { 'files/tls.pem': HOOK + textIn(sound, CERTIFICATE_FILE) }),
  ],
  [
    'a certificate with a key after it',
    () => withFiles(sound, { 'files/tls.pem': textIn(sound, CERTIFICATE_FILE) + KEY }),
  ],
  ['a key in the place of one', () => withFiles(sound, { [PRIVATE_KEY_FILE]: KEY })],
  [
    'a key that its manifest tells of',
    () =>
      withManifest(withFiles(sound, { [PRIVATE_KEY_FILE]: KEY }), {
        certificates: manifestIn(sound).certificates.map((record) => ({ ...record, privateKey: 'sealed' })),
      }),
  ],
  ['something else as its certificate', () => withFiles(sound, { [CERTIFICATE_FILE]: HOOK })],
  ['a proof', () => withFiles(sound, { [PROOF_FILE]: `${'0'.repeat(64)}\n` })],
  ['sealed files', () => withFiles(sound, { [SEALED_FILES_FILE]: 'Salted__' })],
  ['a file that leads out of it', () => withUnlistedFiles(sound, { 'files/../../hook': HOOK })],
  ['a file at its top', () => withFiles(sound, { 'hook.sh': HOOK })],
  ['an archive that is none, in the place of its certificate', () => asList(sound, Buffer.from(HOOK))],
];

/** The set as one of a list. */
function asList(files: SetFiles, archive: Uint8Array): SetFiles {
  const certificates = manifestIn(files).certificates.map((record) => ({ ...record, name: 'app.example' }));
  return withManifest(withFiles(files, { [CERTIFICATE_FILE]: null, [PAIRS_FILE]: archive }), {
    certificates,
  });
}

test('a sound one restores its certificate, and says that nothing proved it', async () => {
  const world = scene.world();
  world.artifacts.sets.clear();
  world.plant(NAME, sound);
  const { report, placed, fingerprint } = await restoreFrom(world, null);
  expect(fingerprint).toBe(scene.old.fingerprint);
  expect([...placed.keys()]).toEqual([CERTIFICATE_FILE]);
  expect(report.set?.key).toBeNull();
});

describe.each(HOSTILE)('a public set with %s', (_, make) => {
  test('restores nothing', async () => {
    const world = scene.world();
    world.artifacts.sets.clear();
    world.plant(NAME, withManifest(await make(), { userFiles: USER_FILES }));
    const outcome = await restoreFrom(world, null).catch((error: unknown) => error);
    expect(outcome).toMatchObject({ name: 'Failure', code: 'invalid' });
    expect((outcome as Error).message).toContain(formatBackupName(NAME));
    expect((outcome as Error).message).not.toMatch(/\p{Cc}/u);
  });
});

test('a key in the archive of a public list never comes out of it', async () => {
  const pair = { name: 'app.example', certificate: textIn(sound, CERTIFICATE_FILE), sealedKey: KEY };
  const world = scene.world();
  world.artifacts.sets.clear();
  world.plant(NAME, asList(sound, await setArchives.packPairs([pair])));
  const { placed } = await restoreFrom(world, null);
  expect([...placed.keys()]).toEqual(['certificates/app.example/certificate.pem']);
  expect(Buffer.concat([...placed.values()]).toString()).not.toContain('PRIVATE KEY');
});

test('a sealed set that somebody forged brings back no key but a sealed one without a passphrase', async () => {
  const world = scene.world();
  world.artifacts.sets.clear();
  world.plant(nameOn(2), withFiles(renamed(scene.old.files, nameOn(2)), { [PRIVATE_KEY_FILE]: KEY }));
  await expect(restoreFrom(world, null)).rejects.toMatchObject({ code: 'invalid' });
});

test('with a passphrase none of them is read, and none keeps the run from its certificate', async () => {
  const world = scene.world();
  world.plant(NAME, sound);
  const outcome = await world.run({ at: day(3), passphrase: PASSPHRASE });
  expect(outcome.fingerprint).toBe(scene.current.fingerprint);
  expect(outcome.log.of('warning')).toEqual([]);
});
