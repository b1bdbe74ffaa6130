/** @jsxImportSource hono/jsx */
import { Page } from '../frame/page.tsx'
import { AlertmanagerStep, type AlertmanagerStepProps } from './alertmanager-step.tsx'
import { ChartStep, type ChartStepProps } from './chart-step.tsx'
import { ExtensionStep, type ExtensionStepProps } from './extension-step.tsx'
import { StatusAside, type StatusProps } from './status-aside.tsx'

export type SetupProps = {
  /** Undefined for those who may not set anything up. */
  alertmanager?: AlertmanagerStepProps
  extension?: ExtensionStepProps
  chart: ChartStepProps
  status: StatusProps
}

export function SetupView({ alertmanager, extension, chart, status }: SetupProps) {
  const first = status.openCount === 0 && !alertmanager?.lastUsedAt
  return (
    <Page
      title="Start"
      crumb={<a href={`/${status.project}/incidents`}>Incidents</a>}
      actions={
        status.signedIn && (
          <form method="post" action="/sign-out">
            <button class="btn">Sign out</button>
          </form>
        )
      }
    >
      <main id="main" class="two">
        <div class="body">
          <h1>{first ? 'From an alert to a live chart, in three steps' : 'This relay'}</h1>
          {alertmanager && <AlertmanagerStep {...alertmanager} />}
          {extension && <ExtensionStep {...extension} />}
          <ChartStep {...chart} number={alertmanager ? 3 : undefined} />
        </div>
        <StatusAside {...status} />
      </main>
    </Page>
  )
}
