import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { placePopover } from './place-popover.ts'

/**
 * Something that opens beside a button: placed where the frame has room, closed by a press elsewhere, by Escape, or when the
 * person goes to another window.
 * @param content what it holds; it is placed anew when that is another thing
 */
export function usePopover<Box extends HTMLElement>(align: 'start' | 'end' = 'end', content?: unknown) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const box = useRef<Box>(null)

  const close = useCallback(() => {
    setOpen(false)
    button.current?.focus()
  }, [])
  useLayoutEffect(() => {
    const element = box.current
    if (!open || !element || !button.current) return
    const life = new AbortController()
    const place = () => {
      if (!button.current) return
      const { clientWidth: width, clientHeight: height } = document.documentElement
      element.style.maxHeight = ''
      const size = { width: element.offsetWidth, height: element.offsetHeight }
      const put = placePopover(button.current.getBoundingClientRect(), size, { width, height }, align)
      element.style.left = `${put.left}px`
      element.style.top = `${put.top}px`
      element.style.maxHeight = `${put.maxHeight}px`
    }
    place()
    const away = ({ target }: Event) => {
      const inside = target instanceof Node && (element.contains(target) || button.current?.contains(target))
      if (!inside) setOpen(false)
    }
    const escaped = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault() // what lies around it has its own use for Escape
      close()
    }
    element.addEventListener('keydown', escaped, { signal: life.signal })
    document.addEventListener('pointerdown', away, { signal: life.signal })
    window.addEventListener('blur', () => setOpen(false), { signal: life.signal })
    window.addEventListener('resize', place, { signal: life.signal })
    return () => life.abort()
  }, [open, content])

  return { open, setOpen, close, button, box }
}
