import { fileURLToPath } from 'node:url'
import { renderAsync } from '@resvg/resvg-js'
import type { Panel } from '#shared/model/panel.ts'
import { panelSvg } from '../panel-svg.tsx'
import { encodePng } from './encode-png.ts'
import { inTheme, type ImageTheme } from './themes.ts'

export type Picture = {
  theme?: ImageTheme
  /** CSS pixels, margin included. */
  width?: number
  /** Of the plot alone. */
  height?: number
  /** IANA zone of the time axis; UTC when missing. */
  zone?: string
}

const margin = 16

/** A folder up from the sources; beside this file in the bundle that the build makes of them. */
const fontFiles = ['Inter-Regular.otf', 'Inter-SemiBold.otf'].map(name => {
  const folder = import.meta.url.endsWith('/images/png/picture.ts') ? '../fonts/' : './fonts/'
  return fileURLToPath(new URL(folder + name, import.meta.url))
})

/** Scripts that the fonts which come along do not have. Then the system's are looked through, which takes its time. */
const otherScripts = /[\u0590-\u1dff\u2e80-\udfff\uf900-\ufdff\ufe30-\uffff]/

/** A Panel as a picture that needs nothing else: no style sheet, no script, no address. */
export function pictureSvg(panel: Panel, { theme = 'light', width = 760, height, zone }: Picture = {}): string {
  const drawn: { toString: () => string } = panelSvg(panel, { width, height, zone, mat: margin })
  return inTheme(drawn.toString(), theme)
}

/**
 * The same as PNG, drawn beside the event loop.
 * @param scale pixels of the picture for each CSS pixel
 */
export async function picturePng(panel: Panel, picture: Picture = {}, scale = 1): Promise<Uint8Array> {
  const svg = pictureSvg(panel, picture)
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles, defaultFontFamily: 'Inter', loadSystemFonts: otherScripts.test(svg) },
  })
  return encodePng(image.pixels, image.width, image.height)
}
