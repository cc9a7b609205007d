import type { Purpose } from '../rest/rest-client.ts';

/** What artifacts are listed for. */
export const LISTING: Purpose = { what: 'list earlier backups', permission: 'actions: read' };
