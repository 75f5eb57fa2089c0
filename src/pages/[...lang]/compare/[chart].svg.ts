import type { APIRoute } from 'astro';
import { draws } from '../../../site/drawn-part.ts';
import { languagePaths } from '../../../site/language-paths.ts';
import { readPortal } from '../../../site/portal.ts';
import { preparedSvgs } from '../../../site/prepared-comparisons.ts';

export const getStaticPaths = async () => {
  if (!draws('/compare')) return [];
  const portal = await readPortal();
  return languagePaths().flatMap(({ params, props }) =>
    preparedSvgs(portal, props.language).map(({ name, svg }) => ({
      params: { ...params, chart: name },
      props: { svg },
    })),
  );
};

export const GET: APIRoute = ({ props }) =>
  new Response(String(props.svg), { headers: { 'Content-Type': 'image/svg+xml' } });
