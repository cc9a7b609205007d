import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openssl } from './workbench.ts';

const SUBJECT_KEY = [
  '-newkey',
  'ec',
  '-pkeyopt',
  'ec_paramgen_curve:P-256',
  '-nodes',
  '-config',
  '/dev/null',
];

/** A self-signed authority, a server's certificate that it signed, their chain, and both keys, as openssl makes them. */
export function makeChain(folder: string): void {
  const at = (name: string): string => join(folder, name);
  openssl(
    ...['req', '-x509', ...SUBJECT_KEY, '-days', '900', '-subj', '/CN=Test Root'],
    ...['-addext', 'basicConstraints=critical,CA:TRUE'],
    ...['-keyout', at('root.key'), '-out', at('root.pem')],
  );
  openssl(
    ...['req', ...SUBJECT_KEY, '-subj', '/CN=site.example'],
    ...['-keyout', at('site.key'), '-out', at('site.csr')],
  );
  openssl(
    ...['x509', '-req', '-in', at('site.csr'), '-days', '40', '-out', at('site.pem')],
    ...['-CA', at('root.pem'), '-CAkey', at('root.key'), '-set_serial', '77'],
  );
  openssl('x509', '-in', at('site.pem'), '-outform', 'DER', '-out', at('site.cer'));
}

/** A PKCS#12 file of the chain's server. */
export function makePkcs12(folder: string, name: string, password: string): void {
  const at = (file: string): string => join(folder, file);
  openssl(
    ...['pkcs12', '-export', '-inkey', at('site.key'), '-in', at('site.pem')],
    ...['-out', at(name), '-passout', `pass:${password}`],
  );
}

/** A file in a folder. */
export function put(folder: string, name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content);
}

/** Opens `files.tar.gz.enc` of a set by hand, with openssl and tar, into a folder; that folder. */
export function openFiles(set: string, passphrase: string, into: string): string {
  const commands = `openssl enc -d -aes-256-cbc -pbkdf2 -iter 600000 -md sha256 -pass env:PASSPHRASE -in "$SET/files.tar.gz.enc" | tar xzpf - -C "$INTO"`;
  execFileSync('bash', ['-euo', 'pipefail', '-c', commands], {
    env: { ...process.env, PASSPHRASE: passphrase, SET: set, INTO: into },
    stdio: 'pipe',
  });
  return into;
}
