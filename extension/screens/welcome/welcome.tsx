import { BellMark } from '#extension/ui/icons.tsx'
import { words } from './words.ts'

/** The first page after the installation: what this is, and three steps. */
export function WelcomeScreen({ optionsUrl }: { optionsUrl: string }) {
  return (
    <main>
      <BellMark />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
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
    </main>
  )
}
