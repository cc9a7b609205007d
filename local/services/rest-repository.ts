import type { Backend, Call, Handler } from './handler.ts';
import type { Reply } from './reply.ts';
import { repositoryJson } from './repository.ts';

function workflowJson(backend: Backend, file: string): object {
  const disabled = backend.state.current.disabledWorkflows.includes(file);
  return {
    id: 161335,
    name: file.replace(/\.ya?ml$/, ''),
    path: `.github/workflows/${file}`,
    // What GitHub writes after 60 days without activity, when it switches schedules off.
    state: disabled ? 'disabled_inactivity' : 'active',
  };
}

function fileOf(call: Call): string {
  return call.parameters['file'] ?? '';
}

function enabled(backend: Backend, file: string): Reply {
  const { current } = backend.state;
  current.disabledWorkflows = current.disabledWorkflows.filter((candidate) => candidate !== file);
  backend.state.save();
  return { status: 204 };
}

/** The REST API of the repository and its workflows: https://docs.github.com/rest/actions/workflows */
export function restRepositoryHandlers(
  backend: Backend,
): Record<'rest:getRepository' | 'rest:getWorkflow' | 'rest:enableWorkflow', Handler> {
  return {
    'rest:getRepository': (call) => ({
      status: 200,
      json: {
        ...repositoryJson(backend.repository, call.url.origin),
        permissions: { admin: false, push: call.permissions?.contents === 'write', pull: true },
      },
    }),
    'rest:getWorkflow': (call) => ({ status: 200, json: workflowJson(backend, fileOf(call)) }),
    'rest:enableWorkflow': (call) => enabled(backend, fileOf(call)),
  };
}
