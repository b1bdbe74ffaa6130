import { pattern, text } from '../../read.ts'
import type { Transform } from '../transform.ts'

/** `include` is an expression, as Grafana writes it: `A|B`. */
export const filterByRefId: Transform = (frames, options) => {
  const [include, exclude] = [text(options['include']), text(options['exclude'])].map(source =>
    source ? pattern(source.startsWith('/') ? source : `^(?:${source})$`) : null,
  )
  return frames.filter(({ refId }) => (!include || include.test(refId)) && !exclude?.test(refId))
}
