import type { AskedThere, KnownSite } from '#extension/messages/site-messages.ts'
import { siteLabel } from './site-label.ts'
import { words as text } from './words.ts'

/** What a site and the extension see of each other, and what is asked there in the person's name. */
export function SiteSight({ site }: { site: KnownSite }) {
  return (
    <details class="sight">
      <summary>
        {text.sight}
        <span class="unseen"> {siteLabel(site.pattern)}</span>
      </summary>
      <Points title={text.seesTitle} points={text.sees} />
      <Points title={text.readsTitle} points={text.reads} />
      <Points
        title={text.askedTitle}
        points={site.asked.length > 0 ? site.asked.map(askedText) : [text.askedNothing]}
      />
    </details>
  )
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul class="points">
        {points.map(point => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  )
}

function askedText({ name, by }: AskedThere): string {
  return text.asked[by](name)
}
