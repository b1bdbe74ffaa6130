import type { DestinationKind } from '#shared/model/destination.ts'
import { githubHook } from './github.ts'
import { gitlabHook } from './gitlab.ts'
import type { TrackerHook } from './hook.ts'

/** Every kind of destination that calls back. The only list of them. */
export const trackerHooks: Partial<Record<DestinationKind, TrackerHook>> = { gitlab: gitlabHook, github: githubHook }
