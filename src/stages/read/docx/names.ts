/** Prefix of all ids that are not the author's. */
export const idPrefix = 'lectern-'

/** Style ids under which `convert` finds what `prepare` has recognised. */
export const ids = {
  title: 'LecternTitle',
  subtitle: 'LecternSubtitle',
  author: 'LecternAuthor',
  date: 'LecternDate',
  quotation: 'LecternQuotation',
  code: 'LecternCode',
  caption: 'LecternCaption',
  heading: 'LecternHeading',
  letters: 'LecternLetters',
  formula: 'LecternFormula',
  display: 'LecternDisplay',
  picture: 'LecternPicture',
} as const

/** Name of the bookmark that says which paragraph this is. */
export const paragraphBookmark = 'paragraph-'

/** Names of elements for formulas, in a line and on their own. */
export const formulaElements = { inline: 'lectern-formula', display: 'lectern-display' } as const

/** Name of the element that holds the number of a picture. */
export const pictureElement = 'lectern-picture'
