import type { Certificate } from '../../domain/certificate/certificate.ts';
import { Failure } from '../../domain/failure.ts';
import type { TrustStoreName } from '../../domain/trust/trust.ts';
import type { Log } from '../../ports/run.ts';
import type { TrustedStore, TrustJournal, TrustJournals, TrustStore } from '../../ports/trust.ts';
import { findCertificates, type FileDependencies, type TrustedFiles } from './find-certificates.ts';
import { undoJournal } from './undo.ts';

/** What a machine is to trust, and how. */
export interface TrustRequest extends TrustedFiles {
  /** Those that must be there; `null` for all that are. */
  readonly stores: readonly TrustStoreName[] | null;
}

export interface TrustDependencies extends FileDependencies {
  readonly log: Log;
  /** In the order in which they are changed. */
  readonly stores: readonly TrustStore[];
  readonly journals: TrustJournals;
  /** Called with the id of the journal before the first change. */
  readonly onBegin: (journalId: string) => void;
}

/** A store that cannot be had on this machine, or is left as it is. */
export interface MissingStore {
  readonly name: TrustStoreName;
  readonly obstacle: string;
}

export interface TrustReport {
  readonly certificates: readonly Certificate[];
  readonly stores: readonly (TrustedStore & { readonly name: TrustStoreName })[];
  readonly missing: readonly MissingStore[];
  readonly journalId: string;
}

/**
 * Makes the machine trust the certificates in the files, after it has undone what killed runs left behind. What of that cannot be undone
 * gets a warning. No other job changes the machine's trust meanwhile.
 *
 * Throws a `Failure` before anything is changed: `invalid-input` for certificates that must not be trusted, `unsupported` for a store
 * that is wanted and cannot be had. Later `not-written`; what was changed by then is in the journal.
 */
export async function trust(request: TrustRequest, dependencies: TrustDependencies): Promise<TrustReport> {
  const { log, journals, onBegin } = dependencies;
  const certificates = await findCertificates(request, dependencies);
  const { stores, missing } = await chooseStores(request.stores, dependencies.stores);
  for (const { name, obstacle } of missing) log.info(`Store ${name} is left as it is. ${obstacle}`);
  return journals.exclusively(async () => {
    await undoLeftBehind(dependencies);
    const journal = await journals.begin();
    onBegin(journal.id);
    const { added, unchanged } = await addToAll(stores, certificates, journal);
    rejectIfWanted(request.stores, unchanged);
    for (const warning of unchanged.flatMap(({ warnings }) => warnings)) log.warning(warning);
    const left = unchanged.map(({ name, warnings }) => ({ name, obstacle: warnings.join(' ') }));
    return { certificates, stores: added, missing: [...missing, ...left], journalId: journal.id };
  });
}

async function undoLeftBehind({ journals, stores, log }: TrustDependencies): Promise<void> {
  const left = journals.leftBehind();
  for (const problem of left.problems) log.warning(problem);
  for (const journal of left.journals) {
    const { failure } = await undoJournal(journal, stores);
    const story = `A run that was killed on this machine (${journal.id}) had left certificates trusted.`;
    if (failure === null) log.notice(`${story} They are trusted no more.`);
    else log.warning(`${story} ${failure.message}`);
  }
}

async function chooseStores(
  wanted: TrustRequest['stores'],
  known: readonly TrustStore[],
): Promise<{ readonly stores: readonly TrustStore[]; readonly missing: readonly MissingStore[] }> {
  const stores: TrustStore[] = [];
  const missing: MissingStore[] = [];
  for (const store of known) {
    if (wanted?.includes(store.name) === false) continue;
    const obstacle = await store.findObstacle();
    if (obstacle === null) stores.push(store);
    else missing.push({ name: store.name, obstacle });
  }
  if (wanted !== null && missing.length > 0) {
    const problems = missing.map(({ name, obstacle }) => `Store "${name}" cannot be used. ${obstacle}`);
    throw new Failure('unsupported', [...problems, 'Nothing was changed.'].join('\n'));
  }
  return { stores, missing };
}

type ChangedStore = TrustReport['stores'][number];

/** Returns the stores that have the certificates, and those of which nothing could be changed. */
async function addToAll(
  stores: readonly TrustStore[],
  certificates: readonly Certificate[],
  journal: TrustJournal,
): Promise<{ readonly added: readonly ChangedStore[]; readonly unchanged: readonly ChangedStore[] }> {
  const all: ChangedStore[] = [];
  for (const store of stores) all.push({ name: store.name, ...(await store.add(certificates, journal)) });
  return {
    added: all.filter(({ places }) => places.length > 0),
    unchanged: all.filter(({ places }) => places.length === 0),
  };
}

/** A store that is wanted by name has to have the certificates. Of all that are there, one may be left as it is. */
function rejectIfWanted(wanted: TrustRequest['stores'], unchanged: readonly ChangedStore[]): void {
  if (wanted === null || unchanged.length === 0) return;
  const problems = unchanged.map(
    ({ name, warnings }) => `Store "${name}" does not have the certificates. ${warnings.join(' ')}`,
  );
  throw new Failure('not-written', problems.join('\n'));
}
