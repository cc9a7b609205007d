import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extent } from '../extent.ts';
import { HARMLESS_WORD, HOSTILE_WORDS } from './hostile-words.ts';
import { structureOf } from './markdown-structure.ts';
import { summariesWith } from './summaries.ts';

const harmless = await structuresWith(HARMLESS_WORD);

/** Without the addresses of links: the word is in them too, as an address has it. */
async function structuresWith(word: string): Promise<Record<string, unknown>> {
  const structures = Object.entries(await summariesWith(word)).map(([action, summary]) => {
    const { links, ...structure } = structureOf(summary);
    const strange = links.filter((link) => !link.startsWith('https://github.com/'));
    return [action, { ...structure, strange }];
  });
  return Object.fromEntries(structures) as Record<string, unknown>;
}

describe('the summary of every action draws the same', () => {
  test.each(Object.entries(HOSTILE_WORDS))('with %s in every name', async (_, word) => {
    expect(await structuresWith(word)).toEqual(harmless);
    for (const summary of Object.values(await summariesWith(word)))
      expect(summary).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
  });

  test('with whatever is made of what they are made of', async () => {
    const pieces = Object.values(HOSTILE_WORDS).flatMap((word) => [word, ...word.split(/\b/)]);
    const word = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 })), {
        minLength: 1,
        maxLength: 6,
      })
      .map((parts) => `a${parts.join('')}`);
    await fc.assert(
      fc.asyncProperty(word, async (each) => {
        expect(await structuresWith(each)).toEqual(harmless);
      }),
      { numRuns: extent(200, 20_000) },
    );
  });
});
