import { day } from '../../__tests__/unit/use-cases/keep-bench.ts';
import { formatBackupName } from '../../src/domain/backup/backup-name.ts';
import {
  CERTIFICATE_FILE,
  CHECKSUMS_FILE,
  MANIFEST_FILE,
  PRIVATE_KEY_FILE,
  PROOF_FILE,
  RECOVERY_GUIDE_FILE,
} from '../../src/domain/backup/set-files.ts';
import { formatTime } from '../../src/domain/backup/manifest.ts';
import { forgery, NEWEST, recordsOf, strangersSet, type Forgery } from './forgeries.ts';
import {
  manifestIn,
  nameChanges,
  renamed,
  textIn,
  withFiles,
  withManifest,
  withProof,
  withUnlistedFiles,
  type SetFiles,
} from './forging.ts';
import { nameOn, type Scene } from './scene.ts';

const LONG_AFTER = formatTime(day(1000));

/** A text with its first capital `A` and `B` exchanged; every base64 text has some. */
function withOneLetterChanged(text: string): string {
  return text.replace(/[AB](?=[^-]*-----END)/, (letter) => (letter === 'A' ? 'B' : 'A'));
}

/** The old pair under a new date: everything agrees but the proof, which nobody without the passphrase can make. */
function forwardDated({ old }: Scene): SetFiles {
  return renamed(old.files, NEWEST);
}

/** The current passphrase holds for these, and the proof or something else does not: they are passed over. */
export const PASSED_OVER: readonly Forgery[] = [
  forgery('a copy of the newest set under a new name', ({ current }) => current.files),
  forgery('the old pair under a new date', forwardDated),
  forgery('the old pair under a new date, with the proof of the newest set', (scene) =>
    withProof(forwardDated(scene), textIn(scene.current.files, PROOF_FILE)),
  ),
  forgery('the old pair under a new date, as if it had become the certificate later', (scene) =>
    withManifest(forwardDated(scene), recordsOf(scene.old.files, { since: LONG_AFTER })),
  ),
  forgery('the old pair under a new date, claiming to supersede all', (scene) =>
    withManifest(forwardDated(scene), { supersedes: formatBackupName(scene.current.name) }),
  ),
  forgery('the old pair under a new date, without a proof', (scene) =>
    withFiles(forwardDated(scene), { [PROOF_FILE]: null }),
  ),
  forgery('the old pair, whose manifest says that there is no proof', (scene) =>
    withFiles(withManifest(forwardDated(scene), { proof: null }), { [PROOF_FILE]: null }),
  ),
  forgery('the old certificate alone, without a proof, under the name of a sealed set', ({ old }) =>
    withManifest(withFiles(renamed(old.files, NEWEST), { [PROOF_FILE]: null, [PRIVATE_KEY_FILE]: null }), {
      proof: null,
      ...recordsOf(old.files, { privateKey: 'absent', since: LONG_AFTER }),
    }),
  ),
  forgery('a manifest without a proof, beside one', (scene) =>
    withManifest(forwardDated(scene), { proof: null }),
  ),
  ...['', '\n', `${'0'.repeat(64)}\n`, `${'0'.repeat(63)}\n`, `${'0'.repeat(200)}\n`, '\0'.repeat(65)].map(
    (proof) =>
      forgery(
        `the old pair with ${JSON.stringify(proof.slice(0, 8))} (${proof.length}) as its proof`,
        (scene) => withProof(forwardDated(scene), proof),
      ),
  ),
  forgery('the certificate of the old pair with the key of the new one', ({ old, current }) =>
    withFiles(renamed(current.files, NEWEST), { [CERTIFICATE_FILE]: textIn(old.files, CERTIFICATE_FILE) }),
  ),
  forgery(
    'the key of the old pair, under the same salt, with the certificate of the new one',
    ({ old, current }) =>
      withFiles(renamed(current.files, NEWEST), { [PRIVATE_KEY_FILE]: textIn(old.files, PRIVATE_KEY_FILE) }),
  ),
  forgery('a sealed key with one letter changed', ({ current }) =>
    withFiles(renamed(current.files, NEWEST), {
      [PRIVATE_KEY_FILE]: withOneLetterChanged(textIn(current.files, PRIVATE_KEY_FILE)),
    }),
  ),
  forgery('the forger’s certificate, under the proof of the newest set', async (scene) => {
    const theirs = await strangersSet(scene);
    const { proof } = manifestIn(scene.current.files);
    return withProof(withManifest(theirs, { proof }), textIn(scene.current.files, PROOF_FILE));
  }),
  forgery('a file more than the sums name', ({ current }) =>
    withUnlistedFiles(renamed(current.files, NEWEST), { 'files/hook.pem': 'x' }),
  ),
  forgery('a file more, which the sums name', ({ current }) =>
    withFiles(renamed(current.files, NEWEST), { 'files/hook.pem': 'x' }),
  ),
  forgery('a file less than the sums name', ({ current }) =>
    withUnlistedFiles(renamed(current.files, NEWEST), { [RECOVERY_GUIDE_FILE]: null }),
  ),
  forgery('no key, in the set and in the sums', ({ current }) =>
    withFiles(renamed(current.files, NEWEST), { [PRIVATE_KEY_FILE]: null }),
  ),
  forgery('no sums', ({ current }) => {
    const files = new Map(current.files);
    files.delete(CHECKSUMS_FILE);
    return files;
  }),
  forgery('no manifest', ({ current }) =>
    withFiles(renamed(current.files, NEWEST), { [MANIFEST_FILE]: null }),
  ),
  forgery('sums with a line twice', (scene) => {
    const files = forwardDated(scene);
    const sums = textIn(files, CHECKSUMS_FILE);
    return new Map(files).set(CHECKSUMS_FILE, Buffer.from(`${sums.split('\n')[0] ?? ''}\n${sums}`));
  }),
  forgery('a kind that belongs into the cache', ({ current }) =>
    withManifest(renamed(current.files, NEWEST), { kind: 'cache' }),
  ),
  forgery('a kind that belongs to a race', ({ current }) =>
    withManifest(renamed(current.files, NEWEST), { kind: 'race' }),
  ),
  forgery('a set that claims to be of another artifact name', ({ current }) =>
    withManifest(current.files, { ...nameChanges(nameOn(2, { base: 'certkeep-other' })) }),
  ),
  forgery('a set that claims another time than its name', ({ current }) =>
    withManifest(renamed(current.files, NEWEST), { createdAt: formatTime(day(500)) }),
  ),
  forgery('a set that claims fewer iterations', ({ current }) =>
    withManifest(renamed(current.files, NEWEST), {
      proof: { ...manifestIn(current.files).proof, iterations: 1 },
    }),
  ),
  forgery('a manifest of an older schema', ({ current }) =>
    withManifest(renamed(current.files, NEWEST), { schemaVersion: 0 }),
  ),
];
