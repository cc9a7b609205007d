import { tell } from './tell.ts';

/** The stories in which it matters what the server's list tells, in which order, and what it lacks. */
tell(['reuse without a cache', 'prune'], 'gitea');
