import { createServer, get, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import {
  describeRoute,
  watchRequests,
  withTrouble,
} from '../../../../../src/adapters/github/official-clients/request-trouble.ts';

const closing: (() => void)[] = [];

afterEach(() => {
  vi.unstubAllEnvs();
  for (const close of closing.splice(0)) close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The end of one request: its reply began, or it failed. */
function request(host: string): Promise<void> {
  return new Promise((resolve) => {
    get(`http://${host}/path?sig=secret`, (response) => {
      response.resume();
      resolve();
    }).on('error', () => {
      resolve();
    });
  });
}

watchRequests();

it('says how the last request failed, and to which host, and nothing of its path', async () => {
  const host = await serve((_, response) => response.destroy());
  await request(host);
  expect(withTrouble('It was over.')).toBe(
    `It was over. The last request, to ${host}, failed: socket hang up.`,
  );
});

it('says that a server is at fault, until it answers', async () => {
  const statuses = [503, 200];
  const host = await serve((_, response) => response.writeHead(statuses.shift() ?? 200).end());
  await request(host);
  expect(withTrouble('It was over.')).toContain(`The last request, to ${host}, failed: status 503.`);
  await request(host);
  expect(withTrouble('It was over.')).not.toContain(host);
});

it('says that a server has not answered', async () => {
  const host = await serve(() => undefined);
  void request(host);
  expect(withTrouble('It was over.')).toBe(`It was over. The last request, to ${host}, has no answer yet.`);
});

it('names the proxy of a host, without its credentials', () => {
  vi.stubEnv('https_proxy', 'http://user:secret@proxy.example:3128');
  vi.stubEnv('no_proxy', 'inside.example');
  expect(describeRoute('https://api.github.com/repos')).toBe(
    'api.github.com through the proxy proxy.example:3128',
  );
  expect(describeRoute('https://inside.example')).toBe('inside.example');
});
