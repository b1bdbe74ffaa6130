import type { Panel } from '../../../../model/panel.ts'

/** What every way to a heatmap ends in: one series per bucket, low to high. */
export type HeatRows = Pick<Panel, 'times' | 'series'> & { buckets: NonNullable<Panel['buckets']> }
