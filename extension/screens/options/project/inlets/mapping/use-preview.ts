import { useEffect, useRef, useState } from 'preact/hooks'
import { toFailure, type FailureValue } from '#shared/kit/failure.ts'
import { InletPreviewed } from '#shared/relay-api/inlets.ts'
import type { ProjectApi } from '../../project-api.ts'
import type { MappingRead } from './mapping-draft.ts'

/** Typing is tried once it has stood for so many milliseconds. */
const settle = 300

export type Preview = {
  /** The last good one. */
  shown?: InletPreviewed
  /** What it was of: not what stands in the form now, while that is awaited, in trouble or cannot be read. */
  of?: MappingRead
  failure?: FailureValue | undefined
}

/** What the payload would become, as it is typed. An older answer never replaces a newer one; the last good one stays beside trouble. */
export function usePreview(api: ProjectApi, path: string, read: MappingRead): Preview {
  const [preview, setPreview] = useState<Preview>({})
  const first = useRef(true)
  useEffect(() => {
    const { payload, mapping } = read
    if (mapping === undefined) {
      setPreview(before => ({ ...before, failure: undefined }))
      return undefined
    }
    const life = new AbortController()
    const start = async () => {
      try {
        const shown = await api.send('POST', `${path}/preview`, { payload, mapping }, InletPreviewed)
        if (!life.signal.aborted) setPreview({ shown, of: read })
      } catch (thrown) {
        if (!life.signal.aborted) setPreview(before => ({ ...before, failure: toFailure(thrown).value }))
      }
    }
    const timer = setTimeout(() => void start(), first.current ? 0 : settle)
    first.current = false
    return () => {
      life.abort()
      clearTimeout(timer)
    }
  }, [api.slug, path, read])
  return preview
}
