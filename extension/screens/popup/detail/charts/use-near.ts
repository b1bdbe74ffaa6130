import { useEffect, useState } from 'preact/hooks'

/** Pixels: what is so near is there before it is seen. */
const ahead = '200px'

/** Whether an element has ever been near what is seen of the element that it scrolls in. */
export function useNear(place: { current: HTMLElement | null }, scrolls: string): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (near || !place.current) return
    const root = place.current.closest(scrolls)
    const observer = new IntersectionObserver(entries => entries.some(one => one.isIntersecting) && setNear(true), {
      root,
      rootMargin: ahead,
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [near])
  return near
}
