import type { KnownConnection } from '#extension/messages/contract.ts'
import { Field } from '#extension/ui/field.tsx'
import { TextArea } from '#extension/ui/text-area.tsx'
import { isLogKind } from '#shared/log-sources/log-kinds.ts'
import type { LogKind } from '#shared/model/connection.ts'
import type { DraftScene, LogsDraft } from './connection-draft.ts'
import { words } from './words.ts'

const text = words.logs

/** In each system's own language, so in no other. */
const templateExamples: Record<LogKind, string> = {
  loki: '{namespace="${namespace}",pod=~"${pod:regex}"}',
  elasticsearch: 'kubernetes.namespace:${namespace} AND kubernetes.pod.name:${pod}',
  victorialogs: '{namespace="${namespace}"} pod:in(${pod:csv})',
  kubernetes: 'namespace=${namespace} pod=${pod} container=${container}',
  'gitlab-logs': 'environment_name=production pod_name=${pod}\nenvironment_name=production',
  link: 'kube_namespace:${namespace} pod_name:${pod}',
}

type LogFieldsProps = DraftScene & { known: readonly KnownConnection[] }

/** Whose logs these are, and how a chart's labels become a question for them. */
export function LogFields({ kind, draft, change, troubles, known }: LogFieldsProps) {
  const { logs } = draft
  const set = (part: Partial<LogsDraft>) => change({ logs: { ...logs, ...part } })
  const charts = known.filter(other => !isLogKind(other.kind) && other.kind !== 'tocsin')
  const toggle = ({ id, baseUrl }: KnownConnection, on: boolean) => {
    const others = logs.charts.filter(place => place !== id && place !== baseUrl)
    set({ charts: on ? [...others, baseUrl] : others })
  }
  return (
    <fieldset class="group">
      <legend>{text.title}</legend>
      <p class="hint">{charts.length === 0 ? text.ofAll : text.hint}</p>
      {charts.map(chart => (
        <label key={chart.id} class="check">
          <input
            type="checkbox"
            checked={logs.charts.some(place => [chart.id, chart.baseUrl].includes(place))}
            onChange={event => toggle(chart, event.currentTarget.checked)}
          />
          {chart.name}
        </label>
      ))}
      {kind === 'elasticsearch' && (
        <Field
          label={text.index}
          value={logs.index}
          onInput={index => set({ index })}
          placeholder={text.indexPlaceholder}
          hint={text.indexHint}
        />
      )}
      <TextArea
        label={text.template}
        rows={3}
        value={logs.template}
        onInput={template => set({ template })}
        placeholder={isLogKind(kind) ? templateExamples[kind] : undefined}
        hint={text.templateHint}
      />
      <Field
        label={text.open}
        type="url"
        value={logs.open}
        onInput={open => set({ open })}
        placeholder={text.openPlaceholder}
        hint={text.openHint}
        trouble={troubles['logs.open']}
      />
    </fieldset>
  )
}
