import type { Hono } from 'hono'
import { stringsIn } from './notifier-fake.ts'

/** One issue, whatever the tracker. */
export type FakeIssue = {
  number: number
  title: string
  body: string
  labels: string[]
  closed: boolean
  incident: boolean
  comments: { id: number; body: string }[]
}

/** A tracker's issues API over issues in memory, and its webhook's way to sign. Errors in its own format. */
export type TrackerFake = {
  app: Hono
  issues: FakeIssue[]
  /** Statuses with which the next calls that write are refused; 0: it is done, and the answer is lost. */
  refuse: number[]
  /** Headers and body of its webhook. */
  hook: (secret: string, event: string, body: unknown) => { headers: Record<string, string>; body: string }
}

export const trackerToken = 'glpat-very-secret-token'

type Change = Partial<Pick<FakeIssue, 'title' | 'closed' | 'labels'>>

/** Issues in memory. */
export function issuesInMemory() {
  const issues: FakeIssue[] = []
  const refuse: number[] = []
  let lastComment = 100
  return {
    issues,
    refuse,
    open(issue: Pick<FakeIssue, 'title' | 'body' | 'labels' | 'incident'>): FakeIssue {
      const made = { ...issue, number: issues.length + 1, closed: false, comments: [] }
      issues.push(made)
      return made
    },
    find: (number: string) => issues.find(issue => String(issue.number) === number),
    comment(issue: FakeIssue, body: string) {
      const made = { id: ++lastComment, body }
      issue.comments.push(made)
      return made
    },
    change: (issue: FakeIssue, change: Change) => void Object.assign(issue, change),
  }
}

/** Lines of a text that GitLab would run. */
export function takeQuickActions(text: string): { text: string; ran: string[] } {
  const lines = text.split('\n')
  const ran = lines.filter(line => /^\/[a-z_]+(\s|$)/.test(line))
  return { text: lines.filter(line => !ran.includes(line)).join('\n'), ran }
}

/** What is read: no comments for machines, no escapes. */
export function shownText(body: unknown): string {
  return stringsIn(body, ['title', 'description', 'body'])
    .join('\n')
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/\\([^\w\s])/g, '$1')
    .replaceAll('\u200B', '')
    .replaceAll(/^> /gm, '')
}

/** Signs of Markdown with no backslash before them, people who would be called, quick actions of a foreign text. */
export function liveIn(body: unknown): string[] {
  const texts = stringsIn(body, ['description', 'body'])
  return texts.flatMap(text => [
    ...(text.match(/(?<!\\)(\*\*bold|\[x\]|<b>|~~gone)/g) ?? []),
    ...(text.match(/@(all|everyone|U1)/g) ?? []),
    ...takeQuickActions(text).ran.filter(
      line => !/^\/(severity (critical|high|medium|low)|zoom https:\S+)$/.test(line),
    ),
  ])
}

export function keyIn(body: unknown): unknown {
  return /<!-- tocsin ([\w-]+) -->/.exec(stringsIn(body, ['description', 'body']).join('\n'))?.[1]
}
