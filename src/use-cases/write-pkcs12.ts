import { formatStamp, type BackupName } from '../domain/backup-name.ts';
import type { Pkcs12Encoder, Pkcs12Reader } from '../ports.ts';

import type { RunRequest } from './keep-request.ts';
import type { Outcome } from './task.ts';

/** Writes the pair as PKCS#12 too, where a password is given. */
export async function writePkcs12(
  { pair, task: { files } }: Outcome,
  { time }: BackupName,
  { pkcs12Password }: RunRequest,
  world: { readonly pkcs12: Pkcs12Encoder; readonly pkcs12Reader: Pkcs12Reader },
): Promise<void> {
  if (pkcs12Password === undefined) return;
  const bytes = await world.pkcs12.encode(pair, pair.certificate.subject.commonName, pkcs12Password);
  const isOurs = (existing: Uint8Array): boolean => world.pkcs12Reader.opens(existing, pkcs12Password);
  await files.writePkcs12(bytes, isOurs, formatStamp(time));
}
