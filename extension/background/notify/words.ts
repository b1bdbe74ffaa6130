import { spokenAtOnce } from '#extension/language/spoken.ts'

/** What desktop notifications say. */
export const words = spokenAtOnce(
  {
    where: (severity: string, project: string, iid: number) => `${severity} · ${project} #${iid}`,
    alerts: (count: number) => (count === 1 ? '1 alert' : `${count} alerts`),
    acknowledge: 'Acknowledge',
    open: 'Open',
    storm: (count: number) => `${count} new incidents`,
    worst: (severity: string, titles: string) => `Worst: ${severity}. ${titles}`,
  },
  {
    where: (severity, project, iid) => `${severity} · ${project} #${iid}`,
    alerts: count => (count === 1 ? '1 Alarm' : `${count} Alarme`),
    acknowledge: 'Übernehmen',
    open: 'Öffnen',
    storm: count => `${count} neue Vorfälle`,
    worst: (severity, titles) => `Schlimmster: ${severity}. ${titles}`,
  },
)
