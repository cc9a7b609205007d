import { describe, expect, it } from 'vitest';
import { mayStore } from '../../../../src/domain/renewal/trigger.ts';

describe('a run', () => {
  it.each([
    'push',
    'schedule',
    'workflow_dispatch',
    'repository_dispatch',
    'release',
    'create',
    'deployment',
    'merge_group',
  ])('on %s may store', (eventName) => {
    expect(mayStore(eventName)).toBe(true);
  });

  it.each([
    'pull_request',
    'pull_request_target',
    'pull_request_review',
    'issue_comment',
    'issues',
    'discussion',
    'workflow_run',
    'workflow_call',
    'check_run',
    'status',
    'fork',
    'watch',
    'an event of next year',
    'Push',
    'push ',
    '',
    'constructor',
  ])('on %j may not store', (eventName) => {
    expect(mayStore(eventName)).toBe(false);
  });
});
