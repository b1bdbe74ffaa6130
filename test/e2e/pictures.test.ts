import { chromium, type Browser, type Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Panel } from '#shared/model/panel.ts'
import type { ImageTheme } from '#relay/images/png/themes.ts'
import { picturePng, pictureSvg } from '#relay/images/png/picture.ts'
import { samplePanels } from '#test/screenshots/kinds/sample-panels.ts'
import { serveKinds } from '#test/screenshots/kinds-page.ts'
import { describeWith, pathOf } from '#test/servers/needs.ts'
import { axisLabels, plotOf, standsAmong, type Place } from './drawing-places.ts'

// The relay's picture and the live chart of the same panel, side by side: two drawings that people take for one.

type Rect = { x: number; y: number; width: number; height: number }
/** Mean colours, row by row: 0 to 255 for red, green and blue. */
type Cells = number[][]

const columns = 60
const rows = 20
/** One in a hundred: where the one has a name or a grid line more, because it has more room. */
const most = (columns * rows) / 100
const drawn = [
  'Lines, threshold, firing',
  'Stacked areas',
  'Stacked to 100 %',
  'Bars, stacked',
  'Columns side by side',
  'Anomaly band',
]

describeWith('chromium')('the relay’s picture and the live chart', () => {
  let site: Awaited<ReturnType<typeof serveKinds>>
  let browser: Browser

  beforeAll(async () => {
    ;[site, browser] = await Promise.all([
      serveKinds(),
      chromium.launch({ executablePath: pathOf('chromium'), args: ['--no-sandbox'] }),
    ])
  })
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
  })

  /** All kinds of live charts in one page. */
  async function open(theme: string): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 800, height: 420 } })
    await page.addInitScript(keepTexts)
    await page.goto(`${site.address}?theme=${theme}`)
    await page.locator('.u-over').first().waitFor()
    return page
  }

  /** A live chart: what was written on its canvas and where, its plot, and how that looks. */
  async function live(page: Page, { title }: Panel) {
    const section = page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) })
    await section.scrollIntoViewIfNeeded()
    const [box, canvas] = await Promise.all([
      section.locator('.u-over').boundingBox(),
      section.locator('canvas').boundingBox(),
    ])
    if (!box || !canvas) throw new Error('nothing was drawn')
    const texts = await section.locator('canvas').evaluate(element => (element as KeepsTexts).texts ?? [])
    const inPage = texts.map(({ text, x, y }) => ({ text, x: x + canvas.x, y: y + canvas.y }))
    return { box, texts: inPage, cells: await cellsOf(page, await page.screenshot(), box) }
  }

  /** The picture of a panel with a plot as large as that of the live chart. */
  async function picture(page: Page, panel: Panel, theme: ImageTheme, box: Rect) {
    const looks = { theme, width: Math.round(box.width) + 80, height: Math.round(box.height) }
    const svg = pictureSvg(panel, looks)
    const plot = plotOf(svg)
    return { svg, plot, cells: await cellsOf(page, await picturePng(panel, looks), plot) }
  }

  test.each(['light', 'dark'] as const)('have the same lines, areas and marks in the same places, %s', async theme => {
    const page = await open(theme)
    const panels = samplePanels().filter(({ title }) => drawn.includes(title))
    expect(panels).toHaveLength(drawn.length)
    for (const panel of panels) {
      const one = await live(page, panel)
      const other = await picture(page, panel, theme, one.box)
      expect(differing(one.cells, other.cells), `parts of “${panel.title}” that differ`).toBeLessThan(most)
      const [ofLive, ofPicture] = [axisLabels(one.texts, one.box), axisLabels(other.svg, other.plot)]
      for (const axis of ['left', 'below'] as const) {
        const common = ofLive[axis].filter(({ text }) => ofPicture[axis].some(label => label.text === text))
        expect(common.length, `words of “${panel.title}” that both have, ${axis}`).toBeGreaterThanOrEqual(2)
        const elsewhere = common.filter(label => !standsAmong(label, ofPicture[axis]))
        expect(elsewhere, `words of “${panel.title}” that stand elsewhere`).toEqual([])
      }
    }
    await page.close()
  })

  test('differ where one of them shows something else', async () => {
    const page = await open('light')
    const panel = samplePanels().find(({ title }) => title === drawn[0])
    const [first, ...others] = panel?.series ?? []
    if (!panel || !first) throw new Error('no panel')
    const { box, cells } = await live(page, panel)
    const wrong: Record<string, Panel> = {
      'a series less': { ...panel, series: others },
      'other colours': { ...panel, series: [...others, first] },
      'no marks': { ...panel, marks: [] },
      'another scale': { ...panel, look: { ...panel.look, max: 80 } },
      'another time': { ...panel, window: { ...panel.window, from: panel.window.from - 600 } },
    }
    for (const [how, changed] of Object.entries(wrong)) {
      const other = await picture(page, changed, 'light', box)
      expect(differing(cells, other.cells), how).toBeGreaterThan(most * 4)
    }
    await page.close()
  })
})

type KeepsTexts = Element & { texts?: Place[] }

/** Runs in the page, before anything else: what is written on a canvas leaves no words behind. */
function keepTexts(): void {
  const write = CanvasRenderingContext2D.prototype.fillText
  CanvasRenderingContext2D.prototype.fillText = function fillText(text, x, y, ...rest) {
    const { a, b, c, d, e, f } = this.getTransform()
    const canvas: KeepsTexts = this.canvas
    canvas.texts = [...(canvas.texts ?? []), { text, x: a * x + c * y + e, y: b * x + d * y + f }]
    return write.call(this, text, x, y, ...rest)
  }
}

/** The colours of a part of a PNG, as the browser reads it. */
function cellsOf(page: Page, png: Uint8Array, part: Rect): Promise<Cells> {
  const source = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  return page.evaluate(
    async ({ source, part, columns, rows }) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.drawImage(image, 0, 0)
      const { data, width } = context.getImageData(0, 0, image.width, image.height)
      const edge = (at: number, count: number, start: number, size: number) => Math.round(start + (at / count) * size)
      const cells: number[][] = []
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          const sum = [0, 0, 0]
          let pixels = 0
          for (let y = edge(row, rows, part.y, part.height); y < edge(row + 1, rows, part.y, part.height); y++) {
            for (
              let x = edge(column, columns, part.x, part.width);
              x < edge(column + 1, columns, part.x, part.width);
              x++
            ) {
              for (const channel of [0, 1, 2]) sum[channel]! += data[(y * width + x) * 4 + channel] ?? 0
              pixels++
            }
          }
          cells.push(sum.map(value => value / pixels))
        }
      }
      return cells
    },
    { source, part, columns, rows },
  )
}

/** How many cells look different: not by a pixel's soft edge or a faint grid line, but by a line or an area. */
function differing(one: Cells, other: Cells): number {
  return one.filter((cell, at) => {
    const beside = other[at] ?? []
    return cell.some((value, channel) => Math.abs(value - (beside[channel] ?? 0)) > 22)
  }).length
}
