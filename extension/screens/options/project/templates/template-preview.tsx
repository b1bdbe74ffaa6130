import { useEffect, useRef, useState } from 'preact/hooks'
import { Markdown } from '#extension/ui/markdown.tsx'
import { StatusLine } from '#extension/ui/status-line.tsx'
import { parseMarkdown } from '#shared/format/markdown.ts'
import { toFailure } from '#shared/kit/failure.ts'
import { TemplateRendered } from '#shared/relay-api/templates.ts'
import type { ProjectApi } from '../project-api.ts'
import { words } from './words.ts'

/** Typing is tried once it has stood for so many milliseconds. */
const settle = 300

type Tried = { made?: TemplateRendered; trouble?: string }

/** What a text would make of the newest alert, as it is typed. */
export function TemplatePreview({ api, name, body }: { api: ProjectApi; name: string; body: string }) {
  const { made, trouble } = useTried(api, name, body)
  return (
    <section class="preview" aria-label={words.preview}>
      <h3>{words.preview}</h3>
      {trouble !== undefined && <StatusLine tone="bad">{trouble}</StatusLine>}
      {made && (
        <>
          {made.body.trim() === '' ? <p class="hint">{words.empty}</p> : <Markdown blocks={parseMarkdown(made.body)} />}
          {made.actions.length > 0 && (
            <p class="hint">
              {words.actions} <code>{made.actions.join(' ')}</code>
            </p>
          )}
          <p class="hint">{made.alert === null ? words.onNone : words.onAlert(made.alert)}</p>
        </>
      )}
    </section>
  )
}

/** The last good one stays beside the trouble of a later one; an older answer never replaces a newer one. */
function useTried(api: ProjectApi, name: string, body: string): Tried {
  const [tried, setTried] = useState<Tried>({})
  const first = useRef(true)
  useEffect(() => {
    let isOver = false
    const path = `/templates/${encodeURIComponent(name || 'new')}/preview`
    const start = async () => {
      try {
        const made = await api.send('POST', path, { body }, TemplateRendered)
        if (!isOver) setTried({ made })
      } catch (thrown) {
        if (!isOver) setTried(({ made }) => ({ made, trouble: toFailure(thrown).message }))
      }
    }
    const timer = setTimeout(() => void start(), first.current ? 0 : settle)
    first.current = false
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [api.slug, name, body])
  return tried
}
