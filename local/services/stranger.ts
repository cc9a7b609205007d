import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What somebody sent to the host that nobody knows. */
export interface StrangeRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<IncomingHttpHeaders>;
  readonly body: string;
}

/** A server that has no business with us, to which `foreign-redirect` leads. */
export interface Stranger {
  /** Under another host name than the services', since that is what clients go by. */
  readonly url: string;
  readonly requests: StrangeRequest[];
  close(): Promise<void>;
}

/** Starts it on a free port of 127.0.0.1. It takes what it gets, and answers with a page. */
export async function startStranger(): Promise<Stranger> {
  const requests: StrangeRequest[] = [];
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
