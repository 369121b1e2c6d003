/**
 * Whole lines that web pages put around an essay. Each is tried on a whole paragraph, heading or list item,
 * in small letters, and counts only at the start or the end of the file.
 */
const lines: readonly RegExp[] = [
  // comments
  /^comments (are|have been) (now )?(closed|disabled|turned off)$/,
  /^(no|\d+) (comments?|responses?|replies)( yet)?$/,
  /^(leave|post|write|add) a (comment|reply)( cancel reply)?$/,
  /^(sign|log) in to (leave a )?(comment|reply)$/,
  /^(die )?kommentare (sind )?(geschlossen|deaktiviert)$/,
  /^(einen )?kommentar (hinterlassen|schreiben|verfassen)$/,
  /^(letzte|neueste) (kommentare|beiträge)$/,
  /^les commentaires sont (fermés|désactivés)$/,
  /^los comentarios están (cerrados|desactivados)$/,
  // newsletters
  /^(subscribe|sign up|register)( (now|here|today))?$/,
  /^(subscribe|sign up|register) (to|for) .{0,40}(newsletter|updates|mailing list|emails?|news)\b.{0,60}$/,
  /^(join|get) (our|the) (newsletter|mailing list)$/,
  /^(get|receive) (email|e-mail) updates$/,
  /^(enter )?(your )?e-?mail( address)?$/,
  /^(unser(en)? |zum |den )?newsletter( abonnieren| bestellen)?$/,
  /^abonnieren sie (den|unseren) newsletter$/,
  /^(s’|s')?(abonner|inscrire|inscription|abonnez-vous) à (la|notre) (newsletter|lettre d.information)$/,
  /^suscr[ií]b(ete|ase|irse) (a|al) .{0,30}(newsletter|bolet[ií]n)$/,
  // sharing
  /^(share|share this|tweet|print|pin it)( this)?( (post|article|page|story|essay))?( (on|via|with).{0,40})?$/,
  /^share( share)+$/,
  /^(like|follow|find|join) us( on .{0,40})?$/,
  /^(email|e-mail|print|save|bookmark) this( (post|article|page|story))?$/,
  /^(diese[ns]? )?(artikel |beitrag |seite )?(teilen|drucken|weiterempfehlen)$/,
  /^(partager|partager cet article|imprimer|compartir|compartir en .{0,30}|imprimir)$/,
  /^(share( this)?( on)?:? ?)?((facebook|twitter|instagram|linkedin|whatsapp|pinterest|reddit|mastodon|bluesky|youtube|telegram|tumblr|rss( feed|-feed)?)[\s,|·•/]*)+$/,
  // more of the site
  /^(read|show|load|view) more( posts| articles)?( ?[»›→…]| \.\.\.)?$/,
  /^(continue|keep) reading( ?[»›→…])?$/,
  /^(weiterlesen|mehr lesen|lire la suite|leer más|seguir leyendo)( ?[»›→…])?$/,
  /^(related|recent|popular|similar|more) (posts?|articles?|stories|content|reading|topics)$/,
  /^you (may|might) also (like|enjoy|be interested in)$/,
  /^(ähnliche|verwandte|weitere) (artikel|beiträge)$/,
  /^das könnte (sie|dich) auch interessieren$/,
  /^(articles (similaires|liés|récents)|artículos relacionados|entradas recientes)$/,
  /^(previous|next|older|newer) (posts?|articles?|entry|entries|story|page)( ?[:»›→].{0,80})?$/,
  /^(voriger|vorheriger|nächster)( beitrag| artikel)?$/,
  /^(recent comments|archives?|archiv|categories|kategorien|rubriken|schlagwörter|blogroll|meta)$/,
  /^(filed under|posted in|tagged( with| as)?|tags|categories|schlagwörter) ?:.{0,120}$/,
  /^((january|february|march|april|may|june|july|august|september|october|november|december) (19|20)\d\d( \(\d+\))?[\s,|]*)+$/,
  // navigation
  /^(skip|jump) to (main )?(content|navigation|search|footer)( (skip|jump) to (main )?(content|navigation|search|footer))*$/,
  /^(direkt )?zum (haupt)?inhalt( springen)?$/,
  /^(aller au contenu( principal)?|(saltar|ir) al contenido( principal)?)$/,
  /^(toggle navigation|main (menu|navigation)|header top menu|hauptnavigation|menu|menü|menü schließen|menu close|close menu)$/,
  /^(home|home page|startseite|search|search for|suche|suche nach|site ?map|news|blog|about|about us|über uns|donate now|jetzt spenden|shop)$/,
  /^(log ?in|sign in|log ?out|sign up|register|my account|anmelden|registrieren)$/,
  /^(contact|contact us|kontakt|press|presse|careers|advertise|advertisement|sponsored|anzeige)$/,
  /^(back to top|to top|nach oben|zurück|haut de page|volver arriba)$/,
  // law
  /^(privacy|cookie|cookies)( (policy|notice|statement|settings|preferences))?$/,
  /^(terms (of (use|service)|and conditions|& conditions)|disclaimers?|legal notice|accessibility statement|imprint)$/,
  /^(kontakt ?\/ ?)?impressum$|^datenschutz(erklärung|hinweise?)?$|^agb$|^nutzungsbedingungen$/,
  /^(mentions légales|politique de confidentialité|aviso legal|política de privacidad|política de cookies)$/,
  /^(©|\(c\)|copyright)( ©| \(c\))? ?(19|20)\d\d\b.{0,120}$/,
  /^.{0,60}(all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados).{0,40}$/,
  /^except where otherwise noted,.{0,60}licensed under.{0,200}$/,
  /^(proudly )?powered by [\w .-]{2,40}$/,
  /^(accept|accept all|reject all|accept (all )?cookies|got it|manage cookies|alle akzeptieren|tout accepter|aceptar todo)$/,
  /^(we|this (web)?site|our (web)?site) uses? cookies\b.{0,800}$/,
  /^(wir (verwenden|nutzen)|diese (web)?seite (verwendet|nutzt)|diese website (verwendet|nutzt)) cookies\b.{0,800}$/,
  /^(nous utilisons des cookies|ce site utilise des cookies|usamos cookies|este sitio (web )?(usa|utiliza) cookies)\b.{0,800}$/,
]

/** Headings that belong to an essay although they are short and stand near its end. */
const ownHeadings =
  /^(references|notes|footnotes|bibliography|works cited|sources|further reading|acknowledge?ments|about the author|appendix|the end|quellen|literatur(verzeichnis)?|anmerkungen|fußnoten|danksagung|références|bibliographie|notas|referencias|bibliografía)$/

/** No line above matches more characters. */
const longest = 1000

/** True for a line that is a web page's and not an essay's, if it stands at the right place. */
export function isCruft(text: string): boolean {
  const line = text.toLowerCase().replace(/\s+/g, ' ').trim()
  if (line.length > longest) return false
  const bare = line.replace(/^[*•|>\s]+|[.:!|…\s]+$/gu, '')
  return bare !== '' && lines.some((pattern) => pattern.test(bare) || pattern.test(line))
}

/** True for the heading of a part that ends an essay: references, notes. */
export function isOwnHeading(text: string): boolean {
  return text.length <= longest && ownHeadings.test(text.toLowerCase().replace(/[:.\s]+$/u, '').trim())
}
