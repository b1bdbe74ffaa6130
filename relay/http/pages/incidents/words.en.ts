import type { Wording } from '#shared/kit/wording.ts'

export const english = {
  incidents: 'Incidents',
  timeline: 'Timeline, times in UTC',
  export: 'Export',
  exportHtml: 'HTML with charts',
  /** Before a time: "Opened by Ana 2 h ago, closed just now". */
  openedBy: (name: string) => `Opened by ${name} `,
  closedAgo: ', closed ',
  unknown: (iid: string, project: string) => `There is no incident #${iid} in “${project}”.`,
  actions: {
    joinCall: 'Join call',
    startCall: 'Start a call',
    close: 'Close',
    reopen: 'Reopen',
    acknowledge: 'Acknowledge',
  },
  aside: {
    alerts: 'Alerts',
    noAlert: 'Declared without an alert.',
    alertSince: (iid: number, time: string) => `Alert ${iid}, since ${time}`,
    /** With the age after it, where it has one. */
    alert: { resolved: 'resolved', triggered: 'firing', acknowledged: 'acknowledged', ignored: 'ignored' },
    links: 'Links',
    runbook: 'Runbook',
    assignee: 'Assignee',
    assignees: 'Assignees',
    nobody: 'Nobody yet',
    labels: 'Labels',
  },
  edit: {
    summary: 'Edit',
    title: 'Title',
    severity: 'Severity',
    labels: 'Labels',
    moreLabels: 'More labels, with commas between',
    assignees: 'Assignees',
    moreAssignees: 'More assignees, with commas between',
    others: 'Others, with commas between',
    description: 'Description, in Markdown',
    save: 'Save',
    overtaken:
      'Somebody changed the description meanwhile. Copy yours, open this page again and bring the two together.',
  },
}

export type Words = Wording<typeof english>
