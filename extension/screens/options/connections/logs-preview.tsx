import { useState } from 'preact/hooks'
import type { KnownConnection } from '#extension/messages/contract.ts'
import { Button } from '#extension/ui/button.tsx'
import { Field } from '#extension/ui/field.tsx'
import type { LogLine } from '#shared/model/log-line.ts'
import type { LogsPreviewed } from '#shared/relay-api/logs.ts'
import type { OptionsDeps } from '../options-deps.ts'
import { SaidLine } from '../said-line.tsx'
import { useWork } from '../use-work.ts'
import type { Draft } from './connection-draft.ts'
import { idOf } from './connection-id.ts'
import { readDraft } from './read-draft.ts'
import { words } from './words.ts'

type LogsPreviewProps = { deps: OptionsDeps; connection: KnownConnection; draft: Draft }

/** What would be asked for a chart with the fields as they stand, before anything is saved. */
export function LogsPreview({ deps, connection, draft }: LogsPreviewProps) {
  const text = words.logsPreview
  const [url, setUrl] = useState('')
  const [found, setFound] = useState<LogsPreviewed>()
  const work = useWork()

  async function ask() {
    setFound(undefined)
    const { values } = readDraft(connection.kind, draft, connection.options)
    if (!values) return { tone: 'bad' as const, sentence: text.notYet }
    if (url.trim() === '') return { tone: 'bad' as const, sentence: text.noLink }
    const given = await deps.ask('logs/preview', {
      ...idOf(connection),
      url: url.trim(),
      part: 0,
      options: values.options,
    })
    setFound(given)
    if (given.trouble !== null) return { tone: 'bad' as const, sentence: given.trouble }
    return { tone: 'quiet' as const, sentence: text.count(given.lines.length) }
  }

  return (
    <form
      class="form wide editing"
      noValidate
      aria-label={text.title}
      onSubmit={event => {
        event.preventDefault()
        void work.run(ask)
      }}
    >
      <fieldset class="group">
        <legend>{text.title}</legend>
        <p class="hint">{text.hint}</p>
        <Field label={text.link} type="url" value={url} onInput={setUrl} placeholder={words.linkPlaceholder} />
        <Button type="submit" busy={work.busy}>
          {text.try}
        </Button>
        {found && <Found {...found} />}
        <SaidLine said={work.said} />
      </fieldset>
    </form>
  )
}

function Found({ why, lines }: LogsPreviewed) {
  const text = words.logsPreview
  const unknown = why.dropped.map(({ name }) => name).join(', ')
  return (
    <div class="logs-tried">
      <pre aria-label={text.query}>{why.query}</pre>
      <ul class="hint">
        {why.labels.map(({ name, as, value, from }) => (
          <li key={as}>{text.label(name === as ? name : `${name} → ${as}`, value, text.origins[from])}</li>
        ))}
        {unknown !== '' && <li>{text.unknown(unknown)}</li>}
      </ul>
      {lines.length > 0 && <pre aria-label={text.lines}>{lines.map(textOf).join('\n')}</pre>}
    </div>
  )
}

function textOf({ at, text }: LogLine): string {
  return `${new Date(Number(BigInt(at) / 1_000_000n)).toISOString()}  ${text.slice(0, 300)}`
}
