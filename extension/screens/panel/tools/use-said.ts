import { useEffect, useState } from 'preact/hooks'

/** A word of confirmation that goes away by itself. */
export function useSaid(): [string, (what: string) => void] {
  const [said, say] = useState('')
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => say(''), 2500)
    return () => clearTimeout(timer)
  }, [said])
  return [said, say]
}
