import { wordSet } from '../patterns.ts'

export const stopWords: ReadonlySet<string> = wordSet(`ai aie ainsi alors après au aucun aucune aura aussi autre autres aux avaient avait avant avec avez avons ayant
  beaucoup bien car ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez comme comment contre dans
  de depuis des deux devrait doit doivent donc dont du elle elles en encore enfin entre es est et étaient était étant
  été être eu eux fait faire faut fois font fut hors il ils je jusqu la là le les leur leurs lors lorsque lui ma mais
  me même mêmes mes moi moins mon ne ni non nos notre nous on ont or ou où par parce pas pendant peu peut peuvent plus
  plusieurs pour pourquoi pouvez pouvoir puis qu quand que quel quelle quelles quels qui quoi sa sans se sera serait
  ses si son sont sous souvent sur ta te tes toi ton toujours tous tout toute toutes très trop tu un une vers voici
  vos votre vous`)
