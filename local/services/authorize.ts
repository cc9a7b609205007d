import type { IncomingHttpHeaders } from 'node:http';
import type { Call } from './handler.ts';
import type { Access, Route } from './operations.ts';
import { restError, twirpError } from './reply.ts';
import { type Repository, fullName } from './repository.ts';
import type { Permissions, RuntimeClaims, Tokens } from './tokens.ts';

function bearer(headers: IncomingHttpHeaders): string | undefined {
  return /^(?:bearer|token)\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
}

function runtimeClaims(tokens: Tokens, headers: IncomingHttpHeaders): RuntimeClaims {
  const claims = tokens.claimsOf(bearer(headers) ?? '');
  if (!claims) throw twirpError('unauthenticated', 'token is invalid or expired');
  return claims;
}

/** Whether a grant suffices. What is public anybody may read. */
function allows(permissions: Permissions, access: Access, repository: Repository): boolean {
  const [name = '', right] = access.split(': ');
  if (right === undefined) return true;
  const granted = permissions[name as keyof Permissions] ?? 'none';
  if (right === 'write') return granted === 'write';
  return granted !== 'none' || (name === 'contents' && !repository.private);
}

function permissionsOf(tokens: Tokens, headers: IncomingHttpHeaders): Permissions {
  const token = bearer(headers);
  if (token === undefined) throw restError(401, 'Requires authentication');
  const permissions = tokens.permissionsOf(token);
  if (!permissions) throw restError(401, 'Bad credentials');
  return permissions;
}

function checkRepository(route: Route, repository: Repository): void {
  const { owner, repo } = route.parameters;
  if (owner === undefined || repo === undefined) return;
  if (`${owner}/${repo}`.toLowerCase() !== fullName(repository).toLowerCase()) {
    throw restError(404, 'Not Found');
  }
}

/** Who asks: a run with its runtime token, or a token of the API; neither if anyone may ask. */
export type Caller = Pick<Call, 'claims' | 'permissions'>;

/**
 * Returns who asks. Throws the error that GitHub would answer if the request is not allowed.
 *
 * The order is GitHub's: the token, then the repository, then the permission.
 */
export function authorize(
  route: Route,
  headers: IncomingHttpHeaders,
  tokens: Tokens,
  repository: Repository,
): Caller {
  const { access } = route;
  if (access === 'runtime-token') {
    return { claims: runtimeClaims(tokens, headers), permissions: undefined };
  }
  const permissions = access === 'anyone' ? undefined : permissionsOf(tokens, headers);
  checkRepository(route, repository);
  if (permissions !== undefined && !allows(permissions, access, repository)) {
    throw restError(403, 'Resource not accessible by integration', {
      'x-accepted-github-permissions': access.replace(': ', '='),
    });
  }
  return { claims: undefined, permissions };
}
