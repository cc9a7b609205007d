import { count } from '../../domain/words/count.ts';

/** Returns the age of a backup for people, from its whole days. */
export function formatAge(days: number): string {
  return days === 0 ? 'less than a day' : count(days, 'day');
}
