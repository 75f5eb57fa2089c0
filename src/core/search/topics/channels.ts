import type { Topic } from './topic.ts';

/** By which ways, and how, a township discloses. */
export const channelTopics: readonly Topic[] = [
  {
    id: 'websites',
    group: 'channels',
    name: { zh: '政府网站', en: 'Government websites' },
    about: {
      zh: '各级人民政府应当加强依托政府门户网站公开政府信息的工作（条例第二十四条）。',
      en: 'Governments of every level are to work on disclosing through the government’s website (Article 24).',
    },
    told: { kind: 'phrases', phrases: ['政府网站', '门户网站', '政府信息网'] },
    asked: ['网站'],
  },
  {
    id: 'social-media',
    group: 'channels',
    name: { zh: '政务新媒体', en: 'Social media' },
    about: {
      zh: '政府信息可以通过政府网站或者其他互联网政务媒体公开（条例第二十三条），例如微信公众号。',
      en: 'Information may be disclosed on the web or through other official media on the internet (Article 23), such as WeChat accounts.',
    },
    told: { kind: 'phrases', phrases: ['微信', '公众号', '新媒体', '微博'] },
    asked: ['微信公众号', '抖音'],
  },
  {
    id: 'notice-boards',
    group: 'channels',
    name: { zh: '公示栏与查阅点', en: 'Notice boards and reading points' },
    about: {
      zh: '行政机关可以设立公共查阅室、资料索取点、信息公告栏等公开政府信息（条例第二十五条）。',
      en: 'Authorities may set up reading rooms, places to ask for documents, and notice boards (Article 25).',
    },
    told: { kind: 'phrases', phrases: ['公示栏', '公开栏', '宣传栏', '查阅点'] },
    asked: ['专栏', '公告栏'],
  },
  {
    id: 'village-affairs',
    group: 'channels',
    name: { zh: '村务公开', en: 'Village affairs' },
    about: {
      zh: '村（居）的事务向村（居）民公开。格式没有要求填写，是报告自己写到的。',
      en: 'What villages and neighbourhoods disclose to their own people. The form does not ask for it; reports tell of their own accord.',
    },
    told: { kind: 'phrases', phrases: ['村务公开', '村居务公开'] },
    asked: ['村务', '村居公开', '居务公开'],
  },
  {
    id: 'standardisation',
    group: 'channels',
    name: { zh: '基层政务公开标准化规范化', en: 'Standards for grassroots disclosure' },
    about: {
      zh: '推进基层政务公开标准化、规范化的工作。格式没有要求填写，是报告自己写到的。',
      en: 'Work on common standards for the disclosure of local government. The form does not ask for it; reports tell of their own accord.',
    },
    told: { kind: 'phrases', phrases: ['标准化规范化'] },
    asked: ['标准化', '规范化', '基层政务公开'],
  },
  {
    id: 'open-days',
    group: 'channels',
    name: { zh: '政府开放日', en: 'Open days' },
    about: {
      zh: '请公众到机关或现场了解工作的活动。格式没有要求填写，是报告自己写到的。',
      en: 'Days on which the public is invited to see the authority at work. The form does not ask for it; reports tell of their own accord.',
    },
    told: { kind: 'phrases', phrases: ['开放日'] },
  },
  {
    id: 'interpretation',
    group: 'channels',
    name: { zh: '政策解读', en: 'Explaining policies' },
    about: {
      zh: '对政策文件的说明和回应。格式没有要求填写，是报告自己写到的。',
      en: 'Explaining policies and answering questions about them. The form does not ask for it; reports tell of their own accord.',
    },
    told: { kind: 'phrases', phrases: ['解读'] },
  },
  {
    id: 'supervision',
    group: 'channels',
    name: { zh: '考核、社会评议与责任追究', en: 'Assessment and accountability' },
    about: {
      zh: '各级人民政府应当建立政府信息公开工作的考核、社会评议和责任追究制度（条例第四十六条），年度报告也要写到其结果（第五十条第（四）项）。',
      en: 'Governments are to assess disclosure work, have it reviewed by the public and hold people to account (Article 46); reports are to tell the results (Article 50 (4)).',
    },
    told: { kind: 'phrases', phrases: ['考核', '社会评议', '责任追究'] },
    asked: ['监督保障', '评议', '追责'],
  },
];
