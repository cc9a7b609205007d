import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** The addresses of the runner's services, which the runtime token is for. */
const HOME_VARIABLES = ['ACTIONS_RESULTS_URL', 'ACTIONS_RUNTIME_URL', 'ACTIONS_CACHE_URL'];

let isGuarded = false;

/**
 * From now on, no request of this process takes the job's runtime token to another host than the runner's services.
 *
 * The HTTP client of GitHub's toolkit follows redirects to any host. It removes the token for another host, and then its
 * credential handler adds it again. The clients of artifacts and caches have no option for that, so each request is inspected
 * before anything of it is sent.
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
