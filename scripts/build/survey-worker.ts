import { parentPort, workerData } from 'node:worker_threads';
import { findGroups, readDrawn } from '../../src/io/drawn-pages.ts';
import { groupOfAddress } from '../../src/site/page-groups.ts';
import { drawnNote } from './draw-site.ts';
import type { Published } from './survey-published.ts';

const out: string = workerData;
const noted = readDrawn(drawnNote(out));
// Those of the site as it lies there: what it had of another province is in no group of today.
const provinces = new Set(Object.keys(noted).filter((group) => group !== '' && !group.includes('/')));
const groupOf = (file: string): string => (noted[file] ? file : groupOfAddress(file, provinces));
const none = Object.keys(noted).length === 0;
const published: Published = { noted, found: none ? new Map() : findGroups(out, groupOf) };
parentPort?.postMessage(published);
