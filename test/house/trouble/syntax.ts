import { parseSync } from 'vite'
import { importsOf } from '../module-graph.ts'
import { readText } from '../source-files.ts'

/** A node of the syntax tree, as loosely as it is looked at here. */
export type Node = { type: string; start: number; end: number } & Record<string, unknown>

export type Call = { file: string; name: string; args: Node[]; node: Node }
export type Routine = { file: string; params: Node[]; body: Node }

/** One file of ours: what it declares by name, what it imports, whom it calls. */
export type Source = {
  file: string
  top: Node
  values: Map<string, Node[]>
  routines: Map<string, Routine>
  imported: Map<string, string>
  calls: Call[]
  /** `key: value` in objects, and what other keys stand beside it. */
  properties: { name: string; value: Node; beside: string[] }[]
  /** Which routine a position lies in, innermost first. */
  around: (node: Node) => [name: string, routine: Routine][]
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

export function readSource(file: string): Source {
  const { program } = parseSync(file, readText(file))
  const source: Source = {
    file,
    top: program as unknown as Node,
    values: new Map(),
    routines: new Map(),
    imported: new Map(),
    calls: [],
    properties: [],
    around: node =>
      [...source.routines]
        .filter(([, { body }]) => body.start <= node.start && node.end <= body.end)
        .sort(([, a], [, b]) => b.body.start - a.body.start),
  }
  const files = new Map(importsOf(file).map(found => [found.specifier, found.file]))
  visit(program as unknown as Node, node => note(node, source, files))
  return source
}

/** Every node below one, itself first. */
export function visit(node: Node, see: (node: Node) => void): void {
  see(node)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, see)
  }
}

export function nameOf(node: unknown): string {
  if (!isNode(node)) return ''
  if (node.type === 'Identifier') return String(node['name'])
  if (node.type === 'MemberExpression') return node['computed'] === true ? '' : nameOf(node['property'])
  return node.type === 'Literal' ? String(node['value']) : ''
}

export function nodesIn(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : []
}

function note(node: Node, source: Source, files: Map<string, string | null>): void {
  if (node.type === 'ImportDeclaration' && isNode(node['source'])) {
    const from = files.get(String(node['source']['value']))
    for (const entry of nodesIn(node['specifiers'])) if (from) source.imported.set(nameOf(entry['local']), from)
  }
  if (node.type === 'VariableDeclarator' && isNode(node['init'])) declare(nameOf(node['id']), node['init'], source)
  if (node.type === 'FunctionDeclaration') declare(nameOf(node['id']), node, source)
  if (node.type === 'Property' && isNode(node['value']) && isRoutine(node['value'])) {
    declare(nameOf(node['key']), node['value'], source)
  }
  if (node.type === 'ObjectExpression') {
    const rows = nodesIn(node['properties']).filter(({ type }) => type === 'Property')
    const names = rows.map(({ key }) => nameOf(key))
    for (const { key, value } of rows) {
      if (isNode(value)) source.properties.push({ name: nameOf(key), value, beside: names })
    }
  }
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    const name = (node.type === 'NewExpression' ? 'new ' : '') + nameOf(node['callee'])
    source.calls.push({ file: source.file, name, args: nodesIn(node['arguments']), node })
  }
}

function isRoutine(node: Node): boolean {
  return ['ArrowFunctionExpression', 'FunctionExpression', 'FunctionDeclaration'].includes(node.type)
}

function declare(name: string, node: Node, { file, values, routines }: Source): void {
  if (name === '') return
  if (!isRoutine(node)) values.set(name, [...(values.get(name) ?? []), node])
  else if (isNode(node['body'])) routines.set(name, { file, params: nodesIn(node['params']), body: node['body'] })
}
