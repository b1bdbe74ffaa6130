import * as z from 'zod'

/** The address of a paired relay: what tells it from the others. */
export const RelayAddress = z.string().max(2000)
