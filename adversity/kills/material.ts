import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSet, redated, zipOfSet, type SetFiles } from '../../__tests__/end-to-end/dated-set.ts';
import { PASSPHRASE, type Workbench } from '../../__tests__/end-to-end/workbench.ts';
import { certificateIssuer } from '../../src/adapters/crypto/certificate-issuer.ts';
import { DAY_MS } from '../../src/domain/certificate.ts';
import { fingerprintOf } from './witnesses.ts';

const COMMON_NAME = 'kill.example';

/** Inputs that all runs have; the name of artifacts tells them apart. */
export const inputs = { 'common-name': COMMON_NAME, 'key-type': 'ecdsa-p256', passphrase: PASSPHRASE };

/** A pair as files, and the backup set that holds it. */
export interface MadePair {
  readonly fingerprint: string;
  readonly certificate: string;
  readonly privateKey: string;
  readonly set: SetFiles;
}

/** A pair that was issued so long ago, and the set that a run makes of it. */
export async function makePair(bench: Workbench, ageDays: number): Promise<MadePair> {
  const specification = {
    subject: { commonName: COMMON_NAME },
    subjectAlternativeNames: [{ type: 'DNS', value: COMMON_NAME }],
    namesWereGiven: false,
    validityDays: 365,
    keyType: 'ecdsa-p256',
    usages: ['server-auth'],
  } as const;
  const pair = await certificateIssuer.issue(specification, new Date(Date.now() - ageDays * DAY_MS));
  const workspace = bench.folder();
  const texts = { certificate: pair.certificate.pem, privateKey: pair.privateKey.reveal() };
  putPair(texts, workspace);
  const run = await bench.keep({
    workspace,
    inputs: { ...inputs, 'artifact-name': 'certkeep-material', 'renew-before': '1d' },
  });
  if (run.outputs['status'] !== 'reused') throw new Error(`the material was not stored:\n${run.log}`);
  const set = readSet(await bench.setOf(run));
  return { ...texts, fingerprint: fingerprintOf(texts.certificate), set };
}

/** Puts a pair into a folder. */
export function putPair(
  { certificate, privateKey }: { readonly certificate: string; readonly privateKey: string },
  folder: string,
): void {
  writeFileSync(join(folder, 'certificate.pem'), certificate, { mode: 0o644 });
  writeFileSync(join(folder, 'private_key.pem'), privateKey, { mode: 0o600 });
}

/** Stores the pair's set as an artifact, as if a run had done so at that time. */
export async function storeArtifact(
  bench: Workbench,
  { set }: MadePair,
  base: string,
  time: Date,
): Promise<string> {
  const files = redated(set, base, time);
  const { name } = JSON.parse(files.get('manifest.json')?.toString() ?? '') as { name: string };
  const expiresAt = new Date(Date.now() + 30 * DAY_MS);
  await bench.services.artifacts.add({ name, zip: zipOfSet(files, time), createdAt: time, expiresAt });
  return name;
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
