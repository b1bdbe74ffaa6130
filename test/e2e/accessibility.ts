import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame, Page } from 'playwright'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong by WCAG 2.2 A and AA, one line per finding; empty when nothing is. */
export async function accessibilityTrouble(place: Page | Frame): Promise<string[]> {
  await place.evaluate(axe)
  return place.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: AxeRunner }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const { violations } = await runner.run(document, { runOnly: tags, iframes: false })
    return violations.flatMap(found =>
      found.nodes.map(node => `${found.id}: ${node.target.join(' ')}: ${node.failureSummary ?? found.help}`),
    )
  })
}

type AxeRunner = {
  run: (
    root: Document,
    options: { runOnly: string[]; iframes: boolean },
  ) => Promise<{ violations: { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] }[] }>
}
