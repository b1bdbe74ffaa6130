import type { Member } from '#shared/model/member.ts'
import type { Action } from '#shared/model/permissions.ts'
import type { Severity } from '#shared/model/severity.ts'

/** The incident as quick actions see it. It is read again for each, so that one sees what the one before did. */
export type DeskIncident = {
  iid: number
  state: 'opened' | 'closed'
  title: string
  severity: Severity
  labels: readonly string[]
  assignees: readonly string[]
  callUrl: string | null
}

/** What a quick action may do to its incident. All of it is part of one transaction, and each change is on the timeline. */
export type Desk = {
  /** Whose action it is. */
  by: string
  /** UNIX milliseconds. */
  now: number
  incident: () => Promise<DeskIncident>
  members: () => Promise<readonly Member[]>
  close: () => Promise<boolean>
  reopen: () => Promise<boolean>
  acknowledge: () => Promise<boolean>
  change: (change: { title?: string; severity?: Severity; labels?: string[]; assignees?: string[] }) => Promise<void>
  /** @param name of whose service it is; Zoom unless said */
  setCall: (url: string | null, name?: string) => Promise<void>
  /** @param text Markdown */
  addLink: (text: string) => Promise<void>
  /** @param at UNIX milliseconds */
  addTimelineEvent: (text: string, at: number) => Promise<void>
}

/** What came of it. `why` is there when it was refused. */
export type Verdict = { ok: boolean; message: string; why?: string }

export type QuickAction = {
  /** As people write it: `/close`. */
  name: `/${string}`
  params: string
  description: string
  /** What its author must be allowed to do. */
  needs: Action
  run: (desk: Desk, given: string) => Promise<Verdict>
}

export function done(message: string): Verdict {
  return { ok: true, message }
}

export function refused(message: string, why?: string): Verdict {
  return { ok: false, message, ...(why === undefined ? {} : { why }) }
}
