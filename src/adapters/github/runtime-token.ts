import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** Where the runner says that its services are, for which the runtime token is. */
const HOME_VARIABLES = ['ACTIONS_RESULTS_URL', 'ACTIONS_RUNTIME_URL', 'ACTIONS_CACHE_URL'];

let isGuarded = false;

/**
 * From now on no request of this process takes the job's runtime token to a host that is not the runner's services'.
 *
 * The HTTP client of GitHub's toolkit follows redirects to any host. It takes the token off for another one, and then
 * has its credential handler put it on again; nothing in the clients of artifacts and caches can be told otherwise. So
 * the request itself is looked at, before anything of it is sent.
 */
export function guardRuntimeToken(): void {
  if (isGuarded) return;
  isGuarded = true;
  subscribe('http.client.request.created', (message) => {
    const { request } = message as { readonly request: ClientRequest };
    const host = String(request.getHeader('host'));
    if (!carriesToken(request) || homes().includes(host)) return;
    request.destroy(
      new Error(`a redirect to ${host} was not followed: the token of this job is not for that host`),
    );
  });
}

function carriesToken(request: ClientRequest): boolean {
  const token = process.env['ACTIONS_RUNTIME_TOKEN'] ?? '';
  return token !== '' && String(request.getHeader('authorization')).includes(token);
}

function homes(): string[] {
  return HOME_VARIABLES.flatMap((name) => {
    const url = URL.parse(process.env[name] ?? '');
    return url === null ? [] : [url.host];
  });
}
