import { useEffect, useState } from 'preact/hooks'
import type { ComponentType } from 'preact'
import { tools, type ToolName, type ToolProps } from './registry.ts'

/** A tool, once it has been fetched. Give it its name as `key`. */
export function OpenedTool({ name, ...props }: ToolProps & { name: ToolName }) {
  const [Tool, setTool] = useState<ComponentType<ToolProps>>()
  useEffect(() => {
    let here = true
    tools[name]().then(
      tool => here && setTool(() => tool),
      () => here && props.onClose(), // an update took the file away
    )
    return () => {
      here = false
    }
  }, [name])
  return Tool ? <Tool {...props} /> : null
}
