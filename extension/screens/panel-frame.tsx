import { useEffect, useRef, useState } from 'preact/hooks'
import { isFrameSignal, type FrameSignal } from '#extension/messages/frame-signal.ts'

type PanelFrameProps = {
  ticket: string
  title: string
  scheme: 'light' | 'dark'
  shape: 'panel' | 'dashboard' | 'card'
  /** Hears how the panel is, as the page around any frame of ours does. */
  onSignal?: (signal: FrameSignal) => void
}

/** A panel in a page of our own: the same frame that stands in foreign pages. Its colours may change without a new question. */
export function PanelFrame({ ticket, title, scheme, shape, onSignal }: PanelFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [tall, setTall] = useState(false)
  const hear = useRef(onSignal)
  hear.current = onSignal
  useEffect(() => {
    const life = new AbortController()
    const heard = ({ origin, source, data }: MessageEvent) => {
      const ours = origin === location.origin && source === frame.current?.contentWindow
      if (!ours || !isFrameSignal(data)) return
      setTall(data.tall)
      hear.current?.(data)
    }
    window.addEventListener('message', heard, { signal: life.signal })
    return () => life.abort()
  }, [])
  return (
    <iframe
      ref={frame}
      class={`panel-frame ${tall ? 'tall' : shape}`}
      title={title}
      allow="clipboard-write; fullscreen"
      src={`panel.html#t=${encodeURIComponent(ticket)}&theme=${scheme}`}
      style={{ colorScheme: scheme }}
    />
  )
}
