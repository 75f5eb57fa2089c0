import { answerJobs } from '../../src/io/work-apart.ts';
import { type CountyJob, keepOneCounty } from './keep-one-county.ts';

/** Checks one county after the other, as they are asked for. */
answerJobs(async (job: CountyJob) => keepOneCounty(job));
