import { useEffect, useState } from 'preact/hooks'
import { StatusLine } from '#extension/ui/status-line.tsx'
import { AllowSite } from './allow-site.tsx'
import { OwnSession } from './own-session.tsx'
import { Step } from './step.tsx'
import { TryLink } from './try-link.tsx'
import { useProgress, type Progress } from './use-progress.ts'
import type { WelcomeDeps } from './welcome-deps.ts'
import { words } from './words.ts'

/** What is to do before charts stand in pages, what of it is done, and each to be done here. */
export function FirstSteps({ deps }: { deps: WelcomeDeps }) {
  const progress = useProgress(deps)
  const [given, give] = useState('')
  const [drawn, setDrawn] = useState(false)
  useEffect(() => void deps.drawn.read().then(link => setDrawn(link !== '')), [])
  const { sites, places, refresh } = progress
  return (
    <>
      <p class="lead">{places + sites.length > 0 ? words.some : words.nothing}</p>
      {progress.failure && <StatusLine tone="bad">{progress.failure.message}</StatusLine>}
      <ol>
        <Step number={1} title={words.pair.title} hint={words.pair.hint} done={asked(progress)}>
          <OwnSession deps={deps} progress={progress} onConnected={give} />
        </Step>
        <Step
          number={2}
          title={words.site.title}
          hint={words.site.hint}
          done={sites.length > 0 ? words.site.done(sites.join(', ')) : null}
        >
          <AllowSite deps={deps} onAllowed={refresh} />
        </Step>
        <Step number={3} title={words.try.title} hint={words.try.hint} done={drawn ? words.try.done : null}>
          <TryLink
            deps={deps}
            given={given}
            changes={places}
            onConnected={refresh}
            onDrawn={link => {
              setDrawn(true)
              void deps.drawn.write(link)
            }}
          />
        </Step>
      </ol>
    </>
  )
}

/** Who asks the sources, in a sentence. */
function asked({ relay, own }: Progress): string | null {
  if (relay !== null) return words.pair.done(relay)
  return own.length > 0 ? words.own.done(own.map(({ name }) => name).join(', ')) : null
}
