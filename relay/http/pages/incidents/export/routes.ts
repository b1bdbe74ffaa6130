import type { Context, Hono } from 'hono'
import type { AppEnv } from '../../../context.ts'
import { ownBases } from '../../own-origin.ts'
import { visitorNeeds } from '../../visitor.ts'
import { incidentAddress } from '../incident-address.ts'
import { exportMarkdown } from './export-markdown.ts'
import { exportHtml } from './export-view.tsx'
import { exportName } from './export-words.ts'
import { gatherIncident } from './gather-incident.ts'

export const exportFormats = ['html', 'markdown'] as const
export type ExportFormat = (typeof exportFormats)[number]

const files = {
  html: { extension: 'html', type: 'text/html', write: exportHtml },
  markdown: { extension: 'md', type: 'text/markdown', write: exportMarkdown },
} as const

/** An incident as a file to keep: it is saved, never shown as a page of the relay. */
export async function sendExport(c: Context<AppEnv>, address: { p: string; iid: number }, format: ExportFormat) {
  const { relay, caller } = c.var
  const exported = await gatherIncident(relay, caller, address, ownBases(c))
  const { extension, type, write } = files[format]
  c.header('Content-Type', `${type}; charset=utf-8`)
  c.header('Content-Disposition', `attachment; filename="${exportName(exported.incident, extension)}"`)
  return c.body(await write(exported))
}

export function mountExports(app: Hono<AppEnv>): void {
  app.get('/:project/incidents/:iid/export.html', visitorNeeds('read'), c => sendExport(c, incidentAddress(c), 'html'))
  app.get('/:project/incidents/:iid/export.md', visitorNeeds('read'), c =>
    sendExport(c, incidentAddress(c), 'markdown'),
  )
}
