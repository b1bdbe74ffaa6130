import type { PanelChoice } from '#shared/model/panel.ts'

export type ChoiceGroup = { name: string; choices: PanelChoice[] }

/** Panels whose title or row holds every word that was typed, in the dashboard's order, by row. */
export function filterChoices(choices: readonly PanelChoice[], typed: string): ChoiceGroup[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const groups: ChoiceGroup[] = []
  for (const choice of choices) {
    const name = choice.group ?? ''
    const text = `${choice.title} ${name}`.toLowerCase()
    if (!wanted.every(word => text.includes(word))) continue
    const last = groups.at(-1)
    if (last?.name === name) last.choices.push(choice)
    else groups.push({ name, choices: [choice] })
  }
  return groups
}

const undrawn =
  /^(?:row|text|news|dashlist|alertlist|annolist|welcome|gettingstarted|logs|traces|flamegraph|nodegraph|geomap|canvas|piechart|xychart|candlestick|state-timeline|status-history|histogram|datagrid|)$/i

/** The first panels of which a chart can be hoped for; what the link led to first of all. */
export function firstChoices(choices: readonly PanelChoice[], first: string | undefined, most: number): PanelChoice[] {
  const fit = choices.filter(({ kind, id }) => !undrawn.test(kind) || id === first)
  const start = Math.max(
    0,
    fit.findIndex(({ id }) => id === first),
  )
  return fit.slice(start).concat(fit.slice(0, start)).slice(0, most)
}
