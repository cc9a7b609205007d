import { expect, it } from 'vitest';
import { describeLeftOut } from '../../../../src/domain/words/left-out.ts';

it('a file that is left out is named in one line, with the reason', () => {
  expect(describeLeftOut({ path: 'a\nb.key', reason: 'it is a link' })).toBe(
    'a b.key is not in the backup: it is a link.',
  );
});
