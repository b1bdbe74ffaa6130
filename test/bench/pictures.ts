import { picturePng } from '#relay/images/png/picture.ts'
import { ordinaryPanel } from '#test/factories/ordinary-panel.ts'
import type { Figure } from './figure.ts'

const runs = 20

/** What a picture of an ordinary panel costs the relay once it is warm, and its reader. */
export async function pictureFigures(): Promise<Figure[]> {
  const once = await picturePng(ordinaryPanel())
  const at = async (scale: number) => {
    const start = performance.now()
    for (let run = 0; run < runs; run++) await picturePng(ordinaryPanel(), {}, scale)
    return (performance.now() - start) / runs
  }
  const beside = 'Grafana’s image renderer: a browser, seconds'
  return [
    { what: 'panel as PNG, warm', figure: await at(1), unit: 'ms', limit: 60, beside },
    { what: 'panel as PNG at 2×, warm', figure: await at(2), unit: 'ms', limit: 60, beside },
    { what: 'panel as PNG', figure: once.length, unit: 'B', limit: 30_000, beside: 'resvg’s own PNG: 46,600 B' },
  ]
}
