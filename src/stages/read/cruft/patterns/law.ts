import { whole, type PatternGroup } from './pattern-group.ts'

const reserved = 'all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|все права защищены|保留所有权利|版权所有|(?:無断転載を?禁じます|無断転載禁止)|جمیع الحقوق محفوظه|(?:تمامی|کلیه|همه) حقوق .{0,40}محفوظ است|جملہ حقوق محفوظ(?: ہیں)?'
const mark = '(?:©|copyright ?(?:©|\\(c\\)))'
const year = '(?:19|20)\\d\\d'
const notices = [
  '(?:we|this (?:web)?site|our (?:web)?site) uses? (?:browser |own |third-party )*cookies\\b',
  '(?:wir (?:verwenden|nutzen)|diese (?:web)?(?:seite|site) (?:verwendet|nutzt)|unsere (?:web)?(?:seite|site) (?:verwendet|nutzt)) (?:technische )?cookies\\b',
  '(?:nous utilisons des cookies|ce site utilise des cookies|usamos cookies|utilizamos cookies|este sitio (?:web )?(?:usa|utiliza) cookies)\\b',
  '(?:мы используем|(?:этот |наш )?сайт использует) (?:файлы )?(?:cookies?|куки)',
  '(?:我们|本网站|本站)使用 ?cookies?|(?:当サイト|このサイト|当ウェブサイト)(?:で)?は.{0,20}(?:cookie|クッキー)',
  '(?:نستخدم|یستخدم (?:هذا )?الموقع) (?:ملفات )?(?:تعریف الارتباط|الکوکیز|کوکیز)|(?:این|ما در این) (?:سایت|وب ?سایت) از کوکی.{0,10}|(?:یہ ویب سائٹ|ہم) کوکیز استعمال',
]
/** Words by which a notice addresses its visitor; an essay about cookies has no reason to ask. */
const consent = 'accept|agree|consent|settings|preferences|opt[- ]?out|by continuing|your browser|akzeptier|einwilligung|zustimm|einstellungen|ihres? browser|acceptez|accepter|consent(?:ement|imiento)|paramètres|acept|configuración|navegador|соглаша|настройк|соглас|同意|接受|设置|設定|موافق|الاعدادات|قبول|موافقت|تنظیمات|متفق|اجازت'

/** Copyright, privacy, terms and cookie notices. */
export const law: PatternGroup = {
  sure: whole(
    // Sentences about it are an essay's.
    `(?!.*(?<!\\b(?:inc|ltd|co|corp|llc|e[.]v))[.!?] )(?:(?:${mark}|\\(c\\)) ?${year}.{0,120}|${mark} ?[\\p{L} .&-]{2,40} ${year}.{0,80})`,
    `(?:(?:${mark}|(?:copyright |\\(c\\) ?)?${year}).{0,80}[ ,.|–-]+)?(?:${reserved})(?: ?${mark})?(?: ${year})?`,
    `(?:${reserved}) ?(?:${mark}|${year}).{0,60}`,
    'except where otherwise noted,.{0,60}licensed under.{0,200}',
    '(?:proudly )?powered by (?:wordpress|ghost|hugo|jekyll|drupal|joomla|blogger|squarespace|medium|substack)[\\w .-]{0,30}|theme: .{1,40} by .{1,40}',
    '(?:accept|reject) all(?: cookies)?|accept (?:all )?cookies|manage (?:cookies|consent)|cookie (?:settings|preferences|policy|notice|statement|consent)',
    'alle (?:cookies )?(?:akzeptieren|ablehnen)|cookie-(?:einstellungen|richtlinie|hinweis)|(?:datenschutz(?:erklärung|hinweise?)?|impressum)(?: (?:und|&|/|[|]) (?:datenschutz(?:erklärung)?|impressum))|datenschutzerklärung(?: lesen)?|nutzungsbedingungen|impressum|kontakt ?(?:/|und|&|[|]) ?impressum',
    'tout (?:accepter|refuser)|mentions légales|politique de (?:confidentialité|cookies)|conditions (?:générales )?d[’\']utilisation|aceptar todo|aviso legal|política de (?:privacidad|cookies)|términos (?:y condiciones|de uso)',
    'политика конфиденциальности|пользовательское соглашение|условия использования|принять (?:все )?cookies?',
    '隐私(?:政策|声明|权政策)|使用条款|服务条款|免责声明|京?icp备.{0,30}|プライバシー(?:ポリシー)?|利用規約|特定商取引法.{0,20}|免責事項',
    'سیاسه (?:الخصوصیه|ملفات .{0,20})|شروط (?:الاستخدام|الخدمه)|(?:سیاست|حریم) (?:حفظ )?(?:حریم )?خصوصی|شرایط (?:استفاده|و قوانین)|(?:رازداری|پرائیویسی) پالیسی|شرائط و ضوابط',
    `(?:${notices.join('|')})(?=.{0,800}(?:${consent})).{0,900}`,
    '.{0,160}privacy policy and terms of service apply|this site is protected by recaptcha.{0,120}',
  ),
  likely: whole(
    '(?:privacy|cookies?)(?: (?:policy|notice|statement))?|terms(?: of (?:use|service)| and conditions| & conditions)?|disclaimers?|legal(?: notice)?|accessibility(?: statement)?|imprint|copyright(?: by)?(?: [\\p{L}.&-]+){0,4}(?: (?:19|20)\\d\\d)?(?: by)?(?: [\\p{L}.&-]+){0,5}',
    'powered by [\\w .-]{2,40}|got it|ok|i (?:accept|agree)|decline|learn more',
    'datenschutz(?:hinweise?)?|agb|rechtliches|barrierefreiheit|confidentialité|cgu|cgv|accessibilité|privacidad|accesibilidad|конфиденциальность',
    `(?:${notices.join('|')}).{0,800}`,
    '(?:image|photo|picture) credits?|(?:cc|creative commons)[ -]by(?:-(?:sa|nc|nd)){0,2}(?: \\d[.]\\d)?(?: \\p{L}{2})?',
  ),
}
