import { hash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deadlineAfter } from '../../../../../src/adapters/github/deadline.ts';
import { restClient } from '../../../../../src/adapters/github/rest/rest-client.ts';
import type { RunEnvironment } from '../../../../../src/adapters/github/run/run-environment.ts';
import { failureOf } from '../../../../contract/outcome.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';
import { stubServer, TOKEN, type Answer } from '../stub-server.ts';

const PURPOSE = { what: 'fetch the file', permission: 'contents: write' };
const ROUTE = 'GET /repos/{owner}/{repo}/releases/assets/{asset_id}';

function download(environment: RunEnvironment, path: string, mayBeGone = false): Promise<string | null> {
  const options = { wait: () => Promise.resolve() };
  const rest = restClient(environment, TOKEN, deadlineAfter(10_000), options);
  return rest.download(ROUTE, { asset_id: 7 }, path, { ...PURPOSE, mayBeGone });
}

const sha256Of = (text: string): string => hash('sha256', text, 'hex');
const newPath = (): string => join(temporaryFolder(), 'file');

const sending =
  (text: string): Answer =>
  (_, response) => {
    response.end(text);
  };

const leadingTo =
  (address: string): Answer =>
  (_, response) => {
    response.writeHead(302, { location: address }).end();
  };

/** Another host, which sends a text, and what it was asked with. */
async function otherHost(...answers: readonly Answer[]): Promise<{ url: string; seen: IncomingMessage[] }> {
  const seen: IncomingMessage[] = [];
  const { environment } = await stubServer(
    ...answers.map((answer): Answer => (request, response) => {
      seen.push(request);
      if (typeof answer === 'function') answer(request, response);
      else response.writeHead(answer.status).end();
    }),
  );
  return { url: `${environment.apiUrl.replace('127.0.0.1', 'localhost')}/bytes?key=secret`, seen };
}

describe('a download', () => {
  it('is saved as a file for this user alone, in place of an earlier one', async () => {
    const { environment } = await stubServer(sending('first'), sending('second'));
    const path = newPath();
    expect(await download(environment, path)).toBe(sha256Of('first'));
    // Windows has no such modes.
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await download(environment, path)).toBe(sha256Of('second'));
    expect(readFileSync(path, 'utf8')).toBe('second');
  });

  it('follows a redirect to another host without the token', async () => {
    const other = await otherHost(sending('bytes'));
    const { environment } = await stubServer(leadingTo(other.url));
    const path = newPath();
    expect(await download(environment, path)).toBe(sha256Of('bytes'));
    expect(readFileSync(path, 'utf8')).toBe('bytes');
    expect(other.seen.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  it('asks the first host again if the other one does not hand the bytes over', async () => {
    const other = await otherHost({ status: 403 }, sending('bytes'));
    const { environment, requests } = await stubServer(leadingTo(other.url));
    const path = newPath();
    expect(await download(environment, path)).toBe(sha256Of('bytes'));
    expect(requests).toHaveLength(2);
    expect(readFileSync(path, 'utf8')).toBe('bytes');
  });

  it('is unreadable if the other host never does, and the message holds no signed address', async () => {
    const other = await otherHost({ status: 403 });
    const { environment } = await stubServer(leadingTo(other.url));
    const failure = await failureOf(download(environment, newPath()));
    expect(failure.code).toBe('unreadable');
    expect(failure.message).toMatch(/^Cannot fetch the file: .*localhost:\d+ answered 403/);
    expect(failure.message).not.toContain('secret');
  });

  it('tells what the token lacks, and what is gone', async () => {
    const denied = await stubServer({ status: 403 });
    expect((await failureOf(download(denied.environment, newPath()))).message).toContain('`contents: write`');
    const gone = await stubServer({ status: 404 });
    expect(await download(gone.environment, newPath(), true)).toBeNull();
  });

  it('leaves nothing behind if it breaks off', async () => {
    const { environment } = await stubServer((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.socket?.destroy());
    });
    const path = newPath();
    expect((await failureOf(download(environment, path))).code).toBe('unreadable');
    expect(existsSync(path)).toBe(false);
  });

  it('ends if redirects do not', async () => {
    const { environment } = await stubServer((request, response) => {
      response.writeHead(302, { location: request.url ?? '/' }).end();
    });
    expect((await failureOf(download(environment, newPath()))).message).toContain('more than 5 redirects');
  });
});
