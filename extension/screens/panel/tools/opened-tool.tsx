import { useEffect, useState } from 'preact/hooks'
import { tools, type ToolName } from './registry.ts'
import type { Tool, ToolProps } from './tool.ts'

/** A tool, once it has been fetched. Give it its name as `key`. */
export function OpenedTool({ name, ...props }: ToolProps & { name: ToolName }) {
  const [Opened, setOpened] = useState<Tool>()
  useEffect(() => {
    let here = true
    tools[name]().then(
      tool => here && setOpened(() => tool),
      () => here && props.onClose(), // an update took the file away
    )
    return () => {
      here = false
    }
  }, [name])
  return Opened ? <Opened {...props} /> : null
}
