import * as z from 'zod'

export const operators = ['>', '>=', '<', '<=', '==', '!='] as const
export const Operator = z.enum(operators)
export type Operator = (typeof operators)[number]

/** A value held against a number. */
export const Comparison = z.object({ operator: Operator, threshold: z.number() }).meta({ id: 'Comparison' })
export type Comparison = z.infer<typeof Comparison>
