import { formatStamp, parseBackupName, type BackupName } from '../domain/backup-name.ts';
import { formatReason } from '../domain/decision.ts';
import { Failure } from '../domain/failure.ts';
import type { HeldPair } from '../domain/held.ts';
import { forEach } from './batch.ts';
import { keepReplaced, type OldPair } from './keep-replaced.ts';
import type { RunRequest, RunWorld } from './keep-request.ts';
import type { Made, Outcome, Secured, Task } from './task.ts';

/** More files at once only wait for each other. */
const FILES_AT_ONCE = 16;

/** What became of the tasks, in their order, and of the run's name for its backup. */
export interface CarriedOut {
  readonly outcomes: readonly (Outcome | Failure)[];
  /** The name that the backup of the pairs is to have. */
  readonly name: BackupName;
  /** The set that the old pairs were put into; `null` where there is none. */
  readonly replacedSet: string | null;
}

/**
 * Carries out plans: makes pairs or takes the held ones, puts the old ones away, and writes the files. Each step is
 * taken for all tasks before the next one, so that old pairs share one set and new ones are settled at once. A task
 * that fails stops there; the others go on.
 *
 * `basis` names the pairs that all plans start from; `null` for the only certificate of a run.
 */
export async function carryOut(
  tasks: readonly (Task | Failure)[],
  firstName: BackupName,
  basis: string | null,
  request: RunRequest,
  world: RunWorld,
): Promise<CarriedOut> {
  const making = { ...world, done: 'Made', atOnce: world.parallelism };
  const made = await forEach(tasks, (task) => make(task, firstName, request, world), making);
  const { secured, replacedSet } = await secure(made, firstName, request, world);
  const name = nameAfter(replacedSet, firstName);
  const settled = await settle(secured, name, basis, request, world);
  const writing = { ...world, done: 'Wrote', atOnce: FILES_AT_ONCE };
  const copies = sealedCopies(request, world);
  const outcomes = await forEach(settled, (item) => place(item, name, copies, request, world), writing);
  return { outcomes, name, replacedSet };
}

async function make(
  task: Task,
  { time }: BackupName,
  { passphrase }: RunRequest,
  { issuer, sealer }: RunWorld,
): Promise<Made> {
  const { decision, replaces } = task.plan;
  if (decision.kind === 'reuse') return { task, pair: decision.held, sealedKey: null };
  const key = task.request.reuseKey ? replaces?.privateKey : undefined;
  const pair = await issuer.issue(task.request.specification, time, key);
  return {
    task,
    pair,
    sealedKey: passphrase === undefined ? null : await sealer.seal(pair.privateKey, passphrase),
  };
}

/** Before a pair is replaced, it has to be where it can be had back. */
async function secure(
  items: readonly (Made | Failure)[],
  name: BackupName,
  { passphrase }: RunRequest,
  world: RunWorld,
): Promise<{ readonly secured: readonly (Secured | Failure)[]; readonly replacedSet: string | null }> {
  const old = items.flatMap((item) => (item instanceof Failure ? [] : oldPairOf(item.task)));
  const kept = await keepReplaced(old, name, passphrase, { ...world, vaults: world.store.vaults });
  const byFiles = new Map(old.map(({ files }, index) => [files, kept.replaced[index]]));
  const secured = items.map((item) => {
    const replaced = item instanceof Failure ? item : (byFiles.get(item.task.files) ?? null);
    if (item instanceof Failure || replaced instanceof Failure) return replaced as Failure;
    if (replaced !== null) {
      world.log.info(
        `The pair that is replaced (${replaced.fingerprint}) is kept: ${replaced.places.join(', ')}`,
      );
    }
    return { ...item, replaced };
  });
  return { secured, replacedSet: kept.setName };
}

function oldPairOf({ name, files, plan: { replaces } }: Task): OldPair[] {
  return replaces === null ? [] : [{ name, files, held: replaces }];
}

