import type { ChartTheme } from '#extension/charts/read-theme.ts'
import { BellMark } from '#extension/ui/own-page-icons.tsx'
import { DemoChart } from './demo-chart.tsx'
import { words } from './words.ts'

type WelcomeScreenProps = { optionsUrl: string; theme: ChartTheme; zone: string }

/** The first page after the installation: what this is, drawn live, and three steps. */
export function WelcomeScreen({ optionsUrl, theme, zone }: WelcomeScreenProps) {
  return (
    <main>
      <BellMark />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <DemoChart theme={theme} zone={zone} />
      <p class="lead">{words.nothing}</p>
      <ol>
        {words.steps.map((step, index) => (
          <li key={step.section} class="card">
            <span class="number" aria-hidden="true">
              {index + 1}
            </span>
            <div class="card-text">
              <h2>{step.title}</h2>
              <p class="hint">{step.more}</p>
            </div>
            <a class={index === 0 ? 'button main' : 'button plain'} href={`${optionsUrl}#${step.section}`}>
              {step.action}
            </a>
          </li>
        ))}
      </ol>
      <p class="hint after">{words.after}</p>
    </main>
  )
}
