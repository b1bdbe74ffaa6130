import { useEffect, useRef, useState } from 'preact/hooks'
import { useResource } from '#extension/ui/use-resource.ts'
import { Failure, type FailureValue } from '#shared/kit/failure.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { PanelDeps } from '../panel-deps.ts'
import { words } from '../words.ts'
import { askWidth } from './ask-width.ts'
import type { TimeRange } from './page-channel.ts'

export type PanelData = {
  panel: Panel | undefined
  /** The range that the panel answers: still the one of before while another is asked for. */
  answers: TimeRange | null
  failure: FailureValue | undefined
  busy: boolean
  /** UNIX milliseconds of the last answer, good or bad, and of the last good one. */
  askedAt: number
  answeredAt: number
  refresh: (fresh: boolean) => void
}

export type Asked = {
  range: TimeRange | null
  /** Which panel of a whole dashboard. */
  choice: string | undefined
  /** Without the comparison of its expression. */
  bare?: boolean
  /** Part of the frame's width that the drawing has. */
  share?: number
  /** Done first and together with the question; what it fails with counts more. */
  before?: () => Promise<unknown>
}

/** One panel's data, asked for anew when the range or the choice is another. */
export function usePanelData(deps: PanelDeps, asked: Asked): PanelData {
  const [times, setTimes] = useState({ askedAt: deps.now(), answeredAt: 0 })

  const query = (fresh: boolean) => async () => {
    if (!deps.ticket) throw new Failure('not-found', words.noTicket, { detail: words.noTicketDetail })
    const width = askWidth(deps, asked.share)
    const first = asked.before?.()
    const { range, choice, bare = false } = asked
    const more = { ...range, ...(choice === undefined ? {} : { choice }), ...(bare ? { bare } : {}) }
    const answer = deps.ask('panel/query', { ticket: deps.ticket, width, zone: deps.zone, fresh, ...more })
    answer.catch(() => undefined) // heard below, unless what comes first fails before
    try {
      await first
      const panel = await answer
      setTimes({ askedAt: deps.now(), answeredAt: deps.now() })
      return { panel, range }
    } catch (thrown) {
      setTimes(before => ({ ...before, askedAt: deps.now() }))
      throw thrown
    }
  }
  const { refresh, ...state } = useResource(query(false))

  const key = JSON.stringify([asked.range, asked.choice, asked.bare])
  const shown = useRef(key)
  useEffect(() => {
    if (shown.current === key) return
    shown.current = key
    refresh(query(false))
  }, [key])

  return {
    panel: state.value?.panel,
    answers: state.value?.range ?? null,
    failure: state.failure,
    busy: state.busy,
    ...times,
    refresh: fresh => refresh(query(fresh)),
  }
}
