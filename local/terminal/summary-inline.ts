import type { Paint } from './paint.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  amp: '&',
};

/** HTML's character references as the characters that they stand for. */
export function decodeEntities(text: string): string {
  return text.replaceAll(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function linkText(label: string, target: string, paint: Paint): string {
  return label === target || label === '' ? paint('link', target) : `${label} (${paint('link', target)})`;
}

/** One line of Markdown or HTML as a terminal shows it; `<br>` becomes a line break. */
export function renderInline(text: string, paint: Paint): string {
  const shown = text
    .replaceAll(/<br\s*\/?>/gi, '\n')
    .replaceAll(/<img\b[^>]*\balt="([^"]*)"[^>]*>/gi, '[$1]')
    .replaceAll(/!\[([^\]]*)\]\([^)]*\)/g, '[$1]')
    .replaceAll(/<a\b[^>]*\bhref="([^"]*)"[^>]*>(.*?)<\/a>/gis, (_whole, target: string, label: string) =>
      linkText(label, target, paint),
    )
    .replaceAll(/\[([^\]]+)\]\(([^)\s]+)[^)]*\)/g, (_whole, label: string, target: string) =>
      linkText(label, target, paint),
    )
    .replaceAll(/<(code|kbd)>(.*?)<\/\1>/gis, (_whole, _tag, code: string) => paint('code', code))
    .replaceAll(/`([^`]+)`/g, (_whole, code: string) => paint('code', code))
    .replaceAll(/<(strong|b)>(.*?)<\/\1>/gis, (_whole, _tag, strong: string) => paint('strong', strong))
    .replaceAll(/\*\*(.+?)\*\*/g, (_whole, strong: string) => paint('strong', strong))
    .replaceAll(/<\/?[a-z][^>]*>/gi, '');
  return decodeEntities(shown);
}
