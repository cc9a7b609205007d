import { describe, expect, it } from 'vitest';
import type { Repository } from '../../../../../src/adapters/github/run/repository.ts';
import { runContext } from '../../../../../src/adapters/github/run/run-context.ts';
import { lookingInto } from '../../../../../src/adapters/github/run/run-environment.ts';
import { Failure } from '../../../../../src/domain/failure.ts';
import { failureOf } from '../../../../contract/outcome.ts';
import { environmentOf } from '../stub-server.ts';

const unasked = (): Promise<never> => Promise.reject(new Error('the server was asked'));
const withDefault = (defaultBranch: string) => (): Promise<Repository> =>
  Promise.resolve({ id: 5, defaultBranch });

describe('the record of a run', () => {
  it('says which run it is', async () => {
    const environment = environmentOf({
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_REPOSITORY_ID: '5',
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_SHA: 'abc',
    });
    const context = runContext(environment, unasked);
    expect(context).toMatchObject({
      id: '7-2',
      ref: 'refs/heads/main',
      repository: { name: 'octo-org/certificates', id: 5 },
    });
    expect(await context.readRecord()).toEqual({
      repository: 'octo-org/certificates',
      repositoryId: 5,
      ref: 'refs/heads/main',
      isDefaultBranch: true,
      event: 'schedule',
      runId: '7',
      runAttempt: '2',
      commit: 'abc',
      url: 'https://github.com/octo-org/certificates/actions/runs/7',
    });
  });

  it('has no id of the repository if the runner tells none, or another repository is read', () => {
    expect(runContext(environmentOf(), unasked).repository.id).toBeNull();
    const other = lookingInto('octo-org/other', environmentOf({ GITHUB_REPOSITORY_ID: '5' }));
    expect(runContext(other, unasked).repository).toEqual({ name: 'octo-org/other', id: null });
  });
});

describe('whether it is the default branch', () => {
  const isDefault = async (
    variables: Readonly<Record<string, string>>,
    read: () => Promise<Repository>,
    defaultBranch: string | null = null,
  ): Promise<boolean> =>
    (await runContext({ ...environmentOf(variables), defaultBranch }, read).readRecord()).isDefaultBranch;

  it('is always so on a schedule', async () => {
    expect(await isDefault({ GITHUB_EVENT_NAME: 'schedule' }, unasked, 'trunk')).toBe(true);
  });

  it('comes from the event', async () => {
    expect(await isDefault({ GITHUB_EVENT_NAME: 'push' }, unasked, 'main')).toBe(true);
    expect(await isDefault({ GITHUB_EVENT_NAME: 'push' }, unasked, 'trunk')).toBe(false);
  });

  it('is never so for a tag or a pull request, whatever their names', async () => {
    expect(await isDefault({ GITHUB_REF: 'refs/tags/main' }, unasked, 'main')).toBe(false);
    expect(await isDefault({ GITHUB_REF: 'refs/pull/1/merge' }, unasked)).toBe(false);
  });

  it('is asked of the server otherwise, once', async () => {
    expect(await isDefault({}, withDefault('main'))).toBe(true);
    expect(await isDefault({}, withDefault('trunk'))).toBe(false);
    let count = 0;
    const context = runContext(environmentOf(), () => {
      count += 1;
      return withDefault('main')();
    });
    await Promise.all([context.readRecord(), context.readRecord()]);
    expect(count).toBe(1);
  });

  it('is not assumed if the token may not look, and fails without an answer', async () => {
    const failing = (code: 'denied' | 'unreadable') => (): Promise<never> =>
      Promise.reject(new Failure(code, 'No.'));
    expect(await isDefault({}, failing('denied'))).toBe(false);
    expect(await failureOf(isDefault({}, failing('unreadable')))).toMatchObject({ code: 'unreadable' });
  });
});
