import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'
import { sendJson, type JsonAnswer, type Send } from '#shared/kit/send-json.ts'
import { joinUrl } from '#shared/kit/urls.ts'
import { fromProblem, Problem } from '#shared/relay-api/problem.ts'

/** What a call needs: which relay, as whom, and how to send. */
export type RelayAccess = { address: string; token: string | null; send: Send }

export type RelayCall = { method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string; body?: unknown }

/**
 * Calls the relay's API and reads the reply.
 * @throws Failure as the relay gave it; `signed-out` with the next step "pair" when the token does not count; `unreachable`
 */
export async function callRelay<T extends z.ZodType>(
  access: RelayAccess,
  call: RelayCall,
  reply: T,
): Promise<z.output<T>> {
  const answer = await sendCall(access, call)
  const parsed = reply.safeParse(answer.body)
  if (parsed.success) return parsed.data
  throw new Failure('bad-answer', `${hostOf(access)} did not answer as a Tocsin relay of this version does.`, {
    detail: z.prettifyError(parsed.error).slice(0, 300),
  })
}

/** A call whose answer says nothing. */
export async function tellRelay(access: RelayAccess, call: RelayCall): Promise<void> {
  await sendCall(withEmptyAnswers(access), call)
}

/** A call whose answer somebody else reads; null where it says nothing. */
export async function passCall(access: RelayAccess, call: RelayCall): Promise<unknown> {
  return (await sendCall(withEmptyAnswers(access), call)).body
}

async function sendCall(access: RelayAccess, call: RelayCall): Promise<JsonAnswer> {
  const answer = await sendJson(access.send, buildRequest(access, call)).catch(thrown => {
    throw asRelayFailure(thrown, access)
  })
  if (answer.status < 300) return answer
  throw explain(answer, access)
}

function buildRequest({ address, token }: RelayAccess, { method = 'GET', path, body }: RelayCall): Request {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (token) headers.authorization = `Bearer ${token}`
  if (body !== undefined) headers['content-type'] = 'application/json'
  return new Request(joinUrl(address, `/api/v1${path}`), {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

function explain(answer: JsonAnswer, access: RelayAccess): Failure {
  const problem = Problem.safeParse(answer.body)
  if (answer.status === 401 && access.token) return staleToken(access, problem.data?.code === 'expired')
  if (problem.success) return fromProblem(problem.data)
  return new Failure('bad-answer', `${hostOf(access)} answered ${answer.status}: this is not a Tocsin relay.`)
}

/** The kit's sentences speak of sources; a relay is signed in to by pairing. */
function asRelayFailure(thrown: unknown, access: RelayAccess): unknown {
  if (!(thrown instanceof Failure)) return thrown
  if (thrown.code === 'signed-out' && access.token) {
    // A relay says so in JSON. This is the page of a hotel's network or of a proxy, and the pairing is as good as before.
    const sentence = `A sign-in page stands between this browser and the relay ${hostOf(access)}.`
    const next = { do: 'open', url: access.address, label: 'Open it' } as const
    return new Failure('bad-answer', sentence, { next }, thrown)
  }
  const strange = ['signed-out', 'bad-answer', 'not-found'].includes(thrown.code)
  if (strange) return new Failure('bad-answer', `${hostOf(access)} does not answer as a Tocsin relay.`, {}, thrown)
  return thrown
}

function staleToken(access: RelayAccess, expired: boolean): Failure {
  if (expired) {
    return new Failure(
      'expired',
      `The time is over for which the relay ${hostOf(access)} knew this browser. Pair it again.`,
      {
        next: { do: 'pair' },
      },
    )
  }
  return new Failure('signed-out', `The relay ${hostOf(access)} no longer knows this browser. Pair it again.`, {
    next: { do: 'pair' },
  })
}

function hostOf(access: RelayAccess): string {
  return new URL(access.address).host
}

/** 204 has no body, which is no JSON; such an answer is read as null. */
function withEmptyAnswers(access: RelayAccess): RelayAccess {
  const send: Send = async request => {
    const response = await access.send(request)
    return response.status === 204 ? new Response('null', { status: 200 }) : response
  }
  return { ...access, send }
}
