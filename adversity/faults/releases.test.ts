import { tell } from './tell.ts';

tell([
  'issue into a release',
  'look for a release',
  'reuse from a release',
  'restore from a release',
  'prune a release',
]);
