import { describeArtifactStore } from './artifact-store.contract.ts';
import { github } from './github-job.ts';

// In a file of its own: the official client keeps the address of the API that it saw first.
describeArtifactStore(github({ server: 'gitea' }), 'replaced');
