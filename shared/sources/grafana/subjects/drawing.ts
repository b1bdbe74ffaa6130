import type { GrafanaTarget } from '../../../links/grafana/target.ts'
import type { Mark, PanelChoice, PanelWindow } from '../../../model/panel.ts'
import { resolveRange, type RangeText } from '../../../time/range.ts'
import { alignToStep, chooseStep } from '../../../time/step.ts'
import type { PanelRequest } from '../../source.ts'
import type { Grafana } from '../ask.ts'
import { zoneOf } from '../dashboard/loose-values.ts'
import type { Frame, PanelModel } from '../model.ts'
import { durationMs } from '../queries/interval.ts'

/** A panel with its data, ready to be drawn. */
export type Drawing = {
  model: PanelModel
  title: string
  frames: Frame[]
  window: PanelWindow
  zone?: string
  marks: Mark[]
  warnings: string[]
  interpolate: (text: string, labels?: Record<string, string>) => string
  /** Of a whole dashboard: its panels, and which of them this is. */
  choices?: PanelChoice[]
  choice?: string
}

/** What somebody wants to see, and of whom it is asked. */
export type Wish = { grafana: Grafana; target: GrafanaTarget; request: PanelRequest }

/** UNIX milliseconds. */
export type Span = { from: number; to: number }

/** The viewer's range over the link's over the one that a dashboard is kept with. @throws Failure `bad-input` */
export function spanOf({ grafana, target, request }: Wish, usual: RangeText): Span {
  return spanOfText(rangeOf({ target, request }, usual), grafana.context.now())
}

function rangeOf({ target, request }: Pick<Wish, 'target' | 'request'>, usual: RangeText): RangeText {
  if (request.from) return { from: request.from, to: request.to ?? 'now' }
  return target.range ?? usual
}

function spanOfText(range: RangeText, now: number): Span {
  const { from, to } = resolveRange(range, now)
  return { from: Math.round(from * 1000), to: Math.round(to * 1000) }
}

/**
 * The range of one panel: it may have a length of its own, where the page's follows the clock, and may look back.
 * @param timeFrom `1h` @param timeShift `1d`
 */
export function panelSpan(wish: Wish, usual: RangeText, timeFrom?: string, timeShift?: string): Span {
  const range = rangeOf(wish, usual)
  const follows = 'last' in range ? range.until === 'now' : range.to.includes('now')
  const length = follows ? durationMs(timeFrom?.replace(/^now-/, '')) : undefined
  const now = wish.grafana.context.now()
  const whole = length ? { from: now - length, to: now } : spanOfText(range, now)
  const back = durationMs(timeShift) ?? 0
  return { from: whole.from - back, to: whole.to - back }
}

/** The window that is drawn. @param step milliseconds; absent: as fits the pixels */
export function windowOf({ from, to }: Span, width: number, step?: number): PanelWindow {
  const range = { from: from / 1000, to: to / 1000 }
  const seconds = step ? step / 1000 : chooseStep(range, width)
  const aligned = alignToStep(range, seconds)
  return aligned.to > aligned.from ? { ...aligned, step: seconds } : { ...range, step: seconds }
}

/** The zone of the link, else of the dashboard; absent: the viewer's own. */
export function zoneFor(target: GrafanaTarget, kept?: string): string | undefined {
  return target.zone ? zoneOf(target.zone) : kept
}
