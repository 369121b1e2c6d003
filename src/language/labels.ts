/** The few words of a talk that are not the author's, in one language. */
export interface Labels {
  readonly continued: string
  readonly page: (page: string, pages: string) => string
  readonly name: string
  readonly date: string
  readonly notes: string
  readonly ownNotes: string
  readonly handout: string
  readonly onTheSlide: string
  readonly words: (n: number) => string
  /** Seconds as minutes and seconds. */
  readonly duration: (seconds: number) => string
}

const minSec = (seconds: number): string => (seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`)

const en: Labels = {
  continued: 'continued',
  page: (page, pages) => `Page ${page} of ${pages}`,
  name: 'Name',
  date: 'Date',
  notes: 'Notes',
  ownNotes: 'Own notes',
  handout: 'Handout',
  onTheSlide: 'on the slide',
  words: (n) => (n === 1 ? '1 word' : `${n} words`),
  duration: minSec,
}

const de: Labels = {
  continued: 'Fortsetzung',
  page: (page, pages) => `Seite ${page} von ${pages}`,
  name: 'Name',
  date: 'Datum',
  notes: 'Notizen',
  ownNotes: 'Eigene Notizen',
  handout: 'Handzettel',
  onTheSlide: 'auf der Folie',
  words: (n) => (n === 1 ? '1 Wort' : `${n} Wörter`),
  duration: minSec,
}

const fr: Labels = {
  continued: 'suite',
  page: (page, pages) => `Page ${page} sur ${pages}`,
  name: 'Nom',
  date: 'Date',
  notes: 'Notes',
  ownNotes: 'Notes personnelles',
  handout: 'Document',
  onTheSlide: 'à l’écran',
  words: (n) => (n === 1 ? '1 mot' : `${n} mots`),
  duration: minSec,
}

const es: Labels = {
  continued: 'continuación',
  page: (page, pages) => `Página ${page} de ${pages}`,
  name: 'Nombre',
  date: 'Fecha',
  notes: 'Notas',
  ownNotes: 'Notas propias',
  handout: 'Material',
  onTheSlide: 'en la diapositiva',
  words: (n) => (n === 1 ? '1 palabra' : `${n} palabras`),
  duration: minSec,
}

const table: Readonly<Record<string, Labels>> = { en, de, fr, es }

/** The labels of a BCP 47 tag's language; English where there is no translation yet. */
export function labelsFor(lang: string): Labels {
  return table[lang.toLowerCase().split('-')[0] ?? ''] ?? en
}

/** Every text that the labels can become, numbers aside: what the fonts of a talk must cover. */
export function textsOf({ page, words, duration, ...plain }: Labels): string[] {
  return [...Object.values(plain), page('', ''), words(1), words(2), duration(61)]
}
