import { describe, expect, it } from 'vitest';
import { mayPersist } from '../../../src/domain/trigger.ts';

describe('a run', () => {
  it.each(['pull_request', 'pull_request_target', 'issue_comment', 'workflow_run'])(
    'on %s may not store anything',
    (eventName) => {
      expect(mayPersist(eventName)).toBe(false);
    },
  );

  it.each(['schedule', 'workflow_dispatch', 'push', 'workflow_call', 'release', ''])(
    'on "%s" may store',
    (eventName) => {
      expect(mayPersist(eventName)).toBe(true);
    },
  );
});
