/** Names of the Latin letters, as Urdu spells foreign abbreviations: "ایم۔اے۔", "پی۔ایچ۔ڈی۔". */
const letter = '(?:اے|بی|سی|ڈی|ای|ایف|جی|ایچ|آئی|جے|کے|ایل|ایم|این|او|پی|کیو|آر|ایس|ٹی|یو|وی|ڈبلیو|ایکس|وائی|زیڈ)'

/** No sentence ends between spelled letters, nor after two of them: Urdu sentences end in a verb. */
export const joins = [
  { before: new RegExp(`(?:^|[\\s(])${letter}۔$`, 'u'), after: new RegExp(`^${letter}۔`, 'u') },
  { before: new RegExp(`(?:^|[\\s(])(?:${letter}۔\\s?){2,}$`, 'u') },
] as const
