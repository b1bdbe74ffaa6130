// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import type { PanelOfLink } from '#extension/messages/page-messages.ts'
import { planPanels } from '#extension/page/panels/plan-panels.ts'

const relay = 'https://relay.example'
const incident = `${relay}/shop/incidents/12`
const chart = `${relay}/api/v1/projects/shop/stats`

afterEach(() => document.body.replaceChildren())

function planAt(page: string): string[] {
  ;(window as unknown as { happyDOM: { setURL: (url: string) => void } }).happyDOM.setURL(page)
  const links = [incident, chart].map(href => {
    const link = document.createElement('a')
    link.href = href
    const block = document.createElement('p')
    block.append(link)
    document.body.append(block)
    return link
  })
  const panelsOf = (href: string): PanelOfLink[] => [
    { part: 0, kind: 'tocsin', shape: href === incident ? 'card' : 'panel' },
  ]
  return planPanels(links, panelsOf, 10).map(({ href }) => href)
}

test('an incident’s link is a card in a wiki', () => {
  expect(planAt('https://wiki.example/runbook')).toEqual([incident, chart])
})

test('on the relay’s own pages it is only a link, and charts are charts', () => {
  expect(planAt(`${relay}/shop/incidents`)).toEqual([chart])
})
