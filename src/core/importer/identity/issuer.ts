import type { ImportFinding } from '../import-result.ts';
import { importFinding } from '../import-rules.ts';
import { completeOrgan, isNameless, type Organisation, sameTownship } from './organisation.ts';

/** What an original says of who issued it, surest first: the signature, the title, the prose. */
export interface IssuerEvidence {
  /** Signatures of townships: at the end, under the title, of the letter. */
  signatures: readonly Organisation[];
  title?: Organisation;
  /** Governments of townships that the introduction names, once each. */
  prose: readonly Organisation[];
}

/**
 * The township as the signature prints it, else as the title does, else as the introduction does, with its 人民政府 (of
 * a street: 办事处) where only its name is printed. Of the places above it a signature keeps those that the title has
 * too, since the title is how the report itself calls its issuer; where the title names nobody, all.
 */
export const readIssuer = (evidence: IssuerEvidence): { issuer?: string; findings: ImportFinding[] } => {
  const { title, signatures } = evidence;
  const named = title?.township ? title : undefined;
  const prose = isNameless(title) ? evidence.prose : [];
  const [signature] = named ? signatures.filter((one) => sameTownship(one.township, named.township)) : signatures;
  const others = signatures.filter((one) => !sameTownship(one.township, (named ?? signature)?.township ?? ''));
  const chosen = signature ?? named ?? (prose.length === 1 ? prose[0] : undefined);
  if (!chosen || (!named && others.length > 0)) return { findings: [noIssuer(signature ? signatures : prose)] };
  const findings = named && others[0] ? [twoIssuers(named, others[0])] : [];
  const above = signature && named ? signature.above.filter((place) => named.above.includes(place)) : chosen.above;
  return { issuer: above.join('') + chosen.township + completeOrgan(chosen), findings };
};

const twoIssuers = (title: Organisation, signature: Organisation): ImportFinding =>
  importFinding('import-issuer', 'issuer', {
    zh: `标题写的是“${title.printed}”，落款写的是“${signature.printed}”，不是同一个乡镇。请对照原件确定发布机关。`,
    en: `The title names ${title.printed}, the signature ${signature.printed}: not the same township. Look at the original and decide who issued it.`,
  });

const noIssuer = (prose: readonly Organisation[]): ImportFinding => {
  const names = prose.map(({ printed }) => printed).join('、');
  return importFinding('import-issuer', 'issuer', {
    zh: `标题和落款没有写明是哪个乡镇${names ? `，写到的不止一个（${names}）` : '（如只写“我乡”）'}。请填写发布机关全称。`,
    en: `Neither title nor signature says which township it is${names ? `, and several are named (${names})` : ' (only 我乡, perhaps)'}. Give the full name of the issuer.`,
  });
};
