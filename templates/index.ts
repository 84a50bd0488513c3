import type { DocumentTemplates } from '../functions/domain/documents/index.ts';
import type { NoticeTemplates } from '../functions/domain/notices/index.ts';
import { annualReport } from './documents/annual-report.ts';
import team from './documents/forms/01-team.hbs';
import vendorSecrecy from './documents/forms/08-vendor-secrecy.hbs';
import sheets from './documents/forms/sheets.hbs';
import incidentReport from './documents/incident-report.hbs';
import digestHtml from './mail/digest.html.hbs';
import digestText from './mail/digest.txt.hbs';

export const templates = {
  annualReport,
  incidentReport,
  sheets,
  team,
  vendorSecrecy,
  digestHtml,
  digestText,
} satisfies DocumentTemplates & NoticeTemplates;
