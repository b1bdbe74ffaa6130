import { panelFileName } from '#shared/format/csv.ts'
import { rangeLabel } from '#shared/format/range-label.ts'
import type { Panel } from '#shared/model/panel.ts'
import { hiddenSeries } from '../../bodies/use-hidden.ts'
import { words } from '../../words.ts'
import { zoneLabel } from '../local-time.ts'
import type { MenuEntryOf, MenuWorld } from './menu-entry-of.ts'

export const copyImage: MenuEntryOf = world => pictured(world, words.copyImage, copy)

export const downloadPng: MenuEntryOf = world => pictured(world, words.downloadPng, download)

function pictured(world: MenuWorld, label: string, take: (world: MenuWorld, panel: Panel) => Promise<void>) {
  const { panel } = world.live
  if (!world.drawn || !panel) return null
  return { label, run: () => void take(world, panel).catch(() => world.say(words.noImage)) }
}

/** Where the browser lets no picture onto the clipboard, it is saved instead. */
async function copy(world: MenuWorld, panel: Panel): Promise<void> {
  const picture = pictureOf(world, panel)
  if (await world.deps.copyImage(picture)) return world.say(words.imageCopied)
  save(world, panel, await picture)
  world.say(words.imageSaved)
}

async function download(world: MenuWorld, panel: Panel): Promise<void> {
  save(world, panel, await pictureOf(world, panel))
}

function save({ deps }: MenuWorld, panel: Panel, picture: Blob): void {
  deps.save(panelFileName(panel, 'png'), 'image/png', [picture])
}

async function pictureOf({ deps, live }: MenuWorld, panel: Panel): Promise<Blob> {
  const { panelPicture } = await import('../../take/picture/panel-picture.ts')
  const figure = document.querySelector<HTMLElement>('figure.panel')
  if (!figure) throw new Error('There is no panel to draw.')
  return panelPicture({
    figure,
    panel,
    theme: deps.theme,
    zone: live.zone,
    hidden: hiddenSeries(panel, live.off),
    // Somebody who looks at a picture does not know when "the last hour" was, nor whose hours these are.
    range: `${rangeLabel(panel.window, live.zone)} ${zoneLabel(panel.window.to, live.zone)}`,
  })
}
