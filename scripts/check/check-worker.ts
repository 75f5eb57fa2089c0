import { workerData } from 'node:worker_threads';
import type { CheckJob } from '../../src/core/check-content.ts';
import { answerJobsWith } from '../../src/io/work-in-order.ts';
import { jobWith, type ToldJob } from './check-job.ts';

answerJobsWith<CheckJob, ToldJob>(jobWith(workerData), ({ text }) => [text.buffer]);
