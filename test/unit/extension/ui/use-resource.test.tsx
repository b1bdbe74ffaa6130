// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, test } from 'vitest'
import { useResource, type Resource } from '#extension/ui/use-resource.ts'
import { Failure } from '#shared/kit/failure.ts'

/** Mounts a resource whose answers the test gives by hand, in whatever order. */
async function mounted() {
  const asked: { signal: AbortSignal; answer: (text: string) => void; fail: (why: unknown) => void }[] = []
  const load = (signal: AbortSignal) =>
    new Promise<string>((answer, fail) => {
      asked.push({ signal, answer, fail })
    })
  let latest: Resource<string> | undefined
  function Probe() {
    latest = useResource(load)
    return null
  }
  const root = document.createElement('div')
  await act(() => render(<Probe />, root))
  return {
    asked,
    now: () => ({ value: latest?.value, code: latest?.failure?.code, busy: latest?.busy }),
    refresh: () => act(() => latest?.refresh()),
    unmount: () => act(() => render(null, root)),
  }
}

test('a newer question wins, whatever the order of the answers', async () => {
  const probe = await mounted()
  await probe.refresh()
  await act(async () => probe.asked[1]?.answer('new'))
  await act(async () => probe.asked[0]?.answer('old'))
  expect(probe.now()).toEqual({ value: 'new', code: undefined, busy: false })
  expect(probe.asked[0]?.signal.aborted).toBe(true)
})

test('a failure keeps the last good value, and a good answer clears it', async () => {
  const probe = await mounted()
  await act(async () => probe.asked[0]?.answer('good'))
  await probe.refresh()
  await act(async () => probe.asked[1]?.fail(new Failure('unreachable', 'Gone.')))
  expect(probe.now()).toEqual({ value: 'good', code: 'unreachable', busy: false })
  await probe.refresh()
  await act(async () => probe.asked[2]?.answer('better'))
  expect(probe.now()).toEqual({ value: 'better', code: undefined, busy: false })
})

test('ends with its screen', async () => {
  const probe = await mounted()
  await probe.unmount()
  expect(probe.asked[0]?.signal.aborted).toBe(true)
})
