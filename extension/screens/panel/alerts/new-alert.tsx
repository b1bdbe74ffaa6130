import { useEffect, useState } from 'preact/hooks'
import type { AlertsOfPanel } from '#extension/messages/alerts.ts'
import type { DrawnChart } from '#extension/charts/drawing-props.ts'
import { firedSentence } from '#shared/alerting/fired-sentence.ts'
import { prometheusRule } from '#shared/alerting/prometheus-rule.ts'
import { comparisonText, measured } from '#shared/alerting/words.ts'
import { outcomeOf } from '#shared/kit/failure.ts'
import { firingMarks } from '#shared/alerting/explain-alert.ts'
import type { ToolProps } from '../tools/tool.ts'
import { AlertForm } from './alert-form.tsx'
import { firstDraft, readDraft, readThreshold, type Draft, type DraftField } from './draft.ts'
import { ThresholdHandle } from './threshold-handle.tsx'
import { usePreview } from './use-preview.ts'
import { words } from './words.ts'

type NewAlertProps = Pick<ToolProps, 'live' | 'deps' | 'say'> & {
  alerts: AlertsOfPanel
  onProject: (slug: string) => void
  onSaved: () => void
}

/** A rule in the making: its form below the chart, its threshold on it, and when it would have fired. */
export function NewAlert({ live, deps, say, alerts, onProject, onSaved }: NewAlertProps) {
  const { panel, claim, setOverlay } = live
  const [draft, setDraft] = useState<Draft>(() =>
    firstDraft(panel ?? noPanel, claim?.comparison, panel?.title || (claim?.title ?? '')),
  )
  const [chart, setChart] = useState<DrawnChart>()
  const [trouble, setTrouble] = useState<DraftField | null>(null)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const { operator, forSeconds } = draft
  const threshold = readThreshold(draft.threshold)
  const terms = threshold === null ? null : { operator, threshold, forSeconds }
  const { previewed, busy: looking } = usePreview(deps, live, alerts.project, terms)
  const spans = previewed?.spans
  const end = panel?.window.to ?? 0

  useEffect(() => {
    const thresholds =
      threshold === null
        ? []
        : [{ value: threshold, color: 'critical' as const, label: comparisonText({ operator, threshold }) }]
    setOverlay({
      thresholds,
      marks: spans ? firingMarks(spans, end) : [],
      onDrawn: ({ over, series, posToVal }) => setChart({ over, series, posToVal }),
    })
  }, [operator, threshold, spans, end])
  useEffect(() => () => setOverlay(null), [])

  const change = (part: Partial<Draft>) => {
    setDraft(before => ({ ...before, ...part }))
    setTrouble(null)
    setSaid('')
  }

  async function save(): Promise<void> {
    const read = readDraft(draft)
    if (!read.ok) return setTrouble(read.field)
    if (busy || !deps.ticket) return
    setBusy(true)
    const asked = { ticket: deps.ticket, project: alerts.project, rule: read.terms }
    const { choice } = live
    const outcome = await outcomeOf(() =>
      deps.ask('panel/alert-create', { ...asked, ...(choice === undefined ? {} : { choice }) }),
    )
    setBusy(false)
    if (!outcome.ok) return setSaid(outcome.failure.message)
    say(words.saved)
    onSaved()
  }

  async function copy(query: string): Promise<void> {
    const read = readDraft(draft)
    if (!read.ok) return setTrouble(read.field)
    say((await deps.copy(prometheusRule({ ...read.terms, query }))) ? words.copied : words.notCopied)
  }

  const { query } = alerts
  const preview =
    previewed?.failure?.message ?? (spans && panel ? firedSentence(panel, spans, live.zone, words.fired) : '')
  return (
    <>
      {chart && threshold !== null && (
        <ThresholdHandle
          chart={chart}
          log={panel?.look?.log}
          value={threshold}
          text={measured(threshold, panel?.unit)}
          onMove={value => change({ threshold: String(value) })}
        />
      )}
      <AlertForm
        draft={draft}
        onChange={change}
        projects={alerts.projects}
        project={alerts.project}
        onProject={onProject}
        trouble={trouble}
        busy={busy}
        preview={said || (looking ? words.previewing : preview)}
        onSave={() => void save()}
        onCopy={query === null ? undefined : () => void copy(query)}
      />
    </>
  )
}

const noPanel = {
  title: '',
  kind: 'timeseries' as const,
  window: { from: 0, to: 1, step: 1 },
  times: [],
  series: [],
  thresholds: [],
  marks: [],
  warnings: [],
  source: { kind: '', connection: '', openUrl: '' },
}
