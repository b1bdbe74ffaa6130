import { Failure } from '../../kit/failure.ts'
import { readJson, sendText } from '../../kit/send-json.ts'
import type { SourceContext } from '../../sources/source.ts'
import { plainWords, statusTrouble } from '../plain-trouble.ts'
import { Status } from './wire.ts'

/** An answer's text. @throws Failure with what the API says */
export async function askText(context: SourceContext, request: Request): Promise<string> {
  const answer = await sendText(context.send, request)
  if (answer.status < 300) {
    if ((answer.response.headers.get('content-type') ?? '').includes('text/html')) readJson(answer, request) // a sign-in page
    return answer.text
  }
  const said = messageOf(answer.text) ?? plainWords(answer)
  if (answer.status === 400 && said !== '') throw new Failure('bad-query', said)
  throw statusTrouble(answer.status, said, request, 'Kubernetes')
}

/** @throws Failure */
export async function askObject(context: SourceContext, request: Request): Promise<unknown> {
  const text = await askText(context, request)
  try {
    return JSON.parse(text)
  } catch {
    throw new Failure('bad-answer', `${new URL(request.url).host} did not answer as Kubernetes does.`)
  }
}

function messageOf(text: string): string | null {
  try {
    return Status.parse(JSON.parse(text)).message.slice(0, 500)
  } catch {
    return null
  }
}
