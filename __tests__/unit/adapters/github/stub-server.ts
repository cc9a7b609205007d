import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import {
  readRunEnvironment,
  type RunEnvironment,
} from '../../../../src/adapters/github/run/run-environment.ts';

// Loading them for the first request takes longer on a slow machine than these tests let a request take.
await Promise.all([import('@octokit/request'), import('@actions/http-client')]);

export const TOKEN = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz';

/** What the server answers: a status with JSON, or whatever the function does; the last one from then on. */
export type Answer =
  | { readonly status: number; readonly json?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | ((request: IncomingMessage, response: ServerResponse) => void);

export interface StubServer {
  readonly environment: RunEnvironment;
  /** The requests so far, as method and path. */
  readonly requests: string[];
}

/** A server in GitHub's place, until the test is over. */
export async function stubServer(...answers: readonly Answer[]): Promise<StubServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)];
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    if (typeof answer === 'function') {
      answer(request, response);
      return;
    }
    const { status, json, headers } = answer ?? { status: 500 };
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(JSON.stringify(json ?? { message: 'said the server' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { requests, environment: environmentOf({ GITHUB_API_URL: `http://127.0.0.1:${port}` }) };
}

/** The environment of a run on the branch `main` of `octo-org/certificates`. */
export function environmentOf(changes: Readonly<Record<string, string>> = {}): RunEnvironment {
  return readRunEnvironment({
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_REPOSITORY: 'octo-org/certificates',
    GITHUB_RUN_ID: '7',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_WORKSPACE: '/nowhere',
    RUNNER_TEMP: '/nowhere',
    ...changes,
  });
}

/** An answer of HTML, such as a proxy's. */
export const html: Answer = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end('<!doctype html><title>Sign in</title>');
};

/** No answer. */
export const silence: Answer = () => undefined;

/** The connection is reset. */
export const reset: Answer = (request) => request.socket.resetAndDestroy();
