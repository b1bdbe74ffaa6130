import { Failure, toFailure } from '../../kit/failure.ts'
import { readJson, sendText, type TextAnswer } from '../../kit/send-json.ts'
import type { LogLine } from '../../model/log-line.ts'
import type { SourceContext } from '../../sources/source.ts'
import type { LogSource } from '../log-source.ts'
import { readNanoseconds } from '../nanoseconds.ts'
import { plainWords, statusTrouble } from '../plain-trouble.ts'
import { readLine } from '../read-line.ts'
import { pageBack } from '../seen-lines.ts'
import { searching, select, writeLogsql } from './logsql.ts'
import { fieldsRequest, linesRequest, queryPaths } from './requests.ts'
import { FieldNames, Row } from './wire.ts'

/** It has no limit of its own; its answers have one here. */
const mostLines = 5000

export const victorialogsSource: LogSource = {
  id: 'victorialogs',
  title: 'VictoriaLogs',
  readPaths: [],
  queryPaths,

  async labelNames(window, connection, context) {
    const ask = async () => {
      const request = fieldsRequest(window, connection, context)
      return readJson(await askVictoria(context, request), request).body
    }
    const parsed = FieldNames.safeParse(await (context.remember ? context.remember('labels', ask) : ask()))
    if (parsed.success) return parsed.data.values.map(({ value }) => value)
    throw new Failure('bad-answer', 'VictoriaLogs did not tell its fields as it does.')
  },

  select,
  write: writeLogsql,

  read({ query, search, ...asked }, connection, context) {
    return pageBack(asked, mostLines, async (window, limit) => {
      const request = linesRequest({ query: searching(query, search), window, limit }, connection, context)
      const lines = linesOf(await askVictoria(context, request), request)
      return lines.filter(({ at }) => BigInt(at) >= window.from && BigInt(at) < window.to)
    })
  },

  async check(connection, context) {
    try {
      const to = BigInt(context.now()) * 1_000_000n
      const request = fieldsRequest({ from: to - 300_000_000_000n, to }, connection, context)
      const { body } = readJson(await askVictoria(context, request), request)
      if (FieldNames.safeParse(body).success)
        return { ok: true, sentence: 'Connected: it answers as VictoriaLogs does.' }
      return { ok: false, sentence: 'It does not answer as VictoriaLogs does.' }
    } catch (thrown) {
      return { ok: false, sentence: toFailure(thrown).message }
    }
  },
}

/** Sends one question. What is refused is explained in plain text. @throws Failure */
async function askVictoria(context: SourceContext, request: Request): Promise<TextAnswer> {
  const answer = await sendText(context.send, request)
  if (answer.status < 300) return answer
  const said = plainWords(answer)
  if (answer.status === 400 && said !== '') throw new Failure('bad-query', said)
  throw statusTrouble(answer.status, said, request, 'VictoriaLogs')
}

function linesOf(answer: TextAnswer, request: Request): LogLine[] {
  const rows = answer.text.split('\n').filter(row => row.trim() !== '')
  const lines = rows.map(lineOf).filter(line => line !== null)
  if (rows.length === 0 || lines.length > 0) return lines
  readJson(answer, request) // says what came instead, where that is no JSON at all
  throw new Failure('bad-answer', 'VictoriaLogs did not answer with lines.')
}

/** Null for what is no line: the good ones of an answer that broke off are kept. */
function lineOf(row: string): LogLine | null {
  const parsed = Row.safeParse(jsonOf(row))
  if (!parsed.success) return null
  const { _time, _msg, _stream, _stream_id, ...labels } = parsed.data
  const at = readNanoseconds(_time)
  return at === null ? null : readLine(String(at), _msg, labels)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
