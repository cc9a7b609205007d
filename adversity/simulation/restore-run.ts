import { createPrivateKey, X509Certificate } from 'node:crypto';
import { folderNameFor } from '../../src/domain/backup/backup-name.ts';
import { restore } from '../../src/use-cases/restore/restore.ts';
import type { RestoreReport } from '../../src/use-cases/restore/restore-request.ts';
import type { Installed } from './installed.ts';
import { memoryRestoreTarget } from './memory-restore-target.ts';
import { vaultsOf } from './play-run.ts';
import { Broken } from './promises.ts';
import { playSide, type EventOf, type SideRun, type SideWorld } from './side-run.ts';
import type { Looker } from './stores-truth.ts';

const broken = (what: string): Broken => new Broken('what was stored can be restored', what);

/** Restores from one store into an empty folder, and looks at what came. */
export async function playRestore(world: SideWorld, event: EventOf<'restore'>): Promise<readonly string[]> {
  const { installed } = world;
  const target = memoryRestoreTarget();
  const run = await playSide(world, event, (dependencies) =>
    restore(
      {
        artifactName: installed.artifactName,
        list: installed.isList ? installed.artifactName : null,
        certificates: wantedOf(installed),
        date: { text: 'latest', until: null },
        runId: null,
        fromAnyRepository: false,
        overwrite: false,
      },
      { ...dependencies, stores: one(dependencies.stores, installed), cache: null, target },
    ),
  );
  const { ending, machine } = run;
  if (ending.kind === 'report')
    checkPlaced(target.placed, run.given.passphrase !== null, world, lookerOf(run, installed));
  else if (target.placed.size > 0) throw broken('it failed, and wrote something');
  if (run.isUntroubled && run.given.passphrase !== null) checkRestored(run, world);
  return machine.log.lines;
}

/** The vault that is restored from: the release if there is one, else the first. */
function one<T>(vaults: readonly T[], { installation: { hasRelease } }: Installed): readonly T[] {
  return hasRelease === true ? vaults.slice(-1) : vaults.slice(0, 1);
}

/** Of a list each certificate by itself, as the action does. */
function wantedOf({ isList, installation }: Installed): Parameters<typeof restore>[0]['certificates'] {
  if (!isList) return null;
  return installation.certificates.map((commonName) => {
    const name = folderNameFor(commonName);
    const [certificatePath, privateKeyPath] = pathsOf(commonName, isList);
    return { commonName, name, certificatePath, privateKeyPath };
  });
}

function pathsOf(commonName: string, isList: boolean): readonly [string, string] {
  const folder = isList ? `certificates/${folderNameFor(commonName)}/` : '';
  return [`${folder}certificate.pem`, `${folder}private_key.pem`];
}

/** Every key that came is open and belongs to the certificate beside it. With a passphrase nothing comes that a stranger made. */
function checkPlaced(
  placed: ReadonlyMap<string, Buffer>,
  isProved: boolean,
  { installed: { isList, installation }, strangers, oracle }: SideWorld,
  looker: Looker,
): void {
  for (const commonName of installation.certificates) {
    const [certificatePath, keyPath] = pathsOf(commonName, isList);
    const [certificate, key] = [placed.get(certificatePath), placed.get(keyPath)];
    if (certificate === undefined) continue;
    const x509 = new X509Certificate(certificate);
    // An earlier passphrase counts until a run sees a set of this one. If the newest set is gone, another one is restored.
    const look = oracle.truth.look(looker);
    const isOfMaker =
      look.kind === 'sets' &&
      oracle.truth
        .copies(look.proved, commonName, looker)
        .some(({ certificate }) => certificate.fingerprint === x509.fingerprint256);
    if (isProved && strangers.has(x509.fingerprint256) && !isOfMaker)
      throw new Broken('no set without a proof is used', `restore brought a stranger's ${commonName}`);
    if (key === undefined) continue;
    if (!isProved && !key.toString().startsWith('-----BEGIN ENCRYPTED PRIVATE KEY-----'))
      throw broken('its key is open, and nobody gave a passphrase');
    if (isProved && !x509.checkPrivateKey(createPrivateKey(key)))
      throw broken('its key is of another certificate');
  }
}

function lookerOf({ given, machine }: SideRun<RestoreReport>, installed: Installed): Looker {
  const stores = one(vaultsOf(installed.installation), installed);
  const { ref, hidden } = machine.place;
  return { ...given, ref, time: machine.time, stores, hidden };
}

/** Nothing went wrong: what came is the pair that counts. */
function checkRestored(run: SideRun<RestoreReport>, world: SideWorld): void {
  const { ending } = run;
  const { installed, oracle, tally } = world;
  const look = oracle.truth.look(lookerOf(run, installed));
  if (look.kind === 'locked') {
    if (ending.kind !== 'failed' && !look.isUnclear)
      throw broken('the newest set is locked, and was restored');
    return;
  }
  if (look.kind !== 'sets' || look.proved.length === 0) return;
  if (ending.kind === 'failed') throw broken(`there is a sound set, but: ${ending.failure.message}`);
  if (ending.kind !== 'report') return;
  for (const commonName of installed.installation.certificates) {
    const [expected] = oracle.truth.copies(look.proved, commonName, run.given);
    if (expected === undefined) continue;
    const restored = ending.report.certificates.flatMap(({ outcome }) =>
      outcome !== null && 'certificate' in outcome ? [outcome.certificate.fingerprint] : [],
    );
    const { fingerprint, number } = expected.certificate;
    if (!restored.includes(fingerprint))
      throw broken(
        `${commonName} is number ${number} (${expected.blob.place}), and another one was restored`,
      );
  }
  tally.add('runs', 'restores proved');
}