/** Only a run that made a pair has something to settle. */
async function settle(
  items: readonly (Secured | Failure)[],
  name: BackupName,
  basis: string | null,
  request: RunRequest,
  world: RunWorld,
): Promise<readonly (Secured | Failure)[]> {
  const isNew = (item: Secured | Failure): boolean =>
    !(item instanceof Failure) && item.task.plan.decision.kind !== 'reuse';
  if (world.store.cache === null || !items.some(isNew)) return items;
  const { settleTasks } = await import('./settle-tasks.ts');
  return settleTasks(items, name, basis, request, world);
}

/** Writes the files of a task, and tells what was done. */
async function place(
  item: Secured,
  name: BackupName,
  copies: SealedCopies,
  request: RunRequest,
  world: RunWorld,
): Promise<Outcome> {
  const { task, pair, replaced } = item;
  const { plan, files } = task;
  if (plan.decision.kind !== 'reuse') {
    // Files that are no pair of ours are still somebody's files.
    if (plan.replaces === null) await files.keepBeside(formatStamp(name.time));
    await files.replace(pair);
    tellOfOne(task, `Wrote ${files.certificatePath} and ${files.privateKeyPath}`, world);
    return outcomeOf(item, item.sealedKey);
  }
  const { held } = plan.decision;
  if (replaced !== null) await files.replace(held);
  else if (held.source !== 'workspace') {
    await files.complete(held);
    tellOfOne(task, `Brought back ${files.certificatePath} and ${files.privateKeyPath}`, world);
  }
  return outcomeOf(item, await sealHeld(held, copies, request, world));
}

/** Of the files of a long list nobody wants to read one by one. */
function tellOfOne({ name }: Task, message: string, { log }: RunWorld): void {
  if (name === null) log.info(message);
}

function outcomeOf({ task, pair, replaced, adoptedFrom }: Secured, sealedKey: string | null): Outcome {
  const { decision, replaces } = task.plan;
  const isReuse = decision.kind === 'reuse';
  const held = isReuse ? decision.held : replaces;
  const common = { task, pair, sealedKey, replaced, previousBackupAt: held?.storedAt ?? null };
  if (adoptedFrom !== undefined)
    return { ...common, status: 'reused', reason: 'still-valid', source: adoptedFrom };
  const status = ({ issue: 'issued', renew: 'renewed', reuse: 'reused' } as const)[decision.kind];
  return { ...common, status, reason: formatReason(decision), source: held?.source ?? null };
}

/** The sealed keys that are at hand, looked up when the first one is wanted. */
type SealedCopies = () => Promise<ReadonlyMap<string, string>>;

function sealedCopies({ artifactName, passphrase }: RunRequest, world: RunWorld): SealedCopies {
  let copies: Promise<ReadonlyMap<string, string>> | undefined;
  return () => {
    if (passphrase === undefined) return Promise.resolve(new Map());
    return (copies ??= import('./sealed-copy.ts').then(({ findSealedCopies }) =>
      findSealedCopies(artifactName, passphrase, { ...world, ...world.search }),
    ));
  };
}

/** The key sealed with the passphrase; as it was stored, where it was. One derivation serves the whole run. */
async function sealHeld(
  held: HeldPair,
  copies: SealedCopies,
  { passphrase }: RunRequest,
  { store, sealer }: RunWorld,
): Promise<string | null> {
  if (passphrase === undefined || (store.vaults.length === 0 && store.cache === null)) return null;
  if (held.sealedKey !== undefined) return held.sealedKey;
  return (await copies()).get(held.certificate.fingerprint) ?? sealer.seal(held.privateKey, passphrase);
}

/** The set of the old pairs comes first in time; a set of the same second sorts after it. */
function nameAfter(replacedSet: string | null, { base, time, attempt }: BackupName): BackupName {
  if (replacedSet === null) return { base, time, attempt };
  return { base, time, attempt: (parseBackupName(replacedSet, base)?.attempt ?? attempt) + 1 };
}
