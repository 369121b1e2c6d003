const list = `a about above after again against all also although am among an and another any are as at be because been before
  being below between both but by can cannot could did do does doing done down during each either else even ever every few
  for from further had has have having he her here hers herself him himself his how however i if in indeed instead into is
  it its itself just least less let like likely made make many may me might mine more most much must my myself neither never
  no nor not now of off often on once one only or other others our ours ourselves out over own perhaps quite rather really
  same she should since so some still such than that the their theirs them themselves then there therefore these they this
  those though through thus to too two under until up upon us very was we well were what when where whether which while who
  whole whom whose why will with within without would yet you your yours yourself`

export const stopWords: ReadonlySet<string> = new Set(list.split(/\s+/))
