import { Document, HeadingLevel, Packer, Paragraph } from 'docx'

/** The Word file of an essay that has headings and paragraphs alone. */
export function wordOf(essay) {
  const children = essay.split('\n\n').map((block) => {
    const [, marks, text] = /^(?:(#{1,2}) )?(.*)$/s.exec(block)
    if (marks === undefined) return new Paragraph({ text })
    return new Paragraph({ text, heading: marks === '#' ? HeadingLevel.TITLE : HeadingLevel.HEADING_1 })
  })
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}
