/** A zone as links write it, as one that this runtime knows: an IANA name, or `UTC` for `browser` and for what nobody knows. */
export function knownZone(zone: string | undefined): string {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone || 'UTC' }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
