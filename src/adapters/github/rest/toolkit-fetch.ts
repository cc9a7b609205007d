import type { IncomingMessage } from 'node:http';

/** A request of GitHub's REST client. */
export interface RequestOptions {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A reply, received in full, as far as GitHub's REST client looks at it. */
export interface Reply {
  readonly status: number;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: () => Promise<string>;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** `fetch`, as far as GitHub's REST client uses it. */
export type Fetch = (address: string, options: RequestOptions) => Promise<Reply>;

const REDIRECTS: readonly number[] = [301, 302, 307, 308];
/** A renamed repository takes one. */
const MAX_REDIRECTS = 5;

/**
 * A `fetch` over the HTTP client of GitHub's toolkit, which is part of the bundle anyway. It uses the proxy that the runner
 * names, which Node's `fetch` does not, and Node's takes as long to load as a whole start.
 *
 * Follows redirects to the same host only: the token is for no other. Throws if the connection breaks off.
 */
export function toolkitFetch(): Fetch {
  let loading: Promise<ToolkitClient> | undefined;
  return async (address, options) => {
    const client = await (loading ??= loadClient());
    let at = address;
    for (let count = 0; count <= MAX_REDIRECTS; count += 1) {
      const reply = await ask(client, at, options);
      const target = options.method === 'GET' ? redirectOf(reply) : null;
      if (target === null) return reply;
      at = target;
    }
    throw new Error(`there were more than ${MAX_REDIRECTS} redirects`);
  };
}

type ToolkitClient = InstanceType<typeof import('@actions/http-client').HttpClient>;

async function loadClient(): Promise<ToolkitClient> {
  const { HttpClient } = await import('@actions/http-client');
  return new HttpClient('certkeep', [], { allowRedirects: false, keepAlive: true });
}

async function ask(
  client: ToolkitClient,
  address: string,
  { method, headers, body }: RequestOptions,
): Promise<Reply> {
  const { message } = await client.request(method, address, body ?? null, headers);
  // The client's own reading waits for ever if a reply breaks off.
  const bytes = await bytesOf(message);
  return {
    status: message.statusCode ?? 0,
    url: address,
    headers: new Map(Object.entries(message.headers).map(([name, value]) => [name, String(value)])),
    text: () => Promise.resolve(Buffer.from(bytes).toString('utf8')),
    arrayBuffer: () => Promise.resolve(bytes.buffer),
  };
}

async function bytesOf(message: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of message) chunks.push(chunk as Uint8Array);
  return new Uint8Array(Buffer.concat(chunks));
}

/** The target of a redirect; `null` if the reply is none. Throws for another host. */
function redirectOf({ status, url, headers }: Reply): string | null {
  const location = headers.get('location');
  if (!REDIRECTS.includes(status) || location === undefined) return null;
  const target = new URL(location, url);
  if (target.origin !== new URL(url).origin)
    throw new Error(`a redirect to ${target.host} was not followed: the token is not for that host`);
  return target.href;
}
