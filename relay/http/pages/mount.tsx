/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { Failure } from '#shared/kit/failure.ts'
import type { App, AppEnv, Relay } from '../context.ts'
import { mountAlertRulePages } from './alert-rules/routes.ts'
import { mountAlertPages } from './alerts/routes.ts'
import { mountAssets } from './assets/assets.ts'
import { mountDeclarePage } from './declare/routes.ts'
import { mountDestinationPages } from './destinations/routes.ts'
import { mountIncidentList } from './incident-list/routes.tsx'
import { mountIncidentPages } from './incidents/routes.ts'
import { frameWords } from './frame/words.ts'
import { languageOf } from './language/language.ts'
import { answerTrouble, troublePage } from './page-trouble.tsx'
import { mountSetupPages } from './setup/routes.tsx'
import { mountSignInPage } from './sign-in/routes.tsx'
import { mountSlackLinkPage } from './slack-link/routes.tsx'
import { mountTemplatePages } from './templates/routes.ts'
import { mountUnsubscribePage } from './unsubscribe/routes.tsx'

/** The relay's pages: readable without the extension, without a script and without the network. Comes after the other routes. */
export function mountPages(app: App, _relay: Relay): void {
  const pages = new Hono<AppEnv>()
  pages.onError(answerTrouble)
  mountAssets(pages)
  mountSetupPages(pages)
  mountSignInPage(pages)
  mountUnsubscribePage(pages)
  mountSlackLinkPage(pages)
  mountIncidentList(pages)
  mountDeclarePage(pages) // before what takes `new` for a number
  mountIncidentPages(pages)
  mountAlertPages(pages)
  mountAlertRulePages(pages)
  mountTemplatePages(pages)
  mountDestinationPages(pages)
  pages.get('*', (c, next) => {
    if (!c.req.header('accept')?.includes('text/html')) return next() // tools get their problem
    return troublePage(c, new Failure('not-found', frameWords(languageOf(c)).noPage))
  })
  app.route('/', pages)
}
