/**
 * Moves the drawing's cursor from anywhere in the frame, by the slider that the drawing has for the keyboard. The focus stays
 * where it is, so that whoever reads out the change is our live region, and only it. False: this drawing has no cursor.
 */
export function moveCursor(steps: number): boolean {
  const slider = reader()
  if (!slider) return false
  const at = isShown(slider) ? Number(slider.value) + steps : Number(slider.max)
  slider.value = String(Math.max(0, Math.min(Number(slider.max), at)))
  slider.dispatchEvent(new Event('input', { bubbles: true }))
  return true
}

/** Takes the cursor away. False: there was none. */
export function clearCursor(): boolean {
  const slider = reader()
  if (!slider || !isShown(slider)) return false
  slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })) // no bubbling: it is not pressed twice
  return true
}

/** What the slider says of the moment under the cursor. */
export function cursorText(): string {
  return reader()?.getAttribute('aria-valuetext') ?? ''
}

function reader(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('.chart-reader')
}

function isShown(slider: HTMLElement): boolean {
  return slider.closest('.body')?.querySelector('.tooltip') !== null
}
