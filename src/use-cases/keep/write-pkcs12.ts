import { formatStamp, type BackupName } from '../../domain/backup-name.ts';
import type { KeepDependencies, KeepRequest } from './keep-request.ts';
import type { Result } from './task-progress.ts';

/**
 * Writes the pair as PKCS#12 too, if a password is given and the file there does not hold this very pair under it already. Returns the
 * result that it was given.
 */
export async function writePkcs12(
  result: Result,
  { time }: BackupName,
  { pkcs12Password }: KeepRequest,
  { pkcs12, pkcs12Reader }: Pick<KeepDependencies, 'pkcs12' | 'pkcs12Reader'>,
): Promise<Result> {
  if (pkcs12Password === undefined) return result;
  const { pair, task } = result;
  const { commonName } = pair.certificate.subject;
  // Each encoding has other bytes, and whoever watches the file would load it again.
  const existing = await task.files.readPkcs12();
  if (existing !== null && (await pkcs12.hasEncoded(existing, pair, commonName, pkcs12Password)))
    return result;
  const bytes = await pkcs12.encode(pair, commonName, pkcs12Password);
  const isOurs = (existing: Uint8Array): boolean => pkcs12Reader.opens(existing, pkcs12Password);
  await task.files.writePkcs12(bytes, isOurs, formatStamp(time));
  return result;
}
