import { call, removeCall } from './call.ts'
import { assign, unassign } from './assignees.ts'
import { severity, title } from './fields.ts'
import { label, unlabel } from './labels.ts'
import type { QuickAction } from './quick-action.ts'
import { acknowledge, close, reopen } from './state.ts'
import { link, timeline } from './timeline.ts'
import { removeZoom, zoom } from './zoom.ts'

/** Every quick action there is, in the order in which people are offered them. */
export const quickActions: readonly QuickAction[] = [
  acknowledge,
  close,
  reopen,
  severity,
  assign,
  unassign,
  label,
  unlabel,
  title,
  call,
  removeCall,
  zoom,
  removeZoom,
  link,
  timeline,
]

export const quickActionNames: readonly string[] = quickActions.map(({ name }) => name)
