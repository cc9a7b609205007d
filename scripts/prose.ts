import { parse } from 'yaml';

/** A habit of this project's past, and what to write instead. */
type Habit = readonly [pattern: RegExp, instead: string];

const HABITS: readonly Habit[] = [
  [/\banew\b/i, 'again'],
  [/\bto and fro\b/i, 'back and forth'],
  [/\bin vain\b/i, 'without effect; or say what is missing'],
  [/\bwithout a word\b/i, 'silently'],
  [/\b(which|that|it|nothing|something) has to be\b/i, 'must be'],
  [/\bwhich ha(s|ve) to\b/i, 'must'],
  [/\b(is|are|was|were) told (by|with|in|on|as|together|already)\b/i, 'is reported'],
  [/\bothers' (code|words)\b/i, 'untrusted code or text'],
  [/\bcould not be (found out|looked for)\b/i, 'could not check'],
  [/\bhands? out\b/i, 'returns'],
  [/\bspeaks? for\b/i, 'supersedes, covers'],
  [/\bnobody foresaw\b/i, 'unexpected'],
  [/\bmended\b/i, 'fixed'],
  [/\bperhaps\.?"/i, 'Did you mean …?'],
  [/\bis no input of\b/i, 'Unknown input'],
  [/\bto whose\b|\bof whose\b|\bto which end\b/i, 'two sentences'],
  [/\b(thereof|whereby|wherein|therein|thereby|herewith|hence|lest|ere|shall)\b/i, 'a plain word'],
  [/\bso much of the lifetime\b/i, 'less than this remains'],
  [/\bfound in: nowhere\b/i, 'leave it out'],
  [/\bbe it (of|that|in|a|the)\b/i, 'whether'],
  [/\b(wrong|right) with each stands\b/i, 'each error is in the summary'],
  [/\bin a way that nobody\b/i, 'unexpected'],
];

/** A sentence with more words is read twice. */
const MAX_WORDS = 30;

/** More of them make a chain. */
const MAX_SEMICOLONS = 1;

/** What is wrong in one place of a text. */
export interface ProseProblem {
  /** From 1. */
  readonly line: number;
  readonly problem: string;
}

/** Returns the habits in a text of any kind: prose, messages, comments, titles of tests. */
export function findHabits(text: string): ProseProblem[] {
  return text.split('\n').flatMap((line, index) =>
    HABITS.flatMap(([pattern, instead]) => {
      const found = pattern.exec(line);
      return found === null ? [] : [{ line: index + 1, problem: `"${found[0]}": write "${instead}"` }];
    }),
  );
}

/** Returns the sentences of a Markdown page that are too long, or chained with semicolons. Code and tables are no prose. */
export function findLongSentences(markdown: string): ProseProblem[] {
  const prose = markdown.replace(/^\s*(```|~~~)[\s\S]*?^\s*\1/gm, blank).replace(/<!--[\s\S]*?-->/g, blank);
  return paragraphsOf(prose).flatMap(({ line, text }) => judge(text).map((problem) => ({ line, problem })));
}

/** As `findLongSentences`, of the descriptions in an `action.yml`. All are reported at the line on which their input begins. */
export function findLongDescriptions(definition: string): ProseProblem[] {
  const { inputs = {}, outputs = {} } = parse(definition) as ActionTexts;
  return Object.entries({ ...inputs, ...outputs }).flatMap(([name, { description = '' }]) => {
    const line = definition.split('\n').indexOf(`  ${name}:`) + 1;
    return judge(plainWords(description)).map((problem) => ({ line, problem }));
  });
}

interface ActionTexts {
  readonly inputs?: Readonly<Record<string, { readonly description?: string }>>;
  readonly outputs?: Readonly<Record<string, { readonly description?: string }>>;
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, '');
}

/** An empty line, a heading, a row of a table or the mark of a list item begins another paragraph. */
function paragraphsOf(text: string): { line: number; text: string }[] {
  const paragraphs: { line: number; text: string }[] = [];
  let isOpen = false;
  for (const [index, line] of text.split('\n').entries()) {
    const words = line.replace(/^(\s|>)*([-*+]|\d+\.)?\s+|^>+\s*/, '');
    const isProse = words.trim() !== '' && !/^\s*(>\s*)?(#|\||\[!)/.test(line);
    const last = paragraphs.at(-1);
    if (isProse && isOpen && last !== undefined && !/^(\s|>)*([-*+]|\d+\.)\s/.test(line))
      last.text += ` ${words}`;
    else if (isProse) paragraphs.push({ line: index + 1, text: words });
    isOpen = isProse;
  }
  return paragraphs.map(({ line, text: words }) => ({ line, text: plainWords(words) }));
}

/** Code counts as one word, and a link as its label. */
function plainWords(text: string): string {
  return text
    .replace(/`[^`]*`/g, 'code')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|"|\((?=\p{Lu}|`)/gu, '');
}

function judge(paragraph: string): string[] {
  return paragraph
    .split(/(?<=[.!?]\)?|^code:|^code \(default code\):)\s+(?=\p{Lu}|code\b)/u)
    .flatMap((sentence) => {
      const words = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      const semicolons = sentence.split(';').length - 1;
      const begin = `"${sentence.slice(0, 60)}…"`;
      return [
        ...(words > MAX_WORDS
          ? [`${begin} has ${words} words: write sentences of at most ${MAX_WORDS}`]
          : []),
        ...(semicolons > MAX_SEMICOLONS ? [`${begin} has ${semicolons} semicolons: write sentences`] : []),
      ];
    });
}
