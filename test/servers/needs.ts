import { describe } from 'vitest'
import { findTool, type ToolName } from '#test/runner/tools.mjs'

/** Where a tool is. @throws when this machine lacks it: tests ask {@link describeWith} first */
export function pathOf(tool: ToolName): string {
  const path = findTool(tool)
  if (!path) throw new Error(`${tool} is missing on this machine.`)
  return path
}

/** A `describe` that is skipped, by name, where a tool it needs is missing. The runner fails then under CI. */
export function describeWith(...tools: ToolName[]) {
  const missing = tools.filter(tool => !findTool(tool))
  return describe.skipIf(missing.length > 0)
}
