import type { FailureValue } from '#shared/kit/failure.ts'
import { isEmptyPanel } from '#shared/model/empty-panel.ts'
import type { Panel } from '#shared/model/panel.ts'

/** What a frame shows. */
export type PanelView =
  | { state: 'loading' }
  | { state: 'ready'; panel: Panel; late?: FailureValue }
  | { state: 'empty'; panel: Panel }
  | { state: 'error' | 'denied'; failure: FailureValue }

const denials = ['no-permission', 'signed-out', 'expired', 'forbidden']

/**
 * A chart once drawn stays when renewing it fails for a passing reason; a denial takes it away.
 */
export function panelView(panel: Panel | undefined, failure: FailureValue | undefined): PanelView {
  if (failure && denials.includes(failure.code)) return { state: 'denied', failure }
  const drawable = panel && !isEmptyPanel(panel)
  if (failure) return drawable ? { state: 'ready', panel, late: failure } : { state: 'error', failure }
  if (!panel) return { state: 'loading' }
  return drawable ? { state: 'ready', panel } : { state: 'empty', panel }
}

/**
 * Whether a window ends at the present, so that renewing it brings something new.
 * @param now UNIX milliseconds
 */
export function endsNow(window: Panel['window'], now: number): boolean {
  const behind = now / 1000 - window.to
  return behind <= window.step * 2 + 60
}
