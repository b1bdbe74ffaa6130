import { useEffect, useRef, useState } from 'preact/hooks'
import { toFailure, type FailureValue } from '#shared/kit/failure.ts'
import type { LogLine } from '#shared/model/log-line.ts'
import type { LogsAnswer } from '#shared/relay-api/logs.ts'
import { hiddenSeries } from '../bodies/use-hidden.ts'
import type { LivePanel } from '../live/use-panel.ts'
import type { PanelDeps } from '../panel-deps.ts'
import { seriesLabels } from './series-labels.ts'

/** What of a chart's lines is looked at. */
export type LogsChoice = { search: string; without: readonly string[]; connection: string | undefined }

export type Logs = {
  lines: readonly LogLine[]
  answer: LogsAnswer | undefined
  failure: FailureValue | undefined
  busy: 'first' | 'more' | null
  following: boolean
  follow: (on: boolean) => void
  more: () => void
  again: () => void
}

const followEvery = 3000
/** Lines arrive late: what is followed looks back so many nanoseconds over what it has. */
const lookBack = 10_000_000_000n
const mostLines = 20_000

/** A chart's lines: the newest first, older ones when asked for, new ones while followed. */
export function useLogs(deps: PanelDeps, live: LivePanel, choice: LogsChoice): Logs {
  const [lines, setLines] = useState<readonly LogLine[]>([])
  const [answer, setAnswer] = useState<LogsAnswer>()
  const [failure, setFailure] = useState<FailureValue>()
  const [busy, setBusy] = useState<Logs['busy']>(null)
  const [following, setFollowing] = useState(false)
  const [turn, setTurn] = useState(0)
  const latest = useRef(0)
  const chosen = live.ranges.range
  const own = live.answers === null ? windowOf(live) : undefined // else the chart still shows what was chosen before
  const waits = !chosen && !own && !live.failure
  const { search, without, connection } = choice

  function ask(more: { from?: string; to?: string; cursor?: string }): Promise<LogsAnswer> {
    const labels = live.panel ? seriesLabels(live.panel, hiddenSeries(live.panel, live.off)) : undefined
    const asked = { ...(chosen ?? own), labels, without: [...without], q: search, connection, zone: live.zone }
    return deps.ask('panel/logs', { ticket: deps.ticket ?? '', ...asked, ...more })
  }

  /** Only the last question's answer counts. */
  async function take(how: Logs['busy'], work: () => Promise<LogsAnswer>, use: (given: LogsAnswer) => void) {
    const mine = ++latest.current
    setBusy(how)
    try {
      const given = await work()
      if (mine !== latest.current) return
      use(given)
      setFailure(undefined)
    } catch (thrown) {
      if (mine === latest.current) setFailure(toFailure(thrown).value)
    }
    if (mine === latest.current) setBusy(null)
  }

  const asked = JSON.stringify([chosen, waits, live.off && [...live.off], choice, turn])
  useEffect(() => {
    if (waits) return
    void take(
      'first',
      () => ask({}),
      given => {
        setAnswer(given)
        setLines(given.lines)
      },
    )
    return () => void latest.current++
  }, [asked])

  const past = chosen !== null && !chosen.to.includes('now')
  useEffect(() => {
    if (past) setFollowing(false) // new lines are not of the span that is looked at
  }, [past, chosen])

  useEffect(() => {
    if (!following) return
    const renew = () => {
      if (document.visibilityState !== 'visible' || busy) return
      void take(
        null,
        () => ask({ from: sinceText(lines[0]), to: 'now' }),
        given => setLines(before => [...unseen(given.lines, before), ...before].slice(0, mostLines)),
      )
    }
    const timer = setInterval(renew, followEvery)
    return () => clearInterval(timer)
  }, [following, lines, busy, asked])

  return {
    lines,
    answer,
    failure,
    busy,
    following,
    follow: setFollowing,
    more() {
      const cursor = answer?.next
      if (!cursor || busy || lines.length >= mostLines) return
      void take(
        'more',
        () => ask({ cursor }),
        given => {
          setAnswer(given)
          setLines(before => [...before, ...given.lines])
        },
      )
    },
    again: () => setTurn(turn + 1),
  }
}

function windowOf({ panel }: LivePanel): { from: string; to: string } | undefined {
  if (!panel) return undefined
  const iso = (seconds: number) => new Date(seconds * 1000).toISOString()
  // A chart's window ends on a whole step; the lines since then belong to it.
  return { from: iso(panel.window.from), to: iso(panel.window.to + panel.window.step) }
}

function sinceText(newest: LogLine | undefined): string {
  return newest ? new Date(Number((BigInt(newest.at) - lookBack) / 1_000_000n)).toISOString() : 'now-1m'
}

function unseen(given: readonly LogLine[], before: readonly LogLine[]): LogLine[] {
  const known = new Set(before.slice(0, 1000).map(keyOf))
  return given.filter(line => !known.has(keyOf(line)))
}

export function keyOf({ at, text, labels }: LogLine): string {
  return JSON.stringify([at, text, labels])
}
