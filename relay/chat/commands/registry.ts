import { acknowledge, close, move, severity } from './change.ts'
import type { Command } from './command.ts'
import { list, search, show } from './look.ts'
import { create, declare } from './open.ts'
import { comment, zoom } from './write.ts'

/** Every slash command, in the order in which they are tried: GitLab's first. The only list of them. */
export const commands: readonly Command[] = [
  show,
  create,
  search,
  move,
  close,
  comment,
  declare,
  acknowledge,
  severity,
  list,
  zoom,
]
