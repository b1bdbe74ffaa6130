/**
 * Sentences with their translation. `{name}` is a gap: what is filled in is foreign and stays as it is. `{=name}` is a gap that
 * holds a sentence or a phrase, which is translated where the phrasebook knows it.
 */
export type Phrases = Readonly<Record<string, string>>

type Gap = { name: string; spoken: boolean }

/** How a sentence fits a phrase. */
export type Fit = { phrase: string; gaps: readonly (Gap & { text: string })[] }

export type Phrasebook = {
  /** The sentence translated; as it is, where nothing fits. */
  say: (sentence: string) => string
  /** The phrase that fits best, which is the one with which the most of the sentence is known; null: none. */
  fit: (sentence: string) => Fit | null
}

/** `texts` stand around the `gaps`: there is one more of them. */
type Pattern = { phrase: string; texts: readonly string[]; gaps: readonly Gap[]; known: number; hasWords: boolean }

/** A reading of a sentence: which phrase it is, what stands in its gaps, and how much of it the phrasebook says. */
type Reading = { phrase: string; gaps: readonly (Gap & { text: string; reading: Reading | null })[]; known: number }

/** Nothing that we say is longer. What others said is passed on. */
const longest = 4000
const mostDepth = 3

/** Reads the phrases when the first sentence is to be said. No expressions: any text is read in linear time. */
export function createPhrasebook(phrases: Phrases): Phrasebook {
  let patterns: Pattern[] | undefined

  function read(sentence: string, depth = 0): Reading | null {
    if (Object.hasOwn(phrases, sentence)) return { phrase: sentence, gaps: [], known: sentence.length }
    if (sentence.length > longest || depth > mostDepth) return null
    patterns ??= Object.keys(phrases).flatMap(phrase => (phrase.includes('{') ? [readPattern(phrase)] : []))
    let best: Reading | null = null
    for (const pattern of patterns) {
      const found = readAs(pattern, sentence, depth)
      if (found && found.known > (best?.known ?? 0)) best = found
    }
    return best
  }

  function readAs(pattern: Pattern, sentence: string, depth: number): Reading | null {
    const filled = fill(pattern, sentence)
    if (!filled) return null
    const gaps = pattern.gaps.map((gap, index) => {
      const text = filled[index] ?? ''
      return { ...gap, text, reading: gap.spoken ? read(text, depth + 1) : null }
    })
    // A phrase of signs alone says nothing by itself: it would fit anybody's text.
    if (!pattern.hasWords && gaps.some(gap => gap.spoken && !gap.reading)) return null
    const known = gaps.reduce((sum, { reading }) => sum + (reading?.known ?? 0), pattern.known)
    return { phrase: pattern.phrase, gaps, known }
  }

  function write({ phrase, gaps }: Reading): string {
    const texts = new Map(gaps.map(({ name, text, reading }) => [name, reading ? write(reading) : text]))
    return (phrases[phrase] ?? '').replaceAll(gapSign, (_, _spoken, name: string) => texts.get(name) ?? '')
  }

  return {
    say(sentence) {
      const reading = read(sentence)
      return reading ? write(reading) : sentence
    },
    fit: sentence => read(sentence),
  }
}

const gapSign = /\{(=?)(\w+)\}/g

function readPattern(phrase: string): Pattern {
  const gaps = [...phrase.matchAll(gapSign)].map(([, spoken, name]) => ({ name: name ?? '', spoken: spoken === '=' }))
  const texts = phrase.split(/\{=?\w+\}/)
  const own = texts.join('')
  return { phrase, texts, gaps, known: own.length, hasWords: /\p{L}/u.test(own) }
}

/** What stands in the gaps, each as short as can be; null: the sentence does not fit. */
function fill({ texts }: Pattern, sentence: string): string[] | null {
  const first = texts[0] ?? ''
  const last = texts.at(-1) ?? ''
  const end = sentence.length - last.length
  if (end < first.length || !sentence.startsWith(first) || !sentence.endsWith(last)) return null
  const filled: string[] = []
  let from = first.length
  for (const text of texts.slice(1, -1)) {
    const at = sentence.indexOf(text, from)
    if (at < 0 || at + text.length > end) return null
    filled.push(sentence.slice(from, at))
    from = at + text.length
  }
  return [...filled, sentence.slice(from, end)]
}
