import { whole, type PatternGroup } from './pattern-group.ts'

/** What asks readers to subscribe, to join or to give. */
export const newsletters: PatternGroup = {
  sure: whole(
    '(?:subscribe|sign up|register) (?:to|for) (?:(?:our|the|my|this) )?(?:free |weekly |daily |monthly |email )*(?:newsletter|updates|mailing list|e-?mails?|blog|news)(?: (?:now|here|today|by e-?mail|via e-?mail))?',
    '(?:join|get) (?:our|the) (?:free |weekly )?(?:newsletter|mailing list)',
    '(?:get|receive) e-?mail updates|subscribe by e-?mail|stay up-?to-?date on our work',
    'this mailing list is powered by .{1,80}',
    '(?:unser(?:en)? |den |zum )?newsletter (?:abonnieren|bestellen|anfordern)|(?:bestellen|abonnieren) sie (?:den|unseren) newsletter',
    'bleiben sie auf dem laufenden.{0,60}|zum newsletter anmelden|melden sie sich (?:hier )?(?:für|zu) unsere[nm] newsletter an',
    '(?:s[’\']|vous )?(?:abonner|inscrire|inscription|abonnez-vous|inscrivez-vous) à (?:la|notre) (?:newsletter|lettre d[’\']information)',
    'suscr[ií]b(?:ete|ase|irse) (?:a|al) .{0,30}(?:newsletter|bolet[ií]n)',
    '(?:подписаться на|подпишитесь на|подписка на) (?:нашу? )?(?:рассылку|новости|блог|канал).{0,30}',
    '订阅(?:我们的)?(?:新闻|邮件|通讯|电子报|资讯).{0,12}|(?:メールマガジン|メルマガ|ニュースレター)(?:に|の|を)?(?:登録|購読).{0,12}',
    '(?:اشترک|الاشتراک) فی (?:ال)?(?:نشره|قائمه).{0,40}|(?:عضویت|اشتراک) در خبرنامه|نیوز لیٹر (?:کے لیے )?سبسکرائب کریں',
    '(?:donate|give) now|jetzt spenden|faire un don|(?:done|donar) ahora|支持我们|立即捐款|今すぐ寄付',
    '(?:support|unterstützen sie) (?:us|uns)(?: (?:on|auf|bei) (?:patreon|steady|paypal|ko-?fi|liberapay))',
    '.{0,60}\\biban:? ?[a-z]{2}\\d\\d(?: ?\\d{4}){3,}.{0,200}',
  ),
  likely: whole(
    '(?:subscribe|sign up|register|follow)(?: (?:now|here|today))?|newsletters?|donate|support us|become a member|mailing list',
    '(?:subscribe|sign up|register) (?:to|for) .{0,40}(?:newsletter|updates|mailing list|emails?|news)\\b.{0,60}',
    'abonnieren|spenden|mitglied werden|unterstützen sie uns|spendenkonto:?.{0,120}|newsletter|rundbrief',
    's[’\']abonner|abonnez-vous|faire un don|dons|soutenez-nous|adhérer|suscribirse|suscríbete|donar|hazte socio|boletín',
    'подписаться|подписка|рассылка|поддержать(?: нас)?|пожертвовать',
    '订阅|捐款|捐助|关注(?:我们)?|購読|登録|寄付|メルマガ|ニュースレター',
    'اشترک(?: الان)?|الاشتراک|النشره (?:البریدیه|الاخباریه)|تبرع(?: الان)?|خبرنامه|عضویت|حمایت مالی|سبسکرائب(?: کریں)?|نیوز لیٹر|عطیہ(?: دیں)?',
  ),
}
