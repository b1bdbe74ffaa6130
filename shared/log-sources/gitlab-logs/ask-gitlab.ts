import { Failure } from '../../kit/failure.ts'
import { readJson, sendText } from '../../kit/send-json.ts'
import type { SourceContext } from '../../sources/source.ts'
import { plainWords, statusTrouble } from '../plain-trouble.ts'
import { Logs, Trouble } from './wire.ts'

/** GitLab looks for the lines beside the answer, and says 202 until it has them. */
const pauseMs = 1000
const mostTurns = 20

/** @throws Failure */
export async function askGitlab(context: SourceContext, make: () => Request): Promise<Logs> {
  for (let turn = 0; turn < mostTurns; turn++) {
    const request = make()
    const answer = await sendText(context.send, request)
    if (answer.status === 202) {
      if (!context.wait) break
      await context.wait(pauseMs)
      continue
    }
    if (answer.status >= 300) {
      const said = messageOf(answer.text) ?? plainWords(answer)
      if (answer.status === 400 && said !== '') throw new Failure('bad-query', said)
      throw statusTrouble(answer.status, said, request, 'GitLab')
    }
    const parsed = Logs.safeParse(readJson(answer, request).body)
    if (parsed.success) return parsed.data
    throw new Failure('bad-answer', 'GitLab did not answer with lines.')
  }
  throw new Failure('timeout', 'GitLab is still looking for the lines.', { next: { do: 'try-again' } })
}

function messageOf(text: string): string | null {
  try {
    return Trouble.parse(JSON.parse(text)).message.slice(0, 500)
  } catch {
    return null
  }
}
