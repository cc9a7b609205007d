import { formatStamp, type BackupName } from '../../../domain/backup/backup-name.ts';
import { Failure, messageOf } from '../../../domain/failure.ts';
import { singleLine } from '../../../domain/words/single-line.ts';
import type { CertificatePair } from '../../../domain/certificate/certificate.ts';
import type { Secret } from '../../../domain/secret.ts';
import type { Pkcs12Encoder } from '../../../ports/crypto.ts';
import type { KeepDependencies } from '../keep-request.ts';
import type { WithBackup } from './task-progress.ts';

/**
 * Writes the pair as PKCS#12 too, if the file there does not hold this very pair under the password already. Returns what
 * kept it from being written, or `null`: the pair is in place by now, and has to be backed up whatever becomes of this file.
 */
export async function putPkcs12(
  { pair, task }: WithBackup,
  { time }: BackupName,
  pkcs12Password: Secret,
  { pkcs12, log, mayStore }: Pick<KeepDependencies, 'pkcs12' | 'log' | 'mayStore'>,
): Promise<Failure | null> {
  const { commonName } = pair.certificate.subject;
  const { alias, encryption } = task.request.pkcs12;
  const form = { friendlyName: alias ?? commonName, encryption };
  try {
    // Each encoding has other bytes, and whoever watches the file would load it again.
    const existing = await task.files.readPkcs12();
    const there = existing?.bytes ?? null;
    const path = task.files.pkcs12Path ?? '';
    if (there !== null && (await pkcs12.hasEncoded(there, pair, form, pkcs12Password))) {
      // As with the key beside it, somebody may have meant it so.
      if (existing?.isExposed === true)
        log.warning(
          `Every user of this machine can read ${path}, which holds the private key. Run chmod 600 on it; if a server reads it through a group, chmod 640.`,
        );
      return null;
    }
    if (there !== null && !mayStore) {
      log.warning(
        `The file ${path} does not hold the certificate for ${singleLine(commonName)} under this alias, password and encryption. It was left as it is, because this run may replace no file.`,
      );
      return null;
    }
    const bytes = await pkcs12.encode(pair, form, pkcs12Password);
    // A file that a person has added to, and one that somebody else made, stays beside the new one.
    const pairs = [pair, task.plan.replaces];
    const isOurs =
      there !== null && (await isMadeByUs(there, pairs, form.friendlyName, pkcs12Password, pkcs12));
    const mayGo = (found: Uint8Array): boolean => isOurs && Buffer.compare(found, there) === 0;
    const kept = await task.files.writePkcs12(bytes, mayGo, formatStamp(time));
    if (kept !== null)
      log.warning(
        `The file ${path} did not hold this pair under this alias and password, and may be somebody's. It is now ${kept}, and the new file is in its place.`,
      );
    return null;
  } catch (error) {
    return new Failure(
      error instanceof Failure ? error.code : 'not-written',
      `The certificate for ${singleLine(commonName)} is in place, but its PKCS#12 file was not written. ${messageOf(error)}.`,
      { cause: error },
    );
  }
}

/** Whether an earlier run made exactly these bytes under this alias: of this pair or the one that it replaces, in either encryption. */
async function isMadeByUs(
  bytes: Uint8Array,
  pairs: readonly (CertificatePair | null)[],
  friendlyName: string,
  password: Secret,
  pkcs12: Pkcs12Encoder,
): Promise<boolean> {
  for (const pair of pairs) {
    for (const encryption of ['modern', 'compatible'] as const) {
      if (pair !== null && (await pkcs12.hasEncoded(bytes, pair, { friendlyName, encryption }, password))) {
        return true;
      }
    }
  }
  return false;
}
