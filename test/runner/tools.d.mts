export type ToolName = 'chromium' | 'firefox' | 'prometheus' | 'promtool' | 'alertmanager'

export const tools: Record<ToolName, { commands: string[]; debian: string }>
export function findTool(name: ToolName): string | null
export function missingTools(): ToolName[]
