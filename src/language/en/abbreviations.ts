const list = `mr mrs ms dr prof rev hon st mt ft gen maj col lt capt cmdr sgt cpl adm gov sen rep pres supt
  jr sr esq messrs mme mlle vs viz cf ca approx e.g i.e eg ie al ed eds trans vol vols no nos op p pp ch fig figs eq
  sec par art cl jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun
  ave blvd rd bldg dept univ assn bros maj-gen lieut brig`

/** English abbreviations after which a sentence goes on. "etc.", "Inc." and "Co." often end one and are left out. */
export const abbreviations: ReadonlySet<string> = new Set(list.split(/\s+/))
