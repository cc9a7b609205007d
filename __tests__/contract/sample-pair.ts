import { certificateIssuer } from '../../src/adapters/crypto/certificate/certificate-issuer.ts';
import type { CertificatePair } from '../../src/domain/certificate/certificate.ts';
import { NOW, specificationOf } from '../fixtures/crypto/specification.ts';

/** A new pair. */
export function samplePair(): Promise<CertificatePair> {
  return certificateIssuer.issue(specificationOf(), NOW);
}
