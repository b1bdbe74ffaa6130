import { openSection } from './open-section.tsx'

let opened: Awaited<ReturnType<typeof openSection>>
export let root: HTMLElement

/** Opens the settings for what is below: one at a time. @returns what was asked from now on */
export async function open(section: string, replies: Record<string, unknown>, granted = true): Promise<string[]> {
  opened = await openSection(section, replies, granted)
  root = opened.root
  return opened.log
}

export const type = (label: string, text: string) => opened.type(label, text)
export const button = (text: string) => opened.button(text)
export const press = (text: string) => opened.press(text)

/** A connection of the main relay. */
export const editable = {
  id: 'c1',
  kind: 'grafana',
  name: 'Ops',
  baseUrl: 'https://ops.example',
  runs: 'relay',
  headers: {},
  options: {},
  keptBy: 'relay',
  relay: 'https://relay.example',
}
