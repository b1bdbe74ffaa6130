// @vitest-environment happy-dom
import { render } from 'preact'
import { expect, test } from 'vitest'
import type { Ask } from '#extension/messages/transport.ts'
import { ChosenKeys } from '#extension/screens/popup/single-keys.tsx'
import { useDocumentKeys } from '#extension/screens/popup/use-document-keys.ts'
import { settle } from '../settle.ts'

test('where letters alone are no keys, none of them does anything; Enter and Escape do', async () => {
  const place = document.createElement('div')
  const heard: string[] = []
  function Listening() {
    useDocumentKeys(({ key }) => void heard.push(key))
    return null
  }
  const press = () => {
    for (const key of ['j', '?', '/', 'Enter', 'Escape', 'ArrowDown']) {
      document.dispatchEvent(new KeyboardEvent('keydown', { key }))
    }
  }
  let singleKeys = false
  const ask = (async () => ({ singleKeys })) as unknown as Ask
  await settle(() =>
    render(
      <ChosenKeys ask={ask}>
        <Listening />
      </ChosenKeys>,
      place,
    ),
  )
  await settle()
  press()
  expect(heard).toEqual(['Enter', 'Escape', 'ArrowDown'])
  render(null, place)
  singleKeys = true
  await settle(() =>
    render(
      <ChosenKeys ask={ask}>
        <Listening />
      </ChosenKeys>,
      place,
    ),
  )
  await settle()
  press()
  expect(heard.slice(3)).toEqual(['j', '?', '/', 'Enter', 'Escape', 'ArrowDown'])
  render(null, place)
})
