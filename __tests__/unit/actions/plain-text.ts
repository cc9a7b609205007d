/** What a reader sees of Markdown in which every special character of a text is an entity. */
export function plain(markdown: string): string {
  return markdown
    .replace(/<\/?code>/g, '')
    .replace(/&#(\d+);/g, (_, number: string) => String.fromCharCode(Number(number)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
