import type { Labels } from './contract.ts'
import { numbersOf } from './numbers.ts'

const { number, counted, minSec } = numbersOf('es')

/** Spanish. */
export const es: Labels = {
  continued: ' (continuación)',
  number,
  page: (page, pages) => `Página ${page} de ${pages}`,
  name: 'Nombre',
  date: 'Fecha',
  notes: 'Notas',
  ownNotes: 'Mis notas',
  handout: 'Material de apoyo',
  onTheSlide: 'en la diapositiva',
  words: counted({ one: '# palabra', other: '# palabras' }),
  duration: minSec('# min', '# s'),
}
