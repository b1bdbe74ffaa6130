import type { SourceKind } from '../links/target.ts'
import type { CheckResult, Connection, ConnectionKind, LogKind } from '../model/connection.ts'
import { checkSource, sources } from '../sources/registry.ts'
import type { Source, SourceContext } from '../sources/source.ts'
import { isLogKind } from './log-kinds.ts'
import { elasticsearchSource } from './elasticsearch/adapter.ts'
import { gitlabLogsSource } from './gitlab-logs/adapter.ts'
import { kubernetesSource } from './kubernetes/adapter.ts'
import { linkSource } from './link/adapter.ts'
import type { LogSource } from './log-source.ts'
import { lokiSource } from './loki/adapter.ts'
import { victorialogsSource } from './victorialogs/adapter.ts'

/** Every kind of log system that Tocsin reads. The only list of them. */
export const logSources: Record<LogKind, LogSource> = {
  loki: lokiSource,
  elasticsearch: elasticsearchSource,
  victorialogs: victorialogsSource,
  kubernetes: kubernetesSource,
  'gitlab-logs': gitlabLogsSource,
  link: linkSource,
}

/** The paths below a connection's address that are asked, of charts and of logs. */
export function pathsOf(kind: ConnectionKind): Pick<Source, 'readPaths' | 'queryPaths'> {
  return isLogKind(kind) ? logSources[kind] : sources[kind as SourceKind]
}

/** Whether a connection answers, in a sentence. Never throws. */
export function checkConnection(connection: Connection, context: SourceContext): Promise<CheckResult> {
  const { kind } = connection
  return isLogKind(kind)
    ? logSources[kind].check(connection, context)
    : checkSource(kind as SourceKind, connection, context)
}
