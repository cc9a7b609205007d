/** The kinds of server that run workflows. */
type ServerKind = 'github' | 'github-enterprise-server' | 'gitea';

/** The server of a run, told apart once. */
export interface Server {
  readonly kind: ServerKind;
  /** For messages. */
  readonly name: string;
  /** Whether the official artifact client works with it. */
  readonly supportsArtifacts: boolean;
}

const NAMES: Readonly<Record<ServerKind, string>> = {
  github: 'GitHub',
  'github-enterprise-server': 'GitHub Enterprise Server',
  gitea: 'Gitea',
};

/**
 * Tells the server by the variable that Gitea's runner sets, by the base address of its API, and by the host. Forgejo counts
 * as Gitea: it has the same API. Services on `*.localhost` answer in GitHub's place.
 */
export function identifyServer(serverUrl: string, apiUrl: string, giteaActions: string | undefined): Server {
  const isGitHubHost = isHostOfGitHub(serverUrl);
  const kind = kindOf(isGitHubHost, giteaActions === 'true' || isGiteaApi(apiUrl));
  return { kind, name: NAMES[kind], supportsArtifacts: isGitHubHost };
}

function kindOf(isGitHubHost: boolean, isGitea: boolean): ServerKind {
  if (isGitea) return 'gitea';
  return isGitHubHost ? 'github' : 'github-enterprise-server';
}

/** By the same rule the official artifact client refuses all other hosts. */
function isHostOfGitHub(serverUrl: string): boolean {
  const host = new URL(serverUrl).hostname.toUpperCase();
  return host === 'GITHUB.COM' || host.endsWith('.GHE.COM') || host.endsWith('.LOCALHOST');
}

/** GitHub Enterprise Server has `/api/v3`. */
function isGiteaApi(apiUrl: string): boolean {
  return /\/api\/v1\/?$/.test(URL.parse(apiUrl)?.pathname ?? '');
}
