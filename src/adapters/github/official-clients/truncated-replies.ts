import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';

/** The paths of the services of artifacts and caches. Bytes come from elsewhere, and their clients notice a break. */
const SERVICES = '/twirp/';

let isListening = false;

/**
 * From now on, a reply of the runner's services that breaks off ends there.
 *
 * The HTTP client of GitHub's toolkit waits for nothing but the end of a reply. If the connection breaks, that never comes, and a
 * run would wait until its time is over. A reply that is cut short is no JSON, so the clients ask again.
 */
export function endTruncatedReplies(): void {
  if (isListening) return;
  isListening = true;
  subscribe('http.client.response.finish', (message) => {
    const { request, response } = message as {
      readonly request: ClientRequest;
      readonly response: IncomingMessage;
    };
    if (!request.path.startsWith(SERVICES)) return;
    response.once('close', () => {
      if (!response.complete) response.emit('end');
    });
  });
}
