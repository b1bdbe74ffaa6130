import * as z from 'zod'

// An extension page may not evaluate text as code. Imported before anything that builds a schema.
z.config({ jitless: true })
