import { formatStamp, type BackupName } from '../domain/backup-name.ts';
import type { CertificatePair } from '../domain/certificate.ts';
import { formatReason } from '../domain/decision.ts';
import type { HeldPair, Source } from '../domain/held.ts';
import type { Assignment, Plan } from './decide-on-held.ts';
import { keepReplaced, type Replaced } from './keep-replaced.ts';
import type { KeepRequest, KeepWorld } from './keep-request.ts';
import { findSealedCopy } from './sealed-copy.ts';
import { generationOf, settlePair } from './settle-pair.ts';

/** What was done about the pair; it stands in the workspace now. */
export interface Outcome {
  readonly status: 'issued' | 'reused' | 'renewed';
  readonly reason: string;
  /** Where the held certificate was found; `null` where none was. */
  readonly source: Source | null;
  readonly pair: CertificatePair;
  /** `null` without a passphrase. */
  readonly sealedKey: string | null;
  readonly previousBackupAt: Date | null;
  readonly replaced: Replaced | null;
  /** The name that the backup of the pair is to have. */
  readonly name: BackupName;
}

type Reuse = Extract<Assignment, { kind: 'reuse' }>;
type NewPair = Exclude<Assignment, { kind: 'reuse' }>;

/** Carries out a plan: makes a pair or takes the held one, puts the old one away, and writes the files. */
export async function carryOut(
  plan: Plan,
  request: KeepRequest,
  world: KeepWorld,
  now: Date,
): Promise<Outcome> {
  const { decision, replaces } = plan;
  const name: BackupName = { base: request.artifactName, time: now, attempt: 1 };
  if (decision.kind === 'reuse') return reuse(decision, replaces, name, request, world);
  return makeAnew(decision, replaces, name, request, world);
}

async function reuse(
  decision: Reuse,
  replaces: HeldPair | null,
  name: BackupName,
  request: KeepRequest,
  world: KeepWorld,
): Promise<Outcome> {
  const { held } = decision;
  const replaced = replaces === null ? null : await putAway(replaces, name, request, world);
  if (replaced !== null) await world.files.replace(held);
  else if (held.source !== 'workspace') {
    await world.files.complete(held);
    world.log.info(`Brought back ${world.files.certificatePath} and ${world.files.privateKeyPath}`);
  }
  return {
    status: 'reused',
    reason: formatReason(decision),
    source: held.source,
    pair: held,
    sealedKey: await sealHeld(held, request, world),
    previousBackupAt: held.storedAt ?? null,
    replaced,
    name: nameAfter(replaced, name),
  };
}

async function makeAnew(
  decision: NewPair,
  replaces: HeldPair | null,
  firstName: BackupName,
  request: KeepRequest,
  world: KeepWorld,
): Promise<Outcome> {
  const key = request.reuseKey ? replaces?.privateKey : undefined;
  const pair = await world.issuer.issue(request.specification, firstName.time, key);
  const replaced = replaces === null ? null : await putAway(replaces, firstName, request, world);
  const name = nameAfter(replaced, firstName);
  const sealedKey = await sealNew(pair, request, world);
  const settled = await settle(decision, pair, sealedKey, name, request, world);
  // Files that are no pair of ours are still somebody's files.
  if (replaces === null) await world.files.keepBeside(formatStamp(name.time));
  await world.files.replace(settled ?? pair);
  world.log.info(`Wrote ${world.files.certificatePath} and ${world.files.privateKeyPath}`);
  const common = { previousBackupAt: replaces?.storedAt ?? null, replaced, name };
  if (settled !== null) {
    const { source, sealedKey: settledKey = null } = settled;
    return {
      status: 'reused',
      reason: 'still-valid',
      source,
      pair: settled,
      sealedKey: settledKey,
      ...common,
    };
  }
  const status = decision.kind === 'renew' ? 'renewed' : 'issued';
  return {
    status,
    reason: formatReason(decision),
    source: replaces?.source ?? null,
    pair,
    sealedKey,
    ...common,
  };
}

/** Another run's pair, where runs make the same change at the same time and the other was first. */
async function settle(
  decision: NewPair,
  pair: CertificatePair,
  sealedKey: string | null,
  name: BackupName,
  request: KeepRequest,
  world: KeepWorld,
): Promise<HeldPair | null> {
  const { passphrase, specification } = request;
  const { cache } = world.store;
  if (cache === null || sealedKey === null || passphrase === undefined) return null;
  const content = {
    pair: { certificate: pair.certificate, sealedKey },
    specification,
    furtherFiles: [],
    passphrase,
  };
  const generation = generationOf(decision, world.run.id);
  const winner = await world.log.group('Settle with runs that make the same certificate', () =>
    settlePair(content, name, generation, cache, world),
  );
  if (winner !== null) {
    world.log.notice(
      `Another run made a new certificate of ${specification.subject.commonName} first (${winner.certificate.fingerprint}); this run uses that one.`,
    );
  }
  return winner;
}

async function putAway(
  pair: HeldPair,
  name: BackupName,
  request: KeepRequest,
  world: KeepWorld,
): Promise<Replaced> {
  const replaced = await keepReplaced(pair, name, request.passphrase, {
    ...world,
    vaults: world.store.vaults,
  });
  world.log.info(
    `The pair that is replaced (${replaced.fingerprint}) is kept: ${replaced.places.join(', ')}`,
  );
  return replaced;
}

/** The key sealed with the passphrase; as it was stored, where it was. One derivation serves the whole run. */
async function sealHeld(held: HeldPair, request: KeepRequest, world: KeepWorld): Promise<string | null> {
  const { passphrase, artifactName } = request;
  if (passphrase === undefined) return null;
  if (held.sealedKey !== undefined) return held.sealedKey;
  const copy = await findSealedCopy(held, artifactName, passphrase, { ...world, ...world.search });
  return copy ?? world.sealer.seal(held.privateKey, passphrase);
}

async function sealNew(
  pair: CertificatePair,
  { passphrase }: KeepRequest,
  { sealer }: KeepWorld,
): Promise<string | null> {
  return passphrase === undefined ? null : sealer.seal(pair.privateKey, passphrase);
}

/** The set of the old pair comes first in time; a set of the same second sorts after it. */
function nameAfter(replaced: Replaced | null, name: BackupName): BackupName {
  return replaced === null ? name : { ...name, attempt: name.attempt + 1 };
}
