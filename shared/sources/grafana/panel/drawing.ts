import type { Panel, PanelWindow } from '../../../model/panel.ts'
import type { PanelModel } from '../model.ts'
import type { Columns } from './fields/resolve.ts'

/** What a kind of panel is drawn from: its model as of today's Grafana, and columns that know what is said about them. */
export type Drawing = { model: PanelModel; frames: Columns; window: PanelWindow; openUrl: string }

/** What a kind of panel adds to the panel: all that depends on it. */
export type Drawn = Pick<Panel, 'kind' | 'times' | 'series' | 'thresholds'> &
  Partial<Pick<Panel, 'unit' | 'look' | 'table' | 'buckets' | 'warnings'>>

/** @throws Failure when it cannot be drawn */
export type Draw = (drawing: Drawing) => Drawn

/** Without the keys that say nothing, so that a Panel travels lightly. */
export function said<T extends object>(all: T): T {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as T
}
