import * as z from 'zod'
import { Incident, IncidentState } from '../model/incident.ts'
import { Note } from '../model/note.ts'
import { Severity } from '../model/severity.ts'
import { PageQuery } from './page.ts'

/** As an assignee in a query: incidents that nobody has. */
export const unassigned = 'none'

export const IncidentSort = z.enum(['newest', 'oldest', 'severity'])
export type IncidentSort = z.infer<typeof IncidentSort>

export const IncidentQuery = PageQuery.extend({
  state: z.enum(['opened', 'closed', 'all']).default('opened'),
  severity: Severity.optional(),
  label: z.string().max(255).optional(),
  assignee: z.string().max(255).optional().meta({ description: 'A name, or `none` for those that nobody has.' }),
  q: z.string().max(200).optional().meta({ description: 'In the title or the body, or a number.' }),
  createdAfter: z.iso.datetime().optional(),
  createdBefore: z.iso.datetime().optional(),
  sort: IncidentSort.default('newest'),
})
export type IncidentQuery = z.infer<typeof IncidentQuery>

/** GET /incidents. */
export const InboxQuery = IncidentQuery.extend({
  project: z.string().max(255).optional().meta({ description: 'The slug of one project.' }),
  mine: z.enum(['true', 'false']).optional().meta({
    description: 'Only those that the owner of the token is assigned to, in each project by their name there.',
  }),
})
export type InboxQuery = z.infer<typeof InboxQuery>

/** GET /incidents: the inbox across projects. Counts are the server's, not the page's. */
export const Inbox = z
  .object({
    items: z.array(Incident),
    next: z.string().nullable(),
    openCount: z.number().int(),
    /** Open ones that the owner of the token is assigned to. */
    mineCount: z.number().int(),
  })
  .meta({ id: 'Inbox' })
export type Inbox = z.infer<typeof Inbox>

const labelNames = z.array(z.string().trim().min(1).max(255)).max(100)
const assigneeNames = z.array(z.string().trim().min(1).max(255)).max(100)
const title = z.string().trim().min(1).max(255)

/** POST …/incidents. Labels come on top of those that every incident of the project has. */
export const IncidentCreate = z
  .object({
    title,
    body: z.string().max(100_000).default(''),
    severity: Severity.default('unknown'),
    template: z.string().nullable().default(null),
    labels: labelNames.default([]),
    assignees: assigneeNames.default([]),
  })
  .meta({ id: 'IncidentCreate' })

export const IncidentChange = z
  .object({
    state: IncidentState,
    title,
    body: z.string().max(100_000),
    severity: Severity,
    labels: labelNames,
    assignees: assigneeNames,
  })
  .partial()
  .meta({ id: 'IncidentChange' })

/** What came of a quick action. `why` says more about one that was refused. */
export const Said = z
  .object({ action: z.string(), ok: z.boolean(), message: z.string(), why: z.string().optional() })
  .meta({ id: 'Said' })

/** The answer to a declaration: the incident, and what came of the quick actions in its body. */
export const IncidentDeclared = Incident.extend({ said: z.array(Said) }).meta({ id: 'IncidentDeclared' })

/** A page of incidents, and how many there are in each state that fit the other filters. */
export const IncidentPage = z
  .object({
    items: z.array(Incident),
    next: z.string().nullable(),
    counts: z.object({ opened: z.number().int(), closed: z.number().int(), all: z.number().int() }),
  })
  .meta({ id: 'IncidentPage' })

const noteBody = z.string().min(1).max(100_000)
/** What a person writes: a comment, or an event on the timeline with a time of its own. */
const writtenKind = z.enum(['comment', 'timeline'])
const moment = z.iso.datetime({ offset: true })

export const NoteCreate = z
  .object({ body: noteBody, kind: writtenKind.default('comment'), at: moment.optional() })
  .meta({ id: 'NoteCreate' })

/** The answer to a note: null when there were only quick actions in it. */
export const NoteWritten = z.object({ note: Note.nullable(), said: z.array(Said) }).meta({ id: 'NoteWritten' })

export const NoteChange = z
  .object({ body: noteBody, kind: writtenKind, at: moment })
  .partial()
  .meta({ id: 'NoteChange' })
