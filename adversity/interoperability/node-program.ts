import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { keyTypeOf } from '../../src/adapters/crypto/key/key-type.ts';
import type { ListedCertificate } from './issued-folder.ts';
import type { Program, Said } from './program.ts';
import { octetsOf } from './address-octets.ts';

/** Node's own classes, in this process. */
export const nodeProgram: Program = {
  title: `Node ${process.version}`,
  cannotTell: [
    'version',
    'keyUsage',
    'critical',
    'subjectKeyIdentifier',
    'authorityKeyIdentifier',
    'trustedFor',
  ],
  judges: [],
  read: (folder, list) => Promise.resolve(list.map((listed) => read(folder.path, listed))),
};

function read(folder: string, { name, passphrase }: ListedCertificate): Said {
  const file = (suffix: string): Buffer => readFileSync(join(folder, `${name}${suffix}`));
  const certificate = new X509Certificate(file('.pem'));
  const { subject, issuer } = certificate.toLegacyObject();
  const names = namesOf(certificate.subjectAltName ?? '');
  const sealed = passphrase === null ? null : createPrivateKey({ key: file('.sealed.pem'), passphrase });
  return {
    name,
    serialNumber: certificate.serialNumber,
    subject: fieldsOf(subject),
    issuer: fieldsOf(issuer),
    notBefore: certificate.validFromDate.getTime() / 1000,
    notAfter: certificate.validToDate.getTime() / 1000,
    names: names.map(([type, text]) => (type === 'IP Address' ? `IP:${octetsOf(text)}` : `${type}:${text}`)),
    keyType: keyTypeOf(certificate.publicKey),
    // Node's types forget that there may be none.
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition
    extendedKeyUsage: certificate.keyUsage ?? [],
    isAuthority: certificate.ca,
    signatureVerifies: certificate.verify(certificate.publicKey),
    answersToItsNames: names.every(([type, text]) => answersTo(certificate, type, text)),
    keyFits: certificate.checkPrivateKey(createPrivateKey(file('.key.pem'))),
    sealedKeyFits: sealed === null ? null : certificate.checkPrivateKey(sealed),
    pkcs12Fits: passphrase === null ? null : opensPkcs12(file('.p12'), passphrase),
  };
}

function fieldsOf(fields: object): string[] {
  return Object.entries(fields).map(([field, text]) => `${field}=${String(text)}`);
}

/** Node puts a value in quotation marks where it has a character that could be taken for more than itself. */
function namesOf(text: string): (readonly [string, string])[] {
  const names = text.matchAll(/(DNS|IP Address|email|URI):("(?:[^"\\]|\\.)*"|[^,]*)(?:, |$)/g);
  return [...names].map(([, type = '', value = '']) => [
    type,
    value.startsWith('"') ? (JSON.parse(value) as string) : value,
  ]);
}

function answersTo(certificate: X509Certificate, type: string, text: string): boolean {
  if (type === 'DNS') return certificate.checkHost(text.replace('*', 'any')) !== undefined;
  if (type === 'email') return certificate.checkEmail(text) !== undefined;
  return type !== 'IP Address' || (isIP(text) !== 0 && certificate.checkIP(text) !== undefined);
}

/** OpenSSL refuses a key that is not the certificate's. */
function opensPkcs12(pfx: Buffer, passphrase: string): boolean {
  createSecureContext({ pfx, passphrase });
  return true;
}
