import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { GREETING } from './tls-clients.ts';

/** A pair of PEM files. */
export interface PairFiles {
  readonly certificate: string;
  readonly privateKey: string;
}

/** A server with a certificate, at an address of `localhost`. */
export interface TlsServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a server with a pair. */
export async function startServer({ certificate, privateKey }: PairFiles): Promise<TlsServer> {
  const options = { cert: readFileSync(certificate), key: readFileSync(privateKey) };
  const server = createServer(options, (_request, response) => {
    response.end(`<title>${GREETING}</title>\n`);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `https://localhost:${port}/`, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

/** Makes an authority of somebody else, which signs others. */
export function makeAuthority(folder: string): PairFiles {
  mkdirSync(folder, { recursive: true });
  const pair = { certificate: join(folder, 'authority.pem'), privateKey: join(folder, 'authority-key.pem') };
  openssl([
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-subj', '/CN=Another authority'],
    ...['-keyout', pair.privateKey, '-out', pair.certificate],
  ]);
  return pair;
}

/** Makes a certificate for `localhost` that a pair has signed, whether or not it may. */
export function signFor(folder: string, issuer: PairFiles): PairFiles {
  mkdirSync(folder, { recursive: true });
  const [request, extensions] = [join(folder, 'request.pem'), join(folder, 'extensions')];
  const pair = { certificate: join(folder, 'certificate.pem'), privateKey: join(folder, 'key.pem') };
  openssl([
    ...['req', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=localhost'],
    ...['-keyout', pair.privateKey, '-out', request],
  ]);
  writeFileSync(extensions, 'subjectAltName=DNS:localhost\nbasicConstraints=critical,CA:FALSE\n');
  openssl([
    ...['x509', '-req', '-in', request, '-CA', issuer.certificate, '-CAkey', issuer.privateKey],
    ...['-CAcreateserial', '-days', '20', '-extfile', extensions, '-out', pair.certificate],
  ]);
  // A server sends the whole chain.
  writeFileSync(
    pair.certificate,
    readFileSync(pair.certificate, 'utf8') + readFileSync(issuer.certificate, 'utf8'),
  );
  return pair;
}

function openssl(parameters: readonly string[]): void {
  execFileSync('openssl', parameters, { stdio: ['ignore', 'ignore', 'pipe'] });
}
