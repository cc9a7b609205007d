import { Failure } from '../../../domain/failure.ts';

/** The last one is read by the client of the blob store alone. */
const PROXIES = ['http_proxy', 'https_proxy', 'all_proxy'];
const NO_PROXY = 'no_proxy';

type Environment = Record<string, string | undefined>;

/**
 * Rewrites the variables that name proxies, so that all clients read the same in them.
 *
 * The toolkit's client takes `proxy:3128` for an address, prefers names in lower case, and knows `*` and domains in `no_proxy`. The
 * client of the blob store knows none of that: a run could list backups and store none. The toolkit's client goes without a proxy if it
 * cannot decode the password.
 *
 * Throws a `Failure` (`unsupported`) for a proxy that is no address. The message does not quote it, since it may hold a password.
 */
export function unifyProxyVariables(env: Environment): void {
  const exempt = (valueOf(env, NO_PROXY) ?? '')
    .split(',')
    .map((host) => host.trim())
    .filter((host) => host !== '');
  if (exempt.length > 0) set(env, NO_PROXY, exempt.flatMap(withSubdomains).join(','));
  for (const name of PROXIES) {
    const proxy = valueOf(env, name);
    if (proxy !== undefined) set(env, name, exempt.includes('*') ? '' : addressOf(proxy, name));
  }
}

function valueOf(env: Environment, name: string): string | undefined {
  const values = [env[name], env[name.toUpperCase()]];
  return values.map((value) => value?.trim()).find((value) => value !== undefined && value !== '');
}

function set(env: Environment, name: string, value: string): void {
  env[name] = value;
  env[name.toUpperCase()] = value;
}

function withSubdomains(host: string): string[] {
  return host === '*' || host.startsWith('.') ? [host] : [host, `.${host}`];
}

function addressOf(proxy: string, name: string): string {
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
  if (isAddress(address)) return address;
  throw new Failure(
    'unsupported',
    `The variable ${name} of this runner is not the address of a proxy, such as http://user:password@proxy.example:3128. Write special characters of a password in percent-encoding: # as %23, / as %2F, @ as %40, % as %25. Nothing was changed.`,
  );
}

/** A special character that is not encoded ends the password early, and what follows looks like a path. */
function isAddress(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || url.hostname === '' || url.hash !== '' || url.search !== '') return false;
  if (url.pathname.includes('@')) return false;
  try {
    decodeURIComponent(url.username + url.password);
    return true;
  } catch {
    return false;
  }
}
