// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test } from 'vitest'
import { OptionsNav } from '#extension/screens/options/options-nav.tsx'
import { words as german } from '#extension/screens/options/words.de.ts'
import { english } from '#extension/screens/options/words.en.ts'

const root = document.createElement('div')
document.body.append(root)
afterEach(() => {
  render(null, root)
  location.hash = ''
})

async function seek(text: string, key = '') {
  const given = { section: 'relay', relays: [], projects: [], onProject: () => undefined } as const
  await act(() => render(<OptionsNav {...given} choice={{ relay: '', project: 'shop' }} />, root))
  const input = root.querySelector<HTMLInputElement>('input')!
  await act(() => {
    input.value = text
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
  if (key) await act(() => void input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))
  return [...root.querySelectorAll('a')].map(link => link.textContent)
}

test.each([
  ['dark mode', 'Panels'],
  ['Token', 'Relay'],
  ['token', 'Connections'],
  ['webhook', 'Inlets'],
  ['retention', 'Connections'],
])('“%s” leads to %s', async (text, section) => expect(await seek(text)).toContain(section))

test('in German, too, and by the English words that people know', () => {
  const found = (word: string) =>
    Object.entries(german.foundBy).flatMap(([id, text]) => (text.includes(word) ? [id] : []))
  expect(['dunkel', 'dark mode', 'token', 'webhook', 'retention', 'aufbewahrung'].map(word => found(word)[0])).toEqual([
    'panels',
    'panels',
    'relay',
    'inlets',
    'connections',
    'connections',
  ])
})

test('Enter goes to the first that fits, in the project that is chosen; where nothing fits it says so', async () => {
  await seek('webhook', 'Enter')
  expect(location.hash).toBe('#inlets=shop')
  expect(await seek('zzzz', 'Enter')).toEqual([])
  expect(root.querySelector('[role=status]')?.textContent).toBe(english.findNone)
  expect(location.hash).toBe('#inlets=shop')
})
