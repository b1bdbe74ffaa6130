/** What a tracker's webhook tells of an issue. */
export type TrackerNews =
  | { does: 'note'; issue: string; id: string; by: string; body: string }
  | {
      does: 'close' | 'reopen'
      issue: string
      by: string
      /** UNIX milliseconds by its clock; NaN: it did not say. */ at: number
    }

/** What a webhook proves itself with. */
export type HookProof = {
  header: (name: string) => string | undefined
  bytes: Uint8Array
  /** UNIX milliseconds. */ now: number
}

/** How one kind of tracker calls us. */
export type TrackerHook = {
  /** Its name for people. */
  title: string
  isFrom: (secret: string, proof: HookProof) => boolean
  /** Undefined: something that has no meaning here. */
  read: (body: unknown, proof: HookProof) => TrackerNews | undefined
}
