import type { Hono } from 'hono'
import type { AppEnv } from '../../context.ts'
import { visitorNeeds } from '../visitor.ts'
import { mountExports } from './export/routes.ts'
import { mountIncidentForms } from './forms.ts'
import { mountNoteForms } from './notes/note-forms.ts'
import { mountResendForm } from './told/resend-form.ts'
import { incidentAddress, incidentPath } from './incident-address.ts'
import { showIncident } from './show-incident.tsx'

export function mountIncidentPages(app: Hono<AppEnv>): void {
  app.get('/:project/incidents/:iid', visitorNeeds('read'), c => showIncident(c))
  // The link of a frozen chart draws as a panel; who follows it without the extension gets the incident that has it.
  app.get('/:project/incidents/:iid/frozen/:id', visitorNeeds('read'), c =>
    c.redirect(`${incidentPath(incidentAddress(c))}?charts=frozen`, 303),
  )
  mountExports(app)
  mountIncidentForms(app)
  mountNoteForms(app)
  mountResendForm(app)
}
