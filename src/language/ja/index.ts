import { commonCosts, startsWithUnspaced } from '../patterns.ts'
import { wholeSentencePack } from '../whole-sentence-pack.ts'
import { stopWords } from './stop-words.ts'

/** Japanese. */
export const ja = wholeSentencePack({
  tag: 'ja',
  joins: [
    // Speech inside its sentence: 「行く。」と彼は言った。
    { before: /[」』”）]$/u, after: /^[とをはがにもの]|^(?:って|という|など|から)/u },
  ],
  stopWords,
  leaning: startsWithUnspaced('これ|それ|あれ|この|その|あの|ここ|そこ|こう|そう|彼|しかし|だが|けれど|でも|また|そして|つまり|したがって|従って|だから|なので|ただし|ところが|ところで|さらに|なお|すると|一方|もし?くは|あるいは|同様に|同時に|とはいえ|逆に|むしろ|結局|最後に|次に|どちらも|両者'),
  excluded: [
    /(?:以下の|次のよう|下記|上記|参照してください|続きを読む)/u,
    /(?:から|ので|けれど|が|て)。$/u,
    /^(?:例えば|たとえば|もちろん|言い換えれば|すなわち|前述の|まず|第一に|第二に|第三に)/u,
  ],
  costs: [
    { pattern: /私|僕|俺|我々/u, cost: 0.25 },
    { pattern: /あなた/u, cost: 0.1 },
    { pattern: /彼/u, cost: 0.12 },
    { pattern: /これ|それ|この|その/u, cost: 0.08 },
    { pattern: /(?:があります|がある)。$/u, cost: 0.1 },
    ...commonCosts,
  ],
})
