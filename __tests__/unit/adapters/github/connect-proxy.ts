import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';

/** A proxy that opens tunnels, as those of companies do. */
export interface ConnectProxy extends AsyncDisposable {
  readonly url: string;
  /** Where tunnels were asked for, as `host:port`. */
  readonly tunnels: readonly string[];
}

/** Starts a proxy on this machine whose every tunnel leads to one port of it, whatever name was asked for. */
export async function connectProxy(port: number): Promise<ConnectProxy> {
  const tunnels: string[] = [];
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connect', (request, client, head) => {
    tunnels.push(request.url ?? '');
    const target = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      target.write(head);
      target.pipe(client).pipe(target);
    });
    client.on('error', () => target.destroy());
    target.on('error', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${own}`,
    tunnels,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
