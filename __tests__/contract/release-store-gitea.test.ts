import { describeReleaseStore } from './release-store.contract.ts';
import { github } from './github-job.ts';

describeReleaseStore(github({ server: 'gitea' }));
