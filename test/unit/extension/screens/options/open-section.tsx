import { render } from 'preact'
import { act } from 'preact/test-utils'
import { onTestFinished } from 'vitest'
import { noPolicy } from '#extension/messages/policy.ts'
import type { Ask } from '#extension/messages/transport.ts'
import { OptionsScreen } from '#extension/screens/options/options.tsx'
import { settle } from '../settle.ts'

/** Opens a section of the settings over a background that answers by the table; a function is called with the request. */
export async function openSection(section: string, replies: Record<string, unknown>, granted = true) {
  const log: string[] = []
  const table: Record<string, unknown> = { 'policy/get': noPolicy, 'projects/list': { projects: [] }, ...replies }
  const ask = (async (kind: string, request: unknown) => {
    log.push(`${kind} ${JSON.stringify(request)}`)
    const reply = table[kind]
    return typeof reply === 'function' ? (reply as (given: unknown) => unknown)(request) : reply
  }) as Ask
  const grant = (verb: string) => async (patterns: string | string[], why?: string) => {
    log.push([verb, ...[patterns].flat(), why].filter(Boolean).join(' '))
    return granted
  }
  const deps = {
    ask,
    access: { request: grant('request'), remove: grant('remove') },
    onAccessChanged: () => undefined,
    allowNotifications: async () => true,
    notificationsAllowed: async () => false,
    commands: { list: async () => [], change: null, openBrowserPage: async () => undefined },
    save: (name: string, type: string, pieces: BlobPart[]) => void log.push(`save ${name} ${type} ${pieces.join('')}`),
    version: '0.1.0',
  }
  const root = document.createElement('div')
  document.body.append(root)
  onTestFinished(() => {
    render(null, root)
    root.remove()
    location.hash = ''
  })
  location.hash = section
  await act(() => render(<OptionsScreen deps={deps} />, root))
  await settle()
  log.length = 0

  const button = (text: string) => [...root.querySelectorAll('button')].find(found => found.textContent === text)
  return {
    root,
    log,
    button,
    press: (text: string) => settle(() => button(text)?.click()),
    async type(label: string, text: string) {
      const id = [...root.querySelectorAll('label')].find(found => found.textContent === label)?.getAttribute('for')
      const input = root.querySelector<HTMLInputElement>(`[id="${id}"]`)
      if (!input) throw new Error(`No field “${label}”.`)
      input.value = text
      await act(() => void input.dispatchEvent(new Event('input', { bubbles: true })))
    },
  }
}
