import { Failure } from '../../domain/failure.ts';
import type { Schedule } from '../../ports/run.ts';
import type { RestClient } from './rest/rest-client.ts';
import type { RunEnvironment } from './run/run-environment.ts';

/**
 * Enables the workflow of this run although it is enabled: GitHub counts that as activity, and keeps its schedule for another
 * 60 days.
 */
export function schedule(environment: RunEnvironment, rest: Pick<RestClient, 'request'>): Schedule {
  return {
    async keepAlive() {
      const file = /\/\.github\/workflows\/([^/@]+)@/.exec(environment.workflowRef)?.[1];
      if (file === undefined)
        throw new Failure(
          'unsupported',
          'The runner does not tell which workflow this is (GITHUB_WORKFLOW_REF)',
        );
      await rest.request(
        'PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable',
        { workflow_id: file },
        { what: `keep the schedule of ${file} alive`, permission: 'actions: write' },
      );
    },
  };
}
