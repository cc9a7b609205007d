const ENTITY = /&(?:#\d+|amp|lt|gt);/g;
/** A span of code in a line, and no fence. */
const CODE = /((?<!`)`[^`\n]+`(?!`))/;

/** What a reader sees of Markdown: without the marks of code, with the characters that its entities stand for, and with plain spaces. */
export function plain(markdown: string): string {
  return markdown
    .split(CODE)
    .map((part, index) => (index % 2 === 1 ? part.slice(1, -1) : withoutEntities(part)))
    .join('');
}

/** Markdown with every span of code in one form, and nothing in it. */
export function withoutCode(markdown: string): string {
  return markdown
    .split(CODE)
    .map((part, index) => (index % 2 === 1 ? '<code></code>' : part))
    .join('');
}

/** What Markdown is made of, without the words in it: lines, cell borders, tags, links, fences, emphasis. */
export function skeletonOf(markdown: string): string[] {
  return withoutCode(markdown)
    .split('\n')
    .map((line) =>
      line
        .replace(ENTITY, '·')
        // In a word, of no image, and of no link.
        .replace(/(?<=[\p{L}\p{N}_])_+(?=[\p{L}\p{N}_])|!(?!\[)|(?<!\])\(|(?<!\]\([^()]*)\)/gu, '')
        .replace(/[^|<>`#[\]()*_~\\!&]/g, ''),
    );
}

function withoutEntities(markdown: string): string {
  return markdown
    .replace(/<\/?code>/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/&#(\d+);/g, (_, number: string) => String.fromCharCode(Number(number)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
