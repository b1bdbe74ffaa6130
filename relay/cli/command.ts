/** What was written after a command's name. */
export type Arguments = { words: string[]; role?: string; days?: string; expires?: string; email?: string }

/** Does one thing. @returns the exit code: 0 good, 1 trouble */
export type Command = (given: Arguments) => Promise<number>
