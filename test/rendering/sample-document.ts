// Documents the rendering tests share, made the way the product makes them: template, then readDocument.
import Handlebars from 'handlebars';

import type { Document, DocumentMeta } from '../../functions/rendering/document-model.ts';
import { readDocument } from '../../functions/rendering/read-html.ts';

export const meta: DocumentMeta = {
  title: '115年度資通安全維護計畫實施情形',
  creator: '基隆市海濱國民小學',
  header: '海濱國小　實施情形',
  draft: false,
};

/** With the options of .config/handlebars.ts. */
export function fill(template: string, view: object): string {
  const options = { strict: true, knownHelpersOnly: true, knownHelpers: {} };
  return Handlebars.compile(template, options)(view);
}

export function documentOf(html: string, changes: Partial<DocumentMeta> = {}): Document {
  return readDocument(html, { ...meta, ...changes });
}

const REPORT = `
<cover><h1>{{school}}</h1><h2>115年度實施情形</h2><p>中華民國115年11月10日</p></cover>
<contents/>
{{#each chapters}}
<h1 class="chapter">{{title}}</h1>
<p class="indent">{{text}}</p>
{{/each}}
<h1 class="chapter">資產清冊</h1>
<table data-widths="20,110,40">
  <thead><tr><th>序號</th><th>財產名稱</th><th>保管人</th></tr></thead>
  <tbody>
  {{#each assets}}
    <tr><td class="center">{{number}}</td><td>{{name}}</td><td>{{keeper}}</td></tr>
  {{else}}
    <tr><td colspan="3" class="center">無</td></tr>
  {{/each}}
  </tbody>
</table>
<page-break/>
<h2>核章</h2>
<sign-off><signer>承辦人</signer><signer>資通安全長</signer></sign-off>
`;

export const TITLES = ['壹、核心業務', '貳、資通安全政策', '參、推動組織'];

/** Cover, contents, three short chapters, one chapter with a table over several pages, sign-off. */
export function sampleReport(assets: number, changes: Partial<DocumentMeta> = {}): Document {
  const view = {
    school: '基隆市海濱國民小學',
    chapters: TITLES.map((title) => ({
      title,
      text: '本校依資通安全管理法辦理，並留存紀錄備查。'.repeat(6),
    })),
    assets: Array.from({ length: assets }, (_, index) => ({
      number: index + 1,
      name: `筆記型電腦（行政用）第 ${index + 1} 台\n放在電腦教室`,
      keeper: '王堃峯',
    })),
  };
  return documentOf(fill(REPORT, view), changes);
}

/** What people paste into cells, by what is wrong with it. */
export const HOSTILE: Readonly<Record<string, string>> = {
  script: '<script>alert(1)</script>',
  image: '<img src=x onerror=alert(1)>',
  mustache: '{{constructor}} {{{raw}}}',
  reference: '&#0; &#x1F; &nbsp; &amp;',
  cdata: 'a]]>b<![CDATA[c]]>',
  comment: '<!-- c --> <?php ?> <!DOCTYPE x>',
  quotes: `"'><p class='x' onclick="y">`,
  closing: '</td></tr></document></main>',
  formula: '=HYPERLINK("http://example.com")',
  control: 'a\u0000b\u0001c\u0008d\u001be\u007ff\ufffeg\uffffh',
  surrogates: 'x\ud800y\udc00z',
  rare: '𡻕堃峯喆𠮷𡍼',
};
