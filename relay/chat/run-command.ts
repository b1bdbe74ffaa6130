import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'
import { leastRole } from '#shared/model/permissions.ts'
import { escapeMrkdwn } from '../notifiers/slack/mrkdwn.ts'
import type { OutboxDeps } from '../outbox/outbox-deps.ts'
import type { Command, Saying } from './commands/command.ts'
import { commands } from './commands/registry.ts'
import { notAllowed, notDone, notFound, pleaseConnect, toThem, whoAreYou, type Reply } from './reply.ts'
import type { SlackApp } from './slack-apps.ts'
import { findSpeaker, makeConnectLink } from './speaker.ts'

const id = z.string().regex(/^[A-Z0-9]{1,40}$/)

/** The fields of a slash command that are used. */
export const SlashCommand = z.object({
  team_id: id.optional().catch(undefined),
  team_domain: z.string().max(255).catch(''),
  user_id: id.optional().catch(undefined),
  user_name: z.string().max(255).catch(''),
  channel_id: z.string().max(64).catch(''),
  channel_name: z.string().max(255).catch(''),
  command: z.string().max(64).catch('/incident'),
  text: z.string().max(20_000).catch(''),
  response_url: z.string().max(2000).optional(),
})
export type SlashCommand = z.infer<typeof SlashCommand>

const ofCi = /^(?:run|deploy)\s/

/** Does what a slash command says, as the member who says it. Never rejects but for trouble of our own. */
export async function runCommand(deps: OutboxDeps, apps: readonly SlackApp[], given: SlashCommand): Promise<Reply> {
  const { app, text } = choose(apps, { ...given, text: unescaped(given.text).trim() })
  const trigger = given.command
  if (!app) {
    const slugs = [...new Set(apps.map(({ project }) => project.slug))].map(escapeMrkdwn)
    return toThem(`Which project? Begin with its name: ${slugs.map(slug => `\`${trigger} ${slug} …\``).join(', ')}.`)
  }
  if (ofCi.test(`${text} `)) {
    const [verb] = text.split(/\s/)
    return toThem(
      `\`${verb}\` belongs to your CI: Tocsin starts no pipelines and no deployments. Use GitLab’s own slash command for it.`,
    )
  }
  const found = match(text)
  if (!found) return help(trigger, text)
  const { team_id: teamId, user_id: userId } = given
  if (!teamId || !userId) return whoAreYou
  const person = { teamId, userId, teamName: given.team_domain, userName: given.user_name }
  const speaker = await findSpeaker(deps, app.project, person)
  if (!speaker) return pleaseConnect(await makeConnectLink(deps, app.project, person))
  const { needs } = found.command
  if (!speaker.may(needs)) {
    return notAllowed(`It needs the role ${leastRole[needs]} in ${app.project.name}; yours is ${speaker.member.role}.`)
  }
  const saysIssue = /^issue\b/.test(text)
  const saying: Saying = {
    ...speaker,
    deps,
    project: app.project,
    mention: `<@${userId}>`,
    noun: saysIssue ? 'issue' : 'incident',
  }
  return run(found, saying)
}

async function run({ command, groups }: Found, saying: Saying): Promise<Reply> {
  try {
    return await command.run(saying, groups)
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown
    if (thrown.code === 'not-found') return notFound
    if (thrown.code === 'forbidden') return notAllowed(thrown.message)
    if (thrown.code === 'conflict' || thrown.code === 'bad-shape') return notDone([thrown.message])
    throw thrown
  }
}

type Found = { command: Command; groups: Record<string, string> }

function match(text: string): Found | undefined {
  for (const command of commands) {
    const found = command.pattern.exec(text)
    if (found) return { command, groups: { ...found.groups } }
  }
  return undefined
}

/** Of several projects with one app: the one that is named first, else the one whose channel this is. */
function choose(apps: readonly SlackApp[], given: SlashCommand): { app: SlackApp | undefined; text: string } {
  const [, first = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(given.text) ?? []
  const named = apps.find(({ project }) => project.slug === first)
  if (named && (apps.length > 1 || match(rest) || rest === '')) return { app: named, text: rest }
  const here = apps.filter(({ destination: { options } }) => isChannel(options.channel, given))
  const projects = new Set(apps.map(({ project }) => project.id))
  return { app: here[0] ?? (projects.size === 1 ? apps[0] : undefined), text: given.text }
}

function isChannel(set: unknown, { channel_id: id, channel_name: name }: SlashCommand): boolean {
  return typeof set === 'string' && (set === id || (name !== '' && set.replace(/^#/, '') === name))
}

/** Slack escapes three signs, and writes addresses as links where it was told to. */
function unescaped(text: string): string {
  return text
    .replaceAll(/<(https?:[^|>\s]+)(?:\|[^>]*)?>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

function help(trigger: string, text: string): Reply {
  const known = text === '' || text === 'help'
  const lines = commands.map(({ usage }) => `• \`${escapeMrkdwn(`${trigger} ${usage}`)}\``)
  const sentence = known ? 'Available commands' : 'Unknown command, these commands are available'
  return toThem([sentence, ...lines, 'Wherever it says `issue` you can say `incident`, or leave it out.'].join('\n'))
}
