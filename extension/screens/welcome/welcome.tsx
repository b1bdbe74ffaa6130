import { BellMark } from '#extension/ui/own-page-icons.tsx'
import { DemoChart } from './demo-chart.tsx'
import { FirstSteps } from './first-steps.tsx'
import type { WelcomeDeps } from './welcome-deps.ts'
import { words } from './words.ts'

/** The first page after the installation: what this is, drawn live, and three steps. */
export function WelcomeScreen({ deps }: { deps: WelcomeDeps }) {
  return (
    <main>
      <BellMark />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <DemoChart theme={deps.theme} zone={deps.zone} />
      <FirstSteps deps={deps} />
      <p class="hint after">{words.after}</p>
    </main>
  )
}
