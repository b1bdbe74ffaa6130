import type { Hono } from 'hono'
import type { AppEnv } from '../../context.ts'
import { visitorNeeds } from '../visitor.ts'
import { mountExports } from './export/routes.ts'
import { mountIncidentForms } from './forms.ts'
import { mountNoteForms } from './notes/note-forms.ts'
import { mountResendForm } from './told/resend-form.ts'
import { showIncident } from './show-incident.tsx'

export function mountIncidentPages(app: Hono<AppEnv>): void {
  app.get('/:project/incidents/:iid', visitorNeeds('read'), c => showIncident(c))
  mountExports(app)
  mountIncidentForms(app)
  mountNoteForms(app)
  mountResendForm(app)
}
