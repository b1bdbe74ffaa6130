// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { hrefsInView } from '#extension/page/panels/panels-in-view.ts'

function panelAt(href: string, top: number, state = 'ready', height = 340) {
  const element = document.createElement('tocsin-panel')
  element.dataset.state = state
  element.getBoundingClientRect = () => new DOMRect(10, top, 700, height)
  return { element, wanted: { href } }
}

test('only links whose panels are drawn and seen are told, in their order', () => {
  const below = window.innerHeight
  const panels = [
    panelAt('https://a.example/above', -340),
    panelAt('https://a.example/cut', -339),
    panelAt('https://a.example/twice', 100),
    panelAt('https://a.example/twice', 450),
    panelAt('https://a.example/denied', 500, 'denied'),
    panelAt('https://a.example/loading', 500, 'loading'),
    panelAt('https://a.example/hidden', 0, 'ready', 0),
    panelAt('https://a.example/begins', below - 1),
    panelAt('https://a.example/below', below),
  ]
  expect(hrefsInView(panels)).toEqual([
    'https://a.example/cut',
    'https://a.example/twice',
    'https://a.example/twice',
    'https://a.example/begins',
  ])
})
