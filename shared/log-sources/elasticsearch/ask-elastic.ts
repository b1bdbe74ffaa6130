import { Failure } from '../../kit/failure.ts'
import { readJson, sendText, type TextAnswer } from '../../kit/send-json.ts'
import type { SourceContext } from '../../sources/source.ts'
import { plainWords, statusTrouble } from '../plain-trouble.ts'
import { Trouble } from './wire.ts'

/** Sends one question. @throws Failure with the reason that the system gives */
export async function askElastic(context: SourceContext, request: Request): Promise<unknown> {
  const answer = await sendText(context.send, request)
  if (answer.status < 300) return readJson(answer, request).body
  const said = reasonOf(answer)
  if (answer.status === 400 && said !== '') throw new Failure('bad-query', said)
  throw statusTrouble(answer.status, said, request, 'Elasticsearch')
}

function reasonOf(answer: TextAnswer): string {
  const plain = plainWords(answer)
  try {
    const { error } = Trouble.parse(JSON.parse(answer.text))
    return (error.root_cause[0]?.reason ?? error.reason).slice(0, 500)
  } catch {
    return plain // a proxy's words, or a plugin's
  }
}
