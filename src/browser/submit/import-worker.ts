import '../fill-gaps.ts';
import { cutNetwork } from './cut-network.ts';
import { failureOf } from './failure.ts';
import type { Answered, Asked } from './protocol.ts';

/** Where a file is read and checked. Everything large is loaded by the first question, when a file has been chosen. */
const scope = self as unknown as {
  addEventListener(type: 'message', listen: (event: MessageEvent<Asked>) => void): void;
  postMessage(answer: Answered): void;
};

cutNetwork();
const importing = import('./answer-questions.ts');

scope.addEventListener('message', async ({ data }) => {
  try {
    const { answerQuestion } = await importing;
    scope.postMessage({ id: data.id, answered: await answerQuestion(data) });
  } catch (error) {
    scope.postMessage({ id: data.id, ...failureOf(error) });
  }
});
