import * as z from 'zod'
import { looseArray } from '../../kit/loose.ts'
import type { Connection } from '../../model/connection.ts'

/** What an admin stores on the connection to a GitLab that has no charts of its own any more. */
const GitlabOptions = z.object({
  /** The id or the address of the Prometheus connection that answers. Set, GitLab itself is no longer asked for charts. */
  prometheus: z.string().min(1).optional().catch(undefined),
  /** Dashboards as they lie in repositories; `path` is what links call them: `.gitlab/dashboards/shop.yml`. */
  dashboards: looseArray(z.object({ path: z.string(), yaml: z.string() })),
  /** What queries need to know of an environment, by its number: `{"14": {"kube_namespace": "shop-14"}}`. */
  environments: z.record(z.string(), z.record(z.string(), z.string()).catch({})).catch({}),
})
export type GitlabOptions = z.infer<typeof GitlabOptions>

export function readOptions({ options }: Pick<Connection, 'options'>): GitlabOptions {
  return GitlabOptions.parse(options)
}
