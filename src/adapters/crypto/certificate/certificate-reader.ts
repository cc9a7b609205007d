import type { Certificate } from '../../../domain/certificate/certificate.ts';
import { Failure } from '../../../domain/failure.ts';
import type { CertificateReader } from '../../../ports/crypto.ts';
import { readCertificate } from './certificate-der.ts';
import { provesPair } from '../key/pair-proof.ts';
import { explainMissingBlock, parsePemBlocks } from '../asn1/pem.ts';
import { readPrivateKeyText } from '../key/private-key-reader.ts';

/** A line that begins a private key of any kind: PKCS#8, PKCS#1, SEC 1, DSA, OpenSSH, OpenPGP. */
const KEY_MARKER = /-----BEGIN [A-Z0-9 ]{0,32}PRIVATE KEY( BLOCK)?-----/;

/** Reads with `node:crypto`, which is made for untrusted input; node-forge has no part in it. */
export const certificateReader: CertificateReader = {
  parseCertificate(pem: string): Certificate {
    return readCertificate(onlyCertificateIn(pem));
  },
  parsePrivateKey: readPrivateKeyText,
  provesPair,
  async parsePublicFile(bytes: Uint8Array): Promise<readonly Certificate[] | null> {
    const { parsePublicFile } = await import('./public-file.ts');
    return parsePublicFile(bytes);
  },
};

function onlyCertificateIn(text: string): Uint8Array {
  const blocks = parsePemBlocks(text);
  // A file for certificates is readable by all.
  if (KEY_MARKER.test(text)) throw invalid('there is a private key in it; keep the two in separate files');
  const [block, second] = blocks.filter(({ label }) => label === 'CERTIFICATE');
  if (block === undefined) {
    const reason = blocks.length === 0 ? explainMissingBlock(text) : 'what it holds is something else';
    throw invalid(`there is no certificate in it: ${reason}`);
  }
  if (second !== undefined) {
    throw invalid('there is more than one certificate in it; a self-signed certificate has no chain');
  }
  return block.der;
}

function invalid(message: string): Failure {
  return new Failure('invalid', message);
}
