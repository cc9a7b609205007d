import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { cacheScopesOf, type CacheScope } from './cache-scope.ts';
import type { StoredRun } from './state.ts';

/** How much of one permission is given; one that is not named is `none`. */
export type Grant = 'none' | 'read' | 'write';

/** The permissions of a `GITHUB_TOKEN`, as far as the services ask for them. */
export interface Permissions {
  readonly actions?: Grant;
  readonly contents?: Grant;
}

/** What a run's own JWT says. */
export interface RuntimeClaims {
  readonly runBackendId: string;
  readonly jobBackendId: string;
  readonly scopes: readonly CacheScope[];
}

/** The tokens that the services have given out. */
export interface Tokens {
  /** A new `GITHUB_TOKEN`. */
  tokenFor(permissions: Permissions): string;
  /** The `ACTIONS_RUNTIME_TOKEN` of a run. */
  runtimeTokenFor(run: StoredRun, defaultBranch: string): string;
  /** The permissions behind a token; `undefined` for one that was never given out. */
  permissionsOf(token: string): Permissions | undefined;
  /** The claims of a runtime token; `undefined` for one that the services did not sign. */
  claimsOf(token: string): RuntimeClaims | undefined;
}

interface Payload {
  readonly scp: string;
  readonly ac: string;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function parseClaims(payload: Payload): RuntimeClaims | undefined {
  const granted = payload.scp.split(' ').find((scope) => scope.startsWith('Actions.Results:'));
  const [, runBackendId, jobBackendId] = granted?.split(':') ?? [];
  if (!runBackendId || !jobBackendId) return undefined;
  return { runBackendId, jobBackendId, scopes: JSON.parse(payload.ac) as CacheScope[] };
}

function payloadOf(run: StoredRun, defaultBranch: string): object {
  // `ac` is the claim in which GitHub's runtime tokens carry the cache scopes.
  return {
    scp: `Actions.ExampleScope Actions.Results:${run.runBackendId}:${run.jobBackendId}`,
    ac: JSON.stringify(cacheScopesOf(run, defaultBranch)),
    orchid: `${run.runBackendId}.job.__default`,
    iss: 'certkeep-local',
    iat: Math.floor(Date.now() / 1000),
    exp: Math.floor(Date.now() / 1000) + 6 * 3600,
  };
}

/** Tokens that die with the process, as a job's die with the job. */
export function createTokens(): Tokens {
  const key = randomBytes(32);
  const known = new Map<string, Permissions>();
  const sign = (content: string): Buffer => createHmac('sha256', key).update(content).digest();
  return {
    tokenFor(permissions) {
      const token = `ghs_${randomBytes(27).toString('base64url').replaceAll(/[-_]/g, 'A')}`;
      known.set(token, permissions);
      return token;
    },
    runtimeTokenFor(run, defaultBranch) {
      const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(payloadOf(run, defaultBranch))}`;
      return `${content}.${sign(content).toString('base64url')}`;
    },
    permissionsOf: (token) => known.get(token),
    claimsOf(token) {
      const [header, payload, signature] = token.split('.');
      if (!header || !payload || !signature) return undefined;
      const given = Buffer.from(signature, 'base64url');
      const wanted = sign(`${header}.${payload}`);
      if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined;
      return parseClaims(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Payload);
    },
  };
}
