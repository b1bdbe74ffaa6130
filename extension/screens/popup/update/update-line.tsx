import { useState } from 'preact/hooks'
import type { MissingAccess } from '#extension/messages/update-messages.ts'
import { Button } from '#extension/ui/button.tsx'
import { StatusLine } from '#extension/ui/status-line.tsx'
import { useResource } from '#extension/ui/use-resource.ts'
import type { Access, PopupDeps } from '../popup-deps.ts'
import { words } from '../words.ts'

const text = words.update
/** More make no line; the browser's own question names them all. */
const most = 3

/** After an update: what it may not do any more, what that is for, and whether it may again. */
export function UpdateLine({ deps }: { deps: PopupDeps }) {
  const found = useResource(() => deps.ask('update/missing', {}))
  const [answer, setAnswer] = useState<'allowed' | 'refused' | 'later' | null>(null)
  const missing = found.value?.missing ?? []
  if (answer === 'later' || missing.length === 0) return null
  if (answer === 'allowed') return <StatusLine tone="ok">{text.allowed}</StatusLine>

  async function hear(asked: Promise<boolean>): Promise<void> {
    setAnswer((await asked.catch(() => false)) ? 'allowed' : 'refused')
  }

  function later(): void {
    setAnswer('later')
    void deps.ask('update/not-now', {}).catch(() => {}) // then it asks again, which harms nobody
  }

  const named = missing.slice(0, most).map(what => text.of(what))
  const more = missing.length - named.length
  return (
    <section class="told update" aria-label={text.title}>
      <div class="grow">
        <p>{text.title}</p>
        <ul>
          {named.map(one => (
            <li key={one}>{one}</li>
          ))}
          {more > 0 && <li>{text.more(more)}</li>}
        </ul>
        {answer === 'refused' && <StatusLine tone="bad">{text.refused}</StatusLine>}
      </div>
      <div class="told-acts">
        <Button look="main" onClick={() => void hear(deps.allow(accessTo(missing)))}>
          {words.siteAllow}
        </Button>
        <Button onClick={later}>{text.notNow}</Button>
      </div>
    </section>
  )
}

function accessTo(missing: readonly MissingAccess[]): Access {
  return {
    origins: missing.flatMap(what => (what.of === 'notifications' ? [] : [what.pattern])),
    permissions: missing.some(({ of }) => of === 'notifications') ? ['notifications'] : [],
  }
}
