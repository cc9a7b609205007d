import type { Certificate } from './certificate.ts';

/** A certificate in one of the user's files. */
export interface FoundCertificate {
  /** The file's path, as the set names it. */
  readonly path: string;
  readonly certificate: Certificate;
}
