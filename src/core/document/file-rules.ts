import type { Finding, Place, Rule } from '../findings/finding.ts';
import type { Text } from '../findings/text.ts';

/** Rules about a file as such, before anything is known of reports. */
const define = (id: string, title: Text, why: Text, fix: Text): Rule => ({ id, severity: 'error', title, why, fix });

const rules = {
  'file-encoding': define(
    'file-encoding',
    { zh: '文件不是 UTF-8 编码', en: 'The file is not UTF-8' },
    {
      zh: '用其他编码（如 GBK）保存的文件会变成乱码，乱码里的数字和文字都不可信。',
      en: 'A file saved in another encoding (GBK, say) turns into garbage, and neither its figures nor its words can be trusted.',
    },
    { zh: '在编辑器里选择“另存为 UTF-8（无 BOM）”后再提交。', en: 'Save it again as UTF-8 in your editor.' },
  ),
  'file-control-character': define(
    'file-control-character',
    { zh: '文件含控制字符', en: 'The file holds a control character' },
    {
      zh: '控制字符看不见，却会截断文字或改变显示，一般是转换软件留下的。',
      en: 'Control characters cannot be seen but cut text short or change how it shows; converters leave them behind.',
    },
    { zh: '删去该字符。', en: 'Delete the character.' },
  ),
  'file-invisible-character': define(
    'file-invisible-character',
    { zh: '文件含看不见的排版字符', en: 'The file holds an invisible formatting character' },
    {
      zh: '双向控制符能让文字显示的顺序与实际不同，零宽字符让搜索找不到词；审阅的人都看不见。',
      en: 'Bidirectional controls make text show in another order than it stands; zero-width characters hide words from search. No reviewer sees them.',
    },
    { zh: '删去该字符；若确为原文所有，删去不影响原意。', en: 'Delete the character.' },
  ),
  'file-too-large': define(
    'file-too-large',
    { zh: '文件过大', en: 'The file is too large' },
    {
      zh: '一份报告只有几千字；过大的文件多半混入了别的内容，也会拖垮检查程序。',
      en: 'A report has a few thousand characters. A larger file usually holds something else, and would stall the check.',
    },
    { zh: '只保留这一份报告的内容。', en: 'Keep only this report in the file.' },
  ),
  'file-path': define(
    'file-path',
    { zh: '文件不在应在的位置', en: 'The file is not where it should be' },
    {
      zh: '文件夹路径就是网站上的地址：省/地/县/乡 各一层拼音小写文件夹，报告名为“年份.md”。',
      en: 'The folder path is the address on the site: province/prefecture/county/township in lower-case pinyin, the report named after its year.',
    },
    { zh: '按 content/README.md 的说明改名或移动文件。', en: 'Rename or move it as content/README.md says.' },
  ),
  'front-matter-missing': define(
    'front-matter-missing',
    { zh: '缺少文件开头的信息区', en: 'The front matter is missing' },
    {
      zh: '标题、年度、来源等写在文件开头两行“---”之间，没有它就不知道这是谁的报告。',
      en: 'Title, year and source stand between two lines of "---" at the top; without them nobody knows whose report it is.',
    },
    {
      zh: '参照 content/README.md，在第一行写“---”，并以“---”结束信息区。',
      en: 'Begin the file with "---" and end the front matter with "---"; see content/README.md.',
    },
  ),
  'yaml-syntax': define(
    'yaml-syntax',
    { zh: '信息区的写法有误', en: 'The YAML cannot be read' },
    {
      zh: '信息区用 YAML 书写，一处写错，其后的内容就可能读错。',
      en: 'The front matter is YAML; one slip can change how everything after it is read.',
    },
    {
      zh: '检查该行的冒号（须为半角并后跟空格）、引号、缩进（用空格，不用制表符）。',
      en: 'Look at the colon (half-width, followed by a space), the quotes and the indentation (spaces, no tabs) on that line.',
    },
  ),
  'yaml-duplicate-key': define(
    'yaml-duplicate-key',
    { zh: '同一字段写了两次', en: 'A field is written twice' },
    {
      zh: '两个值只能有一个是对的，程序不替人选择。',
      en: 'Only one of the two values can be right, and we do not choose for you.',
    },
    { zh: '删去其中一处。', en: 'Delete one of them.' },
  ),
  'yaml-alias': define(
    'yaml-alias',
    { zh: '信息区用了引用（& 或 *）', en: 'The front matter uses an anchor or alias' },
    {
      zh: '引用让一个数字出现在看不见它的地方，也能使文件无限膨胀。',
      en: 'Aliases put a figure where no reader sees it and can blow a file up without bound.',
    },
    {
      zh: '把值直接写出来；若文字以 * 或 & 开头，请加引号。',
      en: 'Write the value out; quote a text that begins with * or &.',
    },
  ),
  'markdown-too-complex': define(
    'markdown-too-complex',
    { zh: '正文含过多的标记符号', en: 'The body holds too much markup' },
    {
      zh: '成千上万个标记符号会让排版程序停不下来；真实的报告里没有。',
      en: 'Thousands of markup characters can keep a Markdown parser busy without end; no real report has them.',
    },
    { zh: '删去多余的符号。', en: 'Remove the surplus characters.' },
  ),
  'markdown-raw-html': define(
    'markdown-raw-html',
    { zh: '正文含 HTML 代码', en: 'The body holds raw HTML' },
    {
      zh: '正文只用 Markdown。HTML 代码可能夹带脚本，所以一律不发布。',
      en: 'The body is plain Markdown. Raw HTML can carry scripts, so none is published.',
    },
    {
      zh: '改写成 Markdown；若原文确有尖括号，写成 \\<。',
      en: 'Write it as Markdown; a literal angle bracket is written \\<.',
    },
  ),
  'markdown-unsafe-link': define(
    'markdown-unsafe-link',
    { zh: '正文的链接不安全', en: 'The body holds an unsafe link' },
    {
      zh: '链接只可用 http、https 或 mailto 开头；其他写法可能运行脚本。',
      en: 'Links may begin with http, https or mailto only; others can run scripts.',
    },
    { zh: '改为网址，或只保留文字。', en: 'Use a web address, or keep the words only.' },
  ),
  'markdown-image': define(
    'markdown-image',
    { zh: '正文含图片', en: 'The body holds an image' },
    {
      zh: '外来的图片会向第三方发出请求，图片里的数字也无法检查。',
      en: 'A remote image sends a request to a third party, and figures inside an image cannot be checked.',
    },
    { zh: '把图片里的文字和数字录入正文或表格。', en: 'Type out the words and figures in it.' },
  ),
} satisfies Record<string, Rule>;

export type FileRuleId = keyof typeof rules;

export const fileRules: readonly Rule[] = Object.values(rules);

export const fileFinding = (id: FileRuleId, place: Place, message: Text, at = 'file'): Finding => ({
  check: id,
  severity: rules[id].severity,
  outcome: 'broken',
  at,
  place,
  message,
});
