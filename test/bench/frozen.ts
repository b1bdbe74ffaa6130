import { brotliCompressSync } from 'node:zlib'
import type { Panel } from '#shared/model/panel.ts'
import { panelCsv } from '#shared/format/csv.ts'
import { packPanel, unpackPanel } from '#relay/frozen/kept/pack-panel.ts'
import { ordinaryPanel } from '#test/factories/ordinary-panel.ts'
import type { Figure } from './figure.ts'

const points = 11_000

/** What an incident's charts cost to keep, and what the largest of them costs as CSV. */
export async function frozenFigures(): Promise<Figure[]> {
  const ordinary = ordinaryPanel()
  const large = largePanel()
  const packed = await packPanel(large)
  const opened = performance.now()
  await unpackPanel(packed)
  const unpacked = performance.now() - opened
  const { took, most } = downloaded(large)
  return [
    {
      what: 'frozen panel',
      figure: (await packPanel(ordinary)).length,
      unit: 'B',
      limit: 8000,
      beside: besideJson(ordinary),
    },
    { what: 'frozen 20 × 11,000', figure: packed.length / 1000, unit: 'kB', limit: 500, beside: besideJson(large) },
    {
      what: 'frozen 20 × 11,000, read',
      figure: unpacked,
      unit: 'ms',
      limit: 200,
      beside: 'a page’s patience: 3,000 ms',
    },
    { what: 'CSV of 20 × 11,000', figure: took, unit: 'ms', limit: 1000, beside: 'all of it in one text: 4.6 MB' },
    {
      what: 'CSV of 20 × 11,000, most at once',
      figure: most / 1000,
      unit: 'kB',
      limit: 256,
      beside: 'flat, however long',
    },
  ]
}

/** The most that one chart has: 20 series of as many samples as Prometheus gives, as rates are. */
function largePanel(): Panel {
  const times = Array.from({ length: points }, (_, at) => 1_767_225_600 + at * 15)
  const count = (line: number, at: number) => Math.round(600 * (line + 1 + Math.sin(at / 50 + line) / 2)) + (at % 13)
  const series = Array.from({ length: 20 }, (_, line) => ({
    name: `/route-${line}`,
    labels: { route: `/route-${line}` },
    values: times.map((_time, at) => count(line, at) / 60),
  }))
  return ordinaryPanel({ times, series })
}

/** Milliseconds for all of it, and the largest piece that was in memory at once. */
function downloaded(panel: Panel): { took: number; most: number } {
  const start = performance.now()
  let most = 0
  for (const piece of panelCsv(panel)) most = Math.max(most, piece.length)
  return { took: performance.now() - start, most }
}

function besideJson(panel: Panel): string {
  const text = JSON.stringify(panel)
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1)
  return `JSON ${kilobytes(text.length)} kB, with Brotli ${kilobytes(brotliCompressSync(text).length)} kB`
}
