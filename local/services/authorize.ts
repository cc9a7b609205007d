import type { IncomingHttpHeaders } from 'node:http';
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

function allows(permissions: Permissions, access: Access): boolean {
  const granted = permissions.actions ?? 'none';
  if (access === 'actions: write') return granted === 'write';
  return access !== 'actions: read' || granted !== 'none';
}

function checkToken(tokens: Tokens, headers: IncomingHttpHeaders, access: Access): void {
  const token = bearer(headers);
  if (token === undefined) throw restError(401, 'Requires authentication');
  const permissions = tokens.permissionsOf(token);
  if (!permissions) throw restError(401, 'Bad credentials');
  if (allows(permissions, access)) return;
  throw restError(403, 'Resource not accessible by integration', {
    'x-accepted-github-permissions': access.replace(': ', '='),
  });
}

function checkRepository(route: Route, repository: Repository): void {
  const { owner, repo } = route.parameters;
  if (owner === undefined || repo === undefined) return;
  if (`${owner}/${repo}`.toLowerCase() !== fullName(repository).toLowerCase()) {
    throw restError(404, 'Not Found');
  }
}

/**
 * Returns the run that a request is made for, or `undefined` if it is made with a token of the API. Throws the error that GitHub
 * would answer if the request is not allowed.
 *
 * The order is GitHub's: the token, then the repository, then the permission.
 */
export function authorize(
  route: Route,
  headers: IncomingHttpHeaders,
  tokens: Tokens,
  repository: Repository,
): RuntimeClaims | undefined {
  if (route.access === 'runtime-token') return runtimeClaims(tokens, headers);
  if (route.access !== 'anyone') checkToken(tokens, headers, 'token');
  checkRepository(route, repository);
  if (route.access !== 'anyone') checkToken(tokens, headers, route.access);
  return undefined;
}
