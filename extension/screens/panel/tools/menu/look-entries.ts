import { words } from '../../words.ts'
import type { MenuEntryOf } from './menu-entry-of.ts'

export const showTable: MenuEntryOf = ({ table, tabled }) =>
  table && { label: tabled ? words.showChart : words.showTable, keys: 't', run: table }

export const zoomAll: MenuEntryOf = ({ zoomAll: run }) => run && { label: words.zoomAll, run }

export const fullScreen: MenuEntryOf = ({ live: { panel }, fullScreen: run }) =>
  panel ? { label: words.fullScreen, keys: 'f', run } : null
