import { buildLink } from '#shared/links/build-link.ts'
import { parseLink } from '#shared/links/registry.ts'
import { resolveRange } from '#shared/time/range.ts'

/**
 * What is copied of a link to a chart: the same over the time that it means now, fixed. One that names no time, or one that
 * cannot be read, stays as it was written.
 * @param now UNIX milliseconds
 */
export function copiedLink(href: string, now: number): string {
  const [target] = parseLink(href)
  if (!target?.range) return target?.openUrl ?? href
  try {
    return buildLink(target, resolveRange(target.range, now, target.zone))
  } catch {
    return target.openUrl
  }
}
