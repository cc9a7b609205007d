import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Usage } from '../../src/domain/certificate/certificate.ts';
import { octetsOf } from './address-octets.ts';
import type { IssuedFolder, ListedCertificate } from './issued-folder.ts';
import { ask, whyNot, type Found, type Said } from './program.ts';
import { KEY_PURPOSES } from './reading.ts';

/** So many processes at a time. */
const PROCESSES = 3;
/** What OpenSSL calls the usages that every version of it judges; `codesign` came with 3.2. */
const PURPOSES = {
  'server-auth': 'sslserver',
  'client-auth': 'sslclient',
  'email-protection': 'smimesign',
} as const;
const BUNDLE = 'all.pem';

/** The program `openssl`: one process that verifies them all, and one for each that reads it. */
export function findOpenssl(): Found {
  const why = whyNot('openssl', 'version');
  if (why !== null) return { title: 'OpenSSL', why };
  return {
    title: 'OpenSSL',
    cannotTell: ['critical', 'answersToItsNames'],
    judges: Object.keys(PURPOSES) as Usage[],
    read: readAll,
  };
}

async function readAll(folder: IssuedFolder, list: readonly ListedCertificate[]): Promise<readonly Said[]> {
  const certificates = list.map(({ name }) => readFileSync(join(folder.path, `${name}.pem`), 'utf8'));
  writeFileSync(join(folder.path, BUNDLE), certificates.join(''));
  const verified = await verify(folder.path, list, ['-check_ss_sig']);
  const trusted = new Map<Usage, ReadonlySet<string>>();
  for (const [usage, purpose] of Object.entries(PURPOSES)) {
    trusted.set(usage as Usage, await verify(folder.path, list, ['-purpose', purpose]));
  }
  const said: Said[] = [];
  for (let start = 0; start < list.length; start += PROCESSES) {
    const some = list.slice(start, start + PROCESSES);
    said.push(...(await Promise.all(some.map((listed) => read(folder.path, listed, verified, trusted)))));
  }
  return said;
}

/** The names of those that verify strictly, each at its time, where all of them are trusted. */
async function verify(
  folder: string,
  list: readonly ListedCertificate[],
  options: readonly string[],
): Promise<ReadonlySet<string>> {
  const names: string[] = [];
  for (const verifyAt of new Set(list.map((listed) => listed.verifyAt))) {
    const files = list.filter((listed) => listed.verifyAt === verifyAt).map(({ name }) => `${name}.pem`);
    const time = ['-attime', String(verifyAt)];
    const parameters = ['verify', '-x509_strict', ...time, ...options, '-CAfile', BUNDLE, ...files];
    const output = await ask('openssl', parameters, { cwd: folder, mayFail: true });
    names.push(...[...output.matchAll(/^(\d+)\.pem: OK$/gm)].map(([, name = '']) => name));
  }
  return new Set(names);
}

async function read(
  folder: string,
  { name, passphrase }: ListedCertificate,
  verified: ReadonlySet<string>,
  trusted: ReadonlyMap<Usage, ReadonlySet<string>>,
): Promise<Said> {
  const names = ['-serial', '-subject', '-issuer', '-nameopt', 'utf8,sep_multiline,sname'];
  const dates = ['-startdate', '-enddate', '-dateopt', 'iso_8601'];
  const text = await ask('openssl', ['x509', '-in', `${name}.pem`, '-text', '-pubkey', ...names, ...dates], {
    cwd: folder,
  });
  const [, publicKey = 'none'] = /(-----BEGIN PUBLIC KEY-----[^]*?-----END PUBLIC KEY-----)/.exec(text) ?? [];
  const env = { PASSPHRASE: passphrase ?? '' };
  const keyFits = async (file: string): Promise<boolean> => {
    const parameters = ['pkey', '-in', file, '-passin', 'env:PASSPHRASE', '-pubout'];
    return (await ask('openssl', parameters, { cwd: folder, env })).trim() === publicKey;
  };
  return {
    name,
    ...readText(text),
    signatureVerifies: verified.has(name),
    trustedFor: [...trusted].filter(([, trustedNames]) => trustedNames.has(name)).map(([usage]) => usage),
    keyFits: await keyFits(`${name}.key.pem`),
    sealedKeyFits: passphrase === null ? null : await keyFits(`${name}.sealed.pem`),
    pkcs12Fits: passphrase === null ? null : await pkcs12Fits(folder, name, env),
  };
}

/** The file gives back both texts, character by character. */
async function pkcs12Fits(folder: string, name: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const parameters = ['pkcs12', '-in', `${name}.p12`, '-passin', 'env:PASSPHRASE', '-nodes'];
  const text = await ask('openssl', parameters, { cwd: folder, env });
  return ['.pem', '.key.pem'].every((suffix) =>
    text.includes(readFileSync(join(folder, name + suffix), 'utf8')),
  );
}

function readText(text: string): Said {
  const find = (pattern: RegExp): string => pattern.exec(text)?.[1] ?? '';
  const extension = (title: string): string => find(new RegExp(`X509v3 ${title}: .*\\n +(.*)\\n`));
  const words = (line: string): string[] => line.split(', ').filter((word) => word !== '');
  return {
    version: Number(find(/Version: (\d+)/)),
    serialNumber: find(/^serial=(.*)$/m),
    subject: fieldsAfter(text, 'subject'),
    issuer: fieldsAfter(text, 'issuer'),
    notBefore: Date.parse(find(/^notBefore=(.*)$/m)) / 1000,
    notAfter: Date.parse(find(/^notAfter=(.*)$/m)) / 1000,
    names: words(extension('Subject Alternative Name')).map((name) =>
      name.startsWith('IP Address:') ? `IP:${octetsOf(name.slice('IP Address:'.length))}` : name,
    ),
    keyType: keyType(find(/Public Key Algorithm: (.*)/), find(/Public-Key: \((\d+) bit\)/)),
    keyUsage: words(extension('Key Usage')).map((usage) => {
      const [first = '', ...rest] = usage.replaceAll(' ', '');
      return first.toLowerCase() + rest.join('');
    }),
    extendedKeyUsage: words(extension('Extended Key Usage')).map(purposeOf),
    isAuthority: extension('Basic Constraints') !== 'CA:FALSE',
    subjectKeyIdentifier: hex(extension('Subject Key Identifier')),
    authorityKeyIdentifier: hex(extension('Authority Key Identifier')),
  };
}

function fieldsAfter(text: string, title: string): string[] {
  const [, lines = ''] = new RegExp(`^${title}=\\n((?: {4}.*\\n)*)`, 'm').exec(text) ?? [];
  return lines
    .split('\n')
    .slice(0, -1)
    .map((line) => line.slice(4));
}

function keyType(algorithm: string, bits: string): string {
  const kinds: Readonly<Record<string, string>> = { rsaEncryption: 'rsa-', 'id-ecPublicKey': 'ecdsa-p' };
  return algorithm === 'ED25519' ? 'ed25519' : `${kinds[algorithm] ?? '?'}${bits}`;
}

function purposeOf(words: string): string {
  const usages: Readonly<Record<string, Usage>> = {
    'TLS Web Server Authentication': 'server-auth',
    'TLS Web Client Authentication': 'client-auth',
    'Code Signing': 'code-signing',
    'E-mail Protection': 'email-protection',
  };
  const usage = usages[words];
  return usage === undefined ? words : KEY_PURPOSES[usage];
}

function hex(text: string): string {
  return text
    .replace(/^keyid:/, '')
    .replaceAll(':', '')
    .toLowerCase();
}
