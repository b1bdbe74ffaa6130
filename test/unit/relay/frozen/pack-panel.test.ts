import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Panel } from '#shared/model/panel.ts'
import { packPanel, unpackPanel } from '#relay/frozen/kept/pack-panel.ts'
import { ordinaryPanel } from '#test/factories/ordinary-panel.ts'

/** A panel of one series with these values, a second apart. */
function of(values: (number | null)[]): Panel {
  return ordinaryPanel({
    times: values.map((_, at) => 1_800_000_000 + at),
    series: [{ name: 'a', labels: {}, values }],
  })
}

async function back(panel: Panel): Promise<Panel> {
  return unpackPanel(await packPanel(panel))
}

describe('a packed panel', () => {
  test.each<[string, (number | null)[]]>([
    ['nothing', []],
    ['only gaps', [null, null]],
    ['gaps at both ends', [null, 1, null, null, 2, 3, null]],
    ['minus nought', [0, -0, 1]],
    ['few digits', [0.1, 0.25, -0.3, 12.5, 1e-9]],
    ['thirds', [1 / 3, 2 / 3, -1 / 3]],
    ['the smallest and the largest', [Number.MIN_VALUE, -Number.MAX_VALUE, Number.EPSILON]],
    ['counters beyond 32 and 50 bits', [4_294_967_296, 2 ** 50, -(2 ** 50), 2 ** 53, 2 ** 60]],
    ['large ones beside ones with digits', [2 ** 49, 0.000_000_001]],
    ['sums of fractions', [0.1 + 0.2, 0.3]],
  ])('gives back %s to the last bit', async (_, values) => {
    const { series } = await back(of(values))
    expect(series[0]?.values).toHaveLength(values.length)
    // toEqual tells -0 from 0
    expect(series[0]?.values).toEqual(values)
  })

  test('gives back any bits that a number can have', async () => {
    let seed = 7
    const view = new DataView(new ArrayBuffer(8))
    const values = Array.from({ length: 5000 }, () => {
      for (let place = 0; place < 8; place++) {
        seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
        view.setUint8(place, seed >> 16)
      }
      const value = view.getFloat64(0)
      return Number.isFinite(value) ? value : null
    })
    expect((await back(of(values))).series[0]?.values).toEqual(values)
  })

  test('keeps times of fractions, and everything that it looks like', async () => {
    const panel = ordinaryPanel({
      times: [1_800_000_000.25, 1_800_000_015.75],
      series: [{ name: 'Ä "x"\n', labels: { pod: '</script>' }, unit: 's', values: [1, null], look: { dashed: true } }],
      table: { columns: [{ name: 'n', type: 'text' }], rows: [['x', 1, null]] },
      look: { legend: 'table', mappings: [{ from: null, to: 3, text: 'low' }] },
      warnings: ['half of it'],
    })
    expect(await back(panel)).toEqual(panel)
  })

  test('is a fraction of its JSON, and smaller than that compressed', async () => {
    const panel = ordinaryPanel()
    const text = JSON.stringify(panel)
    const packed = await packPanel(panel)
    expect(packed.length).toBeLessThan(text.length / 2)
    expect(packed.length).toBeLessThan(brotliCompressSync(text).length)
  })

  test('broken off or foreign, is trouble and no panel', async () => {
    const packed = await packPanel(ordinaryPanel())
    const foreign = [packed.subarray(0, packed.length / 2), new Uint8Array(), brotliCompressSync('{"series":[]}')]
    for (const bytes of foreign) await expect(unpackPanel(bytes)).rejects.toMatchObject({ code: 'internal' })
  })
})
