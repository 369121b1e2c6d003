import type { Assets } from '../trees/assets.ts'

/** highlight.js through lowlight, with its common languages; loaded only for essays with code. */
export async function loadHighlight(): Promise<NonNullable<Assets['highlight']>> {
  const { common, createLowlight } = await import('lowlight')
  const lowlight = createLowlight(common)
  return (code, language) =>
    language !== null && lowlight.registered(language)
      ? lowlight.highlight(language, code).children.filter((node) => node.type !== 'doctype')
      : [{ type: 'text', value: code }]
}
