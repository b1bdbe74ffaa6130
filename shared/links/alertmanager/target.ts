import type { TargetBase } from '../target-base.ts'

/** A list of alerts in an Alertmanager's UI. */
export type AlertmanagerTarget = TargetBase & {
  source: 'alertmanager'
  /** Matchers as the link writes them: `alertname="HighErrorRate"`. */
  filter: string[]
  receiver?: string
  active: boolean
  silenced: boolean
  inhibited: boolean
  /** Alerts that a time interval mutes; absent where the link does not say. */
  muted?: boolean
}
