import { parse, YAMLParseError } from 'yaml'
import { Failure } from '../../kit/failure.ts'
import { Dashboard } from './dashboard.ts'

/** A stored dashboard. @throws Failure `bad-input` that names the file and the line */
export function readYaml({ path, yaml }: { path: string; yaml: string }): Dashboard {
  const parsed = Dashboard.safeParse(parseText(path, yaml))
  if (parsed.success && parsed.data.panel_groups.length > 0) return parsed.data
  throw new Failure('bad-input', `“${path}” is no dashboard: it has no panel_groups.`, settings)
}

const settings = { next: { do: 'options', section: 'connections' } } as const

function parseText(path: string, yaml: string): unknown {
  try {
    // No tricks: aliases can grow a small file without end.
    return parse(yaml, { maxAliasCount: 50, logLevel: 'error', prettyErrors: true })
  } catch (thrown) {
    const said =
      thrown instanceof YAMLParseError ? thrown.message.split('\n')[0]?.replace(/:$/, '') : 'it cannot be read'
    throw new Failure('bad-input', `“${path}” is no YAML: ${said}.`, settings, thrown)
  }
}
