import { formatStamp, type BackupName } from '../../domain/backup-name.ts';
import { Failure, messageOf } from '../../domain/failure.ts';
import { singleLine } from '../../domain/single-line.ts';
import type { KeepDependencies, KeepRequest } from './keep-request.ts';
import type { WithBackup } from './task-progress.ts';

/**
 * Writes the pair as PKCS#12 too, if a password is given and the file there does not hold this very pair under it already. Returns what
 * kept it from being written, or `null`: the pair is in place by now, and has to be backed up whatever becomes of this file.
 */
export async function writePkcs12(
  { pair, task }: WithBackup,
  { time }: BackupName,
  { pkcs12Password }: KeepRequest,
  { pkcs12, pkcs12Reader }: Pick<KeepDependencies, 'pkcs12' | 'pkcs12Reader'>,
): Promise<Failure | null> {
  if (pkcs12Password === undefined) return null;
  const { commonName } = pair.certificate.subject;
  const { alias, encryption } = task.request.pkcs12;
  const form = { friendlyName: alias ?? commonName, encryption };
  try {
    // Each encoding has other bytes, and whoever watches the file would load it again.
    const there = await task.files.readPkcs12();
    if (there !== null && (await pkcs12.hasEncoded(there, pair, form, pkcs12Password))) return null;
    const bytes = await pkcs12.encode(pair, form, pkcs12Password);
    const opens = (existing: Uint8Array): boolean => pkcs12Reader.opens(existing, pkcs12Password);
    await task.files.writePkcs12(bytes, opens, formatStamp(time));
    return null;
  } catch (error) {
    return new Failure(
      error instanceof Failure ? error.code : 'not-written',
      `The certificate for ${singleLine(commonName)} is in place, but its PKCS#12 file was not written. ${messageOf(error)}.`,
      { cause: error },
    );
  }
}
