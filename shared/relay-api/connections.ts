import * as z from 'zod'
import { BaseUrl, ConnectionKind, ConnectionSecret, Runs } from '../model/connection.ts'

const headerName = z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, 'must be a header name')
const headerValue = z.string().regex(/^[^\r\n\0]*$/, 'must not hold line breaks')

const fields = {
  name: z.string().min(1).max(255),
  baseUrl: BaseUrl,
  runs: Runs,
  headers: z.record(headerName, headerValue),
  options: z.record(z.string(), z.unknown()),
  secret: ConnectionSecret,
}

export const ConnectionCreate = z
  .object({
    kind: ConnectionKind.exclude(['tocsin']),
    baseUrl: fields.baseUrl,
    name: fields.name.optional(),
    runs: fields.runs.default('relay'),
    headers: fields.headers.default({}),
    options: fields.options.default({}),
    secret: fields.secret.default({ type: 'none' }),
  })
  .meta({ id: 'ConnectionCreate' })
export type ConnectionCreate = z.infer<typeof ConnectionCreate>

export const ConnectionChange = z.object(fields).partial().meta({ id: 'ConnectionChange' })
export type ConnectionChange = z.infer<typeof ConnectionChange>
