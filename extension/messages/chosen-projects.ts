import { normaliseBase } from '#shared/kit/urls.ts'

/** A project of a relay, which its address tells apart from another's of the same slug. */
export type ProjectOfRelay = { relay: string; slug: string }

/** How a project is chosen: `shop@https://tocsin.example.net`; `shop` alone means that of every relay. */
export function writeChosen({ relay, slug }: ProjectOfRelay): string {
  return `${slug}@${relay}`
}

/** A choice in its parts; without a relay: of every one. */
export function readChosen(choice: string): { slug: string; relay: string | null } {
  const [, slug = '', relay] = /^([^@]*)(?:@(.*))?$/s.exec(choice) ?? []
  return { slug, relay: relay === undefined ? null : (normaliseBase(relay) ?? relay) }
}

/** Whether a project is among those that were chosen, by its slug alone or with its relay. */
export function isChosen(choices: readonly string[], project: ProjectOfRelay): boolean {
  return choices.some(choice => {
    const { slug, relay } = readChosen(choice)
    return slug === project.slug && (relay === null || relay === project.relay)
  })
}

/**
 * The choices after one project was chosen or not any more. A slug alone that stood for it and others is replaced by those
 * others; with a single relay it stays the short way to say it.
 * @param known every project there is to choose
 */
export function choose(
  choices: readonly string[],
  project: ProjectOfRelay,
  on: boolean,
  known: readonly ProjectOfRelay[],
): string[] {
  if (on && isChosen(choices, project)) return [...choices]
  const several = known.some(({ relay }) => relay !== project.relay)
  if (on) return [...choices, several ? writeChosen(project) : project.slug]
  const others = known.filter(({ slug, relay }) => slug === project.slug && relay !== project.relay)
  return choices.flatMap(choice => {
    const { slug, relay } = readChosen(choice)
    if (slug !== project.slug) return [choice]
    if (relay === null) return others.map(writeChosen)
    return relay === project.relay ? [] : [choice]
  })
}

/** Choices that none of the known projects answers to, because it or its relay has gone. */
export function chosenAndGone(choices: readonly string[], known: readonly ProjectOfRelay[]): string[] {
  return choices.filter(choice => !known.some(project => isChosen([choice], project)))
}
