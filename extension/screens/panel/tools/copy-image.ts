/** Puts a PNG on the clipboard. Given as a promise, because after waiting for it the browser forgets that somebody clicked. */
export async function copyImage(image: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })])
    return true
  } catch {
    return false
  }
}
