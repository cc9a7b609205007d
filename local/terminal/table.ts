import { stripVTControlCharacters } from 'node:util';

// Two columns each: East Asian wide characters and emoji, as far as summaries use them.
const WIDE =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u9fff\uac00-\ud7a3\uff00-\uff60]/gu;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  const visible = stripVTControlCharacters(text);
  return [...graphemes.segment(visible)].length + (visible.match(WIDE)?.length ?? 0);
}

/** Rows as lines with aligned columns, two spaces apart; the last column is not padded. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_unused, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)),
      )
      .join('  ')
      .trimEnd(),
  );
}
