import { spoken } from '#extension/language/spoken.ts'
import { english } from './words.en.ts'

export const words = spoken(english, () => import('./words.de.ts'))
