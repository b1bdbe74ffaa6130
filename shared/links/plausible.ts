const foreignHosts = /(?:^|\.)(?:google\.com|github\.com|dropbox\.com|zoom\.us|microsoft\.com|office\.com)$/

/**
 * Hosts whose paths look like a dashboard's and never are: a file in Google Drive is `/file/d/<33 letters>/view`,
 * which fits Grafana's `/d/<uid>/<slug>` below a sub-path.
 */
export function isForeignHost(hostname: string): boolean {
  return foreignHosts.test(hostname)
}
