/** @jsxImportSource hono/jsx */
import type { Member } from '#shared/model/member.ts'
import { Bell } from '../frame/bell.tsx'
import { Page } from '../frame/page.tsx'

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
  return (
    <Page title="Connect Slack">
      <main id="main" class="single">
        <section class="card center sign-in">
          <Bell size={28} />
          <h1>Connect Slack</h1>
          {props.step === 'ask' ? <Question {...props} /> : <Outcome {...props} />}
        </section>
      </main>
    </Page>
  )
}

function Question({ code, member, project, userName, teamName }: SlackLinkProps) {
  const person = <strong>{userName === '' ? 'you' : `@${userName}`}</strong>
  const place = teamName === '' ? '' : ` of ${teamName}`
  if (!member) {
    return (
      <>
        <p>
          {person}
          {place} wants to work on incidents of {project} from Slack. You are signed in, but not as a member of{' '}
          {project}.
        </p>
        <p class="quiet">
          Sign in with a member’s own token. An admin makes one with{' '}
          <code>npx tocsin token create NAME --email MEMBER</code>.
        </p>
        <form method="post" action="/sign-out">
          <button class="btn">Sign out</button>
        </form>
      </>
    )
  }
  return (
    <>
      <p>
        What {person}
        {place} says in Slack will count as said by{' '}
        <strong>
          {member.name} ({member.email})
        </strong>{' '}
        in {project}, with the role {member.role}.
      </p>
      <form method="post" action={`/slack/link/${code}`}>
        <button class="btn main" name="do" value="connect">
          Connect
        </button>{' '}
        <button class="btn" name="do" value="deny">
          This is not me
        </button>
      </form>
    </>
  )
}

function Outcome({ step, member, project }: SlackLinkProps) {
  if (step === 'denied') return <p>Nothing was connected, and the link is used up.</p>
  return (
    <p>
      Connected as {member?.name} in {project}. Go back to Slack and say your command again.
    </p>
  )
}
