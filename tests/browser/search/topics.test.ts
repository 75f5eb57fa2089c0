import { expect, test } from 'vitest';
import { matchTopics } from '../../../src/browser/search/topics.ts';
import { topicWords } from '../../../src/site/topics.ts';

const chinese = topicWords('zh-CN');
const ids = (query: string, topics = chinese) => matchTopics(topics, query).map(({ id }) => id);

test.each([
  ['三公经费', 'budgets'],
  ['哪些乡镇被提起行政诉讼', 'litigation'],
  ['疫情防控', 'epidemic'],
  ['依申请公开 2020', 'requests'],
  ['“开放日”', 'open-days'],
  ['行政事业性', 'fees'],
  ['本机关不掌握', 'information-not-held'],
  ['栏目更新', 'timeliness'],
])('Who searches for %s is led to the topic %s', (query, id) => {
  expect(ids(query)[0]).toBe(id);
});

test.each(['公开', '政府信息公开', '拦隆口镇', '2020', '', '？', '<b>', '行', '(.*)'])(
  'No topic stands above the reports found for %j',
  (query) => {
    expect(ids(query)).toEqual([]);
  },
);

test('The topic with the longest of the words comes first, and there are never more than three', () => {
  expect(ids('重大建设项目')).toEqual(['major-projects']);
  expect(ids('行政复议、行政诉讼、考核、培训、疫情、预算')).toHaveLength(3);
  expect(ids('标准化规范化 考核')).toEqual(['standardisation', 'supervision']);
});

test('On the English page a topic is found by its English name too', () => {
  expect(ids('litigation', topicWords('en'))).toEqual(['litigation']);
  expect(ids('budget', topicWords('en'))).toEqual(['budgets']);
  expect(ids('the', topicWords('en'))).toEqual([]);
});
