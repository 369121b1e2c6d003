import { clauseAlone, commonCosts, hasWord, startsWith } from '../patterns.ts'
import { wholeSentencePack } from '../whole-sentence-pack.ts'
import { abbreviations, joins } from './abbreviations.ts'
import { stopWords } from './stop-words.ts'

/** Spanish. */
export const es = wholeSentencePack({
  tag: 'es',
  abbreviations,
  joins,
  stopWords,
  leaning: startsWith('él|ella|ellos|ellas|le|les|lo|su|sus|esto|est[aeo]s?|es[aeo]s?|aquell?[aeo]?s?|tal|tales|pero|y|e|o|ni|así|pues|entonces|además|sin embargo|no obstante|por (?:lo )?tanto|por eso|por ello|por consiguiente|en cambio|al contrario|también|tampoco|luego|después|finalmente|asimismo|igualmente|de hecho|aquí|ahí|allí|ambos|ambas|otros|otras|algunos|algunas|uno de ellos'),
  excluded: [
    clauseAlone('cuando|mientras|aunque|porque|si|hasta que|desde que|como|donde|que|quien|quienes|para|al'),
    hasWord('(?:lo|los|las|la) siguientes?|a continuación|como sigue|véase|ver (?:también|figura|tabla|capítulo)|leer más'),
    startsWith('por ejemplo|por supuesto|es decir|en otras palabras|como (?:ya )?(?:hemos|se ha) (?:visto|dicho)|en primer lugar|en segundo lugar|por último|de nuevo'),
  ],
  costs: [
    { pattern: hasWord('yo|me|mi|mis|nosotr[ao]s|nos|nuestr[ao]s?'), cost: 0.25 },
    { pattern: hasWord('tú|te|tu|tus|usted|ustedes|vosotr[ao]s|vuestr[ao]s?'), cost: 0.1 },
    { pattern: hasWord('él|ella|ellos|ellas|le|les|su|sus'), cost: 0.12 },
    { pattern: hasWord('esto|est[ae]|eso|es[ae]'), cost: 0.08 },
    { pattern: startsWith('hay|había|hubo|existen?'), cost: 0.2 },
    ...commonCosts,
  ],
})
