/** Lines that begin with one of these do something wherever people write about an incident, in the order in which they are offered. */
export const quickActionsOffered = [
  '/acknowledge',
  '/close',
  '/reopen',
  '/severity',
  '/assign',
  '/unassign',
  '/label',
  '/unlabel',
  '/title',
  '/call',
  '/remove_call',
  '/zoom',
  '/remove_zoom',
  '/link',
  '/timeline',
] as const
