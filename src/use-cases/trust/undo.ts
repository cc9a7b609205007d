import { Failure, messageOf } from '../../domain/failure.ts';
import type { TrustJournal, TrustJournals, TrustStore } from '../../ports.ts';

/**
 * Undoes what a run changed, while no other job changes the machine's trust. Returns the variables to be set back; `null` if the run's
 * journal is gone.
 *
 * Throws as `undoJournal` and `TrustJournals` do.
 */
export async function undoRun(
  journalId: string,
  { journals, stores }: { readonly journals: TrustJournals; readonly stores: readonly TrustStore[] },
): Promise<Readonly<Record<string, string>> | null> {
  return journals.exclusively(async () => {
    const journal = journals.find(journalId);
    return journal === null ? null : undoJournal(journal, stores);
  });
}

/**
 * Undoes every change in a journal, the last one first, and removes the journal. Returns the variables to be set back.
 *
 * Throws a `Failure` (`not-written`) that names all that could not be undone. The journal stays then, so that the next run tries
 * again.
 */
export async function undoJournal(
  journal: TrustJournal,
  stores: readonly TrustStore[],
): Promise<Readonly<Record<string, string>>> {
  const variables: Record<string, string> = {};
  const problems: string[] = [];
  for (const change of journal.changes.toReversed()) {
    try {
      const store = stores.find(({ name }) => name === change.store);
      if (store === undefined) throw new Error('this version knows no such store');
      Object.assign(variables, await store.undo(change, journal));
      await journal.forget(change);
    } catch (error) {
      problems.push(`${change.store} (${change.place}): ${messageOf(error)}.`);
    }
  }
  if (problems.length > 0)
    throw new Failure(
      'not-written',
      `This machine may still trust the certificates, because not everything could be undone: ${problems.join(' ')} The journal is kept (${journal.folder}). On a machine that outlives the job, run this action again, or remove what is named here by hand.`,
    );
  await journal.discard();
  return variables;
}
