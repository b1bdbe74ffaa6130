/** Puts text on the clipboard. A frame in a foreign page may not use the clipboard's own door, so there is a second one. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'unseen'
  document.body.append(field)
  const before = document.activeElement
  field.select()
  const done = document.execCommand('copy') // old, and still the only way without the page's leave
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return done
}
