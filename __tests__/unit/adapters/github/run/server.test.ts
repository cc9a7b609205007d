import { describe, expect, it } from 'vitest';
import { identifyServer } from '../../../../../src/adapters/github/run/server.ts';
import { environmentOf } from '../stub-server.ts';

describe('the server', () => {
  it.each<[string, string, string | undefined, string, string]>([
    ['https://github.com', 'https://api.github.com', undefined, 'github', 'GitHub'],
    ['https://octo.ghe.com', 'https://api.octo.ghe.com', undefined, 'github', 'GitHub'],
    ['http://github.localhost:8080', 'http://127.0.0.1:8080', undefined, 'github', 'GitHub'],
    [
      'https://git.example.com',
      'https://git.example.com/api/v3',
      'false',
      'github-enterprise-server',
      'GitHub Enterprise Server',
    ],
    ['https://git.example.com', 'https://git.example.com/api/v1', undefined, 'gitea', 'Gitea'],
    ['https://git.example.com', 'https://git.example.com/sub/api/v1/', undefined, 'gitea', 'Gitea'],
    ['https://git.example.com', 'https://elsewhere.example', 'true', 'gitea', 'Gitea'],
    ['http://gitea.localhost:3000', 'http://127.0.0.1:3000', 'true', 'gitea', 'Gitea'],
  ])('at %s, with the API %s and GITEA_ACTIONS %s, is %s', (serverUrl, apiUrl, giteaActions, kind, name) => {
    expect(identifyServer(serverUrl, apiUrl, giteaActions)).toMatchObject({ kind, name });
  });

  it('comes from the environment of the run', () => {
    expect(environmentOf().server.kind).toBe('github');
    expect(environmentOf({ GITEA_ACTIONS: 'true' }).server.kind).toBe('gitea');
  });
});

describe('artifacts', () => {
  it.each([
    ['https://github.com', true],
    ['https://GitHub.com', true],
    ['https://octo.ghe.com', true],
    ['http://github.localhost:8080', true],
    ['https://github.example.com', false],
    ['https://notgithub.com', false],
  ])('at %s work: %s', (GITHUB_SERVER_URL, expected) => {
    expect(environmentOf({ GITHUB_SERVER_URL }).server.supportsArtifacts).toBe(expected);
  });

  it('work at a Gitea whose host the client accepts', () => {
    const host = (GITHUB_SERVER_URL: string): boolean =>
      environmentOf({ GITHUB_SERVER_URL, GITEA_ACTIONS: 'true' }).server.supportsArtifacts;
    expect([host('http://gitea.localhost'), host('https://gitea.example.com')]).toEqual([true, false]);
  });
});
