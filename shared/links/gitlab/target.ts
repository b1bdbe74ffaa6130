import type { TargetBase } from '../target-base.ts'

/**
 * A metrics link of a GitLab before 16. `base` is the origin: where an instance's sub-path ends and a project's path
 * begins only its connection knows.
 */
export type GitlabTarget = TargetBase & {
  source: 'gitlab'
  /** The path before what the link is about: sub-path, namespace and project. */
  path: string
  subject:
    | { is: 'environment'; id: string | null }
    | { is: 'cluster'; id: string }
    | { is: 'alert'; id: string }
    | { is: 'grafana'; url: string }
  /** Which charts of which dashboard; compared to the letter. All absent: the two system charts. */
  pick: { dashboard?: string; group?: string; title?: string; yLabel?: string }
  /** An inline dashboard as JSON text, which self-managed alerts carry. */
  embedJson?: string
  variables: Record<string, string>
}
