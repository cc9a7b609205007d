import { join } from 'node:path';
import { certificateReader } from '../../adapters/crypto/certificate/certificate-reader.ts';
import { certificateFiles } from '../../adapters/files/pair/certificate-files.ts';
import { singleLine } from '../../domain/words/single-line.ts';
import type { RestoredCertificate, RestoreReport } from '../../use-cases/restore/restore-request.ts';
import type { Advice } from '../report/advice-boxes.ts';
import { warning } from '../step/advice.ts';
import { restoredOf } from './outputs.ts';

/** Warnings about certificates that came back without their keys, beside a key that is not known to be theirs. */
export async function unmatchedKeys(
  report: RestoreReport,
  folder: string,
  workspace: string,
): Promise<readonly Advice[]> {
  const advice: Advice[] = [];
  for (const restored of restoredOf(report)) {
    const privateKeyPath = join(folder, restored.privateKeyPath);
    const paths = { certificatePath: join(folder, restored.certificatePath), privateKeyPath };
    if (restored.keys !== 'absent' || !(await isBesideOtherKey(restored, paths, workspace))) continue;
    advice.push(
      warning(
        `The certificate for ${singleLine(restored.certificate.subject.commonName)} was restored without its private key, which its backup does not hold. The key at ${privateKeyPath}, which was there before, does not belong to it, and servers refuse such a pair. Restore a backup that has the key, or move that file away.`,
      ),
    );
  }
  return advice;
}

async function isBesideOtherKey(
  { certificate }: RestoredCertificate,
  paths: { readonly certificatePath: string; readonly privateKeyPath: string },
  workspace: string,
): Promise<boolean> {
  try {
    const { privateKey } = await certificateFiles({ ...paths, pkcs12Path: null, workspace }).read();
    if (privateKey === null) return false;
    return !certificateReader.provesPair(certificate, certificateReader.parsePrivateKey(privateKey.reveal()));
  } catch {
    // What cannot be read as a key is none of this certificate's.
    return true;
  }
}
