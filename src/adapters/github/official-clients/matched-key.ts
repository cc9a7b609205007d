import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';

const REPLIES = 'http.client.response.finish';
/** The request of the cache client whose reply names the entry that it downloads next. */
const LOOKUP = '/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL';

/**
 * Does the work, and tells the key of the entry that the cache client finds meanwhile as soon as the service has named it. The client
 * tells it only when the entry is downloaded and unpacked.
 *
 * Nothing is told of a reply that is not as GitHub's. The key is the service's word, and proves nothing.
 */
export async function tellMatchedKey<T>(onKey: (key: string) => void, work: () => Promise<T>): Promise<T> {
  const listen = (message: unknown): void => {
    const { request, response } = message as {
      readonly request: ClientRequest;
      readonly response: IncomingMessage;
    };
    if (!request.path.endsWith(LOOKUP)) return;
    readAlong(response, (text) => {
      const key = matchedKeyIn(text);
      if (key !== null) onKey(key);
    });
  };
  subscribe(REPLIES, listen);
  try {
    return await work();
  } finally {
    unsubscribe(REPLIES, listen);
  }
}

/** Reads a reply together with the client. To begin before it does would take the reply away from it. */
function readAlong(reply: IncomingMessage, onEnd: (text: string) => void): void {
  const chunks: Buffer[] = [];
  const begin = (event: string | symbol): void => {
    if (event !== 'data') return;
    reply.off('newListener', begin);
    reply.on('data', (chunk: Buffer) => chunks.push(chunk));
    reply.once('end', () => {
      onEnd(Buffer.concat(chunks).toString());
    });
  };
  reply.on('newListener', begin);
}

function matchedKeyIn(text: string): string | null {
  try {
    const { matched_key: key } = JSON.parse(text) as { readonly matched_key?: unknown };
    return typeof key === 'string' ? key : null;
  } catch {
    // The client reports what it cannot read.
    return null;
  }
}
