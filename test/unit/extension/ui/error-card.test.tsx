// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { describe, expect, test, vi } from 'vitest'
import { ErrorCard } from '#extension/ui/error-card.tsx'
import type { FailureValue, NextStep } from '#shared/kit/failure.ts'

async function draw(failure: FailureValue, onNext: (next: NextStep) => void = () => undefined) {
  const root = document.createElement('div')
  await act(() => render(<ErrorCard failure={failure} onNext={onNext} />, root))
  return root
}

const cases: [NextStep, string, string | null][] = [
  [{ do: 'try-again' }, 'Try again', null],
  [{ do: 'sign-in', url: 'https://prom.example/login' }, 'Sign in', 'https://prom.example/login'],
  [
    { do: 'open', url: 'https://prom.example/graph', label: 'Open in Prometheus' },
    'Open in Prometheus',
    'https://prom.example/graph',
  ],
  [{ do: 'allow', origin: 'http://127.0.0.1:9090' }, 'Allow Tocsin on 127.0.0.1:9090', null],
  [{ do: 'pair' }, 'Pair', null],
  [{ do: 'options', section: 'connections' }, 'Settings', null],
]

describe('the error card', () => {
  test.each(cases)('offers %o as one button', async (next, label, href) => {
    const taken = vi.fn()
    const root = await draw({ code: 'bad-answer', message: 'It failed.', next }, taken)
    const buttons = [...root.querySelectorAll('.button')]
    expect(buttons.map(button => button.textContent)).toEqual([label])
    expect(buttons[0]?.getAttribute('href') ?? null).toBe(href)
    if (href === null) {
      buttons[0]?.dispatchEvent(new Event('click', { bubbles: true }))
      expect(taken).toHaveBeenCalledWith(next)
    }
  })

  test('never leads to an address that is not a web page', async () => {
    const next: NextStep = { do: 'open', url: 'javascript:alert(1)', label: 'Open' }
    const root = await draw({ code: 'bad-answer', message: 'It failed.', next })
    expect(root.querySelector('.button')).toBeNull()
  })

  test('passing trouble can be tried again though nobody said so, a refused query cannot', async () => {
    expect((await draw({ code: 'timeout', message: 'Slow.' })).querySelector('.button')?.textContent).toBe('Try again')
    expect((await draw({ code: 'bad-query', message: 'Refused.' })).querySelector('.button')).toBeNull()
  })

  test('foreign text stays text', async () => {
    const root = await draw({ code: 'bad-query', message: '<b>no</b>', detail: '<img src=x onerror=alert(1)>' })
    expect(root.querySelector('img, b')).toBeNull()
    expect(root.textContent).toContain('<img src=x onerror=alert(1)>')
  })
})
