import { z } from 'zod';
import { observationsIndexSchema, observationsSchema } from '../dataset/observations-schema.ts';
import { reportSchema } from './api-report-schema.ts';
import {
  apiChecksSchema,
  apiIndexSchema,
  apiIndicatorsSchema,
  apiRegionSchema,
  apiRegionsSchema,
} from './api-schemas.ts';
import type { PackageInfo } from './package-info.ts';
import { dataVersion, licence } from './tables.ts';

type EndpointId =
  | 'getIndex'
  | 'listProvinces'
  | 'getRegion'
  | 'listIndicators'
  | 'listChecks'
  | 'listObservedCounties'
  | 'getObservations'
  | 'getReport';

export interface ApiEndpoint {
  /** Below the portal's own address. */
  path: string;
  id: EndpointId;
  schema: z.ZodType;
  /** Variables of the path, each with what it stands for. */
  parameters?: Record<string, string>;
}

const regionPath = 'Path of a region such as qinghai/xining/huangzhong; its slashes are slashes of the address';

/** Everything that is served as JSON, in the order in which a program meets it. */
export const apiEndpoints: readonly ApiEndpoint[] = [
  { path: 'api/v1/index.json', id: 'getIndex', schema: apiIndexSchema },
  { path: 'api/v1/regions.json', id: 'listProvinces', schema: apiRegionsSchema },
  {
    path: 'api/v1/regions/{region}.json',
    id: 'getRegion',
    schema: apiRegionSchema,
    parameters: { region: regionPath },
  },
  { path: 'api/v1/indicators.json', id: 'listIndicators', schema: apiIndicatorsSchema },
  { path: 'api/v1/checks.json', id: 'listChecks', schema: apiChecksSchema },
  { path: 'api/v1/observations/index.json', id: 'listObservedCounties', schema: observationsIndexSchema },
  {
    path: 'api/v1/observations/{region}.json',
    id: 'getObservations',
    schema: observationsSchema,
    parameters: { region: regionPath },
  },
  {
    path: '{region}/{year}.json',
    id: 'getReport',
    schema: reportSchema,
    parameters: { region: regionPath, year: 'The year reported on' },
  },
];

/** The OpenAPI 3.1 description of the API, made from the schemas the answers are checked against. */
export const formatOpenApi = (info: PackageInfo): string =>
  `${JSON.stringify(
    {
      openapi: '3.1.0',
      info: {
        title: info.title,
        description: `${info.description}. Static files: no key, no limits, no query parameters. Blank is not zero.`,
        version: dataVersion,
        license: { name: licence.title.en, identifier: licence.name },
      },
      servers: [{ url: info.homepage.replace(/\/$/, '') }],
      paths: Object.fromEntries(apiEndpoints.map((endpoint) => [`/${endpoint.path}`, { get: operation(endpoint) }])),
      components: {
        schemas: Object.fromEntries(apiEndpoints.map(({ id, schema }) => [schemaName(id), jsonSchema(schema)])),
      },
    },
    undefined,
    1,
  )}\n`;

const operation = ({ id, schema, parameters }: ApiEndpoint) => ({
  operationId: id,
  summary: schema.description,
  ...(parameters && {
    parameters: Object.entries(parameters).map(([name, description]) => ({
      name,
      in: 'path',
      required: true,
      description,
      schema: { type: 'string' },
    })),
  }),
  responses: {
    200: {
      description: schema.description,
      content: { 'application/json': { schema: { $ref: `#/components/schemas/${schemaName(id)}` } } },
    },
    ...(parameters && { 404: { description: 'There is none of that name' } }),
  },
});

/** `getRegion` answers with a `Region`. */
const schemaName = (id: string): string => id.replace(/^(get|list)/, '');

/** OpenAPI 3.1 schemas are JSON Schema 2020-12; the dialect is the document's. */
const jsonSchema = (schema: z.ZodType): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', reused: 'inline' });
  return rest;
};
