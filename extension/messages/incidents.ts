import * as z from 'zod'
import { Alert } from '#shared/model/alert.ts'
import { freezeOccasions } from '#shared/model/frozen-chart.ts'
import { Incident } from '#shared/model/incident.ts'
import { Note } from '#shared/model/note.ts'
import { Severity } from '#shared/model/severity.ts'
import { inboxTabs } from './inbox-tabs.ts'
import { RelayAddress } from './relay-address.ts'

// What the popup and its background tell each other about incidents.

/** An incident's identity: its relay's address, its project's slug, its number there. */
export const Place = z.object({
  relay: RelayAddress,
  project: z.string().max(255),
  iid: z.number().int().positive(),
})
export type Place = z.infer<typeof Place>

/** An incident, and the address of the relay that has it. */
export const KnownIncident = Incident.extend({ relay: z.string() })
export type KnownIncident = z.infer<typeof KnownIncident>

export const KnownProject = z.object({ relay: z.string(), slug: z.string(), name: z.string() })
export type KnownProject = z.infer<typeof KnownProject>

/** As much of an incident as it takes to choose it. */
export const OpenIncident = KnownIncident.pick({
  relay: true,
  project: true,
  iid: true,
  title: true,
  severity: true,
  url: true,
})
export type OpenIncident = z.infer<typeof OpenIncident>

export const IncidentsAsked = z.object({
  tab: z.enum(inboxTabs),
  q: z.string().max(200).optional(),
  /** Absent: of all relays. */
  relay: RelayAddress.optional(),
  project: z.string().max(255).optional(),
  severity: Severity.optional(),
  cursor: z.string().max(20_000).optional(),
})
export type IncidentsAsked = z.infer<typeof IncidentsAsked>

export const IncidentsPage = z.object({
  items: z.array(KnownIncident),
  next: z.string().nullable(),
  openCount: z.number().int(),
  mineCount: z.number().int(),
})
export type IncidentsPage = z.infer<typeof IncidentsPage>

export const IncidentAct = Place.extend({ act: z.enum(['acknowledge', 'close', 'reopen']) })
export type IncidentAct = z.infer<typeof IncidentAct>

/** One panel of a link, and the room that it takes. */
export const ChartLink = z.object({
  href: z.string(),
  part: z.number().int(),
  shape: z.enum(['panel', 'dashboard', 'card']),
})
export type ChartLink = z.infer<typeof ChartLink>

/** A chart of an incident: as its source shows it now, as it was frozen with the incident, or both. One stands in for the other. */
export const IncidentChart = z.object({
  first: z.enum(['live', 'frozen']),
  live: ChartLink.nullable(),
  frozen: ChartLink.extend({ frozenAt: z.string(), occasion: z.enum(freezeOccasions), by: z.string() }).nullable(),
})
export type IncidentChart = z.infer<typeof IncidentChart>

export const IncidentDetail = z.object({
  incident: Incident,
  /** Oldest first, a hundred at most. */
  notes: z.array(Note),
  moreNotes: z.boolean(),
  alerts: z.array(Alert),
  charts: z.array(IncidentChart),
})
export type IncidentDetail = z.infer<typeof IncidentDetail>
