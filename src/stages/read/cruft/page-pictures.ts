import type { Image, Root, RootContent } from 'mdast'
import type { Report } from '../../../messages/report.ts'
import { linesOf } from '../../../trees/lines.ts'
import { rewrite } from '../rewrite.ts'

/** Addresses of faces beside names, of counters and of advertisements. */
const address = /gravatar\.com\/|\/avatars?[/_-]|[?&/](?:pixel|beacon|spacer|blank|1x1|transparent)\.(?:gif|png)|\b(?:doubleclick|googlesyndication|google-analytics|webmasterplan|adserver|amazon-adsystem)\b/i
/** What such pictures say of themselves. */
const says = /^(?:(?:user |author |profile )?(?:avatar|gravatar|photo|picture|image|pixel|icon|logo|banner|profilbild|аватар|头像|アバター|アイコン)(?: (?:of|von|de|for|für) .{1,60}|’s .{1,20})?|(?:.{1,60}[’']s) (?:avatar|gravatar|profile picture))?$/iu

/** Leaves out pictures on the network that neither by their address nor by what they say of themselves are an essay's. */
export function removePagePictures(root: Root, report: Report): void {
  rewrite(root, (node): readonly RootContent[] => {
    if (node.type !== 'image' || !isPagePicture(node)) return [node]
    const { start } = linesOf(node)
    report.add('removed-cruft', `Line ${start} has a picture that belongs to a web page and not to the essay, and it is left out: ${shortened(node.url)}.`, { place: { line: start } })
    return []
  })
}

function isPagePicture({ url, alt }: Image): boolean {
  return /^(?:https?:)?\/\//i.test(url) && address.test(url) && says.test((alt ?? '').trim())
}

function shortened(url: string): string {
  return url.length <= 60 ? url : `${url.slice(0, 59)}…`
}
