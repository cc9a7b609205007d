/** What GitHub's REST client asks with. */
export interface RequestOptions {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly redirect?: 'error' | 'follow' | 'manual';
  readonly signal?: AbortSignal;
}

/** `fetch`, as far as GitHub's REST client uses it. */
export type Fetch = (address: string, options: RequestOptions) => Promise<Response>;

/** What the runner of a machine behind a proxy hands on to its steps. */
const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];

/**
 * As `fetch`, through the proxy that the environment names for the address, if any: Node's own `fetch` knows none, while
 * all of GitHub's clients go through it. `no_proxy` is heeded, and this machine is never asked through a proxy.
 */
export const fetchThroughProxy: Fetch = async (address, options) => {
  if (PROXY_VARIABLES.every((name) => (process.env[name] ?? '') === '')) return fetch(address, options);
  const { HttpClient } = await import('@actions/http-client');
  const dispatcher = new HttpClient().getAgentDispatcher(address);
  if (dispatcher === undefined) return fetch(address, options);
  // Node's own fetch is of another version, and takes no agent of this one.
  const undici = await import('undici');
  const reply = await undici.fetch(address, { ...options, dispatcher });
  const { status, statusText, headers } = reply;
  const body = reply.body === null ? null : await reply.text();
  return new Response(body, { status, statusText, headers: [...headers] });
};
