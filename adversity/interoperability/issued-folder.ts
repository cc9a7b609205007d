import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificateIssuer } from '../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { createKeyring } from '../../src/adapters/crypto/passphrase/keyring.ts';
import { pkcs12Encoder } from '../../src/adapters/crypto/pkcs12/pkcs12-encoder.ts';
import type { Subject } from '../../src/domain/certificate/certificate.ts';
import { Secret } from '../../src/domain/secret.ts';
import type { CertificateSpecification } from '../../src/domain/certificate/specification.ts';
import { parseSubjectAlternativeNames } from '../../src/domain/certificate/subject-alternative-name.ts';
import type { AskedCertificate } from './asked-certificates.ts';
import { expectedReading, type Reading } from './reading.ts';

/** One certificate as a line of the list that other programs are given. */
export interface ListedCertificate {
  readonly name: string;
  /** Seconds since 1970: a time at which the certificate is valid. */
  readonly verifyAt: number;
  readonly passphrase: string | null;
}

/** Certificates in a folder that no one else can read, and what every program ought to see in them. */
export interface IssuedFolder {
  readonly path: string;
  readonly list: readonly ListedCertificate[];
  readonly expected: readonly Reading[];
  remove(): void;
}

const FIELDS: Readonly<Record<string, keyof Subject>> = {
  C: 'country',
  ST: 'state',
  L: 'locality',
  O: 'organization',
  OU: 'organizationalUnit',
  CN: 'commonName',
};
/** What input `subject-alternative-names` takes at once. */
const NAMES_AT_ONCE = 100;

/**
 * Issues the certificates, seals the keys that are to be sealed, and writes for each `<name>.pem` and `<name>.key.pem`,
 * and if it has a passphrase `<name>.sealed.pem` and `<name>.p12`.
 */
export async function issueInto(asked: readonly AskedCertificate[]): Promise<IssuedFolder> {
  const path = mkdtempSync(join(tmpdir(), 'certkeep-interoperability-'));
  const write = (file: string, content: string | Uint8Array): void => {
    writeFileSync(join(path, file), content, { mode: 0o600 });
  };
  const expected: Reading[] = [];
  for (const certificate of asked) {
    const { name, now, passphrase } = certificate;
    const pair = await certificateIssuer.issue(specificationOf(certificate), now);
    expected.push(expectedReading(certificate, pair));
    write(`${name}.pem`, pair.certificate.pem);
    write(`${name}.key.pem`, pair.privateKey.reveal());
    if (passphrase === null) continue;
    const secret = new Secret(passphrase);
    const key = await createKeyring({ passphrase: secret }).sealing();
    write(`${name}.sealed.pem`, await key.seal(pair.privateKey));
    write(
      `${name}.p12`,
      await pkcs12Encoder.encode(pair, { friendlyName: `no. ${name}: ä`, encryption: 'modern' }, secret),
    );
  }
  const list = asked.map(({ name, now, passphrase }) => ({
    name,
    verifyAt: Math.floor(now.getTime() / 1000),
    passphrase,
  }));
  return {
    path,
    list,
    expected,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

function specificationOf(asked: AskedCertificate): CertificateSpecification {
  const typed = asked.names.map((name) => name.typed);
  const subjectAlternativeNames = [];
  for (let start = 0; start < typed.length; start += NAMES_AT_ONCE) {
    const part = typed.slice(start, start + NAMES_AT_ONCE);
    subjectAlternativeNames.push(...parseSubjectAlternativeNames(part.join('\n')));
  }
  const fields = asked.subject.map(([field, text]): Partial<Subject> => ({ [FIELDS[field] ?? field]: text }));
  return {
    subject: fields.reduce<Subject>((subject, field) => ({ ...subject, ...field }), { commonName: '' }),
    subjectAlternativeNames,
    namesWereGiven: true,
    validityDays: asked.days,
    keyType: asked.keyType,
    usages: asked.usages,
  };
}
