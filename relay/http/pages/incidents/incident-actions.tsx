/** @jsxImportSource hono/jsx */
import { isSafeHref } from '#shared/kit/urls.ts'
import type { Incident } from '#shared/model/incident.ts'
import type { Action } from '#shared/model/permissions.ts'
import { incidentWords } from './words.ts'

type ActionsProps = {
  incident: Incident
  may: (action: Action) => boolean
  /** Whether the relay can start a call. */
  startsCalls: boolean
}

/** The buttons of an incident: those that the visitor may press, and only while they would change something. */
export function IncidentActions({ incident, may, startsCalls }: ActionsProps) {
  const words = incidentWords().actions
  const path = `/${incident.project}/incidents/${incident.iid}`
  const { call } = incident
  const open = incident.state === 'opened'
  return (
    <>
      {call && isWebAddress(call.url) && (
        <a class="btn" href={call.url} rel="noreferrer">
          {words.joinCall}
        </a>
      )}
      {open && !call && startsCalls && may('incident.change') && (
        <PostButton path={`${path}/call`} name={words.startCall} />
      )}
      {may('incident.change') && (
        <PostButton path={open ? `${path}/close` : `${path}/reopen`} name={open ? words.close : words.reopen} />
      )}
      {open && incident.acknowledgedAt === null && may('incident.acknowledge') && (
        <PostButton path={`${path}/acknowledge`} name={words.acknowledge} main />
      )}
    </>
  )
}

function PostButton({ path, name, main }: { path: string; name: string; main?: boolean }) {
  return (
    <form method="post" action={path}>
      <button class={main ? 'btn main' : 'btn'}>{name}</button>
    </form>
  )
}

function isWebAddress(url: string): boolean {
  return isSafeHref(url) && /^https?:/i.test(url.trim())
}
