import type { KnownProject } from '#extension/messages/incidents.ts'

/** One project among those of all relays, as one value of a list to choose from. No address has a space in it. */
export function projectKey({ relay, slug }: Pick<KnownProject, 'relay' | 'slug'>): string {
  return `${relay} ${slug}`
}

/** What a key stands for; nothing for the empty one. */
export function readProjectKey(key: string): { relay?: string; project?: string } {
  const [relay, project] = key.split(' ')
  return relay && project ? { relay, project } : {}
}

/** How a project is called: with its relay where there are several. */
export function projectLabel({ relay, name }: KnownProject, several: boolean): string {
  return several ? `${name} · ${new URL(relay).host}` : name
}
