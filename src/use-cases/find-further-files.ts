import { Failure } from '../domain/failure.ts';
import type { CertificateFiles, FurtherFile, FurtherFiles, Log } from '../ports.ts';
import type { RunRequest } from './keep-request.ts';

/** The files that the user wants in the set beside the certificates, which are not among them. */
export async function findFurtherFiles(
  request: RunRequest,
  kept: readonly CertificateFiles[],
  world: { readonly furtherFiles: FurtherFiles; readonly log: Log },
): Promise<readonly FurtherFile[]> {
  if (request.furtherPaths === '') return [];
  const except = kept.flatMap(({ certificatePath, privateKeyPath }) => [certificatePath, privateKeyPath]);
  const files = await world.furtherFiles.find(request.furtherPaths, except);
  const { refuseBadPaths } = await import('./add-further-files.ts');
  refuseBadPaths(files);
  if (files.length > 0 || request.ifNoFilesFound === 'ignore') return files;
  const message = `The input paths matches no file: ${request.furtherPaths.split('\n').join(', ')}.`;
  if (request.ifNoFilesFound === 'error') throw new Failure('invalid-input', message);
  world.log.warning(message);
  return files;
}
