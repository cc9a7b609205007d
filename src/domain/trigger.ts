/**
 * Triggers that carry others' code or words: what runs on them must not leave anything behind that later, trusted
 * runs would pick up.
 */
const UNTRUSTED_TRIGGERS = ['pull_request', 'pull_request_target', 'issue_comment', 'workflow_run'];

/** Whether a run of this event may store anything. */
export function mayPersist(eventName: string): boolean {
  return !UNTRUSTED_TRIGGERS.includes(eventName);
}
