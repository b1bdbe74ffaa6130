const lengths = [
  { seconds: 6 * 3600, text: '6h', name: '6 hours' },
  { seconds: 86_400, text: '24h', name: '24 hours' },
  { seconds: 7 * 86_400, text: '7d', name: '7 days' },
  { seconds: 30 * 86_400, text: '30d', name: '30 days' },
]

/**
 * The next longer range to look at when one held nothing; a range of the past is first tried as long as it is, up to now.
 * Null: it was long enough to say that there is nothing.
 */
export function widerLength(seconds: number, endsNow: boolean): { text: string; name: string } | null {
  return lengths.find(length => (endsNow ? length.seconds > seconds * 1.5 : length.seconds >= seconds)) ?? null
}
