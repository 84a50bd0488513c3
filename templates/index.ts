import type { DocumentTemplates } from '../functions/domain/documents/index.ts';
import type { NoticeTemplates } from '../functions/domain/notices/index.ts';
import { annualReport } from './documents/annual-report.ts';
import sheets from './documents/forms/sheets.hbs';
import incidentReport from './documents/incident-report.hbs';
import digestHtml from './mail/digest.html.hbs';
import digestText from './mail/digest.txt.hbs';

export const templates = {
  annualReport,
  incidentReport,
  sheets,
  digestHtml,
  digestText,
} satisfies DocumentTemplates & NoticeTemplates;
