import { spoken } from '../language/spoken.ts'
import { german } from './words.de.ts'
import { english } from './words.en.ts'

export const slackLinkWords = spoken(english, german)
