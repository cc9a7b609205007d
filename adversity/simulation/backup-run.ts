import { backup } from '../../src/use-cases/backup/backup.ts';
import { SAMPLE_USER_FILES } from './cheap-user-files.ts';
import { inOrderOfStoring } from './play-run.ts';
import { Broken } from './promises.ts';
import { playSide, type EventOf, type SideWorld } from './side-run.ts';

/** Backs files up that something else made, a private key in the clear among them. */
export async function playBackUp(world: SideWorld, event: EventOf<'back-up'>): Promise<readonly string[]> {
  const { machine, ending, given, isUntroubled } = await playSide(world, event, (dependencies) =>
    backup(
      {
        paths: '/etc/app/*',
        artifactName: 'files-of-app',
        ifNoFilesFound: 'error',
        skipIfUnchanged: true,
        ours: [],
      },
      {
        ...dependencies,
        stores: inOrderOfStoring(dependencies.stores),
        userFiles: SAMPLE_USER_FILES,
        toolVersion: '0.0.0',
      },
    ),
  );
  const broken = (what: string): Broken => new Broken('a backup that was reported is there, and opens', what);
  const isSealed = given.passphrase !== null;
  if (!isSealed && ending.kind === 'report') throw broken('no file is public, and something was stored');
  if (isSealed && ending.kind === 'failed' && isUntroubled) throw broken(ending.failure.message);
  if (ending.kind === 'report') {
    const { stored, failures } = ending.report;
    // If no store took the set, one failure has the words of all.
    const told = failures.reduce((sum, { cause }) => sum + (Array.isArray(cause) ? cause.length : 1), 0);
    if (stored.length + told !== machine.stores.length)
      throw broken('a store has none, and nothing says why');
    if (isUntroubled && failures.length > 0) throw broken('a store has none, and nothing went wrong');
  }
  return machine.log.lines;
}
