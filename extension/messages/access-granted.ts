/** What the background tells our own pages when the browser allows one more address. */
export type AccessGranted = { kind: 'access/granted' }

export const accessGranted: AccessGranted = { kind: 'access/granted' }

export function isAccessGranted(message: unknown): message is AccessGranted {
  return (message as AccessGranted | null)?.kind === 'access/granted'
}
