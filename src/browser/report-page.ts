/** Everything the page of a report does, in one file: it is fetched once for forty thousand of them. */
import './cite.ts';
import './report-checks.ts';
import './trace.ts';
import './highlight.ts';
