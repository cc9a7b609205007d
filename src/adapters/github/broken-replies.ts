import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';

/** Where the services of artifacts and caches are asked. Bytes come from elsewhere, and their clients hear of a break. */
const SERVICES = '/twirp/';

let isListening = false;

/**
 * From now on a reply of the runner's services that breaks off ends where it breaks off.
 *
 * The HTTP client of GitHub's toolkit waits for the end of a reply and for nothing else, and that never comes when the connection
 * breaks: a run would wait until its time is over. A reply that is cut short is no JSON, and the clients ask again.
 */
export function endBrokenReplies(): void {
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
