/** Worst first: the order of lists and of shapes. */
export const severities = ['critical', 'high', 'medium', 'low', 'info', 'unknown'] as const

export type Severity = (typeof severities)[number]
