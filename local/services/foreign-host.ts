import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request to the foreign host. */
export interface ForeignRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<IncomingHttpHeaders>;
  readonly body: string;
}

/** A server of somebody else's, which `foreign-redirect` leads to. */
export interface ForeignHost {
  /** Its host name differs from that of the services: clients compare host names. */
  readonly url: string;
  readonly requests: ForeignRequest[];
  close(): Promise<void>;
}

/** Starts it on a free port of 127.0.0.1. It records every request and answers with a page. */
export async function startForeignHost(): Promise<ForeignHost> {
  const requests: ForeignRequest[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => {
      const { method = '', url = '', headers } = request;
      requests.push({ method, path: url, headers: { ...headers }, body: Buffer.concat(chunks).toString() });
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Welcome, stranger</title>');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    requests,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
