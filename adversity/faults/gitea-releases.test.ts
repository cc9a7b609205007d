import { tell } from './tell.ts';

/** Gitea's requests for a release differ from GitHub's: who may look, and how a file comes and goes. */
tell(
  [
    'issue into a release',
    'look for a release',
    'reuse from a release',
    'restore from a release',
    'prune a release',
  ],
  'gitea',
);
