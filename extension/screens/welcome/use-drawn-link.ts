import { useRef, useState } from 'preact/hooks'
import type { Reply } from '#extension/messages/contract.ts'
import type { Ask } from '#extension/messages/transport.ts'
import { toFailure, type FailureValue } from '#shared/kit/failure.ts'
import { readDashboardLink } from '../options/connections/read-dashboard-link.ts'

export type DrawnLink = {
  /** Empty: none was asked for. */
  link: string
  busy: boolean
  panels: Reply<'link/panels'>['panels']
  /** It names no place that is connected; what it is instead its text tells. */
  unknown: boolean
  failure: FailureValue | null
}

const nothing: DrawnLink = { link: '', busy: false, panels: [], unknown: false, failure: null }

/** A link and the panels that stand for it. A newer link wins over an older one, whatever the order of the answers. */
export function useDrawnLink(ask: Ask) {
  const [drawn, setDrawn] = useState(nothing)
  const latest = useRef(0)

  function draw(text: string): void {
    const link = text.trim()
    const turn = (latest.current += 1)
    const settle = (how: Partial<DrawnLink>) => {
      if (turn === latest.current) setDrawn({ ...nothing, link, ...how })
    }
    const { is } = readDashboardLink(link)
    if (is === 'nothing') return settle({})
    if (is !== 'source' && is !== 'own') return settle({ unknown: true })
    setDrawn(before => (before.link === link ? { ...before, busy: true } : { ...nothing, link, busy: true }))
    ask('link/panels', { href: link }).then(
      ({ panels }) => settle({ panels }),
      (thrown: unknown) => {
        const failure = toFailure(thrown).value
        settle({ failure, unknown: failure.code === 'unknown-host' })
      },
    )
  }

  return { drawn, draw }
}
