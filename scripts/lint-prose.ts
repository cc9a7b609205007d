// Finds the habits of a dialect that this project has left behind, in everything that a person reads, and sentences that are too
// long, in pages and in the descriptions of `action.yml`. What each habit is, and what to write instead, is in `prose.ts`.
import { globSync, readFileSync } from 'node:fs';
import { inProject, projectFolder } from './project.ts';
import { findHabits, findLongDescriptions, findLongSentences, type ProseProblem } from './prose.ts';

const PAGES = ['*.md', 'docs/**/*.md', 'adversity/**/*.md', 'local/**/*.md'];
const ACTIONS = ['action.yml', '*/action.yml'];
const OTHERS = ['examples/*.yml', '{src,local,scripts,benchmarks,__tests__,adversity}/**/*.{ts,mjs}'];

/** They name the habits. */
const ABOUT_HABITS = ['scripts/prose.ts', '__tests__/scripts/prose.test.ts'];

process.exitCode = main();

function main(): number {
  const problems = [
    ...lint(PAGES, (text) => [...findHabits(text), ...findLongSentences(text)]),
    ...lint(ACTIONS, (text) => [...findHabits(text), ...findLongDescriptions(text)]),
    ...lint(OTHERS, findHabits),
  ];
  for (const problem of problems) console.log(problem);
  console.log(
    problems.length === 0 ? 'the prose is plain' : `${problems.length} places to write in plain English`,
  );
  return problems.length === 0 ? 0 : 1;
}

function lint(patterns: readonly string[], find: (text: string) => readonly ProseProblem[]): string[] {
  const files = globSync(patterns, { cwd: projectFolder, exclude: ['node_modules/**', 'dist/**'] })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !ABOUT_HABITS.includes(path));
  return files
    .sort()
    .flatMap((path) =>
      find(readFileSync(inProject(path), 'utf8')).map(({ line, problem }) => `${path}:${line}: ${problem}`),
    );
}
