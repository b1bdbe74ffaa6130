/** What queries need to know of environments, by their number. */
export type Environments = Record<string, Record<string, string>>

/** A line for each: `14 kube_namespace=shop-14 ci_environment_slug=production`. */
export function writeEnvironments(environments: Environments): string {
  return Object.entries(environments)
    .map(([id, values]) => [id, ...Object.entries(values).map(([name, value]) => `${name}=${quoted(value)}`)].join(' '))
    .join('\n')
}

/** The first line that cannot be read comes back as `bad`. Values with spaces stand in double quotes. */
export function readEnvironments(text: string): { environments: Environments } | { bad: string } {
  const environments: Environments = {}
  for (const line of text.split('\n').map(each => each.trim())) {
    if (line === '') continue
    const [, id, rest = ''] = /^(\d+)((?:\s+[\w-]+=(?:"[^"]*"|[^\s"]\S*|))+)$/.exec(line) ?? []
    if (id === undefined) return { bad: line }
    const pairs = [...rest.matchAll(/([\w-]+)=(?:"([^"]*)"|(\S*))/g)]
    environments[id] = Object.fromEntries(pairs.map(([, name = '', inQuotes, bare]) => [name, inQuotes ?? bare ?? '']))
  }
  return { environments }
}

function quoted(value: string): string {
  return /^[^\s"]\S*$/.test(value) ? value : `"${value}"`
}
