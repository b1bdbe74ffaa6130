import { sharpChart } from '#extension/charts/time/sharp-chart.ts'
import type { ChartTheme } from '#extension/charts/read-theme.ts'
import { panelFileName } from '#shared/format/csv.ts'
import { rangeLabel } from '#shared/format/range-label.ts'
import type { Panel } from '#shared/model/panel.ts'
import { zoneLabel } from '../../tools/local-time.ts'
import { pictureMarkup } from './picture-markup.ts'

/** What a picture is taken of. */
export type Pictured = {
  figure: HTMLElement
  panel: Panel
  theme: ChartTheme
  zone: string
  hidden: ReadonlySet<number>
}

export type PanelPicture = {
  /** For a file of it. */
  name: string
  picture: Blob
}

/** Pixels per CSS pixel: sharp on every screen that it is pasted into. */
const scale = 2

/** The panel as it is seen, as PNG, without the buttons. The page it stands in has no part in it. */
export async function panelPicture(pictured: Pictured): Promise<PanelPicture> {
  const { figure, panel, theme, zone } = pictured
  const styles = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(rule => rule.cssText)).join('\n')
  const markup = pictureMarkup(figure, {
    styles,
    theme: document.documentElement.dataset.theme ?? 'light',
    // Somebody who looks at a picture does not know when "the last hour" was, nor whose hours these are.
    range: `${rangeLabel(panel.window, zone)} ${zoneLabel(panel.window.to, zone)}`,
    drawings: await drawingsOf(pictured),
  })
  const image = new Image()
  // As data: what was read from elsewhere, a blob's address among it, a canvas would not give back.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup.text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(markup.width * scale)
  canvas.height = Math.round(markup.height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('There is no canvas to draw on.')
  context.fillStyle = theme.surface
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const picture = await new Promise<Blob>((resolve, reject) => {
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('The picture came to nothing.'))), 'image/png')
  })
  return { name: panelFileName(panel, 'png'), picture }
}

/** Every canvas of the figure as an image, by their order. A chart that stands alone is drawn anew, sharp. */
async function drawingsOf({ figure, panel, theme, zone, hidden }: Pictured): Promise<string[]> {
  const shown = [...figure.querySelectorAll('canvas')]
  const chart = figure.querySelectorAll('.uplot').length === 1 ? figure.querySelector('.chart') : null
  if (!chart || devicePixelRatio >= scale) return shown.map(canvas => canvas.toDataURL())
  const size = { width: chart.clientWidth, height: chart.clientHeight }
  const sharp = await sharpChart(panel, { theme, zone: panel.zone ?? zone, hidden, ...size }, scale)
  return shown.map(canvas => (chart.contains(canvas) ? sharp : canvas).toDataURL())
}
