import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { getProxyUrl } from '@actions/http-client/lib/proxy';
import { messageOf } from '../../../domain/failure.ts';

/**
 * The addresses that requests went to and that have not answered well since, the latest last, each with how its latest request
 * failed; `null` while it waits for its first answer.
 */
const troubles = new Map<string, string | null>();
let isWatching = false;

/**
 * From now on, remembers how the requests of this process fail.
 *
 * The official clients retry for minutes silently. If the deadline of the run ends them, nobody sees their error.
 */
export function watchRequests(): void {
  if (isWatching) return;
  isWatching = true;
  subscribe('http.client.request.created', (message) => {
    const address = addressOf((message as RequestMessage).request);
    note(address, troubles.get(address) ?? null);
  });
  subscribe('http.client.request.error', (message) => {
    const { request, error } = message as RequestMessage & { readonly error: unknown };
    note(addressOf(request), messageOf(error));
  });
  subscribe('http.client.response.finish', (message) => {
    const { request, response } = message as RequestMessage & { readonly response: IncomingMessage };
    const { statusCode: status = 0 } = response;
    if (status >= 500) note(addressOf(request), `status ${status}`);
    else troubles.delete(addressOf(request));
  });
}

interface RequestMessage {
  readonly request: ClientRequest;
}

function note(address: string, why: string | null): void {
  troubles.delete(address);
  troubles.set(address, why);
}

/**
 * Adds to a message how the last request failed that was not answered well, and through which proxy it went. Returns the message
 * alone if all were answered.
 */
export function withTrouble(message: string): string {
  const [last] = [...troubles].reverse();
  return last === undefined ? message : `${message} ${describe(last)}`;
}

function describe([address, why]: readonly [string, string | null]): string {
  const request = `The last request, to ${describeRoute(address)},`;
  return why === null ? `${request} has no answer yet.` : `${request} failed: ${why}.`;
}

/** The host of an address, and the proxy that the official clients reach it through, if any. Tells no credentials. */
export function describeRoute(address: string): string {
  const url = new URL(address);
  const proxy = getProxyUrl(url);
  return proxy === undefined ? url.host : `${url.host} through the proxy ${proxy.host}`;
}

/** The request of a tunnel is one to the proxy itself. */
function addressOf(request: ClientRequest): string {
  return `${request.protocol}//${String(request.getHeader('host') ?? request.host)}`;
}
