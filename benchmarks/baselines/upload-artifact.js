// `actions/upload-artifact`, without its checks and its search for files.
import { DefaultArtifactClient } from '@actions/artifact';

const { ARTIFACT_NAME = '' } = process.env;
const files = ['pair/certificate.pem', 'pair/private_key.pem'];
await new DefaultArtifactClient().uploadArtifact(ARTIFACT_NAME, files, '.');
