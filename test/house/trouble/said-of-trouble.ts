import { sourceFiles } from '../source-files.ts'
import { gap, sentenceReader } from './read-sentences.ts'
import { isNode, nameOf, readSource, type Call, type Node, type Source } from './syntax.ts'

export type Said = { file: string; sentence: string }

/** What only whoever starts the relay reads, in a terminal or its log; and words that are there in both languages. */
const elsewhere =
  /^relay\/(?:cli|bin|db|chat|main\.ts|first-start\.ts|config\.ts|log\.ts)|^relay\/security\/secret-key\.ts|\/words\.(?:en|de)\.ts$|^shared\/trouble\//

/** Properties that hold a sentence about trouble, wherever they stand. */
const telling = new Set(['sentence', 'warnings'])

/** Every sentence about trouble that the sources of both halves can say to people, with {@link gap} for what is filled in. */
export function saidOfTrouble(): Said[] {
  const sources = sourceFiles('extension', 'shared', 'relay')
    .filter(file => !file.startsWith('relay/cli') && !/\/words\.(?:en|de)\.ts$/.test(file))
    .map(readSource)
  const read = sentenceReader(sources)
  const spoken = sources.filter(({ file }) => !elsewhere.test(file))
  const found = new Map<string, Said>()
  for (const source of spoken) {
    for (const node of troubleIn(source)) {
      for (const sentence of read(node, source)) {
        if (isOurs(sentence)) found.set(sentence, { file: source.file, sentence })
      }
    }
  }
  return [...found.values()]
}

/** Has words of its own beside what is filled in. */
function isOurs(sentence: string): boolean {
  return /\p{L}{2}/u.test(sentence.replace(/^\w+: /, '').replaceAll(gap, ''))
}

function troubleIn(source: Source): Node[] {
  const told = source.calls.flatMap(call => [...toldBy(call), ...toldOfFields(call)])
  const held = source.properties.filter(
    ({ name, value, beside }) =>
      telling.has(name) ||
      (name === 'detail' && isText(value)) ||
      (name === 'message' && beside.includes('field')) ||
      (name === 'label' && beside.includes('do')),
  )
  return [...told, ...held.map(({ value }) => value)]
}

function toldBy({ name, args, node }: Call): Node[] {
  if (name === 'new Failure') return [...args.slice(1, 2), ...fieldsOf(args[2], 'detail')]
  if (name === 'new DeliveryTrouble') return args.slice(0, 1)
  if (name !== 'push' && name !== 'add') return []
  const callee = node['callee']
  return isNode(callee) && nameOf(callee['object']) === 'warnings' ? args : []
}

/** What schemas say when a field is wrong. */
function toldOfFields({ name, args, node }: Call): Node[] {
  const errors = args.flatMap(arg => fieldsOf(arg, 'error'))
  if (name === 'addIssue') return [...errors, ...fieldsOf(args[0], 'message')]
  if (['refine', 'regex', 'min', 'max'].includes(name)) return [...errors, ...args.slice(1, 2)].filter(isText)
  const { callee } = node
  const schema = isNode(callee) && ['z', 'iso'].includes(nameOf(callee['object']))
  return schema ? [...errors, ...args.slice(name === 'string' ? 0 : 1)].filter(isText) : []
}

function isText({ type, value }: Node): boolean {
  return type === 'TemplateLiteral' || (type === 'Literal' && typeof value === 'string')
}

function fieldsOf(node: Node | undefined, name: string): Node[] {
  if (node?.type !== 'ObjectExpression' || !Array.isArray(node['properties'])) return []
  return node['properties'].flatMap((row: unknown) =>
    isNode(row) && row.type === 'Property' && nameOf(row['key']) === name && isNode(row['value']) ? [row['value']] : [],
  )
}
