import { Failure } from '../../kit/failure.ts'
import { readJson, sendText, type TextAnswer } from '../../kit/send-json.ts'
import type { SourceContext } from '../../sources/source.ts'
import { plainWords, statusTrouble } from '../plain-trouble.ts'

/** Sends one question. Loki explains what it refuses in a line of plain text. @throws Failure */
export async function askLoki(context: SourceContext, request: Request): Promise<unknown> {
  const answer = await sendText(context.send, request)
  if (answer.status < 300) return readJson(answer, request).body
  throw explain(answer, request)
}

function explain(answer: TextAnswer, request: Request): Failure {
  const said = plainWords(answer)
  if (/no org id/i.test(said)) {
    const sentence = 'This Loki serves several tenants: name one in the connection’s X-Scope-OrgID header.'
    return new Failure('signed-out', sentence, { detail: said, next: { do: 'options', section: 'connections' } })
  }
  // Also 500, by which old versions refuse too long a time or too many streams.
  if (
    said !== '' &&
    (answer.status === 400 || /parse error|exceeds the limit|maximum of series|max(imum)? query/i.test(said))
  ) {
    return new Failure('bad-query', said)
  }
  return statusTrouble(answer.status, said, request, 'Loki')
}
