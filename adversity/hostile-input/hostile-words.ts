/** What an outsider would write into a name: each would change the log or the summary if it were taken for more. */
export const HOSTILE_WORDS: Readonly<Record<string, string>> = {
  'a command of the runner': 'x\n::add-mask::hostile',
  'a command in another line end': 'x\r::stop-commands::hostile',
  'a command at the start': '::add-mask::hostile',
  'a command after a space': ' \u00a0::error file=a::hostile',
  'a command of the older form': 'x ##[add-mask]hostile',
  'a command, escaped as data': 'x%0A::add-mask::hostile%0D%25',
  'a group of the log': '##[group]hostile',
  "a terminal's colours and title": '\u001b[31mx\u001b]0;hostile\u0007',
  'line ends of Unicode': 'x\u0085::add-mask::hostile\u2028::add-mask::hostile\u2029y',
  'marks that turn the writing': 'x\u202e\u2066hostile\u2069',
  'a script': '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'a cell and a row': 'x | y |\n| a | b |\n|---|---|',
  'code that ends': '`x` ``` \n```mermaid\ngantt',
  'a link': '[x](javascript:alert(1)) ](javascript:alert(1)) ![y](https://hostile.example/a.png)',
  'the beginning of an address': 'a www',
  'an address': 'https://hostile.example/x www.hostile.example <https://hostile.example>',
  'the end of a fold': '</details></td></tr></table><details open>',
  'headings and lists': '# x\n## y\n- z\n1. a\n> b\n---',
  'a chart that breaks out': 'x: crit, 2020-01-01\n  click y href "javascript:alert(1)"\nsection z %% ; #35;',
  'an entity': '&lt;b&gt; &#60;b&#62; &nbsp;',
  'mathematics, mentions and marks': '$x$ $$y$$ @hostile #1 :skull: ~~a~~ **b** __c__ \\| \\',
  'a comment': '<!-- hidden --> --> <!--',
};

/** What none of these is. */
export const HARMLESS_WORD = 'harmless';
