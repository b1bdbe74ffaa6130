import type { Panel } from '#shared/model/panel.ts'
import { hiddenSeries } from '../../bodies/use-hidden.ts'
import type { PanelPicture } from '../../take/picture/panel-picture.ts'
import { words } from '../../words.ts'
import type { MenuEntryOf, MenuWorld } from './menu-entry-of.ts'

export const copyImage: MenuEntryOf = world => pictured(world, words.copyImage, copy)

export const downloadPng: MenuEntryOf = world => pictured(world, words.downloadPng, download)

function pictured(world: MenuWorld, label: string, how: (world: MenuWorld, panel: Panel) => Promise<void>) {
  const { panel } = world.live
  if (!world.drawn || !panel) return null
  return { label, run: () => void how(world, panel).catch(() => world.say(words.noImage)) }
}

/** Where the browser lets no picture onto the clipboard, it is saved instead. */
async function copy(world: MenuWorld, panel: Panel): Promise<void> {
  const taken = take(world, panel)
  if (await world.deps.copyImage(taken.then(({ picture }) => picture))) return world.say(words.imageCopied)
  save(world, await taken)
  world.say(words.imageSaved)
}

async function download(world: MenuWorld, panel: Panel): Promise<void> {
  save(world, await take(world, panel))
}

function save({ deps }: MenuWorld, { name, picture }: PanelPicture): void {
  deps.save(name, 'image/png', [picture])
}

async function take({ deps, live }: MenuWorld, panel: Panel): Promise<PanelPicture> {
  const { panelPicture } = await import('../../take/picture/panel-picture.ts')
  const figure = document.querySelector<HTMLElement>('figure.panel')
  if (!figure) throw new Error('There is no panel to draw.')
  return panelPicture({ figure, panel, theme: deps.theme, zone: live.zone, hidden: hiddenSeries(panel, live.off) })
}
