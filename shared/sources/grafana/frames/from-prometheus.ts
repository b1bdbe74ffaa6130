import type { Labels } from '../../../model/labels.ts'
import type { Frame } from '../model.ts'
import { legendOf } from './legend.ts'
import { sampleValue, type PrometheusAnswer } from './prometheus-wire.ts'
import { seriesFrame } from './read-frames.ts'

/** What a query says about the frames of its answer. */
export type FrameNaming = { refId: string; expr: string; legend: string; stepMs: number }

/** Prometheus' answer as the frames that Grafana's own backend makes of it: one per series. */
export function fromPrometheus({ data }: PrometheusAnswer, naming: FrameNaming): Frame[] {
  if (data.resultType === 'scalar' || data.resultType === 'string') {
    const [at, value] = data.result
    return [frame({}, [[at, value]], naming, false)]
  }
  return data.result.map(({ metric, values, value }) =>
    frame(metric, value ? [value] : values, naming, data.resultType === 'matrix'),
  )
}

function frame(metric: Labels, samples: readonly [number, string][], naming: FrameNaming, onGrid: boolean): Frame {
  const name = legendOf(naming.legend, metric, naming.expr)
  return seriesFrame(
    naming.refId,
    name,
    samples.map(([at, value]) => [Math.round(at * 1000), sampleValue(value)] as const),
    {
      labels: metric,
      config: name === '' ? {} : { displayNameFromDS: name },
      ...(onGrid ? { interval: naming.stepMs } : {}), // where a sample is missing there is a gap
    },
  )
}
