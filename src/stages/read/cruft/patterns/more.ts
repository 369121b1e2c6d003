import { whole, type PatternGroup } from './pattern-group.ts'

/** What leads to other pages of the site: related and neighbouring articles, categories, archives. */
export const more: PatternGroup = {
  sure: whole(
    '(?:related|recent|popular|similar|latest|more) (?:posts?|articles?|stories)',
    'you (?:may|might) also (?:like|enjoy|be interested in)',
    '(?:older|newer) posts?|(?:previous|next) (?:posts?|article|entry|story) ?[:»›→] ?.{1,80}',
    '(?:filed under|posted in|tagged(?: with| as)) ?:? .{1,120}',
    '(?:ähnliche|verwandte|weitere) (?:artikel|beiträge)|das könnte (?:sie|dich) auch interessieren|alle artikel|alle beiträge(?: (?:von|ansehen).{0,40})?',
    '(?:veröffentlicht|eingeordnet) (?:in|unter):? .{1,120}|(?:getaggt|verschlagwortet)(?: (?:in|mit))?:? .{1,120}',
    'articles (?:similaires|liés|récents|connexes)|à lire aussi|(?:classé|publié) dans:? .{1,120}',
    'artículos relacionados|(?:entradas|noticias) (?:relacionadas|recientes)|también te puede interesar|(?:publicado|archivado) en:? .{1,120}',
    '(?:похожие|другие|последние) (?:статьи|записи|материалы|новости)|читайте также(?: ?:.{0,100})?|вам (?:также )?может понравиться',
    '(?:相关|推荐|热门|最新|更多)(?:文章|阅读|推荐|新闻)|猜你喜欢|上一篇 ?[：:]?.{0,60}|下一篇 ?[：:]?.{0,60}',
    '(?:関連|最近の|新着|人気|おすすめ)(?:記事|の投稿|投稿|エントリー)|あわせて読みたい|(?:前|次)の(?:記事|投稿) ?[：:]?.{0,60}',
    '(?:مقالات|مواضیع|اخبار) (?:ذات صله|مشابهه|اخری)|اقرا ایضا ?:?.{0,80}|قد یعجبک ایضا',
    '(?:مطالب|مقالات|نوشته ?های) (?:مرتبط|مشابه|اخیر)|(?:متعلقہ|مزید|تازہ) (?:مضامین|خبریں|تحریریں)|یہ بھی پڑھیں ?:?.{0,80}',
  ),
  likely: whole(
    '(?:read|show|load|view|see|learn) (?:more|all)(?: posts| articles)?(?: ?(?:[»›→…]|[.]{3}))?|(?:continue|keep) reading(?: ?[»›→…])?|read the full (?:article|story)',
    'related(?: (?:content|reading|topics|links))?|(?:popular|recent|similar|more) (?:content|reading|topics)|more from .{1,60}|most (?:read|popular)|trending',
    '(?:previous|next|older|newer)(?: (?:posts?|articles?|entry|entries|story|page))?(?: ?[»›→«‹←])?',
    'archives?|categories|tags|topics|blogroll|meta|pages|tags ?:.{0,120}|categories ?:.{0,120}|published (?:on|in):? .{1,60}|article-?link|authors?(?:\\(s\\))?|about the author',
    '(?:weiterlesen|mehr lesen|mehr erfahren|mehr)(?: ?[»›→…])?|lesen sie auch|(?:voriger|vorheriger|nächster|nächste|vorherige)(?: (?:beitrag|artikel|seite))?|archiv|kategorien|rubriken?|schlagwörter|schlagworte|themen|blogartikel|aktuelles?|(?:letzte|neueste) beiträge',
    'lire (?:la suite|plus)(?: ?[»›→…])?|(?:article )?(?:précédent|suivant)|archives|catégories|étiquettes|mots-clés|rubriques',
    '(?:leer|ver) más(?: ?[»›→…])?|seguir leyendo|(?:entrada )?(?:anterior|siguiente)|archivos?|categorías|etiquetas',
    'читать (?:далее|дальше|полностью)(?: ?[»›→…])?|подробнее|(?:предыдущая|следующая)(?: (?:запись|статья))?|архивы?|рубрики|категории|метки|теги',
    '阅读(?:更多|全文)|查看更多|更多|归档|分类(?:目录)?|标签|目录|続きを読む|もっと(?:見る|読む)|アーカイブ|カテゴリー?|タグ',
    '(?:اقرا|قراءه) المزید|المزید|الارشیف|التصنیفات|الاقسام|الوسوم|(?:السابق|التالی)',
    'ادامه (?:مطلب|مقاله)|بیشتر(?: بخوانید)?|بایگانی|ارشیو|دسته ?(?:ها|بندی ?ها)|برچسب ?ها|(?:قبلی|بعدی)|مزید پڑھیں|مزید|زمرہ جات|محفوظات|ٹیگز',
    // Months of an archive in one line.
    '(?:\\p{L}{3,12} (?:19|20)\\d\\d(?: \\(\\d+\\))?[ ,|·]*){3,60}',
  ),
}
