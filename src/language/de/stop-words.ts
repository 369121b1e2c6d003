import { wordSet } from '../patterns.ts'

export const stopWords: ReadonlySet<string> = wordSet(`aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus bei beim bin bis bist
  da dabei dadurch dafür dagegen daher damit danach dann daran darauf daraus darin darüber das dass davon dazu dein
  dem den denen denn der deren des dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein
  eine einem einen einer eines einige er es etwa etwas euch euer für gegen hab habe haben hat hatte hatten hier hin
  hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem ins ist ja jede jedem jeden jeder jedes jedoch
  kann kannst kein keine keinem keinen keiner können könnte machen man manche mehr mein meine mich mir mit muss müssen
  nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinem seinen seiner seit sich sie sind so solche soll
  sollen sollte sondern sonst über um und uns unser unsere unter viel viele vom von vor während war waren warum was
  weder weil welche welcher wenn wer werde werden wie wieder will wir wird wirst wo wurde wurden zu zum zur zwar
  zwischen`)
