import { clauseAlone, commonCosts, hasWord, startsWith } from '../patterns.ts'
import { wholeSentencePack } from '../whole-sentence-pack.ts'
import { abbreviations, joins } from './abbreviations.ts'
import { stopWords } from './stop-words.ts'

/** French. */
export const fr = wholeSentencePack({
  tag: 'fr',
  abbreviations,
  joins,
  stopWords,
  leaning: startsWith('il(?! (?:faut|existe|y a|suffit))|elle|ils|elles|lui|leurs?|son|sa|ses|ce|ceci|cela|ça|cet|cette|ces|celui(?:-ci|-là)?|celles?(?:-ci|-là)?|ceux(?:-ci|-là)?|mais|et|or|ou|donc|car|ainsi|aussi|alors|puis|ensuite|enfin|cependant|pourtant|toutefois|néanmoins|de plus|en outre|par conséquent|en effet|en revanche|au contraire|par contre|d’ailleurs|d\'ailleurs|de même|également|ici|là|d’autres|d\'autres|l’un|l\'un|certains|certaines|les deux|c'),
  excluded: [
    clauseAlone('quand|lorsque?|si|bien que|parce que?|puisque?|tandis que?|pendant que?|avant que?|après que?|pour que?|afin que?|qui|que|dont|où|comme|en \\p{L}+ant|pour'),
    hasWord('ci-dessous|ci-dessus|les suivantes?|les suivants?|comme suit|voir (?:aussi|figure|tableau|chapitre)|lire (?:aussi|la suite)'),
    startsWith('par exemple|bien sûr|autrement dit|en d’autres termes|en d\'autres termes|comme (?:nous l’avons|on l’a) (?:vu|dit)|notons que|premièrement|deuxièmement|d’une part|d’autre part|voici|voilà'),
  ],
  costs: [
    { pattern: hasWord('je|me|moi|mon|ma|mes|nous|notre|nos|j|m'), cost: 0.25 },
    { pattern: hasWord('tu|te|toi|ton|ta|tes|vous|votre|vos'), cost: 0.1 },
    { pattern: hasWord('il|elle|ils|elles|lui|leur|leurs|eux'), cost: 0.12 },
    { pattern: hasWord('ce|cela|ça|cette|ces|cet'), cost: 0.08 },
    { pattern: startsWith('il y a|il y avait|il existe|c’est|c\'est'), cost: 0.2 },
    ...commonCosts,
  ],
})
