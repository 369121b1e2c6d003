/** The few words of a talk that are not the author's, in one language. */
export interface Labels {
  /** What stands behind a heading that goes on: brackets and all, with the space before them. */
  readonly continued: string
  /** A whole number in the language's digits. */
  readonly number: (n: number) => string
  /** Numbers as they are written, or marks that stand for them. */
  readonly page: (page: string, pages: string) => string
  readonly name: string
  readonly date: string
  readonly notes: string
  readonly ownNotes: string
  readonly handout: string
  readonly onTheSlide: string
  /** Words, or characters in languages that count these. */
  readonly words: (n: number) => string
  /** Seconds as minutes and seconds. */
  readonly duration: (seconds: number) => string
}
