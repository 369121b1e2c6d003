const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** They go on, whatever follows. "etc.", "Inc.", "Co." and "Jr." often end a sentence and are in no list. */
const joining = words('vs viz Viz cf Cf ca Ca approx Approx e.g E.g i.e I.e eg ie ed eds trans')
/** They go on to a name. */
const titles = words(`Mr mr Mrs mrs Ms Dr dr Prof prof Rev Hon Gen Maj Col Lt Lieut Brig Capt Cmdr Sgt Cpl Adm Gov Sen Rep Pres
  Supt Messrs Mme Mlle`)
/** They go on to a name and end one: "St. Mary", "Main St." */
const places = words('St Ft Mt Ave Blvd Rd Bldg Dept Univ Assn Bros')
/** They go on to a number; "no" and "art" are words as well. */
const numbered = words('no nos vol vols p pp ch fig figs eq sec par art cl op al')
const months = words('Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec')
const days = words('Mon Tue Tues Wed Thu Thurs Fri Sat Sun')

/** Roman numerals too, but for "I": "The answer was no. I left." */
const number = /^[([]?(?:\d|(?:[IVXLC]{2,}|[VX])(?![\p{L}\p{N}]))/u

/** True where the full stop after a word abbreviates it and the sentence goes on. The word is without the stop, as written. */
export function abbreviates(word: string, next: string, opensSentence: boolean): boolean {
  if (joining.has(word) || titles.has(word)) return true
  if (places.has(word)) return !opensSentence
  if (numbered.has(word.toLowerCase())) return number.test(next)
  const month = months.has(/^\p{L}+/u.exec(next)?.[0] ?? '')
  return (months.has(word) && /^\d/.test(next)) || (days.has(word) && (month || /^\d/.test(next)))
}

/** What bears a letter for a name: "Vitamin C.", "plan B.", "got an A." */
export const lettered = words(`a an vitamin vitamins hepatitis influenza plan option type class group grade grades level category letter
  letters point part section chapter appendix exhibit figure table case phase scenario school schedule block zone gate
  platform line route room unit team model version variant series side war`)
