import type { RegionLevel } from './region.ts';

const nationalities =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各';
/** With what stands before it: Safari before 16.4 cannot read a script with a lookbehind in it. */
const nationalitySuffix = new RegExp(`^(.+?)(?:(?:${nationalities})(?:民?族))+$`);
const kindSuffix = /(?:街道办事处|民族乡|民族苏木|街道|苏木|镇|乡)$/;

/** 巴藏沟 of 巴藏沟回族乡. What would leave a single character stays whole: 大乡. */
export const stemOf = (name: string): string => {
  const bare = name.replace(/民族(?=[乡镇]$)/, '族').replace(kindSuffix, '');
  const stem = bare.replace(nationalitySuffix, '$1');
  return stem.length > 1 ? stem : name;
};

const anyKind = /(?:自治[区州县旗]|街道办事处|街道|苏木|地区|特区|[省市区县州盟旗镇乡])$/;
/** Names of autonomous regions often leave 族 out: 新疆维吾尔自治区. */
const selfGoverning = new RegExp(`^(.{2,}?)(?:(?:${nationalities})族?)+$`);

/** What people write for a name, of any level, the longest first: 大才回族乡, 大才乡, 大才; 新疆维吾尔自治区, 新疆. */
export const writtenForms = (name: string): string[] => {
  const kind = name.endsWith('神农架林区') ? '林区' : (anyKind.exec(name)?.[0] ?? '');
  const bare = name.slice(0, name.length - kind.length).replace(/民族$/, '族');
  const stem = bare.replace(kind.startsWith('自治') ? selfGoverning : nationalitySuffix, '$1');
  const forms = stem === bare ? [name, bare] : [name, bare, stem + kind.replace('自治', ''), stem];
  return [...new Set(forms)].filter((form) => form.length > 1).sort((a, b) => b.length - a.length);
};

/** 新疆 of 新疆维吾尔自治区, 拦隆口 of 拦隆口镇. What brackets add is not the name. */
export const shortName = (name: string, level: RegionLevel): string => {
  const bare = name.replace(/（[^）]*）/g, '') || name;
  return level === 'township' ? stemOf(bare) : (writtenForms(bare).at(-1) ?? bare);
};
