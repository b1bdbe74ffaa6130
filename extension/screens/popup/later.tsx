import type { ComponentType, FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { speak } from '#extension/language/spoken.ts'

/** A part whose code and words are fetched behind what is seen first; `fetch` begins before it is drawn. */
export type Later<Props> = FunctionComponent<Props> & { fetch: () => Promise<void> }

export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let Part: ComponentType<Props> | undefined
  async function fetch(): Promise<void> {
    if (Part) return
    const loaded = await load()
    await speak()
    Part = loaded
  }
  function Loaded(props: Props) {
    const [, draw] = useState(Part !== undefined)
    useEffect(() => void fetch().then(() => draw(true)), [])
    return Part ? <Part {...props} /> : null
  }
  return Object.assign(Loaded, { fetch })
}
