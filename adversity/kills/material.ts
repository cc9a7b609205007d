import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  nameOf,
  readSet,
  redated,
  zipOfSet,
  type SetFiles,
  runIdOf,
} from '../../__tests__/end-to-end/dated-set.ts';
import { listOf } from '../../__tests__/end-to-end/listed.ts';
import { PASSPHRASE, type Workbench } from '../../__tests__/end-to-end/workbench.ts';
import { certificateIssuer } from '../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { formatBackupName } from '../../src/domain/backup/backup-name.ts';
import { DAY_MS } from '../../src/domain/certificate/certificate.ts';
import { fingerprintOf } from './witnesses.ts';

const COMMON_NAME = 'kill.example';
/** Of certificates that last a year: most of it is before one, and the other has less left than renewals wait for. */
const FRESH_DAYS = 10;
const DUE_DAYS = 300;

/** Inputs that all runs have; the name of artifacts tells them apart. */
export const inputs = { 'common-name': COMMON_NAME, 'key-type': 'ecdsa-p256', passphrase: PASSPHRASE };

/** A pair as files, and the backup set that holds it. */
export interface MadePair extends PairTexts {
  readonly fingerprint: string;
  readonly set: SetFiles;
}

/** The names of a list: of one that is kept, and of one that is due for renewal. */
export const FRESH_NAME = 'fresh.example';
export const DUE_NAME = 'due.example';

/** A list of two, and the backup set that holds their pairs. */
export interface MadeList {
  readonly fingerprints: { readonly fresh: string; readonly due: string };
  readonly texts: ReadonlyMap<string, PairTexts>;
  readonly set: SetFiles;
}

/** A pair as the files that it is in. */
interface PairTexts {
  readonly certificate: string;
  readonly privateKey: string;
}

/** What the scenes play with: a pair with most of its life before it, one that is due for renewal, and a list of two such. */
export interface Material {
  readonly fresh: MadePair;
  readonly old: MadePair;
  readonly list: MadeList;
}

/** Makes everything that the scenes play with. */
export async function makeMaterial(bench: Workbench): Promise<Material> {
  return {
    fresh: await makePair(bench, FRESH_DAYS),
    old: await makePair(bench, DUE_DAYS),
    list: await makeList(bench),
  };
}

/** A pair that was issued so long ago, and the set that a run makes of it. */
export async function makePair(bench: Workbench, ageDays: number): Promise<MadePair> {
  const texts = await issue(COMMON_NAME, ageDays);
  const workspace = bench.folder();
  putPair(texts, workspace);
  const run = await bench.keep({
    workspace,
    inputs: { ...inputs, 'artifact-name': 'certkeep-material', 'renew-before': '1d' },
  });
  if (run.outputs['status'] !== 'reused') throw new Error(`the material was not stored:\n${run.log}`);
  const set = readSet(await bench.setOf(run));
  return { ...texts, fingerprint: fingerprintOf(texts.certificate), set };
}

async function issue(commonName: string, ageDays: number): Promise<PairTexts> {
  const specification = {
    subject: { commonName },
    subjectAlternativeNames: [{ type: 'DNS', value: commonName }],
    namesWereGiven: false,
    validityDays: 365,
    keyType: 'ecdsa-p256',
    usages: ['server-auth'],
  } as const;
  const pair = await certificateIssuer.issue(specification, new Date(Date.now() - ageDays * DAY_MS));
  return { certificate: pair.certificate.pem, privateKey: pair.privateKey.reveal() };
}

async function makeList(bench: Workbench): Promise<MadeList> {
  const [fresh, due] = [await issue(FRESH_NAME, FRESH_DAYS), await issue(DUE_NAME, DUE_DAYS)];
  const texts = new Map([
    [FRESH_NAME, fresh],
    [DUE_NAME, due],
  ]);
  const workspace = bench.folder();
  putPairs({ texts }, workspace);
  const run = await bench.keep({
    workspace,
    inputs: listOf([...texts.keys()], { 'artifact-name': 'certkeep-material-list', 'renew-before': '1d' }),
  });
  if (run.outputs['status'] !== 'reused') throw new Error(`the material was not stored:\n${run.log}`);
  const fingerprints = { fresh: fingerprintOf(fresh.certificate), due: fingerprintOf(due.certificate) };
  return { texts, fingerprints, set: readSet(await bench.setOf(run)) };
}

/** The folders of a list's pairs below a workspace. */
export function foldersIn(workspace: string, names: readonly string[]): string[] {
  return names.map((name) => join(workspace, 'certificates', name));
}

/** Puts the pairs of a list where a run looks for them. */
export function putPairs({ texts }: Pick<MadeList, 'texts'>, workspace: string): void {
  for (const [name, pair] of texts) {
    const [folder = ''] = foldersIn(workspace, [name]);
    mkdirSync(folder, { recursive: true });
    putPair(pair, folder);
  }
}

/** Puts a pair into a folder. */
export function putPair({ certificate, privateKey }: PairTexts, folder: string): void {
  writeFileSync(join(folder, 'certificate.pem'), certificate, { mode: 0o644 });
  writeFileSync(join(folder, 'private_key.pem'), privateKey, { mode: 0o600 });
}

/** Stores the pair's set as an artifact, as if a run had done so at that time. */
export async function storeArtifact(
  bench: Workbench,
  { set }: Pick<MadePair, 'set'>,
  base: string,
  time: Date,
): Promise<string> {
  const files = redated(set, base, time);
  const name = nameOf(files);
  const expiresAt = new Date(Date.now() + 30 * DAY_MS);
  const runId = runIdOf(files);
  await bench.services.artifacts.add({ name, runId, zip: zipOfSet(files, time), createdAt: time, expiresAt });
  return name;
}

/** As `storeArtifact`, in the draft release of this tag, which is made if it is not there. */
export async function storeAsset(
  { services: { releases } }: Workbench,
  { set }: Pick<MadePair, 'set'>,
  base: string,
  time: Date,
  tag: string,
): Promise<string> {
  const files = redated(set, base, time);
  const { id: releaseId } = releases.list().find((each) => each.tag === tag) ?? releases.add({ tag });
  const name = nameOf(files);
  await releases.addAsset({ releaseId, name: `${name}.zip`, bytes: zipOfSet(files, time), createdAt: time });
  return name;
}

/** Leaves in the draft release of this tag what is left of an upload that broke off seven hours ago. */
export async function addBrokenUpload(
  { services: { releases } }: Workbench,
  base: string,
  tag: string,
): Promise<void> {
  const { id: releaseId } = releases.list().find((each) => each.tag === tag) ?? releases.add({ tag });
  const createdAt = new Date(daysAgo(0).getTime() - 7 * 3_600_000);
  const name = `${formatBackupName({ base, time: createdAt, isPublic: false, attempt: 1 })}.zip`;
  await releases.addAsset({ releaseId, name, bytes: Buffer.from('half'), createdAt, state: 'starter' });
}

/** A whole second, so many days ago. */
export function daysAgo(days: number): Date {
  return new Date(Math.floor(Date.now() / 1000) * 1000 - days * DAY_MS);
}

/** Whether a file holds this text, to the byte. */
export function holds(path: string, text: string): boolean {
  try {
    return readFileSync(path, 'utf8') === text;
  } catch {
    return false;
  }
}
