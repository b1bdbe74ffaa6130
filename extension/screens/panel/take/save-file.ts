/** Long enough for every browser to have begun reading, in milliseconds. */
const grace = 60_000

/** Hands a file to the browser's downloads, without a permission and without a request. */
export function saveFile(name: string, type: string, pieces: BlobPart[]): void {
  const address = URL.createObjectURL(new Blob(pieces, { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), grace)
}
