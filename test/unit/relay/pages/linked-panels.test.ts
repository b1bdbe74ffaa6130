import { describe, expect, test } from 'vitest'
import { drawLinkedPanels, firingMark } from '#relay/http/pages/incidents/charts/linked-panels.ts'
import { parseMarkdown } from '#shared/format/markdown.ts'
import { Failure } from '#shared/kit/failure.ts'
import type { Alert } from '#shared/model/alert.ts'
import type { Panel } from '#shared/model/panel.ts'

const link = 'http://127.0.0.1:9090/graph?g0.expr=up'
const two = 'http://127.0.0.1:9090/graph?g0.expr=up&g1.expr=down'

function panel(title: string): Panel {
  return {
    title,
    kind: 'timeseries',
    window: { from: 1000, to: 4600, step: 60 },
    times: [],
    series: [],
    thresholds: [],
    marks: [],
    warnings: [],
    source: { kind: 'prometheus', connection: 'shop', openUrl: link },
  }
}

describe('the charts of an incident’s text', () => {
  test('each link once, every panel of it, wherever it stands', async () => {
    const asked: string[] = []
    const blocks = parseMarkdown(`[a](${two}) and [b](${two})\n\n> - [c](${link})\n\n[d](https://example.net/x)`)
    const panels = await drawLinkedPanels(blocks, async (url, part) => {
      asked.push(`${url} ${part}`)
      return panel(String(part))
    })
    expect(asked).toEqual([`${two} 0`, `${two} 1`, `${link} 0`])
    expect(panels.get(two)?.map(({ outcome }) => outcome.ok && outcome.value.title)).toEqual(['0', '1'])
  })

  test('trouble is told in its place, and an unknown place stays a plain link', async () => {
    const blocks = parseMarkdown(`[a](${link}) [b](${two})`)
    const panels = await drawLinkedPanels(blocks, async url => {
      throw new Failure(url === link ? 'unknown-host' : 'bad-query', 'No.')
    })
    expect(panels.has(link)).toBe(false)
    expect(panels.get(two)).toHaveLength(2)
  })

  test('a source that never answers does not hold the page', async () => {
    const panels = await drawLinkedPanels(parseMarkdown(`[a](${link})`), () => new Promise(() => {}), 10)
    expect(panels.get(link)?.[0]).toMatchObject({ outcome: { ok: false, failure: { code: 'timeout' } } })
  })
})

test('the firing time reaches from the first start to the last end, or to now', () => {
  const alert = (startedAt: string, endedAt: string | null) => ({ startedAt, endedAt }) as Alert
  const ended = [
    alert('1970-01-01T00:20:00Z', '1970-01-01T00:30:00Z'),
    alert('1970-01-01T00:25:00Z', '1970-01-01T00:40:00Z'),
  ]
  expect(firingMark(ended, panel('a'), 0)).toEqual([{ at: 1200, until: 2400, kind: 'alert', text: 'fired' }])
  const open = [...ended, alert('1970-01-01T00:30:00Z', null)]
  expect(firingMark(open, panel('a'), 3_000_000)[0]).toMatchObject({ until: 3000, text: 'firing' })
  expect(firingMark([], panel('a'), 0)).toEqual([])
})
