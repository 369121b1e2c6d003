import { clauseAlone, commonCosts, hasWord, startsWith } from '../patterns.ts'
import { wholeSentencePack } from '../whole-sentence-pack.ts'
import { abbreviations, joins } from './abbreviations.ts'
import { stopWords } from './stop-words.ts'

/** German. */
export const de = wholeSentencePack({
  tag: 'de',
  abbreviations,
  joins,
  hasOrdinalStops: true,
  stopWords,
  leaning: startsWith('er|sie|es|ihre?[mnrs]?|seine?[mnrs]?|ihm|ihn|ihnen|dies|diese[mnrs]?|jene[mnrs]?|solche[mnrs]?|da(?:s|von|zu|rum|mit|nach|her|bei|durch|für|gegen|ran|rauf|raus|rin|rüber)(?: (?:ist|sind|war|waren|hat|haben|heißt|kann|wird|gilt|zeigt|macht|geht|bedeutet|liegt|gehört))|deshalb|deswegen|darum|daher|damit|dadurch|dafür|dagegen|danach|dabei|dazu|trotzdem|dennoch|jedoch|aber|doch|und|oder|denn|sondern|also|so|auch|außerdem|zudem|ferner|allerdings|hingegen|stattdessen|folglich|somit|schließlich|dann|hier|dort|beide|andere|einige|einer|eine von|ebenso|gleichzeitig|zugleich|nur so'),
  excluded: [
    clauseAlone('wenn|als|während|obwohl|weil|da|falls|sobald|solange|bevor|nachdem|ob|dass|damit|indem|wer|wo|wie|welche[rsmn]?|um'),
    hasWord('folgende[nrsm]?|wie folgt|siehe (?:oben|unten|auch|abb|tabelle|kapitel)|im folgenden|lesen sie (?:mehr|weiter)'),
    startsWith('zum beispiel|beispielsweise|natürlich|mit anderen worten|wie (?:bereits|schon) (?:erwähnt|gesagt)|erstens|zweitens|drittens|wieder'),
  ],
  costs: [
    { pattern: hasWord('ich|mich|mir|meine?[mnrs]?|wir|uns|unsere?[mnrs]?'), cost: 0.25 },
    { pattern: hasWord('du|dich|dir|deine?[mnrs]?|ihr|euch'), cost: 0.1 },
    { pattern: hasWord('er|ihn|ihm|seine?[mnrs]?|ihre?[mnrs]?'), cost: 0.12 },
    { pattern: hasWord('es|dies|diese[mnrs]?|solche[mnrs]?'), cost: 0.08 },
    { pattern: startsWith('es gibt|es gab|es ist|es sind|es war'), cost: 0.2 },
    ...commonCosts,
  ],
})
