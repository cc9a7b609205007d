import { CLOCK_TOLERANCE_MS } from '../../src/domain/backup/backup-name.ts';
import { check, type CheckReport } from '../../src/use-cases/check/check.ts';
import { BackupChecks } from './backup-checks.ts';
import { SAMPLE_USER_FILES } from './cheap-user-files.ts';
import { Broken } from './promises.ts';
import { playSide, type EventOf, type SideRun, type SideWorld } from './side-run.ts';
import type { Blob } from './shelves.ts';

const broken = (what: string): Broken => new Broken('a check tells what is there', what);

/** Checks the newest backup in each store, and looks whether the verdict is right. */
export async function playCheck(world: SideWorld, event: EventOf<'check'>): Promise<readonly string[]> {
  const { installed } = world;
  const run = await playSide(world, event, (dependencies) =>
    check(
      {
        paths: '',
        ifNoFilesFound: 'ignore',
        limits: { warnDays: 10, failDays: 3 },
        maxBackupAgeMs: 8 * 86_400_000,
        list: null,
      },
      {
        ...dependencies,
        userFiles: SAMPLE_USER_FILES,
        isHosted: false,
        nameFile: (location) => location,
        places: dependencies.stores.map((store) => ({
          store,
          about: store.source,
          names: () => Promise.resolve([installed.artifactName]),
        })),
      },
    ),
  );
  if (run.isUntroubled) checkVerdict(run, world);
  return run.machine.log.lines;
}

function checkVerdict({ ending, given, machine }: SideRun<CheckReport>, world: SideWorld): void {
  const { installed, ledger, oracle } = world;
  if (ending.kind !== 'report') throw broken('it failed');
  const { drills, status } = ending.report;
  const backups = new BackupChecks(installed, ledger);
  const isSound = (blob: Blob): boolean => {
    const facts = ledger.facts(blob);
    if (!oracle.truth.isRightAt(blob, facts)) return false;
    if (facts.kind === 'public') return true;
    const opens = facts.kind === 'sealed' && facts.isProved && facts.pairs.every((pair) => pair.opens);
    return opens && [given.passphrase, given.previousPassphrase].some((known) => known === facts.opener);
  };
  const isOfCurrent = (blob: Blob): boolean => {
    const facts = ledger.facts(blob);
    return facts.kind === 'sealed' && facts.opener === given.passphrase;
  };
  // A slow clock takes what a directory has for a set of the future.
  const latest = machine.time.getTime() + CLOCK_TOLERANCE_MS;
  const isOfNow = ({ store, name }: Blob): boolean => store !== 'directory' || name.time.getTime() <= latest;
  for (const { newest, isVerified } of drills) {
    const blob = newest === null ? undefined : backups.blobOf(newest);
    if (isVerified && (blob === undefined || !isSound(blob)))
      throw broken(`${newest?.place ?? 'nothing'} is called verified`);
    const all =
      blob === undefined ? [] : installed.shelves.of(blob.store).filter(({ base }) => base === blob.base);
    // What only the previous passphrase opens must not be newer than what the current one opens.
    const isInOrder = (blob !== undefined && isOfCurrent(blob)) || all.every((each) => !isOfCurrent(each));
    const isHealthy =
      given.passphrase !== null &&
      isInOrder &&
      all.length > 0 &&
      all.every((each) => !each.name.isPublic && isSound(each) && isOfNow(each));
    if (isHealthy && !isVerified) throw broken(`${newest?.place ?? 'nothing'} is sound, and not verified`);
  }
  if (status === 'ok' && drills.some(({ isVerified }) => !isVerified))
    throw broken('it is not well, and called so');
}
