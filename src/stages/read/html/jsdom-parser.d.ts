/** The small document model that ships with Readability; it wants well-formed markup. */
declare module '@mozilla/readability/JSDOMParser.js' {
  class JSDOMParser {
    parse(html: string): Document
  }
  export = JSDOMParser
}
