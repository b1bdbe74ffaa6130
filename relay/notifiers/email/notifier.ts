import * as z from 'zod'
import type { Notifier } from '../notifier.ts'
import { mailOf } from './mail-of.ts'

const Options = z.object({ to: z.array(z.email('must be a mail address')).min(1).max(50) })

/** A mail to addresses that are not members' own: a list, a ticket system. */
export const emailNotifier: Notifier<z.infer<typeof Options>, Record<string, unknown>> = {
  id: 'email',
  title: 'E-mail',
  options: Options,
  secret: z.object({}),
  fields: [
    { part: 'options', name: 'to', label: 'Addresses, one a line', placeholder: 'oncall@example.net', many: true },
  ],
  addresses: () => [],

  async deliver({ key, message, options }, { mail }) {
    await mail(mailOf({ key, message, to: options.to.join(', ') }))
    return {}
  },
}
