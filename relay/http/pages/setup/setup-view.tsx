/** @jsxImportSource hono/jsx */
import { Page } from '../frame/page.tsx'
import { AlertmanagerStep, type AlertmanagerStepProps } from './alertmanager-step.tsx'
import { ChartStep, type ChartStepProps } from './chart-step.tsx'
import { ExtensionStep, type ExtensionStepProps } from './extension-step.tsx'
import { StatusAside, type StatusProps } from './status-aside.tsx'
import { setupWords } from './words.ts'

export type SetupProps = {
  /** Undefined for those who may not set anything up. */
  alertmanager?: AlertmanagerStepProps
  extension?: ExtensionStepProps
  chart: ChartStepProps
  status: StatusProps
}

export function SetupView({ alertmanager, extension, chart, status }: SetupProps) {
  const words = setupWords()
  const first = status.openCount === 0 && !alertmanager?.lastUsedAt
  return (
    <Page
      title={words.title}
      crumb={<a href={`/${status.project}/incidents`}>{words.incidents}</a>}
      actions={
        status.signedIn && (
          <form method="post" action="/sign-out">
            <button class="btn">{words.signOut}</button>
          </form>
        )
      }
    >
      <main id="main" class="two">
        <div class="body">
          <h1>{first ? words.first : words.relay}</h1>
          {alertmanager && <AlertmanagerStep {...alertmanager} />}
          {extension && <ExtensionStep {...extension} />}
          <ChartStep {...chart} number={alertmanager ? 3 : undefined} />
        </div>
        <StatusAside {...status} />
      </main>
    </Page>
  )
}
