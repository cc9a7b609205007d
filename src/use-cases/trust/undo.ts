import { Failure, messageOf } from '../../domain/failure.ts';
import type { TrustJournal, TrustJournals, TrustStore } from '../../ports/trust.ts';

/** What came of undoing. */
export interface UndoneChanges {
  /** To be set back, also if something else failed: the files that they named until now are gone. */
  readonly variables: Readonly<Record<string, string>>;
  /** `not-written`: names all that could not be undone, and what to delete by hand; `null` if all was. */
  readonly failure: Failure | null;
}

/** What came of undoing at the end of the job. */
export interface UndoneRun extends UndoneChanges {
  /** A sentence for each earlier run whose changes are not undone. */
  readonly leftBehind: readonly string[];
  /** So many other jobs of this machine may still run, and trust certificates of their own. */
  readonly running: number;
}

/**
 * Undoes what a run changed, while no other job changes the machine's trust. Returns `null` if the run's journal is gone. Throws as
 * `TrustJournals` does.
 */
export async function undoRun(
  journalId: string,
  { journals, stores }: { readonly journals: TrustJournals; readonly stores: readonly TrustStore[] },
): Promise<UndoneRun | null> {
  return journals.exclusively(async () => {
    const journal = journals.find(journalId);
    if (journal === null) return null;
    const undone = await undoJournal(journal, stores);
    const left = journals.leftBehind();
    const others = left.journals.filter(({ id }) => id !== journalId);
    const sentences = others.map(({ file, id }) => `The journal ${file} (${id}) is not undone.`);
    return { ...undone, leftBehind: [...sentences, ...left.problems], running: left.running };
  });
}

/**
 * Undoes every change in a journal, the last one first, and removes the journal. If something could not be undone, the journal stays, so
 * that the next run tries again. Never throws.
 */
export async function undoJournal(
  journal: TrustJournal,
  stores: readonly TrustStore[],
): Promise<UndoneChanges> {
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
  if (problems.length > 0) return { variables, failure: failureOf(journal, problems) };
  try {
    await journal.discard();
    return { variables, failure: null };
  } catch (error) {
    return { variables, failure: failureOf(journal, [`the journal itself: ${messageOf(error)}.`]) };
  }
}

function failureOf({ id, folder, file }: TrustJournal, problems: readonly string[]): Failure {
  return new Failure(
    'not-written',
    `This machine may still trust the certificates, because not everything could be undone: ${problems.join(' ')} The journal is kept. On a machine that outlives the job, run this action again. If that does not help, remove what is named here and what is called certkeep-${id} by hand, and then delete ${folder} and ${file}.`,
  );
}
