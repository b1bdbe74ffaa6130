/** How a chart's own comparison is told; whoever speaks another language brings their own. */
export const explainWords = {
  never: (limit: string, now: string) => `Never ${limit} in this time, now ${now}.`,
  still: (limit: string, since: string, now: string) => `${limit} since ${since}, now ${now}.`,
  over: (limit: string, since: string, now: string, until: string) =>
    `Crossed ${limit} at ${since}, now ${now}, back at ${until}.`,
  noData: (limit: string) => `The alert is for ${limit}; there is no data in this time.`,
}
