import { commonCosts, startsWithUnspaced } from '../patterns.ts'
import { wholeSentencePack } from '../whole-sentence-pack.ts'
import { stopWords } from './stop-words.ts'

/** Chinese. */
export const zh = wholeSentencePack({
  tag: 'zh',
  joins: [
    // A quotation that the sentence goes on after: 他说：“走吧。”然后离开了。
    { before: /：[“「『‘][^”」』’]*[”」』’]$/u },
  ],
  stopWords,
  leaning: startsWithUnspaced('他|她|它|牠|这|這|那(?!些人)|此|其(?!他|实|實|中)|该|該|但|不过|不過|然而|可是|所以|因此|因而|从而|從而|于是|於是|而且|而|并且|並且|同时|同時|此外|另外|然后|然後|接着|接著|也(?!许|許)|还有|還有|又|否则|否則|反之|总之|總之|两者|兩者|有些|有的|相反|最后|最後|不仅如此'),
  excluded: [
    /^(?:[当當](?![地代局年前时時事])|如果|虽然|雖然|因为|因為|由于|由於|为了|為了)[^，、]*$/u,
    /(?:如下|以下|下面|见上|见下|参见|參見|阅读更多|閱讀更多)/u,
    /^(?:例如|比如|比方说|当然|當然|换句话说|換句話說|也就是说|如前所述|首先|其次|第[一二三][，、是点點])/u,
  ],
  costs: [
    { pattern: /我|咱/u, cost: 0.25 },
    { pattern: /你|您/u, cost: 0.1 },
    { pattern: /[他她它牠]/u, cost: 0.12 },
    { pattern: /这|這|此/u, cost: 0.08 },
    { pattern: /^有(?:一|很多|许多|些)/u, cost: 0.2 },
    ...commonCosts,
  ],
})
