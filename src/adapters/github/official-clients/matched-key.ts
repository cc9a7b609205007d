import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';

const REPLIES = 'http.client.response.finish';
/** The request of the cache client whose reply names the entry that it downloads next. */
const LOOKUP = '/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL';

/**
 * Does the work, in which the cache client looks up one entry, and tells the entry's key once, as soon as the service has named it. The
 * client tells it only when the entry is downloaded and unpacked.
 *
 * Reports nothing if the reply names no entry. The key comes from the service, and proves nothing.
 */
export async function tellMatchedKey<T>(onKey: (key: string) => void, work: () => Promise<T>): Promise<T> {
  const listen = (message: unknown): void => {
    const { request, response } = message as {
      readonly request: ClientRequest;
      readonly response: IncomingMessage;
    };
    if (!request.path.endsWith(LOOKUP) || response.statusCode !== 200) return;
    readAlong(response, (chunks) => {
      const key = matchedKeyIn(chunks);
      if (key === null) return;
      unsubscribe(REPLIES, listen);
      onKey(key);
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
function readAlong(reply: IncomingMessage, onEnd: (chunks: readonly Buffer[]) => void): void {
  const chunks: Buffer[] = [];
  const begin = (event: string | symbol): void => {
    if (event !== 'data') return;
    reply.off('newListener', begin);
    reply.on('data', (chunk: Buffer) => chunks.push(chunk));
    reply.once('end', () => {
      try {
        onEnd(chunks);
      } catch {
        // The client comes next, and must get the reply whatever became of the hint.
      }
    });
  };
  reply.on('newListener', begin);
}

/** Throws if the reply is no JSON, which the client reports. */
function matchedKeyIn(chunks: readonly Buffer[]): string | null {
  const { ok, matched_key: key } = JSON.parse(Buffer.concat(chunks).toString()) as {
    readonly ok?: unknown;
    readonly matched_key?: unknown;
  };
  return ok === true && typeof key === 'string' ? key : null;
}
