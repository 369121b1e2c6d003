/** A decoded essay with its front matter still in it, so that lines and offsets are the file's own. */
export interface SourceText {
  readonly text: string
  /** UTF-16 offset at which the essay itself starts; 0 without front matter. */
  readonly frontMatterEnd: number
}
