import { logKinds, type ConnectionKind, type LogKind } from '../model/connection.ts'

/** Whether a connection leads to logs. Apart from the adapters, which a page that only asks this does without. */
export function isLogKind(kind: ConnectionKind): kind is LogKind {
  return (logKinds as readonly string[]).includes(kind)
}
