/** Milliseconds to wait before asking again, when the background did not wake up. */
export const retries = [1000, 5000, 30_000]
