import { formatStamp } from '../domain/backup-name.ts';
import type { Certificate } from '../domain/certificate.ts';
import type { PlacedFiles, RestoreStaging, ReturningPairPaths } from '../ports.ts';
import { one } from './bring-back.ts';
import type { RestoreRequest, RestoreWorld } from './restore-request.ts';

/** A pair on its way back: what goes where. */
export interface ReturningPair {
  readonly wanted: ReturningPairPaths;
  readonly certificate: Certificate;
  /** PEM, sealed or not; `null` where there is none. */
  readonly privateKey: string | null;
}

const NOTHING: PlacedFiles = { files: [], keptBeside: [] };

/**
 * Writes pairs beside their places, and moves all of them there when the last one is written. Throws a `Failure`
 * (`not-written`) as the target does; then nothing was changed.
 */
export async function bringBackPairs(
  pairs: readonly ReturningPair[],
  { overwrite }: Pick<RestoreRequest, 'overwrite'>,
  now: Date,
  { target }: Pick<RestoreWorld, 'target'>,
): Promise<PlacedFiles> {
  if (pairs.length === 0) return NOTHING;
  const staging = await target.begin(pairs.map(({ wanted }) => wanted));
  try {
    for (const pair of pairs) await writePair(pair, staging);
    return await staging.place({ overwrite, stamp: formatStamp(now) });
  } finally {
    await staging.discard();
  }
}

async function writePair(
  { wanted, certificate, privateKey }: ReturningPair,
  staging: RestoreStaging,
): Promise<void> {
  const write = (path: string, text: string, isKey: boolean): Promise<unknown> =>
    staging.write(
      { path, mode: isKey ? 0o600 : 0o644, modifiedAt: null, isKey },
      one(Buffer.from(text, 'utf8')),
    );
  await write(wanted.certificatePath, certificate.pem, false);
  if (privateKey !== null) await write(wanted.privateKeyPath, privateKey, true);
}
