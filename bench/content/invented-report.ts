import type { Edition, TableId } from '../../src/core/report/form.ts';
import type { Acknowledgement, SectionId, StatedFigure } from '../../src/core/report/report.ts';

/** Stands before every title and every text, since townships and issuers are real ones. */
export const mark = '（生成的测试数据）';

export interface InventedSection {
  id: SectionId;
  heading: string;
  paragraphs: string[];
}

/** An invented report of a real township, as it would be typed into content/. Never published. */
export interface InventedReport {
  /** The region's path. */
  region: string;
  year: number;
  title: string;
  issuer: string;
  issued?: string;
  documentNumber?: string;
  source: { file: string; url?: string; sha256: string; retrieved: string };
  editions: Record<TableId, Edition>;
  /** What is printed in each cell, by path (`requests.received.total`). A row without any is not in the report. */
  printed: Map<string, string>;
  /** The tables stand in the body, as Markdown. */
  inBody: boolean;
  intro: string[];
  sections: InventedSection[];
  stated: StatedFigure[];
  acknowledged: Acknowledgement[];
}
