import { describe, expect, test } from 'vitest'
import { parseMarkdown, type Block, type Inline } from '#shared/format/markdown.ts'

const attack = '<img src=x onerror=alert(1)>'

/** Where foreign text can stand. */
const positions: Record<string, string> = {
  paragraph: attack,
  'middle of a line': `before ${attack} after`,
  heading: `# ${attack}`,
  item: `- ${attack}`,
  'numbered item': `1. ${attack}`,
  task: `- [x] ${attack}`,
  quote: `> ${attack}`,
  code: `\`${attack}\``,
  fence: `\`\`\`${attack}\n${attack}\n\`\`\``,
  indented: `    ${attack}`,
  table: `|${attack}|b|\n|-|-|\n|${attack}|d|`,
  emphasis: `*${attack}*`,
  strong: `**${attack}**`,
  strike: `~~${attack}~~`,
  'link text': `[${attack}](https://example.net)`,
  'link title': `[a](https://example.net "${attack}")`,
  'image text': `![${attack}](https://example.net/a.png)`,
  script: '<script>\nalert(1)\n</script>',
  comment: '<!-- a --><svg onload=alert(1)>',
  entities: '&lt;script&gt;alert(1)&lt;/script&gt;',
}

describe('parseMarkdown', () => {
  test.each(Object.entries(positions))('HTML stays text in a %s', (position, text) => {
    const kinds = new Set<string>()
    const texts = leaves(parseMarkdown(text), kinds)
    expect([...kinds].filter(kind => !allowed.has(kind))).toEqual([])
    if (position !== 'link title') expect(texts.join(' ')).toContain('alert(1)')
  })

  test.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](java\tscript:alert(1))',
    '[a](data:text/html,<script>alert(1)</script>)',
    '[a](vbscript:x)',
    '[a](//evil.example)',
    '[a](/relative)',
    '![a](javascript:alert(1))',
    '<javascript:alert(1)>',
    '[a][b]\n\n[b]: javascript:alert(1)',
    '[a](<https://ok.example\u0000/x>)',
    '[a](file:///etc/passwd)',
  ])('%s leads nowhere', text => {
    expect(hrefs(parseMarkdown(text)).filter(href => !/^(https?:\/\/(?!ok)|mailto:)/.test(href))).toEqual([])
  })

  test('a chart’s link keeps its whole address', () => {
    const url = 'http://127.0.0.1:9090/graph?g0.expr=rate(http_requests_total%5B5m%5D)&g0.tab=0&g0.range_input=1h'
    expect(hrefs(parseMarkdown(`[View chart](${url})`))).toEqual([url])
    expect(hrefs(parseMarkdown(`See ${url} for more`))).toEqual([url])
    expect(hrefs(parseMarkdown(`[View](${url.replaceAll('&', '&amp;')})`))).toEqual([url])
  })

  test('a link without a text shows its address', () => {
    const [block] = parseMarkdown('[](https://example.net/d/1)')
    expect(leaves(block ? [block] : [], new Set())).toEqual(['https://example.net/d/1'])
  })

  test('reads what people write', () => {
    expect(parseMarkdown('**Service:** a & b  \nnext')).toEqual([
      {
        kind: 'paragraph',
        children: [
          { kind: 'strong', children: [{ kind: 'text', text: 'Service:' }] },
          { kind: 'text', text: ' a & b' },
          { kind: 'break' },
          { kind: 'text', text: 'next' },
        ],
      },
    ])
    expect(parseMarkdown('- a\n- b\n\n```promql\nup == 0\n```').map(block => block.kind)).toEqual(['list', 'fence'])
  })

  test('hostile nesting neither throws nor takes long', () => {
    const started = process.cpuUsage() // of this process alone: a busy machine must not fail it
    const texts = ['>', '[', '_a', '> - ', '![', 'a**b', '<a ', '1. > ', '~~a', '- ', '[a](']
    for (const text of texts) parseMarkdown(text.repeat(40_000))
    parseMarkdown(Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n'))
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5000)
  })
})

const allowed = new Set(
  'paragraph heading list quote fence table rule text code break emphasis strong strike link'.split(' '),
)

function leaves(nodes: readonly (Block | Inline)[], kinds: Set<string>): string[] {
  return nodes.flatMap(node => {
    kinds.add(node.kind)
    if ('text' in node) return [node.text]
    return leaves(childrenOf(node), kinds)
  })
}

function hrefs(nodes: readonly (Block | Inline)[]): string[] {
  return nodes.flatMap(node => [...(node.kind === 'link' ? [node.href] : []), ...hrefs(childrenOf(node))])
}

function childrenOf(node: Block | Inline): (Block | Inline)[] {
  if (node.kind === 'list') return node.items.flat()
  if (node.kind === 'table') return [...node.header, ...node.rows.flat()].flat()
  return 'children' in node ? node.children : []
}
