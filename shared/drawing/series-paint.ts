import { severityShapes } from '../look/severity-shapes.ts'
import type { Panel, Series } from '../model/panel.ts'
import { distance } from './contrast.ts'
import { isHex, paintOf, type Paint } from './paint.ts'

export type SeriesPaint = {
  paint: Paint
  /** 0 is solid; 1 and 2 are two kinds of dashes. */
  dash: number
}

const paletteSize = 8
const dashKinds = 3
/** Closer than this, two colours of a dashboard are one to the eye. */
const tooClose = 40

/** The colour and dash of every series: a colour that comes round again is dashed, so that colour is never the only sign. */
export function seriesPaints(series: Panel['series']): SeriesPaint[] {
  const used: { paint: Paint; times: number }[] = []
  return series.map((one, index) => {
    const paint = seriesPaint(one, index)
    const before = used.find(other => sameToTheEye(other.paint, paint))
    const times = before?.times ?? 0
    if (before) before.times++
    else used.push({ paint, times: 1 })
    return { paint, dash: one.look?.dashed && times % dashKinds === 0 ? 1 : times % dashKinds }
  })
}

function seriesPaint({ look, labels }: Series, index: number): Paint {
  return paintOf(look?.color) ?? severityPaint(labels) ?? palette(look?.band ? paletteSize - 1 : index)
}

/** A series that is told from the others by severity alone has the colour of its severity. */
function severityPaint(labels: Series['labels']): Paint | undefined {
  const { severity } = labels
  if (severity === undefined || Object.keys(labels).length !== 1 || !Object.hasOwn(severityShapes, severity)) {
    return undefined
  }
  return severity === 'unknown' ? palette(paletteSize - 1) : (`--${severity}` as Paint)
}

function palette(index: number): Paint {
  return `--series-${(index % paletteSize) + 1}`
}

function sameToTheEye(one: Paint, other: Paint): boolean {
  return one === other || (isHex(one) && isHex(other) && distance(one, other) < tooClose)
}
