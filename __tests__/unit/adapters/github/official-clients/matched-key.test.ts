import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpClient } from '@actions/http-client';
import { expect, it } from 'vitest';
import { tellMatchedKey } from '../../../../../src/adapters/github/official-clients/matched-key.ts';

const LOOKUP = '/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL';
const REPLY = JSON.stringify({ ok: true, signed_download_url: 'http://127.0.0.1/', matched_key: 'a/1-ü' });

/** Lets a client ask a service that answers so. */
async function withServer<T>(
  answer: (response: ServerResponse) => unknown,
  path: string,
  work: (ask: () => Promise<string>) => Promise<T>,
): Promise<T> {
  const server = createServer((request, response) => {
    request.resume();
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await work(async () => {
      const reply = await new HttpClient('test').post(`http://127.0.0.1:${port}${path}`, '{}');
      return reply.readBody();
    });
  } finally {
    server.close();
  }
}

/** The reply that the client gets, and the keys that are reported of it. */
function exchange(
  answer: (response: ServerResponse) => unknown,
  path = LOOKUP,
): Promise<{ readonly told: readonly string[]; readonly body: string }> {
  return withServer(answer, path, async (ask) => {
    const told: string[] = [];
    const body = await tellMatchedKey((key) => told.push(key), ask);
    // What was asked afterwards is not told.
    expect(await ask()).toBe(body);
    return { told, body };
  });
}

it('tells the key once, and takes nothing of the reply away', async () => {
  expect(await exchange((response) => response.end(REPLY))).toEqual({ told: ['a/1-ü'], body: REPLY });
});

it('reads a reply that comes byte by byte', async () => {
  const answer = (response: ServerResponse): void => {
    const bytes = Buffer.from(REPLY);
    const next = (at: number): void => {
      if (at === bytes.length) response.end();
      else response.write(bytes.subarray(at, at + 1), () => setImmediate(next, at + 1));
    };
    next(0);
  };
  expect(await exchange(answer)).toEqual({ told: ['a/1-ü'], body: REPLY });
});

it.each([
  '',
  'null',
  '{',
  '[]',
  '{"ok":true}',
  '{"ok":true,"matched_key":7}',
  '{"ok":false,"matched_key":"a"}',
  `{"ok":true,"matched_key":${'['.repeat(100_000)}`,
])('tells nothing of the reply %#', async (text) => {
  expect(await exchange((response) => response.end(text))).toEqual({ told: [], body: text });
});

it('tells nothing of a reply that is an error', async () => {
  const refuse = (response: ServerResponse): unknown => response.writeHead(403).end(REPLY);
  expect(await exchange(refuse)).toEqual({ told: [], body: REPLY });
});

it('tells one key, even if the client asks again', async () => {
  const told: string[] = [];
  await withServer(
    (response) => response.end(REPLY),
    LOOKUP,
    (ask) =>
      tellMatchedKey(
        (key) => told.push(key),
        async () => [await ask(), await ask()],
      ),
  );
  expect(told).toEqual(['a/1-ü']);
});

it('gives the client its reply, whatever becomes of what was told', async () => {
  const fail = (): never => {
    throw new Error('no use for it');
  };
  const reply = await withServer(
    (response) => response.end(REPLY),
    LOOKUP,
    (ask) => tellMatchedKey(fail, ask),
  );
  expect(reply).toBe(REPLY);
});

it('tells nothing of replies to other requests', async () => {
  const path = LOOKUP.replace('Get', 'Create');
  expect(await exchange((response) => response.end(REPLY), path)).toEqual({ told: [], body: REPLY });
});

it('passes on what the work throws', async () => {
  const work = (): Promise<never> => Promise.reject(new Error('no connection'));
  await expect(tellMatchedKey(() => expect.fail(), work)).rejects.toThrow('no connection');
});
