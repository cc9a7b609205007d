/**
 * The events that run trusted code with a trusted token. On every other one a run may carry untrusted code or text, and
 * must not leave anything behind that later, trusted runs would pick up.
 *
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const TRUSTED_EVENTS: ReadonlySet<string> = new Set([
  'push',
  'schedule',
  'workflow_dispatch',
  'repository_dispatch',
  'release',
  'create',
  'deployment',
  'merge_group',
]);

/** Whether a run of this event may store anything. */
export function mayStore(eventName: string): boolean {
  return TRUSTED_EVENTS.has(eventName);
}
