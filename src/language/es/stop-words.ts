import { wordSet } from '../patterns.ts'

export const stopWords: ReadonlySet<string> = wordSet(`a al algo algunas alguno algunos ante antes aquel aquella aquello así aun aunque bajo bien cada como con contra cosa
  cual cuales cualquier cuando cuanto de debe deben del desde después donde dos durante e el él ella ellas ellos en
  entre era eran eres es esa esas ese eso esos está estaba estado están estar este esta estas esto estos estoy fue
  fueron ha haber había han hasta hay he la las le les lo los luego más me mi mientras mis mismo mucha mucho muchos
  muy nada ni no nos nosotros nuestra nuestro o os otra otras otro otros para pero poco por porque pues puede pueden
  puedes que qué quien quienes se sea según ser será si sí sido siempre sin sino sobre solo sólo son su sus también
  tampoco tan tanto te ti tiene tienen tienes toda todas todo todos tras tu tú tus un una unas uno unos usted ustedes
  va vez y ya yo`)
