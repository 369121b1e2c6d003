import { whole, type PatternGroup } from './pattern-group.ts'

const places = 'facebook|twitter|x|instagram|linked ?in|whatsapp|pinterest|reddit|mastodon|bluesky|threads|you ?tube|peertube|telegram|tumblr|vk|вконтакте|одноклассники|微信|微博|weibo|wechat|qq|line|はてなブックマーク|فیس ?بک|فیسبوک|تویتر|ٹویٹر|واتساپ|واتساب|تلگرام|تلیجرام|انستغرام|اینستاگرام'
const place = `(?:${places}|e-?mail|rss(?:[- ]?feed)?)`

/** What spreads a page: share bars and networks. */
export const sharing: PatternGroup = {
  sure: whole(
    `(?:share|tweet|post|teilen|partager|compartir|поделиться)(?: (?:this|it))?(?: (?:on|via|with|auf|bei|über|sur|en|в)):? ${place}(?:[ ,|·•]+${place})*(?: \\(opens in (?:a )?new window\\))?`,
    '(?:share|tweet|print|e-?mail|save|bookmark) this (?:post|article|page|story|essay)',
    'share(?: share)+|(?:like|follow|find|join) us on .{1,40}|click to share on .{1,40}',
    '(?:diese[ns]? )?(?:artikel|beitrag|seite) (?:teilen|drucken|weiterempfehlen)|folgen sie uns(?: (?:auf|bei) .{1,40})?',
    'partager (?:cet article|cette page)|suivez-nous(?: sur .{1,40})?|compart(?:ir|e) (?:este artículo|esta página|en .{1,30})|síguenos(?: en .{1,40})?',
    'поделиться (?:в|статьей|ссылкой).{0,40}|分享到.{0,20}|分享(?:本文|这篇文章)|(?:この記事を)?(?:シェア|ツイート)する',
    '(?:شارک|مشارکه) (?:هذا )?(?:المقال|المقاله|علی).{0,40}|اشتراک ?گذاری(?: در .{0,20})?|(?:اسے )?شیئر کریں',
  ),
  likely: whole(
    `(?:share|share this|follow|teilen|teilen über|folgen|follow us)?:? ?${place}`,
    'share|share this|tweet|print|pin it|print this|connect|follow|follow us|social media(?: / feeds)?|feeds?',
    'teilen(?: über| auf)?|drucken|weiterempfehlen|twittern|merken|folgen',
    'partager|imprimer|tweeter|compartir|imprimir|tuitear',
    'поделиться|распечатать|печать|版权|分享|打印|收藏|点赞|シェア|ツイート|印刷|共有',
    'شارک|مشارکه|طباعه|شاشه|همرسانی|چاپ|شیئر|پرنٹ',
    '@\\w{2,30}',
  ),
}
