/** @jsxImportSource hono/jsx */
import type { Member } from '#shared/model/member.ts'
import { Bell } from '../frame/bell.tsx'
import { Page } from '../frame/page.tsx'
import { slackLinkWords } from './words.ts'

type SlackLinkProps = {
  step: 'ask' | 'connected' | 'denied'
  code: string
  /** The member that the visitor acts as; undefined for an admin who is nobody in particular, or of another project. */
  member: Member | undefined
  project: string
  userName: string
  teamName: string
}

export function SlackLinkView(props: SlackLinkProps) {
  const { title } = slackLinkWords()
  return (
    <Page title={title}>
      <main id="main" class="single">
        <section class="card center sign-in">
          <Bell size={28} />
          <h1>{title}</h1>
          {props.step === 'ask' ? <Question {...props} /> : <Outcome {...props} />}
        </section>
      </main>
    </Page>
  )
}

function Question({ code, member, project, userName, teamName }: SlackLinkProps) {
  const words = slackLinkWords()
  const person = <strong>{userName === '' ? words.you : `@${userName}`}</strong>
  const place = teamName === '' ? '' : words.ofTeam(teamName)
  if (!member) {
    return (
      <>
        <p>
          {person}
          {place}
          {words.notMember(project)}
        </p>
        <p class="quiet">
          {words.memberToken} <code>npx tocsin token create NAME --email MEMBER</code>.
        </p>
        <form method="post" action="/sign-out">
          <button class="btn">{words.signOut}</button>
        </form>
      </>
    )
  }
  return (
    <>
      <p>
        {words.whatSays}
        {person}
        {place}
        {words.countsAs}
        <strong>
          {member.name} ({member.email})
        </strong>
        {words.withRole(project, member.role)}
      </p>
      <form method="post" action={`/slack/link/${code}`}>
        <button class="btn main" name="do" value="connect">
          {words.connect}
        </button>{' '}
        <button class="btn" name="do" value="deny">
          {words.deny}
        </button>
      </form>
    </>
  )
}

function Outcome({ step, member, project }: SlackLinkProps) {
  const words = slackLinkWords()
  if (step === 'denied') return <p>{words.denied}</p>
  return <p>{words.connected(member?.name ?? '', project)}</p>
}
