import { channelTopics } from './topics/channels.ts';
import { contentTopics } from './topics/contents.ts';
import { problemTopics } from './topics/problems.ts';
import { requestTopics } from './topics/requests.ts';
import type { Topic, TopicGroup } from './topics/topic.ts';

/** Every topic, in the order in which pages list them. A new one is one record in the file of its group. */
export const topics: readonly Topic[] = [...requestTopics, ...contentTopics, ...channelTopics, ...problemTopics];

export const topicGroups: readonly TopicGroup[] = ['requests', 'contents', 'channels', 'problems'];
