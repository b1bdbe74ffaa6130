/** The same words in another language: strings for strings, functions for functions, as many in every list. */
export type Wording<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Said
    ? (...given: Given) => Said
    : { readonly [Key in keyof T]: Wording<T[Key]> }
