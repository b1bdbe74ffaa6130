import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '#shared/format/markdown.ts'
import { writeMarkdown } from '#relay/templates/write-markdown.ts'

/** Without the level of headings, which stand deeper in a document. */
function tree(text: string) {
  return JSON.parse(JSON.stringify(parseMarkdown(text)).replaceAll(/"depth":\d/g, '"depth":0')) as unknown
}

describe('Markdown written again', () => {
  test.each([
    ['words', 'plain *soft* **loud** ~~gone~~ `code` and [a link](https://example.net/a_(b)?c=d&e=*f*)'],
    ['lines', 'one  \ntwo\n\nthree'],
    ['headings', '# One\n\ntext\n\n### Three'],
    ['lists in lists', '- a\n- b\n  - c\n  - d\n\n    more of d\n- e\n\n3. three\n4. four'],
    ['quotes of code', '> quoted\n>\n> ```\n> let x = "`";\n> ```\n>\n> - listed'],
    ['tables', '| a | b |\n|---|---|\n| x \\| y | `z` |\n| 1 | **2** |'],
    ['a rule', 'a\n\n---\n\nb'],
    ['signs that mean something', '1\\. no list \\- and \\# and \\*star\\* under_score a<b & c>d [x] !y \\`'],
    ['code with ticks', '`` a ` b `` and\n\n````\n```\ninner\n```\n````'],
  ])('says the same: %s', (_, text) => {
    expect(tree(writeMarkdown(parseMarkdown(text)))).toEqual(tree(text))
  })

  test('HTML is text for every reader', () => {
    const hostile =
      '<img src=x onerror=alert(1)> <script>alert(1)</script>\n\n<div>\n\n[x](javascript:alert(1)) &lt;b&gt;'
    const written = writeMarkdown(parseMarkdown(hostile))
    expect(written).not.toMatch(/(?<!\\)<(?!https?:)/)
    expect(written).not.toContain('](<javascript')
  })
})
