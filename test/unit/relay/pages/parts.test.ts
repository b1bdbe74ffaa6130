import { describe, expect, test } from 'vitest'
import { darkByPreference } from '#relay/http/pages/assets/dark-by-preference.ts'
import { factsOf } from '#relay/http/pages/parts/facts.ts'
import { MarkdownView } from '#relay/http/pages/parts/markdown-view.tsx'
import { localPath } from '#relay/http/pages/sign-in/routes.tsx'
import { parseMarkdown } from '#shared/format/markdown.ts'

function drawn(text: string): string {
  const view: { toString: () => string } = MarkdownView({ blocks: parseMarkdown(text) })
  return view.toString()
}

describe('Markdown on a page', () => {
  test.each([
    '<script>alert(1)</script>',
    '# <img src=x onerror=alert(1)>',
    '`<script>alert(1)</script>`',
    '```\n</code><script>alert(1)</script>\n```',
    '[<script>alert(1)</script>](https://example.net/"><script>alert(1)</script>)',
    '[a](https://example.net/"onmouseover="alert(1))',
    '|<script>alert(1)</script>|\n|-|\n|<svg onload=alert(1)>|',
    '**<b>:** <i onclick=alert(1)>',
  ])('%s is text', text => {
    const tags = [...drawn(text).matchAll(/<[^>]*>/g)].map(([tag]) => tag)
    expect(
      tags.filter(tag => /script|onerror|onload|onclick|onmouseover=|<img|<svg|<i /i.test(attributeless(tag))),
    ).toEqual([])
    expect(tags.every(tag => !/\son\w+=/.test(attributeless(tag)))).toBe(true)
  })

  test('a summary reads as names and values', () => {
    const html = drawn('**Start time:** 1 January  \n**Query:** `up == 0`')
    expect(html).toContain('<dt>Query</dt><dd><code>up == 0</code></dd>')
  })

  test('a fact of several lines keeps them, and the others their places', () => {
    const html = drawn('**Severity:** high  \n**Description:** One line  \nand another  \n**Runbook:** x')
    expect(html).toContain('<dt>Description</dt><dd> One line<br/>and another</dd><dt>Runbook</dt>')
  })

  test('headings skip no level below the page’s own, whatever they begin with', () => {
    const text = '#### a\n\n> ###### b\n\n## c\n\n- #### d\n\n### e'
    const tags = [...drawn(text).matchAll(/<(h\d)[^>]*>(\w)/g)].map(([, tag, name]) => `${tag} ${name}`)
    expect(tags).toEqual(['h2 a', 'h3 b', 'h2 c', 'h3 d', 'h3 e'])
  })

  test('an ordinary paragraph stays one', () => {
    for (const text of ['**Note:** a\n\nplain', 'plain **Note:** a', '**Note** a', '**Note:** a  \nplain']) {
      const blocks = parseMarkdown(text)
      expect(blocks.every(block => factsOf(block) !== null)).toBe(false)
    }
  })
})

/** A tag without what stands in its quoted attributes. */
function attributeless(tag: string): string {
  return tag.replaceAll(/"[^"]*"/g, '""')
}

test('the dark theme follows the system with the values of the one palette', () => {
  const dark = "[data-theme='dark'] {\n  --a: 2;\n}\n"
  const css = darkByPreference(`:root { --a: 1 }\n${dark}:root${dark.replace('2', '3')}`)
  expect(css.replaceAll(/\s+/g, ' ')).toBe(
    '@media (prefers-color-scheme: dark) { :root { --a: 2; } } ' +
      '@media (prefers-color-scheme: dark) and (prefers-contrast: more) { :root:root { --a: 3; } } ',
  )
  expect(() => darkByPreference(':root {}')).toThrow('no dark theme')
})

test('after signing in one stays on this relay', () => {
  expect(localPath('/shop/incidents/12?a=b')).toBe('/shop/incidents/12?a=b')
  for (const path of [undefined, '', '//evil.example', '/\\evil.example', '/\t/evil.example', 'https://evil.example']) {
    expect(localPath(path)).toBe('/')
  }
})
