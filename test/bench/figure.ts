/** One measured thing beside what it may be, and beside what others have. */
export type Figure = { what: string; figure: number; unit: string; limit: number; beside: string }
