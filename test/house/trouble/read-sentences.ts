import { isNode, nameOf, nodesIn, visit, type Call, type Node, type Routine, type Source } from './syntax.ts'

/** Stands where a sentence has something filled in that the sources do not say. */
export const gap = '\u{e000}'

const mostDepth = 12
const mostAlternatives = 400

/** Reads what an expression may say: every text it can be, with {@link gap} for what is only known later. */
export function sentenceReader(sources: readonly Source[]) {
  const byFile = new Map(sources.map(source => [source.file, source]))
  const calls = new Map<string, Call[]>()
  for (const call of sources.flatMap(source => source.calls)) {
    calls.set(call.name, [...(calls.get(call.name) ?? []), call])
  }

  function read(node: Node, source: Source, depth = 0): string[] {
    if (depth > mostDepth) return [gap]
    const again = (part: unknown, of = source) => (isNode(part) ? read(part, of, depth + 1) : [gap])
    switch (node.type) {
      case 'Literal':
        return typeof node['value'] === 'string' ? [node['value']] : [gap]
      case 'TemplateLiteral':
        return readTemplate(node, part => again(part))
      case 'BinaryExpression':
        return node['operator'] === '+' ? join([again(node['left']), again(node['right'])]) : [gap]
      case 'ConditionalExpression':
        return unique([...again(node['consequent']), ...again(node['alternate'])])
      case 'LogicalExpression':
        return unique([...again(node['left']), ...again(node['right'])])
      case 'AwaitExpression':
      case 'SpreadElement':
        return again(node['argument'])
      case 'ArrayExpression':
        return unique(nodesIn(node['elements']).flatMap(one => again(one)))
      case 'TSAsExpression':
      case 'ParenthesizedExpression':
      case 'TSNonNullExpression':
        return again(node['expression'])
      case 'Identifier':
        return readName(nameOf(node), node, source, depth)
      case 'MemberExpression':
        return readMember(node, source, depth)
      case 'NewExpression':
        return nodesIn(node['arguments']).flatMap(one => again(one))
      case 'CallExpression':
        return readCall(node, source, depth)
      default:
        return [gap]
    }
  }

  function readName(name: string, at: Node, source: Source, depth: number): string[] {
    for (const [routineName, routine] of source.around(at)) {
      const place = routine.params.findIndex(param => nameOf(param) === name)
      if (place >= 0) return argumentsOf(routineName, place, source, depth)
    }
    const found = valuesOf(name, at, source)
    return found.length > 0 ? unique(found.flatMap(one => read(one.node, one.source, depth + 1))) : [gap]
  }

  function argumentsOf(routine: string, place: number, source: Source, depth: number): string[] {
    const given = (calls.get(routine) ?? []).filter(
      call => call.file === source.file || byFile.get(call.file)?.imported.get(routine) === source.file,
    )
    const said = given.flatMap(call => {
      const [arg, from] = [call.args[place], byFile.get(call.file)]
      return arg && from ? read(arg, from, depth + 1) : [gap]
    })
    return said.length > 0 ? unique(said) : [gap]
  }

  function readMember(node: Node, source: Source, depth: number): string[] {
    const object = node['object']
    const [found] = isNode(object) ? valuesOf(nameOf(object), object, source) : []
    if (!found && isNode(object) && object.type !== 'ObjectExpression') return [gap]
    const { node: held, source: from } = found ?? { node: object as Node, source }
    const inner = held.type === 'TSAsExpression' && isNode(held['expression']) ? held['expression'] : held
    if (inner.type !== 'ObjectExpression') return [gap]
    const rows = nodesIn(inner['properties']).filter(row => isNode(row['value']))
    const named = rows.filter(row => node['computed'] === true || nameOf(row['key']) === nameOf(node['property']))
    const said = named.flatMap(row => read(row['value'] as Node, from, depth + 1))
    return said.length > 0 ? unique(said) : [gap]
  }

  function readCall(node: Node, source: Source, depth: number): string[] {
    const { callee } = node
    const name = nameOf(callee)
    if (!isNode(callee)) return [gap]
    if (callee.type === 'MemberExpression' && isNode(callee['object'])) {
      const [work] = nodesIn(node['arguments'])
      if (name === 'filter' || name === 'slice') return read(callee['object'], source, depth + 1)
      if ((name !== 'map' && name !== 'flatMap') || !work || !isNode(work['body'])) return [gap]
      return answersOf(work['body']).flatMap(answer => read(answer, source, depth + 1))
    }
    const at = callee.type === 'Identifier' ? routineOf(name, source) : undefined
    if (!at) return [gap]
    const said = answersOf(at.routine.body).flatMap(answer => read(answer, at.source, depth + 1))
    return said.length > 0 ? unique(said) : [gap]
  }

  /** The nearest ones of the name: those of the routine that it is used in, or of the file, or of where it is imported from. */
  function valuesOf(name: string, at: Node, source: Source): { node: Node; source: Source }[] {
    const all = source.values.get(name) ?? []
    for (const [, { body }] of source.around(at)) {
      const near = all.filter(({ start, end }) => body.start <= start && end <= body.end)
      if (near.length > 0) return near.map(node => ({ node, source }))
    }
    const wide = all.filter(node => source.around(node).length === 0)
    if (all.length > 0) return (wide.length > 0 ? wide : all).map(node => ({ node, source }))
    const from = byFile.get(source.imported.get(name) ?? '')
    return from && from !== source ? valuesOf(name, from.top, from) : []
  }

  function routineOf(name: string, source: Source): { routine: Routine; source: Source } | undefined {
    const routine = source.routines.get(name)
    if (routine) return { routine, source }
    const from = byFile.get(source.imported.get(name) ?? '')
    return from && from !== source ? routineOf(name, from) : undefined
  }

  return read
}

function answersOf(body: Node): Node[] {
  if (body.type !== 'BlockStatement') return [body]
  const answers: Node[] = []
  visit(body, node => {
    if (node.type === 'ReturnStatement' && isNode(node['argument'])) answers.push(node['argument'])
  })
  return answers
}

function readTemplate(node: Node, read: (part: Node) => string[]): string[] {
  const texts = nodesIn(node['quasis']).map(part => (part['value'] as { cooked: string }).cooked)
  const filled = nodesIn(node['expressions']).map(read)
  return join(texts.flatMap((text, index) => [[text], ...(filled[index] ? [filled[index]] : [])]))
}

function join(parts: string[][]): string[] {
  let said = ['']
  for (const part of parts) said = said.flatMap(before => part.map(after => before + after))
  if (said.length > mostAlternatives) throw new Error(`too many ways to say: ${said[0]}`)
  return unique(said)
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)]
}
