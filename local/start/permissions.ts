import type { Grant, Permissions } from '../services/tokens.ts';

const NAMES = ['actions', 'contents'] as const;
const GRANTS: readonly Grant[] = ['none', 'read', 'write'];

/** What a run has unless a person says otherwise. */
export const DEFAULT_PERMISSIONS = 'actions=read';

/** The permissions in a text such as `actions=read,contents=write`; `null` if it is none. */
export function parsePermissions(text: string): Permissions | null {
  const permissions: { -readonly [Name in keyof Permissions]: Grant } = {};
  for (const part of text.split(',')) {
    const [name, value] = part.split('=');
    const known = NAMES.find((candidate) => candidate === name);
    const grant = GRANTS.find((candidate) => candidate === value);
    if (known === undefined || grant === undefined) return null;
    permissions[known] = grant;
  }
  return permissions;
}

/** As `parsePermissions` reads it; `actions` is always told. */
export function formatPermissions({ actions = 'none', contents }: Permissions): string {
  return `actions=${actions}${contents === undefined ? '' : `,contents=${contents}`}`;
}
