import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { ErrorCard } from '#extension/ui/error-card.tsx'
import { PauseIcon, PlayIcon } from '#extension/ui/icons.tsx'
import { MenuButton } from '#extension/ui/menu-button.tsx'
import type { MenuItem } from '#extension/ui/menu-entry.tsx'
import { rove } from '#extension/ui/roving.ts'
import { panelFileName } from '#shared/format/csv.ts'
import { logsCsv, logsMarkdown, logsText } from '#shared/format/log-text.ts'
import { isSafeHref } from '#shared/kit/urls.ts'
import type { LogLine } from '#shared/model/log-line.ts'
import { useNextStep } from '../live/use-next-step.ts'
import type { ToolProps } from '../tools/tool.ts'
import { words as panelWords } from '../words.ts'
import './logs.css'
import { LogRow } from './log-row.tsx'
import { keyOf, useLogs, type Logs } from './use-logs.ts'
import { WhyLine } from './why-line.tsx'
import { words } from './words.ts'

/** The lines of the log that belong to a panel, below its chart. */
export function LogsDrawer({ live, deps, say, onClose }: ToolProps) {
  const [search, setSearch] = useState('')
  const [without, setWithout] = useState<readonly string[]>([])
  const [connection, setConnection] = useState<string>()
  const [wrap, setWrap] = useState(false)
  const drawer = useRef<HTMLElement>(null)
  const logs = useLogs(deps, live, { search: useSettled(search.trim()), without, connection })
  const { take, trouble } = useNextStep(deps, logs.again)
  useEffect(() => drawer.current?.querySelector('input')?.focus({ preventScroll: true }), [])

  const { answer, lines, following } = logs
  const query = answer?.why.query ?? ''
  const save = (ending: string, type: string, text: string) =>
    deps.save(panelFileName(live.panel ?? { title: words.title, window: { from: 0, to: 0, step: 1 } }, ending), type, [
      text,
    ])
  async function copy(text: string, count: number): Promise<void> {
    say((await deps.copy(text)) ? words.copied(count) : words.notCopied)
  }
  const copyLine = (line: LogLine) => void copy(logsText([line]).trimEnd(), 1)

  const items: MenuItem[] = [
    ...(answer?.openUrl && isSafeHref(answer.openUrl)
      ? [{ label: words.openIn(answer.why.connection.name), href: answer.openUrl }]
      : []),
    ...(answer?.places ?? [])
      .filter(({ id }) => id !== answer?.why.connection.id)
      .map(({ id, name }) => ({ label: words.from(name), run: () => setConnection(id) })),
    { label: words.copyAll, run: () => void copy(logsMarkdown(lines, query), lines.length) },
    { label: words.downloadCsv, run: () => save('logs.csv', 'text/csv;charset=utf-8', logsCsv(lines)) },
    { label: words.downloadText, run: () => save('logs.txt', 'text/plain;charset=utf-8', logsText(lines)) },
    { label: words.wrap, checked: wrap, run: () => setWrap(!wrap), line: true },
    { label: words.refresh, run: logs.again },
  ]

  return (
    // Hears the keys of everything in it: the panel's own are letters, and here letters are typed.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={drawer}
      class={wrap ? 'logs wrapped' : 'logs'}
      aria-label={words.title}
      onKeyDown={event => {
        if (event.key === 'Escape') onClose()
        event.stopPropagation()
      }}
    >
      <div class="logs-head">
        <input
          class="filter"
          type="search"
          value={search}
          aria-label={words.search}
          placeholder={words.search}
          onInput={event => setSearch(event.currentTarget.value)}
        />
        <button class="chip press" type="button" aria-pressed={following} onClick={() => logs.follow(!following)}>
          {following ? <PauseIcon /> : <PlayIcon />} {following ? words.pause : words.tail}
        </button>
        <MenuButton name={words.more} items={items} back={panelWords.range.back} />
        <button class="icon-button" type="button" aria-label={words.close} title={words.close} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      {answer && <WhyLine why={answer.why} without={without} onWithout={setWithout} />}
      <p class="unseen" role="status">
        {following ? words.following : logs.busy === 'first' ? words.loading : words.count(lines.length)}
      </p>
      {logs.failure && lines.length > 0 && <p class="note late">{words.notYet(logs.failure.message)}</p>}
      {trouble && <p class="note late">{trouble}</p>}
      {logs.failure && lines.length === 0 ? (
        <ErrorCard failure={logs.failure} busy={logs.busy !== null} onNext={take} />
      ) : (
        <Lines logs={logs} zone={live.zone} search={search.trim()} onPoint={live.page.tellCursor} onCopy={copyLine} />
      )}
    </section>
  )
}

type LinesProps = {
  logs: Logs
  zone: string
  search: string
  onPoint: (at: number | null) => void
  onCopy: (line: LogLine) => void
}

function Lines({ logs, zone, search, onPoint, onCopy }: LinesProps) {
  const { lines, answer, busy } = logs
  const list = useRef<HTMLUListElement>(null)
  const latestCopy = useRef(onCopy)
  latestCopy.current = onCopy
  const span = BigInt(lines[0]?.at ?? 0) - BigInt(lines.at(-1)?.at ?? 0)
  const withDay = span > 72_000_000_000_000n // 20 hours
  // Made once per answer: thousands of rows are not made anew with every letter of a search.
  const rows = useMemo(
    () =>
      lines.map(line => (
        <LogRow key={keyOf(line)} {...{ line, zone, withDay, onPoint }} onCopy={one => latestCopy.current(one)} />
      )),
    [lines, zone, onPoint],
  )
  if (answer?.why.connection.kind === 'link' && answer.openUrl && isSafeHref(answer.openUrl)) {
    return (
      <p class="logs-quiet">
        <a class="link" href={answer.openUrl} target="_blank" rel="noreferrer">
          {words.openIn(answer.why.connection.name)}
        </a>
      </p>
    )
  }
  if (lines.length === 0) {
    if (busy === 'first' || !answer) return <p class="logs-quiet">{words.loading}</p>
    return <p class="logs-quiet">{search ? words.noneFound(search) : words.none}</p>
  }
  return (
    <div
      class="logs-scroll"
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) =>
        scrollHeight - scrollTop - clientHeight < 600 && logs.more()
      }
    >
      {/* Moves the focus among the buttons in it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul
        ref={list}
        class="log-lines"
        aria-label={words.list}
        onKeyDown={event => {
          const texts = [...(list.current?.querySelectorAll<HTMLElement>('.log-text') ?? [])]
          const next = rove(event.key, texts.indexOf(document.activeElement as HTMLElement), texts.length, false)
          if (next === null) return
          event.preventDefault()
          texts[next]?.focus()
        }}
      >
        {rows}
      </ul>
      {answer?.next ? (
        <button class="link" type="button" disabled={busy !== null} onClick={logs.more}>
          {busy === 'more' ? words.loadingMore : words.older}
        </button>
      ) : (
        <p class="hint">{words.end}</p>
      )}
    </div>
  )
}

/** What is being typed, once it has stood for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 300)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
