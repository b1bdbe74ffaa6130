/** The body as bytes, given up on as soon as it is bigger than `cap`. @throws what `tooLarge` makes */
export async function readCapped(request: Request, cap: number, tooLarge: () => Error): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > cap) throw tooLarge()
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.length
    if (size > cap) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}
