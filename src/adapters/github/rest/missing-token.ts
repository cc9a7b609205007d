import { Failure } from '../../../domain/failure.ts';
import type { Purpose, RestClient } from './rest-client.ts';

/** What stands for the client where there is no token: it refuses every request (`denied`), and loads nothing for that. */
export const clientWithoutToken: RestClient = {
  request: (_route, _parameters, purpose) => refuse(purpose),
  requestPage: (_route, _parameters, purpose) => refuse(purpose),
  upload: (_address, _file, purpose) => refuse(purpose),
  download: (_route, _parameters, _path, purpose) => refuse(purpose),
};

function refuse({ what }: Purpose): Promise<never> {
  const message = `Cannot ${what}: the input github-token is empty. Leave it out, so that the workflow's own token is used.`;
  return Promise.reject(new Failure('denied', message));
}
