import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpClient } from '@actions/http-client';
import { expect, it } from 'vitest';
import { tellMatchedKey } from '../../../../../src/adapters/github/official-clients/matched-key.ts';

const LOOKUP = '/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL';
const REPLY = JSON.stringify({ ok: true, signed_download_url: 'http://127.0.0.1/', matched_key: 'a/1-ü' });

/** What the client gets, and what is told of it, if a service answers so. */
async function exchange(
  answer: (response: ServerResponse) => void,
  path = LOOKUP,
): Promise<{ readonly told: readonly string[]; readonly body: string }> {
  const server = createServer((request, response) => {
    request.resume();
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const ask = async (): Promise<string> => {
    const reply = await new HttpClient('test').post(`http://127.0.0.1:${port}${path}`, '{}');
    return reply.readBody();
  };
  const told: string[] = [];
  try {
    const body = await tellMatchedKey((key) => told.push(key), ask);
    // What was asked afterwards is not told.
    expect(await ask()).toBe(body);
    return { told, body };
  } finally {
    server.close();
  }
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
  '{"ok":false}',
  '{"matched_key":7}',
  `{"matched_key":${'['.repeat(100_000)}`,
])('tells nothing of the reply %#', async (text) => {
  expect(await exchange((response) => response.end(text))).toEqual({ told: [], body: text });
});

it('tells nothing of replies to other requests', async () => {
  const path = LOOKUP.replace('Get', 'Create');
  expect(await exchange((response) => response.end(REPLY), path)).toEqual({ told: [], body: REPLY });
});

it('passes on what the work throws', async () => {
  const work = (): Promise<never> => Promise.reject(new Error('no connection'));
  await expect(tellMatchedKey(() => expect.fail(), work)).rejects.toThrow('no connection');
});
