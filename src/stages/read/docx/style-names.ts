/** What a paragraph is; `null` for plain ones. */
export type Role = { readonly kind: 'title' | 'subtitle' | 'author' | 'date' | 'quotation' | 'code' | 'caption' | 'contents' } | { readonly kind: 'heading'; readonly depth: number }

/** Built-in names are English in files of most programs and any language; some programs write those of their own language, and LibreOffice and Pages have names of their own. */
const roles: Readonly<Record<Exclude<Role['kind'], 'heading'>, readonly string[]>> = {
  title: ['title', 'titel', 'titre', 'título', 'titolo', 'tytuł', 'tittel', 'название', 'заголовок документа', '标题', '標題', '表題', 'العنوان', 'عنوان', 'سرخی'],
  subtitle: ['subtitle', 'untertitel', 'sous-titre', 'subtítulo', 'sottotitolo', 'ondertitel', 'podtytuł', 'undertitel', 'undertittel', 'underrubrik', 'подзаголовок', '副标题', '副標題', '副題', 'عنوان فرعي'],
  author: ['author', 'autor', 'auteur', 'autore', 'автор'],
  date: ['date', 'datum', 'fecha', 'data', 'дата'],
  quotation: [
    ...['quote', 'intense quote', 'block quote', 'block text', 'blocktext', 'quotations', 'block quotation', 'zitat', 'intensives zitat', 'citation', 'citation intense', 'cita', 'cita destacada'],
    ...['citazione', 'citazione intensa', 'citação', 'citação intensa', 'citaat', 'duidelijk citaat', 'citat', 'sitat', 'cytat', 'цитата', 'цитата 2', 'выделенная цитата', '引用', '明显引用', '引用文', '鮮明引用', 'اقتباس'],
  ],
  code: ['html preformatted', 'html vorformatiert', 'source code', 'preformatted text', 'vorformatierter text', 'plain code', 'code', 'macro text'],
  caption: ['caption', 'image caption', 'beschriftung', 'légende', 'descripción', 'epígrafe', 'didascalia', 'legenda', 'bijschrift', 'название объекта', '题注', '標號', '図表番号', 'تسمية توضيحية'],
  contents: ['toc heading', 'contents heading', 'table of figures', 'inhaltsverzeichnisüberschrift', 'en-tête de table des matières', 'abbildungsverzeichnis'],
}

const kinds = new Map(Object.entries(roles).flatMap(([kind, names]) => names.map((name) => [name, kind] as const)))

const heading = /^(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|nagłówek|nadpis|заголовок|标题|標題|見出し|العنوان|عنوان|سرخی) ?([1-9])$/iu
const contents = /^(?:toc|contents|verzeichnis|inhaltsverzeichnis|tm|tdc|sommario|sumário|índice|inhopg|оглавление|目录|目錄|目次) ?\d$/iu

/** What paragraphs of a style are by its name; `null` for plain ones. */
export function roleByName(name: string): Role | null {
  const depth = heading.exec(name)?.[1] ?? (/^heading$/i.test(name) ? '1' : null)
  if (depth !== null) return { kind: 'heading', depth: Number(depth) }
  const kind = contents.test(name) ? 'contents' : kinds.get(name.toLowerCase())
  return isKind(kind) ? { kind } : null
}

function isKind(kind: string | undefined): kind is keyof typeof roles {
  return kind !== undefined && Object.hasOwn(roles, kind)
}
