import { Failure } from '../../../../kit/failure.ts'
import type { Draw, Drawing } from '../drawing.ts'
import { record, text } from '../read.ts'

/** Kinds that people know by a name of their own. */
const names: Record<string, string> = {
  logs: 'a list of logs',
  alertlist: 'a list of alerts',
  dashlist: 'a list of dashboards',
  annolist: 'a list of annotations',
  news: 'a news feed',
  nodeGraph: 'a node graph',
  geomap: 'a map',
  'grafana-worldmap-panel': 'a map',
  histogram: 'a histogram',
  candlestick: 'candlesticks',
  traces: 'a trace',
  flamegraph: 'a flame graph',
  canvas: 'a canvas',
  row: 'a row, not a panel',
}

/** @throws Failure always: the panel says what it is, and where it can be seen */
export const drawNothing: Draw = ({ model, openUrl }) => {
  const what = Object.hasOwn(names, model.type) ? names[model.type] : `of the kind “${model.type}”`
  throw new Failure('unsupported', `This panel is ${what}, which Tocsin does not draw.`, { next: openIn(openUrl) })
}

/** @throws Failure always: words are read where they were written */
export const drawText: Draw = ({ model, openUrl }: Drawing) => {
  const words = text(model.options['content']) ?? text(record(model.legacy)['content']) ?? ''
  const detail = words
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 500)
  throw new Failure('unsupported', 'This panel is a text, without numbers to draw.', {
    ...(detail && { detail }),
    next: openIn(openUrl),
  })
}

function openIn(url: string) {
  return { do: 'open' as const, url, label: 'Open in Grafana' }
}
