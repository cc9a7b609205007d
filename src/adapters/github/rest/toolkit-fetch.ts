import { createReadStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';

/** A request of GitHub's REST client. */
export interface RequestOptions {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | OutgoingFile;
}

/** A file that is the body of a request. It is read again for each try, and never held in memory. */
export class OutgoingFile {
  readonly path: string;
  readonly sizeBytes: number;

  constructor(path: string, sizeBytes: number) {
    this.path = path;
    this.sizeBytes = sizeBytes;
  }
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
export const MAX_REDIRECTS = 5;

/**
 * A `fetch` over the HTTP client of GitHub's toolkit, which is part of the bundle anyway. It uses the proxy that the runner
 * names, which Node's `fetch` does not, and Node's takes as long to load as a whole start.
 *
 * Follows redirects to the same host only: the token is for no other. Throws if the connection breaks off.
 */
export function toolkitFetch(): Fetch {
  const send = toolkitSend();
  return async (address, options) => {
    let at = address;
    for (let count = 0; count <= MAX_REDIRECTS; count += 1) {
      const reply = await readReply(at, await send(at, options));
      const target = options.method === 'GET' ? redirectOf(reply) : null;
      if (target === null) return reply;
      at = target;
    }
    throw new Error(`there were more than ${MAX_REDIRECTS} redirects`);
  };
}

/** Sends a request, and returns the reply once its head is there. */
type Send = (address: string, options: RequestOptions) => Promise<IncomingMessage>;

/** As `toolkitFetch`. Follows no redirect. */
export function toolkitSend(): Send {
  let loading: Promise<ToolkitClient> | undefined;
  return async (address, { method, headers, body = null }) => {
    const client = await (loading ??= loadClient());
    if (!(body instanceof OutgoingFile))
      return (await client.request(method, address, body, headers)).message;
    const content = createReadStream(body.path);
    // The rest of a file that cannot be read is missing from the request, which is no whole upload then.
    content.on('error', () => undefined);
    const length = { 'content-length': String(body.sizeBytes) };
    return (await client.request(method, address, content, { ...headers, ...length })).message;
  };
}

type ToolkitClient = InstanceType<typeof import('@actions/http-client').HttpClient>;

async function loadClient(): Promise<ToolkitClient> {
  const { HttpClient } = await import('@actions/http-client');
  return new HttpClient('certkeep', [], { allowRedirects: false, keepAlive: true });
}

/** The whole of a reply. Throws if the connection breaks off; the client's own reading would wait for ever. */
export async function readReply(address: string, message: IncomingMessage): Promise<Reply> {
  const bytes = await bytesOf(message);
  return {
    status: message.statusCode ?? 0,
    url: address,
    headers: headersOf(message),
    text: () => Promise.resolve(Buffer.from(bytes).toString('utf8')),
    arrayBuffer: () => Promise.resolve(bytes.buffer),
  };
}

/** The headers of a reply, with their names in lower case. */
export function headersOf({ headers }: IncomingMessage): ReadonlyMap<string, string> {
  return new Map(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

async function bytesOf(message: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of message) chunks.push(chunk as Uint8Array);
  return new Uint8Array(Buffer.concat(chunks));
}

/** The target of a redirect to the same host; `null` if the reply is none. Throws for another host. */
function redirectOf(reply: Reply): string | null {
  const target = targetOf(reply);
  if (target !== null && target.origin !== new URL(reply.url).origin)
    throw new Error(`a redirect to ${target.host} was not followed: the token is not for that host`);
  return target?.href ?? null;
}

/** Where a reply leads to; `null` if it is no redirect. */
export function targetOf({ status, url, headers }: Pick<Reply, 'status' | 'url' | 'headers'>): URL | null {
  const location = headers.get('location');
  if (!REDIRECTS.includes(status) || location === undefined) return null;
  return new URL(location, url);
}
