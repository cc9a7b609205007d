import { existsSync, readFileSync } from 'node:fs';
import { getCACertificates } from 'node:tls';
import { findCertificateBlocks } from '../../domain/certificate/certificate-blocks.ts';
import { findLinuxFamily, OTHER_BUNDLES } from './system/linux-family.ts';

/** The file with all roots of this system; `null` if it has none: macOS and Windows keep theirs elsewhere. */
export function systemBundle(platform: NodeJS.Platform = process.platform): string | null {
  if (platform !== 'linux') return null;
  const candidates = [findLinuxFamily()?.bundle, ...OTHER_BUNDLES];
  return candidates.find((path) => path !== undefined && existsSync(path)) ?? null;
}

/**
 * The roots that programs of this system trust, as PEM. Of a system without a file the roots that it tells, and with them Mozilla's, which
 * programs bring along there: Windows fetches most of its own roots only when it needs them.
 */
export function systemRoots(bundle: string | null): readonly string[] {
  if (bundle !== null) return certificatesIn(readFileSync(bundle, 'latin1'));
  return [...getCACertificates('bundled'), ...getCACertificates('system')];
}

/** The certificates in a text, and nothing else of it: a private key beside them must not get into a file that all may read. */
export function certificatesIn(text: string): readonly string[] {
  return findCertificateBlocks(text)
    .map(({ text: block }) => block)
    .filter((block) => WHOLE_BLOCK.test(block));
}

/** A block that is cut off may go on into what comes behind it. */
const WHOLE_BLOCK = /^-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----\s*$/;

/** A file of certificates, each once. */
export function bundleOf(certificates: readonly string[]): string {
  const blocks = certificates.map((pem) => pem.replaceAll('\r', '').trim());
  return [...new Set(blocks)].map((block) => `${block}\n`).join('');
}
