import { sharpChart } from '#extension/charts/time/sharp-chart.ts'
import type { ChartTheme } from '#extension/charts/read-theme.ts'
import type { Panel } from '#shared/model/panel.ts'
import { pictureMarkup } from './picture-markup.ts'

/** What a picture is taken of. */
export type Pictured = {
  figure: HTMLElement
  panel: Panel
  theme: ChartTheme
  zone: string
  hidden: ReadonlySet<number>
  /** The range in words, where the frame has its buttons. */
  range: string
}

/** Pixels per CSS pixel: sharp on every screen that it is pasted into. */
const scale = 2

/** The panel as it is seen, as PNG, without the buttons. The page it stands in has no part in it. */
export async function panelPicture(pictured: Pictured): Promise<Blob> {
  const { figure, theme, range } = pictured
  const styles = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules].map(rule => rule.cssText)).join('\n')
  const markup = pictureMarkup(figure, {
    styles,
    theme: document.documentElement.dataset.theme ?? 'light',
    range,
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
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('The picture came to nothing.'))), 'image/png')
  })
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
