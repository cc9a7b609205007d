import type { IncomingMessage } from 'node:http';

/** What GitHub's REST client asks with. */
export interface RequestOptions {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An answer that is there in full, as far as GitHub's REST client looks at it. */
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
/** A repository that was renamed takes one. */
const MAX_REDIRECTS = 5;

/**
 * Asks through the HTTP client of GitHub's toolkit, which is part of the bundle anyway: it goes through the proxy that the
 * runner names, where Node's `fetch` knows none, and Node's takes as long to load as a whole start.
 *
 * Follows a redirect to the same host alone: the token is for no other. Throws where the connection breaks off.
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
  // The client's own reading waits for ever where a reply breaks off.
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

/** Where a reply leads to; `null` where it leads nowhere. Throws for another host. */
function redirectOf({ status, url, headers }: Reply): string | null {
  const location = headers.get('location');
  if (!REDIRECTS.includes(status) || location === undefined) return null;
  const target = new URL(location, url);
  if (target.origin !== new URL(url).origin)
    throw new Error(`a redirect to ${target.host} was not followed: the token is not for that host`);
  return target.href;
}
