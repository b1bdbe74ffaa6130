import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { trimTrailingSlash } from 'hono/trailing-slash'
import { Failure } from '#shared/kit/failure.ts'
import type { App, AppEnv, Relay } from './context.ts'
import { accessLog } from './middleware/access-log.ts'
import { apiCors } from './middleware/cors.ts'
import { onError, onInvalid, onNotFound, problemResponse } from './middleware/problems.ts'
import { secureHeaders } from './middleware/secure-headers.ts'
import { mountPages } from './pages/mount.tsx'
import { mountAlertRules } from './routes/alert-rules.ts'
import { mountAlerts } from './routes/alerts.ts'
import { mountCalls } from './routes/calls.ts'
import { mountConnections } from './routes/connections.ts'
import { mountDestinations } from './routes/destinations.ts'
import { mountEventSocket } from './routes/event-socket.ts'
import { mountEvents } from './routes/events.ts'
import { mountExport } from './routes/export.ts'
import { mountFrozen } from './routes/frozen.ts'
import { mountHealth } from './routes/health.ts'
import { mountImageRevocation, mountImages } from './routes/images.ts'
import { mountInbox } from './routes/inbox.ts'
import { mountIncidents } from './routes/incidents.ts'
import { mountInletTrials } from './routes/inlet-trials.ts'
import { mountInlets } from './routes/inlets.ts'
import { mountIntake } from './routes/intake/mount.ts'
import { mountLabels } from './routes/labels.ts'
import { mountMaintenances } from './routes/maintenances.ts'
import { mountMe } from './routes/me.ts'
import { mountMembers } from './routes/members.ts'
import { mountNotes } from './routes/notes.ts'
import { mountNotices } from './routes/notices.ts'
import { mountPairing } from './routes/pairing.ts'
import { mountLogs } from './routes/logs.ts'
import { mountPanels } from './routes/panels.ts'
import { mountProjects } from './routes/projects.ts'
import { mountReference } from './routes/reference.tsx'
import { mountRules } from './routes/rules.ts'
import { mountSignInLinks } from './routes/sign-in-links.ts'
import { mountSignIn } from './routes/sign-in.ts'
import { mountSlackAccounts } from './routes/slack/accounts.ts'
import { mountSlack } from './routes/slack/mount.ts'
import { mountStats } from './routes/stats.ts'
import { mountTemplates } from './routes/templates.ts'
import { mountTokens } from './routes/tokens.ts'
import { mountTrackers } from './routes/trackers.ts'

const mostBytes = 1024 * 1024

const apiRoutes = [
  mountPairing,
  mountMe,
  mountSignInLinks,
  mountTokens,
  mountProjects,
  mountMembers,
  mountSlackAccounts,
  mountLabels,
  mountTemplates,
  mountInlets,
  mountInletTrials,
  mountRules,
  mountMaintenances,
  mountAlerts,
  mountAlertRules,
  mountIncidents,
  mountCalls,
  mountNotes,
  mountNotices,
  mountFrozen,
  mountExport,
  mountDestinations,
  mountInbox,
  mountStats,
  mountConnections,
  mountPanels,
  mountLogs,
  mountImageRevocation,
  mountEvents,
  mountReference,
]

/** Everything the relay answers over HTTP. */
export function createApp(relay: Relay): App {
  const app: App = new OpenAPIHono<AppEnv>()
  app.use(async (c, next) => {
    c.set('relay', relay)
    await next()
  })
  app.use(accessLog, secureHeaders, trimTrailingSlash())
  app.onError(onError)
  app.notFound(onNotFound)
  mountHealth(app)
  mountIntake(app)
  mountSlack(app)
  mountTrackers(app)
  mountEventSocket(app, relay)
  app.route('/api/v1', createApi(relay))
  mountImages(app, relay)
  mountSignIn(app)
  mountPages(app, relay)
  return app
}

/** What lives below `/api/v1`. */
export function createApi(relay: Relay): App {
  const api: App = new OpenAPIHono<AppEnv>({ defaultHook: onInvalid })
  api.use(apiCors(relay))
  api.use(
    bodyLimit({
      maxSize: mostBytes,
      onError: c => problemResponse(c, new Failure('too-large', 'The body is bigger than 1 MiB.')),
    }),
  )
  for (const mount of apiRoutes) mount(api)
  return api
}
