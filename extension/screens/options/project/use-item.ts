import { useState } from 'preact/hooks'
import { useWork, type Said } from '../use-work.ts'
import type { ProjectApi } from './project-api.ts'
import { words } from './words.ts'

/**
 * What can be done with one thing of a project: work that is told to the list when it is done, and a form in its place.
 * @param path below the project
 */
export function useItem(api: ProjectApi, path: string, onChanged: () => void) {
  const [editing, setEditing] = useState(false)
  const { busy, said, say, run } = useWork()

  /** What `work` answers, or the failure it throws, is said. */
  function act(work: () => Promise<Said | null>): void {
    void run(async () => {
      const done = await work()
      onChanged()
      return done
    })
  }

  return {
    busy,
    said,
    act,
    remove: () =>
      act(async () => {
        await api.remove(path)
        return null
      }),
    editing,
    edit: () => setEditing(true),
    cancel: () => setEditing(false),
    saved() {
      setEditing(false)
      say({ tone: 'ok', sentence: words.saved })
      onChanged()
    },
  }
}
