import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { certificateIssuer } from '../../src/adapters/crypto/certificate/certificate-issuer.ts';
import type { CertificatePair } from '../../src/domain/certificate/certificate.ts';
import { specificationOf } from '../fixtures/crypto/specification.ts';

/** A pair for example.com that was issued at a time, of ECDSA P-256. */
export function pairOf(time: Date, validityDays = 365): Promise<CertificatePair> {
  return certificateIssuer.issue(
    specificationOf({
      subject: { commonName: 'example.com' },
      subjectAlternativeNames: [{ type: 'DNS', value: 'example.com' }],
      keyType: 'ecdsa-p256',
      validityDays,
    }),
    time,
  );
}

/** Writes a pair where the action looks for it; returns the folder. */
export function writePair(folder: string, { certificate, privateKey }: CertificatePair): string {
  writeFileSync(join(folder, 'certificate.pem'), certificate.pem);
  writeFileSync(join(folder, 'private_key.pem'), privateKey.reveal(), { mode: 0o600 });
  return folder;
}

/** Writes a pair of one day that has ten hours left; returns the folder. */
export async function writeAgedPair(folder: string): Promise<string> {
  return writePair(folder, await pairOf(new Date(Date.now() - 13 * 3_600_000), 1));
}
